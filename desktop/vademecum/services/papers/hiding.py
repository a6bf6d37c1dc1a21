"""Find what a workshop sheet may hide: numbers, years, verbs, actors, terms, as the recognisers see them."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from vademecum.domain.citation import Citation, CitationKind
from vademecum.services.papers.material import Material, Portion
from vademecum.text.actions.act import Act
from vademecum.text.actions.table import ActionTable
from vademecum.text.sentences import sentence_around
from vademecum.text.terms import terms_in

_NAMED_BY_NUMBER = frozenset(
    {CitationKind.RESOLUTION, CitationKind.DECISION, CitationKind.STATEMENT, CitationKind.SYMBOL}
)
_DIGITS = re.compile(r"[0-9０-９]+(?:/[0-9０-９]+)?")
_LONGEST = 40
"""Code points of a gap."""


class Hidden(StrEnum):
    """What a gap hides."""

    NUMBER = "number"
    YEAR = "year"
    VERB = "verb"
    ACTOR = "actor"
    TERM = "term"


@dataclass(frozen=True, slots=True)
class Candidate:
    """Something that may be hidden: code points of its portion's block, half open."""

    passage: int
    portion: int
    start: int
    end: int
    kind: Hidden
    answer: str
    sentence: tuple[int, int]
    """The sentence that it stands in."""
    holder: tuple[int, int] = (0, 0)
    """What holds no other gap: the citation of a number or a year, the sentence of anything else."""
    symbol: str = ""
    """Of the instrument whose number or year it is."""
    hint: str = ""
    """The beginning of the answer that stays, where the answer is not determined without it."""


Acts = Mapping[tuple[int, str], Sequence[Act]]
"""The acts of blocks, by the number of the passage and the block's id."""


def candidates(
    material: Material, acts: Acts, table: ActionTable, kinds: frozenset[Hidden], *, has_bank: bool
) -> list[Candidate]:
    """Everything of these kinds in reading order, not overlapping.

    Without a bank of words only what has one answer: a number whose year or session stands there and is of
    no other instrument of these texts, the year of a numbered resolution, and words of which the beginning
    stands there and no other of their kind begins so.
    """
    found = list(_Finder(material, acts).find(kinds))
    if not has_bank:
        found = _determined(found, material, table)
    return _apart(found)


class _Finder:
    """Goes through the passages once."""

    def __init__(self, material: Material, acts: Acts) -> None:
        self._material = material
        self._acts = acts

    def find(self, kinds: frozenset[Hidden]) -> Iterator[Candidate]:
        for number, passage in enumerate(self._material.passages):
            texts = [portion.text for portion in passage.portions]
            terms = terms_in(texts, passage.lang) if Hidden.TERM in kinds else [[] for _ in texts]
            for place, portion in enumerate(passage.portions):
                if portion.is_heading:
                    continue
                spans = list(_in_citations(portion))
                spans += self._acted(number, portion)
                spans += [(s + portion.start, e + portion.start, Hidden.TERM) for s, e in terms[place]]
                yield from self._made(number, place, portion, kinds, spans)

    def _acted(self, number: int, portion: Portion) -> Iterator[tuple[int, int, Hidden]]:
        for act in self._acts.get((number, portion.block.id), ()):
            yield act.start, act.end, Hidden.VERB
            for person in act.addressees:
                yield person.start, person.end, Hidden.ACTOR

    def _made(
        self,
        number: int,
        place: int,
        portion: Portion,
        kinds: frozenset[Hidden],
        spans: Sequence[tuple[int, int, Hidden]],
    ) -> Iterator[Candidate]:
        text = portion.block.text
        for start, end, kind in spans:
            answer = text[start:end]
            is_inside = portion.start <= start < end <= portion.end
            if kind not in kinds or not is_inside or len(answer) > _LONGEST or answer != answer.strip():
                continue
            if kind in (Hidden.NUMBER, Hidden.YEAR) or not _touches_citation(portion, start, end):
                sentence = sentence_around(text, start, end)
                named = next((c for c in portion.citations if c.start <= start < c.end), None)
                holder = (named.start, named.end) if named is not None else sentence
                symbol = named.key.whole.symbol if named is not None else ""
                yield Candidate(number, place, start, end, kind, answer, sentence, holder, symbol)


