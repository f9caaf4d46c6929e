"""Telegram's HTML and limits: no other module of this package writes a tag.

Every text from outside passes `escaped`, every one that may be long `clipped`. All lengths are in
UTF-16 units, the safe reading of what Telegram counts.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from html import escape, unescape
from itertools import accumulate
from math import ceil
from string import whitespace
from urllib.parse import urlsplit

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions

from bot.buttons import Button
from bot.callback_data import encode
from bot.library import HIGHLIGHT_CLOSE, HIGHLIGHT_OPEN, in_stretches
from bot.locales import Texts

URL_LIMIT = 2048
INLINE_QUERY_LIMIT = 256
HINT_LIMIT = 64

# The sums stay below Telegram's 4096 units a message.
TITLE_SHOWN = 160
QUERY_SHOWN = 100
SOURCE_SHOWN = 60
TEXT_SHOWN = 3600

# A phone of 390 points shows so many letters a line; a quote that opens at a tap takes so many
# lines, with the time below it.
LINE_UNITS = 38
QUOTE_LINES = 5

# What does not stand before the "…" of a text that is cut.
LOOSE_END = whitespace + "\u00a0.…,;:"

NO_PREVIEW = LinkPreviewOptions(is_disabled=True)

_TAG = re.compile(r"<[^>]*>")
_IN_QUOTES = re.compile(r"(?<!\w)[\"“„«]([^\"“”„«»]+)[\"“”»]")
_HIGHLIGHT = re.compile(f"[{HIGHLIGHT_OPEN}{HIGHLIGHT_CLOSE}]")

Row = list[InlineKeyboardButton]


@dataclass(frozen=True, slots=True)
class Reply:
    """A message to send.

    Attributes:
        text: Telegram's HTML.
        keyboard: The buttons below it.
        hint: Of a question that is answered by a reply, what stands in the field until then.
    """

    text: str
    keyboard: InlineKeyboardMarkup | None = None
    hint: str | None = None


def plain(texts: Texts, key: str, **values: str | int) -> Reply:
    """A text without buttons; its values are escaped here."""
    safe = {
        name: escaped(clipped(value, TITLE_SHOWN)) if isinstance(value, str) else value
        for name, value in values.items()
    }
    return Reply(texts(key, **safe))


def below_line(line: str, reply: Reply) -> Reply:
    """A reply below a line that says why it is what it is."""
    return replace(reply, text=f"{line}\n\n{reply.text}")


def keyboard(*rows: Row) -> InlineKeyboardMarkup | None:
    """Buttons in rows, empty ones left out."""
    filled = [row for row in rows if row]
    return InlineKeyboardMarkup(filled) if filled else None


def in_rows(buttons: Row, length: int) -> list[Row]:
    """Buttons in rows of so many."""
    return [buttons[start : start + length] for start in range(0, len(buttons), length)]


def callback_button(label: str, button: Button) -> InlineKeyboardButton:
    """A button that Telegram reports to the bot when it is pressed."""
    return InlineKeyboardButton(label, callback_data=encode(button))


def below_buttons(reply: Reply, *rows: Row) -> Reply:
    """A reply with more rows of buttons below its own."""
    own = reply.keyboard.inline_keyboard if reply.keyboard else ()
    return replace(reply, keyboard=keyboard(*map(list, own), *rows))


def with_button(
    markup: InlineKeyboardMarkup | None,
    before: InlineKeyboardButton,
    after: InlineKeyboardButton | None,
) -> InlineKeyboardMarkup | None:
    """Buttons with one, known by what it does, replaced by another one or, for None, left out."""
    rows = []
    for row in markup.inline_keyboard if markup else ():
        kept = [after if it.callback_data == before.callback_data else it for it in row]
        rows.append([it for it in kept if it])
    return keyboard(*rows)


def switch_inline_button(label: str, query: str) -> InlineKeyboardButton:
    """A button that starts an inline search in a chat that the person chooses."""
    return InlineKeyboardButton(label, switch_inline_query=cut(query, INLINE_QUERY_LIMIT))


def source(url: str) -> str:
    """The host of an article's URL, without ``www.``."""
    host = urlsplit(url).hostname or url
    return clipped(host.removeprefix("www."), SOURCE_SHOWN)


def source_link(url: str) -> str:
    """The host as a link to the article: Telegram by itself would link to the front page."""
    return linked(escaped(source(url)), url)


