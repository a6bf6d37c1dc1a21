"""What a document is called on the wall: by its own title, never by the name of a file."""

from vademecum.services.shelf import Shelved

_FRONT = 40
"""Blocks among which a printed title is looked for."""


def published_title(document: Shelved) -> str:
    """The title, if the document has a symbol, came with the program, or prints it; else nothing.

    An imported text that has neither title nor symbol is called like its file, which nobody published.
    """
    if not document.head.key.is_own or document.volume.name == "bundled":
        return document.head.title
    title = document.head.title
    front = document.volume.library.blocks(document.head, 0, _FRONT)
    return title if any(stored.block.text == title for stored in front) else ""
