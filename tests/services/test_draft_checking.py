"""A draft is checked: faults are named, what is right is left alone, what is unknown called so."""

import time
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factories import document, paragraph
from speeches import CLEAN_EN, CLEAN_ZH, FAULTY_EN, FAULTY_ZH, INVENTED, Speech, invented_paper
from vademecum.domain.key import Key
from vademecum.services.checking.draft_checking import LARGEST_DRAFT, DraftChecking, DraftTooLong
from vademecum.services.checking.findings import FindingKind, Level, summary
from vademecum.services.library_making import write_volume
from vademecum.services.library_state import IMPORTS_BUILT_FROM
from vademecum.services.shelf import Shelf
from vademecum.storage.library_builder import Contents
from vademecum.text.citing.recogniser import Recogniser

TODAY = date(2026, 3, 1)
PAPER = "CTOC/COP/WG.7/2020/3"


@pytest.fixture(scope="module")
def checking(library_places, tmp_path_factory):
    """Checking over the built library, and over two invented texts as the reader's imports."""
    places = replace(library_places, data=tmp_path_factory.mktemp("reader"))
    resolution = document(
        paragraph(1, "Decides that every lighthouse shall keep a log of its lamps;"),
        key="S/RES/2395(2017)",
        lang="en",
        title="An invented text under a number that a draft may cite",
    )
    write_volume(
        places.imports, Contents([invented_paper(), resolution]), IMPORTS_BUILT_FROM, lambda *_: None
    )
    shelf = Shelf.open(places)
    yield DraftChecking(shelf, Recogniser.load(places.grammar), TODAY)
    shelf.close()


def found(checking, text, *levels):
    """Kind and words of the findings of these levels, errors and advice unless told otherwise."""
    wanted = levels or (Level.ERROR, Level.ADVICE)
    return [(f.kind.value, f.surface) for f in checking.check(text).findings if f.level in wanted]


def only(checking, text):
    (finding,) = checking.check(text).findings
    return finding


# -- whole speeches ----------------------------------------------------------


@pytest.mark.parametrize("marked", [CLEAN_ZH, CLEAN_EN], ids=["zh", "en"])
def test_a_clean_speech_raises_no_alarm(checking, marked):
    checked = checking.check(marked)
    assert [(f.kind, f.surface) for f in checked.findings if f.level is not Level.UNKNOWN] == []
    assert checked.citations >= 8
    assert checked.quotations >= 3


@pytest.mark.parametrize("marked", [FAULTY_ZH, FAULTY_EN], ids=["zh", "en"])
def test_every_fault_of_a_speech_is_found_and_nothing_else(checking, marked):
    speech = Speech.read(marked)
    assert sorted(found(checking, speech.text)) == sorted(speech.faults)


def test_offsets_count_code_points_of_the_whole_draft(checking):
    text = "𠮷" * 5 + "\n\n第2396(2016)号决议。"
    finding = only(checking, text)
    assert text[finding.start : finding.end] == finding.surface == "2396(2016)"
    assert finding.paragraph == 2


# -- numbers and years ---------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "right"),
    [
        ("第2396(2016)号决议", "2396(2017)"),
        ("第２３９６（２０１６）号决议", "２３９６（2017）"),
        ("S/RES/1373 (2002)", "S/RES/1373 (2001)"),
        ("resolution 1624 (2006)", "1624 (2005)"),
    ],
)
def test_a_wrong_year_is_put_right_and_the_rest_left_as_it_is(checking, said, right):
    finding = only(checking, said)
    assert (finding.kind, finding.right) == (FindingKind.YEAR, right)
    assert finding.change is not None
    assert finding.change.text == right


@pytest.mark.parametrize(
    "said",
    [
        "resolution 9999 (2024)",
        "S/RES/2800 (2031)",
        "第5000(2020)号决议",
        "A/RES/130/5",
        "A/RES/12/5",
        "S/PRST/2033/4",
        "CTOC/COP/WG.7/2031/1",
    ],
)
def test_numbers_that_cannot_be_are_errors(checking, said):
    finding = only(checking, said)
    assert (finding.kind, finding.level) == (FindingKind.NUMBER, Level.ERROR)


