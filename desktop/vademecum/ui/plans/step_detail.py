"""One step in full: its fields, why one should look at it, and its text as it stands."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from vademecum.domain.document import Block
from vademecum.domain.plan import LONGEST_SPEECH, LONGEST_STEP, Step, StepKind
from vademecum.services.notebook.plans.planning import LONGEST_NAME
from vademecum.services.notebook.plans.stepping import Concern, StepNow, Stepping
from vademecum.ui.catalogue import say
from vademecum.ui.flow_layout import FlowLayout
from vademecum.ui.fonts import font
from vademecum.ui.notes.note_writing import NoteWriting
from vademecum.ui.plans.plan_words import concern_words, kind_words
from vademecum.ui.theme import UI_PIXELS, Theme
from vademecum.words import mark

_MOST_BLOCKS = 60
"""So many paragraphs of a step's text are shown; the page has the rest."""
_LEADING = 128
"""Height of a line of text, in hundredths of what the type asks for."""


class StepDetail(QScrollArea):
    """Says what was typed by `typed`; others read it by `apply`."""

    typed = Signal()
    rested = Signal()
    """The keyboard left a field."""
    open_wanted = Signal()
    confirm_wanted = Signal()
    place_wanted = Signal()
    remove_wanted = Signal()
    refused = Signal()
    """A field would grow too long."""

    def __init__(self, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._step: Step | None = None
        self._shown: tuple[object, ...] = ()
        self._scale = 1.0
        self._paper = QWidget(self)
        self._kind = QLabel(self._paper)
        self._citation = QLabel(self._paper)
        self._care = QFrame(self._paper)
        self._care_words = QLabel(self._care)
        self.right = QPushButton(say(mark("plans", "This place is right")), self._care)
        self.place = QPushButton(say(mark("plans", "Another place…")), self._care)
        self.remove = QPushButton(say(mark("plans", "Remove the step")), self._care)
        self.title = QLineEdit(self._paper)
        self.minutes = QSpinBox(self._paper)
        self.speech = NoteWriting(language, self._paper, LONGEST_SPEECH)
        self.question = NoteWriting(language, self._paper, LONGEST_SPEECH)
        self.text = QTextBrowser(self._paper)
        self.go = QPushButton(say(mark("plans", "Go to the text")), self._paper)
        self._text_label = QLabel(self._paper)
        self._labels: list[QLabel] = []
        self._build()
        self._connect()

    # -- what others may ask ---------------------------------------------

    @property
    def stops(self) -> list[QWidget]:
        """What Tab goes through, in order."""
        own: list[QWidget] = [self.right, self.place, self.remove, self.title, self.minutes]
        return [*own, self.question, self.speech, self.go, self.text]

    @property
    def step(self) -> Step | None:
        """The step shown, as it was kept last."""
        return self._step

    @property
    def step_id(self) -> str:
        """The id of the step shown; empty for none."""
        return self._step.id if self._step is not None else ""

    def apply(self, step: Step) -> Step:
        """The step with what stands in the fields."""
        seconds = step.seconds
        if self.minutes.value() != seconds // 60:
            seconds = self.minutes.value() * 60
        return replace(
            step,
            title=self.title.text().strip(),
            speech=_written(self.speech),
            question=_written(self.question),
            seconds=seconds,
        )

    def show_step(self, step: Step | None, now: StepNow | None, stepping: Stepping | None) -> None:
        """Show a step; None clears the pane: hidden is not enough where notes are locked."""
        is_other = step is None or step.id != self.step_id
        self._step = step
        self._paper.setVisible(step is not None)
        self._put(step or Step("", StepKind.PAUSE), is_other=is_other)
        if step is None or stepping is None:
            self._shown = ()
            self.text.clear()
            return
        self._show_words(step, now)
        new = (step.id, step.kind, step.target, now.concern if now is not None else None, self._scale)
        if new != self._shown:
            self._shown = new
            self._show_text(step, now, stepping)
        if is_other:
            self.verticalScrollBar().setValue(0)

    def dress(self, scale: float) -> None:
        """Set all words so many times their usual size."""
        self._scale = scale
        pixels = round(UI_PIXELS * scale)
        for label in (self._kind, *self._labels):
            label.setFont(font("zh", max(11, round(pixels * 0.92))))
        self._citation.setFont(font("zh", round(pixels * 1.12), bold=True))
        self.speech.dress(pixels)
        self.question.dress(pixels)
        for part in (
            self.title,
            self.minutes,
            self.right,
            self.place,
            self.remove,
            self.go,
            self._care_words,
        ):
            part.setFont(font("zh", pixels))
        line = self.title.fontMetrics().lineSpacing()
        self.question.setFixedHeight(2 * line + 20)
        self.speech.setMinimumHeight(5 * line + 20)
        self.minutes.setMinimumHeight(self.title.sizeHint().height())
        self.minutes.lineEdit().setFont(font("zh", pixels))
        self.minutes.setMinimumWidth(round(88 * scale))
        self._shown = ()

    # -- building ------------------------------------------------------------

    def _build(self) -> None:
        self.setObjectName("instrument")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._paper.setObjectName("paper")
        self.setAccessibleName(say(mark("plans", "The step one is on")))
        column = QVBoxLayout(self._paper)
        column.setContentsMargins(18, 14, 16, 14)
        column.setSpacing(5)
        for label in (self._kind, self._citation, self._care_words):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            label.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._kind.setObjectName("quiet")
        column.addWidget(self._kind)
        column.addWidget(self._citation)
        self._build_care(column)
        column.addSpacing(4)
        self._build_fields(column)
        self._build_text(column)
        for button in (self.right, self.place, self.remove, self.go):
            button.setAccessibleName(button.text())
        self.setWidget(self._paper)
        self._paper.hide()

    def _build_care(self, column: QVBoxLayout) -> None:
        self._care.setObjectName("card")
        self._care_words.setObjectName("alarm")
        inner = QVBoxLayout(self._care)
        inner.setContentsMargins(10, 8, 10, 8)
        inner.setSpacing(6)
        inner.addWidget(self._care_words)
        buttons = FlowLayout(gap=6)
        for button in (self.right, self.place, self.remove):
            buttons.addWidget(button)
        inner.addLayout(buttons)
        column.addWidget(self._care)
        self._care.hide()

    def _build_fields(self, column: QVBoxLayout) -> None:
        self.title.setMaxLength(LONGEST_NAME)
        self.minutes.setRange(0, LONGEST_STEP // 60)
        self.minutes.setSpecialValueText("–")
        self.minutes.setSuffix(say(mark("plans", " min")))
        self.minutes.setKeyboardTracking(True)
        self.minutes.setObjectName("plain")
        self.minutes.lineEdit().setTextMargins(8, 0, 6, 0)
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(3)
        grid.addWidget(self._label(say(mark("plans", "&Title of your own")), self.title), 0, 0)
        grid.addWidget(self._label(say(mark("plans", "&Minutes")), self.minutes), 0, 1)
        grid.addWidget(self.title, 1, 0)
        grid.addWidget(self.minutes, 1, 1)
        grid.setColumnStretch(0, 1)
        column.addLayout(grid)
        column.addWidget(self._label(say(mark("plans", "&Question to the room")), self.question))
        column.addWidget(_framed(self.question, self._paper))
        column.addWidget(self._label(say(mark("plans", "&Speaker's notes")), self.speech))
        column.addWidget(_framed(self.speech, self._paper), 2)
        self.question.setPlaceholderText(say(mark("plans", "What the room is asked; stands on hand-outs")))
        self.speech.setPlaceholderText(say(mark("plans", "Only you see this; Markdown is understood.")))

    def _build_text(self, column: QVBoxLayout) -> None:
        row = QHBoxLayout()
        self._text_label.setObjectName("quiet")
        self._labels.append(self._text_label)
        row.addWidget(self._text_label, 1)
        row.addWidget(self.go)
        column.addSpacing(4)
        column.addLayout(row)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setOpenLinks(False)
        self.text.setAccessibleName(say(mark("plans", "The text as it stands")))
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.text.setTabChangesFocus(True)
        self.text.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.text.setMinimumHeight(120)
        column.addWidget(self.text, 3)

    def _label(self, words: str, field: QWidget) -> QLabel:
        label = QLabel(words, self._paper)
        label.setObjectName("quiet")
        label.setBuddy(field)
        name = words.replace("(&", "(").replace("&", "")
        field.setAccessibleName(name.split("(", maxsplit=1)[0].strip() or name)
        self._labels.append(label)
        return label

    def _connect(self) -> None:
        self.title.textEdited.connect(lambda _words: self.typed.emit())
        self.minutes.valueChanged.connect(lambda _number: self.typed.emit())
        self.title.editingFinished.connect(self.rested)
        self.minutes.editingFinished.connect(self.rested)
        for field in (self.speech, self.question):
            field.textChanged.connect(self.typed)
            field.left.connect(self.rested)
            field.refused.connect(self.refused)
            field.ended.connect(self.title.setFocus)
        self.go.clicked.connect(self.open_wanted)
        self.right.clicked.connect(self.confirm_wanted)
        self.place.clicked.connect(self.place_wanted)
        self.remove.clicked.connect(self.remove_wanted)

    # -- in detail -------------------------------------------------------------

    def _put(self, step: Step, *, is_other: bool) -> None:
        """Put a step's words into the fields, where they are not there already."""
        self.minutes.blockSignals(True)
        self.minutes.setValue(step.seconds // 60)
        self.minutes.blockSignals(False)
        if self.title.text().strip() != step.title:
            self.title.setText(step.title)
        for field, words in ((self.speech, step.speech), (self.question, step.question)):
            if is_other or _written(field) != words:
                field.put(words)

    def _show_words(self, step: Step, now: StepNow | None) -> None:
        self._kind.setText(kind_words(step))
        citation = now.citation if now is not None else ""
        if now is not None and step.kind is not StepKind.PASSAGE and now.words:
            citation = "  ".join(part for part in (citation, now.words) if part)
        self._citation.setText(citation)
        self._citation.setVisible(bool(citation) and step.target is not None)
        care = concern_words(now) if now is not None else ""
        self._care_words.setText(care)
        self._care.setVisible(bool(care))
        concern = now.concern if now is not None else Concern.NONE
        self.right.setVisible(concern in (Concern.CHECK, Concern.REWORDED))
        self.place.setVisible(concern in (Concern.CHECK, Concern.GONE, Concern.REWORDED))
        self.go.setVisible(now is not None and (now.place is not None or step.kind is StepKind.INSTRUMENT))

    def _show_text(self, step: Step, now: StepNow | None, stepping: Stepping) -> None:
        blocks = stepping.text(step, _MOST_BLOCKS)
        kept = stepping.words_kept(step) if not blocks else ""
        is_old = bool(kept) and now is not None and now.concern in (Concern.GONE, Concern.NOT_HELD)
        words = mark("plans", "The words as they were kept") if is_old else mark("plans", "On the wall")
        self._text_label.setText(say(words))
        has_text = bool(blocks) or is_old
        self.text.setVisible(has_text)
        self._text_label.setVisible(has_text)
        lang = step.target.lang if step.target is not None else ""
        self.text.setDocument(self._document(blocks, kept if is_old else "", lang or "en"))

    def _document(self, blocks: tuple[Block, ...], kept: str, lang: str) -> QTextDocument:
        made = QTextDocument(self.text)
        made.setUndoRedoEnabled(False)
        made.setDocumentMargin(2)
        pixels = round(UI_PIXELS * self._scale)
        made.setDefaultFont(font(lang, pixels))
        cursor = QTextCursor(made)
        form = QTextBlockFormat()
        form.setLineHeight(_LEADING, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        form.setBottomMargin(pixels * 0.45)
        plain, quiet, strong = QTextCharFormat(), QTextCharFormat(), QTextCharFormat()
        for look, colour in ((plain, "ink"), (quiet, "quiet"), (strong, "ink")):
            look.setForeground(self._theme.colour(colour))
        strong.setFont(font(lang, pixels, bold=True))
        lines = [(block.label or "", block.text, block.kind.value) for block in blocks]
        lines += [("", line, "") for line in kept.split("\n") if line]
        for number, (label, words, kind) in enumerate(lines):
            if number:
                cursor.insertBlock(form)
            else:
                cursor.setBlockFormat(form)
            if label:
                cursor.insertText(f"{label}  ", quiet)
            is_heading = kind in ("title", "heading", "annex")
            cursor.insertText(words, strong if is_heading else quiet if kept else plain)
        return made


def _framed(field: NoteWriting, parent: QWidget) -> QFrame:
    frame = QFrame(parent)
    frame.setObjectName("notePaper")
    inner = QVBoxLayout(frame)
    inner.setContentsMargins(1, 1, 1, 1)
    inner.addWidget(field)
    return frame


def _written(field: NoteWriting) -> str:
    words = field.toPlainText()
    return words if words.strip() else ""
