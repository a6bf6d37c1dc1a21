"""The field for tags, worked by keys, pointer and input method."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView, QPushButton, QVBoxLayout, QWidget

from people import spoken_name
from vademecum.domain.annotation import Annotation, Colour, Scope, Target
from vademecum.domain.key import Key
from vademecum.services.notebook.notebook import new_id
from vademecum.services.notebook.opening import open_notebook
from vademecum.services.notebook.tagging import Tagging
from vademecum.ui.notes.tag_chip import TagChip
from vademecum.ui.notes.tag_field import TagField
from vademecum.words import mark

pytest_plugins = ["windows"]


@pytest.fixture
def tagging(places):
    notebook = open_notebook(places)
    about = Target(Scope.DOCUMENT, Key("A/TEST/1"))
    tags = ("网络空间", "人权", "criminal law")
    notebook.act(mark("acts", "Do"), [Annotation(new_id(), about, body="a", tags=tags)])
    made = Tagging(notebook)
    made.colour("人权", Colour.PINK)
    yield made
    notebook.keeper.close()


@pytest.fixture
def window(qtbot):
    """What the field stands in: it lives as long as Python holds it."""
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def field(qtbot, theme, tagging, window):
    """The field above another control, with the keyboard in it."""
    column = QVBoxLayout(window)
    made = TagField(lambda: tagging, theme)
    column.addWidget(made)
    column.addWidget(QPushButton("after"))
    window.resize(300, 260)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    made.setFocus()
    yield made
    # The window lives as long as Python holds it.
    window.close()


class Heard(QObject):
    """Keys that come to a widget because nobody inside wanted them."""

    def __init__(self) -> None:
        super().__init__()
        self.keys: list[int] = []

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress:
            self.keys.append(event.key())
        return False


def commit(words: str) -> None:
    """Type as an input method does."""
    event = QInputMethodEvent(words[:1], [])
    QCoreApplication.sendEvent(QApplication.focusWidget(), event)
    event = QInputMethodEvent()
    event.setCommitString(words)
    QCoreApplication.sendEvent(QApplication.focusWidget(), event)


def key(which: Qt.Key) -> None:
    QTest.keyClick(QApplication.focusWidget(), which)


def offered(field: TagField) -> list[str]:
    (found,) = field.findChildren(QListView)
    model = found.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())] if found.isVisible() else []


def chips(field: TagField) -> list[TagChip]:
    return [chip for chip in field.findChildren(TagChip) if chip.isVisible()]


def test_enter_makes_a_tag_of_what_is_typed(field, qtbot):
    with qtbot.waitSignal(field.changed) as told:
        commit("𠮷祥")
        key(Qt.Key.Key_Return)
    assert told.args == [("𠮷祥",)]
    assert [spoken_name(chip) for chip in chips(field)] == ["Tag 𠮷祥. Delete removes it."]


@pytest.mark.parametrize("comma", [",", "，", "、"])
def test_a_comma_ends_a_name(field, comma):
    commit(f"灯{comma}")
    commit("光")
    assert field.names == ("灯",)
    key(Qt.Key.Key_Return)
    assert field.names == ("灯", "光")


def test_many_names_can_be_pasted(field):
    commit("a, b; c")
    assert field.names == ("a", "b")
    key(Qt.Key.Key_Return)
    assert field.names == ("a", "b", "c")


def test_tags_in_use_are_offered_and_taken_by_down_and_enter(field):
    commit("空間")
    assert offered(field) == ["网络空间  ·  1"]
    key(Qt.Key.Key_Down)
    key(Qt.Key.Key_Return)
    assert field.names == ("网络空间",)
    assert offered(field) == []


def test_down_in_an_empty_line_offers_all_that_are_not_there_yet(field):
    field.show_tags(["人权"])
    key(Qt.Key.Key_Down)
    assert offered(field) == ["criminal law  ·  1", "网络空间  ·  1"]


def test_an_offer_can_be_pressed(field):
    commit("LAW")
    (found,) = field.findChildren(QListView)
    there = found.visualRect(found.model().index(0, 0)).center()
    QTest.mouseClick(found.viewport(), Qt.MouseButton.LeftButton, pos=there)
    assert field.names == ("criminal law",)


def test_esc_puts_the_offers_away_then_gives_up_what_is_typed_then_is_left_to_others(field, window):
    commit("law")
    key(Qt.Key.Key_Escape)
    assert offered(field) == []
    key(Qt.Key.Key_Escape)
    key(Qt.Key.Key_Tab)
    assert field.names == ()
    field.setFocus()
    heard = Heard()
    window.installEventFilter(heard)
    key(Qt.Key.Key_Escape)
    assert heard.keys == [Qt.Key.Key_Escape]


def test_what_is_typed_becomes_a_tag_when_the_keyboard_goes_elsewhere(field):
    commit("half")
    key(Qt.Key.Key_Tab)
    assert field.names == ("half",)
    assert QApplication.focusWidget().text() == "after"


def test_tags_are_removed_by_keyboard(field):
    field.show_tags(["a", "b", "c"])
    key(Qt.Key.Key_Backspace)
    key(Qt.Key.Key_Left)
    key(Qt.Key.Key_Delete)
    assert field.names == ("a", "c")
    assert QApplication.focusWidget() is chips(field)[1]
    key(Qt.Key.Key_Delete)
    assert field.names == ("a",)
    commit("d")
    key(Qt.Key.Key_Return)
    assert field.names == ("a", "d")


def test_the_cross_removes_a_tag(field):
    field.show_tags(["a", "b"])
    QApplication.processEvents()
    chip = chips(field)[0]
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(chip.width() - 8, chip.height() // 2))
    assert field.names == ("b",)


def test_a_tag_in_the_field_is_not_added_twice(field, qtbot):
    field.show_tags(["人权"])
    with qtbot.assertNotEmitted(field.changed):
        commit("人權")
        key(Qt.Key.Key_Return)
    assert field.names == ("人权",)


def test_many_tags_take_more_rows_and_none_is_cut(field):
    field.show_tags([f"tag number {n}" for n in range(8)])
    QApplication.processEvents()
    assert all(chip.geometry().right() <= chip.parentWidget().width() for chip in chips(field))
    assert len({chip.y() for chip in chips(field)}) > 2
    assert field.findChild(QWidget, "tagLine").geometry().bottom() <= field.height()
