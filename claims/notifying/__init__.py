"""From the record to people: reading what happened, writing who is told, mailing what is due.

No act on a statement knows of it: the record, which has no gaps, is read on from where it was left.
"""
