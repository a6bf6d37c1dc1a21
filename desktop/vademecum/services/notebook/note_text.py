"""One thing in the notebook as it is listed and searched; in memory only.

An entry never changes: another one takes its place. What it works out when first asked, it gives every
thread that asks alike, so that a search may go through a list of entries in another thread.
"""

from enum import StrEnum
from functools import lru_cache

from vademecum.domain.annotation import Annotation, Bookmark, Colour, NumberedPlace, Target
from vademecum.domain.key import Key
from vademecum.text.folding import fold_text
from vademecum.text.markdown.plain import plain

PART = "\ue000"
"""Between the parts of a searched text; no query holds it, so no phrase is found across it."""

Listed = Annotation | Bookmark | NumberedPlace


class NoteKind(StrEnum):
    """What something in the notebook is to a reader."""

    HIGHLIGHT = "highlight"
    NOTE = "note"
    """Words of the reader's, on a coloured passage or not."""
    BOOKMARK = "bookmark"
    PLACE = "place"
    """A numbered place."""


@lru_cache(maxsize=4096)
def tag_id(name: str) -> str:
    """What two spellings of one tag have in common."""
    return fold_text(name)


class NoteText:
    """One item as it is listed and searched."""

    __slots__ = (
        "_extent", "_folded", "_plain", "changed", "colour", "created", "id", "item", "key", "kind", "lang",
        "name", "tag_ids", "tags", "target",
    )  # fmt: skip

    def __init__(self, item: Listed, changed: int) -> None:
        """Take an item, written last at `changed` (milliseconds since 1970, UTC)."""
        self.item = item
        self.id = item.id
        self.target: Target = item.target
        self.key: Key = item.target.key.whole
        self.lang = item.target.lang
        self.changed = changed
        self.colour: Colour | None = None
        self.tags: tuple[str, ...] = ()
        self.created = changed
        self.name = ""
        match item:
            case Annotation():
                self.kind = NoteKind.NOTE if item.body or item.colour is None else NoteKind.HIGHLIGHT
                self.colour = item.colour
            case Bookmark():
                self.kind = NoteKind.BOOKMARK
                self.name = item.name
            case NumberedPlace():
                self.kind = NoteKind.PLACE
                self.name = str(item.number)
        if not isinstance(item, NumberedPlace):
            self.tags = item.tags
            self.created = item.created or changed
        self.tag_ids = tuple(map(tag_id, self.tags)) if self.tags else ()
        """The tags folded: names that differ only in spelling are the same tag."""
        self._plain: str | None = None
        self._folded: str | None = None
        self._extent: tuple[float, float] | None = None

    @property
    def body(self) -> str:
        """What the reader wrote, as Markdown."""
        return self.item.body if isinstance(self.item, Annotation) else ""

    @property
    def plain(self) -> str:
        """What the reader wrote, without the marks of Markdown."""
        if self._plain is None:
            self._plain = plain(self.body)
        return self._plain

    @property
    def own(self) -> str:
        """What the reader wrote, without marks: a note, or the name of a bookmark."""
        return self.plain or (self.name if self.kind is NoteKind.BOOKMARK else "")

    @property
    def extent(self) -> tuple[float, float]:
        """How wide the quotation and the reader's own words are about, in the height of their letters."""
        if self._extent is None:
            own = self.body or (self.name if self.kind is NoteKind.BOOKMARK else "")
            self._extent = _extent(self.target.quote), _extent(own)
        return self._extent

    @property
    def folded(self) -> str:
        """Note, quotation, name and tags, each folded."""
        if self._folded is None:
            parts = (self.plain, self.target.quote, self.name, *self.tags)
            self._folded = PART.join(fold_text(part) for part in parts if part)
        return self._folded


def _extent(text: str) -> float:
    """Told from the length alone: measuring thousands of texts takes too long."""
    return len(text) * (0.55 if text.isascii() else 1.0)
