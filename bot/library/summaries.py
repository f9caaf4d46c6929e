"""Articles in short, and topics told from several of them."""

from collections.abc import Sequence

from bot.library.articles import Article, ArticleSummary, Page, TopicBrief
from bot.library.search.entries import LEAD_WORDS
from bot.library.search.languages import within_frame
from bot.library.search.text import exact_words, fold, folded_words
from summarizer import Ranking, lead, summarize_many


def article_summary(article: Article, ranking: Ranking, sentences: int) -> ArticleSummary:
    """Give an article in so many of its sentences."""
    chosen = ranking.summary(sentences).sentences
    longer = ranking.summary(sentences + 1).sentences
    return ArticleSummary(article, chosen, longer=len(longer) > len(chosen))


def lead_summary(article: Article, sentences: int) -> ArticleSummary:
    """Give an article in its first sentences, where there is no time to rank them."""
    return ArticleSummary(article, lead(article.body, sentences=sentences), longer=True)


def write_brief(page: Page, query: str, words: int) -> TopicBrief:
    """Tell a topic from articles that were found; long ones take long to read."""
    found = [hit.article for hit in page.hits]
    topic = _topic(page.corrected or query, found)
    read = _to_the_point(found, topic)
    read.sort(key=lambda article: article.published)  # a story is told in the order of time
    documents = [(article.title, article.body) for article in read]
    written = summarize_many(documents, query=topic, words=words)
    cited = sorted({index for index, _ in written.sentences})
    return TopicBrief(
        tuple((cited.index(index), sentence) for index, sentence in written.sentences),
        tuple(read[index] for index in cited),
        page.corrected,
    )


def _topic(query: str, found: Sequence[Article]) -> str:
    """Give what is asked for in a question: ``Formosa`` in ``tin mới về Formosa``.

    What an article holds in a row is no question, though it may begin like one: ``tin học``.
    """
    words = exact_words(query)
    start, end = within_frame(tuple(words))
    if end - start == len(words) or any(_closeness(article, query) > 1 for article in found):
        return query
    return " ".join(words[start:end])


def _to_the_point(found: Sequence[Article], topic: str) -> list[Article]:
    """Keep the articles that are closest to a topic, more than one if there are.

    Hits that only hold the words somewhere may be on another topic. One that does not is better
    alone than with them.
    """
    closeness = [_closeness(article, topic) for article in found]
    kept: list[Article] = []
    for least in (3, 2, 1):
        kept = [article for article, close in zip(found, closeness, strict=True) if close >= least]
        if len(kept) > 1:
            break
    return kept or [*found]


def _closeness(article: Article, topic: str) -> int:
    """Tell how close an article is to a topic.

    Returns:
        3 if it holds the words in a row in title or lead, 2 if in a row elsewhere, 1 if all of
        them somewhere in title or lead, 0 otherwise. Diacritics that were typed count.
    """
    words = exact_words if fold(topic) != topic.lower() else folded_words
    wanted = words(topic)
    title, body = words(article.title), words(article.body)
    lead = body[:LEAD_WORDS]
    if _in_a_row(wanted, title) or _in_a_row(wanted, lead):
        return 3
    if _in_a_row(wanted, body):
        return 2
    return int({*wanted} <= {*title, *lead})


def _in_a_row(wanted: Sequence[str], words: Sequence[str]) -> bool:
    return f" {' '.join(wanted)} " in f" {' '.join(words)} "
