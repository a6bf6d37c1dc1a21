"""Something that was deleted, as it is listed, searched and brought back; in memory only."""

from collections.abc import Callable, Sequence

from vademecum.domain.annotation import Annotation, Bookmark, Folder, NumberedPlace, Tag
from vademecum.domain.item import Item
from vademecum.domain.plan import LessonPlan
from vademecum.domain.revision import Revision
from vademecum.services.notebook.journal_versions import Standing, read_revision
from vademecum.services.notebook.note_text import PART, NoteText
from vademecum.text.folding import fold_text


class Gone:
    """An item that was deleted, as it was last; read when it is first asked for."""

    __slots__ = ("_folded", "_load", "_read", "end", "ends")

    def __init__(self, ends: Sequence[Revision], load: Callable[[Sequence["Gone"]], None]) -> None:
        """`ends` are its deletions, the last one first; `load` brings what was before them."""
        self.ends = tuple(ends)
        self.end = ends[0]
        self._load = load
        self._read: tuple[Item | None, Standing] | None = None
        self._folded: str | None = None

    @property
    def id(self) -> str:
        """The item's id."""
        return self.end.item

    @property
    def kind(self) -> str:
        """The item's kind, as `domain.item_form` names it."""
        return self.end.kind

    @property
    def is_read(self) -> bool:
        """Whether nothing more has to be read."""
        return self._read is not None

    @property
    def is_folded(self) -> bool:
        """Whether it can be searched without reading anything."""
        return self._folded is not None

    @property
    def item(self) -> Item | None:
        """What it was; None when that cannot be read."""
        return self._look()[0]

    @property
    def standing(self) -> Standing:
        """What can be said of what it was; DELETED: nothing is there but that it was deleted."""
        return self._look()[1]

    @property
    def folded(self) -> str:
        """Its words, quotation, name and tags, folded for searching."""
        if self._folded is None:
            self._folded = folded_words(self.item)
        return self._folded

    def take(self, last: Revision | None) -> None:
        """Be told what it was last."""
        self._read = read_revision(last) if last is not None else (None, Standing.DELETED)

    def _look(self) -> tuple[Item | None, Standing]:
        if self._read is None:
            self._load([self])
        if self._read is None:
            self._read = None, Standing.DELETED
        return self._read


def folded_words(item: Item | None) -> str:
    """Everything a reader could look for in an item, folded."""
    match item:
        case None:
            return ""
        case Annotation() | Bookmark() | NumberedPlace():
            symbol = fold_text(str(item.target.key))
            return PART.join((NoteText(item, 0).folded, symbol))
        case Folder() | Tag():
            return fold_text(item.name)
        case LessonPlan():
            written = [w for step in item.steps for w in (step.title, step.speech, step.question) if w]
            return PART.join(fold_text(words) for words in (item.name, *written))
