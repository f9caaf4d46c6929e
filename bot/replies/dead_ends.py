"""What leads on where nothing was found, or no answer is known."""

from collections.abc import Mapping, Sequence

from telegram import InlineKeyboardButton

from bot.buttons import Find, Follow, Latest, Open, Read, Resize
from bot.library import Article, ArticleSummary
from bot.locales import Texts
from bot.replies.guesses import guesses
from bot.replies.lists import entry_lines, openers
from bot.replies.markup import (
    QUERY_SHOWN,
    TITLE_SHOWN,
    Reply,
    Row,
    below_buttons,
    below_line,
    callback_button,
    clipped,
    code,
    escaped,
    highlighted,
    in_rows,
    keyboard,
    plain,
    quotable,
)
from bot.replies.private import private_link
from bot.replies.summaries import article_head, source_button
from bot.replies.welcome import lead_on

LABEL_SHOWN = 30
OPENERS_A_ROW = 5

# So many sentences of an article that hold a word are shown, each so far.
MOST_MENTIONS, MENTION_SHOWN, MENTION_HIGHLIGHTS = 4, 400, 8


def nothing_found(
    texts: Texts,
    query: str,
    nearest: Sequence[Article],
    follow: tuple[int, str] | None,
    meant: Sequence[str] = (),
    *,
    is_open: bool = False,
) -> Reply:
    """Nothing was found for some words, and what leads on.

    Args:
        texts: The reader's.
        query: The words.
        nearest: What is nearest to them; if there is nothing, a button shows the newest.
        follow: What of the words could be followed, with its number as a query; None for nothing.
        meant: What may be meant instead; see `guessed`.
        is_open: Whether an article is open, which does not tell of them either.
    """
    key = "search-nothing-nor-open" if is_open else "search-nothing"
    parts = [texts(key, query=escaped(clipped(quotable(query), QUERY_SHOWN)))]
    if nearest:
        parts += [texts("nearest-title"), *entry_lines(texts, nearest, 0)]
        ways_on = openers(texts, nearest, 0)
    else:
        is_meant = "latest" in meant
        ways_on = [] if is_meant else [callback_button(texts("start-latest"), Latest())]
    later = []
    if follow:
        number, topic = follow
        label = texts("search-follow", words=clipped(quotable(topic), LABEL_SHOWN))
        later = [callback_button(label, Follow(number))]
    if meant:
        parts.append(texts("guess-instead"))
    return Reply("\n\n".join(parts), keyboard(*guesses(texts, meant), ways_on, later))


def in_other_language(texts: Texts, found: Reply, language: str, words: str) -> Reply:
    """A list of what was found, below a line that nothing of it is in the language asked for.

    Args:
        texts: The reader's.
        found: The list.
        language: That was asked for.
        words: What was looked for; "" for anything.
    """
    key = "search-not-in-language" if words else "latest-not-in-language"
    named = escaped(clipped(quotable(words), QUERY_SHOWN))
    return below_line(texts(key, language=language, words=named), found)


def found_instead(texts: Texts, key: str, query: str, found: Reply) -> Reply:
    """What was found instead, below a line that nothing was found for a query itself.

    Args:
        texts: The reader's.
        key: Of the text that says what it is.
        query: As typed.
        found: The list.
    """
    named = escaped(clipped(quotable(query), QUERY_SHOWN))
    return below_line(texts(key, query=named), found)


def no_such_number(
    texts: Texts,
    digits: str,
    words: str,
    query: int,
    numbered: Mapping[int, str],
    *,
    goes_on: bool = False,
) -> Reply:
    """No list in the chat has an entry of this number: a button searches for it.

    Args:
        texts: The reader's.
        digits: The number.
        words: As typed.
        query: Their number as a query.
        numbered: The ids of what was seen of the last list, by their numbers; empty for no list.
        goes_on: Whether that list has another page.
    """
    search = _search(texts, words, query)
    if not numbered:
        return lead_on(texts, "summary-no-number", search, number=digits)
    key = "summary-number-unseen" if goes_on else "summary-number-too-high"
    most = max(numbered)
    only = [callback_button(texts("list-open"), Open(numbered[1]))] if most == 1 else []
    return lead_on(texts, key, *only, search, most=most)


def which_article(texts: Texts, numbered: Mapping[int, str], *, is_opened: bool = False) -> Reply:
    """Something is wanted of an article, and several are listed: buttons open them.

    Args:
        texts: The reader's.
        numbered: The ids of those that are listed, by their numbers.
        is_opened: Whether it is wanted to be opened, and nothing else.
    """
    openers = [callback_button(str(number), Open(it)) for number, it in numbered.items()]
    question = texts("which-to-open" if is_opened else "which-article")
    return Reply(question, keyboard(*in_rows(openers, OPENERS_A_ROW)))


def or_search(texts: Texts, reply: Reply, words: str, query: int) -> Reply:
    """A reply with a button below it that searches for words instead.

    Args:
        texts: The reader's.
        reply: What to offer it with.
        words: As typed.
        query: Their number as a query.
    """
    return below_buttons(reply, [_search(texts, words, query)])


def _search(texts: Texts, words: str, query: int) -> InlineKeyboardButton:
    label = texts("search-instead", words=clipped(quotable(words), LABEL_SHOWN))
    return callback_button(label, Find(query))


