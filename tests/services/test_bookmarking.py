"""Bookmarks in folders: names, order, undoing, and what two machines do to them apart."""

import time
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factories import document
from vademecum.domain.annotation import Annotation, Bookmark, Colour, Folder, Scope, Target
from vademecum.domain.document import Block, BlockKind
from vademecum.domain.key import Key
from vademecum.paths import Places
from vademecum.services.desk import Desk
from vademecum.services.notebook.bookmark_tree import TOP, BookmarkTree
from vademecum.services.notebook.bookmarking import LONGEST_NAME, STEP, Bookmarking, ranks_between
from vademecum.services.notebook.marking import Marking
from vademecum.services.notebook.notebook import Notebook
from vademecum.services.notebook.numbering import Numbering
from vademecum.services.notebook.opening import open_notebook
from vademecum.words import mark

pytest_plugins = ["windows"]

PAPER = Key("CTOC/COP/WG.7/2020/3")
DO = mark("acts", "Do")


@pytest.fixture
def notebook(places: Places):
    opened = open_notebook(places)
    yield opened
    opened.keeper.close()


@pytest.fixture
def bookmarking(notebook: Notebook) -> Bookmarking:
    return Bookmarking(notebook)


class Machine:
    """A notebook in memory: for tests that make thousands of acts and need no file."""

    waiting = ()

    def __init__(self, revisions=(), device: str = "here") -> None:
        self.revisions = list(revisions)
        self.notebook = Notebook(self, heads(self.revisions), device, clock=lambda: 1)
        self.bookmarking = Bookmarking(self.notebook)

    def keep(self, revisions):
        """Keep revisions as a file would."""
        self.revisions += revisions


def heads(revisions):
    """The revisions that no other follows, as a file gives them."""
    known = {parent for one in revisions for parent in one.parents}
    left = {one.id: one for one in revisions if one.id not in known}
    return sorted(left.values(), key=lambda one: (one.sequence, one.id))


def instrument(number: int) -> Target:
    return Target(Scope.INSTRUMENT, Key(f"S/RES/{number}(2001)"))


def names(bookmarking: Bookmarking, folder: str = TOP) -> list[str]:
    return [entry.name for entry in bookmarking.tree.children(folder)]


def some(bookmarking: Bookmarking, words: str, folder: str = TOP) -> dict[str, str]:
    """Bookmarks by these names, in that order; their ids."""
    return {
        name: bookmarking.bookmark(instrument(number + 1), name, folder).id
        for number, name in enumerate(words.split())
    }


# -- one after the other ---------------------------------------------------


def test_new_bookmarks_stand_last(bookmarking):
    some(bookmarking, "a b c")
    assert names(bookmarking) == ["a", "b", "c"]


def test_bookmarks_and_folders_are_there_at_the_next_start(places, bookmarking):
    folder = bookmarking.folder("Training")
    made = bookmarking.bookmark(instrument(1373), folder=folder.id)
    bookmarking.change(made.id, name="  the\nfirst  ", tags=["海上", "", " 海上 "])
    other = open_notebook(places)
    assert other.item(folder.id) == folder
    assert other.item(made.id) == replace(made, name="the first", tags=("海上",))
    other.keeper.close()


def test_a_folder_that_is_not_there_is_the_top(bookmarking):
    assert bookmarking.bookmark(instrument(1), folder="gone").folder == TOP
    assert bookmarking.folder("x", "gone").parent == TOP


def test_names_are_one_line_and_not_too_long(bookmarking):
    made = bookmarking.bookmark(instrument(1), "a\n b" + "c" * 1000)
    assert made.name.startswith("a bc")
    assert len(made.name) == LONGEST_NAME


def test_a_folder_keeps_its_name_and_a_bookmark_may_lose_it(bookmarking):
    folder = bookmarking.folder("Training")
    made = bookmarking.bookmark(instrument(1), "mine")
    bookmarking.change(folder.id, name="  ")
    bookmarking.change(made.id, name="  ")
    assert bookmarking.tree.entry(folder.id).name == "Training"
    assert bookmarking.tree.entry(made.id).name == ""


