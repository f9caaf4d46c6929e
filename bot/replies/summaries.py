"""Articles and texts, in short and in full."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import partial

from telegram import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InputTextMessageContent,
)
from telegram.constants import ParseMode

from bot.buttons import Button, Drop, End, Read, Related, Resize, ResizeText, Save, TurnSearch
from bot.library import Article, ArticleSummary, without_minus
from bot.locales import Texts
from bot.replies.lists import dates
from bot.replies.markup import (
    INLINE_QUERY_LIMIT,
    NO_PREVIEW,
    QUOTE_LINES,
    TEXT_SHOWN,
    TITLE_SHOWN,
    Reply,
    Row,
    bold,
    callback_button,
    clipped,
    cut,
    escaped,
    expandable_quote,
    how_many_fit,
    html_lines,
    is_openable,
    italic,
    keyboard,
    lines_of,
    on_one_screen,
    source,
    source_link,
    switch_inline_button,
    units,
    with_button,
)
from summarizer import LONGEST, Listing, Ranking, Undivided, read_list, read_paste

MIN_SENTENCES, MAX_SENTENCES = 1, LONGEST
# Of what somebody sent he must be able to read on to whatever he needs.
MAX_SENTENCES_OF_TEXT = 2 * LONGEST
# What shorter and longer lead to: some half more each time, so that a tap is worth its while.
_LENGTHS = (MIN_SENTENCES, 2, 3, 5, MAX_SENTENCES, 12, MAX_SENTENCES_OF_TEXT)
INLINE_TITLE_SHOWN = 120
DESCRIPTION_SHOWN = 200
# Stands before the length in what a share button types.
SHARED_LENGTH = " · "
# Lines of a message that a phone shows at a time, and how many of them a row of buttons takes.
SCREEN_LINES, ROW_LINES = 29, 2


class Layout(Enum):
    """How much of a summary is seen before a tap."""

    QUOTED = "nothing: all of it stands in a quote that opens at a tap"
    ONE_SCREEN = "what fits on a phone: the rest stands in such a quote"
    WHOLE = "all of it"


def article_summary(
    texts: Texts,
    summary: ArticleSummary,
    *,
    layout: Layout = Layout.ONE_SCREEN,
    saved: bool = False,
    related: bool = True,
    query: int = 0,
) -> Reply:
    """An article's summary, with buttons for all that can be done with the article.

    Args:
        texts: The reader's.
        summary: The article in short.
        layout: How much of it is seen.
        saved: Whether the reader saved the article.
        related: Whether other articles may be related to it.
        query: The number of the query that found it, for a button to its other hits; 0 for none.
    """
    article, size = summary.article, len(summary.sentences)
    tools = [
        callback_button(texts("summary-full"), Read(article.id, 0, size, query)),
        *([callback_button(texts("summary-related"), Related(article.id, size, query))] * related),
        save_button(texts, article.id, saved=saved),
    ]
    hits = [callback_button(texts("summary-more-hits"), TurnSearch(query, 0))] if query else []
    minutes = texts("reading-time", minutes=article.reading_minutes)
    buttons = keyboard(
        _article_sizes(texts, summary, query), tools, _ways_out(texts, summary), hits
    )
    return _summary(article_head(texts, article, minutes), summary.sentences, layout, buttons)


def ways_out(texts: Texts, summary: ArticleSummary) -> Reply:
    """An article's head, with the buttons that share it and open it where it was published."""
    return Reply(article_head(texts, summary.article), keyboard(_ways_out(texts, summary)))


def _ways_out(texts: Texts, summary: ArticleSummary) -> Row:
    article, size = summary.article, len(summary.sentences)
    return [
        switch_inline_button(texts("summary-share"), _share_query(texts, article.title, size)),
        *source_button(article, texts("summary-source")),
    ]


def _share_query(texts: Texts, title: str, sentences: int) -> str:
    """What a share button types: the title, and the length, so that friends get what one reads."""
    length = f"{SHARED_LENGTH}{texts('sentences', count=sentences)}"
    return cut(without_minus(title), INLINE_QUERY_LIMIT - units(length)) + length


def read_share_query(every: Iterable[Texts], query: str) -> tuple[str, int]:
    """Read an inline query: its words, and how many sentences are wanted; 0 if it does not say.

    Args:
        every: The texts in each language.
        query: As typed; only what a share button typed says a length.
    """
    words, mark, length = query.rpartition(SHARED_LENGTH)
    for texts in every if mark else ():
        for size in range(MIN_SENTENCES, MAX_SENTENCES + 1):
            if length.strip() == texts("sentences", count=size):
                return words, size
    return query, 0


