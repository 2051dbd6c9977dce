"""A yardstick: the same resources as an ordinary Django REST framework project would write them.

Viewsets over model serializers with ``select_related`` and ``prefetch_related``, its own cursor pages, nothing tuned.
It reads and writes the product's own tables, asks for the same tokens, and answers the same JSON as far as it can.
"""