def test_what_is_moved_stands_before_what_was_named(bookmarking):
    ids = some(bookmarking, "a b c d")
    assert bookmarking.move([ids["d"], ids["b"]], TOP, ids["a"])
    assert names(bookmarking) == ["b", "d", "a", "c"]
    assert bookmarking.move([ids["b"]], TOP)
    assert names(bookmarking) == ["d", "a", "c", "b"]


def test_a_move_before_one_of_those_that_move_goes_where_that_stood(bookmarking):
    ids = some(bookmarking, "a b c d")
    bookmarking.move([ids["a"], ids["c"]], TOP, ids["c"])
    assert names(bookmarking) == ["b", "a", "c", "d"]


def test_a_move_to_the_same_place_is_no_act(notebook, bookmarking):
    ids = some(bookmarking, "a b c")
    label = notebook.undo_label
    assert not bookmarking.move([ids["b"]], TOP, ids["c"])
    assert not bookmarking.move([], TOP)
    assert notebook.undo_label is label


def test_one_move_writes_only_what_moved(notebook, bookmarking):
    ids = some(bookmarking, "a b c")
    before = len(notebook.keeper.ask(lambda store: store.revisions()))
    bookmarking.move([ids["c"]], TOP, ids["a"])
    assert len(notebook.keeper.ask(lambda store: store.revisions())) == before + 1


def test_a_folder_goes_with_all_that_is_in_it(bookmarking):
    outer, inner = bookmarking.folder("outer"), bookmarking.folder("inner")
    ids = some(bookmarking, "a b", inner.id)
    bookmarking.move([inner.id, ids["a"]], outer.id)
    assert names(bookmarking, outer.id) == ["inner"]
    assert names(bookmarking, inner.id) == ["a", "b"]
    assert bookmarking.tree.above(ids["b"]) == [outer.id, inner.id]
    assert bookmarking.tree.count(outer.id) == 2


def test_no_folder_goes_into_itself(notebook, bookmarking):
    outer = bookmarking.folder("outer")
    inner = bookmarking.folder("inner", outer.id)
    label = notebook.undo_label
    assert not bookmarking.move([outer.id], outer.id)
    assert not bookmarking.move([outer.id], inner.id)
    bookmarking.change(outer.id, folder=inner.id)
    assert notebook.undo_label is label


def test_deleting_a_folder_takes_all_in_it_and_undo_brings_all_back(notebook, bookmarking):
    outer = bookmarking.folder("outer")
    inner = bookmarking.folder("inner", outer.id)
    some(bookmarking, "a b", inner.id)
    some(bookmarking, "c")
    before = [(one.id, depth(bookmarking, one.id)) for one in bookmarking.tree.below()]
    assert bookmarking.remove([inner.id, outer.id]) == 2
    assert names(bookmarking) == ["c"]
    notebook.undo()
    assert [(one.id, depth(bookmarking, one.id)) for one in bookmarking.tree.below()] == before


def depth(bookmarking: Bookmarking, one: str) -> int:
    return len(bookmarking.tree.above(one))


def test_sorting_is_an_act_that_can_be_undone(notebook, bookmarking):
    some(bookmarking, "c a b")
    assert bookmarking.sort(TOP, lambda entry: entry.name)
    assert names(bookmarking) == ["a", "b", "c"]
    assert not bookmarking.sort(TOP, lambda entry: entry.name)
    notebook.undo()
    assert names(bookmarking) == ["c", "a", "b"]


def test_a_place_too_tight_for_another_is_numbered_anew(bookmarking):
    ids = some(bookmarking, "a b c")
    for turn in range(200):
        one, two = ("a", "b") if turn % 2 else ("b", "a")
        bookmarking.move([ids[one]], TOP, ids["c"])
        assert names(bookmarking) == [two, one, "c"]


