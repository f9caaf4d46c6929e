"""Other readings of what was typed: keys of an input method, missing blanks, and slips."""

from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import replace

from bot.library import expressions
from bot.library.query import MAX_WORDS, Query, fold, pairs
from bot.library.ranking import Pattern
from bot.library.results import Results, Stage
from bot.library.titles import Known, Titles, missing_in_titles, ranked
from bot.library.typos import is_syllable, neighbours, parts, splits, typed_keys

# Longer queries hold enough other words to be found in spite of a typo.
_REPAIRED_WORDS = 8

# From so many words on, one pair of neighbours may be apart in a title found with repairs.
_LOOSE_WORDS = 4

# Ways to read a word as several.
_WAYS = 8

# More titles than these do not make a word likelier.
_MANY = 100

# Known words that one typo may have been, the commonest; and where several typos are repaired.
_REPAIRS = 24
_OPTIONS = 20


class Readings:
    """Finds titles by other readings of a query."""

    def __init__(self, titles: Titles) -> None:
        self._titles = titles

    async def by_keys(self, results: Results, known: Known) -> AsyncIterator[Stage]:
        """Find titles by words that were typed as keys of an input method.

        The last stage has the reading with which to go on, whether it found anything or not.
        """
        query = results.query
        cautious, bold = (_with_keys_read(query, known, every=every) for every in (False, True))
        for reading in (cautious, bold):
            if reading != query and not results:
                async for stage in self._titles.search(reading, known):
                    yield stage
        if not results:
            yield Stage([], cautious)

    async def repaired(self, results: Results, known: Known) -> AsyncIterator[Stage]:
        """Find titles by words that were typed without a blank, or with a slip.

        The last stage has the reading with which to go on, whether it found anything or not.
        """
        query = results.query
        cut = await self._with_blanks(query, known)
        if cut != query:
            async for stage in self._titles.search(cut, known):
                yield stage
        if not results:
            yield await self._one_repair(query, known)
        if not results:
            respelt = await self._respelt(cut, known)
            if respelt != cut:
                async for stage in self._titles.search(respelt, known):
                    yield stage
            yield Stage([], respelt)

    async def _with_blanks(self, query: Query, known: Known) -> Query:
        """Cut words that no article holds where that gives words in a row of some title.

        Args:
            query: What was typed.
            known: Learns where the parts of such words stand.
        """
        last = query.words[-1] if query.unfinished else None
        unknown = [
            word
            for word in query.words
            if word not in known and (word == last or not is_syllable(word))
        ]
        if not unknown:
            return query
        known |= await self._titles.known(set().union(*map(parts, unknown)))
        in_titles = frozenset(word for word, counts in known.items() if counts.titles)
        ways = []
        for word in unknown:
            likeliest_first = sorted(
                splits(word, in_titles, begun=word == last),
                key=lambda way: (len(way), -min(known[part].titles for part in way[:-1])),
            )
            ways += [(word, way) for way in likeliest_first[:_WAYS]]
        counts = await self._titles.count(
            [expressions.in_a_row(way, begun=word == last) for word, way in ways], 1
        )
        held = [way for way, count in zip(ways, counts, strict=True) if count]
        # The likeliest comes last, and stays.
        return _cut(query, dict(reversed(held)))

    async def _one_repair(self, query: Query, known: Known) -> Stage:
        """Find titles that hold the words in a row but for a slip in one."""
        places = missing_in_titles(query, known)
        if len(query.words) > _REPAIRED_WORDS or len(places) > 1:
            return Stage([], query)
        places = places or await self._doubtful(query)
        repairs = await self._repairs(
            [word if place in places else "" for place, word in enumerate(query.words)]
        )
        if len(query.words) == 1:
            repairs = [repairs[0][:1]]
        if not any(repairs):
            return Stage([], query)
        rows = await self._titles.match(expressions.with_one_repair(query, repairs), query)
        return _corrected(query, repairs, rows)

    async def _doubtful(self, query: Query) -> set[int]:
        """Tell which words may be wrong: those without which some title holds the query."""
        if len(query.words) == 1:
            return {0}
        places = range(len(query.words))
        counts = await self._titles.count(
            [expressions.without(query, place) for place in places], 1
        )
        return {place for place in places if counts[place]}

    async def _respelt(self, query: Query, known: Known) -> Query:
        """Replace words that no article holds by what stands next to their neighbours elsewhere.

        Args:
            query: What was typed.
            known: Learns where the new words stand.
        """
        if not 1 < len(query.words) <= _REPAIRED_WORDS or known.keys() >= set(query.words):
            return query
        repairs = await self._repairs([word if word not in known else "" for word in query.words])
        for place, options in enumerate(repairs):
            before, after = query.words[:place][-1:], query.words[place + 1 :][:1]
            ways = [
                expressions.any_of(pairs([*before, option, *after]))
                for option in options[:_OPTIONS]
            ]
            counts = await self._titles.count(ways, _MANY)
            if any(counts):
                likeliest = counts.index(max(counts))
                titles = await self._titles.match(ways[likeliest], query)
                words, _ = next(iter(titles.values()))
                taken: list[list[str]] = [[] for _ in repairs]
                taken[place] = [options[likeliest]]
                query = _spelt(query, taken, words.split(" "))
        known |= await self._titles.known(query.words)
        return query

    async def many_repairs(self, query: Query) -> Stage:
        """Find titles that hold the words, mostly in a row, but for slips in any."""
        if len(query.words) > _REPAIRED_WORDS:
            return Stage([], query)
        repairs = await self._repairs(query.words)
        rows = await self._titles.match(
            expressions.with_repairs(query, [options[:_OPTIONS] for options in repairs]),
            query,
        )
        stage = _corrected(query, repairs, rows)
        kept = sum(map(str.__eq__, query.words, stage.query.words))
        # A reading that keeps less than half of the words is a guess, not a repair.
        return stage if 2 * kept >= len(query.words) else Stage([], query)

    async def _repairs(self, words: Sequence[str]) -> list[list[str]]:
        """List for each word the title words that it may have been, commonest first."""
        options = [neighbours(word) for word in words]
        if not any(options):
            return [[] for _ in words]
        terms = await self._titles.commonest(set().union(*options))
        return [[term for term in terms if term in near][:_REPAIRS] for near in options]


