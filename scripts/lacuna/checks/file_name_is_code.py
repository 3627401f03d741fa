"""The file is named after the code it records."""

from collections.abc import Iterator

from lacuna.checks.rule import Context, Place, Rule
from lacuna.model import Jurisdiction


def check(record: Jurisdiction, context: Context) -> Iterator[Place]:
    if record.code != context.file_stem:
        yield Place(("code",), {"code": record.code, "file": context.file_stem})


RULE = Rule("file-name-is-code", check)
