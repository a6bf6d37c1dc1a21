"""Notes as files: what others can read, and what comes back as it was."""