def linked(html: str, url: str) -> str:
    """Show some HTML as a link, if Telegram takes the address."""
    return f'<a href="{escaped(url)}">{html}</a>' if is_openable(url) else html


def is_openable(url: str) -> bool:
    """Tell whether Telegram takes this address for a link: it refuses local and odd ones."""
    host = urlsplit(url).hostname or ""
    return "." in host.strip(".") and url.isprintable() and len(url) <= URL_LIMIT


def escaped(text: str) -> str:
    """Write a text as HTML that shows it as it is."""
    return escape(_HIGHLIGHT.sub("", text))


def bold(html: str) -> str:
    """Show some HTML in bold."""
    return f"<b>{html}</b>"


def italic(html: str) -> str:
    """Show some HTML in italics."""
    return f"<i>{html}</i>"


def code(html: str) -> str:
    """Show some HTML as something to copy."""
    return f"<code>{html}</code>"


def expandable_quote(html: str) -> str:
    """Show the first lines of some HTML, and the rest at a tap."""
    return f"<blockquote expandable>{html}</blockquote>"


def on_one_screen(paragraphs: Sequence[str], room: int, unfold: str = "") -> str:
    """Write paragraphs as HTML; those that do not fit stand in a quote that opens at a tap.

    Args:
        paragraphs: Texts as they are.
        room: How many lines of a phone there are for them.
        unfold: A line to stand above the quote, if there is one.
    """
    shown = len(paragraphs)
    if lines_of(paragraphs) > room:
        shown = how_many_fit(paragraphs, room - QUOTE_LINES)
    parts = [escaped(paragraph) for paragraph in paragraphs]
    if parts[shown:]:
        quote = expandable_quote("\n\n".join(parts[shown:]))
        parts[shown:] = [f"{italic(escaped(unfold))}\n{quote}" if unfold else quote]
    return "\n\n".join(parts)


def how_many_fit(paragraphs: Sequence[str], room: int) -> int:
    """How many paragraphs, from the first on, so many lines of a phone have room for."""
    sizes = accumulate(lines_of([paragraph]) for paragraph in paragraphs)
    return sum(size <= room for size in sizes)


def lines_of(paragraphs: Sequence[str]) -> int:
    """About how many lines of a phone paragraphs take, with the empty line after each."""
    return sum(ceil(units(paragraph) / LINE_UNITS) + 1 for paragraph in paragraphs)


def html_lines(html: str) -> int:
    """About how many lines of a phone some HTML takes."""
    text = unescape(_TAG.sub("", html))
    return sum(max(1, ceil(units(line) / LINE_UNITS)) for line in text.split("\n"))


def highlighted(text: str, limit: int, most: int) -> str:
    """Write highlighted words in bold.

    Args:
        text: A title or snippet with the library's highlights.
        limit: How much of it to show, in UTF-16 units.
        most: How many bold stretches there may be.
    """
    # Neighbouring words become one stretch: it reads better and is one entity.
    text = in_stretches(text)
    whole = _HIGHLIGHT.sub("", text)
    shown = clipped(whole, limit)
    room = len(shown) if shown == whole else len(shown) - 1
    html = []
    # Split at the highlights' ends, every second part is a highlighted one.
    for index, part in enumerate(_HIGHLIGHT.split(text)):
        piece = escape(part[:room])
        room -= len(part[:room])
        html.append(bold(piece) if index % 2 and index < 2 * most and piece else piece)
    return "".join(html) + ("" if shown == whole else "…")


def quotable(text: str) -> str:
    """A text to stand in quotation marks: its own become inner ones, or go if all is in them."""
    whole = _IN_QUOTES.fullmatch(text.strip())
    return whole[1] if whole else _IN_QUOTES.sub(r"‘\1’", text)


def clipped(text: str, limit: int) -> str:
    """Shorten a text to so many UTF-16 units, at a space if one is near, and end it with `…`."""
    if units(text) <= limit:
        return text
    kept = cut(text, limit - 1)
    whole_words = kept.rpartition(" ")[0]
    kept = whole_words if len(whole_words) > len(kept) // 2 else kept
    return kept.rstrip(LOOSE_END) + "…"


def cut(text: str, limit: int) -> str:
    """Shorten a text to so many UTF-16 units."""
    return text.encode("utf-16-le", "replace")[: 2 * limit].decode("utf-16-le", "ignore")


def units(text: str) -> int:
    """Count a text as Telegram does."""
    return len(text.encode("utf-16-le", "replace")) // 2
