"""A delegate checks a speech in the window: types, pastes, opens, puts right, reads the source."""

import gc
import json
import os
import sys
import time
import weakref

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPointF, Qt, QThread, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QTextCharFormat
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QLabel, QListView, QPushButton, QTextEdit
from shiboken6 import isValid
from test_spoken_names import nameless

from docx_files import docx, p, r
from people import PAPER, spoken_name
from vademecum.ui.jobs import Latest
from vademecum.ui.sheets.draft_editor import LONGEST_PARAGRAPH
from vademecum.ui.sheets.draft_sheet import DraftSheet

pytest_plugins = ["windows"]

WRONG = "安全理事会第2396(2016)号决议。"
MISQUOTED = "CTOC/COP/WG.7/2020/3第16段指出：“各种类型的设备被用于伪造、变造或复印护照”。"


@pytest.fixture
def person(start):
    """A reader with the sheet open and the keyboard in the draft."""
    reader = start()
    reader.window.open_sheet("draft")
    reader.until(lambda: isinstance(QApplication.focusWidget(), QTextEdit))
    return reader


def draft(person) -> QTextEdit:
    return person.named("Your draft", QTextEdit)


def rows(person):
    (found,) = person.sees("Findings", QListView) or [None]
    if found is None:
        return []
    model = found.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def paste(person, mime):
    QApplication.clipboard().setMimeData(mime)
    person.keys("Ctrl+V")


def said(person):
    return person.named("summary", QLabel).text()


def test_findings_come_while_one_types_and_go_when_all_is_right(person):
    person.write(WRONG)
    person.until(lambda: len(rows(person)) == 1)
    assert "Resolution 2396 is of 2017, not of 2016." in rows(person)[0]
    assert said(person) == "Citations: 1, quotations: 0. Need attention: 1."
    (mark,) = draft(person).extraSelections()
    assert mark.cursor.selectedText() == "2396(2016)"
    assert mark.format.underlineStyle() is QTextCharFormat.UnderlineStyle.WaveUnderline
    draft(person).selectAll()
    person.write("第2396(2017)号决议。")
    person.until(lambda: said(person).endswith("All is right."))
    assert rows(person) == []


def test_f8_goes_from_finding_to_finding_and_one_press_puts_right_what_can_be_undone(person):
    person.write(f"𠮷𠮷。{WRONG}{MISQUOTED}")
    person.until(lambda: len(rows(person)) == 2)
    person.keys("F8")
    person.keys("F8")
    assert draft(person).textCursor().position() == draft(person).toPlainText().index("各种") + 2
    words = person.named("The finding in full", QTextEdit).toPlainText()
    assert "复印护照" in words
    assert "复制护照" in words
    person.keys("Shift+F8")
    person.press_widget("Put right")
    assert "2396(2017)" in draft(person).toPlainText()
    person.until(lambda: len(rows(person)) == 1)
    person.named("Findings", QListView).setCurrentIndex(
        person.named("Findings", QListView).model().index(0, 0)
    )
    person.press_widget("Put right")
    assert "或复制护照”" in draft(person).toPlainText()
    person.until(lambda: said(person).endswith("All is right."))
    draft(person).undo()
    person.until(lambda: len(rows(person)) == 1)


def test_the_source_opens_beside_and_the_draft_stays(person):
    person.write(MISQUOTED)
    person.until(lambda: len(rows(person)) == 1)
    person.keys("F8")
    person.press_widget("Show source")
    beside = person.window.beside.reader
    assert beside.document.locator.key == PAPER
    person.until(lambda: person.in_view("para_16", 0, beside.view))
    assert isinstance(person.window.tabs.sheet, DraftSheet)


def test_the_filter_shows_one_kind_with_its_count(person):
    person.write(WRONG + MISQUOTED)
    person.until(lambda: len(rows(person)) == 2)
    kinds = person.named("kinds", QComboBox)
    assert [kinds.itemText(n) for n in range(kinds.count())] == [
        "All findings (2)",
        "Number and year (1)",
        "Quotation differs (1)",
    ]
    kinds.setCurrentIndex(2)
    assert len(rows(person)) == 1
    assert "differs" in rows(person)[0]


