"""What a brief is asked for, and which articles are about it."""

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence

from bot.library.articles import Article
from bot.library.phrases import ALONE, phrases, says_much
from bot.library.search.alternatives import written_otherwise
from bot.library.search.compounds import parted
from bot.library.search.inflections import inflections
from bot.library.search.languages import RARE_SHARE, Words, is_compound, share, shares
from bot.library.search.questions import stop_words, within_frame
from bot.library.search.spelling import other_endings
from bot.library.search.text import composed, exact_words, fold, folded_words
from bot.library.urls import urls_in
from summarizer import split_sentences

# How many sentences an article's title and its first sentence count for, and how many that do not
# name the topic are added: a short article has a large share by chance.
_TITLE, _FIRST, _ADDED = 3, 2, 8

# An article may be about a topic if its title or so many sentences name it, and of what is counted
# so large a share. One at least must be, by its title, its first words or a larger share.
_FEWEST, _LEAST, _LEAD, _LARGE = 2, 0.05, 50, 0.08

# Characters of an article that are read for how much of it is about a topic.
_READ = 50_000

# How much an article must be about a topic beside the one that is most about it, and how much to
# stand where a search found it; below is a better place for what is more about it.
_OF_MOST, _AS_FOUND = 0.5, 0.7

# So many words need not stand in a row to name a topic, where fewer may well be chance, but within
# so many times their number. An article that holds most of them is near to it.
_APART, _WITHIN, _MOST = 3, 3, 0.5

# So much of a long topic's weight and words is all of it but for words that say little.
_ALL, _ENOUGH = 0.9, 0.75

# What so many articles of any newspaper name is the topic of those only whose titles do: Việt Nam.
_EVERYWHERE = 0.15

# What most articles write alike is meant by a topic without diacritics.
_AGREED = 0.8

# What is added to a name for what is from there: `Egyptian`. A shorter word is none.
_FROM_THERE, _SHORTEST_NAME = ("ian", "an", "n", "ese"), 5

_WORD = re.compile(r"[^\W_]+")


