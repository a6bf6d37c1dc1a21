"""One lesson plan: its steps in order with the running clock, and the step one is on in full."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QVBoxLayout, QWidget

from vademecum.domain.changes import Changes
from vademecum.domain.locator import Locator
from vademecum.domain.plan import LONGEST_SPEECH, LessonPlan, Step, StepKind
from vademecum.services.desk import Desk
from vademecum.services.notebook.plans.planning import Planning
from vademecum.services.notebook.plans.stepping import Concern, Stepping, step_at
from vademecum.ui.catalogue import say
from vademecum.ui.names import key_name
from vademecum.ui.plans.known_steps import KnownSteps
from vademecum.ui.plans.plan_acts import PlanActs
from vademecum.ui.plans.plan_bar import PlanBar
from vademecum.ui.plans.plan_conflict import PlanConflict
from vademecum.ui.plans.plan_files import ask_and_export
from vademecum.ui.plans.plan_sitting import PlanSitting
from vademecum.ui.plans.plan_words import clock, state_words, why_nothing
from vademecum.ui.plans.step_cards import StepCards
from vademecum.ui.plans.step_detail import StepDetail
from vademecum.ui.plans.step_list import StepList, StepRow
from vademecum.ui.preferences import scale_of
from vademecum.ui.sheets.beside_or_below import BesideOrBelow
from vademecum.ui.sheets.sheet import Sheet
from vademecum.ui.theme import Theme
from vademecum.words import mark

if TYPE_CHECKING:
    from vademecum.ui.notes.readers_notes import ReadersNotes

_WIDE = 900
"""Pixels; in a narrower sheet the step one is on stands below the list."""
_SHARES, _SHARES_BELOW = (50, 50), (46, 54)
_IDLE_STEPS = 4
"""So many steps are looked at in one idle moment."""

_NO_STEPS = mark(
    "plans",
    "No steps yet.\n\nSelect words in a text, or go to a paragraph or heading, and press Ctrl+Shift+Insert: "
    "it becomes the next step here. A resolution beside the text, a map and a timeline are added in the "
    "same way. “Add a pause” makes room for a question.",
)


class PlanSheet(Sheet):
    """All is kept at once or at the next pause; presenting, rehearsing and printing are others' work."""

    def __init__(self, desk: Desk, theme: Theme, language: str, notes: ReadersNotes, plan_id: str) -> None:
        super().__init__()
        self._desk = desk
        self._notes = notes
        self._plan_id = plan_id
        self._plan: LessonPlan | None = None
        self._known = KnownSteps(Stepping(desk))
        self._is_stale = True
        self._was_shown = False
        self._wanted_step = ""
        self.bar = PlanBar(self)
        self.conflict = PlanConflict(self)
        self.list = StepList(theme, self)
        self._cards = StepCards(theme, self)
        self.detail = StepDetail(theme, language, self)
        self._sitting = PlanSitting(notes, self._with_typed, self)
        self._acts = PlanActs(desk, notes, plan_id, self._sitting, self)
        self._splitter = BesideOrBelow(_WIDE, _SHARES, _SHARES_BELOW, self)
        self._empty = QLabel(self)
        self._idle = QTimer(self)
        self._build()
        self._connect()

    # -- what others may ask ---------------------------------------------

    @property
    def title(self) -> str:
        """The plan's name, also before the sheet is first shown."""
        planning = self._planning()
        plan = planning.plan(self._plan_id) if planning is not None else None
        return (plan.name if plan is not None else "") or say(mark("plans", "Lesson plan"))

    @property
    def icon(self) -> str:
        """Name of its icon."""
        return "plan"

    @property
    def address(self) -> str:
        """The words that open it again."""
        return f"plan {self._plan_id}"

    @property
    def item_in_hand(self) -> str:
        """The plan, for its history."""
        return self._plan_id

    @property
    def plan_id(self) -> str:
        """The id of the plan."""
        return self._plan_id

    @property
    def step_id(self) -> str:
        """The id of the step one is on; empty for none."""
        return self.list.current_id()

    def keep_typed(self) -> None:
        """Hand over what is typed now, so that who reads the plan from the notebook has all of it."""
        self._sitting.keep()

    @property
    def can_export(self) -> bool:
        """Whether there is a plan."""
        return self._plan is not None and not self._notes.are_hidden

    def export(self) -> None:
        """Write the plan into a file."""
        self._sitting.keep()
        notebook, plan = self._notes.notebook, self._plan
        if notebook is not None and plan is not None and (words := ask_and_export(self, notebook, [plan])):
            self.said.emit(words)

    def dress(self, text_size: int) -> None:
        """Set all words in proportion to the text of pages."""
        self.scale = scale_of(text_size)
        self._cards.dress(self.scale)
        self.list.redress()
        self.bar.dress(self.scale)
        self.detail.dress(self.scale)
        self._show_detail()

    def focus_content(self) -> None:
        """Give the keyboard to the steps, or to the name as long as there are none."""
        if self._plan is not None and not self._plan.steps:
            self.bar.name.setFocus()
            self.bar.name.selectAll()
        else:
            self.list.setFocus()

    def next_part(self) -> bool:
        """From the bar to the list, from there to the step."""
        focus = QApplication.focusWidget()
        if focus is not None and self.bar.isAncestorOf(focus) and self._splitter.isVisible():
            self.list.setFocus()
            return True
        if focus is self.list and self.detail.isVisible():
            self.detail.title.setFocus()
            return True
        return False

    def keepsake(self) -> object | None:
        """The step one is on, and when the plan begins."""
        self._sitting.keep()
        return self.list.current_id(), self.bar.begins.time()

    def receive(self, keepsake: object) -> None:
        """Take over what was kept."""
        if isinstance(keepsake, tuple):
            self._wanted_step, begins = keepsake
            self.bar.begins.setTime(begins)
            if not self._is_stale:
                self._reload()

    # -- what the widgets tell us ----------------------------------------

    def _on_changed(self, changes: Changes) -> None:
        if changes.notebook or self._plan_id in changes.items:
            self._become_stale()

    def _on_hidden(self, _are_hidden: bool) -> None:
        self._become_stale()

    def _on_state(self) -> None:
        self.bar.state.setText(state_words(self._notes, self._sitting.state))

    def _on_chosen(self, step: Step | None) -> None:
        if (step.id if step is not None else "") != self.detail.step_id:
            self._sitting.rest()
        self._show_detail()

    def _on_opened(self, row: StepRow | None) -> None:
        if row is None:
            return
        step, now = row.step, self._known.look(row.step)
        if step.target is None:
            self.detail.question.setFocus()
        elif step.kind is StepKind.INSTRUMENT:
            self.instrument_wanted.emit(step.target.key)
        elif now.place is None:
            words = mark("plans", "The text of {name} is not in your library.")
            self.said.emit(say(words, name=key_name(step.target.key)))
        elif step.kind in (StepKind.MAP, StepKind.TIMELINE):
            self.sheet_wanted.emit(f"{step.kind} {now.place.document}")
        else:
            self.page_wanted.emit(now.place, now.spans, False)
            if now.concern is Concern.GONE:
                words = mark("plans", "These words are not in the text any more; here is where they stood.")
                self.said.emit(say(words))

    def _on_place(self) -> None:
        """Lead to where the step stood, and have the next words that are chosen be its place."""
        row = self.list.current()
        place = self._known.look(row.step).place if row is not None else None
        if row is None or place is None:
            self._on_opened(row)
            return
        self._sitting.keep()
        self._notes.placing = step_at(self._plan_id, row.step.id)
        self.page_wanted.emit(Locator(place.key, place.lang, place.block), (), False)
        words = mark(
            "plans", "Select the words, or go to the paragraph, and press Alt+0: the step stands there."
        )
        self.said.emit(say(words))

    def _on_confirm(self) -> None:
        # The button goes, and must not take the keyboard with it.
        self.list.setFocus()
        self._acts.confirm(self.list.selected_ids())

    def _on_remove(self) -> None:
        self.list.setFocus()
        self._acts.remove([self.list.current_id()])

    def _on_pause(self) -> None:
        made = self._acts.add_pause(self.list.current_id())
        if made:
            self.list.go_to(made)
            self.detail.question.setFocus()

    def _on_copy(self) -> None:
        made = self._acts.copy()
        if made:
            self.sheet_wanted.emit(f"plan {made}")

    def _on_menu(self, where: QPoint) -> None:
        if self.list.current() is not None:
            menu = self.step_menu()
            menu.exec(where)
            menu.deleteLater()

    def step_menu(self) -> QMenu:
        """What can be done with the step one is on, and with all that are selected."""
        menu, ids = QMenu(self), self.list.selected_ids()
        go = menu.addAction(say(mark("plans", "&Go to the text")))
        go.triggered.connect(lambda: self._on_opened(self.list.current()))
        present = menu.addAction(say(mark("plans", "&Present from here")))
        present.triggered.connect(self.bar.present.click)
        menu.addSeparator()
        up = menu.addAction(say(mark("plans", "Move &up")) + "\tAlt+Up")
        up.triggered.connect(lambda: self._acts.shift(ids, -1))
        down = menu.addAction(say(mark("plans", "Move &down")) + "\tAlt+Down")
        down.triggered.connect(lambda: self._acts.shift(ids, 1))
        if any(
            self._known.look(row.step).concern is not Concern.NONE
            for row in self.list.rows
            if row.step.id in ids
        ):
            menu.addSeparator()
            right = menu.addAction(say(mark("plans", "This place is &right")))
            right.triggered.connect(lambda: self._acts.confirm(ids))
            place = menu.addAction(say(mark("plans", "&Another place…")))
            place.triggered.connect(self._on_place)
        menu.addSeparator()
        remove = menu.addAction(say(mark("plans", "Re&move")) + "\tDel")
        remove.triggered.connect(lambda: self._acts.remove(ids))
        return menu

    # -- in Qt's words -----------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Bring it up to date: what changed while it was hidden was only remembered."""
        super().showEvent(event)
        if not self._was_shown:
            # The style sheet, which is applied now, has taken back what was set before.
            self._was_shown = True
            self.detail.dress(self.scale)
        self._notes.last_plan = self._plan_id
        if self._is_stale:
            self._reload()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the step one is on beside the list, or below it where there is no room."""
        super().resizeEvent(event)
        self._splitter.fit(self.width())

    # -- building ------------------------------------------------------------

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.bar, self.conflict):
            column.addWidget(part)
        column.addWidget(self._splitter, 1)
        column.addWidget(self._empty, 1)
        self._splitter.addWidget(self.list)
        self._splitter.addWidget(self.detail)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.share()
        self.list.setMinimumSize(230, 110)
        self.detail.setMinimumSize(230, 150)
        self.list.setItemDelegate(self._cards)
        self._empty.setObjectName("quiet")
        self._empty.setWordWrap(True)
        self._empty.setMargin(40)
        self._idle.setInterval(0)
        self._fill_more()
        stops = [*self.bar.stops, *self.conflict.stops, self.list, *self.detail.stops]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _fill_more(self) -> None:
        menu = self.bar.more.menu()
        for words, act in (
            (mark("plans", "&Copy this plan"), self._on_copy),
            (mark("plans", "E&xport…"), self.export),
            (mark("plans", "&History"), lambda: self.sheet_wanted.emit(f"journal {self._plan_id}")),
            (mark("plans", "All &lesson plans"), lambda: self.sheet_wanted.emit("plans")),
            (mark("plans", "&Delete this plan"), self._acts.delete),
        ):
            menu.addAction(say(words)).triggered.connect(lambda _on=False, act=act: act())

    def _connect(self) -> None:
        for part in (self.bar, self.detail):
            part.typed.connect(self._sitting.touch)
            part.rested.connect(self._sitting.rest)
        self.detail.refused.connect(self._on_refused)
        self.detail.open_wanted.connect(lambda: self._on_opened(self.list.current()))
        self.detail.confirm_wanted.connect(self._on_confirm)
        self.detail.place_wanted.connect(self._on_place)
        self.detail.remove_wanted.connect(self._on_remove)
        self.bar.begun.connect(self._reload)
        self.bar.pause.clicked.connect(self._on_pause)
        self.bar.present.clicked.connect(lambda: self.present_wanted.emit(self._plan_id, self.step_id))
        self.bar.rehearse.clicked.connect(lambda: self.rehearse_wanted.emit(self._plan_id))
        self.bar.papers.clicked.connect(lambda: self.papers_wanted.emit(self._plan_id))
        self.bar.run_sheet.clicked.connect(lambda: self.run_sheet_wanted.emit(self._plan_id))
        for button in (self.bar.present, self.bar.rehearse, self.bar.papers, self.bar.run_sheet):
            button.pressed.connect(self.keep_typed)
        self.conflict.kept.connect(self._acts.keep)
        self.conflict.both_kept.connect(self._acts.keep_both)
        self._acts.said.connect(self.said)
        self.list.chosen.connect(self._on_chosen)
        self.list.opened.connect(self._on_opened)
        self.list.moved.connect(self._acts.move)
        self.list.shifted.connect(self._acts.shift)
        self.list.remove_wanted.connect(self._acts.remove)
        self.list.write_wanted.connect(self.detail.title.setFocus)
        self.list.menu_wanted.connect(self._on_menu)
        self._sitting.state_changed.connect(self._on_state)
        self._idle.timeout.connect(self._look_ahead)
        self._notes.changed.connect(self._on_changed)
        self._notes.hidden_changed.connect(self._on_hidden)

    # -- in detail -------------------------------------------------------------

    def _with_typed(self, plan: LessonPlan) -> LessonPlan:
        """The plan with what stands in the fields; a step that is gone meanwhile comes back."""
        made, step_id = self.bar.apply(plan), self.detail.step_id
        if not step_id:
            return made
        steps = tuple(self.detail.apply(one) if one.id == step_id else one for one in made.steps)
        gone = self.detail.step if made.step(step_id) is None else None
        if gone is not None:
            steps = (*steps, self.detail.apply(gone))
        return replace(made, steps=steps)

    def _planning(self) -> Planning | None:
        notebook = self._notes.on_show
        return Planning(notebook) if notebook is not None else None

    def _become_stale(self) -> None:
        """Show the plan anew, or only its name while another tab is in front."""
        self._is_stale = True
        if self.isVisible():
            self._reload()
        else:
            self.renamed.emit()

    def _reload(self) -> None:
        """Show the plan as it is now."""
        self._is_stale = False
        planning = self._planning()
        plan = planning.plan(self._plan_id) if planning is not None else None
        old_name = self._plan.name if self._plan is not None else ""
        self._plan = plan
        self._sitting.take(plan)
        words = why_nothing(self._notes)
        if plan is None and not words:
            words = say(
                mark("plans", "This lesson plan was deleted. Ctrl+Z, or the journal, brings it back.")
            )
        if plan is not None and not plan.steps:
            words = say(_NO_STEPS)
        self._empty.setText(words)
        self._empty.setVisible(bool(words))
        self._splitter.setVisible(not words)
        self.bar.setVisible(plan is not None)
        self.conflict.show_versions(planning.versions(self._plan_id) if planning and plan else ())
        if plan is None:
            self._clear()
        else:
            self.bar.show_plan(plan, is_typed=self._sitting.is_typed)
            self._show_rows()
            self._idle.start()
        self._on_state()
        if plan is None or plan.name != old_name:
            self.renamed.emit()

    def _clear(self) -> None:
        """Hold nothing of the plan any more: hidden is not enough where notes are locked."""
        self._known.forget()
        self.list.show_rows("", [])
        self.detail.show_step(None, None, None)
        self.bar.name.clear()

    def _show_rows(self) -> None:
        plan = self._plan
        if plan is None:
            return
        begins, starts = self.bar.begins.time(), 0
        rows: list[StepRow] = []
        for number, step in enumerate(plan.steps, 1):
            rows.append(StepRow(number, step, self._known.known(step), clock(begins, starts)))
            starts += step.seconds
        wanted, self._wanted_step = self._wanted_step, ""
        self.list.show_rows(plan.id, rows, wanted)

    def _show_detail(self) -> None:
        row = self.list.current()
        if self._sitting.is_typed and row is not None and row.step.id == self.detail.step_id:
            return
        step = row.step if row is not None else None
        now = self._known.look(step) if step is not None else None
        self.detail.show_step(step, now, self._known.stepping)

    def _look_ahead(self) -> None:
        """Look at some steps more, and show which of them one should look at."""
        waiting = self._known.unknown(self._plan.steps) if self._plan is not None else []
        for step in waiting[:_IDLE_STEPS]:
            self._known.look(step)
        if waiting:
            self._show_rows()
        if len(waiting) <= _IDLE_STEPS or not self.isVisible():
            self._idle.stop()

    def _on_refused(self) -> None:
        words = mark("plans", "A step holds at most {count} characters of notes; this was not put in.")
        self.said.emit(say(words, count=f"{LONGEST_SPEECH:,}"))
