"""The parameters of a Bot API call: decoded from whatever the client sent, and checked by type.

Unlike Telegram, which ignores what it does not know, a parameter or field that a model does not
have is refused: a typing error must not pass in silence.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, TypeVar

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    InstanceOf,
    ValidationError,
    field_validator,
)
from pydantic_core import ErrorDetails, PydanticCustomError

from bot.offline.errors import ApiError, bad_request

Json = dict[str, Any]

_TYPE_NAMES = {
    "string_type": "String",
    "string_unicode": "String in UTF-8",
    "int_type": "Integer",
    "bool_type": "Boolean",
    "list_type": "Array",
    "model_type": "Object",
    "union_tag_not_found": "Object",
    "is_instance_of": "InputFile",
}
"""Telegram's name of the type that a pydantic error says was expected."""


class Fields(BaseModel):
    """An object of the Bot API: these fields and no other, each of exactly its type."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)

    @field_validator("*", mode="before")
    @classmethod
    def _is_unicode(cls, value: object) -> object:
        """Refuse half of a surrogate pair, which JSON can spell but no text holds."""
        if isinstance(value, str) and not value.isascii():
            try:
                value.encode()
            except UnicodeEncodeError:
                raise PydanticCustomError("string_unicode", "not Unicode") from None
        return value

    def as_json(self) -> Json:
        """The fields that were given."""
        return self.model_dump(exclude_unset=True)


@dataclass(frozen=True)
class UploadedFile:
    """A file that came with a call."""

    name: str
    mime_type: str
    content: bytes


InputFile = InstanceOf[UploadedFile]
"""A file that comes with the call; Telegram's other ways to name one are not needed."""


def _without_username(value: object) -> object:
    return 0 if isinstance(value, str) else value


ChatId = Annotated[int, BeforeValidator(_without_username)]
"""A chat's number. An `@username` is of the right type, but no chat here has one."""

FieldsT = TypeVar("FieldsT", bound=Fields)


def read(model: type[FieldsT], given: Mapping[str, Any]) -> FieldsT:
    """Checks values against a model.

    Args:
        model: The fields there are, and their types.
        given: What was sent, decoded (see `decoded`).

    Raises:
        ApiError: A name is unknown, a value is of the wrong type, or a required one is missing.
    """
    try:
        return model.model_validate(given)
    except ValidationError as error:
        errors = error.errors(include_url=False)
    # A name that is wrong explains best why another is missing.
    errors.sort(key=lambda it: it["type"] == "missing")
    raise _in_telegrams_words(errors[0])


def _in_telegrams_words(error: ErrorDetails) -> ApiError:
    kind, name = error["type"], [part for part in error["loc"] if isinstance(part, str)][-1]
    if kind == "missing" and len(error["loc"]) > 1:
        return bad_request(f'can\'t find field "{name}"')
    if kind == "missing":
        return bad_request(f"{name} is empty")
    if kind == "extra_forbidden" and isinstance(error["input"], UploadedFile):
        return bad_request(f'file "{name}" is not expected')
    if kind == "extra_forbidden":
        return bad_request(f'unknown parameter "{name}"')
    return bad_request(f'field "{name}" must be of type {_TYPE_NAMES[kind]}')


def decoded(model: type[Fields], given: Mapping[str, Any]) -> Json:
    """Decodes what forms carry as text: all but strings come JSON-serialised."""
    strings = {name for name, it in model.model_fields.items() if it.annotation is str}
    return {name: value if name in strings else _from_json(value) for name, value in given.items()}


def _from_json(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    try:
        return json.loads(value)
    except ValueError:
        return value
