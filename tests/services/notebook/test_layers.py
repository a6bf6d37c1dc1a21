"""Layers: what colleagues gave stays apart, can be adopted, and goes without a trace."""

from dataclasses import replace

import pytest

from vademecum.domain.annotation import Annotation, Bookmark, Colour, Scope, Tag, Target
from vademecum.domain.changes import Changes
from vademecum.domain.key import Key
from vademecum.services.notebook import snapshots
from vademecum.services.notebook.exchange.brought import Brought
from vademecum.services.notebook.layers import EmptyLayer, Layers
from vademecum.services.notebook.marking import Marking
from vademecum.services.notebook.opening import open_notebook
from vademecum.storage.notebook.troubles import CannotKeep

PAPER, OTHER = Key("CTOC/COP/WG.7/2020/3"), Key("S/RES/1373(2001)")
SECRET = "the-secret-of-a-colleague"


def note(item_id, body="theirs", key=PAPER, colour=Colour.GREEN):
    return Annotation(item_id, Target(Scope.DOCUMENT, key, "zh"), colour, body, ("tag",), 1_700_000_000_000)


def gave(*items, origin="amina", author="Amina", title=""):
    return Brought(tuple(items), origin=origin, author=author, title=title)


@pytest.fixture
def notebook(places):
    opened = open_notebook(places)
    yield opened
    opened.keeper.close()


@pytest.fixture
def layers(notebook):
    return Layers(notebook)


def again(notebook):
    """What another look at the file finds."""
    return Layers(notebook)


def test_a_layer_is_there_at_the_next_start_and_is_no_part_of_the_notebook(notebook, layers):
    layer = layers.add(gave(note("a"), note("b", key=OTHER), Tag("t", "tag")), colour=Colour.BLUE, name="f")
    assert (layer.author, layer.colour, layer.is_shown, layer.count) == ("Amina", Colour.BLUE, True, 2)
    assert again(notebook).all() == [layer]
    assert again(notebook).items(layer.id) == [note("a"), note("b", key=OTHER)]
    assert notebook.items(Annotation) == []


def test_marks_of_shown_layers_stand_on_their_documents_only(notebook, layers):
    amina = layers.add(gave(note("a"), note("b", key=OTHER)))
    ben = layers.add(gave(note("c"), Bookmark("d", note("c").target), origin="ben", author="Ben"))
    assert {mark.item.id for mark in layers.marks_on(PAPER)} == {"a", "c"}
    layers.show(amina.id, False)
    assert [(mark.layer.id, mark.item.id) for mark in layers.marks_on(PAPER.at("para_2"))] == [(ben.id, "c")]
    assert [mark.item.id for mark in again(notebook).marks_on(PAPER)] == ["c"]


def test_a_newer_file_of_the_same_notebook_replaces_the_layer_and_keeps_what_was_chosen(layers):
    first = layers.add(gave(note("a"), note("b")), author="Amina Okoye", colour=Colour.PINK)
    layers.show(first.id, False)
    newer = gave(note("b", "changed"), note("c"), author="Another name")
    assert layers.find_earlier(newer).id == first.id
    second = layers.add(newer)
    assert (second.id, second.author, second.colour, second.is_shown) == (
        first.id,
        "Amina Okoye",
        Colour.PINK,
        False,
    )
    assert [item.id for item in layers.items(first.id)] == ["b", "c"]


def test_files_without_an_origin_are_one_layer_for_each_author(layers):
    one = layers.add(gave(note("a"), origin="", author=""), author="Amina")
    two = layers.add(gave(note("b"), origin="", author=""), author="Ben")
    assert layers.add(gave(note("c"), origin="", author=""), author="Amina").id == one.id
    assert {layer.id for layer in layers.all()} == {one.id, two.id}


def test_layers_get_different_colours(layers):
    colours = [layers.add(gave(note("a"), origin=str(n))).colour for n in range(5)]
    assert set(colours) == set(Colour)


def test_every_change_is_undone_and_done_again(notebook, layers):
    layer = layers.add(gave(note("a")))
    layers.rename(layer.id, "A. O.")
    layers.recolour(layer.id, Colour.YELLOW)
    layers.add(gave(note("a"), note("b")))
    layers.remove(layer.id)
    states = []
    while notebook.undo_label is not None:
        notebook.undo()
        states.append([(one.author, one.colour, one.count) for one in again(notebook).all()])
    assert states == [
        [("A. O.", Colour.YELLOW, 2)],
        [("A. O.", Colour.YELLOW, 1)],
        [("A. O.", layer.colour, 1)],
        [("Amina", layer.colour, 1)],
        [],
    ]
    while notebook.redo_label is not None:
        notebook.redo()
    assert again(notebook).all() == layers.all() == []


