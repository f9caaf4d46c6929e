"""Whatever the library holds and people type, and what Telegram makes of the replies to it."""

from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from bot import replies
from bot.languages import LANGUAGES
from bot.library import (
    HIGHLIGHT_CLOSE,
    HIGHLIGHT_OPEN,
    Article,
    ArticleSummary,
    Fault,
    Hit,
    Page,
    Reason,
    Report,
    TopicBrief,
)
from bot.library.urls import article_id, is_url
from bot.locales import Texts, texts_in_zone
from bot.offline.content import message_content
from bot.offline.objects import ForceReply, InlineKeyboardMarkup, ReplyMarkup
from bot.offline.parameters import read
from bot.replies import MAX_OFFSET, MAX_SENTENCES, Reply
from summarizer import Ranking

BOT = "tomtat_bot"
NOW = datetime(2024, 3, 9, tzinfo=UTC)

# What breaks markup, layouts and counts.
SCRAPS = (
    *("<b>", "</i>", "<a href='x'>", "<", ">", "&", "&amp;", '"', "'", "</blockquote>", "{", "}"),
    *(
        HIGHLIGHT_OPEN,
        HIGHLIGHT_CLOSE,
        "\0",
        "\x1b",
        "\u202e",
        "\u200d",
        "\ufe0f",
        "\n",
        " ",
        "…",
        "[12]",
    ),
    *("😀", "👩‍👩‍👧", "مرحبا", "ấ", "a\u0302\u0301", "@tomtat_bot", "/start", "#tag", "t.me/x"),
)
PIECES = st.sampled_from(SCRAPS) | st.text(st.characters(exclude_categories=["Cs"]), max_size=8)


def repeated(pieces: Iterable[str], times: int) -> str:
    return "".join(pieces) * times


ANY = st.builds(repeated, st.lists(PIECES, max_size=12), st.sampled_from([1, 1, 1, 200]))
LINES = ANY.map(lambda text: " ".join(text.split()) or "x")
PLAIN_LINES = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Zs", "Zl", "Zp"]), min_size=1, max_size=90
)

HOSTS = st.sampled_from(
    [
        *("example.vn", "www.example.vn", "báo.vn", "localhost", "intranet", "127.0.0.1", "[::1]"),
        *("user:pw@example.vn", "example.vn.", "a..b", "..", "www.", "a" * 300 + ".vn"),
    ]
)
URLS = st.builds(
    "{}://{}{}/{}".format,
    st.sampled_from(["http", "https", "HTTPS"]),
    HOSTS | PIECES.map("".join),
    st.sampled_from(["", ":8080", ":80"]),
    ANY.map(lambda text: "".join(text.split())),
).filter(is_url)


def article(url: str, title: str, body: str) -> Article:
    return Article(article_id(url), url, title, body, NOW)


def some(of: st.SearchStrategy[Any], most: int, *, least: int = 0) -> st.SearchStrategy[Any]:
    return st.lists(of, min_size=least, max_size=most).map(tuple)


TEXTS = st.sampled_from(
    [
        *(Texts(language) for language in LANGUAGES),
        *(texts_in_zone(language, ZoneInfo("America/New_York")) for language in LANGUAGES),
    ]
)
ARTICLES = st.builds(article, URLS, LINES, ANY)
SUMMARIES = st.builds(ArticleSummary, ARTICLES, some(LINES, MAX_SENTENCES), st.booleans())
HITS = st.builds(Hit, ARTICLES, LINES, ANY, st.integers(0, 9999), some(LINES, 3))
PAGES = st.builds(
    Page,
    some(HITS, replies.HITS_A_PAGE),
    st.booleans(),
    st.none() | LINES,
    st.booleans(),
    some(LINES, 3),
    st.just("") | LINES,
)
NUMBERS = st.integers(0, 2**63 - 1)
COUNTS = st.integers(0, 10**7)
OFFSETS = st.integers(0, MAX_OFFSET)
# No system lets a name hold the character that ends it in C.
FILES = ANY.map(lambda text: text.replace("\0", ""))
FOLDERS = LINES.map(lambda text: text.replace("\0", "x"))
FAULTS = st.builds(Fault, FILES | st.just("."), st.just(0) | COUNTS, st.sampled_from(Reason))
REPORTS = st.builds(
    Report, COUNTS, COUNTS, COUNTS, COUNTS, some(FAULTS, 40), held=COUNTS, lost=COUNTS
)


@st.composite
def rankings(draw: st.DrawFn) -> Ranking:
    sentences = draw(some(LINES, 12, least=1))
    places = draw(st.permutations(range(len(sentences))))
    order, short, by_worth = tuple(places[:MAX_SENTENCES]), draw(st.booleans()), st.booleans()
    return Ranking("vi", sentences, order, short, by_worth=draw(by_worth))


@st.composite
def topic_briefs(draw: st.DrawFn) -> TopicBrief:
    articles = draw(some(ARTICLES, 8, least=1))
    cited = st.tuples(st.integers(0, len(articles) - 1), LINES)
    told = draw(some(cited, 12))
    return TopicBrief(told, articles, draw(st.none() | LINES), unmet=draw(st.just("") | LINES))


def reply_of(make: Callable[..., Reply], *given: Any, **named: Any) -> st.SearchStrategy[Reply]:
    return st.builds(make, *given, **named)


thorough = settings(
    deadline=None,
    max_examples=30,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def sent(reply: Reply) -> dict[str, Any]:
    """The message that the offline Bot API makes of a reply; it raises where Telegram refuses."""
    keyboard: ReplyMarkup | None = None
    if reply.hint is not None:
        keyboard = ForceReply(force_reply=True, input_field_placeholder=reply.hint)
    if reply.keyboard:
        markup = reply.keyboard.to_dict()
        assert all(markup["inline_keyboard"]), "an empty row"
        keyboard = read(InlineKeyboardMarkup, markup)
    return message_content(reply.text, BOT, parse_mode="HTML", reply_markup=keyboard)
