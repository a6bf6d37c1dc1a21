"""The command `actions`: its JSON, its plain lines, its exit codes."""

import pytest

pytest_plugins = ["programs"]

PAPER = "CTOC/COP/WG.7/2020/3"
SHEET = "VM/CTED/CYBERSPACE"


def test_every_act_with_its_place_and_counts(program):
    ended = program.run("actions", SHEET, "--json")
    assert (ended.code, ended.err) == (0, "")
    answer = ended.json
    assert set(answer) == {"key", "lang", "verbs", "addressees", "paragraphs"}
    assert {"verb": "calls-upon", "count": 5} in answer["verbs"]
    assert {"addressee": "cted", "name": "反恐执行局", "count": 1} in answer["addressees"]
    (directs,) = (one for one in answer["paragraphs"] if one["verb"] == "directs")
    assert directs["block"] == "b_0001__b3"
    assert directs["addressees"] == ["cted"]
    assert directs["text"][directs["start"] : directs["end"]] == "指示"
    assert directs["actor"] == "安全理事会第 2129(2013) 号决议"
    assert (directs["label"], directs["heading_path"], directs["inherited"]) == (None, [], False)


def test_one_verb_and_one_addressee(program):
    ended = program.run("actions", PAPER, "--verb", "should", "--addressee", "states-parties", "--json")
    assert ended.code == 0
    assert [one["block"] for one in ended.json["paragraphs"]] == ["para_19", "para_37", "para_64", "para_64"]
    assert ended.json["paragraphs"][0]["label"] == "19"
    assert ended.json["paragraphs"][0]["heading_path"][0] == "三. 问题和相关主题概述"


def test_an_addressee_is_taken_by_the_name_that_the_command_prints(program):
    by_id = program.run("actions", PAPER, "--addressee", "states-parties", "--json")
    name = next(p["name"] for p in by_id.json["addressees"] if p["addressee"] == "states-parties")
    assert program.run("actions", PAPER, "--addressee", name, "--json").json == by_id.json


def test_the_plain_answer_marks_the_verb(program):
    ended = program.run("actions", PAPER, "--verb", "encourages")
    assert ended.code == 0
    assert f"{PAPER}#para_58 (58)  encourages → states-parties" in ended.out
    assert "«鼓励»缔约国" in ended.out


def test_nothing_that_fits_is_exit_code_1(program):
    ended = program.run("actions", PAPER, "--verb", "condemns", "--json")
    assert ended.code == 1
    assert ended.json["paragraphs"] == []


@pytest.mark.parametrize(
    ("arguments", "kind"),
    [
        ((PAPER, "--verb", "sings"), "unknown-choice"),
        ((PAPER, "--addressee", "martians"), "unknown-choice"),
        (("S/RES/1373(2001)",), "unknown-key"),
        ((PAPER, "--lang", "fr"), "unknown-key"),
    ],
)
def test_what_cannot_be_answered_is_a_trouble_with_advice(program, arguments, kind):
    ended = program.run("actions", *arguments, "--json")
    assert ended.code == 3
    assert ended.json["error"]["kind"] == kind
    assert ended.json["error"]["advice"]


def test_a_missing_key_is_a_usage_error(program):
    assert program.run("actions").code == 2
