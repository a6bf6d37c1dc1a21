"""Take out of texts what no file can hold, whoever put it there."""

import re

_NEVER = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")
"""What XML 1.0 forbids and no text needs."""
_HALF = re.compile("[\ud800-\udfff]")
"""Half a surrogate pair."""


def printable(text: str) -> str:
    """The text without control characters; half a surrogate pair becomes U+FFFD, line ends become LF."""
    return _HALF.sub("\ufffd", _NEVER.sub("", text.replace("\r\n", "\n").replace("\r", "\n")))


def one_line(text: str) -> str:
    """The text in one line."""
    return " ".join(printable(text).split())
