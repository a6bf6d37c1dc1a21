"""Two documents of the shelf compared, and two languages of one set beside each other."""

import pytest

import editions
from factories import document, heading, paragraph
from vademecum.domain.document import Block, BlockKind, NoteMark
from vademecum.domain.key import Key
from vademecum.services.aligning import align
from vademecum.services.comparing import Comparing, ComparisonKind, NothingToCompare
from vademecum.services.comparison_parts import PART, WHOLE_UP_TO, differing, parts
from vademecum.services.desk import Desk
from vademecum.services.shelf import Shelf, UnknownDocument
from vademecum.text.diff.passages import Change

pytest_plugins = ["windows"]

OLD, NEW = Key(editions.OLD), Key(editions.NEW)


@pytest.fixture
def library(places, tmp_path):
    """A function that imports editions and gives what compares them."""
    opened = []

    def imported(*names):
        editions.imported(places, tmp_path, *editions.editions(*names))
        opened.append(Desk(places, Shelf.open(places)))
        return opened[-1].comparing

    yield imported
    for desk in opened:
        desk.close()


def rows(comparison) -> list[str]:
    """What became of each paragraph, by ids."""
    found = []
    for row in comparison.rows:
        a, b = comparison.block(row)
        found.append(f"{row.change} {a.id if a else '-'} {b.id if b else '-'}")
    return found


CHANGES = [
    "changed para_1 para_1",
    "same para_2 para_2",
    "same h_2 h_2",
    "changed para_4 para_3",
    "gone para_5 -",
    "same para_6 para_4",
    "new - para_5",
    "same para_7 para_6",
    "same h_3 h_3",
    "moved para_3 para_7",
    "same para_8 para_8",
]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_two_editions_differ_alike_in_both_languages(library, lang):
    comparison = library(f"old {lang}", f"new {lang}").compare(OLD, NEW)
    assert comparison.kind is ComparisonKind.DIFF
    assert rows(comparison)[-len(CHANGES) :] == CHANGES
    assert {row.split()[0] for row in rows(comparison)[: -len(CHANGES)]} == {"same"}


def test_words_that_were_changed_are_told_by_character_and_by_word(library):
    comparing = library("old zh", "new zh", "old en", "new en")
    for lang, old, new in (("zh", "七", "八"), ("en", "seventh", "eighth")):
        comparison = comparing.compare(OLD, NEW, lang, lang)
        row = next(row for row in comparison.rows if row.change is Change.CHANGED)
        a, b = comparison.block(row)
        (edit,) = row.edits
        assert (a.text[slice(*edit.a)], b.text[slice(*edit.b)]) == (old, new)


def test_two_languages_of_one_paper_are_set_beside_each_other_by_number(library):
    comparison = library("old zh", "old en").compare(OLD, OLD)
    assert comparison.kind is ComparisonKind.LANGUAGES
    assert (comparison.a.document.head.lang, comparison.b.document.head.lang) == ("en", "zh")
    assert not comparison.is_approximate
    assert differing(comparison) == []
    assert all(row.edits == () for row in comparison.rows)
    assert "same para_6 para_6" in rows(comparison)


def test_what_one_language_lacks_has_no_counterpart(library):
    comparison = library("old zh", "shorter en").compare(OLD, OLD, "zh", "en")
    assert [row for row in rows(comparison) if not row.startswith("same")] == ["gone h_3 -", "gone para_8 -"]


def test_languages_are_chosen_so_that_there_is_something_to_compare(library):
    comparing = library("old zh", "old en", "new zh")

    def langs(*asked):
        return tuple(side.head.lang for side in comparing.sides(*asked))

    assert langs(OLD, NEW) == ("zh", "zh")
    assert langs(OLD, OLD, "zh") == ("zh", "en")
    assert langs(OLD, OLD, None, "en") == ("zh", "en")
    assert langs(OLD, NEW, "en") == ("en", "zh")
    with pytest.raises(NothingToCompare):
        comparing.sides(NEW, NEW)
    with pytest.raises(NothingToCompare):
        comparing.sides(OLD, OLD, "en", "en")
    with pytest.raises(UnknownDocument):
        comparing.sides(OLD, Key("LTH/COP/2031/99"))
    with pytest.raises(UnknownDocument):
        comparing.sides(OLD, NEW, "zh", "en")


def test_the_likeliest_counterparts_are_offered_first(library):
    comparing = library("old zh", "old en", "new zh")
    shelf = comparing._shelf
    offered = [str(d.locator) for d in comparing.counterparts(shelf.demand(OLD, "zh"))]
    assert offered[:2] == [f"{OLD}@en", "CTOC/COP/WG.7/2020/3@zh"]
    assert f"{NEW}@zh" in offered
    assert f"{OLD}@zh" not in offered
    assert not [key for key in offered if "WELCOME" in key]


def test_counterparts_for_scrolling_are_those_of_languages_or_of_the_document_itself(library):
    comparing = library("old zh", "old en", "new zh")
    zh, en = (comparing._shelf.demand(OLD, lang) for lang in ("zh", "en"))
    assert ("para_3", "para_3") in comparing.pairs(zh, en)
    assert {a for a, b in comparing.pairs(zh, zh) if a == b} >= {"title", "h_1", "para_8"}
    with pytest.raises(NothingToCompare):
        comparing.pairs(zh, comparing._shelf.demand(NEW, "zh"))


