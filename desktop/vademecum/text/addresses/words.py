"""Read the words that people say for organs, kinds of instrument and places: `said.toml`."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from vademecum.text.addresses.plain import plain_address
from vademecum.text.citing.grammar import Grammar, GrammarDamaged
from vademecum.text.citing.normalise import lowered

_FILE = "said.toml"
_LATIN = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """Words around the number of one kind of place; small letters, plain, the longest first."""

    before: tuple[str, ...]
    after: tuple[str, ...]
    of: tuple[str, ...] = ()
    """Words behind a paragraph that make it one of the preamble."""
    clause_before: tuple[str, ...] = ()
    clause_after: tuple[str, ...] = ()
    point_before: tuple[str, ...] = ()
    point_after: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SaidWords:
    """All that `said.toml` holds, in plain form and small letters."""

    cues: Mapping[str, tuple[str, ...]]
    """By series: RES, DEC, PRST."""
    organs: Mapping[str, tuple[str, ...]]
    """By the organ's id."""
    organ_cues: Mapping[str, tuple[str, ...]]
    """Words that say organ and resolution at once, by the organ's id."""
    number_before: tuple[str, ...]
    number_after: tuple[str, ...]
    ranges: tuple[str, ...]
    joiners: tuple[str, ...]
    of: tuple[str, ...]
    places: Mapping[str, PlaceWords]
    """By kind of fragment: para, op, pp, fn, art, annex, sect."""
    letters: Mapping[str, str]
    """Labels of other alphabets, each with the Latin letter it stands for."""

    @classmethod
    def load(cls, grammar: Grammar) -> "SaidWords":
        """Read the file beside the citation grammar; raise `GrammarDamaged` when it is not whole."""
        try:
            table = tomllib.loads((grammar.folder / _FILE).read_text(encoding="utf-8"))
            numbers, labels = table["numbers"], table["labels"]
            organs = {organ: _plain(words) for organ, words in table["organs"].items()}
            for organ in grammar.organs:
                long = (name for names in organ.names.values() for name in names)
                organs[organ.id] = _ordered((*organs.get(organ.id, ()), *_plain(long)))
            letters = {
                sign: letter
                for alphabet in labels["alphabets"]
                for sign, letter in zip(alphabet, _LATIN, strict=False)
            }
            return cls(
                cues={series: _plain(words) for series, words in table["cues"].items()},
                organs={organ: words for organ, words in organs.items() if organ != "other"},
                organ_cues={organ: _plain(words) for organ, words in table["organ_cues"].items()},
                number_before=_plain(numbers["before"]),
                number_after=_plain(numbers["after"]),
                ranges=_plain(numbers["ranges"]),
                joiners=_plain(numbers["joiners"]),
                of=_plain(numbers["of"]),
                places={kind: _place(words) for kind, words in table["places"].items()},
                letters=letters | {pair[0]: pair[1] for pair in labels["look_alike"]},
            )
        except OSError as problem:
            raise GrammarDamaged(_FILE, problem.strerror or "it cannot be opened") from problem
        except (KeyError, TypeError, ValueError, AttributeError) as problem:
            raise GrammarDamaged(_FILE, str(problem) or type(problem).__name__) from problem


def _place(table: Mapping[str, Any]) -> PlaceWords:
    return PlaceWords(**{name: _plain(words) for name, words in table.items()})


def _plain(words: Iterable[str]) -> tuple[str, ...]:
    return _ordered(lowered(plain_address(word)) for word in words)


def _ordered(words: Iterable[str]) -> tuple[str, ...]:
    """Without doubles, the longest first: an expression takes the first that fits."""
    return tuple(sorted(set(words), key=lambda word: (-len(word), word)))
