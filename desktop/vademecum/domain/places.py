"""Say in words of six languages which place inside an instrument a fragment means."""

import re

_WORDS = {
    "ar": {
        "para": "الفقرة {}",
        "paras": "الفقرات {}",
        "pp": "الفقرة {} من الديباجة",
        "fn": "الحاشية {}",
        "annex": "المرفق {}",
        "art": "المادة {}",
        "clause": "، الفقرة {}",
    },
    "en": {
        "para": "para. {}",
        "paras": "paras. {}",
        "pp": "preambular para. {}",
        "fn": "footnote {}",
        "annex": "annex {}",
        "art": "art. {}",
        "clause": ", para. {}",
    },
    "es": {
        "para": "párr. {}",
        "paras": "párrs. {}",
        "pp": "párr. {} del preámbulo",
        "fn": "nota {}",
        "annex": "anexo {}",
        "art": "art. {}",
        "clause": ", párr. {}",
    },
    "fr": {
        "para": "par. {}",
        "paras": "par. {}",
        "pp": "alinéa {} du préambule",
        "fn": "note {}",
        "annex": "annexe {}",
        "art": "art. {}",
        "clause": ", par. {}",
    },
    "ru": {
        "para": "п. {}",
        "paras": "пп. {}",
        "pp": "п. {} преамбулы",
        "fn": "сноска {}",
        "annex": "приложение {}",
        "art": "ст. {}",
        "clause": ", п. {}",
    },
    "zh": {
        "para": "第{}段",
        "paras": "第{}段",
        "pp": "序言部分第{}段",
        "fn": "脚注{}",
        "annex": "附件{}",
        "art": "第{}条",
        "clause": "第{}款",
    },
}
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
_CIRCLED = "㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩"
_NUMERALS = "一二三四五六七八九十"
_FRAGMENT = re.compile(
    r"(?P<kind>para|pp|fn|annex|art)_(?P<number>[0-9*?-]+[a-z]*)"
    r"(?P<labels>(?:__(?!b\d)[a-z0-9]+)*)(?:__b\d+)?"
)


def place_in_words(fragment: str, lang: str) -> str:
    """The place in words of `lang` (English for other languages); empty for a place that is only ours.

    Bullets have no labels in print: of a bullet only its paragraph is named.
    """
    match = _FRAGMENT.fullmatch(fragment)
    if match is None:
        return ""
    tongue = lang if lang in _WORDS else "en"
    kind, number = match["kind"], match["number"]
    labels = match["labels"].split("__")[1:]
    if kind == "annex" and number.isdigit() and 1 <= int(number) <= len(_NUMERALS):
        number = _NUMERALS[int(number) - 1] if tongue == "zh" else _ROMAN[int(number) - 1].upper()
    words = _WORDS[tongue]["paras" if kind == "para" and "-" in number else kind]
    if kind != "art":
        return words.format(_labelled(number.replace("-", "–" if tongue != "zh" else "-"), labels, tongue))
    if labels and labels[0].isdigit():
        return words.format(number) + _WORDS[tongue]["clause"].format(
            _labelled(labels[0], labels[1:], tongue)
        )
    return words.format(_labelled(number, labels, tongue))


def _labelled(number: str, labels: list[str], lang: str) -> str:
    """The number with its labels as the language sets them: 2 (e), 2 e), 2(e), 8(a)㈢."""
    if lang == "zh":
        return number + "".join(
            _CIRCLED[_ROMAN.index(label)] if place and label in _ROMAN else f"({label})"
            for place, label in enumerate(labels)
        )
    form = {"fr": " {})", "es": " {})", "ru": "({})"}.get(lang, " ({})")
    return number + "".join(form.format(label) for label in labels)
