"""The scenes of a script: made when their turn comes, set as screens, and walked through step by step."""

from collections import OrderedDict
from collections.abc import Hashable
from dataclasses import dataclass
from enum import StrEnum

from vademecum.domain.document import BlockKind
from vademecum.services.presenting.screens import Area, Measuring, Screen, set_screens
from vademecum.services.presenting.script import NUMBERED, Part, Scene, Script

_KEPT = 12
"""Scenes whose screens are remembered."""

_GOES_ON = frozenset({BlockKind.ITEM, BlockKind.BULLET, BlockKind.QUOTE})


class Reveal(StrEnum):
    """How much one step reveals."""

    ITEM = "item"
    PARAGRAPH = "paragraph"
    """With its items and bullets."""
    SCREEN = "screen"


@dataclass(frozen=True, slots=True)
class At:
    """Where the room is: a scene, one of its screens, how many pieces of that are to be seen, and which of
    them it is at (-1 where there is no text).
    """

    entry: int
    screen: int = 0
    revealed: int = 0
    current: int = -1


class Stage:
    """Scenes and their screens for one wall; what was made last is remembered."""

    def __init__(self, script: Script, measuring: Measuring, reveal: Reveal) -> None:
        self.script = script
        self.reveal = reveal
        self.zoom = 1.0
        self._measuring = measuring
        self._scenes: OrderedDict[int, Scene] = OrderedDict()
        self._set: OrderedDict[Hashable, tuple[Scene, tuple[Screen, ...]]] = OrderedDict()

    def scene(self, entry: int) -> Scene:
        """The scene of an entry."""
        found = self._scenes.get(entry)
        if found is None:
            found = self._scenes[entry] = self.script.entries[entry].make()
            while len(self._scenes) > _KEPT:
                self._scenes.popitem(last=False)
        self._scenes.move_to_end(entry)
        return found

    def screens(self, scene: Scene, area: Area) -> tuple[Screen, ...]:
        """All screens of a scene on that part of the wall, at the zoom of now."""
        key = (id(scene), area, self.zoom)
        known = self._set.get(key)
        if known is None:
            measure = self._measuring(scene.lang, self.zoom, area)
            # The scene is held with them: as long as it lives no other has its id.
            known = self._set[key] = scene, set_screens(scene.parts, measure)
            while len(self._set) > _KEPT:
                self._set.popitem(last=False)
        return known[1]

    def forget(self) -> None:
        """Set everything anew from now on: the wall has another size."""
        self._set.clear()

    def stops(self, scene: Scene, screen: Screen) -> list[int]:
        """How many pieces are revealed after each step on a screen, growing; a heading is never the last."""
        if self.reveal is Reveal.SCREEN:
            return [len(screen)] if screen else []
        stops: list[int] = []
        for place, shown in enumerate(screen):
            is_last = place + 1 == len(screen)
            if scene.parts[shown.part].is_heading and not is_last:
                continue
            follows = None if is_last else scene.parts[screen[place + 1].part]
            if self.reveal is Reveal.PARAGRAPH and follows is not None and _goes_on(follows):
                continue
            stops.append(place + 1)
        return stops

    def at_stop(self, scene: Scene, screens: tuple[Screen, ...], entry: int, number: int, stop: int) -> At:
        """A place after a step: the room is at the first text that the step revealed."""
        screen = screens[number]
        before = [earlier for earlier in self.stops(scene, screen) if earlier < stop]
        for place in range(before[-1] if before else 0, stop):
            if not scene.parts[screen[place].part].is_heading:
                return At(entry, number, stop, place)
        return At(entry, number, stop, stop - 1)

    def at_piece(self, scene: Scene, screens: tuple[Screen, ...], entry: int, number: int, place: int) -> At:
        """A place at one piece: revealed is the step that brings it."""
        screen = screens[number]
        stop = next((stop for stop in self.stops(scene, screen) if stop > place), len(screen))
        if scene.parts[screen[place].part].is_heading:
            return self.at_stop(scene, screens, entry, number, stop)
        return At(entry, number, stop, place)

    def beginning(self, scene: Scene, entry: int, area: Area) -> At:
        """The first step of a scene: at its first part, or at the one it begins with."""
        screens = self.screens(scene, area)
        found = self.place_of(screens, scene.first)
        return At(entry) if found is None else self.at_piece(scene, screens, entry, *found)

    def end(self, scene: Scene, entry: int, area: Area) -> At:
        """The last step of a scene."""
        screens = self.screens(scene, area)
        last = len(screens) - 1
        return self.at_stop(scene, screens, entry, last, len(screens[last]))

    @staticmethod
    def place_of(screens: tuple[Screen, ...], part: int, offset: int = 0) -> tuple[int, int] | None:
        """The screen and the piece that hold a code point of a part; None where nothing does."""
        for number, screen in enumerate(screens):
            for place, shown in enumerate(screen):
                if shown.part == part and shown.start <= offset < max(shown.end, 1):
                    return number, place
        return None


def labelled(scene: Scene, label: str) -> int | None:
    """The part of that label, a numbered paragraph before an item; None when there is none."""
    wanted = label.strip().casefold()
    found = [
        number
        for number, part in enumerate(scene.parts)
        if part.block.label is not None and part.block.label.casefold() == wanted
    ]
    return min(found, key=lambda n: (scene.parts[n].block.kind not in NUMBERED, n), default=None)


def _goes_on(part: Part) -> bool:
    """Whether a part goes on the paragraph above it."""
    return part.block.kind in _GOES_ON
