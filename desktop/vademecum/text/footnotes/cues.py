"""The words by which footnotes name their sources, read from `resources/citations/footnotes.toml`."""

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from vademecum.domain.note_source import SourceKind
from vademecum.domain.trouble import TableDamaged
from vademecum.text.folding import CJK, fold_text

_ALWAYS = "en"
"""English words count in every text, as in the citation grammar: all languages quote English sources."""

_LISTS = (
    "same", "earlier", "note", "note_before", "note_after", "sees", "about", "place", "place_after", "inside",
    "here",
)  # fmt: skip
"""What the table must say of every language; verbs are known of some only."""

_NEVER = re.compile(r"(?!)")
_LATIN = "a-z0-9\u0430-\u044f"
_ENDS = rf"(?:(?<![{_LATIN}])|(?![{_LATIN}]))"
"""A word ends here, if it is of a script that parts its words."""


class CuesDamaged(TableDamaged):
    """The table of footnote words cannot be read."""

    kind = "cues-damaged"


@dataclass(frozen=True, slots=True)
class Cues:
    """The words of one language and of English, as expressions over folded text."""

    same: re.Pattern[str]
    earlier: re.Pattern[str]
    note: re.Pattern[str]
    """A footnote by its number; groups `before`, `number`, `after`."""
    sees: re.Pattern[str]
    about: re.Pattern[str]
    place: re.Pattern[str]
    inside: re.Pattern[str]
    here: re.Pattern[str]
    verbs: re.Pattern[str]
    joined: re.Pattern[str]
    """The beginning of a sentence that belongs to the source before it: available at …"""
    address: re.Pattern[str]
    kinds: tuple[tuple[SourceKind, re.Pattern[str], re.Pattern[str]], ...]
    """Each kind with the words that tell it anywhere, and those that tell it in a title."""


class CueTable:
    """All languages of the table."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        self._words: Mapping[str, Mapping[str, list[str]]] = table["words"]
        self._kinds: Mapping[str, Any] = table["kinds"]
        self._web: Mapping[str, Any] = self._kinds[SourceKind.WEB]
        # Of each language compiled when it is first met: that takes some 20 ms.
        self._made: dict[str, Cues] = {}
        self._check()

    @classmethod
    def load(cls, path: Path) -> "CueTable":
        """Read the table; raise `CuesDamaged` when it is missing or not whole."""
        try:
            return cls(tomllib.loads(path.read_text(encoding="utf-8")))
        except OSError as problem:
            raise CuesDamaged(path.name, problem.strerror or "it cannot be opened") from problem
        except (AttributeError, KeyError, TypeError, ValueError, re.error) as problem:
            raise CuesDamaged(path.name, str(problem)) from problem

    def of(self, lang: str) -> Cues:
        """The words of a language; of English alone when the table does not know it."""
        known = lang if lang in self._words else _ALWAYS
        if known not in self._made:
            self._made[known] = self._cues(known)
        return self._made[known]

    def _check(self) -> None:
        """Fail now rather than in the middle of a footnote."""
        for words in (*self._words.values(), self._words[_ALWAYS]):
            for name in _LISTS:
                "".join(words[name])
            re.compile("|".join(words["inside"]))
        for kind, said in self._kinds.items():
            SourceKind(kind)
            for lang in self._words:
                "".join(_listed(said, (lang,), "words") + _listed(said, (lang,), "in_title"))
        "".join([*self._web["address"], *(word for words in self._web["joined"].values() for word in words)])

    def _cues(self, lang: str) -> Cues:
        langs = tuple(dict.fromkeys((lang, _ALWAYS)))

        def words(name: str) -> list[str]:
            return [word for one in langs for word in self._words[one].get(name, ())]

        before, after = _any(words("note_before")), _any(words("note_after"))
        edge = f"(?<![{_LATIN}])"
        kinds = tuple(
            (
                SourceKind(kind),
                _anywhere(_listed(said, langs, "words")),
                _in_title(_listed(said, langs, "in_title")),
            )
            for kind, said in self._kinds.items()
        )
        joined = [word for one in langs for word in self._web["joined"].get(one, ())]
        return Cues(
            same=re.compile(rf"(?:{_any(words('same'))}){_ENDS}"),
            earlier=_anywhere(words("earlier")),
            note=re.compile(
                rf"{edge}(?P<before>{before})?[ ,]?(?:{_any(words('note'))})[ .]?"
                rf"(?P<number>\d{{1,4}}|\*{{1,3}})(?![{_LATIN}.]*\d)(?: ?(?P<after>{after}){_ENDS})?"
            ),
            sees=re.compile(rf"(?:(?:{_any(words('sees'))}){_ENDS}[ :,]?)+"),
            about=re.compile(rf"(?:{_any(words('about'))}){_ENDS}"),
            place=_places(words("place"), words("place_after")),
            inside=re.compile("|".join(words("inside"))),
            here=re.compile(rf"(?:{_any(words('here'))}){_ENDS}"),
            verbs=_anywhere(words("verbs")),
            joined=re.compile(rf"[(]?(?:{_any(joined)})"),
            address=re.compile(_any(self._web["address"])),
            kinds=kinds,
        )


def _listed(said: Mapping[str, Any], langs: Sequence[str], name: str) -> list[str]:
    return [word for lang in langs for word in said.get(lang, {}).get(name, ())]


def _any(words: Iterable[str]) -> str:
    """One of the words, folded as the texts are, the longest first."""
    folded = dict.fromkeys(fold_text(word) for word in words)
    return "|".join(map(re.escape, sorted(folded, key=lambda word: (-len(word), word))))


def _anywhere(words: Sequence[str]) -> re.Pattern[str]:
    """One of the words, not as a part of a longer word of a script that parts its words."""
    if not words:
        return _NEVER
    return re.compile(rf"(?:(?<![{_LATIN}])|(?=[{CJK}]))(?:{_any(words)}){_ENDS}")


def _in_title(words: Sequence[str]) -> re.Pattern[str]:
    """One of the words at the end of a title, before what stands in brackets."""
    return re.compile(rf"(?:{_any(words)})(?:\([^)]*\))?\Z") if words else _NEVER


def _places(before: Sequence[str], after: Sequence[str]) -> re.Pattern[str]:
    """A word and a number, or in Chinese 第 and a number and a word."""
    number = r"[ivxlc\d(一二三四五六七八九十]"
    forms = [rf"(?<![{_LATIN}])(?:{_any(before)}) ?{number}"]
    if after:
        forms.append(rf"第[\d一二三四五六七八九十a-z()、,和至-]{{1,24}}(?:{_any(after)})")
    return re.compile("|".join(forms))
