"""What can be done with the entries selected in “My notes”: colour, tags, delete."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from vademecum.domain.annotation import Colour
from vademecum.services.notebook.marking import Marking
from vademecum.services.notebook.note_text import NoteText, tag_id
from vademecum.services.notebook.tagging import Tagging
from vademecum.ui.catalogue import say
from vademecum.ui.notes.colour_icon import colour_icon
from vademecum.ui.notes.mark_colours import colour_name
from vademecum.ui.notes.tag_field import TagField
from vademecum.ui.theme import Theme
from vademecum.words import mark

_MOST_TAGS = 15
"""Tags in the menu: those that the entries have, then the commonest of all."""


class TagQuestion(QDialog):
    """Asks which tags to give; those in use are offered."""

    def __init__(
        self, tagging: Callable[[], Tagging | None], theme: Theme, count: int, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(say(mark("my notes", "Tag")))
        self.setMinimumWidth(420)
        words = (
            mark("my notes", "Tags to give")
            if count == 1
            else mark("my notes", "Tags to give to {count} notes")
        )
        label = QLabel(say(words, count=count), self)
        self._field = TagField(tagging, theme, self)
        standard = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(standard.Ok | standard.Cancel, self)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        # Enter ends a tag; it must not press a button.
        for button in buttons.buttons():
            if isinstance(button, QPushButton):
                button.setAutoDefault(False)
                button.setDefault(False)
        column = QVBoxLayout(self)
        for widget in (label, self._field, buttons):
            column.addWidget(widget)
        self._field.setFocus()

    @property
    def names(self) -> tuple[str, ...]:
        """The tags that were named."""
        return self._field.names

    def accept(self) -> None:
        """Take also what is still being typed."""
        self._field.finish()
        super().accept()


class NotesActs:
    """Makes the menus; every act is one step to undo."""

    def __init__(
        self,
        theme: Theme,
        marking: Callable[[], Marking],
        tagging: Callable[[], Tagging | None],
        over: QWidget,
    ) -> None:
        self._theme = theme
        self._marking = marking
        self._tagging = tagging
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
        asking = TagQuestion(self._tagging, self._theme, len(ids), self._over)
        if asking.exec() == QDialog.DialogCode.Accepted and asking.names:
            self._marking().tag(ids, add=asking.names)

    @staticmethod
    def _tick(action: QAction, is_on: bool) -> None:
        action.setCheckable(True)
        action.setChecked(is_on)
