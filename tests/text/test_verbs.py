"""What a sentence does with the instrument it cites."""

import json
import os
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vademecum.paths import resources, source_root
from vademecum.text.verbs import OwnVerbsDamaged, VerbsDamaged, VerbTable

VERBS = VerbTable.load(resources() / "citations" / "verbs.toml")


def verb(text, surface, lang):
    start = text.index(surface)
    return VERBS.verb_for(text, start, start + len(surface), lang)


@pytest.mark.parametrize(
    ("text", "surface", "expected"),
    [
        ("回顾其1999年10月15日第1267(1999)号和第1373(2001)号决议,", "1373(2001)", "recalls"),
        ("重申大会第65/230号决议", "65/230", "reaffirms"),
        ("根据第 1624(2005) 号决议打击煽动行为", "1624(2005)", "pursuant-to"),
        ("执行安理会第 1373(2001) 号决议和其他有关决议的技术指南(S/2017/716)", "1373(2001)", "implements"),
        ("执行安理会第 1373(2001) 号决议和其他有关决议的技术指南(S/2017/716)", "S/2017/716", None),
        ("安全理事会第 1624(2005) 号决议，其中要求会员国采取措施", "1624(2005)", "requests"),
        ("第 2178(2014) 号决议，该决议促请会员国协作", "2178(2014)", "calls-upon"),
        ("在第 2322(2016)、2331(2016) 和 2396(2017) 号决议中，呼吁各国收集证据", "2322(2016)", "calls-upon"),
        ("第 2395(2017) 号决议确认了反恐执行局的工作", "2395(2017)", "confirms"),
        ("第 2354(2017) 号决议规定了实施反宣传的“综合性国际框架”的准则", "2354(2017)", "provides"),
        ("第 2354(2017) 号决议规定了实施反宣传的“综合性国际框架”的准则", "“综合性国际框架”", None),
        ("第 2462(2019) 号决议注意到利用众筹平台", "2462(2019)", "notes"),
        ("大会通过了关于打击犯罪行为的第74/247号决议", "74/247", "adopts"),
        ("在同一决议中,大会决定设立委员会", "同一决议", "decides"),
        ("在其第 8/1 号决议中,鼓励缔约国利用技术", "8/1", "encourages"),
        ("第 1526(2004) 和 2253(2015) 号决议所设监测组", "1526(2004)", "establishes"),
        ("行动应以《联合国宪章》为基础；", "《联合国宪章》", "builds-on"),
        ("《有组织犯罪公约》第 24 条规定,缔约国有义务", "《有组织犯罪公约》", "provides"),
        ("反恐执行局参与《联合国全球反恐协调契约》", "《联合国全球反恐协调契约》", None),
        ("可以更可靠的方式帮助制定政策(A/CONF.234/11,第 41-48 段)", "A/CONF.234/11", None),
        ("回顾过去。第1373(2001)号决议", "1373(2001)", None),
    ],
)
def test_the_verb_in_chinese(text, surface, expected):
    assert verb(text, surface, "zh") == expected


@pytest.mark.parametrize(
    ("text", "surface", "expected"),
    [
        (
            "Recalling its resolutions 1267 (1999) of 15 October 1999 and 1452 (2002),",
            "1452 (2002)",
            "recalls",
        ),
        ("Reaffirming General Assembly resolution 65/230,", "65/230", "reaffirms"),
        ("pursuant to paragraph 42 of resolution 65/230, it met", "65/230", "pursuant-to"),
        (
            "In its resolution 2354 (2017), the Security Council requested a report.",
            "2354 (2017)",
            "requests",
        ),
        ("Security Council resolution 2396 (2017) calls upon States to act.", "2396 (2017)", "calls-upon"),
        ("It recalls the war. Resolution 1373 (2001) is old.", "1373 (2001)", None),
        ("The paper mentions resolution 1373 (2001) twice.", "1373 (2001)", None),
    ],
)
def test_the_verb_in_english(text, surface, expected):
    assert verb(text, surface, "en") == expected


def test_other_languages_have_no_verbs_yet():
    assert verb("Rappelant la résolution 1373 (2001)", "1373 (2001)", "fr") is None


def test_ids_are_words_that_can_be_stored():
    assert {"recalls", "reaffirms", "decides", "requests", "calls-upon", "pursuant-to"} <= set(VERBS.ids)
    assert all(name.replace("-", "").isalpha() and name.islower() for name in VERBS.ids)


def test_a_missing_or_broken_table_is_a_trouble(tmp_path):
    with pytest.raises(VerbsDamaged):
        VerbTable.load(tmp_path / "verbs.toml")
    (tmp_path / "verbs.toml").write_text("[between]\nzh = []\n", "utf-8")
    with pytest.raises(VerbsDamaged):
        VerbTable.load(tmp_path / "verbs.toml")


# -- words that only look like verbs, and tables of the reader's own -----------------


