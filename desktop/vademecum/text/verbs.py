"""Tell what a sentence does with the instrument it cites: recalls it, reaffirms it, requests by it."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from vademecum.domain.trouble import TableDamaged, Trouble
from vademecum.text.sentences import sentence_around
from vademecum.words import mark

_FURTHEST = 160
"""How far before the citation a verb is looked for, in code points."""
_FURTHEST_AFTER = 60
_MARKS = r"(?:[\s\d()（）、,，/“”\"'-]|(?-i:[A-Z])(?![a-z]))"
_SETTINGS = frozenset({"between", "about", "leads", "never"})
_ID = re.compile(r"[a-z]+(?:-[a-z]+)*")
_LARGEST = 1_000_000
"""Bytes of a table."""
_ABOUT = r"[^，。；;:.,]{0,60}?"


class VerbsDamaged(TableDamaged):
    """The table of operative verbs cannot be read."""

    kind = "verbs-damaged"


class OwnVerbsDamaged(Trouble):
    """The reader's own table of verbs cannot be read."""

    kind = "own-verbs-damaged"

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(
            mark("trouble", "Your own table of verbs {name} is ignored: {why}."),
            mark("trouble", "Mend or remove {path}."),
            name=path.name,
            path=path,
            why=why,
        )


@dataclass(frozen=True, slots=True)
class _Tongue:
    """The verbs of one language."""

    governing: re.Pattern[str]
    """A verb, what may stand between, and the end of the text: the citation."""
    governed: re.Pattern[str]
    before: Mapping[str, str]
    after: Mapping[str, str]
    leads: tuple[str, ...]
    never: frozenset[str]
    """Longer words with a verb inside that are none: 意见, 申请."""


class VerbTable:
    """The operative verbs of a file such as `resources/citations/verbs.toml`."""

    def __init__(self, tongues: Mapping[str, _Tongue], names: Mapping[str, Mapping[str, str]]) -> None:
        self._tongues = tongues
        self.names = names
        """What a table calls its verbs, by id and language; only readers' own tables need to."""
        self.ids = tuple(
            sorted(
                {
                    verb
                    for tongue in tongues.values()
                    for verb in (*tongue.before.values(), *tongue.after.values())
                }
            )
        )

    @classmethod
    def load(cls, path: Path, own: Path | None = None) -> "VerbTable":
        """Read the table; what the reader's `own` one says is added to it, and wins where both say a word.

        Raise `VerbsDamaged` when the table is missing or not whole, `OwnVerbsDamaged` when `own` is not.
        """
        try:
            table = _read(path)
            made = _made(table)
        except OSError as problem:
            raise VerbsDamaged(path.name, problem.strerror or "it cannot be opened") from problem
        except (AttributeError, KeyError, TypeError, ValueError) as problem:
            raise VerbsDamaged(path.name, str(problem)) from problem
        if own is None:
            return made
        try:
            return _made(_joined(table, _checked(_read(own))))
        except OSError as problem:
            raise OwnVerbsDamaged(own, problem.strerror or "it cannot be opened") from problem
        except RecursionError as problem:
            raise OwnVerbsDamaged(own, "it is nested too deeply") from problem
        except (AttributeError, KeyError, TypeError, ValueError, re.error) as problem:
            raise OwnVerbsDamaged(own, str(problem)) from problem

    def verb_for(self, text: str, start: int, end: int, lang: str) -> str | None:
        """The id of the verb for the citation at `text[start:end]`; None when unsure.

        A verb that governs the citation (回顾第…号决议) wins over one whose subject it is
        (第…号决议确认, 第…号决议，其中要求). Only languages of the table are understood.
        """
        tongue = self._tongues.get(lang)
        if tongue is None:
            return None
        first, last = sentence_around(text, start, end)
        before = text[max(first, start - _FURTHEST) : start]
        governing = tongue.governing.search(before)
        if governing and governing["verb"].lower() not in tongue.never:
            return tongue.before[governing["verb"].lower()]
        after = text[end : min(last, end + _FURTHEST_AFTER)]
        for match in tongue.governed.finditer(after):
            if match.group().lower() in tongue.never:
                continue
            lead = after[: match.start()].rstrip()
            if not lead or lead[-1] in '，,》”)）〉"' or lead.lower().endswith(tongue.leads):
                return tongue.after[match.group().lower()]
        return None


