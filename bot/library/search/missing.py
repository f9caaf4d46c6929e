"""What of a query a hit does not hold, where it holds little of it: it may be on something else."""

from collections.abc import Collection, Sequence

from bot.library.articles import Article
from bot.library.search.alternatives import (
    Alternative,
    in_one_word,
    in_two_words,
    written_otherwise,
)
from bot.library.search.english import is_english
from bot.library.search.inflections import inflections, looks_vietnamese
from bot.library.search.languages import Words
from bot.library.search.places import folded_words_of, places_of, terms_of, ways_of
from bot.library.search.ports import Counts
from bot.library.search.query import Query
from bot.library.search.questions import subjects_among, within_frame
from bot.library.search.text import exact_words, folded_words

# An article that holds more of what is asked for is on it well enough.
_FEW_HELD = 2


class MissingWords:
    """Tells what articles do not hold of what a query asks for."""

    def __init__(self, query: Query, counts: Counts, told: Collection[str]) -> None:
        """Read a query.

        Args:
            query: As it was searched.
            counts: Of its words.
            told: Words of which something else is said: that none of all articles holds them.
        """
        subjects = [span for span in terms_of(query) if _is_subject(query, *span)]
        self._query = query
        # Diacritics are read only if some were typed.
        self._typed, self._cut = (
            (query.exact, exact_words) if query.marked else (query.words, folded_words)
        )
        self._spans = subjects
        self._told = {word for words in told for word in words.split(" ")}
        self._ways = ways_of(query, subjects, _alternatives(query, counts))

    def of(self, article: Article) -> tuple[str, ...]:
        """List what an article lacks, as typed; nothing if it holds much of the query."""
        if len(self._spans) < _FEW_HELD:
            return ()
        words = self._cut(f"{article.title}\n{article.body}")
        if self._holds_all(words):
            return ()
        folded = folded_words_of(words)
        held = {place.term for place in places_of(self._ways, words, folded, ())}
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

    def _holds_all(self, words: Sequence[str]) -> bool:
        """Tell whether all stands in a text as typed: quicker than to look for other ways."""
        text = f" {' '.join(words)} "
        return all(f" {' '.join(self._typed[start:end])} " in text for start, end in self._spans)

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


def _is_subject(query: Query, start: int, end: int) -> bool:
    """Tell whether a term is asked for, and no frame around that."""
    first, last = within_frame(query.exact)
    return first <= start < last and bool(subjects_among(query.exact, range(start, end)))


def _alternatives(query: Query, counts: Counts) -> list[Alternative]:
    words = query.words
    forms = [
        Alternative(place, place + 1, (form,))
        for place, word in enumerate(words)
        for form in sorted(inflections(word))
    ]
    parts = [*in_one_word(words, counts), *in_two_words(words, counts)]
    return [*written_otherwise(words), *parts, *forms]
