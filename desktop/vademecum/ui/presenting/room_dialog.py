"""Ask how deep the room is and how wide its picture, and show what a line of type looks like there."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from vademecum.services.presenting.room import (
    FURTHEST,
    NARROWEST,
    NEAREST,
    PRESETS,
    WIDEST,
    Fit,
    Room,
    fit,
    width_of,
)
from vademecum.ui.catalogue import say
from vademecum.ui.preferences import Preferences
from vademecum.ui.presenting.room_drawing import RoomDrawing
from vademecum.ui.presenting.room_memory import keep_room, room_of
from vademecum.ui.theme import Theme
from vademecum.words import mark


class RoomDialog(QDialog):
    """Accepted, it keeps the room for the display; `room` tells it."""

    def __init__(
        self,
        display: str,
        pixels: tuple[int, int],
        lang: str,
        preferences: Preferences,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        """`display` is its name, `pixels` its size across and down, `lang` that of the text on the wall."""
        super().__init__(parent)
        self._display = display
        self._pixels = pixels
        self._lang = lang
        self._preferences = preferences
        self._per_inch = width_of(1.0, pixels)
        self._presets = QComboBox(self)
        self._depth, self._width, self._diagonal = (QDoubleSpinBox(self) for _ in range(3))
        self._drawing = RoomDrawing(theme, lang, pixels, self)
        self._said, self._remark = QLabel(self), QLabel(self)
        self._build()
        self._put(room_of(preferences, display))
        self._connect()

    # -- what others may ask ---------------------------------------------

    @property
    def room(self) -> Room:
        """The room as it stands in the dialog."""
        return Room(self._depth.value(), self._width.value())

    @property
    def fit(self) -> Fit:
        """The type for it."""
        return fit(self.room, self._pixels, self._lang)

    def accept(self) -> None:
        """Keep the room for this display."""
        keep_room(self._preferences, self._display, self.room)
        super().accept()

    # -- building ------------------------------------------------------------

    def _build(self) -> None:
        self.setWindowTitle(say(mark("room", "How large the type must be")))
        form = QFormLayout()
        form.setHorizontalSpacing(12)
        self._presets.addItem(say(mark("room", "Your own numbers")))
        for preset in PRESETS:
            self._presets.addItem(say(preset.name))
        for box in (self._presets, self._presets.view()):
            box.setAccessibleName(say(mark("room", "Begin with")))
        form.addRow(say(mark("room", "Begin &with")), self._presets)
        metres, inches = say(mark("room", " m")), say(mark("room", " in"))
        for spin, words, name, bounds, suffix in (
            (
                self._depth,
                mark("room", "From the wall to the &back row"),
                mark("room", "Metres to the back row"),
                (NEAREST, FURTHEST, 0.5),
                metres,
            ),
            (
                self._width,
                mark("room", "W&idth of the picture"),
                mark("room", "Width of the picture in metres"),
                (NARROWEST, WIDEST, 0.1),
                metres,
            ),
            (
                self._diagonal,
                mark("room", "or its &diagonal"),
                mark("room", "Diagonal of the picture in inches"),
                (NARROWEST / self._per_inch, WIDEST / self._per_inch, 1.0),
                inches,
            ),
        ):
            least, most, step = bounds
            spin.setDecimals(0 if spin is self._diagonal else 2)
            spin.setRange(least, most)
            spin.setSingleStep(step)
            spin.setSuffix(suffix)
            spin.setAccessibleName(say(name))
            form.addRow(say(words), spin)
        for label in (self._said, self._remark):
            label.setWordWrap(True)
        self._remark.setObjectName("alarm")
        self._said.setObjectName("roomSaid")
        note = QLabel(
            say(
                mark(
                    "room",
                    "Computed from the angle under which letters are seen (ANSI/INFOCOMM V202.01, for "
                    "Chinese Zhang et al. 2020). Try it from the back row before the room fills.",
                )
            ),
            self,
        )
        note.setObjectName("quiet")
        note.setWordWrap(True)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(10)
        column.addLayout(form)
        column.addWidget(self._drawing, 1)
        for part in (self._said, self._remark, note, buttons):
            column.addWidget(part)
        self._depth.setFocus()

    def _connect(self) -> None:
        self._presets.activated.connect(self._on_preset)
        self._depth.valueChanged.connect(lambda _metres: self._on_changed())
        self._width.valueChanged.connect(self._on_width)
        self._diagonal.valueChanged.connect(self._on_diagonal)

    # -- what the widgets tell us ----------------------------------------

    def _on_preset(self, row: int) -> None:
        if row > 0:
            self._put(PRESETS[row - 1].room)

    def _on_width(self, metres: float) -> None:
        self._set(self._diagonal, metres / self._per_inch)
        self._on_changed()

    def _on_diagonal(self, inches: float) -> None:
        self._set(self._width, inches * self._per_inch)
        self._on_changed()

    def _on_changed(self) -> None:
        rooms = [preset.room for preset in PRESETS]
        self._presets.setCurrentIndex(rooms.index(self.room) + 1 if self.room in rooms else 0)
        self._show()

    # -- in detail -------------------------------------------------------------

    def _put(self, room: Room) -> None:
        self._set(self._depth, room.depth)
        self._set(self._width, room.width)
        self._set(self._diagonal, room.width / self._per_inch)
        self._on_changed()

    @staticmethod
    def _set(spin: QDoubleSpinBox, value: float) -> None:
        spin.blockSignals(True)
        spin.setValue(value)
        spin.blockSignals(False)

    def _show(self) -> None:
        shown = self.fit
        self._drawing.show_fit(shown)
        self._drawing.setAccessibleName(self._told(shown))
        self._said.setText(self._told(shown))
        remark = shown.remark()
        self._remark.setText("" if remark is None else f"■ {say(remark[0], **remark[1])}")
        self._remark.setVisible(remark is not None)

    def _told(self, shown: Fit) -> str:
        return say(
            mark(
                "room",
                "About {lines} lines of {characters} characters on the wall, each letter read with ease "
                "from up to {reaches} m.",
            ),
            lines=shown.lines,
            characters=shown.characters,
            reaches=shown.whole_metres,
        )
