"""Tags over the whole notebook: offered, given, renamed, put together, deleted; alike spellings are one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vademecum.domain.annotation import Annotation, Bookmark, Colour, Scope, Tag, Target
from vademecum.domain.key import Key
from vademecum.services.notebook.notebook import Notebook, new_id
from vademecum.services.notebook.opening import open_notebook
from vademecum.services.notebook.tagging import (
    LONGEST_TAG,
    Tagging,
    TagInUse,
    distinct,
    names_in,
    tag_id,
    tidy,
)
from vademecum.text.folding import fold_text
from vademecum.words import mark

ABOUT = Target(Scope.DOCUMENT, Key("A/TEST/1"), "zh")


@pytest.fixture
def notebook(places):
    opened = open_notebook(places)
    yield opened
    opened.keeper.close()


@pytest.fixture
def tagging(notebook):
    return Tagging(notebook)


def note(notebook: Notebook, *tags: str) -> str:
    made = Annotation(new_id(), ABOUT, body="a", tags=tags)
    notebook.act(mark("acts", "Do"), [made])
    return made.id


def bookmark(notebook: Notebook, *tags: str) -> str:
    made = Bookmark(new_id(), ABOUT, tags=tags)
    notebook.act(mark("acts", "Do"), [made])
    return made.id


def tags_of(notebook: Notebook, item_id: str) -> tuple[str, ...]:
    item = notebook.item(item_id)
    assert isinstance(item, Annotation | Bookmark)
    return item.tags


def test_every_tag_is_listed_once_with_the_spelling_used_most(notebook, tagging):
    note(notebook, "Human rights", "网络")
    note(notebook, "human rights")
    bookmark(notebook, "human rights", "網絡")
    assert tagging.all() == [TagInUse("human rights", 3), TagInUse("網絡", 2)]


def test_tags_are_offered_by_the_beginning_of_any_word_and_any_han_character(notebook, tagging):
    note(notebook, "criminal law", "law", "flaw", "网络空间", "空间")
    assert [tag.name for tag in tagging.matching("LAW")] == ["law", "criminal law"]
    assert [tag.name for tag in tagging.matching("空間")] == ["空间", "网络空间"]
    assert [tag.name for tag in tagging.matching("Ｌａｗ", without=["Law"])] == ["criminal law"]
    assert len(tagging.matching("")) == 5


def test_a_tag_is_given_to_many_at_once_and_undone_as_one(notebook, tagging):
    ids = [note(notebook, "old"), bookmark(notebook), note(notebook)]
    tagging.tag(ids, add=["＃New", "new"], remove=["OLD"])
    assert [tags_of(notebook, one) for one in ids] == [("New",)] * 3
    notebook.undo()
    assert [tags_of(notebook, one) for one in ids] == [("old",), (), ()]


def test_a_tag_that_is_there_keeps_its_spelling(notebook, tagging):
    note(notebook, "Human rights")
    other = note(notebook)
    tagging.give(other, ["human RIGHTS"])
    assert tags_of(notebook, other) == ("Human rights",)


def test_renaming_a_tag_renames_it_everywhere_with_its_colour(notebook, tagging):
    ids = [note(notebook, "lamp", "x"), bookmark(notebook, "Lamp")]
    tagging.colour("lamp", Colour.PINK)
    tagging.rename("lamp", " 灯，  light ")
    assert [tags_of(notebook, one) for one in ids] == [("灯 light", "x"), ("灯 light",)]
    assert notebook.items(Tag) == [Tag(tag_id("灯 light"), "灯 light", Colour.PINK)]
    notebook.undo()
    assert [tags_of(notebook, one) for one in ids] == [("lamp", "x"), ("Lamp",)]
    assert tagging.colours() == {"lamp": Colour.PINK}


def test_renaming_to_a_tag_that_is_there_puts_both_together(notebook, tagging):
    both, one = note(notebook, "lamp", "light"), note(notebook, "lamp")
    tagging.colour("light", Colour.BLUE)
    tagging.colour("lamp", Colour.PINK)
    tagging.rename("lamp", "LIGHT")
    assert tags_of(notebook, both) == tags_of(notebook, one) == ("light",)
    assert tagging.all() == [TagInUse("light", 2, Colour.BLUE)]


def test_a_tag_can_be_spelt_anew(notebook, tagging):
    one = note(notebook, "human rights")
    tagging.colour("human rights", Colour.GREEN)
    tagging.rename("human rights", "Human Rights")
    assert tags_of(notebook, one) == ("Human Rights",)
    assert tagging.all() == [TagInUse("Human Rights", 1, Colour.GREEN)]


def test_a_name_of_nothing_renames_nothing(notebook, tagging):
    one = note(notebook, "lamp")
    tagging.rename("lamp", " ，# ")
    assert tags_of(notebook, one) == ("lamp",)


def test_a_deleted_tag_is_gone_everywhere_and_comes_back_as_it_was(notebook, tagging):
    ids = [note(notebook, "Lamp", "x"), bookmark(notebook, "lamp")]
    tagging.colour("lamp", Colour.PINK)
    tagging.delete("lamp")
    assert [tags_of(notebook, one) for one in ids] == [("x",), ()]
    assert tagging.all() == [TagInUse("x", 1)]
    notebook.undo()
    assert tagging.all() == [TagInUse("Lamp", 2, Colour.PINK), TagInUse("x", 1)]


def test_taking_the_colour_away_leaves_the_tag(notebook, tagging):
    note(notebook, "lamp")
    tagging.colour("lamp", Colour.PINK)
    tagging.colour("lamp", None)
    assert tagging.all() == [TagInUse("lamp", 1)]
    assert notebook.items(Tag) == []


def test_names_are_parted_by_commas_of_any_script():
    assert names_in("a, b，c、d；e\nf;;, A") == ["a", "b", "c", "d", "e", "f"]


@given(st.text())
def test_a_tidy_name_stays_as_it_is(name):
    tidied = tidy(name)
    assert tidy(tidied) == tidied
    assert len(tidied) <= LONGEST_TAG
    assert bool(tidied) == bool(fold_text(tidied))


@given(st.lists(st.text(alphabet="aAａ網网 ", max_size=3)))
def test_each_name_is_kept_once_and_none_is_lost(names):
    kept = distinct(names)
    assert len({fold_text(name) for name in kept}) == len(kept)
    assert {fold_text(name) for name in kept} == {fold_text(name) for name in names} - {""}