def _in_citations(portion: Portion) -> Iterator[tuple[int, int, Hidden]]:
    """The number and the year in each citation, as printed there."""
    for citation in portion.citations:
        if citation.kind not in _NAMED_BY_NUMBER or citation.is_assumed:
            continue
        number, year = number_and_year(citation)
        for wanted, kind in ((number, Hidden.NUMBER), (year, Hidden.YEAR)):
            found = [m for m in _DIGITS.finditer(citation.surface) if wanted and _plain(m.group()) == wanted]
            # What stands there twice could be put back in two places.
            if len(found) == 1:
                yield citation.start + found[0].start(), citation.start + found[0].end(), kind


def number_and_year(citation: Citation) -> tuple[str, str]:
    """The number of an instrument and the year in its symbol; empty for what it does not have."""
    council = citation.key.council_number
    if council is not None:
        return str(council[0]), str(council[1] or "")
    found = re.fullmatch(r".+/(?:RES|DEC)/(?:(\d+)/(\d+)|(\d{4})/(\d+))", citation.key.whole.symbol)
    if found is not None:
        return f"{found[1] or found[3]}/{found[2] or found[4]}", ""
    return "", ""


def _plain(digits: str) -> str:
    return unicodedata.normalize("NFKC", digits)


def _touches_citation(portion: Portion, start: int, end: int) -> bool:
    return any(start < one.end and one.start < end for one in portion.citations)


def _determined(found: Sequence[Candidate], material: Material, table: ActionTable) -> list[Candidate]:
    groups = _instruments_by_year(material)
    words: dict[Hidden, set[str]] = {kind: set() for kind in Hidden}
    for one in found:
        words[one.kind].add(one.answer.casefold())
    for verb in table.verbs.values():
        for lang in {passage.lang for passage in material.passages}:
            words[Hidden.VERB].update(word.casefold() for word in verb.words.get(lang, ()))
    made = []
    for one in found:
        portion = material.passages[one.passage].portions[one.portion]
        if one.kind in (Hidden.NUMBER, Hidden.YEAR):
            citation = next(c for c in portion.citations if c.start <= one.start and one.end <= c.end)
            if _has_one_answer(one, citation, groups):
                # Of `74/247` the session stays: the sheet asks for the resolution in it.
                session, slash, _ = one.answer.partition("/")
                made.append(replace(one, hint=session + slash) if slash else one)
        else:
            hint = one.answer[:1]
            rivals = {word for word in words[one.kind] if word.startswith(hint.casefold())}
            if len(one.answer) > 1 and rivals <= {one.answer.casefold()}:
                made.append(replace(one, hint=hint))
    return made


def _has_one_answer(one: Candidate, citation: Citation, groups: Mapping[str, set[str]]) -> bool:
    number, year = number_and_year(citation)
    if not number or not (year or "/" in number):
        return False
    surface = _plain(citation.surface)
    is_whole = number in surface and year in surface
    return is_whole and (one.kind is Hidden.YEAR or len(groups[_group(number, year)]) == 1)


def _group(number: str, year: str) -> str:
    """What stays beside a number that is hidden: the year, or the session with its slash."""
    return year or number.partition("/")[0] + "/"


def _instruments_by_year(material: Material) -> dict[str, set[str]]:
    """The instruments of these texts by the year, or by the session, that their names give."""
    groups: dict[str, set[str]] = {}
    for passage in material.passages:
        cited = [one for portion in passage.portions for one in portion.citations]
        for citation in [*cited, *passage.note_citations]:
            number, year = number_and_year(citation)
            if number and (year or "/" in number):
                groups.setdefault(_group(number, year), set()).add(citation.key.whole.symbol)
    return groups


def _apart(found: Sequence[Candidate]) -> list[Candidate]:
    """In reading order; of two that overlap the more particular one."""
    order = list(Hidden)
    taken: dict[tuple[int, int], list[Candidate]] = {}
    for one in sorted(found, key=lambda c: (order.index(c.kind), c.passage, c.portion, c.start, c.end)):
        beside = taken.setdefault((one.passage, one.portion), [])
        if all(one.end <= other.start or other.end <= one.start for other in beside):
            beside.append(one)
    every = [one for some in taken.values() for one in some]
    return sorted(every, key=lambda c: (c.passage, c.portion, c.start))
