"""What a new edition would do to the notes is shown before it is taken, and taking it can be undone."""

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simulated_editions import CHANGES, first_edition, settled
from vademecum.domain.annotation import Annotation, Bookmark, Colour, Fit, Scope, Target
from vademecum.domain.document import Block, BlockKind, Document
from vademecum.domain.key import Key
from vademecum.services.desk import Desk
from vademecum.services.importing import Importing, NoFormerEdition, make_ready
from vademecum.services.library_state import LIBRARY_FILE, imports_are_ready
from vademecum.services.notebook.placing import Placing, fit_of
from vademecum.services.notebook.rehearsal import rehearse
from vademecum.services.reading import Reading
from vademecum.services.shelf import Shelf, Volume
from vademecum.storage.library import Library
from vademecum.storage.library_builder import Contents, write_library
from vademecum.text.anchoring.making import anchor_for, paragraph_anchor

pytest_plugins = ["windows"]

KEY = Key("A/HARBOURS/1")

FIRST = """1. Every harbour keeps a lamp that burns from dusk to dawn.

2. The keeper of the lamp writes down each ship that passes, with its flag and the hour.

3. A harbour without a keeper is closed to ships at night.

4. 港口管理人应当每月向秘书处报告所有过往船只的数目和国籍。
"""

SECOND = """1. Every harbour keeps a lamp that burns from dusk to dawn.

2. Each harbour names two keepers, who take turns by the week.

3. The keeper of the lamp notes down every ship that passes, with its flag, its port and the hour.

4. 港口管理人应当每季度向秘书处报告所有过往船只的数目和国籍。
"""

QUOTES = {
    "a": ("para_1", "keeps a lamp"),
    "b": ("para_2", "The keeper of the lamp writes down each ship that passes"),
    "c": ("para_3", "A harbour without a keeper is closed to ships at night."),
    "d": ("para_4", "每月向秘书处报告所有过往船只"),
}


@pytest.fixture
def importing(places, desk):
    return Importing.over(Desk(places, desk.shelf))


@pytest.fixture
def edition(importing, tmp_path):
    """Reads a text as an edition of one invented document; keeps it, when asked."""
    count = 0

    def read(text, *, keeps=True, key=str(KEY), lang="en"):
        nonlocal count
        count += 1
        file = tmp_path / f"edition {count}.txt"
        file.write_text(text, "utf-8")
        imported = importing.read(file, symbol=key, lang=lang, title="On Harbours")
        if keeps:
            importing.keep([imported])
        return imported.document

    return read


@pytest.fixture
def opened(places):
    """Opens the shelf of now."""
    shelves = []

    def shelf():
        shelves.append(Shelf.open(places))
        return shelves[-1]

    yield shelf
    for one in shelves:
        one.close()


def notes_on(document, quotes=QUOTES):
    """A highlight on each quotation, by its name."""
    made = []
    for name, (block_id, quote) in quotes.items():
        block = document.block(block_id)
        start = block.text.index(quote)
        anchor = anchor_for(block.id, block.label, block.text, start, start + len(quote))
        target = Target(Scope.PASSAGE, document.key, document.lang, document.edition, (anchor,))
        made.append(Annotation(name, target, Colour.GREEN, f"note {name}"))
    return made


def test_every_note_is_told_where_it_would_stand(edition, opened):
    first = edition(FIRST)
    notes = notes_on(first)
    new = edition(SECOND, keeps=False)
    held = opened().demand(KEY, "en")
    rehearsal = rehearse(notes, new, held)
    told = {one.item.id: one for one in rehearsal.every}
    assert [one.before for one in rehearsal.every] == [Fit.EXACT] * 4
    assert {name: one.after for name, one in told.items()} == {
        "a": Fit.EXACT,
        "b": told["b"].after,
        "c": Fit.ORPHAN,
        "d": Fit.MOVED,
    }
    assert told["b"].after in (Fit.MOVED, Fit.CHECK)
    assert (told["b"].was_at, told["b"].would_be_at) == ("2", "3")
    assert told["b"].new_words == "The keeper of the lamp notes down every ship that passes"
    assert told["d"].old_words == "每月向秘书处报告所有过往船只"
    assert told["d"].new_words == "每季度向秘书处报告所有过往船只"
    assert (told["c"].would_be_at, told["c"].new_words) == ("", "")
    assert told["c"].old_words == QUOTES["c"][1]
    assert rehearsal.asks
    assert rehearsal.affected[0].item.id == "c"
    assert sum(rehearsal.counts.values()) == 4


