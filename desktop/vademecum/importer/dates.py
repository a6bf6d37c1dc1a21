"""Read the dates that mastheads and resolutions print."""

import re
from datetime import date

from vademecum.importer.numerals import han_value

_MONTHS = {
    "ar": "يناير فبراير مارس أبريل مايو يونيه يوليه أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
    "en": "january february march april may june july august september october november december",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
}
_NUMBER_OF = {name: number for months in _MONTHS.values() for number, name in enumerate(months.split(), 1)}
_WESTERN = re.compile(
    r"(\d{1,2})(?:er|º|°)?\s+(?:de\s+)?(?:[^\s\d/]{2,12}(?: [^\s\d/]{2,12})?/)?"
    r"([^\W\d_]{3,12})\s+(?:de\s+)?(\d{4})"
)
_HAN = "一二三四五六七八九十〇零○"
_CHINESE = re.compile(
    rf"(\d{{4}}|[{_HAN}]{{4}})\s?年\s?(\d{{1,2}}|[{_HAN}]{{1,2}})\s?月\s?(\d{{1,2}}|[{_HAN}]{{1,3}})\s?日"
)


def find_date(text: str) -> tuple[str, int, int] | None:
    """The first whole date in `text` as ISO 8601, with its half-open span; None when there is none."""
    for found in _CHINESE.finditer(text):
        year, month, day = (han_value(part) for part in found.groups())
        iso = _iso(year, month, day) if year and month and day else None
        if iso:
            return iso, found.start(), found.end()
    for found in _WESTERN.finditer(text):
        month = _NUMBER_OF.get(found[2].lower())
        iso = _iso(int(found[3]), month, int(found[1])) if month else None
        if iso:
            return iso, found.start(), found.end()
    return None


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
