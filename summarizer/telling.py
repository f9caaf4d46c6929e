"""Which sentences of an article a brief may tell, so that each is understood where it stands.

The reader of a brief has not read the article. So what is told of one begins with its lead or with
a sentence that names the subject; then comes what follows a sentence that was told, or names the
subject again.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from summarizer.cleaning import Candidate, clean_sentences
from summarizer.language import detect_language
from summarizer.languages import Language, language_data
from summarizer.references import find_references
from summarizer.words import split_lines, split_words

_MOST_SENTENCES = 200  # of one article that take part
_LONGEST = 1000  # characters of a sentence that are looked at
_FEWEST_WORDS = 6  # a sentence of fewer tells too little
_LONG_TOPIC = 3  # words of a topic that is named by most of them, in any order
_MOST = 0.6
_MOST_OF_TITLE = 0.4  # the share of a title's words that names what the article is about
_NO_SYLLABLE = 7  # letters of a word of a topic that names it alone, as "everest" does
_MOST_WORDS = 60  # of a sentence that is told alone
_LEAD_SHARE = 0.35  # of the topic is told by the lead of an article whose title names it

# An item tells nothing without its list, nor a question or an aside without what is around it; what
# ends in an ellipsis is cut, often before it says who speaks.
_SCRAP = re.compile(
    r"[-–—•*+] |\d{1,2}[.)] |.*(?::|…|\.\.\.)\Z"
    r"|[^“\"«‘]*\?\)?\Z|[“\"«‘][^”\"»’]*\?[”\"»’]|\(.*\)\Z",
    re.DOTALL,
)


class Line(NamedTuple):
    """A sentence of an article.

    Attributes:
        candidate: The sentence, with all that it needs.
        words: Its words.
        place: Its place in the article.
        share: The share of the topic that it tells; 0 if none was given.
        whole: Whether it is a statement with a beginning and an end.
        opens: Whether what is told of the article may begin with it.
        names: Whether it names the subject.
    """

    candidate: Candidate
    words: list[str]
    place: int
    share: float
    whole: bool
    opens: bool
    names: bool


def read_lines(title: str, body: str, topic: str) -> list[Line]:
    """Read an article for a brief.

    Args:
        title: Its title.
        body: Its text.
        topic: What the brief is about; empty for whatever its articles are about.
    """
    lines = [*_read(title, body, topic)]
    if any(line.opens and line.whole for line in lines):
        return lines
    return [line._replace(opens=not line.candidate.needs) for line in lines]


def standing_alone(title: str, body: str, topic: str) -> list[str]:
    """Give those of an article's sentences that are understood below its title.

    Args:
        title: Its title.
        body: Its text.
        topic: What it is told for; any but the first sentence names it.
    """
    return [
        line.candidate.shown
        for line in _read(title, body, topic)
        if line.opens and line.whole and len(line.words) <= _MOST_WORDS
    ]


def is_statement(sentence: str) -> bool:
    """Tell whether a sentence is no question, aside or item of a list, and not cut."""
    return _SCRAP.match(sentence) is None


def _read(title: str, body: str, topic: str) -> Iterator[Line]:
    language = detect_language(body)
    data = language_data(language)
    candidates = clean_sentences(body, language)[:_MOST_SENTENCES]
    subject = _Topic(topic) if topic else _Title(title)
    for place, (candidate, words) in enumerate(
        zip(candidates, split_lines([each.text for each in candidates]), strict=True)
    ):
        leans = _leans(candidate.text, data, is_found_lead=bool(topic) and not place)
        needs = {*candidate.needs, place - 1} if leans and place else {*candidate.needs}
        share = subject.share(words) if topic else 0.0
        if topic and not place and subject.is_named(split_words(title)):
            share = max(share, _LEAD_SHARE)
        names = subject.is_named(words)
        yield Line(
            candidate._replace(needs=tuple(sorted(needs))),
            words,
            place,
            share,
            whole=_is_whole(candidate, words, data),
            opens=not needs and not leans and (names or not place),
            names=names,
        )


def _leans(sentence: str, data: Language, *, is_found_lead: bool) -> bool:
    """Tell whether a sentence leans on the one before.

    Of an article's first sentence nobody has asked yet whether it points back. Where a search
    found the articles there is enough to tell without one that does.
    """
    if data.leaning.search(sentence[:_LONGEST]):
        return True
    return is_found_lead and bool(find_references(["", sentence], "", data)[1].needs)


def _is_whole(candidate: Candidate, words: Sequence[str], data: Language) -> bool:
    if candidate.orphan or candidate.broken or len(words) < _FEWEST_WORDS:
        return False
    states = not data.stating or not data.stating.isdisjoint(words)
    return states and is_statement(candidate.text)


class _Title:
    """What an article is about, as its title says."""

    def __init__(self, title: str) -> None:
        words = split_words(title)
        stop_words = language_data(detect_language(title)).stop_words
        self._words = {*words} - stop_words or {*words}

    def share(self, words: Sequence[str]) -> float:
        """Return the share of the subject's words that a sentence holds."""
        return len(self._words.intersection(words)) / max(len(self._words), 1)

    def is_named(self, words: Sequence[str]) -> bool:
        """Tell whether a sentence names the subject."""
        return self.share(words) >= _MOST_OF_TITLE


class _Topic(_Title):
    """What a brief is asked for."""

    def __init__(self, topic: str) -> None:
        super().__init__(topic)
        self._row = f" {' '.join(split_words(topic))} "
        self._alone = {word for word in self._words if len(word) >= _NO_SYLLABLE}

    def is_named(self, words: Sequence[str]) -> bool:
        """Tell whether a sentence holds the topic in a row, or enough of it."""
        if self._row in f" {' '.join(words)} " or not self._alone.isdisjoint(words):
            return True
        return len(self._words) >= _LONG_TOPIC and self.share(words) >= _MOST
