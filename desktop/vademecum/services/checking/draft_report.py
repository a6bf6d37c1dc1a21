"""Write the check of a draft down: as a web page that needs nothing else, or as plain text."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape

from vademecum import __version__
from vademecum.services.checking.findings import KIND_NAMES, Checked, Finding, Level, summary
from vademecum.words import Marked, mark

Say = Callable[..., str]
"""Says a marked text with its values in the reader's language."""

_AROUND = 24
"""Code points shown on either side of a difference."""

_MOST_DOUBTS = 10

_STYLE = """
body { font: 15px/1.6 "Noto Sans", "Noto Sans SC", sans-serif; color: #23262b;
  max-width: 46em; margin: 2em auto; padding: 0 1em; }
h1 { font-size: 22px; margin-bottom: 4px; } h2 { font-size: 17px; margin-top: 28px; }
p { margin: 4px 0; } .quiet { color: #666660; }
.finding { border-left: 3px solid #dcdad3; padding: 2px 0 2px 12px; margin: 12px 0; }
.error { border-left-color: #a1372b; } .advice { border-left-color: #0b5c94; }
.mine { background: #f7dcd8; text-decoration: underline; }
.theirs { background: #d8ecd9; text-decoration: underline; }
"""


@dataclass(frozen=True, slots=True)
class About:
    """What a report says of itself."""

    name: str
    """The draft's file, or empty."""
    day: date
    compared_with: Sequence[str]
    """The texts of the library, as they are cited."""
    doubts: Sequence[str] = ()
    """What is not sure in the draft's file, said in the language of the report."""


def speak_english(text: Marked, /, **values: object) -> str:
    """A marked text as it was written."""
    return text.format(**values) if values else str(text)


def report_html(checked: Checked, text: str, about: About, say: Say = speak_english, lang: str = "en") -> str:
    """The report as one web page without links, scripts or pictures."""
    body = [f"<h1>{escape(_title(about, say))}</h1>"]
    body += [f'<p class="quiet">{escape(line)}</p>' for line in _provenance(about, say)]
    body.append(f"<p><b>{escape(_summary(checked, say))}</b></p>")
    for level in Level:
        findings = [finding for finding in checked.findings if finding.level is level]
        if findings:
            body.append(f"<h2>{escape(say(_LEVELS[level]))} ({len(findings)})</h2>")
            body += [_finding_html(finding, text, say) for finding in findings]
    title = escape(_title(about, say))
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(lang)}"><head><meta charset="utf-8"><title>{title}</title>'
        f"<style>{_STYLE}</style></head>\n<body>\n" + "\n".join(body) + "\n</body></html>\n"
    )


def report_text(checked: Checked, text: str, about: About, say: Say = speak_english) -> str:
    """The report as plain text; differences stand between « and »."""
    lines = [_title(about, say), *_provenance(about, say), "", _summary(checked, say)]
    for level in Level:
        findings = [finding for finding in checked.findings if finding.level is level]
        if findings:
            lines += ["", f"{say(_LEVELS[level])} ({len(findings)})"]
            for finding in findings:
                lines += ["", *_finding_lines(finding, text, say)]
    return "\n".join(lines) + "\n"


def marked_lines(finding: Finding, text: str) -> tuple[list[tuple[str, bool]], list[tuple[str, bool]]]:
    """The draft's words and the source's, in pieces, each with whether it is one that differs.

    What is the same for long is shortened to an ellipsis, in both alike.
    """
    mine = _pieces(text, finding.start, finding.end, [one.draft for one in finding.differences])
    theirs = _pieces(
        finding.source_text, 0, len(finding.source_text), [one.source for one in finding.differences]
    )
    return mine, theirs


_LEVELS = {
    Level.ERROR: mark("draft", "Wrong"),
    Level.ADVICE: mark("draft", "To look at"),
    Level.UNKNOWN: mark("draft", "Cannot be checked"),
}


