"""The notebook's file: revisions that are only ever added."""