def _read(path: Path) -> dict[str, Any]:
    if path.stat().st_size > _LARGEST:
        raise ValueError("it is larger than a table of verbs can be")
    return tomllib.loads(path.read_text(encoding="utf-8-sig"))


def _checked(table: dict[str, Any]) -> dict[str, Any]:
    """A reader's table as it is, or `ValueError` with what is wrong in it."""
    for name, languages in table.items():
        if not isinstance(languages, dict):
            raise ValueError(f"[{name}] is not a table")
        if name not in _SETTINGS and not _ID.fullmatch(name):
            raise ValueError(f"[{name}] is not a name of small letters and hyphens")
        for lang, said in languages.items():
            sides = {"": said} if name in _SETTINGS else said
            if lang == "name" and name not in _SETTINGS:
                if not isinstance(said, dict) or not all(isinstance(word, str) for word in said.values()):
                    raise ValueError(f"[{name}] name is not a text for each language")
                continue
            if not isinstance(sides, dict) or not set(sides) <= {"", "before", "after"}:
                raise ValueError(f"[{name}] {lang} has something else than before and after")
            for words in sides.values():
                if not isinstance(words, list) or not all(isinstance(w, str) and w.strip() for w in words):
                    raise ValueError(f"[{name}] {lang} is not a list of words")
    return table


def _joined(table: dict[str, Any], own: dict[str, Any]) -> dict[str, Any]:
    """Both tables as one; the reader's words stand last, so that they win."""
    joined = {name: dict(languages) for name, languages in table.items()}
    for name, languages in own.items():
        into = joined.setdefault(name, {})
        for lang, said in languages.items():
            if name in _SETTINGS:
                into[lang] = [*into.get(lang, []), *said]
    mine = {name: languages for name, languages in own.items() if name not in _SETTINGS}
    return joined | {"": mine}


def _made(table: dict[str, Any]) -> VerbTable:
    verbs = {name: said for name, said in table.items() if name not in _SETTINGS and name}
    own: dict[str, Any] = table.get("", {})
    entries = [*verbs.items(), *own.items()]
    spoken = {lang for _, said in entries for lang in said if lang != "name"}
    tongues = {
        lang: _tongue(
            entries,
            lang,
            table["between"].get(lang, []),
            table["about"].get(lang, []),
            table["leads"].get(lang, []),
            table.get("never", {}).get(lang, []),
        )
        for lang in sorted({*table["between"], *spoken})
    }
    return VerbTable(tongues, {name: said["name"] for name, said in entries if "name" in said})


def _tongue(
    entries: Iterable[tuple[str, Mapping[str, Any]]],
    lang: str,
    between: list[str],
    about: list[str],
    leads: list[str],
    never: list[str],
) -> _Tongue:
    sides: dict[str, dict[str, str]] = {"before": {}, "after": {}}
    for verb, languages in entries:
        for side, words in languages.get(lang, {}).items():
            sides[side].update(dict.fromkeys((word.lower() for word in words), verb))
    edge = "" if lang == "zh" else r"\b"
    # Possessive: words that can be read in two ways (OF as a word or as two letters) would else be tried
    # in every combination. Nothing is given back: longer words win over shorter ones.
    filler = rf"(?:{edge}(?:{_any(between)}){edge}|{_MARKS}|《[^》]{{0,60}}》)*+"
    phrase = rf"(?:(?:{_any(about)}){_ABOUT}(?:的|\b)?{filler})?" if about else ""
    governing = rf"{edge}(?P<verb>{_any([*sides['before'], *never])}){edge}{filler}{phrase}\Z"
    governed = rf"{edge}(?:{_any([*sides['after'], *never])}){edge}"
    return _Tongue(
        re.compile(governing, re.IGNORECASE),
        re.compile(governed, re.IGNORECASE),
        sides["before"],
        sides["after"],
        tuple(leads),
        frozenset(never),
    )


def _any(words: Iterable[str]) -> str:
    """Any of the words, the longest first; of no words, what is never there."""
    return "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word)))) or r"(?!)"
