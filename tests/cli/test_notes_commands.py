"""`vademecum notes`: the table of verbs, and the list."""

import pytest

from vademecum.cli.arguments import parse
from vademecum.cli.notes.grammar import NOTE_VERBS
from vademecum.cli.notes.verbs import VERBS
from vademecum.domain.annotation import Colour
from vademecum.domain.excerpt import Piece
from vademecum.domain.key import Key
from vademecum.services.notebook.marking import Marking
from vademecum.services.notebook.opening import open_notebook

pytest_plugins = ["libraries", "programs"]

PAPER = Key("CTOC/COP/WG.7/2020/3")


@pytest.fixture
def written(places, desk):
    """Give each paragraph named a highlight of its first characters; return their ids."""

    def write(*blocks, length=8, colour=Colour.YELLOW, body="", tags=()):
        notebook = open_notebook(places)
        marking = Marking(notebook)
        paper = desk.reading.demand(PAPER)
        made = []
        for block in blocks:
            target = desk.targeting.passage(paper, [Piece(block, 0, length)])
            note = marking.highlight(target, colour)
            if body:
                marking.write(note.id, body)
            if tags:
                marking.tag([note.id], tags)
            made.append(note.id)
        notebook.keeper.close()
        return made

    return write


def test_every_verb_of_the_grammar_has_an_answer():
    assert list(NOTE_VERBS) == list(VERBS)


def test_without_a_verb_the_command_is_no_command_line():
    with pytest.raises(SystemExit) as left:
        parse(["notes"])
    assert left.value.code == 2


def test_the_list_of_an_empty_notebook_is_exit_code_1(places, command):
    ended = command(places, "notes", "list", "--json")
    assert (ended.code, ended.json) == (1, {"notes": []})
    assert "Nothing found." in command(places, "notes", "list").err


def test_what_was_written_is_listed_with_its_place(places, written, command):
    (note,) = written("para_24", body="Ask about this.", tags=("border",))
    ended = command(places, "notes", "list", "--json")
    assert ended.code == 0
    (shape,) = ended.json["notes"]
    assert (shape["id"], shape["kind"], shape["colour"], shape["tags"]) == (
        note,
        "note",
        "yellow",
        ["border"],
    )
    assert (shape["key"], shape["block"], shape["label"], shape["fit"]) == (
        str(PAPER),
        "para_24",
        "24",
        "exact",
    )
    assert (shape["anchors"][0]["start"], shape["anchors"][0]["end"]) == (0, 8)
    assert shape["body"] == "Ask about this."
    assert 0 < shape["created"] <= shape["changed"]
