"""The craft of the text: offset maps, folding, citations, sentences. Pure functions over strings."""
