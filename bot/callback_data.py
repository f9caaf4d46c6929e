"""How each kind of button is written as callback data of at most 64 bytes."""

from dataclasses import fields

from bot import buttons
from bot.buttons import Button

# Messages sent long ago hold these codes: a code never gets another meaning.
_BY_CODE: dict[str, type[Button]] = {
    "o": buttons.Open,
    "f": buttons.Find,
    "b": buttons.Brief,
    "a": buttons.Ask,
    "hp": buttons.Help,
    "mn": buttons.Meant,
    "n": buttons.Latest,
    "s": buttons.Resize,
    "x": buttons.ResizeText,
    "z": buttons.End,
    "t": buttons.Read,
    "r": buttons.Related,
    "k": buttons.Save,
    "j": buttons.Drop,
    "q": buttons.TurnSearch,
    "l": buttons.TurnLatest,
    "d": buttons.TurnSaved,
    "u": buttons.Unsave,
    "w": buttons.Unfollow,
    "wa": buttons.UnfollowAll,
    "y": buttons.EndFollow,
    "g": buttons.Follow,
    "h": buttons.Following,
    "v": buttons.ListFollows,
    "m": buttons.Mute,
    "c": buttons.Choose,
    "p": buttons.Prefer,
    "of": buttons.Offer,
    "ra": buttons.AskRemoval,
    "rm": buttons.Remove,
    "rb": buttons.BringBack,
    "e": buttons.Forget,
    "i": buttons.Keep,
    "ot": buttons.OpenText,
    "ft": buttons.ForgetText,
    "rl": buttons.Reload,
}
_CODES = {kind: code for code, kind in _BY_CODE.items()}
# `astuple` copies every value, which takes longer than to make the rest of a button.
_NAMES = {kind: [field.name for field in fields(kind)] for kind in _CODES}


def encode(button: Button) -> str:
    """Write a button as callback data."""
    kind = type(button)
    return ":".join([_CODES[kind], *(str(getattr(button, name)) for name in _NAMES[kind])])


def decode(data: str) -> Button | None:
    """Read callback data; None if it is no button of ours."""
    code, *values = data.split(":")
    kind = _BY_CODE.get(code)
    if kind is None or len(values) > len(fields(kind)):
        return None
    try:
        # Every field is a str or an int, and both can be made from a text. A button of an older
        # message may lack fields that were added since: they have defaults.
        return kind(*(field.type(text) for field, text in zip(fields(kind), values, strict=False)))  # type: ignore[operator]
    except (TypeError, ValueError):
        return None
