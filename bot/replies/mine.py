"""What belongs to a person: preferences, what they follow, and forgetting it all."""

from collections.abc import Sequence

from bot.buttons import Prefer, Unfollow
from bot.library import Forgotten, Preferences
from bot.locales import LANGUAGES, Texts
from bot.replies.markup import QUERY_SHOWN, Reply, clipped, escaped, keyboard, pressed
from bot.replies.summaries import MAX_SENTENCES, MIN_SENTENCES

FOLLOW_SHOWN = 60
# Telegram takes at most 100 buttons.
FOLLOWS_SHOWN = 50
HOURS = 24


def settings(texts: Texts, preferences: Preferences) -> Reply:
    """What a person chose, with buttons to choose anew."""
    size = preferences.sentences
    hour = preferences.hour
    when = texts("settings-at-once") if hour is None else texts("settings-at-hour", hour=hour)
    lines = [
        texts("settings-title"),
        texts("settings-language", language=texts(f"language-{preferences.language or 'auto'}")),
        texts("settings-length", count=size),
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
        pressed(texts("summary-shorter"), Prefer("sentences", str(max(size - 1, MIN_SENTENCES)))),
        pressed(texts("summary-longer"), Prefer("sentences", str(min(size + 1, MAX_SENTENCES)))),
    ]
    layouts = [
        pressed(
            _chosen(texts(_layout(quoted=quoted)), quoted == preferences.quoted),
            Prefer("quoted", str(int(quoted))),
        )
        for quoted in (False, True)
    ]
    hours = [
        pressed("🕗 ‹", Prefer("hour", str((7 if hour is None else hour - 1) % HOURS))),
        pressed(_chosen(texts("settings-at-once"), hour is None), Prefer("hour", "")),
        pressed("› 🕗", Prefer("hour", str((7 if hour is None else hour + 1) % HOURS))),
    ]
    return Reply("\n".join(lines), keyboard(languages, sizes, layouts, hours))


def following(texts: Texts, follows: Sequence[tuple[int, str]]) -> Reply:
    """What a person follows, with a button to end each."""
    if not follows:
        return Reply(texts("following-nothing"))
    shown = follows[:FOLLOWS_SHOWN]
    lines = [f"• {escaped(clipped(text, FOLLOW_SHOWN))}" for _, text in shown]
    rows = [
        [pressed(f"🗑 {clipped(text, FOLLOW_SHOWN)}", Unfollow(number))] for number, text in shown
    ]
    return Reply("\n".join([texts("following-title"), *lines]), keyboard(*rows))


def followed(texts: Texts, text: str) -> Reply:
    """What following some words means."""
    return Reply(texts("follow-done", words=escaped(clipped(text, QUERY_SHOWN))))


def forgotten(texts: Texts, erased: Forgotten) -> Reply:
    """What was erased."""
    return Reply(
        texts(
            "forget-done",
            preferences=erased.preferences,
            saved=erased.saved,
            follows=erased.follows,
            queries=erased.queries,
            texts=erased.texts,
        )
    )


def _layout(*, quoted: bool) -> str:
    return "layout-quoted" if quoted else "layout-plain"


def _chosen(label: str, chosen: bool) -> str:  # noqa: FBT001 - reads as a sentence
    return f"✓ {label}" if chosen else label
