"""First steps: /start, /help and Telegram's menu of commands."""

from telegram import BotCommand

from bot.buttons import Brief, Find, Latest, Open
from bot.commands import COMMANDS
from bot.library import Article
from bot.locales import Texts
from bot.replies.markup import Reply, callback_button, clipped, keyboard, switch_inline_button

EXAMPLE_SHOWN = 30


def start(texts: Texts, bot: str, example: Article | None, query: int) -> Reply:
    """Three lines on what the bot does, with buttons that try each thing on a real article.

    Args:
        texts: The reader's.
        bot: The bot's name.
        example: The article to try things on; None if the library is empty.
        query: The number of a query that finds it.
    """
    latest = [
        callback_button(texts("start-latest"), Latest()),
        switch_inline_button(texts("start-inline"), ""),
    ]
    if example is None:
        return Reply(texts("start", bot=bot), keyboard(latest))
    title = clipped(example.title, EXAMPLE_SHOWN)
    return Reply(
        texts("start", bot=bot),
        keyboard(
            [callback_button(texts("start-summary", title=title), Open(example.id))],
            [
                callback_button(texts("start-search"), Find(query)),
                callback_button(texts("start-brief"), Brief(query)),
            ],
            latest,
        ),
    )


def help_(texts: Texts, bot: str, *, admin: bool) -> Reply:
    """The commands that this person may use."""
    lines = []
    for command in COMMANDS:
        if command.admin and not admin:
            continue
        description = texts(f"command-{command.name}")
        if command.alias:
            description += " " + texts("help-alias", alias=command.alias)
        lines.append(texts("help-command", name=command.name, description=description))
    # Not one text with the commands as a value: Fluent takes values of 1,000 characters at most.
    return Reply("\n".join([texts("help-title"), *lines, "", texts("help-more", bot=bot)]))


def menu(texts: Texts, *, admin: bool) -> list[BotCommand]:
    """The commands for Telegram's menu."""
    return [
        BotCommand(command.name, texts(f"command-{command.name}"))
        for command in COMMANDS
        if admin or not command.admin
    ]
