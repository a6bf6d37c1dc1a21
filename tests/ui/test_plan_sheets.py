"""Lesson plans in the window, by keyboard and by hand: made, filled, ordered, written, broken and mended."""

import json
from dataclasses import replace
from time import perf_counter

import pytest
from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
)
from test_spoken_names import nameless

from people import PAPER, spoken_name
from planned import (
    doubtful_steps,
    everything,
    order,
    plan_of,
    planning,
    rehearsed,
    said,
    sheet,
    some_steps,
    steps,
)
from vademecum.domain.plan import MOST_STEPS, Step, StepKind
from vademecum.ui.plans.plan_sheet import PlanSheet
from vademecum.ui.plans.plans_sheet import PlansSheet
from vademecum.ui.plans.step_list import DRAGGED, StepList

pytest_plugins = ["plan_making"]


# -- by keyboard ------------------------------------------------------------------


def test_a_plan_is_begun_and_filled_by_keyboard_alone(person):
    person.keys("Ctrl+Alt+L")
    assert isinstance(person.window.tabs.sheet, PlansSheet)
    assert spoken_name(QApplication.focusWidget()) == "New lesson plan"
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    person.write("Crossings")
    person.keys("Return")
    assert plan_of(person).name == "Crossings"
    person.go("WG.7/2020/3 para 24")
    person.keys("Ctrl+Shift+Ins")
    person.go("25")
    person.keys("Ctrl+Shift+Ins")
    assert [step.target.anchors[0].block for step in plan_of(person).steps] == ["para_24", "para_25"]
    assert "“Crossings” as step 2: Paragraph" in said(person)
    person.keys("Ctrl+Z")
    assert len(plan_of(person).steps) == 1


def test_steps_are_moved_and_removed_by_keyboard(opened):
    person = opened()
    assert order(person) == "0123456"
    person.keys("Alt+Down", "Alt+Down")
    assert order(person) == "1203456"
    assert steps(person).current_id() == "step0"
    person.keys("Down", "Shift+Down", "Alt+Up")
    assert order(person) == "1234056", "two that are selected move together"
    person.keys("Delete")
    assert order(person) == "12056"
    assert "2 steps removed" in said(person)
    for wanted in ("1234056", "1203456", "1023456", "0123456"):
        person.keys("Ctrl+Z")
        assert order(person) == wanted
    person.keys("Ctrl+Y")
    assert order(person) == "1023456"


def test_the_clock_runs_and_says_when_it_is_too_long(opened):
    person = opened(seconds=1800, rehearsals=rehearsed(60, 90))
    assert [row.clock for row in steps(person).rows][:3] == ["09:00", "09:05", "09:09"]
    words = sheet(person).bar.total.text()
    assert "32 min of 30 min" in words
    assert "2 min too long" in words
    assert "ends at 09:32" in words
    assert "rehearsed: 2:30 min" in words
    assert sheet(person).bar.total.objectName() == "alarm"
    person.keys("F2", "Tab")
    field = QApplication.focusWidget()
    assert isinstance(field, QSpinBox)
    field.selectAll()
    QTest.keyClicks(field, "1")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert plan_of(person).steps[0].seconds == 60
    assert [row.clock for row in steps(person).rows][:2] == ["09:00", "09:01"]
    assert sheet(person).bar.total.objectName() == "quiet"


def test_what_is_typed_is_kept_at_a_pause_and_undone_as_one(opened):
    person = opened()
    before = plan_of(person)
    sheet(person).detail.speech.setFocus()
    person.write("问秘书处")
    person.write("，再看图")
    assert plan_of(person) == before
    assert sheet(person).bar.state.text() == "Not saved yet"
    person.until(lambda: plan_of(person) != before)
    assert plan_of(person).steps[0].speech.endswith("问秘书处，再看图")
    person.write("。")
    person.until(lambda: plan_of(person).steps[0].speech.endswith("。"))
    person.until(lambda: sheet(person).bar.state.text() == "Saved")
    steps(person).setFocus()
    person.keys("Ctrl+Z")
    assert plan_of(person) == before
    assert sheet(person).detail.speech.toPlainText() == before.steps[0].speech


