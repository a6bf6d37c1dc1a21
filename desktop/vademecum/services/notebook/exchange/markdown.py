"""Notes as one Markdown file that is good in Obsidian: properties at the top, tags that are tags there."""

import json
import re
from collections.abc import Iterator, Sequence

from vademecum.domain.annotation import Fit
from vademecum.services.notebook.exchange.about import About
from vademecum.services.notebook.exchange.chapters import Chapter, Entry
from vademecum.services.notebook.exchange.note_markdown import contained
from vademecum.services.notebook.exchange.printable import one_line

_SIGNS = re.compile(r"[\\`*_\[\]<>#|~=$^%{}]|&(?=#?\w+;)")
"""What Markdown, or Obsidian, may take for more than text, wherever it stands in a line."""
_NUMBER = re.compile(r"(\d{1,9})([.)])(?=\s|\Z)")
"""At the beginning of a line: an item of a list."""
_NO_TAG = re.compile(r"[^\w/-]+")
_HEADINGS = 3
"""Headings of a note stand below those of the chapter and of its parts."""


def markdown_of(chapters: Sequence[Chapter], about: About) -> bytes:
    """The file; deterministic."""
    lines = [*_properties(chapters, about), f"# {escaped(about.heading())}", ""]
    for chapter in chapters:
        lines += _chapter(chapter, about)
    return ("\n".join(lines).rstrip("\n") + "\n").encode()


def escaped(text: str) -> str:
    """Text in one line, as Markdown that shows exactly it."""
    text = _SIGNS.sub(lambda sign: "\\" + sign[0], one_line(text))
    if text[:1] in ("+", "-"):
        return "\\" + text
    return _NUMBER.sub(r"\1\\\2", text, count=1) if _NUMBER.match(text) else text


def tag_of(name: str) -> str:
    """A tag's name as Obsidian takes it: letters, digits, `_`, `-` and `/`, not digits alone; or empty."""
    tag = _NO_TAG.sub("-", one_line(name)).strip("-/")
    return f"_{tag}" if tag.isdigit() else tag


def _properties(chapters: Sequence[Chapter], about: About) -> Iterator[str]:
    """YAML in which every text is a JSON string, which is YAML too."""
    tags = dict.fromkeys(tag for c in chapters for e in c.entries for one in e.tags if (tag := tag_of(one)))
    yield "---"
    yield f"title: {_quoted(about.heading())}"
    yield f"date: {about.day.isoformat()}"
    yield f"description: {_quoted(about.provenance(chapters))}"
    if tags:
        yield "tags:"
        yield from (f"  - {_quoted(tag)}" for tag in tags)
    yield "---"
    yield ""


def _quoted(text: str) -> str:
    return json.dumps(one_line(text), ensure_ascii=False).replace("\x85", " ")


def _chapter(chapter: Chapter, about: About) -> Iterator[str]:
    yield f"## {escaped(chapter.title)}"
    yield ""
    if chapter.symbol:
        yield _linked(chapter.symbol, chapter.address)
        yield ""
    part = ""
    for entry in chapter.entries:
        if (entry.headings or part or entry.fit is Fit.ORPHAN) and (above := about.part(entry)) != part:
            part = above
            yield f"### {escaped(part)}"
            yield ""
        yield from _entry(entry, about)


def _entry(entry: Entry, about: About) -> Iterator[str]:
    if entry.title:
        yield f"**{escaped(entry.title)}**"
        yield ""
    for line in entry.quote:
        yield f"> {escaped(line)}"
        yield ">"
    if entry.is_cited:
        rest = escaped(entry.source.removeprefix(entry.name))
        yield f"{'> ' if entry.quote else ''}— {_linked(entry.name, entry.address)}{rest}"
        yield ""
    if entry.body:
        yield contained(entry.body, _HEADINGS)
        yield ""
    tags = " ".join(f"#{tag}" for one in entry.tags if (tag := tag_of(one)))
    facts = f"*{escaped(' · '.join(about.facts(entry)))}*"
    yield f"{facts} {tags}" if tags else facts
    yield ""


def _linked(words: str, address: str) -> str:
    if not address:
        return escaped(words)
    return f"[{escaped(words)}]({address.replace('(', '%28').replace(')', '%29')})"
