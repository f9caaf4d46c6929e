"""Telegram's HTML and limits: every text from outside passes `escaped`, every long one `clipped`.

All lengths are in UTF-16 units, the safe reading of what Telegram counts.
"""

import re
from dataclasses import dataclass
from html import escape
from urllib.parse import urlsplit

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions

from bot import buttons
from bot.library import HIGHLIGHT_CLOSE, HIGHLIGHT_OPEN
from bot.locales import Texts

URL_LIMIT = 2048
INLINE_QUERY_LIMIT = 256

# What fits one screen of a phone. The sums stay below Telegram's 4096 units a message.
TITLE_SHOWN = 160
QUERY_SHOWN = 100
SOURCE_SHOWN = 60
TEXT_SHOWN = 3600

NO_PREVIEW = LinkPreviewOptions(is_disabled=True)

_BETWEEN_MARKS = re.compile(rf"{HIGHLIGHT_CLOSE}(\s+){HIGHLIGHT_OPEN}")
_MARK = re.compile(f"[{HIGHLIGHT_OPEN}{HIGHLIGHT_CLOSE}]")

Row = list[InlineKeyboardButton]


@dataclass(frozen=True, slots=True)
class Reply:
    """A message to send: Telegram's HTML and the buttons below it."""

    text: str
    keyboard: InlineKeyboardMarkup | None = None


def plain(texts: Texts, key: str, **values: str | int) -> Reply:
    """A text with nothing else to it; its values are from outside."""
    safe = {
        name: escaped(clipped(value, TITLE_SHOWN)) if isinstance(value, str) else value
        for name, value in values.items()
    }
    return Reply(texts(key, **safe))


def keyboard(*rows: Row) -> InlineKeyboardMarkup | None:
    """Buttons in rows, empty ones left out."""
    filled = [row for row in rows if row]
    return InlineKeyboardMarkup(filled) if filled else None


def pressed(label: str, button: buttons.Button) -> InlineKeyboardButton:
    """A button that comes back to us when it is pressed."""
    return InlineKeyboardButton(label, callback_data=buttons.encode(button))


def elsewhere(label: str, query: str) -> InlineKeyboardButton:
    """A button that starts an inline search in a chat of the person's choosing."""
    return InlineKeyboardButton(label, switch_inline_query=cut(query, INLINE_QUERY_LIMIT))


def source(url: str) -> str:
    """The site of an article, as people say it."""
    host = urlsplit(url).hostname or url
    return clipped(host.removeprefix("www."), SOURCE_SHOWN)


def source_link(url: str) -> str:
    """The site of an article, leading to the article; by itself Telegram would link the site."""
    site = escaped(source(url))
    return f'<a href="{escaped(url)}">{site}</a>' if is_openable(url) else site


def is_openable(url: str) -> bool:
    """Tell whether Telegram takes this address for a button: it refuses local and odd ones."""
    host = urlsplit(url).hostname or ""
    return "." in host.strip(".") and url.isprintable() and len(url) <= URL_LIMIT


def escaped(text: str) -> str:
    """Make a text safe to stand in HTML."""
    return escape(_MARK.sub("", text))


def highlighted(text: str, limit: int, marks: int) -> str:
    """Write marked words in bold: no more of them than given, and as much text as fits."""
    # Neighbouring words become one stretch: it reads better and is one entity.
    text = _BETWEEN_MARKS.sub(r"\1", text)
    plain = _MARK.sub("", text)
    shown = clipped(plain, limit)
    room = len(shown) if shown == plain else len(shown) - 1
    html = []
    # Split at the marks, every second part is a marked one.
    for index, part in enumerate(_MARK.split(text)):
        piece = escape(part[:room])
        room -= len(part[:room])
        html.append(f"<b>{piece}</b>" if index % 2 and index < 2 * marks and piece else piece)
    return "".join(html) + ("" if shown == plain else "…")


def clipped(text: str, limit: int) -> str:
    """Shorten a text to so many UTF-16 units, at a blank if one is near, and say so with `…`."""
    if units(text) <= limit:
        return text
    kept = cut(text, limit - 1)
    whole_words = kept.rpartition(" ")[0]
    return (whole_words if len(whole_words) > len(kept) // 2 else kept).rstrip() + "…"


def cut(text: str, limit: int) -> str:
    """Shorten a text to so many UTF-16 units."""
    return text.encode("utf-16-le", "replace")[: 2 * limit].decode("utf-16-le", "ignore")


def units(text: str) -> int:
    """Count a text as Telegram does."""
    return len(text.encode("utf-16-le", "replace")) // 2