def test_going_to_another_step_or_closing_the_tab_keeps_what_is_typed(opened):
    person = opened()
    sheet(person).detail.title.setFocus()
    person.write("First")
    steps(person).setFocus()
    person.keys("Down")
    assert plan_of(person).steps[0].title == "First"
    assert sheet(person).detail.title.text() == "Where it begins"
    sheet(person).detail.question.setFocus()
    person.write("Why?")
    person.keys("Ctrl+W")
    person.rest()
    assert plan_of(person).steps[1].question == "Why?"


def test_words_typed_into_a_step_that_is_gone_meanwhile_come_back_with_it(opened):
    person = opened()
    sheet(person).detail.title.setFocus()
    person.write("Not lost")
    planning(person).remove("plan1", {"step0"})
    person.until(lambda: len(plan_of(person).steps) == 7)
    assert plan_of(person).steps[-1].title == "Not lost"


def test_a_pause_is_added_after_the_step_one_is_on_and_its_question_written(opened):
    person = opened()
    person.press_widget("Add a pause")
    assert isinstance(QApplication.focusWidget(), QPlainTextEdit)
    person.write("谁？")
    steps(person).setFocus()
    made = plan_of(person).steps[1]
    assert (made.kind, made.question) == (StepKind.PAUSE, "谁？")


def test_enter_leads_to_where_a_step_stands(opened):
    person = opened()
    person.keys("Return")
    assert person.window.tabs.page is not None
    assert person.marked() != []
    for number, address in ((4, f"map {PAPER}@zh"), (5, f"timeline {PAPER}@zh")):
        person.window.open_sheet("plan plan1")
        steps(person).go_to(f"step{number}")
        person.keys("Return")
        assert person.window.tabs.sheet.address == address
    person.window.open_sheet("plan plan1")
    steps(person).go_to("step3")
    person.keys("Return")
    assert str(person.window.beside.card.key) == "S/RES/2396(2017)"


def test_what_is_typed_is_kept_before_it_is_presented(opened):
    person = opened()
    sheet(person).detail.title.setFocus()
    person.write("First")
    person.press_widget("Present")
    assert plan_of(person).steps[0].title == "First"
    presentation = person.application._talks.presentation
    assert presentation.talk.cue.name == "First"
    presentation.end()


@pytest.mark.parametrize(
    ("button", "kind"), [("Hand-outs…", "Hand-out"), ("Run sheet…", "Run sheet, with my speaker’s notes")]
)
def test_a_plan_is_put_on_paper_from_its_sheet(opened, button, kind):
    person = opened()
    seen = []

    def look():
        dialog = QApplication.activeModalWidget()
        seen.extend(box.currentText() for box in dialog.findChildren(QComboBox))
        dialog.reject()

    QTimer.singleShot(300, look)
    person.press_widget(button)
    assert kind in seen


# -- by hand -----------------------------------------------------------------------


def drop(view: StepList, ids: list[str], at: QPoint, plan_id: str = "plan1") -> bool:
    """Drag steps and let them go at a place of the list; return whether they were taken."""
    mime = QMimeData()
    mime.setData(DRAGGED, json.dumps([plan_id, *ids]).encode())
    button, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    move = Qt.DropAction.MoveAction
    QCoreApplication.sendEvent(view.viewport(), QDragEnterEvent(at, move, mime, button, keys))
    QCoreApplication.sendEvent(view.viewport(), QDragMoveEvent(at, move, mime, button, keys))
    view.grab()
    event = QDropEvent(QPointF(at), move, mime, button, keys)
    QCoreApplication.sendEvent(view.viewport(), event)
    return event.isAccepted()


def test_steps_are_ordered_by_dragging(opened):
    person = opened()
    view = steps(person)
    third = view.visualRect(view.model().index(2, 0))
    assert drop(view, ["step5"], third.topLeft() + QPoint(20, 4))
    assert order(person) == "0152346"
    assert drop(view, ["step0", "step1"], QPoint(30, view.viewport().height() - 2))
    assert order(person) == "5234601"
    assert view.selected_ids(), "something is still selected"
    person.keys("Ctrl+Z", "Ctrl+Z")
    assert order(person) == "0123456"


def test_what_is_no_step_of_this_plan_is_not_taken(opened):
    person = opened()
    view = steps(person)
    assert not drop(view, ["step1"], QPoint(30, 10), plan_id="another")
    assert not drop(view, ["nobody"], QPoint(30, 10))
    assert order(person) == "0123456"


