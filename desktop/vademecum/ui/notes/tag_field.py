"""A field for tags: each a small button that can be taken away, and a line where others are typed."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLineEdit,
    QListView,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from vademecum.domain.annotation import Colour
from vademecum.services.notebook.tagging import Tagging, distinct, ends_a_name, names_in
from vademecum.text.folding import fold_text
from vademecum.ui.catalogue import say
from vademecum.ui.flow_layout import FlowLayout
from vademecum.ui.fonts import font
from vademecum.ui.notes.tag_chip import TagChip
from vademecum.ui.notes.tag_dots import tag_icon
from vademecum.ui.theme import UI_PIXELS, Theme
from vademecum.words import mark

_OFFERED = 6
"""Rows of tags offered at once; more are scrolled to."""

_NameRole = Qt.ItemDataRole.UserRole + 1


class TagField(QFrame):
    """Enter or a comma ends a name; Left and Backspace go from the line to the tags, Delete removes one.

    Tags in use that fit what is typed are offered in a list below the line, inside this widget: Down goes
    into it. What is typed becomes a tag when the keyboard goes elsewhere; Esc gives it up.
    """

    changed = Signal(tuple)
    """The names there are now: the reader added or removed one."""

    def __init__(
        self, tagging: Callable[[], Tagging | None], theme: Theme, parent: QWidget | None = None
    ) -> None:
        """`tagging` gives all tags; None while no notebook is open."""
        super().__init__(parent)
        self._tagging = tagging
        self._theme = theme
        self._names: tuple[str, ...] = ()
        self._pixels = UI_PIXELS
        self._row = QWidget(self)
        self._flow = FlowLayout(self._row, gap=4)
        self._chips: list[TagChip] = []
        self._line = _Line(self._row)
        self._offers = QStandardItemModel(self)
        self._list = QListView(self)
        self._build()
        self._connect()

    # -- what others may ask ---------------------------------------------

    @property
    def names(self) -> tuple[str, ...]:
        """The tags in the field, in their order; without what is still being typed."""
        return self._names

    @property
    def stops(self) -> list[QWidget]:
        """What Tab goes through: the line; the tags are reached from it by Left."""
        return [self._line]

    def show_tags(self, names: Iterable[str]) -> None:
        """Put other tags into the field; this is no change of the reader's."""
        self._names = tuple(distinct(names))
        colours = self._colours()
        while len(self._chips) < len(self._names):
            self._chips.append(self._make_chip())
        for chip, name in zip(self._chips, self._names, strict=False):
            chip.show_tag(name, colours.get(fold_text(name)))
        for number, chip in enumerate(self._chips):
            chip.setVisible(number < len(self._names))
        spoken = "、".join(self._names) if any(n > "\u2e80" for n in self._names) else ", ".join(self._names)
        self._line.setAccessibleDescription(spoken)
        self._line.setPlaceholderText("" if self._names else say(mark("tags", "Add tags")))
        self._flow.invalidate()
        self._row.updateGeometry()
        self.updateGeometry()

    def finish(self) -> None:
        """Make a tag of what is typed so far."""
        typed = self._line.text()
        if typed.strip():
            self._line.clear()
            self._add(names_in(typed))
        self._offer([])

    def dress(self, pixels: int) -> None:
        """Set the names so many pixels high."""
        self._pixels = pixels
        face = font("zh", pixels)
        for widget in (self._line, self._list, *self._chips):
            widget.setFont(face)
        self._line.set_room(pixels)
        self.show_tags(self._names)

    # -- what the widgets tell us ----------------------------------------

    def _on_typed(self, typed: str) -> None:
        if ends_a_name(typed):
            names, rest = names_in(typed), ""
            if not ends_a_name(typed[-1]):
                rest = names.pop() if names else ""
            self._line.setText(rest)
            self._add(names)
            return
        tagging = self._tagging()
        fitting = tagging.matching(typed, self._names) if tagging is not None and typed.strip() else []
        self._offer([(tag.name, tag.count, tag.colour) for tag in fitting])

    def _on_key(self, key: int) -> None:
        match key:
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._take(self._list.currentIndex())
            case Qt.Key.Key_Down | Qt.Key.Key_Up:
                self._step(1 if key == Qt.Key.Key_Down else -1)
            case Qt.Key.Key_Escape if self._offers.rowCount():
                self._offer([])
            case Qt.Key.Key_Escape:
                self._line.clear()
            case _:
                self._go_to(len(self._names) - 1)

    def _on_chip_key(self, chip: TagChip, key: int) -> None:
        number = self._chips.index(chip)
        match key:
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace:
                self._remove(chip)
            case Qt.Key.Key_Left:
                self._go_to(max(0, number - 1))
            case _:
                self._go_to(number + 1)

    def _take(self, index: QModelIndex) -> None:
        if self._list.isVisible() and index.isValid():
            # Read first: the offers go with what is typed.
            name = index.data(_NameRole)
            self._line.clear()
            self._add([name])
        else:
            self.finish()

    def _remove(self, chip: TagChip) -> None:
        number = self._chips.index(chip)
        names = [name for at, name in enumerate(self._names) if at != number]
        if number == len(names):
            # Before it is gone: else Qt gives the keyboard to whatever comes next.
            self._line.setFocus(Qt.FocusReason.OtherFocusReason)
        self._change(names)
        self._go_to(number)

    # -- in Qt's words -----------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press beside the tags means the line."""
        super().mousePressEvent(event)
        self._line.setFocus(Qt.FocusReason.MouseFocusReason)

    # -- building ------------------------------------------------------------

    def _build(self) -> None:
        self.setObjectName("tagField")
        self.setFocusProxy(self._line)
        column = QVBoxLayout(self)
        column.setContentsMargins(5, 4, 5, 4)
        column.setSpacing(3)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self._row.setSizePolicy(policy)
        self._flow.addWidget(self._line)
        column.addWidget(self._row)
        column.addWidget(self._list)
        self._line.setObjectName("tagLine")
        self._line.setAccessibleName(say(mark("tags", "Tags")))
        self._line.setPlaceholderText(say(mark("tags", "Add tags")))
        self._list.setModel(self._offers)
        self._list.setObjectName("offeredTags")
        self._list.setAccessibleName(say(mark("tags", "Tags in use")))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setUniformItemSizes(True)
        self._list.hide()
        self.dress(self._pixels)

    def _connect(self) -> None:
        self._line.textChanged.connect(self._on_typed)
        self._line.pressed.connect(self._on_key)
        self._line.left.connect(self.finish)
        self._list.clicked.connect(self._take)

    # -- in detail -------------------------------------------------------------

    def _make_chip(self) -> TagChip:
        chip = TagChip(self._theme, self._row)
        chip.setFont(font("zh", self._pixels))
        chip.removed.connect(lambda: self._remove(chip))
        chip.pressed_key.connect(lambda key: self._on_chip_key(chip, key))
        # The line stands last.
        self._flow.removeWidget(self._line)
        self._flow.addWidget(chip)
        self._flow.addWidget(self._line)
        return chip

    def _colours(self) -> dict[str, Colour]:
        tagging = self._tagging()
        return tagging.colours() if tagging is not None else {}

    def _add(self, names: Sequence[str]) -> None:
        tagging = self._tagging()
        spelt = [tagging.spelt(name) for name in names] if tagging is not None else list(names)
        self._change([*self._names, *spelt])

    def _change(self, names: Sequence[str]) -> None:
        before = self._names
        self.show_tags(names)
        if self._names != before:
            self.changed.emit(self._names)

    def _go_to(self, number: int) -> None:
        """Give the keyboard to the tag of that number; to the line behind the last."""
        if 0 <= number < len(self._names):
            self._chips[number].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _offer(self, tags: Sequence[tuple[str, int, Colour | None]]) -> None:
        self._offers.clear()
        for name, count, colour in tags:
            item = QStandardItem(tag_icon(colour, self._theme), f"{name}  ·  {count}" if count else name)
            item.setData(name, _NameRole)
            self._offers.appendRow(item)
        rows = min(_OFFERED, self._offers.rowCount())
        self._list.setVisible(rows > 0)
        if rows:
            height = max(self._pixels + 10, self._list.sizeHintForRow(0))
            self._list.setFixedHeight(rows * height + 2)
        self._list.setCurrentIndex(QModelIndex())
        self._line.is_offered = rows > 0

    def _step(self, by: int) -> None:
        """Choose another of the tags offered; without any, offer those used most."""
        if not self._offers.rowCount():
            tagging = self._tagging()
            fitting = tagging.matching(self._line.text(), self._names) if tagging is not None else []
            self._offer([(tag.name, tag.count, tag.colour) for tag in fitting])
        count = self._offers.rowCount()
        if count:
            row = self._list.currentIndex().row()
            row = (row + by) % count if row >= 0 else (0 if by > 0 else count - 1)
            self._list.setCurrentIndex(self._offers.index(row, 0))


