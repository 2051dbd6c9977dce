"""Two revisions set against each other: their blocks, and what became of the statements in them."""
