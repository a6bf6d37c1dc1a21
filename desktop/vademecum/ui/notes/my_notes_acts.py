"""What can be done with the entries selected in “My notes”: colour, tags, delete."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QInputDialog, QMenu, QWidget

from vademecum.domain.annotation import Colour
from vademecum.services.notebook.marking import Marking
from vademecum.services.notebook.note_text import NoteText, tag_id
from vademecum.ui.catalogue import say
from vademecum.ui.notes.colour_icon import colour_icon
from vademecum.ui.notes.mark_colours import colour_name
from vademecum.ui.theme import Theme
from vademecum.words import mark

_MOST_TAGS = 15
"""Tags in the menu: those that the entries have, then the commonest of all."""


class NotesActs:
    """Makes the menus; every act is one step to undo."""

    def __init__(self, theme: Theme, marking: Callable[[], Marking], over: QWidget) -> None:
        self._theme = theme
        self._marking = marking
        self._over = over

    def delete(self, ids: Sequence[str]) -> str:
        """Delete entries; return what to say of it."""
        self._marking().remove(ids)
        if len(ids) == 1:
            return say(mark("my notes", "Deleted. Ctrl+Z brings it back."))
        return say(mark("my notes", "{count} deleted. Ctrl+Z brings them back."), count=len(ids))

    def fill_colours(self, menu: QMenu, entries: Sequence[NoteText]) -> None:
        """The five colours and none; the one that all entries have is ticked."""
        menu.clear()
        ids = [entry.id for entry in entries]
        have = {entry.colour for entry in entries}
        for number, colour in enumerate(Colour, 1):
            action = menu.addAction(colour_icon(colour, self._theme), f"&{number}  {colour_name(colour)}")
            self._tick(action, have == {colour})
            action.triggered.connect(lambda _on=False, one=colour: self._marking().recolour(ids, one))
        menu.addSeparator()
        none = menu.addAction(colour_icon(None, self._theme), say(mark("my notes", "No colour")))
        self._tick(none, have == {None})
        none.triggered.connect(lambda: self._marking().recolour(ids, None))

    def fill_tags(self, menu: QMenu, entries: Sequence[NoteText], all_entries: Sequence[NoteText]) -> None:
        """Tags to give and take away; a tick: all entries have it, and choosing it takes it away."""
        menu.clear()
        ids = [entry.id for entry in entries]
        names = {tag_id(name): name for entry in all_entries for name in entry.tags}
        own = Counter(tag for entry in entries for tag in entry.tag_ids)
        common = Counter(tag for entry in all_entries for tag in entry.tag_ids)
        offered = [tag for tag, _ in own.most_common()] + [tag for tag, _ in common.most_common()]
        for tag in list(dict.fromkeys(offered))[:_MOST_TAGS]:
            action = menu.addAction(f"#{names[tag]}".replace("&", "&&"))
            has_all = own[tag] == len(entries)
            self._tick(action, has_all)
            action.triggered.connect(
                lambda _on=False, tag=tag, has_all=has_all: self._switch(entries, tag, names[tag], has_all)
            )
        menu.addSeparator()
        other = menu.addAction(say(mark("my notes", "&Another tag…")))
        other.triggered.connect(lambda: self._ask(ids))

    # -- in detail -------------------------------------------------------------

    def _switch(self, entries: Sequence[NoteText], tag: str, name: str, has_all: bool) -> None:
        ids = [entry.id for entry in entries]
        if not has_all:
            self._marking().tag(ids, add=[name])
            return
        spellings = {one for entry in entries for one in entry.tags if tag_id(one) == tag}
        self._marking().tag(ids, remove=spellings)

    def _ask(self, ids: Sequence[str]) -> None:
        words, is_said = QInputDialog.getText(
            self._over,
            say(mark("my notes", "Tag")),
            say(mark("my notes", "Tags, parted by commas:")),
        )
        names = [
            name for part in words.replace("，", ",").replace("、", ",").split(",") if (name := part.strip())
        ]
        if is_said and names:
            self._marking().tag(ids, add=names)

    @staticmethod
    def _tick(action: QAction, is_on: bool) -> None:
        action.setCheckable(True)
        action.setChecked(is_on)
