"""Mark words on the page of a running window, and see what colour stands behind them."""

from collections.abc import Callable, Iterable

from PySide6.QtGui import QColor

from people import Person
from vademecum.domain.annotation import Annotation
from vademecum.domain.excerpt import Piece
from vademecum.ui.page_selection import select_pieces
from vademecum.ui.page_view import PageView

HERE = "CTOC/COP/WG.7/2020/3 para 24"


def begin(start: Callable[..., Person]) -> Person:
    """A reader at paragraph 24 of the paper, with the notebook open."""
    person = start(HERE)
    person.until(lambda: person.view.underlay is not None)
    person.rest()
    return person


def select(person: Person, *pieces: tuple[str, int, int], view: PageView | None = None) -> None:
    """Select words, and give their page the keyboard."""
    view = view or person.view
    select_pieces(view, [Piece(*piece) for piece in pieces])
    view.setFocus()


def marks(person: Person) -> list[Annotation]:
    """Everything that is marked or noted."""
    notebook = person.window.notes.notebook
    assert notebook is not None
    return notebook.items(Annotation)


def colour_at(person: Person, block: str, at: int, view: PageView | None = None) -> QColor:
    """What stands behind a letter."""
    return colours_at(person, block, [at], view)[0]


def colours_at(
    person: Person, block: str, letters: Iterable[int], view: PageView | None = None
) -> list[QColor]:
    """What stands behind letters: the colour at the top of their left edge, where none has ink."""
    view = view or person.view
    image = view.viewport().grab().toImage()
    lines = [view.cursorRect(view.page.span(block, at)) for at in letters]
    return [image.pixelColor(line.left() + 1, line.top() + 3) for line in lines]


def press_mark(person: Person, block: str, at: int) -> None:
    """Press a letter, and wait until what comes of it is there."""
    person.press_text(block, at)
    person.rest()
