"""Citations in their surroundings: bodies, anaphors, offsets, the two documents of the corpus, time."""

import csv
import re
import time
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vademecum.domain.citation import CitationKind
from vademecum.domain.key import Key
from vademecum.paths import resources
from vademecum.text.citing.grammar import GrammarDamaged
from vademecum.text.citing.normalise import Normaliser, lowered, normalise
from vademecum.text.citing.recogniser import Recogniser

GRAMMAR = resources() / "citations"
RECOGNISER = Recogniser.load(GRAMMAR)
CORPUS = Path(__file__).resolve().parents[2] / "corpus"
PAPER = "CTOC/COP/WG.7/2020/3"
LANGUAGES = ("ar", "en", "es", "fr", "ru", "zh", "")

DENSE = {
    "zh": "安全理事会回顾其1999年10月15日第1267(1999)号和2002年12月20日第1452(2002)号决议第4(b)段，"
    "大会第65/230号决议第42段(A/CONF.234/11,第 41-48 段)，《有组织犯罪公约》第 24 条，在同一决议中。",
    "en": "Security Council resolutions 1267 (1999) of 15 October 1999 and 1452 (2002), paragraph"
    " 42 of General Assembly resolution 65/230, S/RES/1373 (2001), para. 2 (e), article 24 of the Organized"
    " Crime Convention. ",
    "fr": "Rappelant les résolutions 1267 (1999), 1989 (2011) et 2253 (2015) du Conseil de sécurité et le"
    " paragraphe 42 de la résolution 65/230 de l’Assemblée générale ; la même résolution, A/66/551. ",
    "es": "Recordando las resoluciones 1373 (2001), de 28 de septiembre de 2001, y 1624 (2005) del Consejo de"
    " Seguridad, el párrafo 42 de la resolución 65/230 de la Asamblea General, y S/2015/939. ",
    "ru": "ссылаясь на резолюции 1269 (1999) от 19 октября 1999 года и 1368 (2001) от 12 сентября 2001 года"
    " Совета Безопасности, пункт 42 резолюции 65/230 Генеральной Ассамблеи; в той же резолюции. ",
    "ar": "إذ يشير إلى قرارات مجلس الأمن 1267 (1999) و1989 (2011) و 2253 (2015)، والفقرة ٤٢ من قرار"
    " الجمعية العامة ٦٥/٢٣٠، والوثيقة S/2015/939، وفي القرار نفسه. ",
}


def keys(text, lang="en", body=None):
    return [str(one.key) for one in RECOGNISER.find(text, lang, body=body)]


def annotate(text, found):
    parts, done = [], 0
    for number, one in enumerate(found):
        parts += [text[done : one.start], f"<{number}>", one.surface, f"</{number}>"]
        done = one.end
    return "".join([*parts, text[done:]])


# -- the two documents ---------------------------------------------------


def paragraphs_of_the_corpus():
    with (Path(__file__).parent / "citations_of_the_corpus.tsv").open(encoding="utf-8", newline="") as file:
        return [tuple(row.values()) for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)]


@pytest.mark.parametrize(("document", "place", "marked", "expected"), paragraphs_of_the_corpus())
def test_every_citation_of_the_corpus_is_found_and_no_other(document, place, marked, expected):
    text = re.sub(r"</?\d+>", "", marked)
    found = RECOGNISER.find(text, "zh", body=PAPER if document == "ctoc" else "VM/CTED/CYBERSPACE")
    assert annotate(text, found) == marked
    assert [str(one.key) for one in found] == expected.split()
    assert not any(one.is_assumed for one in found)


def test_the_rest_of_the_paper_cites_nothing():
    source = next(path for path in CORPUS.rglob("004_*.txt")).read_text("utf-8")
    expected = [row[3].split() for row in paragraphs_of_the_corpus() if row[0] == "ctoc"]
    assert keys(source, "zh", PAPER) == [key for paragraph in expected for key in paragraph]


# -- whose number it is ----------------------------------------------------


@pytest.mark.parametrize(
    ("text", "body", "expected"),
    [
        ("resolution 8/1", PAPER, ["CTOC/COP/RES/8/1"]),
        ("resolution 8/1", None, []),
        ("resolution 8/1", "CAC/COSP/2021/1", ["CAC/COSP/RES/8/1"]),
        ("resolution 65/230", PAPER, ["A/RES/65/230"]),
        ("resolution 45/30", "A/HRC/46/1", ["A/HRC/RES/45/30"]),
        ("resolution 45/30", "A/75/1", ["A/RES/45/30"]),
        ("resolution 45/30", None, ["A/RES/45/30"]),
        ("resolution 1373 (2001)", PAPER, ["S/RES/1373(2001)"]),
        ("General Assembly resolution 8/1", PAPER, []),
        ("resolution 24/7", None, []),
    ],
)
def test_a_number_without_an_organ_belongs_to_the_body_that_can_have_it(text, body, expected):
    assert keys(text, "en", body) == expected


