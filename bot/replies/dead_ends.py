"""What leads on where nothing was found."""

from collections.abc import Sequence

from telegram import InlineKeyboardButton

from bot.buttons import Find, Follow
from bot.library import Article
from bot.locales import Texts
from bot.replies.lists import entry_lines, openers
from bot.replies.markup import (
    QUERY_SHOWN,
    Reply,
    callback_button,
    clipped,
    code,
    escaped,
    keyboard,
    plain,
)

LABEL_SHOWN = 30


def nothing_found(
    texts: Texts, query: str, articles: Sequence[Article], *, near: bool, follow: int = 0
) -> Reply:
    """Nothing was found for some words, and what there is.

    Args:
        texts: The reader's.
        query: The words.
        articles: What to offer.
        near: Whether these are the nearest to the words, or just the newest.
        follow: The number of the words as a query, for a button to follow them; 0 for none.
    """
    parts = [texts("search-nothing", query=escaped(clipped(query, QUERY_SHOWN)))]
    if articles:
        parts += [texts("nearest-title" if near else "newest-title"), *entry_lines(articles, 0)]
    label = texts("search-follow", words=clipped(query, LABEL_SHOWN))
    ways_on = [callback_button(label, Follow(follow))] if follow else []
    return Reply("\n\n".join(parts), keyboard(openers(texts, articles, 0), ways_on))


def nothing_found_for_guest(texts: Texts, query: str, bot: str, number: int) -> Reply:
    """Nothing was found, in a chat where no command works: a button leads to the private chat.

    Args:
        texts: The reader's.
        query: The words.
        bot: The bot's name.
        number: The number of the words as a query.
    """
    link = InlineKeyboardButton(texts("open-private"), url=f"https://t.me/{bot}?start=q-{number}")
    return Reply(plain(texts, "search-nothing", query=query).text, keyboard([link]))


def unknown_link(
    texts: Texts, link: str, words: str, number: int, *, private: bool, admin: bool
) -> Reply:
    """A link that the library does not hold, and what can be done.

    Args:
        texts: The reader's.
        link: The link.
        words: What its path says, for a search; "" if that is nothing.
        number: The number of these words as a query.
        private: Whether this is a private chat, in which a text can be pasted.
        admin: Whether the reader can add articles.
    """
    parts = [texts("link-unknown"), texts("link-paste" if private else "link-paste-in-private")]
    if admin:
        seed = "\n-----\n".join(
            [clipped(link, QUERY_SHOWN), texts("seed-title"), texts("seed-body")]
        )
        parts += [texts("link-add"), code(escaped(seed))]
    label = texts("search-instead", words=clipped(words, LABEL_SHOWN))
    search = [callback_button(label, Find(number))] if words else []
    return Reply("\n\n".join(parts), keyboard(search))
