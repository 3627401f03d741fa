"""Members are given for a union only, and each has a record of its own."""

from collections.abc import Iterator

from lacuna.checks.rule import Context, Place, Rule
from lacuna.findings import did_you_mean
from lacuna.model import Jurisdiction


def check(record: Jurisdiction, context: Context) -> Iterator[Place]:
    for number, member in enumerate(record.members):
        if record.kind != "union" or member.code not in context.codes:
            yield Place(
                ("members", number, "code"),
                {"code": member.code, "hint": _hint(member.code, context)},
            )


def _hint(code: str, context: Context) -> str:
    return "" if code in context.codes else did_you_mean(code, context.codes)


RULE = Rule("known-members", check)
