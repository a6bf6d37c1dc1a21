"""Search notes with the words and signs of the library's search."""

from collections.abc import Iterable, Iterator, Sequence

from vademecum.search.citation_query import is_meant
from vademecum.search.conditions import Condition, Passage, merged, occurrences
from vademecum.search.query import (
    AllOf,
    AnyOf,
    Cites,
    InNotes,
    Near,
    Node,
    Not,
    Phrase,
    Tier,
    phrases,
)
from vademecum.search.query_reader import read_query
from vademecum.search.snippets import Span, snippet, source_spans
from vademecum.search.terms import is_word
from vademecum.services.notebook.note_text import NoteText
from vademecum.text.folding import fold_text

FAR = 60
"""Code points; words found further from the beginning may not stand in the first two lines."""


class NoteWords:
    """A query made ready to be compared with notes.

    A note answers with its words, its quotation, its name and its tags together; `symbol:` is what it is
    about, and `lang:` the language of that text.
    """

    def __init__(self, node: Node) -> None:
        self._node = _of_notes(node)
        self._due = [phrase for phrase in _due(self._node) if phrase.text]
        self._is_plain = _is_plain(self._node)

    @classmethod
    def reading(cls, text: str, *, is_typing: bool = False) -> "NoteWords | None":
        """The query that a text is; None when it says nothing."""
        # Behind `note:(`, which is closed by the end, a query may also do nothing but forbid.
        node = read_query(f"note:({text}", is_typing=is_typing).node
        return cls(node) if node is not None else None

    def among(self, entries: Sequence[NoteText]) -> list[NoteText]:
        """The entries that answer, in their order."""
        found = list(entries)
        for phrase in self._due:
            text = phrase.text
            found = [entry for entry in found if text in entry.folded]
        if self._is_plain or not found:
            return found

        def standing(node: Cites | InNotes) -> frozenset[int]:
            if isinstance(node, InNotes):
                return frozenset()
            return frozenset(n for n, entry in enumerate(found) if is_meant(node, entry.key.symbol))

        spans = Condition(self._node, standing).spans
        return [
            entry
            for number, entry in enumerate(found)
            if spans(Passage(number, entry.folded, Tier.BODY, entry.lang)) is not None
        ]

    def piece(self, text: str) -> tuple[str, tuple[Span, ...]]:
        """A text with its marks, cut to a piece around the first one where that stands far behind."""
        marks = self.marks(text)
        if marks and marks[0][0] > FAR:
            cut = snippet(text, marks)
            return cut.text, cut.marks
        return text, tuple(marks)

    def marks(self, text: str) -> list[Span]:
        """Where the words of the query stand in a text of a note: half open, in code points."""
        folded = fold_text(text)
        spans = [span for phrase in phrases(self._node) for span in occurrences(phrase)(folded)]
        return source_spans(text, folded, merged(spans)) if spans else []


def _of_notes(node: Node) -> Node:
    """The condition as notes have to fulfil it: they need not be told to be notes."""
    match node:
        case InNotes(part):
            return _of_notes(part)
        case Not(part):
            return Not(_of_notes(part))
        case AllOf(parts):
            return AllOf(tuple(map(_of_notes, parts)))
        case AnyOf(parts):
            return AnyOf(tuple(map(_of_notes, parts)))
        case _:
            return node


def _due(node: Node) -> Iterator[Phrase]:
    """Phrases that every answer holds."""
    match node:
        case Phrase():
            yield node
        case Near(left, right):
            yield left
            yield right
        case AllOf(parts):
            for part in parts:
                yield from _due(part)
        case _:
            return


def _is_plain(node: Node) -> bool:
    """Whether holding every due phrase is all: none of them has to begin or end with a word."""
    parts: Iterable[Node] = node.parts if isinstance(node, AllOf) else (node,)
    return all(
        isinstance(part, Phrase)
        and not is_word(part.text[0])
        and (part.is_prefix or not is_word(part.text[-1]))
        for part in parts
    )
