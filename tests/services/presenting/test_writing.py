"""Scripts are written from the published text: every block once, whole, with its citation."""

import pytest

from factories import document, heading, paper, paragraph
from people import FACT_SHEET, PAPER
from vademecum.domain.document import BlockKind
from vademecum.domain.excerpt import Piece
from vademecum.domain.key import Key
from vademecum.services.presenting.script import SceneKind
from vademecum.services.presenting.writing import MOST_PARTS, ScriptWriter
from vademecum.services.quoting import Quoting
from vademecum.services.reading import Reading

pytest_plugins = ["windows"]

RESOLUTION = Key.parse("S/RES/2396(2017)")


def writer_over(shelf):
    reading = Reading(shelf)
    return ScriptWriter(shelf, reading, Quoting(shelf, reading))


@pytest.fixture
def writer(shelf):
    return writer_over(shelf)


@pytest.fixture
def the_paper(shelf):
    return shelf.demand(PAPER, "zh")


@pytest.mark.parametrize("key", [PAPER, FACT_SHEET])
def test_a_text_is_presented_whole_each_block_once(writer, shelf, key):
    shelved = shelf.demand(key, "zh")
    script = writer.text(shelved)
    shown = [part.block for entry in script.entries for part in entry.make().parts]
    library = shelved.volume.library
    text = [one.block for one in library.blocks(shelved.head, 0, shelved.head.blocks)]
    assert shown == [b for b in text if b.kind is not BlockKind.FOOTNOTE and b.text.strip()]
    assert script.start == 0


def test_each_section_is_a_scene_called_by_its_heading(writer, the_paper):
    script = writer.text(the_paper)
    names = [entry.name for entry in script.entries]
    assert names[0] == the_paper.head.title
    assert "一. 导言" in names
    scene = script.entries[names.index("一. 导言")].make()
    assert scene.parts[0].is_heading
    assert not any(part.is_heading for part in scene.parts[-1:])


def test_it_begins_at_the_paragraph_one_is_at(writer, the_paper):
    script = writer.text(the_paper, "para_24")
    scene = script.entries[script.start].make()
    assert scene.parts[scene.first].block.id == "para_24"
    assert scene.parts[scene.first].source == "CTOC/COP/WG.7/2020/3，第24段"
    assert scene.parts[scene.first].citations == ()
    assert scene.parts[scene.first].heading_path


def test_from_a_footnote_it_begins_where_its_mark_stands(writer, the_paper):
    script = writer.text(the_paper, "fn_14")
    scene = script.entries[script.start].make()
    marks = [mark.target for mark in scene.parts[scene.first].block.notes]
    assert "fn_14" in marks


def test_selected_words_are_marked_in_their_whole_paragraph(writer, the_paper):
    pieces = [Piece("para_24", 3, 9), Piece("para_25", 0, 4)]
    (entry,) = writer.words(the_paper, pieces).entries
    scene = entry.make()
    assert entry.name == "CTOC/COP/WG.7/2020/3，第24至25段"
    assert [part.block.id for part in scene.parts] == ["para_24", "para_25"]
    assert scene.marks == tuple(pieces)


def test_a_heading_of_a_plan_is_its_whole_section(writer, the_paper, shelf):
    outline = Reading(shelf).outline(the_paper)
    one = next(o for o in outline if o.level == 2)
    scene = writer.entry_of_paragraph(the_paper, one.id).make()
    rows = [Reading(shelf).row_of(the_paper, part.block.id) for part in scene.parts]
    assert rows == list(range(one.row, one.end))


def test_a_paragraph_of_a_plan_comes_with_its_items(writer, shelf):
    shelved = shelf.demand(FACT_SHEET, "zh")
    scene = writer.entry_of_paragraph(shelved, "b_0001").make()
    assert len(scene.parts) > 3
    assert all(part.block.id.startswith("b_0001") for part in scene.parts)


def test_a_resolution_without_its_text_is_its_facts_and_nothing_else(writer):
    scene = writer.instrument(RESOLUTION, "en").entries[0].make()
    assert scene.kind is SceneKind.INSTRUMENT
    assert scene.parts == ()
    assert scene.instrument is not None
    assert scene.source == "S/RES/2396 (2017)"


def test_a_resolution_whose_text_is_held_begins_at_the_paragraph_cited(shelf_of):
    held = document(*(paragraph(n, f"Decides {n};") for n in range(1, 30)), key="S/RES/2396(2017)", lang="en")
    shelf = shelf_of(held)
    scene = writer_over(shelf).instrument_scene(Key.parse("S/RES/2396(2017)#para_12"), "fr")
    assert scene.kind is SceneKind.INSTRUMENT
    assert scene.lang == "en"
    assert scene.parts[scene.first].block.label == "12"


def test_a_text_of_20000_paragraphs_is_parted_into_scenes_that_are_set_at_once(shelf_of):
    shelf = shelf_of(paper(20_000, every=0))
    script = writer_over(shelf).text(shelf.documents()[0], "para_15001")
    scene = script.entries[script.start].make()
    assert scene.parts[scene.first].block.id == "para_15001"
    assert len(scene.parts) <= MOST_PARTS + 1
    assert len(script.entries) >= 20_000 // (MOST_PARTS + 1)


def test_headings_in_a_row_begin_one_scene(shelf_of):
    made = document(heading("h_1", "一"), heading("h_1_1", "甲", 2, "h_1"), paragraph(1, "文", "h_1_1"))
    script = writer_over(shelf_of(made)).text(shelf_of(made).documents()[0])
    assert len(script.entries) == 1


def test_a_footnote_is_a_part_with_its_own_citations(writer, the_paper):
    part = writer.footnote(the_paper, "fn_14")
    assert part.block.kind is BlockKind.FOOTNOTE
    assert writer.footnote(the_paper, "fn_999") is None


def test_a_map_and_a_timeline_know_their_text(writer, the_paper):
    scene = writer.entry_of_picture(the_paper, is_timeline=True).make()
    assert (scene.kind, scene.document) == (SceneKind.TIMELINE, the_paper)