def test_a_word_document_is_opened_by_dropping_it_with_its_quotations_set_apart(person, tmp_path):
    file = tmp_path / "speech.docx"
    quoted = p(r("各种类型的设备被用于伪造、变造或复印护照。"), properties='<w:pStyle w:val="Quote"/>')
    file.write_bytes(docx(p(r("CTOC/COP/WG.7/2020/3第16段：")), quoted))
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file))])
    editor = draft(person)
    at, buttons, keys = QPointF(40, 40), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(at.toPoint(), Qt.DropAction.CopyAction, mime, buttons, keys)
    QApplication.sendEvent(editor.viewport(), entering)
    assert entering.isAccepted()
    QApplication.sendEvent(editor.viewport(), QDropEvent(at, Qt.DropAction.CopyAction, mime, buttons, keys))
    person.until(lambda: len(rows(person)) == 1)
    assert "Quotation differs" in rows(person)[0]
    assert person.window.tabs.tabText(person.window.tabs.currentIndex()) == "speech.docx"


def test_a_file_that_cannot_be_read_is_told_and_the_draft_stays(person, tmp_path):
    file = tmp_path / "old.doc"
    file.write_bytes(b"\xd0\xcf\x11\xe0" + bytes(600))
    person.write("Words")
    person.window.tabs.sheet.open_file(file)
    person.until(lambda: "old Word format" in person.words_on_screen(person.window.notice))
    assert draft(person).toPlainText() == "Words"
    person.write(" go on")
    assert draft(person).toPlainText() == "Words go on"


def test_an_encoding_that_was_guessed_is_told_until_the_draft_is_another(person, tmp_path):
    file = tmp_path / "speech.txt"
    file.write_bytes(WRONG.encode("gb18030"))
    told = "it was read as GB18030"
    person.window.tabs.sheet.open_file(file)
    person.until(lambda: len(rows(person)) == 1)
    assert told in person.words_on_screen(person.window.tabs.sheet)
    person.keys("Ctrl+W")
    person.keys("Ctrl+Shift+T")
    person.until(lambda: len(rows(person)) == 1)
    assert told in person.words_on_screen(person.window.tabs.sheet)
    report = tmp_path / "report.txt"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(report), ""))
        person.window.tabs.sheet.export()
    assert told in report.read_text("utf-8")
    draft(person).selectAll()
    person.write(WRONG)
    person.press_widget("Clear")
    person.write(WRONG)
    person.until(lambda: len(rows(person)) == 1)
    assert told not in person.words_on_screen(person.window.tabs.sheet)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipes in its folders")
def test_a_pipe_is_no_draft(person, tmp_path):
    pipe = tmp_path / "speech.txt"
    os.mkfifo(pipe)
    person.window.tabs.sheet.open_file(pipe)
    person.until(lambda: "speech.txt is not a file." in person.words_on_screen(person.window.notice))
    assert not draft(person).isReadOnly()


def test_what_is_pasted_loses_its_form_and_what_is_too_long_is_refused(person):
    mime = QMimeData()
    mime.setHtml("<b>fat</b>")
    mime.setText("第1373(2001)号决议")
    mime.setData("application/x-vademecum-passage+json", b"{}")
    paste(person, mime)
    assert draft(person).toPlainText() == "第1373(2001)号决议"
    mime = QMimeData()
    mime.setText('"' * (LONGEST_PARAGRAPH + 1))
    paste(person, mime)
    assert "too long" in person.words_on_screen(person.window.notice)
    assert draft(person).toPlainText() == "第1373(2001)号决议"


def test_nothing_of_a_draft_is_written_down_but_it_lives_on_when_the_look_changes(person, places):
    person.write(WRONG)
    person.until(lambda: len(rows(person)) == 1)
    person.window.preferences.theme = "night"
    person.window.renewal_wanted.emit()
    person.until(lambda: len(person.window.tabs.sheets()) == 1 and len(rows(person)) == 1)
    assert draft(person).toPlainText() == WRONG
    person.leave()
    person.rest()
    for file in places.data.rglob("*"):
        assert not file.is_file() or "2396" not in file.read_text("utf-8", errors="replace"), file
    kept = json.loads(places.session.read_text("utf-8"))
    assert "draft" in json.dumps(kept)


def test_an_example_shows_what_the_check_does(person):
    person.press_widget("Try an example")
    person.until(lambda: len(rows(person)) >= 4)


@pytest.mark.parametrize("ending", ["pdf", "html", "txt"])
def test_the_report_is_saved(person, tmp_path, monkeypatch, ending):
    person.write(MISQUOTED)
    person.until(lambda: len(rows(person)) == 1)
    file = tmp_path / f"report.{ending}"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    assert person.window.tabs.sheet.can_export
    person.window.tabs.sheet.export()
    written = file.read_bytes()
    if ending == "pdf":
        assert written.startswith(b"%PDF")
    else:
        assert "复«印»护照" in written.decode() or ">印</span>" in written.decode()
        assert "Compared with the library: CTOC/COP/WG.7/2020/3" in written.decode()


