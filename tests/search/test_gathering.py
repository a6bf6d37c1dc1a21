"""Searching made-up papers: exactly what stands there is found, in order, with bounded work."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factories_text import paragraphs, queries, source_texts
from vademecum.search.effort import Effort
from vademecum.search.gathering import RANKED_UP_TO, Gathered, Narrowing, Source, count, gather
from vademecum.search.index import Index
from vademecum.search.index_builder import Entry, build_index
from vademecum.search.query import Remark
from vademecum.search.query_reader import read_query
from vademecum.search.terms import is_word
from vademecum.text.folding import fold_text

LATIN = [
    "The Security Council, recalling its resolution 1373 (2001), decides that all States shall act.",
    'Securing borders; a well-known security measure. Dunja Mijatović, "Safeguarding human rights".',
    "Совет Безопасности подтверждает свою резолюцию 1373 (2001) и ещё раз призывает.",
    "إن مجلس الأمن إذ يشير إلى القرار ١٣٧٣ (٢٠٠١) يقرر أن على جميع الدول",
    "S/2018/1177 and 8/1, 18/1, 8/11; 2331 and 12331.",
]


class Shelf:
    """An index over folded texts that lie in memory."""

    def __init__(self, folder: Path, entries: list[Entry]) -> None:
        build_index(folder, entries)
        self.entries = entries
        self.folded = {entry.row: entry.folded for entry in entries}
        self.index = Index.open(folder)
        self.source = Source(self.index, lambda rows: {row: self.folded[row] for row in rows})

    def gather(
        self, typed: str, effort: Effort | None = None, enough: int = 50, **narrowed: object
    ) -> Gathered:
        node = read_query(typed).node
        assert node is not None
        return gather([self.source], node, effort or Effort(60_000), enough, Narrowing(**narrowed))

    def rows(self, typed: str, **narrowed: object) -> list[int]:
        return [one.row for one in self.gather(typed, enough=10_000, **narrowed).found]

    def holding(self, text: str) -> set[int]:
        return {row for row, folded in self.folded.items() if text in folded}


@pytest.fixture(scope="module")
def shelf(tmp_path_factory, corpus_root):
    chinese = list(paragraphs(11, 1_200, source_texts(corpus_root)))
    entries = []
    for number, text in enumerate([*chinese, *LATIN]):
        is_chinese = number < len(chinese)
        kind = {0: "heading", 9: "footnote"}.get(number % 10, "paragraph") if is_chinese else "paragraph"
        lang = "zh" if is_chinese else "en"
        entries.append(
            Entry(
                number + 1, number // 100 + 1, lang, kind, fold_text(text[:24] if kind == "heading" else text)
            )
        )
    made = Shelf(tmp_path_factory.mktemp("shelf") / "index", entries)
    yield made
    made.index.close()


# -- exactly what stands there ------------------------------------------------


@pytest.mark.parametrize("length", [1, 2, 3, 4, 8, 14])
def test_pieces_of_chinese_are_found_where_they_stand_and_nowhere_else(shelf, length):
    texts = [entry.folded for entry in shelf.entries]
    for piece in queries(length, 25, texts, length):
        assert set(shelf.rows(piece)) == shelf.holding(piece), piece


@given(st.data())
def test_pieces_across_punctuation_numbers_and_words_are_found_exactly(shelf, data):
    entry = data.draw(st.sampled_from(shelf.entries))
    begin = data.draw(st.integers(0, max(0, len(entry.folded) - 2)))
    piece = entry.folded[begin : begin + data.draw(st.integers(2, 20))]
    query = read_query(f"「{piece}」")
    if query.node is None:
        return
    # A number or a Latin word cut through the middle is not a word.
    cut = is_word(piece[0]) or is_word(piece[-1])
    found = set(shelf.rows(f"「{piece}」"))
    assert found == shelf.holding(piece.strip()) or (cut and found <= shelf.holding(piece.strip()))


def test_two_words_must_stand_in_one_block(shelf):
    texts = [entry.folded for entry in shelf.entries]
    for one, other in zip(queries(3, 20, texts, 2), queries(4, 20, texts, 2), strict=True):
        assert set(shelf.rows(f"{one} {other}")) == shelf.holding(one) & shelf.holding(other)
        assert set(shelf.rows(f"{one} OR {other}")) == shelf.holding(one) | shelf.holding(other)
        assert set(shelf.rows(f"{one} -{other}")) == shelf.holding(one) - shelf.holding(other)


def test_counting_agrees_with_finding(shelf):
    for typed in ("国家", "国家 合作", "国家 OR 合作", "技术 -国家", "网络空间", "的"):
        node = read_query(typed).node
        assert node is not None
        assert count([shelf.source], node, Effort(60_000)) == (len(shelf.rows(typed)), True)
        assert shelf.gather(typed).total <= len(shelf.rows(typed))


def latin(shelf: Shelf, typed: str) -> list[int]:
    return sorted(row - (len(shelf.entries) - len(LATIN)) for row in shelf.rows(f"lang:en {typed}"))


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("security", [1, 2]),
        ("secur", []),
        ("secur*", [1, 2]),
        ("SECURING", [2]),
        ("known", [2]),
        ("well-known", [2]),
        ("Mijatovic", [2]),
        ('"human rights"', [2]),
        ('"rights human"', []),
        ("1373", [1, 3, 4]),
        ("1373(2001)", [1, 3, 4]),
        ("137", []),
        ("безопасности", [3]),
        ("еще", [3]),
        ("الامن", [4]),
        ("8/1", [5]),
        ("2331", [5]),
        ("331", []),
        ("council NEAR/3 resolution", [1]),
        ("council NEAR/1 resolution", []),
        ("resolution NEAR/3 council", [1]),
    ],
)
def test_words_of_other_scripts_match_whole(shelf, typed, found):
    assert latin(shelf, typed) == found


def test_a_number_inside_another_is_not_marked(shelf):
    (found,) = shelf.gather("lang:en 8/1").found
    assert [found.folded[begin:end] for begin, end in found.spans] == ["8/1"]
    assert found.folded[found.spans[0][0] - 1] == " " or found.folded[found.spans[0][0] - 1] == "d"


# -- narrowed ---------------------------------------------------------------------


def test_fields_and_filters_narrow(shelf):
    kinds = {entry.row: entry.kind for entry in shelf.entries}
    everywhere = shelf.rows("国家")
    assert shelf.rows("heading:国家") == [row for row in everywhere if kinds[row] == "heading"]
    assert set(shelf.rows("footnote:国家")) == {row for row in everywhere if kinds[row] == "footnote"}
    assert shelf.rows("国家", lang="en") == []
    inside = set(shelf.rows("国家", documents=(frozenset({2, 3}),)))
    assert inside == {row for row in everywhere if (row - 1) // 100 + 1 in (2, 3)}
    assert shelf.rows("国家", documents=(frozenset(),)) == []


def test_hidden_documents_are_not_found_nor_counted(shelf):
    node = read_query("国家").node
    assert node is not None
    source = Source(shelf.index, shelf.source.folded, hidden=frozenset({1, 2}))
    found = gather([source], node, Effort(60_000), 10_000)
    assert found.total == len(found.found)
    assert all(one.row > 200 for one in found.found)


def test_two_sources_are_searched_as_one(shelf):
    node = read_query("国家").node
    assert node is not None
    alone = gather([shelf.source], node, Effort(60_000), 10_000)
    both = gather([shelf.source, shelf.source], node, Effort(60_000), 10_000)
    assert both.total == 2 * alone.total
    assert {one.source for one in both.found} == {0, 1}


# -- order --------------------------------------------------------------------------


def test_headings_come_before_bodies_and_bodies_before_footnotes(shelf):
    for typed in ("国家", "移民", "国家 技术"):
        tiers = [one.tier.value for one in shelf.gather(typed, enough=1_000).found]
        assert tiers == sorted(tiers)


def test_scores_never_rise(shelf):
    for typed in ("国家", "人工智能", "电子证据", "网络 空间"):
        scores = [one.score for one in shelf.gather(typed).found]
        assert scores == sorted(scores, reverse=True)


def test_few_hits_are_ranked_and_many_stand_in_the_order_of_the_library(shelf):
    many = shelf.gather("的")
    assert not many.is_ranked
    assert many.total > RANKED_UP_TO
    assert many.is_total_exact
    places = [one.place for one in many.found]
    assert places == sorted(places)
    rare = next(piece for piece in queries(8, 50, [e.folded for e in shelf.entries], 8))
    assert shelf.gather(rare).is_ranked


def ranked(tmp_path: Path, texts: list[tuple[str, str]], typed: str) -> list[int]:
    entries = [Entry(n, 1, "zh", kind, fold_text(text)) for n, (kind, text) in enumerate(texts, start=1)]
    shelf = Shelf(tmp_path / "ranked", entries)
    rows = shelf.rows(typed)
    shelf.index.close()
    return rows


def test_a_heading_then_what_stands_under_it_then_where_it_occurs_often(tmp_path):
    texts = [
        ("paragraph", "数字证据和数字证据都很重要。"),
        ("heading", "数字证据"),
        ("paragraph", "会员国在获得数字证据方面面临挑战,这一段很长,只提到一次。"),
        ("heading", "其他"),
        ("paragraph", "另见数字证据。"),
        ("footnote", "数字证据。"),
    ]
    assert ranked(tmp_path, texts, "数字证据") == [2, 3, 1, 5, 6]


def test_where_a_term_is_defined_comes_before_where_it_is_used(tmp_path):
    texts = [
        ("paragraph", "信通技术问题和信通技术政策。"),
        ("paragraph", "滥用信息和通信技术(信通技术)引起了严重关切,国际社会为此采取了很多措施。"),
    ]
    assert ranked(tmp_path, texts, "信通技术") == [2, 1]


def test_a_paragraph_comes_before_a_bullet(tmp_path):
    texts = [("bullet", "框架的准则。"), ("paragraph", "框架的准则。")]
    assert ranked(tmp_path, texts, "框架") == [2, 1]


# -- bounded work ---------------------------------------------------------------------


HOSTILE = [
    "的" * 10_000,
    "人工智能" * 2_500,
    " ".join("的是在有和了为对"[n % 8] for n in range(5_000)),
    " OR ".join("的是在有和了为对中国"[n % 10] for n in range(500)),
    "(" * 5_000 + "的" + ")" * 5_000,
    '"' * 9_999,
    "，。！？" * 2_500,
    "1* 2* 3* 4* 5* 6* 7* 8* 9* 0*",
    "的 NEAR/100 的 NEAR/100 的",
    "的 " + " ".join(f"-{a}" for a in "国家人工智能网络空间"),
    "heading:的 OR footnote:的 OR 的",
    "symbol:* 的",
    "* ** *的* 的*",
    "\ud800 \x00 的 \udfff",
]


@pytest.mark.parametrize("typed", HOSTILE, ids=range(len(HOSTILE)))
def test_nothing_that_can_be_typed_takes_more_work_than_the_library_is_long(shelf, typed):
    query = read_query(typed)
    effort = Effort(60_000)
    if query.node is not None:
        gathered = gather([shelf.source], query.node, effort, 50)
        assert len(gathered.found) <= 50
        assert gathered.total >= len(gathered.found)
    assert effort.texts <= len(shelf.entries)
    assert effort.expanded <= 65 * 32
    assert effort.steps <= 40 * len(shelf.entries)


def test_the_first_page_of_a_frequent_term_reads_one_page_of_texts(shelf):
    effort = Effort(60_000)
    shelf.gather("的", effort)
    assert effort.texts <= 64


def test_a_spent_effort_stops_and_the_total_becomes_a_lower_bound(shelf):
    all_of_it = len(shelf.rows("技术 国家"))
    stopped = shelf.gather("技术 国家", Effort(60_000, most_steps=70), enough=10_000)
    assert stopped.total < all_of_it
    assert not stopped.is_total_exact


def test_the_deadline_is_looked_at_while_searching(shelf):
    ticks = iter(range(1_000_000))
    effort = Effort(3_000, clock=lambda: float(next(ticks)))
    gathered = shelf.gather("技术 OR 国家 OR 网络", effort, enough=10_000)
    assert effort.is_spent
    assert not gathered.is_total_exact


def test_a_prefix_of_too_many_words_is_cut_and_says_so(tmp_path):
    entries = [Entry(n + 1, 1, "en", "paragraph", f"word{n:03}") for n in range(100)]
    shelf = Shelf(tmp_path / "words", entries)
    gathered = shelf.gather("word*", enough=1_000)
    shelf.index.close()
    assert gathered.was_cut
    assert gathered.total == 64
    assert Remark.MANY_WORDS.value.context == "search"
