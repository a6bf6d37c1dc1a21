"""The lines of the right-hand pane end inside it, whatever happened to the window before."""

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
