"""Hand-outs: the published text as it is, room for notes, questions, instruments, no speaker's notes."""

from dataclasses import replace
from datetime import date

import pytest

from factories import paper as long_paper
from paper_texts import ARABIC, ENGLISH, PAPER_AT, SHEET_AT, SPEECH, a_plan, arabic, english, gone
from vademecum.domain.excerpt import Piece
from vademecum.domain.locator import Locator
from vademecum.domain.plan import LessonPlan, Step, StepKind
from vademecum.services.papers.gathering import Gathering, NothingThere, TooMuch
from vademecum.services.papers.handout import HandoutOptions, handout
from vademecum.services.papers.paper import Heading, Lines, Paragraph, RunKind, Style, Table
from vademecum.services.papers.paper_form import write_paper

pytest_plugins = ["paper_desks"]

DAY = date(2026, 11, 30)


def made(desk, material, **options):
    return handout(material, desk.shelf, DAY, HandoutOptions(**options))


def paragraphs(paper, style=Style.BODY):
    return [one for one in paper.elements if isinstance(one, Paragraph) and one.style is style]


@pytest.mark.parametrize("at", [SHEET_AT, PAPER_AT])
def test_a_document_stands_on_its_handout_word_for_word(desk, at):
    paper = made(desk, Gathering(desk).of_place(at))
    document = desk.reading.whole(desk.reading.demand(at.key, at.lang))
    kinds = ("paragraph", "item", "bullet", "quote", "operative", "preambular", "table", "caption")
    wanted = [b.text for b in document.blocks if b.kind in kinds and b.text.strip()]
    assert [p.text for p in paragraphs(paper)] == wanted
    headings = [one.text for one in paper.elements if isinstance(one, Heading)]
    for block in document.blocks:
        if block.kind == "heading":
            assert any(text.endswith(block.text) for text in headings)


def test_footnotes_follow_their_passage_and_instruments_stand_with_official_addresses(desk_of):
    desk = desk_of(english())
    paper = made(desk, Gathering(desk).of_place(Locator(ENGLISH, "en")))
    (note,) = paragraphs(paper, Style.NOTE)
    assert (note.label, note.text) == ("1", "See also S/RES/1624 (2005).")
    first = next(p for p in paragraphs(paper) if p.label == "1.")
    assert [run.text for run in first.runs if run.kind is RunKind.MARK] == ["1"]
    (table,) = (one for one in paper.elements if isinstance(one, Table))
    symbols = [row[0].text for row in table.rows[1:]]
    assert symbols[:2] == ["S/RES/1373 (2001)", "S/RES/2178 (2014)"]
    assert "S/RES/1624 (2005)" in symbols
    assert table.rows[1][2].runs[0].text == "https://docs.un.org/en/S/RES/1373(2001)"
    assert paper.foot == "S/RES/9990 (2040) · English · edition 1 · printed on 30 November 2026"


def test_a_section_is_all_below_its_heading_and_a_paragraph_has_its_items(desk):
    section = Gathering(desk).of_place(Locator(SHEET_AT.key, "zh", "h_1"))
    assert section.passages[0].portions[0].block.id == "h_1"
    assert section.passages[0].portions[-1].block.id == "b_0004"
    paragraph = Gathering(desk).of_place(Locator(PAPER_AT.key, "zh", "para_2"))
    assert [p.block.id for p in paragraph.passages[0].portions] == [
        "para_2",
        *(f"para_2__{letter}" for letter in "abcdefgh"),
    ]


def test_a_selection_shows_the_words_selected_and_says_where_it_was_cut(desk):
    document = desk.reading.demand(PAPER_AT.key, "zh")
    text = desk.reading.block(document, "para_1").block.text
    material = Gathering(desk).of_words(document, [Piece("para_1", 4, 12), Piece("para_2", 0, 5)])
    first, second = paragraphs(made(desk, material))
    assert first.text == text[4:12]
    assert [run.text for run in first.runs if run.kind is RunKind.QUIET] == ["[…] ", " […]"]
    assert (first.label, second.label) == ("", "2.")


