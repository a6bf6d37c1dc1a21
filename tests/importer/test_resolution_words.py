"""Which words begin what, how heads are printed, and how adoption is told: one line each."""

import pytest
from document_shapes import read
from hypothesis import given
from hypothesis import strategies as st

from vademecum.domain.council_years import CouncilYears
from vademecum.importer.pipeline import import_text
from vademecum.importer.resolution_heads import read_head
from vademecum.importer.resolution_words import (
    ResolutionWordsDamaged,
    acts_under_chapter_vii,
    begins_operatively,
    is_preambular,
    load_beginnings,
)
from vademecum.importer.resolutions import read_adoption
from vademecum.importer.text_source import LARGEST_LINES, UnreadableSource

YEARS = CouncilYears([(1946, 1, 15), (1947, 16, 37), (1948, 38, 66)])


@pytest.mark.parametrize(
    ("line", "symbol"),
    [
        ("Resolution 242 (1967)", "S/RES/242(1967)"),
        ("RESOLUTION 773 (1992)*", "S/RES/773(1992)"),
        ("Resolution 242 (1967) of 22 November 1967", "S/RES/242(1967)"),
        ("3 (1946). Resolution of 4 April 1946", "S/RES/3(1946)"),
        ("44 (1948). Résolution du 1er avril 1948", "S/RES/44(1948)"),
        ("Résolution 1373 (2001)", "S/RES/1373(2001)"),
        ("Резолюция 1373 (2001)", "S/RES/1373(2001)"),
        ("القرار 1373 (2001)", "S/RES/1373(2001)"),
        ("第1373（2001）号决议", "S/RES/1373(2001)"),
        ("第 1373 (2001) 號決議", "S/RES/1373(2001)"),
        ("四十四(一九四八).一九四八年四月一日決議案", "S/RES/44(1948)"),
        ("一八一(一九六三)。一九六三年八月七日決議案", "S/RES/181(1963)"),
    ],
)
def test_a_head_of_a_council_resolution_gives_its_symbol(line, symbol):
    assert read_head(line).symbol("security-council") == symbol
    assert read_head(line).symbol("general-assembly") is None


@pytest.mark.parametrize(
    ("line", "organ", "symbol"),
    [
        ("61/211. Lamps", "general-assembly", "A/RES/61/211"),
        ("31/16 A. Lamps", "general-assembly", "A/RES/31/16A"),
        ("1514 (XV). Lamps", "general-assembly", "A/RES/1514(XV)"),
        ("217 A (III). Lamps", "general-assembly", "A/RES/217A(III)"),
        ("45/30. Lamps", "human-rights-council", "A/HRC/RES/45/30"),
        ("8/1. Lamps", "general-assembly", None),
        ("8/1. Lamps", "ctoc-conference", "CTOC/COP/RES/8/1"),
        ("61/211. Lamps", None, None),
        ("1514 (XV). Lamps", None, None),
    ],
)
def test_a_head_of_another_organ_gives_a_symbol_only_where_the_organ_is_known(line, organ, symbol):
    assert read_head(line).symbol(organ) == symbol


@pytest.mark.parametrize(
    "line",
    ["Resolutions 242 (1967) and 338 (1973)", "Resolution of 4 April", "242 (1967)", "1. Lamps", "决议"],
)
def test_other_lines_are_no_heads(line):
    assert read_head(line) is None


@pytest.mark.parametrize(
    ("line", "meeting", "vote", "date"),
    [
        ("Adopted unanimously at the 891st meeting.", "891st meeting", "unanimously", ""),
        ("Adopted without a vote at the 3076th meeting", "3076th meeting", "without a vote", ""),
        (
            "Adopted at the 437th meeting by 9 votes to none, with 2 abstentions (A, B).12",
            "437th meeting",
            "9 votes to none, with 2 abstentions (A, B)",
            "",
        ),
        (
            "Adopted by the Security Council at its 4385th meeting, on 28 September 2001",
            "4385th meeting",
            "",
            "2001-09-28",
        ),
        ("2001年9月28日安全理事会第4385次会议通过", "第4385次会议", "", "2001-09-28"),
        ("安全理事会第4385次会议一致通过。", "第4385次会议", "一致", ""),
        ("以13票赞成、零票反对、2票弃权(甲、乙)通过。", "", "13票赞成、零票反对、2票弃权(甲、乙)", ""),
        (
            "第二七七次會議以九票對零通過,棄權者二(甲、乙)。",
            "第二七七次會議",
            "九票對零通過,棄權者二(甲、乙)",
            "",
        ),
    ],
)
def test_how_a_resolution_was_adopted_is_given_as_printed(line, meeting, vote, date):
    adoption = read_adoption(line)
    assert (adoption.meeting, adoption.vote, adoption.date) == (meeting, vote, date)


@pytest.mark.parametrize(
    "line",
    ["Adopted children need light.", "Decides to adopt it at the 3rd meeting.", "通过", "会议通过了议程。"],
)
def test_other_sentences_tell_no_adoption(line):
    assert read_adoption(line) is None


