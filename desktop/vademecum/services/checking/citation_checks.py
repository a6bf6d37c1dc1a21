"""Check the citations of a draft: symbols, numbers with their years, paragraphs."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from datetime import date

from vademecum.domain.citation import CitationKind, Found
from vademecum.domain.council_years import CouncilYears
from vademecum.domain.key import Key, Series
from vademecum.domain.locator import Locator
from vademecum.domain.places import place_in_words
from vademecum.services.checking.draft_text import DraftText, Spans, own_key
from vademecum.services.checking.findings import Change, Finding, FindingKind, Level
from vademecum.services.checking.held_texts import HeldTexts
from vademecum.text.checking.near_symbols import NearSymbols, skeleton
from vademecum.text.checking.pointers import Pointed, paragraphs_pointed_to
from vademecum.text.citing.numbers import roman_value
from vademecum.text.citing.recogniser import Recogniser
from vademecum.words import Marked, mark

_FIRST_SESSION = 1945
"""Session n of the General Assembly begins in the year 1945 + n."""
_LAST_ROMAN = 30
_MOST_A_YEAR = 130
"""Resolutions of the Security Council in a year: never more than 93 until now (1993)."""
_LAST_YEAR = re.compile(r"\d{4}(?=\D*\Z)")
_ASSEMBLY = re.compile(
    r"A/RES/(?:(?P<session>\d{1,4})/(?P<number>\d{1,4})[A-Z]*|\d+[A-Z]?\((?:E?S-)?(?P<roman>[IVXLC]+)\))"
)
_NEAR = 24
"""Code points between a citation and a paragraph that belongs to it."""
_YEAR = re.compile(r"20\d\d")
_PARTS = re.compile("[。.;；,，、:：!?！？]")
_REACH = 120
_MOST_BEFORE = 4


class CitationChecks:
    """Checks citations against the year table, the grammar and the texts held."""

    def __init__(
        self, recogniser: Recogniser, years: CouncilYears, held: HeldTexts, cited: list[str], today: date
    ) -> None:
        """`cited` are symbols that the library knows although it may not hold their texts."""
        self._recogniser = recogniser
        self._years = years
        self._held = held
        self._today = today
        known = {skeleton(symbol): Key(symbol) for symbol in cited}
        known |= {skeleton(key.symbol): key for key in held.held_keys() if not key.is_own}
        self._near = NearSymbols(recogniser.symbol_grammar, recogniser.symbol, known)

    def findings(self, draft: DraftText, lang: str) -> list[Finding]:
        """Everything there is to say about the draft's citations; places are named in `lang`."""
        symbols = list(self._symbols(draft))
        wrong = Spans([(one.start, one.end) for one in symbols])
        rest = [one for one in draft.citations if not wrong.meets(one.start, one.end)]
        found = [*symbols]
        unknown: set[Key] = set()
        for one in rest:
            if one.kind is CitationKind.ANAPHOR:
                continue
            made = self._number(draft, one, unknown)
            if made is not None:
                found.append(made)
        impossible = {(f.start, f.end) for f in found if f.kind is FindingKind.NUMBER}
        found += self._paragraphs(draft, [c for c in rest if (c.start, c.end) not in impossible], lang)
        return found

    # -- symbols ---------------------------------------------------------------

    def _symbols(self, draft: DraftText) -> Iterator[Finding]:
        for near in self._near.find(draft.text, self._years):
            right = near.meant.display("en")
            yield Finding(
                FindingKind.SYMBOL,
                Level.ERROR,
                near.start,
                near.end,
                draft.text[near.start : near.end],
                draft.number_at(near.start),
                mark("draft", "This is not how the symbol is written. Meant is probably {right}."),
                {"right": right},
                near.meant,
                self._place(near.meant),
                right,
                Change(near.start, near.end, right),
            )

    # -- numbers and years -------------------------------------------------------

    def _number(self, draft: DraftText, one: Found, unknown: set[Key]) -> Finding | None:
        """What is wrong with the number, if something is; a number nobody can check is named once."""
        number, year = one.key.council_number or (0, None)
        corrected = self._years.corrected(one.key)
        if corrected is not None:
            return self._wrong_year(draft, one, corrected)
        words = self._impossible(one.key)
        if words and not self._held.knows(one.key):
            return self._made(draft, one, FindingKind.NUMBER, Level.ERROR, words, self._named(one.key))
        is_open = number and self._years.rows() and self._years.year_of(number) is None
        if is_open and one.key.whole not in unknown and not self._held.knows(one.key):
            unknown.add(one.key.whole)
            words = mark("draft", "Whether there is a resolution {number} of that year cannot be checked.")
            if year is None:
                words = mark("draft", "Of which year resolution {number} is cannot be checked.")
            return self._made(
                draft, one, FindingKind.UNCHECKED, Level.UNKNOWN, words, {"number": str(number)}
            )
        return None

    def _wrong_year(self, draft: DraftText, one: Found, right: Key) -> Finding:
        number, said = one.key.council_number or (0, None)
        _, year = right.council_number or (0, None)
        surface, count = _LAST_YEAR.subn(str(year), one.surface)
        values = {"number": str(number), "year": str(year), "said": str(said)}
        words = mark("draft", "Resolution {number} is of {year}, not of {said}.")
        return Finding(
            FindingKind.YEAR,
            Level.ERROR,
            one.start,
            one.end,
            one.surface,
            draft.number_at(one.start),
            words,
            values,
            right,
            self._place(right),
            surface if count else right.whole.display(draft.lang_at(one.start)),
            Change(one.start, one.end, surface) if count else None,
        )

    def _impossible(self, key: Key) -> Marked | None:
        """Why there can be no such text, if there can be none."""
        if key.symbol.startswith("A/RES/"):
            return self._impossible_session(key)
        if key.council_number is not None:
            no_such = mark("draft", "There is no Security Council resolution {number} of {year}.")
            return no_such if self._is_impossible_number(*key.council_number, key) else None
        facts = self._recogniser.describe(key)
        stated = facts.session if facts.session and _YEAR.fullmatch(facts.session) else facts.year
        is_ahead = int(stated or 0) > self._today.year
        is_of_year = key.series in (Series.DOCUMENT, Series.STATEMENT, Series.RESOLUTION)
        words = mark("draft", "{symbol} would be of {year}, which has not come yet.")
        return words if is_ahead and is_of_year else None

    def _impossible_session(self, key: Key) -> Marked | None:
        found = _ASSEMBLY.fullmatch(key.symbol)
        session = int(found["session"]) if found and found["session"] else 0
        if found and found["roman"] and roman_value(found["roman"]) > _LAST_ROMAN:
            return mark("draft", "Since session 31 resolutions are numbered as 31/16.")
        if session > self._today.year - _FIRST_SESSION:
            return mark("draft", "The General Assembly has not yet held session {session}.")
        if 0 < session <= _LAST_ROMAN:
            return mark("draft", "Until session 30 resolutions are numbered as 2625 (XXV).")
        return None

    def _is_impossible_number(self, number: int, year: int | None, key: Key) -> bool:
        rows = self._years.rows()
        if self._years.contradicts(key):
            return True
        if not rows or self._years.year_of(number) is not None:
            return False
        of = year or self._today.year
        return of > self._today.year or number - rows[-1][1] > _MOST_A_YEAR * (of - rows[-1][0] + 1)

    def _named(self, key: Key) -> dict[str, str]:
        number, year = key.council_number or (0, None)
        facts = self._recogniser.describe(key)
        return {
            "number": str(number),
            "year": str(year or facts.year or facts.session or self._today.year),
            "session": facts.session or "",
            "symbol": key.whole.display("en"),
        }

    # -- paragraphs ----------------------------------------------------------------

    def _paragraphs(self, draft: DraftText, citations: list[Found], lang: str) -> Iterator[Finding]:
        said: set[Key] = set()
        for one, fragment, start, end in self._places(draft, citations):
            key = own_key(one, self._years).whole
            at = key.at(fragment)
            surface = draft.text[start:end]
            place = place_in_words(fragment, lang)
            if not place or key.symbol.startswith("VM/UNTOC") or fragment.startswith("art_"):
                continue
            values = {"place": place, "document": self._held.name(key, "", lang)}
            if not self._held.versions(key):
                if at not in said and not key.has_unknown_part:
                    said.add(at)
                    words = mark("draft", "{document} is not in the library: {place} cannot be checked.")
                    yield self._made(draft, one, FindingKind.UNCHECKED, Level.UNKNOWN, words, values, at)
                continue
            if self._held.has(key, fragment):
                continue
            yield Finding(
                FindingKind.PARAGRAPH,
                Level.ERROR,
                start,
                end,
                surface,
                draft.number_at(start),
                self._missing_words(key, fragment, values),
                values,
                at,
                self._place(key.at(fragment.partition("__")[0])),
            )

    def _missing_words(self, key: Key, fragment: str, values: dict[str, str]) -> Marked:
        paragraph, _, labels = fragment.partition("__")
        if labels and self._held.has(key, paragraph):
            return mark("draft", "{document} has no {place}: the paragraph has no such sub-paragraph.")
        last = self._held.last_paragraph(key)
        values["last"] = str(last)
        if fragment.startswith("para_") and last:
            return mark("draft", "{document} has no {place}; its paragraphs end with {last}.")
        if fragment.startswith("para_"):
            return mark("draft", "{document} has no {place}; its paragraphs have no numbers.")
        return mark("draft", "{document} has no {place}.")

    def _places(self, draft: DraftText, citations: list[Found]) -> Iterator[tuple[Found, str, int, int]]:
        """Each paragraph pointed to, with the citation it belongs to and its span in the draft.

        What the grammar has joined to a citation, the further numbers of its list, and a paragraph named
        later in the same paragraph of the draft, which means the text last named before it.
        """
        pointed = paragraphs_pointed_to(draft.text)
        starts = [place.start for place in pointed]
        begins = [one.start for one in citations]
        taken: dict[tuple[str, str, int], bool] = {}
        for one in citations:
            if one.key.fragment:
                around = pointed[
                    bisect_left(starts, one.start - _REACH) : bisect_left(starts, one.end + _REACH)
                ]
                near = _nearest(around, one)
                start, end = one.start, one.end
                if near is not None:
                    start, end = min(near.start, start), max(near.end, end)
                else:
                    end = _end_of_number(draft.text, end, one.key)
                taken[one.key.symbol, one.key.fragment, draft.paragraph_at(start)] = True
                yield one, one.key.fragment, start, end
        for place in pointed:
            first, last = draft.bounds(draft.paragraph_at(place.start))
            inside = citations[
                max(
                    bisect_left(begins, first), bisect_left(begins, place.start) - _MOST_BEFORE
                ) : bisect_left(begins, min(last, place.end + _REACH))
            ]
            owner = _owner(draft.text, place, inside)
            if owner is None:
                continue
            paragraph = draft.paragraph_at(place.start)
            covered = _numbers(owner.key.fragment) if _is_near(place, owner) else frozenset()
            for fragment in place.fragments:
                at = owner.key.symbol, fragment, paragraph
                if at not in taken and fragment not in covered and self._held.versions(owner.key):
                    taken[at] = True
                    yield owner, fragment, place.start, place.end

    # -- findings --------------------------------------------------------------------

    def _made(
        self,
        draft: DraftText,
        one: Found,
        kind: FindingKind,
        level: Level,
        words: Marked,
        values: dict[str, str],
        key: Key | None = None,
    ) -> Finding:
        paragraph = draft.number_at(one.start)
        return Finding(kind, level, one.start, one.end, one.surface, paragraph, words, values, key or one.key)

    def _place(self, key: Key) -> Locator | None:
        held = self._held.versions(key)
        if not held:
            return None
        rows = self._held.rows_of(held[0], key.fragment) if key.fragment else None
        return Locator(key.whole, held[0].head.lang, key.fragment.partition("-")[0] if rows else "")


