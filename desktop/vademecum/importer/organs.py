"""Know the organs by the names mastheads and resolutions print."""

import re

_NAMES = {
    "security-council": (
        "Security Council", "Conseil de sécurité", "Consejo de Seguridad", "Совет Безопасности",
        "مجلس الأمن", "安全理事会", "安全理事會",
    ),
    "general-assembly": (
        "General Assembly", "Assemblée générale", "Asamblea General", "Генеральная Ассамблея",
        "الجمعية العامة", "大会", "大會",
    ),
    "economic-and-social-council": (
        "Economic and Social Council", "Conseil économique et social", "Consejo Económico y Social",
        "Экономический и Социальный Совет", "المجلس الاقتصادي والاجتماعي", "经济及社会理事会",
    ),
    "human-rights-council": (
        "Human Rights Council", "Conseil des droits de l’homme", "Consejo de Derechos Humanos",
        "Совет по правам человека", "مجلس حقوق الإنسان", "人权理事会",
    ),
    "ctoc-conference": (
        "Conference of the Parties to the United Nations Convention against Transnational Organized Crime",
        "联合国打击跨国有组织犯罪公约缔约方会议",
    ),
}  # fmt: skip
_ARTICLES = re.compile(r"(?:The |L[’']|Le |La |El |إن )")

_ORGAN_LINE = re.compile(
    r"(?:(?:The|L[’']|Le|La|El|إن)\s?)?"
    r"(?:" + "|".join(re.escape(name) for names in _NAMES.values() for name in names) + r"|缔约方会议"
    r"|Conference of [^,.;]{3,140}|Commission on [^,.;]{3,80})\s?[,，،]",
)
_COMMAS = (",", "，", "،")
_LONGEST = 200


def opens_resolution(text: str) -> bool:
    """Whether `text` is the organ as subject of a resolution, with its comma.

    Old English texts often lost the comma; there the article tells the line from a masthead's.
    """
    if len(text) > _LONGEST:
        return False
    if text.startswith("The ") and text[-1:].isalpha():
        return organ_named(text) is not None
    return text[-1:] in _COMMAS and _ORGAN_LINE.fullmatch(text) is not None


def organ_named(text: str) -> str | None:
    """The id of the organ whose name `text` is, or None."""
    bare = _ARTICLES.sub("", text.strip().rstrip(",，،").replace(" ", " "), count=1)
    squeezed = "".join(bare.split())
    for organ, names in _NAMES.items():
        if any(squeezed == "".join(name.split()) for name in names):
            return organ
    return None
