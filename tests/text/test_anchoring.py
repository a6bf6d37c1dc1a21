"""Anchors: the same words at the same place, elsewhere, nearly the same, or nowhere; never by chance."""

import random
import sys
import time
from dataclasses import dataclass, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vademecum.domain.annotation import CONTEXT, PARAGRAPH_QUOTE, Anchor, Fit
from vademecum.text.anchoring.alignment import Pattern
from vademecum.text.anchoring.finding import LONGEST, find, find_block
from vademecum.text.anchoring.likely import LikelyPlaces
from vademecum.text.anchoring.making import anchor_for, paragraph_anchor
from vademecum.text.anchoring.passages import Passages
from vademecum.text.folding import fold_text

SEA = "各缔约方应当在沿海的每一座灯塔配备两名看守人,昼夜轮流值班。"
OIL = "油灯的玻璃罩应当每周清洗,清洗时不得使用海水或者沙子。"
FOG = "雾笛的气压应当在每次起雾之前测量,测量结果记入值班日志,并由港务局在每年春季审阅一次。"
BELL = "钟声每隔五分钟敲响一次,直到能见度恢复到三海里以上为止。"
ROPE = "缆绳和滑轮由港务局统一采购,每年秋季分发到各个岛屿,旧的缆绳应当收回。"
PAPER = (SEA, OIL, FOG, BELL, ROPE)
STONES = (
    "The stones of the tower are inspected every ten years, and cracks are reported to the harbour office."
)
LAMPS = "Keepers light the lamp before dusk every day and put it out after dawn, whatever the weather may be."


@dataclass(frozen=True)
class Block:
    id: str
    label: str | None
    text: str


def passages(*texts: str, first: int = 1) -> Passages:
    """Numbered paragraphs."""
    return Passages([Block(f"para_{n}", str(n), text) for n, text in enumerate(texts, start=first)])


def on(quote: str, *texts: str, first: int = 1) -> Anchor:
    """An anchor on the first place of `quote` in the paragraphs of that text."""
    number, text = next((n, text) for n, text in enumerate(texts, start=first) if quote in text)
    start = text.index(quote)
    return anchor_for(f"para_{number}", str(number), text, start, start + len(quote))


def answer(anchor: Anchor, *texts: str, same_edition: bool = False) -> str:
    """The fit, the block, and the words that were found."""
    found = find(anchor, passages(*texts), same_edition=same_edition)
    if found.fit is Fit.ORPHAN:
        return "orphan"
    number = int(found.block.removeprefix("para_"))
    return f"{found.fit} {number} {texts[number - 1][found.start : found.end]}"


# -- making ------------------------------------------------------------------


def test_an_anchor_remembers_words_and_what_stands_around_them():
    text = "甲" * 40 + "灯塔" + "乙" * 40
    anchor = anchor_for("para_3", "3", text, 40, 42)
    assert anchor == Anchor("para_3", "3", 40, 42, "灯塔", "甲" * CONTEXT, "乙" * CONTEXT)


def test_white_space_at_the_ends_of_a_selection_is_left_out():
    assert anchor_for("b", None, "The lamp is lit.", 3, 9) == Anchor(
        "b", None, 4, 8, "lamp", "The ", " is lit."
    )


def test_a_selection_may_be_made_backwards_and_beyond_the_text():
    assert anchor_for("b", None, "The lamp", 99, 4).quote == "lamp"
    assert anchor_for("b", None, "The lamp", -5, 3).quote == "The"


def test_a_selection_of_white_space_stays_as_it_is():
    assert anchor_for("b", None, "a  b", 1, 3).quote == "  "


def test_a_paragraph_is_remembered_by_its_beginning():
    anchor = paragraph_anchor("b", None, "字" * 500)
    assert (anchor.start, anchor.quote, anchor.after) == (0, "字" * PARAGRAPH_QUOTE, "字" * CONTEXT)


# -- the same words ----------------------------------------------------------


def test_what_stands_where_it_stood_is_exact():
    assert answer(on("气压", *PAPER), *PAPER) == "exact 3 气压"


def test_in_the_same_edition_the_surroundings_are_not_asked():
    anchor = replace(on("气压", *PAPER), before="无", after="无")
    assert answer(anchor, *PAPER, same_edition=True) == "exact 3 气压"


