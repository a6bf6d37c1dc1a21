"""Lesson plans and the rest of the window: what is added, files, two computers, locks, a new edition."""

import pytest
from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
)
from test_spoken_names import nameless

from people import PAPER
from planned import doubtful_steps, order, plan_of, planned, planning, said, settled, sheet, some_steps, steps
from vademecum.domain.plan import MOST_STEPS, LessonPlan, Step, StepKind
from vademecum.domain.revision import Revision
from vademecum.services.notebook.plans.exchanging import Exchanging
from vademecum.ui.plans.plan_chooser import PlanChooser
from vademecum.ui.results_list import ResultsList

pytest_plugins = ["plan_making"]


# -- what is added -------------------------------------------------------------------


def choose(person, act, name="", is_accepted=True) -> list[str]:
    """Do something that opens the chooser; write a name, and close it. Return what it says."""
    heard, failed = [], []

    def answer():
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, PlanChooser) or not dialog.isActiveWindow():
            # Not yet: the dialog is to have the keyboard first.
            QTimer.singleShot(20, answer)
            return
        try:
            heard.extend(label.text() for label in dialog.findChildren(QLabel) if label.text())
            assert nameless(dialog) == []
            if name:
                (field,) = dialog.findChildren(QLineEdit)
                field.setFocus()
                person.write(name)
            person.keys("Return" if is_accepted else "Esc")
            assert not dialog.isVisible()
        except Exception as error:  # noqa: BLE001 - raised again when the dialog is closed
            failed.append(error)
        finally:
            if dialog.isVisible():
                dialog.reject()

    QTimer.singleShot(0, answer)
    act()
    # Without a window manager nobody gives the keyboard back.
    person.window.activateWindow()
    person.until(person.window.isActiveWindow)
    for error in failed:
        raise error
    return heard


def test_the_first_passage_asks_for_a_plan(person):
    (what,) = choose(person, lambda: person.keys("Ctrl+Shift+Ins"), "Crossings")
    assert "第24段" in what
    assert plan_of(person).name == "Crossings"
    assert plan_of(person).steps[0].target.anchors[0].block == "para_24"


def test_who_leaves_the_chooser_adds_nothing(person):
    choose(person, lambda: person.keys("Ctrl+Shift+Ins"), is_accepted=False)
    assert planning(person).plans() == []


def test_words_sections_instruments_maps_and_results_are_added(person, qtbot):
    planned(person, steps=[])
    person.window.notes.last_plan = "plan1"
    person.view.setTextCursor(person.view.page.span("para_25", 3, 20))
    person.keys("Ctrl+Shift+Ins")
    heading = next(one for one in person.window.desk.reading.outline(person.page.document) if one.level > 1)
    person.window.plans.add(heading.id)
    person.window.open_sheet(f"map {PAPER}@zh")
    person.keys("Ctrl+Shift+Ins")
    person.window.open_sheet(f"timeline {PAPER}@zh")
    person.keys("Ctrl+Shift+Ins")
    person.window.open_sheet("facts S/RES/2396(2017)")
    person.keys("Ctrl+Shift+Ins")
    person.go("WG.7/2020/3")
    person.search("人工智能")
    person.until(lambda: bool(person.hits()))
    (results,) = (one for one in person.window.findChildren(ResultsList) if one.isVisible())
    results.setFocus()
    results.setCurrentIndex(results.model().index(0, 0))
    person.keys("Ctrl+Shift+Ins")
    kinds = [step.kind.value for step in plan_of(person).steps]
    assert kinds == ["passage", "passage", "map", "timeline", "instrument", "passage"]
    words, section = plan_of(person).steps[:2]
    assert (words.target.scope, section.target.anchors[0].block) == ("passage", heading.id)
    assert plan_of(person).steps[5].target.anchors[0].block == person.hits()[0].block


def test_the_contents_tree_adds_the_section_one_is_on(person):
    planned(person, steps=[])
    person.window.notes.last_plan = "plan1"
    person.keys("Ctrl+Shift+O")
    index = person.open_branch("Library", "利用技术", "一")
    person.window.contents.focus_tree()
    tree = QApplication.focusWidget()
    tree.setCurrentIndex(index)
    person.keys("Ctrl+Shift+Ins")
    (step,) = plan_of(person).steps
    assert step.target.anchors[0].block.startswith("h_")


