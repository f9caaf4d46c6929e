"""Articles in short, and topics told from several of them."""

from bot.library.articles import Article, ArticleSummary, Page, TopicBrief
from bot.library.follows import holds_in_a_row
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
    topic = page.corrected or query
    # Hits that only hold the words somewhere may be on another topic.
    to_the_point = [article for article in found if holds_in_a_row(article, topic)]
    read = to_the_point if len(to_the_point) > 1 else found
    read.sort(key=lambda article: article.published)  # a story is told in the order of time
    documents = [(article.title, article.body) for article in read]
    written = summarize_many(documents, query=topic, words=words)
    cited = sorted({index for index, _ in written.sentences})
    return TopicBrief(
        tuple((cited.index(index), sentence) for index, sentence in written.sentences),
        tuple(read[index] for index in cited),
        page.corrected,
    )
