"""Numbered lists: what was found, the newest, what is related or saved, and digests."""

from collections.abc import Callable, Sequence

from bot.buttons import (
    Brief,
    Button,
    Find,
    Latest,
    Open,
    Resize,
    TurnLatest,
    TurnSaved,
    TurnSearch,
    Unsave,
)
from bot.library import Article, ArticleSummary, Hit, Page, TopicBrief
from bot.locales import Texts
from bot.replies.markup import (
    QUERY_SHOWN,
    TEXT_SHOWN,
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
    units,
)

HITS_A_PAGE = 5
# How deep a list can be paged; what Telegram gives back as an offset is not trusted.
MAX_OFFSET = 1000
SNIPPET_SHOWN = 100
LABEL_SHOWN = 40
# Bold stretches: with five hits they stay below Telegram's 100 entities a message.
TITLE_BOLD, SNIPPET_BOLD = 5, 8


def search_page(texts: Texts, query: str, number: int, page: Page, offset: int) -> Reply:
    """A numbered list of what a query found, with buttons to open each and to turn the page.

    Args:
        texts: The reader's.
        query: As typed.
        number: By which the buttons name the query.
        page: What was found from `offset` on.
        offset: Where the page begins in all that was found.
    """
    if not page.hits:
        return nothing_found(texts, query)
    head = [_heading(texts, "search-title", query, page.corrected)]
    if page.partial:
        head.append(texts("search-partial"))
    more = [
        callback_button(texts("search-brief"), Brief(number)),
        switch_inline_button(texts("search-other-chat"), query),
    ]
    return Reply(
        "\n\n".join([*head, *_entries(texts, page, offset)]),
        keyboard(
            _openers([hit.article for hit in page.hits], offset),
            _turns(texts, offset, lambda start: TurnSearch(number, start), more=page.more),
            more,
        ),
    )


def nothing_found(texts: Texts, query: str) -> Reply:
    """Nothing was found, and what to try next."""
    return plain(texts, "search-nothing", query=query)


def unknown_link(texts: Texts, words: str, number: int) -> Reply:
    """A link that the library does not hold, and a search by the words in it if there are any."""
    if not words:
        return Reply(texts("summary-unknown-url"))
    label = texts("search-instead", words=clipped(words, LABEL_SHOWN))
    return Reply(texts("summary-unknown-url"), keyboard([callback_button(label, Find(number))]))


def latest_page(texts: Texts, page: Page, offset: int) -> Reply:
    """A numbered list of the newest articles."""
    return Reply(
        "\n\n".join([texts("latest-title"), *_entries(texts, page, offset)]),
        keyboard(
            _openers([hit.article for hit in page.hits], offset),
            _turns(texts, offset, TurnLatest, more=page.more),
        ),
    )


def related(texts: Texts, summary: ArticleSummary, articles: Sequence[Article]) -> Reply:
    """A numbered list of what is related to an article, with a button back to its summary."""
    title = escaped(clipped(summary.article.title, TITLE_SHOWN))
    head = texts("related-title" if articles else "related-nothing", title=title)
    back = callback_button(
        texts("back-to-summary"), Resize(summary.article.id, len(summary.sentences))
    )
    return Reply("\n\n".join([head, *_lines(articles, 0)]), keyboard(_openers(articles, 0), [back]))


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
        return Reply(texts("saved-nothing"))
    lines, openers, removers = [], [], []
    for number, (article_id, article) in enumerate(entries, offset + 1):
        lines.append(_line(number, article) if article else f"{number}. {texts('saved-gone')}")
        if article:
            openers.append(callback_button(str(number), Open(article_id)))
        removers.append(callback_button(f"🗑 {number}", Unsave(article_id, offset)))
    return Reply(
        "\n\n".join([texts("saved-title"), *lines]),
        keyboard(openers, removers, _turns(texts, offset, TurnSaved, more=more)),
    )


def news(texts: Texts, articles: Sequence[Article], *, left_out: int) -> Reply:
    """A follower's digest: the new articles, and how many more there are."""
    parts = [texts("news-title", count=len(articles) + left_out), *_lines(articles, 0)]
    rows = [_openers(articles, 0)]
    if left_out:
        parts.append(texts("news-more", count=left_out))
        rows.append([callback_button(texts("start-latest"), Latest())])
    return Reply("\n\n".join(parts), keyboard(*rows))


def brief(texts: Texts, topic: str, number: int, written: TopicBrief) -> Reply:
    """A topic told from several articles, each sentence marked with its source."""
    head = _heading(texts, "brief-title", topic, written.corrected)
    sources = [
        f"[{number}] {_titled(article)}" for number, article in enumerate(written.articles, 1)
    ]
    room = TEXT_SHOWN - sum(units(line) for line in sources)
    sentences = []
    for index, sentence in written.sentences:
        shown = clipped(sentence, max(room, 1))
        sentences.append(f"{escaped(shown)} [{index + 1}]")
        room -= units(shown) + len(" [12]\n\n")
        if room <= 0:
            break
    if len(written.articles) < 2:  # noqa: PLR2004 - one article is no several
        head += "\n" + texts("brief-little")
    hits = callback_button(texts("summary-more-hits"), TurnSearch(number, 0))
    return Reply(
        "\n\n".join([head, *sentences, "\n".join(sources)]),
        keyboard(_openers(written.articles, 0), [hits]),
    )


def _heading(texts: Texts, title: str, query: str, corrected: str | None) -> str:
    """What was searched for, and also what was typed if that was repaired."""
    shown = escaped(clipped(query, QUERY_SHOWN))
    if corrected is None:
        return texts(title, query=shown)
    return texts(
        "search-corrected", query=shown, corrected=escaped(clipped(corrected, QUERY_SHOWN))
    )


def _entries(texts: Texts, page: Page, offset: int) -> list[str]:
    return [_entry(texts, number, hit) for number, hit in enumerate(page.hits, offset + 1)]


def _entry(texts: Texts, number: int, hit: Hit) -> str:
    about = [
        source_link(hit.article.url),
        texts("reading-time", minutes=hit.article.reading_minutes),
    ]
    if hit.similar:
        about.append(texts("search-similar", count=hit.similar))
    return "\n".join(
        [
            f"{number}. {highlighted(hit.title, TITLE_SHOWN, TITLE_BOLD)}",
            italic(highlighted(hit.snippet, SNIPPET_SHOWN, SNIPPET_BOLD)),
            " · ".join(about),
        ]
    )


def _lines(articles: Sequence[Article], offset: int) -> list[str]:
    """Articles in a line each, numbered."""
    return [_line(number, article) for number, article in enumerate(articles, offset + 1)]


def _line(number: int, article: Article) -> str:
    return f"{number}. {_titled(article)}"


def _titled(article: Article) -> str:
    title = escaped(clipped(article.title, TITLE_SHOWN))
    return f"{title} · {source_link(article.url)}"


def _openers(articles: Sequence[Article], offset: int) -> Row:
    return [
        callback_button(str(number), Open(article.id))
        for number, article in enumerate(articles, offset + 1)
    ]


def _turns(texts: Texts, offset: int, turn: Callable[[int], Button], *, more: bool) -> Row:
    row = []
    if offset > 0:
        row.append(callback_button(texts("page-previous"), turn(max(0, offset - HITS_A_PAGE))))
    if more:
        row.append(callback_button(texts("page-next"), turn(offset + HITS_A_PAGE)))
    return row
