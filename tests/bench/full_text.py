"""The reference for search: SQLite FTS5 over the same bigrams and words, with the same texts beside it."""

import sqlite3
from collections.abc import Sequence
from pathlib import Path

from vademecum.search.gathering import RANKED_UP_TO
from vademecum.search.terms import is_han, run_pattern

_LIMIT = 50
_AROUND = 40
"""Code points of a snippet on either side of the words."""


class FullText:
    """A contentless FTS5 table of bigrams, and a table of texts."""

    def __init__(self, path: Path, folded: Sequence[str]) -> None:
        """Build the tables; `folded` are folded texts, their rows counted from 1."""
        self._db = sqlite3.connect(path)
        self._db.execute("PRAGMA journal_mode = OFF")
        self._db.execute("PRAGMA synchronous = OFF")
        self._db.execute("CREATE VIRTUAL TABLE f USING fts5(t, content='', tokenize=\"unicode61\")")
        rows = enumerate((_spaced(text) for text in folded), start=1)
        self._db.executemany("INSERT INTO f (rowid, t) VALUES (?, ?)", rows)
        self._db.execute("INSERT INTO f (f) VALUES ('optimize')")
        self._db.commit()

    def add_texts(self, blocks: Sequence[tuple[int, str, str, str]]) -> None:
        """Put rows, labels, headings and texts beside the index, where hits are read from."""
        self._db.execute("CREATE TABLE block (row INTEGER PRIMARY KEY, label TEXT, heading TEXT, text TEXT)")
        self._db.executemany("INSERT INTO block VALUES (?, ?, ?, ?)", blocks)
        self._db.commit()

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()

    def answer(self, words: Sequence[str]) -> tuple[int, list[tuple[str, str, str]]]:
        """What the program answers: how many texts hold all the words, and label, heading and snippet of 50.

        The best first, by bm25, where the program ranks; in the order of the library where it does not.
        """
        asked = " ".join(f'"{_spaced(word)}"' for word in words)
        (count,) = self._db.execute("SELECT count(*) FROM f WHERE f MATCH ?", (asked,)).fetchone()
        order = "rank" if count <= RANKED_UP_TO else "f.rowid"
        return count, self._hits(asked, order, words[0])

    def first(self, words: Sequence[str]) -> list[tuple[str, str, str]]:
        """Label, heading and snippet of the first texts in their order: the least that FTS5 can do."""
        return self._hits(" ".join(f'"{_spaced(word)}"' for word in words), "f.rowid", words[0])

    def _hits(self, asked: str, order: str, word: str) -> list[tuple[str, str, str]]:
        found = self._db.execute(
            "SELECT b.label, b.heading, b.text FROM f JOIN block b ON b.row = f.rowid WHERE f MATCH ?"
            f" ORDER BY {order} LIMIT ?",
            (asked, _LIMIT),
        )
        return [(label, heading, _cut(text, word)) for label, heading, text in found]


def _spaced(text: str) -> str:
    terms: list[str] = []
    for run in run_pattern().findall(text):
        if is_han(run[0]) and len(run) > 1:
            terms.extend(run[at : at + 2] for at in range(len(run) - 1))
        else:
            terms.append(run)
    return " ".join(terms)


def _cut(text: str, word: str) -> str:
    at = text.find(word)
    return text[max(0, at - _AROUND) : at + len(word) + _AROUND]
