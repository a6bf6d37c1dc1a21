"""Hand-outs, workshop sheets, slides and run sheets: what a room gets on paper.

Makers give a `Paper`, writers set it as a Word file or, in the window and in a process of its own, as PDF.
"""
