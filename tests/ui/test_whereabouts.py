"""The paragraph and the headings that a reader is told to be at."""

import pytest

from factories import document
from people import PAPER
from vademecum.domain.document import Block, BlockKind
from vademecum.services.reading import Reading
from vademecum.ui.whereabouts import headings_at, paragraph_at


@pytest.fixture
def paper(shelf):
    reading = Reading(shelf)
    return reading.portion(reading.demand(PAPER, "zh"))


@pytest.mark.parametrize(
    ("block", "paragraph"),
    [
        ("para_24", "¶ 24"),
        ("para_2__d", "¶ 2"),
        ("para_3__b4", "¶ 3"),
        ("h_1", "¶ 1"),
        ("title", "¶ 1"),
        ("fn_14", ""),
        ("no such block", ""),
    ],
)
def test_an_item_belongs_to_its_paragraph_and_a_heading_leads_to_the_next(paper, block, paragraph):
    assert paragraph_at(paper, block) == paragraph


def test_paragraphs_of_a_resolution_are_called_as_delegates_do(shelf_of):
    opened = shelf_of(
        document(
            Block("pp_1", BlockKind.PREAMBULAR, None, 1, None, "Recalling lamps,"),
            Block("para_1", BlockKind.OPERATIVE, "1", 1, None, "Decides:"),
            Block("para_1__a", BlockKind.ITEM, "a", 2, "para_1", "to light them;"),
        )
    )
    reading = Reading(opened)
    portion = reading.portion(opened.documents()[0])
    assert [paragraph_at(portion, b) for b in ("pp_1", "para_1", "para_1__a")] == ["PP1", "¶ 1", "¶ 1"]
    assert headings_at(portion, "pp_1") == ""


def test_headings_stand_outermost_first(paper):
    assert headings_at(paper, "para_24").count(" › ") >= 1
    assert headings_at(None, "para_24") == paragraph_at(None, "para_24") == ""
