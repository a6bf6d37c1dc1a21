"""Start the bench with the folders on its path that it needs; `dev.py bench` calls this."""

import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent


def main() -> int:
    """Run `measuring` and return its exit code."""
    root = HERE.parents[1]
    path = os.pathsep.join(str(folder) for folder in (root / "desktop", root / "build", root / "tests", HERE))
    # Start times are measured as a reader has them: with byte code beside the sources.
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPATH"] = path
    return subprocess.call([sys.executable, "-m", "measuring", *sys.argv[1:]], env=environment)


if __name__ == "__main__":
    sys.exit(main())
