"""Strict reading: what YAML text means, where values stand, and what is refused, whoever made the file."""

import os
import shutil
import socket
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from lacuna.reading import (
    MAX_BYTES,
    MAX_DEPTH,
    Document,
    Position,
    UnreadableFile,
    parse_document,
    read_document,
)

Outcome = tuple[str, Position, dict[str, str]]


def refusal(read: Callable[[], Document]) -> Outcome:
    with pytest.raises(UnreadableFile) as caught:
        read()
    return caught.value.problem, caught.value.position, caught.value.values


def refused(problem: str, line: int, column: int, **values: str) -> Outcome:
    return problem, Position(line, column), values


# --- what text means ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("v: NO", {"v": "NO"}),
        (
            "v: [no, yes, on, off, y, n, true, null, ~]",
            {"v": ["no", "yes", "on", "off", "y", "n", "true", "null", "~"]},
        ),
        ("v: 2021-03-01", {"v": "2021-03-01"}),
        ("v: 2021-03-01T12:30:00Z", {"v": "2021-03-01T12:30:00Z"}),
        ("v: 12:30", {"v": "12:30"}),
        ("v: 190:20:30", {"v": "190:20:30"}),
        ("v: 0755", {"v": "0755"}),
        ("v: 0o17", {"v": "0o17"}),
        ("v: 0x1F", {"v": "0x1F"}),
        ("v: 1_000", {"v": "1_000"}),
        ("v: 1.10", {"v": "1.10"}),
        ("v: 1e3", {"v": "1e3"}),
        ("v: .nan", {"v": ".nan"}),
        ("v: =", {"v": "="}),
        ("v:", {"v": ""}),
        ("yes: a\non: b\n1: c\n1.0: d\n~: e", {"yes": "a", "on": "b", "1": "c", "1.0": "d", "~": "e"}),
        ("<<: {a: b}", {"<<": {"a": "b"}}),
        ("? a\n: b", {"a": "b"}),
        ("v: 'it''s'\nw: \"a\\u00e9\\n\"", {"v": "it's", "w": "aé\n"}),
        ("v: >-\n  one\n  two\n\n  three\nw: |\n  one\n  two\n", {"v": "one two\nthree", "w": "one\ntwo\n"}),
        ("v: https://law.example/a#b  # a comment", {"v": "https://law.example/a#b"}),
        ("v: {}\nw: []", {"v": {}, "w": []}),
        ("---\na: b\n...\n", {"a": "b"}),
        ("%YAML 1.2\n---\na: b\n", {"a": "b"}),
        ("a: b\r\nc: d\r\n", {"a": "b", "c": "d"}),
        ("名前: 日本国 🗾", {"名前": "日本国 🗾"}),
    ],
)
def test_every_value_stays_the_text_of_the_file(text: str, data: Any) -> None:
    document = parse_document(text, "x.yml")
    assert (document.file, document.text, document.data) == ("x.yml", text, data)


# --- what is refused in the text ------------------------------------------------------------------------------

