"""The desk: all use cases over one shelf, each made when it is first asked for."""

from functools import cached_property

from vademecum.paths import Places
from vademecum.search.index import Index
from vademecum.services.addressing import Addressing
from vademecum.services.contents import Contents
from vademecum.services.finding import Finding, OpenVolume
from vademecum.services.library_state import INDEX_FOLDER
from vademecum.services.lookup import Lookup
from vademecum.services.manifest import verify
from vademecum.services.reading import Reading
from vademecum.services.shelf import Shelf
from vademecum.text.citing.recogniser import Recogniser


class Desk:
    """What the window and the command line work with. The grammar is only read when it is needed."""

    def __init__(self, places: Places, shelf: Shelf) -> None:
        self.places = places
        self.shelf = shelf

    @cached_property
    def reading(self) -> Reading:
        return Reading(self.shelf)

    @cached_property
    def contents(self) -> Contents:
        return Contents(self.reading)

    @cached_property
    def recogniser(self) -> Recogniser:
        return Recogniser.load(self.places.grammar)

    @cached_property
    def lookup(self) -> Lookup:
        return Lookup(self.shelf, self.recogniser)

    @cached_property
    def addressing(self) -> Addressing:
        return Addressing(self.shelf, self.reading, self.recogniser)

    def close(self) -> None:
        """Let go of the library's files."""
        self.shelf.close()


class Searching:
    """A `Finding` with files of its own, for the thread that opens it."""

    def __init__(self, places: Places) -> None:
        """Open every volume anew; raise `NotVerified` when an index is damaged."""
        self._shelf = Shelf.open(places)
        volumes = []
        for volume in self._shelf.volumes:
            verify(volume.folder, INDEX_FOLDER)
            volumes.append(OpenVolume(volume.library, Index.open(volume.folder / INDEX_FOLDER)))
        self.finding = Finding(volumes, Recogniser.load(places.grammar))
        self._indexes = [volume.index for volume in volumes]

    def close(self) -> None:
        """Let go of the files."""
        for index in self._indexes:
            index.close()
        self._shelf.close()