def test_every_control_has_a_name_and_a_narrow_window_stacks_the_findings(person):
    person.write(WRONG)
    person.until(lambda: len(rows(person)) == 1)
    sheet = person.window.tabs.sheet
    assert nameless(sheet) == []
    assert all(spoken_name(button) for button in sheet.findChildren(QPushButton))
    person.window.resize(700, 800)
    person.rest()
    findings = person.named("Findings", QListView)
    assert findings.mapTo(sheet, findings.rect().topLeft()).y() > draft(person).geometry().bottom()


def test_closing_the_tab_while_a_check_runs_is_no_trouble(person):
    person.write(MISQUOTED * 40)
    person.keys("Ctrl+W")
    person.rest()
    assert person.window.tabs.sheets() == []


def test_nothing_of_a_closed_sheet_lives_on(person, qtbot, qapp):
    person.write(WRONG)
    person.until(lambda: len(rows(person)) == 1)
    watched = [weakref.ref(thread) for thread in threads()]
    assert watched
    person.keys("Ctrl+W")
    person.rest()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert [one for one in watched if one() is not None] == []


def threads():
    """What works for a draft in the background."""
    alive = [one for one in gc.get_objects() if type(one) is Latest and isValid(one)]
    return [one for one in alive if one.findChild(QThread, "draft")]


# -- files that take long, and files of other machines ---------------------------------------


@pytest.fixture
def slow_file(tmp_path):
    """A small file with half a million paragraphs: reading it takes seconds."""
    file = tmp_path / "slow.docx"
    file.write_bytes(docx((p(r("x")) * 2) * 250_000))
    return file


def test_a_reader_who_goes_on_working_no_longer_waits_for_a_slow_file(person, slow_file):
    person.write(WRONG)
    person.until(lambda: len(rows(person)) == 1)
    person.window.tabs.sheet.open_file(slow_file)
    person.press_widget("Clear")
    person.until(lambda: not draft(person).isReadOnly())
    person.write(WRONG)
    person.until(lambda: len(rows(person)) == 1)
    assert draft(person).toPlainText() == WRONG


def test_closing_the_tab_does_not_wait_for_a_slow_file(person, slow_file, qtbot):
    person.write(WRONG)
    person.until(lambda: len(rows(person)) == 1)
    person.window.tabs.sheet.open_file(slow_file)
    # So long that the process reads.
    qtbot.wait(400)
    begun = time.monotonic()
    person.keys("Ctrl+W")
    person.rest()
    assert time.monotonic() - begun < 2


def test_a_file_of_another_machine_is_not_asked_for(person, qtbot):
    mime = QMimeData()
    mime.setUrls([QUrl("file://elsewhere.example/share/speech.docx")])
    with qtbot.assertNotEmitted(draft(person).file_dropped):
        paste(person, mime)
    assert not draft(person).isReadOnly()


def test_a_draft_that_a_file_replaced_can_be_brought_back(person, tmp_path):
    file = tmp_path / "speech.txt"
    file.write_text("Other words.", "utf-8")
    person.write("My words")
    person.window.tabs.sheet.open_file(file)
    person.until(lambda: draft(person).toPlainText() == "Other words.")
    assert person.window.tabs.sheet.title == "speech.txt"
    person.keys("Ctrl+Z")
    assert draft(person).toPlainText() == "My words"
    person.until(lambda: person.window.tabs.sheet.title == "Check a draft")


def test_what_was_cleared_comes_back_even_after_the_example(person):
    person.write(WRONG)
    person.until(lambda: len(rows(person)) == 1)
    person.press_widget("Clear")
    person.until(lambda: bool(person.sees("Try an example")))
    person.press_widget("Try an example")
    assert WRONG not in draft(person).toPlainText()
    person.keys("Ctrl+Z")
    person.keys("Ctrl+Z")
    assert draft(person).toPlainText() == WRONG


def test_a_closed_draft_comes_back_with_its_words_and_lies_on_no_disk(person):
    person.write(WRONG)
    person.keys("Ctrl+W")
    person.keys("Ctrl+Shift+T")
    assert draft(person).toPlainText() == WRONG
    person.until(lambda: len(rows(person)) == 1)
    kept = [file for file in person.window.desk.places.data.rglob("*") if file.is_file()]
    assert not [file for file in kept if WRONG.encode() in file.read_bytes()]


def test_f6_goes_from_the_draft_to_its_findings_and_shows_where_it_is(person):
    person.write(WRONG)
    person.until(lambda: len(rows(person)) == 1)
    assert not person.window.testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
    person.keys("F6")
    assert person.named("Findings", QListView).hasFocus()
    assert person.window.testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
    person.keys("F6")
    assert not person.window.tabs.isAncestorOf(QApplication.focusWidget())
