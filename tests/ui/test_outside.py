"""What the system asks the program to open: links of ours, files, and events as macOS sends them."""

import os

import pytest
from PySide6.QtCore import QCoreApplication, QTimer, QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication, QLabel

from people import PAPER
from vademecum.app.outside import settled
from vademecum.domain.annotation import Annotation, Scope, Target
from vademecum.domain.plan import LessonPlan, Step, StepKind
from vademecum.services.notebook.exchange.native import native_of
from vademecum.services.notebook.exchange.plan_form import plans_as_file
from vademecum.services.notebook.notebook import new_id

pytest_plugins = ["windows"]


@pytest.fixture
def text(tmp_path):
    file = tmp_path / "a note.txt"
    file.write_text("A Note on Harbours\n\n1. Every harbour has a wall.\n", "utf-8")
    return file


@pytest.fixture
def notes(tmp_path):
    one = Annotation(new_id(), Target(Scope.DOCUMENT, PAPER), None, "Hers", (), 1_700_000_000_000)
    file = tmp_path / "amina.vnotes"
    file.write_bytes(native_of([one], "amina", "Amina", 1_700_000_000_000))
    return file


def test_a_link_given_at_the_start_is_opened(start):
    person = start("vademecum://CTOC/COP/WG.7/2020/3#para_12")
    assert person.page.document.head.key == PAPER
    person.until(lambda: person.led_to("para_12"))


def test_a_link_to_an_instrument_that_is_not_held_shows_what_is_known(start):
    person = start("vademecum://S/RES/1373(2001)#para_2")
    person.until(person.window.beside.isVisible)
    assert str(person.window.beside.instrument.card.key) == "S/RES/1373(2001)"


def test_a_text_given_at_the_start_is_imported_and_shown(start, text):
    person = start(str(text))
    person.until(lambda: person.page is not None and person.page.title == "A Note on Harbours")


def test_a_file_of_notes_is_offered_as_soon_as_the_notebook_is_open(start, notes):
    seen = []

    def look():
        dialog = QApplication.activeModalWidget()
        if dialog is None:
            QTimer.singleShot(20, look)
            return
        seen.extend(label.text() for label in dialog.findChildren(QLabel))
        dialog.reject()

    QTimer.singleShot(20, look)
    person = start(notes.as_uri())
    person.until(lambda: bool(seen))
    assert any("amina.vnotes" in words for words in seen)
    assert person.window.notes.notebook.items(Annotation) == []


def test_a_file_of_plans_is_taken_in_and_shown(start, tmp_path):
    file = tmp_path / "workshop.vplan"
    plan = LessonPlan("p1", "Workshop", (Step("s", StepKind.PAUSE),))
    file.write_bytes(plans_as_file([plan], "amina", 1_700_000_000_000))
    person = start(str(file))
    tabs = person.window.tabs
    person.until(lambda: tabs.sheet is not None and tabs.sheet.title == "Workshop")


def test_a_file_that_is_none_of_ours_is_refused_in_a_sentence(start, tmp_path):
    picture = tmp_path / "picture.png"
    picture.write_bytes(b"\x89PNG")
    person = start(str(picture))
    assert "picture.png is not a text file." in person.words_on_screen(person.window.notice)


def test_macos_asks_by_events(start, qapp):
    person = start()
    outside = person.application._outside
    outside.listen(qapp)
    try:
        asked = QFileOpenEvent(QUrl("vademecum://CTOC/COP/WG.7/2020/3#para_12"))
        QCoreApplication.sendEvent(qapp, asked)
        person.until(lambda: person.led_to("para_12"))
    finally:
        qapp.removeEventFilter(outside)
    assert person.page.document.head.key == PAPER


def test_a_file_is_told_by_its_whole_path_and_all_else_stays_as_it_was_said(text, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "S").mkdir()
    (tmp_path / "1373").write_text("a file without an ending")
    assert settled("a note.txt") == str(text)
    assert settled(text.as_uri()) == str(text)
    others = ["", "S", "1373", "S/RES/1373(2001)", "vademecum://S/RES/1373(2001)", "no such.txt", "\0.txt"]
    others += ["file://elsewhere/a%20note.txt", "file:", "x" * 5_000 + ".txt", "." * 300, "~/a note.txt"]
    assert [settled(said) for said in others] == others
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.txt")
        assert settled("pipe.txt") == "pipe.txt"
