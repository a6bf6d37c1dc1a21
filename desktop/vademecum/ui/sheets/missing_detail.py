"""One missing instrument: what is known of it, its official address as words and as a code, who cites it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from vademecum.domain.locator import Locator
from vademecum.services.wanting import Wanted
from vademecum.ui.catalogue import say
from vademecum.ui.names import KINDS, ORGANS, VERBS, day, key_name, named, part_name
from vademecum.ui.qr_picture import QrPicture
from vademecum.ui.sheets.linked_text import LinkedText
from vademecum.ui.sheets.missing_checklist import no_address
from vademecum.ui.theme import UI_PIXELS, Theme
from vademecum.words import mark

if TYPE_CHECKING:
    from vademecum.services.lens import Passage

_CODE = 124
"""Pixels of the code on the screen; a telephone reads it from an arm's length."""
_NARROW = 440
"""Pixels."""
_PASSAGES = 200
"""Citing passages that are shown of one instrument."""
_NAME = UI_PIXELS + 5
_SENTENCE = 400
"""Code points of a sentence that are shown."""


class MissingDetail(QWidget):
    """Facts, address and code, what one can do, and the citing passages."""

    place_wanted = Signal(Locator, bool)
    """A citing passage; True with Ctrl."""

    def __init__(self, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._shown: Sequence[Passage] = ()
        self.code = QrPicture(_CODE, self)
        self.name = QLabel(self)
        self.address = QLineEdit(self)
        self.unaddressed = QLabel(self)
        self.copy_address = QPushButton(say(mark("missing", "Copy address")), self)
        self.bring = QPushButton(say(mark("missing", "Import its text…")), self)
        self.passages = LinkedText(theme, say(mark("missing", "Citing passages")), self)
        self._buttons = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._build()
        self.passages.pressed.connect(self._on_pressed)

    # -- what others may ask ---------------------------------------------

    def dress(self, scale: float) -> None:
        """Set what is shown next so many times its usual size."""
        self.passages.scale = scale
        look = self.name.font()
        look.setPixelSize(round(_NAME * scale))
        self.name.setFont(look)

    def show_one(self, wanted: Wanted, passages: Sequence[Passage]) -> None:
        """Show another instrument."""
        self._show_facts(wanted)
        self._show_passages(wanted, passages)

    # -- what the widgets tell us ----------------------------------------

    def _on_pressed(self, target: str, apart: bool) -> None:
        kind, _, number = target.partition(":")
        if kind == "passage":
            self.place_wanted.emit(self._shown[int(number)].place, apart)

    # -- in Qt's words -----------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the buttons one below the other where there is no room side by side."""
        super().resizeEvent(event)
        is_narrow = self.width() < _NARROW
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._buttons.setDirection(down if is_narrow else across)

    # -- in detail -------------------------------------------------------------

    def _show_facts(self, wanted: Wanted) -> None:
        """What stays in view: symbol, address, code and buttons."""
        self.name.setText(key_name(wanted.key))
        self.address.setText(wanted.address)
        self.address.setCursorPosition(0)
        self.address.setVisible(bool(wanted.address))
        self.copy_address.setVisible(bool(wanted.address))
        self.unaddressed.setText("" if wanted.address else no_address(wanted))
        self.unaddressed.setVisible(not wanted.address)
        self.code.show_code(wanted.address)

    def _build(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(7)
        look = self.name.font()
        look.setPixelSize(_NAME)
        look.setBold(True)
        self.name.setFont(look)
        for label in (self.name, self.unaddressed):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.unaddressed.setWordWrap(True)
        self.unaddressed.setObjectName("quiet")
        self.address.setReadOnly(True)
        self.address.setAccessibleName(say(mark("missing", "Official address")))
        for button in (self.copy_address, self.bring):
            button.setAccessibleName(button.text())
        words.addWidget(self.name)
        words.addWidget(self.address)
        words.addWidget(self.unaddressed)
        self._buttons.setSpacing(8)
        self._buttons.addWidget(self.copy_address)
        self._buttons.addWidget(self.bring)
        self._buttons.addStretch(1)
        words.addLayout(self._buttons)
        words.addStretch(1)
        top = QHBoxLayout()
        top.setContentsMargins(14, 14, 14, 6)
        top.setSpacing(14)
        top.addWidget(self.code, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(words, 1)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.passages, 1)

    def _show_passages(self, wanted: Wanted, passages: Sequence[Passage]) -> None:
        self._shown = passages[:_PASSAGES]
        text = self.passages
        text.begin(self._language)
        title = wanted.title(self._language)
        if title:
            text.line(title, size=UI_PIXELS + 2, bold=True, leading=1.4)
        kind = "treaty" if wanted.organ == "treaty" else wanted.key.series.value
        organ = "" if wanted.organ == "treaty" else named(ORGANS, wanted.organ)
        facts = [named(KINDS, kind), organ, day(wanted.date)]
        text.line("  ·  ".join(fact for fact in facts if fact), colour="quiet")
        heading = (
            say(mark("instrument", "Cited in 1 passage"))
            if wanted.passages == 1
            else say(mark("instrument", "Cited in {count} passages"), count=wanted.passages)
        )
        text.line(heading, bold=True, top=14)
        document = None
        for number, passage in enumerate(self._shown):
            if passage.place.document != document:
                document = passage.place.document
                text.line(passage.document_title, lang=document.lang, colour="quiet", top=8)
            self._show_passage(number, passage)
        if len(passages) > len(self._shown):
            words = mark("missing", "The first {shown} are shown.")
            text.line(say(words, shown=len(self._shown)), colour="quiet", top=12)
        text.done()

    def _show_passage(self, number: int, passage: Passage) -> None:
        text, lang = self.passages, passage.place.lang
        text.line(top=8)
        text.link(_place_name(passage), f"passage:{number}", bold=True)
        if passage.verb:
            text.say(f"   {named(VERBS, passage.verb)}", colour="quiet")
        text.line(leading=1.65)
        words, done = passage.sentence, 0
        for start, end in sorted(passage.marks):
            if start >= done and end <= _SENTENCE:
                text.say(words[done:start], lang=lang)
                text.say(words[start:end], lang=lang, ground="found")
                done = end
        text.say(words[done:_SENTENCE] + ("…" if len(words) > _SENTENCE else ""), lang=lang)


def _place_name(passage: Passage) -> str:
    """Where a passage stands, in few words."""
    if passage.place.block.startswith("fn_"):
        return say(mark("instrument", "Footnote {label}"), label=passage.label or "")
    if passage.label:
        return say(mark("instrument", "Paragraph {label}"), label=passage.label)
    if passage.heading_path:
        return passage.heading_path[-1]
    return part_name(passage.kind)
