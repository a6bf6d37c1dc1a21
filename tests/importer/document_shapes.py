"""Write an imported document down as lines that a test can be compared with by eye."""

from vademecum.domain.document import Document
from vademecum.importer.pipeline import import_text


def read(text: str) -> Document:
    return import_text(text.strip("\n").encode("utf-8"))


def shape(document: Document) -> list[str]:
    """`id label | text`, indented by level; notes as `text^marker`."""
    rows = []
    for block in document.blocks:
        text = block.text
        for note in reversed(block.notes):
            text = f"{text[: note.offset]}^{note.marker}{text[note.offset :]}"
        rows.append(f"{block.kind} {block.id} {block.label or '-'} {block.parent or '-'} | {text}")
    return rows


def lines(text: str) -> list[str]:
    return text.strip("\n").split("\n")
