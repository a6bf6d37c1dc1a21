"""Who cites an instrument and for what: groups, footnotes, what stands beside it, the reader's own verbs."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factories import document as made
from factories import documents, paragraph
from vademecum.domain.citation import Citation, CitationKind
from vademecum.domain.document import Block, BlockKind, NoteMark
from vademecum.domain.key import Key
from vademecum.services.lens import CITES, FOOTNOTE, Lens
from vademecum.services.library_state import LIBRARY_FILE
from vademecum.services.lookup import Lookup
from vademecum.services.own_notes import OwnNote
from vademecum.services.own_verbs import NO_VERBS, own_verbs
from vademecum.services.shelf import Shelf, Volume
from vademecum.storage.library import Library
from vademecum.storage.library_builder import Contents, write_library

pytest_plugins = ["windows"]

K, OTHER, THIRD = (Key.parse(k) for k in ("A/RES/98/100", "A/RES/98/200", "A/RES/98/300"))


def cite(block, words, key=K, verb=None):
    """A citation of `words` in a block."""
    start = block.text.index(words)
    return Citation(block.id, start, start + len(words), words, key, CitationKind.RESOLUTION, verb)


def footnote(label, text):
    return Block(f"fn_{label}", BlockKind.FOOTNOTE, label, 1, None, text)


@pytest.fixture
def lens_of(shelf_of):
    return lambda *documents, key=K: Lens(shelf_of(*documents), key)


def test_passages_are_grouped_by_what_is_done_and_those_without_a_verb_come_last(lens_of):
    texts = ["回顾甲决议。", "请注意甲决议。", "甲决议。", "又回顾甲决议。"]
    blocks = [paragraph(n, text) for n, text in enumerate(texts, 1)]
    verbs = ["recalls", "requests", None, "recalls"]
    lens = lens_of(
        made(*blocks, citations=[cite(b, "甲决议", verb=v) for b, v in zip(blocks, verbs, strict=True)])
    )
    assert [(g.id, [m.label for m in g.mentions]) for g in lens.deeds] == [
        ("recalls", ["1", "4"]),
        ("requests", ["2"]),
        (CITES, ["3"]),
    ]
    assert [p.sentence for p in lens.read(lens.deeds[0].mentions)] == ["回顾甲决议。", "又回顾甲决议。"]


def test_a_passage_that_only_a_footnote_makes_is_footnote_only(lens_of):
    note = footnote("1", "见甲决议。")
    body = replace(paragraph(1, "灯塔应当点亮。"), notes=(NoteMark("1", 7, "fn_1"),))
    lens = lens_of(made(body, note, citations=[cite(note, "甲决议", verb="refers")]))
    assert [(g.id, len(g)) for g in lens.deeds] == [(FOOTNOTE, 1)]
    assert lens.mentions[0].verb == "refers"


def test_a_footnote_of_a_paragraph_that_names_the_instrument_does_what_the_paragraph_does(lens_of):
    note = footnote("1", "甲决议。")
    body = replace(paragraph(1, "回顾甲决议。"), notes=(NoteMark("1", 5, "fn_1"),))
    lens = lens_of(made(body, note, citations=[cite(body, "甲决议", verb="recalls"), cite(note, "甲决议")]))
    assert [(g.id, [m.place.block for m in g.mentions]) for g in lens.deeds] == [
        ("recalls", ["para_1", "fn_1"])
    ]


def test_the_footnote_of_another_document_with_the_same_id_is_not_mistaken_for_it(lens_of):
    note = footnote("1", "甲决议。")
    body = replace(paragraph(1, "回顾甲决议。"), notes=(NoteMark("1", 5, "fn_1"),))
    naming = made(body, footnote("1", "别的。"), citations=[cite(body, "甲决议", verb="recalls")])
    noting = made(
        replace(paragraph(1, "无。"), notes=(NoteMark("1", 1, "fn_1"),)),
        note,
        key="A/TEST/2",
        citations=[cite(note, "甲决议")],
    )
    assert [(g.id, len(g)) for g in lens_of(naming, noting).deeds] == [("recalls", 1), (FOOTNOTE, 1)]


def test_a_sentence_that_names_it_twice_counts_once_two_sentences_count_twice(lens_of):
    block = paragraph(1, "甲决议和甲决议。又甲决议。")
    spans = [(0, 3), (4, 7), (9, 12)]
    citations = [Citation("para_1", s, e, "甲决议", K, CitationKind.RESOLUTION) for s, e in spans]
    lens = lens_of(made(block, citations=citations))
    assert [m.spans for m in lens.mentions] == [((0, 3), (4, 7)), ((9, 12),)]
    assert [p.sentence for p in lens.passages] == ["甲决议和甲决议。", "又甲决议。"]


def test_what_is_cited_together_is_ranked_by_paragraphs(lens_of):
    first, second = paragraph(1, "甲乙丙。乙。"), paragraph(2, "甲乙。")
    alone = paragraph(3, "丙。")
    lens = lens_of(
        made(
            first,
            second,
            alone,
            citations=[
                cite(first, "甲"),
                cite(first, "乙", OTHER),
                cite(first, "丙", THIRD),
                cite(second, "甲"),
                cite(second, "乙", OTHER),
                cite(alone, "丙", THIRD),
            ],
        )
    )
    assert lens.together == ((OTHER, 2), (THIRD, 1))


def test_guides_do_not_count(lens_of):
    block = paragraph(1, "甲乙。")
    lens = lens_of(made(block, citations=[cite(block, "甲"), cite(block, "乙", OTHER)], kind="guide"))
    assert (len(lens), lens.together, lens.deeds, lens.passages) == (0, (), (), ())


@settings(max_examples=25)
@given(documents(), st.data())
def test_every_passage_is_in_one_group_of_each_kind(tmp_path_factory, document, data):
    folder = tmp_path_factory.mktemp("any")
    write_library(folder / LIBRARY_FILE, Contents([document]))
    shelf = Shelf([Volume("imports", folder, Library(folder / LIBRARY_FILE))])
    cited = sorted({c.key.whole for c in document.citations}) or [K]
    try:
        lens = Lens(shelf, data.draw(st.sampled_from(cited)))
        for groups in (lens.deeds, lens.documents):
            assert sorted(str(m.place) for g in groups for m in g.mentions) == sorted(
                str(m.place) for m in lens.mentions
            )
        shown = 0 if document.facts.get("kind") == "guide" else 1
        spans = {(c.block, c.start, c.end) for c in document.citations if c.key.whole == lens.key}
        assert {(m.place.block, *span) for m in lens.mentions for span in m.spans} == (
            spans if shown else set()
        )
        for mention, passage in zip(lens.mentions, lens.passages, strict=True):
            text = document.block(mention.place.block).text
            assert [passage.sentence[slice(*m)] for m in passage.marks] == [
                text[slice(*span)] for span in mention.spans
            ]
    finally:
        shelf.close()


# -- the reader's own verbs ------------------------------------------------------


def lit(shelf_of):
    block = paragraph(1, "照亮第98/100号决议。")
    return shelf_of(made(block, citations=[cite(block, "98/100", verb="recalls")]))


def test_without_a_table_of_ones_own_the_verbs_of_the_library_stand(places):
    assert own_verbs(places) is NO_VERBS


def test_a_table_of_ones_own_adds_verbs_with_names(places, shelf_of, desk):
    places.own_verbs.write_text(
        '[lights]\nname.en = "lights up"\nname.zh = "照亮"\nzh.before = ["照亮"]\n', "utf-8"
    )
    card = Lookup(lit(shelf_of), desk.recogniser, own_verbs(places)).card(K)
    assert [g.id for g in card.lens.deeds] == ["lights"]
    assert [card.lens.verb_name("lights", lang) for lang in ("en", "zh", "fr")] == [
        "lights up",
        "照亮",
        "lights up",
    ]
    assert card.lens.verb_name("recalls", "en") == ""
    assert card.trouble is None


@pytest.mark.parametrize(
    "text",
    ["[lights", "[lights]\nzh = 3\n", "[lights]\nzh.before = 3\n", '[Lights up]\nzh.before = ["x"]\n', "\0"],
)
def test_a_damaged_table_of_ones_own_is_said_and_ignored(places, shelf_of, desk, text):
    places.own_verbs.write_text(text, "utf-8")
    card = Lookup(lit(shelf_of), desk.recogniser, own_verbs(places)).card(K)
    assert [g.id for g in card.lens.deeds] == ["recalls"]
    assert card.trouble is not None
    assert "verbs.toml is ignored" in str(card.trouble)
    assert str(places.own_verbs) in card.trouble.advice_text


# -- the reader's own notes --------------------------------------------------------


class Notebook:
    """Someone who knows notes, as the notebook will."""

    def on(self, key):
        return [OwnNote("1", "Ask about lamps.")] if key == K else []


def test_a_card_carries_the_readers_notes(shelf_of, desk):
    lookup = Lookup(lit(shelf_of), desk.recogniser, notes=Notebook())
    assert [note.text for note in lookup.card(K).notes] == ["Ask about lamps."]
    assert lookup.card(OTHER).notes == ()
    assert desk.lookup.card(K).notes == ()
