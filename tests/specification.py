"""The Bot API as a machine-readable description, and what fits it.

`offline/bot_api.json` says where it is from; it holds what the offline Bot API serves and sends.
"""

import json
from pathlib import Path
from typing import Any

from bot.offline import OfflineTelegram
from bot.offline.parameters import Json

_FILE = Path(__file__).with_name("offline") / "bot_api.json"
SPECIFICATION: Json = json.loads(_FILE.read_text(encoding="utf-8"))
METHODS: dict[str, Json] = SPECIFICATION["methods"]
TYPES: dict[str, Json] = SPECIFICATION["types"]
_SIMPLE: dict[str, type | tuple[type, ...]] = {
    "String": str,
    "Integer": int,
    "Float": (int, float),
    "Boolean": bool,
    "True": bool,
}


def fields_of(name: str) -> dict[str, Json]:
    """The fields of a type, or of all the types that it stands for."""
    fields = dict(TYPES[name]["fields"])
    for subtype in TYPES[name]["subtypes"]:
        fields |= fields_of(subtype)
    return fields


def faults(value: Any, types: list[str], where: str = "") -> list[str]:
    """What does not fit the types that a value may have; nothing if one of them fits."""
    found = [_faults_in(value, name, where) for name in types]
    return min(found, key=len)


def _faults_in(value: Any, name: str, where: str) -> list[str]:
    if name.startswith("Array of "):
        if not isinstance(value, list):
            return [f"{where} is no array"]
        inner = [name.removeprefix("Array of ")]
        return [fault for it in value for fault in faults(it, inner, f"{where}[]")]
    if name in _SIMPLE:
        fits = isinstance(value, _SIMPLE[name]) and isinstance(value, bool) == (
            name in {"Boolean", "True"}
        )
        return [] if fits else [f"{where} is no {name}: {value!r}"]
    if name not in TYPES:
        return [f"{where} is a {name}, which {_FILE.name} does not hold"]
    if TYPES[name]["subtypes"]:
        return faults(value, TYPES[name]["subtypes"], where)
    return _faults_in_object(value, name, where)


def _faults_in_object(value: Any, name: str, where: str) -> list[str]:
    if not isinstance(value, dict):
        return [f"{where} is no {name}: {value!r}"]
    fields = TYPES[name]["fields"]
    unknown = [f"{where}.{it} is no field of {name}" for it in value.keys() - fields.keys()]
    missing = [
        f"{where}.{it} is missing"
        for it, field in fields.items()
        if field["required"] and it not in value
    ]
    known = [
        fault
        for it in value.keys() & fields.keys()
        for fault in faults(value[it], fields[it]["types"], f"{where}.{it}")
    ]
    return [*unknown, *missing, *known]


class CheckedTelegram(OfflineTelegram):
    """An offline Telegram whose every update is held to the description."""

    def deliver(self, kind: str, payload: Json) -> None:
        """Queues an update, and looks at it."""
        super().deliver(kind, payload)
        found = [fault for update in self.updates for fault in faults(update, ["Update"], kind)]
        assert found == []
