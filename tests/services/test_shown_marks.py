"""Which marks and notes stand on a page, where, and how surely."""

from dataclasses import dataclass, replace

import pytest

from factories import document, heading, paper, paragraph
from vademecum.domain.annotation import Annotation, Colour, Fit, Scope
from vademecum.domain.document import Block, BlockKind
from vademecum.domain.excerpt import Piece
from vademecum.domain.item_form import write_item
from vademecum.domain.key import Key
from vademecum.domain.revision import Revision
from vademecum.services.notebook.marking import Marking
from vademecum.services.notebook.opening import open_notebook
from vademecum.services.notebook.placing import Placing
from vademecum.services.notebook.shown_marks import ShownMarks
from vademecum.services.notebook.targeting import Targeting
from vademecum.services.reading import Reading

pytest_plugins = ["windows"]

KEY = Key("LTH/NOTES/1")
TITLE = Block("title", BlockKind.TITLE, None, 1, None, "On lamps")
TEXT = (
    TITLE,
    heading("h_1", "Lamps"),
    paragraph(1, "Every lamp shall be lit at dusk and put out at dawn."),
    paragraph(2, "𠮷 keepers trim the wick; the keepers carry the oil."),
    paragraph(3, "Nothing else is said of lamps."),
)


@dataclass(frozen=True, slots=True)
class Layer:
    id: str
    author: str
    colour: Colour


@dataclass(frozen=True, slots=True)
class LayerMark:
    layer: Layer
    item: Annotation


class OneLayer:
    """A colleague's notes, all of them shown."""

    def __init__(self, *items: Annotation, adopted: str = "") -> None:
        self._items, self._adopted = items, adopted

    def marks_on(self, key):
        assert key == KEY
        return [LayerMark(Layer("L1", "Amina", Colour.PURPLE), one) for one in self._items]

    def is_adopted(self, layer_id, item_id):
        return (layer_id, item_id) == ("L1", self._adopted)


class Desk:
    """A text of ours, a notebook, and who tells what stands on its pages."""

    def __init__(self, shelf, notebook) -> None:
        self.reading = Reading(shelf)
        self.document = self.reading.demand(KEY)
        self.notebook = notebook
        self.marking = Marking(notebook)
        self.targeting = Targeting(self.reading)
        self.placing = Placing(self.reading)

    def shown(self, layers=None):
        return ShownMarks(self.notebook, self.reading, self.placing, layers)

    def on_page(self, layers=None):
        return self.shown(layers).on(self.reading.portion(self.document))

    def words(self, *pieces):
        target = self.targeting.passage(self.document, [Piece(*piece) for piece in pieces])
        assert target is not None
        return target


@pytest.fixture
def desk(shelf_of, places):
    notebook = open_notebook(places)
    yield Desk(shelf_of(document(*TEXT, key=str(KEY), lang="en", title="On lamps")), notebook)
    notebook.keeper.close()


def test_a_highlight_stands_where_its_words_are(desk):
    made = desk.marking.highlight(desk.words(("para_1", 6, 10)), Colour.GREEN)
    (mark,) = desk.on_page()
    assert (mark.id, mark.fit, mark.pieces) == (made.id, Fit.EXACT, (Piece("para_1", 6, 10),))
    assert mark.is_own
    assert mark.is_on_words
    assert not mark.has_sign


def test_words_of_several_paragraphs_are_one_mark_with_several_pieces(desk):
    desk.marking.highlight(desk.words(("para_1", 40, 99), ("para_2", 0, 9)), Colour.BLUE)
    (mark,) = desk.on_page()
    assert [piece.block for piece in mark.pieces] == ["para_1", "para_2"]
    assert mark.annotation.target.quote == "out at dawn.\n𠮷 keepers"


def test_a_note_on_a_paragraph_means_all_of_it_and_one_on_a_text_its_title(desk):
    desk.marking.note(desk.targeting.instrument(KEY), "of the instrument")
    desk.marking.note(desk.targeting.paragraph(desk.document, "para_2"), "of the paragraph")
    desk.marking.note(desk.targeting.document(desk.document), "of the text")
    found = {mark.annotation.body: mark for mark in desk.on_page()}
    assert found["of the paragraph"].pieces == (Piece("para_2", 0, len(TEXT[3].text)),)
    assert found["of the text"].pieces == found["of the instrument"].pieces == (Piece("title", 0, 8),)
    assert all(mark.has_sign and not mark.is_on_words for mark in found.values())


