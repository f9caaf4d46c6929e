"""The domain: articles, finding them, and telling them in short. It knows no Telegram."""

from bot.library.article import (
    HIGHLIGHT_CLOSE,
    HIGHLIGHT_OPEN,
    Article,
    ArticleSummary,
    Hit,
    Page,
    TopicBrief,
    urls_in,
)
from bot.library.database import DatabaseError
from bot.library.following import can_be_followed, matches
from bot.library.people import MOST_FOLLOWS, Forgotten, People, Preferences
from bot.library.reload import Report
from bot.library.seeds import Fault, Reason
from bot.library.store import Library, NoSuchArticleError, ReloadRunningError

__all__ = [
    "HIGHLIGHT_CLOSE",
    "HIGHLIGHT_OPEN",
    "MOST_FOLLOWS",
    "Article",
    "ArticleSummary",
    "DatabaseError",
    "Fault",
    "Forgotten",
    "Hit",
    "Library",
    "NoSuchArticleError",
    "Page",
    "People",
    "Preferences",
    "Reason",
    "ReloadRunningError",
    "Report",
    "TopicBrief",
    "can_be_followed",
    "matches",
    "urls_in",
]
