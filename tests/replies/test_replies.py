"""Telegram takes every reply, whatever the library holds and people type."""

import errno
import inspect
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from replying import (
    ANY,
    ARTICLES,
    BOT,
    COUNTS,
    FAULTS,
    FOLDERS,
    LINES,
    NUMBERS,
    OFFSETS,
    PAGES,
    REPORTS,
    SUMMARIES,
    TEXTS,
    URLS,
    article,
    rankings,
    reply_of,
    sent,
    some,
    thorough,
    topic_briefs,
)

from bot import replies
from bot.buttons import Read, Reload, Resize
from bot.jobs.digests import NEWS_LISTED
from bot.languages import LANGUAGES
from bot.library import (
    ArticleSummary,
    Crowd,
    Hit,
    Kept,
    Loading,
    Offer,
    Page,
    Preferences,
    TopicNews,
    Used,
)
from bot.library.seeds import Seed
from bot.locales import Texts
from bot.offline.entities import utf16_length
from bot.replies import MAX_SENTENCES, Alert, Layout, Reply, Stats
from summarizer import Undivided

PREFERENCES = st.builds(
    Preferences,
    st.sampled_from([None, *LANGUAGES]),
    st.integers(1, MAX_SENTENCES),
    st.integers(0, 2),
    st.none() | st.integers(0, 23),
    zone=st.sampled_from([None, "Europe/London"]),
)

KEPT = st.builds(Kept, COUNTS, COUNTS, COUNTS, COUNTS, COUNTS)

SEED = Seed("id", "https://example.vn", "Tựa", "Thân", None, "a.txt", 1, b"")
SEEDS = some(st.just(SEED), 3)
OFFERS = st.builds(Offer, SEEDS, SEEDS, COUNTS, some(FAULTS, 40), COUNTS)

SECONDS = st.floats(0, 1000)
USED = st.builds(Used, COUNTS, COUNTS, SECONDS, SECONDS) | st.just(Used(0, 0, None, None))
STATS = st.builds(
    Stats,
    COUNTS,
    st.none() | ARTICLES,
    some(st.tuples(st.sampled_from([*LANGUAGES, "und", "fr"]), st.integers(0, 100)), 5),
    COUNTS,
    st.datetimes(min_value=datetime(2020, 1, 1)),  # noqa: DTZ001 - hypothesis wants it so
    *(USED, USED, USED),
    st.builds(Crowd, COUNTS, COUNTS),
)

ALERTS = st.builds(
    Alert,
    st.sampled_from(
        ["alert-fault", "alert-deadly", "alert-no-updates", "alert-two-bots", "alert-logged"]
    ),
    *(ANY, LINES, COUNTS),
)
LOADINGS = st.tuples(COUNTS, COUNTS).map(
    lambda read: Loading(min(read), max(read), articles=min(read))
)

WISHES = st.builds(Reload, st.sampled_from(["load", "check"]), COUNTS)

LAYOUTS = st.sampled_from(Layout)

