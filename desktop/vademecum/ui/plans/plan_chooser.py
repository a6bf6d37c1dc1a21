"""A small dialog: which lesson plan something is added to, one of those there are or a new one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from vademecum.domain.plan import LessonPlan
from vademecum.services.notebook.plans.planning import LONGEST_NAME
from vademecum.ui.catalogue import say
from vademecum.ui.plans.plan_words import minutes
from vademecum.words import mark

_LOW = 6
"""So many plans can be seen at once."""


class PlanChooser(QDialog):
    """Enter adds to the plan one is on; with a name written, to a new plan."""

    def __init__(
        self, what: str, plans: Sequence[LessonPlan], last: str, parent: QWidget | None = None
    ) -> None:
        """`what` is added; `last` is the id of the plan used last."""
        super().__init__(parent)
        self._list = QListWidget(self)
        self._name = QLineEdit(self)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self._build(what)
        for plan in plans:
            words = mark("plans", "{name}   {count} steps, {time}")
            item = QListWidgetItem(
                say(words, name=plan.name, count=len(plan.steps), time=minutes(plan.planned)), self._list
            )
            item.setData(Qt.ItemDataRole.UserRole, plan.id)
            if plan.id == last or self._list.currentRow() < 0:
                self._list.setCurrentItem(item)
        self._list.setVisible(bool(plans))
        (self._list if plans else self._name).setFocus()
        self._refresh()

    # -- what others may ask ---------------------------------------------

    @property
    def name(self) -> str:
        """The name of the new plan; empty when it is one of those there are."""
        return self._name.text().strip()

    @property
    def plan_id(self) -> str:
        """The id of the plan chosen; empty for a new one."""
        item = self._list.currentItem()
        return "" if self.name or item is None else str(item.data(Qt.ItemDataRole.UserRole))

    # -- building ------------------------------------------------------------

    def _build(self, what: str) -> None:
        self.setWindowTitle(say(mark("plans", "Add to lesson plan")))
        self.setMinimumWidth(440)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        column.setSpacing(8)
        heading = QLabel(what, self)
        heading.setTextFormat(Qt.TextFormat.PlainText)
        heading.setWordWrap(True)
        column.addWidget(heading)
        self._list.setAccessibleName(say(mark("plans", "Lesson plans")))
        self._list.setMaximumHeight(_LOW * (self.fontMetrics().height() + 12))
        self._list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        column.addWidget(self._list)
        words = say(mark("plans", "Name of a new lesson plan"))
        self._name.setPlaceholderText(words)
        self._name.setAccessibleName(words)
        self._name.setMaxLength(LONGEST_NAME)
        column.addWidget(self._name)
        self._add = self._buttons.addButton(say(mark("plans", "Add")), QDialogButtonBox.ButtonRole.AcceptRole)
        self._add.setDefault(True)
        column.addWidget(self._buttons)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._list.itemActivated.connect(lambda _item: self.accept())
        self._name.textChanged.connect(lambda _words: self._refresh())

    def _refresh(self) -> None:
        self._list.setEnabled(not self.name)
        self._add.setEnabled(bool(self.name or self.plan_id))