BILLION_LAUGHS = """\
a: &a [lol, lol, lol, lol, lol, lol, lol, lol, lol]
b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]
c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # names that stand twice
        ("a: 1\nb: 2\na: 3\n", refused("duplicate-key", 3, 1, name="a")),
        ("a: {b: 1, 名: 2, b: 3}", refused("duplicate-key", 1, 17, name="b")),
        ("a: 1\n'a': 2", refused("duplicate-key", 2, 1, name="a")),
        ("<<: 1\n<<: 2", refused("duplicate-key", 2, 1, name="<<")),
        # anchors and aliases
        ("a: &x {b: c}\nd: *x", refused("anchor", 1, 4, name="x")),
        ("a: &x hi\nb: *x", refused("anchor", 1, 4, name="x")),
        ("a: b\nc: [日, *x]", refused("alias", 2, 8, name="x")),
        ("a: *x", refused("alias", 1, 4, name="x")),
        ("a: b\n*x : c", refused("alias", 2, 1, name="x")),
        ("a: b\n&x c: d", refused("anchor", 2, 1, name="x")),
        ("&x a: b", refused("anchor", 1, 1, name="x")),
        ("--- &x\na: b", refused("anchor", 1, 5, name="x")),
        ("<<: *defaults\n", refused("alias", 1, 5, name="defaults")),
        (BILLION_LAUGHS, refused("anchor", 1, 4, name="a")),
        # tags
        (
            "a: !!python/object/apply:os.system ['true']",
            refused("tag", 1, 4, name="!!python/object/apply:os.system"),
        ),
        ("a: b\nc: !!binary aGk=", refused("tag", 2, 4, name="!!binary")),
        ("a: !!set {x}", refused("tag", 1, 4, name="!!set")),
        ("a: !!str 12", refused("tag", 1, 4, name="!!str")),
        ("a: ! 12", refused("tag", 1, 4, name="!")),
        ("a: !own 12", refused("tag", 1, 4, name="!own")),
        ("!!str a: b", refused("tag", 1, 1, name="!!str")),
        ("!!map {a: b}", refused("tag", 1, 1, name="!!map")),
        # keys that are no text
        ("? [a, b]\n: c", refused("key-not-text", 1, 3)),
        ("[a, b]: c", refused("key-not-text", 1, 1)),
        ("a: {{b: c}: d}", refused("key-not-text", 1, 5)),
        # more than one document, or none
        ("a: b\n---\nc: d\n", refused("several-documents", 2, 1)),
        ("---\na: b\n...\n---\n", refused("several-documents", 4, 1)),
        ("- a\n- b\n", refused("not-a-map", 1, 1)),
        ("only a text", refused("not-a-map", 1, 1)),
        ("---\n", refused("not-a-map", 1, 1)),
        ("# only a comment\n", refused("empty", 1, 1)),
        # depth
        ("a: " + "[" * 100_000, refused("too-deep", 1, 3 + MAX_DEPTH, limit="12")),
        ("{a: " * 100_000, refused("too-deep", 1, 1 + 4 * MAX_DEPTH, limit="12")),
        (
            "\n".join("  " * depth + "a:" for depth in range(500)),
            refused("too-deep", MAX_DEPTH + 1, 1 + 2 * MAX_DEPTH, limit="12"),
        ),
        ("a:\n  " + "- " * 100_000, refused("too-deep", 2, 1 + 2 * MAX_DEPTH, limit="12")),
        # broken structure
        (
            "note: a text: with a colon",
            refused("not-yaml", 1, 13, reason="mapping values are not allowed in this context"),
        ),
        ("a:\n  b: 1\n c: 2\n", refused("not-yaml", 3, 2, reason="did not find expected key")),
        ("a: b\nc: [d, e\n", refused("not-yaml", 3, 1, reason="did not find expected ',' or ']'")),
        ("a: @b", refused("not-yaml", 1, 4, reason="found character that cannot start any token")),
        ("%YAML 1.3\n---\na: b", refused("not-yaml", 1, 1, reason="found incompatible YAML document")),
        ('a: "\\ud800"', refused("not-yaml", 1, 7, reason="found invalid Unicode character escape code")),
        # control characters
        ("a: b\x00c", refused("control-character", 1, 5)),
        ("a: b\nc: \x07", refused("control-character", 2, 4)),
        ("a: b\x7f", refused("control-character", 1, 5)),
        ("a: b\x9f", refused("control-character", 1, 5)),
        ("\x1b[31ma: b", refused("control-character", 1, 1)),
    ],
)
def test_refused_text(text: str, expected: Outcome) -> None:
    assert refusal(lambda: parse_document(text, "x.yml")) == expected


def test_deepest_nesting_that_is_read() -> None:
    flow = "{a: " * (MAX_DEPTH - 1) + "{a: b}" + "}" * (MAX_DEPTH - 1)
    block = "\n".join("  " * depth + "a:" for depth in range(MAX_DEPTH)) + " b"
    assert parse_document(flow, "x.yml").data == parse_document(block, "x.yml").data


# --- where values stand ---------------------------------------------------------------------------------------

PLACES = """\
# a comment
name: 日本国
laws:
  😀🗾: {甲: 乙, "丙": [ 一, 二 ]}
  act:

    - one   # a comment
    -  two: 2
       three: >-
         folded