def test_words_in_a_paragraph_with_another_number_are_found():
    assert answer(on("气压", *PAPER), "新的一段,与灯塔无关。", *PAPER) == "moved 4 气压"


def test_words_further_back_in_their_paragraph_are_found():
    changed = FOG.replace("雾笛的", "所有灯塔上雾笛的")
    assert answer(on("测量结果", *PAPER), SEA, OIL, changed, BELL) == "moved 3 测量结果"


def test_words_of_a_paragraph_that_is_far_away_now_are_found():
    others = [f"第{n}座灯塔建于一八{n:02}年。" for n in range(40)]
    assert answer(on("统一采购", *PAPER), *others, *PAPER) == "moved 45 统一采购"


def test_words_in_merged_paragraphs_are_found():
    assert answer(on("每周清洗", *PAPER), SEA + OIL, FOG) == "moved 1 每周清洗"


def test_words_in_the_second_half_of_a_paragraph_that_was_parted_are_found():
    half = FOG.index("测量结果")
    assert answer(on("测量结果", *PAPER), SEA, OIL, FOG[:half], FOG[half:]) == "moved 4 测量结果"


def test_words_on_both_sides_of_a_new_border_are_a_question():
    half = FOG.index("测量结果")
    quote = "起雾之前测量,测量结果"
    assert answer(on(quote, *PAPER), SEA, OIL, FOG[:half], FOG[half:]) == "check 3 起雾之前测量,"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("第1373(2001)号决议", "第１３７３（２００１）號決議"),
        ("第1373(2001)号决议", "第 1373 (2001) 号决议"),
        ("𠮷野家的X射线", "𠮷野家的 X 射線"),
        ("Mijatović看守灯塔", "Mijatovic\u0301看守燈塔"),
    ],
)
def test_words_in_another_spelling_are_found_with_the_offsets_of_the_text(old, new):
    before, after = "𠮷 大会回顾ć", "e\u0301 并重申其各项规定,请所有看守人遵守。"
    paper = [SEA, before + old + after, OIL]
    assert answer(on(old, *paper), SEA, before + new + after, OIL) == f"moved 2 {new}"


def test_a_heading_of_two_characters_is_found_under_another_number():
    anchor = anchor_for("h_3", "3", "通信", 0, 2)
    moved = Passages(
        [Block("h_3", "3", "广告"), Block("h_4", "4", "通信"), Block("para_1", "1", "通信技术。")]
    )
    found = find(anchor, moved, same_edition=False)
    assert (found.fit, found.block) == (Fit.MOVED, "h_4")


def test_words_that_were_kept_without_surroundings_are_found_where_they_stand_once():
    bare = replace(on("测量结果记入值班日志", *PAPER), before="", after="", start=5, end=15)
    assert answer(bare, OIL, FOG, SEA) == "moved 2 测量结果记入值班日志"
    assert answer(bare, OIL, FOG, SEA, FOG) == "orphan"


# -- changed words -----------------------------------------------------------


def test_nearly_the_same_words_nearby_are_found():
    quote = "雾笛的气压应当在每次起雾之前测量"
    changed = FOG.replace("每次起雾", "每天起雾")
    assert answer(on(quote, *PAPER), OIL, changed, BELL) == f"moved 2 {quote.replace('每次', '每天')}"


def test_rather_the_same_words_nearby_are_a_question():
    quote = "雾笛的气压应当在每次起雾之前测量"
    changed = FOG.replace("雾笛的气压应当在每次", "雾笛的压力必须在每次")
    assert answer(on(quote, *PAPER), OIL, changed, BELL).startswith("check 2 雾笛的压力")


def test_nearly_the_same_words_far_away_are_a_question():
    quote = "雾笛的气压应当在每次起雾之前测量"
    others = [f"第{n}座灯塔建于一八{n:02}年。" for n in range(40)]
    changed = FOG.replace("每次起雾", "每天起雾")
    assert answer(on(quote, *PAPER), *others, changed).startswith("check 41 雾笛的气压")


