"""What belongs to a person: preferences, what they follow, and forgetting it all."""

from collections.abc import Sequence

from telegram import InlineKeyboardButton

from bot.buttons import Prefer, Unfollow
from bot.languages import LANGUAGES
from bot.library import Forgotten, Preferences
from bot.locales import Texts
from bot.replies.markup import QUERY_SHOWN, Reply, Row, clipped, escaped, keyboard, pressed
from bot.replies.summaries import MAX_SENTENCES, MIN_SENTENCES

FOLLOW_SHOWN = 60
BUTTONS_A_ROW = 5
# All hours of the day, in rows that a phone has room for; digests come in the morning at first.
HOURS, HOURS_A_ROW, FIRST_HOUR = 24, 6, 7


def settings(texts: Texts, preferences: Preferences) -> Reply:
    """What a person chose, with buttons to choose anew."""
    hour = preferences.hour
    when = texts("settings-at-once") if hour is None else texts("settings-at-hour", hour=hour)
    lines = [
        texts("settings-title"),
        texts("settings-language", language=texts(f"language-{preferences.language or 'auto'}")),
        texts("settings-length", length=texts("sentences", count=preferences.sentences)),
        texts("settings-layout", layout=texts(_layout(quoted=preferences.quoted))),
        texts("settings-digest", when=when),
    ]
    languages = [
        pressed(
            _chosen(texts(f"language-{code}"), code == (preferences.language or "auto")), choice
        )
        for code, choice in ((code, Prefer("language", code)) for code in ("auto", *LANGUAGES))
    ]
    sizes = [
        pressed(f"{sign} {texts('sentences', count=size)}", Prefer("sentences", str(size)))
        for sign, size in (("➖", preferences.sentences - 1), ("➕", preferences.sentences + 1))
        if MIN_SENTENCES <= size <= MAX_SENTENCES
    ]
    layouts = [
        pressed(
            _chosen(texts(_layout(quoted=quoted)), quoted == preferences.quoted),
            Prefer("quoted", str(int(quoted))),
        )
        for quoted in (False, True)
    ]
    at_once_or_daily = [
        pressed(_chosen(texts("settings-at-once"), hour is None), Prefer("hour", "")),
        pressed(
            _chosen(texts("settings-daily"), hour is not None),
            Prefer("hour", str(FIRST_HOUR if hour is None else hour)),
        ),
    ]
    hours = [
        pressed(_chosen(str(each), each == hour), Prefer("hour", str(each)))
        for each in range(0 if hour is None else HOURS)
    ]
    return Reply(
        "\n".join(lines),
        keyboard(languages, sizes, layouts, at_once_or_daily, *_in_rows(hours, HOURS_A_ROW)),
    )


def in_private(texts: Texts, bot: str, start: str) -> Reply:
    """Where in private to do what is not for a group's eyes.

    Args:
        texts: The reader's.
        bot: The bot's name.
        start: The parameter of the deep link.
    """
    link = InlineKeyboardButton(texts("open-private"), url=f"https://t.me/{bot}?start={start}")
    return Reply(texts("not-in-groups"), keyboard([link]))


def following(texts: Texts, follows: Sequence[tuple[int, str]]) -> Reply:
    """What a person follows, with a button to end each."""
    if not follows:
        return Reply(texts("following-nothing"))
    lines, removers = [], []
    for place, (number, text) in enumerate(follows, 1):
        lines.append(f"{place}. {escaped(clipped(text, FOLLOW_SHOWN))}")
        removers.append(pressed(f"🗑 {place}", Unfollow(number)))
    return Reply(
        "\n".join([texts("following-title"), "", *lines]),
        keyboard(*_in_rows(removers, BUTTONS_A_ROW)),
    )


def followed(texts: Texts, text: str) -> Reply:
    """What following some words means."""
    return Reply(texts("follow-done", words=escaped(clipped(text, QUERY_SHOWN))))


def forgotten(texts: Texts, erased: Forgotten) -> Reply:
    """What was erased."""
    counts = {
        "forget-saved": erased.saved,
        "forget-follows": erased.follows,
        "forget-queries": erased.queries,
        "forget-texts": erased.texts,
        "forget-settings": erased.preferences,
    }
    things = [texts(key, count=count) for key, count in counts.items() if count]
    if not things:
        return Reply(texts("forget-nothing"))
    return Reply(texts("forget-done", things=", ".join(things)))


def _in_rows(buttons: Row, length: int) -> list[Row]:
    return [buttons[start : start + length] for start in range(0, len(buttons), length)]


def _layout(*, quoted: bool) -> str:
    return "layout-quoted" if quoted else "layout-plain"


def _chosen(label: str, chosen: bool) -> str:  # noqa: FBT001 - reads as a sentence
    return f"✓ {label}" if chosen else label
