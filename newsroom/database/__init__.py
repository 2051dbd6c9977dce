"""How the database is spoken to: ``base`` is PostgreSQL's backend, ``running`` runs what comes again and again."""
