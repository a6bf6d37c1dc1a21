"""The reader's lesson plans: made, opened, presented, rehearsed, copied, deleted, written and taken in."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QLocale, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget

from vademecum.domain.changes import Changes
from vademecum.domain.plan import LessonPlan
from vademecum.services.desk import Desk
from vademecum.services.notebook.plans.planning import Planning
from vademecum.services.notebook.plans.stepping import Stepping
from vademecum.ui.catalogue import say
from vademecum.ui.flow_layout import FlowLayout
from vademecum.ui.fonts import font
from vademecum.ui.plans.known_steps import KnownSteps
from vademecum.ui.plans.plan_files import ask_and_export, ask_for_file, take_in
from vademecum.ui.plans.plan_words import minutes, why_nothing
from vademecum.ui.preferences import scale_of
from vademecum.ui.sheets.rows_table import Column, RowsTable
from vademecum.ui.sheets.sheet import Sheet
from vademecum.ui.theme import UI_PIXELS, Theme
from vademecum.words import mark

if TYPE_CHECKING:
    from vademecum.ui.notes.readers_notes import ReadersNotes

_IDLE_STEPS = 4
"""So many steps are looked at in one idle moment."""

_NO_PLANS = mark(
    "plans",
    "No lesson plan yet.\n\nA lesson plan says what you present and how long it takes, without slides: the "
    "texts themselves stand on the wall. For example:\n\n09:00   CTOC/COP/WG.7/2020/3, para. 24   5 min\n"
    "09:05   S/RES/2396 (2017), beside it   3 min\n09:08   Pause: which of these are used at your border?"
    "   10 min\n\nBegin a plan here, then press Ctrl+Shift+Insert wherever you read.",
)


@dataclass(frozen=True, slots=True)
class _Row:
    """One plan as it is listed."""

    plan: LessonPlan
    changed: int
    """Milliseconds since 1970, UTC."""
    cares: int
    """So many steps should be looked at, as far as is known."""
    is_conflict: bool

    @property
    def words(self) -> str:
        """Why one should look at it; empty for no reason."""
        if self.is_conflict:
            return say(mark("plans", "two versions"))
        return say(mark("plans", "{count} to check"), count=self.cares) if self.cares else ""


class _PlansTable(RowsTable):
    """Delete deletes the plans selected."""

    delete_wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete deletes."""
        if event.key() == Qt.Key.Key_Delete and self.current() is not None:
            self.delete_wanted.emit()
            return
        super().keyPressEvent(event)


