"""What footnotes name: their sources, and the words by which they point back to one another."""
