"""Before a new edition of a text is taken: what becomes of the notes on it, one by one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from vademecum.domain.annotation import Annotation, Bookmark, Fit
from vademecum.services.notebook.note_places import block_words
from vademecum.services.notebook.rehearsal import Rehearsal, Rehearsed, StepOfPlan
from vademecum.text.diff.inside import Span, edits
from vademecum.text.markdown.plain import plain
from vademecum.ui.catalogue import say
from vademecum.ui.fonts import families
from vademecum.ui.names import key_name
from vademecum.ui.theme import UI_PIXELS, Theme
from vademecum.words import Marked, mark

_MOST = 200
"""More notes are counted, not listed."""
_LONGEST = 600
"""Code points of the words of one note that are shown."""

FITS: dict[Fit, Marked] = {
    Fit.EXACT: mark("rehearsal", "exact"),
    Fit.MOVED: mark("rehearsal", "moved"),
    Fit.CHECK: mark("rehearsal", "please check"),
    Fit.ORPHAN: mark("rehearsal", "without a place"),
}

_ONE: dict[Fit, Marked] = {
    Fit.MOVED: mark("rehearsal", "Moved"),
    Fit.CHECK: mark("rehearsal", "Please check"),
    Fit.ORPHAN: mark("rehearsal", "Without a place"),
}

_MEANT: dict[Fit, Marked] = {
    Fit.EXACT: mark("rehearsal", "The same words at the same place"),
    Fit.MOVED: mark("rehearsal", "The same or nearly the same words elsewhere, beyond doubt"),
    Fit.CHECK: mark("rehearsal", "Probably these words: look yourself"),
    Fit.ORPHAN: mark("rehearsal", "The words are gone: the note is kept with its quotation"),
}


def counted(counts: Mapping[Fit, int]) -> str:
    """Counts in words, those that are not nought: “12 exact, 2 moved, 1 please check”."""
    parts = [f"{counts[fit]} {say(words)}" for fit, words in FITS.items() if counts.get(fit)]
    return say(mark("rehearsal", ", ")).join(parts)


class RehearsalDialog(QDialog):
    """Counts above, below them each note that would not stay as it is; accepted when the edition is taken."""

    def __init__(
        self,
        rehearsal: Rehearsal,
        theme: Theme,
        language: str,
        parent: QWidget | None = None,
        *,
        are_hidden: bool = False,
    ) -> None:
        """With `are_hidden` nothing that the reader wrote or marked is shown, only how much it is."""
        super().__init__(parent)
        self._rehearsal = rehearsal
        self._are_hidden = are_hidden
        self._theme = theme
        self._language = language
        self._list = QTextBrowser(self)
        self._buttons = QDialogButtonBox(self)
        self._build()

    # -- building ------------------------------------------------------------

    def _build(self) -> None:
        rehearsal = self._rehearsal
        self.setWindowTitle(say(mark("rehearsal", "A new edition")))
        over = self.parentWidget()
        self.resize(min(720, over.width() - 40) if over is not None else 720, 640)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(8)
        name = rehearsal.title if rehearsal.key.is_own else key_name(rehearsal.key)
        heading = self._label(say(mark("rehearsal", "A new edition of {name}"), name=name))
        heading.setObjectName("sectionTitle")
        column.addWidget(heading)
        words = mark("rehearsal", "You have {count} notes and bookmarks on this text. In the new edition:")
        if len(rehearsal.every) == 1:
            words = mark("rehearsal", "You have one note or bookmark on this text. In the new edition:")
        column.addWidget(self._label(say(words, count=len(rehearsal.every))))
        column.addLayout(self._counts())
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setOpenLinks(False)
        self._list.setAccessibleName(say(mark("rehearsal", "Notes that would not stay as they are")))
        self._list.setDocument(self._written())
        self._list.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        column.addWidget(self._list, 1)
        calming = mark(
            "rehearsal",
            "Nothing is imported yet. Notes without a place are kept with their quotation, and you can go"
            " back to the former edition later.",
        )
        quiet = self._label(say(calming))
        quiet.setObjectName("quiet")
        column.addWidget(quiet)
        roles = QDialogButtonBox.ButtonRole
        keep = self._buttons.addButton(say(mark("rehearsal", "&Keep the present one")), roles.RejectRole)
        take = self._buttons.addButton(say(mark("rehearsal", "&Take this edition")), roles.AcceptRole)
        take.setDefault(True)
        for button in (keep, take):
            button.setAccessibleName(button.text().replace("&", ""))
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        column.addWidget(self._buttons)
        self._list.setFocus()

    def _counts(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(28)
        row.setContentsMargins(0, 4, 0, 6)
        counts = self._rehearsal.counts
        for fit, words in FITS.items():
            number = QLabel(str(counts[fit]), self)
            look = QFont(number.font())
            look.setPixelSize(UI_PIXELS + 12)
            number.setFont(look)
            if not counts[fit]:
                number.setObjectName("quiet")
            name = QLabel(say(words), self)
            name.setObjectName("quiet")
            cell = QVBoxLayout()
            cell.setSpacing(0)
            for label in (number, name):
                label.setToolTip(say(_MEANT[fit]))
                cell.addWidget(label)
            row.addLayout(cell)
        row.addStretch(1)
        return row

    def _label(self, words: str) -> QLabel:
        label = QLabel(words, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label

    # -- in detail -------------------------------------------------------------

    def _written(self) -> QTextDocument:
        document = QTextDocument(self._list)
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(12)
        face = QFont()
        face.setFamilies(families(self._rehearsal.lang))
        face.setPixelSize(UI_PIXELS + 1)
        document.setDefaultFont(face)
        cursor = QTextCursor(document)
        if self._are_hidden:
            hidden = mark(
                "rehearsal", "Your notes are hidden (Ctrl+Shift+H shows them), so none is listed here."
            )
            cursor.insertText(say(hidden), self._look("quiet"))
            return document
        affected = self._rehearsal.affected
        for number, one in enumerate(affected[:_MOST]):
            self._write(cursor, one, is_first=number == 0)
        if len(affected) > _MOST:
            self._line(cursor, 18, [])
            more = say(mark("rehearsal", "and {count} more"), count=len(affected) - _MOST)
            cursor.insertText(more, self._look("quiet"))
        return document

    def _write(self, cursor: QTextCursor, one: Rehearsed, *, is_first: bool) -> None:
        self._line(cursor, 0 if is_first else 20, [], is_first=is_first)
        bold = self._look("ink" if one.after is Fit.MOVED else "alarm")
        bold.setFontWeight(QFont.Weight.Bold)
        cursor.insertText(say(_ONE[one.after]), bold)
        cursor.insertText("    " + self._places(one), self._look("quiet"))
        old, new = one.old_words[:_LONGEST], one.new_words[:_LONGEST]
        if not new or old == new:
            self._line(cursor, 3, [(old, self._look("ink"))])
        else:
            changes = edits(old, new)
            now, then = say(mark("rehearsal", "Now:")), say(mark("rehearsal", "New:"))
            self._marked(cursor, now, old, [edit.a for edit in changes], "alarm", is_gone=True)
            self._marked(cursor, then, new, [edit.b for edit in changes], "accent", is_gone=False)
        if words := _own_words(one):
            self._line(cursor, 3, [(words, self._look("quiet"))])

    def _marked(
        self, cursor: QTextCursor, name: str, text: str, spans: Sequence[Span], colour: str, *, is_gone: bool
    ) -> None:
        """A line of words, those that differ struck out or underlined."""
        marked = self._look(colour)
        marked.setFontStrikeOut(is_gone)
        marked.setFontUnderline(not is_gone)
        self._line(cursor, 3, [(f"{name} ", self._look("quiet"))])
        at = 0
        for start, end in spans:
            cursor.insertText(text[at:start], self._look("ink"))
            cursor.insertText(text[start:end], marked)
            at = end
        cursor.insertText(text[at:], self._look("ink"))

    def _line(
        self,
        cursor: QTextCursor,
        above: int,
        runs: Sequence[tuple[str, QTextCharFormat]],
        *,
        is_first: bool = False,
    ) -> None:
        form = QTextBlockFormat()
        form.setTopMargin(above)
        form.setLineHeight(118, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if is_first:
            cursor.setBlockFormat(form)
        else:
            cursor.insertBlock(form)
        for words, look in runs:
            cursor.insertText(words, look)

    def _look(self, colour: str) -> QTextCharFormat:
        look = QTextCharFormat()
        look.setForeground(self._theme.colour(colour))
        return look

    def _places(self, one: Rehearsed) -> str:
        # As one cites it, else what its block is called.
        was = block_words(one.was_in, self._language) or one.was_at
        will = block_words(one.would_be_in, self._language) or one.would_be_at
        if not will or will == was:
            return was
        return f"{was} → {will}" if was else will


def _own_words(one: Rehearsed) -> str:
    """What the reader wrote there, in one line."""
    item = one.item
    if isinstance(item, Annotation):
        return " ".join(plain(item.body).split())[:_LONGEST]
    if isinstance(item, Bookmark):
        return say(mark("rehearsal", "Bookmark {name}"), name=item.name).strip()
    if isinstance(item, StepOfPlan):
        name = item.step.title or item.plan.name
        return say(mark("plans", "Lesson plan: {name}"), name=name)
    return say(mark("rehearsal", "Numbered place {number}"), number=item.number)