@pytest.fixture(scope="module")
def checking_of_later_numbers(library_places, tmp_path_factory):
    """Checking over invented texts whose numbers the table of years does not tell."""
    places = replace(library_places, data=tmp_path_factory.mktemp("later"))
    held = [
        document(
            paragraph(1, "Decides that every lighthouse shall keep a log of its lamps;"),
            paragraph(2, "Decides further that the log shall be shown to every ship that asks."),
            key=key,
            lang="en",
            title="An invented text under a number of a later year",
        )
        for key in ("S/RES/2790(2025)", "S/RES/2850(2027)", "S/RES/9905(2099)", "A/RES/99/1")
    ]
    write_volume(places.imports, Contents(held), IMPORTS_BUILT_FROM, lambda *_: None)
    shelf = Shelf.open(places)
    yield DraftChecking(shelf, Recogniser.load(places.grammar), TODAY)
    shelf.close()


@pytest.mark.parametrize("said", ["2790 (2025)", "S/RES/2850 (2027)", "9905 (2099)", "A/RES/99/1"])
def test_what_the_library_holds_is_never_denied(checking_of_later_numbers, said):
    number = said if "/" in said else f"resolution {said}"
    assert checking_of_later_numbers.check(f"As {number}, para. 2, says.").findings == ()
    (finding,) = checking_of_later_numbers.check(f"As {number}, para. 9, says.").findings
    assert finding.kind is FindingKind.PARAGRAPH
    assert finding.values["last"] == "2"


def test_a_text_that_is_held_tells_the_year_of_its_number(checking_of_later_numbers):
    finding = only(checking_of_later_numbers, "Resolution 2790 (2024) says so.")
    assert finding.kind is FindingKind.YEAR
    assert finding.right == "2790 (2025)"
    assert only(checking_of_later_numbers, "Resolution 2851 (2027).").kind is FindingKind.NUMBER


def test_a_number_beyond_the_table_is_not_called_wrong_but_unknown(checking):
    finding = only(checking, "resolution 2740 (2024)")
    assert (finding.kind, finding.level) == (FindingKind.UNCHECKED, Level.UNKNOWN)


# -- symbols -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("S/RES2396(2017)", "S/RES/2396 (2017)"),
        ("S/RES/2396/2017", "S/RES/2396 (2017)"),
        ("S/RES 2396 (2017)", "S/RES/2396 (2017)"),
        ("S/RES/2396[2017]", "S/RES/2396 (2017)"),
        ("S/RES/2396 (2017", "S/RES/2396 (2017)"),
        ("S/RES/2396 (17)", "S/RES/2396 (2017)"),
        ("S/RES/2396 (2O17)", "S/RES/2396 (2017)"),
        ("S\\RES\\2396 (2017)", "S/RES/2396 (2017)"),
        ("Ｓ／ＲＥＳ／２３９６（２０１７）", "S/RES/2396 (2017)"),
        ("A/RES74/247", "A/RES/74/247"),
        ("A/RES/74-247", "A/RES/74/247"),
        ("А/RES/74/247", "A/RES/74/247"),
        ("CTOC/COP/WG7/2020/3", "CTOC/COP/WG.7/2020/3"),
        ("CTOC/COP/WG.7/2O20/3", "CTOC/COP/WG.7/2020/3"),
        ("A/C3/74/L5", "A/C.3/74/L.5"),
    ],
)
def test_a_symbol_written_wrongly_is_named_with_what_was_meant(checking, said, meant):
    finding = only(checking, f"见{said}。")
    assert (finding.kind, finding.surface, finding.right) == (FindingKind.SYMBOL, said, meant)


