"""The table of operative verbs and addressees: `resources/citations/actions.toml`."""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from vademecum.domain.trouble import TableDamaged
from vademecum.text.actions.act import Towards


class ActionsDamaged(TableDamaged):
    """The table of operative verbs and addressees cannot be read."""

    kind = "actions-damaged"


@dataclass(frozen=True, slots=True)
class Verb:
    """An operative verb: its words in the languages of the table."""

    id: str
    name: Mapping[str, str]
    towards: Towards
    words: Mapping[str, tuple[str, ...]]
    """By list: `en` (plain, present and past of one verb in one string), `zh`, `zh_operative` …"""


@dataclass(frozen=True, slots=True)
class Called:
    """Somebody who is addressed."""

    id: str
    name: Mapping[str, str]
    acts: bool
    """Whether it is an organ, whose own acts count where they are told."""
    words: Mapping[str, tuple[str, ...]]
    """Names as printed, by language."""


@dataclass(frozen=True, slots=True)
class ActionTable:
    """Verbs, addressees, and the small words around them."""

    verbs: Mapping[str, Verb]
    addressees: Mapping[str, Called]
    states: Mapping[str, Mapping[str, str]]
    """Names of States by id and language."""
    words: Mapping[str, Mapping[str, tuple[str, ...]]]
    """Small words by language and list."""
    not_the_verb: Mapping[str, tuple[str, tuple[str, ...]]]
    """For a Chinese verb: characters before it, and words behind it, that make it part of another word."""

    @classmethod
    def load(cls, path: Path) -> "ActionTable":
        """Read the table; raise `ActionsDamaged` when it is missing or not whole."""
        try:
            return _table(tomllib.loads(path.read_text(encoding="utf-8")))
        except OSError as problem:
            raise ActionsDamaged(path.name, problem.strerror or "it cannot be opened") from problem
        except (AttributeError, KeyError, TypeError, ValueError) as problem:
            raise ActionsDamaged(path.name, str(problem)) from problem

    @property
    def langs(self) -> tuple[str, ...]:
        """The languages whose acts the table knows."""
        return tuple(sorted(self.words))

    def names(self, lang: str) -> Iterator[tuple[str, str]]:
        """Every printed name of an addressee with its id."""
        for called in self.addressees.values():
            for name in called.words.get(lang, ()):
                yield name, called.id
        for state, by_lang in self.states.items():
            if lang in by_lang:
                yield by_lang[lang], state

    def verb_name(self, verb: str, lang: str) -> str:
        """The name of a verb in a language, else in English; the id when the table does not have it."""
        found = self.verbs.get(verb)
        return verb if found is None else found.name.get(lang) or found.name["en"]

    def addressee_name(self, addressee: str, printed: str, lang: str) -> str:
        """The name of an addressee in a language; as printed when the table does not have it."""
        found = self.addressees.get(addressee)
        if found is not None:
            return found.name.get(lang) or found.name["en"]
        by_lang = self.states.get(addressee)
        return printed if by_lang is None else by_lang.get(lang) or by_lang["en"]


def _table(raw: Mapping[str, Any]) -> ActionTable:
    verbs = {
        verb: Verb(verb, _named(facts), Towards(facts["towards"]), _lists(facts))
        for verb, facts in raw["verbs"].items()
    }
    addressees = {
        one: Called(one, _named(facts), bool(facts.get("acts", False)), _lists(facts))
        for one, facts in raw["addressees"].items()
    }
    states = {slug(pair[0]): {"en": pair[0], "zh": pair[1]} for pair in raw["states"]["names"]}
    guards = {
        word: (str(facts["after"]), _strings(facts["before"])) for word, facts in raw["not_the_verb"].items()
    }
    words = {lang: _lists(lists) for lang, lists in raw["words"].items()}
    return ActionTable(verbs, addressees, states, words, guards)


def slug(name: str) -> str:
    """A name as an id: small letters, hyphens between its words."""
    return "-".join("".join(c if c.isalnum() else " " for c in name.lower()).split())


def _named(facts: Mapping[str, Any]) -> Mapping[str, str]:
    return {lang: str(name) for lang, name in facts["name"].items() if name} | {
        "en": str(facts["name"]["en"])
    }


def _lists(facts: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    return {name: _strings(value) for name, value in facts.items() if isinstance(value, list)}


def _strings(value: Sequence[Any]) -> tuple[str, ...]:
    if not all(isinstance(one, str) and one for one in value):
        raise ValueError(f"not a list of words: {value!r}")
    return tuple(value)