def test_a_long_quotation_is_known_without_its_surroundings():
    quote = "缆绳和滑轮由港务局统一采购,每年秋季分发到各个岛屿"
    assert answer(on(quote, *PAPER), SEA, f"会议决定:{quote};此外,没有其他事项。") == f"moved 2 {quote}"


def test_words_of_another_script_are_found_when_a_letter_changed():
    quote = "inspected every ten years, and cracks"
    changed = STONES.replace("every ten years", "every tin years")
    assert answer(on(quote, STONES, LAMPS), LAMPS, changed) == f"moved 2 {quote.replace('ten', 'tin')}"


@pytest.mark.parametrize(
    ("quote", "other"), [("气压", "汽压"), ("测量结果记入", "测定结果记入"), ("lamp", "lump")]
)
def test_short_words_that_were_changed_are_orphans(quote, other):
    paper = (*PAPER, LAMPS)
    assert answer(on(quote, *paper), *(text.replace(quote, other) for text in paper)) == "orphan"


# -- never by chance ---------------------------------------------------------


@pytest.mark.parametrize("quote", ["的", "应当", "港务局", "每年", "缆绳", "the", "every"])
def test_short_words_whose_paragraph_is_gone_are_orphans(quote):
    paper = (*PAPER, STONES, LAMPS)
    anchor = on(quote, *paper)
    rest = [text for text in paper if text != paper[int(anchor.block[5:]) - 1]]
    assert answer(anchor, *rest) == "orphan"


def test_the_right_one_of_many_is_chosen_by_what_stands_around_it():
    for at in (n for n, sign in enumerate(FOG) if sign in "的在年,"):
        anchor = anchor_for("para_3", "3", FOG, at, at + 1)
        found = find(anchor, passages("雾笛在港务局的年度报告中,在年底的会上。", *PAPER), same_edition=False)
        assert (found.fit, found.block, found.start) == (Fit.MOVED, "para_4", at)


def test_a_word_that_was_replaced_is_not_found_in_the_next_place_of_its_paragraph():
    changed = FOG.replace("应当在每次", "应当于每次")
    assert answer(on("在", *PAPER[2:], first=3), SEA, OIL, changed, BELL) == "orphan"


def test_the_same_word_at_the_same_place_of_another_paragraph_is_not_it():
    other = OIL.replace("每周清洗", "每周磨光")
    at = SEA.index("的")
    assert answer(on("的", *PAPER), "看守人的职责" + BELL, "字" * at + "的" + other) == "orphan"


def test_of_two_paragraphs_that_are_nearly_the_same_none_is_chosen():
    first, second = FOG.replace("每年", "每个"), FOG.replace("每年", "本年")
    assert (
        answer(on("测量结果记入值班日志,并由港务局", *PAPER), SEA, *PAPER[:2], BELL, BELL, first, second)
        == "orphan"
    )


def test_of_two_paragraphs_that_are_the_same_none_is_chosen():
    assert answer(on("测量结果", *PAPER), SEA, OIL, BELL, BELL, FOG, FOG) == "orphan"


def test_of_two_paragraphs_that_are_the_same_that_with_the_number_is_chosen():
    changed = FOG.replace("雾笛", "所有雾笛")
    assert answer(on("记入值班日志", *PAPER), changed, OIL, changed) == "moved 3 记入值班日志"


def test_an_own_paragraph_that_was_changed_makes_the_very_words_elsewhere_a_question():
    anchor = anchor_for("para_1", "1", "灯塔年鉴,第七卷。", 2, 4)
    assert answer(anchor, "灯塔年签,第七卷。", "灯塔年鉴,第七卷。") == "check 2 年鉴"


# -- paragraphs --------------------------------------------------------------


def test_a_paragraph_is_found_as_a_whole():
    found = find_block(
        paragraph_anchor("para_2", "2", OIL), passages(SEA, FOG, OIL + BELL), same_edition=False
    )
    assert (found.fit, found.block, found.start, found.end) == (Fit.MOVED, "para_3", 0, len(OIL + BELL))


def test_a_paragraph_behind_other_words_is_a_question():
    found = find_block(paragraph_anchor("para_2", "2", OIL), passages(SEA + OIL, FOG), same_edition=False)
    assert (found.fit, found.block) == (Fit.CHECK, "para_1")


