"""Which of the texts that somebody sent some words name: a small library of their own."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import chain
from math import log

from telegram import Update

from bot.context import Context
from bot.handlers.messages import is_private
from bot.handlers.phrases import data
from bot.library import (
    exact_words,
    fold,
    has_diacritics,
    inflections,
    row_of,
    telling_in,
    words_alike,
)
from bot.replies import Sent
from summarizer import Ranking

# Among so many texts, the newest, one is looked for.
MOST_TEXTS = 20
_LONGEST_WRITER = 4
# So much a word tells of a text which is of that kind, or from whom it calls; whose title has it;
# whose sentences have it, more for each time; and which has it in other words.
_IS_SO, _TITLED, _HELD, _MORE, _OTHERWISE = 3.0, 2.5, 1.0, 0.25, 0.7
# A text that another kind of text is called after, or that holds what it is called, is it hardly.
_OTHER_KIND = 0.3
# Who is named at the ends of a text, and again, wrote it.
_NAMED_TWICE = 2
# So nearly as well as the best one another text is meant as likely.
_ALIKE = 0.88


@dataclass(frozen=True, slots=True)
class Fit:
    """How well some words name a text.

    Attributes:
        number: Of the text.
        ranking: What was made of it.
        weight: How well; rare words weigh most.
        share: How much of the words' weight it holds.
        is_so: Whether it is of the kind that they call.
        is_named: Whether each word calls it, is in its title, or is rare: none is there by chance.
        is_sure: Whether nothing else is likely meant.
    """

    number: int
    ranking: Ranking
    weight: float
    share: float
    is_so: bool
    is_named: bool
    is_sure: bool = True


class _OwnText:
    """A text, in which words are looked for."""

    def __init__(self, ranking: Ranking) -> None:
        self.kind = ranking.kind
        ends = (ranking.title, ranking.name, *ranking.around)
        whole = " ".join((*ends, *ranking.sentences))
        self.ends = row_of(" ".join((*ends, *ranking.sentences[:1])))
        self.title = row_of(" ".join(ends))
        self.text = row_of(whole)
        self.language = ranking.language
        self._marked = f" {' '.join(exact_words(whole))} "

    @cached_property
    def writers(self) -> set[int]:
        """Whose it is, as places of rows of the data file: of who is named at its ends."""
        return {
            at
            for at, row in enumerate(_writers())
            if any(f" {it} " in self.ends for it in row)
            and sum(self.text.count(f" {it} ") for it in row) >= _NAMED_TWICE
        }

    def grade(self, word: str) -> float:
        """Tell how much a word, or words that are one, tells of the text; 0 for nothing."""
        typed, word = word, fold(word)
        forms = {word, *inflections(word), *words_alike().get(word, ())}
        rows = [at for at, row in enumerate(_writers()) if word in row]
        if self.kind in kinds_called(word) or not self.writers.isdisjoint(rows):
            return _IS_SO
        if has_diacritics(typed) and has_diacritics(self._marked):
            forms = {word} if f" {typed} " in self._marked else set()
        if any(f" {it} " in self.title for it in forms):
            return _TITLED
        if times := sum(self.text.count(f" {it} ") for it in forms):
            return _HELD + _MORE * log(times)
        others = chain(*(_writers()[at] for at in rows))
        times = sum(self.text.count(f" {it} ") for it in others)
        return _OTHERWISE if times >= _NAMED_TWICE else 0.0

    def is_told_by(self, word: str, grade: float) -> bool:
        """Tell whether a word of such a grade tells of the text: a rare one, or one of its title.

        Without its mark a syllable of Vietnamese is in any text.
        """
        if grade >= _TITLED or (grade and " " in word):
            return bool(grade)
        is_bare = self.language == "vi" and not has_diacritics(word)
        return bool(grade) and not is_bare and bool(telling_in(word))


def fitting(sent: Sequence[Sent], name: Sequence[str], kinds: Sequence[str] = ()) -> list[Fit]:
    """Rank the texts that hold any word of a name, those first that hold all, the best first.

    Args:
        sent: The texts, the newest first.
        name: The words, each of which tells.
        kinds: Words for a kind of text: one of another kind may be called so, too.
    """
    words = joined(name)
    texts = [(number, ranking, _OwnText(ranking)) for number, ranking in sent]
    grades = {it: [text.grade(it) for *_, text in texts] for it in {*words}}
    weights = {it: _rarity(of) for it, of in grades.items()}
    whole = sum(weights[it] for it in words)
    fits, called = list[Fit](), _kinds_meant(kinds)
    for at, (number, ranking, text) in enumerate(texts):
        told = sum(weights[it] for it in words if grades[it][at])
        weight = sum(weights[it] * grades[it][at] for it in words)
        is_so = not called or text.kind in called
        if told or (not words and kinds):
            weight += _of_kind(text, kinds, is_so=is_so)
            share = told / whole if whole else 1.0
            is_named = all(text.is_told_by(it, grades[it][at]) for it in words)
            fits.append(Fit(number, ranking, weight, share, is_so, is_named))
    return sorted(fits, key=lambda it: (-round(it.share, 3), -it.weight))


def best_of(fits: Sequence[Fit]) -> list[Fit]:
    """Give the texts that are meant as likely as the best one, and this first; none for none."""
    return [
        it
        for it in fits
        if it.share == fits[0].share
        and it.is_so == fits[0].is_so
        and it.weight >= _ALIKE * fits[0].weight
    ]


def _kinds_meant(kinds: Sequence[str]) -> set[str]:
    """The kinds that all of some words call, or any of them: a ``scam post`` is no essay."""
    called = [it for it in map(kinds_called, kinds) if it]
    return set.intersection(*called) or set.union(*called) if called else set()


def _of_kind(text: _OwnText, kinds: Sequence[str], *, is_so: bool) -> float:
    if is_so:
        return _IS_SO if kinds else 0.0
    words = {form for it in kinds for form in (fold(it), *inflections(fold(it)))}
    return _OTHER_KIND if any(f" {it} " in text.text for it in words) else 0.0


def _rarity(grades: Sequence[float]) -> float:
    return log(1 + len(grades) / max(1, sum(map(bool, grades))))


def kinds_called(word: str) -> set[str]:
    """The kinds of texts that a word calls."""
    return _called().get(fold(word), set())


@cache
def _called() -> Mapping[str, set[str]]:
    called: dict[str, set[str]] = {}
    for kind, rows in data()["called"].items():
        for word in chain(*(fold(it).split() for it in rows)):
            called.setdefault(word.replace("_", " "), set()).add(kind)
    return called


def is_called(ranking: Ranking, text: str) -> bool:
    """Tell whether words call a text by its kind, and by whose it is or what its title says."""
    words = joined(text.split())
    own = _OwnText(ranking)
    kinds = [it for it in words if own.kind in kinds_called(it)]
    others = [it for it in words if it not in kinds and (" " in it or telling_in(it))]
    return bool(kinds) and any(own.grade(it) >= _TITLED for it in others)


def joined(words: Sequence[str]) -> list[str]:
    """Join the words of a name that together call a writer or a kind: ``bac si``."""
    found, place, folded = list[str](), 0, [fold(it) for it in words]
    while place < len(words):
        length = len(compound_at(folded, place).split()) or 1
        found.append(" ".join(words[place : place + length]))
        place += length
    return found


def compound_at(words: Sequence[str], place: int) -> str:
    """What of several folded words calls a writer or a kind from a place on; "" for nothing."""
    rows = (" ".join(words[place : place + it]) for it in range(_LONGEST_WRITER, 1, -1))
    return next((it for it in rows if it in _compounds()), "")


@cache
def _compounds() -> frozenset[str]:
    """What of several words calls a writer or a kind."""
    return frozenset(it for it in (*chain(*_writers()), *_called()) if " " in it)


async def sent_by(update: Update, context: Context) -> list[Sent]:
    """The newest texts that somebody sent; none where others read what is answered."""
    if not is_private(update):
        return []
    sent = await context.readers.newest_texts(context.person, MOST_TEXTS)
    # What was sent again is one text.
    return [
        (number, ranking)
        for at, (number, ranking) in enumerate(sent)
        if not any(is_same(ranking, it) for _, it in sent[:at])
    ]


def is_same(one: Ranking, other: Ranking) -> bool:
    """Tell whether two texts are the same one, sent twice."""
    return (one.title, one.sentences) == (other.title, other.sentences)


@cache
def _writers() -> list[list[str]]:
    rows = (fold(row).split() for row in data()["writers"]["words"])
    return [[it.replace("_", " ") for it in row] for row in rows]
