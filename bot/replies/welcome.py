"""First steps: /start, /help and Telegram's menu of commands."""

from collections.abc import Iterable

from telegram import BotCommand, InlineKeyboardButton

from bot.buttons import Ask, Find, Help, Latest, Open
from bot.commands import COMMANDS
from bot.library import Article, exact_words, folded_words
from bot.locales import Texts
from bot.replies.markup import (
    HINT_LIMIT,
    QUERY_SHOWN,
    Reply,
    Row,
    callback_button,
    clipped,
    code,
    escaped,
    keyboard,
    plain,
    quotable,
    switch_inline_button,
)

EXAMPLE_SHOWN = 30
# Commands that ask for their words, which a reply to the question gives.
QUESTIONS = ("summary", "brief", "follow", "remove")


def start(texts: Texts, bot: str, sample: Article | None, example: str = "") -> Reply:
    """What the bot does, with buttons to try each thing.

    Args:
        texts: The reader's.
        bot: The bot's name.
        sample: An article to read in short; None if the library is empty.
        example: Words that find something, to be typed without marks; "" for none.
    """
    lines = [texts("start")]
    shown = clipped(example, EXAMPLE_SHOWN)
    typed = " ".join(folded_words(shown))
    if typed != " ".join(exact_words(shown)):  # not for a hyphen or an apostrophe
        lines.append(texts("start-unmarked", typed=escaped(typed), example=escaped(shown)))
    elif shown:
        lines.append(texts("example", typed=escaped(shown.lower())))
    lines += [texts("start-text"), texts("start-elsewhere", bot=bot)]
    summary = []
    if sample:
        title = clipped(quotable(sample.title), EXAMPLE_SHOWN)
        summary = [callback_button(texts("start-summary", title=title), Open(sample.id))]
    return Reply("\n".join(lines), keyboard(summary, *_first_steps(texts)))


def _first_steps(texts: Texts) -> list[list[InlineKeyboardButton]]:
    latest = callback_button(texts("start-latest"), Latest())
    return [_askers(texts), [latest, switch_inline_button(texts("start-inline"), "")]]


def elsewhere(texts: Texts, bot: str) -> Reply:
    """How the bot, of such a name, is asked in another chat, with a button that begins it."""
    return Reply(texts("start-elsewhere", bot=bot), keyboard(*_first_steps(texts)))


def ask(texts: Texts, what: str, example: str, query: int, *, private: bool) -> Reply:
    """Ask for words: in reply to the message or, for a search in private, just so.

    Args:
        texts: The reader's.
        what: A command: ``search``, or one of `QUESTIONS`.
        example: Words that one could give; "" for none.
        query: The number of the example as a query, to try it at a tap.
        private: Whether this is a private chat, in which a search needs no command.
    """
    lines = [texts(f"{what}-ask")]
    if what in QUESTIONS or not private:
        lines.append(texts(f"{what}-usage"))
    if example:
        command = next(it for it in COMMANDS if it.name == what).name_in(texts.language)
        shown = escaped(clipped(example, EXAMPLE_SHOWN))
        # A question is answered by words alone.
        typed = shown if what in QUESTIONS or private else f"/{command} {shown}"
        lines.append(texts("example", typed=typed))
    if what == "follow":
        lines.append(texts("follow-minus"))
    text = "\n".join(lines)
    if what in QUESTIONS:
        return Reply(text, hint=clipped(example, HINT_LIMIT))
    label = texts("search-try", example=clipped(example, EXAMPLE_SHOWN))
    return Reply(text, keyboard([callback_button(label, Find(query))] if example else []))


def question_in(every: Iterable[Texts], text: str) -> str | None:
    """Tell which of `QUESTIONS` a message of the bot asks, in whatever language.

    Args:
        every: The texts in each language.
        text: The message's.
    """
    asked = text.partition("\n")[0]
    return next(
        (what for texts in every for what in QUESTIONS if texts(f"{what}-ask") == asked), None
    )


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


def unknown_command(texts: Texts, name: str, words: str) -> Reply:
    """There is no such command: name the nearest one, with the words to copy if there are any."""
    meant = f"/{name}"
    if words:
        meant = code(escaped(clipped(f"{meant} {words}", QUERY_SHOWN)))
    reply = lead_on(texts, "unknown-command")
    return Reply(texts("unknown-command-near", command=meant), reply.keyboard)


def lead_to_help(texts: Texts, key: str) -> Reply:
    """A line about the bot, with a button to what it can do above the others."""
    return lead_on(texts, key, callback_button(texts("start-help"), Help()))


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
