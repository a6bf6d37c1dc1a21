"""Know the words that begin the paragraphs of a resolution, in the six languages."""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from vademecum.domain.trouble import TableDamaged
from vademecum.importer import joining
from vademecum.paths import resources
from vademecum.text.folding import fold_text

_FILE = "resolutions.toml"
_GROUPS = ("preambular", "endings", "operative", "ambiguous", "leads", "announces", "chapter_vii")
_LOOK = 160
"""Code points of a paragraph that tell what it is."""
_BETWEEN = r".{0,60}?"
_HAN = "\u3400-\u9fff"


class ResolutionWordsDamaged(TableDamaged):
    """The list of words that begin the paragraphs of resolutions cannot be read."""

    kind = "words-damaged"


@dataclass(frozen=True, slots=True)
class _Beginnings:
    """One pattern a group; each is matched with the beginning of a folded paragraph."""

    preambular: re.Pattern[str]
    operative: re.Pattern[str]
    ambiguous: re.Pattern[str]
    announcing: re.Pattern[str]
    chapter_vii: re.Pattern[str]
    chapter_vii_last: re.Pattern[str]


def is_preambular(text: str) -> bool:
    """Whether a paragraph before the operative ones begins as preambular ones do, with a participle."""
    return bool(_beginnings().preambular.match(_beginning(text)))


def begins_operatively(text: str) -> bool:
    """Whether a paragraph begins with the verb of an operative one.

    Some Chinese verbs begin both kinds: there the mark at the end decides, a comma being preambular.
    """
    beginning = _beginning(text)
    if _beginnings().operative.match(beginning):
        return True
    return bool(_beginnings().ambiguous.match(beginning)) and joining.is_closed(text)


def announces_operatives(text: str) -> bool:
    """Whether a paragraph is the verb alone that all the numbered ones share: `Resolves:`, 爰."""
    return len(text) < _LOOK and bool(_beginnings().announcing.fullmatch(_beginning(text)))


def acts_under_chapter_vii(text: str) -> bool:
    """Whether a paragraph says, as it begins or ends, that the organ acts under Chapter VII of the Charter.

    A paragraph that mentions the chapter in between may tell of another resolution.
    """
    words = _beginnings()
    return bool(words.chapter_vii.match(_beginning(text)) or words.chapter_vii_last.search(_ending(text)))


def load_beginnings(path: Path) -> _Beginnings:
    """Read the list of words; raise `ResolutionWordsDamaged` when it is missing or not whole."""
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8")).values()
        words = {group: [word for table in tables for word in table[group]] for group in _GROUPS}
        folded = {group: [fold_text(word) for word in words[group]] for group in _GROUPS}
    except OSError as problem:
        raise ResolutionWordsDamaged(_FILE, problem.strerror or "it cannot be opened") from problem
    except (AttributeError, KeyError, TypeError, ValueError) as problem:
        raise ResolutionWordsDamaged(_FILE, str(problem)) from problem
    leads = rf"(?:(?:{_any(folded['leads'])})[\s,]*){{0,3}}"
    endings = _any(folded["endings"])
    openers = [*folded["preambular"], *folded["ambiguous"]]
    chapter = "|".join(_with_gaps(word) for word in folded["chapter_vii"])
    return _Beginnings(
        preambular=re.compile(rf"(?:{leads})(?:{_any(openers)}|[^\W\d_]{{2,20}}(?:{endings})\b)"),
        operative=re.compile(rf"{leads}(?:{_any(folded['operative'])})"),
        ambiguous=re.compile(rf"{leads}(?:{_any(folded['ambiguous'])})"),
        announcing=re.compile(rf"(?:{_any(folded['announces'])})\s?[:,]?"),
        chapter_vii=re.compile(rf"(?:{chapter})(?![ivx])"),
        chapter_vii_last=re.compile(
            rf"(?<![a-z\u0430-\u044f])(?:{chapter})(?![ivx])[^,;.，；。]{{0,60}}[,，،]?$"
        ),
    )


@cache
def _beginnings() -> _Beginnings:
    return load_beginnings(resources() / "data" / _FILE)


def _beginning(text: str) -> str:
    return fold_text(text[:_LOOK].lstrip(" \t\u3000“”\"'«-–—"))


def _ending(text: str) -> str:
    return fold_text(text[-_LOOK:].rstrip())


def _any(words: Iterable[str]) -> str:
    """A pattern for any of the words, longer ones first; words of scripts that part words stand whole."""
    ordered = sorted(set(words), key=len, reverse=True)
    return "|".join(re.escape(word) + ("" if re.match(f"[{_HAN}]", word) else r"\b") for word in ordered)


def _with_gaps(words: str) -> str:
    return _BETWEEN.join(re.escape(part.strip()) for part in words.split("..."))
