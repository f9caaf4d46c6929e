"""What the library speaks of: articles, search hits, digests, and an article's identity."""

import re
import unicodedata
from base64 import urlsafe_b64encode
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from hashlib import blake2b
from urllib.parse import urlsplit

from summarizer.language import detect_language

# Around matched words in a hit's title and snippet. Seeds are cleaned of control
# characters, so no stored text can hold them.
HIGHLIGHT_OPEN, HIGHLIGHT_CLOSE = "\x02", "\x03"

# How fast adults read silently: 238 words a minute is the mean over 190 studies of English
# (Brysbaert 2019). Vietnamese is written in syllables, about three to two words.
WORDS_A_MINUTE = 238
PACES = {"vi": 1.5 * WORDS_A_MINUTE}

_WORD = re.compile(r"\w+")
_TRACKING = re.compile(r"(?:utm_[^=&]*|fbclid|gclid)(?:=|$)", re.IGNORECASE)
_ESCAPES = re.compile(r"(?:%[0-9A-Fa-f]{2})+")
# Escaped, these mean something else than plain, or may not stand in a URL at all.
_DELIMITER = re.compile(r"[\x00-\x20\x7f%/?#&=+]")
_IN_HOST = r"[^\s/?#<>\"'“‘(\[{]"
# Without a scheme it begins where a word does, so that a long text takes no long time.
_TYPED_URL = re.compile(
    rf"(?:https?://|(?<!{_IN_HOST})){_IN_HOST}+\.[^\s/?#<>\".]{{2,}}[^\s<>\"]*", re.IGNORECASE
)
_CLOSING = frozenset(".,;:!?…)]}'”’")


@dataclass(frozen=True, slots=True)
class Article:
    """One article as its seed gave it.

    Attributes:
        id: Its public name, made from the URL: at most 16 of ``A-Za-z0-9_-``.
        url: The address as the seed wrote it.
        title: One line.
        body: Paragraphs, one a line.
        published: When it was published or, if the seed does not say, first loaded (UTC).
    """

    id: str
    url: str
    title: str
    body: str
    published: datetime

    @property
    def reading_minutes(self) -> int:
        """How long reading the whole body takes, at least 1."""
        pace = PACES.get(detect_language(self.body), WORDS_A_MINUTE)
        return max(1, round(len(_WORD.findall(self.body)) / pace))


@dataclass(frozen=True, slots=True)
class Hit:
    """An article that a search found.

    Attributes:
        article: The article.
        title: Its title, matched words between ``HIGHLIGHT_OPEN`` and ``HIGHLIGHT_CLOSE``.
        snippet: The passage that matches best, marked likewise.
        similar: How many near-duplicates were folded into this hit.
    """

    article: Article
    title: str
    snippet: str
    similar: int = 0


@dataclass(frozen=True, slots=True)
class Page:
    """A stretch of search results, best first.

    Attributes:
        hits: The results.
        more: Whether another page follows.
        corrected: What was searched instead of the words typed, if a typo was repaired.
        partial: Whether time ran out before everything was looked at.
    """

    hits: tuple[Hit, ...]
    more: bool
    corrected: str | None = None
    partial: bool = False


@dataclass(frozen=True, slots=True)
class ArticleSummary:
    """An article in a few of its own sentences.

    Attributes:
        article: The article.
        sentences: The chosen sentences in reading order.
        longer: Whether asking for one more sentence would give a longer digest.
    """

    article: Article
    sentences: tuple[str, ...]
    longer: bool


@dataclass(frozen=True, slots=True)
class TopicBrief:
    """A topic told from several articles.

    Attributes:
        sentences: Pairs of an article's index and one of its sentences, in reading order.
        articles: Those that are cited, in the order of their indexes.
        corrected: What was searched instead of the words typed, if a typo was repaired.
    """

    sentences: tuple[tuple[int, str], ...]
    articles: tuple[Article, ...]
    corrected: str | None = None


def article_id(url: str) -> str:
    """Name an article by its URL, the same for every usual way to write that URL.

    Raises:
        ValueError: The text is no http(s) URL.
    """
    # A lone surrogate cannot be encoded, and need not be told from another.
    digest = blake2b(normalized_url(url).encode("utf-8", "replace"), digest_size=9).digest()
    return urlsafe_b64encode(digest).decode()


def normalized_url(url: str) -> str:
    """Strip from a URL what does not tell articles apart.

    Scheme, ``www.``, default port, fragment, tracking parameters and a closing slash go;
    the host is lower-cased and percent-escapes are written one way.

    Raises:
        ValueError: The text is no http(s) URL.
    """
    parts = urlsplit(url.strip())
    host = _ascii_host((parts.hostname or "").rstrip(".")).removeprefix("www.")
    if parts.scheme not in {"http", "https"} or not host:
        raise ValueError(f"not an http(s) URL: {url!r}")
    if parts.port not in {None, 80, 443}:
        host = f"{host}:{parts.port}"
    path = _unescaped(parts.path).rstrip("/")
    kept = [
        pair for pair in _unescaped(parts.query).split("&") if pair and not _TRACKING.match(pair)
    ]
    return host + path + ("?" + "&".join(kept) if kept else "")


def is_url(text: str) -> bool:
    """Tell whether a text is one http(s) URL and nothing else."""
    if any(character.isspace() for character in text):
        return False
    try:
        normalized_url(text)
    except ValueError:
        return False
    return True


def urls_in(text: str) -> Iterator[str]:
    """Yield what a person may have meant as a URL, with a scheme if they left it out."""
    for match in _TYPED_URL.finditer(text):
        typed = _without_closing(match[0])
        url = typed if re.match("https?://", typed, re.IGNORECASE) else f"http://{typed}"
        if is_url(url):
            yield url


def _without_closing(url: str) -> str:
    """Leave out punctuation that closes the sentence, not a bracket that the URL opened."""
    while url and url[-1] in _CLOSING:
        if url[-1] == ")" and url.count("(") >= url.count(")"):
            break
        url = url[:-1]
    return url


def _ascii_host(host: str) -> str:
    """Write an international host name one way; leave one that IDNA refuses as it is."""
    try:
        return host.encode("idna").decode()
    except UnicodeError:
        return unicodedata.normalize("NFC", host)


def _unescaped(text: str) -> str:
    """Write percent-escapes one way: as the character if it means the same, else upper case."""
    return unicodedata.normalize("NFC", _ESCAPES.sub(_unescaped_run, text))


def _unescaped_run(match: re.Match[str]) -> str:
    try:
        letters = bytes.fromhex(match[0].replace("%", "")).decode()
    except UnicodeDecodeError:
        return match[0].upper()
    return "".join(
        f"%{ord(letter):02X}" if _DELIMITER.fullmatch(letter) else letter for letter in letters
    )
