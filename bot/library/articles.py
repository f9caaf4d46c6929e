"""What the library speaks of: articles, hits and pages of a search, summaries."""

import re
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from summarizer.language import detect_language

# Around matched words in a hit's title and snippet. Seeds are cleaned of control
# characters, so no stored text can hold them.
HIGHLIGHT_OPEN, HIGHLIGHT_CLOSE = "\x02", "\x03"
_BETWEEN_HIGHLIGHTS = re.compile(rf"{HIGHLIGHT_CLOSE}(\s+){HIGHLIGHT_OPEN}")

# How fast adults read silently: 238 words a minute is the mean over 190 studies of English
# (Brysbaert 2019). Vietnamese is written in syllables, about three to two words.
WORDS_A_MINUTE = 238
PACES = {"vi": 1.5 * WORDS_A_MINUTE}


@dataclass(frozen=True, slots=True)
class Article:
    """One article as its seed gave it.

    Attributes:
        id: Its public name, made from the URL: at most 16 of ``A-Za-z0-9_-``.
        url: The address as the seed wrote it.
        title: One line.
        body: Paragraphs, one a line.
        published: When it was published or, if the seed does not say, first loaded (UTC).
        dated: Whether the seed says.
    """

    id: str
    url: str
    title: str
    body: str
    published: datetime
    dated: bool = False

    @property
    def language(self) -> str:
        """The code of the language that its body is written in, as the summarizer takes it."""
        return detect_language(self.body)

    @property
    def reading_minutes(self) -> int:
        """How long reading the whole body takes, at least 1."""
        pace = PACES.get(self.language, WORDS_A_MINUTE)
        # As many as `split` gives of a cleaned text, in a tenth of the time.
        breaks = self.body.count("\n") - self.body.count("\n\n")
        words = 1 + self.body.count(" ") + breaks
        return max(1, round(words / pace))


@dataclass(frozen=True, slots=True)
class Hit:
    """An article that a search found.

    Attributes:
        article: The article.
        title: Its title, matched words between ``HIGHLIGHT_OPEN`` and ``HIGHLIGHT_CLOSE`` if they
            are highlighted.
        snippet: The passage that matches best, marked likewise; empty if nothing is highlighted.
        similar: How many near-duplicates were folded into this hit.
        missing: What it does not hold of a query of which it holds little.
    """

    article: Article
    title: str
    snippet: str
    similar: int = 0
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """A stretch of search results, best first.

    Attributes:
        hits: The results.
        more: Whether another page follows.
        corrected: What was searched instead of the words typed, if a typo was repaired.
        partial: Whether time ran out before everything was looked at.
        unknown: Words of the query that no article holds, if any holds the others.
        unmet: The words that said when, if no article that fits is of that time.
        mentions: Whether all of the best hits only mention what is asked for, or a part of it.
    """

    hits: tuple[Hit, ...]
    more: bool
    corrected: str | None = None
    partial: bool = False
    unknown: tuple[str, ...] = ()
    unmet: str = ""
    mentions: bool = False

    @property
    def is_in_part(self) -> bool:
        """Whether something else was searched than was typed, or only a part of that found."""
        return bool(self.corrected or self.unknown or self.mentions)

    @property
    def holds_all(self) -> bool:
        """Whether the best hit holds all that was typed, as it was typed."""
        return bool(self.hits) and not self.is_in_part and not self.hits[0].missing


@dataclass(frozen=True, slots=True)
class ArticleSummary:
    """An article in a few of its own sentences.

    Attributes:
        article: The article.
        sentences: The chosen sentences in reading order.
        longer: Whether asking for one more sentence would give a longer summary.
    """

    article: Article
    sentences: tuple[str, ...]
    longer: bool


class Scope(Enum):
    """What a brief tells of its topic."""

    STORY = "several articles as one story"
    APART = "one article, or several one by one"
    NEAREST = "nothing: no article is on it"


@dataclass(frozen=True, slots=True)
class TopicBrief:
    """A topic told from several articles.

    Attributes:
        sentences: Pairs of an article's index and one of its sentences, in reading order.
        articles: Those that are cited, in the order of their indexes; if none is on the topic,
            the nearest.
        corrected: What was searched instead of the words typed, if a typo was repaired.
        scope: What of the topic it tells.
        mentioning: How many of the last articles only mention the topic.
        unmet: As of a page.
    """

    sentences: tuple[tuple[int, str], ...]
    articles: tuple[Article, ...]
    corrected: str | None = None
    scope: Scope = Scope.STORY
    mentioning: int = 0
    unmet: str = ""


def in_stretches(text: str) -> str:
    """Highlight matched words in a row as one stretch of a title or snippet."""
    return _BETWEEN_HIGHLIGHTS.sub(r"\1", text)
