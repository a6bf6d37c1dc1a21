"""Read the Markdown of a note: as HTML that loads nothing, as tokens, as Markdown that stays in its place."""

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_ALLOWED = ("http://", "https://", "mailto:")
_AFTER = "\ue0a0after\ue0a0"
"""A paragraph set behind a note to see whether the note lets go of it."""
_DEEPEST = 6
_TAG = re.compile(r"(?<!\\)<(?=[A-Za-z/!?])(?!https?:|mailto:)")
_RISKY = re.compile(r"[`~<#]|^[ >]*(?:=+|-+)\s*$", re.MULTILINE)
"""Without one of these a note has no fence, no HTML and no heading."""


def to_html(body: str) -> str:
    """A note as HTML: what looks like HTML in it is text, pictures are links, links are web or mail."""
    return str(_reader().render(body))


def tokens_of(body: str) -> "list[Token]":
    """A note as the tokens of markdown-it, with the same rules."""
    return _reader().parse(body)


def contained(body: str, below: int) -> str:
    """The note as Markdown that can stand inside a longer text: its headings below `below`, nothing open.

    A fence, comment or formula that is not closed would swallow everything behind the note.
    """
    for sign in ("%%", "$$"):
        if body.count(sign) % 2:
            body = body.replace(sign, "".join(f"\\{one}" for one in sign))
    if not _RISKY.search(body):
        return body
    body = _below(_without_html(body), below)
    if _lets_go(body):
        return body
    fences = [token for token in _strict().parse(body) if token.type == "fence"]
    closed = f"{body}\n{fences[-1].markup}" if fences else body
    if _lets_go(closed):
        return closed
    # What stood in a comment may be a heading now.
    plain = _below(closed.replace("<", "\\<"), below)
    if _lets_go(plain):
        return plain
    return "\n".join(f"> {line}" if line else ">" for line in body.split("\n"))


def _without_html(body: str) -> str:
    """What would be HTML is text, as it is here; what stands in code stays."""
    tokens = _strict().parse(body)
    parts = [part for token in tokens for part in (token, *(token.children or ()))]
    if not any(part.type in ("html_block", "html_inline") for part in parts):
        return body
    code = {
        line
        for token in tokens
        if token.type in ("fence", "code_block")
        for line in range(*(token.map or (0, 0)))
    }
    lines = body.split("\n")
    return "\n".join(line if number in code else _TAG.sub("\\\\<", line) for number, line in enumerate(lines))


def _below(body: str, below: int) -> str:
    """The same with its headings below a level."""
    lines = body.split("\n")
    tokens = _strict().parse(body)
    for at in range(len(tokens) - 1, -1, -1):
        token = tokens[at]
        if token.type == "heading_open" and token.level == 0 and token.map is not None:
            first, end = token.map
            level = min(_DEEPEST, int(token.tag[1:]) + below)
            words = " ".join(tokens[at + 1].content.split())
            lines[first:end] = [f"{'#' * level} {words}"]
    return "\n".join(lines)


def _lets_go(body: str) -> bool:
    """Whether a paragraph behind the note is a paragraph of its own."""
    tokens = _strict().parse(f"{body}\n\n{_AFTER}")
    return len(tokens) > 2 and tokens[-3].level == 0 and tokens[-2].content == _AFTER


@lru_cache(maxsize=1)
def _reader() -> "MarkdownIt":
    # Imported when notes are written out: nothing else waits for it.
    from markdown_it import MarkdownIt

    class Reader(MarkdownIt):
        """Follows no link but into the web and to mail."""

        def validateLink(self, url: str) -> bool:  # noqa: N802 - markdown-it calls it by name
            return re.sub(r"\s", "", url).lower().startswith(_ALLOWED)

    return Reader("commonmark", {"html": False}).enable(["table", "strikethrough"]).disable("image")


@lru_cache(maxsize=1)
def _strict() -> "MarkdownIt":
    """As other programs read it, HTML included."""
    # Imported when notes are written out: see above.
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark").enable(["table", "strikethrough"])
