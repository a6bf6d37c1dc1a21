"""A draft, read once: its paragraphs with their languages, its citations, and where they stand."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from vademecum.domain.citation import CitationKind, Found
from vademecum.domain.council_years import CouncilYears
from vademecum.domain.key import Key
from vademecum.services.checking.held_texts import HeldTexts
from vademecum.text.checking.quotations import Quotation, quotations
from vademecum.text.citing.recogniser import Recogniser
from vademecum.text.languages import guess_language, script_of

MOST_CITATIONS = 20_000
MOST_QUOTATIONS = 400
"""More than so many in one draft are not looked at."""


class Spans:
    """Spans of a text that do not overlap, asked quickly whether one meets another."""

    def __init__(self, spans: Sequence[tuple[int, int]]) -> None:
        self._spans = sorted(spans)
        self._starts = [start for start, _ in self._spans]

    def meets(self, start: int, end: int) -> bool:
        """Whether a span shares a code point with one of these."""
        last = bisect_left(self._starts, end) - 1
        return last >= 0 and self._spans[last][1] > start


@dataclass(frozen=True, slots=True)
class DraftText:
    """What the checks work on; all offsets count code points of `text`."""

    text: str
    lang: str
    starts: tuple[int, ...]
    """Where each paragraph begins."""
    numbers: tuple[int, ...]
    """The number of each as a reader counts: empty ones have that of the paragraph before."""
    langs: tuple[str, ...]
    """The language of each paragraph."""
    citations: tuple[Found, ...]
    """In order, with years filled in where the table tells them."""
    quotations: tuple[Quotation, ...]
    is_whole: bool

    def paragraph_at(self, offset: int) -> int:
        """The number of the paragraph that holds an offset, from 0."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def number_at(self, offset: int) -> int:
        """The number a reader would give the paragraph at an offset: from 1, empty lines not counted."""
        return self.numbers[self.paragraph_at(offset)]

    def lang_at(self, offset: int) -> str:
        """The language of the paragraph that holds an offset."""
        return self.langs[self.paragraph_at(offset)] if self.langs else self.lang

    def bounds(self, paragraph: int) -> tuple[int, int]:
        """Where a paragraph begins and ends, its line break left out."""
        last = paragraph + 1 >= len(self.starts)
        return self.starts[paragraph], len(self.text) if last else self.starts[paragraph + 1] - 1


def read_draft(
    text: str,
    recogniser: Recogniser,
    years: CouncilYears,
    held: HeldTexts,
    *,
    lang: str | None = None,
    set_apart: Sequence[tuple[int, int]] = (),
) -> DraftText:
    """Find the languages, citations and quotations of a text; `lang` is believed when it is given."""
    main = lang or guess_language(text)
    starts: list[int] = []
    numbers: list[int] = []
    langs: list[str] = []
    offset = 0
    for line in text.split("\n"):
        starts.append(offset)
        numbers.append((numbers[-1] if numbers else 0) + bool(line.strip()))
        langs.append(_language(line, main))
        offset += len(line) + 1
    found = _citations(text, starts, langs, recogniser)
    quoted = quotations(text, set_apart)
    cited = Spans([(one.start, one.end) for one in found])
    named = [
        Found(start, end, text[start:end], key, CitationKind.NAMED)
        for start, end, key in held.titles_in(text)
        if not cited.meets(start, end)
    ][:MOST_QUOTATIONS]
    complete = [replace(one, key=years.completed(one.key)) for one in found[:MOST_CITATIONS]]
    return DraftText(
        text,
        main,
        tuple(starts),
        tuple(numbers),
        tuple(langs),
        tuple(sorted((*complete, *named), key=lambda one: one.start)),
        tuple(quoted[:MOST_QUOTATIONS]),
        len(found) <= MOST_CITATIONS and len(quoted) <= MOST_QUOTATIONS,
    )


def own_key(one: Found, years: CouncilYears) -> Key:
    """The instrument a citation means, under its right year."""
    return years.corrected(one.key) or one.key


def _language(line: str, main: str) -> str:
    """The language of a paragraph: the draft's own unless its script is another."""
    script = script_of(line)
    if script is None or script == script_of_language(main):
        return main
    return guess_language(line) if script == "en" else script


def script_of_language(lang: str) -> str:
    """The script of a language, as `script_of` names it."""
    return lang if lang in ("zh", "ru", "ar") else "en"


def _citations(text: str, starts: Sequence[int], langs: Sequence[str], recogniser: Recogniser) -> list[Found]:
    """The citations of each run of paragraphs in one language, by its words."""
    found: list[Found] = []
    first = 0
    for number in range(1, len(starts) + 1):
        if number < len(starts) and langs[number] == langs[first]:
            continue
        begin = starts[first]
        end = starts[number] if number < len(starts) else len(text)
        here = recogniser.find(text[begin:end], langs[first])
        found += [replace(one, start=one.start + begin, end=one.end + begin) for one in here]
        first = number
    return found