@pytest.mark.parametrize(
    "said",
    [
        "TCP/IP",
        "24/7",
        "A/B",
        "2020/3/15",
        "and/or",
        "A/H1N1",
        "GC/MS",
        "CD/DVD",
        "S. Res. 55 of 2017",
        "S/N 123456",
        "A/66/551–S/2011/701",
        "A/RES/2625 (XXV)",
        "A/RES/217 A (III)",
        "A/C.3/74/L.5/Rev.1",
        "A/RES/ES-10/21",
        "S/RES/2396（2017）",
        "HIV/AIDS 2020/30",
        "https://docs.un.org/en/S/RES/2396(2017)",
        "km/h 120/130",
        "A/HRC/RES/45/30",
        "ISO/IEC 27001/2013",
        "A/INF/74/4",
        "A/74/PV.3",
        "S/PV.8000",
        "w/o",
        "E/2020/30-E/CN.15/2020/13",
        "ST/SGB/2020/1",
        "T/F",
        "1/3",
    ],
)
def test_what_is_no_symbol_or_a_right_one_is_left_alone(checking, said):
    assert found(checking, f"see {said}, and more") == []


# -- paragraphs -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "missing"),
    [
        (f"{PAPER}第99段", f"{PAPER}第99段"),
        (f"{PAPER}, para. 73", f"{PAPER}, para. 73"),
        (f"paragraph 80 of {PAPER}", f"paragraph 80 of {PAPER}"),
        (f"{PAPER}第24、99段", "第24、99段"),
        (f"{PAPER}第70-75段", f"{PAPER}第70-75段"),
        (f"{PAPER}第2(j)段", f"{PAPER}第2(j)段"),
        (f"{PAPER}, footnote 40", f"{PAPER}, footnote 40"),
        (f"{PAPER}很重要。该文件第99段也一样。", "第99段"),
    ],
)
def test_a_paragraph_that_does_not_exist_is_named(checking, said, missing):
    finding = only(checking, said)
    assert (finding.kind, finding.surface) == (FindingKind.PARAGRAPH, missing)


@pytest.mark.parametrize(
    "said",
    [
        f"{PAPER}第72段",
        f"{PAPER}第2(e)段",
        f"{PAPER}第64(a)段",
        f"{PAPER}, paras. 24 and 25",
        f"{PAPER}, footnote 14",
        f"{PAPER}第44段。大会第65/230号决议。第99段见附件。",
        f"{INVENTED}, para. 2 (b)",
    ],
)
def test_a_paragraph_that_exists_or_whose_text_is_unknown_is_no_error(checking, said):
    assert found(checking, said) == []


def test_a_paragraph_of_a_text_that_is_not_held_cannot_be_checked(checking):
    finding = only(checking, "安全理事会第1373(2001)号决议第2(e)段")
    assert (finding.kind, finding.level) == (FindingKind.UNCHECKED, Level.UNKNOWN)
    assert "S/RES/1373 (2001)" in finding.sentence


# -- quotations ------------------------------------------------------------------------


@pytest.mark.parametrize(
    "quoted",
    [
        "“各种类型的设备被用于伪造、变造或复制护照。”",
        "「各种类型的设备被用于伪造、变造或复制护照」",
        "『各种类型的设备 被用于\u3000伪造、变造或复制护照』",
        "«各种类型的设备被用于伪造、变造或复制护照»",
        '"各种类型的设备被用于伪造、变造或复制护照"',
        "“各种类型的设备……变造或复制护照”",
        "“各种类型的[新]设备被用于伪造、变造或复制护照”",
        "“各種類型的設備被用於偽造、變造或複製護照”",
        "“技术还在提供欺诈性旅行证件或身份证件方面发挥重要作用，为偷运移民提供便利。”",
    ],
)
def test_widths_spaces_marks_and_words_left_out_are_forgiven(checking, quoted):
    checked = checking.check(f"{PAPER}第16段指出：{quoted}")
    assert checked.findings == ()
    assert checked.quotations == 1


@pytest.mark.parametrize(
    ("quoted", "differences"),
    [
        ("各种类型的设备被用于伪造、变造或复印护照", [("印", "制")]),
        ("各种类型的设备被用于伪造或复制护照", [("", "、变造")]),
        ("各种类型的电子设备被用于伪造、变造或复制护照", [("电子", "")]),
        ("各种類型的设备被用于伪造、变造或复制护照", [("類", "类")]),
    ],
)
def test_differences_are_marked_character_by_character(checking, quoted, differences):
    text = f"{PAPER}第16段指出：“{quoted}”。"
    finding = only(checking, text)
    assert finding.kind is FindingKind.QUOTATION
    assert [
        (text[slice(*one.draft)], finding.source_text[slice(*one.source)]) for one in finding.differences
    ] == differences
    assert finding.right == "各种类型的设备被用于伪造、变造或复制护照"
    assert finding.place is not None
    assert finding.place.block == "para_16"


