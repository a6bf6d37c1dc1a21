"""Read the symbol out of a pasted web address of a United Nations document. Nothing is ever opened."""

import re
from dataclasses import dataclass
from urllib.parse import unquote, unquote_plus

_ADDRESS = re.compile(
    r"\s*[<(\[]?(?:(?:https?|view-source:https?)://)?(?P<host>(?:[a-z0-9-]{1,60}\.){1,5}[a-z]{2,12})(?::\d{1,5})?"
    r"(?P<rest>[/?#]\S{0,1500})?\s*",
    re.IGNORECASE | re.ASCII,
)
_UNITED_NATIONS = re.compile(r"(?:.+\.)?(?:un\.org|undocs\.org)", re.IGNORECASE)
_LANGUAGE_IN_PATH = re.compile(r"/(ar|en|es|fr|ru|zh)(?=/|\Z)", re.IGNORECASE)
_LANGUAGE_IN_QUERY = re.compile(r"[?&](?:language|lang|ln|l)=([a-z]{1,2})", re.IGNORECASE)
_LETTERS = {"a": "ar", "e": "en", "s": "es", "f": "fr", "r": "ru", "c": "zh"}
_LANGUAGES = frozenset(_LETTERS.values())
_MOST_LAYERS = 4
"""An address may be encoded several times over when it went through mails and forms."""


@dataclass(frozen=True, slots=True)
class WebAddress:
    """A web address as it was pasted."""

    is_un: bool
    """Whether its host is one of the United Nations."""
    pieces: tuple[str, ...]
    """The parts of its path and query that may hold a symbol, decoded, the likeliest first."""
    lang: str
    """The language it names, or empty."""


def read_web_address(text: str) -> WebAddress | None:
    """Read `text` as a web address; None when it is none."""
    match = _ADDRESS.fullmatch(text)
    if match is None or not (match["rest"] or "://" in text):
        return None
    rest = _decoded(match["rest"] or "")
    return WebAddress(bool(_UNITED_NATIONS.fullmatch(match["host"])), tuple(_pieces(rest)), _language(rest))


def _decoded(rest: str) -> str:
    for _ in range(_MOST_LAYERS):
        plain = unquote(rest, errors="ignore")
        if plain == rest:
            break
        rest = plain
    return "".join(char for char in rest if char.isprintable())


def _pieces(rest: str) -> list[str]:
    path, _, query = rest.partition("?")
    values = [unquote_plus(pair.partition("=")[2]) for pair in re.split("[&#]", query)]
    path = _LANGUAGE_IN_PATH.sub("", path.partition("#")[0], count=1)
    ends = [path[slash + 1 :] for slash in range(len(path)) if path[slash] == "/"]
    pieces = [*values, *ends]
    return [piece.rstrip(").,;>]\"'") + _closing(piece) for piece in pieces if "/" in piece]


def _closing(piece: str) -> str:
    """The bracket that belongs to the symbol, which stripping the sentence's marks took away too."""
    bare = piece.rstrip(").,;>]\"'")
    return ")" if bare.count("(") > bare.count(")") and ")" in piece[len(bare) :] else ""


def _language(rest: str) -> str:
    found = _LANGUAGE_IN_PATH.search(rest.partition("?")[0]) or _LANGUAGE_IN_QUERY.search(rest)
    if found is None:
        return ""
    word = found[1].lower()
    return _LETTERS.get(word, word if word in _LANGUAGES else "")
