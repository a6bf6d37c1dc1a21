"""Find in a draft what can be checked: symbols written wrongly, paragraphs pointed to, quotations."""
