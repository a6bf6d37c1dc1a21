"""The readers of addresses over one grammar, made when first needed."""

from functools import cached_property

from vademecum.text.addresses.instruments import InstrumentReader
from vademecum.text.addresses.places import PlaceReader
from vademecum.text.addresses.words import SaidWords
from vademecum.text.citing.recogniser import Recogniser

_USUAL = ("S/RES/1 (1946)", "第1号决议第1段")
"""Texts that make the grammar of Latin letters and of Chinese compile its expressions."""


class AddressReaders:
    """Words, places and instruments. Safe to share between threads: at worst something is made twice."""

    def __init__(self, recogniser: Recogniser) -> None:
        self.recogniser = recogniser

    @cached_property
    def words(self) -> SaidWords:
        """What people say; raise `GrammarDamaged` when the file is not whole."""
        return SaidWords.load(self.recogniser.grammar)

    @cached_property
    def places(self) -> PlaceReader:
        """Understands places."""
        return PlaceReader(self.words)

    @cached_property
    def instruments(self) -> InstrumentReader:
        """Understands numbers with short words around them."""
        return InstrumentReader(self.recogniser, self.words)

    def warm_up(self) -> None:
        """Compile what the first address would wait for."""
        for text in _USUAL:
            self.instruments.cited(text, None)
            self.instruments.said(text)
            self.places.fragment(text)
            list(self.places.splits(text))
