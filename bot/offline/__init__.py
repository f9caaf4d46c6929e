"""A local Telegram: a strict Bot API over HTTP, its people, and a page to be one of them.

It stands in for Telegram in tests and when the bot is run without a token. It shares no code with
the bot: each is written from Telegram's documentation.
"""

from bot.offline.keeping import kept
from bot.offline.page.guard import key_for, page_address
from bot.offline.server import OfflineTelegram

__all__ = ["OfflineTelegram", "kept", "key_for", "page_address"]
