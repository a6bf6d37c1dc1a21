"""A comparison on paper: a table with both sides, row by row, in black and the colours of its differences."""

from collections.abc import Sequence
from html import escape

from PySide6.QtGui import QTextDocument

from vademecum.domain.document import Block, BlockKind
from vademecum.services.comparing import Comparison, ComparisonKind
from vademecum.services.shelf import Shelved
from vademecum.text.diff.inside import Span
from vademecum.text.diff.passages import Change, Row
from vademecum.ui.catalogue import say
from vademecum.ui.fonts import font
from vademecum.ui.names import LANGS, key_name, named
from vademecum.ui.sheets.compare_look import SIGNS, change_name
from vademecum.words import mark

_STYLE = """
h2 { font-size: 15px; } p { margin: 0 0 6px 0; }
td { padding: 4px 8px 6px 8px; vertical-align: top; border-bottom: 1px solid #cccccc; }
.sign { color: #444444; font-size: 10px; } .quiet { color: #555555; font-size: 11px; }
.gone { color: #a1372b; text-decoration: line-through; }
.fresh { color: #1c6a3a; text-decoration: underline; }
"""

_HEADINGS = (BlockKind.TITLE, BlockKind.HEADING, BlockKind.ANNEX)


def comparison_paper(comparison: Comparison, counts: str, *, only_differences: bool) -> QTextDocument:
    """The comparison as a document to print or to write as PDF; `counts` is what was found, in words."""
    document = QTextDocument()
    document.setDefaultFont(font(comparison.b.document.head.lang, 12))
    document.setDefaultStyleSheet(_STYLE)
    is_diff = comparison.kind is ComparisonKind.DIFF
    rows = [row for row in comparison.rows if not only_differences or row.change is not Change.SAME]
    lines = [_table_row(row, comparison, is_diff=is_diff) for row in rows]
    heads = "".join(f"<td width='47%'>{_head(side.document)}</td>" for side in (comparison.a, comparison.b))
    document.setHtml(
        f"<h2>{escape(say(mark('compare', 'Comparison')))}</h2><p class='quiet'>{escape(counts)}</p>"
        "<table width='100%' cellspacing='0' style='border-collapse: collapse'>"
        f"<tr><td width='6%'></td>{heads}</tr>{''.join(lines)}</table>"
    )
    return document


def _head(document: Shelved) -> str:
    head = document.head
    facts = "  ·  ".join(fact for fact in (key_name(head.key), named(LANGS, head.lang)) if fact)
    return f"<b>{escape(head.title)}</b><br><span class='quiet'>{escape(facts)}</span>"


def _table_row(row: Row, comparison: Comparison, *, is_diff: bool) -> str:
    a, b = comparison.block(row)
    sign = SIGNS[row.change] if is_diff else "○" if row.change is not Change.SAME else ""
    name = change_name(row.change, is_diff=is_diff) if row.change is not Change.SAME else ""
    cells = (
        _cell(a, [edit.a for edit in row.edits], "gone", whole=row.change is Change.GONE and is_diff),
        _cell(b, [edit.b for edit in row.edits], "fresh", whole=row.change is Change.NEW and is_diff),
    )
    return f"<tr><td class='sign'>{sign}<br>{escape(name)}</td><td>{cells[0]}</td><td>{cells[1]}</td></tr>"


def _cell(block: Block | None, spans: Sequence[Span], kind: str, *, whole: bool) -> str:
    if block is None:
        return ""
    pieces: list[str] = []
    at = 0
    for start, end in [(0, len(block.text))] if whole else spans:
        marked = escape(block.text[start:end])
        pieces += [escape(block.text[at:start]), f"<span class='{kind}'>{marked}</span>" if marked else ""]
        at = end
    words = "".join([*pieces, escape(block.text[at:])])
    if block.kind in _HEADINGS:
        words = f"<b>{words}</b>"
    label = (
        f"{escape(block.label)}{'.' if block.kind in _HEADINGS else ''}&nbsp;&nbsp;" if block.label else ""
    )
    return f"{label}{words}"
