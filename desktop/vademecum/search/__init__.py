"""The full-text index, the query language, snippets. Only this package knows Whoosh."""
