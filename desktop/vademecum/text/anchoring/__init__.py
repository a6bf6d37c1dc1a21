"""Remember words of a text, and find them again in another edition."""
