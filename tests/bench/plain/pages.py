from rest_framework.pagination import CursorPagination


class ById(CursorPagination):
    ordering = "id"
    page_size_query_param = "page_size"
    max_page_size = 500
