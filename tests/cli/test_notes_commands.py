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
    (note,) = written("para_24", body="**Ask** about this.", tags=("border",))
    ended = command(places, "notes", "list", "--json")
    assert (ended.code, ended.err) == (0, "")
    (shape,) = ended.json["notes"]
    assert (shape["id"], shape["kind"], shape["colour"], shape["tags"]) == (
        note,
        "note",
        "yellow",
        ["border"],
    )
    assert (shape["key"], shape["lang"], shape["block"], shape["label"]) == (
        str(PAPER),
        "zh",
        "para_24",
        "24",
    )
    assert (shape["place"], shape["fit"], shape["scope"]) == ("第24段", "exact", "passage")
    (anchor,) = shape["anchors"]
    assert (anchor["start"], anchor["end"], anchor["quote"]) == (0, 8, shape["quote"])
    assert shape["body"] == "**Ask** about this."
    assert "2020" < shape["created"] <= shape["changed"]


def test_notes_stand_in_the_order_of_their_texts(places, written, command):
    written("para_30", "para_4", "para_24")
    shapes = command(places, "notes", "list", "--json").json["notes"]
    assert [shape["block"] for shape in shapes] == ["para_4", "para_24", "para_30"]


@pytest.mark.parametrize(
    ("narrowed", "left"),
    [
        (("--tag", "ＢＯＲＤＥＲ"), ["para_4"]),
        (("--tag", "border", "--tag", "people"), []),
        (("--colour", "green"), ["para_24"]),
        (("--kind", "note"), ["para_4"]),
        (("--kind", "highlight"), ["para_24", "para_30"]),
        (("--kind", "bookmark"), []),
        (("--text", "海關"), ["para_4"]),
        (("--text", "海关 -大家"), []),
        (("--text=-海关",), ["para_24", "para_30"]),
        (("--in", "CTOC/COP/WG.7/2020/3"), ["para_4", "para_24", "para_30"]),
        (("--in", "VM/CTED/CYBERSPACE"), []),
        (("--lang", "en"), []),
    ],
)
def test_the_list_is_narrowed(places, written, command, narrowed, left):
    written("para_4", body="问问**海关**，大家一起", tags=("Border",))
    written("para_24", colour=Colour.GREEN)
    written("para_30", colour=Colour.BLUE)
    ended = command(places, "notes", "list", *narrowed, "--json")
    assert [shape["block"] for shape in ended.json["notes"]] == left
    assert ended.code == (0 if left else 1)


def test_the_plain_list_is_readable(places, written, command):
    (note,) = written("para_24", body="Ask\nabout this.", tags=("border",))
    ended = command(places, "notes", "list")
    first, second, quote, body = ended.out.splitlines()
    assert (first, second) == ("notes: 1", f"{PAPER}#para_24  第24段 · note · yellow · #border · {note}")
    assert quote.startswith("    “")
    assert quote.endswith("”")
    assert body == "    Ask about this."


def test_a_search_of_notes_lists_them_as_results_of_their_kind(places, written, command):
    (note,) = written("para_24", body="问问海关")
    ended = command(places, "search", "note:海關", "--json")
    assert (ended.code, ended.json["total"], ended.json["understood"]) == (0, 1, "note:海關")
    (hit,) = ended.json["hits"]
    assert (hit["kind"], hit["note"], hit["key"], hit["block"]) == ("note", note, str(PAPER), "para_24")
    assert [hit["snippet"][start:end] for start, end in hit["marks"]] == ["海关"]
    assert "your note" in command(places, "search", "note:海关").out
    assert command(places, "search", "note:没有的词", "--json").code == 1


def test_words_and_notes_together_find_passages_that_bear_such_notes(places, written, command, desk):
    written("para_24", "para_30", body="问问海关")
    paper = desk.reading.demand(PAPER)
    text = desk.reading.block(paper, "para_24").block.text
    word = next(
        w for n in range(len(text)) if (w := text[n : n + 6]).isalpha() and not any(c.isascii() for c in w)
    )
    ended = command(places, "search", f"note:海关 AND {word}", "--json")
    assert [(hit["block"], hit["kind"]) for hit in ended.json["hits"]] == [("para_24", "paragraph")]
    assert command(places, "search", f"{word} -note:海关", "--json").json["total"] == (
        command(places, "search", word, "--json").json["total"] - 1
    )
