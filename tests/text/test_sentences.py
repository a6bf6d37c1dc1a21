"""Where a sentence begins and ends around a place, in six languages."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vademecum.text.sentences import REACH, clause_ends, sentence_around, sentence_ends


def sentence(text, word):
    start = text.index(word)
    first, last = sentence_around(text, start, start + len(word))
    return text[first:last]


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("前一句。第1373(2001)号决议要求报告。后一句。", "1373", "第1373(2001)号决议要求报告。"),
        ("原则应以《宪章》为基础；会员国负责；实体应协调。", "负责", "会员国负责；"),
        ("会上说：“查明良好做法。”反恐委员会还将继续。", "还将", "反恐委员会还将继续。"),
        ("安理会请其“协调。并汇编”良好做法。完", "安理会", "安理会请其“协调。并汇编”良好做法。"),
        ("是什么？怎么做？", "怎么", "怎么做？"),
        ("(见 A/CONF.234/11,第 41-48 段)。后面", "A/CONF.234/11", "(见 A/CONF.234/11,第 41-48 段)。"),
        (
            "The first ends. Resolution 1373 (2001) decides. The third.",
            "1373",
            "Resolution 1373 (2001) decides.",
        ),
        ("See resolution No. 1373 (2001), para. 2 (e), for more. Then", "2 (e)", None),
        (
            "Sales No. E.18.IV.9 costs $ 12.50 in all. Next.",
            "costs",
            "Sales No. E.18.IV.9 costs $ 12.50 in all.",
        ),
        ("It cites A/C.3/68/L.75/Rev.1. Then it ends.", "L.75", "It cites A/C.3/68/L.75/Rev.1."),
        ("He said: “Stop there. Go on” and left. So.", "left", "He said: “Stop there. Go on” and left."),
        ("Paul W. Koscak wrote it. We read it.", "Koscak", "Paul W. Koscak wrote it."),
        ("First item;\nsecond item;\nthird item.", "second", "second item;"),
        ("La première. La résolution 1373 (2001) (par. 2) décide. Fin.", "1373", None),
        (
            "Véase la núm. 3. La resolución 1373 (2001) decide. Fin.",
            "1373",
            "La resolución 1373 (2001) decide.",
        ),
        ("См. п. 3 резолюции 1373 (2001). Далее идет.", "1373", "См. п. 3 резолюции 1373 (2001)."),
        ("انتهى ذلك. القرار 1373 (2001) يطلب؟ نعم.", "1373", "القرار 1373 (2001) يطلب؟"),
        ("no end at all", "end", "no end at all"),
    ],
)
def test_the_sentence_around_a_word(text, word, expected):
    whole = {
        "See": "See resolution No. 1373 (2001), para. 2 (e), for more.",
        "La ": "La résolution 1373 (2001) (par. 2) décide.",
    }
    assert sentence(text, word) == (expected or whole[text[:3]])


@given(st.text(alphabet="ab。.；; “”\n《》1Aп", max_size=80), st.data())
def test_a_sentence_holds_its_place_and_stays_on_its_line(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    first, last = sentence_around(text, start, end)
    assert 0 <= first <= start <= end <= last <= len(text)
    assert "\n" not in text[first:start] + text[end:last]


@pytest.mark.parametrize("sign", ["“", "。", ".", " ", "a", "No. "])
def test_a_sentence_is_found_within_reach_however_long_the_text(sign):
    text = sign * 200_000
    began = time.perf_counter()
    first, last = sentence_around(text, 100_000, 100_005)
    assert time.perf_counter() - began < 0.2
    assert first >= 100_000 - REACH
    assert last <= 100_005 + REACH


def parts(text, ends):
    return [text[start:end] for start, end in zip([0, *ends], ends, strict=False)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "前一句。第1373(2001)号决议要求报告！后一句",
            ["前一句。", "第1373(2001)号决议要求报告！", "后一句"],
        ),
        (
            "会上说：“查明良好做法。”反恐委员会还将继续。",
            ["会上说：“查明良好做法。”", "反恐委员会还将继续。"],
        ),
        ("安理会请其“协调。并汇编”良好做法。完", ["安理会请其“协调。并汇编”良好做法。", "完"]),
        ("会员国负责；实体应协调。完", ["会员国负责；实体应协调。", "完"]),
        ("See No. 3. It says (p. 4) so.  Next one", ["See No. 3. ", "It says (p. 4) so.  ", "Next one"]),
        ("La núm. 3 decide. ¿Y ahora? Fin.", ["La núm. 3 decide. ", "¿Y ahora? ", "Fin."]),
        ("См. п. 3 резолюции. Далее идет.", ["См. п. 3 резолюции. ", "Далее идет."]),
        ("انتهى ذلك. القرار يطلب؟ نعم.", ["انتهى ذلك. ", "القرار يطلب؟ ", "نعم."]),
        ("One.\nTwo.", ["One.\n", "Two."]),
        ("no end", ["no end"]),
        ("", []),
    ],
)
def test_a_text_is_parted_behind_its_sentences(text, expected):
    assert parts(text, sentence_ends(text)) == expected


def test_a_quotation_longer_than_a_sentence_can_be_is_parted_inside():
    text = "说：“" + "甲乙丙丁。" * 200 + "”完。"
    assert len(sentence_ends(text)) > 150


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("会员国负责；实体应协调，并报告。", ["会员国负责；", "实体应协调，", "并报告。"]),
        (
            "Some 1,000 people, who came; then: left.",
            ["Some 1,000 people, ", "who came; ", "then: ", "left."],
        ),
        ("见 A/CONF.234/11,第 41 段", ["见 A/CONF.234/11,", "第 41 段"]),
    ],
)
def test_a_long_sentence_is_parted_behind_its_clauses(text, expected):
    assert parts(text, clause_ends(text)) == expected


@given(st.text(alphabet="ab。.；;，, “”\n《》1Aп—", max_size=80))
def test_parts_are_all_of_the_text_and_clauses_part_sentences(text):
    ends = sentence_ends(text)
    assert "".join(parts(text, ends)) == text
    assert ends == sorted(set(ends))
    assert set(ends) <= set(clause_ends(text))


@pytest.mark.parametrize("sign", ["“", "“。”", "。", ".", " ", "a ", "No. "])
def test_a_long_text_is_parted_in_time(sign):
    text = sign * 20_000
    began = time.process_time()
    clause_ends(text)
    assert time.process_time() - began < 2