def test_nothing_is_asked_when_all_stays_where_it_is(edition, opened):
    first = edition(FIRST)
    notes = notes_on(first)
    new = edition(FIRST + "\n5. A fifth paragraph.\n", keeps=False)
    rehearsal = rehearse(notes, new, opened().demand(KEY, "en"))
    assert rehearsal.counts[Fit.EXACT] == 4
    assert not rehearsal.asks
    assert not rehearse([], new, opened().demand(KEY, "en")).asks


def test_notes_on_other_texts_on_the_whole_and_in_other_languages_do_not_count(edition, opened):
    first = edition(FIRST)
    (note, *_) = notes_on(first)
    others = [
        replace(note, id="x", target=replace(note.target, lang="zh")),
        replace(note, id="y", target=replace(note.target, key=Key("A/LAMPS/1"))),
        replace(note, id="z", target=Target(Scope.DOCUMENT, KEY, "en", first.edition)),
        Bookmark("w", replace(note.target, scope=Scope.PARAGRAPH), "mine"),
    ]
    rehearsal = rehearse(others, edition(SECOND, keeps=False), opened().demand(KEY, "en"))
    assert [one.item.id for one in rehearsal.every] == ["w"]


def test_what_was_an_orphan_before_is_no_reason_to_ask(edition, opened):
    first = edition(FIRST)
    gone = notes_on(first)[2]
    edition(SECOND)
    rehearsal = rehearse([gone], edition(SECOND + "\n5. More.\n", keeps=False), opened().demand(KEY, "en"))
    assert [(one.before, one.after) for one in rehearsal.every] == [(Fit.ORPHAN, Fit.ORPHAN)]
    assert not rehearsal.asks


def test_two_texts_of_one_edition_name_are_told_apart(edition, opened):
    """Both are undated: the same few words at the same offsets of another paragraph are no proof."""
    first = edition(
        "1. Ships wait outside until the lamp is lit again.\n\n2. Boats may pass at any hour of the day.\n"
    )
    note = notes_on(first, {"a": ("para_1", "s")})[0]
    second = edition(
        "1. Boats may pass at any hour of the day.\n\n2. Something else stands here from now on.\n"
    )
    assert first.edition == second.edition
    shelf = opened()
    held = shelf.demand(KEY, "en")
    assert Placing(Reading(shelf)).fit(note.target, held) is not Fit.EXACT


def a_document(edition_of):
    blocks = tuple(
        Block(one.id, BlockKind.PARAGRAPH, one.label, 1, None, one.text) for one in settled(edition_of)
    )
    return Document(KEY, "zh", "1", "Invented", {}, blocks)


SENTENCES = [
    "港口每天在黄昏时点亮灯塔，直到黎明。",
    "管理人记录每一艘过往船只的旗帜、名称和时间。",
    "没有管理人的港口夜间不对船只开放，紧急情况除外。",
    "各港口每年六月交换记录，并在七月公布摘要。",
    "渔船不必登记，但须在船首悬挂绿灯。",
    "遇有大雾，每隔三分钟鸣钟一次，直到能见度恢复。",
    "外国船只应出示证件，管理人不得无故拒绝其入港。",
    "灯油由最近的市镇供给，费用由过往船只分担。",
]


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10_000), st.sampled_from(sorted(CHANGES)))
def test_the_rehearsal_says_what_placing_will_find(tmp_path_factory, seed, change):
    chance = random.Random(seed)
    blocks = [(f"para_{n}", str(n), chance.choice(SENTENCES) + SENTENCES[n % 8]) for n in range(1, 25)]
    first = first_edition(blocks)
    old, new = a_document(first), a_document(CHANGES[change](first, chance))
    notes = []
    for number in range(10):
        block = chance.choice(old.blocks)
        start = chance.randrange(len(block.text) - 8)
        end = start + chance.randint(3, 12)
        anchor = anchor_for(block.id, block.label, block.text, start, end)
        if number % 4 == 0:
            anchor = paragraph_anchor(block.id, block.label, block.text)
        scope = Scope.PARAGRAPH if number % 4 == 0 else Scope.PASSAGE
        notes.append(Annotation(f"n{number}", Target(scope, KEY, "zh", "1", (anchor,)), Colour.PINK))
    rehearsal = rehearse(notes, new)
    folder = tmp_path_factory.mktemp("shelf")
    shelf = shelf_at(folder, new)
    held = shelf.demand(KEY, "zh")
    placing = Placing(Reading(shelf))
    text = {block.id: block.text for block in new.blocks}
    for one in rehearsal.every:
        places = placing.places(one.item.target, held)
        assert fit_of(places) is one.after
        if one.item.target.scope is Scope.PASSAGE:
            words = "\n".join(text[p.block][p.start : p.end] for p in places if p.fit is not Fit.ORPHAN)
            assert words == one.new_words
    assert sum(rehearsal.counts.values()) == len(notes)
    again = rehearse(notes, new, held)
    assert [one.after for one in sorted(again.every, key=lambda r: r.item.id)] == [
        one.after for one in sorted(rehearsal.every, key=lambda r: r.item.id)
    ]
    shelf.close()


