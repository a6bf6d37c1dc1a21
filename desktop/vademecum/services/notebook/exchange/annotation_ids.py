"""Name documents and notes by addresses, as web annotations need it, and read the names again."""

import re
from collections.abc import Callable
from urllib.parse import quote, unquote

from vademecum.domain.key import Key, MalformedKey
from vademecum.text.addresses.web import read_web_address
from vademecum.text.citing.symbol_facts import document_address

OURS = "urn:x-vademecum:"
"""What every name of ours begins with."""

Known = Callable[[Key], bool]
"""Whether a key is one that the United Nations, or the library, could have given."""

_DOCUMENT = f"{OURS}document:"
_NOTE = f"{OURS}note:"
_SET = f"{OURS}notebook:"
_OFFICIAL = re.compile(r"https://docs\.un\.org/(?P<lang>[a-z]{2})/(?P<symbol>.+)")
_LONGEST = 2_000


def document_name(key: Key, lang: str) -> str:
    """The official address where there is one in that language, else a name of ours."""
    address = document_address(key, lang)
    if address.startswith(f"https://docs.un.org/{lang}/"):
        return address
    return f"{_DOCUMENT}{lang or '-'}:{quote(key.symbol, safe='/().-')}"


def note_name(item_id: str) -> str:
    """The name of a note."""
    return _NOTE + quote(item_id, safe="")


def notebook_name(origin: str) -> str:
    """The name of all that comes from one notebook."""
    return _SET + quote(origin, safe="")


def note_id(name: object) -> str:
    """The id of a note of ours; empty for any other name."""
    return unquote(name[len(_NOTE) :]) if isinstance(name, str) and name.startswith(_NOTE) else ""


def origin_of(name: object) -> str:
    """The origin of a set of ours; empty for any other."""
    return unquote(name[len(_SET) :]) if isinstance(name, str) and name.startswith(_SET) else ""


def document_of(name: str, is_known: Known) -> tuple[Key, str] | None:
    """Key and language (or empty) of what a source names: an address, a symbol; None for anything else."""
    name = name.strip()
    if len(name) > _LONGEST:
        return None
    if name.startswith(_DOCUMENT):
        lang, _, symbol = name[len(_DOCUMENT) :].partition(":")
        key = _key(unquote(symbol))
        return (key, lang.strip("-")) if key is not None else None
    official = _OFFICIAL.fullmatch(name)
    if official is not None and (key := _key(unquote(official["symbol"]))) is not None:
        return key, official["lang"]
    address = read_web_address(name)
    if address is not None:
        found = (_key(piece) for piece in address.pieces) if address.is_un else ()
        return next(((key, address.lang) for key in found if key is not None and is_known(key)), None)
    key = _key(name.removeprefix("urn:un:"))
    return (key, "") if key is not None and is_known(key) else None


def _key(symbol: str) -> Key | None:
    """The key of a symbol; printed forms set a space before the bracket."""
    try:
        return Key.parse(symbol).whole
    except MalformedKey:
        pass
    try:
        return Key.parse(symbol.replace(" ", "")).whole
    except MalformedKey:
        return None
