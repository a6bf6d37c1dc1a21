"""Readers: from a source file to a Document. Only this package knows file formats."""
