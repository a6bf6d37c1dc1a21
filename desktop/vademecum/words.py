"""Mark texts for translation where they are born; the window translates them where they are shown."""


class Marked(str):
    """A text of ours in English that remembers under which context translators find it."""

    context: str

    def __new__(cls, context: str, text: str) -> "Marked":
        made = super().__new__(cls, text)
        made.context = context
        return made


def mark(context: str, text: str) -> Marked:
    """Mark `text` for translation; `dev.py words` collects it under `context`."""
    return Marked(context, text)