def test_a_paragraph_that_is_gone_is_an_orphan():
    found = find_block(paragraph_anchor("para_2", "2", OIL), passages(SEA, FOG), same_edition=False)
    assert found.fit is Fit.ORPHAN


# -- whatever comes ----------------------------------------------------------

texts = st.text(
    st.one_of(
        st.sampled_from("灯塔的在看守人，。“”（(1２３aéйßﬁ…㈠\u00ad\u200b\u0301\t\n 𠮷號決"),
        st.characters(exclude_categories=()),
    ),
    max_size=60,
)
papers = st.lists(texts, min_size=1, max_size=5)


@st.composite
def marked(draw):
    paper = draw(papers)
    number = draw(st.integers(0, len(paper) - 1))
    start = draw(st.integers(0, len(paper[number])))
    end = draw(st.integers(0, len(paper[number])))
    return paper, anchor_for(f"para_{number + 1}", str(number + 1), paper[number], start, end)


@given(marked(), st.booleans())
def test_in_an_unchanged_text_every_anchor_is_exact(case, same_edition):
    paper, anchor = case
    found = find(anchor, passages(*paper), same_edition=same_edition)
    assert (found.fit, found.block, found.start, found.end) == (
        Fit.EXACT,
        anchor.block,
        anchor.start,
        anchor.end,
    )


@given(st.data())
def test_between_new_paragraphs_the_same_words_are_found(data):
    number = data.draw(st.integers(0, len(PAPER) - 1))
    text = PAPER[number]
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    anchor = anchor_for(f"para_{number + 1}", str(number + 1), text, start, end)
    if not fold_text(anchor.quote):
        return
    new = data.draw(st.lists(texts, max_size=4))
    after = data.draw(st.lists(texts, max_size=4))
    found = find(anchor, passages(*new, *PAPER, *after), same_edition=False)
    assert (found.block, found.start, found.end) == (
        f"para_{len(new) + number + 1}",
        anchor.start,
        anchor.end,
    )
    assert found.fit is (Fit.MOVED if new else Fit.EXACT)


anchors = st.builds(
    Anchor,
    st.sampled_from(["para_1", "para_2", "gone"]),
    st.sampled_from([None, "1", "9"]),
    st.integers(-3, 80),
    st.integers(-3, 80),
    texts,
    texts,
    texts,
)


@given(anchors, papers, st.booleans())
def test_whatever_comes_the_answer_lies_inside_the_text(anchor, paper, same_edition):
    for look in (find, find_block):
        found = look(anchor, passages(*paper), same_edition=same_edition)
        if found.fit is Fit.ORPHAN:
            continue
        text = paper[int(found.block.removeprefix("para_")) - 1]
        assert 0 <= found.start <= found.end <= len(text)
        assert 0 <= found.score <= 1
        if look is find and found.fit is Fit.EXACT:
            assert text[found.start : found.end] == anchor.quote


@given(marked(), papers)
def test_without_a_question_short_words_are_found_letter_for_letter(case, other):
    _, anchor = case
    found = find(anchor, passages(*other), same_edition=False)
    if found.fit is Fit.MOVED and len(anchor.quote) < 8:
        text = other[int(found.block.removeprefix("para_")) - 1]
        assert fold_text(text[found.start : found.end]) == fold_text(anchor.quote)


def distances(pattern: str, text: str) -> list[int]:
    """The cost of the best place that ends at each column, by the plain table (Sellers 1980)."""
    column = list(range(len(pattern) + 1))
    ends = [column[-1]]
    for sign in text:
        above = [0]
        for row, letter in enumerate(pattern, start=1):
            above.append(min(column[row] + 1, above[-1] + 1, column[row - 1] + (sign != letter)))
        column = above
        ends.append(column[-1])
    return ends


@given(st.text("abcd", min_size=1, max_size=70), st.text("abcd", max_size=120), st.data())
def test_an_alignment_costs_what_the_plain_table_says(pattern, text, data):
    start = data.draw(st.integers(0, len(pattern)))
    end = data.draw(st.integers(start, len(pattern)))
    best = Pattern(pattern, start, end).best_in(text)
    assert best.cost == min(distances(pattern, text))
    assert 0 <= best.start <= best.end <= len(text)
    assert best.part_cost + best.after_cost <= best.cost
    assert best.part_cost >= min(distances(pattern[start:end], text)) if start < end else not best.part_cost


