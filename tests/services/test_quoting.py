"""Copy with citation: the document's language, never an invented number, and the way back to the words."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factories import document, heading, paragraph
from vademecum.domain.document import Block, BlockKind
from vademecum.domain.excerpt import Excerpt, Piece
from vademecum.domain.key import Key
from vademecum.domain.locator import Locator
from vademecum.services.addressing import Addressing
from vademecum.services.candidates import What
from vademecum.services.quoted_words import LONGEST
from vademecum.services.quoting import Quoting
from vademecum.services.reading import Reading
from vademecum.services.shelf import Shelf, Volume
from vademecum.storage.library import Library
from vademecum.storage.library_builder import Contents, write_library
from vademecum.text.excerpt_form import read_excerpt, write_excerpt

pytest_plugins = ["windows"]

LANGUAGES = ("ar", "en", "es", "fr", "ru", "zh")
KEY = "A/TEST/2099/7"
OWN = "VM/TEST/OWN"


def item(label: str, text: str, above: str = "para_2") -> Block:
    return Block(f"{above}__{label}", BlockKind.ITEM, label, 2, above, text)


def invented(key: str, lang: str) -> tuple[Block, ...]:
    """An instrument as none is: each sentence tells which block it is."""
    del key
    return (
        Block("title", BlockKind.TITLE, None, 0, None, f"Title {lang}"),
        Block("pp_1", BlockKind.PREAMBULAR, None, 1, None, f"Recalling one, {lang},"),
        Block("pp_2", BlockKind.PREAMBULAR, None, 1, None, f"Noting two, {lang},"),
        Block("pp_3", BlockKind.PREAMBULAR, None, 1, None, f"Noting three, {lang},"),
        Block("para_1", BlockKind.OPERATIVE, "1", 1, None, f'Decides first <b>&"things"</b> {lang};'),
        Block("para_2", BlockKind.OPERATIVE, "2", 1, None, f"Requests the following {lang}:"),
        item("a", f"Item of the letter a {lang};"),
        item("b", f"Item of the letter b {lang};"),
        item("c", f"Item of the letter c {lang};"),
        Block("para_2__b1", BlockKind.BULLET, None, 2, "para_2", f"A bullet that bears nothing {lang}."),
        heading("h_1", f"Heading that stands alone {lang}"),
        Block("b_0001", BlockKind.PARAGRAPH, None, 1, "h_1", f"A paragraph without any number {lang}."),
        paragraph(3, f"The third paragraph of them {lang}.", "h_1"),
        paragraph(4, f"The fourth paragraph of them {lang}.", "h_1"),
        Block("fn_1", BlockKind.FOOTNOTE, "1", 1, None, f"First note {lang}."),
        Block("fn_2", BlockKind.FOOTNOTE, "2", 1, None, f"Second note {lang}."),
        Block("annex_1", BlockKind.ANNEX, None, 1, None, f"What is annexed {lang}"),
        Block("annex_1__para_1", BlockKind.PARAGRAPH, "1", 1, "annex_1", f"Paragraph of the annex {lang}."),
    )


@pytest.fixture(scope="module")
def shelf(tmp_path_factory):
    path = tmp_path_factory.mktemp("quoting") / "library.db"
    made = [
        document(*invented(key, lang), key=key, lang=lang, title=f"Title {lang}")
        for key in (KEY, OWN)
        for lang in LANGUAGES
    ]
    write_library(path, Contents(made))
    opened = Shelf([Volume("bundled", path.parent, Library(path))])
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def quoting(shelf):
    return Quoting(shelf, Reading(shelf))


def copied(quoting, shelf, lang, *blocks, key=KEY, start=0, cut=0):
    held = shelf.demand(Key(key), lang)
    lengths = {b.id: len(b.text) for b in invented(key, lang)}
    pieces = [Piece(block, 0, lengths[block]) for block in blocks]
    pieces[0] = Piece(pieces[0].block, start, pieces[0].end)
    pieces[-1] = Piece(pieces[-1].block, pieces[-1].start, pieces[-1].end - cut)
    return quoting.copy(held, pieces)


S = "A/TEST/2099/7"
SOURCES = [
    ("en", ["para_1"], f"{S}, para. 1"),
    ("fr", ["para_1"], f"{S}, par. 1"),
    ("es", ["para_1"], f"{S}, párr. 1"),
    ("ru", ["para_1"], f"{S}, п. 1"),
    ("ar", ["para_1"], f"\u2066{S}\u2069، الفقرة 1"),
    ("zh", ["para_1"], f"{S}，第1段"),
    ("en", ["para_3", "para_4"], f"{S}, paras. 3–4"),
    ("fr", ["para_3", "para_4"], f"{S}, par. 3 à 4"),
    ("es", ["para_3", "para_4"], f"{S}, párrs. 3 a 4"),
    ("ru", ["para_3", "para_4"], f"{S}, пп. 3–4"),
    ("ar", ["para_3", "para_4"], f"\u2066{S}\u2069، الفقرات 3 إلى 4"),
    ("zh", ["para_3", "para_4"], f"{S}，第3至4段"),
    ("en", ["para_2__a"], f"{S}, para. 2 (a)"),
    ("zh", ["para_2__a"], f"{S}，第2(a)段"),
    ("fr", ["para_2__a"], f"{S}, par. 2 a)"),
    ("en", ["para_2__a", "para_2__b", "para_2__c"], f"{S}, para. 2 (a)–(c)"),
    ("zh", ["para_2__a", "para_2__b", "para_2__c"], f"{S}，第2(a)至(c)段"),
    ("en", ["para_2", "para_2__a"], f"{S}, para. 2"),
    ("en", ["para_2__b1"], f"{S}, para. 2"),
    ("en", ["para_2__c", "para_2__b1", "para_3"], f"{S}, paras. 2–3"),
    ("en", ["pp_2"], f"{S}, preambular para. 2"),
    ("zh", ["pp_1", "pp_2", "pp_3"], f"{S}，序言部分第1至3段"),
    ("ru", ["pp_2"], f"{S}, п. 2 преамбулы"),
    ("es", ["pp_2"], f"{S}, párr. 2 del preámbulo"),
    ("fr", ["pp_1", "pp_2"], f"{S}, alinéas 1 à 2 du préambule"),
    ("ar", ["pp_2"], f"\u2066{S}\u2069، الفقرة 2 من الديباجة"),
    ("en", ["pp_3", "para_1"], f"{S}, preambular para. 3 and para. 1"),
    ("zh", ["pp_3", "para_1"], f"{S}，序言部分第3段和第1段"),
    ("en", ["fn_1"], f"{S}, footnote 1"),
    ("zh", ["fn_1", "fn_2"], f"{S}，脚注1至2"),
    ("ru", ["fn_1"], f"{S}, сноска 1"),
    ("en", ["annex_1__para_1"], f"{S}, annex I, para. 1"),
    ("zh", ["annex_1__para_1"], f"{S}，附件一，第1段"),
    ("en", ["b_0001"], f"{S}, “Heading that stands alone en”"),
    ("zh", ["b_0001"], f"{S}，“Heading that stands alone zh”"),
    ("fr", ["b_0001"], f"{S}, «\u00a0Heading that stands alone fr\u00a0»"),
    ("en", ["b_0001", "para_3"], f"{S}, “Heading that stands alone en”"),
    ("en", ["title"], S),
]


@pytest.mark.parametrize(("lang", "blocks", "source"), SOURCES)
def test_the_source_is_symbol_and_paragraph_in_the_language_of_the_document(
    quoting, shelf, lang, blocks, source
):
    assert copied(quoting, shelf, lang, *blocks).source == source


def test_a_work_without_a_symbol_is_cited_by_title_and_heading_never_by_our_key(quoting, shelf):
    assert (
        copied(quoting, shelf, "en", "b_0001", key=OWN).source == "“Title en”, “Heading that stands alone en”"
    )
    assert (
        copied(quoting, shelf, "zh", "b_0001", key=OWN).source
        == "《Title zh》，“Heading that stands alone zh”"
    )
    for lang in LANGUAGES:
        made = copied(quoting, shelf, lang, "b_0001", key=OWN)
        assert OWN not in made.plain
        assert OWN not in made.html
        assert "href" not in made.html


def test_the_plain_text_is_the_words_in_quotation_marks_with_the_source_in_brackets(quoting, shelf):
    assert (
        copied(quoting, shelf, "zh", "para_3", start=4, cut=1).plain
        == f"“third paragraph of them zh”（{S}，第3段）"
    )
    two = copied(quoting, shelf, "en", "para_3", "para_4", start=4)
    assert two.plain == f"“third paragraph of them en.\nThe fourth paragraph of them en.” ({S}, paras. 3–4)"


def test_html_links_the_symbol_to_the_official_address_and_escapes_every_word(quoting, shelf):
    made = copied(quoting, shelf, "en", "para_1").html
    assert f'<a href="https://docs.un.org/en/{S}">{S}</a>, para. 1' in made
    assert "<b>" not in made
    assert "&lt;b&gt;&amp;&quot;things&quot;" in made
    assert made.startswith('<p lang="en">“Decides')
    assert 'dir="rtl"' in copied(quoting, shelf, "ar", "para_1").html
    assert "<br>" in copied(quoting, shelf, "en", "para_3", "para_4").html


def test_the_paragraph_at_hand_is_whole_with_its_items(quoting, shelf):
    held = shelf.demand(Key(KEY), "en")
    assert [p.block for p in quoting.paragraph(held, "para_2")] == [
        "para_2", "para_2__a", "para_2__b", "para_2__c", "para_2__b1",
    ]  # fmt: skip
    assert [p.block for p in quoting.paragraph(held, "para_2__b")] == ["para_2__b"]
    assert [p.block for p in quoting.paragraph(held, "title")] == ["pp_1"]
    assert [p.block for p in quoting.paragraph(held, "h_1")] == ["b_0001"]
    assert quoting.paragraph(held, "no_such") == []


def test_nothing_is_copied_from_nothing(quoting, shelf):
    held = shelf.demand(Key(KEY), "en")
    assert quoting.copy(held, []) is None
    assert quoting.copy(held, [Piece("no_such", 0, 5)]) is None
    assert quoting.copy(held, [Piece("para_1", 900, 905)]) is None


def test_the_citation_of_an_instrument_alone_names_it(quoting):
    cited = quoting.cite(Key("S/RES/1373(2001)"), "", "zh")
    assert cited.plain == "S/RES/1373 (2001)"
    assert 'href="https://docs.un.org/zh/S/RES/1373(2001)"' in cited.html


# -- the way back -----------------------------------------------------------------

RUNS = [
    ["para_1"],
    ["para_2__a", "para_2__b"],
    ["para_2", "para_2__a", "para_2__b", "para_2__c", "para_2__b1"],
    ["para_2__b1", "h_1", "b_0001", "para_3"],
    ["b_0001"],
    ["para_3", "para_4"],
    ["pp_1", "pp_2"],
    ["fn_1", "fn_2"],
    ["annex_1__para_1"],
    ["pp_3", "para_1", "para_2"],
]


@settings(max_examples=60)
@given(
    st.sampled_from(RUNS),
    st.sampled_from(LANGUAGES),
    st.sampled_from([KEY, OWN]),
    st.integers(0, 4),
    st.integers(0, 4),
)
def test_what_was_copied_leads_back_to_exactly_its_words(quoting, shelf, run, lang, key, start, cut):
    made = copied(quoting, shelf, lang, *run, key=key, start=start, cut=cut)
    excerpt = read_excerpt(made.passage)
    back = quoting.candidate(excerpt)
    assert back.locator.key == Key(key)
    assert back.locator.lang == lang
    assert [mark[0] for mark in back.marks] == run
    assert [Piece(*mark) for mark in back.marks] == list(excerpt.pieces)
    assert (back.locator.block, back.locator.span) == (back.marks[0][0], back.marks[0][1:])


@settings(max_examples=60)
@given(st.sampled_from(RUNS), st.sampled_from(LANGUAGES), st.sampled_from([KEY, OWN]), st.booleans())
def test_the_plain_citation_leads_back_as_well(quoting, shelf, desk, run, lang, key, is_one_line):
    made = copied(quoting, shelf, lang, *run, key=key)
    addressing = Addressing(shelf, Reading(shelf), desk.recogniser, desk.address_readers)
    text = " ".join(made.plain.split()) if is_one_line else made.plain
    here = Locator(Key(key), lang)
    back = addressing.candidates(text, here)[0]
    assert back.locator.key == Key(key)
    assert back.locator.lang == lang
    assert [mark[0] for mark in back.marks] == run


def test_words_that_stand_elsewhere_now_are_found_there(quoting):
    moved = Excerpt(Key(KEY), "en", "0", (Piece("para_9", 3, 20),), "fourth paragraph of them")
    back = quoting.candidate(moved)
    assert back.locator == Locator(Key(KEY), "en", "para_4", (4, 28))
    assert back.what is What.PARAGRAPH


def test_of_words_without_end_the_beginning_is_looked_for(shelf_of):
    sentence = "Lamp number {} burns for as long as there is oil in it. "
    long = "".join(sentence.format(n) for n in range(400))
    shelf = shelf_of(document(paragraph(1, long), key=KEY, lang="en", title="Lamps"))
    quoting = Quoting(shelf, Reading(shelf))
    forged = Excerpt(Key(KEY), "en", "0", (Piece("para_1", 0, 9),), long[:LONGEST] + " and on" * 100_000)
    began = time.perf_counter()
    back = quoting.pasted(write_excerpt(forged))
    took = time.perf_counter() - began
    assert back.locator.span is not None
    assert long[slice(*back.locator.span)] == long[:LONGEST].strip()
    assert took < 1


@pytest.mark.parametrize(
    "words", ["One\ntwo", "One\ntwo\n", "One\n", "One", "One two", "Onetwo", "One\ntwo\nthree"]
)
def test_pieces_are_the_same_only_as_a_whole(shelf_of, words):
    shelf = shelf_of(document(paragraph(1, "One"), paragraph(2, "two"), key=KEY, lang="en", title="Lamps"))
    pieces = (Piece("para_1", 0, 3), Piece("para_2", 0, 3))
    back = Quoting(shelf, Reading(shelf)).candidate(Excerpt(Key(KEY), "en", "1", pieces, words))
    assert (back.marks == (("para_1", 0, 3), ("para_2", 0, 3))) is (words.splitlines() == ["One", "two"])


def test_words_that_are_gone_lead_to_their_place_unmarked(quoting):
    gone = Excerpt(Key(KEY), "en", "0", (Piece("para_4", 0, 9),), "words that never stood here")
    back = quoting.candidate(gone)
    assert back.locator == Locator(Key(KEY), "en", "para_4")
    assert back.marks == ()


def test_an_excerpt_of_a_document_that_is_not_here_leads_nowhere(quoting):
    foreign = Excerpt(Key("A/TEST/0"), "en", "0", (Piece("para_1", 0, 5),), "words")
    assert quoting.candidate(foreign) is None
    assert quoting.pasted(write_excerpt(foreign)) is None
    assert quoting.pasted(b"{") is None


def test_a_quotation_is_never_marked_where_it_does_not_stand(shelf, desk):
    addressing = Addressing(shelf, Reading(shelf), desk.recogniser, desk.address_readers)
    here = Locator(Key(KEY), "en")
    first, *others = addressing.candidates(f"“The fourth paragraph” ({S}, para. 3)", here)
    assert (first.locator.block, first.marks) == ("para_3", ())
    assert [(c.locator.block, bool(c.marks)) for c in others if c.locator.lang == "en"][-1] == (
        "para_4",
        True,
    )
