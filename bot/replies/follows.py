"""What a person follows, and what is new about it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.buttons import (
    EndFollow,
    Follow,
    Following,
    Latest,
    ListFollows,
    Meant,
    Mute,
    Unfollow,
    UnfollowAll,
)
from bot.library import NEWS_PAUSE_MINUTES, Article, TopicNews, split_topic
from bot.locales import Texts
from bot.replies.lists import LIST_TITLE_SHOWN, NAME_SHOWN, entry, openers, remover
from bot.replies.markup import (
    QUERY_SHOWN,
    Reply,
    below_line,
    bold,
    callback_button,
    clipped,
    escaped,
    expandable_quote,
    in_rows,
    keyboard,
    quotable,
    units,
    with_button,
)
from bot.replies.private import private_link
from bot.replies.welcome import lead_on

# What of it stands on a line of a phone, and all that a button as wide as a message says.
FOLLOW_SHOWN, LABEL_SHOWN = 30, 37
# So many topics have a row of buttons each; more stand in two columns.
MOST_ROWS = 10
# Telegram has room for so many buttons in a row.
NUMBERS_A_ROW = 8
MUTE_DAYS = (1, 7, 30)
# Until when nothing is told if no time was named: nobody waits for that day.
UNTIL_TOLD = datetime(2100, 1, 1, tzinfo=UTC)
# What ends sooner is told by the clock; a whole day has just begun when it is told.
ALMOST_A_DAY = timedelta(hours=23, minutes=58)


def following(
    texts: Texts,
    follows: Sequence[tuple[int, str]],
    muted_until: datetime | None = None,
    muted_for: str | None = None,
) -> Reply:
    """What a person follows, with buttons to end some and to be told nothing for a while.

    Args:
        texts: The reader's.
        follows: Numbers and words.
        muted_until: Until when nothing is told; None if nothing is muted.
        muted_for: The one topic that was to be muted, though all are; None for all.
    """
    if not follows:
        return lead_on(texts, "following-nothing")
    lines = [f"• {escaped(_short(texts, text, FOLLOW_SHOWN))}" for _, text in follows]
    remove = callback_button(texts("following-remove"), ListFollows(removing=1))
    how = _muted(texts, muted_until) if muted_until else texts("following-how")
    notes = [how]
    if muted_for:
        notes.append(texts("following-muted-all", topic=_topic(texts, muted_for)))
    lines += ["", *notes]
    if muted_until:
        mute = [callback_button(texts("following-unmute"), Mute(0))]
    else:
        mute = [
            callback_button(texts("following-mute", days=days), Mute(days)) for days in MUTE_DAYS
        ]
    return Reply(
        "\n".join([texts("following-title"), "", *lines]),
        keyboard([remove], *in_rows(mute, 2)),
    )


def paused(texts: Texts) -> Reply:
    """That nothing is told until that is wanted again, with buttons to undo it and to end all."""
    return Reply(
        texts("following-paused"),
        keyboard(
            [callback_button(texts("following-unmute"), Mute(0))],
            [callback_button(texts("unfollow-all"), Meant("unfollow_all"))],
        ),
    )


def still_muted(texts: Texts, reply: Reply, until: datetime) -> Reply:
    """Say above a reply until when nothing is told yet, with a button below it to end that."""
    unmute = callback_button(texts("following-unmute"), Mute(0))
    rows = reply.keyboard.inline_keyboard if reply.keyboard else ()
    told = replace(reply, keyboard=keyboard([unmute], *map(list, rows)))
    return below_line(_muted(texts, until), told)


def _muted(texts: Texts, until: datetime) -> str:
    if until >= UNTIL_TOLD:
        return texts("following-paused")
    now = datetime.now(UTC)
    if texts.day_of(until) == texts.day_of(now):
        return texts("following-muted-hours", until=until)
    # By the clock alone what ends tomorrow looks as if it were over.
    is_soon = until - now < ALMOST_A_DAY
    return texts("following-muted-tomorrow" if is_soon else "following-muted", until=until)


def following_to_remove(texts: Texts, follows: Sequence[tuple[int, str]]) -> Reply:
    """What a person follows, numbers and words, each on a button that ends it."""
    if not follows:
        return lead_on(texts, "following-nothing")
    removers = [
        remover(_short(texts, text, NAME_SHOWN), Unfollow(number)) for number, text in follows
    ]
    back = callback_button(texts("back-to-following"), ListFollows())
    columns = 1 if len(follows) <= MOST_ROWS else 2
    return Reply(texts("following-which"), keyboard(*in_rows(removers, columns), [back]))


def followed(
    texts: Texts,
    follow: tuple[int, str],
    hour: int | None,
    muted_until: datetime | None,
    *,
    is_new: bool,
    meant: tuple[int, str] | None,
) -> Reply:
    """What following some words means, with a button to end it.

    Args:
        texts: The reader's.
        follow: The number by which this is known, and the words.
        hour: When the reader is told of new articles; None for as they arrive.
        muted_until: Until when nothing is told; None if nothing is muted.
        is_new: Whether no article is about it yet.
        meant: What was perhaps meant, with its number as a query; None for nothing else.
    """
    if muted_until:
        when = _muted(texts, muted_until)
    elif hour is None:
        when = texts("follow-at-once", minutes=NEWS_PAUSE_MINUTES)
    else:
        when = texts("follow-daily", hour=hour)
    number, text = follow
    if is_new:
        when = f"{texts('follow-new')} {when}"
    unmute = [callback_button(texts("following-unmute"), Mute(0))] if muted_until else []
    instead = []
    if meant:
        query, words = meant
        instead = [callback_button(_label(texts, "follow-meant", words), Follow(query))]
    return Reply(
        texts("follow-done", topic=_topic(texts, text, "follow-without"), when=when),
        keyboard(unmute, instead, [ender(texts, number, text)]),
    )


def unfollowed(texts: Texts, query: int, text: str) -> Reply:
    """That some words are followed no more, with a button that follows them again.

    Args:
        texts: The reader's.
        query: The number by which the words are remembered.
        text: The words.
    """
    return Reply(
        texts("unfollow-done", topic=_topic(texts, text)),
        keyboard([_again(texts, query, text)]),
    )


def not_followed(texts: Texts, text: str, follows: Sequence[tuple[int, str]]) -> Reply:
    """That some words are not followed, with what is, each on a button that ends it."""
    if not follows:
        return lead_on(texts, "following-nothing")
    all_of_them = following_to_remove(texts, follows)
    not_it = texts("unfollow-nothing", topic=_topic(texts, text))
    return below_line(not_it, all_of_them)


def unfollow_all_question(texts: Texts, follows: Sequence[tuple[int, str]]) -> Reply:
    """Whether to end all that a person follows, numbers and words, with a way back to the list."""
    if not follows:
        return lead_on(texts, "following-nothing")
    names = "\n".join(f"• {escaped(_short(texts, text, FOLLOW_SHOWN))}" for _, text in follows)
    return Reply(
        f"{texts('unfollow-all-ask')}\n\n{names}",
        keyboard(
            [callback_button(texts("unfollow-all"), UnfollowAll())],
            [callback_button(texts("back-to-following"), ListFollows())],
        ),
    )


def followed_already(texts: Texts, number: int, text: str) -> Reply:
    """That the same is followed already, with a button to end it."""
    already = texts("follow-already", topic=_topic(texts, text))
    return Reply(already, keyboard([ender(texts, number, text)]))


def ender(texts: Texts, number: int, text: str) -> InlineKeyboardButton:
    """A button that ends the follow of this number and these words."""
    return callback_button(_label(texts, "news-unfollow", text), EndFollow(number))


def _again(texts: Texts, query: int, text: str) -> InlineKeyboardButton:
    """A button that follows words again."""
    return callback_button(_label(texts, "news-follow-again", text), Follow(query))


def follow_in_private(texts: Texts, bot: str, number: int, text: str) -> Reply:
    """A button from a group into the private chat, where it follows some words at once.

    Args:
        texts: The reader's.
        bot: The bot's name.
        number: The number of the words as a query.
        text: The words.
    """
    says = texts("follow-in-private", topic=_topic(texts, text, "follow-without"))
    return Reply(says, keyboard(private_link(texts, bot, f"f-{number}")))


def ended_follows(texts: Texts, ended: Sequence[str]) -> str:
    """A line that says which topics are followed no more."""
    return texts("unfollow-done", topic=", ".join(_topic(texts, it) for it in ended))


def changed_follow(texts: Texts, ended: Sequence[str]) -> str:
    """A line that says that some topics are followed no more, since another is instead."""
    return texts("changed-follow", topic=", ".join(_topic(texts, it) for it in ended))


def _label(texts: Texts, key: str, text: str) -> str:
    """What a button says that names what a person follows, or could."""
    room = LABEL_SHOWN - units(texts(key, words=""))
    return texts(key, words=_short(texts, text, room, quoted=True))


def _short(texts: Texts, text: str, limit: int, *, quoted: bool = False) -> str:
    """What a person follows, as a list has it; the bracket with what is left out always closes."""
    words, left_out = split_topic(text)
    words = quotable(words) if quoted else words
    if not left_out:
        return clipped(words, limit)
    without = ", ".join(left_out)
    room = limit - units(texts("topic-without", words="", left_out=""))
    words = clipped(words, max(room - units(without), limit // 2))
    without = clipped(without, max(room - units(words), 1))
    return texts("topic-without", words=words, left_out=without)


def _topic(texts: Texts, text: str, without: str = "topic-without") -> str:
    """What a person follows, in a sentence.

    Args:
        texts: The reader's.
        text: What is followed.
        without: The key of how it is put that some words are left out.
    """
    words, left_out = split_topic(text)
    shown = bold(escaped(clipped(words, QUERY_SHOWN)))
    if not left_out:
        return shown
    return texts(without, words=shown, left_out=escaped(clipped(", ".join(left_out), QUERY_SHOWN)))


def news(
    texts: Texts, topics: Sequence[TopicNews], rest: Sequence[Article], *, left_out: int
) -> Reply:
    """A follower's digest: new articles by topic, with buttons to open them and to end each topic.

    Args:
        texts: The reader's.
        topics: The articles to show.
        rest: Those to list in a quote that opens at a tap.
        left_out: How many more there are.
    """
    articles = [article for topic in topics for article in topic.articles]
    parts = [texts("news-title", count=len(articles) + len(rest) + left_out)]
    number = 0
    for topic in topics:
        lines = [texts("news-topic", words=escaped(_short(texts, topic.text, FOLLOW_SHOWN)))]
        for article in topic.articles:
            number += 1
            lines.append(f"{number}. {entry(texts, article)}")
        parts.append("\n".join(lines))
    enders = [ender(texts, topic.follow, topic.text) for topic in topics]
    ways_on = [callback_button(texts("news-following"), Following())]
    if rest:
        titles = [
            f"{number}. {escaped(clipped(article.title, LIST_TITLE_SHOWN))}"
            for number, article in enumerate(rest, len(articles) + 1)
        ]
        parts.append(expandable_quote("\n".join([texts("news-rest", count=len(rest)), *titles])))
    if left_out:
        parts.append(texts("news-more", count=left_out))
        ways_on.append(callback_button(texts("start-latest"), Latest()))
    numbers = openers(texts, [*articles, *rest], 0)
    return Reply(
        "\n\n".join(parts), keyboard(*in_rows(numbers, NUMBERS_A_ROW), *in_rows(enders, 1), ways_on)
    )


def follow_ended(
    texts: Texts, markup: InlineKeyboardMarkup | None, ended: int, text: str, query: int
) -> InlineKeyboardMarkup | None:
    """A digest's buttons, with the one that ended a topic turned to one that follows it again.

    Args:
        texts: The reader's.
        markup: The buttons so far.
        ended: The number of the follow that ended.
        text: Its words.
        query: The number by which these are remembered.
    """
    return with_button(markup, ender(texts, ended, text), _again(texts, query, text))
