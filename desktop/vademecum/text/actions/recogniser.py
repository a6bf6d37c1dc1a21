"""Find the operative acts of a text in the languages that the table knows."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path

from vademecum.text.actions.act import Act
from vademecum.text.actions.chinese import ChineseActs
from vademecum.text.actions.english import EnglishActs
from vademecum.text.actions.table import ActionTable

_PAIR = re.compile(r"^([^#\s])([^#\s])$", re.MULTILINE)


class ActionRecogniser:
    """Says which acts a paragraph does, towards whom, and where the words stand."""

    def __init__(self, table: ActionTable, simplified: Mapping[int, str] | None = None) -> None:
        self.table = table
        self._simplified = simplified or {}
        # Made when a text of the language comes: compiling a grammar takes some 30 ms.
        self._tongue = lru_cache(maxsize=None)(self._make_tongue)

    @classmethod
    def load(cls, grammar: Path, characters: Path) -> "ActionRecogniser":
        """Read the table in the folder `grammar`; `characters` lists traditional and simplified forms.

        Raise `ActionsDamaged` when the table is missing or not whole.
        """
        table = ActionTable.load(grammar / "actions.toml")
        ours = {c for v in table.verbs.values() for w in v.words.values() for c in "".join(w)}
        ours |= {c for name, _ in table.names("zh") for c in name}
        ours |= {c for words in table.words["zh"].values() for c in "".join(words)}
        pairs = _PAIR.findall(characters.read_text(encoding="utf-8"))
        return cls(table, {ord(old): new for old, new in pairs if new in ours and old not in ours})

    def knows(self, lang: str) -> bool:
        """Whether the table has the verbs of a language."""
        return lang in ("en", "zh")

    def acts(self, text: str, lang: str, *, is_operative: bool = False) -> list[Act]:
        """The acts of one paragraph, in the order of its words; none in a language the table does not know.

        Of an operative paragraph only its own acts count, not those it tells of somebody else.
        """
        return self._tongue(lang).acts(text, is_operative=is_operative) if self.knows(lang) else []

    def warm_up(self, langs: Iterable[str]) -> None:
        """Compile the grammars of these languages, as far as they are known, before a text waits for them."""
        for lang in langs:
            self.acts("", lang)

    def _make_tongue(self, lang: str) -> ChineseActs | EnglishActs:
        return ChineseActs(self.table, self._simplified) if lang == "zh" else EnglishActs(self.table)