MOMENTS = st.datetimes(datetime(2000, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001

# Every function that makes a reply, with whatever it may be given.
SEEN = st.builds(Resize, st.just("id"), st.integers(1, 10), NUMBERS)
FOLLOWS = some(st.tuples(NUMBERS, LINES), 60)
SAVED = some(ARTICLES.map(lambda it: (it.id, it)) | st.just(("gone", None)), replies.LINES_A_PAGE)
SENT = st.lists(st.tuples(NUMBERS, rankings()), max_size=replies.TEXTS_LISTED)
PLAIN = st.just(Reply("…"))
REPLIES: dict[str, st.SearchStrategy[Reply]] = {
    "beside_own": reply_of(replies.beside_own, PLAIN, SENT),
    "kept_text": reply_of(replies.kept_text, TEXTS, NUMBERS, PLAIN),
    "near_in_sent": reply_of(
        replies.near_in_sent,
        *(TEXTS, NUMBERS, rankings(), st.lists(LINES, min_size=1, max_size=9)),
    ),
    "no_parts": reply_of(replies.no_parts, TEXTS),
    "text_erased": reply_of(replies.text_erased, TEXTS, rankings()),
    "text_question": reply_of(replies.text_question, TEXTS, NUMBERS, rankings()),
    "texts_question": reply_of(replies.texts_question, TEXTS),
    "texts_sent": reply_of(replies.texts_sent, TEXTS, SENT),
    "which_text": reply_of(replies.which_text, TEXTS, SENT),
    "alerts": reply_of(replies.alerts, TEXTS, some(ALERTS, 30, least=1)),
    "below_line": reply_of(
        replies.below_line,
        st.builds(lambda texts: texts("hour-whole"), TEXTS),
        st.builds(replies.followed_already, TEXTS, NUMBERS, LINES),
    ),
    "brief": reply_of(replies.brief, TEXTS, LINES, NUMBERS, topic_briefs()),
    "follow_in_private": reply_of(replies.follow_in_private, TEXTS, st.just(BOT), NUMBERS, LINES),
    "followed": reply_of(
        replies.followed,
        TEXTS,
        st.tuples(NUMBERS, LINES),
        st.none() | st.integers(0, 23),
        st.none() | MOMENTS,
        is_new=st.booleans(),
        meant=st.none() | st.tuples(NUMBERS, LINES),
    ),
    "followed_already": reply_of(replies.followed_already, TEXTS, NUMBERS, LINES),
    "following": reply_of(replies.following, TEXTS, FOLLOWS, st.none() | MOMENTS),
    "following_to_remove": reply_of(replies.following_to_remove, TEXTS, FOLLOWS),
    "forget_question": reply_of(replies.forget_question, TEXTS, KEPT),
    "forgotten": reply_of(replies.forgotten, TEXTS, KEPT),
    "guessed": reply_of(replies.guessed, TEXTS, st.just(["saved", "help"])),
    "full_text": reply_of(
        replies.full_text,
        TEXTS,
        SUMMARIES,
        st.builds(Read, st.just("id"), st.integers(-1, 600), query=NUMBERS),
    ),
    "help_": reply_of(replies.help_, TEXTS, st.just(BOT), admin=st.booleans()),
    "in_private": reply_of(
        replies.in_private, TEXTS, st.just(BOT), NUMBERS.map(lambda number: f"f-{number}")
    ),
    "inline_summary": reply_of(replies.inline_summary, TEXTS, SUMMARIES, LAYOUTS),
    "kept_things": reply_of(replies.kept_things, TEXTS, KEPT),
    "latest_page": reply_of(replies.latest_page, TEXTS, PAGES, OFFSETS),
    "news": reply_of(
        replies.news,
        TEXTS,
        some(st.builds(TopicNews, NUMBERS, LINES, some(ARTICLES, 2, least=1)), 3, least=1),
        some(ARTICLES, NEWS_LISTED),
        left_out=COUNTS,
    ),
    "no_such_number": reply_of(
        replies.no_such_number,
        TEXTS,
        st.integers(0, 10**9 - 1).map(str),
        ANY,
        NUMBERS,
        st.dictionaries(OFFSETS.map(abs), st.just("id")),
        goes_on=st.booleans(),
    ),
    "not_followed": reply_of(replies.not_followed, TEXTS, LINES, FOLLOWS),
    "nothing_found": reply_of(
        replies.nothing_found,
        TEXTS,
        ANY,
        some(ARTICLES, 3),
        follow=st.none() | st.tuples(NUMBERS, LINES),
    ),
    "nothing_found_for_guest": reply_of(
        replies.nothing_found_for_guest, TEXTS, ANY, st.just(BOT), NUMBERS
    ),
    "or_search": reply_of(
        replies.or_search,
        TEXTS,
        st.builds(replies.followed_already, TEXTS, NUMBERS, LINES),
        LINES,
        NUMBERS,
    ),
    "plain": reply_of(replies.plain, TEXTS, st.just("search-nothing"), query=ANY),
    "related": reply_of(replies.related, TEXTS, SUMMARIES, some(ARTICLES, 5), NUMBERS),
    "reload_failed": reply_of(replies.reload_failed, TEXTS, st.just("reload-stopped")),
    "reload_progress": reply_of(replies.reload_progress, TEXTS, LOADINGS, SECONDS),
    "reload_started": reply_of(replies.reload_started, TEXTS),
    "reload_report": reply_of(replies.reload_report, TEXTS, REPORTS, FOLDERS, wish=WISHES),
    "removal_choice": reply_of(
        replies.removal_choice, TEXTS, some(ARTICLES, 3), is_sure=st.booleans()
    ),
    "removal_question": reply_of(replies.removal_question, TEXTS, ARTICLES),
    "removed": reply_of(replies.removed, TEXTS, ARTICLES),
    "removed_before": reply_of(replies.removed_before, TEXTS, st.just("0123456789abcdef")),
    "above_no_seed": reply_of(
        replies.above_no_seed,
        TEXTS,
        reply_of(replies.whole_text, TEXTS, st.sampled_from(Undivided), st.text(max_size=6000)),
        FAULTS,
    ),
    "seed_offer": reply_of(replies.seed_offer, TEXTS, LINES, OFFERS, text=st.booleans()),
    "seeds_gone": reply_of(
        replies.seeds_gone, TEXTS, st.integers(1, 10**7), taken_out=st.integers(0, 10**7)
    ),
    "seeds_deleted": reply_of(replies.seeds_deleted, TEXTS, some(LINES, 9)),
    "seeds_lost": reply_of(replies.seeds_lost, TEXTS, st.integers(1, 10**7)),
    "seeds_mended": reply_of(replies.seeds_mended, TEXTS, some(LINES, 9)),
    "seeds_unwritable": reply_of(
        replies.seeds_unwritable,
        TEXTS,
        FOLDERS.map(Path),
        st.builds(OSError, st.sampled_from([*errno.errorcode]), LINES),
        st.none(),
    ),
    "seeds_loaded": reply_of(replies.seeds_loaded, TEXTS, LINES, OFFERS, REPORTS),
    "stats": reply_of(replies.stats, TEXTS, STATS),
    "save_done": reply_of(replies.save_done, TEXTS, ARTICLES, saved=st.booleans()),
    "saved_page": reply_of(replies.saved_page, TEXTS, SAVED, OFFSETS, more=st.booleans()),
    "saved_to_remove": reply_of(replies.saved_to_remove, TEXTS, SAVED, OFFSETS, more=st.booleans()),
    "search_page": reply_of(replies.search_page, TEXTS, ANY, NUMBERS, PAGES, OFFSETS),
    "choices": reply_of(
        replies.choices,
        TEXTS,
        st.sampled_from(["language", "sentences", "quoted", "hour", "", "nothing"]),
        PREFERENCES,
    ),
    "settings": reply_of(
        replies.settings,
        TEXTS,
        PREFERENCES,
        st.sampled_from(["", "language", "hour", "zone", "nothing"]),
    ),
    "ask": reply_of(
        replies.ask,
        TEXTS,
        st.sampled_from(["search", "brief", "follow", "summary", "remove"]),
        st.just("") | LINES,
        NUMBERS,
        private=st.booleans(),
    ),
    "lead_on": reply_of(
        replies.lead_on,
        TEXTS,
        st.sampled_from(["small-talk-thanks", "saved-nothing"]),
    ),
    "start": reply_of(
        replies.start, TEXTS, st.just(BOT), st.none() | ARTICLES, st.just("") | LINES
    ),
    "elsewhere": reply_of(replies.elsewhere, TEXTS, st.just(BOT)),
    "lead_to_help": reply_of(
        replies.lead_to_help,
        TEXTS,
        st.sampled_from(["small-talk-about", "said-in-vain", "privacy"]),
    ),
    "article_summary": reply_of(
        replies.article_summary,
        TEXTS,
        SUMMARIES,
        layout=LAYOUTS,
        saved=st.booleans(),
        related=st.booleans(),
        query=NUMBERS,
    ),
    "text_summary": reply_of(
        replies.text_summary,
        TEXTS,
        st.builds(replies.text_shown, TEXTS, rankings(), st.integers(1, MAX_SENTENCES), LAYOUTS),
        NUMBERS,
    ),
    "paused": reply_of(replies.paused, TEXTS),
    "instead_of_digest": reply_of(replies.instead_of_digest, TEXTS),
    "near_hours": reply_of(replies.near_hours, TEXTS, some(st.integers(0, 23), 4)),
    "still_muted": reply_of(
        replies.still_muted, TEXTS, reply_of(replies.paused, TEXTS), st.just(replies.UNTIL_TOLD)
    ),
    "unfollow_all_question": reply_of(replies.unfollow_all_question, TEXTS, FOLLOWS),
    "unfollowed": reply_of(replies.unfollowed, TEXTS, NUMBERS, LINES),
    "unknown_link_for_guest": reply_of(
        replies.unknown_link_for_guest, TEXTS, st.just(BOT), NUMBERS
    ),
    "unknown_command": reply_of(replies.unknown_command, TEXTS, st.just("tomtat"), ANY),
    "unknown_link": reply_of(
        replies.unknown_link,
        TEXTS,
        URLS,
        st.just("") | LINES,
        NUMBERS,
        private=st.booleans(),
        admin=st.booleans(),
    ),
    "about_article": reply_of(
        replies.about_article, TEXTS, SUMMARIES, NUMBERS, is_told=st.booleans()
    ),
    "near_in_brief": reply_of(
        replies.near_in_brief,
        TEXTS,
        st.lists(ARTICLES, min_size=2, max_size=5),
        st.lists(st.tuples(st.integers(0, 1), LINES), max_size=9),
    ),
    "near_in_text": reply_of(replies.near_in_text, TEXTS, st.lists(LINES, min_size=1, max_size=9)),
    "near_question": reply_of(
        replies.near_question, TEXTS, ARTICLES, st.lists(LINES, max_size=9), SEEN
    ),
    "not_translated": reply_of(
        replies.not_translated, TEXTS, SUMMARIES, some(ARTICLES, 3), NUMBERS
    ),
    "in_other_language": reply_of(
        replies.in_other_language,
        TEXTS,
        reply_of(replies.search_page, TEXTS, LINES, NUMBERS, PAGES, OFFSETS),
        st.sampled_from(["en", "vi"]),
        st.just("") | LINES,
    ),
    "found_instead": reply_of(
        replies.found_instead,
        TEXTS,
        st.sampled_from(["search-named", "search-translated"]),
        LINES,
        reply_of(replies.search_page, TEXTS, LINES, NUMBERS, PAGES, OFFSETS),
    ),
    "mentioned": reply_of(
        replies.mentioned, TEXTS, ARTICLES, LINES, st.lists(LINES, max_size=9), SEEN
    ),
    "ways_out": reply_of(replies.ways_out, TEXTS, SUMMARIES),
    "which_article": reply_of(
        replies.which_article,
        TEXTS,
        st.dictionaries(NUMBERS, st.just("id"), min_size=1, max_size=8),
        is_opened=st.booleans(),
    ),
    "whole_text": reply_of(
        replies.whole_text, TEXTS, st.sampled_from(Undivided), st.text(max_size=6000)
    ),
    "which_zone": reply_of(
        replies.which_zone, TEXTS, st.just([("Europe/Moscow", "Moscow"), ("Asia/Omsk", "Omsk")] * 3)
    ),
    "zone_choices": reply_of(replies.zone_choices, TEXTS, MOMENTS),
    "zone_unknown": reply_of(replies.zone_unknown, TEXTS, ANY),
}


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
    summary = ArticleSummary(article("https://example.vn/", "Một bài", body), (body,), longer=False)
    for reply in (
        replies.article_summary(texts, summary),
        replies.inline_summary(texts, summary, Layout.WHOLE),
        *(replies.full_text(texts, summary, Read("id", page)) for page in (0, 10**6)),
        replies.search_page(
            texts, body, 1, Page((Hit(summary.article, body, body),), more=True), 0
        ),
    ):
        sent(reply)


def test_what_is_new_is_not_said_to_come_once_a_day() -> None:
    """It comes at once, unless somebody chose an hour."""
    for language, once in (("vi", "mỗi ngày"), ("en", "once a day")):
        assert once not in Texts(language)("said-in-vain")
