"""The parameters of a Bot API call: decoded from whatever the client sent, and checked by type.

A kind is a function that returns the checked value, or raises `WrongTypeError` with its own name.
Unlike Telegram, which ignores what it does not know, a parameter or field without a kind is
refused: a typing error must not pass in silence.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from bot.offline.errors import bad_request

Kind = Callable[[Any], Any]


class WrongTypeError(Exception):
    """A value is not of the type that its parameter has."""


@dataclass(frozen=True)
class Upload:
    """A file that came with a call."""

    name: str
    mime_type: str
    content: bytes


def string(value: Any) -> str:
    """Text in valid Unicode."""
    if not isinstance(value, str):
        raise WrongTypeError("String")
    try:
        value.encode()
    except UnicodeEncodeError:
        raise WrongTypeError("String in UTF-8") from None
    return value


def integer(value: Any) -> int:
    """A whole number."""
    if not isinstance(value, int) or isinstance(value, bool):
        raise WrongTypeError("Integer")
    return value


def boolean(value: Any) -> bool:
    """`true` or `false`."""
    if not isinstance(value, bool):
        raise WrongTypeError("Boolean")
    return value


def chat_id(value: Any) -> int | str:
    """A chat's number or its `@username`."""
    if isinstance(value, str):
        return string(value)
    return integer(value)


def upload(value: Any) -> Upload:
    """A file that comes with the call; Telegram's other ways to name one are not needed."""
    if not isinstance(value, Upload):
        raise WrongTypeError("InputFile")
    return value


def array_of(kind: Kind) -> Kind:
    """A list whose members are all of one kind."""

    def check(value: Any) -> list[Any]:
        if not isinstance(value, list):
            raise WrongTypeError("Array")
        return [kind(member) for member in value]

    return check


def object_of(
    required: Mapping[str, Kind] | None = None, optional: Mapping[str, Kind] | None = None
) -> Kind:
    """An object with these fields and no other."""
    needed = required or {}
    known = {**needed, **(optional or {})}

    def check(value: Any) -> dict[str, Any]:
        if not isinstance(value, dict):
            raise WrongTypeError("Object")
        for name in needed:
            if name not in value:
                raise bad_request(f'can\'t find field "{name}"')
        return checked(value, known)

    return check


def checked(given: Mapping[str, Any], known: Mapping[str, Kind]) -> dict[str, Any]:
    """Checks every value by the kind of its name.

    Raises:
        ApiError: A name is unknown, or a value is of the wrong type.
    """
    result = {}
    for name, value in given.items():
        if name not in known and isinstance(value, Upload):
            raise bad_request(f'file "{name}" is not expected')
        if name not in known:
            raise bad_request(f'unknown parameter "{name}"')
        try:
            result[name] = known[name](value)
        except WrongTypeError as expected:
            raise bad_request(f'field "{name}" must be of type {expected}') from None
    return result


def decoded(given: Mapping[str, Any], known: Mapping[str, Kind]) -> dict[str, Any]:
    """Decodes what forms carry as text: all but strings come JSON-serialised."""
    return {
        name: value if known.get(name) is string else _from_json(value)
        for name, value in given.items()
    }


def _from_json(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    try:
        return json.loads(value)
    except ValueError:
        return value
