"""The domain: articles, finding them, summaries of them. It knows no Telegram and no SQL."""

from bot.library.answers import (
    asks,
    is_titled,
    is_told,
    lacks_answer,
    subjects_in,
    telling_in,
    without_small_words,
)
from bot.library.articles import (
    HIGHLIGHT_CLOSE,
    HIGHLIGHT_OPEN,
    Article,
    ArticleSummary,
    Hit,
    Page,
    Scope,
    TopicBrief,
    in_stretches,
)
from bot.library.asked import Asked, things_in
from bot.library.briefs import tells_its_day
from bot.library.examples import example_in
from bot.library.follows import (
    NEWS_PAUSE_MINUTES,
    FollowedTopic,
    TopicNews,
    matches,
    may_be_topic,
    news_by_topic,
    topic_of,
    ways_to_name,
    without_frame,
)
from bot.library.library import Library, NoSuchArticleError
from bot.library.mentions import mentions
from bot.library.nearest_told import (
    ask,
    nearest_in_article,
    nearest_placed,
    nearest_told,
    split_article,
    surely_in_article,
    surely_told,
)
from bot.library.offers import Offer, is_seed_file
from bot.library.otherwise import words_alike
from bot.library.ports import (
    DatabaseAwayError,
    DatabaseError,
    DiskFullError,
    NewerDatabaseError,
    ReaderStore,
    ReloadRunningError,
    ReloadStoppedError,
    UnusableDatabaseError,
)
from bot.library.question import (
    asks_for_amount,
    asks_for_fact,
    asks_whether,
    seeks_kind,
    subjects_asked,
)
from bot.library.readers import (
    AUTO_SENTENCES,
    MOST_FOLLOWS,
    USUAL_SENTENCES,
    Crowd,
    Kept,
    Preferences,
)
from bot.library.reload import Loading
from bot.library.report import Report
from bot.library.search.chat import central_words, chat_spellings
from bot.library.search.courtesies import (
    after_favour,
    asking_favours,
    before_courtesies,
    is_amid_word,
    whole_phrases,
)
from bot.library.search.english import is_in_english, mistyped_among, seconds_to_read
from bot.library.search.inflections import inflections
from bot.library.search.keystrokes import typed_keys
from bot.library.search.languages import (
    DIGITS,
    Phrases,
    ends_of,
    is_compound,
    is_row_with,
    is_written_right,
    signs_of,
)
from bot.library.search.left_out import split_query, split_topic, without_minus
from bot.library.search.text import (
    exact_words,
    fold,
    folded_words,
    has_diacritics,
    pairs_of,
    row_of,
)
from bot.library.search.topics import on_topic
from bot.library.search.translations import Names, names_in
from bot.library.seeds import SEED_SUFFIXES, Fault, Reason
from bot.library.seeds.inbox import keep_in_inbox
from bot.library.seeds.removed import keep_out, let_in, removed_ids
from bot.library.updates import Incoming, Standing, Unfinished, UpdateInbox
from bot.library.urls import article_id, urls_in
from bot.library.usage import Used

__all__ = [
    "AUTO_SENTENCES",
    "DIGITS",
    "HIGHLIGHT_CLOSE",
    "HIGHLIGHT_OPEN",
    "MOST_FOLLOWS",
    "NEWS_PAUSE_MINUTES",
    "SEED_SUFFIXES",
    "USUAL_SENTENCES",
    "Article",
    "ArticleSummary",
    "Asked",
    "Crowd",
    "DatabaseAwayError",
    "DatabaseError",
    "DiskFullError",
    "Fault",
    "FollowedTopic",
    "Hit",
    "Incoming",
    "Kept",
    "Library",
    "Loading",
    "Names",
    "NewerDatabaseError",
    "NoSuchArticleError",
    "Offer",
    "Page",
    "Phrases",
    "Preferences",
    "ReaderStore",
    "Reason",
    "ReloadRunningError",
    "ReloadStoppedError",
    "Report",
    "Scope",
    "Standing",
    "TopicBrief",
    "TopicNews",
    "Unfinished",
    "UnusableDatabaseError",
    "UpdateInbox",
    "Used",
    "after_favour",
    "article_id",
    "ask",
    "asking_favours",
    "asks",
    "asks_for_amount",
    "asks_for_fact",
    "asks_whether",
    "before_courtesies",
    "central_words",
    "chat_spellings",
    "ends_of",
    "exact_words",
    "example_in",
    "fold",
    "folded_words",
    "has_diacritics",
    "in_stretches",
    "inflections",
    "is_amid_word",
    "is_compound",
    "is_in_english",
    "is_row_with",
    "is_seed_file",
    "is_titled",
    "is_told",
    "is_written_right",
    "keep_in_inbox",
    "keep_out",
    "lacks_answer",
    "let_in",
    "matches",
    "may_be_topic",
    "mentions",
    "mistyped_among",
    "names_in",
    "nearest_in_article",
    "nearest_placed",
    "nearest_told",
    "news_by_topic",
    "on_topic",
    "pairs_of",
    "removed_ids",
    "row_of",
    "seconds_to_read",
    "seeks_kind",
    "signs_of",
    "split_article",
    "split_query",
    "split_topic",
    "subjects_asked",
    "subjects_in",
    "surely_in_article",
    "surely_told",
    "telling_in",
    "tells_its_day",
    "things_in",
    "topic_of",
    "typed_keys",
    "urls_in",
    "ways_to_name",
    "whole_phrases",
    "without_frame",
    "without_minus",
    "without_small_words",
    "words_alike",
]
