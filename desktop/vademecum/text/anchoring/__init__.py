"""Find the words that a reader marked again, in the same edition and in another."""
