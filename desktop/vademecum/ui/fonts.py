"""Load the fonts that came with the program, and name the families for each language."""

from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

HAN = "Noto Sans SC"
LATIN = "Noto Sans"
ARABIC = "Noto Naskh Arabic"

_ORDER = {"zh": (HAN, LATIN, ARABIC), "ar": (ARABIC, LATIN, HAN)}


def load_fonts(folder: Path) -> list[str]:
    """Load every font file of `folder` by path; return the families that are there now.

    A folder without fonts is no trouble: the system's fonts are used.
    """
    families: set[str] = set()
    for path in sorted(folder.glob("*.ttf")):
        number = QFontDatabase.addApplicationFont(str(path))
        if number >= 0:
            families.update(QFontDatabase.applicationFontFamilies(number))
    return sorted(families)


def families(lang: str) -> list[str]:
    """The families for a text of that language, the fitting one first.

    Order matters: with the Chinese font first, quotation marks and dashes of English come out full-width.
    """
    return list(_ORDER.get(lang, (LATIN, HAN, ARABIC)))


def font(lang: str, pixels: int, *, bold: bool = False) -> QFont:
    """A font for a text of that language, `pixels` high."""
    made = QFont()
    made.setFamilies(families(lang))
    made.setPixelSize(pixels)
    made.setBold(bold)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made
