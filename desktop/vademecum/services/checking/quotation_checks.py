"""Check the quotations of a draft against the texts of the library."""

from collections.abc import Sequence
from dataclasses import dataclass

from vademecum.domain.council_years import CouncilYears
from vademecum.domain.key import Key
from vademecum.domain.locator import Locator
from vademecum.services.checking.attachment import Attached, attached
from vademecum.services.checking.draft_text import DraftText, own_key
from vademecum.services.checking.findings import Change, Finding, FindingKind, Level
from vademecum.services.checking.held_texts import HeldTexts
from vademecum.services.checking.library_words import LibraryWords, Stretch, folded_pieces
from vademecum.services.shelf import Shelved
from vademecum.storage.library import StoredBlock
from vademecum.text.checking.quotations import Quotation
from vademecum.text.checking.wording import (
    Comparison,
    Difference,
    Quoted,
    compare,
    is_traditional,
    readings_of,
    words_and_characters,
)
from vademecum.text.languages import script_of
from vademecum.words import Marked, mark

_ALIKE = 0.6
"""A passage of the text cited that shares so much of a quotation is what it quotes."""
_SURELY_ALIKE = 0.85
"""The same for a passage anywhere in the library, when nothing is cited."""
_OFFERED_HAN, _OFFERED_WORDS = 10, 6
"""So long must a quotation be before a source is offered for it."""
_LONG_HAN, _LONG_WORDS = 20, 12
_MOST_WIDE = 20
"""Quotations of a draft for which the whole library is looked through for something alike."""
_SMALL = 4_000
_LONGEST_BLOCKS = 40_000


@dataclass(frozen=True, slots=True)
class _Match:
    """A passage that answers a quotation."""

    document: Shelved
    blocks: tuple[StoredBlock, ...]
    text: str
    """The blocks' texts, a line each."""
    comparison: Comparison
    is_right: bool
    is_running: bool
    reading: Quoted

    @property
    def first(self) -> tuple[StoredBlock, int]:
        """The block in which the passage begins, and where that block begins in `text`."""
        offset = 0
        for stored in self.blocks:
            if self.comparison.source[0] <= offset + len(stored.block.text):
                return stored, offset
            offset += len(stored.block.text) + 1
        return self.blocks[-1], offset - len(self.blocks[-1].block.text) - 1


