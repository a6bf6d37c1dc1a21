"""A note that two machines wrote differently: its versions one under the other, and ways to settle it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from vademecum.domain.annotation import Annotation
from vademecum.text.diff.inside import Span, edits
from vademecum.ui.catalogue import say
from vademecum.ui.fonts import font
from vademecum.ui.instrument.flow_text import FlowText
from vademecum.ui.notes.mark_colours import colour_name
from vademecum.ui.page_map import units
from vademecum.ui.theme import UI_PIXELS, Theme
from vademecum.words import mark

_LONGEST = 12_000
"""Code points of versions in which differences are marked; longer ones would make the reader wait."""


class NoteVersions(QScrollArea):
    """Shows what differs, and lets the reader keep one version or all as one."""

    kept = Signal(object)
    """The `Annotation` to keep."""
    both_kept = Signal()

    def __init__(self, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._language = language
        self._pixels = UI_PIXELS
        self._versions: tuple[Annotation, ...] = ()
        self.setObjectName("noteVersions")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(say(mark("notes", "Versions of this note")))

    # -- what others may ask ---------------------------------------------

    @property
    def stops(self) -> list[QWidget]:
        """What Tab goes through, in order."""
        inside = self.widget()
        return [] if inside is None else [*inside.findChildren(FlowText), *inside.findChildren(QPushButton)]

    def show_versions(self, versions: Sequence[Annotation]) -> None:
        """Put the versions of another note on show, the later one first."""
        if self._versions != tuple(versions) or self.widget() is None:
            self._versions = tuple(versions)
            self._fill()

    def dress(self, pixels: int) -> None:
        """Set the words so many pixels high."""
        self._pixels = pixels
        if self._versions:
            self._fill()

    def focus_content(self) -> None:
        """Give the keyboard to the first way to settle it."""
        inside = self.widget()
        if inside is not None and (buttons := inside.findChildren(QPushButton)):
            buttons[0].setFocus()

    # -- building ------------------------------------------------------------

    def _fill(self) -> None:
        inside = QWidget(self)
        inside.setObjectName("versions")
        column = QVBoxLayout(inside)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        head = QLabel(
            say(mark("notes", "This note was written differently on two machines. Nothing is lost:")), inside
        )
        head.setWordWrap(True)
        column.addWidget(head)
        for number, version in enumerate(self._versions):
            self._add_version(column, inside, number, version)
        both = QPushButton(say(mark("notes", "Keep both as one")), inside)
        both.clicked.connect(self.both_kept)
        column.addWidget(both, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        for label in (head, both):
            label.setFont(font(self._language, self._pixels))
        self.setWidget(inside)

    def _add_version(self, column: QVBoxLayout, inside: QWidget, number: int, version: Annotation) -> None:
        name = say(mark("notes", "Later version")) if number == 0 else say(mark("notes", "Earlier version"))
        if len(self._versions) > 2:
            name = say(mark("notes", "Version {number}"), number=number + 1)
        row = QHBoxLayout()
        title = QLabel(name, inside)
        title.setFont(font(self._language, self._pixels, bold=True))
        keep = QPushButton(say(mark("notes", "Keep this")), inside)
        keep.setFont(font(self._language, self._pixels))
        keep.setAccessibleName(say(mark("notes", "Keep this: {version}"), version=name))
        keep.clicked.connect(lambda: self.kept.emit(version))
        row.addWidget(title, 1)
        row.addWidget(keep)
        column.addLayout(row)
        text = FlowText(inside)
        text.setAccessibleName(name)
        text.setObjectName("version")
        text.setFont(font(self._language, self._pixels))
        other = self._versions[1 if number == 0 else 0] if len(self._versions) > 1 else version
        self._set_words(text, version, other)
        column.addWidget(text)

    def _set_words(self, text: FlowText, version: Annotation, other: Annotation) -> None:
        document = text.document()
        document.setDefaultFont(font(self._language, self._pixels))
        cursor = QTextCursor(document)
        plain, found = QTextCharFormat(), QTextCharFormat()
        found.setBackground(self._theme.colour("found"))
        found.setForeground(self._theme.colour("ink"))
        cursor.insertText(version.body, plain)
        for start, end in _different(version.body, other.body):
            at = QTextCursor(document)
            at.setPosition(units(version.body[:start]))
            at.setPosition(units(version.body[:end]), QTextCursor.MoveMode.KeepAnchor)
            at.mergeCharFormat(found)
        quiet = QTextCharFormat()
        quiet.setForeground(self._theme.colour("quiet"))
        for words in self._others(version, other):
            cursor.movePosition(QTextCursor.MoveOperation.End)
            if not document.isEmpty():
                cursor.insertBlock()
            cursor.insertText(words, quiet)

    @staticmethod
    def _others(version: Annotation, other: Annotation) -> list[str]:
        """Colour and tags, where they differ."""
        lines: list[str] = []
        if version.colour is not other.colour:
            none = say(mark("notes", "none"))
            colour = colour_name(version.colour) if version.colour is not None else none
            lines.append(say(mark("notes", "Colour: {colour}"), colour=colour))
        if version.tags != other.tags:
            tags = ", ".join(version.tags) or say(mark("notes", "none"))
            lines.append(say(mark("notes", "Tags: {tags}"), tags=tags))
        if not version.body:
            lines.insert(0, say(mark("notes", "No words")))
        return lines


def _different(body: str, other: str) -> list[Span]:
    """The stretches of a text that another has not."""
    if len(body) > _LONGEST or len(other) > _LONGEST:
        return []
    return [edit.a for edit in edits(body, other) if edit.a[1] > edit.a[0]]
