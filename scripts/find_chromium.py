"""Finds a Chromium for the browser tests, or installs one; prints its path.

Looked for in the environment variable ``CHROMIUM``, on the PATH, and where Playwright keeps its own. With
``--install`` a missing one is installed with the system's package manager where that is allowed, else through
Playwright. Ends with exit code 1 and says what to install if there is none.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
HELP = "No Chromium found. Install the package 'chromium' of your system, or set CHROMIUM to the path of one."


def find() -> str | None:
    """The path of a Chromium that can be run, or None. Raises SystemExit for a CHROMIUM that is none."""
    if given := os.environ.get("CHROMIUM"):
        if shutil.which(given) is None:
            raise SystemExit(f"CHROMIUM is set to {given}, which cannot be run.")
        return shutil.which(given)
    for name in NAMES:
        if path := shutil.which(name):
            return path
    return _playwrights_own()


def _playwrights_own() -> str | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def install() -> None:
    """Tries the system's package manager (only as its owner), then Playwright's download."""
    if os.geteuid() == 0 and shutil.which("apt-get"):
        subprocess.run(["apt-get", "update", "--quiet=2"], check=False, stdout=sys.stderr)
        command = ["apt-get", "install", "--yes", "--quiet=2", "--no-install-recommends", "chromium"]
        if subprocess.run(command, check=False, stdout=sys.stderr).returncode == 0:
            return
    subprocess.run(
        [sys.executable, "-m", "playwright", "install", "chromium"], check=False, stdout=sys.stderr
    )


def main() -> None:
    path = find()
    if path is None and "--install" in sys.argv[1:]:
        install()
        path = find()
    if path is None:
        raise SystemExit(HELP)
    print(path)


if __name__ == "__main__":
    main()
