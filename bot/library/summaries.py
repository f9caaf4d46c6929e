"""Articles in short."""

from bot.library.articles import Article, ArticleSummary
from summarizer import Ranking, lead


def article_summary(article: Article, ranking: Ranking, sentences: int) -> ArticleSummary:
    """Give an article in so many of its sentences."""
    chosen = ranking.summary(sentences).sentences
    longer = ranking.summary(sentences + 1).sentences
    return ArticleSummary(article, chosen, longer=len(longer) > len(chosen))


def lead_summary(article: Article, sentences: int) -> ArticleSummary:
    """Give an article in its first sentences, where there is no time to rank them."""
    return ArticleSummary(article, lead(article.body, sentences=sentences), longer=True)
