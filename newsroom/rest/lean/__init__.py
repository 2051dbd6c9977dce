"""Reading without model instances: a representation's declaration, compiled to one SQL statement and one function.

``selection`` says what is asked for, ``plans`` what that takes, ``statements`` how the database is asked, ``shapes``
how its flat rows become what is sent, ``reading`` runs it.
"""
