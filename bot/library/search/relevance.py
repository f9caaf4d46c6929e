"""Articles by relevance: a ranked list in which no word is required and rare words weigh more.

People who half remember an article type other words than it holds, abbreviate, ask and chat. Each
word of the query is a slot that is filled by the word or by what else may be written for it. An
article gets a slot's weight if it holds that anywhere, and again if in title or lead; pairs of
words in a row count half on top. That is BM25 without frequencies and lengths, which brought
nothing here, so that bit sets are all it takes.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from bot.library.search.alternatives import (
    Alternative,
    in_one_word,
    in_two_words,
    may_be_meant,
    spelt_otherwise,
    with_other_endings,
    written_otherwise,
)
from bot.library.search.diacritics import as_typed
from bot.library.search.entries import anywhere_token, hashed_pair
from bot.library.search.languages import Words, other_forms, share, shares
from bot.library.search.meanings import meant_beside
from bot.library.search.passages import distinct
from bot.library.search.ports import Boost, Candidate, Counts, Matches, SearchIndex, Slot
from bot.library.search.query import EVER, MAX_WORDS, Period, Query
from bot.library.search.scraps import is_small, on_subject
from bot.library.search.text import fold, pairs
from bot.library.search.tiers import SearchContext, Tier
from bot.library.search.titles import CANDIDATES, folded_titles

# What a pair of words in a row weighs beside a word that is as rare.
_PAIR = 0.5
_PAIR_WORDS = 2

# What it weighs on top in a title, which tells the subject.
_PAIR_IN_TITLE = 0.1

# Articles of any newspaper that count with the library's own: a small one does not know by itself
# which words are common.
_AT_LARGE = 400

# Articles that are looked through for those of a period.
_OF_ALL_TIMES = 4096

# Hits that hold less than this share of what the best one holds share only scraps with the query;
# more is asked of them below hits that hold all words.
_SHARE_OF_BEST = 0.5
_SHARE_BELOW_OTHERS = 0.65

# So many are enough below hits that hold all words.
_BELOW_OTHERS = 32

# So few words stand apart in an article by chance, the more easily without diacritics.
_FEW_MARKED = 2
_FEW_UNMARKED = 3

# Where the best hit holds less than this share of what the query weighs, nothing was found.
_SHARE_OF_QUERY = 0.35


async def most_relevant(context: SearchContext) -> Tier:
    """Find the articles that hold most of what the query's words weigh."""
    if context.query.phrases or (context.found and len(context.query.words) == 1):
        return context.tier()
    if context.query.unmet == " ".join(context.query.exact):
        return context.tier()  # Nothing is asked for but a time, of which there is no article.
    if not context.found:  # A name may have been typed without its diacritics after all.
        context = replace(context, query=replace(context.query, plain=frozenset()))
    context = await _with_capitals_spelt_out(context)
    index, words = context.index, context.query.words
    listed = await meant_beside(context, written_otherwise(words))
    alternatives = [*listed]
    known = {**context.counts, **await context.count_words(may_be_meant(context, alternatives))}
    alternatives += await with_other_endings(context)
    alternatives += in_one_word(words, known) + in_two_words(words, known)
    if not context.found:
        alternatives += await spelt_otherwise(context)
    weighing = await _weighed(context, alternatives)
    period = context.query.period
    most = _BELOW_OTHERS if context.found else CANDIDATES
    limit = most if period == EVER else _OF_ALL_TIMES
    scored = await _scored(index, weighing, limit, period)
    if is_small(weighing.articles):
        candidates = await on_subject(
            index,
            context.query,
            alternatives,
            weighing.weights,
            [candidate for _, candidate in scored],
            _SHARE_BELOW_OTHERS if context.found else _SHARE_OF_BEST,
        )
    else:
        candidates = _best(context, weighing, scored)[:most]
        if context.found or len(words) <= _FEW_MARKED:
            others = listed if context.found else alternatives
            candidates = await as_typed(context, candidates, others=others)
    query = _respelt(context.query, alternatives, weighing.counts)
    return replace(context, query=query, counts=weighing.counts).tier(candidates)


async def _with_capitals_spelt_out(context: SearchContext) -> SearchContext:
    """Weigh what ``AI`` stands for: the word that is written alike is common."""
    for word in map(fold, context.query.capitals):
        for form in other_forms()[(word,)]:
            known = await context.count_words(form)
            if word in context.query.words and known.keys() >= {*form}:
                place = context.query.words.index(word)
                query = context.query.replaced(place, place + 1, form)
                context = replace(context, query=query, counts={**context.counts, **known})
    return context


