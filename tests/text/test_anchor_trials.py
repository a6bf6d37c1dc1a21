"""Anchors on the two papers under simulated later editions: few are lost, hardly any are placed wrongly."""

from collections import Counter

import pytest

from anchor_trials import LENGTHS, PARAGRAPH, WHOLE, Tally, Verdict, held_texts, shares, tally
from simulated_editions import CHANGES, Whereabouts, first_edition, nothing, numbered_anew, settled

_EACH = 12
"""Anchors of each length under each change, in each paper."""


@pytest.fixture(scope="module")
def tallied(library_places) -> Tally:
    return sum((tally(blocks, 7, _EACH) for blocks in held_texts(library_places)), Counter())


@pytest.mark.parametrize("length", LENGTHS)
def test_at_most_one_in_a_hundred_is_placed_wrongly(tallied, length):
    assert shares(tallied, length)[Verdict.WRONG] <= 1


def test_at_most_one_in_a_hundred_questions_the_reader_with_a_wrong_place(tallied):
    assert shares(tallied)[Verdict.CHECK_WRONG] <= 1


@pytest.mark.parametrize("change", ["nothing", "merged", "renumbered", "full width", "traditional"])
def test_where_all_words_are_left_hardly_any_anchor_is_lost(tallied, change):
    assert shares(tallied, change=change)[Verdict.RIGHT] >= 98


@pytest.mark.parametrize("change", ["inserted", "split", "moved", "1 % of characters"])
def test_where_nearly_all_words_are_left_few_anchors_are_lost(tallied, change):
    found = shares(tallied, change=change)
    assert found[Verdict.RIGHT] + found[Verdict.CHECK_RIGHT] >= 95


@pytest.mark.parametrize("length", [32, 64, WHOLE, PARAGRAPH])
def test_long_quotations_are_found_even_when_everything_changed(tallied, length):
    found = shares(tallied, length, "all of these")
    assert found[Verdict.ORPHAN] <= 5


def test_the_simulator_knows_where_every_character_went():
    blocks = [("para_1", "1", "灯塔的看守人。"), ("para_2", "2", "油灯的玻璃罩。"), ("fn_1", "1", "见附件。")]
    assert [(one.id, one.label, one.text) for one in settled(nothing(first_edition(blocks), None))] == blocks
    first, second, note = first_edition(blocks)
    turned = numbered_anew([second, first, note])
    assert [one.id for one in turned] == ["para_1", "para_2", "fn_1"]
    where = Whereabouts(turned)
    assert where.of(0, 0, 2) == ("para_2", 0, 2)
    assert where.of(1, 3, 6) == ("para_1", 3, 6)
    turned[0].letters = turned[0].letters[:4]
    assert Whereabouts(turned).of(1, 3, 6) is None


def test_the_same_seed_makes_the_same_trials(library_places):
    blocks = held_texts(library_places)[0][:20]
    few = {name: CHANGES[name] for name in ("inserted", "10 % of characters")}
    assert tally(blocks, 3, 2, few) == tally(blocks, 3, 2, few)
