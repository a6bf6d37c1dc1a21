"""Open desks over texts that were made for tests; test modules that need them name this plugin."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from vademecum.domain.document import Document
from vademecum.paths import Places
from vademecum.services.citing import with_citations
from vademecum.services.desk import Desk
from vademecum.services.library_state import LIBRARY_FILE
from vademecum.services.shelf import Shelf, Volume
from vademecum.storage.library import Library
from vademecum.storage.library_builder import Contents, write_library
from vademecum.text.verbs import VerbTable


@pytest.fixture
def desk_of(library_places: Places, desk: Desk, tmp_path: Path) -> Iterator[Callable[..., Desk]]:
    """A function that puts documents, with the citations found in them, on a desk of their own."""
    opened: list[Desk] = []
    verbs = VerbTable.load(library_places.grammar / "verbs.toml")

    def made(*documents: Document) -> Desk:
        folder = tmp_path / f"texts {len(opened)}"
        folder.mkdir()
        years = desk.shelf.council_years()
        cited = [with_citations(one, desk.recogniser, verbs, years) for one in documents]
        write_library(folder / LIBRARY_FILE, Contents(cited))
        shelf = Shelf([Volume("imports", folder, Library(folder / LIBRARY_FILE))])
        opened.append(Desk(library_places, shelf))
        return opened[-1]

    yield made
    for one in opened:
        one.close()
