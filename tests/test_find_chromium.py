"""The browser for the tests is found, or the message says what to install."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest


def find(root: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(root / "scripts" / "find_chromium.py"), *arguments],
        capture_output=True,
        text=True,
        env={"HOME": os.environ.get("HOME", ""), **environment},
        check=False,
    )


@pytest.fixture
def browser(tmp_path: Path) -> Path:
    path = tmp_path / "bin" / "chromium"
    path.parent.mkdir()
    path.write_text("#!/bin/sh\n")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


def test_the_environment_comes_first(root: Path, browser: Path) -> None:
    done = find(root, CHROMIUM=str(browser), PATH="/nowhere")
    assert (done.returncode, done.stdout.strip()) == (0, str(browser))


def test_then_the_path(root: Path, browser: Path) -> None:
    done = find(root, PATH=str(browser.parent))
    assert (done.returncode, done.stdout.strip()) == (0, str(browser))


def test_a_wrong_setting_is_told_and_nothing_else_is_taken(root: Path, browser: Path) -> None:
    done = find(root, CHROMIUM="/nowhere/chromium", PATH=str(browser.parent))
    assert done.returncode == 1
    assert "/nowhere/chromium" in done.stderr


def test_without_any_the_message_says_what_to_install(root: Path, tmp_path: Path) -> None:
    done = find(root, PATH="/nowhere", PLAYWRIGHT_BROWSERS_PATH=str(tmp_path))
    assert done.returncode == 1
    assert "Install the package 'chromium'" in done.stderr
