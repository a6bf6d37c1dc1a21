"""Check a draft against the library: the one door for the window and the command line."""

from collections.abc import Sequence
from datetime import date
from functools import cached_property

from vademecum.domain.council_years import CouncilYears
from vademecum.domain.trouble import Trouble
from vademecum.paths import Places
from vademecum.services.checking.citation_checks import CitationChecks
from vademecum.services.checking.draft_text import read_draft
from vademecum.services.checking.findings import Checked, Finding, Level
from vademecum.services.checking.held_texts import HeldTexts
from vademecum.services.checking.library_words import LibraryWords
from vademecum.services.checking.quotation_checks import QuotationChecks
from vademecum.services.shelf import Shelf
from vademecum.text.citing.recogniser import Recogniser
from vademecum.words import mark

LARGEST_DRAFT = 2_000_000
"""Code points; a speech of an hour has fifty thousand."""


class DraftTooLong(Trouble):
    """The draft is longer than any speech."""

    kind = "draft-too-long"

    def __init__(self, length: int) -> None:
        super().__init__(
            mark("trouble", "The draft is too long: {size} million characters."),
            mark("trouble", "Drafts of up to {largest} million characters are checked; check it in parts."),
            size=round(length / 1_000_000, 1),
            largest=LARGEST_DRAFT // 1_000_000,
        )


class DraftChecking:
    """Checks drafts; keeps nothing of them. For one thread only, as its shelf is."""

    def __init__(self, shelf: Shelf, recogniser: Recogniser, today: date | None = None) -> None:
        self._shelf = shelf
        self._recogniser = recogniser
        self._today = today or date.today()  # noqa: DTZ011 -- the reader's own day is meant

    @classmethod
    def open(cls, places: Places, recogniser: Recogniser | None = None) -> "DraftChecking":
        """Checking with files of its own, for the thread that opens it; raise `Trouble` if damaged.

        A recogniser may be shared with other threads; without one the grammar is read here.
        """
        return cls(Shelf.open(places), recogniser or Recogniser.load(places.grammar))

    def check(
        self,
        text: str,
        *,
        lang: str | None = None,
        words: str = "en",
        set_apart: Sequence[tuple[int, int]] = (),
    ) -> Checked:
        """Check a draft; places are named in the language `words`. Raise `DraftTooLong`.

        `lang` is the draft's language where it is known; `set_apart` are the spans of paragraphs that its
        form shows as quotations. Lines end with a line feed; offsets count code points.
        """
        if len(text) > LARGEST_DRAFT:
            raise DraftTooLong(len(text))
        draft = read_draft(text, self._recogniser, self._years, self._held, lang=lang, set_apart=set_apart)
        found = self._citations.findings(draft, words)
        about_quotations, compared = self._quotations.findings(draft, words)
        findings = sorted((*found, *about_quotations), key=_in_order)
        return Checked(draft.lang, tuple(findings), len(draft.citations), compared, draft.is_whole)

    def compared_with(self, lang: str) -> list[str]:
        """The texts that quotations are compared with, as one cites them in `lang`."""
        return [self._held.name(key, "", lang) for key in self._held.held_keys()]

    def warm_up(self) -> None:
        """Read the grammar and the library's words before the first question."""
        self.check("第1373(2001)号决议指出：“没有这样的话，也没有这样的文字。” Resolution 1373 (2001)")

    def close(self) -> None:
        """Let go of the library's files."""
        self._shelf.close()

    @cached_property
    def _years(self) -> CouncilYears:
        return self._shelf.known_years()

    @cached_property
    def _held(self) -> HeldTexts:
        return HeldTexts(self._shelf)

    @cached_property
    def _words(self) -> LibraryWords:
        return LibraryWords(self._shelf)

    @cached_property
    def _citations(self) -> CitationChecks:
        known = self._shelf.cited_symbols()
        return CitationChecks(self._recogniser, self._years, self._held, known, self._today)

    @cached_property
    def _quotations(self) -> QuotationChecks:
        return QuotationChecks(self._words, self._held, self._years)


def _in_order(finding: Finding) -> tuple[int, int, bool]:
    return finding.start, finding.end, finding.level is Level.UNKNOWN