def test_where_nothing_can_be_added_it_is_said(person):
    planned(person, steps=[])
    person.window.notes.last_plan = "plan1"
    person.window.open_sheet("plans")
    person.keys("Ctrl+Shift+Ins")
    assert "Go to a text" in said(person)
    assert plan_of(person).steps == ()


def test_the_menu_of_the_page_offers_the_plans(person):
    planned(person, steps=[])
    menu = QMenu(person.window)
    person.window.plans.add_to_menu(menu, "para_26")
    (below,) = menu.findChildren(QMenu)
    below.actions()[0].trigger()
    assert plan_of(person).steps[0].target.anchors[0].block == "para_26"
    choose(person, below.actions()[-1].trigger, "Another")
    assert {plan.name for plan in planning(person).plans()} == {"Borders and cameras", "Another"}
    menu.deleteLater()


def test_a_full_plan_takes_no_more_and_says_so(person):
    planned(person, steps=[Step(f"s{n}", StepKind.PAUSE) for n in range(MOST_STEPS)])
    person.window.notes.last_plan = "plan1"
    person.keys("Ctrl+Shift+Ins")
    assert f"{MOST_STEPS} steps at most" in said(person)


# -- two machines, locks, hiding ----------------------------------------------------------


def test_what_two_computers_made_of_a_plan_is_shown_and_settled(opened):
    person = opened()
    notebook = person.window.notes.notebook
    (head,) = (one for one in notebook.keeper.ask(lambda store: store.heads()) if one.item == "plan1")
    theirs = head.state.replace("Borders and cameras", "Borders alone")
    notebook.keeper.keep(
        [
            Revision.made(
                "plan1", head.kind, (head.id,), theirs,
                at=head.at, device="other", sequence=head.sequence + 1, act="x",
            )
        ]
    )  # fmt: skip
    planning(person).rename("plan1", "Cameras alone")
    notebook.reload()
    person.rest()
    assert "Two computers changed this plan" in person.words_on_screen(sheet(person).conflict)
    assert nameless(sheet(person)) == []
    person.press_widget("Keep both as two plans")
    assert len(planning(person).plans()) == 2
    assert notebook.conflicts() == []
    assert not sheet(person).conflict.isVisible()
    person.keys("Ctrl+Z")
    assert sheet(person).conflict.isVisible()
    names = [one.text() for one in sheet(person).conflict.findChildren(QPushButton) if one.isVisible()]
    person.press_widget(next(name for name in names if "Borders alone" in name))
    assert plan_of(person).name == "Borders alone"


def test_hidden_plans_leave_nothing_on_the_screen(opened):
    person = opened()
    person.keys("Ctrl+Shift+H")
    person.rest()
    assert "is hidden" in person.words_on_screen(sheet(person))
    assert list(steps(person).rows) == []
    assert sheet(person).detail.speech.toPlainText() == ""
    assert sheet(person).title == "Lesson plan"
    assert sheet(person).bar.name.text() == ""
    person.keys("Ctrl+Shift+H")
    person.rest()
    assert order(person) == "0123456"


def test_a_locked_notebook_shows_no_plan_and_says_why(opened):
    person = opened()
    notes = person.window.notes
    notes.exchange(lambda: None, None)
    notes.take(None)
    notes._is_locked = True
    sheet(person)._reload()
    assert "locked" in person.words_on_screen(sheet(person))
    assert list(steps(person).rows) == []
    person.keys("Ctrl+Alt+L")
    assert "locked" in person.words_on_screen(person.window.tabs.sheet)


# -- files ---------------------------------------------------------------------------


def test_a_plan_dropped_on_the_window_is_taken_in_and_shown(person, tmp_path, desk):
    notebook = person.window.notes.notebook
    file = tmp_path / "lesson.vplan"
    Exchanging(notebook).write([LessonPlan("p", "From a colleague", tuple(some_steps(desk)))], file)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file))])
    button, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(300, 300), Qt.DropAction.CopyAction, mime, button, keys)
    QCoreApplication.sendEvent(person.window, enter)
    assert "take in the lesson plan" in person.words_on_screen(person.named("drop field"))
    letting = QDropEvent(QPointF(300, 300), Qt.DropAction.CopyAction, mime, button, keys)
    QCoreApplication.sendEvent(person.window, letting)
    person.until(lambda: bool(planning(person).plans()))
    person.rest()
    assert sheet(person).title == "From a colleague"
    assert "7 steps" in said(person)
    person.keys("Ctrl+Z")
    assert planning(person).plans() == []


