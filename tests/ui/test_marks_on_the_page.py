"""What a reader does with marks on the page: make, recolour, remove, press, walk through, hide, undo."""

import pytest

from people import Person
from vademecum.domain.annotation import Annotation, Colour
from vademecum.domain.excerpt import Piece
from vademecum.ui.page_selection import select_pieces

pytest_plugins = ["windows"]

HERE = "CTOC/COP/WG.7/2020/3 para 24"


@pytest.fixture
def person(start) -> Person:
    """A reader at paragraph 24, with the notebook open."""
    someone = start(HERE)
    someone.until(lambda: someone.window.notes.notebook is not None)
    someone.rest()
    return someone


def select(person, *pieces, view=None):
    view = view or person.view
    select_pieces(view, [Piece(*piece) for piece in pieces])
    view.setFocus()


def marks(person) -> list[Annotation]:
    return person.window.notes.notebook.items(Annotation)


def test_selected_words_get_a_colour_and_lose_it(person):
    select(person, ("para_24", 2, 9))
    person.keys("Alt+2")
    (mark,) = marks(person)
    assert mark.colour is Colour.GREEN
    assert len(mark.target.quote) == 7
    assert not person.view.textCursor().hasSelection()
    person.keys("Alt+4")
    assert marks(person)[0].colour is Colour.PINK
    person.keys("Alt+4")
    assert marks(person) == []
    person.keys("Ctrl+Z")
    assert marks(person)[0].colour is Colour.PINK