class Topic:
    """What a brief is asked for: words in a row, and what else is written for them."""

    def __init__(self, words: Sequence[str], *, exact: bool) -> None:
        """Take the words of a topic.

        Args:
            words: With the diacritics that were typed.
            exact: Whether an article must hold them as typed, or with any diacritics.
        """
        folded = tuple(fold(" ".join(words)).split())
        self.is_exact = exact
        self._is_everywhere = shares().get(folded, 0.0) >= _EVERYWHERE
        self._words = words if exact else folded
        self._split = exact_words if exact else folded_words
        self._is_long = len(words) >= _APART
        self._asked = {*self._words} - stop_words() or {*self._words}
        self._phrases = phrases(tuple(self._words))
        self._forms = {form: word for word in self._words for form in _forms(word)}
        self._others = [
            (*folded[: each.start], *each.words, *folded[each.end :])
            for each in written_otherwise(folded)
        ]

    def about(self, found: Sequence[Article]) -> list[Article]:
        """Give the articles that are about the topic, those that tell most of it first."""
        weights = {article.id: self._weight(article) for article in found}
        most = max(weights.values(), default=0.0)
        kept = [each for each in found if 0 < weights[each.id] >= _OF_MOST * most]
        if most < _LARGE and not any(map(self.is_early, kept)):
            return []
        return sorted(kept, key=lambda each: -min(weights[each.id], _AS_FOUND * most))

    def _weight(self, article: Article) -> float:
        """Tell what share of an article is about the topic; 0 if it only mentions it."""
        in_title = self.is_named(article.title)
        if self._is_everywhere and not in_title:
            return 0.0
        named = [*map(self.is_named, split_sentences(article.body[:_READ]))]
        counted = _TITLE * in_title + (_FIRST - 1) * any(named[:1]) + sum(named)
        weight = counted / (_TITLE + _FIRST - 1 + len(named) + _ADDED)
        if self._phrases and self.is_early(article):
            return max(weight, _LEAST)
        fewest = 1 if self._is_long and self.is_early(article) else _FEWEST
        return weight if in_title or (sum(named) >= fewest and weight >= _LEAST) else 0.0

    def is_named(self, text: str) -> bool:
        """Tell whether a text names the topic, in a row or, if it is long, with words between."""
        return self.share(text) >= _ALL

    def share(self, text: str) -> float:
        """Tell how much of the topic a text names: what stands together of a long one."""
        if self.times(text) or self._holds_phrases(text):
            return 1.0
        if not self._is_long:
            return 0.0
        return max(map(self._worth, self._together(text)), default=0.0)

    def _holds_phrases(self, text: str) -> bool:
        if not self._phrases:
            return False
        words = self._read(text)
        return all(any(_in_a_row(each, words)) for each in self._phrases)

    def _together(self, text: str) -> Iterator[set[str]]:
        """Yield words of the topic that stand near each other."""
        last: dict[str, int] = {}
        for place, word in enumerate(self._read(text)):
            if word in self._asked:
                last[word] = place
                near = place - _WITHIN * len(self._words)
                yield {each for each, where in last.items() if where > near}

    def _worth(self, words: set[str]) -> float:
        """Weigh most of the topic's words by how rare they are, fewer for less."""
        held = len(words) / len(self._asked)
        if held < _MOST:
            return 0.0
        weight = sum(map(_rarity, words)) / sum(map(_rarity, self._asked))
        return weight * min(held / _ENOUGH, 1)

    def nearness(self, article: Article) -> float:
        """Tell how much of a topic an article's title and sentences hold."""
        texts = [article.title, *split_sentences(article.body[:_READ])]
        return sum(self.share(text) ** 2 for text in texts) / (len(texts) + _ADDED)

    def is_spoken_of(self, article: Article) -> bool:
        """Tell whether a title or sentence names the topic, and not by chance."""
        texts = (article.title, *split_sentences(article.body[:_READ]))
        return says_much(self._words) and any(map(self.is_named, texts))

    def is_early(self, article: Article) -> bool:
        """Tell whether title or opening name the topic."""
        lead = " ".join(article.body.split()[:_LEAD])
        together = f"{article.title}\n{lead}"
        return self.is_named(article.title) or self.is_named(lead) or self._holds_phrases(together)

    def is_held(self, article: Article) -> bool:
        """Tell whether an article names the topic anywhere, in a row."""
        return self.times_in(article) > 0

    def is_written(self, article: Article) -> bool:
        """Tell whether an article holds the topic's own words, in a row."""
        words = self._read(f"{article.title}\n{article.body}")
        return any(_in_a_row(self._words, words))

    def is_near(self, article: Article) -> bool:
        """Tell whether an article has more to do with the topic than that it mentions it.

        It tells of it, or its title and opening hold all of it with a rare word, or most with a
        rare word that says much by itself.
        """
        if self._is_told(article):
            return True
        held = self._early_share(article)
        rare = [*filter(_is_rare, self._asked_early(article))]
        tells = any(says_much((word,)) for word in rare)
        return bool(rare) and (held == 1 or (held >= _MOST and tells))

    def is_mostly_titled(self, article: Article) -> bool:
        """Tell whether a title holds more than half of a topic in a row: ``tết trung thu``."""
        title, count = self._read(article.title), len(self._words)
        most = count // 2 + 1
        parts = (self._words[start : start + most] for start in range(count - most + 1))
        return any(any(_in_a_row(part, title)) for part in parts)

    def only_one_near(self, found: Sequence[Article]) -> list[Article]:
        """Give the one that tells of the topic, if no other holds all of it early."""
        if self._is_everywhere:
            return []
        near = [each for each in found if self.is_held(each) and self._early_share(each) == 1]
        return near if len(near) == 1 < len(self._asked) and self._is_told(near[0]) else []

    def _is_told(self, article: Article) -> bool:
        """Tell whether an article names the topic early or again."""
        times = self.times_in(article)
        return times >= _FEWEST or (times > 0 and self.is_early(article))

    def _early_share(self, article: Article) -> float:
        return len(self._asked_early(article)) / max(len(self._asked), 1)

    def _asked_early(self, article: Article) -> set[str]:
        opening = self._read(article.title) + self._read(article.body)[:_LEAD]
        return self._asked.intersection(opening)

    def times_in(self, article: Article) -> int:
        """Count how often an article names the topic."""
        return self.times(f"{article.title}\n{article.body}")

    def times(self, text: str) -> int:
        """Count how often a text names the topic."""
        return sum(1 for _ in self._places(text))

    def as_written(self, found: Sequence[Article]) -> str:
        """Give the topic as articles write it, most of all; if none does, its phrases."""
        ways = self._ways(found)
        if ways or not self._phrases:
            return max(ways, key=ways.__getitem__, default=" ".join(self._words))
        parts = (Topic(phrase, exact=self.is_exact) for phrase in self._phrases)
        return " ".join(part.as_written(found) for part in parts)

    def with_diacritics(self, found: Sequence[Article]) -> "Topic":
        """Give the topic as articles write it, if they agree."""
        ways = self._ways(found)
        for written, times in ways.most_common(1):
            if times >= _AGREED * ways.total():
                return Topic(tuple(written.split()), exact=True)
        return self

    def _ways(self, found: Sequence[Article]) -> Counter[str]:
        ways = Counter[str]()
        for article in found:
            text = f"{article.title}\n{article.body}"
            words = exact_words(text)
            ways.update(" ".join(words[start:end]) for start, end in self._places(text))
        return ways

    def _places(self, text: str) -> Iterator[tuple[int, int]]:
        written = _WORD.findall(composed(text)) if len(self._words) == 1 else []
        for start, end in _in_a_row(self._words, self._read(text)):
            if not (written and _is_of_compound(written[start : start + 2])):
                yield start, end
        if self._others:
            folded = folded_words(text)
            for words in self._others:
                yield from _in_a_row(words, folded)

    def _read(self, text: str) -> list[str]:
        """Cut a text into words, other forms of the topic's English words as it has them."""
        return [self._forms.get(word, word) for word in self._split(text)]


