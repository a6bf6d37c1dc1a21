"""Everything in the notebook in one list: what is shown, narrowed, counted, grouped, and kept up to date."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vademecum.domain.annotation import (
    Anchor,
    Annotation,
    Bookmark,
    Colour,
    Fit,
    NumberedPlace,
    Scope,
    Tag,
    Target,
)
from vademecum.domain.changes import Changes
from vademecum.domain.excerpt import Piece
from vademecum.domain.key import Key
from vademecum.services.notebook.browsing import Browsing
from vademecum.services.notebook.note_listing import Care, Grouping, Narrowed, day_of, moment_of
from vademecum.services.notebook.note_places import place_words
from vademecum.services.notebook.note_text import NoteKind
from vademecum.services.notebook.note_words import NoteWords
from vademecum.services.notebook.notebook import Notebook, new_id
from vademecum.services.notebook.opening import open_notebook
from vademecum.words import mark

pytest_plugins = ["libraries"]

PAPER = Key("CTOC/COP/WG.7/2020/3")
SHEET = Key("VM/CTED/CYBERSPACE")
DO = mark("acts", "Do")


@pytest.fixture
def notebook(places):
    opened = open_notebook(places)
    yield opened
    opened.keeper.close()


@pytest.fixture
def keep(notebook, desk):
    """Put a highlight on the beginning of a block; return its id."""

    def kept(block, colour=Colour.YELLOW, body="", tags=(), *, key=PAPER, created=0):
        document = desk.reading.demand(key)
        target = desk.targeting.passage(document, [Piece(block, 0, 12)])
        made = Annotation(new_id(), target, colour, body, tags, created or notebook.now())
        notebook.act(DO, [made])
        return made.id

    return kept


@pytest.fixture
def browsing(notebook, desk):
    """Lists the notebook, and hears of every change of it."""
    made = Browsing(notebook, desk.reading, desk.placing)
    notebook.listen(made.heed)
    return made


def listed(browsing, grouping=None, **narrowed):
    """Ids of what is listed, group by group."""
    listing = browsing.listing(Narrowed(**narrowed), grouping)
    return [[entry.id for entry in group.entries] for group in listing.groups]


def ids(browsing, **narrowed):
    """Ids of what is listed, in the order of the documents."""
    return [one for group in listed(browsing, None, **narrowed) for one in group]


# -- order and groups ----------------------------------------------------------


def test_entries_stand_in_the_order_of_documents_and_their_texts(browsing, keep):
    late, early, other = keep("para_30"), keep("para_4"), keep("b_0001__b3", key=SHEET)
    assert ids(browsing) == [early, late, other]
    assert listed(browsing, Grouping.DOCUMENT) == [[early, late], [other]]


def test_an_entry_stands_under_each_of_its_tags_and_spellings_are_one(browsing, keep):
    both = keep("para_4", tags=("邊境", "ask"))
    one = keep("para_5", tags=("边境",))
    none = keep("para_6")
    listing = browsing.listing(Narrowed(), Grouping.TAG)
    assert [(group.name, [e.id for e in group.entries]) for group in listing.groups] == [
        ("ask", [both]),
        ("邊境", [both, one]),
        (None, [none]),
    ]
    assert (listing.found, listing.total) == (3, 3)


def test_colours_are_grouped_in_their_order_and_nothing_last(browsing, keep, notebook, desk):
    pink, yellow = keep("para_4", Colour.PINK), keep("para_5", Colour.YELLOW)
    target = desk.targeting.document(desk.reading.demand(PAPER))
    plain = Annotation(new_id(), target, body="whole", created=1)
    notebook.act(DO, [plain])
    assert listed(browsing, Grouping.COLOUR) == [[yellow], [pink], [plain.id]]


def test_days_begin_with_the_last(places, desk, keep):
    moments = [moment_of(date(2026, 3, 1)) + 1, moment_of(date(2026, 3, 1)) - 1]
    opened = open_notebook(places)
    at = iter(moments)
    clocked = Notebook(opened.keeper, [], "d", lambda: next(at))
    target = desk.targeting.passage(desk.reading.demand(PAPER), [Piece("para_4", 0, 5)])
    for number in range(2):
        clocked.act(DO, [Annotation(f"note{number}", target, Colour.BLUE)])
    browsing = Browsing(clocked, desk.reading, desk.placing)
    listing = browsing.listing(Narrowed(), Grouping.DAY)
    assert [group.name for group in listing.groups] == [date(2026, 3, 1), date(2026, 2, 28)]
    assert ids(browsing, since=date(2026, 3, 1)) == ["note0"]
    assert ids(browsing, until=date(2026, 2, 28)) == ["note1"]
    opened.keeper.close()


@given(st.dates(date(1971, 1, 1), date(2100, 1, 1)))
def test_a_day_holds_its_first_moment_and_not_that_of_the_next(day):
    assert day_of(moment_of(day)) == day
    assert day_of(moment_of(day + timedelta(days=1)) - 1) == day


@pytest.mark.parametrize("at", [10**17, -(10**17), 0])
def test_a_clock_gone_wrong_is_no_failure(at):
    assert isinstance(day_of(at), date)


# -- narrowing -------------------------------------------------------------------


def test_words_are_found_in_notes_quotations_names_and_tags(browsing, keep, notebook, desk):
    noted = keep("para_4", body="**海关**检查")
    tagged = keep("para_5", tags=("海关事务",))
    paper = desk.reading.demand(PAPER)
    marked = Bookmark(new_id(), desk.targeting.paragraph(paper, "para_50"), "给海关的一段", created=1)
    notebook.act(DO, [marked])
    assert ids(browsing, words="海關") == [noted, tagged, marked.id]
    assert ids(browsing, words="海关检查") == [noted]
    assert ids(browsing, words="偷运移民是") == [noted]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("customs", ["a", "b"]),
        ("CUSTOMS", ["a", "b"]),
        ("ｃｕｓｔｏｍｓ", ["a", "b"]),
        ("cust", ["a", "b"]),
        ("stoms", []),
        ("customs officer", ["a"]),
        ('"customs officer"', []),
        ('"officer of customs"', ["a"]),
        ("customs -officer", ["b"]),
        ("-customs", ["c"]),
        ("officer OR mijatovic", ["a", "c"]),
        ("Mijatovic", ["c"]),
        ("note:customs", ["a", "b"]),
        ("lang:en customs", []),
        ("lang:zh customs", ["a", "b"]),
        ("symbol:S/RES/1373", []),
        ("symbol:CTOC/COP/WG.7/2020/3 officer", ["a"]),
        ("(", ["a", "b", "c"]),
        ('"', ["a", "b", "c"]),
        ("   ", ["a", "b", "c"]),
    ],
)
def test_words_are_understood_as_in_the_library(browsing, keep, words, found):
    names = {
        keep("para_4", body="The officer of customs"): "a",
        keep("para_5", body="customs law"): "b",
        keep("para_6", body="ask Mijatović"): "c",
    }
    assert [names[one] for one in ids(browsing, words=words)] == found


def test_no_phrase_goes_from_the_note_into_the_quotation(browsing, keep):
    keep("para_4", body="海关")
    assert ids(browsing, words="海关偷运") == []


def test_kinds_colours_and_tags_narrow_together(browsing, keep):
    note = keep("para_4", Colour.GREEN, "words", ("a", "b"))
    mark_ = keep("para_5", Colour.GREEN, tags=("a",))
    other = keep("para_6", Colour.BLUE, tags=("b",))
    assert ids(browsing, kinds=frozenset({NoteKind.NOTE})) == [note]
    assert ids(browsing, colours=frozenset({Colour.GREEN})) == [note, mark_]
    assert ids(browsing, colours=frozenset({Colour.GREEN, Colour.BLUE})) == [note, mark_, other]
    assert ids(browsing, tags=frozenset({"a", "b"})) == [note]
    assert ids(browsing, tags=frozenset({"b"}), colours=frozenset({Colour.BLUE})) == [other]
    assert ids(browsing, within=SHEET) == []


def test_counts_say_what_a_further_choice_would_leave(browsing, keep):
    keep("para_4", Colour.GREEN, "words", ("a", "b"))
    keep("para_5", Colour.GREEN, tags=("a",))
    keep("para_6", Colour.BLUE, tags=("b",))
    counts = browsing.listing(Narrowed(colours=frozenset({Colour.GREEN}))).counts
    assert counts.colours == {Colour.GREEN: 2, Colour.BLUE: 1}
    assert counts.kinds == {NoteKind.NOTE: 1, NoteKind.HIGHLIGHT: 1}
    assert counts.tags == {"a": ("a", 2), "b": ("b", 1)}


def test_everything_that_can_be_kept_is_listed(browsing, notebook, desk):
    paper = desk.reading.demand(PAPER)
    place = NumberedPlace("place_3", 3, desk.targeting.paragraph(paper, "para_9"))
    law = Annotation(new_id(), desk.targeting.instrument(Key("S/RES/1373(2001)")), body="law", created=1)
    notebook.act(DO, [place, law, Tag("tag_a", "a", Colour.PINK)])
    kinds = [entry.kind for group in browsing.listing(Narrowed()).groups for entry in group.entries]
    assert kinds == [NoteKind.PLACE, NoteKind.NOTE]
    assert browsing.tag_colours() == {"a": Colour.PINK}


# -- what needs the reader's eye ------------------------------------------------------


def lost(target):
    """The same target with words that stand nowhere."""
    words = "这些文字从来没有在任何地方出现过哪怕一次"
    return replace(target, anchors=(Anchor(target.anchors[0].block, "4", 0, len(words), words),))


def test_orphans_are_found_out_bit_by_bit_and_narrowed_to(browsing, keep, notebook):
    sound, gone = keep("para_4"), keep("para_5")
    notebook.act(DO, [replace(notebook.item(gone), target=lost(notebook.item(gone).target))])
    assert browsing.listing(Narrowed()).counts.cares == {}
    while browsing.look_ahead(0):
        pass
    assert browsing.listing(Narrowed()).counts.cares == {Care.ORPHAN: 1}
    assert ids(browsing, cares=frozenset({Care.ORPHAN})) == [gone]
    assert browsing.fit(browsing.texts.get(sound)) is Fit.EXACT


def test_asking_for_orphans_does_not_wait_for_idle_moments(browsing, keep, notebook):
    gone = keep("para_5")
    notebook.act(DO, [replace(notebook.item(gone), target=lost(notebook.item(gone).target))])
    assert ids(browsing, cares=frozenset({Care.ORPHAN})) == [gone]


def test_what_was_written_on_two_machines_is_a_conflict(places, keep, desk):
    first = keep("para_4", body="one")
    one, two = open_notebook(places), open_notebook(places)
    for number, opened in enumerate((one, two)):
        opened.device = f"machine{number}"
        opened.act(DO, [replace(opened.item(first), body=f"version {number}")])
    again = open_notebook(places)
    browsing = Browsing(again, desk.reading, desk.placing)
    assert ids(browsing, cares=frozenset({Care.CONFLICT})) == [first]
    again.act(DO, [replace(again.item(first), body="settled")])
    browsing.heed(Changes(items=frozenset({first})))
    assert ids(browsing, cares=frozenset({Care.CONFLICT})) == []
    for opened in (one, two, again):
        opened.keeper.close()


# -- where it leads, and staying up to date ----------------------------------------------


def test_an_entry_leads_to_its_words(browsing, keep):
    place, marks = browsing.where(browsing.texts.get(keep("para_4")))
    assert (str(place), marks) == (f"{PAPER}@zh#para_4:0-12", (("para_4", 0, 12),))


def test_an_orphan_leads_to_where_it_stood_and_marks_nothing(browsing, keep, notebook):
    gone = keep("para_5")
    notebook.act(DO, [replace(notebook.item(gone), target=lost(notebook.item(gone).target))])
    place, marks = browsing.where(browsing.texts.get(gone))
    assert (place.block, place.span, marks) == ("para_5", None, ())


def test_a_text_that_is_not_held_leads_nowhere(browsing, notebook):
    target = Target(Scope.PASSAGE, Key("A/TEST/1"), "en", "", (Anchor("para_1", "1", 0, 3, "one"),))
    made = Annotation(new_id(), target, Colour.PINK, created=1)
    notebook.act(DO, [made])
    entry = browsing.texts.get(made.id)
    assert browsing.where(entry) is None
    assert browsing.fit(entry) is Fit.ORPHAN


def test_the_list_follows_every_act_and_its_way_back(browsing, keep, notebook):
    one = keep("para_4", body="first")
    assert ids(browsing, words="first") == [one]
    notebook.act(DO, [replace(notebook.item(one), body="second")])
    assert (ids(browsing, words="first"), ids(browsing, words="second")) == ([], [one])
    notebook.act(DO, remove=[one])
    assert ids(browsing) == []
    notebook.undo()
    notebook.undo()
    assert ids(browsing, words="first") == [one]


def test_a_snapshot_does_not_change_under_who_goes_through_it(browsing, keep, notebook):
    one = keep("para_4", body="first")
    before = browsing.texts.all
    notebook.act(DO, [replace(notebook.item(one), body="second")])
    assert [entry.body for entry in before] == ["first"]
    assert [entry.body for entry in browsing.texts.all] == ["second"]


@given(st.lists(st.sampled_from(["海关", "customs", "边境", "-", '"', "OR", "(", "note:", " "]), max_size=8))
def test_any_text_is_a_filter_and_marks_are_spans_of_the_text(pieces):
    words = NoteWords.reading("".join(pieces), is_typing=True)
    text = "边境海关 and customs，海关 customs"
    marks = words.marks(text) if words is not None else []
    assert all(0 <= start < end <= len(text) for start, end in marks)
    assert marks == sorted(marks)


def test_marks_stand_on_the_words_as_they_are_written():
    words = NoteWords.reading('海關 -"not this" CUSTOMS')
    text = "ask 海　关 and Customs"
    assert [text[start:end] for start, end in words.marks(text)] == ["海　关", "Customs"]
    far = "。" * 300 + "海关"
    piece, marks = words.piece(far)
    assert len(piece) < 120
    assert [piece[start:end] for start, end in marks] == ["海关"]


@pytest.mark.parametrize(
    ("blocks", "english", "chinese"),
    [
        (("para_24",), "para. 24", "第24段"),
        (("para_24", "para_26"), "paras. 24–26", "第24至26段"),
        (("para_2__e",), "para. 2 (e)", "第2(e)段"),
        (("para_2__e", "para_3"), "paras. 2–3", "第2至3段"),
        (("para_7__b2",), "para. 7", "第7段"),
        (("pp_3",), "preambular para. 3", "序言部分第3段"),
        (("fn_14",), "footnote 14", "脚注14"),
        (("b_0042",), "", ""),
        (("para_3", "fn_2"), "para. 3", "第3段"),
    ],
)
def test_places_are_said_as_they_are_cited(blocks, english, chinese):
    anchors = tuple(Anchor(block, None, 0, 1, "x") for block in blocks)
    target = Target(Scope.PASSAGE, PAPER, "zh", "", anchors)
    assert (place_words(target, "en"), place_words(target, "zh")) == (english, chinese)
