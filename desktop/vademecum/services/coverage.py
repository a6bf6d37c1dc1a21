"""Map what a document rests on: which section cites which instrument, how often, and from which years."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter, itemgetter
from typing import NamedTuple

from vademecum.domain.document import BlockKind
from vademecum.domain.instrument import Instrument
from vademecum.domain.key import Key
from vademecum.domain.locator import Locator
from vademecum.services.sections import Parting, Section
from vademecum.services.shelf import Shelf, Shelved
from vademecum.storage.library import StoredBlock
from vademecum.text.citing.symbol_facts import describe
from vademecum.text.sentences import sentence_around

_NUMBERED = re.compile(r"([^0-9]*)([0-9]*)")


@dataclass(frozen=True, slots=True)
class CitedInstrument:
    """An instrument that the document cites; its paragraphs count as the instrument."""

    key: Key
    titles: Mapping[str, str]
    """As the register knows them, by language; empty when it knows none."""
    organ: str | None
    year: int | None
    """From the register, else as printed in the symbol; None when neither tells. Nothing is guessed."""
    count: int
    """How many times the document cites it."""

    def title(self, lang: str) -> str | None:
        """The title in `lang`, else in English, else any, else None."""
        return self.titles.get(lang) or self.titles.get("en") or next(iter(self.titles.values()), None)


class CitingPlace(NamedTuple):
    """A citation where it stands: the row and id of its block, and its span in code points."""

    row: int
    block: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class CitingPassage:
    """A sentence of a section that cites an instrument; offsets count code points."""

    place: Locator
    label: str | None
    kind: BlockKind
    sentence: str
    marks: tuple[tuple[int, int], ...]
    """Where the instrument is named, in code points of `sentence`."""


@dataclass(frozen=True)
class CoverageMap:
    """Sections × instruments of one document."""

    document: Shelved
    sections: tuple[Section, ...]
    instruments: tuple[CitedInstrument, ...]
    """By year, then by number; those of unknown year last."""
    cells: Mapping[tuple[int, int], tuple[CitingPlace, ...]]
    """By section and instrument; only where there is a citation."""
    depth: int
    depths: tuple[int, ...]
    """Levels of headings at which the document can be parted; empty when it has none."""

    @cached_property
    def section_counts(self) -> tuple[int, ...]:
        """Citations in each section."""
        counts = [0] * len(self.sections)
        for (section, _), places in self.cells.items():
            counts[section] += len(places)
        return tuple(counts)

    @property
    def total(self) -> int:
        """All citations."""
        return sum(self.section_counts)

    def count(self, section: int, instrument: int) -> int:
        """How many times a section cites an instrument."""
        return len(self.cells.get((section, instrument), ()))

    @cached_property
    def by_count(self) -> tuple[int, ...]:
        """The numbers of the instruments, most cited first; among equals the older first."""
        numbers = range(len(self.instruments))
        return tuple(sorted(numbers, key=lambda n: (-self.instruments[n].count, n)))

    def years(self) -> dict[int, list[CitedInstrument]]:
        """The instruments by year, oldest first; those of unknown year are left out."""
        found: dict[int, list[CitedInstrument]] = {}
        for one in self.instruments:
            if one.year is not None:
                found.setdefault(one.year, []).append(one)
        return found

    def undated(self) -> list[CitedInstrument]:
        """The instruments whose year is not known."""
        return [one for one in self.instruments if one.year is None]


class Coverage:
    """Makes the map, and reads the passages behind a cell of it."""

    def __init__(self, shelf: Shelf, organ_of: Callable[[Key], str | None]) -> None:
        """`organ_of` tells from a symbol whose it is; asked only where the register does not know."""
        self._shelf = shelf
        self._organ_of = organ_of

    def map(self, document: Shelved, depth: int | None = None) -> CoverageMap:
        """The map of a document parted at headings down to level `depth`; None parts it as reads well.

        A guide cites nothing that counts.
        """
        library, head = document.volume.library, document.head
        spans = library.spans_cited(head) if head.kind != "guide" else []
        blocks = library.skeleton(head)
        parting = Parting(blocks, library.note_callers(head), {row for row, *_ in spans}, depth)
        found: dict[str, list[tuple[int, CitingPlace]]] = {}
        for row, start, end, symbol in spans:
            place = CitingPlace(row, blocks[row - head.first_row].id, start, end)
            found.setdefault(symbol, []).append((parting.section_of(row), place))
        instruments = self._instruments({Key(symbol): len(places) for symbol, places in found.items()})
        cells: dict[tuple[int, int], list[CitingPlace]] = {}
        for number, instrument in enumerate(instruments):
            for section, place in found[instrument.key.symbol]:
                cells.setdefault((section, number), []).append(place)
        return CoverageMap(
            document,
            parting.sections,
            instruments,
            {at: tuple(places) for at, places in sorted(cells.items(), key=itemgetter(0))},
            parting.depth,
            parting.depths,
        )

    def passages(self, document: Shelved, places: Sequence[CitingPlace]) -> tuple[CitingPassage, ...]:
        """The sentences around citations, in reading order; a sentence that cites twice comes once."""
        blocks = document.volume.library.stored(sorted({place.row for place in places}))
        made: dict[tuple[int, int, int], list[CitingPlace]] = {}
        for place in sorted(places, key=attrgetter("row", "start")):
            text = blocks[place.row].block.text
            made.setdefault((place.row, *sentence_around(text, place.start, place.end)), []).append(place)
        return tuple(
            _passage(document, blocks[row], start, end, cited) for (row, start, end), cited in made.items()
        )

    def _instruments(self, counts: Mapping[Key, int]) -> tuple[CitedInstrument, ...]:
        known: dict[Key, Instrument] = {}
        for instrument in self._shelf.instruments():
            known.setdefault(instrument.key, instrument)
        made = [self._cited(key, known.get(key), count) for key, count in counts.items()]
        return tuple(sorted(made, key=lambda one: (one.year is None, one.year or 0, natural_order(one.key))))

    def _cited(self, key: Key, known: Instrument | None, count: int) -> CitedInstrument:
        organ, year = (known.organ, known.year) if known is not None else (None, None)
        if year is None and (council := key.council_number) is not None:
            year = council[1]
        elif year is None:
            # The year that is printed in a symbol is read without the grammar, which takes time to load.
            year = describe(key, (), {}).year
        if organ is None and not key.is_own:
            organ = self._organ_of(key)
        return CitedInstrument(key, known.titles if known is not None else {}, organ, year, count)


def natural_order(key: Key) -> tuple[tuple[str, int], ...]:
    """What sorts symbols as people do: S/RES/999 before S/RES/1373."""
    return tuple((words, int(number or 0)) for words, number in _NUMBERED.findall(key.symbol))


def most_cited(instruments: Sequence[CitedInstrument], most: int) -> list[CitedInstrument]:
    """The `most` instruments cited most, in the order they had; among equals those that come first."""
    ordered = sorted(range(len(instruments)), key=lambda number: -instruments[number].count)
    return [instruments[number] for number in sorted(ordered[:most])]


def _passage(
    document: Shelved, stored: StoredBlock, start: int, end: int, places: Sequence[CitingPlace]
) -> CitingPassage:
    first = places[0]
    return CitingPassage(
        Locator(document.head.key, document.head.lang, first.block, (first.start, first.end)),
        stored.block.label,
        stored.block.kind,
        stored.block.text[start:end],
        tuple(sorted({(place.start - start, place.end - start) for place in places})),
    )
