"""What a brief is asked for, and which articles are about it."""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

from bot.library.articles import Article
from bot.library.search.alternatives import written_otherwise
from bot.library.search.languages import share, shares
from bot.library.search.questions import within_frame
from bot.library.search.text import exact_words, fold, folded_words
from bot.library.urls import urls_in
from summarizer.languages import known_languages, language_data

# An article is about a topic that so many first words name, if all of it does so often, and at
# least once in so many words.
_LEAD, _OFTEN, _ONCE_IN = 50, 3, 140

# So many words need not stand in a row to name a topic, where fewer may well be chance. An article
# that holds most of them is near to it.
_APART, _MOST = 3, 0.5

# An article that names a topic fewer times, and late, mentions it in passing.
_FEWEST = 2

# A word that no more articles of any newspaper hold is rare; words in a row that so many hold are
# no subject.
_RARE, _COMMON = 0.005, 0.04

# Words of a topic whose parts are looked for, and letters of a word that says much by itself.
_LONGEST_TOPIC, _ALONE = 6, 6


class Topic:
    """What a brief is asked for: words in a row, and what else is written for them."""

    def __init__(self, words: Sequence[str], *, exact: bool) -> None:
        """Take the words of a topic.

        Args:
            words: With the diacritics that were typed.
            exact: Whether an article must hold them as typed, or with any diacritics.
        """
        folded = tuple(fold(" ".join(words)).split())
        self._words = words if exact else folded
        self._split = exact_words if exact else folded_words
        self._asked = {*self._words} - stop_words() or {*self._words}
        self._others = [
            (*folded[: each.start], *each.words, *folded[each.end :])
            for each in written_otherwise(folded)
        ]

    def is_subject(self, article: Article) -> bool:
        """Tell whether an article is about the topic."""
        if self.times(article.title):
            return True
        body, times = self._split(article.body), self.times(article.body)
        if times >= max(_OFTEN, len(body) / _ONCE_IN) and self.times(" ".join(body[:_LEAD])):
            return True
        return len(self._words) >= _APART and self._share(article) == 1

    def is_early(self, article: Article) -> bool:
        """Tell whether title or opening name the topic."""
        return self.times(article.title) + self.times(" ".join(article.body.split()[:_LEAD])) > 0

    def is_held(self, article: Article) -> bool:
        """Tell whether an article names the topic anywhere."""
        return self.times_in(article) > 0

    def is_near(self, article: Article) -> bool:
        """Tell whether an article has more to do with the topic than that it mentions it.

        It tells of it, or its title and opening hold all of it with a rare word, or most with a
        rare word that says much by itself.
        """
        if self._is_told(article):
            return True
        held = self._share(article)
        rare = [len(word) for word in self._asked_early(article) if _is_rare(word)]
        return bool(rare) and (held == 1 or (held >= _MOST and max(rare) >= _ALONE))

    def only_one_near(self, found: Sequence[Article]) -> list[Article]:
        """Give the one that tells of the topic, if no other names it and holds most of it early."""
        near = [each for each in found if self.is_held(each) and self._share(each) >= _MOST]
        return near if len(near) == 1 < len(self._asked) and self._is_told(near[0]) else []

    def _is_told(self, article: Article) -> bool:
        """Tell whether an article names the topic early or again, or once if that is no chance."""
        times = self.times_in(article)
        return times >= _FEWEST or (
            times > 0 and (len(self._words) >= _APART or self.is_early(article))
        )

    def _share(self, article: Article) -> float:
        return len(self._asked_early(article)) / max(len(self._asked), 1)

    def _asked_early(self, article: Article) -> set[str]:
        opening = self._split(article.title) + self._split(article.body)[:_LEAD]
        return self._asked.intersection(opening)

    def times_in(self, article: Article) -> int:
        """Count how often an article names the topic."""
        return self.times(f"{article.title}\n{article.body}")

    def times(self, text: str) -> int:
        """Count how often a text names the topic."""
        return sum(1 for _ in self._places(text))

    def as_written(self, found: Sequence[Article]) -> str:
        """Give the topic as articles write it, most of all."""
        ways = Counter[str]()
        for article in found:
            text = f"{article.title}\n{article.body}"
            words = exact_words(text)
            ways.update(" ".join(words[start:end]) for start, end in self._places(text))
        return max(ways, key=ways.__getitem__, default=" ".join(self._words))

    def _places(self, text: str) -> Iterator[tuple[int, int]]:
        yield from _in_a_row(self._words, self._split(text))
        if self._others:
            folded = folded_words(text)
            for words in self._others:
                yield from _in_a_row(words, folded)


@cache
def stop_words() -> frozenset[str]:
    """Give those of every language: so few words as a topic has do not tell their language."""
    return frozenset().union(*(language_data(code).stop_words for code in known_languages()))


def _is_rare(word: str) -> bool:
    return word.isalpha() and share(fold(word), word) <= _RARE


def _in_a_row(wanted: Sequence[str], words: Sequence[str]) -> Iterator[tuple[int, int]]:
    wanted = list(wanted)
    for start, word in enumerate(words):
        if wanted[:1] == [word] and words[start : start + len(wanted)] == wanted:
            yield start, start + len(wanted)


def read_topic(query: str, found: Sequence[Article]) -> Topic:
    """Read a topic: as it stands, as what a question asks for, or without its diacritics.

    ``tin mới về Formosa`` asks for ``Formosa``; but what an article holds in a row is no question,
    though it may begin like one, as ``tin học`` does. A link asks for what its article says.
    """
    is_link = any(urls_in(query)) and len(found) > 0
    words = tuple(exact_words(found[0].title if is_link else query))
    start, end = within_frame(words)
    ways = [True, False] if words == tuple(folded_words(" ".join(words))) else [True]
    readings = [
        Topic(part, exact=exact)
        for part in dict.fromkeys((words, words[start:end]))
        for exact in ways
    ]
    held = (each for each in readings if any(map(each.is_held, found)))
    return next(held, readings[-1])


def parts_of(query: str) -> Iterator[str]:
    """Yield the parts of a topic that a search may find where it finds nothing on all of it.

    Its end, which mostly says of what, and its beginning, shorter and shorter; neither a stop word
    at an edge, a short single word nor what any newspaper is full of.
    """
    words = exact_words(query)[:_LONGEST_TOPIC]
    for length in range(len(words) - 1, 0, -1):
        yield from (
            " ".join(part) for part in (words[-length:], words[:length]) if _says_much(part)
        )


def _says_much(part: Sequence[str]) -> bool:
    if len(part) == 1:
        return len(part[0]) >= _ALONE
    if shares().get(tuple(map(fold, part)), 0.0) >= _COMMON:
        return False
    return stop_words().isdisjoint((part[0], part[-1]))
