"""How long a text takes read aloud: what is spoken is counted, and minutes fall between words."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conftest import ROOT
from vademecum.domain.document import Block, BlockKind
from vademecum.services.presenting.reading_time import (
    FASTEST,
    HEADING_PAUSE,
    SLOWEST,
    PaceDamaged,
    Paces,
    Reading,
    ReadingPace,
    Speech,
    Unit,
    marks_at,
    speech_of,
)

TABLE = ROOT / "resources" / "data" / "pace.toml"
ZH, EN = ReadingPace(Unit.CHARACTERS, 180), ReadingPace(Unit.WORDS, 120)

texts = st.lists(
    st.sampled_from(
        [
            "本文件第16段指出",
            "。",
            "，",
            "（",
            "）",
            "“",
            "S/RES/1373 (2001)",
            "第1373(2001)号决议",
            " the Council ",
            "decides",
            " ",
            "\n",
            "1,250,000",
            "25%",
            "UNODC",
            "𠮷",
            "e\u0301",
            "الأمن",
            "(a) ",
            "一、",
            "¹",
        ]
    )
    | st.text(max_size=5),
    max_size=60,
).map("".join)
paces = st.builds(ReadingPace, st.sampled_from(Unit), st.integers(SLOWEST, FASTEST))


def units(text, pace):
    return Reading(text, pace).units


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("安全理事会", 5),
        ("各国，应当：合作。", 6),
        # 一千三百七十三, 二〇〇一
        ("第1373(2001)号决议", 1 + 7 + 4 + 3),
        # S 斜杠 R E S 斜杠 一千三百七十三 二〇〇一
        ("S/RES/1373 (2001)", 1 + 2 + 3 + 2 + 7 + 4),
        ("二〇〇一年", 5),
        ("2001年", 5),
        ("25%", 3 + 3),
        ("3.5", 3),
        ("105", 4),
        ("10005", 4),
        ("UNODC报告", 5 + 2),
        ("interpol", 2),
        ("1234567890123456", 16),
        ("注¹文", 2),
        ("𠮷", 1),
    ],
)
def test_characters_that_are_spoken_in_chinese(text, count):
    assert units(text, ZH) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The Security Council decides", 4),
        ("a long-term, well-known plan", 4),
        ("the State’s duty", 3),
        # one thousand three hundred seventy-three; two thousand one
        ("resolution 1373 (2001)", 1 + 6 + 3),
        ("1998", 3),
        ("1,250,000", 6),
        ("25 per cent, or 25%", 2 + 2 + 1 + 2 + 2),
        ("and/or", 2),
        ("article 5 (a) and", 4),
        ("l’État n’a pas", 3),
        ("e\u0301te\u0301 cafe\u0301", 2),
        ("الأمن القومي", 2),
        ("2396 (2017)³", 6 + 3),
    ],
)
def test_words_that_are_spoken_elsewhere(text, count):
    assert units(text, EN) == count


@pytest.mark.parametrize("label", ["24. ", "(a) ", "（一）", "一、", "3) ", "  (iv) "])
def test_labels_at_the_beginning_of_a_line_are_not_spoken(label):
    pace = ZH if "一" in label else EN
    text = "安全理事会决定" if pace is ZH else "The Council decides"
    assert units(f"{label}{text}\n{label}{text}", pace) == 2 * units(text, pace)


def test_a_number_at_the_beginning_of_a_line_is_spoken_where_it_is_no_label():
    assert units("24 States", EN) == 3
    assert units("3.5 million", EN) == 4


def test_one_minute_is_180_characters_or_120_words():
    assert Reading("文" * 180, ZH).seconds == 60
    assert Reading("word " * 120, EN).seconds == 60


def test_minutes_fall_between_words():
    text = "文" * 400
    assert marks_at(text, ZH) == [180, 360]
    words = "word " * 250
    assert marks_at(words, EN) == [120 * 5, 240 * 5]
    assert marks_at(words, EN, every=30) == [300, 600, 900, 1200]


def test_no_minute_stands_at_the_end_where_nothing_is_left():
    assert marks_at("文" * 180, ZH) == []
    assert marks_at("文" * 180 + "。", ZH) == []
    assert marks_at("文" * 181, ZH) == [180]


def test_a_minute_stands_before_the_bracket_of_what_comes_next():
    text = "文" * 180 + "。（“文" + "文" * 10
    assert marks_at(text, ZH) == [181]
    assert Reading(text, ZH).seconds_until(181) == 60


def test_a_minute_inside_a_number_stands_before_it():
    text = "文" * 178 + "1373" + "文" * 10
    assert marks_at(text, ZH) == [178]


def test_a_heading_takes_a_pause():
    without = Reading(Speech("目标\n各国"), ZH).seconds
    assert Reading(Speech("目标\n各国", frozenset({0})), ZH).seconds == pytest.approx(without + HEADING_PAUSE)
    assert Reading(Speech("目标\n各国", frozenset({0})), ZH).units == 4
    # At the end nobody waits for it.
    assert Reading(Speech("目标\n各国", frozenset({1})), ZH).seconds == without


def test_a_minute_inside_a_pause_stands_before_what_comes_next():
    text = "文" * 179 + "\n\n" + "文" * 30
    assert Reading(Speech(text, frozenset({0})), ZH).marks() == [181]


def test_blocks_are_read_without_labels_notes_and_masthead():
    blocks = [
        Block("m", BlockKind.MASTHEAD, None, 1, None, "联合国"),
        Block("h", BlockKind.HEADING, "一", 1, None, "目标"),
        Block("p", BlockKind.PARAGRAPH, "24", 1, "h", "各国"),
        Block("fn", BlockKind.FOOTNOTE, "1", 1, None, "同上。"),
    ]
    assert speech_of(blocks) == Speech("目标\n各国", frozenset({0}))


def test_nothing_takes_no_time():
    reading = Reading("", ZH)
    assert (reading.seconds, reading.units, reading.marks(), reading.offset_at(10)) == (0, 0, [], 0)
    assert Reading(" \n…\n", EN).seconds == 0


def test_two_hundred_thousand_characters_are_counted_quickly():
    line = "本文件第{}段指出，各种类型的设备被用于伪造、变造或复印护照。The Council decides {}. "
    text = "\n".join(line.format(n, n) * 10 for n in range(360))
    assert len(text) > 200_000
    began = time.perf_counter()
    assert len(Reading(text, ZH).marks()) > 500
    assert time.perf_counter() - began < 3
    began = time.perf_counter()
    assert marks_at("1" * 200_000, ZH)
    assert marks_at("a" * 200_000, EN) == []
    assert marks_at("(" * 200_000 + "a b", ReadingPace(Unit.WORDS, 60), every=1)
    assert time.perf_counter() - began < 3


@given(texts, paces)
def test_what_stayed_is_not_counted_again_and_counts_the_same(text, pace):
    former = Reading(text, pace)
    again = Reading(text + "再", pace, former)
    assert again.seconds == Reading(text + "再", pace).seconds


@given(st.lists(texts, max_size=6), paces)
def test_sentences_add_up(sentences, pace):
    lines = [sentence.replace("\n", " ") for sentence in sentences]
    whole = Reading("\n".join(lines), pace).seconds
    assert whole == pytest.approx(sum(Reading(line, pace).seconds for line in lines))


@given(texts, paces, st.integers(1, 90))
def test_marks_go_ahead_inside_the_text_and_are_where_the_time_is(text, pace, every):
    reading = Reading(text, pace)
    marks = reading.marks(every)
    assert marks == sorted(marks)
    assert all(0 <= mark < len(text) for mark in marks)
    for number, mark in enumerate(marks, start=1):
        assert reading.seconds_until(mark) <= number * every + 1e-9
    assert len(marks) * every < max(reading.seconds, 1e-9) or not marks


@given(texts, paces)
def test_time_never_goes_back_along_the_text(text, pace):
    reading = Reading(text, pace)
    along = [reading.seconds_until(at) for at in range(len(text) + 1)]
    assert along == sorted(along)
    assert along[-1] == reading.seconds
    assert reading.units >= 0


@given(texts, paces, st.floats(0, 10_000))
def test_one_stands_where_the_time_led_to(text, pace, seconds):
    reading = Reading(text, pace)
    at = reading.offset_at(seconds)
    assert 0 <= at <= len(text)
    assert reading.seconds_until(at) <= seconds + 1e-9 or at == len(text)


@given(texts, st.sampled_from(Unit), st.integers(SLOWEST, FASTEST - 1))
def test_faster_is_never_longer(text, unit, per_minute):
    slow, fast = (Reading(text, ReadingPace(unit, n)).seconds for n in (per_minute, per_minute + 1))
    assert fast <= slow


def test_every_pace_has_a_source_and_both_sourced_ones_are_as_their_source_says():
    table = Paces.load(TABLE)
    assert set(table.languages()) == {"ar", "en", "es", "fr", "ru", "zh"}
    assert table.of("zh").slow == ReadingPace(Unit.CHARACTERS, 150)
    assert table.of("zh").friendly == ReadingPace(Unit.CHARACTERS, 180)
    assert table.of("en").friendly == ReadingPace(Unit.WORDS, 120)
    for lang in table.languages():
        assert "http" in table.of(lang).source or table.of(lang).source.startswith("own assumption")


def test_an_unknown_language_is_read_as_english():
    table = Paces.load(TABLE)
    assert table.of("sw") == table.of("en")


@pytest.mark.parametrize("per_minute", [SLOWEST - 1, FASTEST + 1])
def test_nobody_reads_like_that(per_minute):
    with pytest.raises(ValueError, match="nobody"):
        ReadingPace(Unit.WORDS, per_minute)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "not toml",
        "en = 3",
        '[zh]\nunit = "characters"\nslow = 150\nfriendly = 180\nsource = "x"\n',
        '[en]\nunit = "syllables"\nslow = 150\nfriendly = 180\nsource = "x"\n',
        '[en]\nunit = "words"\nslow = 190\nfriendly = 180\nsource = "x"\n',
        '[en]\nunit = "words"\nslow = "a"\nfriendly = 180\nsource = "x"\n',
        '[en]\nunit = "words"\nslow = 100\nfriendly = 4000\nsource = "x"\n',
        '[en]\nunit = "words"\nslow = 100\nfriendly = 120\n',
    ],
)
def test_a_damaged_table_is_told(tmp_path, words):
    file = tmp_path / "pace.toml"
    file.write_text(words, "utf-8")
    with pytest.raises(PaceDamaged, match=r"pace\.toml cannot be read"):
        Paces.load(file)


def test_a_table_that_is_gone_or_no_text_is_told(tmp_path):
    (tmp_path / "pace.toml").write_bytes(b"\xff\xfe\x00")
    for name in ("pace.toml", "none.toml"):
        with pytest.raises(PaceDamaged):
            Paces.load(tmp_path / name)
