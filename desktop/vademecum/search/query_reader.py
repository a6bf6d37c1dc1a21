"""Read a line of text as a query; see `query` for the language."""

import re
from collections.abc import Callable

from vademecum.search.query import (
    DEEPEST,
    MOST_CHARACTERS,
    MOST_CLAUSES,
    NEAR,
    TRIMMED,
    WIDEST,
    AllOf,
    AnyOf,
    Cites,
    InLang,
    InNotes,
    InTier,
    Near,
    Node,
    Not,
    Phrase,
    Query,
    Remark,
    Tier,
    can_begin,
)
from vademecum.search.query_writer import is_bare, written
from vademecum.search.terms import is_word, run_pattern
from vademecum.text.folding import fold_text

_CLOSING = {
    **dict.fromkeys('"“”„‟＂〝〞〟', '"“”„‟＂〝〞〟'),
    **dict.fromkeys("«»", "«»"),
    "「": "」",
    "『": "』",
    "」": "」",
    "』": "』",
}
QUOTES = "".join(_CLOSING)
_FIELD = re.compile(r"(heading|footnote|note|symbol|lang)[:：]", re.IGNORECASE)
_NEAR = re.compile(r"NEAR(?:/(\d{1,4}))?")
_OPERATOR = re.compile(r"AND|OR|NOT|NEAR(?:/\d{1,4})?")
_SYMBOL = re.compile(r"(?:[a-z0-9?#_.:&+/-]|\([a-z0-9?.-]*\))+")
_STARS = ("*", "＊")
_LANG = re.compile("[A-Za-z]{2}")


def read_query(text: str, *, is_typing: bool = False) -> Query:
    """Read a query; never fails. While the reader `is_typing`, the last word may be unfinished."""
    reader = _Reader(text[:MOST_CHARACTERS], is_typing=is_typing)
    if len(text) > MOST_CHARACTERS:
        reader.remarks[Remark.TOO_LONG] = None
    node = reader.read()
    if node is None:
        return Query(None, "", tuple(reader.remarks) or (Remark.EMPTY,))
    if not can_begin(node):
        return Query(None, written(node), (*reader.remarks, Remark.ONLY_NOT))
    return Query(node, written(node), tuple(reader.remarks))


