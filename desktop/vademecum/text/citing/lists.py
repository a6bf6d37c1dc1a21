"""Find resolutions, decisions and statements named in prose: a cue word and one number or many."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from vademecum.domain.citation import CitationKind
from vademecum.text.citing.grammar import Organ
from vademecum.text.citing.mention import Claims, Mention
from vademecum.text.citing.numbers import Attribution, Number, Shape, key_of, number_of
from vademecum.text.citing.organs import OrgansNamed
from vademecum.text.citing.patterns import Patterns
from vademecum.text.citing.word_patterns import is_han

_LONGEST_GAP = 90
_LONGEST_OPENING = 16
_SERIES = {"resolution": "RES", "decision": "DEC", "statement": "PRST"}
_KINDS = {"RES": CitationKind.RESOLUTION, "DEC": CitationKind.DECISION, "PRST": CitationKind.STATEMENT}
_BARE = re.compile(r"(?P<bare>\d{3,4})(?![\d/]|[.,]\d| ?\()")


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue word before its numbers."""

    start: int
    series: str
    organ: Organ | None
    """The organ named with the cue: before it, in it or right after it."""


class ListFinder:
    """Finds the prose lists of one text."""

    def __init__(
        self,
        plain: str,
        lower: str,
        patterns: Patterns,
        numbers: re.Pattern[str],
        organs: OrgansNamed,
        attribution: Attribution,
    ) -> None:
        self._plain = plain
        self._lower = lower
        self._patterns = patterns
        self._organs = organs
        self._attribution = attribution
        self._numbers = numbers
        self._links = (*patterns.words("number.links"), *patterns.words("number.openers"))
        self._cues = self._cues_by_end()

    def mentions(self, claims: Claims) -> Iterator[Mention]:
        """Every instrument that a list names, in the order of the text."""
        for numbers in self._runs(claims):
            yield from self._resolved(numbers, claims)
        for end in sorted(self._cues):
            yield from self._bare(end, claims)

    # -- cues and runs of numbers ------------------------------------------

    def _cues_by_end(self) -> dict[int, Cue]:
        cues: dict[int, Cue] = {}
        for match in self._patterns.cue.finditer(self._lower):
            named = self._organs.inside(*match.span("between"))
            before = self._organs.just_before(match.start())
            organ = named.organ if named else before.organ if before else None
            series = "RES"
            for name, text in match.groupdict().items():
                if text is None:
                    continue
                if name in _SERIES:
                    series = _SERIES[name]
                elif name.startswith("of_"):
                    organ = self._attribution.by_id(name[3:].replace("_", "-"))
            cues[match.end()] = Cue(before.start if before else match.start(), series, organ)
        return cues

    def _runs(self, claims: Claims) -> Iterator[list[Number]]:
        """Numbers with nothing between them but what may stand inside a list."""
        run: list[Number] = []
        for match in self._numbers.finditer(self._plain):
            if not claims.is_free(*match.span()):
                continue
            number = number_of(match)
            if run and not self._go_together(run[-1], number):
                yield run
                run = []
            run.append(number)
        if run:
            yield run

    def _go_together(self, one: Number, other: Number) -> bool:
        if other.start - one.end > _LONGEST_GAP or other.start in self._cues:
            return False
        gap = self._patterns.gap.fullmatch(self._lower, self._reach(one), other.start)
        if gap is None:
            return False
        return bool(gap["joiner"].strip()) or one.shape is other.shape is Shape.COUNCIL or bool(gap["before"])

    # -- from numbers to mentions --------------------------------------------

    def _resolved(self, numbers: list[Number], claims: Claims) -> Iterator[Mention]:
        first, last = numbers[0], numbers[-1]
        cue = self._cues.get(first.start)
        if cue:
            head, tail = cue.start, self._end_of_phrase(last)
            yield from self._spread(
                numbers, cue.series, self._organ_after(last) or cue.organ, head, tail, claims
            )
            return
        closing = self._patterns.closing_cue.match(self._lower, self._reach(last))
        if closing:
            series = next(_SERIES[name] for name in _SERIES if closing[name] is not None)
            head = self._opening(first.start)
            named = self._organs.just_before(head, self._links)
            yield from self._spread(
                numbers,
                series,
                named.organ if named else None,
                named.start if named else head,
                closing.end(),
                claims,
            )

    def _spread(
        self, numbers: list[Number], series: str, attached: Organ | None, head: int, tail: int, claims: Claims
    ) -> Iterator[Mention]:
        """One mention for each number, and for each letter after it; an organ inside the list begins anew."""
        before: Number | None = None
        for number in numbers:
            if before is not None:
                named = self._organs.inside(before.end, number.start)
                attached = named.organ if named else attached
            before = number
            near = partial(self._organs.before, min(head, number.start))
            organ = self._attribution.organ(number, series, attached, near)
            if organ is None:
                continue
            for one in self._with_letters(number):
                key = key_of(one, organ[0], series)
                if claims.take(one.start, one.end):
                    yield Mention(one.start, one.end, key, _KINDS[series], organ[1], head, tail)

    def _with_letters(self, number: Number) -> Iterator[Number]:
        yield number
        if not number.letter or number.shape is not Shape.SLASH:
            return
        end, letter = number.end, number.letter
        while more := self._patterns.letters_after.match(self._plain, end):
            if more["range"]:
                yield from _between(number, letter, more)
            letter = more["letter"]
            yield number.with_letter(letter, *more.span("letter"))
            end = more.end()

    def _reach(self, number: Number) -> int:
        """Where a number ends with all the letters listed after it."""
        end = number.end
        while number.letter and (more := self._patterns.letters_after.match(self._plain, end)):
            end = more.end()
        return end

    def _end_of_phrase(self, last: Number) -> int:
        end = self._reach(last)
        after = self._patterns.organ_after.match(self._lower, end) or self._patterns.date_after.match(
            self._lower, end
        )
        return after.end() if after else end

    def _organ_after(self, last: Number) -> Organ | None:
        end = self._reach(last)
        match = self._patterns.organ_after.match(self._lower, end)
        named = self._organs.inside(end, match.end()) if match else None
        return named.organ if named else None

    def _opening(self, start: int) -> int:
        """Where the phrase of a first number begins: at its 第, or at the date before it."""
        match = self._patterns.opening.search(self._lower, max(0, start - _LONGEST_OPENING), start)
        return match.start() if match else start

    # -- numbers without a year -------------------------------------------------

    def _bare(self, end: int, claims: Claims) -> Iterator[Mention]:
        """“Security Council resolution 1373”: a number alone after its cue."""
        cue = self._cues[end]
        match = _BARE.match(self._plain, end)
        if not match or cue.series != "RES" or is_han(self._plain[end - 1]):
            return
        start, stop = match.span("bare")
        number = Number(start, stop, Shape.BARE, str(int(match["bare"])))
        attached = self._organ_after(number) or cue.organ
        organ = self._attribution.organ(number, cue.series, attached, partial(self._organs.before, cue.start))
        if organ and claims.take(start, stop):
            key = key_of(number, organ[0], cue.series)
            tail = self._end_of_phrase(number)
            yield Mention(start, stop, key, CitationKind.RESOLUTION, organ[1], cue.start, tail)


def _between(number: Number, first: str, more: re.Match[str]) -> Iterator[Number]:
    """The letters that a range leaves out, shared out over the words that stand for them."""
    letters = [chr(code) for code in range(ord(first) + 1, ord(more["letter"]))]
    start, end = more.span("range")
    letters = letters[: end - start]
    for place, letter in enumerate(letters):
        left = start + (end - start) * place // len(letters)
        right = start + (end - start) * (place + 1) // len(letters)
        yield number.with_letter(letter, left, right)
