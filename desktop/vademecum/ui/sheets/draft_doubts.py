"""Say what is not sure in the file of a draft: an encoding that was guessed, characters that were lost."""

from collections.abc import Sequence

from vademecum.domain.document import Doubt
from vademecum.ui.catalogue import say
from vademecum.ui.reasons import say_reason
from vademecum.words import mark

_SAID = 3
"""So many are told one by one; a file full of lost characters would tell thousands."""


def doubts_said(doubts: Sequence[Doubt]) -> list[str]:
    """A sentence for each of the first doubts in the reader's language, and how many more there are."""
    said = [say_reason(doubt.why) for doubt in doubts[:_SAID]]
    if len(doubts) > _SAID:
        said.append(say(mark("draft", "Other doubts about this file: {count}."), count=len(doubts) - _SAID))
    return said
