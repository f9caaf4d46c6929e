"""How people spell in chats and in the South: ``mk`` for ``mình``, ``tui`` for ``tôi``.

That is data of each language, in its file's table `chat`. Frames and what is said to the bot are
read so, never a subject: plan B, vitamin E. What is no other word, as it is in its table
`southern`, is read so wherever it stands: ``lớn nhứt``. What a word of the Centre may be, its table
`central` tells.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from bot.library.search.languages import Words, language_data


@cache
def chat_spellings() -> Mapping[str, str]:
    """Give how words of chats are written in full: ``mình`` for ``mk``, ``thế nào`` for ``ntn``."""
    return {**_listed("chat"), **_southern()}


def in_full(exact: Words) -> Words:
    """Write words of chats in full, but for those that are several, so that all keep places."""
    full = ((word, chat_spellings().get(word, word)) for word in exact)
    return tuple(word if " " in written else written for word, written in full)


def in_standard(exact: Sequence[str]) -> list[str]:
    """Write words of the South as articles do: ``nhất`` for ``nhứt``."""
    return [_southern().get(word, word) for word in exact]


@cache
def central_words() -> Mapping[str, Sequence[str]]:
    """Give what words of the Centre may be in standard ones: ``nào``, ``đâu`` for ``mô``."""
    return _listed("central")


@cache
def _southern() -> Mapping[str, str]:
    return _listed("southern")


def _listed(table: str) -> dict[str, Any]:
    return {said: full for data in language_data() for said, full in data.get(table, {}).items()}
