"""Snippets: the best piece, cut where one may cut, with exact marks."""

from hypothesis import given
from hypothesis import strategies as st

from vademecum.search.conditions import Condition, Passage
from vademecum.search.query import Tier
from vademecum.search.query_reader import read_query
from vademecum.search.snippets import ELLIPSIS, LONGEST, snippet, source_spans
from vademecum.text.folding import fold_text

LONG = (
    "恐怖主义团体成功地将宣传用于多种目的，包括招募人员和促使从激进走向暴力。"
    "安全理事会第 2354(2017)号决议以安理会 2016 年 5 月 11 日的主席声明(S/PRST/2016/6)"
    "和“综合性国际框架”(S/2017/375)为基础，其中包括法律和执法措施、公私伙伴关系和开展反宣传。"
    "该决议提出了一系列指导方针，除其他外，强调联合国在打击恐怖主义宣传方面的行动应以《联合国宪章》为基础。"
)


def marked(text: str, typed: str) -> tuple[str, list[str]]:
    folded = fold_text(text)
    node = read_query(typed).node
    assert node is not None
    spans = Condition(node, lambda _: frozenset()).spans(Passage(0, folded, Tier.BODY, "zh"))
    cut = snippet(text, source_spans(text, folded, spans or []))
    return cut.text, [cut.text[begin:end] for begin, end in cut.marks]


def test_a_short_text_is_shown_whole():
    assert marked("最近,偷运者发布广告。", "广告") == ("最近,偷运者发布广告。", ["广告"])


def test_marks_are_the_original_spelling():
    assert marked("每年价值约 100 亿美元。", "约100亿美元")[1] == ["约 100 亿美元"]
    assert marked("Dunja Mijatović said", "mijatovic")[1] == ["Mijatović"]
    assert marked("Dunja Mijatovic\u0301 said", "mijatovic")[1] == ["Mijatovic\u0301"]
    assert marked("關於數字證據", "数字证据")[1] == ["數字證據"]
    assert marked("第８（１）號", "第8(1)号")[1] == ["第８（１）號"]
    assert marked("一大流\u200b行病；COVID-19 大流行", "covid-19大流行")[1] == ["COVID-19 大流行"]


def test_a_long_text_is_cut_at_clauses_and_says_so():
    text, marks = marked(LONG, "综合性国际框架")
    assert marks == ["综合性国际框架"]
    assert text.startswith(ELLIPSIS)
    assert text.endswith(ELLIPSIS)
    assert len(text) <= LONGEST + 2
    assert text[-2] in "，。、)"


def test_numbers_are_not_cut_in_two():
    text, _ = marked(LONG, "走向暴力")
    assert not any(text.rstrip(ELLIPSIS).endswith(cut) for cut in ("20", "201", "235", "2354(", "S/PRST/20"))


def test_words_are_not_cut_in_two():
    words = [f"w{'abcdefghij'[n % 10] * (n % 7 + 3)}" for n in range(60)]
    for wanted in words[::7]:
        text, marks = marked(" ".join(words), wanted)
        assert marks
        assert set(text.strip(ELLIPSIS).split()) <= set(words)


def test_the_piece_with_most_matches_is_shown():
    text, marks = marked("国家。" + "其他内容，" * 40 + "国家与国家之间的合作", "国家")
    assert marks == ["国家", "国家"]
    assert text.startswith(ELLIPSIS)


def test_line_ends_become_blanks():
    assert marked("第一行\n第二行的广告", "广告")[0] == "第一行 第二行的广告"


def test_a_hit_without_marks_shows_its_beginning():
    cut = snippet(LONG, [])
    assert cut.marks == ()
    assert LONG.startswith(cut.text.rstrip(ELLIPSIS))
    assert 60 <= len(cut.text) <= LONGEST + 1


def test_overlapping_matches_become_one_mark():
    assert marked("公私伙伴关系", "伙伴关系 OR 公私伙伴")[1] == ["公私伙伴关系"]


words = st.sampled_from(
    [
        "国家",
        "人工 智能",
        "數據",
        "，",
        "。",
        "（",
        "）",
        "COVID-19",
        " ",
        "“",
        "é",
        "ﬁn",
        "12",
        "的",
        "…",
        "\u00ad",
    ]
)


@given(
    st.lists(words, max_size=60), st.sampled_from(["国家", "人工智能", "数据", "covid-19", "的", "国家数据"])
)
def test_marks_always_fold_to_the_query(pieces, typed):
    text = "".join(pieces)
    folded = fold_text(text)
    node = read_query(typed).node
    assert node is not None
    spans = Condition(node, lambda _: frozenset()).spans(Passage(0, folded, Tier.BODY, "zh")) or []
    in_source = source_spans(text, folded, spans)
    assert [fold_text(text[begin:end]) for begin, end in in_source] == [typed] * len(spans)
    cut = snippet(text, in_source)
    assert bool(cut.marks) == bool(spans)
    assert all(fold_text(cut.text[begin:end]) == typed for begin, end in cut.marks)
    assert all(one[1] <= other[0] for one, other in zip(cut.marks, cut.marks[1:], strict=False))
    kept = cut.text.removeprefix(ELLIPSIS if not text.startswith(cut.text[:3]) else "")
    assert kept.rstrip(ELLIPSIS).strip() in text or "…" in text
