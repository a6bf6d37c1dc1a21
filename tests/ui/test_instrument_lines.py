"""The lines of the right-hand pane end inside it, whatever happened to the window before."""

import pytest
from PySide6.QtGui import QTextCursor, QTextFormat

from vademecum.domain.key import Key

pytest_plugins = ["windows"]


def test_lines_end_inside_the_pane_after_the_look_changed(start, qtbot):
    person = start()
    person.window.show_instrument(Key("S/RES/2396(2017)"))
    before = person.window
    person.window.preferences.theme = "night"
    person.window.renewal_wanted.emit()
    qtbot.waitUntil(lambda: person.window is not before)
    view = person.window.beside.instrument
    qtbot.waitUntil(view.isVisible)
    qtbot.wait(1)
    for text in (view.facts, view.lens.sentences, view.together):
        assert text.document().textWidth() == text.viewport().width()
        assert text.document().size().height() <= text.viewport().height()


@pytest.mark.parametrize("width", [700, 1400])
def test_lines_end_inside_the_pane_for_each_instrument_in_a_row(start, qtbot, width):
    person = start(size=(width, 900))
    for number in ("1373", "2331", "2396", "1373", "2331"):
        person.go(number)
        view = person.window.beside.instrument
        qtbot.waitUntil(view.isVisible)
        person.rest()
        assert view.card.key.symbol.startswith(f"S/RES/{number}(")
        for text in texts_of(view):
            # Layouts inside layouts learn of new sizes one event after another.
            person.until(lambda text=text: stands_inside(text))


def test_asking_for_a_height_leaves_the_lines_where_they_are(start):
    person = start()
    person.go("2396")
    person.rest()
    text = person.window.beside.instrument.facts
    width, height = text.document().textWidth(), text.document().size().height()
    assert text.heightForWidth(90) > height
    assert (text.document().textWidth(), text.document().size().height()) == (width, height)


@pytest.mark.parametrize("width", [700, 1400])
def test_facts_and_passages_grow_with_the_text_and_stay_inside_the_pane(start, qtbot, width):
    person = start(size=(width, 900))
    person.go("2331")
    person.go("2396")
    person.rest()
    view = person.window.beside.instrument
    before = {text: letters(text) for text in texts_of(view)}
    words = view.words()
    person.keys(*["Ctrl+="] * 17)
    person.rest()
    for text, size in before.items():
        assert letters(text) == 2 * size
        person.until(lambda text=text: stands_inside(text))
    assert view.words() == words
    person.keys("Ctrl+0")
    assert {text: letters(text) for text in texts_of(view)} == before


def test_a_larger_text_keeps_the_chosen_group(start):
    person = start()
    person.go("2396")
    view = person.window.beside.instrument
    view.lens.group_by("documents")
    shown = view.lens.passages
    person.keys("Ctrl+=")
    assert (view.lens.facet, view.lens.passages) == ("documents", shown)


def test_facts_in_a_tab_and_facts_opened_later_are_as_large(start):
    person = start()
    person.keys(*["Ctrl+="] * 17)
    person.window.open_sheet("facts S/RES/1373(2001)")
    person.go("2396")
    assert letters(person.window.tabs.sheet.instrument.facts) == 44
    assert letters(person.window.beside.instrument.facts) == 44


def letters(text):
    """Size of the first letters, in pixels."""
    cursor = QTextCursor(text.document())
    cursor.movePosition(QTextCursor.MoveOperation.NextCharacter)
    return cursor.charFormat().property(QTextFormat.Property.FontPixelSize)


def texts_of(view):
    return [text for text in (view.facts, view.lens.sentences, view.together) if text.isVisible()]


def stands_inside(text):
    """Whether no line is wider than the widget, and the widget as high as its lines."""
    height = text.document().size().height()
    return widest(text) <= text.viewport().width() and height <= text.viewport().height() <= height + 4


def widest(text):
    """How far the longest line reaches, in pixels, as it is laid out."""
    block, reach = text.document().begin(), 0.0
    while block.isValid():
        for number in range(block.layout().lineCount()):
            line = block.layout().lineAt(number)
            reach = max(reach, line.position().x() + line.naturalTextWidth())
        block = block.next()
    return reach
