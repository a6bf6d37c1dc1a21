"""The speaker's window: the wall in small, what comes, the speaker's notes, the clock."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from vademecum.ui.catalogue import say
from vademecum.ui.faults import Notice
from vademecum.ui.flow_layout import FlowLayout
from vademecum.ui.names import key_name
from vademecum.ui.presenting.pace_clock import PaceClock
from vademecum.ui.presenting.prompt import Prompt
from vademecum.ui.presenting.speaker_keys import SPEAKER_KEYS
from vademecum.ui.presenting.talk import REVEALS, Talk
from vademecum.ui.presenting.wall_picture import WallPicture
from vademecum.ui.theme import Theme
from vademecum.words import Marked, mark

_NARROW = 900
"""In a narrower window the parts stand one below the other."""

_WALL_SHARE = 0.66
"""Of the window, for the wall in small and what belongs to it."""

_BUTTONS: tuple[tuple[str, Marked, bool], ...] = (
    ("back", mark("speaker", "Back"), False),
    ("advance", mark("speaker", "Next"), False),
    ("black", mark("speaker", "Black"), True),
    ("freeze", mark("speaker", "Freeze"), True),
    ("spotlight", mark("speaker", "Spotlight"), True),
    ("pointer", mark("speaker", "Pointer"), True),
    ("reveal", mark("speaker", "Reveal"), False),
    ("smaller", mark("speaker", "Smaller"), False),
    ("bigger", mark("speaker", "Bigger"), False),
    ("theme", mark("speaker", "Light or dark"), False),
    ("wall", mark("speaker", "Display"), False),
    ("room", mark("speaker", "Room…"), False),
    ("target", mark("speaker", "Time…"), False),
    ("keep", mark("speaker", "Keep marks"), False),
    ("help", mark("speaker", "Keys"), False),
)
"""Buttons below the wall: what they do, what stands on them, whether they are switches."""


class SpeakerWindow(QWidget):
    """Shows a talk and says what the speaker wants, by the ids of `SPEAKER_KEYS`."""

    wanted = Signal(str)
    typed = Signal(str)
    """A sign of a paragraph number."""
    closed = Signal()

    def __init__(self, talk: Talk, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._talk = talk
        self._theme = theme
        self._by_keys = {QKeySequence(keys): one.id for one in SPEAKER_KEYS for keys in one.keys}
        self.picture = WallPicture(theme, self)
        self.clock = PaceClock(talk.timing, theme, language, self)
        self.prompt = Prompt(theme, self)
        self.agenda = QListWidget(self)
        self.notice = Notice(theme, self)
        self._standing = QLabel(self)
        self._next = QLabel(self)
        self._buttons: dict[str, QToolButton] = {}
        self._cited = QWidget(self)
        self._build()
        self._connect()
        self.reload()

    # -- what others may ask ---------------------------------------------

    def reload(self) -> None:
        """Show where the talk is."""
        talk = self._talk
        self.picture.show_talk(talk)
        self.prompt.show_cue(talk.cue)
        following = talk.presenter.next_words
        after = talk.presenter.entry + 1
        if following is not None:
            words = "  ".join(part for part in following if part)
        elif after < len(talk.performance.cues):
            words = talk.performance.cues[after].name
        else:
            words = say(mark("speaker", "This is the end."))
        self._next.setText(words[:400])
        self._standing.setText(self._standing_words())
        for id_, is_on in self._switches().items():
            self._buttons[id_].setChecked(is_on)
        self._buttons["reveal"].setText(say(REVEALS[talk.presenter.reveal]))
        self._buttons["keep"].setEnabled(bool(talk.frame.marks))
        if self.agenda.currentRow() != talk.presenter.entry:
            self.agenda.blockSignals(True)
            self.agenda.setCurrentRow(talk.presenter.entry)
            self.agenda.blockSignals(False)
            self._show_row()
        self._show_citations()

    def say(self, words: str) -> None:
        """Say something to the speaker for a while."""
        self.notice.show_words(words)

    def act_for(self, event: QKeyEvent) -> str:
        """What a key means; empty when it means nothing."""
        combination = event.keyCombination()
        modifiers = combination.keyboardModifiers() & ~Qt.KeyboardModifier.KeypadModifier
        for wanted in (modifiers, modifiers & ~Qt.KeyboardModifier.ShiftModifier):
            # Some keyboards need Shift for a sign such as +.
            if wanted is modifiers or not event.text().isalpha():
                found = self._by_keys.get(QKeySequence(combination.key() | wanted))
                if found:
                    return found
        return ""

    def take_key(self, event: QKeyEvent) -> bool:
        """Do what a key means, from this window or from the wall; return whether it meant anything."""
        text = event.text()
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if text.isdigit() and text.isascii() and modifiers == Qt.KeyboardModifier.NoModifier:
            self.typed.emit(text)
            return True
        act = self.act_for(event)
        if act:
            self.wanted.emit(act)
        return bool(act)

    # -- in Qt's words -----------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear keys before the part that has the keyboard, but leave it those that it needs."""
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and isinstance(watched, QWidget)
            and watched.window() is self
            and not self._needs(watched, event)
        ):
            return self.take_key(event)
        return super().eventFilter(watched, event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing the speaker's window ends the talk."""
        super().closeEvent(event)
        self.closed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the parts below one another where there is no room beside."""
        super().resizeEvent(event)
        is_narrow = self.width() < _NARROW
        was_narrow = self._parts.orientation() is Qt.Orientation.Vertical
        self._parts.setOrientation(Qt.Orientation.Vertical if is_narrow else Qt.Orientation.Horizontal)
        self._aside.setDirection(
            QBoxLayout.Direction.LeftToRight if is_narrow else QBoxLayout.Direction.TopToBottom
        )
        if is_narrow != was_narrow:
            whole = self.height() if is_narrow else self.width()
            self._parts.setSizes([round(whole * _WALL_SHARE), round(whole * (1 - _WALL_SHARE))])
        self._show_row()

    # -- building ------------------------------------------------------------

    def _build(self) -> None:
        self.setObjectName("speaker")
        self.setMinimumSize(560, 420)
        self.resize(1180, 720)
        # Letters are keys here: no input method may take them.
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        name = self._talk.performance.name
        words = (
            mark("speaker", "Rehearsal")
            if self._talk.performance.is_rehearsal
            else mark("speaker", "Speaker")
        )
        self.setWindowTitle(f"{name} – {say(words)}" if name else f"{say(words)} – Vademecum")
        self._standing.setObjectName("quiet")
        self._standing.setAccessibleName(say(mark("speaker", "How the wall is")))
        self._standing.setWordWrap(True)
        self._next.setWordWrap(True)
        self._next.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self._next.setAccessibleName(say(mark("speaker", "What comes next")))
        self._next.setMaximumHeight(self._next.fontMetrics().lineSpacing() * 3 + 4)
        self._next.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(8)
        column.addWidget(self._standing)
        column.addWidget(self.picture, 1)
        column.addWidget(self._cited)
        column.addWidget(self._button_row())
        column.addWidget(_title(mark("speaker", "What comes next"), self))
        column.addWidget(self._next)
        QHBoxLayout(self._cited).setContentsMargins(0, 0, 0, 0)
        right = QWidget(self)
        self._aside = QBoxLayout(QBoxLayout.Direction.TopToBottom, right)
        self._aside.setContentsMargins(14, 12, 14, 12)
        self._aside.setSpacing(10)
        self._aside.addWidget(self.clock)
        self._aside.addWidget(self.prompt, 3)
        self._aside.addWidget(self._agenda_part(), 2)
        self._parts = QSplitter(Qt.Orientation.Horizontal, self)
        self._parts.addWidget(left)
        self._parts.addWidget(right)
        self._parts.setStretchFactor(0, 3)
        self._parts.setStretchFactor(1, 2)
        self._parts.setChildrenCollapsible(False)
        self._parts.setHandleWidth(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._parts, 1)
        whole.addWidget(self.notice)
        self.picture.setFocus()

    def _button_row(self) -> QWidget:
        keys = {one.id: one for one in SPEAKER_KEYS}
        box = QWidget(self)
        row = FlowLayout(box)
        for id_, title, is_switch in _BUTTONS:
            button = QToolButton(self)
            button.setObjectName("chip")
            button.setText(say(title))
            button.setCheckable(is_switch)
            # A press must not take the keyboard away from the wall.
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            shown = QKeySequence(keys[id_].keys[0]).toString(QKeySequence.SequenceFormat.NativeText)
            button.setToolTip(f"{say(keys[id_].does)} ({shown})")
            button.setAccessibleDescription(say(keys[id_].does))
            button.clicked.connect(lambda _on=False, act=id_: self.wanted.emit(act))
            self._buttons[id_] = button
            row.addWidget(button)
        return box

    def _agenda_part(self) -> QWidget:
        part = QWidget(self)
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(_title(mark("speaker", "All of it"), self))
        column.addWidget(self.agenda)
        self.agenda.setAccessibleName(say(mark("speaker", "All of it")))
        self.agenda.setWordWrap(False)
        self.agenda.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.agenda.setUniformItemSizes(True)
        self.agenda.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for number, cue in enumerate(self._talk.performance.cues, start=1):
            minutes = f"   {cue.seconds // 60}:{cue.seconds % 60:02}" if cue.seconds else ""
            sign = "⚠ " if cue.warning else ""
            item = QListWidgetItem(f"{sign}{number}  {' '.join(cue.name.split())}{minutes}")
            item.setToolTip(cue.warning or cue.name)
            self.agenda.addItem(item)
        return part

    def _connect(self) -> None:
        self._talk.changed.connect(self.reload)
        self._talk.said.connect(self.say)
        self.agenda.itemActivated.connect(lambda item: self._talk.go_to(self.agenda.row(item)))
        self.agenda.itemClicked.connect(lambda item: self._talk.go_to(self.agenda.row(item)))
        app = QApplication.instance()
        if app is not None:
            app.installEventFilter(self)

    # -- in detail -------------------------------------------------------------

    def _needs(self, part: QWidget, event: QKeyEvent) -> bool:
        """Whether the part that has the keyboard needs a key itself."""
        key = event.key()
        if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            return True
        if isinstance(part, QToolButton):
            return key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        walking = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if part is self.agenda:
            return key in walking
        return self.prompt.isAncestorOf(part) and key in (Qt.Key.Key_Up, Qt.Key.Key_Down)

    def _switches(self) -> Mapping[str, bool]:
        presenter = self._talk.presenter
        return {
            "black": presenter.is_black,
            "freeze": presenter.is_frozen,
            "spotlight": presenter.is_spotlit,
            "pointer": self._talk.is_pointing,
        }

    def _standing_words(self) -> str:
        talk = self._talk
        frame, presenter = talk.frame, talk.presenter
        parts: list[str] = []
        if talk.typed:
            parts.append(say(mark("speaker", "Go to paragraph {label} …"), label=talk.typed))
        if presenter.is_black:
            parts.append(say(mark("speaker", "The wall is black")))
        elif presenter.is_frozen:
            parts.append(say(mark("speaker", "The wall is frozen; this is what you are at")))
        if presenter.is_visiting:
            parts.append(say(mark("speaker", "Shown in between")))
        parts.append(frame.scene.source or frame.scene.title)
        if frame.of > 1:
            parts.append(
                say(mark("speaker", "screen {number} of {of}"), number=frame.number + 1, of=frame.of)
            )
        if presenter.zoom != 1.0:
            parts.append(f"{round(presenter.zoom * 100)} %")
        return "   ·   ".join(part for part in parts if part)

    def _show_row(self) -> None:
        """Show the entry at hand with what comes after it."""
        here = self.agenda.currentItem()
        if here is not None:
            self.agenda.scrollToItem(here, QAbstractItemView.ScrollHint.PositionAtCenter)

    def _show_citations(self) -> None:
        """A button for each instrument cited in the part at hand, as many as there is room for."""
        row = self._cited.layout()
        if row is None:
            return
        while (taken := row.takeAt(0)) is not None:
            if (old := taken.widget()) is not None:
                old.deleteLater()
        beside = self._talk.frame.beside
        for citation in self._talk.citations[:4]:
            button = QToolButton(self._cited)
            button.setObjectName("chip")
            button.setText(key_name(citation.key))
            button.setCheckable(True)
            button.setChecked(beside is not None and beside.scene.key == citation.key)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setToolTip(say(mark("speaker", "Show it beside the text")))
            key = citation.key
            button.clicked.connect(lambda on=False, key=key: self._talk.show_beside(key if on else None))
            row.addWidget(button)
        if isinstance(row, QHBoxLayout):
            row.addStretch(1)


def _title(words: Marked, parent: QWidget) -> QLabel:
    label = QLabel(say(words), parent)
    label.setObjectName("panelTitle")
    return label