@given(st.text("ab c塔的, ", max_size=400), st.integers(0, 400), st.integers(1, 90))
def test_the_very_words_are_found_wherever_they_stand(flat, start, length):
    folded = flat[start : start + length]
    if folded:
        expected = [at for at in range(len(flat)) if flat.startswith(folded, at)]
        assert LikelyPlaces(flat).exactly(folded, 1_000) == expected


def test_the_very_words_are_found_inside_words_of_any_length():
    flat = "".join(random.Random(3).choices("abcdefgh", k=500)) + " lamp and fog " + "塔" * 300
    for start in range(0, len(flat) - 90, 7):
        folded = flat[start : start + 90]
        assert start in LikelyPlaces(flat).exactly(folded, 1_000)


def test_words_at_the_borders_of_blocks_stay_words():
    assert (
        passages("light the lamp", "", "before dusk,", "灯塔", "and").flat
        == "light the lamp before dusk,灯塔and"
    )


# -- bounds ------------------------------------------------------------------


def seconds(anchor: Anchor, where: Passages) -> float:
    begun = time.process_time()
    find(anchor, where, same_edition=False)
    return time.process_time() - begun


@pytest.mark.parametrize(
    "quote",
    [
        "的" * 900,
        "的" * 19_000,
        "的" * (LONGEST + 1),
        "灯塔" * 450,
        "a b " * 200,
        "\u0301" * 5_000,
        "，" * 900,
    ],
)
@pytest.mark.parametrize("text", ["的" * 300_000, "灯塔的看守人" * 50_000, "a b c " * 50_000, "，" * 300_000])
def test_hostile_anchors_and_texts_do_not_hang_it(quote, text):
    where = passages(text, text[:5_000])
    anchor = Anchor("para_2", "2", 7, 7 + len(quote), quote, "守" * 100_000, "人" * 100_000)
    seconds(anchor, where)
    assert seconds(anchor, where) < 0.5


def test_what_stands_everywhere_leads_nowhere():
    assert list(LikelyPlaces("的" * 1_000_000).alike("的" * 60, [range(9)], 4)) == []


def test_a_quotation_without_bounds_is_looked_for_where_it_stood_only():
    chance = random.Random(2)
    text = "".join(chr(chance.randrange(0x4E00, 0x9FA0)) for _ in range(LONGEST + 9))
    longest, longer = (anchor_for("para_1", "1", text, 0, LONGEST + more) for more in (0, 1))
    assert find(longer, passages(text), same_edition=False).fit is Fit.EXACT
    assert find(longer, passages(SEA, text), same_edition=False).fit is Fit.ORPHAN
    assert find(longest, passages(SEA, text), same_edition=False).fit is Fit.MOVED


def test_a_long_quotation_that_was_changed_is_found_by_its_ends():
    chance = random.Random(1)
    long = "".join(chr(chance.randrange(0x4E00, 0x9FA0)) for _ in range(3_000))
    anchor = anchor_for("para_2", "2", long, 50, 2_950)
    changed = long[:700] + "改" + long[702:]
    found = find(anchor, passages(SEA, OIL, changed), same_edition=False)
    assert (found.fit, found.block, found.start, found.end) == (Fit.MOVED, "para_3", 50, 2_949)
    cut = find(anchor, passages(SEA, OIL, long[:700] + long[1_300:]), same_edition=False)
    assert (cut.fit, cut.start, cut.end) == (Fit.CHECK, 50, 2_350)


def test_ten_thousand_anchors_that_stand_where_they_stood_take_no_time():
    texts = [f"{number}号灯塔:{FOG}" for number in range(10_000)]
    anchors = [anchor_for(f"para_{n + 1}", str(n + 1), text, 8, 18) for n, text in enumerate(texts)]
    where = passages(*texts)
    begun = time.process_time()
    assert all(find(one, where, same_edition=True).fit is Fit.EXACT for one in anchors)
    assert time.process_time() - begun < 0.5 * (10 if sys.gettrace() else 1)