def _nearest(pointed: list[Pointed], one: Found) -> Pointed | None:
    """The words “para. 24” that a citation with a place was read with."""
    fitting = [p for p in pointed if _is_near(p, one) and _numbers(one.key.fragment) & set(p.fragments)]
    return min(fitting, key=lambda p: max(p.start - one.end, one.start - p.end), default=None)


def _end_of_number(text: str, end: int, key: Key) -> int:
    """Where the number of a place ends that stands right behind a citation: of “…, footnote 40”."""
    number = "".join(re.findall(r"_(\d+)", key.fragment)[:1])
    found = re.search(rf"(?<!\d){number}(?!\d)", text[end : end + _NEAR]) if number else None
    return end + found.end() if found else end


def _is_near(place: Pointed, one: Found) -> bool:
    return -2 <= place.start - one.end <= _NEAR or -2 <= one.start - place.end <= _NEAR


def _numbers(fragment: str) -> frozenset[str]:
    """The places a fragment names: both ends of `para_41-48`, and all between."""
    first, _, last = fragment.partition("-")
    stem, _, begin = first.rpartition("_")
    if last.isdigit() and begin.isdigit() and int(last) - int(begin) < 500:
        return frozenset(f"{stem}_{number}" for number in range(int(begin), int(last) + 1))
    return frozenset({fragment})


def _owner(text: str, place: Pointed, inside: list[Found]) -> Found | None:
    """The citation a paragraph belongs to: one right behind it, or the last before it in its paragraph."""
    before = [one for one in inside if one.end <= place.start + 2]
    if before and place.start - before[-1].end <= 2:
        return before[-1]
    for one in inside:
        gap = text[place.end : one.start]
        if 0 <= one.start - place.end <= _NEAR // 2 and not _PARTS.search(gap):
            return one
    return before[-1] if before else None
