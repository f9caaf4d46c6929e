"""First steps: /start, /help and Telegram's menu of commands."""

from telegram import BotCommand, InlineKeyboardButton

from bot.buttons import Ask, Brief, Find, Latest, Open
from bot.commands import COMMANDS
from bot.library import Article
from bot.locales import Texts
from bot.replies.markup import (
    Reply,
    Row,
    callback_button,
    clipped,
    keyboard,
    plain,
    switch_inline_button,
)

EXAMPLE_SHOWN = 30


def start(texts: Texts, bot: str, sample: Article | None) -> Reply:
    """Three lines on what the bot does, with buttons to try each thing.

    Args:
        texts: The reader's.
        bot: The bot's name.
        sample: An article to read in short; None if the library is empty.
    """
    summary = []
    if sample:
        title = clipped(sample.title, EXAMPLE_SHOWN)
        summary = [callback_button(texts("start-summary", title=title), Open(sample.id))]
    latest = [
        callback_button(texts("start-latest"), Latest()),
        switch_inline_button(texts("start-inline"), ""),
    ]
    return Reply(texts("start", bot=bot), keyboard(summary, _askers(texts), latest))


def ask(texts: Texts, what: str, query: int) -> Reply:
    """Ask for words, with an example to try at a tap.

    Args:
        texts: The reader's.
        what: ``search`` or ``brief``.
        query: The number of the example as a query.
    """
    if what == "brief":
        example = texts("brief-example")
        text = texts("brief-usage", example=example)
        button = callback_button(texts("brief-try", example=example), Brief(query))
    else:
        example = texts("search-example")
        text = texts("search-usage", example=example)
        button = callback_button(texts("search-try", example=example), Find(query))
    return Reply(text, keyboard([button]))


def lead_on(texts: Texts, key: str, *first: InlineKeyboardButton, **values: str | int) -> Reply:
    """A line where there is nothing else to show, with buttons to what the bot does.

    Args:
        texts: The reader's.
        key: Of the line.
        first: Buttons to stand above them.
        values: What it holds.
    """
    latest = callback_button(texts("start-latest"), Latest())
    return Reply(plain(texts, key, **values).text, keyboard([*first], _askers(texts), [latest]))


def _askers(texts: Texts) -> Row:
    return [
        callback_button(texts("start-search"), Ask("search")),
        callback_button(texts("start-brief"), Ask("brief")),
    ]


def help_(texts: Texts, bot: str, *, admin: bool) -> Reply:
    """The commands that this person may use."""
    lines = []
    for command in COMMANDS:
        if command.admin and not admin:
            continue
        name = command.name_in(texts.language)
        description = texts(f"command-{command.name}")
        lines.append(texts("help-command", name=name, description=description))
    # Not one text with the commands as a value: Fluent takes values of 1,000 characters at most.
    more = [texts("help-more", bot=bot), *([texts("help-admin")] if admin else [])]
    return Reply("\n".join([texts("help-title"), *lines, "", *more]))


def menu(texts: Texts, *, admin: bool) -> list[BotCommand]:
    """The commands for Telegram's menu."""
    return [
        BotCommand(command.name_in(texts.language), texts(f"command-{command.name}"))
        for command in COMMANDS
        if admin or not command.admin
    ]
