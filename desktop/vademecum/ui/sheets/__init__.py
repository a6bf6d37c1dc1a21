"""Tools that stand in tabs beside the pages: each answers one question about texts."""
