"""Search notes beside the library: `note:海关`, or `note:海关 第1373号` for passages that bear such notes."""

from collections.abc import Callable, Mapping, Sequence

from vademecum.domain.document import BlockKind
from vademecum.domain.key import Key
from vademecum.search.query import InNotes, Node, asks_notes
from vademecum.search.query_reader import read_query
from vademecum.search.snippets import snippet
from vademecum.services.notebook.note_text import NoteText
from vademecum.services.notebook.note_words import NoteWords
from vademecum.services.search_results import Hit
from vademecum.storage.library import DocumentHead, Library


def asks_for_notes(text: str) -> bool:
    """Whether a query can only be answered with the reader's notes at hand."""
    return asks_notes(read_query(text).node)


def note_hits(
    node: Node, notes: Sequence[NoteText], lang: str | None = None, within: Key | None = None
) -> list[Hit]:
    """The notes that answer a query, changed last first, as results that lead to what they are about."""
    words = NoteWords(node)
    answers = sorted(words.among(notes), key=lambda entry: -entry.changed)
    return [
        _hit(entry, words)
        for entry in answers
        if lang in (None, entry.lang) and within in (None, entry.key.whole)
    ]


def rows_bearing(
    notes: Sequence[NoteText],
    libraries: Sequence[Library],
    shown: Mapping[tuple[int, int], DocumentHead],
) -> Callable[[int, InNotes], list[int]]:
    """Give a function: the rows of a library's blocks that bear a note which answers.

    A note on a whole text stands at its beginning. `shown` are the documents by library and row.
    """
    heads = {(number, head.key, head.lang): head for (number, _), head in shown.items()}

    def rows(number: int, node: InNotes) -> list[int]:
        made: dict[int, None] = {}
        for entry in NoteWords(node).among(notes):
            head = heads.get((number, entry.key, entry.lang))
            if head is None:
                continue
            if not entry.target.anchors:
                made[head.first_row] = None
            for anchor in entry.target.anchors:
                row = libraries[number].row_of(head, anchor.block)
                if row is not None:
                    made[row] = None
        return list(made)

    return rows


def _hit(entry: NoteText, words: NoteWords) -> Hit:
    """What the reader wrote, or else the words it was written to."""
    texts = [text for text in (entry.plain, entry.target.quote, entry.name, " · ".join(entry.tags)) if text]
    marked = ((text, words.marks(text)) for text in texts)
    text, marks = next((one for one in marked if one[1]), (texts[0] if texts else "", []))
    cut = snippet(text, marks)
    anchors = entry.target.anchors
    return Hit(
        entry.key,
        entry.lang,
        anchors[0].block if anchors else "",
        0,
        0,
        BlockKind.PARAGRAPH,
        anchors[0].label if anchors else None,
        (),
        cut.text,
        cut.marks,
        1.0,
        entry.id,
    )