class _Reader:
    """Goes through the text once, from left to right."""

    def __init__(self, text: str, *, is_typing: bool) -> None:
        self._text = text
        self._at = 0
        self._depth = 0
        self._clauses = 0
        self._is_typing = is_typing
        self.remarks: dict[Remark, None] = {}

    def read(self) -> Node | None:
        parts: list[Node] = []
        while self._at < len(self._text):
            if (part := self._any()) is not None:
                parts.append(part)
            elif self._at < len(self._text):
                self._at += 1  # a closing bracket that closes nothing
        if not parts:  # nothing but operators: then they are words
            words = [self._phrase(word, is_quoted=True) for word in _OPERATOR.findall(self._text)]
            parts += [word for word in words if word is not None]
        return _joined(parts, AllOf)

    def _any(self) -> Node | None:
        parts: list[Node] = []
        while True:
            if (part := self._all()) is not None:
                parts.append(part)
            if not self._takes("OR"):
                return _joined(parts, AnyOf)

    def _all(self) -> Node | None:
        parts: list[Node] = []
        while True:
            while self._takes("AND"):
                pass
            self._skip_blanks()
            if self._at >= len(self._text) or self._is_at_or() or self._closes():
                return _joined(parts, AllOf)
            before = self._at
            part = self._near()
            if part is not None:
                parts.append(part)
            elif self._at == before:
                return _joined(parts, AllOf)

    def _near(self) -> Node | None:
        left = self._not()
        while (within := self._takes_near()) is not None:
            right = self._not()
            if isinstance(left, Phrase) and isinstance(right, Phrase):
                left = Near(left, right, min(within, WIDEST))
            else:
                left = _joined([part for part in (left, right) if part is not None], AllOf)
        return left

    def _not(self) -> Node | None:
        forbids = False
        while self._takes("NOT"):
            forbids = not forbids
        self._skip_blanks()
        rest = self._text[self._at : self._at + 2]
        if len(rest) == 2 and rest[0] in "-－" and not rest[1].isspace():
            self._at += 1
            forbids = not forbids
        part = self._one()
        if part is None or not forbids:
            return part
        return part.part if isinstance(part, Not) else Not(part)

    def _one(self) -> Node | None:
        self._skip_blanks()
        if found := _FIELD.match(self._text, self._at):
            self._at = found.end()
            return self._field(found[1].lower())
        if self._at < len(self._text) and self._text[self._at] in "(（":
            return self._group()
        text, is_quoted = self._word()
        return self._phrase(text, is_quoted=is_quoted)

    def _group(self) -> Node | None:
        self._at += 1
        if self._depth >= DEEPEST:
            self.remarks[Remark.TOO_DEEP] = None
            return None
        self._depth += 1
        inner = self._any()
        self._depth -= 1
        if self._at < len(self._text) and self._text[self._at] in ")）":
            self._at += 1
        return inner

    def _field(self, name: str) -> Node | None:
        if name in ("heading", "footnote"):
            part = self._one()
            tier = Tier.HEADING if name == "heading" else Tier.FOOTNOTE
            return None if part is None else InTier(tier, part)
        if name == "note":
            part = self._one()
            return None if part is None else InNotes(part)
        value = self._word()[0]
        if name == "lang":
            return InLang(value.lower()) if _LANG.fullmatch(value) and self._counts() else None
        symbol = "".join(fold_text(value).split())
        named = _SYMBOL.match(symbol)
        return Cites(named[0], symbol[named.end() :].startswith("*")) if named and self._counts() else None

    def _phrase(self, text: str, *, is_quoted: bool) -> Phrase | None:
        shown, is_prefix = text.strip(), False
        if not is_quoted:
            shown = text.strip(TRIMMED)
            rest = text.lstrip(TRIMMED)[len(shown) :]
            is_unfinished = self._is_typing and self._at >= len(self._text)
            is_prefix = rest[:1] in _STARS if rest else is_unfinished
        folded = fold_text(shown)
        if not is_quoted and folded != folded.strip(TRIMMED):
            shown = folded = folded.strip(TRIMMED)
        if not run_pattern().search(folded) or not self._counts():
            return None
        return Phrase(folded, is_prefix and is_word(folded[-1]) and is_bare(shown), shown)

    def _counts(self) -> bool:
        self._clauses += 1
        if self._clauses > MOST_CLAUSES:
            self.remarks[Remark.TOO_LONG] = None
        return self._clauses <= MOST_CLAUSES

    # -- in the text -----------------------------------------------------------

    def _skip_blanks(self) -> None:
        while self._at < len(self._text) and self._text[self._at].isspace():
            self._at += 1

    def _closes(self) -> bool:
        return self._text[self._at] in ")）"

    def _word(self) -> tuple[str, bool]:
        """The next word, or what stands in quotes; a quotation left open goes to the end."""
        begin = self._at
        if begin < len(self._text) and (closing := _CLOSING.get(self._text[begin])):
            end = begin + 1
            while end < len(self._text) and self._text[end] not in closing:
                end += 1
            self._at = min(end + 1, len(self._text))
            return self._text[begin + 1 : end], True
        opened = 0
        while self._at < len(self._text):
            character = self._text[self._at]
            if character.isspace() or character in QUOTES:
                break
            if character in "(（":
                opened += 1
            elif character in ")）":
                if not opened:
                    break
                opened -= 1
            self._at += 1
        return self._text[begin : self._at], False

    def _is_at_or(self) -> bool:
        begin = self._at
        is_or = self._takes("OR")
        self._at = begin
        return is_or

    def _takes(self, operator: str) -> bool:
        return self._takes_if(lambda word: word == operator) is not None

    def _takes_near(self) -> int | None:
        word = self._takes_if(lambda word: _NEAR.fullmatch(word) is not None)
        if word is None:
            return None
        return int(word.partition("/")[2] or NEAR)

    def _takes_if(self, wanted: Callable[[str], bool]) -> str | None:
        before = self._at
        self._skip_blanks()
        begin = self._at
        if _OPERATOR.match(self._text, begin):
            word = self._word()[0]
            if wanted(word):
                return word
        self._at = before
        return None


def _joined(parts: list[Node], kind: type[AllOf] | type[AnyOf]) -> Node | None:
    flat: dict[Node, None] = {}
    for part in parts:
        flat.update(dict.fromkeys(part.parts if isinstance(part, kind) else (part,)))
    if len(flat) > 1:
        return kind(tuple(flat))
    return next(iter(flat), None)
