"""Notes as one web page that needs nothing else and loads nothing."""

from collections.abc import Iterator, Sequence
from html import escape

from vademecum.domain.annotation import Annotation, Fit
from vademecum.services.notebook.exchange.about import About
from vademecum.services.notebook.exchange.chapters import Chapter, Entry
from vademecum.services.notebook.exchange.note_markdown import to_html

_NOTHING = "default-src 'none'; style-src 'unsafe-inline'"
"""The browser is told, too, that there is nothing to run and nothing to load."""

_STYLE = """
body { font: 16px/1.65 "Noto Sans", "Noto Sans SC", sans-serif; color: #23262b; background: #fffefb;
  max-width: 44em; margin: 2em auto; padding: 0 1em; }
h1 { font-size: 24px; margin-bottom: 4px; } h2 { font-size: 19px; margin: 36px 0 2px; }
h3 { font-size: 15px; font-weight: 600; margin: 26px 0 6px; color: #666660; }
.quiet { color: #666660; font-size: 14px; margin: 4px 0; }
article { margin: 18px 0; } article h4 { font-size: 16px; margin: 0 0 4px; }
blockquote { margin: 0; padding: 2px 0 2px 14px; border-left: 4px solid #dcdad3; }
blockquote p { margin: 4px 0; }
.yellow > blockquote { border-color: #e0b93c; } .green > blockquote { border-color: #6fae6c; }
.blue > blockquote { border-color: #5c9fd1; } .pink > blockquote { border-color: #d97ba4; }
.purple > blockquote { border-color: #9a7cc9; }
.note { margin: 8px 0 8px 18px; } .note > :first-child { margin-top: 0; }
.note h1, .note h2, .note h3, .note h4 { font-size: 16px; color: inherit; margin: 12px 0 4px; }
.note pre { white-space: pre-wrap; } .note table { border-collapse: collapse; }
.note th, .note td { border: 1px solid #dcdad3; padding: 3px 8px; }
.tag { background: #eceae4; border-radius: 9px; padding: 1px 8px; }
a { color: #0b5c94; }
@media (prefers-color-scheme: dark) { body { background: #17191d; color: #dadbdc; }
  h3, .quiet { color: #a3a8b0; } a { color: #78b7e8; } .tag { background: #2b2f36; } }
"""


def html_of(chapters: Sequence[Chapter], about: About) -> bytes:
    """The page; deterministic. Nothing of the notes is taken for markup but their own Markdown."""
    title = escape(about.heading())
    body = [f"<h1>{title}</h1>", f'<p class="quiet">{escape(about.provenance(chapters))}</p>']
    for chapter in chapters:
        body += _chapter(chapter, about)
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(about.language)}"><head><meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_NOTHING}">\n'
        f'<meta name="viewport" content="width=device-width"><title>{title}</title>'
        f"<style>{_STYLE}</style></head>\n<body>\n" + "\n".join(body) + "\n</body></html>\n"
    ).encode()


def _chapter(chapter: Chapter, about: About) -> Iterator[str]:
    spoken = _spoken(chapter.lang)
    yield f"<section><h2{spoken}>{escape(chapter.title)}</h2>"
    if chapter.symbol:
        yield f'<p class="quiet">{_linked(chapter.symbol, chapter.address)}</p>'
    part = ""
    for entry in chapter.entries:
        if (entry.headings or part or entry.fit is Fit.ORPHAN) and (above := about.part(entry)) != part:
            part = above
            yield f"<h3{spoken if entry.headings else ''}>{escape(part)}</h3>"
        yield from _entry(entry, about, spoken)
    yield "</section>"


def _entry(entry: Entry, about: About, spoken: str) -> Iterator[str]:
    item = entry.item
    colour = item.colour.value if isinstance(item, Annotation) and item.colour else "plain"
    yield f'<article class="{colour}">'
    if entry.title:
        yield f"<h4>{escape(entry.title)}</h4>"
    rest = escape(entry.source.removeprefix(entry.name))
    source = f'<p class="quiet"{spoken}>{_linked(entry.name, entry.address)}{rest}</p>'
    if entry.quote:
        words = "".join(f"<p>{escape(line)}</p>" for line in entry.quote)
        source = f"<blockquote{spoken}>{words}{source}</blockquote>"
    if entry.is_cited:
        yield source
    if entry.body:
        yield f'<div class="note">{to_html(entry.body)}</div>'
    tags = "".join(f' <span class="tag">{escape(tag)}</span>' for tag in entry.tags)
    yield f'<p class="quiet">{escape(" · ".join(about.facts(entry)))}{tags}</p></article>'


def _spoken(lang: str) -> str:
    return f' lang="{escape(lang)}"' + (' dir="rtl"' if lang == "ar" else "")


def _linked(words: str, address: str) -> str:
    if not address:
        return escape(words)
    return f'<a href="{escape(address)}" rel="noreferrer">{escape(words)}</a>'