def shelf_at(folder, document):
    write_library(folder / LIBRARY_FILE, Contents([document]))
    return Shelf([Volume("imports", folder, Library(folder / LIBRARY_FILE))])


# -- the way back --------------------------------------------------------------


def words_of_shelf(shelf, key=KEY, lang="en"):
    held = shelf.demand(key, lang)
    return held.volume.name, [row.text for row in held.volume.library.texts(held.head)]


def test_the_former_edition_comes_back_with_every_place(edition, importing, opened, places):
    first = edition(FIRST)
    notes = notes_on(first)
    shelf = opened()
    before = words_of_shelf(shelf)
    placing = Placing(Reading(shelf))
    stood = [placing.places(note.target, shelf.demand(KEY, "en")) for note in notes]
    edition(SECOND)
    assert words_of_shelf(opened()) != before
    # Another start of the program knows the way back, too.
    formers = Importing.over(Desk(places, opened())).go_back()
    assert [(one.key, one.lang, one.title) for one in formers] == [(str(KEY), "en", "On Harbours")]
    shelf = opened()
    assert words_of_shelf(shelf) == before
    placing = Placing(Reading(shelf))
    assert [placing.places(note.target, shelf.demand(KEY, "en")) for note in notes] == stood
    with pytest.raises(NoFormerEdition):
        importing.go_back()


def test_the_bundled_text_comes_back_and_stays(edition, importing, opened, places):
    fact_sheet = Key("VM/CTED/CYBERSPACE")
    bundled = words_of_shelf(opened(), fact_sheet, "zh")
    assert bundled[0] == "bundled"
    edition(FIRST, key=str(fact_sheet), lang="zh")
    assert words_of_shelf(opened(), fact_sheet, "zh")[0] == "imports"
    importing.go_back()
    assert words_of_shelf(opened(), fact_sheet, "zh") == bundled
    assert imports_are_ready(places)
    # Also when the library of imports has to be made again from its sources.
    (places.imports / "library.db").write_bytes(b"")
    make_ready(places)
    assert words_of_shelf(opened(), fact_sheet, "zh") == bundled
    assert [path.read_text("utf-8") for path in places.import_sources.glob("*.txt")] == [FIRST]


def test_the_former_import_is_what_a_mended_library_holds(edition, importing, opened, places):
    edition(FIRST)
    edition("1. Another text.\n", key="A/LAMPS/1")
    before = words_of_shelf(opened())
    edition(SECOND)
    importing.go_back()
    (places.imports / "library.db").write_bytes(b"")
    make_ready(places)
    assert words_of_shelf(opened()) == before
    assert words_of_shelf(opened(), Key("A/LAMPS/1"))[1] == ["Another text."]


def test_what_went_back_can_be_taken_again(edition, importing, opened):
    edition(FIRST)
    edition(SECOND)
    second = words_of_shelf(opened())
    importing.go_back()
    edition(SECOND)
    assert words_of_shelf(opened()) == second


def test_an_import_of_something_new_leaves_the_way_back_open(edition, importing, opened):
    edition(FIRST)
    first = words_of_shelf(opened())
    edition(SECOND)
    edition("1. Another text.\n", key="A/LAMPS/1")
    edition(SECOND)
    importing.go_back()
    assert words_of_shelf(opened()) == first
    assert words_of_shelf(opened(), Key("A/LAMPS/1"))[1] == ["Another text."]


def test_a_damaged_record_of_the_former_edition_is_none(edition, importing, places):
    edition(FIRST)
    edition(SECOND)
    for damaged in (b"", b"[]", b'{"format": 1}', b'{"format": 1, "texts": [{"key": 1}]}', b"\xff"):
        places.former_edition.write_bytes(damaged)
        with pytest.raises(NoFormerEdition):
            importing.go_back()