def _title(about: About, say: Say) -> str:
    if about.name:
        return say(mark("draft", "Check of the draft {name}"), name=about.name)
    return say(mark("draft", "Check of a draft"))


def _provenance(about: About, say: Say) -> Iterator[str]:
    yield say(
        mark("draft", "Made with Vademecum {version} on {day}, on this machine, without a network."),
        version=__version__,
        day=about.day.isoformat(),
    )
    if about.compared_with:
        shown = "; ".join(about.compared_with[:40]) + ("; …" if len(about.compared_with) > 40 else "")
        yield say(mark("draft", "Compared with the library: {texts}."), texts=shown)
    yield from about.doubts[:_MOST_DOUBTS]


def _summary(checked: Checked, say: Say) -> str:
    words, values = summary(checked)
    return say(words, **values)


def _heading(finding: Finding, say: Say) -> str:
    return say(
        mark("draft", "Paragraph {number} of the draft: {kind}"),
        number=finding.paragraph,
        kind=say(KIND_NAMES[finding.kind]),
    )


def _finding_lines(finding: Finding, text: str, say: Say) -> Iterator[str]:
    yield _heading(finding, say)
    yield f"  {say(finding.message, **finding.values)}"
    mine, theirs = marked_lines(finding, text)
    yield "  " + say(mark("draft", "Draft: {words}"), words=_between(mine))
    if finding.source_text:
        yield "  " + say(mark("draft", "Source: {words}"), words=_between(theirs))
    if finding.right and not finding.differences:
        yield "  " + say(mark("draft", "Right: {words}"), words=finding.right)


def _finding_html(finding: Finding, text: str, say: Say) -> str:
    mine, theirs = marked_lines(finding, text)
    lines = [
        f"<b>{escape(_heading(finding, say))}</b>",
        escape(say(finding.message, **finding.values)),
        _labelled(say(mark("draft", "Draft: {words}"), words="\0"), _spans(mine, "mine")),
    ]
    if finding.source_text:
        lines.append(_labelled(say(mark("draft", "Source: {words}"), words="\0"), _spans(theirs, "theirs")))
    if finding.right and not finding.differences:
        lines.append(
            _labelled(say(mark("draft", "Right: {words}"), words="\0"), f"<b>{escape(finding.right)}</b>")
        )
    inside = "".join(f"<p>{line}</p>" for line in lines)
    return f'<div class="finding {finding.level.value}">{inside}</div>'


def _labelled(label: str, words: str) -> str:
    before, _, after = label.partition("\0")
    return f'<span class="quiet">{escape(before)}</span>{words}{escape(after)}'


def _between(pieces: Sequence[tuple[str, bool]]) -> str:
    return "".join(f"«{words}»" if differs else words for words, differs in pieces).replace("\n", " ")


def _spans(pieces: Sequence[tuple[str, bool]], name: str) -> str:
    return "".join(
        f'<span class="{name}">{escape(words)}</span>' if differs else escape(words)
        for words, differs in pieces
    )


def _pieces(text: str, start: int, end: int, differing: Sequence[tuple[int, int]]) -> list[tuple[str, bool]]:
    made: list[tuple[str, bool]] = []
    done = start
    for number, (first, last) in enumerate(differing):
        made.append((_shortened(text[done:first], is_first=number == 0, is_last=False), False))
        made.append((text[first:last], True))
        done = last
    made.append((_shortened(text[done:end], is_first=not differing, is_last=True), False))
    return [piece for piece in made if piece[0]]


def _shortened(words: str, *, is_first: bool, is_last: bool) -> str:
    """Words that are the same, without their middle, beginning or end when they are many."""
    if is_first and is_last:
        return words if len(words) <= 400 else words[:380] + " … "
    if is_first:
        return words if len(words) <= 2 * _AROUND else "… " + words[-_AROUND:]
    if is_last:
        return words if len(words) <= 2 * _AROUND else words[:_AROUND] + " …"
    return words if len(words) <= 3 * _AROUND else f"{words[:_AROUND]} … {words[-_AROUND:]}"
