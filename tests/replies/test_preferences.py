"""Settings as messages: every row says what it sets, and what holds is ticked among its choices."""

import pytest

from bot.buttons import Button, Choose, Prefer
from bot.callback_data import decode
from bot.languages import LANGUAGES
from bot.library import Preferences
from bot.locales import Texts
from bot.replies import Reply, choices, settings

CHOSEN = [
    Preferences(),
    Preferences(language="en", sentences=1, quoted=1, hour=0),
    Preferences(language="vi", sentences=8, quoted=2, hour=23),
]
VALUES = {
    "language": {"auto", *LANGUAGES},
    "sentences": {str(size) for size in range(9)},
    "quoted": {"0", "1", "2"},
    "hour": {"", *map(str, range(24))},
}


def buttons_of(reply: Reply) -> list[tuple[str, Button | None]]:
    assert reply.keyboard
    return [
        (it.text, decode(str(it.callback_data)))
        for row in reply.keyboard.inline_keyboard
        for it in row
    ]


def values_of(preferences: Preferences) -> dict[str, str]:
    return {
        "language": preferences.language or "auto",
        "sentences": str(preferences.sentences),
        "quoted": str(preferences.quoted),
        "hour": "" if preferences.hour is None else str(preferences.hour),
    }


@pytest.mark.parametrize("preferences", CHOSEN)
def test_every_preference_has_a_button_that_shows_its_choices(preferences: Preferences) -> None:
    pressed = [button for _, button in buttons_of(settings(Texts("vi"), preferences))]
    assert pressed == [Choose(name) for name in VALUES]


@pytest.mark.parametrize("preferences", CHOSEN)
@pytest.mark.parametrize("name", VALUES)
def test_everything_can_be_chosen_and_what_is_chosen_is_ticked(
    preferences: Preferences, name: str
) -> None:
    """Each value has one button, and there is a way back that changes nothing."""
    *options, (_, back) = buttons_of(choices(Texts("en"), name, preferences))
    values = [button.value for _, button in options if isinstance(button, Prefer)]
    assert len(values) == len(options)
    assert set(values) == VALUES[name]
    assert [button for label, button in options if label.startswith("✓ ")] == [
        Prefer(name, values_of(preferences)[name])
    ]
    assert back == Choose("")


def test_a_preference_that_there_is_not_shows_them_all() -> None:
    """Callback data can be made up by a modified client."""
    assert choices(Texts("vi"), "colour", Preferences()) == settings(Texts("vi"), Preferences())
