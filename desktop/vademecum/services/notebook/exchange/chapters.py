"""Put notes in reading order, each with its headings and citation, as every readable format needs them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from vademecum.domain.annotation import (
    PARAGRAPH_QUOTE,
    Anchor,
    Annotation,
    Bookmark,
    Fit,
    Folder,
    Scope,
    Target,
)
from vademecum.domain.document import Block, BlockKind
from vademecum.domain.key import Key
from vademecum.services.desk import Desk
from vademecum.services.notebook.exchange.printable import one_line, printable
from vademecum.services.notebook.placing import Place, least_sure
from vademecum.services.shelf import Shelved
from vademecum.text.citing.symbol_facts import document_address
from vademecum.text.sources import Placed, source_of

Shown = Annotation | Bookmark
"""What has a place among what people read; folders, tags and numbered places have none."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One note, highlight or bookmark. Its texts hold nothing that a file cannot."""

    item: Shown
    headings: tuple[str, ...]
    """Above the place, outermost first."""
    source: str
    """The citation in the document's language: `CTOC/COP/WG.7/2020/3, para. 24`."""
    name: str
    """What of `source` is the work's name: its symbol or title."""
    address: str
    """Official address of the document, or empty."""
    quote: tuple[str, ...]
    """The words meant, a line for each block; of a paragraph as a whole its beginning."""
    body: str
    tags: tuple[str, ...]
    title: str = ""
    """A bookmark's name, or empty."""
    folders: tuple[str, ...] = ()
    """A bookmark's folders, outermost first."""
    fit: Fit = Fit.EXACT
    """How sure it is that the words still stand in the text that is held."""

    @property
    def is_cited(self) -> bool:
        """Whether its citation says more than the title of its chapter."""
        return bool(self.quote) or self.source != self.name


@dataclass(frozen=True, slots=True)
class Chapter:
    """All that was written about one document or instrument."""

    key: Key
    lang: str
    """The language of the text; of an instrument, that of the citations."""
    title: str
    symbol: str
    """As printed; empty for a work without a symbol."""
    address: str
    entries: tuple[Entry, ...]


