"""The languages that the bot speaks: the one list of them."""

from typing import Literal, get_args

Language = Literal["vi", "en"]

# In the order in which readers choose among them.
LANGUAGES: tuple[Language, ...] = get_args(Language)