def test_a_quotation_put_right_raises_no_alarm_any_more(checking):
    text = Speech.read(FAULTY_EN).text
    for _ in range(20):
        changes = [f.change for f in checking.check(text).findings if f.change is not None]
        if not changes:
            break
        text = text[: changes[0].start] + changes[0].text + text[changes[0].end :]
    kinds = {kind for kind, _ in found(checking, text)}
    assert kinds == {"no-such-paragraph", "quotation-elsewhere", "impossible-number"}


def test_a_quotation_of_two_items_with_their_labels_is_right(checking):
    words = (
        "“(a) Publishing tide tables and pilotage charges in all languages spoken at the quay;"
        " (b) Keeping an open register of vessels laid up for more than ninety days”"
    )
    assert found(checking, f"{words} ({INVENTED}, para. 2).") == []


def test_a_block_quotation_belongs_to_the_paragraph_above_it(checking):
    above = f"As {INVENTED} says in paragraph 1:"
    quoted = "Ports are the lungs of business, and their safety depends on inspectors who are trained"
    text = f"{above}\n{quoted}\nThank you."
    assert found(checking, text) == []
    checked = checking.check(text, set_apart=[(len(above) + 1, len(above) + 1 + len(quoted))])
    assert [(f.kind, f.surface) for f in checked.findings] == [(FindingKind.QUOTATION, quoted)]
    assert found(checking, f"{above}\n> {quoted}\nThank you.") == [("quotation-differs", quoted)]


def test_a_quotation_of_a_text_that_is_not_held_cannot_be_compared(checking):
    finding = only(
        checking, "Resolution 1373 (2001) decides that “States shall do something quite different from this”."
    )
    assert (finding.kind, finding.level) == (FindingKind.UNCHECKED, Level.UNKNOWN)


def test_a_quotation_in_another_language_than_the_text_held_cannot_be_compared(checking):
    finding = only(
        checking, f"“Smugglers use all kinds of devices to forge passports and visas” ({PAPER}, para. 16)"
    )
    assert (finding.kind, finding.level) == (FindingKind.UNCHECKED, Level.UNKNOWN)
    assert "language" in finding.sentence


def test_words_of_one_text_under_the_name_of_another_are_told_where_they_stand(checking):
    finding = only(checking, f"“every lighthouse shall keep a log of its lamps” ({INVENTED}, para. 1)")
    assert finding.kind is FindingKind.ELSEWHERE
    assert finding.key == Key("S/RES/2395(2017)", "para_1")


def test_a_short_term_counts_only_with_its_paragraph_beside_it(checking):
    assert found(checking, "他称之为“旅行大礼包”。") == []
    assert found(checking, f"“旅行套餐”（{PAPER}，第9段）") == []
    assert found(checking, f"所谓“移动中的生物辨识”（{PAPER}，第26段）") == [
        ("quotation-differs", "移动中的生物辨识")
    ]


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        (
            "正如有人所说，“目前对现有有望有效打击偷运移民的技术解决方案和战略的研究、收集和传播度还不够”。",
            f"{PAPER}，第49段",
        ),
        ("We say: “small ports need joint inspections, shared laboratories”.", f"{INVENTED}, para. 3"),
    ],
)
def test_a_quotation_without_source_is_offered_one(checking, text, cited):
    finding = only(checking, text)
    assert (finding.kind, finding.level, finding.right) == (FindingKind.UNCITED, Level.ADVICE, cited)
    assert finding.change is not None
    change = finding.change
    mended = text[: change.start] + change.text + text[change.end :]
    assert found(checking, mended) == []


