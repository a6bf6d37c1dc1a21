"""Find the nearest term that exists when a query finds nothing: 区快链 → 区块链, Koscek → koscak."""

from collections.abc import Iterator

from vademecum.search.effort import Effort
from vademecum.search.index import Index
from vademecum.search.terms import Field, Term, is_han, run_pattern

MOST_FOLLOWERS = 400
"""Characters tried after a given one."""

MOST_CHARACTERS = 6_000
"""Characters tried at the beginning of a run."""

MOST_WORDS = 3_000
"""Words with the same beginning that are compared."""

LONGEST_RUN = 16
LONGEST = 40
"""A longer phrase has no single wrong character that is worth looking for."""


class Nearest:
    """Looks for terms of one index that differ little from one that does not exist."""

    def __init__(self, index: Index, effort: Effort) -> None:
        self._index = index
        self._effort = effort

    def like(self, phrase: str) -> Iterator[list[str]]:
        """Phrases that differ from a folded one by one change and whose pairs and words all exist.

        They come in lists, each with the most frequent first; the last list costs most, so stop when one has
        what is wanted. Whether a phrase stands in a text is for the caller to find out, and whether it is no
        longer than `LONGEST`.
        """
        for changes_of in (self._changed, self._changed_at_front):
            made: dict[str, int] = {}
            for run in run_pattern().finditer(phrase):
                for changed, frequency in changes_of(run[0]):
                    whole = phrase[: run.start()] + changed + phrase[run.end() :]
                    made[whole] = max(frequency, made.get(whole, frequency))
            yield sorted(made, key=lambda whole: (-made[whole], whole))

    def _changed(self, run: str) -> Iterator[tuple[str, int]]:
        return self._han(run) if is_han(run[0]) else self._words(run)

    def _changed_at_front(self, run: str) -> Iterator[tuple[str, int]]:
        """Another first character: everything the index knows is tried."""
        if is_han(run[0]) and 2 < len(run) <= LONGEST_RUN and not self._frequency(run[:2]):
            yield from self._replaced(run, 0, self._index.beginning(Field.CHARACTER, "", MOST_CHARACTERS))

    # -- Chinese -------------------------------------------------------------------

    def _han(self, run: str) -> Iterator[tuple[str, int]]:
        """One character replaced, left out, put in, or two exchanged.

        Of two characters none is replaced and of few none left out: too much would be left to chance.
        """
        if not 2 <= len(run) <= LONGEST_RUN:
            return
        known = [self._frequency(pair) > 0 for pair in map(str.__add__, run, run[1:])]
        for at in range(len(run)):
            beside = known[max(at - 1, 0) : at + 1]
            if self._effort.is_spent:
                return
            if all(beside) and not all(known):
                continue
            if at and len(run) > 2:
                yield from self._replaced(run, at, self._after(run[at - 1]))
            if len(run) > 4 or run[at] == run[at - 1]:
                yield from self._checked(run[:at] + run[at + 1 :], at)
            if at + 1 < len(run) and not known[at]:
                yield from self._checked(run[:at] + run[at + 1] + run[at] + run[at + 2 :], at)
                for character in self._after(run[at]):
                    if self._frequency(character + run[at + 1]):
                        yield from self._checked(run[: at + 1] + character + run[at + 1 :], at)

    def _replaced(self, run: str, at: int, candidates: list[str]) -> Iterator[tuple[str, int]]:
        following = run[at + 1 : at + 2]
        for character in candidates:
            if not self._effort.step():
                return
            if character != run[at] and (not following or self._frequency(character + following)):
                yield from self._checked(run[:at] + character + run[at + 1 :], at)

    def _after(self, character: str) -> list[str]:
        pairs = self._index.beginning(Field.TEXT, character, MOST_FOLLOWERS)
        return [pair[1] for pair in pairs if len(pair) == 2]

    def _checked(self, run: str, at: int) -> Iterator[tuple[str, int]]:
        """The run with the frequency of its rarest pair around `at`, when all its pairs exist."""
        if len(run) < 2:
            return
        frequencies = [self._frequency(pair) for pair in map(str.__add__, run, run[1:])]
        if all(frequencies):
            yield run, min(frequencies[max(at - 1, 0) : at + 2] or frequencies)

    def _frequency(self, text: str) -> int:
        return self._index.frequency(Term(Field.TEXT, text)) if self._effort.step() else 0

    # -- other scripts -------------------------------------------------------------

    def _words(self, word: str) -> Iterator[tuple[str, int]]:
        if len(word) < 4 or word.isdecimal() or len(word) > LONGEST_RUN * 2:
            return
        most = 1 if len(word) < 8 else 2
        beginnings = dict.fromkeys((word[:2], word[1] + word[0]))
        for beginning in beginnings:
            for other in self._index.beginning(Field.TEXT, beginning, MOST_WORDS):
                if not self._effort.step():
                    return
                if other != word and abs(len(other) - len(word)) <= most:
                    distance = edit_distance(word, other, most)
                    if distance <= most:
                        yield other, self._frequency(other) - distance * MOST_WORDS


def edit_distance(one: str, other: str, most: int) -> int:
    """Letters to replace, leave out, put in or exchange with their neighbour; `most + 1` for any more."""
    before: list[int] = []
    last = list(range(len(other) + 1))
    for i, letter in enumerate(one, start=1):
        row = [i]
        for j, another in enumerate(other, start=1):
            cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (letter != another))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == another:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
        before, last = last, row
    return last[-1]
