"""Nothing that a reader wrote, searched or named is ever on the wall: not as words, and not as a pixel.

A notebook full of marked words lies in the data folder, as do files and searches with names of that kind. A
speaker then does anything whatever; every string that is painted is looked at.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QSizeF

from people import FACT_SHEET, PAPER
from vademecum.domain.annotation import Annotation, Bookmark, Colour, Folder, Scope, Tag, Target
from vademecum.domain.document import BlockKind, heading_text
from vademecum.domain.excerpt import Piece
from vademecum.domain.key import Key
from vademecum.domain.plan import LessonPlan, Step, StepKind
from vademecum.paths import Places, find_places
from vademecum.services.desk import Desk, Searching
from vademecum.services.importing import Importing
from vademecum.services.notebook.notebook import Notebook, new_id
from vademecum.services.notebook.opening import open_notebook
from vademecum.services.presenting.presenter import Presenter, Reveal
from vademecum.services.presenting.script import Entry, Scene, SceneKind, Script
from vademecum.services.presenting.writing import ScriptWriter
from vademecum.services.shelf import Shelf
from vademecum.ui.block_label import block_label
from vademecum.ui.names import day, key_name
from vademecum.ui.wall.look import WallLook
from vademecum.ui.wall.wall import Wall
from vademecum.words import Marked
from walls import painted_words, picture

pytest_plugins = ["wall_letters"]

pytestmark = pytest.mark.usefixtures("letters")

NONSENSE = "齉龘鱻"
"""Signs that stand in no text; every word of the reader's holds them."""
LATIN = "qxzjv"
WORDS = f"{NONSENSE}{LATIN}"
UNKNOWN = Key("S/RES/2500(2019)")
ROOT = Path(__file__).resolve().parents[3]


class World:
    """A desk with or without what a reader wrote, and what can be presented there."""

    def __init__(self, desk: Desk, wall: Wall, script: Script, writer: ScriptWriter) -> None:
        self.desk = desk
        self.wall = wall
        self.script = script
        self.writer = writer

    def __repr__(self) -> str:
        return "a world"

    def presenter(self, start: int = 0) -> Presenter:
        return Presenter(replace(self.script, start=start), self.wall.measure)


def write_everywhere(notebook: Notebook, desk: Desk) -> None:
    """A note, a highlight and a bookmark on every paragraph, tags, folders, and a plan that says a lot."""
    items: list[object] = [Folder(new_id(), WORDS), Tag(new_id(), WORDS, Colour.PINK)]
    steps = []
    for key in (PAPER, FACT_SHEET):
        document = desk.reading.demand(key, "zh")
        for stored in desk.reading.portion(document).blocks:
            end = min(20, len(stored.block.text))
            target = desk.targeting.passage(document, [Piece(stored.block.id, 0, end)]) if end else None
            if target is None:
                continue
            items.append(Annotation(new_id(), target, Colour.GREEN, f"note {WORDS}", (WORDS,), 1, WORDS))
            items.append(Bookmark(new_id(), target, f"label {WORDS}", "", 1.0, (WORDS,), 1))
            if len(steps) < 30:
                steps.append(
                    Step(new_id(), StepKind.PASSAGE, target, WORDS, f"say {WORDS}", f"ask {WORDS}?", 60)
                )
    about = [Target(Scope.INSTRUMENT, Key(symbol)) for symbol in ("S/RES/1373(2001)", "S/RES/2396(2017)")]
    items += [Annotation(new_id(), target, None, f"note {WORDS}", (WORDS,), 1) for target in about]
    steps.append(Step(new_id(), StepKind.PAUSE, None, WORDS, WORDS, f"What is {WORDS}?", 60))
    items.append(LessonPlan(new_id(), WORDS, tuple(steps), 600))
    notebook.act(Marked("", WORDS), items)


