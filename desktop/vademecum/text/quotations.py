"""Set words in the quotation marks of a language with their source in brackets, and part the two again."""

import re

_FORMS = {
    "ar": "“{words}” ({source})",
    "en": "“{words}” ({source})",
    "es": "“{words}” ({source})",
    "fr": "«\u00a0{words}\u00a0» ({source})",
    "ru": "«{words}» ({source})",
    "zh": "“{words}”（{source}）",
}
_TITLES = {"zh": "《{}》", "fr": "«\u00a0{}\u00a0»", "ru": "«{}»"}
_HEADINGS = {"fr": "«\u00a0{}\u00a0»", "ru": "«{}»"}
_QUOTED = "“{}”"

_PAIRS = {"“": "”", "”": "“", "«": "»", '"': '"', "„": "“”", "「": "」", "『": "』", "‘": "’", "＂": "＂"}
_SOURCE = re.compile(r"\s*[(（\[［〔【]\s*(?P<source>.{2,600}?)\s*[)）\]］〕】]\s*[.。;；,，]?\s*", re.DOTALL)


def quoted(words: str, source: str, lang: str) -> str:
    """`words` in quotation marks with their source behind them, as `lang` sets both."""
    return _FORMS.get(lang, _FORMS["en"]).format(words=words, source=source)


def titled(title: str, lang: str) -> str:
    """The title of a work as a source names it."""
    return _TITLES.get(lang, _QUOTED).format(title)


def headed(heading: str, lang: str) -> str:
    """The heading of a part as a source names it."""
    return _HEADINGS.get(lang, _QUOTED).format(heading)


def part_quotation(text: str) -> tuple[str, str] | None:
    """Part a quotation from the source in brackets behind it; the source is empty when there is none.

    None when `text` does not begin with a quotation mark or has nothing between the marks.
    """
    text = text.strip()
    closing = _PAIRS.get(text[:1])
    if closing is None:
        return None
    ends = [at for at, sign in enumerate(text) if at and sign in closing]
    for end in reversed(ends):
        behind = text[end + 1 :]
        source = _SOURCE.fullmatch(behind)
        words = text[1:end].strip()
        if words and (source or not behind.strip(" .。;；,，")):
            return words, source["source"] if source else ""
    return None
