"""How rows become what the library speaks of."""

from datetime import UTC, datetime, timedelta
from typing import Any

from bot.library.articles import Article

ARTICLE_COLUMNS = (
    "article.key, article.url, article.title, article.body, article.published, article.dated"
)

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def to_article(row: Any) -> Article:
    """Turn a row of `ARTICLE_COLUMNS` into an article."""
    key, url, title, body, published, dated = row
    return Article(key, url, title, body, _EPOCH + timedelta(seconds=published), dated)


def to_seconds(date: datetime) -> int:
    """Write a date as whole seconds since 1970."""
    return (date - _EPOCH) // timedelta(seconds=1)
