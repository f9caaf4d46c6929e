"""The offline Bot API is Telegram's: methods, parameters and objects are held to a description.

What it sends (every update, every result) is held to it in all tests of this folder.
"""

import types
from collections.abc import Awaitable, Callable
from typing import Annotated, Any, Union, get_args, get_origin

import pytest
import specification
from pydantic_core import PydanticUndefined
from specification import METHODS, SPECIFICATION, TYPES, fields_of

from bot.offline import OfflineTelegram, methods, objects
from bot.offline.parameters import Fields, UploadedFile

Call = Callable[..., Awaitable[Any]]
SIMPLE = {str: "String", int: "Integer", bool: "Boolean", UploadedFile: "InputFile"}
# The objects here that stand for several of Telegram's.
ONE_OF_SEVERAL = {"InlineQueryResult": "InlineQueryResultArticle"}
# Telegram says that a text is empty in words of its own.
SAID_OTHERWISE = {("sendMessage", "text")}
OBJECTS = [
    it
    for it in vars(objects).values()
    if isinstance(it, type) and issubclass(it, Fields) and it is not Fields
]


def names(annotation: Any) -> set[str]:
    """What Telegram calls the type of a field."""
    if get_origin(annotation) is Annotated:
        return names(get_args(annotation)[0])
    if get_origin(annotation) in {Union, types.UnionType}:
        return {
            name for it in get_args(annotation) if it is not types.NoneType for name in names(it)
        }
    if get_origin(annotation) is list:
        return {f"Array of {name}" for name in names(get_args(annotation)[0])}
    return {SIMPLE.get(annotation, annotation.__name__)}


def disagreements(model: type[Fields], described: dict[str, Any]) -> list[str]:
    """Where a model's fields are not as described."""
    found = [f"{name} is unknown" for name in model.model_fields.keys() - described.keys()]
    for name, field in model.model_fields.items():
        allowed = set(described.get(name, {}).get("types", []))
        kinds = {
            other if allowed & {other, f"Array of {other}"} else kind
            for kind in names(field.annotation)
            for other in [kind.replace("InputTextMessageContent", "InputMessageContent")]
        }
        if allowed and not kinds <= allowed:
            found.append(f"{name} is {kinds}, not {allowed}")
    return found


def test_the_description_says_what_it_is() -> None:
    assert SPECIFICATION["version"].startswith("Bot API ")
    assert "MIT" in SPECIFICATION["source"]


def test_just_what_is_served_is_described() -> None:
    assert METHODS.keys() == methods.METHODS.keys()


@pytest.mark.parametrize("name", methods.METHODS)
def test_every_parameter_is_one_of_telegrams_and_of_its_type(name: str) -> None:
    model = methods.METHODS[name]
    # PTB sends its default parse_mode here too, and Telegram ignores what it does not know.
    ignored = {"parse_mode"} if name == "editMessageReplyMarkup" else set()
    found = disagreements(model, METHODS[name]["params"])
    assert [it for it in found if it.split()[0] not in ignored] == []


@pytest.mark.parametrize("model", OBJECTS, ids=lambda model: model.__name__)
def test_every_object_is_one_of_telegrams(model: type[Fields]) -> None:
    described = fields_of(ONE_OF_SEVERAL.get(model.__name__, model.__name__))
    assert disagreements(model, described) == []
    required = {name for name, field in described.items() if field["required"]}
    if not TYPES[model.__name__]["subtypes"] or model.__name__ in ONE_OF_SEVERAL:
        ours = {name for name, field in model.model_fields.items() if field.is_required()}
        assert required <= ours


@pytest.mark.parametrize(
    ("method", "parameter"),
    [
        (method, name)
        for method, described in METHODS.items()
        for name, parameter in described["params"].items()
        if parameter["required"]
    ],
)
async def test_a_call_without_what_is_required_is_refused(
    call: Call, method: str, parameter: str
) -> None:
    """And nothing else is: a model requires nothing that Telegram does not."""
    fields = methods.METHODS[method].model_fields
    required = {
        name for name, it in fields.items() if it.is_required() and it.default is PydanticUndefined
    }
    described = METHODS[method]["params"]
    assert all(described[name]["required"] for name in required)
    values = {"String": "x", "Integer": 1, "Array of": []}
    given = {
        name: next((it for kind, it in values.items() if kind in described[name]["types"][0]), {})
        for name in required - {parameter}
        # A file comes with a form only, and is looked for last.
        if "InputFile" not in described[name]["types"]
    }
    answer = await call(method, **given)
    assert answer.startswith("Bad Request: ")
    if (method, parameter) not in SAID_OTHERWISE:
        assert answer == f"Bad Request: {parameter} is empty"


async def test_a_parameter_of_telegrams_that_is_not_served_is_refused_not_ignored(
    call: Call,
) -> None:
    for method, described in METHODS.items():
        for name in described["params"].keys() - methods.METHODS[method].model_fields.keys():
            assert await call(method, **{name: 1}) == f'Bad Request: unknown parameter "{name}"'


def test_what_does_not_fit_is_seen(telegram: OfflineTelegram) -> None:
    """The check itself: a missing, an unknown and a mistyped field."""
    anna = telegram.person("Anna")
    anna.starts()
    [update] = telegram.take_updates()
    assert specification.faults(update, ["Update"]) == []
    message = update["message"]
    for wrong in (
        {**message, "date": "now"},
        {**message, "txt": "x"},
        {name: it for name, it in message.items() if name != "date"},
        {**message, "entities": [{"type": "bold", "offset": True, "length": 1}]},
    ):
        assert len(specification.faults({**update, "message": wrong}, ["Update"])) == 1
