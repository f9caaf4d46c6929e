"""What a piece of text is: one decision for private chats, groups, guests, replies and /summary."""

import re
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from bot.library import Article, Library, urls_in
from summarizer import split_sentences

# A text of several words is long if it has more characters than this.
QUERY_LENGTH = 200
# So many words in more than one sentence are no search, nor are so many in one.
_SOME_WORDS, _MANY_WORDS = 8, 25

_WORD = re.compile(r"[^\W\d_]+")
_FILE_ENDING = re.compile(r"\.\w{1,5}$")


@dataclass(frozen=True, slots=True)
class LongText:
    """A text to sum up."""

    text: str


@dataclass(frozen=True, slots=True)
class Link:
    """A link to an article that the library holds."""

    article: Article


@dataclass(frozen=True, slots=True)
class UnknownLink:
    """A link to something else, with the words that its path tells of it ("" if none)."""

    url: str
    words: str


@dataclass(frozen=True, slots=True)
class Words:
    """Anything else: words to search for, or a text too short to sum up."""

    text: str


Content = LongText | Link | UnknownLink | Words


async def classify(library: Library, text: str) -> Content:
    """Decide what a text is."""
    if _is_long(text):
        return LongText(text)
    if article := await library.by_url(text):
        return Link(article)
    if url := _link_in(text):
        return UnknownLink(url, words_of_path(url))
    return Words(text)


def _is_long(text: str) -> bool:
    """Tell by the length alone, which links do not count for."""
    words = [word for word in text.split() if "://" not in word]
    return len(words) > 1 and len(" ".join(words)) > QUERY_LENGTH


def is_message(text: str) -> bool:
    """Tell what somebody wrote to somebody, in a few sentences, from words to search for."""
    words = len(text.split())
    return words >= _MANY_WORDS or (words >= _SOME_WORDS and len(split_sentences(text)) > 1)


def words_of_path(url: str) -> str:
    """The words in that part of a URL's path that has most of them, as an article's has.

    A single word in lower case names a section (news, sport) and tells of no article.
    """
    parts = _FILE_ENDING.sub("", unquote(urlsplit(url).path)).split("/")
    # Of as many words the last: sections stand in front of the article.
    longest: list[str] = max((_WORD.findall(part) for part in reversed(parts)), key=len)
    return "" if len(longest) == 1 and longest[0].islower() else " ".join(longest)


def _link_in(text: str) -> str | None:
    """The first URL in a text, if it is meant as a link.

    Words such as TP.HCM/Hà Nội look like one: without a scheme, only a text that is nothing else
    counts, and only if it has a path.
    """
    url = next(urls_in(text), None)
    if url is None or "://" in text:
        return url
    return url if urlsplit(url).path.strip("/") and text.split() == [text] else None
