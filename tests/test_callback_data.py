"""Callback data: every button comes back as it was written, and nothing else is a button."""

import string
from dataclasses import fields
from typing import Any, get_args

from hypothesis import given
from hypothesis import strategies as st

from bot.buttons import Button
from bot.callback_data import decode, encode

# An article's id is at most 16 of these; a number is a rowid.
IDS = st.text(string.ascii_letters + string.digits + "_-", min_size=1, max_size=16)
NUMBERS = st.integers(0, 2**63 - 1)
OFFSETS = st.integers(0, 10**6)


def a_value(name: str, kind: object) -> st.SearchStrategy[Any]:
    """Whatever a button of ours may hold in a field of this name and type."""
    if kind is str:
        return IDS
    assert kind is int, f"say here what {name} may hold"
    return OFFSETS if name in {"offset", "page", "sentences"} else NUMBERS


def of_kind(kind: Any) -> st.SearchStrategy[Button]:
    return st.builds(
        kind, **{field.name: a_value(field.name, field.type) for field in fields(kind)}
    )


BUTTONS = st.sampled_from(get_args(Button)).flatmap(of_kind)


@given(BUTTONS)
def test_a_button_comes_back_as_it_was_written(button: Button) -> None:
    """Within the 64 bytes that Telegram gives it."""
    data = encode(button)
    assert 1 <= len(data.encode()) <= 64
    assert decode(data) == button


@given(BUTTONS, BUTTONS)
def test_different_buttons_are_written_differently(one: Button, other: Button) -> None:
    assert (encode(one) == encode(other)) == (one == other)


@given(
    st.text()
    | st.lists(st.text() | st.sampled_from("oqslabcdefmnprtuvwx"), max_size=5).map(":".join)
    | st.tuples(BUTTONS.map(encode), st.text()).map("".join)
)
def test_any_text_is_a_button_or_none(data: str) -> None:
    """Callback data can be made up by a modified client."""
    button = decode(data)
    assert button is None or isinstance(button, get_args(Button))
