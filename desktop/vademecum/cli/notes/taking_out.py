"""`vademecum notes export`: notes as a file, or on standard output where the format is text."""

from collections.abc import Iterator
from datetime import date, datetime

from vademecum.cli.asked import Asked
from vademecum.cli.notes.opening import open_notes
from vademecum.cli.notes.verb import Shape, Verb
from vademecum.cli.opening import Answer, key_named, open_desk
from vademecum.domain.key import Key
from vademecum.domain.trouble import Trouble
from vademecum.paths import Places
from vademecum.services.desk import Desk
from vademecum.services.exporting import write_whole
from vademecum.services.notebook.exchange.about import About
from vademecum.services.notebook.exchange.shown import shown_items
from vademecum.services.notebook.exchange.taking_out import Format, NothingToTakeOut, TakingOut
from vademecum.words import mark


class NoText(Trouble):
    """A format that is no text is wanted where only text can be written."""

    kind = "no-text"

    def __init__(self, form: Format) -> None:
        super().__init__(
            mark("trouble", "A {form} file is no text that could be shown."),
            mark("trouble", "Name a file with --out."),
            form=form.value,
        )


def _answer(asked: Asked, places: Places) -> Answer:
    form = Format(asked.format)
    if asked.out is None and not form.is_text:
        raise NoText(form)
    with open_desk(places) as desk, open_notes(places) as notebook:
        taking = TakingOut(desk, notebook)
        key = key_named(asked.within, desk) if asked.within else None
        items = taking.about(key) if key is not None else taking.everything()
        title = _title(key.whole, desk) if key is not None else ""
        zone = datetime.now().astimezone().tzinfo
        about = About(title, date.today())  # noqa: DTZ011 -- the day where the reader is
        if zone is not None:
            about = About(title, about.day, zone)
        count = len(items if form is Format.NATIVE else shown_items(items))
        shape: Shape = {"format": form.value, "items": count, "file": None}
        try:
            data = taking.write(items, form, about)
        except NothingToTakeOut:
            return shape | {"items": 0}, False
    if asked.out is not None:
        write_whole(asked.out, data)
        return shape | {"file": str(asked.out)}, True
    return shape | {"text": data.decode()}, True


def _title(key: Key, desk: Desk) -> str:
    document = desk.reading.find(key)
    return document.head.title if document is not None and key.is_own else key.display()


def _lines(shape: Shape) -> Iterator[str]:
    if shape["file"] is not None:
        yield f"{shape['items']} notes written to {shape['file']}"
    elif "text" in shape:
        yield from shape["text"].removesuffix("\n").split("\n")


EXPORT = Verb(_answer, _lines)