def _best(
    context: SearchContext, weighing: "_Weighing", scored: Sequence[tuple[float, Candidate]]
) -> list[Candidate]:
    """Keep what holds enough of the query, and not much less than the best does."""
    if not scored or scored[0][0] < _SHARE_OF_QUERY * weighing.all_words:
        return []
    whole = weighing.all_words + (weighing.all_phrases if context.found else 0)
    of_best = _SHARE_BELOW_OTHERS if context.found else _SHARE_OF_BEST
    least = of_best * min(scored[0][0], whole)
    if len(context.query.words) > (_FEW_MARKED if context.query.marked else _FEW_UNMARKED):
        # Words in a row lift the best above what all words weigh: an article with all of them
        # stays (scores are rounded).
        least = min(least, 0.999 * weighing.all_words)
    return [candidate for points, candidate in scored if points >= least]


async def _scored(
    index: SearchIndex, weighing: "_Weighing", limit: int, period: Period
) -> list[tuple[float, Candidate]]:
    """Score all articles, and the best of them, if of a period, by their titles, too."""
    points = dict(await index.score(weighing.slots, weighing.boosts, limit))
    titles = await index.titles(points, period)
    scored = [
        (points[title.number] + weighing.in_title(f" {words} "), title.candidate)
        for title, words in zip(titles, folded_titles(titles), strict=True)
    ]
    return sorted(scored, key=lambda each: -each[0])


async def _weighed(context: SearchContext, alternatives: Sequence[Alternative]) -> "_Weighing":
    """Look up how common everything is, and weigh it by that."""
    index, words = context.index, context.query.words
    written = {word for alternative in alternatives for word in alternative.words}
    phrases = _phrases(words, alternatives)
    known = await context.count_words(written - context.counts.keys())
    found = await context.match_rows(phrases)
    articles = await index.count_articles()
    counts = {**context.counts, **known}
    weighing = _Weighing(counts, dict(zip(phrases, found, strict=True)), articles)
    for place, word in enumerate(words):
        others = [each.words for each in alternatives if each.stands_for(place)]
        weighing.add_word(word, context.query.exact[place], others)
    for pair in dict.fromkeys(pairwise(words)):
        weighing.add_pair(pair)
    stretches = {words[each.start : each.end] for each in alternatives}
    for stretch in sorted(stretch for stretch in stretches if len(stretch) > 1):
        others = [each.words for each in alternatives if words[each.start : each.end] == stretch]
        weighing.add_forms(stretch, [*dict.fromkeys(others)])
    return weighing


