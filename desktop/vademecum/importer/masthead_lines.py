"""The lines that only mastheads have, in the languages that mastheads are printed in."""

import re
from collections.abc import Sequence

from vademecum.importer.furniture import SYMBOL
from vademecum.importer.joining import is_closed
from vademecum.importer.labels import Form, read_marker
from vademecum.importer.organs import opens_resolution
from vademecum.importer.resolution_heads import read_head
from vademecum.importer.resolutions import read_adoption
from vademecum.importer.script import reads_as_chinese
from vademecum.importer.text_source import SourceLine

_LONGEST = 60
"""Lines; a masthead longer than this is none."""
_PROSE = (10, 25)
_PROSE_AFTER_FACTS = (40, 90)
"""Shortest sentence that begins the text, in Chinese and other characters; mastheads hold short ones."""

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
FRONT_HEADING = re.compile(
    r"Summary|Executive summary|Introduction|Contents|Abstract|摘要|内容提要|概要|导言|引言|目录|目次"
)
LETTERHEAD = re.compile(
    r"United Nations|Nations Unies|Naciones Unidas|Организация Объединенных Наций|联合国|الأمم المتحدة"
)
DRAFT_SYMBOL = re.compile(r"[\[〔［](?P<symbol>S/[^\[\]〔〕［］]{1,60})[\]〕］]")
"""The document that was the draft of an old resolution: `[S/714, I]`."""
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


def where_the_text_begins(lines: Sequence[SourceLine]) -> int:
    """The index of the first line that belongs to the text; 0 when there is no masthead before it."""
    filled = 0
    has_facts = False
    for index, line in enumerate(lines):
        text = line.text.strip()
        if not text:
            continue
        filled += 1
        if filled > _LONGEST:
            return 0
        if _begins_text(text, filled == 1, _PROSE_AFTER_FACTS if has_facts else _PROSE):
            return index
        has_facts = has_facts or tells_a_fact(text)
    return 0


def _begins_text(text: str, is_first: bool, prose: tuple[int, int]) -> bool:
    if len(text) > 4000:
        return True
    if opens_resolution(text) or FRONT_HEADING.fullmatch(text) or LOST_NUMERAL.match(text):
        return True
    if tells_a_fact(text) or text.startswith(">") or read_head(text) or read_adoption(text):
        return False
    marker = read_marker(text)
    if marker.form is Form.HASH:
        return not (is_first and marker.depth == 1)
    if marker.form not in (Form.TEXT, Form.PLAIN_NOTE):
        return True
    return is_closed(text) and len(text) >= prose[0 if reads_as_chinese(text) else 1]
