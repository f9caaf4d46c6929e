"""Settings as a message: what holds is ticked, and every button chooses something else or it."""

import pytest

from bot.buttons import Prefer, decode
from bot.languages import LANGUAGES
from bot.library import Preferences
from bot.locales import Texts
from bot.replies import settings

CHOSEN = [
    Preferences(),
    Preferences(language="en", sentences=1, quoted=True, hour=0),
    Preferences(language="vi", sentences=8, hour=23),
]


def pressed(preferences: Preferences) -> list[tuple[str, Prefer]]:
    keyboard = settings(Texts("vi"), preferences).keyboard
    assert keyboard
    buttons = [
        (it.text, decode(str(it.callback_data))) for row in keyboard.inline_keyboard for it in row
    ]
    return [(label, button) for label, button in buttons if isinstance(button, Prefer)]


@pytest.mark.parametrize("preferences", CHOSEN)
def test_what_is_chosen_is_ticked(preferences: Preferences) -> None:
    ticked = {(it.name, it.value) for label, it in pressed(preferences) if label.startswith("✓")}
    hour = "" if preferences.hour is None else str(preferences.hour)
    assert ticked == {
        ("language", preferences.language or "auto"),
        ("quoted", str(int(preferences.quoted))),
        ("hour", hour),
    }


@pytest.mark.parametrize("preferences", CHOSEN)
def test_every_language_and_layout_can_be_chosen(preferences: Preferences) -> None:
    values = {(it.name, it.value) for _, it in pressed(preferences)}
    assert {("language", code) for code in ("auto", *LANGUAGES)} <= values
    assert {("quoted", "0"), ("quoted", "1"), ("hour", "")} <= values