@pytest.mark.parametrize(
    ("text", "surface", "expected"),
    [
        ("(见A/CONF.234/11)", "A/CONF.234/11", "refers"),
        ("对上述意见A/CONF.234/11的答复", "A/CONF.234/11", None),
        ("第98/100号决议中申请加入的国家", "98/100", None),
        ("第98/100号决议请秘书长报告", "98/100", "requests"),
        ("路线图A/74/821指出了重要性", "A/74/821", "notes"),
        ("实现《2030年可持续发展议程》", "《2030年可持续发展议程》", "implements"),
        ("《议定书》所涵盖的犯罪", "《议定书》", "provides"),
        ("铭记第98/100号决议", "98/100", "bears-in-mind"),
    ],
)
def test_words_that_hold_a_verb_and_are_none(text, surface, expected):
    assert verb(text, surface, "zh") == expected


HARD = [
    ("", "Recalling " + "OF THE " * 21 + "xyz ", "1373 (2001)", "en"),
    ('[between]\nzh = ["甲", "甲甲", "甲甲甲"]\n', "回顾" + "甲" * 150 + "乙", "1373(2001)", "zh"),
    ('[between]\nzh = ["甲乙", "丙", "甲", "乙丙"]\n', "回顾" + "甲乙丙" * 50 + "丁", "1373(2001)", "zh"),
    ('[between]\nen = ["a", "a a", "a a a"]\n', "recalls " + "a " * 75 + "xyz ", "1373 (2001)", "en"),
    ('[between]\nen = ["-", "--", "1", "11"]\n', "recalls " + "-1" * 75 + "xyz ", "1373 (2001)", "en"),
    ('[about]\nzh = ["甲", "甲甲"]\n', "回顾" + "甲" * 150 + "，", "1373(2001)", "zh"),
]
CLOCKED = """
import json, sys
from pathlib import Path
from vademecum.paths import resources
from vademecum.text.verbs import VerbTable
table, own, before, surface, lang = json.load(sys.stdin)
Path(own).write_text(table, "utf-8")
verbs = VerbTable.load(resources() / "citations" / "verbs.toml", Path(own))
text = before + surface
print(verbs.verb_for(text, len(before), len(text), lang))
"""


@pytest.mark.parametrize(("table", "before", "surface", "lang"), HARD, ids=range(len(HARD)))
def test_words_that_can_be_read_in_many_ways_take_no_time(tmp_path, table, before, surface, lang):
    asked = json.dumps([table, str(tmp_path / "own.toml"), before, surface, lang])
    done = subprocess.run(
        [sys.executable, "-c", CLOCKED],
        input=asked,
        capture_output=True,
        text=True,
        timeout=20,
        check=True,
        env={**os.environ, "PYTHONPATH": str(source_root() / "desktop")},
    )
    assert done.stdout.strip() == "None"


def test_the_longest_of_ones_own_words_wins(tmp_path):
    table = own(tmp_path, '[between]\nzh = ["甲", "甲乙", "甲乙丙"]\n')
    for between in ("甲", "甲乙", "甲乙丙", "甲甲乙丙甲乙"):
        text = f"回顾{between}第98/100号决议"
        assert table.verb_for(text, text.index("98"), text.index("号"), "zh") == "recalls"


def own(tmp_path, text):
    (tmp_path / "own.toml").write_text(text, "utf-8")
    return VerbTable.load(resources() / "citations" / "verbs.toml", tmp_path / "own.toml")


def test_a_table_of_ones_own_adds_words_and_wins_over_ours(tmp_path):
    table = own(
        tmp_path, '[lights]\nzh.before = ["照亮", "回顾"]\n\n[recalls]\nen.before = ["harking back to"]\n'
    )
    assert table.verb_for("照亮第98/100号决议", 3, 9, "zh") == "lights"
    assert table.verb_for("回顾第98/100号决议", 3, 9, "zh") == "lights"
    assert table.verb_for("重申第98/100号决议", 3, 9, "zh") == "reaffirms"
    text = "harking back to resolution 98/100"
    assert table.verb_for(text, text.index("98"), len(text), "en") == "recalls"


def test_a_table_of_ones_own_may_speak_another_language(tmp_path):
    table = own(tmp_path, '[recalls]\nfr.before = ["rappelant"]\n\n[between]\nfr = ["la", "résolution"]\n')
    text = "Rappelant la résolution 1373 (2001)"
    assert table.verb_for(text, text.index("1373"), len(text), "fr") == "recalls"


@pytest.mark.parametrize(
    "text", ["[", "x = 1", "[a]\nzh = []\n", "[a]\nzh.during = []\n", "[between]\nzh = 3\n"]
)
def test_a_damaged_table_of_ones_own_names_its_file(tmp_path, text):
    with pytest.raises(OwnVerbsDamaged) as caught:
        own(tmp_path, text)
    assert "own.toml" in str(caught.value)


def test_a_table_of_ones_own_without_bottom_is_a_trouble_too(tmp_path):
    with pytest.raises(OwnVerbsDamaged, match="nested too deeply"):
        own(tmp_path, "x = " + "[" * 100_000)


@given(st.text(max_size=60))
def test_no_table_of_ones_own_is_more_than_a_trouble(tmp_path_factory, text):
    folder = tmp_path_factory.mktemp("own")
    try:
        own(folder, text.encode("utf-8", "replace").decode())
    except OwnVerbsDamaged:
        return
