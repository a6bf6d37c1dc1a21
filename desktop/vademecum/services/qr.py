"""Make QR codes of official addresses, so that a telephone can fetch what this machine cannot."""

from vademecum.domain.trouble import Trouble
from vademecum.words import mark

QUIET = 4
"""Modules of white that stand around a code (ISO/IEC 18004, 6.3.8)."""

Modules = tuple[tuple[bool, ...], ...]
"""Rows of modules from the top, True where dark; the quiet zone is not in it."""


class CannotCode(Trouble):
    """The text is too long for a QR code."""

    kind = "cannot-code"

    def __init__(self) -> None:
        super().__init__(
            mark("trouble", "The address is too long for a QR code."),
            mark("trouble", "Copy the address instead."),
        )


def modules(text: str) -> Modules:
    """The QR code of a text, with medium error correction; raise `CannotCode` when it is too long."""
    # Imported when a code is wanted: no page waits for it.
    import segno

    try:
        code = segno.make(text, error="m", micro=False)
    except segno.DataOverflowError as error:
        raise CannotCode from error
    return tuple(tuple(bool(module) for module in row) for row in code.matrix)
