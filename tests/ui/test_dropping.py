"""Files dragged over the window are welcomed or refused with a sentence; what is let go is imported."""

import pytest
from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent

from people import FACT_SHEET
from vademecum.domain.key import Key

pytest_plugins = ["windows"]

CITED = Key("S/RES/2396(2017)")
LIGHT = "Invented for this test and no resolution."
TEXT = f"""
Resolution 2396 (2017)

The Security Council,

Noting that this text was {LIGHT[0].lower()}{LIGHT[1:]}

1. Decides nothing;

2. Requests nobody.
"""


@pytest.fixture
def text(tmp_path):
    file = tmp_path / "a resolution.txt"
    file.write_text(TEXT, "utf-8")
    return file


def urls(*paths):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) if not isinstance(path, QUrl) else path for path in paths])
    return mime


def drag(person, mime):
    """Drag over the page; return whether the window takes it."""
    button, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDragEnterEvent(QPoint(300, 300), Qt.DropAction.CopyAction, mime, button, keys)
    event.ignore()
    QCoreApplication.sendEvent(person.window, event)
    return event.isAccepted()


def let_go(person, mime):
    button, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDropEvent(QPointF(300, 300), Qt.DropAction.CopyAction, mime, button, keys)
    QCoreApplication.sendEvent(person.window, event)


def field(person):
    """The words of the field, or None while nothing is dragged."""
    seen = person.sees("drop field")
    return person.words_on_screen(seen[0]) if seen else None


def look_of(person, key):
    """How the first citation of an instrument is drawn on the page in front."""
    page = person.view.page
    number = next(n for n, citation in enumerate(page.citations) if citation.key.whole == key)
    block = page.begin()
    while block.isValid():
        for piece in block:
            if piece.fragment().charFormat().anchorHref() == f"cite:{number}":
                return piece.fragment().charFormat()
        block = block.next()
    raise AssertionError(f"{key} is not on the page")


def test_a_text_that_is_let_go_is_imported_and_every_link_to_it_lights_up(start, text):
    person = start()
    person.go(str(FACT_SHEET))
    assert not look_of(person, CITED).fontUnderline()
    mime = urls(text)
    assert drag(person, mime)
    assert "a resolution.txt" in field(person)
    let_go(person, mime)
    person.until(lambda: person.page.document.head.key == CITED)
    assert field(person) is None
    assert LIGHT[20:] in person.view.toPlainText()
    assert "S/RES/2396 (2017) is imported." in person.words_on_screen(person.window.notice)
    person.window.tabs.setCurrentIndex(0)
    person.go(str(FACT_SHEET))
    assert look_of(person, CITED).fontUnderline()
    citation = next(c for c in person.view.page.citations if c.key.whole == CITED)
    person.press_text(citation.block, citation.start)
    assert person.window.beside.isVisible()
    assert LIGHT[20:] in person.window.beside.reader.view.toPlainText()


def test_a_text_that_comes_again_is_said_to_be_there_already_or_to_replace(start, text):
    person = start()
    for says in (
        "S/RES/2396 (2017) is imported.",
        "S/RES/2396 (2017) was in your library already; its text has not changed.",
        "S/RES/2396 (2017) is imported and replaces the text that was in your library.",
    ):
        if "replaces" in says:
            text.write_text(text.read_text("utf-8") + "\n3. Decides to read on.\n", "utf-8")
        person.window.import_wanted.emit([text])
        person.until(lambda says=says: says in person.words_on_screen(person.window.notice))


def test_several_texts_are_imported_together_and_what_is_none_is_named(start, text, tmp_path):
    other, picture = tmp_path / "b.txt", tmp_path / "c.png"
    other.write_text("Resolution 9905 (2099)\n\nThe Security Council,\n\nDecides to wait.\n", "utf-8")
    picture.write_bytes(b"\x89PNG")
    person = start()
    mime = urls(text, other, picture)
    assert drag(person, mime)
    assert "c.png is not a text file." in field(person)
    let_go(person, mime)
    person.until(lambda: person.page.document.head.key == CITED)
    assert "2 texts are imported." in person.words_on_screen(person.window.notice)
    assert person.window.desk.shelf.holds(Key("S/RES/9905(2099)"))


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("book.pdf", "book.pdf is not a text file."),
        ("folder", "folder is a folder."),
        ("nowhere.txt", "nowhere.txt cannot be read."),
        ("large.txt", "large.txt is too large: 21 MB."),
    ],
)
def test_what_is_no_text_is_refused_with_a_sentence(start, tmp_path, name, says):
    (tmp_path / "book.pdf").write_bytes(b"%PDF")
    (tmp_path / "folder").mkdir()
    with (tmp_path / "large.txt").open("wb") as file:
        file.truncate(21 * 1024 * 1024)
    person = start()
    mime = urls(tmp_path / name)
    assert drag(person, mime)
    assert says in field(person)
    let_go(person, mime)
    person.until(person.window.notice.isVisible)
    assert says in person.words_on_screen(person.window.notice)
    assert field(person) is None
    assert person.page.title == "Welcome to Vademecum"


@pytest.mark.parametrize("address", ["https://docs.un.org/en/S/RES/1", "file://elsewhere/share/a.txt"])
def test_files_of_another_computer_are_refused(start, address):
    person = start()
    mime = urls(QUrl(address))
    drag(person, mime)
    let_go(person, mime)
    person.until(person.window.notice.isVisible)
    assert "Only files of this computer" in person.words_on_screen(person.window.notice)


def test_dragging_words_is_no_import_and_leaving_takes_the_field_away(start, text):
    person = start()
    words = QMimeData()
    words.setText("words")
    assert not drag(person, words)
    assert field(person) is None
    drag(person, urls(text))
    QCoreApplication.sendEvent(person.window, QDragLeaveEvent())
    assert field(person) is None


def test_an_import_stands_before_a_bundled_text_and_changes_nothing_of_it(start, tmp_path):
    file = tmp_path / "own.txt"
    file.write_text(
        "CTOC/COP/WG.7/2020/3\nDistr.: General\n\nOur own words\n\n1. Nothing else is here.\n", "utf-8"
    )
    person = start()
    bundled = person.window.desk.shelf.volumes[0].library.path.read_bytes()
    mime = urls(file)
    drag(person, mime)
    let_go(person, mime)
    person.until(lambda: person.page.title == "Our own words")
    assert person.window.desk.shelf.volumes[0].library.path.read_bytes() == bundled
