"""Put passages on slides as real text, for those who must have slides: a paragraph each, long ones parted."""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from vademecum.domain.plan import StepKind
from vademecum.domain.trouble import Trouble
from vademecum.services.notebook.exchange.printable import one_line, printable
from vademecum.services.papers.handout import foot
from vademecum.services.papers.material import Material, Passage, Portion, Stop
from vademecum.services.papers.words import word
from vademecum.text.citing.symbol_facts import document_address
from vademecum.text.sentences import clause_ends, sentence_ends
from vademecum.words import mark

MOST_SLIDES = 400
SIZES = ((90, 40), (150, 32), (215, 28))
"""So many Han characters stand on a slide in type of so many points; half as wide letters count half."""
_ROOM = SIZES[-1][0]
_PATH = " › "
_BETWEEN = "   ·   "


class TooManySlides(Trouble):
    """What was chosen would be more slides than anybody shows."""

    kind = "too-many-slides"

    def __init__(self) -> None:
        super().__init__(
            mark("papers", "This would be more than {most} slides."),
            mark("papers", "Choose a section, or fewer passages."),
            most=MOST_SLIDES,
        )


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph on a slide."""

    text: str
    label: str = ""
    is_inside: bool = False
    """Whether it stands inside the paragraph above it."""


@dataclass(frozen=True, slots=True)
class Slide:
    """One slide."""

    title: str
    words: tuple[Words, ...]
    foot: str
    lang: str
    stop: str = ""
    """The id of the step it begins; empty where it goes on with one."""
    is_first: bool = False
    """Whether it opens the whole."""

    @property
    def points(self) -> int:
        """The size of its type: as large as its words allow."""
        return next((size for room, size in SIZES if weight_of(self.words) <= room), SIZES[-1][1])


@dataclass(frozen=True, slots=True)
class Slides:
    """A file, and how many slides it has."""

    data: bytes
    slides: int


def plan_slides(material: Material, day: date) -> Iterator[Slide]:
    """What stands on each slide; raise `TooManySlides`."""
    lang = material.lang
    yield Slide(printable(material.name), (), foot(material, day), lang, is_first=True)
    count = 1
    for stop in material.stops:
        for number, (title, words, below, tongue) in enumerate(_of_stop(stop, material)):
            count += 1
            if count > MOST_SLIDES:
                raise TooManySlides
            yield Slide(one_line(title), words, one_line(below), tongue, "" if number else stop.id)


_Plan = tuple[str, tuple[Words, ...], str, str]


def _of_stop(stop: Stop, material: Material) -> Iterator[_Plan]:
    lang = material.lang
    if stop.is_missing:
        yield stop.title, (Words(word("missing", lang).format(stop.name)),), "", lang
    elif stop.kind in (StepKind.MAP, StepKind.TIMELINE):
        yield stop.title, (Words(word(stop.kind.value, lang).format(stop.name)),), "", lang
    elif stop.passage is not None:
        yield from _of_passage(stop, stop.passage)
    elif stop.kind is StepKind.INSTRUMENT and stop.key is not None:
        address = document_address(stop.key.whole, lang)
        yield stop.title or stop.name, (Words(stop.name),) if stop.title else (), address, lang
    if stop.question.strip():
        yield stop.title if stop.passage is None else "", (Words(printable(stop.question.strip())),), "", lang


def _of_passage(stop: Stop, passage: Passage) -> Iterator[_Plan]:
    """Paragraphs with their items, as far as they fit together."""
    path = list(passage.heading_path)
    heading = stop.title or (path[-1] if path else passage.document.head.title)
    here: list[Words] = []
    sources: list[Portion] = []
    level_of = {len(path): -1}

    def done() -> _Plan:
        above = path[:-1] if path and path[-1] == heading else path
        below = _BETWEEN.join(filter(None, [_PATH.join(above), _range(sources)]))
        return heading, tuple(here), below, passage.lang

    for portion in passage.portions:
        if portion.is_heading:
            if here:
                yield done()
                here, sources = [], []
            level = portion.block.level
            while path and level_of.get(len(path), -1) >= level:
                path.pop()
            heading = f"{portion.label} {portion.text}".strip()
            path.append(heading)
            level_of[len(path)] = level
            continue
        parts = parted(printable(portion.text))
        is_inside = portion.block.id.count("__") > 0
        for number, text in enumerate(parts):
            words = Words(text, portion.label if number == 0 else "", is_inside)
            goes_on = is_inside and number == 0 and here
            if here and not (goes_on and weight_of([*here, words]) <= _ROOM):
                yield done()
                here, sources = [], []
            here.append(words)
            sources.append(portion)
    if here:
        yield done()


def _range(portions: Sequence[Portion]) -> str:
    """The citation of the first portion and, where it is another place, of the last."""
    first, last = portions[0].source, portions[-1].source
    if first == last:
        return first
    same = next((n for n, (one, other) in enumerate(zip(first, last, strict=False)) if one != other), 0)
    shared = last[:same]
    begin = max(shared.rfind("，") + 1, shared.rfind(", ") + 2 if ", " in shared else 0)
    return f"{first} – {last[begin:]}"


def parted(text: str, room: float = _ROOM) -> list[str]:
    """A text in pieces that fit on a slide each: parted at sentences, else at clauses, else anywhere."""
    if weight(text) <= room:
        return [text]
    pieces: list[str] = []
    start = 0
    sentences, clauses = set(sentence_ends(text)), set(clause_ends(text))
    while start < len(text):
        limit = _reach(text, start, room)
        found = [end for end in sentences if start < end <= limit]
        found = found or [end for end in clauses if start < end <= limit]
        end = max(found, default=0) or _break_before(text, start, limit)
        pieces.append(text[start:end].strip())
        start = end
    return [piece for piece in pieces if piece]


def weight(text: str) -> float:
    """How much room a text takes: a Han character 1, a narrow letter about a half."""
    return sum(1.0 if unicodedata.east_asian_width(sign) in "WF" else 0.52 for sign in text)


def weight_of(words: Sequence[Words]) -> float:
    """How much room paragraphs take together."""
    # A paragraph's last line is half empty on average.
    return sum(weight(one.text) + weight(one.label) + 12 for one in words) - 12


def _reach(text: str, start: int, room: float) -> int:
    used = 0.0
    for at in range(start, len(text)):
        used += 1.0 if unicodedata.east_asian_width(text[at]) in "WF" else 0.52
        if used > room:
            return max(at, start + 1)
    return len(text)


def _break_before(text: str, start: int, limit: int) -> int:
    """The last blank before the limit, else the limit."""
    blank = text.rfind(" ", start + 1, limit)
    return blank + 1 if blank > start and limit < len(text) else limit
