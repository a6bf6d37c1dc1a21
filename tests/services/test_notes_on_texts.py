"""What was written on a text, in reading order, and on an instrument, whether its text is held or not."""

import time
from dataclasses import replace

import pytest

from people import PAPER
from vademecum.domain.annotation import Annotation, Colour, Fit, Scope, Target
from vademecum.domain.excerpt import Piece
from vademecum.domain.key import Key
from vademecum.services.notebook.in_document import written_on
from vademecum.services.notebook.marking import Marking
from vademecum.services.notebook.notebook import new_id
from vademecum.services.notebook.on_instruments import NotesOnInstruments
from vademecum.services.notebook.opening import open_notebook
from vademecum.services.notebook.placing import Placing
from vademecum.services.notebook.targeting import Targeting
from vademecum.services.reading import Reading
from vademecum.words import mark

ELSEWHERE = Key("S/RES/2396(2017)")


@pytest.fixture
def notebook(places):
    opened = open_notebook(places)
    yield opened
    opened.keeper.close()


@pytest.fixture
def reading(shelf):
    return Reading(shelf)


@pytest.fixture
def paper(shelf):
    return shelf.demand(PAPER, "zh")


@pytest.fixture
def listed(notebook, reading, paper):
    """A function that lists the bodies of what was written on the paper."""
    placing = Placing(reading)
    return lambda: [one.note.body for one in written_on(paper, notebook, reading, placing)]


def passage(reading, paper, block, start, end):
    return Targeting(reading).passage(paper, [Piece(block, start, end)])


def test_the_whole_comes_first_then_the_text_then_what_is_lost(notebook, reading, paper, listed):
    marking, targeting = Marking(notebook), Targeting(reading)
    here = passage(reading, paper, "para_30", 2, 9)
    lost = replace(here.anchors[0], block="para_999", quote="这些词语不在任何文件里", before="", after="")
    marking.note(replace(here, anchors=(lost,)), "lost")
    marking.note(here, "later in 30")
    marking.note(passage(reading, paper, "para_30", 0, 2), "earlier in 30")
    marking.note(targeting.paragraph(paper, "para_30"), "all of 30")
    marking.note(targeting.paragraph(paper, "para_4"), "4")
    marking.note(targeting.document(paper), "document")
    marking.note(targeting.instrument(PAPER), "every language")
    marking.note(replace(targeting.document(paper), lang="fr"), "French")
    assert listed() == [
        "every language", "document", "4", "all of 30", "earlier in 30", "later in 30", "lost",
    ]  # fmt: skip


def test_a_lost_place_is_said_to_be_lost(notebook, reading, paper):
    here = passage(reading, paper, "para_30", 2, 9)
    lost = replace(here.anchors[0], block="para_999", quote="这些词语不在任何文件里", before="", after="")
    Marking(notebook).note(replace(here, anchors=(lost,)), "lost")
    (one,) = written_on(paper, notebook, reading, Placing(reading))
    assert (one.fit, one.block) == (Fit.ORPHAN, "")


def test_notes_on_an_instrument_are_there_with_and_without_its_text(notebook, reading, paper):
    on = NotesOnInstruments(lambda: notebook, reading, lambda: Placing(reading))
    marking, targeting = Marking(notebook), Targeting(reading)
    marking.note(targeting.instrument(ELSEWHERE), "not held")
    marking.note(passage(reading, paper, "para_30", 2, 9), "passage")
    marking.highlight(passage(reading, paper, "para_31", 2, 9), Colour.PINK)
    marking.note(targeting.instrument(PAPER), "whole")
    marking.note(Target(Scope.DOCUMENT, PAPER, "fr"), "in French, whose text is not held")
    assert [note.text for note in on.on(ELSEWHERE)] == ["not held"]
    found = on.on(PAPER)
    assert [note.text for note in found] == ["whole", "in French, whose text is not held", "passage"]
    assert (found[-1].place.block, found[-1].label) == ("para_30", "30")


def test_without_a_notebook_there_are_no_notes(reading):
    assert NotesOnInstruments(lambda: None, reading, lambda: Placing(reading)).on(PAPER) == ()


def test_five_hundred_notes_on_one_text_are_listed_in_a_moment(notebook, reading, paper, listed):
    ids = [s.block.id for s in reading.portion(paper).blocks if len(s.block.text) > 60]
    made = [
        Annotation(new_id(), passage(reading, paper, ids[n % len(ids)], n % 40, n % 40 + 12), body=str(n))
        for n in range(500)
    ]
    notebook.act(mark("acts", "Do"), made)
    begun = time.perf_counter()
    assert len(listed()) == 500
    assert time.perf_counter() - begun < 1.0
