"""What stands in the rows of the bookmarks panel and in the menu: names, places, and how sure they are."""

from __future__ import annotations

from collections.abc import Sequence

from vademecum.domain.annotation import Bookmark, Fit, Folder, NumberedPlace, Scope, Target
from vademecum.services.desk import Desk
from vademecum.services.notebook.bookmark_tree import BookmarkTree
from vademecum.text.folding import fold_text
from vademecum.ui.catalogue import say
from vademecum.ui.notes.readers_notes import ReadersNotes
from vademecum.words import mark

Row = Bookmark | Folder | NumberedPlace | None
"""None: the row that holds the numbered places."""


class RowWords:
    """Words for rows, in the reader's language; places in the language of their text."""

    def __init__(self, notes: ReadersNotes, desk: Desk) -> None:
        self._notes = notes
        self._desk = desk
        self._names = desk.place_names
        self._folded: dict[str, tuple[Row, str]] = {}

    def title(self, row: Row) -> str:
        """The first line of a row."""
        match row:
            case Bookmark():
                return row.name or self._names.source(row.target)
            case Folder():
                return row.name
            case NumberedPlace():
                return self._names.source(row.target)
            case _:
                return say(mark("bookmarks", "Numbered places"))

    def line(self, row: Row) -> str:
        """Name, or citation and first words, in one line."""
        if isinstance(row, Bookmark | NumberedPlace) and self.title(row) == self._names.source(row.target):
            return "  ".join(part for part in (self.title(row), self._words(row.target)) if part)
        return self.title(row)

    def spoken(self, row: Row) -> str:
        """Both lines as they are said aloud."""
        number = (
            say(mark("bookmarks", "Place {number}"), number=row.number)
            if isinstance(row, NumberedPlace)
            else ""
        )
        return ", ".join(part for part in (number, self.title(row), self.about(row)) if part)

    def about(self, row: Row) -> str:
        """The second line: what a folder holds; tags, and the place or the words that the name leaves out."""
        match row:
            case Bookmark():
                tags = " ".join(f"#{tag}" for tag in row.tags)
                doubt = self.doubt(row.target)
                words = doubt or (self._names.source(row.target) if row.name else self._words(row.target))
                return "  ".join(part for part in (tags, words) if part)
            case Folder():
                return counted(tree_of(self._notes).count(row.id))
            case NumberedPlace():
                return self.doubt(row.target) or self._words(row.target)
            case _:
                return say(mark("bookmarks", "Ctrl and a digit go there"))

    def tip(self, row: Row) -> str:
        """Everything there is to say of a row, in lines."""
        if not isinstance(row, Bookmark | NumberedPlace):
            return self.title(row)
        parts = [self.title(row), self._names.source(row.target), self._names.words(row.target)]
        tags = " ".join(f"#{tag}" for tag in row.tags) if isinstance(row, Bookmark) else ""
        return "\n".join(dict.fromkeys(part for part in (*parts, tags, self.doubt(row.target)) if part))

    def doubt(self, target: Target) -> str:
        """Why a place cannot be gone to, or should be looked at, in few words; empty when all is well."""
        if self.fit(target) is Fit.CHECK:
            return say(mark("bookmarks", "Please check: {words}"), words=self._words(target))
        if self.fit(target) is not Fit.ORPHAN:
            return ""
        if self._desk.reading.find(target.key) is None:
            return say(mark("bookmarks", "Text not here: {words}"), words=self._words(target))
        return say(mark("bookmarks", "No longer in the text: {words}"), words=self._words(target))

    def fit(self, target: Target) -> Fit:
        """How sure a place is; a paragraph of a text that is held in another language is where it was."""
        if target.scope is Scope.INSTRUMENT:
            return Fit.EXACT
        held = self._desk.reading.find(target.key, target.lang)
        if held is not None:
            return self._desk.placing.fit(target, held)
        other = self._desk.reading.find(target.key)
        if other is None:
            return Fit.ORPHAN
        blocks = [anchor.block for anchor in target.anchors]
        is_there = all(self._desk.reading.block(other, block) is not None for block in blocks)
        return Fit.MOVED if is_there else Fit.ORPHAN

    def fits(self, row: Row, wanted: Sequence[str]) -> bool:
        """Whether a row holds every one of these folded words: in name, place, quotation or tags."""
        folded = self.folded(row)
        return all(word in folded for word in wanted)

    def folded(self, row: Row) -> str:
        """All that a filter looks at, folded; remembered."""
        row_id = row.id if row is not None else ""
        known = self._folded.get(row_id)
        if known is None or known[0] is not row:
            known = self._folded[row_id] = (row, fold_text(self._all(row)))
        return known[1]

    def _all(self, row: Row) -> str:
        match row:
            case Bookmark():
                target = row.target
                return "\n".join((row.name, self._names.source(target), target.quote, *row.tags))
            case NumberedPlace():
                return f"{self._names.source(row.target)}\n{row.target.quote}"
            case _:
                return self.title(row)

    def _words(self, target: Target) -> str:
        """The first words; where the citation has them all, the title of the text."""
        words = self._names.words(target)
        if words and words not in self._names.source(target):
            return words
        if target.scope is Scope.DOCUMENT:
            return say(mark("bookmarks", "The whole text"))
        held = self._desk.reading.find(target.key, target.lang)
        return held.head.title if held is not None else ""


def tree_of(notes: ReadersNotes) -> BookmarkTree:
    """Bookmarks and folders as they stand now; none while no notebook is open or all is hidden."""
    if notes.notebook is None or notes.are_hidden:
        return BookmarkTree((), ())
    return notes.bookmarking.tree


def places_of(notes: ReadersNotes) -> list[NumberedPlace]:
    """The numbered places as they are set now; none while no notebook is open or all is hidden."""
    return [] if notes.notebook is None or notes.are_hidden else notes.numbering.places()


def counted(count: int) -> str:
    """So many bookmarks, in words."""
    if count == 0:
        return say(mark("bookmarks", "empty"))
    if count == 1:
        return say(mark("bookmarks", "1 bookmark"))
    return say(mark("bookmarks", "{count} bookmarks"), count=count)
