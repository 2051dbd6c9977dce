"""The one way to change anything: every door reads its input, calls one function from here, and answers.

Each is keyword-only and atomic, names who acts (``by``) and the version they saw, and raises ``Refused`` (the rules),
``Conflict`` (somebody was quicker) or ``ValidationError`` (the input, by field).
"""
