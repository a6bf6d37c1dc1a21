"""The presenter: where the room is in the script, and what stands on the wall. A state machine without Qt.

The speaker goes on and back by steps. A step reveals the next unit of the screen (an item, a paragraph, or
all of it), else it brings the next screen, else the next scene. What stands on a screen never moves.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from vademecum.domain.excerpt import Piece
from vademecum.services.presenting.frame import Beside, Frame
from vademecum.services.presenting.screens import Area, Measuring, Screen
from vademecum.services.presenting.script import Part, Scene, Script
from vademecum.services.presenting.stage import At, Reveal, Stage, labelled

ZOOMS = (0.5, 0.6, 0.7, 0.8, 0.9, 1.0, 1.12, 1.25, 1.4, 1.6, 1.8, 2.0, 2.5, 3.0)
"""Times the size computed from the room."""

_MOST_MARKS = 200


@dataclass(frozen=True, slots=True)
class _Visit:
    """A scene that is not in the script, shown for a while."""

    scene: Scene
    at: At


class Presenter:
    """What a speaker does, key by key. Every doing returns whether it changed anything."""

    def __init__(
        self, script: Script, measuring: Measuring, *, reveal: Reveal = Reveal.ITEM, is_spotlit: bool = False
    ) -> None:
        """Begin with the entry that the script names."""
        self._script = script
        self._stage = Stage(script, measuring, reveal)
        self._zoom = ZOOMS.index(1.0)
        self._is_spotlit = is_spotlit
        self._is_black = False
        self._frozen: Frame | None = None
        self._footnote: Part | None = None
        self._beside: Scene | None = None
        self._beside_screen = 0
        self._marks: dict[int, tuple[Piece, ...]] = {}
        self._pointer: tuple[float, float] | None = None
        self._visit: _Visit | None = None
        self._at = self._first(max(0, min(script.start, len(script.entries) - 1)))

    # -- looking ---------------------------------------------------------------

    @property
    def script(self) -> Script:
        """What is presented."""
        return self._script

    @property
    def entry(self) -> int:
        """The entry of the script that the room is at, or comes back to after a visit."""
        return self._at.entry

    @property
    def scene(self) -> Scene:
        """The scene that the speaker is at."""
        return self._visit.scene if self._visit is not None else self._stage.scene(self._at.entry)

    @property
    def at(self) -> At:
        """Where in it."""
        return self._visit.at if self._visit is not None else self._at

    @property
    def screens(self) -> tuple[Screen, ...]:
        """All screens of the scene."""
        return self._stage.screens(self.scene, self._area)

    @property
    def reveal(self) -> Reveal:
        """How much one step reveals."""
        return self._stage.reveal

    @property
    def zoom(self) -> float:
        """How many times the size computed from the room."""
        return ZOOMS[self._zoom]

    @property
    def is_spotlit(self) -> bool:
        return self._is_spotlit

    @property
    def is_black(self) -> bool:
        return self._is_black

    @property
    def is_frozen(self) -> bool:
        """Whether the wall stays as it is whatever the speaker does."""
        return self._frozen is not None

    @property
    def is_visiting(self) -> bool:
        """Whether a scene outside of the script is shown."""
        return self._visit is not None

    @property
    def wall(self) -> Frame:
        """What stands on the wall."""
        shown = self._frozen if self._frozen is not None else self.frame
        return replace(shown, is_black=self._is_black)

    @property
    def frame(self) -> Frame:
        """What the speaker is at; the wall shows it unless it is frozen."""
        scene, at, screens = self.scene, self.at, self.screens
        screen = screens[at.screen]
        return Frame(
            scene,
            screen,
            at.revealed,
            at.current,
            at.screen,
            len(screens),
            self.zoom,
            self._is_spotlit,
            self._is_black,
            self._footnote,
            self._beside_frame(),
            self._marks_now(),
            self._pointer,
        )

    @property
    def part(self) -> Part | None:
        """The part that the room is at; None where there is no text."""
        frame = self.frame
        return self.scene.parts[frame.screen[frame.current].part] if frame.current >= 0 else None

    @property
    def next_words(self) -> tuple[str | None, str] | None:
        """Label and words of the next piece of this scene that is no heading; None at its end."""
        scene, at, screens = self.scene, self.at, self.screens
        rest = [*screens[at.screen][at.revealed :], *(one for s in screens[at.screen + 1 :] for one in s)]
        text = [one for one in rest if not scene.parts[one.part].is_heading]
        if not (following := (text or rest)[:1]):
            return None
        (piece,) = following
        block = scene.parts[piece.part].block
        return (block.label if piece.is_first else None), block.text[piece.start : piece.end]

    @property
    def is_at_end(self) -> bool:
        """Whether no step is left."""
        return self._visit is None and self._next_at() is None

    # -- going -------------------------------------------------------------------

    def advance(self) -> bool:
        """Go one step on; the step after the last of a visit leads back to the script."""
        if self._close_overlay():
            return True
        found = self._next_at()
        if found is None:
            return self._leave_visit()
        return self._go(found)

    def back(self) -> bool:
        """Go one step back: what was revealed last is hidden, or the screen before comes, all of it."""
        if self._close_overlay():
            return True
        at, screens = self.at, self.screens
        before = self._stage.stops(self.scene, screens[at.screen])
        earlier = [stop for stop in before if stop < at.revealed]
        if earlier:
            return self._go(self._at_stop(at.screen, earlier[-1]))
        if at.screen:
            return self._go(self._at_stop(at.screen - 1, len(screens[at.screen - 1])))
        if self._visit is not None:
            return self._leave_visit()
        if at.entry:
            return self._go(self._stage.end(self._stage.scene(at.entry - 1), at.entry - 1, self._area))
        return False

    def next_entry(self) -> bool:
        """Go to the beginning of the next entry."""
        return self.go_to(self._at.entry + 1)

    def previous_entry(self) -> bool:
        """Go to the beginning of the entry, or of the one before where the room is at its beginning."""
        at = self._at
        first = self._first(at.entry)
        if self._visit is not None or (at.screen, at.revealed) > (first.screen, first.revealed):
            return self.go_to(at.entry)
        return self.go_to(at.entry - 1)

    def go_to(self, entry: int) -> bool:
        """Go to the beginning of an entry; a visit ends."""
        if not 0 <= entry < len(self._script.entries):
            return False
        before = (self._visit, self._at)
        self._visit = None
        self._at = self._first(entry)
        self._footnote = None
        return before != (None, self._at)

    def show_part(self, number: int) -> bool:
        """Go to a part of the scene and reveal everything up to it."""
        self._footnote = None
        return self._go_to_words(number, 0)

    def jump(self, label: str) -> bool:
        """Go to the paragraph of that number: in this scene, else in the others of the script from here on.

        Return False where no scene has it: the text itself may.
        """
        count = len(self._script.entries)
        found = labelled(self.scene, label)
        if found is not None:
            self.show_part(found)
            return True
        here = self._at.entry
        for entry in (*range(here, count), *range(here)):
            if self._same_text(entry) and (found := labelled(self._stage.scene(entry), label)) is not None:
                self.go_to(entry)
                self.show_part(found)
                return True
        return False

    def visit(self, scene: Scene) -> bool:
        """Show a scene that is not in the script; `close_topmost` and the last step lead back."""
        self._visit = _Visit(scene, At(self._at.entry))
        self._footnote = None
        self._go(self._stage.beginning(scene, self._at.entry, self._area))
        return True

    # -- the wall ------------------------------------------------------------------

    def toggle_black(self) -> bool:
        """Make the wall black, or show it again."""
        self._is_black = not self._is_black
        return True

    def toggle_freeze(self) -> bool:
        """Leave the wall as it is while the speaker looks elsewhere; the second time it follows again."""
        self._frozen = None if self._frozen is not None else self.frame
        return True

    def toggle_spotlight(self) -> bool:
        """Dim everything but the current piece, or no more."""
        self._is_spotlit = not self._is_spotlit
        return True

    def reveal_by(self, reveal: Reveal) -> bool:
        """Have one step reveal more or less from now on."""
        if reveal is self._stage.reveal:
            return False
        # What is begun is revealed as far as one step would have.
        return self._keeping_place(lambda: setattr(self._stage, "reveal", reveal))

    def zoom_by(self, steps: int) -> bool:
        """Make the letters bigger or smaller by so many steps; 0 sets the size computed from the room."""
        wanted = self._zoom + steps if steps else ZOOMS.index(1.0)
        wanted = max(0, min(wanted, len(ZOOMS) - 1))
        if wanted == self._zoom:
            return False
        return self._keeping_place(lambda: self._set_zoom(wanted))

    def measure_anew(self) -> bool:
        """Set the screens anew: the wall has another size. The room stays at the same words."""
        return self._keeping_place(self._stage.forget)

    def point(self, at: tuple[float, float] | None) -> bool:
        """Point to a place of the wall, as shares of its width and height; None takes the pointer away."""
        if at is not None:
            at = (min(1.0, max(0.0, at[0])), min(1.0, max(0.0, at[1])))
        changed, self._pointer = at != self._pointer, at
        return changed

    def show_footnote(self, footnote: Part | None) -> bool:
        """Lay a footnote over the text; None takes it away."""
        changed, self._footnote = footnote != self._footnote, footnote
        return changed

    def show_beside(self, scene: Scene | None) -> bool:
        """Show a resolution beside the text, at the paragraph cited; None closes it."""
        if scene is None and self._beside is None:
            return False

        def change() -> None:
            self._beside, self._beside_screen = scene, 0
            self._footnote = None

        self._keeping_place(change)
        if scene is not None and scene.parts:
            screens = self._stage.screens(scene, Area.BESIDE)
            found = self._stage.place_of(screens, scene.first)
            self._beside_screen = found[0] if found is not None else 0
        return True

    def beside_step(self, by: int) -> bool:
        """Turn the screens of what stands beside."""
        if self._beside is None:
            return False
        last = len(self._stage.screens(self._beside, Area.BESIDE)) - 1
        wanted = max(0, min(self._beside_screen + by, last))
        changed, self._beside_screen = wanted != self._beside_screen, wanted
        return changed

    def mark(self, piece: Piece) -> bool:
        """Mark words of the scene on the wall for as long as it is presented; again takes the mark away."""
        if piece.start >= piece.end:
            return False
        key = self._marks_key
        now = self._marks_now()
        self._marks[key] = (
            tuple(one for one in now if one != piece) if piece in now else (*now, piece)[-_MOST_MARKS:]
        )
        return True

    def clear_marks(self) -> bool:
        """Take away the words marked in this scene."""
        changed = bool(self._marks_now())
        self._marks[self._marks_key] = ()
        return changed

    def close_topmost(self) -> bool:
        """Close what lies on top: black, footnote, resolution, visit, freeze; False: nothing is open."""
        if self._is_black:
            return self.toggle_black()
        if self._footnote is not None:
            return self.show_footnote(None)
        if self._beside is not None:
            return self.show_beside(None)
        if self._visit is not None:
            return self._leave_visit()
        return self.toggle_freeze() if self._frozen is not None else False

    def look_ahead(self) -> None:
        """Have ready what the next step may bring; meant for idle moments."""
        following = self._at.entry + 1
        if following < len(self._script.entries):
            self._stage.screens(self._stage.scene(following), self._area)

    # -- in detail -------------------------------------------------------------

    @property
    def _area(self) -> Area:
        return Area.WHOLE if self._beside is None else Area.TEXT

    @property
    def _marks_key(self) -> int:
        return -1 if self._visit is not None else self._at.entry

    def _marks_now(self) -> tuple[Piece, ...]:
        return self._marks.get(self._marks_key, self.scene.marks)

    def _next_at(self) -> At | None:
        """Where the next step leads; None at the end of the script or of a visit."""
        at, screens = self.at, self.screens
        later = [stop for stop in self._stage.stops(self.scene, screens[at.screen]) if stop > at.revealed]
        if later:
            return self._at_stop(at.screen, later[0])
        if at.screen + 1 < len(screens):
            return self._at_stop(at.screen + 1, self._stage.stops(self.scene, screens[at.screen + 1])[0])
        if self._visit is None and at.entry + 1 < len(self._script.entries):
            return self._first(at.entry + 1)
        return None

    def _at_stop(self, number: int, stop: int) -> At:
        return self._stage.at_stop(self.scene, self.screens, self.at.entry, number, stop)

    def _first(self, entry: int) -> At:
        return self._stage.beginning(self._stage.scene(entry), entry, self._area)

    def _set_zoom(self, number: int) -> None:
        self._zoom = number
        self._stage.zoom = ZOOMS[number]

    def _go(self, at: At) -> bool:
        changed = at != self.at
        if self._visit is not None:
            self._visit = replace(self._visit, at=at)
        else:
            self._at = at
        return changed

    def _leave_visit(self) -> bool:
        changed, self._visit = self._visit is not None, None
        self._marks.pop(-1, None)
        if changed:
            self._footnote = None
            self._keep_in_bounds()
        return changed

    def _close_overlay(self) -> bool:
        """A footnote covers the text: the next step takes it away first."""
        return self._footnote is not None and self.show_footnote(None)

    def _beside_frame(self) -> Beside | None:
        if self._beside is None:
            return None
        screens = self._stage.screens(self._beside, Area.BESIDE)
        number = min(self._beside_screen, len(screens) - 1)
        return Beside(self._beside, screens[number], number, len(screens))

    def _keeping_place(self, change: Callable[[], object]) -> bool:
        """Change how screens are set; the room stays at the words it is at."""
        frame = self.frame
        anchor = frame.screen[frame.current] if frame.current >= 0 else None
        change()
        if anchor is None:
            self._keep_in_bounds()
            return True
        if not self._go_to_words(anchor.part, anchor.start):
            self._keep_in_bounds()
        return True

    def _go_to_words(self, part: int, offset: int) -> bool:
        """Go to a code point of a part; return whether the room was elsewhere."""
        screens = self.screens
        found = self._stage.place_of(screens, part, offset)
        if found is None:
            return False
        number, place = found
        return self._go(self._stage.at_piece(self.scene, screens, self.at.entry, number, place))

    def _keep_in_bounds(self) -> None:
        at, screens = self.at, self.screens
        number = min(at.screen, len(screens) - 1)
        revealed = min(max(at.revealed, 0), len(screens[number]))
        if (number, revealed) != (at.screen, at.revealed) or at.current >= revealed:
            self._go(self._at_stop(number, revealed))

    def _same_text(self, entry: int) -> bool:
        """Whether an entry is of the text that the room is at."""
        here, there = self.scene.document, self._stage.scene(entry).document
        return here is None or (there is not None and there.locator == here.locator)
