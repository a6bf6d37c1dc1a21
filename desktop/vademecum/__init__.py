"""Vademecum: the desktop reference reader for United Nations documents that works without a network."""

__version__ = "0.1.0"
