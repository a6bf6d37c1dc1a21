"""Find the places of a long folded text where a short one stands, as it is or changed."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain, islice

from vademecum.text.folding import WORD

_STRETCH = 128
"""Characters of a stretch: what the index tells is in which stretches of the text a gram stands."""

_LONGEST_WORD = 32
_WORDS = re.compile(rf"{WORD}{{1,{_LONGEST_WORD}}}")
_HAN_AND_ALIKE = "\u2e80"
"""From here on stand the scripts that do not part words, and their signs."""

_RAREST = 40
"""Grams of the short text that are looked up: its rarest ones."""

_MOST_COUNTED = 2_000
"""Stretches that are counted for one question; the commoner grams are left out once so many would be."""

_MOST_TRIED = 1_000
"""Stretches where the very words are looked for; with more, the whole text is gone through instead."""


class LikelyPlaces:
    """Which stretches of a folded text hold which grams.

    A gram is a word, or a pair of characters of a script that does not part words. Of the pairs only those at
    even places are kept, and all are looked up: a text at an odd place is found by its other half.
    Making it takes about 0.5 µs and 25 bytes for each character of the text.
    """

    def __init__(self, flat: str) -> None:
        self._flat = flat
        self._holders: dict[str, list[int]] = {}
        holders = self._holders
        for number, start in enumerate(range(0, len(flat), _STRETCH)):
            stretch = flat[start : start + _STRETCH + _LONGEST_WORD]
            held = set(_WORDS.findall(stretch))
            pairs = zip(stretch[:_STRETCH:2], stretch[1 : _STRETCH + 1 : 2], strict=False)
            held.update([a + b for a, b in pairs if b >= _HAN_AND_ALIKE])
            for gram in held:
                if gram in holders:
                    holders[gram].append(number)
                else:
                    holders[gram] = [number]

    def exactly(self, folded: str, most: int) -> list[int]:
        """Where `folded`, not empty, stands in the text: in order, its first `most` places."""
        tried: set[int] = set()
        for grams in self._complete(folded):
            at, gram = min(grams, key=lambda some: len(self._holders.get(some[1], ())), default=(0, ""))
            numbers = self._holders.get(gram, []) if gram else None
            if numbers is None or len(numbers) > _MOST_TRIED:
                return self._everywhere(folded, most)
            tried.update(number * _STRETCH - at for number in numbers)
        found: set[int] = set()
        for first in sorted(tried):
            last = first + _STRETCH + _LONGEST_WORD + len(folded)
            place = self._flat.find(folded, max(0, first), last)
            while place >= 0 and len(found) < 2 * most:
                found.add(place)
                place = self._flat.find(folded, place + 1, last)
        return sorted(found)[:most]

    def alike(self, folded: str, near: Sequence[range], most: int) -> Iterator[tuple[int, int]]:
        """Spans of the text that hold much of what `folded` holds, with room around them.

        At most so many, and half as many again of those that lie in the `near` spans of the text.
        """
        places = [*_pairs(folded, 0), *_pairs(folded, 1), *_words(folded)]
        known = [(len(there), at, gram) for at, gram in places if (there := self._holders.get(gram))]
        used: list[tuple[int, str]] = []
        count = 0
        for length, at, gram in sorted(known)[:_RAREST]:
            count += length
            if count > _MOST_COUNTED:
                break
            used.append((at, gram))
        shared = Counter(chain.from_iterable(self._holders[gram] for gram in {gram for _, gram in used}))
        # What shares far less than the best does is not it.
        enough = max(shared.values(), default=0) / 2
        ranked = sorted((-times, number) for number, times in shared.items() if times >= enough)
        chosen = [number for _, number in ranked[:most]]
        stretches = [range(some.start // _STRETCH, (some.stop - 1) // _STRETCH + 1) for some in near]
        beside = (number for _, number in ranked[most:] if any(number in some for some in stretches))
        for number in chain(chosen, islice(beside, most // 2)):
            yield self._around(number, used, len(folded))

    def _around(self, number: int, grams: Sequence[tuple[int, str]], length: int) -> tuple[int, int]:
        """The span in which a text of that length stands when the grams of a stretch belong to it."""
        first = number * _STRETCH
        stretch = self._flat[first : first + _STRETCH + _LONGEST_WORD]
        held = [(at, gram) for at, gram in grams if gram in stretch]
        room = length // 3 + 4
        begin = first - room + min(stretch.find(gram) - at for at, gram in held)
        end = first + room + max(stretch.rfind(gram) - at for at, gram in held) + length
        return max(0, begin), min(len(self._flat), end)

    def _complete(self, folded: str) -> list[list[tuple[int, str]]]:
        """Grams in groups, of which each place of `folded` in the text holds all of at least one."""
        groups = [_pairs(folded, 0), _pairs(folded, 1)]
        if all(groups):
            return groups
        return [_whole_words(folded)]

    def _everywhere(self, folded: str, most: int) -> list[int]:
        found: list[int] = []
        place = self._flat.find(folded)
        while place >= 0 and len(found) < most:
            found.append(place)
            place = self._flat.find(folded, place + 1)
        return found


def _pairs(folded: str, first: int) -> list[tuple[int, str]]:
    """Every second pair of characters from `first` on, and where it stands."""
    pairs = zip(folded[first::2], folded[first + 1 :: 2], strict=False)
    return [(first + 2 * n, a + b) for n, (a, b) in enumerate(pairs) if b >= _HAN_AND_ALIKE]


def _words(folded: str) -> list[tuple[int, str]]:
    return [(found.start(), found.group()) for found in _WORDS.finditer(folded)]


def _whole_words(folded: str) -> list[tuple[int, str]]:
    """Those words that are surely held as they are: not the parts of longer ones."""
    return [
        (at, word)
        for at, word in _words(folded)
        if 0 < at < len(folded) - len(word) and len(word) < _LONGEST_WORD and not _WORDS.match(folded[at - 1])
    ]
