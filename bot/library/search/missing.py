"""What of a query a hit does not hold, where it holds little of it: it may be on something else."""

from collections.abc import Collection, Sequence
from functools import cached_property

from bot.library.articles import Article
from bot.library.search.alternatives import (
    Alternative,
    in_one_word,
    in_two_words,
    others_looked_up,
    written_otherwise,
)
from bot.library.search.english import is_english
from bot.library.search.evidence import Evidence, Relevance, is_begun
from bot.library.search.inflections import inflections, looks_vietnamese
from bot.library.search.languages import Words, loan_words
from bot.library.search.matching import stands_in
from bot.library.search.places import (
    Ways,
    read_for,
    terms_of,
    ways_of,
)
from bot.library.search.ports import Counts
from bot.library.search.query import Query
from bot.library.search.questions import asking, subjects_at, within_frame
from bot.library.search.text import exact_words, fold

# An article that holds more of what is asked for is on it well enough.
_FEW_HELD = 2


class MissingWords:
    """Tells what articles do not hold of what a query asks for, or no more than mention."""

    def __init__(self, query: Query, counts: Counts, told: Collection[str]) -> None:
        """Read a query.

        Args:
            query: As it was searched.
            counts: Of its words.
            told: Words of which something else is said, as that none of all articles holds them, or
                nothing: those that say for whom it is.
        """
        self._query = query
        self._counts = counts
        self._told = {word for words in told for word in words.split(" ")}
        self._terms = [query.exact[start:end] for start, end in terms_of(query)]

    def of(self, article: Article) -> tuple[str, ...]:
        """List what an article lacks, as typed; nothing if it holds much of the query."""
        if len(self._terms) < _FEW_HELD or self._holds_all(article):
            return ()
        if len(self._spans) < _FEW_HELD:
            return ()
        read = read_for(self._ways, exact_words(f"{article.title}\n{article.body}"))
        held = read.terms
        missing = [
            span
            for span in self._spans
            if self._query.words[slice(*span)] not in held
            and not is_begun(self._query, span, read.folded)
        ]
        if len(missing) == len(self._spans):
            return ()  # It was found by another spelling.
        if without := self._listed_without(held):
            return without
        if len(self._spans) - len(missing) > _FEW_HELD:
            return ()
        terms = (self._query.exact[start:end] for start, end in missing)
        return tuple(" ".join(each) for each in terms if self._tells(each, article))

    def _listed_without(self, held: Collection[Words]) -> tuple[str, ...]:
        """List what is one in several syllables without diacritics, none of which is held.

        However many others an article holds, each of which may be another one: ``vac xin``.
        """
        words = self._query.words
        rows = {
            (each.start, each.end)
            for each in written_otherwise(words)
            if each.end > each.start + 1
            if words[each.start : each.end] in loan_words()
        }
        return tuple(
            " ".join(self._query.exact[start:end])
            for start, end in sorted(rows)
            if not self._query.marked and self._told.isdisjoint(words[start:end])
            if all((word,) not in held for word in words[start:end])
        )

    def best(self, articles: Sequence[Article]) -> Relevance:
        """Tell what those of some articles that have most to do with the query have to do with it.

        What was asked in no words, or of no article, is what they are on.
        """
        if not (self._spans and articles):
            return Relevance.ON_IT
        asked = [self._query.exact[slice(*span)] for span in self._spans]
        if self._stand_in(articles[0].title, asked):
            return Relevance.ON_IT  # As often, and quick to tell.
        evidence, best = Evidence(self._query, self._spans, self._ways), Relevance.SCRAPS
        for article in articles:
            best = max(best, evidence.relevance(article))
            if best is Relevance.ON_IT:
                break  # As mostly, at the first.
        return best

    def _holds_all(self, article: Article) -> bool:
        """Tell whether all stands in an article as typed, as it mostly does: quick to tell."""
        return self._stand_in(f"{article.title}\n{article.body}", self._terms)

    def _stand_in(self, text: str, terms: Sequence[Words]) -> bool:
        """Tell whether terms all stand in a text as typed."""
        text = self._as_typed(text)
        return all(stands_in(text, " ".join(term)) for term in terms)

    def _as_typed(self, text: str) -> str:
        """A text in which the words of the query may stand as they were typed."""
        return text.lower() if self._query.marked else fold(text)

    @cached_property
    def _spans(self) -> list[tuple[int, int]]:
        """Where the terms that are asked for begin and end: those of no frame around them."""
        exact = self._query.exact
        first, last = within_frame(exact)
        only_ask, told = asking(exact), subjects_at(exact, range(len(exact)))
        return [
            (start, end)
            for start, end in terms_of(self._query)
            if first <= start < last and start not in only_ask
            if not told.keys().isdisjoint(range(start, end))
        ]

    @cached_property
    def _ways(self) -> Ways:
        terms = [*terms_of(self._query)]
        return ways_of(self._query, terms, _alternatives(self._query, self._counts))

    def _tells(self, words: Words, article: Article) -> bool:
        """Tell whether it says something that an article does not hold these.

        One in Vietnamese holds no word of English, whatever it is on (``mekong river``), and a lone
        syllable without diacritics may be one (``ha long bay``), or anything.
        """
        if not self._told.isdisjoint(words):
            return False
        may_be_any = len(words) == 1 and not self._query.marked and looks_vietnamese(words[0])
        return article.language != "vi" or not (may_be_any or any(map(is_english, words)))


def _alternatives(query: Query, counts: Counts) -> list[Alternative]:
    words = query.words
    forms = [
        Alternative(place, place + 1, (form,))
        for place, word in enumerate(words)
        for form in sorted(inflections(word) | others_looked_up([word], counts))
    ]
    parts = [*in_one_word(words, counts), *in_two_words(words, counts)]
    return [*written_otherwise(words), *parts, *forms]
