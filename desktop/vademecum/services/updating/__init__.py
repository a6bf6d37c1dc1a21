"""Take a new library or a new program from a file: verified, tried, switched in, and given back."""
