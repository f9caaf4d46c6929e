"""Numbered lists: what was found, the newest, what is related or saved, and digests."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from telegram import InlineKeyboardButton

from bot.buttons import (
    Brief,
    Button,
    Drop,
    Open,
    Resize,
    Save,
    Turn,
    TurnLatest,
    Turns,
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
    in_rows,
    italic,
    keyboard,
    plain,
    quotable,
    source_link,
    switch_inline_button,
)
from bot.replies.welcome import lead_on
from summarizer import UNDETERMINED

# What one screen of a phone holds: entries with a snippet, and entries of a line or two.
HITS_A_PAGE, LINES_A_PAGE = 3, 5
# How deep a list can be paged; what Telegram gives back as an offset is not trusted.
MAX_OFFSET = 1000
LIST_TITLE_SHOWN = 72
SNIPPET_SHOWN = 110
WORDS_SHOWN = 24
# What of a name a button has room for, as wide as a message.
NAME_SHOWN = 34
# Bold stretches: with so many hits a page they stay below Telegram's 100 entities a message.
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
        return plain(texts, "search-nothing", query=quotable(query))
    head = [heading(texts, "search-title", query, page.corrected)]
    if page.unknown:
        words = clipped(", ".join(page.unknown), WORDS_SHOWN)
        head[0] += "\n" + texts("search-unknown", words=escaped(words))
    if page.unmet:
        words = clipped(page.unmet, WORDS_SHOWN)
        head[0] += "\n" + texts("search-unmet", words=escaped(words))
    elif page.mentions and not page.unknown:
        head[0] += "\n" + texts("search-mentions")
    if page.partial:
        head.append(texts("search-partial"))
    is_alone = offset == 0 and len(page.hits) == 1
    topic = [] if is_alone else [callback_button(texts("search-brief"), Brief(number))]
    more = [*topic, switch_inline_button(texts("search-other-chat"), query)]
    return Reply(
        "\n\n".join([*head, *_hits(texts, page, offset)]),
        keyboard(
            openers(texts, [hit.article for hit in page.hits], offset),
            _turn_buttons(texts, search_turns(number, page, offset)),
            more,
        ),
    )


def latest_page(texts: Texts, page: Page, offset: int) -> Reply:
    """A numbered list of the newest articles."""
    articles = [hit.article for hit in page.hits]
    lines = [
        f"{number}. {entry(texts, it)}"
        + ("" if it.dated else f" · {texts('latest-added', date=it.published)}")
        for number, it in enumerate(articles, offset + 1)
    ]
    return Reply(
        "\n\n".join([texts("latest-title"), *lines]),
        keyboard(
            openers(texts, articles, offset),
            _turn_buttons(texts, latest_turns(page, offset)),
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
    title = quotable(summary.article.title)
    head = texts("related-title", title=escaped(clipped(title, TITLE_SHOWN)))
    back = callback_button(
        texts("related-back", title=clipped(title, NAME_SHOWN)),
        Resize(summary.article.id, len(summary.sentences), query),
    )
    return Reply(
        "\n\n".join([head, *entry_lines(texts, articles, 0)]),
        keyboard(openers(texts, articles, 0), [back]),
    )


def saved_page(
    texts: Texts, saved: Sequence[tuple[str, Article | None]], offset: int, *, more: bool
) -> Reply:
    """A numbered list of what a person saved, with buttons to open each.

    Args:
        texts: The reader's.
        saved: Ids of articles with the articles; None for one that is gone.
        offset: Where the page begins among all that is saved.
        more: Whether another page follows.
    """
    if not saved:
        return lead_on(texts, "saved-nothing")
    gone = italic(texts("saved-gone"))
    lines = [
        f"{number}. {entry(texts, article) if article else gone}"
        for number, (_, article) in enumerate(saved, offset + 1)
    ]
    openers = [
        callback_button(str(number), Open(article_id))
        for number, (article_id, article) in enumerate(saved, offset + 1)
        if article
    ]
    return Reply(
        "\n\n".join([texts("saved-title"), *lines]),
        keyboard(
            openers,
            _turn_buttons(texts, saved_turns(offset, more=more)),
            [callback_button(texts("saved-remove"), TurnSaved(offset, removing=1))],
        ),
    )


def save_done(texts: Texts, article: Article, *, saved: bool) -> Reply:
    """That an article is saved, or no longer, with a button that undoes that."""
    told = plain(texts, "save-done" if saved else "unsave-done", title=article.title)
    undo = Drop(article.id) if saved else Save(article.id)
    return replace(told, keyboard=keyboard([callback_button(texts("save-undo"), undo)]))


def saved_to_remove(
    texts: Texts, saved: Sequence[tuple[str, Article | None]], offset: int, *, more: bool
) -> Reply:
    """The same articles, each on a button that takes it off the list; arguments as above."""
    if not saved:
        return lead_on(texts, "saved-nothing")
    removers = [
        remover(article.title if article else texts("saved-gone"), Unsave(article_id, offset))
        for article_id, article in saved
    ]
    back = callback_button(texts("back-to-saved"), TurnSaved(offset))
    turns = _turn_buttons(texts, saved_turns(offset, removing=1, more=more))
    return Reply(texts("saved-which"), keyboard(*in_rows(removers, 1), turns, [back]))


def remover(name: str, button: Button) -> InlineKeyboardButton:
    """A button that takes off a list what it names."""
    return callback_button(f"🗑 {clipped(name, NAME_SHOWN)}", button)


def heading(texts: Texts, title: str, query: str, corrected: str | None) -> str:
    """What was searched for, and also what was typed if that was repaired."""
    if corrected is None:
        return texts(title, query=escaped(clipped(query, QUERY_SHOWN)))
    typed = escaped(clipped(quotable(query), QUERY_SHOWN))
    return texts(
        "search-corrected", query=typed, corrected=escaped(clipped(corrected, QUERY_SHOWN))
    )


def _hits(texts: Texts, page: Page, offset: int) -> list[str]:
    return [_hit(texts, number, hit) for number, hit in enumerate(page.hits, offset + 1)]


def _hit(texts: Texts, number: int, hit: Hit) -> str:
    about = [source_link(hit.article.url), *dates(texts, hit.article), *_effort(texts, hit.article)]
    if hit.similar:
        about.append(texts("search-similar", count=hit.similar))
    if hit.missing:
        words = clipped(", ".join(hit.missing), WORDS_SHOWN)
        about.append(texts("search-missing", words=escaped(words)))
    lines = [f"{number}. {highlighted(hit.title, LIST_TITLE_SHOWN, TITLE_BOLD)}"]
    if hit.snippet:
        lines.append(italic(highlighted(hit.snippet, SNIPPET_SHOWN, SNIPPET_BOLD)))
    return "\n".join([*lines, " · ".join(about)])


def _effort(texts: Texts, article: Article) -> list[str]:
    """What it takes to read an article: so much time or, first of all, another language."""
    other = other_language(texts, article)
    return other or [texts("reading-time", minutes=article.reading_minutes)]


def other_language(texts: Texts, article: Article) -> list[str]:
    """The language of an article that is not in the reader's; nothing of others."""
    if article.language in {texts.language, UNDETERMINED}:
        return []
    return [texts("article-language", language=article.language)]


