"""The presenter as a state machine: whatever a speaker does, the room sees what it should."""

from dataclasses import replace

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from counted_walls import CountedWall, part, scene, script
from vademecum.domain.document import BlockKind
from vademecum.domain.excerpt import Piece
from vademecum.services.presenting.presenter import ZOOMS, Presenter
from vademecum.services.presenting.script import Scene, SceneKind
from vademecum.services.presenting.stage import Reveal

SENTENCE = "会员国应当合作。"
CHAPTER = scene(
    part("一、导言", BlockKind.HEADING),
    part(SENTENCE, label="1"),
    part(SENTENCE * 2, label="2"),
    part("资料", BlockKind.ITEM, "a"),
    part("情报", BlockKind.ITEM, "b"),
    part(SENTENCE * 30, label="3"),
)
SECOND = scene(part("二、结论", BlockKind.HEADING), part(SENTENCE * 3, label="4"))
PAUSE = Scene(SceneKind.PAUSE, "zh")
RESOLUTION = scene(*(part(f"决定{SENTENCE * n}", BlockKind.OPERATIVE, str(n)) for n in range(1, 9)), first=4)
FOOTNOTE = part("同上。", BlockKind.FOOTNOTE, "7")


@pytest.fixture
def presenter():
    return Presenter(script(CHAPTER, PAUSE, SECOND), CountedWall())


def words(frame):
    """What the room can read."""
    return [
        frame.scene.parts[one.part].block.text[one.start : one.end] for one in frame.screen[: frame.revealed]
    ]


# -- step by step ------------------------------------------------------------


def test_it_begins_with_the_heading_and_the_first_paragraph(presenter):
    assert words(presenter.wall) == ["一、导言", SENTENCE]
    assert presenter.part.block.label == "1"
    assert presenter.next_words == ("2", SENTENCE * 2)


def test_items_come_one_by_one_or_with_their_paragraph(presenter):
    presenter.advance()
    presenter.advance()
    assert words(presenter.wall)[-1] == "资料"
    presenter.reveal_by(Reveal.PARAGRAPH)
    presenter.go_to(0)
    presenter.advance()
    assert words(presenter.wall)[-3:] == [SENTENCE * 2, "资料", "情报"]
    assert presenter.part.block.label == "2"


def test_what_stands_on_a_screen_never_moves_while_it_is_revealed(presenter):
    screen = presenter.wall.screen
    while presenter.wall.number == 0:
        assert presenter.wall.screen == screen
        presenter.advance()


def test_a_long_paragraph_takes_several_screens_each_ending_with_a_sentence(presenter):
    presenter.jump("3")
    pages = [words(presenter.wall)[-1]]
    while presenter.part.block.label == "3":
        presenter.advance()
        if presenter.part is None:
            break
        pages.append(words(presenter.wall)[-1])
    assert "".join(pages) == SENTENCE * 30
    assert all(page.endswith("。") for page in pages)


def test_one_goes_through_everything_and_back_again(presenter):
    way = [presenter.wall]
    while presenter.advance():
        way.append(presenter.wall)
    assert presenter.is_at_end
    assert way[-1].scene is SECOND
    back = [way[-1]]
    while presenter.back():
        back.append(presenter.wall)
    assert back == way[::-1]


def test_previous_leads_to_the_beginning_of_the_scene_and_then_to_the_one_before(presenter):
    presenter.go_to(2)
    presenter.previous_entry()
    assert presenter.entry == 1
    presenter.go_to(0)
    presenter.advance()
    presenter.previous_entry()
    assert words(presenter.wall) == ["一、导言", SENTENCE]
    assert not presenter.previous_entry()


def test_a_scene_may_begin_further_down():
    presenter = Presenter(script(RESOLUTION), CountedWall())
    assert presenter.part.block.label == "5"


def test_a_number_leads_to_its_paragraph_in_this_scene_and_in_the_others(presenter):
    assert presenter.jump("2")
    assert presenter.part.block.label == "2"
    assert presenter.jump(" 4 ")
    assert (presenter.entry, presenter.part.block.label) == (2, "4")
    assert not presenter.jump("99")
    assert presenter.part.block.label == "4"


# -- the wall ----------------------------------------------------------------