empty:
"""


@pytest.mark.parametrize(
    ("path", "of_key", "line", "column"),
    [
        ((), False, 2, 1),
        (("name",), False, 2, 7),
        (("name",), True, 2, 1),
        (("laws",), False, 4, 3),
        (("laws",), True, 3, 1),
        (("laws", "😀🗾"), True, 4, 3),
        (("laws", "😀🗾"), False, 4, 7),
        (("laws", "😀🗾", "甲"), True, 4, 8),
        (("laws", "😀🗾", "甲"), False, 4, 11),
        (("laws", "😀🗾", "丙"), True, 4, 14),
        (("laws", "😀🗾", "丙"), False, 4, 19),
        (("laws", "😀🗾", "丙", 0), False, 4, 21),
        (("laws", "😀🗾", "丙", 1), False, 4, 24),
        (("laws", "act", 0), False, 7, 7),
        (("laws", "act", 1), False, 8, 8),
        (("laws", "act", 1, "two"), False, 8, 13),
        (("laws", "act", 1, "three"), True, 9, 8),
        (("laws", "act", 1, "three"), False, 9, 15),
        (("empty",), False, 11, 7),
    ],
)
def test_position(path: tuple[str | int, ...], of_key: bool, line: int, column: int) -> None:
    assert parse_document(PLACES, "x.yml").position(path, of_key=of_key) == Position(line, column)


@pytest.mark.parametrize(
    ("path", "line", "column"),
    [
        (("missing",), 2, 1),
        (("missing", "deeper", 3), 2, 1),
        (("name", "deeper"), 2, 1),
        (("laws", "missing"), 3, 1),
        (("laws", "😀🗾", "missing", "deeper"), 4, 3),
        (("laws", "act", 1, "missing"), 8, 8),
        (("laws", "act", 9), 5, 3),
    ],
)
@pytest.mark.parametrize("of_key", [False, True])
def test_position_of_what_is_missing_is_that_of_its_nearest_parent(
    path: tuple[str | int, ...], of_key: bool, line: int, column: int
) -> None:
    assert parse_document(PLACES, "x.yml").position(path, of_key=of_key) == Position(line, column)


def test_list_entries_have_no_key() -> None:
    assert parse_document(PLACES, "x.yml").position(("laws", "act", 0), of_key=True) == Position(7, 7)


# --- files ----------------------------------------------------------------------------------------------------


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A project tree with a neighbour that is not part of it."""
    (tmp_path / "outside.yml").write_text("secret: x\n", encoding="utf-8")
    folder = tmp_path / "tree" / "countries"
    folder.mkdir(parents=True)
    (folder / "sound.yml").write_text("code: XA\n", encoding="utf-8")
    return tmp_path / "tree"