def save_marked(
    texts: Texts, markup: InlineKeyboardMarkup | None, article: str, *, saved: bool
) -> InlineKeyboardMarkup | None:
    """The buttons of a summary, with the one that saves turned to whether it is saved now."""
    before = save_button(texts, article, saved=not saved)
    return with_button(markup, before, save_button(texts, article, saved=saved))


def inline_summary(
    texts: Texts, summary: ArticleSummary, layout: Layout = Layout.ONE_SCREEN
) -> Reply:
    """The same for a message in any chat, where nothing is one person's own."""
    buttons = keyboard(
        _article_sizes(texts, summary),
        source_button(summary.article, f"🔗 {source(summary.article.url)}"),
    )
    return _summary(article_head(texts, summary.article), summary.sentences, layout, buttons)


def inline_results(
    texts: Texts, summaries: Iterable[ArticleSummary], layout: Layout
) -> list[InlineQueryResultArticle]:
    """Results of an inline query: each posts its article's summary when chosen."""
    results = []
    for summary in summaries:
        reply = inline_summary(texts, summary, layout)
        about = " ".join([f"{source(summary.article.url)} ·", *summary.sentences[:1]])
        results.append(
            result(
                summary.article.id,
                summary.article.title,
                reply,
                description=clipped(about, DESCRIPTION_SHOWN),
            )
        )
    return results


def result(
    result_id: str, title: str, reply: Reply, *, description: str | None = None
) -> InlineQueryResultArticle:
    """A reply in the form in which inline and guest queries are answered."""
    return InlineQueryResultArticle(
        result_id,
        clipped(title, INLINE_TITLE_SHOWN),
        InputTextMessageContent(reply.text, ParseMode.HTML, link_preview_options=NO_PREVIEW),
        reply_markup=reply.keyboard,
        description=description,
    )


@dataclass(frozen=True, slots=True)
class TextShown:
    """What is shown of a text that somebody sent.

    Attributes:
        ranking: What the summarizer made of the text.
        sentences: How many sentences are shown.
        layout: How much of them is seen.
        seen: How many are seen before a tap unfolds the others.
        size: The length from which it is made shorter: what is shorter than that fits there, too.
    """

    ranking: Ranking
    sentences: int
    layout: Layout
    seen: int
    size: int


def text_shown(texts: Texts, ranking: Ranking, sentences: int, layout: Layout) -> TextShown:
    """Tell what is shown of a text; arguments as above."""
    shown = partial(TextShown, ranking, sentences, layout)
    chosen = ranking.summary(sentences).sentences
    room = room_below(_head_of(texts, ranking), 1)
    if layout is not Layout.ONE_SCREEN or lines_of(chosen) <= room:
        return shown(len(chosen), len(chosen))
    some = reversed(range(1, min(sentences, len(ranking.order))))
    if not ranking.by_worth:
        seen = how_many_fit(chosen, room - QUOTE_LINES)
        visible = lines_of(chosen[:seen])
        less = (it for it in some if it <= seen and _shorter_lines(ranking, it) <= visible)
        return shown(seen, next(less, MIN_SENTENCES))
    room -= QUOTE_LINES + 1  # with the line above the quote
    fitting = (it for it in some if lines_of(ranking.halves(sentences, it)[0]) <= room)
    seen = next(fitting, len(chosen))
    return shown(seen, seen)


def _shorter_lines(ranking: Ranking, sentences: int) -> int:
    """How many lines of a phone the summary takes that is shorter than one of so many sentences."""
    return lines_of(ranking.summary(next_shorter(sentences)).sentences)


def text_summary(texts: Texts, shown: TextShown, number: int) -> Reply:
    """The summary of a text that somebody sent; the buttons name it by a number."""
    ranking, sentences, seen, size = shown.ranking, shown.sentences, shown.seen, shown.size
    chosen = ranking.summary(sentences).sentences
    is_longest = sentences >= MAX_SENTENCES_OF_TEXT
    longer = not is_longest and len(ranking.summary(sentences + 1).sentences) > len(chosen)
    sizes = _sizes(texts, size, partial(ResizeText, number), longer=longer, end="longest-text")
    head, buttons = _head_of(texts, ranking), keyboard(sizes)
    if seen == len(chosen) or not ranking.by_worth:
        return _summary(head, chosen, shown.layout, buttons)
    best, others = ranking.halves(sentences, seen)
    body = "\n\n".join(map(escaped, best))
    rest = escaped(clipped("\n\n".join(others), TEXT_SHOWN - units(body)))
    return Reply(
        f"{head}\n\n{body}\n\n{italic(texts('text-rest'))}\n{expandable_quote(rest)}", buttons
    )


def _head_of(texts: Texts, ranking: Ranking) -> str:
    name = escaped(clipped(ranking.name, TITLE_SHOWN))
    about = texts("text-file", name=name) if name else texts("text-title")
    return _text_head(about, ranking.title)


