"""Recognise citations of UN documents in running text, in six languages, by a grammar kept as data."""
