"""Everything in the notebook, ready to be listed and searched; in memory only."""

from vademecum.domain.annotation import Annotation, Bookmark, NumberedPlace
from vademecum.domain.changes import Changes
from vademecum.services.notebook.note_text import Listed, NoteText
from vademecum.services.notebook.notebook import Notebook


class NoteTexts:
    """Every annotation, bookmark and numbered place of a notebook, kept up to date by what changed."""

    def __init__(self, notebook: Notebook) -> None:
        self._notebook = notebook
        self._all: tuple[NoteText, ...] | None = None
        self._take()

    @property
    def all(self) -> tuple[NoteText, ...]:
        """Every entry; the tuple never changes, so another thread may go through it."""
        if self._all is None:
            self._all = tuple(self._by_id.values())
        return self._all

    def get(self, item_id: str) -> NoteText | None:
        """The entry of an item; None when it is not there or is not listed."""
        return self._by_id.get(item_id)

    def heed(self, changes: Changes) -> frozenset[str] | None:
        """Take over what changed; return which items may look different, None for all of them."""
        if changes.notebook:
            self._take()
            return None
        for item_id in changes.items:
            item = self._notebook.item(item_id)
            if isinstance(item, Listed):
                self._by_id[item_id] = NoteText(item, self._notebook.changed_at(item_id))
            else:
                self._by_id.pop(item_id, None)
        if changes.items:
            self._all = None
        return changes.items

    def _take(self) -> None:
        changed_at = self._notebook.changed_at
        items: list[Listed] = []
        items += self._notebook.items(Annotation)
        items += self._notebook.items(Bookmark)
        items += self._notebook.items(NumberedPlace)
        self._by_id = {item.id: NoteText(item, changed_at(item.id)) for item in items}
        self._all = None