@pytest.mark.parametrize(
    ("text", "is_operative"),
    [
        ("Decides to wait;", True),
        ("Further requests oil;", True),
        ("Once again urges, strongly, light;", True),
        ("Deciding to wait,", False),
        ("决定等待；", True),
        ("爰請秘書長等待。", True),
        ("重申其决议；", True),
        ("重申其决议，", False),
        ("回顾其决议，", False),
        ("Décide d’attendre;", True),
        ("вновь призывает ждать;", True),
        ("يقرر الانتظار؛", True),
    ],
)
def test_the_verb_and_in_chinese_the_mark_tell_an_operative_paragraph(text, is_operative):
    assert begins_operatively(text) is is_operative
    assert is_operative or is_preambular(text)


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("Acting under Chapter VII of the Charter of the United Nations,", True),
        ("Conscious of the need, acting under Chapter VII of the Charter,", True),
        ("为此目的根据《联合国宪章》第七章采取行动，", True),
        ("Acting under Chapter VIII of the Charter,", False),
        ("Noting that it was adopted under Chapter VII of the Charter,", False),
        ("действуя на основании главы VIII Устава,", False),
    ],
)
def test_chapter_vii_is_stated_only_where_the_organ_acts_under_it(text, acts):
    assert acts_under_chapter_vii(text) is acts


@pytest.mark.parametrize("content", [None, "x = [", "[en]\noperative = []\n", "[en]\noperative = 3\n"])
def test_a_damaged_list_of_words_is_said(tmp_path, content):
    file = tmp_path / "words.toml"
    if content is not None:
        file.write_text(content, "utf-8")
    with pytest.raises(ResolutionWordsDamaged) as caught:
        load_beginnings(file)
    assert caught.value.advice_text


# -- the key ------------------------------------------------------------------------------


def key_of(text, years=YEARS):
    document = import_text(text.encode(), years=years)
    return str(document.key), [doubt.why for doubt in document.doubts]


BODY = "\n\nThe Security Council,\n\nDecides to light the lamps.\n"


def test_a_year_that_the_number_cannot_be_of_gives_no_key():
    key, doubts = key_of(f"Resolution 44 (1947){BODY}")
    assert key.startswith("VM/IMPORT/")
    assert any("resolution 44 is S/RES/44(1948)" in why for why in doubts)
    assert any("Import it again with its symbol" in why for why in doubts)


def test_the_date_decides_when_it_agrees_with_the_number():
    key, doubts = key_of(f"Resolution 44 (1947)\nof 1 April 1948{BODY}")
    assert key == "S/RES/44(1948)"
    assert any("resolution 44 is S/RES/44(1948)" in why for why in doubts)


def test_of_several_resolutions_named_above_a_text_none_is_taken_unless_one_stands_out():
    neighbours = "← 第43(1948)号决议 | 第44(1948)号决议 →"
    text = "\n\n安全理事会，\n\n决定点灯。\n"
    assert key_of(f"{neighbours}{text}")[0].startswith("VM/IMPORT/")
    assert key_of(f"联合国安理会第44号决议\n{neighbours}{text}")[0] == "S/RES/44(1948)"


def test_a_text_without_any_name_says_so():
    key, doubts = key_of("1. Decides to light the lamps;\n\n2. Requests oil;\n\n3. Urges haste.\n")
    assert key.startswith("VM/IMPORT/")
    assert any("does not say which document it is" in why for why in doubts)


# -- parts that are easily lost -------------------------------------------------------------


def ids(text):
    return [f"{block.id} {block.label or '-'}" for block in read(text).blocks]


def test_the_operative_part_alone_is_known_by_its_verbs():
    document = read("1. Decides to light the lamps;\n\n2. Requests oil;\n\n3. Urges haste.\n")
    assert [block.kind for block in document.blocks] == ["operative"] * 3


def test_operative_paragraphs_that_are_not_numbered_are_counted():
    text = "The Security Council,\n\nNoting fog,\n\nDecides to wait;\n\nRequests oil;\n\nUrges haste.\n"
    assert ids(text) == ["b_0001 -", "pp_1 -", "para_1 -", "para_2 -", "para_3 -"]


def test_a_verb_alone_before_numbers_announces_them():
    text = "The Security Council\n\nResolves :\n\n1. That lamps be lit;\n\n2. That oil be bought.\n"
    assert ids(text) == ["b_0001 -", "b_0002 -", "para_1 1", "para_2 2"]


def test_a_verb_alone_before_letters_is_the_operative_paragraph():
    text = "The Security Council,\n\nNoting fog,\n\nDecides:\n\n(a) To wait;\n\n(b) To buy oil.\n"
    assert ids(text) == ["b_0001 -", "pp_1 -", "para_1 -", "para_1__a a", "para_1__b b"]


@pytest.mark.parametrize("misread", ["l. Decides", "I. Decides", "1, Decides", "1 Decides"])
def test_a_number_that_was_misread_is_mended_and_told(misread):
    document = read(f"The Security Council,\n\nNoting fog,\n\n{misread} to wait;\n\n2. Requests oil.\n")
    assert [block.label for block in document.blocks if block.kind == "operative"] == ["1", "2"]
    assert [mend.why for mend in document.errata] == ["label misread in the source"]


def test_lines_of_a_masthead_stay_in_their_order():
    document = read("One line above\nSecurity Council\nDistr.: General\n\nResolution 44 (1948)" + BODY)
    assert [block.text for block in document.blocks][:3] == [
        "One line above",
        "Security Council",
        "Resolution 44 (1948)",
    ]


# -- hostile ----------------------------------------------------------------------------------


def test_too_many_lines_are_refused_with_a_sentence():
    with pytest.raises(UnreadableSource) as caught:
        import_text(b"Recalls the lamp.\n" * (LARGEST_LINES + 1))
    assert "too many lines" in str(caught.value)
    assert caught.value.advice_text


@given(st.text(alphabet="第一二三四〇年月日次会议以票通过(). Adopted1948resolution,", max_size=200))
def test_any_line_is_a_head_an_adoption_or_neither(text):
    head, adoption = read_head(text), read_adoption(text)
    assert head is None or head.number.isdecimal()
    assert adoption is None or adoption.vote in text
