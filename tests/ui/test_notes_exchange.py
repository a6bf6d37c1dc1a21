"""Notes leave the window and come into it: export, import, layers, and files of notes let go over it."""

import json
from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QFocusEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QRadioButton,
    QTableView,
    QTextBrowser,
    QWidget,
)

from people import PAPER, spoken_name
from vademecum.domain.annotation import Annotation, Colour
from vademecum.domain.excerpt import Piece
from vademecum.services.notebook.exchange.native import native_of
from vademecum.services.notebook.notebook import new_id

pytest_plugins = ["windows"]


@pytest.fixture
def reader(start):
    """Somebody who reads the paper, with an open notebook."""
    person = start("CTOC/COP/WG.7/2020/3#para_24")
    person.until(lambda: person.window.notes.notebook is not None)
    return person


def target(person, block="para_24", start=0, end=8):
    desk = person.window.desk
    return desk.targeting.passage(desk.reading.demand(PAPER), [Piece(block, start, end)])


@pytest.fixture
def written(reader):
    """A highlight with a note."""
    marking = reader.window.notes.marking
    made = marking.highlight(target(reader), Colour.GREEN)
    marking.write(made.id, "Ask the **secretariat**.")
    return made.id


@pytest.fixture
def colleagues(reader, tmp_path):
    """A colleague's file with two notes on the paper."""
    notes = [
        Annotation(new_id(), target(reader, "para_24", 2, 12), Colour.PINK, "Hers", (), 1_700_000_000_000),
        Annotation(new_id(), target(reader, "para_30", 0, 6), Colour.BLUE, "", ("海上",), 1_700_000_000_001),
    ]
    file = tmp_path / "amina.vnotes"
    file.write_bytes(native_of(notes, "amina", "Amina", 1_700_000_000_000))
    return file


def in_dialog(reader, open_it: Callable[[], object], act: Callable[[QDialog], object]) -> None:
    """Open a dialog, act in it as soon as it stands there, and close it if it is still open.

    What fails in `act` fails the test: pytest-qt sees it.
    """
    seen: list[QDialog] = []

    def work():
        dialog = QApplication.activeModalWidget()
        if dialog is None or not dialog.isActiveWindow():
            QTimer.singleShot(20, work)
            return
        seen.append(dialog)
        try:
            act(dialog)
        finally:
            if dialog.isVisible():
                dialog.reject()

    QTimer.singleShot(20, work)
    open_it()
    assert seen, "no dialog was opened"


def part(dialog, name: str, kind: type = QWidget):
    """The one part of a dialog of that name.

    Of a box to choose in, Qt says what is chosen; its name is told by its relation to the label.
    """
    names = {
        one: (spoken_name(one).replace("&", ""), one.accessibleName()) for one in dialog.findChildren(kind)
    }
    found = [one for one in names if name in names[one]]
    assert len(found) == 1, f"{len(found)} × {name!r}"
    return found[0]


def press(dialog, name: str) -> None:
    button = part(dialog, name, QPushButton)
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)


def words(dialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


def command(reader, name):
    return reader.window.actions_by_id[name].trigger


def own_notes(reader):
    return reader.window.notes.notebook.items(Annotation)


def undo(reader):
    reader.window.notes.undo()


# -- export ---------------------------------------------------------------------------------


def test_the_first_lines_are_shown_in_every_format(reader, written):
    def look(dialog):
        page, formats = part(dialog, "How the file begins", QTextBrowser), part(dialog, "Format", QComboBox)
        seen = []
        for number in range(formats.count()):
            formats.setCurrentIndex(number)
            seen.append(page.toPlainText())
        assert len(set(seen)) == 5
        assert all("secretariat" in one for one in seen)
        assert "**" not in seen[1]

    in_dialog(reader, command(reader, "notes.export"), look)


def test_each_format_is_written_into_the_file_that_was_chosen(reader, written, tmp_path, monkeypatch):
    for number, ending in enumerate(["md", "docx", "html", "csv", "jsonld", "vnotes"]):
        file = tmp_path / f"mine.{ending}"
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, file=file: (str(file), ""))

        def act(dialog, number=number):
            part(dialog, "Format", QComboBox).setCurrentIndex(number)
            press(dialog, "Choose file…")

        in_dialog(reader, command(reader, "notes.export"), act)
        assert file.stat().st_size > 100
        assert f"1 notes written to mine.{ending}" in reader.words_on_screen(reader.window.notice)


def test_a_folder_that_cannot_be_written_is_a_sentence(reader, written, tmp_path, monkeypatch):
    file = tmp_path / "gone" / "x.md"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    in_dialog(reader, command(reader, "notes.export"), lambda dialog: press(dialog, "Choose file…"))
    assert "cannot be written" in reader.words_on_screen(reader.window.notice)