def a_world(places: Places, *, has_notes: bool, folder: Path) -> World:
    """What is presented is the same in every world."""
    desk = Desk(places, Shelf.open(places))
    file = folder / f"{WORDS if has_notes else 'plain'}.txt"
    file.write_text(
        "1. 各国应当合作。\n\n2. 各国应当防止贩运。\n\n3. 见第2396(2017)号决议。\n", encoding="utf-8"
    )
    importing = Importing.over(desk)
    importing.keep([importing.read(file)])
    desk.close()
    desk = Desk(places, Shelf.open(places))
    if has_notes:
        notebook = open_notebook(places, may_begin_anew=True)
        write_everywhere(notebook, desk)
        notebook.keeper.close()
        places.data.joinpath(f"{WORDS}.json").write_text(WORDS, encoding="utf-8")
        searching = Searching(places)
        assert searching.finding.search(f"{WORDS} OR 决议").hits
        searching.close()
    wall = Wall(QSizeF(1280, 720), WallLook(36, "en"), desk.coverage.map)
    writer = ScriptWriter(desk.shelf, desk.reading, desk.quoting)
    paper, fact = (desk.reading.demand(key, "zh") for key in (PAPER, FACT_SHEET))
    own = next(one for one in desk.reading.documents() if one.volume.name == "imports")
    pause = Entry("", lambda: Scene(SceneKind.PAUSE, "en"))
    named = Entry("", lambda: Scene(SceneKind.PAUSE, "zh", paper.head.title, document=paper))
    entries = (
        *writer.text(paper).entries[3:9],
        *writer.text(fact).entries,
        *writer.text(own).entries,
        writer.entry_of_words(paper, [Piece("para_24", 3, 20)]),
        writer.entry_of_instrument(Key("S/RES/1373(2001)"), "en"),
        writer.entry_of_instrument(UNKNOWN, "en"),
        writer.entry_of_instrument(PAPER, "zh"),
        *(
            writer.entry_of_picture(one, is_timeline=by_year)
            for one in (paper, fact, own)
            for by_year in (0, 1)
        ),
        pause,
        named,
    )
    return World(desk, wall, Script(entries), writer)


@pytest.fixture(scope="module")
def worlds(library_places: Places, letters, tmp_path_factory) -> tuple[World, World]:
    """The same library twice: with a notebook full of marked words, and with none."""
    made = []
    for has_notes in (True, False):
        folder = tmp_path_factory.mktemp(f"{WORDS} home" if has_notes else "home")
        places = replace(find_places(folder / "data"), library=library_places.library)
        places.data.mkdir(parents=True, exist_ok=True)
        made.append(a_world(places, has_notes=has_notes, folder=folder))
    yield made[0], made[1]
    for world in made:
        world.desk.close()


def footnotes(world: World) -> list[str]:
    blocks = world.desk.reading.portion(world.desk.reading.demand(PAPER, "zh")).blocks
    return [one.block.id for one in blocks if one.block.kind is BlockKind.FOOTNOTE]


def do(world: World, presenter: Presenter, doing: tuple[str, int]) -> None:
    """One of the things that a speaker can do."""
    what, number = doing
    paper = world.desk.reading.demand(PAPER, "zh")
    match what:
        case "advance" | "back" | "toggle_black" | "toggle_freeze" | "toggle_spotlight" | "close_topmost":
            getattr(presenter, what)()
        case "go_to":
            presenter.go_to(number % len(world.script.entries))
        case "jump":
            presenter.jump(str(number))
        case "zoom":
            presenter.zoom_by(number % 5 - 2)
        case "reveal":
            presenter.reveal_by(list(Reveal)[number % 3])
        case "point":
            presenter.point((number % 10 / 10, 0.5))
        case "footnote":
            known = footnotes(world)
            presenter.show_footnote(world.writer.footnote(paper, known[number % len(known)]))
        case "beside":
            keys = (
                Key("S/RES/1373(2001)"),
                Key("S/RES/2396(2017)"),
                PAPER,
                FACT_SHEET,
                UNKNOWN,
            )
            presenter.show_beside(world.writer.instrument_scene(keys[number % 5], ("zh", "en")[number % 2]))
        case "mark":
            part = presenter.part
            if part is not None:
                presenter.mark(Piece(part.block.id, 0, number % 30))


DOINGS = (
    "advance back toggle_black toggle_freeze toggle_spotlight close_topmost go_to jump zoom reveal point "
    "footnote beside mark"
)
doings = st.lists(
    st.tuples(st.sampled_from([*DOINGS.split(), "advance", "advance", "go_to"]), st.integers(0, 80)),
    min_size=1,
    max_size=12,
)