class QuotationChecks:
    """Compares quotations with what they quote. For one thread only."""

    def __init__(self, words: LibraryWords, held: HeldTexts, years: CouncilYears) -> None:
        self._words = words
        self._held = held
        self._years = years

    def findings(self, draft: DraftText, lang: str) -> tuple[list[Finding], int]:
        """What is wrong with the draft's quotations, and how many were compared."""
        found: list[Finding] = []
        count = 0
        self._wide = _MOST_WIDE
        starts = [one.start for one in draft.citations]
        for quotation in draft.quotations:
            if _is_name(draft, quotation, starts):
                continue
            sources = attached(draft, quotation, starts)
            if quotation.is_term and not (
                sources and sources[0].is_close and sources[0].citation.key.fragment
            ):
                continue
            made, was_compared = self._check(draft, quotation, sources, lang)
            count += was_compared
            if made is not None:
                found.append(made)
        return found, count

    def _check(
        self, draft: DraftText, quotation: Quotation, sources: list[Attached], lang: str
    ) -> tuple[Finding | None, bool]:
        """The finding, and whether there was anything to compare the quotation with."""
        readings = readings_of(draft.text, quotation.start, quotation.end)
        if not all(reading.tokens for reading in readings):
            return None, False
        case = _Case(
            draft, quotation, readings, script_of(draft.text[quotation.start : quotation.end]) or "en", lang
        )
        if sources:
            return self._cited(case, sources)
        return self._uncited(case)

    # -- with a citation -----------------------------------------------------------

    def _cited(self, case: "_Case", sources: list[Attached]) -> tuple[Finding | None, bool]:
        nearest: tuple[Attached, _Match] | None = None
        readable: Attached | None = None
        for source in sources:
            key = own_key(source.citation, self._years)
            for document in self._held.readable(key, case.script):
                readable = readable or source
                match = self._in_document(case, document, key.fragment)
                if match is not None and match.is_right:
                    return self._right(case, key, match), True
                if match is not None and (
                    nearest is None or match.comparison.likeness > nearest[1].comparison.likeness
                ):
                    nearest = source, match
        least = _SURELY_ALIKE if not case.is_long and not sources[0].is_close else _ALIKE
        if nearest is not None and nearest[1].comparison.likeness >= least:
            return self._differs(case, nearest[1]), True
        if not any(source.is_close for source in sources):
            return self._uncited(case)
        exact = self._anywhere(case)
        if exact is not None and exact.is_right:
            return self._elsewhere(case, sources[0], readable, exact), True
        if readable is None:
            return self._not_held(case, sources[0]), False
        return self._not_found(case, readable), True

    def _right(self, case: "_Case", key: Key, match: _Match) -> Finding | None:
        """Nothing, when the words stand where the draft says; else where they stand."""
        if not key.fragment.startswith(("para_", "pp_", "fn_", "annex_")):
            return None
        rows = self._held.rows_of(match.document, key.fragment)
        stored, _ = match.first
        if rows is not None and rows[0] <= stored.row < rows[1]:
            return None
        right = self._cite(match, case.draft_lang)
        said = self._held.name(key.whole, key.fragment, case.lang)
        words = mark("draft", "These words stand in {right}, not in {said}.")
        values = {"right": self._cite(match, case.lang), "said": said}
        return self._made(case, FindingKind.ELSEWHERE, Level.ERROR, words, values, match, right)

    def _differs(self, case: "_Case", match: _Match) -> Finding:
        words = mark("draft", "The quotation differs from {source}.")
        values = {"source": self._cite(match, case.lang)}
        right, change = _mended(case, match)
        return self._made(case, FindingKind.QUOTATION, Level.ERROR, words, values, match, right, change)

    def _elsewhere(
        self, case: "_Case", source: Attached, readable: Attached | None, match: _Match
    ) -> Finding | None:
        """The words stand in another text than the one cited."""
        if readable is None:
            # A text may well quote another that is not held.
            is_quoting = self._quotes(match, own_key(source.citation, self._years))
            return None if is_quoting else self._not_held(case, source)
        if not readable.is_close:
            return None
        key = own_key(readable.citation, self._years)
        words = mark("draft", "These words stand in {right}, not in {said}.")
        values = {
            "right": self._cite(match, case.lang),
            "said": self._held.name(key.whole, key.fragment, case.lang),
        }
        right = self._cite(match, case.draft_lang)
        return self._made(case, FindingKind.ELSEWHERE, Level.ERROR, words, values, match, right)

    def _not_held(self, case: "_Case", source: Attached) -> Finding | None:
        key = own_key(source.citation, self._years)
        if not source.is_close or not case.is_offered or key.has_unknown_part:
            return None
        words = mark("draft", "{source} is not in the library: the quotation cannot be compared.")
        if self._held.versions(key):
            words = mark(
                "draft",
                "{source} is in the library only in another language: the quotation cannot be compared.",
            )
        values = {"source": self._held.name(key.whole, "", case.lang)}
        return self._made(case, FindingKind.UNCHECKED, Level.UNKNOWN, words, values, None, key=key)

    def _not_found(self, case: "_Case", source: Attached) -> Finding | None:
        """The words do not stand in the text cited."""
        key = own_key(source.citation, self._years)
        is_pinned = bool(key.fragment) and self._held.has(key, key.fragment)
        if not source.is_close or not (is_pinned or case.is_offered):
            return None
        words = mark("draft", "These words do not stand in {source}.")
        values = {"source": self._held.name(key.whole, key.fragment if is_pinned else "", case.lang)}
        level = Level.ERROR if is_pinned and not case.quotation.is_term else Level.ADVICE
        place = None
        if is_pinned:
            place = Locator(key.whole, self._held.versions(key)[0].head.lang, key.fragment.partition("-")[0])
        return self._made(
            case,
            FindingKind.QUOTATION,
            level,
            words,
            values,
            None,
            key=key.whole.at(key.fragment),
            place=place,
        )

    # -- without a citation ------------------------------------------------------------

    def _uncited(self, case: "_Case") -> tuple[Finding | None, bool]:
        if not case.is_offered:
            return None, False
        match = self._anywhere(case)
        if match is not None and match.is_right and match.is_running:
            if self._is_named_near(case, match):
                return None, True
            cited = self._cite(match, case.draft_lang)
            words = mark("draft", "These words stand in {source}. The draft gives no source.")
            values = {"source": self._cite(match, case.lang)}
            at = case.quotation.end + (not case.quotation.is_block)
            added = f"（{cited}）" if case.draft_lang == "zh" else f" ({cited})"
            change = Change(at, at, added)
            return (
                self._made(case, FindingKind.UNCITED, Level.ADVICE, words, values, match, cited, change),
                True,
            )
        if match is None and case.is_long and self._wide > 0:
            self._wide -= 1
            match = self._match(case, self._words.everything, is_exact=False)
            if match is not None and not match.is_right and match.comparison.likeness >= _SURELY_ALIKE:
                return self._differs(case, match), True
        return None, match is not None

    def _is_named_near(self, case: "_Case", match: _Match) -> bool:
        """Whether the paragraph cites the document somewhere."""
        begin, end = case.draft.bounds(case.draft.paragraph_at(case.quotation.start))
        key = match.document.head.key
        return any(
            begin <= c.start < end and own_key(c, self._years).whole == key for c in case.draft.citations
        )

    # -- looking for passages --------------------------------------------------------------

    def _in_document(self, case: "_Case", document: Shelved, fragment: str) -> _Match | None:
        """The best answer to a quotation in a document: in the place cited, else anywhere in it."""
        rows = self._held.rows_of(document, fragment) if fragment else None
        best: _Match | None = None
        if rows is not None:
            best = self._match(case, self._words.of_rows(document, *rows), is_exact=False)
            if best is not None and best.is_right:
                return best
        whole = self._match(case, self._words.of_document(document), is_exact=False)
        if whole is None or (best is not None and best.comparison.likeness >= _ALIKE and not whole.is_right):
            return best
        return whole

    def _anywhere(self, case: "_Case") -> _Match | None:
        return self._match(case, self._words.everything, is_exact=True)

    def _match(self, case: "_Case", within: Stretch, *, is_exact: bool) -> _Match | None:
        """The passage within a stretch that is most like the quotation."""
        if within.end <= within.start:
            return None
        best: _Match | None = None
        for window in self._exact_windows(case, within):
            match = self._compared(case, window)
            if match.is_right and (match.is_running or best is None):
                return match
            best = best or match
        if is_exact:
            return best
        length = sum(map(len, case.pieces)) + 20
        windows = [(at, at + length) for at in self._words.likeliest("".join(case.pieces), within)]
        if within.end - within.start <= _SMALL:
            windows.append((within.start, within.end))
        for first, last in windows:
            match = self._compared(case, (max(first, within.start), min(last, within.end)))
            if best is None or _is_better(match, best):
                best = match
            if best.is_right:
                break
        return best

    def _exact_windows(self, case: "_Case", within: Stretch) -> list[tuple[int, int]]:
        """Where all pieces stand, one after another."""
        found: list[tuple[int, int]] = []
        for start in self._words.places(case.pieces[0], within):
            end = start + len(case.pieces[0])
            for piece in case.pieces[1:]:
                reach = Stretch(end, min(within.end, end + _SMALL))
                at = next(iter(self._words.places(piece, reach, 1)), None)
                if at is None:
                    break
                end = at + len(piece)
            else:
                found.append((start, end))
        return found

    def _compared(self, case: "_Case", window: tuple[int, int]) -> _Match:
        document, blocks, is_running = self._words.blocks_between(*window)
        text = "\n".join(stored.block.text for stored in blocks)[:_LONGEST_BLOCKS]
        found: list[tuple[Comparison, Quoted]] = [
            (compare(reading, text), reading) for reading in case.readings
        ]
        comparison, reading = min(found, key=lambda one: (len(one[0].differences), -one[0].likeness))
        labels = [d for d in comparison.differences if _is_label(case.draft.text, text, d, blocks)]
        differences = tuple(d for d in comparison.differences if d not in labels)
        first, last = comparison.source
        if labels and labels[0].source[0] == first:
            # The passage begins with the item itself, behind what stood in the place of its label.
            first = labels[0].source[1] + (text[labels[0].source[1] : labels[0].source[1] + 1] == "\n")
        comparison = Comparison(differences, (first, last), comparison.likeness)
        is_right = not differences or is_traditional(case.draft.text, text, comparison)
        return _Match(document, tuple(blocks), text, comparison, is_right, is_running, reading)

    def _quotes(self, match: _Match, key: Key) -> bool:
        """Whether the passage's block cites the instrument itself."""
        stored, _ = match.first
        cited = match.document.volume.library.citations_in(stored.row, stored.row + 1)
        return any(one.citation.key.whole == key.whole for one in cited)

    # -- what is said ------------------------------------------------------------------------

    def _cite(self, match: _Match, lang: str) -> str:
        stored, _ = match.first
        return self._held.name(match.document.head.key, self._held.fragment_of(stored), lang)

    def _made(
        self,
        case: "_Case",
        kind: FindingKind,
        level: Level,
        words: Marked,
        values: dict[str, str],
        match: _Match | None,
        right: str = "",
        change: Change | None = None,
        *,
        key: Key | None = None,
        place: Locator | None = None,
    ) -> Finding:
        start, end = case.span
        differences: tuple[Difference, ...] = ()
        source_text = ""
        if match is not None:
            stored, offset = match.first
            first, last = match.comparison.source
            fragment = self._held.fragment_of(stored)
            key = match.document.head.key.at(fragment)
            length = len(stored.block.text)
            span = max(0, first - offset), min(length, last - offset)
            place = Locator(match.document.head.key, match.document.head.lang, stored.block.id, span)
            source_text = match.text[first:last]
            if kind is FindingKind.QUOTATION:
                differences = tuple(
                    Difference(d.draft, (d.source[0] - first, d.source[1] - first))
                    for d in match.comparison.differences
                )
        return Finding(
            kind,
            level,
            start,
            end,
            case.draft.text[start:end],
            case.draft.number_at(start),
            words,
            values,
            key,
            place,
            right,
            change,
            differences,
            source_text,
        )


