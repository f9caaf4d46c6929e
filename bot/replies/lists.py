"""Numbered lists: what was found, the newest, what is related or saved, and digests."""

from collections.abc import Callable, Sequence
from datetime import tzinfo

from bot.buttons import (
    Brief,
    Button,
    Open,
    Resize,
    TurnLatest,
    TurnSaved,
    TurnSearch,
    Unsave,
)
from bot.library import Article, ArticleSummary, Hit, Page
from bot.locales import Texts
from bot.replies.markup import (
    QUERY_SHOWN,
    TITLE_SHOWN,
    Reply,
    Row,
    callback_button,
    clipped,
    escaped,
    highlighted,
    italic,
    keyboard,
    plain,
    source_link,
    switch_inline_button,
)
from bot.replies.welcome import lead_on

# What one screen of a phone holds: entries with a snippet, and entries of a line or two.
HITS_A_PAGE, LINES_A_PAGE = 3, 5
# How deep a list can be paged; what Telegram gives back as an offset is not trusted.
MAX_OFFSET = 1000
LIST_TITLE_SHOWN = 72
SNIPPET_SHOWN = 110
WORDS_SHOWN = 24
# Bold stretches: with so many hits a page they stay below Telegram's 100 entities a message.
TITLE_BOLD, SNIPPET_BOLD = 5, 8


def search_page(
    texts: Texts, query: str, number: int, page: Page, offset: int, zone: tzinfo
) -> Reply:
    """A numbered list of what a query found, with buttons to open each and to turn the page.

    Args:
        texts: The reader's.
        query: As typed.
        number: By which the buttons name the query.
        page: What was found from `offset` on.
        offset: Where the page begins in all that was found.
        zone: The readers' time zone.
    """
    if not page.hits:
        return plain(texts, "search-nothing", query=query)
    head = [heading(texts, "search-title", query, page.corrected)]
    if page.unknown:
        words = clipped(", ".join(page.unknown), WORDS_SHOWN)
        head[0] += "\n" + texts("search-unknown", words=escaped(words))
    if page.unmet:
        words = clipped(page.unmet, WORDS_SHOWN)
        head[0] += "\n" + texts("search-unmet", words=escaped(words))
    if page.partial:
        head.append(texts("search-partial"))
    is_alone = offset == 0 and len(page.hits) == 1
    topic = [] if is_alone else [callback_button(texts("search-brief"), Brief(number))]
    more = [*topic, switch_inline_button(texts("search-other-chat"), query)]
    return Reply(
        "\n\n".join([*head, *_entries(texts, page, offset, zone)]),
        keyboard(
            openers(texts, [hit.article for hit in page.hits], offset),
            _turns(
                texts,
                offset,
                HITS_A_PAGE,
                lambda start: TurnSearch(number, start),
                more=page.more,
            ),
            more,
        ),
    )


def latest_page(texts: Texts, page: Page, offset: int) -> Reply:
    """A numbered list of the newest articles."""
    articles = [hit.article for hit in page.hits]
    return Reply(
        "\n\n".join([texts("latest-title"), *entry_lines(articles, offset)]),
        keyboard(
            openers(texts, articles, offset),
            _turns(texts, offset, LINES_A_PAGE, TurnLatest, more=page.more),
        ),
    )


def related(
    texts: Texts, summary: ArticleSummary, articles: Sequence[Article], query: int = 0
) -> Reply:
    """A numbered list of what is related to an article, with a button back to its summary.

    Args:
        texts: The reader's.
        summary: The article, and the summary to go back to.
        articles: What is related to it.
        query: The number of the query that found it; 0 for none.
    """
    title = escaped(clipped(summary.article.title, TITLE_SHOWN))
    head = texts("related-title", title=title)
    back = callback_button(
        texts("back-to-summary"), Resize(summary.article.id, len(summary.sentences), query)
    )
    return Reply(
        "\n\n".join([head, *entry_lines(articles, 0)]),
        keyboard(openers(texts, articles, 0), [back]),
    )


def saved_page(
    texts: Texts, entries: Sequence[tuple[str, Article | None]], offset: int, *, more: bool
) -> Reply:
    """A numbered list of what a person saved, with buttons to open and to take off.

    Args:
        texts: The reader's.
        entries: Ids of articles with the articles; None for one that is gone.
        offset: Where the page begins among all that is saved.
        more: Whether another page follows.
    """
    if not entries:
        return lead_on(texts, "saved-nothing")
    lines, openers, removers = [], [], []
    for number, (article_id, article) in enumerate(entries, offset + 1):
        lines.append(_line(number, article) if article else f"{number}. {texts('saved-gone')}")
        if article:
            openers.append(callback_button(str(number), Open(article_id)))
        removers.append(callback_button(f"🗑 {number}", Unsave(article_id, offset)))
    return Reply(
        "\n\n".join([texts("saved-title"), *lines]),
        keyboard(openers, removers, _turns(texts, offset, LINES_A_PAGE, TurnSaved, more=more)),
    )


def heading(texts: Texts, title: str, query: str, corrected: str | None) -> str:
    """What was searched for, and also what was typed if that was repaired."""
    shown = escaped(clipped(query, QUERY_SHOWN))
    if corrected is None:
        return texts(title, query=shown)
    return texts(
        "search-corrected", query=shown, corrected=escaped(clipped(corrected, QUERY_SHOWN))
    )


def _entries(texts: Texts, page: Page, offset: int, zone: tzinfo) -> list[str]:
    return [_entry(texts, number, hit, zone) for number, hit in enumerate(page.hits, offset + 1)]


def _entry(texts: Texts, number: int, hit: Hit, zone: tzinfo) -> str:
    about = [source_link(hit.article.url)]
    if hit.article.dated:
        about.append(texts("search-date", date=hit.article.published.astimezone(zone)))
    about.append(
        texts("reading-time", minutes=hit.article.reading_minutes),
    )
    if hit.similar:
        about.append(texts("search-similar", count=hit.similar))
    return "\n".join(
        [
            f"{number}. {highlighted(hit.title, LIST_TITLE_SHOWN, TITLE_BOLD)}",
            italic(highlighted(hit.snippet, SNIPPET_SHOWN, SNIPPET_BOLD)),
            " · ".join(about),
        ]
    )


def entry_lines(articles: Sequence[Article], offset: int) -> list[str]:
    """Articles in a line each, numbered."""
    return [_line(number, article) for number, article in enumerate(articles, offset + 1)]


def _line(number: int, article: Article) -> str:
    return f"{number}. {titled(article)}"


def titled(article: Article) -> str:
    """An article's title and where it comes from."""
    title = escaped(clipped(article.title, LIST_TITLE_SHOWN))
    return f"{title} · {source_link(article.url)}"


def openers(texts: Texts, articles: Sequence[Article], offset: int) -> Row:
    """Buttons that open the articles of a list, by their numbers if there are several."""
    if offset == 0 and len(articles) == 1:
        return [callback_button(texts("list-open"), Open(articles[0].id))]
    return [
        callback_button(str(number), Open(article.id))
        for number, article in enumerate(articles, offset + 1)
    ]


def _turns(
    texts: Texts, offset: int, size: int, turn: Callable[[int], Button], *, more: bool
) -> Row:
    row = []
    if offset > 0:
        row.append(callback_button(texts("page-previous"), turn(max(0, offset - size))))
    if more:
        row.append(callback_button(texts("page-next"), turn(offset + size)))
    return row
