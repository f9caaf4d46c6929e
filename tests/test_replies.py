"""Whatever the library holds and people type: Telegram takes every reply, and shows it as it is."""

import inspect
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot import replies
from bot.languages import LANGUAGES
from bot.library import (
    MARK_CLOSE,
    MARK_OPEN,
    Article,
    Digest,
    Fault,
    Forgotten,
    Hit,
    Page,
    Preferences,
    Reason,
    Report,
    TopicBrief,
)
from bot.library.article import article_id, is_url
from bot.locales import Texts
from bot.offline.entities import parse_html, utf16_length
from bot.offline.limits import (
    INLINE_KEYBOARD_MARKUP,
    INLINE_RESULT,
    checked_commands,
    checked_inline_results,
    message_content,
)
from bot.replies import MAX_OFFSET, MAX_SENTENCES, Reply
from bot.replies.markup import clipped, highlighted
from summarizer import Ranking

BOT = "tomtat_bot"
NOW = datetime(2024, 3, 9, tzinfo=UTC)

# What breaks markup, layouts and counts.
SCRAPS = (
    *("<b>", "</i>", "<a href='x'>", "<", ">", "&", "&amp;", '"', "'", "</blockquote>", "{", "}"),
    *(MARK_OPEN, MARK_CLOSE, "\0", "\x1b", "\u202e", "\u200d", "\ufe0f", "\n", " ", "…", "[12]"),
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


TEXTS = st.sampled_from([Texts(language) for language in LANGUAGES])
ARTICLES = st.builds(article, URLS, LINES, ANY)
DIGESTS = st.builds(Digest, ARTICLES, some(LINES, MAX_SENTENCES), st.booleans())
HITS = st.builds(Hit, ARTICLES, LINES, ANY, st.integers(0, 9999))
PAGES = st.builds(
    Page, some(HITS, replies.HITS_A_PAGE), st.booleans(), st.none() | LINES, st.booleans()
)
NUMBERS = st.integers(0, 2**63 - 1)
COUNTS = st.integers(0, 10**7)
OFFSETS = st.integers(0, MAX_OFFSET)
FAULTS = st.builds(Fault, ANY, COUNTS, st.sampled_from(Reason))
REPORTS = st.builds(Report, COUNTS, COUNTS, COUNTS, COUNTS, some(FAULTS, 40))


@st.composite
def rankings(draw: st.DrawFn) -> Ranking:
    sentences = draw(some(LINES, 12, least=1))
    places = draw(st.permutations(range(len(sentences))))
    return Ranking("vi", sentences, tuple(places[:MAX_SENTENCES]), draw(st.booleans()))


@st.composite
def topic_briefs(draw: st.DrawFn) -> TopicBrief:
    articles = draw(some(ARTICLES, 8, least=1))
    cited = st.tuples(st.integers(0, len(articles) - 1), LINES)
    return TopicBrief(draw(some(cited, 12)), articles, draw(st.none() | LINES))


def reply_of(make: Callable[..., Reply], *given: Any, **named: Any) -> st.SearchStrategy[Reply]:
    return st.builds(make, *given, **named)


# Every function that makes a reply, with whatever it may be given.
REPLIES: dict[str, st.SearchStrategy[Reply]] = {
    "brief": reply_of(replies.brief, TEXTS, LINES, NUMBERS, topic_briefs()),
    "followed": reply_of(replies.followed, TEXTS, LINES),
    "following": reply_of(replies.following, TEXTS, some(st.tuples(NUMBERS, LINES), 60)),
    "forgotten": reply_of(
        replies.forgotten, TEXTS, st.builds(Forgotten, COUNTS, COUNTS, COUNTS, COUNTS, COUNTS)
    ),
    "full_text": reply_of(replies.full_text, TEXTS, DIGESTS, st.integers(-1, 600)),
    "help_": reply_of(replies.help_, TEXTS, st.just(BOT), admin=st.booleans()),
    "in_private": reply_of(
        replies.in_private, TEXTS, st.just(BOT), NUMBERS.map(lambda number: f"f-{number}")
    ),
    "inline_summary": reply_of(replies.inline_summary, DIGESTS, quoted=st.booleans()),
    "latest_page": reply_of(replies.latest_page, TEXTS, PAGES, OFFSETS),
    "news": reply_of(
        replies.news, TEXTS, some(ARTICLES, replies.HITS_A_PAGE, least=1), left_out=COUNTS
    ),
    "nothing_found": reply_of(replies.nothing_found, TEXTS, ANY),
    "plain": reply_of(replies.plain, TEXTS, st.just("search-usage"), example=ANY),
    "related": reply_of(replies.related, TEXTS, DIGESTS, some(ARTICLES, 5)),
    "reload_report": reply_of(replies.reload_report, TEXTS, REPORTS),
    "saved_page": reply_of(
        replies.saved_page,
        TEXTS,
        some(ARTICLES.map(lambda it: (it.id, it)) | st.just(("gone", None)), replies.HITS_A_PAGE),
        OFFSETS,
        more=st.booleans(),
    ),
    "search_page": reply_of(replies.search_page, TEXTS, ANY, NUMBERS, PAGES, OFFSETS),
    "settings": reply_of(
        replies.settings,
        TEXTS,
        st.builds(
            Preferences,
            st.sampled_from([None, *LANGUAGES]),
            st.integers(1, MAX_SENTENCES),
            st.booleans(),
            st.none() | st.integers(0, 23),
        ),
    ),
    "start": reply_of(replies.start, TEXTS, st.just(BOT), st.none() | ARTICLES, NUMBERS),
    "summary": reply_of(
        replies.summary, TEXTS, DIGESTS, quoted=st.booleans(), query=st.none() | NUMBERS
    ),
    "text_summary": reply_of(
        replies.text_summary,
        TEXTS,
        rankings(),
        st.integers(1, MAX_SENTENCES),
        st.none() | NUMBERS,
        quoted=st.booleans(),
    ),
    "unknown_link": reply_of(replies.unknown_link, TEXTS, st.just("") | LINES, NUMBERS),
}

thorough = settings(
    deadline=None,
    max_examples=30,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def sent(reply: Reply) -> dict[str, Any]:
    """The message that the offline Bot API makes of a reply; it raises where Telegram refuses."""
    content = {"text": reply.text, "parse_mode": "HTML"}
    if reply.keyboard:
        markup = reply.keyboard.to_dict()
        assert all(markup["inline_keyboard"]), "an empty row"
        content["reply_markup"] = INLINE_KEYBOARD_MARKUP(markup)
    return message_content(content, BOT)


def test_every_reply_is_tried() -> None:
    made = {
        name
        for name, function in inspect.getmembers(replies, inspect.isfunction)
        if inspect.signature(function, eval_str=True).return_annotation is Reply
    }
    assert made == REPLIES.keys()


@pytest.mark.parametrize("name", REPLIES)
@thorough
@given(st.data())
def test_telegram_takes_every_reply(name: str, data: st.DataObject) -> None:
    message = sent(data.draw(REPLIES[name]))
    assert 1 <= utf16_length(message["text"]) <= 4096
    # A phone shows three or four buttons of these widths side by side.
    for row in message.get("reply_markup", {}).get("inline_keyboard", []):
        assert len(row) <= 8


@thorough
@given(st.lists(DIGESTS, max_size=5, unique_by=lambda digest: digest.article.id), st.booleans())
def test_telegram_takes_every_inline_result(digests: list[Digest], quoted: bool) -> None:  # noqa: FBT001 - hypothesis gives it
    """Each posts what a message of its own would say."""
    results = replies.inline_results(digests, quoted=quoted)
    checked = checked_inline_results([INLINE_RESULT(it.to_dict()) for it in results], BOT)
    assert [result["id"] for result in checked] == [digest.article.id for digest in digests]
    for result, digest in zip(checked, digests, strict=True):
        message = sent(replies.inline_summary(digest, quoted=quoted))
        assert result["content"] == {**message, "link_preview_options": {"is_disabled": True}}
        assert utf16_length(result["title"]) <= 128
        assert utf16_length(result["description"]) <= 256


@thorough
@given(TEXTS, LINES, DIGESTS)
def test_telegram_takes_every_guest_answer(texts: Texts, title: str, digest: Digest) -> None:
    for reply in (replies.inline_summary(digest), replies.nothing_found(texts, title)):
        result = replies.result("guest", title, reply).to_dict()
        checked_inline_results([INLINE_RESULT(result)], BOT)


@pytest.mark.parametrize("admin", [False, True])
@pytest.mark.parametrize("language", LANGUAGES)
def test_telegram_takes_the_menu(language: str, admin: bool) -> None:  # noqa: FBT001 - pytest gives it
    menu = replies.menu(Texts(language), admin=admin)
    assert checked_commands([command.to_dict() for command in menu])


@pytest.mark.parametrize(
    "body",
    [
        "Một câu văn ngắn. " * 50_000,
        "x" * 10**6,
        "😀" * 250_000,
        "<&>" * 300_000,
        "Một dòng.\n" * 70_000,
    ],
    ids=["sentences", "letters", "emoji", "markup", "lines"],
)
def test_the_largest_article_is_told_too(body: str) -> None:
    texts = Texts("vi")
    digest = Digest(article("https://example.vn/", "Một bài", body), (body,), longer=False)
    for reply in (
        replies.summary(texts, digest),
        replies.inline_summary(digest, quoted=True),
        replies.full_text(texts, digest, 0),
        replies.full_text(texts, digest, 10**6),
        replies.search_page(texts, body, 1, Page((Hit(digest.article, body, body),), more=True), 0),
    ):
        sent(reply)


@pytest.mark.parametrize(
    ("url", "is_linked"),
    [
        ("https://example.vn/" + "x" * 2000, True),
        ("https://example.vn/" + "x" * 2100, False),
        ("https://example.vn/\u202ex", False),
        ("http://intranet/x", False),
        ("http://localhost:8080/x", False),
    ],
    ids=["long", "too long", "unprintable", "local name", "this machine"],
)
def test_an_address_that_telegram_may_not_take_is_no_link(url: str, is_linked: bool) -> None:  # noqa: FBT001 - pytest gives it
    digest = Digest(article(url, "Một bài", "Một câu."), ("Một câu.",), longer=False)
    for reply in (replies.summary(Texts("vi"), digest), replies.inline_summary(digest)):
        message = sent(reply)
        rows = message.get("reply_markup", {}).get("inline_keyboard", [])
        links = [it["url"] for row in [message["entities"], *rows] for it in row if "url" in it]
        assert links == [url] * 2 * is_linked


@settings(deadline=None)
@given(TEXTS, PLAIN_LINES, st.lists(PLAIN_LINES, min_size=1, max_size=MAX_SENTENCES))
def test_a_summary_reads_as_it_was_written(texts: Texts, title: str, lines: list[str]) -> None:
    """Escaping does not show: title and sentences come out letter by letter."""
    digest = Digest(article("https://example.vn/x", title, "\n".join(lines)), tuple(lines), False)  # noqa: FBT003 - a plain record
    for quoted in (False, True):
        text, _ = parse_html(replies.summary(texts, digest, quoted=quoted).text)
        head, *paragraphs = text.split("\n\n")
        assert head.startswith(f"{title}\nexample.vn · ")
        assert paragraphs == lines


@settings(deadline=None)
@given(TEXTS, LINES, st.lists(LINES, min_size=1, max_size=30))
def test_pages_of_full_text_leave_nothing_out(texts: Texts, title: str, lines: list[str]) -> None:
    """Read one after another they are the article, white space and marks aside."""
    body = "\n".join(lines).replace(MARK_OPEN, "").replace(MARK_CLOSE, "")
    digest = Digest(article("https://example.vn/x", title, body), (), longer=True)
    read = ""
    for page in range(10**6):
        reply = replies.full_text(texts, digest, page)
        text, _ = parse_html(reply.text)
        read += text.split("\n\n", 1)[1]
        assert reply.keyboard
        if texts("page-next") not in [
            it.text for row in reply.keyboard.inline_keyboard for it in row
        ]:
            break
    assert "".join(read.split()) == "".join(body.split())


@given(ANY, st.integers(1, 300))
def test_what_is_clipped_is_a_beginning(text: str, limit: int) -> None:
    shown = clipped(text, limit)
    assert utf16_length(shown) <= limit
    assert shown == text or (shown.endswith("…") and text.startswith(shown[:-1]))


@given(ANY, st.integers(1, 300), st.integers(1, 9))
def test_matched_words_are_bold_and_the_rest_is_as_it_was(
    text: str, limit: int, marks: int
) -> None:
    """However the marks stand: unbalanced, nested, or cut through."""
    unmarked = text.replace(MARK_OPEN, "").replace(MARK_CLOSE, "")
    shown, entities = parse_html(highlighted(text, limit, marks))
    assert shown == clipped(unmarked, limit)
    assert len(entities) <= marks


def test_words_found_next_to_each_other_are_one_bold_stretch() -> None:
    text = f"Văn phòng {MARK_OPEN}Đại{MARK_CLOSE} {MARK_OPEN}hội{MARK_CLOSE} & Co"
    assert highlighted(text, 100, 5) == "Văn phòng <b>Đại hội</b> &amp; Co"


@given(TEXTS, REPORTS)
def test_every_fault_is_in_the_message_or_in_the_file(texts: Texts, report: Report) -> None:
    listed = replies.fault_list(texts, report)
    if len(report.faults) <= 20:
        assert listed is None
        message = sent(replies.reload_report(texts, report))["text"]
        reasons = (fault.reason.name.lower().replace("_", "-") for fault in report.faults)
        assert all(texts(f"fault-{reason}") in message for reason in reasons)
    else:
        assert listed is not None
        assert all(fault.file in listed for fault in report.faults)
        assert listed.encode().endswith(b"\n")
