"""Take the pictures of docs/images anew: `python -m tests.screenshots [pytest arguments]`.

The demo newsroom is loaded into a temporary database, its acts spread over weeks that end at one fixed moment; each
page is then opened in Debian's chromium, light and dark, at 1280×720. Not a command of manage.py, because it rests on
what only development has: Playwright, and the tests' own browser under the production's Content-Security-Policy.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

PICTURES = Path(__file__).resolve().parent / "browser" / "pictures.py"


def main(arguments: list[str]) -> int:
    """Take them all, or those that ``-k`` names, and answer pytest's exit code."""
    command = [sys.executable, "-m", "pytest", "-p", "no:xdist", str(PICTURES), *arguments]
    with tempfile.TemporaryDirectory() as folder:
        environment = os.environ | {"DATABASE_URL": f"sqlite:///{folder}/pictures.sqlite3"}
        return subprocess.run(command, cwd=PICTURES.parents[2], env=environment, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