class Publications:
    """All that may stand on the wall: what the library publishes, one thing a line, and our fixed words."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._published = "\n".join(lines)
        tree = ElementTree.parse(ROOT / "resources" / "i18n" / "vademecum_zh_CN.ts")
        spoken = ("wall", "instrument", "coverage", "names")
        contexts = [one for one in tree.iter("context") if one.findtext("name") in spoken]
        self._ours = [one.findtext("source") or "" for each in contexts for one in each.iter("message")]
        # Anything may stand in the places of a text: what does is looked at by itself.
        self._forms = [re.compile(re.sub(r"\\\{\w+\\\}", ".*", re.escape(one))) for one in self._ours]

    def __repr__(self) -> str:
        return "what is published"

    def hold(self, said: str) -> bool:
        """Whether each piece of a string is of the library's, or of ours, or a mere number."""
        pieces = re.split(r"[·…⋮›×,]|: |\band\b", said)
        return self._holds(said) or all(self._holds(piece.strip(" .")) for piece in pieces)

    def _holds(self, piece: str) -> bool:
        return (
            piece in self._published
            or any(re.sub(r"\d+", "", piece).strip() in one for one in self._ours)
            or any(form.fullmatch(piece) for form in self._forms if len(form.pattern) > 6)
            or COUNTED.fullmatch(piece) is not None
        )


COUNTED = re.compile(r"[\d\s/().–•]*")


@pytest.fixture(scope="module")
def published(worlds) -> Publications:
    """All that may stand on the wall."""
    world = worlds[1]
    desk = world.desk
    # The symbol that is presented although nothing is known of it.
    lines = [key_name(UNKNOWN)]
    for document in desk.reading.documents():
        own = document.volume.name == "imports"
        lines += [document.head.key.display(), day(document.head.date)]
        lines += [] if own else [document.head.title, f"《{document.head.title}》"]
        for stored in desk.reading.portion(document).blocks:
            block = stored.block
            lines += [block.text, block_label(block), *(note.marker for note in block.notes)]
            lines += [*stored.heading_path, heading_text(block)]
            source = desk.quoting.source(document, [block.id])
            lines += [] if own or source is None else [source.words]
        for section in desk.coverage.map(document).sections:
            lines += [section.line, section.text]
        for one in desk.coverage.map(document).instruments:
            lines += [key_name(one.key), *one.titles.values()]
    for instrument in desk.shelf.instruments():
        facts = (instrument.adopted, instrument.signed, instrument.in_force)
        lines += [key_name(instrument.key), *instrument.titles.values(), *map(day, facts)]
        lines += [instrument.meeting or ""]
    return Publications(lines)


def look(world: World, presenter: Presenter, published: Publications) -> None:
    """Look at every string that is painted."""
    for said in painted_words(world.wall, presenter.wall):
        assert not set(said) & set(NONSENSE)
        assert LATIN not in said
        assert published.hold(said), said


def test_each_scene_shows_published_words_only(worlds, published):
    world = worlds[0]
    presenter = world.presenter()
    for entry in range(len(world.script.entries)):
        presenter.go_to(entry)
        look(world, presenter, published)


@pytest.mark.slow
@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(st.integers(0, 200), doings)
def test_every_string_on_the_wall_is_published_or_ours(worlds, published, start, doings):
    world = worlds[0]
    presenter = world.presenter(start % len(world.script.entries))
    for doing in doings:
        do(world, presenter, doing)
        look(world, presenter, published)


@pytest.mark.slow
@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(st.integers(0, 200), doings)
def test_notes_change_no_pixel(worlds, start, doings):
    presenters = [world.presenter(start % len(world.script.entries)) for world in worlds]
    for doing in doings:
        for world, presenter in zip(worlds, presenters, strict=True):
            do(world, presenter, doing)
    with_notes, without = (picture(w.wall, p.wall) for w, p in zip(worlds, presenters, strict=True))
    assert with_notes == without


def test_the_marked_words_are_really_there(worlds):
    world = worlds[0]
    notebook = open_notebook(world.desk.places)
    assert len(notebook.items(Annotation)) > 150
    assert WORDS in [plan.name for plan in notebook.items(LessonPlan)]
    notebook.keeper.close()
    assert WORDS in [document.head.title for document in world.desk.reading.documents()]


def test_a_text_called_like_its_file_has_no_name_on_the_wall(worlds):
    world = worlds[0]
    own = next(one for one in world.desk.reading.documents() if one.volume.name == "imports")
    scene = world.writer.text(own).entries[0].make()
    assert scene.title == scene.source == ""
    assert [part.source for part in scene.parts] == ["", "", ""]


def test_a_name_that_the_text_prints_is_published(worlds, tmp_path):
    world = worlds[1]
    file = tmp_path / "plain file.txt"
    file.write_text("Report of the working group\n\n1. The group met.\n", encoding="utf-8")
    document = Importing.over(world.desk).read(file).document
    assert document.title == "plain file" or document.title in [block.text for block in document.blocks]
