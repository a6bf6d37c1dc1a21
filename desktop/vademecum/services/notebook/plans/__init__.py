"""Lesson plans: made and ordered, placed in the texts of now, written into files and read again."""
