"""The map of what a document rests on: sections, counts, years, footnotes where they are called."""

from hypothesis import given
from hypothesis import strategies as st

from factories import document, heading, paragraph
from people import FACT_SHEET, PAPER
from vademecum.domain.citation import Citation, CitationKind
from vademecum.domain.document import Block, BlockKind, NoteMark
from vademecum.domain.key import Key
from vademecum.services.coverage import Coverage, natural_order
from vademecum.services.sections import MOST_RUNS, Parting, SectionKind
from vademecum.storage.library import BareBlock

pytest_plugins = ["windows"]

A, B, C = (Key.parse(k) for k in ("S/RES/99901(1999)", "S/RES/98(1947)", "A/RES/199/7"))


def cite(block: str, key: Key, start: int = 0) -> Citation:
    return Citation(block, start, start + 2, "甲乙", key, CitationKind.RESOLUTION)


def mapped(shelf_of, *blocks, citations=(), depth=None, **facts):
    shelf = shelf_of(document(*blocks, citations=citations, **facts))
    (one,) = shelf.documents()
    return Coverage(shelf, lambda _key: None).map(one, depth)


def rows(made):
    """Section lines with what each cites."""
    return [
        (
            section.line or section.kind.value,
            {str(made.instruments[i].key): len(p) for (s, i), p in made.cells.items() if s == n},
        )
        for n, section in enumerate(made.sections)
    ]


CHAPTERS = (
    Block("title", BlockKind.TITLE, None, 0, None, "试验"),
    paragraph(1, "引言的一段。"),
    heading("h_1", "甲"),
    paragraph(2, "第二段。", "h_1"),
    heading("h_1_1", "乙", 2, "h_1"),
    paragraph(3, "第三段。", "h_1_1"),
    heading("h_2", "丙"),
    paragraph(4, "第四段。", "h_2"),
)  # fmt: skip


def test_text_before_the_first_heading_is_an_introduction(shelf_of):
    made = mapped(shelf_of, *CHAPTERS, citations=[cite("para_1", A), cite("para_4", B)])
    assert rows(made) == [("introduction", {str(A): 1}), ("甲", {}), ("乙", {}), ("丙", {str(B): 1})]


def test_a_title_alone_is_no_introduction_unless_its_footnote_cites(shelf_of):
    title = Block("title", BlockKind.TITLE, None, 0, None, "试验", (NoteMark("*", 2, "fn_star"),))
    note = Block("fn_star", BlockKind.FOOTNOTE, "*", 1, None, "见甲乙。")
    blocks = (title, *CHAPTERS[2:], note)
    assert [name for name, _ in rows(mapped(shelf_of, *blocks))] == ["甲", "乙", "丙"]
    made = mapped(shelf_of, *blocks, citations=[cite("fn_star", A)])
    assert rows(made)[0] == ("introduction", {str(A): 1})


def test_a_chosen_depth_folds_what_lies_below_it(shelf_of):
    citations = [cite("para_2", A), cite("para_3", A)]
    made = mapped(shelf_of, *CHAPTERS, citations=citations, depth=1)
    assert rows(made) == [("introduction", {}), ("甲", {str(A): 2}), ("丙", {})]
    assert (made.depth, made.depths) == (1, (1, 2))
    assert mapped(shelf_of, *CHAPTERS, depth=9).depth == 2


def test_a_footnote_counts_where_its_mark_stands(shelf_of):
    called = Block("para_9", BlockKind.PARAGRAPH, "9", 1, "h_1", "有注。", (NoteMark("1", 2, "fn_1"),))
    note = Block("fn_1", BlockKind.FOOTNOTE, "1", 1, None, "见甲乙。")
    lost = Block("fn_2", BlockKind.FOOTNOTE, "2", 1, None, "见甲乙。")
    blocks = (heading("h_1", "甲"), called, heading("h_2", "乙"), paragraph(2, "文。", "h_2"), note, lost)
    made = mapped(shelf_of, *blocks, citations=[cite("fn_1", A), cite("fn_2", B)])
    assert rows(made) == [("甲", {str(A): 1}), ("乙", {}), ("notes", {str(B): 1})]
    assert made.sections[-1].block == "fn_2"


def test_paragraphs_of_an_instrument_count_as_the_instrument(shelf_of):
    citations = [cite("para_2", A), cite("para_2", A.at("para_3"), 2), cite("para_4", A.at("pp_1"))]
    made = mapped(shelf_of, *CHAPTERS, citations=citations)
    (one,) = made.instruments
    assert (one.key, one.count, made.total) == (A, 3, 3)


def test_years_come_from_the_symbol_and_are_never_guessed(shelf_of):
    made = mapped(shelf_of, *CHAPTERS, citations=[cite("para_2", C), cite("para_3", A), cite("para_4", B)])
    assert [(one.key, one.year) for one in made.instruments] == [(B, 1947), (A, 1999), (C, None)]
    assert list(made.years()) == [1947, 1999]
    assert [one.key for one in made.undated()] == [C]


def test_without_headings_a_document_is_parted_into_runs(shelf_of):
    blocks = [paragraph(n, f"第{n}段。") for n in range(1, 101)]
    made = mapped(shelf_of, *blocks, citations=[cite("para_1", A), cite("para_100", B)])
    assert len(made.sections) <= MOST_RUNS
    assert made.depths == ()
    first, last = made.sections[0], made.sections[-1]
    assert (first.kind, first.label, first.text) == (SectionKind.RUN, "1", "10")
    assert (last.label, last.text) == ("91", "100")
    assert [made.count(0, 1), made.count(len(made.sections) - 1, 0)] == [1, 1]


