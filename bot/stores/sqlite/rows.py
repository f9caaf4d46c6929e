"""How rows become what the library speaks of."""

from datetime import datetime
from typing import Any

from bot.library.articles import Article

ARTICLE_COLUMNS = (
    "article.key, article.url, article.title, article.body, article.published, article.dated"
)


def to_article(row: Any) -> Article:
    """Turn a row of `ARTICLE_COLUMNS` into an article."""
    key, url, title, body, published, dated = row
    return Article(key, url, title, body, datetime.fromisoformat(published), bool(dated))
