"""Take the marks of Markdown away, so that a note can be shown in two lines and searched as it is read."""

import re

_FENCE = re.compile(r"^[ \t]*(?:```|~~~).*$\n?", re.MULTILINE)
_RULE = re.compile(
    r"^[ \t]*(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,}|=+|-+)[ \t]*$\n?", re.MULTILINE
)
_HEADING = re.compile(r"^[ \t]{0,3}#{1,6}[ \t]+(.*?)[ \t]*#*[ \t]*$", re.MULTILINE)
_QUOTE = re.compile(r"^(?:[ \t]*>[ \t]?)+", re.MULTILINE)
_BULLET = re.compile(r"^([ \t]*)[-*+][ \t]+(?:\[([ xX])\][ \t]+)?", re.MULTILINE)
_LINK = re.compile(r"!?\[([^\[\]]{0,500})\]\((?:[^()\s]|\([^()\s]*\)){0,1000}(?:[ \t]+\"[^\"\n]{0,500}\")?\)")
_ADDRESS = re.compile(r"<((?:https?://|mailto:)[^\s<>]{1,1000})>")
_STRONG = re.compile(r"(\*\*|__|~~)(?=\S)(.{1,2000}?)(?<=\S)\1")
_EMPHASIS = re.compile(r"(?<![\w*])([*_])(?=[^\s*_])([^*_\n]{1,2000})(?<=[^\s*_])\1(?![\w*])")
_CODE = re.compile(r"(`+)(.{1,2000}?)\1")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_MARKS = re.compile(r"[*_`~\[\]#>\\<+\-=]")


def plain(markdown: str) -> str:
    """The words of a note, line for line, without marks; what only looks like a mark stays."""
    if not _MARKS.search(markdown):
        return markdown.strip()
    text = _FENCE.sub("", markdown)
    text = _RULE.sub("", text)
    text = _HEADING.sub(r"\1", text)
    text = _QUOTE.sub("", text)
    text = _BULLET.sub(_bullet, text)
    text = _LINK.sub(r"\1", text)
    text = _ADDRESS.sub(r"\1", text)
    text = _STRONG.sub(r"\2", text)
    text = _EMPHASIS.sub(r"\2", text)
    text = _CODE.sub(r"\2", text)
    return _ESCAPED.sub(r"\1", text).strip()


def _bullet(match: "re.Match[str]") -> str:
    """A point of a list; of a task, whether it is done."""
    return match[1] + ("• " if match[2] is None else "☐ " if match[2] == " " else "☑ ")
