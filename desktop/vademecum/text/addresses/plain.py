"""Bring an address into the plain form that the readers of this package are written for."""

from functools import cache

from vademecum.paths import resources
from vademecum.text.citing.normalise import normalise
from vademecum.text.folding import load_simplified

_SIGNS = str.maketrans(
    {
        **dict.fromkeys("[{〔【〖〘〚〈<⟨", "("),
        **dict.fromkeys("]}〕】〗〙〛〉>⟩", ")"),
        "،": ",",
        "؛": ";",
        "؟": "?",
        "ى": "ي",
        "ـ": "",
    }
)
"""What normalisation leaves different but an address does not tell apart: every bracket is a round one."""


def plain_address(text: str) -> str:
    """The text in simplified characters, half width, round brackets and single spaces; capitals stay.

    Footnote marks become spaces, accents and invisible characters vanish, as the citation grammar has it.
    """
    plain = normalise(" ".join(text.split())).text.translate(_SIGNS).translate(_simplified())
    return " ".join(plain.split())


@cache
def _simplified() -> dict[int, str]:
    table = load_simplified(resources() / "data" / "simplified.txt")
    return {ord(traditional): simple for traditional, simple in table.items()}
