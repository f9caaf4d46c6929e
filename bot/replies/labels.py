"""What buttons say, so that nobody who types it is taken to look for these words."""

from collections.abc import Iterable
from functools import cache

from bot.library import folded_words, signs_of
from bot.locales import Texts
from bot.replies.preferences import value_labels

# Keys of labels that are always the same …
LABELS = (
    "start-help", "start-search", "start-brief", "start-latest", "start-inline",
    "search-other-chat", "search-brief", "list-open", "page-previous", "page-next",
    "summary-shorter", "summary-longer", "summary-shortest", "summary-longest", "summary-source",
    "summary-full", "summary-related", "summary-save", "summary-saved", "summary-share",
    "summary-more-hits", "back-to-summary", "saved-remove", "back-to-saved", "following-remove",
    "following-unmute", "back-to-following", "digest-each", "digest-none",
    "unfollow-all", "news-following", "back-to-settings",
    "zone-usual", "forget-ask", "forget-all", "forget-keep", "forget-all-ask",
    "text-delete", "text-delete-ask", "texts-delete", "text-open", "text-list", "open-private",
    "reload-stop", "reload-keep", "reload-check", "reload-load", "offer-sum-up", "offer-no",
    "remove-it", "remove-keep", "remove-undo", "remove-bring-back", "save-undo",
    "guess-again", "guess-back", "guess-following", "guess-hour", "guess-kept", "guess-length",
    "guess-next", "guess-previous", "guess-save", "guess-saved", "guess-settings", "guess-share",
    "guess-speak_en", "guess-speak_vi",
    "guess-unsave",
)  # fmt: skip
# … and of those with a number, by its name.
COUNTED = {
    "full-previous": "part",
    "full-next": "part",
    "following-mute": "days",
    "reload-remove": "count",
    "offer-load": "count",
}
# The plural forms of both languages.
_COUNTS = (1, 2)


def is_label(every: Iterable[Texts], text: str) -> bool:
    """Tell whether a text is what a button says, in whatever language and with any number.

    Args:
        every: The texts in each language.
        text: What somebody wrote.
    """
    signs = _signs(text)
    return any(signs in _labels(texts) for texts in every)


def is_setting(every: Iterable[Texts], text: str) -> bool:
    """Tell whether a text is what a button of the settings says; arguments as above."""
    signs = _signs(text)
    return any(signs in _settings(texts) for texts in every)


@cache
def _settings(texts: Texts) -> frozenset[tuple[str, ...]]:
    return frozenset(map(_signs, value_labels(texts)))


@cache
def _labels(texts: Texts) -> frozenset[tuple[str, ...]]:
    counted = (texts(key, **{name: count}) for key, name in COUNTED.items() for count in _COUNTS)
    said = [*map(texts, LABELS), *counted, *value_labels(texts)]
    return frozenset(map(_signs, said))


def _signs(text: str) -> tuple[str, ...]:
    """The words of a text without diacritics, every number the same."""
    return signs_of(tuple(folded_words(text)))
