"""Corrections made by a person, kept beside the source: read, checked against it, applied."""

import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path

from vademecum.domain.document import Erratum
from vademecum.domain.trouble import Trouble
from vademecum.importer.markup import without_markup
from vademecum.importer.text_source import SourceLine
from vademecum.words import mark

_LANGUAGES = frozenset({"ar", "es", "fr", "ru", "zh"})
"""English is the language of `why` itself."""


class ErrataDoNotFit(Trouble):
    """A correction names a place that is not in the source."""

    kind = "errata-do-not-fit"


def read_errata(path: Path) -> tuple[Erratum, ...]:
    """Read `errata.toml`: `[[erratum]] line, old, new, why` and `[[kept]] line, text, why`.

    `why_zh` and the like give the reason in another language. A kept reading becomes an `Erratum` with
    old == new. Raise `ErrataDoNotFit` for anything else.
    """
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as fault:
        raise ErrataDoNotFit(
            mark("trouble", "{name} cannot be read."),
            mark("trouble", "Check that the file is there and may be read."),
            name=path.name,
        ) from fault
    except ValueError as fault:
        raise _malformed(path.name, str(fault)) from fault
    unknown = set(table) - {"erratum", "kept"}
    if unknown:
        raise _malformed(path.name, ", ".join(sorted(unknown)))
    errata = [_erratum(row, path.name) for row in _rows(table, "erratum", path.name)]
    kept = [_kept(row, path.name) for row in _rows(table, "kept", path.name)]
    return tuple(sorted(errata + kept, key=lambda erratum: erratum.line))


def apply_errata(lines: Sequence[SourceLine], errata: Sequence[Erratum]) -> tuple[SourceLine, ...]:
    """Replace each `old` by its `new`; raise `ErrataDoNotFit` unless `old` stands once on its line.

    Corrections of one line are applied in the order given. A line break in `new` divides the line; both
    parts keep its number. A kept reading only has to be there, with or without the notation of links.
    """
    texts = {line.number: line.text for line in lines}
    for erratum in errata:
        text = texts.get(erratum.line)
        times = text.count(erratum.old) if text is not None and erratum.old else 0
        if text is not None and erratum.is_kept and not times:
            times = without_markup(SourceLine(erratum.line, text))[0].text.count(erratum.old)
        if text is None or times == 0:
            raise ErrataDoNotFit(
                mark("trouble", "A correction does not fit: “{old}” is not on line {line}."),
                mark(
                    "trouble",
                    "The source was changed, or the correction names another line; mend errata.toml.",
                ),
                old=erratum.old,
                line=erratum.line,
            )
        if erratum.is_kept:
            continue
        if times > 1:
            raise ErrataDoNotFit(
                mark("trouble", "A correction is not clear: “{old}” stands {times} times on line {line}."),
                mark("trouble", "Give more of the words around it in errata.toml."),
                old=erratum.old,
                line=erratum.line,
                times=times,
            )
        texts[erratum.line] = text.replace(erratum.old, erratum.new)
    if not errata:
        return tuple(lines)
    mended: list[SourceLine] = []
    for line in lines:
        for position, part in enumerate(texts[line.number].split("\n")):
            mended.append(SourceLine(line.number, part, line.begins_page and position == 0))
    return tuple(mended)


def _rows(table: Mapping[str, object], name: str, file: str) -> list[Mapping[str, object]]:
    rows = table.get(name, [])
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise _malformed(file, name)
    return rows


def _erratum(row: Mapping[str, object], file: str) -> Erratum:
    line, old, new, why = (row.get(name) for name in ("line", "old", "new", "why"))
    if not (isinstance(line, int) and isinstance(old, str) and isinstance(new, str) and isinstance(why, str)):
        raise _malformed(file, str(dict(row)))
    if not old or old == new or not why.strip():
        raise _malformed(file, str(dict(row)))
    return Erratum(line, old, new, why, reasons=_reasons(row, file))


def _kept(row: Mapping[str, object], file: str) -> Erratum:
    line, text, why = (row.get(name) for name in ("line", "text", "why"))
    if not (
        isinstance(line, int) and isinstance(text, str) and isinstance(why, str) and text and why.strip()
    ):
        raise _malformed(file, str(dict(row)))
    return Erratum(line, text, text, why, reasons=_reasons(row, file))


def _reasons(row: Mapping[str, object], file: str) -> tuple[tuple[str, str], ...]:
    found: list[tuple[str, str]] = []
    for name, words in row.items():
        if name.startswith("why_"):
            if name.removeprefix("why_") not in _LANGUAGES or not isinstance(words, str) or not words.strip():
                raise _malformed(file, f"{name} = {words}")
            found.append((name.removeprefix("why_"), words))
    return tuple(found)


def _malformed(file: str, what: str) -> ErrataDoNotFit:
    return ErrataDoNotFit(
        mark("trouble", "{name} is not a list of corrections: {what}"),
        mark(
            "trouble", "Every [[erratum]] has line, old, new and why; every [[kept]] has line, text and why."
        ),
        name=file,
        what=what if len(what) <= 120 else what[:119] + "…",
    )