def _forms(word: str) -> set[str]:
    """Give other forms of an English word, and of a long one its family: ``measured``."""
    forms = {*inflections(fold(word))}
    if forms and len(word) >= _SHORTEST_NAME:
        forms |= {word + ending for ending in _FROM_THERE}
    if len(word) < ALONE or not forms:
        return forms
    stem = word.removesuffix("ment")
    return {*forms, stem, *other_endings(word), *other_endings(stem)} - {word}


def _is_of_compound(words: Sequence[str]) -> bool:
    """Tell whether two words are another thing than the first is: ``điện thoại``.

    With a name it is the same thing: ``sông Hồng`` is a river.
    """
    is_named = words[0].islower() and not words[-1].islower()
    return not is_named and is_compound(tuple(map(str.lower, words)))


def _parted(word: str, found: Sequence[Article]) -> Words:
    """Part a name that no article has in one word: ``hanoi``."""
    way = parted(word)
    if not way or any(word in folded_words(f"{each.title}\n{each.body}") for each in found):
        return (word,)
    return way


def _is_rare(word: str) -> bool:
    return word.isalpha() and share(fold(word), word) <= RARE_SHARE


def _rarity(word: str) -> float:
    return -math.log(max(share(fold(word), word), RARE_SHARE))


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
    typed = exact_words(found[0].title if is_link else query)
    words = tuple(part for word in typed for part in _parted(word, found))
    start, end = within_frame(words)
    ways = [True, False] if words == tuple(folded_words(" ".join(words))) else [True]
    readings = [
        Topic(part, exact=exact)
        for part in dict.fromkeys((words, words[start:end]))
        for exact in ways
    ]
    # What else is written for a topic without diacritics tells less of what it means: `lich su`.
    ways_held = (Topic.is_written, Topic.is_held)
    held = (it for way in ways_held for it in readings if any(way(it, each) for each in found))
    topic = next(held, readings[-1])
    return topic if topic.is_exact else topic.with_diacritics(found)