class _Line(QLineEdit):
    """The line in which a tag is typed; keys that mean more than letters are told."""

    pressed = Signal(int)
    """Enter, Up, Down, Esc while there is something to give up, or Left and Backspace at the beginning."""
    left = Signal()
    """The keyboard went elsewhere."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.is_offered = False
        self._room = 0
        self.setFrame(False)
        self.setMaxLength(4_000)

    def set_room(self, pixels: int) -> None:
        """Be wide enough for a few words of type so high."""
        self._room = pixels
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Room for a short tag, so that some fit into one row."""
        return QSize(self._room * 5, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """As narrow as need be."""
        return QSize(self._room * 4, super().minimumSizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell of the keys that lead elsewhere."""
        key = event.key()
        is_start = self.cursorPosition() == 0 and not self.hasSelectedText()
        is_telling = (
            (key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and (self.text().strip() or self.is_offered))
            or key in (Qt.Key.Key_Down, Qt.Key.Key_Up)
            or (key == Qt.Key.Key_Escape and (self.is_offered or self.text()))
            or (key in (Qt.Key.Key_Left, Qt.Key.Key_Backspace) and is_start)
        )
        if is_telling:
            self.pressed.emit(key)
            event.accept()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """A window that is put behind for a moment is no leaving."""
        super().focusOutEvent(event)
        if event.reason() not in (
            Qt.FocusReason.ActiveWindowFocusReason,
            Qt.FocusReason.PopupFocusReason,
        ):
            self.left.emit()