def test_sound_file(tree: Path) -> None:
    document = read_document(tree / "countries" / "sound.yml", tree)
    assert (document.file, document.data) == ("countries/sound.yml", {"code": "XA"})


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (b"", refused("empty", 1, 1)),
        (b" \n\n  \r\n", refused("empty", 1, 1)),
        (b"\t\n", refused("empty", 1, 1)),
        (b"# a comment\n\n# another\n", refused("empty", 1, 1)),
        ("code: XA\n".encode("utf-16"), refused("byte-order-mark", 1, 1)),
        (b"\xfe\xff" + "code: XA\n".encode("utf-16-be"), refused("byte-order-mark", 1, 1)),
        ("code: XA\n".encode("utf-32"), refused("byte-order-mark", 1, 1)),
        ("code: XA\n".encode("utf-8-sig"), refused("byte-order-mark", 1, 1)),
        ("code: XA\n".encode("utf-16-le"), refused("control-character", 1, 2)),
        ("code: XA\nname: Åland\n".encode("latin-1"), refused("not-utf-8", 2, 7)),
        ("code: XA\nname: 日本é\n".encode()[:-2], refused("not-utf-8", 2, 9)),
        (b"code: XA\nname: \xed\xa0\x80", refused("not-utf-8", 2, 7)),
        ("code: XA\nname: 日\tx\n".encode(), refused("tab", 2, 8)),
        (b"code: XA\nlaws:\n\tact:\n", refused("tab", 3, 1)),
        (b"code: XA\r\nname:\tx\r\n", refused("tab", 2, 6)),
        (b"code: XA\nname: x\x00y\n", refused("control-character", 2, 8)),
        (b"code: XA\nname: \x1b[0m\n", refused("control-character", 2, 7)),
        (b"\x7fELF\x02\x01\x01\x00", refused("control-character", 1, 1)),
        (b"x" * (MAX_BYTES + 1), refused("too-large", 1, 1, size="2000001", limit="2000000")),
    ],
)
def test_refused_bytes(raw: bytes, expected: Outcome, tree: Path) -> None:
    path = tree / "countries" / "x.yml"
    path.write_bytes(raw)
    assert refusal(lambda: read_document(path, tree)) == expected


def test_largest_file_that_is_read(tree: Path) -> None:
    path = tree / "x.yml"
    path.write_bytes(b"code: XA\n#".ljust(MAX_BYTES, b"x"))
    assert read_document(path, tree).data == {"code": "XA"}


def test_sparse_file_of_100_megabytes(tree: Path) -> None:
    path = tree / "x.yml"
    with path.open("wb") as stream:
        stream.truncate(100_000_000)
    expected = refused("too-large", 1, 1, size="100000000", limit="2000000")
    assert refusal(lambda: read_document(path, tree)) == expected


def test_named_pipe(tree: Path) -> None:
    os.mkfifo(tree / "pipe.yml")
    assert refusal(lambda: read_document(tree / "pipe.yml", tree)) == refused("not-a-file", 1, 1)


@pytest.mark.parametrize("name", ["null", "zero"])
def test_device(name: str) -> None:
    devices = Path("/dev")
    assert refusal(lambda: read_document(devices / name, devices)) == refused("not-a-file", 1, 1)


def test_socket(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tree)
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("socket.yml")
        expected = refused("cannot-open", 1, 1, reason="No such device or address")
        assert refusal(lambda: read_document(tree / "socket.yml", tree)) == expected


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("nowhere.yml", refused("cannot-open", 1, 1, reason="No such file or directory")),
        ("../outside.yml", refused("link-leaves-tree", 1, 1)),
        ("/etc/passwd", refused("link-leaves-tree", 1, 1)),
        ("/dev/zero", refused("link-leaves-tree", 1, 1)),
        ("countries/sound.yml/x", refused("cannot-open", 1, 1, reason="Not a directory")),
    ],
)
def test_refused_links(target: str, expected: Outcome, tree: Path) -> None:
    link = tree / "link.yml"
    link.symlink_to(target)
    assert refusal(lambda: read_document(link, tree)) == expected


def test_link_to_a_link_that_leaves_the_tree(tree: Path) -> None:
    (tree / "out").symlink_to("..")
    (tree / "link.yml").symlink_to("out/outside.yml")
    assert refusal(lambda: read_document(tree / "link.yml", tree)) == refused("link-leaves-tree", 1, 1)


