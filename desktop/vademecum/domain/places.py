"""Say in words of six languages which place inside an instrument a fragment means."""

import re

_WORDS = {
    "ar": {
        "para": "الفقرة {}",
        "paras": "الفقرات {}",
        "pp": "الفقرة {} من الديباجة",
        "pps": "الفقرات {} من الديباجة",
        "fn": "الحاشية {}",
        "fns": "الحواشي {}",
        "annex": "المرفق {}",
        "art": "المادة {}",
        "clause": "، الفقرة {}",
    },
    "en": {
        "para": "para. {}",
        "paras": "paras. {}",
        "pp": "preambular para. {}",
        "pps": "preambular paras. {}",
        "fn": "footnote {}",
        "fns": "footnotes {}",
        "annex": "annex {}",
        "art": "art. {}",
        "clause": ", para. {}",
    },
    "es": {
        "para": "párr. {}",
        "paras": "párrs. {}",
        "pp": "párr. {} del preámbulo",
        "pps": "párrs. {} del preámbulo",
        "fn": "nota {}",
        "fns": "notas {}",
        "annex": "anexo {}",
        "art": "art. {}",
        "clause": ", párr. {}",
    },
    "fr": {
        "para": "par. {}",
        "paras": "par. {}",
        "pp": "alinéa {} du préambule",
        "pps": "alinéas {} du préambule",
        "fn": "note {}",
        "fns": "notes {}",
        "annex": "annexe {}",
        "art": "art. {}",
        "clause": ", par. {}",
    },
    "ru": {
        "para": "п. {}",
        "paras": "пп. {}",
        "pp": "п. {} преамбулы",
        "pps": "пп. {} преамбулы",
        "fn": "сноска {}",
        "fns": "сноски {}",
        "annex": "приложение {}",
        "art": "ст. {}",
        "clause": ", п. {}",
    },
    "zh": {
        "para": "第{}段",
        "paras": "第{}段",
        "pp": "序言部分第{}段",
        "pps": "序言部分第{}段",
        "fn": "脚注{}",
        "fns": "脚注{}",
        "annex": "附件{}",
        "art": "第{}条",
        "clause": "第{}款",
    },
}
_TO = {"ar": " إلى ", "es": " a ", "fr": " à ", "zh": "至"}
"""Between the ends of a range; a dash in the other languages."""
_COMMA = {"ar": "، ", "zh": "，"}
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
_CIRCLED = "㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩"
_NUMERALS = "一二三四五六七八九十"
_ANNEXED = re.compile(r"(?P<annex>annex_[0-9a-z]+)__(?P<inside>(?:para|pp|fn)_.+)")
_FRAGMENT = re.compile(
    r"(?P<kind>para|pp|fn|annex|art)_(?P<number>[0-9*?-]+[a-z]*)"
    r"(?P<labels>(?:__(?!b\d)[a-z0-9]+)*)(?:-(?P<last>[a-z0-9]+))?(?:__b\d+)?"
)


def place_in_words(fragment: str, lang: str) -> str:
    """The place in words of `lang` (English for other languages); empty for a place that is only ours.

    Bullets have no labels in print: of a bullet only its paragraph is named. `para_24-26` is a range of
    paragraphs, `para_2__a-c` one of items, `annex_1__para_3` a paragraph of an annex.
    """
    tongue = lang if lang in _WORDS else "en"
    annexed = _ANNEXED.fullmatch(fragment)
    if annexed is not None:
        parts = [place_in_words(annexed[group], tongue) for group in ("annex", "inside")]
        return comma(tongue).join(part for part in parts if part)
    match = _FRAGMENT.fullmatch(fragment)
    if match is None:
        return ""
    kind, number = match["kind"], match["number"]
    labels = match["labels"].split("__")[1:]
    if kind == "annex" and number.isdigit() and 1 <= int(number) <= len(_NUMERALS):
        number = _NUMERALS[int(number) - 1] if tongue == "zh" else _ROMAN[int(number) - 1].upper()
    is_many = "-" in number.strip("-")
    words = _WORDS[tongue][f"{kind}s" if is_many and f"{kind}s" in _WORDS[tongue] else kind]
    if kind != "art":
        said = _labelled(number.replace("-", _TO.get(tongue, "–")), labels, tongue)
        if match["last"] and labels:
            end = _labelled("", [*labels[:-1], match["last"]], tongue)[
                len(_labelled("", labels[:-1], tongue)) :
            ]
            said += _TO.get(tongue, "–") + end.strip()
        return words.format(said)
    if labels and labels[0].isdigit():
        return words.format(number) + _WORDS[tongue]["clause"].format(
            _labelled(labels[0], labels[1:], tongue)
        )
    return words.format(_labelled(number, labels, tongue))


def comma(lang: str) -> str:
    """The comma between a symbol and a place."""
    return _COMMA.get(lang, ", ")


def _labelled(number: str, labels: list[str], lang: str) -> str:
    """The number with its labels as the language sets them: 2 (e), 2 e), 2(e), 8(a)㈢."""
    if lang == "zh":
        return number + "".join(
            _CIRCLED[_ROMAN.index(label)] if place and label in _ROMAN else f"({label})"
            for place, label in enumerate(labels)
        )
    form = {"fr": " {})", "es": " {})", "ru": "({})"}.get(lang, " ({})")
    return number + "".join(form.format(label) for label in labels)
