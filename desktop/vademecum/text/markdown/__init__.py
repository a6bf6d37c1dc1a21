"""Notes are written in Markdown."""