class Chapters:
    """Makes chapters from items of a notebook."""

    def __init__(self, desk: Desk, language: str = "en", folders: Iterable[Folder] = ()) -> None:
        """`language` is the reader's: instruments are cited in it. `folders` are those of bookmarks."""
        self._desk = desk
        self._language = language
        self._folders: Mapping[str, Folder] = {folder.id: folder for folder in folders}
        self._sources: dict[tuple[object, ...], tuple[str, str]] = {}
        self._blocks: dict[tuple[object, ...], tuple[int, tuple[str, ...]] | None] = {}

    def of(self, items: Iterable[Shown]) -> list[Chapter]:
        """The chapters, documents that are held first, by key; their notes in reading order.

        What is about a document as a whole stands first, what has no place any more last.
        """
        texts: dict[tuple[Key, str], list[Shown]] = {}
        for item in items:
            texts.setdefault((item.target.key.whole, item.target.lang), []).append(item)
        found = {at: self._desk.shelf.find(at[0], at[1]) if at[1] else None for at in texts}
        order = sorted(texts, key=lambda at: (found[at] is None, at))
        return [self._chapter(at[0], at[1], found[at], texts[at]) for at in order]

    # -- in detail -------------------------------------------------------------

    def _chapter(self, key: Key, lang: str, document: Shelved | None, items: Sequence[Shown]) -> Chapter:
        tongue = lang or self._language
        symbol = "" if key.is_own else key.display(tongue)
        title = self._title(key, tongue, document)
        made = [self._entry(item, document, tongue, title) for item in items]
        made.sort(key=lambda pair: (pair[0], pair[1].item.created, pair[1].item.id))
        address = document_address(key, tongue)
        return Chapter(key, tongue, title or symbol, symbol, address, tuple(entry for _, entry in made))

    def _title(self, key: Key, lang: str, document: Shelved | None) -> str:
        if document is None:
            document = self._desk.shelf.find(key, self._language) or self._desk.shelf.find(key)
        if document is not None:
            return one_line(document.head.title)
        instrument = self._desk.shelf.instrument(key)
        return one_line((instrument.title(lang) if instrument else None) or (str(key) if key.is_own else ""))

    def _entry(
        self, item: Shown, document: Shelved | None, lang: str, title: str
    ) -> tuple[tuple[int, int, int], Entry]:
        target = item.target
        places = self._desk.placing.places(target, document) if document is not None else ()
        fit = self._fit(target, document, places)
        blocks = [place.block for place in places if place.block]
        order = (0, 0, 0)
        headings: tuple[str, ...] = ()
        if document is not None and blocks:
            row, headings = self._place(document, blocks[0]) or (0, ())
            order = (1, row, places[0].start)
        elif target.anchors:
            order = (2, 0, target.anchors[0].start)
        name, source = self._source(target, document, tuple(blocks), lang, title)
        bookmark = item if isinstance(item, Bookmark) else None
        entry = Entry(
            item,
            headings,
            source,
            name,
            document_address(target.key.whole, lang),
            tuple(line for anchor in target.anchors if (line := _words(target, anchor))),
            printable(item.body).strip("\n") if isinstance(item, Annotation) else "",
            tuple(tag for one in item.tags if (tag := one_line(one))),
            one_line(bookmark.name) if bookmark else "",
            self._folder_path(bookmark.folder) if bookmark else (),
            fit,
        )
        return order, entry

    @staticmethod
    def _fit(target: Target, document: Shelved | None, places: Sequence[Place]) -> Fit:
        if document is not None:
            return least_sure(place.fit for place in places)
        return Fit.EXACT if target.scope is Scope.INSTRUMENT else Fit.ORPHAN

    def _place(self, document: Shelved, block: str) -> tuple[int, tuple[str, ...]] | None:
        """Where a block stands: its row and the headings above it."""
        at = (document.locator, block)
        if at not in self._blocks:
            stored = self._desk.reading.block(document, block)
            if stored is not None and stored.block.kind is BlockKind.FOOTNOTE:
                # A footnote is read where its mark stands.
                carriers = self._desk.reading.carriers(document, block)
                bearer = self._desk.reading.block(document, carriers[0]) if carriers else None
                stored = bearer or stored
            path = tuple(one_line(heading) for heading in stored.heading_path) if stored else ()
            self._blocks[at] = (stored.row, path) if stored else None
        return self._blocks[at]

    def _source(
        self, target: Target, document: Shelved | None, blocks: tuple[str, ...], lang: str, title: str
    ) -> tuple[str, str]:
        """Name and whole citation; of words that stand nowhere now as they were when they were noted."""
        anchors = () if blocks else tuple((anchor.block, anchor.label) for anchor in target.anchors)
        at = (target.key, lang, document is not None, blocks, anchors)
        if at not in self._sources:
            source = self._desk.quoting.source(document, blocks) if document is not None and blocks else None
            if source is None:
                placed = [_as_it_was(anchor) for anchor in target.anchors]
                source = source_of(target.key.whole, title or str(target.key.whole), lang, placed, "")
            self._sources[at] = (printable(source.name), printable(source.words))
        return self._sources[at]

    def _folder_path(self, folder: str) -> tuple[str, ...]:
        path: dict[str, str] = {}
        while folder in self._folders and folder not in path:
            path[folder] = one_line(self._folders[folder].name)
            folder = self._folders[folder].parent
        return tuple(reversed(path.values()))


def _words(target: Target, anchor: Anchor) -> str:
    """The words of one anchor in a line; of a long paragraph its beginning."""
    is_cut = target.scope is Scope.PARAGRAPH and len(anchor.quote) >= PARAGRAPH_QUOTE
    return one_line(anchor.quote) + ("…" if is_cut else "")


def _as_it_was(anchor: Anchor) -> Placed:
    """The block of an anchor, as far as the anchor knows it."""
    block = Block(anchor.block, BlockKind.PARAGRAPH, anchor.label, 1, None, anchor.quote)
    return Placed(block, block)
