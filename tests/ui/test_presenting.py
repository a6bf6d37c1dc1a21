"""Present through the real windows, on two displays of the offscreen platform."""

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QListWidget, QSpinBox, QTableWidget, QWidget

from marked_pages import select
from people import FACT_SHEET, PAPER, spoken_name
from trainers import Trainer
from vademecum.domain.annotation import Annotation
from vademecum.services.presenting.room import Room
from vademecum.services.presenting.script import SceneKind
from vademecum.ui.presenting.keys_card import KeysCard
from vademecum.ui.presenting.room_memory import keep_room
from vademecum.ui.presenting.speaker_keys import SPEAKER_KEYS
from vademecum.ui.wall.places import citations_on, piece_area

pytest_plugins = ["windows"]


@pytest.fixture
def begin(start):
    """A function that opens the paper at an address and presents from there."""
    trainers = []

    def begun(*address, key="F5", at=""):
        person = start()
        for words in address:
            person.go(words)
        person.rest()
        # A page knows where it is when all of it is laid out.
        person.until(lambda: not at or person.page.block_here() == at)
        person.keys(key)
        person.until(lambda: "_talks" in person.application.__dict__)
        trainers.append(Trainer(person))
        person.until(trainers[-1].speaker.isActiveWindow)
        return trainers[-1]

    yield begun
    for trainer in trainers:
        trainer.person.application._talks.end()


def test_f5_puts_the_paragraph_at_hand_on_the_second_display(begin):
    trainer = begin("WG.7/2020/3", "第24段")
    first, second = QGuiApplication.screens()
    assert trainer.wall.isFullScreen()
    assert trainer.wall.geometry() == second.geometry()
    assert trainer.speaker.screen() is first
    assert "24" in trainer.labels()
    assert trainer.wall.frame.scene.document.head.key == PAPER
    assert trainer.wall.windowTitle() == "Vademecum"


def test_each_key_does_what_its_table_says(begin):
    trainer = begin("WG.7/2020/3", "第24段")
    wall, talk = trainer.wall, trainer.presentation.talk
    before = wall.frame
    trainer.keys("Space")
    assert wall.frame != before
    trainer.keys("Left")
    assert wall.frame == before
    trainer.keys("B")
    assert wall.frame.is_black
    trainer.keys(".")
    assert not wall.frame.is_black
    trainer.keys("F", "PgDown")
    assert wall.frame == before
    trainer.keys("F")
    assert wall.frame == talk.frame != before
    trainer.keys("S")
    assert wall.frame.is_spotlit
    trainer.keys("+", "+")
    assert wall.frame.zoom == 1.25
    trainer.keys("Ctrl+0")
    assert wall.frame.zoom == 1.0
    trainer.keys("L")
    assert wall.wall.look.is_night
    trainer.keys("G")
    assert wall.frame.scene.kind is SceneKind.MAP
    trainer.keys("Y")
    assert wall.frame.scene.kind is SceneKind.TIMELINE
    trainer.keys("Y")
    assert wall.frame.scene.kind is SceneKind.PASSAGE
    trainer.keys("M")
    assert len(wall.frame.marks) == 1
    trainer.keys("X")
    assert not wall.frame.marks


def test_digits_and_enter_lead_to_a_paragraph_also_outside_of_what_is_presented(begin):
    trainer = begin("WG.7/2020/3", "第24段")
    trainer.keys("5", "9")
    (standing,) = [
        one for one in trainer.speaker.findChildren(QLabel) if spoken_name(one) == "How the wall is"
    ]
    assert "59" in standing.text()
    trainer.keys("Return")
    assert trainer.presentation.talk.presenter.part.block.label == "59"
    trainer.keys("9", "9", "9", "Return")
    assert "999" in trainer.says()


def test_a_citation_brings_the_resolution_beside_and_a_footnote_lies_over_the_text(begin):
    trainer = begin("WG.7/2020/3", "第59段")
    trainer.keys("C")
    assert "Nothing is cited here" in trainer.says()
    while not trainer.presentation.talk.citations:
        trainer.keys("Space")
    trainer.keys("C")
    beside = trainer.wall.frame.beside
    assert beside.scene.key.whole.symbol == "A/RES/74/247"
    # The room is 12 m deep: half a wall has no room for letters that large.
    assert "read with ease from up to 9 m" in trainer.says()
    trainer.keys("C")
    assert trainer.wall.frame.beside is None
    while not trainer.presentation.talk.footnotes:
        trainer.keys("Left")
    trainer.keys("N")
    assert trainer.wall.frame.footnote.block.id == trainer.presentation.talk.footnotes[0]
    trainer.keys("Escape")
    assert trainer.wall.frame.footnote is None
    trainer.keys("Escape")
    trainer.person.until(lambda: trainer.presentation is None)


