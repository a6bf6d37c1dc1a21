#!/usr/bin/env python3
"""Make an update that readers take with File → Update from a file…, or with `vademecum update`.

    python3 build/make_update.py library build/_work/library --to 0.1.0.1 --out NEW.vupdate
    python3 build/make_update.py program build/_dist/vademecum --to 0.2.0 --from 0.1.0 --out NEW.vupdate

`--from` (may be repeated) names the versions of the program that may take it; without it this one. The
version of a library begins with that of the program it is made for. The form is told in
`desktop/vademecum/services/updating/form.py`.
"""

import argparse
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "desktop"))

from vademecum import __version__  # noqa: E402
from vademecum.services.updating.form import Kind, Malformed  # noqa: E402
from vademecum.services.updating.making import make_update  # noqa: E402


def main(arguments: list[str]) -> int:
    """Make the file and say what is in it; return 1 with a sentence when that is not possible."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("kind", type=Kind, choices=list(Kind))
    parser.add_argument("folder", type=Path)
    parser.add_argument("--to", required=True, metavar="VERSION")
    parser.add_argument("--from", dest="takers", action="append", metavar="VERSION")
    parser.add_argument("--out", type=Path, required=True, metavar="FILE")
    asked = parser.parse_args(arguments)
    try:
        made = make_update(asked.kind, asked.folder, asked.out, asked.takers or [__version__], asked.to)
    except (Malformed, OSError) as trouble:
        print(f"No update was made: {trouble}.", file=sys.stderr)
        return 1
    size = asked.out.stat().st_size / 1e6
    print(f"{asked.out}: {made.kind} {made.to}, {len(made.members)} files, {size:.1f} MB, for {made.takers}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
