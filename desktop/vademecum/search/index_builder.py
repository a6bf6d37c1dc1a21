"""Build the index of a library: terms, who holds them, and the table of blocks.

The same input gives the same bytes: Whoosh would name its files by chance and number the terms' postings
through its pool; here the segment has a fixed name, terms are sorted, and postings ascend. Postings are
gathered in memory (about 250 bytes a distinct term and 4 a posting) and written through Whoosh's codec,
which is several times faster than its writer and leaves one segment.
"""

import os
from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from whoosh.codec.whoosh3 import W3Codec, W3Segment
from whoosh.fields import ID, Schema
from whoosh.filedb.filestore import FileStorage
from whoosh.index import TOC

from vademecum.search.block_table import in_order, make_table
from vademecum.search.index import NAME
from vademecum.search.terms import Field, document_filter, lang_filter, symbol_term, text_terms

_SEGMENT = "0" * 16
_TOLD_EVERY = 500
"""Blocks between two reports of progress."""

_Postings = defaultdict[str, "array[int]"]


@dataclass(frozen=True, slots=True)
class Entry:
    """A block to be found; `row` and `document` are its rows in the library file."""

    row: int
    document: int
    lang: str
    kind: str
    """A `BlockKind`."""
    folded: str
    """Its text, folded with `text.folding`."""
    keys: tuple[str, ...] = ()
    """Symbols it cites."""


def build_index(
    folder: Path, entries: Sequence[Entry], progress: Callable[[int, int], None] | None = None
) -> None:
    """Write the index of `entries`, given in the order of the library, into a new folder.

    `progress` hears blocks done and blocks in all. Raise `FileExistsError` when `folder` exists, `OSError`
    when it cannot be written. The caller renames the folder when it is complete.
    """
    folder.mkdir(parents=True)
    fields: dict[Field, _Postings] = {name: defaultdict(lambda: array("I")) for name in Field}
    for place, number in enumerate(in_order(entries)):
        entry = entries[number]
        texts, characters = text_terms(entry.folded)
        _note(fields[Field.TEXT], place, texts)
        _note(fields[Field.CHARACTER], place, characters)
        _note(fields[Field.SYMBOL], place, {symbol_term(key).text for key in entry.keys})
        _note(
            fields[Field.FILTER], place, {document_filter(entry.document).text, lang_filter(entry.lang).text}
        )
        if progress is not None and place % _TOLD_EVERY == 0:
            progress(place, len(entries))
    _write(folder, fields, len(entries))
    make_table(entries).write(folder)
    for file in folder.iterdir():
        _sync(file)
    if progress is not None:
        progress(len(entries), len(entries))


def _note(postings: _Postings, place: int, terms: Iterable[str]) -> None:
    for term in terms:
        postings[term].append(place)


def _write(folder: Path, fields: dict[Field, _Postings], blocks: int) -> None:
    storage = FileStorage(str(folder))
    schema = Schema(**{name.value: ID() for name in Field})
    codec = W3Codec()
    segment = W3Segment(codec, NAME, segid=_SEGMENT)
    documents = codec.per_document_writer(storage, segment)
    for place in range(blocks):
        documents.start_doc(place)
        documents.finish_doc()
    documents.close()
    terms = codec.field_writer(storage, segment)
    for name in sorted(field.value for field in Field):
        terms.start_field(name, schema[name])
        postings = fields[Field(name)]
        for encoded, term in sorted((term.encode(), term) for term in postings):
            terms.start_term(encoded)
            for place in postings[term]:
                terms.add(place, 1.0, b"", None)
            terms.finish_term()
        terms.finish_field()
    terms.close()
    segment.set_doc_count(blocks)
    TOC(schema, [segment], 1).write(storage, NAME)
    storage.close()
    temporary = folder / f"{NAME}.tmp"
    if temporary.is_dir():
        temporary.rmdir()


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