def test_a_bare_number_is_marked_as_assumed_and_a_named_organ_is_not():
    assert RECOGNISER.find("resolution 45/30", "en")[0].is_assumed
    assert not RECOGNISER.find("Human Rights Council resolution 45/30", "en")[0].is_assumed
    assert not RECOGNISER.find("resolution 45/30", "en", body="A/HRC/46/1")[0].is_assumed


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("大会第65/230号决议", "zh"),
        ("大会通过了关于合作的第65/230号决议", "zh"),
        ("General Assembly resolution 65/230", "en"),
        ("resolution 65/230 of 21 December 2010 of the General Assembly", "en"),
        ("la résolution 65/230 de l’Assemblée générale", "fr"),
        ("la resolución 65/230 de la Asamblea General", "es"),
        ("резолюция 65/230 Генеральной Ассамблеи", "ru"),
        ("قرار الجمعية العامة 65/230", "ar"),
    ],
)
def test_an_organ_named_before_or_after_the_number_is_known(text, lang):
    assert [(str(one.key), one.is_assumed) for one in RECOGNISER.find(text, lang)] == [
        ("A/RES/65/230", False)
    ]


def test_an_organ_named_too_far_before_does_not_count():
    near = "人权理事会" + "在" * 60 + "第45/30号决议"
    far = "人权理事会" + "在" * 90 + "第45/30号决议"
    assert keys(near, "zh") == ["A/HRC/RES/45/30"]
    assert keys(far, "zh") == ["A/RES/45/30"]


def test_the_long_name_of_a_protocol_is_one_citation():
    name = (
        "Protocol against the Smuggling of Migrants by Land, Sea and Air, supplementing the United Nations"
        " Convention against Transnational Organized Crime"
    )
    assert [one.surface for one in RECOGNISER.find(f"Article 10 of the {name} says", "en")] == [name]


# -- anaphors ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("第1373(2001)号和第1624(2005)号决议。该决议", ["S/RES/1373(2001)", "S/RES/1624(2005)"]),
        ("第1373(2001)号决议和第1624(2005)号决议。该决议", ["S/RES/1373(2001)", "S/RES/1624(2005)"]),
        (
            "第1373(2001)号决议要求报告；第1624(2005)号决议禁止煽动。该决议",
            ["S/RES/1373(2001)", "S/RES/1624(2005)", "S/RES/1624(2005)"],
        ),
        ("第1373(2001)号决议。\n该决议", ["S/RES/1373(2001)"]),
        ("第1373(2001)号决议，该决议要求报告。\n该决议", ["S/RES/1373(2001)", "S/RES/1373(2001)"]),
        ("第1373(2001)号决议(S/2015/939)。该决议", ["S/RES/1373(2001)", "S/2015/939", "S/RES/1373(2001)"]),
        ("第1373(2001)号决议。这些决议", ["S/RES/1373(2001)"]),
        (
            "第1373(2001)号决议。第1624(2005)号决议。决议还呼吁",
            ["S/RES/1373(2001)", "S/RES/1624(2005)"],
        ),
    ],
)
def test_an_anaphor_needs_one_antecedent_in_its_paragraph(text, expected):
    assert keys(text, "zh") == expected


def test_an_anaphor_says_that_it_is_one():
    found = RECOGNISER.find("第2178(2014)号决议，该决议促请", "zh")
    assert [one.kind for one in found] == [CitationKind.RESOLUTION, CitationKind.ANAPHOR]


# -- what always holds -----------------------------------------------------------

PIECES = [
    *DENSE.values(),
    "第1373(2001)号决议",
    "resolutions 31/6 A to D",
    "A/66/551–S/2011/701",
    "https://undocs.org/S/RES/1373(2001)",
    "该决议",
    "²⁰",
    "𠮷",
    "e\u0301",
    "ﷺ",
    "㈢",
    "½",
    "\u200f",
    "(",
    "第",
    "\n",
    " ",
]
texts = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=8)), max_size=8).map("".join)


@settings(max_examples=60)
@given(texts, st.sampled_from(LANGUAGES))
def test_surfaces_are_pieces_of_the_text_side_by_side(text, lang):
    found = RECOGNISER.find(text, lang)
    assert all(text[one.start : one.end] == one.surface and one.surface for one in found)
    assert all(left.end <= right.start for left, right in pairwise(found))
    assert all(Key.parse(str(one.key)) == one.key for one in found)


@given(st.text(max_size=30), st.sampled_from(sorted(DENSE)), st.text(max_size=30))
def test_a_paragraph_is_read_alike_wherever_it_stands(before, lang, after):
    alone = RECOGNISER.find(DENSE[lang], lang)
    within = RECOGNISER.find(f"{before}\n{DENSE[lang]}\n{after}", lang)
    shifted = {(one.start - len(before) - 1, one.surface, one.key) for one in within}
    assert {(one.start, one.surface, one.key) for one in alone} <= shifted