def test_a_frozen_wall_stays_while_the_speaker_goes_on(presenter):
    before = presenter.wall
    presenter.toggle_freeze()
    presenter.advance()
    presenter.point((0.5, 0.5))
    assert presenter.wall == before
    assert presenter.frame != before
    presenter.toggle_freeze()
    assert presenter.wall == presenter.frame


def test_black_is_black_also_where_the_wall_is_frozen(presenter):
    presenter.toggle_freeze()
    presenter.toggle_black()
    assert presenter.wall.is_black
    presenter.toggle_black()
    assert not presenter.wall.is_black
    assert presenter.is_frozen


def test_the_next_step_takes_a_footnote_away_first(presenter):
    presenter.show_footnote(FOOTNOTE)
    assert presenter.wall.footnote is FOOTNOTE
    presenter.advance()
    assert presenter.wall.footnote is None
    assert presenter.part.block.label == "1"


def test_a_resolution_beside_begins_at_the_paragraph_cited_and_the_room_stays_at_its_words(presenter):
    presenter.jump("2")
    presenter.show_beside(RESOLUTION)
    beside = presenter.wall.beside
    assert any(RESOLUTION.parts[one.part].block.label == "5" for one in beside.screen)
    assert presenter.part.block.label == "2"
    presenter.beside_step(-99)
    assert presenter.wall.beside.number == 0
    presenter.close_topmost()
    assert presenter.wall.beside is None
    assert presenter.part.block.label == "2"


def test_bigger_letters_leave_the_room_at_the_same_words(presenter):
    presenter.jump("3")
    presenter.advance()
    at = presenter.wall.screen[presenter.wall.current]
    presenter.zoom_by(3)
    found = presenter.wall.screen[presenter.wall.current]
    assert found.part == at.part
    assert found.start <= at.start < found.end
    presenter.zoom_by(0)
    assert presenter.zoom == 1.0


def test_a_visit_leads_back_to_where_one_was(presenter):
    presenter.advance()
    here = presenter.wall
    presenter.visit(RESOLUTION)
    assert presenter.wall.scene is RESOLUTION
    assert presenter.is_visiting
    presenter.close_topmost()
    assert presenter.wall == here
    presenter.visit(SECOND)
    while presenter.is_visiting:
        presenter.advance()
    assert presenter.wall == here


def test_words_are_marked_and_unmarked(presenter):
    piece = Piece(CHAPTER.parts[1].block.id, 0, 3)
    presenter.mark(piece)
    assert presenter.wall.marks == (piece,)
    presenter.mark(piece)
    assert presenter.wall.marks == ()
    presenter.mark(piece)
    presenter.clear_marks()
    assert presenter.wall.marks == ()


def test_words_that_were_selected_stay_marked_beside_those_marked_live():
    selected, live = Piece("b", 0, 2), Piece("b", 3, 5)
    presenter = Presenter(script(replace(CHAPTER, marks=(selected,))), CountedWall())
    presenter.mark(live)
    assert presenter.wall.marks == (selected, live)
    presenter.mark(selected)
    assert presenter.wall.marks == (live,)


def test_escape_closes_the_topmost_thing_only(presenter):
    presenter.visit(RESOLUTION)
    presenter.show_beside(SECOND)
    presenter.show_footnote(FOOTNOTE)
    presenter.toggle_black()
    seen = []
    while presenter.close_topmost():
        wall = presenter.wall
        seen.append((wall.is_black, wall.footnote is None, wall.beside is None, presenter.is_visiting))
    assert seen == [
        (False, False, False, True),
        (False, True, False, True),
        (False, True, True, True),
        (False, True, True, False),
    ]


# -- whatever one does -------------------------------------------------------


