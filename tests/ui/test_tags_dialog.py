"""All tags in one list: renamed, coloured, deleted, and everything undone, by keyboard alone."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QToolButton, QTreeWidget

from people import spoken_name
from vademecum.domain.annotation import Annotation, Colour, Scope, Target
from vademecum.domain.key import Key
from vademecum.services.notebook.notebook import new_id
from vademecum.services.notebook.tagging import Tagging, TagInUse
from vademecum.ui.notes.tags_dialog import TagsDialog
from vademecum.words import mark

pytest_plugins = ["windows"]


@pytest.fixture
def person(start):
    someone = start()
    someone.until(lambda: someone.window.notes.notebook is not None)
    about = Target(Scope.DOCUMENT, Key("A/TEST/1"))
    made = [Annotation(new_id(), about, body="x", tags=tags) for tags in (("灯", "lamp"), ("lamp",))]
    someone.window.notes.notebook.act(mark("acts", "Do"), made)
    return someone


def in_dialog(person, act) -> None:
    """Open the list of tags, do something in it, and close it."""
    failed: list[Exception] = []

    def done() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, TagsDialog)
        person.until(dialog.isActiveWindow)
        try:
            act(dialog, dialog.findChild(QTreeWidget))
        except Exception as error:  # noqa: BLE001 - raised again when the dialog is closed
            failed.append(error)
        finally:
            dialog.reject()

    QTimer.singleShot(50, done)
    person.window.actions_by_id["notes.tags"].trigger()
    if failed:
        raise failed[0]


def all_tags(person) -> list[TagInUse]:
    return Tagging(person.window.notes.notebook).all()


def said(dialog: TagsDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel))


def rename(tags: QTreeWidget, name: str) -> None:
    """F2, another name, Enter."""
    QTest.keyClick(tags, Qt.Key.Key_F2)
    (line,) = tags.findChildren(QLineEdit)
    line.setText(name)
    QTest.keyClick(line, Qt.Key.Key_Return)
    # Qt commits later, and tells later still.
    for _ in range(3):
        QApplication.processEvents()


def test_a_tag_is_renamed_where_it_stands(person):
    def act(dialog, tags):
        assert tags.currentItem().text(0) == "lamp"
        rename(tags, "light, lamp")
        assert tags.currentItem().text(0) == "light lamp"

    in_dialog(person, act)
    assert [tag.name for tag in all_tags(person)] == ["light lamp", "灯"]


def test_a_name_that_is_there_makes_one_tag_of_two(person):
    def act(dialog, tags):
        rename(tags, "灯")
        assert "“lamp” and “灯” are one tag now." in said(dialog)

    in_dialog(person, act)
    assert all_tags(person) == [TagInUse("灯", 2)]


def test_an_empty_name_changes_nothing(person):
    def act(dialog, tags):
        rename(tags, " # ")
        assert tags.topLevelItem(0).text(0) == "lamp"

    in_dialog(person, act)
    assert len(all_tags(person)) == 2


def test_a_tag_is_coloured_deleted_and_brought_back(person):
    def act(dialog, tags):
        (pink,) = [b for b in dialog.findChildren(QToolButton) if spoken_name(b) == "Pink"]
        QTest.keyClick(pink, Qt.Key.Key_Space)
        assert all_tags(person)[0] == TagInUse("lamp", 2, Colour.PINK)
        assert "Pink" in tags.currentItem().data(0, Qt.ItemDataRole.AccessibleTextRole)
        QTest.keyClick(tags, Qt.Key.Key_Delete)
        assert [tag.name for tag in all_tags(person)] == ["灯"]
        assert "Ctrl+Z brings it back" in said(dialog)
        QTest.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    in_dialog(person, act)
    assert all_tags(person)[0] == TagInUse("lamp", 2, Colour.PINK)


def test_every_control_has_a_name(person):
    def act(dialog, tags):
        for button in dialog.findChildren(QToolButton):
            assert spoken_name(button)
        assert spoken_name(tags) == "Tags"

    in_dialog(person, act)
