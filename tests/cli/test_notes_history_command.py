"""`vademecum notes history`: versions, restoring one, and what was deleted."""

import pytest

from vademecum.cli.arguments import parse
from vademecum.domain.annotation import Colour
from vademecum.domain.excerpt import Piece
from vademecum.domain.key import Key
from vademecum.services.notebook.marking import Marking
from vademecum.services.notebook.opening import open_notebook

pytest_plugins = ["libraries", "programs"]

PAPER = Key("CTOC/COP/WG.7/2020/3")


@pytest.fixture
def note(places, desk) -> str:
    """A note in two versions on the first words of paragraph 24; its id."""
    notebook = open_notebook(places)
    target = desk.targeting.passage(desk.reading.demand(PAPER), [Piece("para_24", 0, 8)])
    made = Marking(notebook).note(target, "Ask the Secretariat", Colour.GREEN)
    Marking(notebook).write(made.id, "Ask our Secretariat")
    notebook.keeper.close()
    return made.id


@pytest.fixture
def removed(places, note) -> str:
    """The same, deleted."""
    notebook = open_notebook(places)
    Marking(notebook).remove([note])
    notebook.keeper.close()
    return note


def test_every_version_is_told_with_what_it_changed(places, note, command):
    ended = command(places, "notes", "history", note, "--json")
    assert (ended.code, ended.err) == (0, "")
    shape = ended.json
    assert (shape["id"], shape["kind"], shape["now"], shape["conflict"]) == (note, "annotation", 2, [])
    first, second = shape["versions"]
    assert (first["number"], first["follows"], first["standing"]) == (1, [], "readable")
    assert (first["item"]["body"], first["item"]["colour"]) == ("Ask the Secretariat", "green")
    assert (first["item"]["key"], first["item"]["block"], first["item"]["place"]) == (
        str(PAPER),
        "para_24",
        "第24段",
    )
    assert (second["follows"], second["compared_with"], second["live"], second["own_device"]) == (
        [1],
        1,
        True,
        True,
    )
    (change,) = second["changes"]
    assert (change["what"], change["new"]) == ("body", ["Ask our Secretariat"])
    assert {"kind": "gone", "text": "the"} in second["differences"]
    assert "2020" < first["at"] <= second["at"]


def test_a_version_is_restored_and_the_others_stay(places, note, command):
    ended = command(places, "notes", "history", note, "--restore", "1", "--json")
    assert (ended.code, ended.json["restored"], ended.json["now"]) == (0, 1, 3)
    assert ended.json["versions"][2]["same_as"] == 1
    listed = command(places, "notes", "list", "--json").json["notes"]
    assert [one["body"] for one in listed] == ["Ask the Secretariat"]


def test_people_see_the_differences_in_the_line(places, note, command):
    out = command(places, "notes", "history", note).out
    assert "Ask [-the-]{+our+} Secretariat" in out
    assert "this computer" in out


def test_what_was_deleted_is_listed_and_comes_back(places, removed, command):
    ended = command(places, "notes", "history", "--deleted", "--json")
    assert ended.code == 0
    (gone,) = ended.json["deleted"]
    assert (gone["id"], gone["standing"], gone["item"]["body"]) == (
        removed,
        "readable",
        "Ask our Secretariat",
    )
    assert "Ask our Secretariat" in command(places, "notes", "history", "--deleted").out
    assert command(places, "notes", "history", "--deleted", "--text", "SECRETARIAT ask", "--json").code == 0
    missing = command(places, "notes", "history", "--deleted", "--text", "nowhere", "--json")
    assert (missing.code, missing.json) == (1, {"deleted": []})
    assert command(places, "notes", "history", removed, "--restore", "2", "--json").json["now"] == 4
    assert command(places, "notes", "history", "--deleted", "--json").code == 1


def test_what_never_was_has_no_history(places, command):
    ended = command(places, "notes", "history", "nosuch", "--json")
    assert (ended.code, ended.json["versions"], ended.json["now"]) == (1, [], None)


@pytest.mark.parametrize("number", ["3", "999999999"])
def test_a_version_that_is_not_there_is_a_trouble(places, note, command, number):
    ended = command(places, "notes", "history", note, "--restore", number, "--json")
    assert (ended.code, ended.json["error"]["kind"]) == (3, "no-such-version")
    assert f"no version {number}" in ended.json["error"]["message"]


def test_a_deletion_cannot_be_restored(places, removed, command):
    ended = command(places, "notes", "history", removed, "--restore", "3", "--json")
    assert (ended.code, ended.json["error"]["kind"]) == (3, "cannot-restore")


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["abc", "--deleted"],
        ["abc", "--restore", "0"],
        ["abc", "--restore", "-1"],
        ["abc", "--restore", "two"],
        ["--deleted", "--restore", "1", "--text", "x"],
    ],
)
def test_what_makes_no_sense_is_no_command_line(words):
    with pytest.raises(SystemExit) as left:
        parse(["notes", "history", *words])
    assert left.value.code == 2
