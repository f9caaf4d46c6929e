"""The way from a group to the private chat."""

from bot.locales import Texts
from bot.replies import in_private


def test_the_button_is_a_deep_link_with_what_to_do_there() -> None:
    keyboard = in_private(Texts("vi"), "tomtat_bot", "f-12").keyboard
    assert keyboard
    [[button]] = keyboard.inline_keyboard
    assert button.url == "https://t.me/tomtat_bot?start=f-12"