@given(st.text())
def test_each_plain_character_knows_where_it_came_from(text):
    mapped = normalise(text)
    assert len(mapped.text) == len(mapped.starts) == len(mapped.ends)
    assert all(start < end for start, end in zip(mapped.starts, mapped.ends, strict=True))
    assert list(mapped.starts) == sorted(mapped.starts)
    assert len(lowered(mapped.text)) == len(mapped.text)
    pieces = [normalise(text[start:end]).text for start, end in zip(mapped.starts, mapped.ends, strict=True)]
    assert all(char in piece or char == " " for char, piece in zip(mapped.text, pieces, strict=True))


@given(st.text(alphabet="第 号(（１1٣é　\u0301—\u200bA㈢議", max_size=20))
def test_plain_text_is_plain_already(text):
    normaliser = Normaliser(("議议",))
    plain = normaliser.plain(text)
    assert normaliser.plain(plain) == plain == normaliser.map(text).text


@pytest.mark.parametrize(
    ("printed", "plain"),
    [
        ("第１３７３（２００１）号", "第1373(2001)号"),
        ("٦٥/٢٣٠", "65/230"),
        ("résolution", "resolution"),
        ("Ёлка", "Елка"),
        ("8(a)㈢", "8(a)(三)"),
        ("。³¹2019年", "。2019年"),
        ("“a” ‘b’ A–B", "\"a\" 'b' A-B"),
        ("第 1373  (2001) 号", "第1373 (2001)号"),
    ],
)
def test_the_plain_form(printed, plain):
    assert normalise(printed).text == plain


# -- time and trouble --------------------------------------------------------------


def best_of(rounds, work):
    """The shortest of several runs: other work on the machine only ever makes one longer."""
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


@pytest.mark.parametrize("lang", sorted(DENSE))
def test_a_hundred_kilobytes_are_read_in_half_a_second(lang):
    size = 100_000 // len(DENSE[lang].encode()) + 1
    text = DENSE[lang] * size
    RECOGNISER.find(DENSE[lang], lang)
    assert best_of(2, lambda: RECOGNISER.find(text, lang)) < 0.5


@pytest.mark.parametrize(
    "piece",
    ["第", "1373(2001)、", "(", "A/", "CTOC/A/", "1/", "resolution ", "paragraphs 1, ", "《", "https://",
     "1 (", "主席声明(S/PRST/2016/6)", "该决议", "65/230 A and B ", "of the ", "2001年9月12日",
     " ", "\n", "e\u0301"],
)  # fmt: skip
def test_hostile_text_takes_time_in_proportion_to_its_length(piece):
    short, long = piece * (4_000 // len(piece)), piece * (32_000 // len(piece))
    RECOGNISER.find(piece, "zh")
    once = best_of(3, lambda: RECOGNISER.find(short, "zh"))
    assert best_of(2, lambda: RECOGNISER.find(long, "zh")) < 24 * once + 0.1


def test_the_grammar_is_loaded_before_anybody_notices():
    assert best_of(5, lambda: Recogniser.load(GRAMMAR)) < 0.1


def test_a_missing_or_broken_grammar_is_a_trouble_with_its_name(tmp_path):
    with pytest.raises(GrammarDamaged, match=r"languages/ar\.toml"):
        Recogniser.load(tmp_path)
    for path in GRAMMAR.rglob("*.toml"):
        copy = tmp_path / path.relative_to(GRAMMAR)
        copy.parent.mkdir(exist_ok=True)
        copy.write_bytes(path.read_bytes())
    assert Recogniser.load(tmp_path).find("resolution 1373 (2001)", "en")
    (tmp_path / "organs.toml").write_text("[[organ]]\nid = 1", "utf-8")
    with pytest.raises(GrammarDamaged, match=r"organs\.toml"):
        Recogniser.load(tmp_path)


def test_a_name_can_be_added_without_code(tmp_path):
    for path in GRAMMAR.rglob("*.toml"):
        copy = tmp_path / path.relative_to(GRAMMAR)
        copy.parent.mkdir(exist_ok=True)
        copy.write_bytes(path.read_bytes())
    with (tmp_path / "works.toml").open("a", encoding="utf-8") as file:
        file.write('\n[[work]]\nkey = "A/RES/55/2"\nkind = "named"\nnames.zh = ["《千年宣言》"]\n')
    assert [str(one.key) for one in Recogniser.load(tmp_path).find("见《千年宣言》", "zh")] == ["A/RES/55/2"]


def test_aliases_name_each_work_once_in_a_language():
    aliases = RECOGNISER.aliases()
    assert ("《马德里指导原则》", "zh", "S/2015/939") in aliases
    assert len({(name, lang) for name, lang, _ in aliases}) == len(aliases)
    assert all(Key.parse(key) for _, _, key in aliases)
