"""How alike what somebody says is to the wordings that are known, those of the data file."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from math import log

from bot.handlers.phrases import data, spelled
from bot.handlers.small_talk import QUOTES
from bot.library import (
    exact_words,
    fold,
    folded_words,
    has_diacritics,
    is_compound,
    without_frame,
)

# How alike both have to be, for the same to be meant; to be offered; and to be offered although a
# word is unknown, as what is talked of is. Of 263 queries none, 2 and 3 are so alike. Of 359 wishes
# in words that were not known then 120 were as alike as the first, 98 of them to one of what was
# meant; 73 and 34 as the others, 54 and 24 of them to one of that among the nearest three.
MEANT_ALIKE, OFFERED_ALIKE, OFFERED_BESIDE = 0.5, 0.28, 0.3
_FEWEST_WORDS, _MOST_WORDS = 3, 14
# Who asks for so few words gives little to tell a typo by, unless it is in a long one.
_LITTLE, _SURE_LETTERS = 2, 5
# Two words in a row count so much of what they do alone.
_PAIR = 0.5
# What no wording has, but what stands around them, tells as much as most of their words; what is
# unknown more: it may be a topic.
_AROUND, _UNKNOWN = 4.0, 8.0
_CHOICE = re.compile(r"\(([^()]*)\)")

# A word, or two in a row.
_Part = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Wordings:
    """Every wording that is known.

    Attributes:
        kinds: What each means.
        holding: Which of them hold a word, or two in a row.
        weights: How much such a part tells: the more, the fewer kinds it is said of.
        sizes: How much each wording tells in all.
        around: Words that stand around wordings.
    """

    kinds: list[str]
    holding: dict[_Part, list[int]]
    weights: dict[_Part, float]
    sizes: list[float]
    around: frozenset[str]

    def knows(self, part: _Part) -> bool:
        """Tell whether words are of some wording, or stand around any; no number is."""
        return not any(map(str.isdecimal, part)) and all(
            (word,) in self.holding or word in self.around for word in part
        )

    def weight(self, part: _Part) -> float:
        """How much a part tells, of a wording or not."""
        if self.knows(part):
            return self.weights.get(part, _of_part(part, _AROUND))
        return _of_part(part, _UNKNOWN)


def is_likely_wish(text: str) -> bool:
    """Tell whether a text is so like a wording that the same is meant."""
    return any(alike >= MEANT_ALIKE for _, alike in nearest_kinds(text)) and is_all_known(text)


def is_all_known(text: str) -> bool:
    """Tell whether a text likely names nothing: each of its words is said to the bot."""
    return all(map(_known(text).knows, _parts(text))) and not names_compound(text)


def is_wild_guess(query: str, corrected: str) -> bool:
    """Tell whether a request was read as one for ``thế nào``: ``bài thơ nào``.

    That is so if next to nothing is asked for, and all that was put right is short and a word that
    people say to the bot, so well spelt.
    """
    asked = without_frame(query)
    words, meant = folded_words(asked), {*folded_words(corrected)}
    if asked == query or len(words) > _LITTLE:
        return False
    changed = [it for it in words if it not in meant]
    known = wordings(marked=False)
    return bool(changed) and all(len(it) < _SURE_LETTERS and known.knows((it,)) for it in changed)


def names_compound(text: str) -> bool:
    """Tell whether a text has two words that are one in Vietnamese, and that no wording has so.

    In ``nhà máy điện`` nobody speaks of a phone.
    """
    known = _known(text).holding
    return any(it not in known and is_compound(it) for it in _parts(text))


@lru_cache(1024)
def nearest_kinds(text: str) -> list[tuple[str, float]]:
    """Tell which kinds of small talk the wordings are of that a text is most like.

    Returns:
        Each with how alike they are, from `OFFERED_ALIKE` to 1 (Dice's coefficient of the words and
        pairs of words, weighted), the nearest first.
    """
    if not _FEWEST_WORDS <= len(spelled(text)) <= _MOST_WORDS or text.startswith(QUOTES):
        return []
    known, parts = _known(text), _parts(text)
    shared: defaultdict[int, float] = defaultdict(float)
    for part in parts:
        for at in known.holding.get(part, ()):
            shared[at] += known.weights[part]
    said = sum(map(known.weight, parts))
    best: dict[str, float] = {}
    for at, both in shared.items():
        kind, alike = known.kinds[at], 2 * both / (said + known.sizes[at])
        best[kind] = max(alike, best.get(kind, 0.0))
    near = [(kind, alike) for kind, alike in best.items() if alike >= OFFERED_ALIKE]
    return sorted(near, key=lambda it: -it[1])


def _known(text: str) -> Wordings:
    return wordings(marked=has_diacritics(text.lower()))


@cache
def wordings(*, marked: bool) -> Wordings:
    """Read them from the data files, with diacritics or without; it takes a tenth of a second."""
    known = [
        (kind, _parts(way if marked else fold(way)))
        for kind, patterns in data()["alone"].items()
        for way in _ways(patterns)
    ]
    holding, said_of = defaultdict(list), defaultdict(set)
    for at, (kind, parts) in enumerate(known):
        for part in parts:
            holding[part].append(at)
            said_of[part].add(kind)
    count = len(data()["alone"])
    weights = {it: _of_part(it, log(1 + count / len(kinds))) for it, kinds in said_of.items()}
    sizes = [sum(weights[part] for part in parts) for _, parts in known]
    beside = [*data()["around"].values(), data("hints")["around"]["beside"]]
    around = {
        word
        for patterns in beside
        for way in _ways(patterns)
        for word in exact_words(way if marked else fold(way))
    }
    kinds = [kind for kind, _ in known]
    return Wordings(kinds, dict(holding), weights, sizes, frozenset(around))


def _ways(patterns: Iterable[str]) -> Iterator[str]:
    """Write out patterns of a data file so often that each of their choices is made once."""
    for pattern in patterns:
        choices = [it.split("|") for it in _CHOICE.split(pattern)]
        for turn in range(max(map(len, choices))):
            yield " ".join(each[turn % len(each)] for each in choices)


def _parts(text: str) -> set[_Part]:
    """The words of a text, and each two in a row."""
    words = exact_words(" ".join(spelled(text)))
    return {*((it,) for it in words), *pairwise(words)}


def _of_part(part: _Part, of_word: float) -> float:
    return of_word if len(part) == 1 else _PAIR * of_word
