"""What of a query a hit does not hold, where it holds little of it: it may be on something else."""

from collections import Counter
from collections.abc import Collection, Sequence
from functools import cached_property
from itertools import pairwise

from bot.library.articles import Article
from bot.library.search.alternatives import (
    Alternative,
    in_one_word,
    in_two_words,
    written_otherwise,
)
from bot.library.search.english import is_english
from bot.library.search.inflections import inflections, looks_vietnamese
from bot.library.search.languages import Words, is_common_without_diacritics
from bot.library.search.matching import stands_in
from bot.library.search.places import (
    Place,
    Term,
    Ways,
    folded_words_of,
    places_of,
    rows_of,
    terms_of,
    ways_of,
)
from bot.library.search.ports import Counts
from bot.library.search.query import Query
from bot.library.search.questions import subjects_among, within_frame
from bot.library.search.text import exact_words, fold

# An article that holds more of what is asked for is on it well enough.
_FEW_HELD = 2

# What is named so often in an article is more than mentioned.
_NAMED = 2

# So many syllables of Vietnamese are one name or thing, whether that is listed or not.
_SYLLABLES = (2, 3)


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
        folded, places = self._read(f"{article.title}\n{article.body}")
        held = {place.term for place in places}
        missing = [
            span
            for span in self._spans
            if self._query.words[slice(*span)] not in held and not self._is_begun(span, folded)
        ]
        # What holds none was found by another spelling.
        if not 0 < len(self._spans) - len(missing) <= _FEW_HELD:
            return ()
        terms = (self._query.exact[start:end] for start, end in missing)
        return tuple(" ".join(each) for each in terms if self._tells(each, article))

    def are_mentions(self, articles: Sequence[Article]) -> bool:
        """Tell whether articles, if there are any, all only mention what is asked for."""
        return bool(articles and self._spans) and all(map(self._is_mention, articles))

    def _is_mention(self, article: Article) -> bool:
        """Tell whether an article only mentions what is asked for, or a part of that.

        Its title holds none of it, and its body no term twice or much of it not at all; or it holds
        syllables that are one thing together (``động đất``) here and there, as any text does.
        """
        if not self._are_syllables and self._is_named_as_typed(article.title):
            return False
        title, in_title = self._read(article.title)
        named = {place.term for place in in_title}
        is_begun = self._is_begun(self._spans[-1], title)
        is_named = is_begun or not self._telling.isdisjoint(named)
        are_apart = self._are_syllables and not is_begun and named != {*self._asked}
        if is_named and not are_apart:
            return False  # As mostly: no body is read.
        _, in_body = self._read(article.body)
        if are_apart and not self._meet(in_title) and not self._meet(in_body):
            return True
        counts = Counter(place.term for place in in_body)
        are_few = all(counts[term] < _NAMED for term in self._telling)
        return not is_named and (are_few or bool(self.of(article)))

    def _is_named_as_typed(self, title: str) -> bool:
        """Tell whether a title holds a term that tells as it was typed: quick to tell."""
        title, exact = self._as_typed(title), self._query.exact
        return any(
            term in self._telling and stands_in(title, " ".join(exact[slice(*span)]))
            for term, span in zip(self._asked, self._spans, strict=True)
        )

    def _read(self, text: str) -> tuple[Words, list[Place]]:
        """Give the folded words of a text, and where the terms stand in it."""
        exact = exact_words(text)
        folded = folded_words_of(exact)
        return folded, [*places_of(self._ways, exact, folded, ())]

    @cached_property
    def _are_syllables(self) -> bool:
        """Tell whether nothing is asked for but a few syllables that are in no listed compound."""
        words = self._query.words
        return len(self._spans) == len(words) in _SYLLABLES and all(map(looks_vietnamese, words))

    def _meet(self, places: Sequence[Place]) -> bool:
        """Tell whether two terms stand in a row, or several words for one."""
        is_long = any(place.end - place.start > 1 for place in places)
        return is_long or not rows_of(places).isdisjoint(pairwise(self._asked))

    def _holds_all(self, article: Article) -> bool:
        """Tell whether all stands in an article as typed, as it mostly does: quick to tell."""
        text = self._as_typed(f"{article.title}\n{article.body}")
        return all(stands_in(text, " ".join(term)) for term in self._terms)

    def _as_typed(self, text: str) -> str:
        """A text in which the words of the query may stand as they were typed."""
        return text.lower() if self._query.marked else fold(text)

    @cached_property
    def _spans(self) -> list[tuple[int, int]]:
        """Where the terms that are asked for begin and end: those of no frame around them."""
        exact = self._query.exact
        first, last = within_frame(exact)
        return [
            (start, end)
            for start, end in terms_of(self._query)
            if first <= start < last and subjects_among(exact, range(start, end))
        ]

    @cached_property
    def _asked(self) -> list[Term]:
        """The terms that are asked for, folded."""
        return [self._query.words[slice(*span)] for span in self._spans]

    @cached_property
    def _telling(self) -> set[Term]:
        """Those of them that are no common words, or all."""
        terms = {*self._asked}
        return {term for term in terms if not is_common_without_diacritics(term)} or terms

    @cached_property
    def _ways(self) -> Ways:
        return ways_of(self._query, self._spans, _alternatives(self._query, self._counts))

    def _tells(self, words: Words, article: Article) -> bool:
        """Tell whether it says something that an article does not hold these.

        One in Vietnamese holds no word of English, whatever it is on (``mekong river``), and a lone
        syllable without diacritics may be one (``ha long bay``), or anything.
        """
        if not self._told.isdisjoint(words):
            return False
        may_be_any = len(words) == 1 and not self._query.marked and looks_vietnamese(words[0])
        return article.language != "vi" or not (may_be_any or any(map(is_english, words)))

    def _is_begun(self, span: tuple[int, int], folded: Sequence[str]) -> bool:
        """Tell whether a last word that is perhaps unfinished begins one of the article's."""
        is_last = self._query.unfinished and span[1] == len(self._query.words)
        last = self._query.words[-1]
        return is_last and span[1] - span[0] == 1 and any(it.startswith(last) for it in folded)


def _alternatives(query: Query, counts: Counts) -> list[Alternative]:
    words = query.words
    forms = [
        Alternative(place, place + 1, (form,))
        for place, word in enumerate(words)
        for form in sorted(inflections(word))
    ]
    parts = [*in_one_word(words, counts), *in_two_words(words, counts)]
    return [*written_otherwise(words), *parts, *forms]
