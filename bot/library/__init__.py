"""The domain: articles, finding them, and telling them in short. It knows no Telegram."""

from bot.library.article import MARK_CLOSE, MARK_OPEN, Article, Digest, Hit, Page
from bot.library.database import DatabaseError
from bot.library.people import People
from bot.library.reload import Report
from bot.library.seeds import Fault, Reason
from bot.library.store import Library, NoSuchArticleError, ReloadRunningError

__all__ = [
    "MARK_CLOSE",
    "MARK_OPEN",
    "Article",
    "DatabaseError",
    "Digest",
    "Fault",
    "Hit",
    "Library",
    "NoSuchArticleError",
    "Page",
    "People",
    "Reason",
    "ReloadRunningError",
    "Report",
]
