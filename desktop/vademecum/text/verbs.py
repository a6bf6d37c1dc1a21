"""Tell what a sentence does with the instrument it cites: recalls it, reaffirms it, requests by it."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from vademecum.domain.trouble import Trouble
from vademecum.text.sentences import sentence_around
from vademecum.words import mark

_FURTHEST = 160
"""How far before the citation a verb is looked for, in code points."""
_FURTHEST_AFTER = 60
_MARKS = r"(?:[\s\d()（）、,，/“”\"'-]|(?-i:[A-Z])(?![a-z]))"
_ABOUT = r"[^，。；;:.,]{0,60}?"


class VerbsDamaged(Trouble):
    """The table of operative verbs cannot be read."""

    kind = "verbs-damaged"

    def __init__(self, name: str, why: str) -> None:
        super().__init__(
            mark("trouble", "The table of verbs {name} cannot be read: {why}."),
            mark("trouble", "Install Vademecum again, or undo your last change to this file."),
            name=name,
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


class VerbTable:
    """The operative verbs of a file such as `resources/citations/verbs.toml`."""

    def __init__(self, tongues: Mapping[str, _Tongue]) -> None:
        self._tongues = tongues
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
    def load(cls, path: Path) -> "VerbTable":
        """Read the table; raise `VerbsDamaged` when it is missing or not whole."""
        try:
            table = tomllib.loads(path.read_text(encoding="utf-8"))
            between, about, leads = table.pop("between"), table.pop("about"), table.pop("leads")
            tongues = {
                lang: _tongue(table, lang, between[lang], about[lang], leads[lang]) for lang in between
            }
        except OSError as problem:
            raise VerbsDamaged(path.name, problem.strerror or "it cannot be opened") from problem
        except (AttributeError, KeyError, TypeError, ValueError) as problem:
            raise VerbsDamaged(path.name, str(problem)) from problem
        return cls(tongues)

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
        if governing:
            return tongue.before[governing["verb"].lower()]
        after = text[end : min(last, end + _FURTHEST_AFTER)]
        for match in tongue.governed.finditer(after):
            lead = after[: match.start()].rstrip()
            if not lead or lead[-1] in '，,》”)）〉"' or lead.lower().endswith(tongue.leads):
                return tongue.after[match.group().lower()]
        return None


def _tongue(
    table: Mapping[str, Any], lang: str, between: list[str], about: list[str], leads: list[str]
) -> _Tongue:
    sides: dict[str, dict[str, str]] = {"before": {}, "after": {}}
    for verb, languages in table.items():
        for side, words in languages.get(lang, {}).items():
            sides[side].update(dict.fromkeys(words, verb))
    edge = "" if lang == "zh" else r"\b"
    filler = rf"(?:{_MARKS}|{edge}(?:{_any(between)}){edge}|《[^》]{{0,60}}》)*"
    phrase = rf"(?:(?:{_any(about)}){_ABOUT}(?:的|\b)?{filler})?" if about else ""
    governing = rf"{edge}(?P<verb>{_any(sides['before'])}){edge}{filler}{phrase}\Z"
    governed = rf"{edge}(?:{_any(sides['after'])}){edge}"
    return _Tongue(
        re.compile(governing, re.IGNORECASE),
        re.compile(governed, re.IGNORECASE),
        sides["before"],
        sides["after"],
        tuple(leads),
    )


def _any(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word))))
