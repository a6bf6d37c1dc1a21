"""Tell what a paragraph of a resolution is, and read how the resolution was adopted."""

import re
from dataclasses import dataclass

from vademecum.importer import joining
from vademecum.importer.dates import find_date
from vademecum.importer.resolution_words import begins_operatively, is_preambular
from vademecum.importer.script import SUPERSCRIPTS

_LONGEST = 500
"""Code points; a vote with all the names of those who abstained is shorter."""
_HAN_NUMBER = "一二三四五六七八九十百千〇零○\\d"
_MEETING = re.compile(
    r"\d{1,5}(?:st|nd|rd|th)_? (?:\(closed\) |plenary |special )?meeting\b"
    r"|\d{1,5}(?:re|er|e|ème) séance(?: plénière)?|\d{1,5}(?:ª|a)?\.?(?:ª|a)? sesión(?: plenaria)?"
    r"|\d{1,5}-(?:м|ом|е) (?:пленарном )?заседани[ие]"
    r"|(?:جلسته|الجلسة) \d{1,5}"
    rf"|第\s?[{_HAN_NUMBER}]{{1,7}}\s?次(?:全体|全體)?(?:会议|會議)"
)
_VOTE = re.compile(
    r"unanimously|without (?:a )?vote|by acclamation|by consensus"
    r"|(?<=by )(?:a (?:recorded )?vote of )?\d{1,3}(?: votes?)?(?: in favour)? (?:to|against)\b.*?(?=\.?$)"
    r"|\d{1,3} votes\b.*?(?=\.?$)"
    r"|à l['’]unanimité|sans (?:être mise aux voix|vote)|(?<=par )\d{1,3} voix\b.*?(?=\.?$)"
    r"|por unanimidad|sin (?:que se procediera a )?votación|(?<=por )\d{1,3} votos\b.*?(?=\.?$)"
    r"|единогласно|без голосования|\d{1,3} голосами\b.*?(?=\.?$)"
    rf"|一致(?=通[过過])|未经表决|未經表決|(?<=以)[{_HAN_NUMBER}]{{1,5}}\s?票.*?(?=通[过過]。?$|。?$)"
)
_ADOPTED = re.compile(
    r"(?:Adopted|Approved) (?:unanimously|at|by|without)\b|Adoptée?\b|Aprobada\b|Принята\b|(?:الذي )?اتخذ"
    rf"|(?:[{_HAN_NUMBER}]{{4,5}}\s?年.{{2,12}}|大会|大會|安全理事[会會])?.{{0,40}}?第\s?[{_HAN_NUMBER}]{{1,7}}\s?次(?:全体|全體)?(?:会议|會議)"
    rf".{{0,80}}?通[过過]|(?:经|經)?以[{_HAN_NUMBER}]{{1,5}}\s?票.{{1,80}}通[过過]|一致通[过過]|未[经經]表[决決][即]?通[过過]"
)
_ADOPTING = re.compile(r"(?:Resolution|Decision) adopted (?:by|at|on)\b|Résolution adoptée (?:par|le)\b")
_NOTE_AT_END = re.compile(rf"([.)）。])\s?(?:\d{{1,3}}|[{SUPERSCRIPTS}]{{1,3}})$")
_CLOSING = re.compile(r"\b(?:meeting|séance|sesión|заседание)\b|次(?:全体)?(?:会议|會議)")
_PREAMBULAR_ENDS = (";", "；", ":", "：", " and", "和")


@dataclass(frozen=True, slots=True)
class Adoption:
    """How a resolution was adopted; meeting and vote as they are printed, empty where nothing is printed."""

    meeting: str = ""
    vote: str = ""
    date: str = ""
    """ISO 8601."""


def read_adoption(text: str) -> Adoption | None:
    """Read `Adopted at the 645th meeting by 10 votes to none, …`; None for any other text."""
    if len(text) > _LONGEST or not (_ADOPTED.match(text) or _ADOPTING.match(text)):
        return None
    bare = _NOTE_AT_END.sub(r"\1", text.rstrip())
    meeting = _MEETING.search(bare)
    vote = _VOTE.search(bare)
    dated = find_date(bare)
    return Adoption(
        meeting[0].replace("_", "") if meeting else "",
        vote[0].rstrip(". ") if vote else "",
        dated[0] if dated else "",
    )


def belongs_to_preamble(text: str) -> bool:
    """Whether a paragraph before the operative ones is preambular: it goes on or begins with a participle."""
    return joining.pauses(text) or text.endswith(_PREAMBULAR_ENDS) or is_preambular(text)


def continues_unnumbered(text: str) -> bool:
    """Whether a paragraph is another operative one where none of them is numbered."""
    return begins_operatively(text) or (is_preambular(text) and joining.is_closed(text))


def closes_a_resolution(text: str) -> bool:
    """Whether a line after the operative paragraphs names the meeting or the date of adoption."""
    return bool(_CLOSING.search(text)) or find_date(text) is not None


def meeting_in(text: str) -> str:
    """The meeting named in a line such as `71st plenary meeting`, as printed; empty when none is."""
    found = _MEETING.search(text)
    return found[0] if found else ""
