"""A build is swapped in whole; a failed or interrupted one leaves the earlier one untouched."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from lacuna.building import swapped_in


def tree(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def lacuna(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(Path(sys.executable).with_name("lacuna")), *arguments],
        capture_output=True,
        text=True,
        env={**os.environ, **environment},
        check=False,
    )


def test_a_finished_block_takes_the_place_of_the_earlier_folder(tmp_path: Path) -> None:
    target = tmp_path / "build"
    target.mkdir()
    (target / "old").write_text("old")
    with swapped_in(target) as aside:
        (aside / "new").write_text("new")
    assert tree(target) == {"new": b"new"}
    assert [path.name for path in tmp_path.iterdir()] == ["build"]


def test_an_error_in_the_block_leaves_the_earlier_folder(tmp_path: Path) -> None:
    target = tmp_path / "build"
    target.mkdir()
    (target / "old").write_text("old")
    with pytest.raises(RuntimeError), swapped_in(target) as aside:
        (aside / "new").write_text("half")
        raise RuntimeError
    assert tree(target) == {"old": b"old"}
    assert [path.name for path in tmp_path.iterdir()] == ["build"]


def test_a_build_caught_between_the_two_renames_is_put_back(tmp_path: Path) -> None:
    old = tmp_path / ".build-old"
    old.mkdir()
    (old / "old").write_text("old")
    with pytest.raises(RuntimeError), swapped_in(tmp_path / "build"):
        raise RuntimeError
    assert tree(tmp_path / "build") == {"old": b"old"}


def test_a_record_with_an_error_leaves_the_earlier_build(project: Path, tmp_path: Path) -> None:
    target = tmp_path / "out"
    first = lacuna("--root", str(project), "build", "--data-only", "--to", str(target))
    assert first.returncode == 0, first.stderr
    before = tree(target)
    record = min((project / "countries").glob("*.yml"))
    record.write_text(record.read_text(encoding="utf-8") + "oops: 1\n", encoding="utf-8")
    second = lacuna("--root", str(project), "build", "--data-only", "--to", str(target))
    assert second.returncode == 1
    assert "unknown-field" in second.stderr
    assert tree(target) == before


def test_a_killed_build_leaves_the_earlier_build_and_the_next_one_clears_up(
    project: Path, tmp_path: Path
) -> None:
    target = tmp_path / "out"
    assert lacuna("--root", str(project), "build", "--data-only", "--to", str(target)).returncode == 0
    before = tree(target)
    build = subprocess.Popen(
        [str(Path(sys.executable).with_name("lacuna")), "--root", str(project), "build", "--to", str(target)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    deadline = time.monotonic() + 30
    while not list(tmp_path.glob(".out-new-*")) and time.monotonic() < deadline:
        time.sleep(0.01)
    build.send_signal(signal.SIGKILL)
    build.wait()
    assert tree(target) == before
    assert list(tmp_path.glob(".out-new-*")), "the build was killed before it began"
    assert lacuna("--root", str(project), "build", "--data-only", "--to", str(target)).returncode == 0
    assert [path for path in tmp_path.iterdir() if path.name.startswith(".out")] == []


def test_the_same_records_give_the_same_bytes(project: Path, tmp_path: Path) -> None:
    for name, seed in (("one", "1"), ("two", "2")):
        done = lacuna(
            "--root", str(project), "build", "--data-only", "--to", str(tmp_path / name), PYTHONHASHSEED=seed
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
    assert tree(tmp_path / "one") == tree(tmp_path / "two")


@pytest.mark.parametrize("folder", ["countries", "schema", ".", "scripts"])
def test_a_folder_with_sources_is_never_replaced(project: Path, folder: str) -> None:
    before = tree(project)
    refused = lacuna("--root", str(project), "build", "--data-only", "--to", str(project / folder))
    assert refused.returncode == 2
    assert "name another folder" in refused.stderr
    assert tree(project) == before


def test_a_folder_of_somebody_else_is_never_replaced(project: Path, tmp_path: Path) -> None:
    other = tmp_path / "letters"
    other.mkdir()
    (other / "letter.txt").write_text("dear")
    refused = lacuna("--root", str(project), "build", "--data-only", "--to", str(other))
    assert refused.returncode == 2
    assert tree(other) == {"letter.txt": b"dear"}
