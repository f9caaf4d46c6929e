"""How people spell in chats and in the South: ``mk`` for ``mình``, ``tui`` for ``tôi``.

That is data of each language, in its file's table `chat`. Frames and what is said to the bot are
read so, never a subject: plan B, vitamin E.
"""

from collections.abc import Mapping
from functools import cache

from bot.library.search.languages import Words, language_data


@cache
def chat_spellings() -> Mapping[str, str]:
    """Give how words of chats are written in full: ``mình`` for ``mk``, ``thế nào`` for ``ntn``."""
    return {short: full for data in language_data() for short, full in data.get("chat", {}).items()}


def in_full(exact: Words) -> Words:
    """Write words of chats in full, but for those that are several, so that all keep places."""
    full = ((word, chat_spellings().get(word, word)) for word in exact)
    return tuple(word if " " in written else written for word, written in full)
