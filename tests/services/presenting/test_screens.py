"""Screens hold every letter once and in order, and part paragraphs where sentences end."""

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from counted_walls import CountedMeasure, part
from vademecum.domain.document import BlockKind
from vademecum.services.presenting.cutting import cut_to_fit
from vademecum.services.presenting.screens import set_screens

SENTENCE = "会员国应当合作。"
letters = st.text("恐怖主义网络，。；、（）“”abc 12", min_size=1, max_size=120).filter(str.strip)
kinds = st.sampled_from([BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.ITEM, BlockKind.BULLET])
parts_of_a_scene = st.lists(st.builds(part, letters, kinds), max_size=12)
measures = st.builds(CountedMeasure, st.integers(1, 30), st.integers(1, 14).map(float))


@given(parts_of_a_scene, measures)
def test_every_letter_stands_on_one_screen_and_in_order(parts, measure):
    shown = [one for screen in set_screens(parts, measure) for one in screen]
    assert [(one.part, one.start) for one in shown] == sorted((one.part, one.start) for one in shown)
    for number, whole in enumerate(parts):
        pieces = [one for one in shown if one.part == number]
        assert pieces[0].start == 0
        assert pieces[-1].end == len(whole.block.text)
        assert all(one.end == other.start for one, other in pairwise(pieces))
        assert [one.is_first for one in pieces] == [True] + [False] * (len(pieces) - 1)
        assert [one.is_last for one in pieces] == [False] * (len(pieces) - 1) + [True]


def height(screen, parts, measure):
    """What a screen takes, counted anew."""
    total = sum(measure.height(parts[one.part], one.start, one.end) for one in screen)
    return total + sum(measure.gap(parts[a.part], parts[b.part]) for a, b in pairwise(screen))


@given(parts_of_a_scene, measures)
def test_a_screen_is_never_fuller_than_the_wall_unless_nothing_shorter_can_stand_there(parts, measure):
    for screen in set_screens(parts, measure):
        if height(screen, parts, measure) > measure.room:
            body = [one for one in screen if not parts[one.part].is_heading]
            assert len(body) <= 1
            if body and len(screen) == 1:
                one = body[0]
                assert cut_to_fit(parts[one.part].block.text, one.start, lambda *_: False) == one.end


@given(parts_of_a_scene, measures)
def test_a_heading_stands_last_on_a_screen_only_where_nothing_follows_or_it_fills_the_screen(parts, measure):
    screens = set_screens(parts, measure)
    for screen, following in pairwise(screens):
        if parts[screen[-1].part].is_heading and screen[-1].is_last:
            first = following[0]
            assert all(parts[one.part].is_heading for one in screen)
            assert (
                height(screen, parts, measure)
                + measure.gap(parts[screen[-1].part], parts[first.part])
                + measure.height(parts[first.part], first.start, first.end)
                > measure.room
            )


def test_a_scene_without_text_is_one_empty_screen():
    assert set_screens([], CountedMeasure(20, 10)) == ((),)


def test_a_long_paragraph_is_parted_at_ends_of_sentences():
    parts = [part(SENTENCE * 40)]
    screens = set_screens(parts, CountedMeasure(20, 10))
    assert len(screens) == 2
    assert all(one.end % len(SENTENCE) == 0 for screen in screens for one in screen)


def test_a_sentence_longer_than_the_wall_is_parted_at_a_clause_and_else_between_words():
    clauses = "各国加强边境管制，" * 60
    (first, *_), *_ = set_screens([part(clauses)], CountedMeasure(20, 10))
    assert clauses[first.end - 1] == "，"
    words = "cooperation " * 60
    (first, *_), *_ = set_screens([part(words)], CountedMeasure(20, 10))
    assert words[first.end - 1] == " "


def test_a_part_that_fits_a_screen_is_never_parted():
    parts = [part(SENTENCE * 10), part(SENTENCE * 20)]
    screens = set_screens(parts, CountedMeasure(20, 10))
    assert [[one.part for one in screen] for screen in screens] == [[0], [1]]


def test_a_heading_goes_with_what_follows_it():
    parts = [part(SENTENCE * 10), part("二", BlockKind.HEADING), part(SENTENCE * 15)]
    screens = set_screens(parts, CountedMeasure(20, 10))
    assert [[one.part for one in screen] for screen in screens] == [[0], [1, 2]]


@given(letters, st.data())
@example("（一）", None)
def test_a_line_is_never_cut_before_what_may_not_begin_one(text, data):
    limit = data.draw(st.integers(0, len(text))) if data is not None else 1
    cut = cut_to_fit(text, 0, lambda start, end: end - start <= limit)
    assert 0 < cut <= len(text)
    if cut < len(text):
        assert text[cut] not in "，。；、）”"
        assert text[cut - 1] not in "（“"


@pytest.mark.parametrize("length", [20_000])
def test_even_the_longest_paragraph_is_measured_few_times(length):
    asked = []

    class Asked(CountedMeasure):
        def height(self, part, start, end):
            asked.append((start, end))
            return super().height(part, start, end)

    screens = set_screens([part(SENTENCE * (length // len(SENTENCE)))], Asked(20, 10))
    assert len(screens) > 90
    assert len(asked) < len(screens) * 20
