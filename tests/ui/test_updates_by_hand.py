"""File › Update from a file: what is shown before, and what the window does after."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton

from people import PAPER
from updates import NEWER, library_update, program_update
from vademecum.domain.annotation import Anchor, Scope, Target
from vademecum.ui.notes.rehearsal_dialog import RehearsalDialog
from vademecum.ui.update_dialog import UpdateDialog

pytest_plugins = ["libraries", "windows"]


def reworded(db):
    change = "UPDATE block SET text = '改写' || text, folded = '改写' || folded WHERE id = 'para_24'"
    db.execute(change)


@pytest.fixture
def file(places, tmp_path, monkeypatch):
    """An update that the reader chooses in the file dialog."""
    made = library_update(places, tmp_path / "new.vupdate", reworded)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(made), ""))
    return made


def run(person, command):
    person.window.actions_by_id[command].trigger()


def notice(person):
    return person.window.notice.accessibleName() if person.window.notice.isVisible() else ""


def dialog(person, kind):
    person.until(lambda: any(one.isVisible() for one in person.window.findChildren(kind)))
    return next(one for one in person.window.findChildren(kind) if one.isVisible())


def press(qtbot, asked, words):
    (button,) = [one for one in asked.findChildren(QPushButton) if one.text() == words]
    button.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(button, Qt.Key.Key_Space)


def test_a_new_library_is_shown_taken_and_given_back(start, places, file, qtbot):
    person = start()
    run(person, "file.update")
    asked = dialog(person, UpdateDialog)
    words = "\n".join(label.text() for label in asked.findChildren(QLabel))
    assert NEWER in words
    assert "nothing in it proves who made it" in words
    assert "nothing in it proves" in asked.accessibleDescription()
    window = person.window
    press(qtbot, asked, "Take the update")
    person.until(lambda: person.window is not window and NEWER in notice(person))
    with qtbot.waitActive(person.window):
        person.window.activateWindow()
    person.search("改写")
    assert "para_24" in [hit.block for hit in person.hits()]
    window = person.window
    run(person, "file.update_back")
    person.until(lambda: person.window is not window and "in use again" in notice(person))
    assert not places.updated_library.exists()
    with qtbot.waitActive(person.window):
        person.window.activateWindow()
    person.search("偷运移民")
    assert not any("改写" in hit.snippet for hit in person.hits())


def test_who_leaves_it_has_changed_nothing(start, places, file, qtbot):
    person = start()
    run(person, "file.update")
    press(qtbot, dialog(person, UpdateDialog), "Leave it")
    person.until(lambda: "nothing was changed" in notice(person))
    assert not [path for path in places.data.iterdir() if "library" in path.name]


def test_notes_are_rehearsed_before(start, places, file):
    person = start()
    document = person.window.desk.shelf.demand(PAPER, "zh")
    blocks = document.volume.library.document(document.head).blocks
    quote = next(one.text for one in blocks if one.id == "para_24")[10:40]
    anchor = Anchor("para_24", "24", 10, 40, quote, "", "")
    target = Target(Scope.PASSAGE, PAPER, "zh", document.head.edition, (anchor,))
    person.window.notes.marking.note(target, "mine")
    run(person, "file.update")
    dialog(person, RehearsalDialog).reject()
    person.until(lambda: "nothing was changed" in notice(person))
    assert not places.updated_library.exists()


def test_a_bad_file_is_told_in_a_sentence(start, tmp_path, monkeypatch):
    bad = tmp_path / "bad.vupdate"
    bad.write_bytes(b"bad")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(bad), ""))
    person = start()
    run(person, "file.update")
    person.until(lambda: "bad.vupdate is no update" in notice(person))


def test_a_program_is_refused_in_a_checkout_with_a_sentence(start, tmp_path, monkeypatch):
    made = program_update(tmp_path / "p.vupdate")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(made), ""))
    person = start()
    run(person, "file.update")
    person.until(lambda: "runs from its sources" in notice(person))


def test_there_may_be_nothing_to_go_back_to(start):
    person = start()
    run(person, "file.update_back")
    person.until(lambda: "nothing to go back to" in notice(person))
