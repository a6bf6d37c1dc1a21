"""What a reader can do with notes, marks and bookmarks."""
