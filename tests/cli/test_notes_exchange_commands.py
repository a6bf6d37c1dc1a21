"""`vademecum notes export` and `notes import`: what scripts get, and that both ends meet."""

import json
from dataclasses import replace

import pytest

from vademecum.domain.annotation import Annotation, Colour, NumberedPlace
from vademecum.domain.excerpt import Piece
from vademecum.domain.key import Key
from vademecum.services.notebook.exchange.native import native_of
from vademecum.services.notebook.layers import Layers
from vademecum.services.notebook.marking import Marking
from vademecum.services.notebook.opening import open_notebook
from vademecum.words import mark

pytest_plugins = ["libraries", "programs"]

PAPER = Key("CTOC/COP/WG.7/2020/3")


@pytest.fixture
def written(places, desk):
    """A highlight with a note on the paper, and a numbered place."""
    notebook = open_notebook(places)
    marking = Marking(notebook)
    target = desk.targeting.passage(desk.reading.demand(PAPER), [Piece("para_24", 0, 8)])
    note = marking.highlight(target, Colour.GREEN)
    marking.write(note.id, "Ask about this.")
    notebook.act(mark("acts", "Set place"), [NumberedPlace("place_3", 3, target)])
    notebook.keeper.close()
    return note.id


@pytest.fixture
def elsewhere(places, tmp_path):
    """The same library, with another reader's data."""
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    return replace(places, data=folder)


def items_of(places):
    notebook = open_notebook(places)
    found = {
        one: notebook.item(one)
        for one in [i.id for kind in (Annotation, NumberedPlace) for i in notebook.items(kind)]
    }
    notebook.keeper.close()
    return found


def test_text_formats_go_to_standard_output(places, written, command):
    ended = command(places, "notes", "export")
    assert ended.code == 0
    assert "第24段" in ended.out
    assert "Ask about this." in ended.out
    assert (
        json.loads(command(places, "notes", "export", "--format", "json").out)["format"] == "vademecum-notes"
    )
    assert json.loads(command(places, "notes", "export", "--format", "jsonld").out)["type"] == "AnnotationSet"


def test_a_file_is_written_whole_and_named(places, written, command, tmp_path):
    file = tmp_path / "notes.docx"
    ended = command(places, "notes", "export", "--format", "docx", "--out", str(file), "--json")
    assert ended.json == {"format": "docx", "items": 1, "file": str(file)}
    assert file.read_bytes().startswith(b"PK")


def test_a_word_file_needs_a_name(places, written, command):
    ended = command(places, "notes", "export", "--format", "docx", "--json")
    assert (ended.code, ended.json["error"]["kind"]) == (3, "no-text")


def test_only_what_is_about_a_document_is_exported(places, written, command):
    assert command(places, "notes", "export", "--in", "S/RES/1373(2001)").code == 1
    assert "Ask about this." in command(places, "notes", "export", "--in", str(PAPER)).out


def test_an_empty_notebook_is_exit_code_1_and_writes_no_file(places, command, tmp_path):
    file = tmp_path / "x.md"
    ended = command(places, "notes", "export", "--out", str(file))
    assert (ended.code, file.exists()) == (1, False)


def test_a_folder_that_cannot_be_written_is_a_sentence(places, written, command, tmp_path):
    ended = command(places, "notes", "export", "--out", str(tmp_path / "no such folder" / "x.md"), "--json")
    assert (ended.code, ended.json["error"]["kind"]) == (3, "cannot-write")


def test_export_and_import_give_identical_items(places, written, elsewhere, command, tmp_path):
    file = str(tmp_path / "all.vnotes")
    command(places, "notes", "export", "--format", "json", "--out", file)
    dry = command(elsewhere, "notes", "import", file, "--dry-run", "--json")
    assert (dry.json["new"], dry.json["dry_run"], items_of(elsewhere)) == (2, True, {})
    ended = command(elsewhere, "notes", "import", file, "--json")
    assert (ended.code, ended.json["new"], ended.json["refused"]) == (0, 2, [])
    assert items_of(elsewhere) == items_of(places)
    once_more = command(elsewhere, "notes", "import", file, "--json").json
    assert (once_more["new"], once_more["same"], once_more["changed"]) == (0, 2, 0)


def test_a_colleagues_file_becomes_a_layer(places, written, elsewhere, command, tmp_path):
    file = str(tmp_path / "all.jsonld")
    command(places, "notes", "export", "--format", "jsonld", "--out", file)
    asked = ("notes", "import", file, "--as-layer", "--author", "Amina", "--colour", "pink", "--json")
    ended = command(elsewhere, *asked)
    assert (ended.json["layer"]["author"], ended.json["layer"]["colour"], ended.json["layer"]["items"]) == (
        "Amina",
        "pink",
        1,
    )
    assert items_of(elsewhere) == {}
    notebook = open_notebook(elsewhere)
    (shown,) = Layers(notebook).marks_on(PAPER)
    notebook.keeper.close()
    assert shown.item == items_of(places)[written]


def test_what_cannot_be_read_is_counted_with_the_reason(places, command, tmp_path):
    file = tmp_path / "x.vnotes"
    data = json.loads(native_of([], "", "", 1))
    file.write_text(json.dumps(data | {"items": [{"id": "a", "kind": "spell", "state": {}}, 7]}), "utf-8")
    ended = command(places, "notes", "import", str(file), "--json")
    assert ended.code == 1
    assert sorted(one["count"] for one in ended.json["refused"]) == [1, 1]


@pytest.mark.parametrize("words", ["no notes", "{}", "[1, 2]", '{"type": "Feature"}'])
def test_a_file_that_holds_no_notes_is_a_sentence(places, command, tmp_path, words):
    file = tmp_path / "x.json"
    file.write_text(words, "utf-8")
    ended = command(places, "notes", "import", str(file), "--json")
    assert (ended.code, ended.json["error"]["kind"]) == (3, "notes-unreadable")


def test_a_file_that_is_not_there_is_a_sentence(places, command, tmp_path):
    ended = command(places, "notes", "import", str(tmp_path / "gone.vnotes"), "--json")
    assert (ended.code, ended.json["error"]["kind"]) == (3, "notes-unreadable")
