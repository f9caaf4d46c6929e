"""What a person chose, and the buttons that change it."""

from bot.buttons import Prefer
from bot.languages import LANGUAGES
from bot.library import Preferences
from bot.locales import Texts
from bot.replies.markup import Reply, callback_button, in_rows, keyboard
from bot.replies.summaries import MAX_SENTENCES, MIN_SENTENCES

# Digests come in the morning until another hour is chosen.
HOURS, FIRST_HOUR = 24, 7
HOURS_A_ROW = 6


def settings(texts: Texts, preferences: Preferences) -> Reply:
    """Every preference and its value, with buttons to change it."""
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
        callback_button(
            _chosen(texts(f"language-{code}"), code == (preferences.language or "auto")), choice
        )
        for code, choice in ((code, Prefer("language", code)) for code in ("auto", *LANGUAGES))
    ]
    sizes = [
        callback_button(f"{sign} {texts('sentences', count=size)}", Prefer("sentences", str(size)))
        for sign, size in (("➖", preferences.sentences - 1), ("➕", preferences.sentences + 1))
        if MIN_SENTENCES <= size <= MAX_SENTENCES
    ]
    layouts = [
        callback_button(
            _chosen(texts(_layout(quoted=quoted)), quoted == preferences.quoted),
            Prefer("quoted", str(int(quoted))),
        )
        for quoted in (False, True)
    ]
    at_once_or_daily = [
        callback_button(_chosen(texts("settings-at-once"), hour is None), Prefer("hour", "")),
        callback_button(
            _chosen(texts("settings-daily"), hour is not None),
            Prefer("hour", str(FIRST_HOUR if hour is None else hour)),
        ),
    ]
    hours = [
        callback_button(_chosen(str(each), each == hour), Prefer("hour", str(each)))
        for each in range(0 if hour is None else HOURS)
    ]
    return Reply(
        "\n".join(lines),
        keyboard(languages, sizes, layouts, at_once_or_daily, *in_rows(hours, HOURS_A_ROW)),
    )


def _layout(*, quoted: bool) -> str:
    return "layout-quoted" if quoted else "layout-plain"


def _chosen(label: str, chosen: bool) -> str:  # noqa: FBT001 - reads as a sentence
    return f"✓ {label}" if chosen else label
