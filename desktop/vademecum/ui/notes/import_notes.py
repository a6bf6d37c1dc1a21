"""Take notes in: look at what a file holds, then take it as one's own or show it as a colleague's layer."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QLabel,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from vademecum.domain.annotation import Colour
from vademecum.domain.trouble import Trouble
from vademecum.services.notebook.exchange.shown import shown_items
from vademecum.services.notebook.exchange.taking_in import Preview, TakingIn
from vademecum.services.notebook.layers import LONGEST_NAME, Layer, Layers
from vademecum.services.reading import Reading
from vademecum.ui.catalogue import say
from vademecum.ui.faults import words_of
from vademecum.ui.notes.export_notes import may_show
from vademecum.ui.notes.foreign_list import MOST_ROWS, ForeignList
from vademecum.ui.notes.mark_colours import COLOUR_NAMES
from vademecum.ui.notes.tag_dots import tag_icon
from vademecum.ui.theme import Theme
from vademecum.words import mark

if TYPE_CHECKING:
    from vademecum.ui.main_window import MainWindow

_REASONS = 4
"""So many reasons why notes cannot be read are named."""


def ask_and_import(window: MainWindow, *, as_layer: bool = False) -> None:
    """Ask for a file of notes and take it in."""
    if not may_show(window):
        return
    kinds = say(mark("import notes", "Notes (*.vnotes *.jsonld *.ann *.json)"))
    title = say(mark("import notes", "Import notes"))
    file, _ = QFileDialog.getOpenFileName(window, title, "", kinds)
    if file:
        import_file(window, Path(file), as_layer=as_layer)


def import_file(window: MainWindow, path: Path, *, as_layer: bool = False) -> None:
    """Show what a file of notes holds, and take it in as the reader wants it."""
    notebook = window.notes.notebook
    if notebook is None or not may_show(window):
        return
    taking = TakingIn(window.desk, notebook)
    QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        preview = taking.preview(taking.read(path), path.name)
    except Trouble as trouble:
        window.say(words_of(trouble))
        return
    finally:
        QApplication.restoreOverrideCursor()
    layers = window.notes.layers
    is_other = preview.brought.origin != notebook.device
    dialog = ImportDialog(
        preview, layers, window.desk.reading, window.theme, as_layer=as_layer or is_other, parent=window
    )
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return
    try:
        if dialog.is_layer:
            layer = layers.add(preview.brought, dialog.author, dialog.colour, path.stem)
            words = mark("import notes", "The notes of {author} are shown as a layer ({count}).")
            window.say(say(words, author=layer_name(layer), count=layer.count))
        else:
            # Looked at again: a note may have been written while the dialog was open.
            again = taking.preview(preview.brought, path.name)
            count = taking.take(again, replaces=dialog.replaces)
            words = mark("import notes", "{count} items taken in. Undo takes them all back.")
            window.say(say(words, count=count))
    except Trouble as trouble:
        window.say(words_of(trouble))
    window.refresh_commands()


def layer_name(layer: Layer) -> str:
    """What a layer is called: its author, else its file."""
    return layer.author or layer.name or say(mark("layers", "A colleague"))


class ColourBox(QComboBox):
    """Chooses one of the five colours."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(say(mark("layers", "Colour")))
        self.view().setAccessibleName(self.accessibleName())
        for colour, name in COLOUR_NAMES.items():
            self.addItem(tag_icon(colour, theme), say(name), colour.value)

    @property
    def colour(self) -> Colour:
        """The colour chosen."""
        return Colour(self.currentData())

    def choose(self, colour: Colour) -> None:
        """Choose a colour."""
        self.setCurrentIndex(self.findData(colour.value))


