"""Make a hand-out: passages with their citations and footnotes, room for notes, questions, instruments."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from vademecum.domain.document import BlockKind
from vademecum.domain.key import Key
from vademecum.domain.plan import StepKind
from vademecum.services.notebook.exchange.printable import printable
from vademecum.services.papers.material import Material, Passage, Portion, Stop
from vademecum.services.papers.paper import (
    Element,
    Heading,
    Lines,
    Paper,
    PaperKind,
    Paragraph,
    Run,
    RunKind,
    Style,
    Table,
)
from vademecum.services.papers.words import provenance, word
from vademecum.services.shelf import Shelf
from vademecum.text.citing.symbol_facts import document_address

_CUT = "[…] "
_DEEPEST = 4


@dataclass(frozen=True, slots=True)
class HandoutOptions:
    """What a hand-out has beside its passages."""

    note_lines: int = 4
    """Lines to write on after each passage; 0: none."""
    answer_lines: int = 3
    """Lines to write on after each question."""
    has_footnotes: bool = True
    has_instruments: bool = True


def handout(material: Material, shelf: Shelf, day: date, options: HandoutOptions) -> Paper:
    """The hand-out. It holds published text, titles and questions of the plan, and nothing else."""
    lang = material.lang
    elements = [one for stop in material.stops for one in _stop(stop, material, options)]
    if options.has_instruments:
        elements += _instruments(material, shelf)
    return Paper(
        PaperKind.HANDOUT,
        printable(material.name),
        lang,
        foot(material, day),
        word("page", lang),
        tuple(facts(material)),
        tuple(elements),
    )


def foot(material: Material, day: date) -> str:
    """What stands at the foot of every page."""
    return printable(provenance(material.sources, day, material.lang))


def facts(material: Material) -> Iterator[str]:
    """The lines under the title."""
    if len(material.stops) == 1 and material.stops[0].name:
        yield printable(material.stops[0].name)


def text_of(portion: Portion, lang: str, *, has_marks: bool) -> Paragraph:
    """A portion with its label, exactly as published; marks of footnotes where wanted."""
    block = portion.block
    runs: list[Run] = [Run(_CUT, RunKind.QUIET)] if portion.start else []
    at = portion.start
    signs = [sign for sign in block.notes if portion.start <= sign.offset <= portion.end] if has_marks else []
    for sign in sorted(signs, key=lambda sign: sign.offset):
        if sign.offset > at:
            runs.append(Run(printable(block.text[at : sign.offset])))
        runs.append(Run(printable(sign.marker), RunKind.MARK))
        at = sign.offset
    runs.append(Run(printable(block.text[at : portion.end])))
    if portion.end < len(block.text):
        runs.append(Run(f" {_CUT.strip()}", RunKind.QUIET))
    return Paragraph(
        tuple(runs),
        printable(portion.label) if not portion.start else "",
        Style.QUOTE if block.kind is BlockKind.QUOTE else Style.BODY,
        indent_of(portion),
        lang,
    )


def indent_of(portion: Portion) -> int:
    """How many steps a block stands to the side: items and bullets stand inside their paragraph."""
    is_inside = portion.block.kind in (BlockKind.ITEM, BlockKind.BULLET, BlockKind.QUOTE)
    return min(3, max(1, portion.block.id.count("__"))) if is_inside else 0


def heading_of(portion: Portion, passage: Passage, top: int) -> Heading:
    """A heading inside a passage, counted from the highest in it."""
    levels = [one.block.level for one in passage.portions if one.is_heading]
    level = top + portion.block.level - min(levels, default=1)
    label = portion.label
    words = f"{label} {portion.text}" if label else portion.text
    return Heading(printable(words), max(1, min(level, _DEEPEST)), passage.lang)


def named(stop: Stop, material: Material) -> Iterator[Element]:
    """The heading of a step: the reader's own title, else that of its section, else what it shows."""
    if len(material.stops) == 1 and not stop.title:
        return
    if stop.title:
        yield Heading(printable(stop.title), 1, material.lang)
        return
    passage = stop.passage
    if passage is not None and not passage.portions[0].is_heading:
        yield Heading(printable(passage.name or stop.name), 1, passage.lang)
    elif passage is None and stop.name:
        yield Heading(printable(stop.name), 1, material.lang)