def test_the_preamble_of_a_resolution_is_one_run(shelf_of):
    preamble = [Block(f"pp_{n}", BlockKind.PREAMBULAR, None, 1, None, "回顾，") for n in (1, 2)]
    operative = [Block(f"para_{n}", BlockKind.OPERATIVE, str(n), 1, None, "决定。") for n in (1, 2, 3)]
    item = Block("para_2__a", BlockKind.ITEM, "a", 2, "para_2", "项。")
    made = mapped(shelf_of, *preamble, *operative[:2], item, operative[2], citations=[cite("para_2__a", A)])
    assert [(s.kind.value, s.label) for s in made.sections] == [
        ("preamble", None), ("operative", "1"), ("operative", "2"), ("operative", "3"),
    ]  # fmt: skip
    assert made.count(2, 0) == 1


def test_a_preamble_before_the_first_heading_is_called_so(shelf_of):
    preamble = [Block(f"pp_{n}", BlockKind.PREAMBULAR, None, 1, None, "回顾，") for n in (1, 2)]
    made = mapped(shelf_of, *preamble, *CHAPTERS[2:], citations=[cite("pp_2", A)])
    assert rows(made)[0] == ("preamble", {str(A): 1})


def test_a_guide_and_an_empty_document_cite_nothing(shelf_of):
    guide = mapped(shelf_of, *CHAPTERS, citations=[cite("para_2", A)], kind="guide")
    assert guide.instruments == ()
    assert mapped(shelf_of, Block("title", BlockKind.TITLE, None, 0, None, "空")).total == 0


def test_the_fact_sheet_is_mapped_as_it_was_read_by_hand(desk):
    made = desk.coverage.map(desk.reading.demand(FACT_SHEET))
    assert made.total == made.document.head.citations
    money = next(n for n, s in enumerate(made.sections) if s.line == "新的金融工具")
    cited = {str(made.instruments[i].key) for (s, i) in made.cells if s == money}
    assert cited == {"S/RES/1526(2004)", "S/RES/2253(2015)", "S/RES/2462(2019)"}
    assert {str(one.key) for one in made.undated()} == {"VM/CT-COMPACT"}
    assert made.instruments[made.by_count[0]].key == Key("S/RES/2354(2017)")


def test_the_passages_of_a_cell_are_its_sentences_with_the_citation_marked(desk):
    document = desk.reading.demand(PAPER)
    made = desk.coverage.map(document)
    for places in made.cells.values():
        passages = desk.coverage.passages(document, places)
        assert passages
        assert sum(len(p.marks) for p in passages) <= len(places)
        for passage in passages:
            for start, end in passage.marks:
                assert passage.sentence[start:end].strip()


def test_symbols_are_sorted_as_people_do():
    keys = [Key("S/RES/1373(2001)"), Key("S/RES/999(1995)"), Key("S/2015/939"), Key("A/RES/74/247")]
    assert [str(k) for k in sorted(keys, key=natural_order)] == [
        "A/RES/74/247", "S/2015/939", "S/RES/999(1995)", "S/RES/1373(2001)",
    ]  # fmt: skip


def test_words_that_open_and_close_a_resolution_belong_to_what_they_stand_beside(shelf_of):
    opening = Block("b_1", BlockKind.PARAGRAPH, None, 1, None, "安全理事会，")
    preamble = Block("pp_1", BlockKind.PREAMBULAR, None, 1, None, "回顾，")
    operative = [Block(f"para_{n}", BlockKind.OPERATIVE, str(n), 1, None, "决定；") for n in range(1, 41)]
    closing = Block("b_2", BlockKind.PARAGRAPH, None, 1, None, "通过。")
    made = mapped(
        shelf_of, opening, preamble, *operative, closing, citations=[cite("b_1", A), cite("b_2", A)]
    )
    assert [(s.kind.value, s.label, s.text) for s in made.sections[:2]] == [
        ("preamble", None, ""), ("operative", "1", "5"),
    ]  # fmt: skip
    assert len(made.sections) == 1 + 40 // 5
    assert (made.section_counts[0], made.section_counts[-1]) == (1, 1)


def test_a_resolution_with_an_annex_keeps_its_preamble_and_operative_paragraphs(shelf_of):
    preamble = Block("pp_1", BlockKind.PREAMBULAR, None, 1, None, "回顾，")
    operative = Block("para_1", BlockKind.OPERATIVE, "1", 1, None, "决定；")
    annex = Block("annex_1", BlockKind.ANNEX, None, 1, None, "附件")
    made = mapped(shelf_of, preamble, operative, annex, citations=[cite("para_1", A)])
    assert [s.kind.value for s in made.sections] == ["preamble", "operative", "heading"]
    assert made.section_counts == (0, 1, 0)


kinds = st.sampled_from(list(BlockKind))
skeletons = st.lists(st.tuples(kinds, st.integers(1, 4)), max_size=40)


@given(skeletons, st.dictionaries(st.integers(1, 40), st.integers(1, 40)), st.integers(0, 5))
def test_every_row_belongs_to_one_section(shape, calls, depth):
    blocks = [
        BareBlock(row, f"b_{row}", kind, str(row), level, None, "词" if kind is BlockKind.HEADING else "")
        for row, (kind, level) in enumerate(shape, start=1)
    ]
    callers = {f"b_{n}": row for n, row in calls.items() if row <= len(blocks)}
    parting = Parting(blocks, callers, range(1, len(blocks) + 1), depth or None)
    for block in blocks:
        assert 0 <= parting.section_of(block.row) < len(parting.sections)
    assert sum(s.blocks for s in parting.sections) <= len(blocks)
    body = [b for b in blocks if b.kind is not BlockKind.FOOTNOTE]
    numbers = [parting.section_of(b.row) for b in body]
    assert numbers == sorted(numbers)
