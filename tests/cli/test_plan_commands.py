"""`vademecum plan`: the table of verbs, the list, files written and taken in."""

from dataclasses import replace

import pytest

from vademecum.cli.arguments import parse
from vademecum.cli.plan.grammar import PLAN_VERBS
from vademecum.cli.plan.verbs import VERBS
from vademecum.domain.key import Key
from vademecum.services.notebook.opening import open_notebook
from vademecum.services.notebook.plans.composing import Composing
from vademecum.services.notebook.plans.planning import Planning

pytest_plugins = ["libraries", "programs"]

PAPER = Key("CTOC/COP/WG.7/2020/3")


def test_every_verb_of_plans_has_an_answer():
    assert list(PLAN_VERBS) == list(VERBS)


def test_plan_without_a_verb_is_no_command_line():
    with pytest.raises(SystemExit) as left:
        parse(["plan"])
    assert left.value.code == 2


def test_the_list_of_a_notebook_without_plans_is_exit_code_1(places, command):
    ended = command(places, "plan", "list", "--json")
    assert (ended.code, ended.json) == (1, {"plans": []})
    assert "Nothing found." in command(places, "plan", "list").err


@pytest.fixture
def planned(places, desk):
    """A plan with a passage, an instrument and a pause; its id."""
    notebook = open_notebook(places)
    composing = Composing(desk)
    steps = [
        replace(composing.paragraph(desk.reading.demand(PAPER), "para_25"), seconds=300, speech="Ask."),
        composing.instrument(Key("S/RES/1373(2001)")),
        composing.pause("谁？"),
    ]
    plan = Planning(notebook).make("Crossings", steps)
    notebook.keeper.close()
    return plan


def test_plans_are_listed_with_their_steps(places, planned, command):
    ended = command(places, "plan", "list", "--json")
    (plan,) = ended.json["plans"]
    assert (ended.code, plan["id"], plan["name"], plan["planned"]) == (0, planned.id, "Crossings", 300)
    assert [step["kind"] for step in plan["steps"]] == ["passage", "instrument", "pause"]
    assert plan["steps"][0]["target"]["block"] == "para_25"
    assert {step["concern"] for step in plan["steps"]} == {"none"}
    lines = command(places, "plan", "list").out
    assert "Crossings · 5 min · " + planned.id in lines
    assert "第25段" in lines


def test_a_plan_is_written_and_taken_in_elsewhere(places, planned, command, tmp_path):
    file = tmp_path / "lesson.vplan"
    ended = command(places, "plan", "export", "crossings", "--out", file, "--json")
    assert (ended.code, ended.json["file"]) == (0, str(file))
    told = command(places, "plan", "export", planned.id).out
    assert told.splitlines()[1:] == file.read_text("utf-8").splitlines()[1:], "all but the moment"
    other = replace(places, data=tmp_path / "elsewhere")
    looked = command(other, "plan", "import", file, "--dry-run", "--json")
    assert [one["name"] for one in looked.json["new"]] == ["Crossings"]
    assert command(other, "plan", "list", "--json").json == {"plans": []}
    assert command(other, "plan", "import", file).code == 0
    again = command(other, "plan", "import", file, "--json").json
    assert (again["new"], again["beside"], again["same"]) == ([], [], 1)
    assert [one["id"] for one in command(other, "plan", "list", "--json").json["plans"]] == [planned.id]


def test_a_plan_that_is_not_there_is_a_trouble_with_advice(places, planned, command):
    ended = command(places, "plan", "export", "Bridges", "--json")
    assert (ended.code, ended.json["error"]["kind"]) == (3, "no-such-plan")
    assert ended.json["error"]["advice"]


def test_a_file_that_holds_no_plan_is_a_trouble(places, command, tmp_path):
    file = tmp_path / "x.vplan"
    file.write_text("hello", "utf-8")
    ended = command(places, "plan", "import", file, "--json")
    assert (ended.code, ended.json["error"]["kind"]) == (3, "plans-unreadable")
    assert command(places, "plan", "list", "--json").json == {"plans": []}


def test_a_file_of_damaged_plans_found_nothing_and_says_why(places, command, tmp_path):
    file = tmp_path / "x.vplan"
    file.write_text('{"format":"vademecum-plan","version":1,"plans":[{"id":7}]}', "utf-8")
    ended = command(places, "plan", "import", file)
    assert ended.code == 1
    assert "cannot be read: 1" in ended.out


def test_plans_go_with_all_notes_in_one_file(places, planned, command, tmp_path):
    file = tmp_path / "all.vnotes"
    assert command(places, "notes", "export", "--format", "json", "--out", file).code == 0
    other = replace(places, data=tmp_path / "elsewhere")
    assert command(other, "notes", "import", file).code == 0
    assert [one["id"] for one in command(other, "plan", "list", "--json").json["plans"]] == [planned.id]


def test_the_history_of_a_plan_is_told(places, planned, command):
    ended = command(places, "notes", "history", planned.id)
    assert ended.code == 0
    assert "made" in ended.out
    assert "Ask." in ended.out
