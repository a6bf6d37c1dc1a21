"""Copy words with their citation, and find the words of such a copy again."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from vademecum.domain.document import Block, BlockKind, heading_text
from vademecum.domain.excerpt import Excerpt, Piece
from vademecum.domain.key import Key
from vademecum.domain.locator import Locator
from vademecum.services.candidates import Candidate, Span, What
from vademecum.services.quoted_words import QuotedWords
from vademecum.services.reading import Reading
from vademecum.services.shelf import Shelf, Shelved
from vademecum.storage.library import StoredBlock
from vademecum.text.citing.symbol_facts import document_address
from vademecum.text.excerpt_form import LARGEST, TYPE, read_excerpt, write_excerpt
from vademecum.text.quotations import quoted
from vademecum.text.sources import Placed, Source, fragments_of, source_of

PASSAGE_TYPE = TYPE
"""The name of our own form on the clipboard."""

LARGEST_PASSAGE = LARGEST
"""Bytes; what is larger is not read."""

_FIRST_WORDS = 80
_AHEAD = 200
_FRONT = (BlockKind.TITLE, BlockKind.MASTHEAD, BlockKind.HEADING, BlockKind.ANNEX)
"""What is not copied when a paragraph is meant."""


@dataclass(frozen=True, slots=True)
class Copied:
    """What goes to the clipboard."""

    plain: str
    html: str
    passage: bytes
    """The excerpt in our own form; empty when it is too large."""
    source: str
    """The citation alone: `CTOC/COP/WG.7/2020/3, para. 24`."""


class Quoting:
    """Cites words of a document in the document's own language."""

    def __init__(self, shelf: Shelf, reading: Reading) -> None:
        self._shelf = shelf
        self._reading = reading

    def copy(self, document: Shelved, pieces: Sequence[Piece]) -> Copied | None:
        """Words with their citation in brackets; None when the pieces hold no words of the document."""
        found = [(piece, stored) for piece in pieces if (stored := self._stored(document, piece)) is not None]
        words = "\n".join(stored.block.text[p.start : p.end].strip() for p, stored in found)
        if not words.strip():
            return None
        source = self._source(document, [stored for _, stored in found])
        kept = tuple(piece for piece, _ in found)
        head = document.head
        excerpt = Excerpt(head.key, head.lang, head.edition, kept, words)
        return Copied(
            quoted(words, source.words, head.lang),
            _html(words, source, head.key, head.lang),
            write_excerpt(excerpt),
            source.words,
        )

    def paragraph(self, document: Shelved, block_id: str) -> list[Piece]:
        """The paragraph at a block, whole, with its items; of a heading the first paragraph below it."""
        row = self._reading.row_of(document, block_id)
        head = document.head
        if row is None:
            return []
        blocks = document.volume.library.blocks(head, row - head.first_row, _AHEAD)
        bodies = [one.block for one in blocks if one.block.kind not in _FRONT and one.block.text]
        if not bodies:
            return []
        below = f"{bodies[0].id}__"
        return [Piece(b.id, 0, len(b.text)) for b in bodies if b is bodies[0] or b.id.startswith(below)]

    def cite(self, key: Key, title: str, lang: str) -> Copied:
        """The citation of an instrument alone, without words of it."""
        source = source_of(key, title, lang, (), "")
        return Copied(source.words, f'<p lang="{lang}">{_linked(source, key, lang)}</p>', b"", source.words)

    def source(self, document: Shelved, blocks: Sequence[str]) -> Source | None:
        """The citation of blocks of a document, by their ids; None when it has none of them."""
        stored = [one for block in blocks if (one := self._reading.block(document, block)) is not None]
        return self._source(document, stored) if stored else None

    def pasted(self, data: bytes) -> Candidate | None:
        """Where bytes of our own form lead; None when they are not sound or lead nowhere here."""
        excerpt = read_excerpt(data)
        return self.candidate(excerpt) if excerpt is not None else None

    def candidate(self, excerpt: Excerpt) -> Candidate | None:
        """Where an excerpt that was pasted leads: to exactly its words, else to where they stand now.

        None when its document is not on the shelf in that language. Words that the document no longer has
        lead to their place, unmarked.
        """
        document = self._shelf.find(excerpt.key, excerpt.lang)
        if document is None:
            return None
        spans = self._same(document, excerpt) or QuotedWords(self._shelf, self._reading).spans(
            excerpt.words, document
        )
        block = spans[0][0] if spans else self._reading.nearest_block(document, excerpt.pieces[0].block)
        stored = self._reading.block(document, block) if block else None
        head = document.head
        if stored is None:
            return Candidate(head.key, What.DOCUMENT, head.title, document.locator)
        what = {BlockKind.FOOTNOTE: What.FOOTNOTE, BlockKind.HEADING: What.HEADING}
        fragments = fragments_of([self._placed(document, stored)])
        span = (spans[0][1], spans[0][2]) if spans else None
        return Candidate(
            Key(head.key.symbol, fragments[0] if fragments else block),
            what.get(stored.block.kind, What.PARAGRAPH),
            excerpt.words[:_FIRST_WORDS].replace("\n", " "),
            Locator(head.key, head.lang, block, span),
            marks=spans,
            is_one_of_several=len(self._shelf.versions(head.key)) > 1,
        )

    # -- in detail -------------------------------------------------------------

    def _stored(self, document: Shelved, piece: Piece) -> StoredBlock | None:
        stored = self._reading.block(document, piece.block)
        return stored if stored is not None and piece.start < len(stored.block.text) else None

    def _same(self, document: Shelved, excerpt: Excerpt) -> tuple[Span, ...]:
        """The pieces where they were copied, when the same words still stand there; else empty."""
        rest = 0
        for piece in excerpt.pieces:
            stored = self._stored(document, piece)
            if stored is None:
                return ()
            line = stored.block.text[piece.start : piece.end].strip()
            if not excerpt.words.startswith(line, rest):
                return ()
            rest += len(line)
            if excerpt.words[rest : rest + 1] not in ("\n", ""):
                return ()
            rest += 1
        if rest != len(excerpt.words) + 1:
            return ()
        return tuple((piece.block, piece.start, piece.end) for piece in excerpt.pieces)

    def _source(self, document: Shelved, stored: Sequence[StoredBlock]) -> Source:
        placed = [self._placed(document, one) for one in stored]
        return source_of(
            document.head.key, document.head.title, document.head.lang, placed, _heading(stored[0])
        )

    def _placed(self, document: Shelved, stored: StoredBlock) -> Placed:
        """The block with the paragraph it belongs to."""
        numbered: Block = stored.block
        while numbered.kind in (BlockKind.ITEM, BlockKind.BULLET, BlockKind.QUOTE) and numbered.parent:
            above = self._reading.block(document, numbered.parent)
            if above is None or above.block.kind is BlockKind.HEADING:
                break
            numbered = above.block
        return Placed(stored.block, numbered)


def _heading(stored: StoredBlock) -> str:
    """The heading that a block stands under, or is."""
    if stored.block.kind in (BlockKind.HEADING, BlockKind.ANNEX):
        return heading_text(stored.block)
    return stored.heading_path[-1] if stored.heading_path else ""


def _linked(source: Source, key: Key, lang: str) -> str:
    """The source as HTML, the symbol a link to the official address when there is one."""
    name = escape(source.name)
    address = document_address(key.whole, lang) if source.is_symbol else ""
    if address:
        name = f'<a href="{escape(address, quote=True)}">{name}</a>'
    return name + escape(source.rest)


def _html(words: str, source: Source, key: Key, lang: str) -> str:
    """The same as HTML, every word escaped."""
    # The marks of the language stand around the words: they are set by the same form as the plain text.
    form = quoted("\ue000", "\ue001", lang)
    text = escape(form).replace("\ue001", _linked(source, key, lang))
    text = text.replace("\ue000", escape(words).replace("\n", "<br>\n"))
    direction = ' dir="rtl"' if lang == "ar" else ""
    return f'<p lang="{lang}"{direction}>{text}</p>'