def _stop(stop: Stop, material: Material, options: HandoutOptions) -> Iterator[Element]:
    lang = material.lang
    yield from named(stop, material)
    if stop.is_missing:
        yield _quiet(word("missing", lang).format(stop.name), lang)
    elif stop.kind is StepKind.MAP:
        yield _quiet(word("map", lang).format(stop.name), lang)
    elif stop.kind is StepKind.TIMELINE:
        yield _quiet(word("timeline", lang).format(stop.name), lang)
    elif stop.passage is not None:
        yield from _passage(stop, stop.passage, material, options)
    elif stop.kind is StepKind.INSTRUMENT and stop.key is not None:
        address = document_address(stop.key.whole, lang)
        if address:
            yield _quiet(address, lang)
    if stop.question.strip():
        yield question(stop.question, lang)
        if options.answer_lines:
            yield Lines(options.answer_lines)


def question(words: str, lang: str) -> Paragraph:
    """What the room is asked."""
    return Paragraph((Run(printable(words.strip())),), style=Style.QUESTION, lang=lang)


def _passage(stop: Stop, passage: Passage, material: Material, options: HandoutOptions) -> Iterator[Element]:
    top = 2 if stop.title else 1
    for portion in passage.portions:
        if portion.is_heading:
            yield heading_of(portion, passage, top)
        else:
            yield text_of(portion, passage.lang, has_marks=options.has_footnotes)
    if len(material.stops) > 1:
        yield Paragraph((Run(printable(passage.source)),), style=Style.SOURCE, lang=passage.lang)
    if options.has_footnotes:
        for note in passage.notes:
            yield Paragraph(
                (Run(printable(note.text)),), printable(note.label or ""), Style.NOTE, lang=passage.lang
            )
    if options.note_lines:
        yield _quiet(word("notes", material.lang), material.lang)
        yield Lines(options.note_lines)


def _instruments(material: Material, shelf: Shelf) -> Iterator[Element]:
    keys = cited(material)
    if not keys:
        return
    lang = material.lang
    yield Heading(word("instruments", lang), 1, lang)
    rows = [tuple(_cell(word(name, lang), lang, RunKind.STRONG) for name in ("symbol", "title", "address"))]
    for key in keys:
        instrument = shelf.instrument(key)
        held = shelf.find(key, lang)
        title = held.head.title if held is not None else (instrument.title(lang) if instrument else None)
        symbol = "—" if key.is_own else key.display(lang)
        rows.append(
            (
                _cell(symbol, lang),
                _cell(title or ("" if not key.is_own else key.display(lang)), lang),
                _cell(document_address(key, lang), lang, RunKind.QUIET),
            )
        )
    yield Table(tuple(rows), (3, 5, 5), has_header=True)


def cited(material: Material) -> list[Key]:
    """The instruments that passages and their footnotes cite or that steps show, each once, in order."""
    found: list[Key] = []
    for stop in material.stops:
        if stop.kind is StepKind.INSTRUMENT and stop.key is not None:
            found.append(stop.key.whole)
        if stop.passage is not None:
            inside = (one.key.whole for portion in stop.passage.portions for one in portion.citations)
            found += [*inside, *(one.key.whole for one in stop.passage.note_citations)]
    own = {passage.document.head.key for passage in material.passages}
    return [key for key in dict.fromkeys(found) if key not in own]


def _cell(words: str, lang: str, kind: RunKind = RunKind.PLAIN) -> Paragraph:
    return Paragraph((Run(printable(words), kind),), lang=lang)


def _quiet(words: str, lang: str) -> Paragraph:
    return Paragraph((Run(printable(words), RunKind.QUIET),), style=Style.QUIET, lang=lang)