def entry_lines(texts: Texts, articles: Sequence[Article], offset: int) -> list[str]:
    """Articles in a line each, numbered, with the language of those not in the reader's."""
    return [
        " · ".join([f"{number}. {entry(texts, article)}", *other_language(texts, article)])
        for number, article in enumerate(articles, offset + 1)
    ]


def entry(texts: Texts, article: Article) -> str:
    """An article's title, where it comes from and, if that is known, when it was published."""
    title = escaped(clipped(article.title, LIST_TITLE_SHOWN))
    return " · ".join([title, source_link(article.url), *dates(texts, article)])


def dates(texts: Texts, article: Article) -> list[str]:
    """When an article was published; nothing if its seed does not say."""
    return [texts("published", date=article.published)] if article.dated else []


def openers(texts: Texts, articles: Sequence[Article], offset: int) -> Row:
    """Buttons that open the articles of a list, by their numbers if there are several."""
    if offset == 0 and len(articles) == 1:
        return [callback_button(texts("list-open"), Open(articles[0].id))]
    return [
        callback_button(str(number), Open(article.id))
        for number, article in enumerate(articles, offset + 1)
    ]


def search_turns(number: int, page: Page, offset: int) -> Turns:
    """A page of what a query found, with its neighbours; arguments as above."""
    return _turns(partial(TurnSearch, number), offset, HITS_A_PAGE, more=page.more)


def latest_turns(page: Page, offset: int) -> Turns:
    """A page of the newest articles, with its neighbours."""
    return _turns(TurnLatest, offset, LINES_A_PAGE, more=page.more)


def saved_turns(offset: int, *, removing: int = 0, more: bool) -> Turns:
    """A page of what is saved, with its neighbours."""
    return _turns(partial(TurnSaved, removing=removing), offset, LINES_A_PAGE, more=more)


def _turns(turn: Callable[[int], Turn], offset: int, size: int, *, more: bool) -> Turns:
    previous = turn(max(0, offset - size)) if offset > 0 else None
    return previous, turn(offset), turn(offset + size) if more else None


def _turn_buttons(texts: Texts, turns: Turns) -> Row:
    before, _, after = turns
    ways = (("page-previous", before), ("page-next", after))
    return [callback_button(texts(key), turn) for key, turn in ways if turn]
