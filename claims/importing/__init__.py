"""Reading what arrives from outside as files."""