class Speaking(RuleBasedStateMachine):
    """Any keys in any order."""

    def __init__(self):
        super().__init__()
        self.wall = CountedWall()
        self.presenter = Presenter(script(CHAPTER, PAUSE, SECOND), self.measure)
        self.kept = None

    def measure(self, lang, zoom, area):
        return self.wall(lang, zoom, area)

    @rule(times=st.integers(1, 4))
    def advance(self, times):
        for _ in range(times):
            at_end = self.presenter.is_at_end and self.presenter.frame.footnote is None
            assert self.presenter.advance() != at_end

    @rule()
    def advance_and_back(self):
        before = self.presenter.frame
        if before.footnote is None and not self.presenter.is_visiting and self.presenter.advance():
            self.presenter.back()
            after = self.presenter.frame
            assert (after.scene, after.screen, after.revealed) == (
                before.scene,
                before.screen,
                before.revealed,
            )

    @rule(times=st.integers(1, 4))
    def back(self, times):
        for _ in range(times):
            self.presenter.back()

    @rule(entry=st.integers(-1, 3))
    def go_to(self, entry):
        self.presenter.go_to(entry)
        if 0 <= entry < 3:
            assert self.presenter.entry == entry
            assert not self.presenter.is_visiting

    @rule(label=st.sampled_from(["1", "2", "3", "4", "a", "9", ""]))
    def jump(self, label):
        if self.presenter.jump(label):
            assert self.presenter.part.block.label == label

    @rule()
    def sections(self):
        self.presenter.next_entry()

    @rule()
    def sections_back(self):
        self.presenter.previous_entry()

    @rule()
    def black(self):
        self.presenter.toggle_black()

    @rule()
    def freeze(self):
        self.kept = None if self.presenter.is_frozen else self.presenter.frame
        self.presenter.toggle_freeze()

    @rule()
    def spotlight(self):
        self.presenter.toggle_spotlight()

    @rule(reveal=st.sampled_from(Reveal))
    def reveal(self, reveal):
        self.presenter.reveal_by(reveal)

    @rule(steps=st.integers(-9, 9))
    def zoom(self, steps):
        at = self.presenter.part
        self.presenter.zoom_by(steps)
        assert self.presenter.zoom in ZOOMS
        self.is_still_at(at)

    def is_still_at(self, at):
        """A heading that stood alone may have got company."""
        assert self.presenter.part is at or at.is_heading

    @rule(letters=st.integers(3, 40), lines=st.integers(2, 20))
    def another_wall(self, letters, lines):
        at = self.presenter.part
        self.wall = CountedWall(letters, lines)
        self.presenter.measure_anew()
        self.is_still_at(at)

    @rule(at=st.none() | st.tuples(st.floats(-1, 2), st.floats(-1, 2)))
    def point(self, at):
        self.presenter.point(at)

    @rule(shown=st.sampled_from([None, FOOTNOTE]))
    def footnote(self, shown):
        self.presenter.show_footnote(shown)

    @rule(shown=st.sampled_from([None, RESOLUTION, PAUSE]))
    def beside(self, shown):
        at = self.presenter.part
        self.presenter.show_beside(shown)
        self.is_still_at(at)

    @rule(by=st.integers(-3, 3))
    def turn_beside(self, by):
        self.presenter.beside_step(by)

    @rule(shown=st.sampled_from([RESOLUTION, SECOND, PAUSE]))
    def visit(self, shown):
        self.presenter.visit(shown)
        assert self.presenter.frame.scene is shown

    @rule(start=st.integers(0, 5), end=st.integers(0, 5))
    def mark(self, start, end):
        self.presenter.mark(Piece("b", start, end))

    @rule()
    def look_ahead(self):
        before = self.presenter.frame
        self.presenter.look_ahead()
        assert self.presenter.frame == before

    @precondition(lambda self: self.presenter.is_frozen)
    @rule()
    def escape(self):
        if self.presenter.close_topmost() and not self.presenter.is_frozen:
            self.kept = None

    @invariant()
    def the_frame_is_sound(self):
        frame = self.presenter.frame
        assert 0 <= frame.revealed <= len(frame.screen)
        assert frame.current < max(frame.revealed, 0) or frame.revealed == 0
        assert (frame.current >= 0) == bool(frame.revealed)
        assert 0 <= frame.number < frame.of
        assert bool(frame.screen) == bool(frame.scene.parts)
        if frame.screen:
            assert frame.revealed > 0
        if frame.beside is not None:
            assert 0 <= frame.beside.number < frame.beside.of
        if frame.pointer is not None:
            assert all(0 <= share <= 1 for share in frame.pointer)

    @invariant()
    def a_frozen_wall_does_not_change(self):
        if self.presenter.is_frozen and self.kept is not None:
            wall = self.presenter.wall
            assert (wall.scene, wall.screen, wall.revealed) == (
                self.kept.scene,
                self.kept.screen,
                self.kept.revealed,
            )


TestSpeaking = Speaking.TestCase
TestSpeaking.settings = settings(max_examples=50, stateful_step_count=40, deadline=None)