@pytest.mark.parametrize("depth", [3, 8.43])
def test_in_a_room_where_all_can_read_both_sides_nothing_is_said(begin, depth):
    trainer = begin("WG.7/2020/3", "第59段")
    display = QGuiApplication.screens()[1].name()
    keep_room(trainer.person.application._preferences, display, Room(depth, 2.5))
    trainer.presentation._take_look()
    while not trainer.presentation.talk.citations:
        trainer.keys("Space")
    trainer.keys("C")
    assert trainer.wall.frame.beside is not None
    assert "read with ease" not in trainer.says()


def test_a_citation_is_pressed_in_the_small_picture_and_words_are_dragged_over(begin):
    trainer = begin("WG.7/2020/3", "第59段")
    picture, talk = trainer.speaker.picture, trainer.presentation.talk
    while not citations_on(talk.wall, talk.frame):
        trainer.keys("Space")
    rect = citations_on(talk.wall, talk.frame)[0].rects[0]
    area = picture.area
    scale = area.width() / talk.wall.size.width()
    at = (area.topLeft() + rect.center() * scale).toPoint()
    QTest.mouseClick(picture, Qt.MouseButton.LeftButton, pos=at)
    assert trainer.wall.frame.beside is not None
    trainer.keys("Escape")
    piece = piece_area(talk.wall, talk.frame, talk.frame.current)
    a = (area.topLeft() + (piece.topLeft() + piece.topRight()) / 2 * scale).toPoint() + QPoint(0, 8)
    QTest.mousePress(picture, Qt.MouseButton.LeftButton, pos=a)
    QTest.mouseMove(picture, a + QPoint(40, 0))
    QTest.mouseRelease(picture, Qt.MouseButton.LeftButton, pos=a + QPoint(40, 0))
    (mark,) = trainer.wall.frame.marks
    assert mark.end - mark.start > 1


def test_marks_are_kept_as_notes_only_when_asked(begin):
    trainer = begin("WG.7/2020/3", "第24段")
    notebook = trainer.person.window.notes.notebook
    trainer.keys("M")
    assert notebook.items(Annotation) == []
    trainer.keys("K")
    (kept,) = notebook.items(Annotation)
    assert kept.target.anchors[0].block == "para_24"
    assert "The mark is kept" in trainer.says()
    trainer.keys("K")
    assert len(notebook.items(Annotation)) == 1


def test_a_selection_is_presented_whole_with_its_words_marked(begin, start):
    person = start()
    person.go("WG.7/2020/3")
    person.go("第24段")
    select(person, ("para_24", 3, 12))
    person.keys("F5")
    trainer = Trainer(person)
    (mark,) = trainer.wall.frame.marks
    assert (mark.block, mark.start, mark.end) == ("para_24", 3, 12)
    assert [p.block.id for p in trainer.wall.frame.scene.parts] == ["para_24"]
    person.application._talks.end()


def test_a_search_result_is_presented_without_the_words_that_were_searched(start):
    person = start()
    person.keys("Ctrl+Shift+F")
    person.write("区块链")
    person.until(lambda: bool(person.sees("Search results")))
    person.keys("Return")
    person.keys("F5")
    trainer = Trainer(person)
    assert trainer.wall.frame.marks == ()
    assert trainer.wall.frame.scene.kind is SceneKind.PASSAGE
    person.application._talks.end()


def test_a_resolution_is_presented_from_its_facts(start):
    person = start()
    person.go("2396")
    facts = person.window.beside.instrument
    for _ in range(4):
        if not facts.isAncestorOf(QApplication.focusWidget()):
            person.keys("F6")
    person.keys("F5")
    trainer = Trainer(person)
    assert trainer.wall.frame.scene.kind is SceneKind.INSTRUMENT
    assert trainer.wall.frame.scene.key.symbol == "S/RES/2396(2017)"
    person.application._talks.end()


