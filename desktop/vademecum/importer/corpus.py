"""Read the folders of the corpus: a source as it came, its record, its errata."""

import hashlib
from pathlib import Path

from vademecum.domain.document import Document
from vademecum.domain.trouble import Trouble
from vademecum.importer.errata import read_errata
from vademecum.importer.pipeline import import_text
from vademecum.importer.record import Record, read_record
from vademecum.importer.text_source import LARGEST, UnreadableSource
from vademecum.words import mark

RECORD = "record.toml"
ERRATA = "errata.toml"


class BrokenCorpus(Trouble):
    """A folder of the corpus is not whole."""

    kind = "broken-corpus"


def corpus_folders(root: Path) -> list[Path]:
    """The folders under `root` that hold a document, ordered by name."""
    if not root.is_dir():
        return []
    return sorted(folder for folder in root.iterdir() if (folder / RECORD).is_file())


def read_corpus_folder(folder: Path) -> Document:
    """Import the document of one folder; raise a `Trouble` when a part is missing, changed or unfit."""
    record = read_record(folder / RECORD)
    data = read_bytes(_source_of(folder, record))
    if record.sha256 and hashlib.sha256(data).hexdigest() != record.sha256:
        raise BrokenCorpus(
            mark("trouble", "The source in {name} is no longer the file that came."),
            mark("trouble", "Restore it; corrections are written into errata.toml, never into the source."),
            name=folder.name,
        )
    errata = read_errata(folder / ERRATA) if (folder / ERRATA).is_file() else ()
    return import_text(data, record, errata)


def read_bytes(path: Path) -> bytes:
    """The bytes of a file, at most one more than may be imported; raise `UnreadableSource`."""
    try:
        with path.open("rb") as file:
            return file.read(LARGEST + 1)
    except OSError as fault:
        raise UnreadableSource(
            mark("trouble", "{name} cannot be read."),
            mark("trouble", "Check that the file is there and may be read."),
            name=path.name,
        ) from fault


def _source_of(folder: Path, record: Record) -> Path:
    if record.file:
        if Path(record.file).name != record.file:
            raise _no_source(folder)
        return folder / record.file
    texts = sorted(folder.glob("*.txt"))
    if len(texts) != 1:
        raise _no_source(folder)
    return texts[0]


def _no_source(folder: Path) -> BrokenCorpus:
    return BrokenCorpus(
        mark("trouble", "Which file in {name} is the source is not clear."),
        mark("trouble", "Name it in record.toml as file; it lies in the same folder."),
        name=folder.name,
    )
