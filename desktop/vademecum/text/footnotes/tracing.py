"""Trace every reference back among footnotes to the first full one, and recognise works named again."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from vademecum.domain.note_source import BackReference, SourceKind, Unresolved
from vademecum.text.footnotes.likeness import author_parts, have_same_author, pieces_of
from vademecum.text.footnotes.sources import Source, Work

_CONTAINED, _ALIKE = 0.75, 0.8
"""A title is taken for a short or a changed form of another when so much of it stands in the other."""

_COMMON = 200
"""A piece of title that so many works have tells none of them."""
_CANDIDATES = 12
"""Works whose titles share most pieces are compared, no more."""
_SHORTEST_TITLE = 4


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote: its id, its mark, the run of notes it counts in, and its sources."""

    id: str
    marker: str
    series: str
    """Only notes of one series follow one another: numbers, letters, stars."""
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Traced:
    """Where a source was named before."""

    how: BackReference
    target: str | None = None
    """Id of the footnote it points to."""
    first: str | None = None
    """Id of the first footnote that names the source in full; None when there is none."""
    is_sure: bool = True
    """Whether rules alone decide; False: a likeness, or one of several sources of that footnote."""
    why: Unresolved | None = None
    kind: SourceKind | None = None
    """The kind of the source it leads to."""


_Place = tuple[int, int]
"""A source by the number of its note and its own in it."""


@dataclass(frozen=True, slots=True)
class _Step:
    """One step back."""

    how: BackReference
    to: _Place | None
    is_sure: bool = True
    why: Unresolved | None = None


def trace(notes: Sequence[Note]) -> list[tuple[Traced | None, ...]]:
    """For each source of each note where it was named before, or None when it was not."""
    direct = dict(_steps(notes))
    steps = dict(direct)
    return [
        tuple(_traced((number, at), direct, steps, notes) for at in range(len(note.sources)))
        for number, note in enumerate(notes)
    ]


def _traced(
    place: _Place, direct: dict[_Place, _Step], steps: dict[_Place, _Step], notes: Sequence[Note]
) -> Traced | None:
    if place not in direct:
        return None
    end = _followed(place, steps, notes)
    to = direct[place].to
    target = notes[to[0]].id if to is not None else None
    if end.to is None or end.why is not None:
        return Traced(end.how, target, None, is_sure=False, why=end.why or Unresolved.NO_SOURCE)
    number, at = end.to
    return Traced(end.how, target, notes[number].id, end.is_sure, None, notes[number].sources[at].kind)


def _followed(place: _Place, steps: dict[_Place, _Step], notes: Sequence[Note]) -> _Step:
    """Go back step by step to the first full source; every step on the way then leads there at once."""
    path: dict[_Place, None] = {place: None}
    at, why = steps[place].to, steps[place].why
    while at is not None and why is None:
        step = steps.get(at)
        # “Ibid., document S/…” names a document of its own: whoever points there means that.
        if step is None or (step.how is BackReference.SAME and notes[at[0]].sources[at[1]].keys):
            break
        if at in path:
            why = Unresolved.POINTS_TO_ITSELF
            break
        path[at] = None
        at, why = step.to, step.why
    is_sure = True
    for passed in reversed(path):
        step = steps[passed]
        is_sure = is_sure and step.is_sure
        steps[passed] = _Step(step.how, at, is_sure, why)
    return steps[place]


def _steps(notes: Sequence[Note]) -> Iterator[tuple[_Place, _Step]]:
    by_marker: dict[str, int] = {}
    for number, note in enumerate(notes):
        by_marker.setdefault(note.marker, number)
    works = _Works()
    last: dict[str, int] = {}
    for number, note in enumerate(notes):
        for at, source in enumerate(note.sources):
            place = (number, at)
            match source.points:
                case BackReference.SAME:
                    yield place, _same(notes, place, last.get(note.series))
                case BackReference.NOTE:
                    yield place, _numbered(notes, place, by_marker.get(source.marker))
                case BackReference.EARLIER:
                    yield place, works.by(source.work)
                case _:
                    again = works.again(source)
                    if again is not None:
                        yield place, again
                    else:
                        works.add(place, source)
        last[note.series] = number


def _same(notes: Sequence[Note], place: _Place, before: int | None) -> _Step:
    """The source just before: in the same note, else the last of the note before."""
    number, at = place
    for earlier in range(at - 1, -1, -1):
        if notes[number].sources[earlier].is_named:
            return _Step(BackReference.SAME, (number, earlier))
    if before is None:
        return _Step(BackReference.SAME, None, why=Unresolved.NOTHING_BEFORE)
    named = _named(notes[before])
    if not named:
        return _Step(BackReference.SAME, None, why=Unresolved.NO_SOURCE)
    return _Step(BackReference.SAME, (before, named[-1]), is_sure=len(named) == 1)


