"""Tell the language that a masthead names."""

_NAMES = {
    "ar": ("arabic", "arabe", "árabe", "العربية", "阿拉伯文"),
    "en": ("english", "anglais", "inglés", "英文"),
    "es": ("spanish", "espagnol", "español", "西班牙文"),
    "fr": ("french", "français", "francés", "法文"),
    "ru": ("russian", "russe", "ruso", "俄文"),
    "zh": ("chinese", "chinois", "chino", "中文"),
}


def language_named(name: str) -> str | None:
    """The code of a language named in a masthead (`Chinese`, `Original: anglais`), or None."""
    lowered = name.strip().lower()
    return next((code for code, names in _NAMES.items() if lowered in names), None)
