"""Write a query as a reader would: read again, it means the same."""

import re

from vademecum.search.query import (
    TRIMMED,
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
    Tier,
)
from vademecum.text.folding import fold_text

_BARE = re.compile(r"""[^\s"“”„‟＂〝〞〟«»「」『』()（）*＊\-－][^\s"“”„‟＂〝〞〟«»「」『』()（）*＊]*""")
_TAKEN = re.compile(
    r"(?:AND|OR|NOT|NEAR(?:/\d{1,4})?)$|(?:heading|footnote|note|symbol|lang)[:：]", re.IGNORECASE
)
_QUOTES = (('"', '"', '"“”„‟＂〝〞〟'), ("「", "」", "」"), ("『", "』", "』"), ("«", "»", "«»"))
"""Opening quote, closing quote, and all that would end a phrase between them."""

_FIELDS = {Tier.HEADING: "heading", Tier.FOOTNOTE: "footnote"}


def written(node: Node) -> str:
    """The query as text."""
    match node:
        case Phrase():
            text = _phrase(node)
        case Cites(symbol, is_prefix):
            text = f"symbol:{symbol.upper()}{'*' if is_prefix else ''}"
        case InLang(lang):
            text = f"lang:{lang}"
        case InTier(tier, part):
            text = f"{_FIELDS[tier]}:{_inside(part)}"
        case InNotes(part):
            text = f"note:{_inside(part)}"
        case Near(left, right, within):
            text = f"{_inside(left)} NEAR/{within} {_inside(right)}"
        case Not(part):
            text = f"NOT {_inside(part)}"
        case AllOf(parts):
            text = " ".join(_inside(part) if isinstance(part, AnyOf) else written(part) for part in parts)
        case _:
            text = " OR ".join(written(part) for part in node.parts)
    return text


def is_bare(shown: str) -> bool:
    """Whether a word needs no quotes to be read as a word."""
    is_whole = all(form == form.strip(TRIMMED) for form in (shown, fold_text(shown)))
    return bool(is_whole and _BARE.fullmatch(shown) and not _TAKEN.match(shown))


def _inside(node: Node) -> str:
    inner = written(node)
    return f"({inner})" if isinstance(node, AllOf | AnyOf | Near | Not) else inner


def _phrase(phrase: Phrase) -> str:
    shown = phrase.shown or phrase.text
    if phrase.is_prefix:
        return f"{shown}*"
    if is_bare(shown):
        return shown
    fitting = [quotes for quotes in _QUOTES if not set(quotes[2]) & set(shown)]
    opening, closing, _ = (*fitting, _QUOTES[0])[0]
    return f"{opening}{shown}{closing}"