def test_what_is_hidden_stays_hidden_when_another_change_is_undone(notebook, layers):
    layer = layers.add(gave(note("a")))
    layers.recolour(layer.id, Colour.YELLOW)
    layers.show(layer.id, False)
    notebook.undo()
    assert (layers.layer(layer.id).colour, layers.layer(layer.id).is_shown) == (layer.colour, False)


def test_a_removed_layer_leaves_no_byte_behind(places, notebook, layers):
    for number in range(40):
        layers.add(gave(note("a", SECRET + "x" * 3000 * number), origin="amina"))
    layer = layers.all()[0]
    assert any(SECRET.encode() in file.read_bytes() for file in places.data.rglob("*") if file.is_file())
    layers.remove(layer.id)
    assert not any(SECRET.encode() in file.read_bytes() for file in places.data.rglob("*") if file.is_file())
    notebook.undo()
    assert again(notebook).layer(layer.id) == layer


def test_a_snapshot_holds_nothing_of_a_colleague(places, notebook, layers):
    Marking(notebook).note(note("x").target, "mine")
    layers.add(gave(note("a", SECRET)))
    made = snapshots.take(places)
    assert SECRET.encode() not in made.read_bytes()
    assert snapshots.examine(made) == 1
    assert sorted(path.name for path in places.snapshots.iterdir()) == [made.name]


def test_what_cannot_be_undone_now_can_be_later(notebook, layers):
    layer = layers.add(gave(note("a")))
    layers.remove(layer.id)
    notebook.keeper.ask(lambda store: store.rows("PRAGMA query_only = ON"))
    with pytest.raises(CannotKeep):
        notebook.undo()
    assert (notebook.undo_label, notebook.redo_label) == ("Remove layer", None)
    notebook.keeper.ask(lambda store: store.rows("PRAGMA query_only = OFF"))
    notebook.undo()
    assert [one.id for one in layers.all()] == [layer.id]


def test_a_note_is_adopted_once_with_its_author_and_can_be_undone(notebook, layers):
    layer = layers.add(gave(note("a"), note("b"), replace(note("c"), author="Chen")))
    (copy,) = layers.adopt(layer.id, ["a"])
    assert notebook.item(copy) == replace(note("a"), id=copy, author="Amina")
    assert layers.is_adopted(layer.id, "a")
    assert not layers.is_adopted(layer.id, "b")
    assert layers.adopt(layer.id, ["a", "gone"]) == []
    (chens,) = layers.adopt(layer.id, ["c"])
    assert notebook.item(chens).author == "Chen"
    notebook.undo()
    notebook.undo()
    assert notebook.items(Annotation) == []
    assert not layers.is_adopted(layer.id, "a")
    assert len(layers.adopt(layer.id, ["a", "b", "c"])) == 3


def test_an_adopted_bookmark_stands_at_the_top(notebook, layers):
    layer = layers.add(gave(Bookmark("a", note("a").target, "Here", "folder of hers")))
    (copy,) = layers.adopt(layer.id, ["a"])
    assert notebook.item(copy).folder == ""


def test_a_removed_layer_leaves_adopted_notes(notebook, layers):
    layer = layers.add(gave(note("a")))
    layers.adopt(layer.id, ["a"])
    layers.remove(layer.id)
    assert [item.body for item in notebook.items(Annotation)] == ["theirs"]


def test_nothing_to_show_is_said(layers):
    with pytest.raises(EmptyLayer, match=r"x\.vnotes holds no notes"):
        layers.add(gave(Tag("t", "tag")), name="x.vnotes")
    assert layers.all() == []


def test_listeners_hear_that_layers_changed_and_of_nothing_that_did_not(notebook, layers):
    heard = []
    layer = layers.add(gave(note("a")))
    notebook.listen(heard.append)
    layers.show(layer.id, True)
    layers.recolour(layer.id, layer.colour)
    layers.rename(layer.id, "  ")
    layers.remove("no such layer")
    assert heard == []
    layers.show(layer.id, False)
    assert heard == [Changes(layers=True)]


def test_words_that_look_like_a_key_do_not_move_a_note(layers):
    words = 'see "key":"S/RES/1373(2001)"'
    layers.add(gave(note("a", words)))
    assert [mark.item.body for mark in layers.marks_on(PAPER)] == [words]
    assert layers.marks_on(OTHER) == []
