"""Values of the field: keys, documents, citations, instruments. No input or output, no Qt."""