def test_what_is_dragged_names_its_plan_and_steps(opened):
    person = opened()
    view = steps(person)
    model = view.model()
    mime = model.mimeData([model.index(2, 0), model.index(0, 0)])
    assert json.loads(bytes(mime.data(DRAGGED).data())) == ["plan1", "step0", "step2"]


def test_the_menu_of_a_step_moves_and_removes_it(opened):
    person = opened()
    menu = sheet(person).step_menu()
    acts = {action.text().split("\t")[0].replace("&", ""): action for action in menu.actions()}
    acts["Move down"].trigger()
    assert order(person) == "1023456"
    acts["Remove"].trigger()
    assert order(person) == "123456"
    assert "This place is right" not in acts
    menu.deleteLater()


# -- the list of plans -----------------------------------------------------------------


def test_plans_are_copied_deleted_and_brought_back_from_their_list(opened):
    person = opened()
    person.window.open_sheet("plans")
    person.press_widget("Copy")
    assert {plan.name for plan in planning(person).plans()} == {
        "Borders and cameras",
        "Copy of Borders and cameras",
    }
    person.window.tabs.sheet.table.setFocus()
    person.keys("Delete")
    assert len(planning(person).plans()) == 1
    assert "Lesson plan deleted" in said(person)
    person.keys("Ctrl+Z")
    assert len(planning(person).plans()) == 2
    person.keys("Return")
    assert isinstance(person.window.tabs.sheet, PlanSheet)


def test_a_plan_that_is_deleted_while_it_is_open_says_so_and_comes_back(opened):
    person = opened()
    planning(person).delete(["plan1"])
    person.rest()
    assert "was deleted" in person.words_on_screen(sheet(person))
    person.keys("Ctrl+Z")
    assert order(person) == "0123456"


def test_the_history_of_a_plan_opens_and_tells_what_was_done(opened):
    person = opened()
    planning(person).add("plan1", [Step("z", StepKind.PAUSE)])
    person.window.actions_by_id["notes.history"].trigger()
    assert person.window.tabs.sheet.address == "journal plan1"
    person.rest()
    person.until(lambda: "steps added: 1" in everything(person.window.tabs.sheet))


# -- everywhere ------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_control_of_the_sheets_has_a_name(opened, language, desk):
    person = opened([*some_steps(desk), *doubtful_steps(desk)])
    if language == "zh":
        old = person.window
        person.window.actions_by_id["view.chinese"].trigger()
        person.until(lambda: person.window is not old and person.window.isVisible())
        person.rest()
    assert nameless(sheet(person)) == []
    person.window.open_sheet("plans")
    assert nameless(person.window.tabs.sheet) == []


def test_a_window_made_anew_stands_at_the_same_step(opened):
    person = opened()
    person.keys("End")
    sheet(person).bar.begins.setTime(sheet(person).bar.begins.time().addSecs(3600))
    old = person.window
    person.keys("Ctrl+Shift+L")
    person.until(lambda: person.window is not old and person.window.isVisible())
    person.rest()
    assert steps(person).current_id() == "step6"
    assert steps(person).rows[0].clock == "10:00"


def test_f6_goes_from_the_bar_to_the_steps_to_the_step(opened):
    person = opened()
    sheet(person).bar.name.setFocus()
    person.keys("F6")
    assert steps(person).hasFocus()
    person.keys("F6")
    assert sheet(person).detail.title.hasFocus()


def test_five_hundred_steps_stay_quick(opened, desk):
    base = some_steps(desk)
    many = [replace(base[n % len(base)], id=f"many{n}") for n in range(MOST_STEPS)]
    began = perf_counter()
    person = opened(many)
    opened_in = perf_counter() - began
    person.keys("End")
    began = perf_counter()
    person.keys("Alt+Up")
    QApplication.processEvents()
    moved_in = perf_counter() - began
    began = perf_counter()
    person.keys("Home", "Down", "Down", "Down")
    QApplication.processEvents()
    walked_in = (perf_counter() - began) / 4
    assert len(steps(person).rows) == MOST_STEPS
    assert (opened_in < 8, moved_in < 1.0, walked_in < 0.3) == (True, True, True), (
        opened_in,
        moved_in,
        walked_in,
    )