@pytest.mark.parametrize("rank", [0.0, -1e308, 1e308, 5e-324, 2.0**62])
def test_ranks_from_elsewhere_do_no_harm(bookmarking, notebook, rank):
    notebook.act(DO, [Bookmark(f"id{n}", instrument(n), f"n{n}", "", rank) for n in range(4)])
    assert names(bookmarking) == ["n0", "n1", "n2", "n3"]
    bookmarking.move(["id3"], TOP, "id1")
    assert names(bookmarking) == ["n0", "n3", "n1", "n2"]
    made = bookmarking.bookmark(instrument(9), "last")
    bookmarking.move(["id0"], TOP)
    assert names(bookmarking)[-1] == "n0"
    assert bookmarking.tree.entry(made.id) == made or made.rank != rank


def test_writing_notes_makes_no_tree_anew(notebook, bookmarking):
    some(bookmarking, "a")
    tree = bookmarking.tree
    Marking(notebook).highlight(instrument(1), Colour.GREEN)
    assert bookmarking.tree is tree
    assert notebook.items(Annotation)


# -- any sequence ----------------------------------------------------------------

STEPS = st.lists(
    st.tuples(
        st.sampled_from(["bookmark", "folder", "move", "remove", "sort", "undo", "redo", "change"])
    ).flatmap(
        lambda kind: st.tuples(st.just(kind[0]), st.integers(0, 30), st.integers(0, 30), st.integers(0, 30))
    ),
    max_size=40,
)


def do(bookmarking: Bookmarking, notebook: Notebook, step: tuple[str, int, int, int], count: int) -> None:
    kind, one, two, three = step
    entries = list(bookmarking.tree.below())
    folders = [TOP, *(entry.id for entry in entries if isinstance(entry, Folder))]
    ids = [entries[n % len(entries)].id for n in (one, two)] if entries else []
    folder = folders[three % len(folders)]
    match kind:
        case "bookmark":
            bookmarking.bookmark(instrument(count + 1), f"n{count}", folder)
        case "folder":
            bookmarking.folder(f"f{count}", folder)
        case "move":
            children = bookmarking.tree.children(folder)
            bookmarking.move(ids, folder, children[one % len(children)].id if children else "")
        case "remove" if entries and one % 4 == 0:
            bookmarking.remove(ids[:1])
        case "sort":
            bookmarking.sort(folder, lambda entry: entry.name)
        case "change" if ids:
            bookmarking.change(ids[0], folder=folder)
        case "undo":
            notebook.undo()
        case "redo":
            notebook.redo()


def check(notebook: Notebook, tree: BookmarkTree) -> list[str]:
    """Everything stands exactly once, under folders that are there, and in an order that is total."""
    shown = [entry.id for entry in tree.below()]
    items = [item.id for kind in (Folder, Bookmark) for item in notebook.items(kind)]
    assert sorted(shown) == sorted(items)
    for one in shown:
        above = tree.above(one)
        assert one not in above
        assert len(set(above)) == len(above)
        assert one in [child.id for child in tree.children(tree.parent(one))]
    for folder in [TOP, *(one.id for one, _ in tree.folders())]:
        places = [(child.rank, child.id) for child in tree.children(folder)]
        assert places == sorted(set(places))
    return shown


@given(STEPS)
def test_whatever_is_done_every_bookmark_stands_exactly_once(steps):
    machine = Machine()
    notebook, bookmarking = machine.notebook, machine.bookmarking
    for count, step in enumerate(steps):
        do(bookmarking, notebook, step, count)
        shown = check(notebook, bookmarking.tree)
        again = BookmarkTree(reversed(notebook.items(Folder)), reversed(notebook.items(Bookmark)))
        assert [entry.id for entry in again.below()] == shown
    while notebook.undo() is not None:
        check(notebook, bookmarking.tree)
    assert len(bookmarking.tree) == 0


