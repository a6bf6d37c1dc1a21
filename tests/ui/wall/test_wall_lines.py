"""Where lines of the wall end: the rules of Chinese are kept at every width, and nothing is clipped."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from people import PAPER
from vademecum.ui.fonts import font
from vademecum.ui.wall.line_rules import in_units
from vademecum.ui.wall.lines import Lines

pytest_plugins = ["wall_letters"]

pytestmark = pytest.mark.usefixtures("letters")

NEVER_FIRST = "、。，．：；？！）》」』】〉”’·"
NEVER_LAST = "（《“‘「『【〈"
SIZE = 20

PIECES = """安全理事会 第1373（2001）号决议 《公约》 “恐怖主义” 、 ， —— …… （见“附件”）。 𠮷野
卡尔·马克思 ； ？ 《〈打击〉议定书》 INTERPOL ‘网络’ 100%， COVID-19 counter-terrorism
https://www.un.org/securitycouncil/ctc/content/technology"""
clauses = st.lists(st.sampled_from([*PIECES.split(), " "]), min_size=1, max_size=30).map("".join)


def lines_of(text: str, width: float, lang: str = "zh") -> tuple[Lines, list[str]]:
    lines = Lines(text, font(lang, SIZE), width, 1.6 * SIZE)
    units = text.encode("utf-16-le")
    begins = [0, *lines.ends[:-1]]
    cut = [units[2 * a : 2 * b].decode("utf-16-le") for a, b in zip(begins, lines.ends, strict=True)]
    return lines, cut


@given(clauses, st.floats(6, 40))
def test_no_line_begins_or_ends_with_what_may_not_stand_there(text, ems):
    _, cut = lines_of(text, ems * SIZE)
    assert "".join(cut) == text
    for before, after in pairwise(cut):
        if runs_on(before[-5:] + after[:5]):
            # A run of marks longer than any line of prose has no place to be parted at.
            continue
        assert after[0] not in NEVER_FIRST, (before, after)
        assert before.rstrip(" ")[-1:] not in tuple(NEVER_LAST), (before, after)
        assert (before[-1], after[0]) not in (("—", "—"), ("…", "…"))


def runs_on(text: str) -> bool:
    return all(sign in NEVER_FIRST + NEVER_LAST + "—… " for sign in text)


@given(clauses, st.floats(6, 40))
def test_every_line_stands_inside_its_column(text, ems):
    lines, _ = lines_of(text, ems * SIZE)
    for number in range(len(lines.ends)):
        line = lines.layout.lineAt(number)
        # Spaces at the end of a line are not seen.
        trailing = line.horizontalAdvance() - line.naturalTextWidth()
        assert line.naturalTextWidth() - max(0.0, trailing) <= ems * SIZE + 0.6


@given(
    st.lists(
        st.sampled_from(["the", "Security", "Council", "counter-terrorism", "of", "(2001),"]), min_size=3
    ),
    st.floats(12, 30),
)
def test_latin_words_are_not_broken(words, ems):
    text = " ".join(words)
    _, cut = lines_of(text, ems * SIZE, "en")
    for before in cut[:-1]:
        assert before.endswith((" ", "-")), cut


def test_an_address_longer_than_the_line_is_broken_but_its_comma_does_not_stand_alone():
    address = "https://www.un.org/securitycouncil/ctc/content/technology"
    face = font("zh", SIZE)
    for width in range(5 * SIZE, 20 * SIZE):
        _, cut = lines_of(f"见{address}，下同。", width)
        assert not [line for line in cut if line[0] in NEVER_FIRST], (width, cut, face.family())


@pytest.mark.parametrize(
    "text", ["……——", "》》》》》》》》》》》》》》》", "。", "", " ", "（（（（（（（（（（（（（（"]
)
def test_what_cannot_be_parted_is_still_set(text):
    lines, cut = lines_of(text, 6 * SIZE)
    assert "".join(cut) == text
    assert lines.is_whole


def test_units_count_as_qt_does():
    assert len(in_units("𠮷野")) == 3
    assert in_units("吉野") == "吉野"


def test_the_paper_keeps_the_rules_at_every_width(shelf):
    document = shelf.demand(PAPER, "zh")
    blocks = document.volume.library.document(document.head).blocks
    for ems in (7.3, 13.1, 17, 22.7, 28):
        for block in blocks:
            _, cut = lines_of(block.text, ems * SIZE)
            for before, after in pairwise(cut):
                assert after[0] not in NEVER_FIRST, (block.id, before, after)
                assert before[-1] not in NEVER_LAST, (block.id, before, after)
