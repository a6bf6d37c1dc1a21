"""Pictures of the panel of notes: the list, a note that is read, one that is written, two versions."""

import pytest

from people import PAPER
from vademecum.domain.annotation import Annotation, Colour
from vademecum.domain.excerpt import Piece
from vademecum.domain.revision import Revision
from vademecum.services.notebook.tagging import Tagging
from vademecum.words import mark

pytest_plugins = ["windows"]

DAY = 1_789_986_000_000
"""A day in September 2026: pictures must not tell when they were drawn."""


@pytest.fixture
def person(start):
    """Someone with notes of every kind, and the panel in front."""
    someone = start(size=(1100, 900))
    window = someone.window
    someone.until(lambda: window.notes.notebook is not None)
    someone.go("WG.7/2020/3")
    document, targeting = window.desk.shelf.demand(PAPER, "zh"), window.desk.targeting
    notebook = window.notes.notebook
    read = "见第2396(2017)号决议。\n\n- 面部识别\n- **虹膜**识别\n\n> 引文\n\nhttps://example.org/a"
    one = targeting.passage(document, [Piece("para_24", 0, 12)])
    two = targeting.passage(document, [Piece("para_25", 3, 20)])
    made = [
        Annotation(
            "1", targeting.document(document), None, "Compare with the paper of the year before", (), DAY
        ),
        Annotation("2", one, Colour.GREEN, read, ("生物识别", "边境", "human rights"), DAY),
        Annotation("3", two, Colour.YELLOW, "", (), DAY),
        Annotation("4", targeting.paragraph(document, "para_26"), None, "first", ("follow up",), DAY),
    ]
    notebook.act(mark("acts", "Do"), made)
    Tagging(notebook).colour("边境", Colour.BLUE)
    (head,) = (h for h in notebook.keeper.ask(lambda store: store.heads()) if h.item == "4")
    for number, body in enumerate(("first, on the laptop", "first, at home")):
        state = head.state.replace('"body":"first"', f'"body":"{body}"')
        revision = Revision.made(
            "4", head.kind, (head.id,), state,
            at=head.at, device=f"d{number}", sequence=head.sequence + 1 + number, act=f"a{number}",
        )  # fmt: skip
        notebook.keeper.keep([revision])
    notebook.reload()
    someone.until(lambda: not window.notes.unsaved)
    someone.keys("Ctrl+Shift+N")
    someone.until(lambda: len(someone.window.note_commands.shown.panel.list.rows) == len(made))
    return someone


def panel(person):
    person.rest()
    return person.window.note_commands.shown.panel


def test_the_list_by_day(person, golden):
    golden(panel(person), "panel/notes_list")


def test_a_note_that_is_read(person, golden):
    person.keys("Down", "Return")
    golden(panel(person), "panel/notes_read")


def test_a_note_that_is_written_by_night(person, golden):
    person.keys("Down", "F2")
    old = person.window
    person.keys("Ctrl+Shift+L")
    person.until(lambda: person.window is not old and person.window.isVisible())
    person.until(lambda: len(person.window.note_commands.shown.panel.list.rows) == 4)
    golden(panel(person), "panel/notes_written_night")


def test_two_versions_of_a_note(person, golden):
    person.keys("End", "Return")
    golden(panel(person), "panel/notes_two_versions")
