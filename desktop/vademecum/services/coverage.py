"""Map what a document rests on: which section cites which instrument, how often, and from which years."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter

from vademecum.domain.document import BlockKind
from vademecum.domain.instrument import Instrument
from vademecum.domain.key import Key
from vademecum.domain.locator import Locator
from vademecum.services.sections import Parting, Section
from vademecum.services.shelf import Shelf, Shelved
from vademecum.storage.library import StoredBlock
from vademecum.text.citing.symbol_facts import describe
from vademecum.text.sentences import sentence_around


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


@dataclass(frozen=True, slots=True)
class CitingPlace:
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
        stored = library.citations_in(head.first_row, head.first_row + head.blocks)
        if head.kind == "guide":
            stored = []
        cited = {one.row for one in stored}
        parting = Parting(library.skeleton(head), library.note_callers(head), cited, depth)
        found: dict[Key, list[tuple[int, CitingPlace]]] = {}
        for row, citation in ((one.row, one.citation) for one in stored):
            place = CitingPlace(row, citation.block, citation.start, citation.end)
            found.setdefault(citation.key.whole, []).append((parting.section_of(row), place))
        instruments = self._instruments({key: len(places) for key, places in found.items()})
        cells: dict[tuple[int, int], list[CitingPlace]] = {}
        for number, instrument in enumerate(instruments):
            for section, place in found[instrument.key]:
                cells.setdefault((section, number), []).append(place)
        return CoverageMap(
            document,
            parting.sections,
            instruments,
            {at: tuple(places) for at, places in sorted(cells.items())},
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
        if year is None:
            # The year that is printed in a symbol is read without the grammar, which takes time to load.
            year = describe(key, (), {}).year
        if organ is None and not key.is_own:
            organ = self._organ_of(key)
        return CitedInstrument(key, known.titles if known is not None else {}, organ, year, count)


def natural_order(key: Key) -> tuple[tuple[bool, int, str], ...]:
    """What sorts symbols as people do: S/RES/999 before S/RES/1373."""
    runs: list[str] = []
    for sign in key.symbol:
        if runs and runs[-1][-1].isdecimal() == sign.isdecimal():
            runs[-1] += sign
        else:
            runs.append(sign)
    return tuple((run.isdecimal(), int(run) if run.isdecimal() else 0, run) for run in runs)


def most_cited(instruments: Iterable[CitedInstrument], most: int) -> frozenset[Key]:
    """The keys of the `most` instruments cited most; among equals those that come first."""
    ordered = sorted(instruments, key=lambda one: -one.count)
    return frozenset(one.key for one in ordered[:most])


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
