"""A place in a text and its place on the page find each other, with note marks and astral characters."""

from hypothesis import given
from hypothesis import strategies as st

from vademecum.domain.document import NoteMark
from vademecum.ui.page_map import BlockMap, mark_on_page, units

LETTERS = st.text(st.sampled_from("段a𠮷\U0001f600é ，"), max_size=20)


@st.composite
def maps(draw):
    text = draw(LETTERS)
    offsets = sorted(draw(st.lists(st.integers(0, len(text)), max_size=4)))
    notes = tuple(NoteMark(draw(st.sampled_from(["1", "12", "*", "𠀀"])), offset, None) for offset in offsets)
    return BlockMap(text, draw(st.integers(0, 5)), notes)


def page_of(where):
    """The block as it stands on the page, in UTF-16 units; units of the label and of marks are None."""
    set_in = [None] * where.prefix
    for offset, character in enumerate([*where.text, ""]):
        for note in where.notes:
            if note.offset == offset:
                set_in += [None] * units(mark_on_page(note))
        set_in += [offset] * units(character)
    return set_in


@given(maps())
def test_every_code_point_stands_where_the_map_says(where):
    page = page_of(where)
    for offset, character in enumerate(where.text):
        at = where.to_page(offset)
        assert page[at : at + units(character)] == [offset] * units(character)


@given(maps())
def test_every_place_in_the_text_is_found_again_from_the_page(where):
    for offset in range(len(where.text) + 1):
        assert where.to_text(where.to_page(offset)) == offset
        assert where.to_text(where.to_page(offset, is_end=True)) == offset


@given(maps())
def test_every_place_on_the_page_leads_into_the_text_and_never_back(where):
    found = [where.to_text(position) for position in range(len(page_of(where)) + 3)]
    assert found == sorted(found)
    assert set(found) <= set(range(len(where.text) + 1))


@given(maps(), st.data())
def test_a_span_begins_behind_the_marks_at_its_start_and_ends_before_those_at_its_end(where, data):
    start = data.draw(st.integers(0, len(where.text)))
    end = data.draw(st.integers(start, len(where.text)))
    inside = page_of(where)[where.to_page(start) : where.to_page(end, is_end=True)]
    if start < end:
        assert [offset for offset in dict.fromkeys(inside) if offset is not None] == list(range(start, end))
        assert inside[0] == start
        assert inside[-1] == end - 1


def test_units_are_counted_as_qt_counts():
    assert [units(text) for text in ("", "段", "𠮷", "a\U0001f600段")] == [0, 1, 2, 4]
