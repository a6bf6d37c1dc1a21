"""Build the real library once, and give tests what they read it through."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from vademecum.paths import Places, find_places
from vademecum.services.desk import Desk
from vademecum.services.library_making import ready_library
from vademecum.services.shelf import Shelf


@pytest.fixture(scope="session")
def library_places(tmp_path_factory: pytest.TempPathFactory) -> Places:
    """Where everything lies, with a library that was just built from the corpus; nobody may write into it."""
    folder = tmp_path_factory.mktemp("built")
    places = replace(find_places(folder / "data"), library=folder / "library")
    ready_library(places)
    return places


@pytest.fixture
def places(library_places: Places, data_home: Path) -> Places:
    """The built library, and an empty folder for the reader's own data."""
    return replace(library_places, data=data_home)


@pytest.fixture
def own_library(places: Places, tmp_path: Path) -> Places:
    """Like `places`, with a copy of the library that a test may damage."""
    copy = tmp_path / "library"
    shutil.copytree(places.library, copy)
    return replace(places, library=copy)


@pytest.fixture
def shelf(library_places: Places) -> Iterator[Shelf]:
    """The shelf of the built library."""
    opened = Shelf.open(library_places)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def desk(library_places: Places) -> Iterator[Desk]:
    """The desk over the built library, for reading only; made once, since the grammar takes time."""
    opened = Desk(library_places, Shelf.open(library_places))
    yield opened
    opened.close()
