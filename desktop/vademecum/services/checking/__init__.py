"""Check a draft of a speech: its symbols, numbers and years, paragraphs and quotations."""
