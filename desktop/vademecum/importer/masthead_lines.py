"""The lines that only mastheads have, in the languages that mastheads are printed in."""

import re

from vademecum.importer.furniture import SYMBOL
from vademecum.importer.joining import is_closed

DISTRIBUTION = re.compile(
    r"Distr\.?\s*[:：]?\s*(General|Limited|Restricted|Générale|Limitée|Limitada|普通|一般|有限|限制)?"
)
ORIGINAL = re.compile(r"(?:Original|原件|原文|Оригинал)\s*[:：]\s*([^\W\d_]+)")
SYMBOL_IN_LINE = re.compile(rf"(?<!\S){SYMBOL.pattern}(?!\S)")
SESSION = re.compile(
    r"(?P<session>[A-Z][a-z]+(?:-[a-z]+)?(?: (?:special|regular|substantive|emergency))* session"
    r"|第[一二三四五六七八九十百\d]{1,6}(?:届|次)(?:特别|紧急|实质性)?(?:会议|会期|届会))"
)
AGENDA = re.compile(
    r"(?P<words>(?:临时|暂定)?议程(?P<mark>\*{0,3})(?:项目|议题)\s?|(?:暂定|临时)?项目表(?P<mark2>\*{0,3})项目\s?"
    r"|[Ii]tems?\s+|[Aa]genda\s+items?\s+)"
    r"(?P<item>\d{1,3}(?:\s?\([a-z]\))*)"
    r"(?P<tail>\s+of the (?:provisional |preliminary |draft )?(?:agenda|list)(?P<mark3>\*{0,3}))?"
)
PREPARED = re.compile(
    r"(?:(?:Background |Conference room |Working |Discussion )?(?:[Pp]aper|[Nn]ote|[Rr]eport|[Ll]etter)s?\s+"
    r"(?:prepared )?(?:by|of|submitted by|dated)\s+.{3,120})"
    r"|(?P<author>[^，。,]{2,30}?)(?:编写|编制|提交|起草)的.{2,20}|(?P<author2>秘书长|秘书处|主席)的?(?:报告|说明|背景文件)"
)
RESOLUTION_TITLE = re.compile(
    r"(?P<label>\d{1,4}/\d{1,4}(?: [A-Z])?|\d{1,4} ?\((?:\d{4}|[IVXLC]+)\))\.\s+(?P<text>\S.*)"
    r"|(?P<whole>Resolution \d{1,4} \(\d{4}\)|第\s?\d{1,4}\s?\(\d{4}\)\s?号决议)"
)
FRONT_HEADING = re.compile(
    r"Summary|Executive summary|Introduction|Contents|Abstract|摘要|内容提要|概要|导言|引言|目录|目次"
)
LETTERHEAD = re.compile(
    r"United Nations|Nations Unies|Naciones Unidas|Организация Объединенных Наций|联合国|الأمم المتحدة"
)
LOST_NUMERAL = re.compile(r"[-–—][.、]\s*\S")


def tells_a_fact(text: str) -> bool:
    """Whether a line is one of those that only mastheads have."""
    stripped = text.strip()
    if len(stripped) > 1000:
        return False
    return bool(
        stripped.startswith("Distr.")
        or ORIGINAL.search(stripped)
        or SYMBOL.fullmatch(stripped)
        or SESSION.fullmatch(stripped)
        or (AGENDA.search(stripped) and not is_closed(stripped))
    )
