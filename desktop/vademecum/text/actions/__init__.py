"""Tell what the sentences of a paragraph do, and towards whom: decides, requests, urges, recommends."""
