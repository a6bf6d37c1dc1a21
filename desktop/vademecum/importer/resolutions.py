"""Tell the paragraphs of a resolution by the words they begin with and the marks they end with."""

import re

from vademecum.importer import joining
from vademecum.importer.dates import find_date

_OPERATIVE = re.compile(
    r"(?:Further |Also |Strongly |Urgently )?(?:Accepts|Adopts|Appeals|Approves|Authorizes|Calls|Condemns"
    r"|Decides|Declares|Demands|Directs|Encourages|Endorses|Expresses|Extends|Invites|Notes|Proclaims|Recommends"
    r"|Requests|Resolves|Takes note|Urges|Welcomes)\b|决定|请|促请|要求|呼吁|吁请|宣布|建议|核准|通过|延长"
)
_PARTICIPLE = re.compile(
    r"(?:[A-Z][a-z]+ing|Alarmed|Aware|Concerned|Conscious|Convinced|Determined|Distressed|Disturbed|Encouraged"
    r"|Guided|Inspired|Mindful|Deeply|Gravely)\b|回顾|重申|铭记|认识到|意识到|注意到|考虑到|深信|关切|念及"
)
_CLOSING = re.compile(r"\b(?:meeting|séance|sesión|заседание)\b|次(?:全体)?会议")
_PREAMBULAR_ENDS = (";", "；", ":", "：", " and", "和")


def is_preambular(text: str) -> bool:
    """Whether a paragraph before the operative ones is preambular: it goes on or begins with a participle."""
    if joining.pauses(text) or text.endswith(_PREAMBULAR_ENDS):
        return True
    return bool(_PARTICIPLE.match(text))


def closes_a_resolution(text: str) -> bool:
    """Whether a line after the operative paragraphs names the meeting or the date of adoption."""
    return bool(_CLOSING.search(text)) or find_date(text) is not None


def begins_operatively(text: str) -> bool:
    """Whether a paragraph begins with the verb of an operative one."""
    return bool(_OPERATIVE.match(text))
