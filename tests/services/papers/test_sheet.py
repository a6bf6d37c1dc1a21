"""Workshop sheets: gaps with one answer, instruments matched with sentences, the same from the same seed."""

from collections import Counter
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from paper_texts import ARABIC, ENGLISH, PAPER_AT, SHEET_AT, SPEECH, a_plan, arabic, english
from vademecum.domain.locator import Locator
from vademecum.domain.plan import LessonPlan, Step, StepKind
from vademecum.services.papers.chance import Chance, new_seed
from vademecum.services.papers.gathering import Gathering
from vademecum.services.papers.hiding import Hidden, candidates
from vademecum.services.papers.paper import Paragraph, RunKind, Table, TableKind
from vademecum.services.papers.paper_form import write_paper
from vademecum.services.papers.sheet import BETWEEN, NothingToHide, SheetOptions, acts_of, sheet

pytest_plugins = ["paper_desks"]

DAY = date(2026, 11, 30)
ALL = frozenset(Hidden)
ENGLISH_AT = Locator(ENGLISH, "en")


def drawn(desk, at, **options):
    options = {"kinds": ALL, "has_bank": True, "has_matching": True, "gaps": 99, "seed": 7} | options
    return sheet(Gathering(desk).of_place(at), desk.acting, DAY, SheetOptions(**options))


def filled(paragraph, answers):
    """A paragraph with its gaps filled in, as a person does: number by number."""
    words, number = "", 0
    for run in paragraph.runs:
        match run.kind:
            case RunKind.NUMBER:
                number = int(run.text)
            case RunKind.GAP:
                words += answers[number]
            case RunKind.PLAIN:
                words += run.text
    return words


def with_gaps(paper):
    return [
        one
        for one in paper.elements
        if isinstance(one, Paragraph) and any(run.kind is RunKind.NUMBER for run in one.runs)
    ]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(
    seed=st.integers(1, 999_999),
    kinds=st.sets(st.sampled_from(Hidden), min_size=1),
    bank=st.booleans(),
    at=st.sampled_from([SHEET_AT, PAPER_AT]),
)
def test_answers_put_back_give_the_very_text(desk, seed, kinds, bank, at):
    try:
        made = drawn(desk, at, seed=seed, kinds=frozenset(kinds), has_bank=bank)
    except NothingToHide:
        return
    answers = {number: gap.answer for number, gap in enumerate(made.gaps, start=1)}
    document = desk.reading.whole(desk.reading.demand(at.key, "zh"))
    texts = {block.text for block in document.blocks}
    gapped = with_gaps(made.paper)
    assert all(filled(one, answers) in texts for one in gapped)
    assert sum(run.kind is RunKind.NUMBER for one in gapped for run in one.runs) == len(made.gaps)
    assert {gap.kind for gap in made.gaps} <= kinds


def test_the_same_seed_gives_the_same_bytes_and_another_another_sheet(desk):
    first, again = (write_paper(drawn(desk, PAPER_AT, gaps=12).with_key) for _ in range(2))
    assert first == again
    assert first != write_paper(drawn(desk, PAPER_AT, gaps=12, seed=8).with_key)
    assert "练习页编号 7" in first.decode()


def test_draws_are_these_on_every_machine_and_python():
    chance = Chance(2026)
    assert chance.shuffled(range(10)) == SHUFFLED
    assert 1 <= new_seed() <= 999_999


SHUFFLED = [5, 3, 7, 2, 9, 0, 6, 8, 4, 1]


def test_no_gap_cuts_a_citation_and_no_citation_or_sentence_has_two_of_a_sort(desk):
    for at in (SHEET_AT, PAPER_AT):
        material = Gathering(desk).of_place(at)
        made = drawn(desk, at)
        for gap in made.gaps:
            portion = material.passages[gap.passage].portions[gap.portion]
            assert portion.block.text[gap.start : gap.end] == gap.answer
            touched = [c for c in portion.citations if gap.start < c.end and c.start < gap.end]
            if gap.kind in (Hidden.NUMBER, Hidden.YEAR):
                assert gap.answer.replace("/", "").isdecimal()
                assert all(c.start <= gap.start and gap.end <= c.end for c in touched)
            else:
                assert not touched
        numbers = (Hidden.NUMBER, Hidden.YEAR)
        words = [gap for gap in made.gaps if gap.kind not in numbers]
        sentences = Counter((gap.passage, gap.portion, gap.sentence) for gap in words)
        assert max(sentences.values()) == 1
        for gap in made.gaps:
            portion = material.passages[gap.passage].portions[gap.portion]
            beside = [
                g for g in made.gaps if (g.passage, g.portion) == (gap.passage, gap.portion) and g != gap
            ]
            for citation in portion.citations:
                if citation.start <= gap.start < citation.end:
                    assert not [g for g in beside if citation.start <= g.start < citation.end]


