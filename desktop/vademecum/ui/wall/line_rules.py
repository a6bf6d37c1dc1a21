"""Where a line of Chinese may not end or begin: what Qt keeps of it, and what has to be mended.

Qt breaks lines by the Unicode algorithm, which keeps closing marks from beginning a line and opening marks
from ending one. It gives that up where a word is longer than the line and is broken anywhere, such as an
address followed by a comma; and it allows a line to begin with an interpunct, which GB/T 15834 does not.
"""

import re

NEVER_FIRST = frozenset("、。，．：；？！）》」』】〉〕］｝”’％‰℃·‧・～々〻ー,.;:?!)]}»%\u2060")
"""What no line begins with. The word joiner stands before a note mark, which goes with its word."""

NEVER_LAST = frozenset("（《「『【〈〔［｛“‘([{«")
"""What no line ends with."""

_PAIRED = frozenset("—…⋯")
"""Signs of two places that are one: —— and …… are not parted."""

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
_HALVES = "\ue000\ue001"


def in_units(text: str) -> str:
    """The text with two signs for each character beyond U+FFFF: an index counts as Qt does."""
    return _ASTRAL.sub(_HALVES, text) if max(text, default="") > "\uffff" else text


def may_break(units: str, at: int) -> bool:
    """Whether a line may end before the unit `at`."""
    before, after = units[at - 1], units[at]
    if after in NEVER_FIRST or before in NEVER_LAST or before + after == _HALVES:
        return False
    return not (before == after and before in _PAIRED)