def _cut(query: Query, ways: Mapping[str, tuple[str, ...]]) -> Query:
    """Replace words by what they are made of."""
    words: list[str] = []
    exact: list[str] = []
    for word, typed in zip(query.words, query.exact, strict=True):
        words += ways.get(word, (word,))
        exact += ways.get(word, (typed,))
    return replace(query, words=tuple(words[:MAX_WORDS]), exact=tuple(exact[:MAX_WORDS]))


def _with_keys_read(query: Query, known: Known, *, every: bool) -> Query:
    """Read words as keys of an input method where that gives a word that some article holds.

    Args:
        query: What was typed.
        known: Which words some article holds.
        every: Whether to read so even those that are known as they are.
    """
    words = tuple(
        meant if meant and meant in known and (every or word not in known) else word
        for word, meant in zip(query.words, map(typed_keys, query.words), strict=True)
    )
    return query if words == query.words else replace(query, words=words, exact=words)


def _corrected(
    query: Query, repairs: Sequence[Sequence[str]], rows: dict[int, tuple[str, bytes]]
) -> Stage:
    """Rank titles that were found with repairs, and spell the query as the best one does."""
    pattern = Pattern(query, repairs)
    least = len(query.words) - 1 - (len(query.words) >= _LOOSE_WORDS)
    rows = {k: v for k, v in rows.items() if pattern.title(v[0].split(" ")).joined >= least}
    if not rows:
        return Stage([], query)
    found = ranked(rows, pattern)
    return Stage(found, _spelt(query, repairs, rows[found[0].rowid][0].split(" ")))


def _spelt(query: Query, repairs: Sequence[Sequence[str]], title: Sequence[str]) -> Query:
    """Spell a query as the stretch of a title that it fits best; keep marks that were typed."""
    folded = fold(" ".join(title)).split(" ")
    options = [{word, *others} for word, others in zip(query.words, repairs, strict=True)]

    def fitting(start: int) -> list[int]:
        stretch = range(max(-start, 0), min(len(options), len(title) - start))
        return [place for place in stretch if folded[start + place] in options[place]]

    start = max(range(-len(options), len(title)), key=lambda start: len(fitting(start)))
    words, exact = list(query.words), list(query.exact)
    for place in fitting(start):
        if folded[start + place] != words[place] or words[place] == exact[place]:
            words[place], exact[place] = folded[start + place], title[start + place]
    repaired = query.repaired or words != [*query.words]
    return replace(query, words=tuple(words), exact=tuple(exact), repaired=repaired)
