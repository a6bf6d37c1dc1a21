"""What a footnote names: the kind of source, and how it points back to an earlier footnote."""

from enum import StrEnum


class SourceKind(StrEnum):
    """What a footnote refers to, as far as rules can tell."""

    DOCUMENT = "document"
    RESOLUTION = "resolution"
    TREATY = "treaty"
    LAW = "law"
    CASE = "case"
    PUBLICATION = "publication"
    WEB = "web"
    NEWS = "news"
    CROSS = "cross-reference"
    REMARK = "remark"
    OTHER = "other"
    """Honest when no rule fits."""


class BackReference(StrEnum):
    """How a footnote says that its source was named before."""

    SAME = "same"
    """同上, ibid.: the source of the footnote just before."""
    NOTE = "note"
    """见上文脚注3, see note 5 above: a footnote by its number."""
    EARLIER = "earlier"
    """前引书, op. cit.: an earlier source by its author."""
    REPEAT = "repeat"
    """Nothing is said: the same work stands in an earlier footnote."""


class Unresolved(StrEnum):
    """Why a reference back leads nowhere."""

    NOTHING_BEFORE = "nothing-before"
    """No footnote stands before this one."""
    NO_SUCH_NOTE = "no-such-note"
    NO_SOURCE = "no-source"
    """The footnote it points to names no source."""
    SEVERAL_FIT = "several-fit"
    """More than one earlier source fits."""
    NONE_FITS = "none-fits"
    """No earlier source fits."""
    POINTS_TO_ITSELF = "points-to-itself"