@dataclass(frozen=True, slots=True)
class _Case:
    """A quotation and what is asked about it again and again."""

    draft: DraftText
    quotation: Quotation
    readings: Sequence[Quoted]
    script: str
    lang: str
    """In which the finding is worded."""

    @property
    def span(self) -> tuple[int, int]:
        """The quoted words without the signs around them."""
        first, last = self.readings[-1].span
        return first, last

    @property
    def draft_lang(self) -> str:
        """The language of the paragraph around the quotation."""
        return self.draft.lang_at(self.quotation.start)

    @property
    def pieces(self) -> list[str]:
        """The folded words between what was left out or put in, and between lines."""
        found = [self.draft.text[first:last] for first, last in self.readings[0].pieces]
        return folded_pieces([line for piece in found for line in piece.split("\n")])

    @property
    def is_offered(self) -> bool:
        """Whether it is long enough that a source would be offered for it."""
        return self._is_at_least(_OFFERED_HAN, _OFFERED_WORDS)

    @property
    def is_long(self) -> bool:
        """Whether it is so long that a likeness is no chance."""
        return self._is_at_least(_LONG_HAN, _LONG_WORDS)

    def _is_at_least(self, least_han: int, least_words: int) -> bool:
        words, han = words_and_characters(self.draft.text[self.quotation.start : self.quotation.end])
        return han >= least_han or words >= least_words