def test_a_work_without_symbol_is_cited_by_its_title_never_by_our_key(checking):
    finding = only(checking, "“反恐工作的一个重要部分是促进基于法治的有效刑事司法对策”。")
    assert finding.right == "《网络空间的反恐》"


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Le Conseil de sécurité a adopté la résolution 2396 (2016) et la résolution 1373 (2001).", "fr"),
        ("El Consejo de Seguridad aprobó la resolución 2396 (2016) y la resolución 1373 (2001).", "es"),
        ("Совет Безопасности принял резолюцию 2396 (2016) и резолюцию 1373 (2001).", "ru"),
        ("اتخذ مجلس الأمن القرار 2396 (2016) والقرار 1373 (2001).", "ar"),
    ],
)
def test_drafts_in_the_other_languages_are_read_by_their_own_words(checking, text, lang):
    checked = checking.check(text)
    assert checked.lang == lang
    assert [(f.kind, f.right) for f in checked.findings] == [(FindingKind.YEAR, "2396 (2017)")]


def test_paragraphs_in_another_language_are_read_by_theirs(checking):
    first = "Resolution 1373 (2001) is clear, and the Council has said so many times in many words."
    text = f"{first}\n第2396(2016)号决议。"
    assert found(checking, text) == [("wrong-year", "2396(2016)")]


# -- the answer as a whole, and what is hostile ---------------------------------------------


def test_the_summary_is_a_sentence(checking):
    def said(text):
        words, values = summary(checking.check(text))
        return words.format(**values)

    assert said("Good morning.") == "There is no citation and no quotation in this draft."
    assert said("Resolution 1373 (2001).") == "Citations: 1, quotations: 0. All is right."
    assert "Need attention: 1." in said("Resolution 1373 (2002).")


def test_a_draft_that_is_too_long_is_refused(checking):
    with pytest.raises(DraftTooLong):
        checking.check("a" * (LARGEST_DRAFT + 1))


@pytest.mark.parametrize(
    "piece",
    [
        '"',
        "“",
        "”",
        "«»",
        "第",
        "1",
        "/",
        "S/RES/",
        "S/RES2396(2017) ",
        "第1373(2001)号决议",
        "“第",
        "\n",
        "> ",
        "第1、",
        "…",
        "[",
    ],
)
def test_hostile_drafts_end_soon(checking, piece):
    began = time.perf_counter()
    checking.check(piece * (60_000 // len(piece)))
    assert time.perf_counter() - began < 3


@settings(max_examples=60, deadline=None)
@given(st.text(st.sampled_from('“”‘’"«»「」>[]…第段号决议()（）/SRESA1239 .,。\nabc会员国 '), max_size=120))
def test_no_text_breaks_the_check_and_spans_lie_inside_it(checking, text):
    for finding in checking.check(text).findings:
        assert 0 <= finding.start <= finding.end <= len(text)
        assert text[finding.start : finding.end] == finding.surface
        for one in finding.differences:
            assert finding.start <= one.draft[0] <= one.draft[1] <= finding.end
            assert 0 <= one.source[0] <= one.source[1] <= len(finding.source_text)


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("s/res/1373", "S/RES/1373 (2001)"),
        ("S/Res/2396(2017)", "S/RES/2396 (2017)"),
        ("a/res/74/247", "A/RES/74/247"),
        ("ctoc/cop/wg.7/2020/3", "CTOC/COP/WG.7/2020/3"),
        ("s/prst/2016/6", "S/PRST/2016/6"),
        ("A/C.3/74/L.20/rev.1", "A/C.3/74/L.20/Rev.1"),
    ],
)
def test_a_symbol_in_small_letters_is_malformed(checking, written, right):
    (finding,) = checking.check(f"As {written} says, nothing burns.").findings
    assert (finding.kind, finding.surface, finding.right) == (FindingKind.SYMBOL, written, right)
    assert finding.change is not None
    assert finding.change.text == right


@pytest.mark.parametrize(
    "words",
    [
        "he/she and/or w/o n/a a/c km/h a/74/335 w/res/1373",
        "https://docs.un.org/s/res/1373(2001) docs.un.org/en/a/res/74/247 www.undocs.org/s/res/1373",
        "A/74/335/Add.1, A/74/335/ADD.1, A/CONF.234/11, S/RES/1373 (2001)",
    ],
)
def test_other_small_letters_and_other_capitals_are_no_fault(checking, words):
    assert [f for f in checking.check(words).findings if f.kind is FindingKind.SYMBOL] == []
