"""Find documents, headings and instruments by words of their titles."""

from dataclasses import dataclass
from functools import cached_property

from vademecum.domain.key import Key
from vademecum.services.candidates import Candidate, CandidateMaker
from vademecum.services.reading import Reading
from vademecum.services.shelf import Shelf, Shelved
from vademecum.storage.library import OutlineEntry
from vademecum.text.citing.recogniser import Recogniser
from vademecum.text.folding import fold_text

_MOST = 12
_LEAST = 2
_LEAST_OF_A_NAME = 3
"""Letters of a treaty's name in a script that parts its words; of Chinese two are enough."""


@dataclass(frozen=True, slots=True)
class _Headed:
    """A heading and its folded line."""

    entry: OutlineEntry
    folded: str


class TitleWords:
    """Titles of all that is held or known, folded once."""

    def __init__(self, shelf: Shelf, reading: Reading, recogniser: Recogniser, make: CandidateMaker) -> None:
        self._shelf = shelf
        self._reading = reading
        self._recogniser = recogniser
        self._make = make
        self._headings: dict[tuple[str, str], list[_Headed]] = {}

    def holding(self, said: str, document: Shelved | None, langs: tuple[str, ...]) -> list[Candidate]:
        """Titles and headings with these words: of `document` first, then of the others, then instruments."""
        wanted = fold_text(said)
        if len(wanted) < _LEAST:
            return []
        others = [d for d in self._shelf.documents() if document is None or d.locator != document.locator]
        made: list[Candidate] = []
        for shelved in ([document] if document is not None else []) + others:
            if wanted in fold_text(shelved.head.title) or _has_word(
                fold_text(shelved.head.key.symbol), wanted
            ):
                made.append(self._make.in_document(shelved, ""))
            made += [
                self._make.in_document(shelved, headed.entry.id, headed.entry.line)
                for headed in self._headings_of(shelved)
                if wanted in headed.folded
            ]
            if len(made) >= _MOST:
                return made[:_MOST]
        # Letters alone may be inside a word: an instrument needs a whole one.
        held = {candidate.key.symbol for candidate in made}
        keys = [key for key, titles in self._instruments if any(_has_word(t, wanted) for t in titles)]
        for key in keys:
            if key.symbol not in held:
                made += self._make.of_key(key, langs)
        return made[:_MOST]

    def works(self, said: str) -> list[Key]:
        """Treaties and documents whose name holds these words, the one with the shortest name first."""
        wanted = fold_text(said)
        if len(wanted) < (_LEAST if not wanted.isascii() else _LEAST_OF_A_NAME):
            return []
        fitting = [
            (min(len(title) for title in titles if _has_word(title, wanted)), key)
            for key, titles in self._names
            if any(_has_word(title, wanted) for title in titles)
        ]
        return [key for _, key in sorted(fitting)][:4]

    def cited(self, source: str) -> list[Candidate]:
        """A title or symbol with a heading, as our citations of unnumbered places name them."""
        folded = fold_text(source)
        found: list[tuple[int, Candidate]] = []
        for shelved in self._shelf.documents():
            title, symbol = fold_text(shelved.head.title), fold_text(shelved.head.key.symbol)
            is_titled = len(title) >= _LEAST and title in folded
            is_named = not shelved.head.key.is_own and symbol in folded.replace(" (", "(")
            if not is_titled and not is_named:
                continue
            rest = folded.replace(title, " ") if is_titled else folded
            headings = [h for h in self._headings_of(shelved) if h.folded in rest and len(h.folded) >= _LEAST]
            best = max(headings, key=lambda headed: len(headed.folded), default=None)
            if best is not None:
                made = self._make.in_document(shelved, best.entry.id, best.entry.line)
                found.append((len(title) + len(best.folded), made))
            elif is_titled and not is_named:
                found.append((len(title), self._make.in_document(shelved, "")))
        # A work that has a symbol is cited by it: a title alone means one that has none.
        found.sort(key=lambda pair: (-pair[0], not pair[1].key.is_own))
        return [made for _, made in found][:_MOST]

    def _headings_of(self, document: Shelved) -> list[_Headed]:
        at = (document.head.key.symbol, document.head.lang)
        if at not in self._headings:
            outline = self._reading.outline(document)
            self._headings[at] = [_Headed(entry, fold_text(entry.line)) for entry in outline]
        return self._headings[at]

    @cached_property
    def _instruments(self) -> list[tuple[Key, list[str]]]:
        """The register's instruments with their folded titles."""
        return [
            (instrument.key, [fold_text(title) for title in instrument.titles.values()])
            for instrument in self._shelf.instruments()
        ]

    @cached_property
    def _names(self) -> list[tuple[Key, list[str]]]:
        """The works that texts call by name and the documents held, with all their names, folded."""
        names: dict[Key, list[str]] = {}
        for name, _, symbol in self._recogniser.aliases():
            names.setdefault(Key.parse(symbol), []).append(fold_text(name))
        for key, titles in self._instruments:
            if key in names or key.is_own:
                names.setdefault(key, []).extend(titles)
        for shelved in self._shelf.documents():
            names.setdefault(shelved.head.key, []).append(fold_text(shelved.head.title))
        return sorted(names.items())


def _has_word(title: str, wanted: str) -> bool:
    """Whether the words stand in a title, beginning where a word begins when the script parts its words."""
    at = title.find(wanted)
    while at >= 0:
        if not wanted[0].isascii() or at == 0 or not title[at - 1].isalnum():
            return True
        at = title.find(wanted, at + 1)
    return False