def test_folder_with_a_name_that_begins_like_the_tree(tree: Path) -> None:
    (tree.parent / "tree-2").mkdir()
    (tree.parent / "tree-2" / "x.yml").write_text("code: XA\n", encoding="utf-8")
    (tree / "link.yml").symlink_to("../tree-2/x.yml")
    assert refusal(lambda: read_document(tree / "link.yml", tree)) == refused("link-leaves-tree", 1, 1)


def test_link_inside_the_tree(tree: Path) -> None:
    (tree / "link.yml").symlink_to("countries/sound.yml")
    document = read_document(tree / "link.yml", tree)
    assert (document.file, document.data) == ("link.yml", {"code": "XA"})


def test_tree_that_is_itself_reached_by_a_link(tree: Path) -> None:
    (tree.parent / "alias").symlink_to("tree")
    root = tree.parent / "alias"
    assert read_document(root / "countries" / "sound.yml", root).file == "countries/sound.yml"


def test_missing_file(tree: Path) -> None:
    expected = refused("cannot-open", 1, 1, reason="No such file or directory")
    assert refusal(lambda: read_document(tree / "x.yml", tree)) == expected


@pytest.fixture
def open_tree() -> Iterator[Path]:
    """A folder that every user may enter, which pytest's own are not."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


@pytest.fixture
def as_nobody() -> Iterator[None]:
    """Takes root's rights away for the test, as root may read everything."""
    before = os.geteuid()
    if before == 0:
        os.seteuid(65534)
    yield
    os.seteuid(before)


@pytest.fixture
def unreadable(open_tree: Path) -> Path:
    path = open_tree / "x.yml"
    path.write_text("code: XA\n", encoding="utf-8")
    path.chmod(0)
    return path


@pytest.mark.usefixtures("unreadable", "as_nobody")
def test_unreadable_file(open_tree: Path) -> None:
    expected = refused("cannot-open", 1, 1, reason="Permission denied")
    assert refusal(lambda: read_document(open_tree / "x.yml", open_tree)) == expected


# --- any tree -------------------------------------------------------------------------------------------------

# Invisible characters are refused even where an escape writes them.
VISIBLE = st.characters(exclude_categories=("Cc", "Cf", "Cs", "Zl", "Zp"))

TEXTS = st.text(VISIBLE, max_size=20) | st.sampled_from(
    ["NO", "on", "~", "0755", "1.10", "- a", "a: b", "#", "&x", "*x"]
)


def trees(leaves: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Maps of text keys, of a depth that is read."""
    values = leaves
    for _ in range(3):
        values = leaves | st.lists(values, max_size=4) | st.dictionaries(TEXTS, values, max_size=4)
    return st.dictionaries(TEXTS, values, max_size=4)


def plain(node: yaml.Node) -> Any:
    """PyYAML's own tree of nodes as the text of its scalars: the oracle."""
    if isinstance(node, yaml.MappingNode):
        return {key.value: plain(value) for key, value in node.value}
    return [plain(item) for item in node.value] if isinstance(node, yaml.SequenceNode) else node.value


@settings(deadline=None)
@given(trees(TEXTS), st.sampled_from([None, True, False]))
def test_any_tree_of_texts_reads_back(tree: Any, flow: bool | None) -> None:
    assert parse_document(yaml.safe_dump(tree, default_flow_style=flow), "x.yml").data == tree


@settings(deadline=None)
@given(trees(TEXTS | st.integers() | st.floats() | st.booleans() | st.none() | st.dates()), st.booleans())
def test_every_leaf_is_the_text_of_its_scalar(tree: Any, unicode: bool) -> None:
    class NoAliases(yaml.SafeDumper):
        def ignore_aliases(self, data: Any) -> bool:
            return True

    text = yaml.dump(tree, Dumper=NoAliases, allow_unicode=unicode)
    assert parse_document(text, "x.yml").data == plain(yaml.compose(text, Loader=yaml.SafeLoader))
