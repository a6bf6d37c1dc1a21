"""`check-draft`: check a draft's citing."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from vademecum.cli.asked import Asked
from vademecum.cli.opening import Answer, open_desk, tell
from vademecum.domain.trouble import Trouble
from vademecum.paths import Places
from vademecum.services.checking.draft_checking import DraftChecking
from vademecum.services.checking.draft_files import STANDARD_INPUT, Draft, open_draft
from vademecum.services.checking.draft_report import About, report_html, report_text
from vademecum.services.checking.findings import Checked, Finding, summary
from vademecum.services.exporting import write_whole
from vademecum.words import mark

_PAGES = (".html", ".htm")
_TEXTS = (".txt", ".md", "")


class NoSuchReport(Trouble):
    """A report is wanted in a form that the command line does not write."""

    kind = "no-such-report"


def check_draft(asked: Asked, places: Places) -> Answer:
    """Check a draft; true when nothing in it is wrong. Writes a report when one is asked for."""
    report = Path(asked.report) if asked.report else None
    if report is not None and report.suffix.lower() not in (*_PAGES, *_TEXTS):
        raise NoSuchReport(
            mark("trouble", "A report cannot be written as {ending}."),
            mark("trouble", "Name a file that ends in .html or .txt; the window also writes PDF."),
            ending=report.suffix,
        )
    draft = open_draft(asked.file)
    with open_desk(places) as desk:
        checking = DraftChecking(desk.shelf, desk.recogniser)
        checked = checking.check(draft.text, lang=asked.lang, set_apart=draft.spans_set_apart())
        texts = checking.compared_with("en")
    if report is not None:
        name = "" if asked.file == STANDARD_INPUT else Path(asked.file).name
        about = About(name, date.today(), texts, [doubt.why for doubt in draft.doubts])  # noqa: DTZ011
        write = report_html if report.suffix.lower() in _PAGES else report_text
        write_whole(report, write(checked, draft.text, about).encode())
    return _shape(asked.file, draft, checked), not checked.errors


def plain_lines(shape: dict[str, Any]) -> Iterator[str]:
    """The answer for people; differences stand between « and »."""
    yield shape["summary"]
    for doubt in shape["doubts"]:
        yield f"??  {doubt['why']}"
    for finding in shape["findings"]:
        sign = {"error": "!!", "advice": "--"}.get(finding["level"], "??")
        yield f"{sign}  {finding['paragraph']}: {finding['surface']}".replace("\n", " ")
        yield f"      {finding['message']}"
        if finding["differences"]:
            mine = [(s - finding["start"], e - finding["start"]) for s, e in _spans(finding, "draft")]
            yield f"      draft:  {_marked(finding['surface'], mine)}"
            yield f"      source: {_marked(finding['source_text'], _spans(finding, 'source'))}"
        elif finding["right"]:
            yield f"      right:  {finding['right']}"


def _spans(finding: dict[str, Any], of: str) -> list[tuple[int, int]]:
    return [(one[of][0], one[of][1]) for one in finding["differences"]]


def _marked(text: str, spans: Sequence[tuple[int, int]]) -> str:
    for start, end in reversed(spans):
        text = f"{text[:start]}«{text[start:end]}»{text[end:]}"
    return text.replace("\n", " ")


def _shape(file: str, draft: Draft, checked: Checked) -> dict[str, Any]:
    words, values = summary(checked)
    if not checked.is_whole:
        tell("There is more in this draft than could be looked at; check it in parts.")
    return {
        "file": file,
        "lang": checked.lang,
        "summary": words.format(**values),
        "findings": [_finding_shape(finding) for finding in checked.findings],
        "doubts": [{"what": doubt.what, "why": doubt.why} for doubt in draft.doubts],
        "checked": {"citations": checked.citations, "quotations": checked.quotations},
    }


def _finding_shape(finding: Finding) -> dict[str, Any]:
    return {
        "kind": finding.kind.value,
        "level": finding.level.value,
        "start": finding.start,
        "end": finding.end,
        "surface": finding.surface,
        "message": finding.sentence,
        "key": str(finding.key) if finding.key else None,
        "block": finding.place.block or None if finding.place else None,
        "right": finding.right or None,
        "differences": [
            {"draft": list(one.draft), "source": list(one.source)} for one in finding.differences
        ],
        "source_text": finding.source_text or None,
        "paragraph": finding.paragraph,
    }
