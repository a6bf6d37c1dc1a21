"""Find quoted words in the text they are quoted from, also over several paragraphs."""

import re
from collections.abc import Sequence
from dataclasses import replace

from vademecum.domain.document import BlockKind
from vademecum.domain.key import Key
from vademecum.domain.locator import Locator
from vademecum.services.candidates import Candidate, Span, What
from vademecum.services.reading import Reading
from vademecum.services.shelf import Shelf, Shelved
from vademecum.storage.library import StoredBlock
from vademecum.text.folding import fold

_LEAST = 2
"""Folded characters: less says nothing."""

_AHEAD = 80
"""Blocks behind the place that is named, in which its words may stand."""

_BEGINNING = 12
"""Folded characters by which blocks are looked up: the rest may stand in the next paragraph."""

LONGEST = 10_000
"""Code points of a quotation that are looked for: eight hundred thousand would keep a reader waiting."""

_MOST_TRIED = 50
_FIRST_WORDS = 80
_NUMBERED = re.compile(r"(?:annex_[0-9a-z]+__)?(?:para|pp|fn)_(\d+)")


class QuotedWords:
    """Marks the words of a quotation in the documents of the shelf."""

    def __init__(self, shelf: Shelf, reading: Reading) -> None:
        self._shelf = shelf
        self._reading = reading

    def placed(self, quote: str, sources: Sequence[Candidate], document: Shelved | None) -> list[Candidate]:
        """The sources with the quoted words marked; those that have the words come first.

        Without a source the words are looked for in `document`, then in every other. A source that has not
        the words stays, unmarked: the address is right even when the quotation is not.
        """
        if not sources:
            return self._anywhere(quote, document)
        marked, others, elsewhere = [], [], []
        for source in sources:
            held = self._held(source)
            spans = self._near(quote, held, source) if held is not None else ()
            if spans:
                marked.append(_at(source, spans))
                continue
            others.append(source)
            if held is not None and (spans := self.spans(quote, held)):
                elsewhere.append(_found(quote, held, spans))
        return [*marked, *others, *elsewhere]

    def spans(self, quote: str, document: Shelved) -> tuple[Span, ...]:
        """Where the words, or the first of very many, stand in a document; empty when nowhere."""
        quote = quote[:LONGEST]
        wanted = _tight(quote)
        lines = [line for line in quote.splitlines() if line.strip()]
        if len(wanted) < _LEAST:
            return ()
        head, library = document.head, document.volume.library
        beginning = fold(lines[0]).text[:_BEGINNING]
        for stored in library.holding(head, beginning)[:_MOST_TRIED]:
            found = _spans(wanted, library.blocks(head, stored.row - head.first_row, _AHEAD), 1)
            if found:
                return found
        return ()

    def _held(self, source: Candidate) -> Shelved | None:
        return (
            self._shelf.find(source.locator.key, source.locator.lang) if source.locator is not None else None
        )

    def _near(self, quote: str, document: Shelved, source: Candidate) -> tuple[Span, ...]:
        """Where the words stand at the place of the source: they must begin inside it."""
        block_id = source.locator.block if source.locator is not None else ""
        if not block_id:
            return self.spans(quote, document)
        row = self._reading.row_of(document, block_id)
        wanted = _tight(quote[:LONGEST])
        if row is None or len(wanted) < _LEAST:
            return ()
        head = document.head
        blocks = document.volume.library.blocks(head, row - head.first_row, _AHEAD)
        return _spans(wanted, blocks, _inside(blocks, source))

    def _anywhere(self, quote: str, document: Shelved | None) -> list[Candidate]:
        if len(_tight(quote[:LONGEST])) < 2 * _LEAST:
            return []
        others = [d for d in self._shelf.documents() if d.head.kind != "guide" and d is not document]
        found = []
        for one in [*([document] if document is not None else []), *others]:
            spans = self.spans(quote, one)
            if spans:
                found.append(_found(quote, one, spans))
        return found


def _at(source: Candidate, spans: tuple[Span, ...]) -> Candidate:
    if source.locator is None:
        return source
    block, start, end = spans[0]
    at = Locator(source.locator.key, source.locator.lang, block, (start, end))
    return replace(source, locator=at, marks=spans)


def _found(quote: str, document: Shelved, spans: tuple[Span, ...]) -> Candidate:
    """A candidate of words that no source led to."""
    block, start, end = spans[0]
    locator = Locator(document.head.key, document.head.lang, block, (start, end))
    what = What.FOOTNOTE if block.startswith("fn_") else What.PARAGRAPH
    return Candidate(Key(document.head.key.symbol, block), what, quote[:_FIRST_WORDS], locator, marks=spans)


def _inside(blocks: Sequence[StoredBlock], source: Candidate) -> int:
    """How many of the blocks, which begin at the place of the source, belong to that place."""
    block_id = blocks[0].block.id
    if source.what is What.HEADING:
        ends = (n for n, one in enumerate(blocks) if n and one.block.kind is BlockKind.HEADING)
        return next(ends, len(blocks))
    _, dash, last = source.key.fragment.partition("-")
    end = _number_of(block_id) if not dash or not last.isdecimal() else int(last)
    stem = block_id.rpartition("__")[0] if dash and not last.isdecimal() else block_id
    count = 1
    for number, one in enumerate(blocks):
        is_below = one.block.id == stem or one.block.id.startswith(stem + "__")
        is_in_range = bool(dash) and last.isdecimal() and 0 < _number_of(one.block.id) <= end
        if is_below or is_in_range:
            count = number + 1
    return count


def _number_of(block_id: str) -> int:
    """The number of the paragraph that a block is of: 24 for `para_24__a`; 0 for a block without one."""
    match = _NUMBERED.match(block_id)
    return int(match[1]) if match else 0


def _spans(wanted: str, blocks: Sequence[StoredBlock], starts: int) -> tuple[Span, ...]:
    """The folded words in consecutive blocks, widths, spaces and paragraph ends forgiven.

    They must begin in one of the first `starts` blocks; empty when they do not stand there.
    """
    letters = ""
    origins: list[tuple[int, int, int]] = []
    begun = 0
    for number, stored in enumerate(blocks):
        if number == starts:
            begun = len(letters)
        if number >= starts and len(letters) - begun >= len(wanted):
            break
        folded = fold(stored.block.text)
        letters += folded.text.replace(" ", "")
        origins += [
            (number, folded.starts[at], folded.ends[at])
            for at, letter in enumerate(folded.text)
            if letter != " "
        ]
    begin = letters.find(wanted)
    if begin < 0 or origins[begin][0] >= starts:
        return ()
    spans: dict[int, tuple[int, int]] = {}
    for number, start, end in origins[begin : begin + len(wanted)]:
        first, _ = spans.get(number, (start, end))
        spans[number] = (first, end)
    return tuple((blocks[number].block.id, *span) for number, span in spans.items())


def _tight(words: str) -> str:
    """The folded words without a single space."""
    return fold(words).text.replace(" ", "").replace("\n", "")
