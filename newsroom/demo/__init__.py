"""A newsroom invented for trying things out: its people, its parties, its stories, and how they are loaded."""
