"""What was typed just so: ``phở`` is no ``phố``, ``AI`` is no ``ai``, ``-bò`` must not be there."""

import re
from collections.abc import Callable, Iterable, Sequence

from bot.library.search.alternatives import Alternative
from bot.library.search.inflections import looks_vietnamese
from bot.library.search.languages import Words, is_compound, other_forms
from bot.library.search.left_out import is_free_of
from bot.library.search.matching import stands_in
from bot.library.search.ports import Candidate, SearchIndex, Text
from bot.library.search.query import Query
from bot.library.search.text import exact_words, fold, folded_words, old_tone_placement
from bot.library.search.tiers import SearchContext

# Texts that are read at a time, and articles that are enough: no one pages far among these.
_BATCH = 32
_ENOUGH = 20


async def as_typed(
    context: SearchContext,
    candidates: Sequence[Candidate],
    *,
    in_a_row: bool = False,
    others: Iterable[Alternative] = (),
) -> list[Candidate]:
    """Keep what holds every word whose diacritics count just so, in the order given.

    But for abbreviations, and words that `others` are as good as.

    Args:
        context: With the query.
        candidates: Articles that hold the folded words.
        in_a_row: Whether they are to stand in a row.
        others: What is as good as words of the query, but for a lone syllable: ``cá`` is itself.
    """
    query = context.query
    free = {
        word
        for other in others
        for word in query.exact[other.start : other.end]
        if other.end - other.start > 1 or not looks_vietnamese(fold(word))
    }
    marked = [
        word for word in query.marked if word not in free and not _is_abbreviation(fold(word))
    ]
    if not marked or not candidates:
        return [*candidates]
    asked = [{word, old_tone_placement(word)} for word in marked]
    stands_in_a_row = _in_a_row(query) if in_a_row else None

    def is_held(text: Text) -> bool:
        held = f"{text.title_words}\n{text.body.lower()}"
        all_held = all(any(stands_in(held, form) for form in forms) for forms in asked)
        return all_held and (stands_in_a_row is None or stands_in_a_row(held))

    return await _kept(context.index, candidates, is_held)


async def as_one_first(
    index: SearchIndex, query: Query, candidates: Sequence[Candidate]
) -> list[Candidate]:
    """Put first what writes words in a row as a name or a compound: ``dai noi`` as Đại Nội.

    Others hold syllables that happen to meet and are written alike but for diacritics: `dài nối`.

    Args:
        index: Where to read.
        query: Without diacritics.
        candidates: Articles that hold its words in a row.
    """
    row = _row(query.words)

    def is_one(text: Text) -> bool:
        rows = (text.body[slice(*found.span())] for found in row.finditer(fold(text.body)))
        return any(_is_name(words) or is_compound(tuple(exact_words(words))) for words in rows)

    return await _last(index, candidates, lambda text: not is_one(text))


async def parts_of_names_last(
    index: SearchIndex, query: Query, candidates: Sequence[Candidate]
) -> list[Candidate]:
    """Put last what writes a word of English only in names: no sea is the ``Sea of Tranquility``.

    Args:
        index: Where to read.
        query: Of the word.
        candidates: Articles that hold it.
    """
    [word] = query.words
    is_named = re.compile(rf"(?<=[^\W_][ -]){word.capitalize()}(?![^\W_])")
    stands = re.compile(rf"(?<![^\W_]){word}(?![^\W_])", re.IGNORECASE)

    def is_in_names(text: Text) -> bool:
        return len(is_named.findall(text.body)) == len(stands.findall(text.body))

    return await _last(index, candidates, is_in_names)


async def with_capitals(
    index: SearchIndex, query: Query, candidates: Sequence[Candidate]
) -> list[Candidate]:
    """Keep what holds an abbreviation that was typed in capitals so, or what it stands for.

    Args:
        index: Where to read.
        query: With the abbreviations.
        candidates: Articles that may hold the word that is written alike.
    """
    meant = [(word, other_forms()[(fold(word),)]) for word in query.capitals]
    return await _kept(
        index, candidates, lambda text: all(_is_meant(text, *each) for each in meant)
    )


async def without_left_out(
    index: SearchIndex, query: Query, candidates: Sequence[Candidate]
) -> list[Candidate]:
    """Keep what has none of the words to leave out.

    Args:
        index: Where to read.
        query: With the words.
        candidates: Articles.
    """
    left_out = [exact_words(words) for words in query.left_out]
    return await _kept(
        index,
        candidates,
        lambda text: is_free_of(filter(None, left_out), text.title_words, text.body),
    )


async def _last(
    index: SearchIndex, candidates: Sequence[Candidate], is_last: Callable[[Text], bool]
) -> list[Candidate]:
    """Read the first candidates, and put last those of them whose text is to be."""
    texts = await index.texts([candidate.number for candidate in candidates[:_BATCH]], None)
    return [*(text.candidate for text in sorted(texts, key=is_last)), *candidates[_BATCH:]]


async def _kept(
    index: SearchIndex, candidates: Sequence[Candidate], is_wanted: Callable[[Text], bool]
) -> list[Candidate]:
    """Read articles, and keep those of which the text is wanted, until they are enough."""
    kept: list[Candidate] = []
    for start in range(0, len(candidates), _BATCH):
        read = candidates[start : start + _BATCH]
        texts = await index.texts([candidate.number for candidate in read], None)
        kept += [text.candidate for text in texts if is_wanted(text)]
        if len(kept) >= _ENOUGH:
            break
    return kept


def _is_meant(text: Text, capitals: str, forms: Iterable[Words]) -> bool:
    """Tell whether a text holds an abbreviation in capitals, or what it stands for.

    A title that holds the common word, whose text has no capitals, is on something else.
    """
    if stands_in(text.body, capitals):
        return True
    title = fold(text.title_words)
    held = f" {title} {' '.join(folded_words(text.body))} "
    return not stands_in(title, fold(capitals)) and any(
        f" {' '.join(form)} " in held for form in forms
    )


def _is_abbreviation(word: str) -> bool:
    """Tell what is short for others that are as good, and no syllable itself: `đh`, not `ái`."""
    return (word,) in other_forms() and not looks_vietnamese(word)


def _in_a_row(query: Query) -> Callable[[str], bool]:
    """Give what tells whether a text in lower case has the words in a row.

    The marked ones as typed, the others with any diacritics or none: who types half of them leaves
    out the rest.
    """
    marked = {*query.marked}
    asked = [{word, old_tone_placement(word)} if word in marked else None for word in query.exact]
    row = _row(query.words)

    def is_held(held: str) -> bool:
        return any(
            all(
                forms is None or held[slice(*found.span(number))] in forms
                for number, forms in enumerate(asked, 1)
            )
            for found in row.finditer(fold(held))
        )

    return is_held


def _is_name(words: str) -> bool:
    """Tell words that all begin with a capital letter."""
    return all(word[:1].isupper() for word in re.split(r"[\W_]+", words))


def _row(words: Sequence[str]) -> re.Pattern[str]:
    """Give the pattern of words in a row, each a group."""
    groups = r"[\W_]+".join(f"({re.escape(word)})" for word in words)
    return re.compile(rf"(?<![^\W_]){groups}(?![^\W_])")
