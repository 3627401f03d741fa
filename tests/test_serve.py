"""The live preview: what it shows follows the files, and errors leave the last good site."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest


class Preview:
    """A running ``lacuna serve`` and what it printed."""

    def __init__(self, project: Path) -> None:
        self.printed: list[str] = []
        self.process = subprocess.Popen(
            [str(Path(sys.executable).with_name("lacuna")), "--root", str(project), "serve", "--port", "0"],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            env={**os.environ, "PYTHONUNBUFFERED": "1"},
        )
        threading.Thread(target=self._read, daemon=True).start()
        self.address = self.wait_for(r"http://127\.0\.0\.1:\d+/")

    def _read(self) -> None:
        assert self.process.stdout
        self.printed.extend(self.process.stdout)

    def wait_for(self, pattern: str, after: int = 0) -> str:
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            if match := re.search(pattern, "".join(self.printed[after:])):
                return match.group()
            time.sleep(0.05)
        raise AssertionError(f"not printed: {pattern}\n" + "".join(self.printed))

    def page(self, path: str) -> str:
        with urllib.request.urlopen(self.address + path) as answer:
            return str(answer.read().decode())


@pytest.fixture
def preview(project: Path, root: Path) -> Iterator[Preview]:
    shutil.copytree(root / "site", project / "site")
    shutil.copyfile(root / "mkdocs.yml", project / "mkdocs.yml")
    running = Preview(project)
    yield running
    running.process.send_signal(signal.SIGINT)
    running.process.wait(timeout=20)


def test_a_change_is_shown_and_a_mistake_keeps_the_last_good_site(preview: Preview, project: Path) -> None:
    record = project / "countries" / "XA.yml"
    sound = record.read_text(encoding="utf-8")
    assert "Knowing possession is enough." in preview.page("country/XA/")

    seen = len(preview.printed)
    record.write_text(
        sound.replace("Knowing possession is enough.", "Possession is punishable."), encoding="utf-8"
    )
    preview.wait_for("built", seen)
    assert "Possession is punishable." in preview.page("country/XA/")

    seen = len(preview.printed)
    record.write_text(sound.replace("kind: other", "kind: otter"), encoding="utf-8")
    preview.wait_for("word-not-allowed", seen)
    assert "Possession is punishable." in preview.page("country/XA/")
