"""Write warnings into the reader's folder, silently where nothing can be written."""

import logging
from contextlib import suppress
from pathlib import Path


class _LogFile(logging.FileHandler):
    """A log that is silent where nothing can be written: whoever warns of that goes on."""

    def emit(self, record: logging.LogRecord) -> None:
        """Write a record, or not."""
        with suppress(OSError):
            super().emit(record)


def log_to(data: Path) -> None:
    """Write warnings into the reader's folder, if it can be written, when there is something to write."""
    handler = _LogFile(data / "log.txt", delay=True, encoding="utf-8")
    handler.setLevel(logging.WARNING)
    handler.setFormatter(logging.Formatter("%(asctime)s %(name)s %(levelname)s %(message)s"))
    try:
        data.mkdir(parents=True, exist_ok=True)
    except OSError:
        return
    logging.getLogger("vademecum").addHandler(handler)