def _is_name(draft: DraftText, quotation: Quotation, starts: Sequence[int]) -> bool:
    """Whether the quoted words are themselves the name of what is cited."""
    return (
        any(c.start <= quotation.start and quotation.end <= c.end for c in draft.citations)
        if starts
        else False
    )


def _is_better(one: _Match, other: _Match) -> bool:
    mine, theirs = one.comparison, other.comparison
    if one.is_right != other.is_right:
        return one.is_right
    return (mine.likeness, -len(mine.differences)) > (theirs.likeness, -len(theirs.differences))


def _is_label(draft: str, source: str, difference: Difference, blocks: Sequence[StoredBlock]) -> bool:
    """Whether the draft only prints the label of an item, which the library keeps apart from its words."""
    first, last = difference.source
    begins_item = source[last : last + 1] == "\n" or last == 0
    if len(blocks) < 2 or (source[first:last].strip() and not begins_item):
        return False
    written = "".join(sign for sign in draft[slice(*difference.draft)] if sign.isalnum())
    labels = {stored.block.label or "" for stored in blocks}
    return written in labels


def _mended(case: _Case, match: _Match) -> tuple[str, Change | None]:
    """The quotation with every difference put right, when all of them can be."""
    start, end = case.span
    if match.reading.gaps:
        return "", None
    pieces: list[str] = []
    done = start
    for difference in match.comparison.differences:
        pieces.append(case.draft.text[done : difference.draft[0]])
        piece = match.text[slice(*difference.source)]
        if "\n" in piece:
            return "", None
        pieces.append(_spaced(case.draft.text, difference, piece))
        done = difference.draft[1]
    right = "".join(pieces) + case.draft.text[done:end]
    return right, Change(start, end, right)


def _spaced(draft: str, difference: Difference, piece: str) -> str:
    """Words put in with the spaces they need, and none left where words are taken out."""
    first, last = difference.draft
    if first == last and piece:
        before, after = draft[first - 1 : first], draft[last : last + 1]
        left = " " if _needs_space(before, piece[:1]) else ""
        return left + piece + (" " if _needs_space(piece[-1:], after) and not left else "")
    return piece


def _needs_space(one: str, other: str) -> bool:
    return bool(one and other) and one.isalnum() and other.isalnum() and max(one, other) < "\u2e80"