def test_what_was_chosen_in_a_list_is_offered_first(reader, written):
    from vademecum.ui.notes.export_notes import ask_and_export

    reader.window.notes.marking.highlight(target(reader, "para_30"), Colour.PINK)

    def look(dialog):
        offers = dialog.findChildren(QRadioButton)
        assert [offer.text() for offer in offers] == [
            "What was chosen (1)",
            "Everything on CTOC/COP/WG.7/2020/3 (2)",
            "All notes (2)",
        ]
        assert offers[0].isChecked()
        assert dialog.focusWidget() is offers[0]

    in_dialog(reader, lambda: ask_and_export(reader.window, [written]), look)


def test_an_empty_notebook_has_nothing_to_export(reader):
    def look(dialog):
        assert not part(dialog, "Choose file…", QPushButton).isEnabled()
        assert "no notes" in part(dialog, "How the file begins", QTextBrowser).toPlainText()

    in_dialog(reader, command(reader, "notes.export"), look)


# -- import -----------------------------------------------------------------------------------


def choose(monkeypatch, file):
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))


def test_a_file_is_taken_in_as_one_act(reader, colleagues, monkeypatch):
    choose(monkeypatch, colleagues)

    def act(dialog):
        assert "New: 2" in words(dialog)
        part(dialog, "Take them as my own", QRadioButton).click()
        press(dialog, "Take in")

    in_dialog(reader, command(reader, "notes.import"), act)
    assert sorted(note.body for note in own_notes(reader)) == ["", "Hers"]
    assert "2 items taken in" in reader.words_on_screen(reader.window.notice)
    undo(reader)
    assert own_notes(reader) == []


def test_what_differs_is_only_replaced_when_the_reader_wants_it(reader, written, tmp_path, monkeypatch):
    notebook = reader.window.notes.notebook
    file = tmp_path / "mine.vnotes"
    file.write_bytes(native_of(own_notes(reader), notebook.device, "", 1))
    reader.window.notes.marking.write(written, "Changed since.")
    choose(monkeypatch, file)

    def keep_mine(dialog):
        assert "There, but different: 1" in words(dialog)
        assert part(dialog, "Take them as my own", QRadioButton).isChecked()
        part(dialog, "Replace 1 of mine that differ").click()
        press(dialog, "Take in")

    in_dialog(reader, command(reader, "notes.import"), keep_mine)
    assert notebook.item(written).body == "Changed since."
    in_dialog(reader, command(reader, "notes.import"), lambda dialog: press(dialog, "Take in"))
    assert notebook.item(written).body == "Ask the **secretariat**."


def test_what_cannot_be_read_is_said_with_the_reason(reader, tmp_path, monkeypatch):
    file = tmp_path / "x.vnotes"
    data = json.loads(native_of([], "", "", 1)) | {"items": [7, {"id": "a", "kind": "spell"}]}
    file.write_text(json.dumps(data), "utf-8")
    choose(monkeypatch, file)

    def look(dialog):
        assert "Cannot be read: 1, because this version does not know its kind" in words(dialog)
        assert not part(dialog, "Take in", QPushButton).isEnabled()

    in_dialog(reader, command(reader, "notes.import"), look)


def test_a_file_of_something_else_is_a_sentence(reader, tmp_path, monkeypatch):
    file = tmp_path / "x.json"
    file.write_text("{}", "utf-8")
    choose(monkeypatch, file)
    command(reader, "notes.import")()
    assert "holds no notes" in reader.words_on_screen(reader.window.notice)


# -- layers -------------------------------------------------------------------------------------


@pytest.fixture
def layer(reader, colleagues, monkeypatch):
    """The colleague's file, taken in as a layer."""
    choose(monkeypatch, colleagues)

    def act(dialog):
        assert part(dialog, "Show them as a colleague's layer", QRadioButton).isChecked()
        assert part(dialog, "Author", QLineEdit).text() == "Amina"
        press(dialog, "Take in")

    in_dialog(reader, command(reader, "notes.import"), act)
    (made,) = reader.window.notes.layers.all()
    return made


def painted(reader):
    """Who wrote the marks that stand on the page."""
    return sorted(mark.author for mark in reader.window.note_commands.marks.of(reader.page).marks)


def test_a_layer_is_painted_on_the_page_and_switched_off(reader, layer):
    assert own_notes(reader) == []
    assert painted(reader) == ["Amina", "Amina"]

    def switch(dialog):
        rows = part(dialog, "Layers", QListWidget)
        rows.setFocus()
        QTest.keyClick(rows, Qt.Key.Key_Space)

    in_dialog(reader, command(reader, "notes.layers"), switch)
    assert painted(reader) == []
    assert not reader.window.notes.layers.layer(layer.id).is_shown