@given(STEPS, STEPS, STEPS)
def test_what_two_machines_did_apart_is_all_there_once_and_the_same_on_both(common, here, there):
    first = Machine()
    for count, step in enumerate(common):
        do(first.bookmarking, first.notebook, step, count)
    second = Machine(first.revisions, "there")
    for machine, steps in ((first, here), (second, there)):
        for count, step in enumerate(steps):
            do(machine.bookmarking, machine.notebook, step, 100 + count)
    merged = [Machine([*one.revisions, *two.revisions]) for one, two in ((first, second), (second, first))]
    orders = [check(one.notebook, one.bookmarking.tree) for one in merged]
    assert orders[0] == orders[1]
    for count, step in enumerate(here):
        do(merged[0].bookmarking, merged[0].notebook, step, 500 + count)
        check(merged[0].notebook, merged[0].bookmarking.tree)


@given(st.dictionaries(st.sampled_from("abcdefgh"), st.sampled_from("abcdefghx"), max_size=8))
def test_folders_in_a_ring_hang_below_one_at_the_top(parents):
    folders = [Folder(one, one, parent) for one, parent in parents.items()]
    tree = BookmarkTree(folders, [Bookmark("m", instrument(1), folder="a")])
    shown = [entry.id for entry in tree.below()]
    assert sorted(shown) == sorted([*parents, "m"])
    for one, parent in parents.items():
        assert tree.parent(one) in (parent, TOP)


def test_of_a_ring_only_one_folder_is_moved_to_the_top_and_a_move_settles_it(notebook, bookmarking):
    ring = [Folder("a", "a", "c"), Folder("b", "b", "a"), Folder("c", "c", "b")]
    notebook.act(DO, ring)
    assert names(bookmarking) == ["a"]
    assert bookmarking.tree.above("c") == ["a", "b"]
    bookmarking.move(["c"], TOP)
    assert names(bookmarking) == ["a", "c"]
    assert notebook.item("a").parent == TOP


@given(st.lists(st.tuples(st.uuids(), st.sampled_from([0.0, 1.0, -1.0])), unique_by=lambda one: one[0]))
def test_equal_ranks_stand_by_their_ids_however_they_come(pairs):
    bookmarks = [Bookmark(str(one), instrument(1), rank=rank) for one, rank in pairs]
    orders = [[e.id for e in BookmarkTree((), some).children()] for some in (bookmarks, bookmarks[::-1])]
    assert orders[0] == orders[1]


def test_ranks_grow_between_their_bounds():
    assert list(ranks_between(None, None, 2)) == [STEP, 2 * STEP]
    assert list(ranks_between(1.0, 2.0, 1)) == [1.5]
    assert ranks_between(1.0, 1.0, 1) is None
    assert all(rank < 5 for rank in ranks_between(None, 5.0, 3))


# -- numbered places -----------------------------------------------------------------


def test_a_numbered_place_is_set_replaced_undone_and_cleared(notebook):
    numbering = Numbering(notebook)
    assert numbering.set(3, instrument(1)) is None
    before = numbering.set(3, instrument(2))
    assert before.target == instrument(1)
    notebook.undo()
    assert numbering.place(3).target == instrument(1)
    assert [place.number for place in numbering.places()] == [3]
    numbering.clear(3)
    assert numbering.place(3) is None
    with pytest.raises(ValueError, match="0"):
        numbering.set(0, instrument(1))


# -- where bookmarks stand, and their names ---------------------------------------------


@pytest.fixture
def named(desk: Desk, both):
    """Names a block of one of the two documents."""

    def name(document, block):
        return desk.place_names.own_name(desk.targeting.paragraph(document, block))

    return lambda number, block: name(both[number], block)


def test_a_numbered_paragraph_is_named_by_its_citation_and_first_words(named):
    assert named(0, "para_24").startswith("CTOC/COP/WG.7/2020/3，第24段  正在使用")
    assert named(0, "fn_14").startswith("CTOC/COP/WG.7/2020/3，脚注14  ")