class PlansSheet(Sheet):
    """Lists the plans of the notebook; presenting and rehearsing are others' work."""

    def __init__(self, desk: Desk, theme: Theme, notes: ReadersNotes) -> None:
        super().__init__()
        self._notes = notes
        self._theme = theme
        self._known = KnownSteps(Stepping(desk))
        self._is_stale = True
        self._bar = QWidget(self)
        self.new = QPushButton(say(mark("plans", "New lesson plan")), self._bar)
        self.open = QPushButton(say(mark("plans", "Open")), self._bar)
        self.present = QPushButton(say(mark("plans", "Present")), self._bar)
        self.rehearse = QPushButton(say(mark("plans", "Rehearse")), self._bar)
        self.run_sheet = QPushButton(say(mark("plans", "Run sheet…")), self._bar)
        self.papers = QPushButton(say(mark("plans", "Hand-outs…")), self._bar)
        self.copy_plan = QPushButton(say(mark("plans", "Copy")), self._bar)
        self.delete = QPushButton(say(mark("plans", "Delete")), self._bar)
        self.write = QPushButton(say(mark("plans", "Export…")), self._bar)
        self.read = QPushButton(say(mark("plans", "Import…")), self._bar)
        self.table = _PlansTable(
            _columns(), say(mark("plans", "Lesson plans")), lambda row: row.plan.id, parent=self
        )
        self._empty = QLabel(self)
        self._idle = QTimer(self)
        self._build()
        self._connect()

    # -- what others may ask ---------------------------------------------

    @property
    def title(self) -> str:
        """Its name."""
        return say(mark("plans", "Lesson plans"))

    @property
    def icon(self) -> str:
        """Name of its icon."""
        return "plan"

    @property
    def address(self) -> str:
        """The word that opens it again."""
        return "plans"

    @property
    def item_in_hand(self) -> str:
        """The plan one is on, for its history."""
        current = self.table.current()
        return current.plan.id if current is not None else ""

    @property
    def can_export(self) -> bool:
        """Whether there is a plan on show."""
        return bool(self.table.rows())

    def export(self) -> None:
        """Write the plans selected into a file."""
        notebook = self._notes.on_show
        plans = [row.plan for row in self.table.chosen_rows()]
        if notebook is not None and plans and (words := ask_and_export(self, notebook, plans)):
            self.said.emit(words)

    def dress(self, text_size: int) -> None:
        """Set all words in proportion to the text of pages."""
        self.scale = scale_of(text_size)
        face = font("zh", round(UI_PIXELS * self.scale))
        for part in (*self._buttons, self._empty):
            part.setFont(face)
        self.table.dress(self.scale)

    def focus_content(self) -> None:
        """Give the keyboard to the table, or to what begins a plan as long as there is none."""
        (self.table if self.table.isVisibleTo(self) else self.new).setFocus()

    def next_part(self) -> bool:
        """From the buttons to the table."""
        focus = QApplication.focusWidget()
        if focus is None or not self._bar.isAncestorOf(focus) or not self.table.isVisible():
            return False
        self.table.setFocus()
        return True

    # -- what the widgets tell us ----------------------------------------

    def _on_changed(self, changes: Changes) -> None:
        if changes.notebook or changes.items:
            self._reload_soon()

    def _on_hidden(self, _are_hidden: bool) -> None:
        self._reload_soon()

    def _on_new(self) -> None:
        if (planning := self._planning()) is not None:
            count = len(planning.plans()) + 1
            made = planning.make(say(mark("plans", "Lesson plan {number}"), number=count))
            self.sheet_wanted.emit(f"plan {made.id}")

    def _on_open(self) -> None:
        if plan_id := self.item_in_hand:
            self.sheet_wanted.emit(f"plan {plan_id}")

    def _on_copy(self) -> None:
        planning, current = self._planning(), self.table.current()
        if planning is None or current is None:
            return
        made = planning.copy(current.plan.id, say(mark("plans", "Copy of {name}"), name=current.plan.name))
        if made is not None:
            self.table.go_to(made.id)

    def _on_delete(self) -> None:
        planning, ids = self._planning(), [row.plan.id for row in self.table.chosen_rows()]
        if planning is None or not ids:
            return
        planning.delete(ids)
        words = mark("plans", "{count} lesson plans deleted. Ctrl+Z brings them back.")
        if len(ids) == 1:
            words = mark("plans", "Lesson plan deleted. Ctrl+Z brings it back.")
        self.said.emit(say(words, count=len(ids)))

    def _on_import(self) -> None:
        notebook = self._notes.on_show
        path = ask_for_file(self) if notebook is not None else None
        if notebook is not None and path is not None:
            words, plan_id = take_in(notebook, path)
            self.table.go_to(plan_id)
            self.said.emit(words)

    def _on_selected(self) -> None:
        chosen = self.table.chosen_rows()
        has_steps = len(chosen) == 1 and bool(chosen[0].plan.steps)
        for button in (self.present, self.rehearse, self.run_sheet, self.papers):
            button.setEnabled(has_steps)
        for button in (self.open, self.copy_plan):
            button.setEnabled(len(chosen) == 1)
        for button in (self.delete, self.write):
            button.setEnabled(bool(chosen))

    # -- in Qt's words -----------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Bring the list up to date: what changed while it was hidden was only remembered."""
        super().showEvent(event)
        if self._is_stale:
            self._reload()

    # -- building ------------------------------------------------------------

    @property
    def _buttons(self) -> list[QPushButton]:
        ahead = [self.new, self.open, self.present, self.rehearse, self.run_sheet, self.papers]
        return [*ahead, self.copy_plan, self.delete, self.write, self.read]

    def _build(self) -> None:
        self._bar.setObjectName("bar")
        self._bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        inner = QVBoxLayout(self._bar)
        inner.setContentsMargins(14, 10, 14, 10)
        row = FlowLayout(gap=6)
        inner.addLayout(row)
        for button in self._buttons:
            button.setAccessibleName(button.text())
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(self.table, 1)
        column.addWidget(self._empty, 1)
        self._empty.setObjectName("quiet")
        self._empty.setWordWrap(True)
        self._empty.setMargin(40)
        self.table.setObjectName("rows")
        self._idle.setInterval(0)
        for before, after in pairwise([*self._buttons, self.table]):
            QWidget.setTabOrder(before, after)

    def _connect(self) -> None:
        self.new.clicked.connect(self._on_new)
        self.open.clicked.connect(self._on_open)
        self.copy_plan.clicked.connect(self._on_copy)
        self.delete.clicked.connect(self._on_delete)
        self.write.clicked.connect(self.export)
        self.read.clicked.connect(self._on_import)
        self.present.clicked.connect(lambda: self.present_wanted.emit(self.item_in_hand, ""))
        self.rehearse.clicked.connect(lambda: self.rehearse_wanted.emit(self.item_in_hand))
        self.run_sheet.clicked.connect(lambda: self.run_sheet_wanted.emit(self.item_in_hand))
        self.papers.clicked.connect(lambda: self.papers_wanted.emit(self.item_in_hand))
        self.table.wanted.connect(lambda _row, _apart: self._on_open())
        self.table.delete_wanted.connect(self._on_delete)
        self.table.selected.connect(self._on_selected)
        self._idle.timeout.connect(self._look_ahead)
        self._notes.changed.connect(self._on_changed)
        self._notes.hidden_changed.connect(self._on_hidden)

    # -- in detail -------------------------------------------------------------

    def _planning(self) -> Planning | None:
        notebook = self._notes.on_show
        return Planning(notebook) if notebook is not None else None

    def _reload_soon(self) -> None:
        self._is_stale = True
        if self.isVisible():
            self._reload()

    def _reload(self) -> None:
        """List the plans as they are now."""
        self._is_stale = False
        planning = self._planning()
        plans = planning.plans() if planning is not None else []
        if planning is None:
            self._known.forget()
        self._show_rows(plans)
        words = why_nothing(self._notes) or ("" if plans else say(_NO_PLANS))
        self._empty.setText(words)
        self._empty.setVisible(bool(words))
        self.table.setVisible(not words)
        for button in (self.new, self.read):
            button.setEnabled(planning is not None)
        self._idle.start()
        self.renamed.emit()

    def _show_rows(self, plans: list[LessonPlan]) -> None:
        notebook = self._notes.on_show
        conflicts = set(notebook.conflicts()) if notebook is not None else set()
        self.table.show_rows(
            [
                _Row(
                    plan,
                    notebook.changed_at(plan.id) if notebook is not None else 0,
                    len(self._known.doubtful(plan.steps)),
                    plan.id in conflicts,
                )
                for plan in plans
            ]
        )
        self._on_selected()

    def _look_ahead(self) -> None:
        """Look at some steps more; tell of doubtful ones when all of them are known."""
        plans = [row.plan for row in self.table.rows()]
        waiting = self._known.unknown(step for plan in plans for step in plan.steps)
        for step in waiting[:_IDLE_STEPS]:
            self._known.look(step)
        if len(waiting) <= _IDLE_STEPS or not self.isVisible():
            self._idle.stop()
            if waiting:
                self._show_rows(plans)


def _columns() -> list[Column]:
    return [
        Column(say(mark("plans", "Name")), lambda row: row.plan.name, lambda row: row.plan.name, 0),
        Column(
            say(mark("plans", "Steps")), lambda row: str(len(row.plan.steps)),
            lambda row: len(row.plan.steps), 90, is_number=True, spared=2,
        ),
        Column(
            say(mark("plans", "Takes")), lambda row: minutes(row.plan.planned), lambda row: row.plan.planned,
            110, is_number=True,
        ),
        Column(
            say(mark("plans", "Time there is")),
            lambda row: minutes(row.plan.seconds) if row.plan.seconds else "–",
            lambda row: row.plan.seconds, 140, is_number=True, spared=3,
        ),
        Column(say(mark("plans", "To look at")), lambda row: row.words, lambda row: row.words, 130),
        Column(
            say(mark("plans", "Changed")), lambda row: _moment(row.changed), lambda row: row.changed,
            160, spared=4,
        ),
    ]  # fmt: skip


def _moment(at: int) -> str:
    moment = QDateTime.fromMSecsSinceEpoch(at)
    return QLocale().toString(moment, QLocale.FormatType.ShortFormat) if at and moment.isValid() else ""
