"""Give the tests of the widgets the fixtures of `windows`."""

from windows import both, library_places, own_library, places, reading, shelf, start, theme

__all__ = ["both", "library_places", "own_library", "places", "reading", "shelf", "start", "theme"]
