"""Make a workshop sheet: gaps in the text, instruments to be matched, and the answers."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from vademecum.domain.trouble import Trouble
from vademecum.services.acting import Acting, NoVerbs
from vademecum.services.notebook.exchange.printable import printable
from vademecum.services.papers.chance import Chance
from vademecum.services.papers.handout import facts, foot, heading_of, named, question, text_of
from vademecum.services.papers.hiding import Acts, Candidate, Hidden, candidates
from vademecum.services.papers.matching import Pair, pairs
from vademecum.services.papers.material import Material, Passage, Portion, Stop
from vademecum.services.papers.paper import (
    GAP,
    Break,
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
    TableKind,
)
from vademecum.services.papers.words import word
from vademecum.words import mark

MOST_GAPS = 99
MOST_PAIRS = 20
_IN_A_PARAGRAPH = 3
_SAME_ANSWER = 2
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
BETWEEN = "\u00a0\u00a0·  "
"""Between the words of a box: no line begins with it."""


class NothingToHide(Trouble):
    """The text has nothing of the kinds that were chosen."""

    kind = "nothing-to-hide"

    def __init__(self) -> None:
        super().__init__(
            mark("papers", "These passages have nothing that this sheet could ask for."),
            mark("papers", "Choose other kinds of gaps, allow a word bank, or take more text."),
        )


@dataclass(frozen=True, slots=True)
class SheetOptions:
    """What a workshop sheet asks for."""

    kinds: frozenset[Hidden] = frozenset({Hidden.NUMBER, Hidden.YEAR})
    gaps: int = 20
    """At most so many; 0: none."""
    has_bank: bool = False
    has_matching: bool = False
    pairs: int = 8
    seed: int = 1


@dataclass(frozen=True, slots=True)
class Sheet:
    """A workshop sheet with its answers."""

    paper: Paper
    key: Paper
    gaps: tuple[Candidate, ...]
    pairs: tuple[Pair, ...]

    @property
    def items(self) -> int:
        """How many answers it asks for."""
        return len(self.gaps) + len(self.pairs)

    @property
    def with_key(self) -> Paper:
        """The sheet, and on a new page its answers."""
        heading = Heading(self.key.title, 1, self.key.lang)
        return replace(self.paper, elements=(*self.paper.elements, Break(), heading, *self.key.elements))


def sheet(material: Material, acting: Acting, day: date, options: SheetOptions) -> Sheet:
    """Draw a sheet; raise `NothingToHide` when there is nothing to draw from.

    The same material, options and day always give the same sheet.
    """
    chance = Chance(options.seed)
    acts = acts_of(material, acting)
    table = acting.recogniser.table
    every = candidates(material, acts, table, options.kinds, has_bank=options.has_bank)
    matched = _drawn_pairs(material, acts, options, chance)
    every = [one for one in every if not _is_told(one, matched)]
    gaps = _drawn(every, min(options.gaps, MOST_GAPS), options.kinds, chance)
    if not gaps and not matched:
        raise NothingToHide
    lang = material.lang
    elements: list[Element] = [_name_line(lang)]
    if gaps:
        elements += _gap_part(material, gaps, options, chance)
    order = chance.shuffled(matched)
    if matched:
        elements += _matching_part(matched, order, lang)
    elements += [
        one
        for stop in material.stops
        if stop.question.strip()
        for one in (question(_about(stop, lang), lang), Lines(3))
    ]
    seed = word("seed", lang).format(options.seed)
    elements.append(Paragraph((Run(seed, RunKind.QUIET),), style=Style.QUIET, lang=lang))
    paper = Paper(
        PaperKind.SHEET,
        printable(material.name),
        lang,
        foot(material, day),
        word("page", lang),
        (word("sheet", lang), *facts(material)),
        tuple(elements),
        options.seed,
    )
    return Sheet(paper, _key(paper, material, gaps, matched, order), tuple(gaps), tuple(matched))


def _about(stop: Stop, lang: str) -> str:
    """A question with the passage that it is about: on a sheet it stands below all of them."""
    colon = "：" if lang == "zh" else ": "
    return f"{stop.name}{colon}{stop.question}" if stop.passage is not None and stop.name else stop.question


def _is_told(one: Candidate, matched: Sequence[Pair]) -> bool:
    """Whether the matching on the same sheet would give the answer away."""
    sentences = {pair.sentence for pair in matched}
    return (one.passage, one.portion, one.sentence[0]) in sentences or one.symbol in {
        pair.symbol for pair in matched
    }


def acts_of(material: Material, acting: Acting) -> Acts:
    """What the passages do, as the filter of verbs knows it; none in a language without a table of verbs."""
    found = {}
    for number, passage in enumerate(material.passages):
        wanted = {portion.block.id for portion in passage.portions}
        try:
            survey = acting.survey(passage.document)
        except NoVerbs:
            continue
        for one in survey.acted:
            if one.block.id in wanted:
                found[number, one.block.id] = one.acts
    return found


# -- gaps ------------------------------------------------------------------------


def _drawn(
    every: Sequence[Candidate], most: int, kinds: frozenset[Hidden], chance: Chance
) -> list[Candidate]:
    """At most so many, of all kinds as evenly as there are; never two in one citation.

    A sentence has one gap for words, besides those for numbers and years.
    """
    by_kind = {kind: chance.shuffled([one for one in every if one.kind is kind]) for kind in Hidden}
    drawn: list[Candidate] = []
    holders: set[tuple[int, int, tuple[int, int]]] = set()
    paragraphs: Counter[tuple[int, int]] = Counter()
    answers: Counter[str] = Counter()
    while len(drawn) < most and any(by_kind[kind] for kind in kinds):
        for kind in (kind for kind in Hidden if kind in kinds and by_kind[kind]):
            one = by_kind[kind].pop()
            holder = (one.passage, one.portion, one.holder)
            paragraph = (one.passage, one.portion)
            is_fit = holder not in holders and paragraphs[paragraph] < _IN_A_PARAGRAPH
            if len(drawn) < most and is_fit and answers[one.answer.casefold()] < _SAME_ANSWER:
                drawn.append(one)
                holders.add(holder)
                paragraphs[paragraph] += 1
                answers[one.answer.casefold()] += 1
    return sorted(drawn, key=lambda c: (c.passage, c.portion, c.start))


def _gap_part(
    material: Material, gaps: Sequence[Candidate], options: SheetOptions, chance: Chance
) -> Iterator[Element]:
    lang = material.lang
    yield Heading(word("gaps", lang), 1, lang)
    guide = (
        "gaps-bank" if options.has_bank else "gaps-hint" if any(gap.hint for gap in gaps) else "gaps-guide"
    )
    yield Paragraph((Run(word(guide, lang)),), style=Style.GUIDE, lang=lang)
    if options.has_bank:
        words = BETWEEN.join(printable(gap.answer) for gap in chance.shuffled(gaps))
        yield Table(((Paragraph((Run(words),), lang=lang),),), (1,), TableKind.BOX)
    numbers = {gap: number for number, gap in enumerate(gaps, start=1)}
    number = -1
    for stop in material.stops:
        if stop.passage is None:
            continue
        number += 1
        inside = [gap for gap in gaps if gap.passage == number]
        if inside:
            yield from named(stop, material)
            yield from _gapped(stop.passage, inside, numbers)


def _gapped(passage: Passage, gaps: Sequence[Candidate], numbers: dict[Candidate, int]) -> Iterator[Element]:
    """The paragraphs that have a gap, under their headings and below the paragraphs that hold them."""
    wanted = {gap.portion for gap in gaps}
    places = {portion.block.id: place for place, portion in enumerate(passage.portions)}
    for place in list(wanted):
        above = passage.portions[place].block.parent
        while above in places:
            wanted.add(places[above])
            above = passage.portions[places[above]].block.parent
    for place in sorted(wanted):
        portion = passage.portions[place]
        if portion.is_heading:
            yield heading_of(portion, passage, 2)
        else:
            here = [gap for gap in gaps if gap.portion == place]
            yield with_gaps(portion, passage.lang, here, numbers)


def with_gaps(
    portion: Portion, lang: str, gaps: Sequence[Candidate], numbers: dict[Candidate, int]
) -> Paragraph:
    """A portion without what the gaps hide; the answers put back give the very text."""
    whole = text_of(portion, lang, has_marks=False)
    text = portion.block.text
    runs: list[Run] = [Run("[…] ", RunKind.QUIET)] if portion.start else []
    at = portion.start
    for gap in gaps:
        runs.append(Run(printable(text[at : gap.start])))
        runs += [Run(str(numbers[gap]), RunKind.NUMBER), Run(printable(gap.hint), RunKind.HINT), GAP]
        at = gap.end
    runs.append(Run(printable(text[at : portion.end])))
    if portion.end < len(text):
        runs.append(Run(" […]", RunKind.QUIET))
    return replace(whole, runs=tuple(run for run in runs if run.text or run is GAP))


# -- matching --------------------------------------------------------------------


def _drawn_pairs(material: Material, acts: Acts, options: SheetOptions, chance: Chance) -> list[Pair]:
    if not options.has_matching:
        return []
    some = chance.shuffled(pairs(material, acts))[: min(options.pairs, MOST_PAIRS)]
    # One pair is no question.
    return sorted(some, key=lambda pair: pair.name) if len(some) > 1 else []


def _matching_part(matched: Sequence[Pair], order: Sequence[Pair], lang: str) -> Iterator[Element]:
    yield Heading(word("matching", lang), 1, lang)
    yield Paragraph((Run(word("matching-guide", lang)),), style=Style.GUIDE, lang=lang)
    rows = [
        (
            Paragraph((GAP, Run(f" {printable(pair.name)}")), f"{number}.", lang=pair.lang),
            Paragraph(other.runs, f"{_LETTERS[number - 1]}.", lang=other.lang),
        )
        for number, (pair, other) in enumerate(zip(matched, order, strict=True), start=1)
    ]
    yield Table(tuple(rows), (5, 9), TableKind.MATCHING)


# -- answers ---------------------------------------------------------------------


def _key(
    paper: Paper,
    material: Material,
    gaps: Sequence[Candidate],
    matched: Sequence[Pair],
    order: Sequence[Pair],
) -> Paper:
    lang = material.lang
    elements: list[Element] = []
    if gaps:
        elements.append(Heading(word("gaps", lang), 2, lang))
        elements.append(
            _answers(
                [
                    (str(number), gap.answer, material.passages[gap.passage].portions[gap.portion].source)
                    for number, gap in enumerate(gaps, start=1)
                ],
                lang,
            )
        )
    if matched:
        elements.append(Heading(word("matching", lang), 2, lang))
        letters = {pair: _LETTERS[place] for place, pair in enumerate(order)}
        rows = [
            (str(number), f"{letters[pair]} – {pair.name}", pair.source)
            for number, pair in enumerate(matched, start=1)
        ]
        elements.append(_answers(rows, lang))
    if paper.seed is not None:
        seed = word("seed", lang).format(paper.seed)
        elements.append(Paragraph((Run(seed, RunKind.QUIET),), style=Style.QUIET, lang=lang))
    return replace(
        paper,
        kind=PaperKind.KEY,
        title=f"{word('key', lang)}: {paper.title}"
        if lang != "zh"
        else f"{word('key', lang)}：{paper.title}",
        elements=tuple(elements),
        facts=(),
    )


def _answers(rows: Sequence[tuple[str, str, str]], lang: str) -> Table:
    head = tuple(
        Paragraph((Run(word(name, lang), RunKind.STRONG),), lang=lang)
        for name in ("number-sign", "answer", "place")
    )
    body = [tuple(Paragraph((Run(printable(cell)),), lang=lang) for cell in row) for row in rows]
    return Table((head, *body), (1, 4, 6), has_header=True)


def _name_line(lang: str) -> Paragraph:
    return Paragraph((Run(f"{word('name', lang)} "), GAP), style=Style.GUIDE, lang=lang)