class _Weighing:
    """Collects what articles are worth.

    Attributes:
        counts: Of words.
        articles: How many there are.
        weights: Of the query's words, and of each two in a row.
        slots: Of words, and of pairs in leads.
        boosts: Of phrases.
        all_words: What an article would be worth that has every word in its lead.
        all_phrases: What it would be worth on top that has every known phrase in its lead.
    """

    def __init__(self, counts: Counts, matches: Mapping[Words, Matches], articles: int) -> None:
        self.counts = counts
        self._matches = matches
        self.articles = articles
        self.weights: dict[Words, float] = {}
        self._shares: dict[str, float] = {}
        self._in_titles: dict[str, float] = {}
        self.slots: list[Slot] = []
        self.boosts: list[Boost] = []
        self.all_words = 0.0
        self.all_phrases = 0.0

    def add_word(self, word: str, exact: str, others: Sequence[Words]) -> None:
        """Weigh a word, once, and what else may be written for it."""
        if (word,) in self.weights:
            return
        if is_small(self.articles):
            self._shares[word] = share(word, exact)
        weight = self._rarity([(word,), *others])
        # Who types `sg` asks for Sài Gòn, however many articles write `TP HCM`.
        written_out = [self._rarity([form]) for form in others if len(form) > 1]
        self.weights[(word,)] = max([weight, *written_out])
        self.all_words += 2 * weight
        self._add([(word,), *others], weight)

    def add_forms(self, words: Words, others: Sequence[Words]) -> None:
        """Weigh other forms of several words, once, as much as those words in a row."""
        self._add(others, self._rarity([words, *others]))
        if any(map(self._count, others)):
            # It explains the words that no article holds.
            unknown = [word for word in words if not self._count((word,))]
            self.all_words -= sum(2 * self._rarity([(word,)]) for word in unknown)

    def add_pair(self, pair: Words) -> None:
        """Weigh two words in a row by a share of their rarity, and in titles once more."""
        rarity = self.weights[pair] = self._rarity([pair])
        self._add([pair], _PAIR * rarity)
        self._in_titles[f" {' '.join(pair)} "] = _PAIR_IN_TITLE * rarity

    def in_title(self, words: str) -> float:
        """Tell what an article gets on top for its title's folded words, each between spaces."""
        # A list: most titles hold none, and a generator costs as much as the rest.
        return sum([worth for pair, worth in self._in_titles.items() if pair in words])

    def _add(self, forms: Sequence[Words], weight: float) -> None:
        tokens = tuple(form[0] for form in forms if len(form) == 1)
        self.slots.append(Slot(tokens, weight))
        self.slots.append(Slot(tuple(map(anywhere_token, tokens)), weight))
        rows = [form for form in forms if len(form) > 1]
        if rows:
            self._add_in_a_row(rows, weight)

    def _add_in_a_row(self, forms: Sequence[Words], weight: float) -> None:
        """Weigh forms in a row: who writes one of a name seldom leaves out the others."""
        matches = {form: self._matches[form] for form in forms}
        hashed = {form for form in forms if len(form) == _PAIR_WORDS and not matches[form].complete}
        anywhere = _in_any([each.numbers for each in matches.values()])
        in_lead = [each.in_lead for form, each in matches.items() if form not in hashed]
        self.boosts += [Boost(anywhere, weight), Boost(_in_any(in_lead), weight)]
        if hashed:
            tokens = [hashed_pair(*pairs(form)) for form in forms if form in hashed]
            self.slots.append(Slot(tuple(tokens), weight))
        is_in_lead = any(len(each.in_lead) for each in matches.values())
        self.all_phrases += weight * ((len(anywhere) > 0) + is_in_lead)

    def _rarity(self, forms: Sequence[Words]) -> float:
        """Weigh what stands in few articles, as BM25 does (Robertson and Zaragoza 2009)."""
        articles = self.articles + _AT_LARGE
        at_large = _AT_LARGE * sum(map(self._share, forms))
        holding = min(sum(map(self._count, forms)) + at_large, articles)
        return math.log(1 + (articles - holding + 0.5) / (holding + 0.5))

    def _share(self, form: Words) -> float:
        share_of_any = shares().get(form, 0.0)
        return self._shares.get(form[0], share_of_any) if len(form) == 1 else share_of_any

    def _count(self, form: Words) -> float:
        if len(form) > 1:
            matches = self._matches[form]
            held = len(matches.numbers)
            # It stands in as many of the older articles as in those that were looked at.
            looked_at = self.articles - (0 if matches.complete else int(matches.numbers[0]) - 1)
            return held * self.articles // max(looked_at, 1)
        word = form[0]
        held = self.counts[word].articles if word in self.counts else 0
        # Of the articles that hold `pho`, few hold `phở`.
        folded = shares().get(form, 0.0)
        return held * self._share(form) / folded if folded else held


def _in_any(lists: Sequence[NDArray[np.int64]]) -> NDArray[np.int64]:
    """Give the articles that are in any of some lists, each once."""
    if len(lists) == 1:
        return lists[0]
    return distinct(np.concatenate([np.array([], np.int64), *lists]))


def _phrases(words: Words, alternatives: Sequence[Alternative]) -> list[Words]:
    """List what is looked up in a row, each once."""
    stretches = [words[each.start : each.end] for each in alternatives]
    forms = [*pairwise(words), *stretches, *(each.words for each in alternatives)]
    return [form for form in dict.fromkeys(forms) if len(form) > 1]


def _respelt(query: Query, alternatives: Sequence[Alternative], counts: Counts) -> Query:
    """Replace words that no article holds by the spelling that they are taken for."""
    respelt = {each.start: each.words for each in alternatives if each.respelt}
    words: list[str] = []
    exact: list[str] = []
    for place, word in enumerate(query.words):
        known = word in counts or place not in respelt
        words += [word] if known else respelt[place]
        exact += [query.exact[place]] if known else respelt[place]
    if len(words) > MAX_WORDS or words == [*query.words]:
        return query
    return replace(query, words=tuple(words), exact=tuple(exact), repaired=True)
