"""Topics told from several articles."""

from collections.abc import Sequence
from itertools import accumulate

from bot.buttons import Open, TurnSearch
from bot.library import Article, Scope, TopicBrief, tells_its_day
from bot.locales import Texts
from bot.replies.dead_ends import told_below
from bot.replies.lists import WORDS_SHOWN, dates, entry, heading, openers, other_language
from bot.replies.markup import (
    LINE_UNITS,
    QUOTE_LINES,
    TEXT_SHOWN,
    Reply,
    callback_button,
    clipped,
    escaped,
    expandable_quote,
    html_lines,
    keyboard,
    lines_of,
    linked,
    on_one_screen,
    units,
)
from bot.replies.summaries import room_below

# Lines of a phone for articles one by one, beside a heading and two rows of buttons.
STORY_LINES = 22

# A source's line, which must not break where letters are wide, and what of its title there is at
# least.
SOURCE_LINE, SHORTEST_TITLE = LINE_UNITS - 3, 18

# The most of a sentence that stands below its article's title, in UTF-16 units.
STORY_SHOWN = 400


def brief(texts: Texts, topic: str, number: int, written: TopicBrief) -> Reply:
    """A topic told from several articles, each sentence marked with its source.

    Args:
        texts: The reader's.
        topic: As typed.
        number: By which the buttons name it as a query.
        written: The brief.
    """
    head = heading(texts, "brief-title", topic, written.corrected)
    if written.unmet:
        words = escaped(clipped(written.unmet, WORDS_SHOWN))
        head += "\n" + texts("brief-unmet", words=words)
    hits = callback_button(texts("summary-more-hits"), TurnSearch(number, 0))
    if written.scope is not Scope.STORY:
        return Reply(
            "\n\n".join([f"{head}\n{_what_follows(texts, written)}", *_stories(texts, written)]),
            keyboard(openers(texts, written.articles, 0), [hits]),
        )
    sentences = _cited(written, TEXT_SHOWN - 2 * LINE_UNITS * len(written.articles))
    cited = [
        callback_button(f"[{number}]", Open(article.id))
        for number, article in enumerate(written.articles, 1)
    ]
    buttons = keyboard(cited, [hits])
    for sources in (_full_sources(texts, written), _short_sources(texts, written)):
        room = room_below(f"{head}\n\n{sources}", rows=2)
        if lines_of(sentences) <= room:
            break
    told = on_one_screen(sentences, room)
    return Reply(f"{head}\n\n{told}\n\n{sources}", buttons)


def near_in_brief(
    texts: Texts, articles: Sequence[Article], told: Sequence[tuple[int, str]]
) -> Reply:
    """What the articles of a brief say that is nearest to a question, each with its source.

    Args:
        texts: The reader's.
        articles: Of the brief, in its order.
        told: The places of articles and highlighted sentences of them; none if none is near.
    """
    numbers = dict.fromkeys(place for place, _ in told) if told else range(len(articles))
    ways = [callback_button(f"[{it + 1}]", Open(articles[it].id)) for it in numbers]
    if not told:
        return Reply(texts("brief-not-told"), keyboard(ways))
    lines = [f"{sentence} [{place + 1}]" for place, sentence in told]
    sources = [f"[{it + 1}] {entry(texts, articles[it])}" for it in numbers]
    below = told_below(texts, texts("brief-near"), lines)
    return Reply("\n\n".join([below, "\n".join(sources)]), keyboard(ways))


def _what_follows(texts: Texts, written: TopicBrief) -> str:
    """What the articles below are to the topic."""
    if written.scope is Scope.NEAREST:
        return texts("brief-nearest")
    on_topic = len(written.articles) - written.mentioning
    if on_topic == 0:
        return texts("brief-mentioned", count=written.mentioning)
    return texts("brief-apart", count=on_topic)


def _stories(texts: Texts, written: TopicBrief) -> list[str]:
    """Each article's title and below it what is told of it; what does not fit is in a quote."""
    parts: list[str] = []
    on_topic = len(written.articles) - written.mentioning
    for index in range(len(written.articles)):
        told = [escaped(clipped(line, STORY_SHOWN)) for n, line in written.sentences if n == index]
        number = f"{index + 1}. " if len(written.articles) > 1 else ""
        title = f"{number}{_source(texts, written, index)}"
        if index == on_topic > 0:
            title = f"{texts('brief-mentioned-also')}\n\n{title}"
        if index == 0 and on_topic == 1:  # Its sentences are a summary, and may be long.
            parts += ["\n".join([title, *told[:1]]), *told[1:]]
        else:
            parts.append("\n".join([title, *told]))
    sizes = [*accumulate(html_lines(part) + 1 for part in parts)]
    room = STORY_LINES if sizes[-1] <= STORY_LINES else STORY_LINES - QUOTE_LINES
    shown = sum(size <= room for size in sizes)
    folded = [expandable_quote("\n\n".join(parts[shown:]))] if parts[shown:] else []
    return [*parts[:shown], *folded]


def _full_sources(texts: Texts, written: TopicBrief) -> str:
    """Each article with its number, where it is from, its date and its language."""
    count = len(written.articles)
    return "\n".join(f"[{it + 1}] {_source(texts, written, it)}" for it in range(count))


def _short_sources(texts: Texts, written: TopicBrief) -> str:
    """Each article with its number on a line of a phone, so that all are seen without a tap.

    The line has room for its day only where something is told by it.
    """
    told = [*(it.title for it in written.articles), *(line for _, line in written.sentences)]
    by_day = any(map(tells_its_day, told))
    lines = []
    for number, article in enumerate(written.articles, 1):
        days = [*dates(texts, article), *_undated(texts, written, article)] if by_day else []
        about = "".join(f" · {it}" for it in (*days, *other_language(texts, article)))
        room = SOURCE_LINE - units(f"[{number}] {about}")
        title = escaped(clipped(article.title, max(room, SHORTEST_TITLE)))
        lines.append(f"[{number}] {linked(title, article.url)}{about}")
    return "\n".join(lines)


def _source(texts: Texts, written: TopicBrief, index: int) -> str:
    """An article's title, where it is from, its date and its language.

    If it matters, that nobody knows the date; the language only if it is not the reader's.
    """
    article = written.articles[index]
    about = [*_undated(texts, written, article), *other_language(texts, article)]
    return " · ".join([entry(texts, article), *about])


def _undated(texts: Texts, written: TopicBrief, article: Article) -> list[str]:
    return [texts("brief-undated")] if not article.dated and _misleads(written) else []


def _misleads(written: TopicBrief) -> bool:
    """Tell whether something is told by its day, ``hôm nay``, and nobody knows which that was."""
    undated = {place for place, article in enumerate(written.articles) if not article.dated}
    told = [line for place, line in written.sentences if place in undated]
    return any(map(tells_its_day, [*(written.articles[it].title for it in undated), *told]))


def _cited(written: TopicBrief, room: int) -> list[str]:
    """Those sentences that a message has room for, each with the number of its source.

    Where the articles are of several years, the first sentence of each year names it.
    """
    years = [article.published.year if article.dated else None for article in written.articles]
    of_several = len({*years} - {None}) > 1
    named: set[int | None] = {None} if of_several else {*years}
    sentences = []
    for index, sentence in written.sentences:
        source = str(index + 1) if years[index] in named else f"{index + 1}, {years[index]}"
        named.add(years[index])
        shown = clipped(sentence, max(room, 1))
        sentences.append(f"{shown} [{source}]")
        room -= units(shown) + len(" [12, 2026]\n\n")
        if room <= 0:
            break
    return sentences
