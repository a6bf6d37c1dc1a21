"""Words are found wherever they stand in a document, and marked where the reader sees them."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from vademecum.domain.key import Key
from vademecum.services.finding_inside import find_inside
from vademecum.text.folding import fold_text


@pytest.fixture
def paper(shelf):
    return shelf.demand(Key.parse("CTOC/COP/WG.7/2020/3"))


def test_every_occurrence_is_found_once_in_reading_order(shelf, paper):
    library = paper.volume.library
    texts = {s.block.id: s.block.text for s in library.blocks(paper.head, 0, paper.head.blocks)}
    found = find_inside(paper, "人工智能")
    assert len(found) == sum(text.count("人工智能") for text in texts.values())
    assert [block for block, _, _ in found] == sorted(
        (block for block, _, _ in found), key=lambda block: list(texts).index(block)
    )
    assert {texts[block][start:end] for block, start, end in found} == {"人工智能"}


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("约100亿美元", "约 100 亿美元"),
        ("Mijatovic", "Mijatović"),
        ("Ｘ射线", "X 射线"),
        ("數字證據", "数字证据"),
    ],
)
def test_widths_spaces_accents_and_old_characters_are_forgiven(paper, words, shown):
    block, start, end = find_inside(paper, words)[0]
    library = paper.volume.library
    text = library.stored([library.row_of(paper.head, block)]).popitem()[1].block.text
    assert text[start:end] == shown


@pytest.mark.parametrize("words", ["", "   ", "\t", "没有这些字", "x" * 10_000])
def test_what_is_not_there_is_not_found(paper, words):
    assert find_inside(paper, words) == []


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_any_piece_of_the_text_is_found_at_its_place(paper, data):
    library = paper.volume.library
    stored = data.draw(st.sampled_from(library.blocks(paper.head, 0, paper.head.blocks)))
    text = stored.block.text
    start = data.draw(st.integers(0, len(text) - 1))
    piece = text[start : data.draw(st.integers(start + 1, min(len(text), start + 12)))]
    found = find_inside(paper, piece)
    if fold_text(piece).strip():
        assert any(block == stored.block.id for block, _, _ in found)
    blocks = library.stored([library.row_of(paper.head, block) for block, _, _ in found])
    by_id = {s.block.id: s.block.text for s in blocks.values()}
    for block, begin, end in found:
        assert fold_text(by_id[block][begin:end]) == fold_text(piece).strip()