def test_marks_come_in_reading_order_the_whole_before_the_part(desk):
    desk.marking.highlight(desk.words(("para_3", 0, 7)), Colour.GREEN)
    desk.marking.highlight(desk.words(("para_1", 6, 10)), Colour.GREEN)
    desk.marking.highlight(desk.words(("para_1", 0, 20)), Colour.PINK)
    desk.marking.note(desk.targeting.paragraph(desk.document, "para_1"), "all of it")
    desk.marking.note(desk.targeting.document(desk.document), "the text")
    for marks in (desk.on_page(), desk.shown().of(desk.document)):
        assert [(m.annotation.target.scope, m.pieces[0].block, m.pieces[0].start) for m in marks] == [
            (Scope.DOCUMENT, "title", 0),
            (Scope.PARAGRAPH, "para_1", 0),
            (Scope.PASSAGE, "para_1", 0),
            (Scope.PASSAGE, "para_1", 6),
            (Scope.PASSAGE, "para_3", 0),
        ]


def test_what_is_in_another_language_or_nowhere_is_not_on_the_page(desk):
    words = desk.words(("para_1", 6, 10))
    gone = replace(words, anchors=(replace(words.anchors[0], quote="lanp", before="", after=""),))
    desk.marking.highlight(replace(words, lang="fr"), Colour.GREEN)
    desk.marking.highlight(gone, Colour.GREEN)
    assert desk.on_page() == ()
    assert desk.shown().of(desk.document) == ()


def test_a_passage_of_which_a_part_is_gone_is_to_be_looked_at(desk):
    words = desk.words(("para_1", 0, 20), ("para_3", 0, 20))
    lost = replace(words.anchors[1], block="para_9", quote="ZZZZZZZZZZ", before="", after="")
    desk.marking.highlight(replace(words, anchors=(words.anchors[0], lost)), Colour.GREEN)
    (mark,) = desk.on_page()
    assert mark.fit is Fit.CHECK
    assert mark.pieces == (Piece("para_1", 0, 19),)


def test_a_note_of_which_there_are_two_versions_has_a_sign(desk):
    made = desk.marking.highlight(desk.words(("para_1", 6, 10)), Colour.GREEN)
    heads = desk.notebook.keeper.ask(lambda store: store.heads())
    (head,) = [one for one in heads if one.item == made.id]
    other = Revision.made(
        made.id,
        head.kind,
        head.parents,
        write_item(replace(made, colour=Colour.PINK)),
        at=1,
        device="other",
        sequence=head.sequence,
        act="other",
    )
    desk.notebook.keeper.keep([other])
    desk.notebook.reload()
    (mark,) = desk.on_page()
    assert mark.has_conflict
    assert mark.has_sign


def test_what_colleagues_wrote_is_shown_as_theirs_until_it_is_adopted(desk):
    theirs = Annotation("x1", desk.words(("para_2", 2, 9)), Colour.YELLOW, "Ask Amina")
    (mark,) = desk.on_page(OneLayer(theirs))
    assert (mark.layer, mark.author, mark.layer_colour) == ("L1", "Amina", Colour.PURPLE)
    assert not mark.is_own
    assert desk.on_page(OneLayer(theirs, adopted="x1")) == ()


def test_in_a_long_document_each_portion_has_its_own_and_the_whole_all(shelf_of, places):
    long = paper(2_500, every=100)
    shelf = shelf_of(long)
    reading = Reading(shelf)
    shelved = reading.demand(long.key)
    notebook = open_notebook(places)
    marking, targeting = Marking(notebook), Targeting(reading)
    for block in ("para_2400", "para_3"):
        target = targeting.passage(shelved, [Piece(block, 0, 4)])
        assert target is not None
        marking.highlight(target, Colour.PINK)
    shown = ShownMarks(notebook, reading, Placing(reading))
    last = reading.portion_of(shelved, "para_2400")
    assert last > 0
    first, second = (shown.on(reading.portion(shelved, number)) for number in (0, last))
    assert [mark.pieces[0].block for mark in first] == ["para_3"]
    assert [mark.pieces[0].block for mark in second] == ["para_2400"]
    assert [mark.pieces[0].block for mark in shown.of(shelved, reading.portion(shelved, last))] == [
        "para_3",
        "para_2400",
    ]
    notebook.keeper.close()
