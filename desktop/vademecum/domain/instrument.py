"""An instrument: what is known of a resolution, statement, document or treaty that texts cite."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from vademecum.domain.key import Key


@dataclass(frozen=True, slots=True)
class Instrument:
    """Facts with their source. None means: not known to us; nothing is ever guessed."""

    key: Key
    organ: str | None = None
    """Id of the organ, such as `security-council`; names are translated where shown."""
    number: str | None = None
    year: int | None = None
    adopted: str | None = None
    """Date of adoption, ISO 8601, as exact as known (`2001-09-28`, `2005`)."""
    meeting: str | None = None
    vote: str | None = None
    """For, against, abstaining: `15-0-0`."""
    chapter_vii: bool | None = None
    titles: Mapping[str, str] = field(default_factory=dict)
    """Title or subject by language code, in our own words unless the instrument has a title."""
    source: str | None = None
    """The sources of all facts together, each once, joined by `; `."""
    signed: str | None = None
    """Date of signature of a treaty, ISO 8601."""
    in_force: str | None = None
    """Date a treaty entered into force, ISO 8601."""
    agenda: Mapping[str, str] = field(default_factory=dict)
    """Agenda item under which it was adopted, by language code."""
    sources: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Where each fact comes from, by the fact's name; the words are those of `corpus/register/README.md`."""

    def title(self, lang: str) -> str | None:
        """The title in `lang`, else in English, else any, else None."""
        return self.titles.get(lang) or self.titles.get("en") or next(iter(self.titles.values()), None)
