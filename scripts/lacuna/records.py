"""Country and instrument files: plain data to domain objects, and a jurisdiction back to plain data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from functools import cache
from typing import Any

from lacuna.model import (
    AllOf,
    Answer,
    AnyOf,
    Basis,
    Coders,
    Instrument,
    Jurisdiction,
    Law,
    Member,
    Need,
    OutsideFigure,
    Party,
    PastAnswer,
    Pending,
    Provision,
    Requirement,
    Reservation,
    RuleException,
    Search,
    Source,
    StatusList,
    TextRead,
    TextSource,
)


def jurisdiction_from(data: Mapping[str, Any]) -> Jurisdiction:
    """Builds a jurisdiction from data of the shape ``schema/country.schema.json`` asks for."""
    return Jurisdiction(
        **{
            **data,
            "languages": tuple(data.get("languages", ())),
            "members": tuple(Member(**member) for member in data.get("members", ())),
            "laws": {id_: _law(id_, law) for id_, law in data.get("laws", {}).items()},
            "answers": {id_: _answer(id_, answer) for id_, answer in data.get("answers", {}).items()},
            "left_open": {id_: Coders(**coders) for id_, coders in data.get("left_open", {}).items()},
            "sources": {id_: Source(id_, **source) for id_, source in data.get("sources", {}).items()},
            "pending": tuple(Pending(**entry) for entry in data.get("pending", ())),
            "exceptions": tuple(RuleException(**entry) for entry in data.get("exceptions", ())),
        }
    )


def _law(id_: str, data: Mapping[str, Any]) -> Law:
    return Law(id_, **{**data, "text": TextRead(**data["text"]) if "text" in data else None})


def _answer(question: str, data: Mapping[str, Any]) -> Answer:
    get = data.get
    return Answer(
        question=question,
        answer=data["answer"],
        at_least=get("at_least") == "true",
        since=get("since", ""),
        as_of=get("as_of", ""),
        basis=_bases(get("basis", ())),
        note=get("note", ""),
        searched=_search(data["searched"]) if "searched" in data else None,
        sources=tuple(get("sources", ())),
        reported=get("reported") == "true",
        scope=get("scope", ""),
        checked=get("checked", ""),
        coding=get("coding", ""),
        coders=Coders(**data["coders"]) if "coders" in data else None,
        history=tuple(
            PastAnswer(**{**past, "basis": _bases(past.get("basis", ()))}) for past in get("history", ())
        ),
    )


def _bases(data: Any) -> tuple[Basis, ...]:
    return tuple(Basis(**basis) for basis in data)


def _search(data: Mapping[str, Any]) -> Search:
    return Search(tuple(data["texts"]), data["on"], data["note"])


def record_of(jurisdiction: Jurisdiction) -> dict[str, Any]:
    """The plain data of a jurisdiction's record: the inverse of ``jurisdiction_from``.

    Answers inherited from a union are left out, as they stand in the union's record.
    """
    own = {id_: answer for id_, answer in jurisdiction.answers.items() if not answer.inherited_from}
    data: dict[str, Any] = _plain(jurisdiction, answers=own)
    return data


def _plain(value: Any, **replaced: Any) -> Any:
    """Any domain object as plain data: empty fields left out, ids moved to the keys of their maps."""
    if isinstance(value, bool):
        return "true" if value else ""
    if isinstance(value, str):
        return value
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, Mapping):
        return {key: _entry(item) for key, item in value.items()}
    if value is None:
        return ""
    data = {}
    for name in _names(value.__class__):
        item = replaced[name] if name in replaced else getattr(value, name)
        # Empty fields are left out before they are looked at: most are.
        if item and (plain := _plain(item)):
            data[name] = plain
    return data


@cache
def _names(domain_class: type) -> tuple[str, ...]:
    return tuple(each.name for each in fields(domain_class))


def _entry(value: Any) -> Any:
    data = _plain(value)
    return {k: v for k, v in data.items() if k not in ("id", "question")} if isinstance(data, dict) else data


def instrument_from(data: Mapping[str, Any]) -> Instrument:
    """Builds an instrument from data of the shape ``schema/instrument.schema.json`` asks for."""
    return Instrument(
        **{
            **data,
            "sources": {id_: TextSource(id_, **source) for id_, source in data["sources"].items()},
            "provisions": {id_: _provision(id_, entry) for id_, entry in data["provisions"].items()},
            "status_list": _status_list(data["status_list"]) if "status_list" in data else None,
            "parties": {code: _party(code, party) for code, party in data.get("parties", {}).items()},
            "about_sources": tuple(data.get("about_sources", ())),
            "headline": tuple(data.get("headline", ())),
            "outside_figures": tuple(OutsideFigure(**entry) for entry in data.get("outside_figures", ())),
        }
    )


def _provision(id_: str, data: Mapping[str, Any]) -> Provision:
    return Provision(
        id=id_,
        **{
            **data,
            "text_read": data["text_read"] == "true",
            "requires": tuple(requirement_from(entry) for entry in data.get("requires", ())),
            "subject": tuple(data.get("subject", ())),
        },
    )


def requirement_from(data: Mapping[str, Any]) -> Requirement:
    """One entry of ``requires``: a question with the least answer, or ``any``/``all`` of several."""
    if "any" in data:
        return AnyOf(tuple(requirement_from(entry) for entry in data["any"]))
    if "all" in data:
        return AllOf(tuple(requirement_from(entry) for entry in data["all"]))
    return Need(**data)


def _status_list(data: Mapping[str, Any]) -> StatusList:
    return StatusList(**{**data, "complete": data["complete"] == "true"})


def _party(code: str, data: Mapping[str, Any]) -> Party:
    return Party(
        code=code,
        **{**data, "reservations": tuple(_reservation(entry) for entry in data.get("reservations", ()))},
    )


def _reservation(data: Mapping[str, Any]) -> Reservation:
    return Reservation(
        clause=data["clause"],
        provisions=tuple(data["provisions"]),
        kind=data["kind"],
        extent=data.get("extent", ""),
        effect=data["effect"],
        source=data["source"],
        since=data.get("from", ""),
    )
