"""The query language: what is typed, what is understood."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vademecum.search.query import (
    DEEPEST,
    MOST_CLAUSES,
    AllOf,
    AnyOf,
    Cites,
    InLang,
    InNotes,
    InTier,
    Near,
    Not,
    Phrase,
    Remark,
    Tier,
)
from vademecum.search.query_reader import read_query


def both(*words: str) -> AllOf:
    return AllOf(tuple(map(Phrase, words)))


def either(*words: str) -> AnyOf:
    return AnyOf(tuple(map(Phrase, words)))


a, b, c = Phrase("a"), Phrase("b"), Phrase("c")

UNDERSTOOD = [
    ("众筹 虚拟资产", both("众筹", "虚拟资产")),
    ("众筹　虚拟资产", both("众筹", "虚拟资产")),
    ("數字證據", Phrase("数字证据")),
    ("“综合性国际框架”", Phrase("综合性国际框架")),
    ('"综合性国际框架"', Phrase("综合性国际框架")),
    ("「综合性国际框架」", Phrase("综合性国际框架")),
    ("『综合性国际框架』", Phrase("综合性国际框架")),
    ("«综合性国际框架»", Phrase("综合性国际框架")),
    ("“综合性国际框架", Phrase("综合性国际框架")),
    ("《马德里指导原则》", Phrase("《马德里指导原则》")),
    ('"human rights"', Phrase("human rights")),
    ("以“综合性”为", both("以", "综合性", "为")),
    ("1373(2001)", Phrase("1373(2001)")),
    ("信通技术(ICT)", Phrase("信通技术(ict)")),
    ("人工智能，", Phrase("人工智能")),
    ("a AND b", AllOf((a, b))),
    ("a OR b", AnyOf((a, b))),
    ("a b OR c", AnyOf((AllOf((a, b)), c))),
    ("(a OR b) c", AllOf((AnyOf((a, b)), c))),
    ("（a OR b） c", AllOf((AnyOf((a, b)), c))),
    ("a -b", AllOf((a, Not(b)))),
    ("a NOT b", AllOf((a, Not(b)))),
    ("a NOT NOT b", AllOf((a, b))),
    ("a -(b OR c)", AllOf((a, Not(AnyOf((b, c)))))),
    ("COVID-19", Phrase("covid-19")),
    ("a or b", both("a", "or", "b")),
    ("a NEAR b", Near(a, b, 10)),
    ("a NEAR/3 b", Near(a, b, 3)),
    ("a NEAR/9999 b", Near(a, b, 100)),
    ("heading:广告", InTier(Tier.HEADING, Phrase("广告"))),
    ("FOOTNOTE：Koscak", InTier(Tier.FOOTNOTE, Phrase("koscak"))),
    ("heading:(a OR b)", InTier(Tier.HEADING, AnyOf((a, b)))),
    ("symbol:S/RES/1373(2001)", Cites("s/res/1373(2001)")),
    ("symbol:a/conf.234*", Cites("a/conf.234", is_prefix=True)),
    ("lang:ZH a", AllOf((InLang("zh"), a))),
    ("securit*", Phrase("securit", is_prefix=True)),
    ("的*", Phrase("的")),
    ("*怖", Phrase("怖")),
    ("a a", a),
    ("AND", Phrase("and")),
    ("a AND", a),
    ("OR a", a),
    ("note:a", InNotes(a)),
    ("NOTE：（a OR b） c", AllOf((InNotes(AnyOf((a, b))), Phrase("c")))),
    ("note:a -note:b", AllOf((InNotes(a), Not(InNotes(b))))),
    ("a) b", AllOf((a, b))),
]


@pytest.mark.parametrize(("typed", "node"), UNDERSTOOD)
def test_a_query_is_understood(typed, node):
    assert read_query(typed).node == node


@pytest.mark.parametrize(
    "typed", ["", "   ", "，。！？", "((((", '"" ""', "* **", "-", "\ud800", "symbol:", "lang:", "heading:"]
)
def test_what_says_nothing_finds_nothing_and_a_remark_says_so(typed):
    query = read_query(typed)
    assert query.node is None
    assert query.understood == ""
    assert query.remarks == (Remark.EMPTY,)


@pytest.mark.parametrize("typed", ["-a", "NOT a", "a OR -b", "lang:zh", "lang:zh -a"])
def test_a_query_that_only_forbids_is_not_run(typed):
    query = read_query(typed)
    assert query.node is None
    assert Remark.ONLY_NOT in query.remarks


def test_the_last_word_is_unfinished_while_typing_only():
    assert read_query("human rig", is_typing=True).node == AllOf(
        (Phrase("human"), Phrase("rig", is_prefix=True))
    )
    assert read_query("human rig ", is_typing=True).node == both("human", "rig")
    assert read_query("human rig").node == both("human", "rig")
    assert read_query("人工", is_typing=True).node == Phrase("人工")
    assert read_query('"human rig"', is_typing=True).node == Phrase("human rig")


def test_long_queries_are_cut_and_say_so():
    query = read_query("人" * 10_000)
    assert isinstance(query.node, Phrase)
    assert len(query.node.text) == 1_000
    assert Remark.TOO_LONG in query.remarks
    many = read_query(" ".join(f"w{n}" for n in range(100)))
    assert isinstance(many.node, AllOf)
    assert len(many.node.parts) == MOST_CLAUSES
    assert Remark.TOO_LONG in many.remarks


def test_deep_brackets_are_left_out_and_say_so():
    query = read_query("(" * (DEEPEST + 5) + "a OR b" + ")" * 40)
    assert Remark.TOO_DEEP in query.remarks
    assert query.node == either("a", "b")


pieces = st.lists(
    st.one_of(
        st.sampled_from(
            [
                "AND",
                "OR",
                "NOT",
                "NEAR/3",
                "NEAR",
                "-",
                "(",
                ")",
                "（",
                "）",
                '"',
                "“",
                "”",
                "「",
                "」",
                "«",
                "*",
                "heading:",
                "footnote:",
                "symbol:",
                "lang:",
                "zh",
                "人工智能",
                "the",
                "S/RES/1373(2001)",
                "8/1",
                "，",
                "。",
                "\\",
                "'",
                "a*",
                "x-y",
                "ICT(信通技术)",
            ]
        ),
        st.sampled_from(["\n", "\u3000", "数 据"]),
        st.text(max_size=4),
    ),
    max_size=14,
)


@given(pieces, st.sampled_from(["", " "]), st.booleans())
def test_reading_never_fails_and_what_was_understood_reads_the_same(parts, glue, is_typing):
    query = read_query(glue.join(parts), is_typing=is_typing)
    again = read_query(query.understood)
    if query.node is not None:
        assert again.node == query.node
        assert again.understood == query.understood