def test_f5_again_shows_something_else_in_between(begin):
    trainer = begin("WG.7/2020/3", "第24段")
    person = trainer.person
    here = trainer.wall.frame
    trainer.to_the_window()
    person.go("网络空间的反恐")
    person.keys("F5")
    assert trainer.wall.frame.scene.document.head.key == FACT_SHEET
    trainer.keys("Escape")
    assert trainer.wall.frame == here


def test_a_rehearsal_has_a_clock_and_no_wall(begin):
    trainer = begin("WG.7/2020/3", "第24段", key="Shift+F5")
    assert trainer.wall is None
    assert trainer.speaker.isVisible()
    trainer.keys("Space")
    assert trainer.presentation.talk.timing.standing().is_running


def test_another_look_of_the_window_leaves_the_presentation_alone(begin):
    trainer = begin("WG.7/2020/3", "第24段")
    frame = trainer.wall.frame
    person = trainer.person
    trainer.to_the_window()
    person.keys("Ctrl+Shift+L")
    person.until(lambda: person.window.theme.is_night and person.window.isVisible())
    assert trainer.wall.frame == frame
    trainer.keys("Space")
    assert trainer.wall.frame != frame
    trainer.keys("Ctrl+Right")
    assert trainer.wall.frame.scene.parts


def test_closing_the_window_ends_the_presentation(begin):
    trainer = begin("WG.7/2020/3")
    wall = trainer.wall
    trainer.person.window.close()
    assert not wall.isVisible()


def test_the_wall_comes_back_when_its_display_does(begin):
    trainer = begin("WG.7/2020/3", "第24段")
    first, second = QGuiApplication.screens()
    displays = trainer.presentation.displays
    frame = trainer.wall.frame
    displays._screens = lambda: [first]
    displays.look()
    assert not trainer.wall.isFullScreen()
    assert trainer.wall.screen() is first
    assert "pulled out" in trainer.says()
    displays._screens = lambda: [first, second]
    displays.look()
    assert trainer.wall.geometry() == second.geometry()
    assert "plugged in" in trainer.says()
    assert trainer.presentation.talk.presenter.part is not None
    assert trainer.wall.frame.scene is frame.scene


def test_w_goes_through_the_displays_and_a_window(begin):
    trainer = begin("WG.7/2020/3")
    first, second = QGuiApplication.screens()
    trainer.keys("W")
    assert not trainer.wall.isFullScreen()
    trainer.keys("W")
    assert trainer.wall.geometry() == first.geometry()
    trainer.keys("W")
    assert trainer.wall.geometry() == second.geometry()


def test_the_list_of_what_comes_leads_to_a_section_by_mouse_and_by_keyboard(begin):
    trainer = begin("WG.7/2020/3", at="masthead_1")
    agenda = trainer.speaker.findChild(QListWidget)
    agenda.setFocus()
    QTest.keyClick(agenda, Qt.Key.Key_Down)
    QTest.keyClick(agenda, Qt.Key.Key_Down)
    QTest.keyClick(agenda, Qt.Key.Key_Return)
    assert trainer.presentation.talk.presenter.entry == 2


def test_everything_in_the_speakers_window_that_takes_the_keyboard_has_a_name(begin):
    trainer = begin("WG.7/2020/3", "第59段")
    nameless = [
        widget
        for widget in trainer.speaker.findChildren(QWidget)
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not spoken_name(widget)
    ]
    assert nameless == []


def test_the_card_of_keys_names_every_key_once(begin):
    trainer = begin("WG.7/2020/3")
    card = KeysCard(trainer.speaker)
    (table,) = card.findChildren(QTableWidget)
    assert table.rowCount() == len(SPEAKER_KEYS) + 1
    keys = [keys for one in SPEAKER_KEYS for keys in one.keys]
    assert len(keys) == len(set(keys))
    card.deleteLater()


def test_every_key_has_somebody_who_does_it(begin):
    trainer = begin("WG.7/2020/3", "第24段")
    for one in SPEAKER_KEYS:
        if one.id not in ("leave", "help", "room", "target"):
            trainer.presentation.act(one.id)


def test_the_time_there_is_is_said_in_a_dialog(begin):
    trainer = begin("WG.7/2020/3", "第24段")

    def answer():
        dialog = QApplication.activeModalWidget()
        (box,) = dialog.findChildren(QSpinBox)
        box.setValue(600)
        dialog.accept()

    QTimer.singleShot(100, answer)
    trainer.keys("Shift+T")
    assert trainer.presentation.talk.timing.target == 600
