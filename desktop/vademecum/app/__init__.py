"""Build every object and hand it on: the command line's and the window's."""

from vademecum.app.run import run

__all__ = ["run"]