def test_without_a_word_bank_every_gap_has_one_answer(desk):
    material = Gathering(desk).of_place(SHEET_AT)
    acts = acts_of(material, desk.acting)
    found = candidates(material, acts, desk.acting.recogniser.table, ALL, has_bank=False)
    by_year = {}
    for portion in material.passages[0].portions:
        for citation in portion.citations:
            number, year = citation.key.council_number or (0, None)
            by_year.setdefault(str(year), set()).add(number)
    words = {kind: {one.answer for one in found if one.kind is kind} for kind in Hidden}
    assert {one.kind for one in found} == ALL
    for one in found:
        if one.kind is Hidden.NUMBER:
            text = material.passages[0].portions[one.portion].block.text
            year = text[one.end :].strip("( （")[:4]
            assert by_year[year] == {int(one.answer)}
        elif one.kind is Hidden.YEAR:
            assert not one.hint
        else:
            assert one.hint == one.answer[0]
            assert [word for word in words[one.kind] if word.startswith(one.hint)] == [one.answer]
    assert not any(one.answer in ("促请", "敦促", "决定") and one.hint == "" for one in found)


def test_a_bank_holds_every_answer_and_only_these(desk):
    made = drawn(desk, SHEET_AT, gaps=15)
    (bank,) = (one for one in made.paper.elements if isinstance(one, Table) and one.kind is TableKind.BOX)
    assert Counter(bank.rows[0][0].text.split(BETWEEN)) == Counter(gap.answer for gap in made.gaps)


def test_instruments_and_sentences_are_matched_once_and_the_gaps_do_not_tell(desk):
    made = drawn(desk, SHEET_AT)
    symbols = [pair.symbol for pair in made.pairs]
    assert len(symbols) == len(set(symbols)) >= 5
    sentences = {pair.sentence for pair in made.pairs}
    assert len(sentences) == len(made.pairs)
    for gap in made.gaps:
        assert (gap.passage, gap.portion, gap.sentence[0]) not in sentences
        assert gap.symbol not in symbols
    (matching,) = (o for o in made.paper.elements if isinstance(o, Table) and o.kind is TableKind.MATCHING)
    answers = [row for one in made.key.elements if isinstance(one, Table) for row in one.rows[1:]]
    letters = {row[1].label[0]: row[1].runs for row in matching.rows}
    for pair, row in zip(made.pairs, answers[len(made.gaps) :], strict=True):
        letter, _, name = row[1].text.partition(" – ")
        assert (letters[letter], name, row[2].text) == (pair.runs, pair.name, pair.source)
        number = pair.symbol.split("/")[2].partition("(")[0]
        assert number not in "".join(run.text for run in pair.runs)


def test_the_key_names_the_paragraph_of_every_answer(desk):
    made = drawn(desk, PAPER_AT, gaps=20)
    table = next(one for one in made.key.elements if isinstance(one, Table))
    material = Gathering(desk).of_place(PAPER_AT)
    for gap, row in zip(made.gaps, table.rows[1:], strict=True):
        label = material.passages[0].portions[gap.portion].block.id
        assert row[1].text == gap.answer
        assert row[2].text.startswith("CTOC/COP/WG.7/2020/3，第")
        assert label.split("_")[1] in row[2].text


def test_an_english_text_gives_verbs_actors_numbers_and_terms(desk_of):
    desk = desk_of(english())
    made = drawn(desk, ENGLISH_AT, has_matching=False)
    found = {kind: {gap.answer for gap in made.gaps if gap.kind is kind} for kind in Hidden}
    material = Gathering(desk).of_place(ENGLISH_AT)
    acts = acts_of(material, desk.acting)
    every = candidates(material, acts, desk.acting.recogniser.table, ALL, has_bank=True)
    answers = {(one.kind, one.answer) for one in every}
    assert {(Hidden.VERB, "Decides"), (Hidden.VERB, "Urges"), (Hidden.ACTOR, "Member States")} <= answers

    assert {(Hidden.NUMBER, "2178"), (Hidden.YEAR, "2014")} <= answers
    assert (Hidden.TERM, "advance passenger information") in answers
    assert any(found.values())


def test_an_arabic_text_hides_numbers_and_years(desk_of):
    desk = desk_of(arabic())
    made = drawn(desk, Locator(ARABIC, "ar"), has_matching=False)
    assert {gap.answer for gap in made.gaps} <= {"1373", "2001"}


def test_questions_stand_on_the_sheet_and_speakers_notes_do_not(desk):
    material = Gathering(desk).of_plan(a_plan(desk))
    made = sheet(material, desk.acting, DAY, SheetOptions(kinds=ALL, has_bank=True, seed=3))
    written = write_paper(made.with_key).decode()
    assert "数字证据为何难以取得？请举一例。" in written
    assert SPEECH not in written


def test_where_nothing_can_be_hidden_that_is_told(desk, desk_of):
    with pytest.raises(NothingToHide):
        drawn(desk, Locator(PAPER_AT.key, "zh", "h_1"), kinds=frozenset({Hidden.YEAR}), has_matching=False)
    pauses = LessonPlan("p", "P", (Step("a", StepKind.PAUSE, question="Why?"),))
    with pytest.raises(NothingToHide):
        sheet(Gathering(desk).of_plan(pauses), desk.acting, DAY, SheetOptions(kinds=ALL))


def test_numbers_of_the_general_assembly_are_asked_for_where_no_other_of_the_session_is_cited(desk):
    made = drawn(desk, PAPER_AT, kinds=frozenset({Hidden.NUMBER}), has_bank=False, has_matching=False)
    asked = {gap.answer: gap.hint for gap in made.gaps}
    assert asked["74/247"] == "74/"
