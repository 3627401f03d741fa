"""YAML text to plain strings, lists and maps, each with file, line and column.

Every scalar stays the string that stands in the file: the ``NO`` of Norway is no boolean, ``2007-09-01`` no
date object, ``010`` no octal number. What YAML allows beyond strings, lists and maps is refused: anchors and
aliases, tags, duplicate keys, several documents, keys that are not text. So are tabs, a byte order mark, other
encodings than UTF-8, links that leave the tree, and files beyond the bounds below.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

try:
    from yaml import CSafeLoader as _Loader
except ImportError:  # PyYAML built without libyaml: the same events, some fifteen times slower
    from yaml import SafeLoader as _Loader  # type: ignore[assignment]

MAX_BYTES = 2_000_000
MAX_DEPTH = 12

# Control characters, other line ends than LF and CR, marks that turn the direction of writing, a BOM inside.
_INVISIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]")

Plain = str | list["Plain"] | dict[str, "Plain"]
Path_ = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Position:
    """A place in a file: line and column count from 1, columns in characters."""

    line: int
    column: int


class UnreadableFile(Exception):
    """A file that cannot be read as a record.

    ``problem`` names the entry of ``schema/rules.yml`` with the words for people; ``values`` fills them.
    """

    def __init__(self, problem: str, position: Position, **values: str) -> None:
        super().__init__(problem)
        self.problem = problem
        self.position = position
        self.values = values


@dataclass(frozen=True)
class Document:
    """One file that was read: its plain data, and where each value stands."""

    file: str
    text: str
    data: Any

    @cached_property
    def _positions(self) -> dict[tuple[Path_, bool], Position]:
        found: dict[tuple[Path_, bool], Position] = {}
        _build(self.text, found)
        return found

    def position(self, path: Path_, *, of_key: bool = False) -> Position:
        """Where the value at ``path`` begins (its key, with ``of_key``); the nearest parent if it is missing."""
        for length in range(len(path), -1, -1):
            part = path[:length]
            keys = (True, False) if of_key or length < len(path) else (False, True)
            for key in keys:
                if (position := self._positions.get((part, key))) is not None:
                    return position
        return Position(1, 1)


def read_document(path: Path, root: Path) -> Document:
    """Reads one YAML file below ``root``.

    Raises UnreadableFile for whatever is no plain, bounded, UTF-8 YAML map.
    """
    file = path.relative_to(root).as_posix()
    return parse_document(_read_text(path, root), file)


def parse_document(text: str, file: str) -> Document:
    """Parses YAML text. Raises UnreadableFile."""
    data = _build(text, None)
    if not isinstance(data, dict):
        raise UnreadableFile("not-a-map", Position(1, 1))
    return Document(file, text, data)


def _read_text(path: Path, root: Path) -> str:
    try:
        real = path.resolve(strict=True)
        if not real.is_relative_to(root.resolve()):
            raise UnreadableFile("link-leaves-tree", Position(1, 1))
        return _decode(_read_bytes(real))
    except (OSError, RuntimeError) as error:
        # A link to itself is a RuntimeError up to Python 3.12.
        reason = (error.strerror if isinstance(error, OSError) else "") or "it leads to itself"
        raise UnreadableFile("cannot-open", Position(1, 1), reason=reason) from error


def _read_bytes(real: Path) -> bytes:
    # Opened without blocking and looked at afterwards, so that a pipe or device can neither hang nor race.
    handle = os.open(real, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
    try:
        status = os.fstat(handle)
        if not stat.S_ISREG(status.st_mode):
            raise UnreadableFile("not-a-file", Position(1, 1))
        if status.st_size > MAX_BYTES:
            raise UnreadableFile("too-large", Position(1, 1), size=str(status.st_size), limit=str(MAX_BYTES))
        with os.fdopen(handle, "rb", closefd=False) as stream:
            return stream.read(MAX_BYTES + 1)
    finally:
        os.close(handle)


def _decode(raw: bytes) -> str:
    if raw.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        raise UnreadableFile("byte-order-mark", Position(1, 1))
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8", errors="replace")
        raise UnreadableFile("not-utf-8", _position_in(before, len(before))) from error
    if not text.strip():
        raise UnreadableFile("empty", Position(1, 1))
    if invisible := _INVISIBLE.search(text):
        raise UnreadableFile("control-character", _position_in(text, invisible.start()))
    if (tab := text.find("\t")) >= 0:
        raise UnreadableFile("tab", _position_in(text, tab))
    return text


def _position_in(text: str, offset: int) -> Position:
    return Position(text.count("\n", 0, offset) + 1, offset - (text.rfind("\n", 0, offset) + 1) + 1)


def _build(text: str, positions: dict[tuple[Path_, bool], Position] | None) -> Plain:
    """Builds the plain tree from the parser's events; records where values stand if ``positions`` is given.

    The events are taken one by one, so that a bound or a forbidden construct ends the work where it stands.
    """
    events = yaml.parse(text, Loader=_Loader)
    try:
        for event in events:
            if not isinstance(event, (yaml.StreamStartEvent, yaml.DocumentStartEvent)):
                break
        else:
            raise UnreadableFile("empty", Position(1, 1))
        if isinstance(event, yaml.StreamEndEvent):
            raise UnreadableFile("empty", Position(1, 1))
        tree = _value(event, events, positions, (), 0)
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                raise UnreadableFile("several-documents", _at(event))
    except yaml.MarkedYAMLError as error:
        # A quotation mark that is never closed is reported where it opens, not at the end of the file.
        unclosed = error.problem == "found unexpected end of stream" and error.context_mark
        mark = error.context_mark if unclosed else error.problem_mark or error.context_mark
        position = Position(mark.line + 1, mark.column + 1) if mark else Position(1, 1)
        raise UnreadableFile("not-yaml", position, reason=error.problem or "unreadable") from error
    except yaml.reader.ReaderError as error:
        # The reader counts bytes.
        before = text.encode()[: error.position].decode(errors="ignore")
        raise UnreadableFile("control-character", _position_in(text, len(before))) from error
    return tree


def _at(event: Any) -> Position:
    return Position(event.start_mark.line + 1, event.start_mark.column + 1)


def _value(
    event: Any,
    events: Iterator[Any],
    positions: dict[tuple[Path_, bool], Position] | None,
    path: Path_,
    depth: int,
) -> Plain:
    kind = event.__class__
    if kind is yaml.AliasEvent:
        raise UnreadableFile("alias", _at(event), name=event.anchor)
    if event.anchor is not None:
        raise UnreadableFile("anchor", _at(event), name=event.anchor)
    if event.tag is not None:
        raise UnreadableFile("tag", _at(event), name=event.tag.replace("tag:yaml.org,2002:", "!!"))
    if positions is not None:
        positions[path, False] = _at(event)
    if kind is yaml.ScalarEvent:
        # Escapes in double quotes can write what may not stand in a file.
        if event.style == '"' and _INVISIBLE.search(event.value):
            raise UnreadableFile("control-character", _at(event))
        return event.value  # type: ignore[no-any-return]
    if depth >= MAX_DEPTH:
        raise UnreadableFile("too-deep", _at(event), limit=str(MAX_DEPTH))
    if kind is yaml.SequenceStartEvent:
        items: list[Plain] = []
        for child in events:
            if child.__class__ is yaml.SequenceEndEvent:
                return items
            below = path if positions is None else (*path, len(items))
            items.append(_value(child, events, positions, below, depth + 1))
    entries: dict[str, Plain] = {}
    for child in events:
        if child.__class__ is yaml.MappingEndEvent:
            return entries
        if child.__class__ is not yaml.ScalarEvent:
            # An alias or an anchored key gets its own message, any other key that is no text this one.
            if child.__class__ is yaml.AliasEvent:
                raise UnreadableFile("alias", _at(child), name=str(child.anchor))
            raise UnreadableFile("key-not-text", _at(child))
        key = _value(child, events, None, (), depth)
        assert isinstance(key, str)
        if key in entries:
            raise UnreadableFile("duplicate-key", _at(child), name=key)
        if positions is not None:
            positions[(*path, key), True] = _at(child)
        below = path if positions is None else (*path, key)
        entries[key] = _value(next(events), events, positions, below, depth + 1)
    raise AssertionError("the parser ends every collection it starts")