def test_an_unnumbered_paragraph_is_named_by_title_and_heading(named, desk, both):
    document = both[1]
    block = next(b.block.id for b in desk.reading.portion(document).blocks if b.heading_path)
    said = named(1, block)
    assert said.startswith("《")
    assert len(said) < 200


def test_documents_and_instruments_are_named_by_symbol_and_title(desk, both):
    name = desk.place_names.own_name
    assert name(desk.targeting.document(both[0])) == f"CTOC/COP/WG.7/2020/3  {shortened(both[0].head.title)}"
    assert name(desk.targeting.document(both[1])) == f"《{both[1].head.title}》"
    assert name(Target(Scope.INSTRUMENT, Key("S/RES/99999(2031)"))) == "S/RES/99999 (2031)"


def shortened(words: str) -> str:
    return words if len(words) <= 60 else words[:60] + "…"


def test_what_is_not_held_is_named_by_what_was_kept(desk, both):
    target = desk.targeting.paragraph(both[0], "para_24")
    assert desk.place_names.source(replace(target, key=Key("S/2031/7"))) == "S/2031/7，第24段"
    items = replace(target, lang="en", key=Key("S/2031/7"))
    anchor = replace(target.anchors[0], block="para_2__e", label="e")
    assert desk.place_names.source(replace(items, anchors=(anchor,))) == "S/2031/7, para. 2 (e)"
    ours = replace(anchor, block="b_0042", label=None)
    assert desk.place_names.source(replace(items, anchors=(ours,))) == "S/2031/7"


def test_names_sort_as_a_reader_would(desk):
    said = ["第24段", "第3段", "中", "安", "Zebra", "apple", "Apple 10", "apple 9"]
    assert sorted(said, key=desk.place_names.in_order) == [
        "apple",
        "apple 9",
        "Apple 10",
        "Zebra",
        "安",
        "第3段",
        "第24段",
        "中",
    ]


def test_bookmarks_of_a_document_by_the_block_they_stand_at(desk, both, bookmarking):
    target = desk.targeting.paragraph(both[0], "para_24")
    made = bookmarking.bookmark(target)
    gone = replace(target, anchors=(replace(target.anchors[0], quote="这些字不在这里"),))
    bookmarking.bookmark(gone)
    whole = bookmarking.bookmark(desk.targeting.document(both[0]))
    assert bookmarking.on(both[0], desk.placing) == {"para_24": [made]}
    assert bookmarking.on(both[1], desk.placing) == {}
    assert bookmarking.at(target, both[0], desk.placing) == made
    assert bookmarking.at(whole.target, both[0], desk.placing) == whole
    assert bookmarking.at(desk.targeting.instrument(PAPER), None, desk.placing) is None


def test_a_name_follows_its_words_into_a_new_edition(shelf_of, desk):
    def edition(name: str, label: str):
        text = "Bookmarks stay with the words they were put at."
        block = Block(f"para_{label}", BlockKind.PARAGRAPH, label, 1, None, text)
        return replace(document(block, key="S/2031/7", lang="en"), edition=name)

    old, new = (Desk(desk.places, shelf_of(edition(n, label))) for n, label in (("1", "4"), ("2", "4")))
    held = old.reading.demand(Key("S/2031/7"), "en")
    target = old.targeting.paragraph(held, "para_4")
    assert new.place_names.source(target) == "S/2031/7, para. 4"


# -- speed --------------------------------------------------------------------------------


def test_ten_thousand_bookmarks_are_a_tree_at_once():
    bookmarks = [Bookmark(f"b{n}", instrument(n), f"n{n}", f"f{n % 100}", float(n)) for n in range(10_000)]
    folders = [Folder(f"f{n}", f"f{n}", f"f{n // 10}" if n else "") for n in range(100)]
    begun = time.perf_counter()
    tree = BookmarkTree(folders, bookmarks)
    taken = time.perf_counter() - begun
    assert len(list(tree.below())) == 10_100
    assert taken < 0.3