def test_a_note_of_a_layer_is_adopted_and_stands_there_once(reader, layer):
    def act(dialog):
        part(dialog, "Notes of the layer", QListWidget).setCurrentRow(0)
        press(dialog, "Adopt")
        assert "1 notes adopted" in words(dialog)
        assert not part(dialog, "Adopt", QPushButton).isEnabled()

    in_dialog(reader, command(reader, "notes.layers"), act)
    assert [(note.body, note.author) for note in own_notes(reader)] == [("Hers", "Amina")]
    assert len(painted(reader)) == 2


def test_a_removed_layer_comes_back_by_its_key(reader, layer):
    def act(dialog):
        press(dialog, "Remove")
        assert reader.window.notes.layers.all() == []
        assert "Ctrl+Z" in words(dialog)
        QTest.keySequence(dialog, QKeySequence("Ctrl+Z"))
        assert reader.window.notes.layers.all() == [layer]

    in_dialog(reader, command(reader, "notes.layers"), act)
    assert len(painted(reader)) == 2


def test_a_layer_gets_another_name_and_colour(reader, layer):
    def act(dialog):
        author = part(dialog, "Author", QLineEdit)
        author.setFocus()
        author.selectAll()
        QTest.keyClicks(author, "A. Okoye")
        QCoreApplication.sendEvent(author, QFocusEvent(QFocusEvent.Type.FocusOut))
        colours = part(dialog, "Colour", QComboBox)
        colours.setCurrentIndex(colours.findText("Green"))
        colours.activated.emit(colours.currentIndex())

    in_dialog(reader, command(reader, "notes.layers"), act)
    now = reader.window.notes.layers.layer(layer.id)
    assert (now.author, now.colour) == ("A. Okoye", Colour.GREEN)


def test_enter_leads_to_the_words_of_a_colleagues_note(reader, layer):
    def act(dialog):
        rows = part(dialog, "Notes of the layer", QListWidget)
        rows.setCurrentRow(1)
        rows.setFocus()
        QTest.keyClick(rows, Qt.Key.Key_Return)

    in_dialog(reader, command(reader, "notes.layers"), act)
    reader.until(lambda: reader.led_to("para_30"))


def test_every_control_of_the_dialogs_has_a_spoken_name_and_esc_closes_them(reader, layer, written):
    def look(dialog):
        controls = [w for w in dialog.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus]
        inner = ("qt_scrollarea_viewport",)
        nameless = [
            w.objectName() or type(w).__name__
            for w in controls
            if not (spoken_name(w) + w.accessibleName()).strip() and w.objectName() not in inner
        ]
        assert nameless == []
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        assert not dialog.isVisible()

    for name in ("notes.export", "notes.layers"):
        in_dialog(reader, command(reader, name), look)
    in_dialog(reader, command(reader, "notes.import"), look)


def test_while_marks_are_hidden_no_note_is_brought_onto_the_screen(reader, written):
    reader.window.notes.hide(True)
    for name in ("notes.export", "notes.import", "notes.layers"):
        reader.window.notice.hide()
        command(reader, name)()
        assert "Your marks are hidden" in reader.words_on_screen(reader.window.notice)


def test_with_my_notes_in_front_what_it_shows_is_offered_first(reader, written):
    reader.window.notes.marking.highlight(target(reader, "para_30"), Colour.PINK)
    reader.window.open_sheet("notes")
    reader.until(lambda: reader.window.tabs.sheet is not None and reader.window.tabs.sheet.can_export)
    rows = reader.named("myNotes", QTableView).model()
    in_dialog(
        reader,
        command(reader, "notes.export"),
        lambda dialog: part(dialog, "All notes (2)", QRadioButton),
    )
    reader.named("Search notes, quotations and tags", QLineEdit).setText("secretariat")
    reader.until(lambda: rows.rowCount() == 2)
    in_dialog(
        reader,
        command(reader, "notes.export"),
        lambda dialog: part(dialog, "What was chosen (1)", QRadioButton),
    )


# -- files let go over the window ----------------------------------------------------------------


def test_a_file_of_notes_that_is_let_go_is_looked_at_first(reader, colleagues):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(colleagues))])
    button, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(300, 300), Qt.DropAction.CopyAction, mime, button, keys)
    QCoreApplication.sendEvent(reader.window, enter)
    assert enter.isAccepted()
    assert "Let go to see the notes" in reader.words_on_screen(reader.named("drop field"))
    seen = []

    def look():
        dialog = QApplication.activeModalWidget()
        seen.append(words(dialog))
        dialog.reject()

    drop = QDropEvent(QPointF(300, 300), Qt.DropAction.CopyAction, mime, button, keys)
    QCoreApplication.sendEvent(reader.window, drop)
    QTimer.singleShot(50, look)
    reader.until(lambda: bool(seen))
    assert "amina.vnotes" in seen[0]
    assert reader.window.notes.layers.all() == []
