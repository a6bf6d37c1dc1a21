"""Write the script of what a reader wants to present: a text from a place on, words, an instrument, a map."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial
from itertools import pairwise

from vademecum.domain.document import BlockKind, heading_text
from vademecum.domain.excerpt import Piece
from vademecum.domain.key import Key
from vademecum.domain.locator import Locator
from vademecum.services.presenting.published import published_title
from vademecum.services.presenting.script import HEADINGS, NUMBERED, Entry, Part, Scene, SceneKind, Script
from vademecum.services.quoting import Quoting
from vademecum.services.reading import Reading
from vademecum.services.shelf import Shelf, Shelved
from vademecum.storage.library import BareBlock, StoredBlock

MOST_PARTS = 80
"""A scene has about so many blocks at most: it is set as screens within one key press."""

_LEFT_OUT = frozenset({BlockKind.FOOTNOTE})
"""Footnotes are called from where they stand, as everywhere."""
_BELOW = frozenset({BlockKind.ITEM, BlockKind.BULLET, BlockKind.QUOTE})
"""What goes on a paragraph; no scene begins with it."""


class ScriptWriter:
    """Writes scripts from the texts of one shelf. Not for several threads."""

    def __init__(self, shelf: Shelf, reading: Reading, quoting: Quoting) -> None:
        self._shelf = shelf
        self._reading = reading
        self._quoting = quoting
        self._titles: dict[Locator, str] = {}

    # -- scripts -------------------------------------------------------------

    def text(self, document: Shelved, block_id: str = "") -> Script:
        """A whole text, section by section, beginning at a block of it."""
        runs = _runs(document.volume.library.skeleton(document.head))
        row = self._reading.row_of(document, block_id) if block_id else None
        if row is not None and row in (notes := self._noted(document)):
            row = notes[row]
        start = next((n for n, (first, end) in enumerate(runs) if row is not None and first <= row < end), 0)
        entries = [
            Entry(
                self._name(document, first),
                partial(self._run, document, first, end, row if n == start else None),
            )
            for n, (first, end) in enumerate(runs)
        ]
        return Script(tuple(entries), start)

    def words(self, document: Shelved, pieces: Sequence[Piece]) -> Script:
        """The blocks in which words were selected, whole, with those words marked."""
        return Script((self.entry_of_words(document, pieces),))

    def instrument(self, key: Key, lang: str) -> Script:
        """A resolution or other instrument: its text where it is held, else what is known of it."""
        document = self._shelf.find(key, lang) or self._shelf.find(key)
        if document is None:
            return Script((self.entry_of_instrument(key, lang),))
        return self.text(document, self._reading.nearest_block(document, key.fragment))

    # -- entries: what a lesson plan has in a row ------------------------------

    def entry_of_words(self, document: Shelved, pieces: Sequence[Piece]) -> Entry:
        """Words of a text; see `words`."""
        blocks = list(dict.fromkeys(piece.block for piece in pieces))
        whole = tuple(piece for piece in pieces if piece.end > piece.start)
        return Entry(self._citation(document, blocks), partial(self._blocks, document, blocks, whole))

    def entry_of_paragraph(self, document: Shelved, block_id: str) -> Entry:
        """A paragraph with its items; of a heading the whole section below it."""
        row = self._reading.row_of(document, block_id)
        end = None if row is None else self._end_of_section(document, row)
        if row is not None and end is not None:
            return Entry(self._name(document, row), partial(self._run, document, row, end, None))
        pieces = self._quoting.paragraph(document, block_id) or [Piece(block_id, 0, 0)]
        blocks = [piece.block for piece in pieces]
        return Entry(self._citation(document, blocks), partial(self._blocks, document, blocks, ()))

    def entry_of_text(self, document: Shelved) -> Entry:
        """A whole text as one scene, as far as it is not longer than a scene may be."""
        first = document.head.first_row
        return Entry(
            document.head.title, partial(self._run, document, first, first + document.head.blocks, None)
        )

    def entry_of_instrument(self, key: Key, lang: str) -> Entry:
        """An instrument; see `instrument`."""
        return Entry(key.whole.display(lang), partial(self.instrument_scene, key, lang))

    def entry_of_picture(self, document: Shelved, *, is_timeline: bool) -> Entry:
        """The coverage map or the timeline of a text."""
        kind = SceneKind.TIMELINE if is_timeline else SceneKind.MAP
        head = document.head
        title, source = self._title(document), self._source(document, ())
        scene = Scene(kind, head.lang, title, source, document=document)
        return Entry(head.title, lambda: scene)

    # -- single scenes ---------------------------------------------------------

    def instrument_scene(self, key: Key, lang: str) -> Scene:
        """An instrument as one scene, beginning at the paragraph that its key names."""
        document = self._shelf.find(key, lang) or self._shelf.find(key)
        instrument = self._shelf.instrument(key.whole)
        symbol = key.whole.display(lang)
        if document is None:
            title = (instrument.title(lang) or "") if instrument is not None else ""
            return Scene(SceneKind.INSTRUMENT, lang, title, symbol, key=key, instrument=instrument)
        block = self._reading.nearest_block(document, key.fragment)
        runs = _runs(document.volume.library.skeleton(document.head))
        row = self._reading.row_of(document, block) if block else None
        first, end = next(((f, e) for f, e in runs if row is not None and f <= row < e), runs[0])
        made = self._run(document, first, end, row)
        return replace(made, kind=SceneKind.INSTRUMENT, key=key, instrument=instrument)

    def numbered(self, document: Shelved, label: str) -> Scene | None:
        """The scene that holds the paragraph of that number, beginning there; None: there is none."""
        wanted = label.strip().casefold()
        skeleton = document.volume.library.skeleton(document.head)
        row = next(
            (b.row for b in skeleton if b.kind in NUMBERED and (b.label or "").casefold() == wanted), None
        )
        if row is None:
            return None
        first, end = next((first, end) for first, end in _runs(skeleton) if first <= row < end)
        return self._run(document, first, end, row)

    def footnote(self, document: Shelved, block_id: str) -> Part | None:
        """A footnote of a text; None when its text is missing."""
        stored = self._reading.block(document, block_id)
        return None if stored is None else self._parts(document, [stored])[0]

    # -- in detail -------------------------------------------------------------

    def _run(self, document: Shelved, first: int, end: int, at: int | None) -> Scene:
        """A run of rows as one scene, beginning at row `at`."""
        library, head = document.volume.library, document.head
        stored = library.blocks(head, first - head.first_row, min(end - first, MOST_PARTS * 2))
        return self._scene(document, stored, (), at)

    def _blocks(self, document: Shelved, blocks: Sequence[str], marks: tuple[Piece, ...]) -> Scene:
        stored = [one for block in blocks if (one := self._reading.block(document, block)) is not None]
        return self._scene(document, stored, marks, None)

    def _scene(
        self, document: Shelved, stored: Iterable[StoredBlock], marks: tuple[Piece, ...], at: int | None
    ) -> Scene:
        shown = [one for one in stored if one.block.text.strip() and one.block.kind not in _LEFT_OUT]
        head = document.head
        first = next((n for n, one in enumerate(shown) if at is not None and one.row >= at), 0)
        return Scene(
            SceneKind.PASSAGE,
            head.lang,
            self._title(document),
            self._source(document, [one.block.id for one in shown]),
            self._parts(document, shown),
            document,
            head.key,
            marks=marks,
            first=first,
        )

    def _parts(self, document: Shelved, stored: Sequence[StoredBlock]) -> tuple[Part, ...]:
        return tuple(
            Part(
                one.block,
                self._reading.citations_in(document, one),
                one.heading_path,
                self._source(document, [one.block.id]),
            )
            for one in stored
        )

    def _title(self, document: Shelved) -> str:
        if document.locator not in self._titles:
            self._titles[document.locator] = published_title(document)
        return self._titles[document.locator]

    def _source(self, document: Shelved, blocks: Sequence[str]) -> str:
        """The citation as it stands on the wall: a text that is only called like its file has none."""
        return self._citation(document, blocks) if self._title(document) else ""

    def _citation(self, document: Shelved, blocks: Sequence[str]) -> str:
        source = self._quoting.source(document, blocks) if blocks else None
        if source is not None:
            return source.words
        head = document.head
        return self._quoting.cite(head.key, head.title, head.lang).source

    def _name(self, document: Shelved, row: int) -> str:
        stored = document.volume.library.stored([row]).get(row)
        if stored is None or stored.block.kind in (BlockKind.TITLE, BlockKind.MASTHEAD):
            return document.head.title
        block = stored.block
        return heading_text(block) if block.kind in HEADINGS else self._citation(document, [block.id])

    def _end_of_section(self, document: Shelved, row: int) -> int | None:
        """One past the last row of the section that a heading begins; None when it is no heading."""
        return next((one.end for one in self._reading.outline(document) if one.row == row), None)

    def _noted(self, document: Shelved) -> dict[int, int]:
        """The row that carries its mark by the row of a footnote."""
        library, head = document.volume.library, document.head
        callers = library.note_callers(head)
        return {row: callers[one] for one, row in library.rows(head).items() if one in callers}


def _runs(blocks: Sequence[BareBlock]) -> list[tuple[int, int]]:
    """The rows of each scene, half open: a section each, where sections are short enough.

    Headings that follow one another begin one scene; masthead and title are one. A long section is parted
    before a paragraph.
    """
    body = [one for one in blocks if one.kind not in _LEFT_OUT]
    if not body:
        return [(blocks[0].row, blocks[-1].row + 1)] if blocks else [(0, 0)]
    starts = [body[0].row]
    inside = 1
    for above, one in pairwise(body):
        begins = one.kind in HEADINGS - {BlockKind.TITLE} and above.kind not in HEADINGS
        if begins or (inside >= MOST_PARTS and one.kind not in _BELOW):
            starts.append(one.row)
            inside = 0
        inside += 1
    return [*pairwise(starts), (starts[-1], body[-1].row + 1)]