class ImportDialog(QDialog):
    """What a file holds in numbers and in rows, and what is to become of it."""

    def __init__(
        self,
        preview: Preview,
        layers: Layers,
        reading: Reading,
        theme: Theme,
        *,
        as_layer: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._preview = preview
        self._layers = layers
        self._shown = shown_items(preview.brought.items)
        self._own = QRadioButton(say(mark("import notes", "Take them as &my own")), self)
        self._layer = QRadioButton(say(mark("import notes", "Show them as a colleague's &layer")), self)
        self._replace = QCheckBox(self)
        self._author = QLineEdit(self)
        self._colour = ColourBox(theme, self)
        self._hint = QLabel(self)
        self._list = ForeignList(theme, reading, say(mark("import notes", "What is in the file")), self)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self._build()
        self._connect()
        chosen = self._layer if as_layer and self._shown else self._own
        chosen.setChecked(True)
        chosen.setFocus()
        self._list.show_items(self._shown)
        self._refresh()

    # -- what others may ask ---------------------------------------------

    @property
    def is_layer(self) -> bool:
        """Whether it shall be a layer."""
        return self._layer.isChecked()

    @property
    def replaces(self) -> bool:
        """Whether one's own items that differ become as they are in the file."""
        return self._replace.isChecked()

    @property
    def author(self) -> str:
        """Whose notes these are."""
        return self._author.text().strip()

    @property
    def colour(self) -> Colour:
        """The colour of the layer."""
        return self._colour.colour

    # -- building ------------------------------------------------------------

    def _build(self) -> None:
        preview = self._preview
        self.setWindowTitle(say(mark("import notes", "Import notes")))
        self.resize(640, 620)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        column.setSpacing(6)
        heading = QLabel(preview.name, self)
        heading.setObjectName("sectionTitle")
        heading.setTextFormat(Qt.TextFormat.PlainText)
        heading.setWordWrap(True)
        column.addWidget(heading)
        for words in self._counts():
            label = QLabel(words, self)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(label)
        column.addSpacing(6)
        column.addWidget(self._list, 1)
        if len(self._shown) > MOST_ROWS:
            more = say(mark("import notes", "and {count} more"), count=len(self._shown) - MOST_ROWS)
            quiet = QLabel(more, self)
            quiet.setObjectName("quiet")
            column.addWidget(quiet)
        column.addSpacing(6)
        self._build_choice(column)
        self._take = self._buttons.addButton(
            say(mark("import notes", "Take in")), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self._take.setDefault(True)
        column.addWidget(self._buttons)
        earlier = self._layers.find_earlier(preview.brought, preview.brought.author)
        self._author.setText(earlier.author if earlier else preview.brought.author)
        self._colour.choose(earlier.colour if earlier else self._layers.free_colour())

    def _build_choice(self, column: QVBoxLayout) -> None:
        group = QButtonGroup(self)
        for button in (self._own, self._layer):
            group.addButton(button)
        column.addWidget(self._own)
        self._replace.setText(
            say(
                mark("import notes", "&Replace {count} of mine that differ"), count=len(self._preview.changed)
            )
        )
        self._replace.setChecked(True)
        self._replace.setVisible(bool(self._preview.changed))
        inner = QFormLayout()
        inner.setContentsMargins(24, 0, 0, 4)
        inner.addRow(self._replace)
        column.addLayout(inner)
        column.addWidget(self._layer)
        self._layer.setEnabled(bool(self._shown))
        form = QFormLayout()
        form.setContentsMargins(24, 0, 0, 4)
        self._author.setMaxLength(LONGEST_NAME)
        self._author.setPlaceholderText(say(mark("layers", "A colleague")))
        self._author.setAccessibleName(say(mark("layers", "Author")))
        form.addRow(say(mark("layers", "&Author")), self._author)
        form.addRow(say(mark("layers", "&Colour")), self._colour)
        form.addRow(self._hint)
        self._hint.setObjectName("quiet")
        self._hint.setWordWrap(True)
        column.addLayout(form)

    def _counts(self) -> list[str]:
        preview = self._preview
        lines = [say(mark("import notes", "New: {count}"), count=len(preview.new))]
        if preview.same:
            lines.append(say(mark("import notes", "Already there: {count}"), count=preview.same))
        if preview.changed:
            lines.append(
                say(mark("import notes", "There, but different: {count}"), count=len(preview.changed))
            )
        made = ["   ".join(lines)]
        for reason, count in preview.refused.most_common(_REASONS):
            words = mark("import notes", "Cannot be read: {count}, because {reason}")
            made.append(say(words, count=count, reason=say(reason)))
        return made

    def _connect(self) -> None:
        for button in (self._own, self._layer):
            button.toggled.connect(lambda _on: self._refresh())
        self._author.textChanged.connect(lambda _words: self._refresh())
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)

    # -- in detail -------------------------------------------------------------

    def _refresh(self) -> None:
        for part in (self._author, self._colour):
            part.setEnabled(self.is_layer)
        self._replace.setEnabled(not self.is_layer)
        earlier = self._layers.find_earlier(self._preview.brought, self.author)
        words = ""
        if self.is_layer and earlier is not None:
            words = say(
                mark("import notes", "Replaces the layer of {author} that you have ({count})."),
                author=layer_name(earlier),
                count=earlier.count,
            )
        self._hint.setText(words)
        can_take = bool(self._shown) if self.is_layer else bool(self._preview.new or self._preview.changed)
        self._take.setEnabled(can_take)
