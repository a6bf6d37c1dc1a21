"""The reference for search: SQLite FTS5 over the same bigrams and words, with the same texts beside it."""

import sqlite3
from collections.abc import Sequence
from pathlib import Path

from vademecum.search.terms import RUN, is_han

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

    def add_texts(self, texts: Sequence[str]) -> None:
        """Put the texts beside the index, where snippets are cut from them."""
        self._db.execute("CREATE TABLE block (row INTEGER PRIMARY KEY, text TEXT)")
        self._db.executemany("INSERT INTO block VALUES (?, ?)", enumerate(texts, start=1))
        self._db.commit()

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()

    def first(self, words: Sequence[str]) -> list[str]:
        """Snippets of the first texts, in their order, that hold all the words."""
        asked = " ".join(f'"{_spaced(word)}"' for word in words)
        found = self._db.execute(
            "SELECT b.text FROM f JOIN block b ON b.row = f.rowid WHERE f MATCH ? ORDER BY f.rowid LIMIT ?",
            (asked, _LIMIT),
        )
        return [_cut(text, words[0]) for (text,) in found]


def _spaced(text: str) -> str:
    terms: list[str] = []
    for run in RUN.findall(text):
        if is_han(run[0]) and len(run) > 1:
            terms.extend(run[at : at + 2] for at in range(len(run) - 1))
        else:
            terms.append(run)
    return " ".join(terms)


def _cut(text: str, word: str) -> str:
    at = text.find(word)
    return text[max(0, at - _AROUND) : at + len(word) + _AROUND]