def whole_text(texts: Texts, kind: Undivided, text: str) -> Reply:
    """A text that somebody sent and that is best read whole, behind what says so."""
    if kind is Undivided.LIST and (listing := read_list(text)):
        return _whole_list(texts, listing)
    title, body = read_paste(text)
    head = _text_head(texts(f"text-whole-{kind.value}"), title)
    return Reply(f"{head}\n\n{expandable_quote(escaped(clipped(body.strip(), TEXT_SHOWN)))}")


def _whole_list(texts: Texts, listing: Listing) -> Reply:
    """A list item by item; of one that does not fit, how many are left out."""
    shown, room = list[str](), TEXT_SHOWN
    for line in listing.lines:
        room -= units(line) + 1
        if room < 0:
            break
        shown.append(line)
    left = len(listing.lines) - len(shown)
    about = texts("text-list-begun" if left else "text-whole-list")
    if listing.entries:
        about += f" {texts('text-list-done', done=listing.done, entries=listing.entries)}"
    if left:
        shown.append(texts("text-list-more", count=left))
    head = _text_head(about, clipped(listing.title, TITLE_SHOWN))
    return Reply(f"{head}\n\n{expandable_quote(escaped(chr(10).join(shown)))}")


def _text_head(about: str, title: str) -> str:
    return f"{about}\n{bold(escaped(title))}" if title else about


def article_head(texts: Texts, article: Article, *about: str) -> str:
    """An article's title, where it comes from and when, and what else is told about it."""
    title = bold(escaped(clipped(article.title, TITLE_SHOWN)))
    told = [source_link(article.url), *dates(texts, article), *about]
    return f"{title}\n" + " · ".join(filter(None, told))


def _summary(
    head: str, sentences: Sequence[str], layout: Layout, buttons: InlineKeyboardMarkup | None
) -> Reply:
    """A head, and as many sentences as a message holds, a paragraph each."""
    room = TEXT_SHOWN
    shown = []
    for sentence in sentences:
        if room <= 1:
            break
        kept = clipped(sentence, room)
        shown.append(kept)
        room -= units(kept) + len("\n\n")
    match layout:
        case Layout.QUOTED:
            body = on_one_screen(shown, 0)
        case Layout.ONE_SCREEN:
            rows = len(buttons.inline_keyboard) if buttons else 0
            body = on_one_screen(shown, room_below(head, rows))
        case Layout.WHOLE:
            body = "\n\n".join(map(escaped, shown))
    return Reply(f"{head}\n\n{body}", buttons)


def room_below(head: str, rows: int) -> int:
    """How many lines a phone shows between a head and so many rows of buttons."""
    return SCREEN_LINES - ROW_LINES * rows - html_lines(head)


def _article_sizes(texts: Texts, summary: ArticleSummary, query: int = 0) -> Row:
    def resize(size: int) -> Button:
        return Resize(summary.article.id, size, query)

    size = len(summary.sentences)
    return _sizes(texts, size, resize, longer=summary.longer and size < MAX_SENTENCES)


def _sizes(
    texts: Texts,
    size: int,
    resize: Callable[[int], Button],
    *,
    longer: bool,
    end: str = "longest",
) -> Row:
    """The buttons that change the length: always both, in their places, if there is a choice."""
    can_shrink = size > MIN_SENTENCES
    if not can_shrink and not longer:
        return []
    return [
        callback_button(texts("summary-shorter"), resize(next_shorter(size)))
        if can_shrink
        else callback_button(texts("summary-shortest"), End("shortest")),
        callback_button(texts("summary-longer"), resize(next_longer(size)))
        if longer
        else callback_button(texts("summary-longest"), End(end)),
    ]


def next_longer(sentences: int) -> int:
    """The length that follows one of so many sentences, from between two by more than one."""
    least = sentences + (1 if sentences in _LENGTHS else 2)
    return next((length for length in _LENGTHS if length >= least), MAX_SENTENCES_OF_TEXT)


def next_shorter(sentences: int) -> int:
    """The length in front of one of so many sentences."""
    return next((length for length in reversed(_LENGTHS) if length < sentences), MIN_SENTENCES)


def save_button(texts: Texts, article: str, *, saved: bool) -> InlineKeyboardButton:
    """A button that saves an article of this id, or takes it off if it is saved."""
    if saved:
        return callback_button(texts("summary-saved"), Drop(article))
    return callback_button(texts("summary-save"), Save(article))


def source_button(article: Article, label: str) -> Row:
    """A button to the article where it was published, if Telegram takes the address."""
    return [InlineKeyboardButton(label, url=article.url)] if is_openable(article.url) else []