def test_the_guides_are_the_same_work_in_two_languages(shelf):
    comparison = Comparing(shelf).compare(Key("VM/WELCOME"), Key("VM/WELCOME"))
    assert comparison.is_approximate, "nothing in them is numbered"
    kinds = [[block.kind for block in comparison.block(row) if block] for row in comparison.rows]
    assert all(len(set(pair)) == 1 for pair in kinds)


def note(number, text) -> Block:
    return Block(f"fn_{number}", BlockKind.FOOTNOTE, str(number), 1, None, text)


def ids(a, b) -> list[tuple[str | None, str | None]]:
    found, _ = align(a, b)
    return [(None if r.a is None else a[r.a].id, None if r.b is None else b[r.b].id) for r in found]


def test_headings_are_paired_between_the_numbered_paragraphs():
    a = [heading("h_1", "导言"), paragraph(1, "一" * 20), heading("h_2", "修缮"), paragraph(2, "二" * 20)]
    b = [
        paragraph(1, "One " * 20),
        heading("h_1", "Preface", level=2),
        heading("h_2", "Repair"),
        paragraph(2, "Two " * 20),
    ]
    assert ids(a, b) == [
        ("h_1", None),
        ("para_1", "para_1"),
        (None, "h_1"),
        ("h_2", "h_2"),
        ("para_2", "para_2"),
    ]


def test_footnotes_and_items_are_paired_by_their_numbers():
    item = Block("para_1__a", BlockKind.ITEM, "a", 2, "para_1", "甲" * 10)
    other = Block("para_1__a", BlockKind.ITEM, "a", 2, "para_1", "Alpha " * 8)
    a = [paragraph(1, "一" * 9), item, note(1, "注一"), note(2, "注二")]
    b = [paragraph(1, "One"), other, note(2, "Second"), note(3, "Third")]
    assert ids(a, b) == [
        ("para_1", "para_1"),
        ("para_1__a", "para_1__a"),
        ("fn_1", None),
        ("fn_2", "fn_2"),
        (None, "fn_3"),
    ]


def test_unnumbered_paragraphs_are_paired_by_their_lengths():
    def loose(number, length, letter):
        return Block(f"b_{number:04d}", BlockKind.PARAGRAPH, None, 1, None, letter * length)

    a = [loose(1, 30, "甲"), loose(2, 200, "乙"), loose(3, 31, "丙")]
    b = [loose(1, 620, "b"), loose(2, 95, "c")]
    found, is_approximate = align(a, b)
    assert is_approximate
    assert [(r.a, r.b) for r in found if r.a is not None and r.b is not None] == [(1, 0), (2, 1)]


def test_a_thousand_loose_paragraphs_are_paired_at_once():
    a = [Block(f"b_{n:04d}", BlockKind.PARAGRAPH, None, 1, None, "甲" * (n % 50)) for n in range(2_000)]
    found, _ = align(a, a)
    assert all(row.a == row.b for row in found)


def test_a_long_comparison_is_cut_where_both_sides_stand_at_the_same_place(shelf_of):
    old = [paragraph(n, f"第{n}座灯塔的看守人在清晨报告天气。") for n in range(1, 4_001)]
    new = [*old[:1_000], *(paragraph(9_000 + n, f"新设的航标船第{n}号。") for n in range(800)), *old[1_000:]]
    shelf = shelf_of(
        document(*old, key="LTH/1", lang="zh"),
        document(*new, key="LTH/2", lang="zh"),
    )
    comparison = Comparing(shelf).compare(Key("LTH/1"), Key("LTH/2"))
    found = parts(comparison)
    assert len(found) > 2
    assert [at for part in found for at in part.a] == list(range(len(old)))
    assert [at for part in found for at in part.b] == list(range(len(new)))
    assert all(len(part.a) + len(part.b) <= 2 * PART + 2 for part in found)


def test_two_long_documents_that_share_nothing_are_cut_all_the_same(shelf_of):
    old = [paragraph(n, f"灯{n}") for n in range(1, 3_000)]
    new = [Block(f"fn_{n}", BlockKind.FOOTNOTE, str(n), 1, None, f"Lamp {n}") for n in range(1, 2_000)]
    shelf = shelf_of(document(*old, key="LTH/1"), document(*new, key="LTH/2"))
    comparison = Comparing(shelf).compare(Key("LTH/1"), Key("LTH/2"))
    found = parts(comparison)
    assert len(old) + len(new) > WHOLE_UP_TO
    assert [at for part in found for at in part.a] == list(range(len(old)))
    assert [at for part in found for at in part.b] == list(range(len(new)))
    assert max(len(part.a) + len(part.b) for part in found) <= 2 * PART


def test_marks_of_footnotes_do_not_stand_between_two_texts(shelf_of):
    marked = Block("para_1", BlockKind.PARAGRAPH, "1", 1, None, "灯塔。", (NoteMark("1", 2, "fn_1"),))
    shelf = shelf_of(document(marked, key="LTH/1"), document(paragraph(1, "灯塔。"), key="LTH/2"))
    assert differing(Comparing(shelf).compare(Key("LTH/1"), Key("LTH/2"))) == []