def _numbered(notes: Sequence[Note], place: _Place, target: int | None) -> _Step:
    """The source of the footnote of that number; of several the one whose author is named."""
    number, at = place
    if target is None:
        return _Step(BackReference.NOTE, None, why=Unresolved.NO_SUCH_NOTE)
    if target == number:
        return _Step(BackReference.NOTE, None, why=Unresolved.POINTS_TO_ITSELF)
    named = _named(notes[target])
    if not named:
        # A note that only explains can be pointed to as well: it is itself what is meant.
        if not notes[target].sources:
            return _Step(BackReference.NOTE, None, why=Unresolved.NO_SOURCE)
        return _Step(BackReference.NOTE, (target, 0))
    author = author_parts(notes[number].sources[at].work.author)
    fitting = [n for n in named if have_same_author(author, _author(notes[target].sources[n]))]
    chosen = fitting if author and fitting else named
    return _Step(BackReference.NOTE, (target, chosen[0]), is_sure=len(chosen) == 1)


def _named(note: Note) -> list[int]:
    return [at for at, source in enumerate(note.sources) if source.is_named]


def _author(source: Source) -> frozenset[str]:
    return author_parts(source.work.author)


class _Works:
    """The works named so far, each where it was named first."""

    def __init__(self) -> None:
        self._exact: dict[str, _Place] = {}
        self._titled: dict[str, list[int]] = {}
        self._having: dict[tuple[tuple[str, ...], str], list[int]] = {}
        self._all: list[tuple[_Place, Work, frozenset[str]]] = []

    def add(self, place: _Place, source: Source) -> None:
        """Remember a work named for the first time."""
        for name in _names(source):
            self._exact.setdefault(name, place)
        work = source.work
        if source.keys or not source.is_named or not (work.titles or work.author):
            return
        number = len(self._all)
        self._all.append((place, work, author_parts(work.author)))
        for title in work.titles:
            self._titled.setdefault(title, []).append(number)
            numbers = Work(titles=(title,)).numbers
            for piece in pieces_of(title):
                self._having.setdefault((numbers, piece), []).append(number)

    def again(self, source: Source) -> _Step | None:
        """Where the work of a full source was named before, or None when it was not."""
        if not source.is_named:
            return None
        for name in _names(source):
            if name in self._exact:
                return _Step(BackReference.REPEAT, self._exact[name])
        if source.keys or not source.work.titles:
            return None
        return self._of_title(source.work) or self._alike(source.work)

    def by(self, work: Work) -> _Step:
        """The one work of an author named earlier; of several the one whose title is named too."""
        how = BackReference.EARLIER
        author = author_parts(work.author)
        if not author:
            return _Step(how, None, why=Unresolved.NONE_FITS)
        fitting = [(place, one) for place, one, its in self._all if its and have_same_author(author, its)]
        if not fitting:
            return _Step(how, None, why=Unresolved.NONE_FITS)
        if len(fitting) > 1:
            titled = [one for one in fitting if any(title in work.author for title in one[1].titles)]
            if len(titled) != 1:
                return _Step(how, None, why=Unresolved.SEVERAL_FIT)
            fitting = titled
        return _Step(how, fitting[0][0])

    def _of_title(self, work: Work) -> _Step | None:
        author = author_parts(work.author)
        for number in self._titled.get(work.titles[0], ()):
            place, other, its = self._all[number]
            if work.years and other.years and not work.years & other.years:
                continue
            if not author or not its:
                return _Step(BackReference.REPEAT, place, is_sure=len(work.titles[0]) > _SHORTEST_TITLE)
            if have_same_author(author, its):
                return _Step(BackReference.REPEAT, place)
        return None

    def _alike(self, work: Work) -> _Step | None:
        """A work of the same author and the same numbers in its title, whose title is much like this one."""
        title = work.titles[0]
        pieces = pieces_of(title)
        if len(title) < _SHORTEST_TITLE or not pieces:
            return None
        author = author_parts(work.author)
        shared: Counter[int] = Counter()
        for piece in pieces:
            having = self._having.get((work.numbers, piece), ())
            if len(having) <= _COMMON:
                shared.update(having)
        fitting = []
        for number, count in shared.most_common(_CANDIDATES):
            place, other, its = self._all[number]
            is_dated_otherwise = work.years and other.years and not work.years & other.years
            if is_dated_otherwise or bool(author) != bool(its):
                continue
            if author and not have_same_author(author, its):
                continue
            contained = count / len(pieces)
            if contained >= _CONTAINED or any(_are_alike(title, one) for one in other.titles):
                fitting.append((place, contained))
        if not fitting:
            return None
        best = max(fitting, key=lambda one: one[1])
        return _Step(BackReference.REPEAT, best[0], is_sure=False)


def _are_alike(one: str, other: str) -> bool:
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return matcher.quick_ratio() >= _ALIKE and matcher.ratio() >= _ALIKE


def _names(source: Source) -> Iterator[str]:
    """What names a work beyond doubt: its symbol, its address, or all its words."""
    if source.keys:
        yield "key " + " ".join(source.keys)
    elif source.work.address:
        yield f"address {source.work.address}"
    elif source.work.words and len(source.work.words) > _SHORTEST_TITLE:
        yield f"words {source.work.words} {' '.join(sorted(source.work.years))}"
