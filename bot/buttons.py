"""What a button carries: callback data of at most 64 bytes, and back."""

from dataclasses import astuple, dataclass, fields


@dataclass(frozen=True, slots=True)
class Open:
    """Send the summary of an article."""

    article: str


@dataclass(frozen=True, slots=True)
class Resize:
    """Show the summary in this message with so many sentences."""

    article: str
    sentences: int


@dataclass(frozen=True, slots=True)
class TurnSearch:
    """Turn the list in this message to another stretch of what a query found."""

    query: int
    offset: int


@dataclass(frozen=True, slots=True)
class TurnLatest:
    """Turn the list in this message to another stretch of the newest articles."""

    offset: int


Button = Open | Resize | TurnSearch | TurnLatest

# The codes stand in messages that were sent long ago: one is never given another meaning.
_BY_CODE: dict[str, type[Button]] = {
    "o": Open,
    "s": Resize,
    "q": TurnSearch,
    "l": TurnLatest,
}
_CODES = {kind: code for code, kind in _BY_CODE.items()}


def encode(button: Button) -> str:
    """Write a button as callback data."""
    return ":".join([_CODES[type(button)], *map(str, astuple(button))])


def decode(data: str) -> Button | None:
    """Read callback data; None if it is no button of ours."""
    code, *values = data.split(":")
    kind = _BY_CODE.get(code)
    if kind is None or len(values) != len(fields(kind)):
        return None
    try:
        return kind(*(field.type(value) for field, value in zip(fields(kind), values, strict=True)))  # type: ignore[operator] # every field is str or int
    except ValueError:
        return None
