"""A lesson plan that two computers changed: what each made of it, and what is to become of that."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from vademecum.domain.plan import LessonPlan
from vademecum.ui.catalogue import say
from vademecum.ui.flow_layout import FlowLayout
from vademecum.ui.plans.plan_words import minutes
from vademecum.words import mark


class PlanConflict(QFrame):
    """Hidden as long as there is none."""

    kept = Signal(object)
    """The version to keep alone."""
    both_kept = Signal()
    """Keep the later one, and the other as a plan of its own."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self._versions: Sequence[LessonPlan] = ()
        self._words = QLabel(self)
        self._words.setWordWrap(True)
        self._buttons = FlowLayout(gap=6)
        self.both = QPushButton(say(mark("plans", "Keep both as two plans")), self)
        self.both.setAccessibleName(self.both.text())
        self.both.clicked.connect(self.both_kept)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 14, 8)
        column.addWidget(self._words)
        column.addLayout(self._buttons)
        self._choices: list[QPushButton] = []
        self.hide()

    @property
    def stops(self) -> list[QWidget]:
        """What Tab goes through, in order."""
        return [self.both, *self._choices]

    def show_versions(self, versions: Sequence[LessonPlan]) -> None:
        """Show the versions that stand against each other, the later one first; fewer than two hide it."""
        self.setVisible(len(versions) > 1)
        if versions == self._versions:
            return
        self._versions = tuple(versions)
        for button in (*self._choices, self.both):
            self._buttons.removeWidget(button)
        for button in self._choices:
            button.deleteLater()
        self._choices = []
        words = mark("plans", "Two computers changed this plan. The later version is shown; which one stays?")
        self._words.setText(say(words))
        self._buttons.addWidget(self.both)
        for version in versions:
            words = mark("plans", "Keep “{name}”: {count} steps, {time}")
            name = version.name if len(version.name) <= 40 else version.name[:40] + "…"
            title = say(words, name=name, count=len(version.steps), time=minutes(version.planned))
            button = QPushButton(title.replace("&", "&&"), self)
            button.setAccessibleName(title)
            button.clicked.connect(lambda _on=False, one=version: self.kept.emit(one))
            self._buttons.addWidget(button)
            self._choices.append(button)
