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
from bot.library.follows import TopicNews, matches, news_by_topic, topic_of
from bot.library.library import Library, NoSuchArticleError
from bot.library.ports import (
    DatabaseError,
    DiskFullError,
    ReaderStore,
    ReloadRunningError,
    ReloadStoppedError,
    Unfinished,
    UpdateInbox,
)
from bot.library.readers import MOST_FOLLOWS, Kept, Preferences
from bot.library.reload import Loading, Report
from bot.library.search.text import folded_words
from bot.library.seeds import SEED_SUFFIXES, Fault, Reason
from bot.library.urls import urls_in

__all__ = [
    "HIGHLIGHT_CLOSE",
    "HIGHLIGHT_OPEN",
    "MOST_FOLLOWS",
    "SEED_SUFFIXES",
    "Article",
    "ArticleSummary",
    "DatabaseError",
    "DiskFullError",
    "Fault",
    "Hit",
    "Kept",
    "Library",
    "Loading",
    "NoSuchArticleError",
    "Page",
    "Preferences",
    "ReaderStore",
    "Reason",
    "ReloadRunningError",
    "ReloadStoppedError",
    "Report",
    "TopicBrief",
    "TopicNews",
    "Unfinished",
    "UpdateInbox",
    "folded_words",
    "matches",
    "news_by_topic",
    "topic_of",
    "urls_in",
]
