"""The domain: articles, finding them, summaries of them. It knows no Telegram and no SQL."""

from bot.library.articles import (
    HIGHLIGHT_CLOSE,
    HIGHLIGHT_OPEN,
    Article,
    ArticleSummary,
    Hit,
    Page,
    TopicBrief,
)
from bot.library.follows import can_be_followed, matches
from bot.library.library import Library, NoSuchArticleError
from bot.library.ports import (
    DatabaseError,
    ReaderStore,
    ReloadRunningError,
    Unfinished,
    UpdateInbox,
)
from bot.library.readers import MOST_FOLLOWS, Forgotten, Preferences
from bot.library.reload import Report
from bot.library.seeds import Fault, Reason
from bot.library.urls import urls_in

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
    "Preferences",
    "ReaderStore",
    "Reason",
    "ReloadRunningError",
    "Report",
    "TopicBrief",
    "Unfinished",
    "UpdateInbox",
    "can_be_followed",
    "matches",
    "urls_in",
]
