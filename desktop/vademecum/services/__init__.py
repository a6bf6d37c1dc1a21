"""Use cases: what a reader can ask for. No Qt, no SQL, no file formats."""
