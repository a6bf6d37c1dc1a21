"""The notebook in the window: marks on the page, notes, bookmarks, My notes."""
