"""A talk: what is presented now, on the wall and on the clock, and everything a speaker can do to it."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QObject, Signal

from vademecum.domain.citation import Citation
from vademecum.domain.excerpt import Piece
from vademecum.domain.key import Key
from vademecum.services.presenting.frame import Frame
from vademecum.services.presenting.presenter import Presenter
from vademecum.services.presenting.screens import Area, Measure
from vademecum.services.presenting.script import Part, Scene
from vademecum.services.presenting.stage import Reveal
from vademecum.services.presenting.timing import PlannedStep, Timing
from vademecum.services.presenting.writing import ScriptWriter
from vademecum.text.sentences import sentence_ends
from vademecum.ui.catalogue import say
from vademecum.ui.presenting.cues import Cue, Performance
from vademecum.ui.wall.laid_piece import notes_in
from vademecum.ui.wall.places import CitationAt, Found, MarkAt, WordAt, at
from vademecum.ui.wall.wall import Wall
from vademecum.words import Marked, mark

REVEALS: dict[Reveal, Marked] = {
    Reveal.ITEM: mark("speaker", "Item by item"),
    Reveal.PARAGRAPH: mark("speaker", "Paragraph by paragraph"),
    Reveal.SCREEN: mark("speaker", "Screen by screen"),
}

_TYPED = 8
"""Most signs of a paragraph number."""


class Talk(QObject):
    """Knows presenter, wall and clock. Everything a key can do is a method of that name."""

    changed = Signal()
    """The wall or where the speaker is; `frame` and `wall_frame` say what is there now."""
    said = Signal(str)
    """A sentence for the speaker."""

    def __init__(
        self,
        performance: Performance,
        writer: ScriptWriter,
        wall: Wall,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.performance = performance
        self._writer = writer
        self.wall = wall
        self.presenter = Presenter(performance.script, self._measure)
        steps = list({cue.step: PlannedStep(cue.step, cue.seconds) for cue in performance.cues}.values())
        self.timing = Timing(steps, performance.seconds)
        self.timing.go_to(self.cue.step)
        self._typed = ""
        self._noted = -1
        self.is_pointing = False

    # -- looking ---------------------------------------------------------------

    @property
    def wall_frame(self) -> Frame:
        """What the room sees."""
        return self.presenter.wall

    @property
    def frame(self) -> Frame:
        """What the speaker is at."""
        return self.presenter.frame

    @property
    def cue(self) -> Cue:
        """The speaker's side of the entry at hand."""
        return self.performance.cues[self.presenter.entry]

    @property
    def typed(self) -> str:
        """The number that is being typed."""
        return self._typed

    @property
    def citations(self) -> tuple[Citation, ...]:
        """What the piece at hand cites, each instrument or place in it once."""
        part, start, end = self._at_hand()
        found = [one for one in part.citations if start <= one.start < end] if part is not None else []
        return tuple({citation.key: citation for citation in found}.values())

    @property
    def footnotes(self) -> tuple[str, ...]:
        """Ids of the footnotes that are called in the piece at hand."""
        part, start, end = self._at_hand()
        marks = notes_in(part, start, end) if part is not None else ()
        return tuple(dict.fromkeys(one.target for one in marks if one.target is not None))

    # -- going -------------------------------------------------------------------

    def advance(self) -> None:
        """Go on; where a number was typed, to that paragraph."""
        if self._typed:
            self.jump()
        elif not self._went(self.presenter.advance()):
            self.said.emit(say(mark("speaker", "This is the end.")))

    def back(self) -> None:
        """Go back; where a number was typed, take its last digit away."""
        if self._typed:
            self._typed = self._typed[:-1]
            self.changed.emit()
        else:
            self._went(self.presenter.back())

    def next_entry(self) -> None:
        self._went(self.presenter.next_entry())

    def previous_entry(self) -> None:
        self._went(self.presenter.previous_entry())

    def first(self) -> None:
        self._went(self.presenter.go_to(0))

    def last(self) -> None:
        self._went(self.presenter.go_to(len(self.performance.cues) - 1))

    def go_to(self, entry: int) -> None:
        """Go to an entry of the script."""
        self._went(self.presenter.go_to(entry))

    def type_sign(self, sign: str) -> None:
        """Type a sign of a paragraph number."""
        self._typed = (self._typed + sign)[:_TYPED]
        self.changed.emit()

    def jump(self) -> None:
        """Go to the paragraph whose number was typed: in the script, else in the text at hand."""
        label, self._typed = self._typed, ""
        if self.presenter.jump(label) or self._visit_paragraph(label):
            self._went(True)
            return
        self.said.emit(say(mark("speaker", "There is no paragraph {label} here."), label=label))
        self.changed.emit()

    def visit(self, scene: Scene) -> None:
        """Show something that is not in the script."""
        self._went(self.presenter.visit(scene))
        self.said.emit(say(mark("speaker", "Shown in between: Esc leads back.")))

    # -- the wall ------------------------------------------------------------------

    def black(self) -> None:
        self._did(self.presenter.toggle_black())

    def freeze(self) -> None:
        self._did(self.presenter.toggle_freeze())

    def spotlight(self) -> None:
        self._did(self.presenter.toggle_spotlight())

    def reveal(self) -> None:
        """Have each step reveal more or less, in turn."""
        order = list(Reveal)
        following = order[(order.index(self.presenter.reveal) + 1) % len(order)]
        self._did(self.presenter.reveal_by(following))
        self.said.emit(say(REVEALS[following]))

    def bigger(self) -> None:
        self._did(self.presenter.zoom_by(1))

    def smaller(self) -> None:
        self._did(self.presenter.zoom_by(-1))

    def normal(self) -> None:
        self._did(self.presenter.zoom_by(0))

    def pointer(self) -> None:
        """Let the pointer follow the mouse, or no more."""
        self.is_pointing = not self.is_pointing
        if not self.is_pointing:
            self.presenter.point(None)
        self.changed.emit()

    def point(self, x: float, y: float) -> None:
        """Point to a place of the wall, as shares of its width and height."""
        if self.is_pointing:
            self._did(self.presenter.point((x, y)))

    def point_away(self) -> None:
        """Point nowhere until the mouse comes back."""
        self._did(self.presenter.point(None))

    def press(self, x: float, y: float) -> None:
        """Follow what stands at a place of the wall: a citation, or the mark of a footnote."""
        found = at(self.wall, self.frame, x, y)
        if isinstance(found, CitationAt):
            self.show_beside(found.citation.key)
        elif isinstance(found, MarkAt) and not found.is_beside:
            self.show_footnote(found.note.target or "")
        elif self.frame.footnote is not None:
            self.show_footnote("")

    def drag(self, first: tuple[float, float], last: tuple[float, float]) -> None:
        """Mark the words between two places of the wall, where both are in one paragraph."""
        found = [_word(at(self.wall, self.frame, *place)) for place in (first, last)]
        a, b = found
        if a is not None and b is not None and a.part is b.part:
            start, end = sorted((a.offset, b.offset))
            start, end = whole_words(a.part.block.text, start, end)
            self.mark_words(Piece(a.part.block.id, start, end))

    def citation(self, by: int = 1) -> None:
        """Show the next instrument that the piece at hand cites beside it; after the last one none."""
        keys = [one.key for one in self.citations]
        beside = self.frame.beside
        if beside is None:
            if not keys:
                self.said.emit(say(mark("speaker", "Nothing is cited here.")))
                return
            self.show_beside(keys[0 if by > 0 else -1])
            return
        # Beside another text the lines are shorter: the piece at hand may be another one by now.
        here = keys.index(beside.scene.key) if beside.scene.key in keys else len(keys)
        following = here + by
        self.show_beside(keys[following] if 0 <= following < len(keys) else None)

    def citation_back(self) -> None:
        self.citation(-1)

    def show_beside(self, key: Key | None) -> None:
        """Show an instrument beside the text by its key; None closes it."""
        scene = None if key is None else self._writer.instrument_scene(key, self.frame.scene.lang)
        self._did(self.presenter.show_beside(scene))

    def beside_down(self) -> None:
        self._did(self.presenter.beside_step(1))

    def beside_up(self) -> None:
        self._did(self.presenter.beside_step(-1))

    def footnote(self) -> None:
        """Show the next footnote of the part at hand; after the last one none."""
        found = self.footnotes
        if not found:
            self.said.emit(say(mark("speaker", "There is no footnote here.")))
            return
        self._noted = (self._noted + 2) % (len(found) + 1) - 1
        self.show_footnote(found[self._noted] if self._noted >= 0 else "")

    def show_footnote(self, block_id: str) -> None:
        """Lay a footnote over the text by its id; an empty one takes it away."""
        document = self.frame.scene.document
        part = self._writer.footnote(document, block_id) if block_id and document is not None else None
        self._did(self.presenter.show_footnote(part))

    def map(self) -> None:
        self._picture(is_timeline=False)

    def timeline(self) -> None:
        self._picture(is_timeline=True)

    def mark(self) -> None:
        """Mark the next sentence of the piece at hand; after the last one none is marked."""
        frame = self.frame
        if frame.current < 0:
            return
        shown = frame.screen[frame.current]
        block = frame.scene.parts[shown.part].block
        ends = [end for end in sentence_ends(block.text) if shown.start < end < shown.end]
        cuts = [shown.start, *ends, shown.end]
        pieces = [Piece(block.id, a, b) for a, b in pairwise(cuts) if a < b]
        at = next((n for n, piece in enumerate(pieces) if piece in frame.marks), -1)
        if at >= 0:
            self.presenter.mark(pieces[at])
        if at + 1 < len(pieces):
            self.presenter.mark(pieces[at + 1])
        self.changed.emit()

    def mark_words(self, piece: Piece) -> None:
        """Mark words, or take the same mark away."""
        self._did(self.presenter.mark(piece))

    def unmark(self) -> None:
        self._did(self.presenter.clear_marks())

    # -- size and look -------------------------------------------------------------

    def have_wall(self, wall: Wall) -> None:
        """Have a wall of another size or look; the room stays at the same words."""
        if wall is not self.wall:
            self.wall = wall
            self.presenter.measure_anew()
            self.changed.emit()

    def close_topmost(self) -> bool:
        """Close what lies on top; False: nothing does."""
        if self._typed:
            self._typed = ""
            self.changed.emit()
            return True
        closed = self.presenter.close_topmost()
        if closed:
            self._noted = -1
            self.changed.emit()
        return closed

    # -- in detail -------------------------------------------------------------

    def _at_hand(self) -> tuple[Part | None, int, int]:
        """The part that the room is at, and which code points of it can be seen."""
        frame = self.frame
        if frame.current < 0:
            return None, 0, 0
        shown = frame.screen[frame.current]
        return frame.scene.parts[shown.part], shown.start, shown.end

    def _measure(self, lang: str, zoom: float, area: Area) -> Measure:
        return self.wall.measure(lang, zoom, area)

    def _did(self, is_change: bool) -> bool:
        if is_change:
            self.changed.emit()
        return is_change

    def _went(self, is_change: bool) -> bool:
        """Tell that the speaker went somewhere, and give the time to the entry that is there now."""
        if is_change:
            self._typed, self._noted = "", -1
            self.timing.start()
            self.timing.go_to(self.cue.step)
            self.changed.emit()
        return is_change

    def _visit_paragraph(self, label: str) -> bool:
        document = self.frame.scene.document
        scene = self._writer.numbered(document, label) if document is not None else None
        return scene is not None and self.presenter.visit(scene)

    def _picture(self, *, is_timeline: bool) -> None:
        document = self.frame.scene.document
        if document is None:
            self.said.emit(say(mark("speaker", "There is no text here whose instruments could be shown.")))
            return
        scene = self._writer.entry_of_picture(document, is_timeline=is_timeline).make()
        shown = self.presenter.scene
        if self.presenter.is_visiting and (shown.kind, shown.document) == (scene.kind, scene.document):
            self._went(self.presenter.close_topmost())
        else:
            self._went(self.presenter.visit(scene))


def whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """A stretch of a text made longer until it cuts no word; Han characters are words of their own."""
    while 0 < start < len(text) and _is_inside_word(text, start):
        start -= 1
    end = min(end + 1, len(text))
    while 0 < end < len(text) and _is_inside_word(text, end):
        end += 1
    return start, end


def _is_inside_word(text: str, at: int) -> bool:
    return all(sign.isalnum() and not "\u2e80" <= sign <= "\u9fff" for sign in text[at - 1 : at + 1])


def _word(found: Found | None) -> WordAt | None:
    return found.word if isinstance(found, CitationAt) else found if isinstance(found, WordAt) else None


def part_words(part: Part | None) -> str:
    """A part in one line: its label and its words."""
    if part is None:
        return ""
    words = " ".join(part.block.text.split())
    return f"{part.block.label}  {words}" if part.block.label else words