def test_a_plan_gives_its_passages_in_order_its_questions_and_never_the_speakers_notes(desk):
    plan = a_plan(desk)
    paper = made(desk, Gathering(desk).of_plan(plan))
    written = write_paper(paper).decode()
    assert SPEECH not in written
    assert paper.title == "反恐与技术"
    headings = [one.text for one in paper.elements if isinstance(one, Heading)]
    assert headings[0] == "反恐委员会对会员国的评估访问"
    assert "我的标题" in headings
    (question,) = paragraphs(paper, Style.QUESTION)
    assert question.text == "数字证据为何难以取得？请举一例。"
    assert paper.elements[paper.elements.index(question) + 1] == Lines(3)
    assert "引用分布图：网络空间的反恐" in written
    assert "https://docs.un.org/zh/S/RES/1373(2001)" in written
    assert [p.text for p in paragraphs(paper, Style.SOURCE)][1] == "CTOC/COP/WG.7/2020/3，第2段"


def test_a_passage_that_is_gone_is_named_and_the_rest_stands(desk):
    plan = a_plan(desk)
    first = plan.steps[0]
    plan = replace(plan, steps=(replace(first, target=gone(first.target)), *plan.steps[1:2]))
    material = Gathering(desk).of_plan(plan)
    assert [stop.is_missing for stop in material.stops] == [True, False]
    assert "现有版本中没有：" in write_paper(made(desk, material)).decode()


def test_a_plan_of_pauses_only_is_a_sheet_of_questions(desk):
    steps = (Step("a", StepKind.PAUSE, question="Why?"), Step("b", StepKind.PAUSE))
    paper = made(desk, Gathering(desk).of_plan(LessonPlan("p", "Pauses", steps), "en"))
    assert [p.text for p in paragraphs(paper, Style.QUESTION)] == ["Why?"]
    assert paper.foot == "printed on 30 November 2026"


@pytest.mark.slow
def test_too_long_a_text_is_told_and_a_section_of_it_is_not_too_long(desk_of):
    long = desk_of(long_paper(20_000, every=100))
    with pytest.raises(TooMuch) as told:
        Gathering(long).of_place(Locator.parse("A/TEST/LONG@zh"))
    assert "3000" in str(told.value)
    assert len(Gathering(long).of_place(Locator.parse("A/TEST/LONG@zh#h_2")).passages[0].portions) == 101


def test_more_than_fits_together_is_told(desk_of):
    desk = desk_of(long_paper(1_600))
    whole = Step("a", StepKind.PASSAGE, desk.targeting.document(desk.reading.documents()[0]))
    with pytest.raises(TooMuch):
        Gathering(desk).of_plan(LessonPlan("p", "P", (whole, replace(whole, id="b"))))
    assert len(Gathering(desk).of_plan(LessonPlan("p", "P", (whole,))).passages) == 1


def test_an_empty_choice_is_told(desk):
    document = desk.reading.demand(PAPER_AT.key, "zh")
    for nothing in ([], [Piece("para_1", 3, 3)], [Piece("no_such", 0, 9)]):
        with pytest.raises(NothingThere):
            Gathering(desk).of_words(document, nothing)
    with pytest.raises(NothingThere):
        Gathering(desk).of_place(Locator(PAPER_AT.key, "zh", "no_such"))


def test_an_arabic_text_gives_an_arabic_handout(desk_of):
    desk = desk_of(arabic())
    paper = made(desk, Gathering(desk).of_place(Locator(ARABIC, "ar")))
    assert paper.lang == "ar"
    assert "العربية" in paper.foot
    assert any(isinstance(one, Heading) and one.text == "الصكوك المذكورة" for one in paper.elements)


def test_what_is_not_wanted_is_left_out(desk_of):
    desk = desk_of(english())
    material = Gathering(desk).of_place(Locator(ENGLISH, "en"))
    paper = made(desk, material, note_lines=0, has_footnotes=False, has_instruments=False)
    assert {type(one) for one in paper.elements} == {Heading, Paragraph}
    assert not [run for p in paragraphs(paper) for run in p.runs if run.kind is RunKind.MARK]