def nothing_found_for_guest(texts: Texts, query: str, bot: str, number: int) -> Reply:
    """Nothing was found, in a chat where no command works: a button leads to the private chat.

    Args:
        texts: The reader's.
        query: The words.
        bot: The bot's name.
        number: The number of the words as a query.
    """
    nothing = plain(texts, "search-nothing", query=quotable(query)).text
    return Reply(nothing, keyboard(private_link(texts, bot, f"q-{number}")))


def unknown_link_for_guest(texts: Texts, bot: str, number: int) -> Reply:
    """A link that the library does not hold, in a chat where nothing but a button works.

    Args:
        texts: The reader's.
        bot: The bot's name.
        number: The number of the words that its path says, as a query; 0 for none.
    """
    text = f"{texts('link-unknown')}\n\n{texts('link-paste-in-private')}"
    return Reply(text, keyboard(private_link(texts, bot, f"q-{number}" if number else "")))


def unknown_link(
    texts: Texts, link: str, words: str, number: int, *, private: bool, admin: bool
) -> Reply:
    """A link that the library does not hold, and what can be done.

    Args:
        texts: The reader's.
        link: The link.
        words: What its path says, for a search; "" if that is nothing.
        number: The number of these words as a query.
        private: Whether this is a private chat, in which a text can be pasted.
        admin: Whether the reader can add articles.
    """
    parts = [texts("link-unknown"), texts("link-paste" if private else "link-paste-in-private")]
    if admin:
        seed = "\n-----\n".join(
            [clipped(link, QUERY_SHOWN), texts("seed-title"), texts("seed-body")]
        )
        parts += [texts("link-add"), code(escaped(seed))]
    search = [_search(texts, words, number)] if words else []
    return Reply("\n\n".join(parts), keyboard(search))


def about_article(
    texts: Texts, summary: ArticleSummary, query: int = 0, *, is_told: bool = True
) -> Reply:
    """An article's head for who asks something of it, with buttons to where it may be told.

    Args:
        texts: The reader's.
        summary: The article in short.
        query: The number of the query that found it; 0 for none.
        is_told: Whether the head tells what is asked: where it comes from, when.
    """
    read = Read(summary.article.id, 0, len(summary.sentences), query)
    buttons = keyboard(_to_read(texts, summary.article, read))
    minutes = texts("reading-time", minutes=summary.article.reading_minutes)
    head = Reply(article_head(texts, summary.article, minutes), buttons)
    return below_line(texts("article-question" if is_told else "article-may-tell"), head)


def mentioned(
    texts: Texts, article: Article, words: str, told: Sequence[str], seen: Resize
) -> Reply:
    """What an article says of some words, or that it says nothing.

    Args:
        texts: The reader's.
        article: The article.
        words: What was asked about, as typed.
        told: Its sentences that hold them, highlighted.
        seen: Its summary as it was seen.
    """
    key = "article-mentions" if told else "article-no-mention"
    line = texts(key, title=_named(article), words=escaped(clipped(quotable(words), QUERY_SHOWN)))
    return _told(texts, article, line, told, seen)


def near_question(texts: Texts, article: Article, told: Sequence[str], seen: Resize) -> Reply:
    """What an article says that is nearest to a question.

    Args:
        texts: The reader's.
        article: The article.
        told: The sentences, highlighted.
        seen: Its summary as it was seen.
    """
    return _told(texts, article, texts("article-near", title=_named(article)), told, seen)


def near_in_text(texts: Texts, told: Sequence[str]) -> Reply:
    """What a text that somebody sent says that is nearest to a question.

    Args:
        texts: The reader's.
        told: The sentences, highlighted; one at least.
    """
    return Reply(told_below(texts, texts("text-near"), told))


def _named(article: Article) -> str:
    return escaped(clipped(quotable(article.title), TITLE_SHOWN))


def _told(texts: Texts, article: Article, line: str, told: Sequence[str], seen: Resize) -> Reply:
    read = Read(article.id, 0, seen.sentences, seen.query)
    return Reply(told_below(texts, line, told), keyboard(_to_read(texts, article, read)))


def told_below(texts: Texts, line: str, told: Sequence[str]) -> str:
    """Some highlighted sentences below a line, those that there is no room for counted."""
    lines = [line]
    lines += [highlighted(it, MENTION_SHOWN, MENTION_HIGHLIGHTS) for it in told[:MOST_MENTIONS]]
    if more := len(told[MOST_MENTIONS:]):
        lines.append(texts("article-more-mentions", count=more))
    return "\n\n".join(lines)


def not_translated(
    texts: Texts, summary: ArticleSummary, others: Sequence[Article], query: int
) -> Reply:
    """An article is wanted in another language: what there is on the same, and its own text.

    Args:
        texts: The reader's.
        summary: The article in short.
        others: Articles in other languages.
        query: The number of the query that found it; 0 for none.
    """
    lines = [texts("not-translated-article")]
    if others:
        lines += [texts("other-languages"), *entry_lines(texts, others, 0)]
    read = Read(summary.article.id, 0, len(summary.sentences), query)
    rows = openers(texts, others, 0), _to_read(texts, summary.article, read)
    return Reply("\n\n".join(lines), keyboard(*rows))


def _to_read(texts: Texts, article: Article, read: Read) -> Row:
    full = callback_button(texts("summary-full"), read)
    return [full, *source_button(article, texts("summary-source"))]
