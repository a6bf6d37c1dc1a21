"""Read the address out of a link of ours, such as `vademecum://S/RES/1373(2001)#para_2`.

Links come from outside, so nothing in them is trusted: they are an address, as if it had been typed.
"""

import re
from urllib.parse import unquote

SCHEME = "vademecum"
LONGEST = 2_000
"""Characters of a link that are read."""

_LINK = re.compile(rf"\s*<?{SCHEME}:/{{0,3}}(?P<rest>[^<>]*)>?\s*", re.IGNORECASE | re.DOTALL)
_MOST_LAYERS = 2
"""A link that went through a mail may be encoded once more than it was."""
_SMALL_ORGAN = re.compile(r"[a-z][a-z0-9]{0,9}(?=/)")


def linked_address(text: str) -> str:
    """The address that a link leads to; any other text comes back as it is.

    What browsers and systems do to links is undone: signs are decoded, the organ, which they take for the
    name of a computer, is written large again, and a slash that they add at the end is taken away.
    """
    match = _LINK.fullmatch(text[:LONGEST])
    if match is None:
        return text
    rest = match["rest"]
    for _ in range(_MOST_LAYERS):
        rest = unquote(rest, errors="ignore")
    plain = "".join(sign for sign in rest if sign.isprintable())
    symbol, mark, place = plain.partition("#")
    symbol = symbol.partition("?")[0].rstrip("/")
    symbol = _SMALL_ORGAN.sub(lambda organ: organ[0].upper(), symbol, count=1)
    return f"{symbol}{mark}{place}".strip()
