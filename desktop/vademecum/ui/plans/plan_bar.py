"""Above the steps of a plan: its name, the time there is, when it begins, and what can be done with it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, QTime, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QSpinBox,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)

from vademecum.domain.plan import LONGEST_STEP, LessonPlan
from vademecum.services.notebook.plans.planning import LONGEST_NAME
from vademecum.ui.catalogue import say
from vademecum.ui.flow_layout import FlowLayout
from vademecum.ui.fonts import font
from vademecum.ui.plans.plan_words import total_words
from vademecum.ui.theme import UI_PIXELS
from vademecum.words import mark

NINE = QTime(9, 0)
"""When a plan begins as long as nobody says otherwise."""


class PlanBar(QWidget):
    """Says what was typed by `typed`; others read it by `apply`."""

    typed = Signal()
    rested = Signal()
    begun = Signal()
    """It begins at another time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = QLineEdit(self)
        self.available = QSpinBox(self)
        self.begins = QTimeEdit(NINE, self)
        self.total = QLabel(self)
        self.state = QLabel(self)
        self.present = QPushButton(say(mark("plans", "Present")), self)
        self.rehearse = QPushButton(say(mark("plans", "Rehearse")), self)
        self.run_sheet = QPushButton(say(mark("plans", "Run sheet…")), self)
        self.papers = QPushButton(say(mark("plans", "Hand-outs…")), self)
        self.pause = QPushButton(say(mark("plans", "Add a pause")), self)
        self.more = QPushButton(say(mark("plans", "More")), self)
        self._labels: list[QLabel] = []
        self._build()
        self._connect()

    # -- what others may ask ---------------------------------------------

    @property
    def stops(self) -> list[QWidget]:
        """What Tab goes through, in order."""
        return [self.name, *self.buttons, self.available, self.begins]

    @property
    def buttons(self) -> list[QPushButton]:
        """What can be done with the plan."""
        return [self.present, self.rehearse, self.run_sheet, self.papers, self.pause, self.more]

    def apply(self, plan: LessonPlan) -> LessonPlan:
        """The plan with what stands in the fields."""
        seconds = plan.seconds
        if self.available.value() != seconds // 60:
            seconds = self.available.value() * 60
        return replace(plan, name=self.name.text(), seconds=seconds)

    def show_plan(self, plan: LessonPlan, *, is_typed: bool) -> None:
        """Show a plan; fields in which something was just typed stay as they are."""
        if not is_typed:
            if self.name.text() != plan.name:
                self.name.setText(plan.name)
                self.name.setCursorPosition(0)
            self.available.blockSignals(True)
            self.available.setValue(plan.seconds // 60)
            self.available.blockSignals(False)
        words = total_words(plan, self.begins.time())
        self.total.setText(words)
        self.total.setAccessibleName(words)
        is_over = bool(plan.seconds) and plan.planned > plan.seconds
        name = "alarm" if is_over else "quiet"
        if self.total.objectName() != name:
            self.total.setObjectName(name)
            self.total.style().polish(self.total)
        for button in (self.present, self.rehearse, self.run_sheet, self.papers):
            button.setEnabled(bool(plan.steps))

    def dress(self, scale: float) -> None:
        """Set all words so many times their usual size."""
        pixels = round(UI_PIXELS * scale)
        self.setFont(font("zh", pixels))
        self.name.setFont(font("zh", round(pixels * 1.2), bold=True))
        small = font("zh", max(11, round(pixels * 0.92)))
        for label in (self.total, self.state, *self._labels):
            label.setFont(small)
        for part in (self.available, self.begins, *self.buttons):
            part.setFont(font("zh", pixels))
        for field in (self.available, self.begins):
            field.lineEdit().setFont(font("zh", pixels))
            field.setMinimumHeight(self.present.sizeHint().height())
            field.setMinimumWidth(round(72 * scale))

    # -- building ------------------------------------------------------------

    def _build(self) -> None:
        self.setObjectName("bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(8)
        self.name.setMaxLength(LONGEST_NAME)
        self.name.setAccessibleName(say(mark("plans", "Name of the lesson plan")))
        self.name.setPlaceholderText(say(mark("plans", "Name of the lesson plan")))
        self.name.setMinimumWidth(160)
        self.available.setRange(0, LONGEST_STEP // 60)
        self.available.setSpecialValueText("–")
        self.available.setSuffix(say(mark("plans", " min")))
        self.available.setAccessibleName(say(mark("plans", "Time there is, in minutes")))
        self.begins.setDisplayFormat("HH:mm")
        for field in (self.available, self.begins):
            field.setObjectName("plain")
            field.lineEdit().setTextMargins(8, 0, 6, 0)
        self.begins.setAccessibleName(say(mark("plans", "Begins at")))
        column.addWidget(self.name)
        row = FlowLayout(gap=6)
        for button in self.buttons:
            button.setAccessibleName(button.text())
            row.addWidget(button)
        for words, field in (
            (mark("plans", "Time there is"), self.available),
            (mark("plans", "Begins at"), self.begins),
        ):
            together = QWidget(self)
            pair = QHBoxLayout(together)
            pair.setContentsMargins(8, 0, 0, 0)
            pair.setSpacing(6)
            label = QLabel(say(words), together)
            label.setObjectName("quiet")
            self._labels.append(label)
            pair.addWidget(label)
            pair.addWidget(field)
            row.addWidget(together)
        self.present.setToolTip(say(mark("plans", "Present from the step one is on (F5)")))
        self.more.setMenu(QMenu(self.more))
        column.addLayout(row)
        lower = QHBoxLayout()
        for label in (self.total, self.state):
            label.setObjectName("quiet")
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        lower.addWidget(self.total, 1)
        lower.addWidget(self.state)
        self.state.setAlignment(Qt.AlignmentFlag.AlignRight)
        column.addLayout(lower)

    def _connect(self) -> None:
        self.name.textEdited.connect(lambda _words: self.typed.emit())
        self.available.valueChanged.connect(lambda _number: self.typed.emit())
        self.name.editingFinished.connect(self.rested)
        self.available.editingFinished.connect(self.rested)
        self.begins.timeChanged.connect(lambda _time: self.begun.emit())
