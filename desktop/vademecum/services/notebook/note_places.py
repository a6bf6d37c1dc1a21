"""Say where in a text an item stands, as one cites it: “para. 24”, “第24至26段”."""

import re

from vademecum.domain.annotation import Scope, Target
from vademecum.domain.places import place_in_words

_NUMBERED = re.compile(r"(?P<stem>(?:annex_[0-9a-z]+__)?(?:para|pp|fn)_)(?P<number>\d+)(?P<rest>.*)")
_PRINTED = re.compile(r"(?P<fragment>(?:annex_[0-9a-z]+__)?(?:para|pp|fn|annex|art)_.+?)(?:__b\d+)?")


def fragment_of(target: Target) -> str:
    """The numbered place that a target means, such as `para_24` or `para_24-26`; empty when it has none."""
    if target.scope not in (Scope.PASSAGE, Scope.PARAGRAPH) or not target.anchors:
        return ""
    first, last = _printed(target.anchors[0].block), _printed(target.anchors[-1].block)
    if first == last or not last:
        return first
    begin, end = _NUMBERED.fullmatch(first), _NUMBERED.fullmatch(last)
    if begin is None or end is None or begin["stem"] != end["stem"]:
        return first
    if int(begin["number"]) < int(end["number"]):
        return f"{begin['stem']}{begin['number']}-{end['number']}"
    return f"{begin['stem']}{begin['number']}"


def place_words(target: Target, lang: str) -> str:
    """The place in words of `lang`; empty for a whole text and for a place without a number."""
    fragment = fragment_of(target)
    return place_in_words(fragment, lang) if fragment else ""


def block_words(block: str, lang: str) -> str:
    """The place of one block in words of `lang`; empty when it has no number."""
    return place_in_words(_printed(block), lang) if _printed(block) else ""


def _printed(block: str) -> str:
    match = _PRINTED.fullmatch(block)
    return match["fragment"] if match else ""