def test_a_file_that_is_no_plan_is_said(person, tmp_path):
    file = tmp_path / "lesson.vplan"
    file.write_text("hello", "utf-8")
    person.window.note_commands.take_in(file)
    assert "holds no lesson plan" in said(person)


def test_a_plan_is_exported_into_the_file_chosen(opened, tmp_path, monkeypatch):
    person = opened()
    monkeypatch.setattr("vademecum.ui.plans.plan_files.ask_where", lambda *_asked: tmp_path / "written.vplan")
    person.keys("Ctrl+Shift+E")
    assert "Written: written.vplan" in said(person)
    exchanging = Exchanging(person.window.notes.notebook)
    assert exchanging.preview(exchanging.read(tmp_path / "written.vplan")).same == 1


# -- a new edition --------------------------------------------------------------------


def test_steps_that_a_new_edition_broke_are_marked_confirmed_and_placed_anew(opened, desk):
    person = opened([*some_steps(desk)[:1], *doubtful_steps(desk)])
    cares = [row.care for row in steps(person).rows]
    assert cares == ["", cares[1], "not found", "text not held"]
    assert cares[1] in ("reworded", "please check")
    assert "not found" in steps(person).model().index(2, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    person.keys("Down")
    person.press_widget("This place is right")
    settled(person)
    assert steps(person).rows[1].care == ""
    person.keys("Down")
    assert "not in the text any more" in person.words_on_screen(sheet(person).detail)
    assert "灯塔看守人" in sheet(person).detail.text.toPlainText()
    person.press_widget("Another place…")
    assert person.window.tabs.page is not None
    person.view.setTextCursor(person.view.page.span("para_28", 0, 12))
    person.keys("Alt+0")
    assert "step of your lesson plan stands here now" in said(person)
    person.window.open_sheet("plan plan1")
    settled(person)
    assert steps(person).rows[2].care == ""
    assert plan_of(person).steps[2].target.anchors[0].block == "para_28"
    steps(person).setFocus()
    steps(person).go_to("not held")
    assert "is not in your library" in person.words_on_screen(sheet(person).detail)
    person.press_widget("Remove the step")
    assert len(plan_of(person).steps) == 3


# -- from beginning to end -----------------------------------------------------------------


@pytest.mark.parametrize(("language", "paragraph"), [("en", "Paragraph"), ("zh", "段落")])
def test_a_lesson_is_planned_while_one_reads(person, language, paragraph):
    if language == "zh":
        old = person.window
        person.window.actions_by_id["view.chinese"].trigger()
        person.until(lambda: person.window is not old and person.window.isVisible())
        person.until(person.window.actions_by_id["present.add"].isEnabled)
        person.go("WG.7/2020/3 para 24")
    (what,) = choose(person, lambda: person.keys("Ctrl+Shift+Ins"), "边境与摄像头")
    assert paragraph in what
    person.go("2396")
    person.window.beside.instrument.focus_content()
    person.keys("Ctrl+Shift+Ins")
    person.window.open_sheet("plans")
    person.keys("Return")
    settled(person)
    assert sheet(person).title == "边境与摄像头"
    assert [row.name for row in steps(person).rows][1] == "S/RES/2396 (2017)"
    person.keys("Home", "Alt+Down", "F2")
    person.write("先看文本")
    person.keys("Tab")
    QTest.keyClicks(QApplication.focusWidget(), "7")
    person.keys("Tab")
    person.write("谁？")
    person.keys("Tab")
    person.write("问秘书处")
    steps(person).setFocus()
    instrument, passage = plan_of(person).steps
    assert (instrument.kind, passage.title, passage.question, passage.speech) == (
        StepKind.INSTRUMENT,
        "先看文本",
        "谁？",
        "问秘书处",
    )
    assert passage.seconds % 60 == 0
    assert passage.seconds > 0
    while person.window.notes.notebook.undo_label is not None:
        person.keys("Ctrl+Z")
    assert planning(person).plans() == []


def test_a_plan_behind_other_tabs_has_its_name_after_a_restart_and_keeps_up_with_it(start):
    def titles(person):
        return [person.window.tabs.tabText(number) for number in range(person.window.tabs.count())]

    person = start()
    plan = planning(person).make("Crossings", [])
    person.window.open_sheet(f"plan {plan.id}")
    person.window.tabs.setCurrentIndex(0)
    person.window.close()

    again = start()
    assert again.window.tabs.sheet is None
    again.until(lambda: "Crossings" in titles(again))
    planning(again).rename(plan.id, "Borders")
    again.until(lambda: "Borders" in titles(again))
