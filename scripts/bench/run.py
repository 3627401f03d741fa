"""Measures speed and memory on generated records, each figure beside its floor and peers, in one run.

Prints the median of several runs and the target of the figure. Nothing here is a test: a slow machine fails nobody.
"""

from __future__ import annotations

import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from records import write_project

from lacuna.knowledge import read_vocabulary

ROOT = Path(__file__).resolve().parents[2]
LACUNA = [str(Path(sys.executable).with_name("lacuna"))]
PEERS = ROOT / ".venv-bench" / "bin"
RUNS = int(os.environ.get("BENCH_RUNS", "5"))

_FLOOR = """
import sys, time, yaml, jsonschema_rs, json
from pathlib import Path
def plain(node):
    if node.__class__ is yaml.ScalarNode:
        return node.value
    if node.__class__ is yaml.MappingNode:
        return {key.value: plain(value) for key, value in node.value}
    return [plain(item) for item in node.value]
root = Path(sys.argv[1])
validator = jsonschema_rs.Draft202012Validator(json.loads((root / "schema/country.schema.json").read_text()))
for path in sorted((root / "countries").glob("*.yml")):
    assert validator.is_valid(plain(yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)))
"""


def seconds(command: list[str], runs: int = RUNS, *, may_refuse: bool = False) -> float:
    """The median wall time of a command. Raises CalledProcessError if it fails, unless it ``may_refuse``."""
    times = []
    for _ in range(runs):
        begin = time.perf_counter()
        subprocess.run(command, check=not may_refuse, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        times.append(time.perf_counter() - begin)
    return statistics.median(times)


def peak_megabytes(command: list[str]) -> float:
    """The highest resident memory of a command."""
    script = (
        "import resource, subprocess, sys; subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL); "
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    )
    out = subprocess.run([sys.executable, "-c", script, *command], check=True, capture_output=True, text=True)
    return int(out.stdout.strip()) / (1024 if sys.platform != "darwin" else 1024**2)


def say(figure: str, value: str, target: str = "") -> None:
    print(f"{figure:<64} {value:>14}  {target}", flush=True)


def peers(project: Path, check: float) -> None:
    """check-jsonschema and linkml-validate on the same records, once each: they are slow.

    Both read unquoted dates as dates, and so refuse records that are sound; their time is measured all the same.
    """
    if not PEERS.is_dir():
        say("peers", "not installed", "make bench installs them")
        return
    files = [str(path) for path in sorted((project / "countries").glob("*.yml"))]
    schema = str(project / "schema" / "country.schema.json")
    linkml = str(Path(__file__).with_name("record.linkml.yaml"))
    commands = {
        "check-jsonschema": ([str(PEERS / "check-jsonschema"), "--schemafile", schema, *files], 5),
        "linkml-validate": ([str(PEERS / "linkml-validate"), "--schema", linkml, *files], 10),
    }
    for name, (command, target) in commands.items():
        peer = seconds(command, 1, may_refuse=True)
        say(f"peer {name}, 200 records", f"{peer:.2f} s", f"{peer / check:.1f} × check (target ≥ {target})")


def main() -> None:
    vocabulary = read_vocabulary(ROOT)
    with tempfile.TemporaryDirectory() as folder:
        small, large = Path(folder) / "small", Path(folder) / "large"
        for target, count in ((small, 200), (large, 2000)):
            target.mkdir()
            write_project(ROOT, target, vocabulary.codebook, count)
        size = statistics.mean(path.stat().st_size for path in (small / "countries").glob("*.yml"))
        print(f"generated records: 200 and 2,000, mean {size / 1000:.0f} KB; medians of {RUNS} runs\n")

        floor = seconds([sys.executable, "-c", _FLOOR, str(small)])
        check = seconds([*LACUNA, "--root", str(small), "check"])
        say("floor: C compose + compiled JSON Schema, 200 records", f"{floor:.2f} s")
        say("lacuna check, 200 records", f"{check:.2f} s", f"{check / floor:.2f} × floor (target ≤ 3)")
        peers(small, check)
        one = seconds([*LACUNA, "--root", str(small), "check", str(small / "countries" / "KE.yml")])
        say("lacuna check, one record", f"{one:.2f} s", "target < 0.5 s")
        say("lacuna --help", f"{seconds([*LACUNA, '--help']):.2f} s", "target < 0.3 s")

        data = [*LACUNA, "--root", str(small), "build", "--data-only", "--to"]
        whole = seconds([*data, f"{folder}/out-small"])
        say(
            "graph and all exports, 200 records (with check)",
            f"{whole:.2f} s",
            f"without check {whole - check:.2f} s (target ≤ 8)",
        )
        say(
            "peak memory of it",
            f"{peak_megabytes([*data, f'{folder}/out-small']):.0f} MB",
            "target < 1,000 MB",
        )
        triples = json.loads(_triples(Path(folder) / "out-small"))
        say("triples", f"{triples:,}")

        many = seconds([*LACUNA, "--root", str(large), "check"], 1)
        say("lacuna check, 2,000 records", f"{many:.1f} s", f"{many / check:.1f} × 200 records (linear: 10)")
        data = [*LACUNA, "--root", str(large), "build", "--data-only", "--to"]
        more = seconds([*data, f"{folder}/out-large"], 1)
        say(
            "graph and all exports, 2,000 records (with check)",
            f"{more:.1f} s",
            f"{more / whole:.1f} × 200 records (linear: 10)",
        )
        say("peak memory of it", f"{peak_megabytes([*data, f'{folder}/out-large']):.0f} MB")
    say("peak memory of this program", f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


def _triples(build: Path) -> str:
    """The number of triples, one a line of the N-Quads dump."""
    with (build / "data" / "lacuna.nq").open("rb") as stream:
        return str(sum(1 for _ in stream))


if __name__ == "__main__":
    main()
