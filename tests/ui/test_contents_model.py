"""The tree of contents over the real library and long papers: Qt's rules, filter, every block's node."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from factories import paper
from people import FACT_SHEET, PAPER
from vademecum.domain.key import Key
from vademecum.domain.locator import Locator
from vademecum.services.contents import Contents
from vademecum.services.reading import Reading
from vademecum.ui.contents_model import ContentsModel

pytest_plugins = ["windows"]

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


@pytest.fixture
def model(shelf, theme):
    """The tree of the built library."""
    made = ContentsModel(Contents(Reading(shelf)), theme)
    yield made
    made.deleteLater()


def every(model, parent=None, depth=0):
    """Each node below `parent` with its depth, opening all."""
    parent = parent if parent is not None else QModelIndex()
    for row in range(model.rowCount(parent)):
        index = model.index(row, 0, parent)
        yield depth, index
        yield from every(model, index, depth + 1)


def titles(model) -> list[str]:
    return [f"{'  ' * depth}{index.data()}" for depth, index in every(model)]


def test_the_model_keeps_the_rules_of_qt(model):
    tester = QAbstractItemModelTester(model, FATAL)
    for _, index in every(model):
        assert model.parent(model.index(0, 0, index)) == index or model.rowCount(index) == 0
    for words in ("人工智能", "24", "nothing of this kind", ""):
        model.filter(words)
        list(every(model))
    tester.deleteLater()


def test_what_can_be_opened_has_children_and_nothing_else(model):
    for _, index in every(model):
        assert model.hasChildren(index) == (model.rowCount(index) > 0)


def test_the_tree_goes_from_library_to_paragraph(model):
    lines = titles(model)
    assert lines[0] == "Library"
    assert any(line.startswith("    三. 问题和相关主题概述") for line in lines)
    assert any(line.startswith("            24  正在使用的先进技术") for line in lines)
    assert [line for line in lines if not line.startswith(" ")] == ["Library", "Guide"]


@pytest.mark.parametrize("key", [PAPER, FACT_SHEET])
def test_each_block_has_its_node_and_the_node_leads_to_it_or_to_what_holds_it(model, shelf, key):
    reading = Reading(shelf)
    document = shelf.demand(key, "zh")
    rows = {stored.block.id: stored for stored in reading.portion(document).blocks}
    for block_id, stored in rows.items():
        index = model.index_of(Locator(key, "zh", block_id))
        assert index.isValid()
        place = model.locator(index)
        assert place.document == document.locator
        if place.block and place.block != block_id:
            above, block = [], stored.block
            while block.parent is not None:
                above.append(block.parent)
                block = rows[block.parent].block
            assert place.block in above


def test_numbered_paragraphs_and_headings_have_nodes_of_their_own(model, shelf):
    reading = Reading(shelf)
    document = shelf.demand(PAPER, "zh")
    for stored in reading.portion(document).blocks:
        if stored.block.kind.value in ("heading", "paragraph"):
            place = Locator(PAPER, "zh", stored.block.id)
            assert model.locator(model.index_of(place)) == place


def test_a_document_that_is_not_there_has_no_node(model):
    assert not model.index_of(Locator(Key("S/2050/1"), "zh")).isValid()


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("法庭上的技术", ["法庭上的技术"]),
        ("法庭上的技術", ["法庭上的技术"]),
        ("24", ["24  正在使用"]),
        ("Side by side", ["Side by side"]),
    ],
)
def test_the_filter_keeps_what_fits_and_what_is_above_it(model, words, kept):
    model.filter(words)
    assert model.is_filtered
    lines = titles(model)
    for one in kept:
        assert any(line.strip().startswith(one) for line in lines)
    assert len(lines) < 12
    leaves = [index for _, index in every(model) if model.rowCount(index) == 0]
    assert len(leaves) == len(kept)


def test_a_filter_that_nothing_fits_empties_the_tree_and_none_fills_it_again(model):
    before = titles(model)
    model.filter("zyxwvut")
    assert titles(model) == []
    model.filter("  ")
    assert not model.is_filtered
    assert titles(model) == before


def test_a_place_is_found_in_the_filtered_tree_or_is_nowhere(model):
    model.filter("法庭上的技术")
    found = model.index_of(Locator(PAPER, "zh", "h_3_2_3"))
    assert found.data() == "法庭上的技术"


def test_tips_and_icons_are_there_for_documents(model):
    document = model.index_of(Locator(PAPER, "zh"))
    assert "CTOC/COP/WG.7/2020/3" in document.data(Qt.ItemDataRole.ToolTipRole)
    assert not document.data(Qt.ItemDataRole.DecorationRole).isNull()


def test_no_list_of_a_long_paper_is_long_and_each_paragraph_is_reached(shelf_of, theme, qapp):
    model = ContentsModel(Contents(Reading(shelf_of(paper(5_000)))), theme)
    tester = QAbstractItemModelTester(model, FATAL)
    assert max(model.rowCount(index) for _, index in every(model)) <= 500
    for number in (1, 500, 501, 4_999, 5_000):
        place = Locator(Key("A/TEST/LONG"), "zh", f"para_{number}")
        assert model.locator(model.index_of(place)) == place
    tester.deleteLater()
    model.deleteLater()
