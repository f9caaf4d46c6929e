"""What is near to words, mostly titles: for words that find nothing, or that may be a command."""

from collections import Counter
from collections.abc import Awaitable, Callable, Iterator, Sequence
from itertools import islice, pairwise

from bot.library.articles import Article, Hit, Page
from bot.library.search.alternatives import written_otherwise
from bot.library.search.english import is_english
from bot.library.search.languages import Words, is_common_without_diacritics, share, shares
from bot.library.search.places import rarity, read_for, terms_of, ways_of
from bot.library.search.query import parse
from bot.library.search.questions import asking, subjects_among, subjects_at
from bot.library.search.text import exact_words, fold, folded_words

# Letters of the shortest beginning of a word, and how many beginnings are looked up.
SHORTEST_BEGINNING, NEAREST_LOOKUPS = 4, 9

# A word is like another that begins with so much of it; a shorter one must be its beginning.
_ALIKE, _ALIKE_ENGLISH, _SHORTEST_ALIKE = 0.6, 0.75, 5

# What more articles of any newspaper hold is no subject.
COMMON = 0.04

# Of so many titles that hold some words one begins with them, if any does.
_LOOKED_AT = 20

# An article is on what it names so often, and near to words of which it holds so much by weight.
_NAMED_AGAIN, _ENOUGH = 8, 0.35

# Cuts a text into words, with their diacritics or without.
_Read = Callable[[str], Sequence[str]]

# Finds articles, for words and so many.
LookUp = Callable[..., Awaitable[Page]]


async def begins_a_title(suggest: LookUp, text: str) -> bool:
    """Tell whether the title of an article begins with these words.

    Args:
        suggest: Finds articles as words are typed.
        text: The words.
    """
    words = " ".join(folded_words(text))
    page = await suggest(text, limit=_LOOKED_AT)
    titles = (" ".join(folded_words(hit.article.title)) for hit in page.hits)
    return any(title.startswith(words) for title in titles)


async def names_a_title(search: LookUp, text: str) -> bool:
    """Tell whether a title that a text finds holds two of its words in a row, or one that tells.

    Args:
        search: Finds articles for words.
        text: The words.
    """
    telling, pairs = {word for word, _ in _beginnings(text)}, {*_pairs(text)}
    page = await search(text, limit=_LOOKED_AT)
    titles = [hit.article.title for hit in page.hits]
    return any(telling & {*folded_words(it)} or pairs & {*_pairs(it)} for it in titles)


async def nearest(suggest: LookUp, query: str, *, limit: int) -> tuple[Hit, ...]:
    """Find articles whose titles hold a word or one that begins alike, longest words first.

    If there are none, those whose titles hold two of the words in a row, and else those for what is
    left of the words where some are of English and no article holds them, or the one that is most
    on the first of the words.

    Args:
        suggest: Finds articles as words are typed.
        query: The words.
        limit: How many articles at most.
    """
    # Who types diacritics means them: `tháng` is not near to `thằng`.
    read = folded_words if exact_words(query) == folded_words(query) else exact_words
    for word, beginning in islice(_beginnings(query, read), NEAREST_LOOKUPS):
        page = await suggest(beginning, limit=limit)
        near = tuple(
            hit
            for hit in page.hits
            if _is_near(read(hit.article.title), word, beginning)
            # `thank` is no `thành`, nor is what is English near to what only begins like it.
            and not (is_english(word) and hit.article.language == "vi")
        )
        if near:
            return near
    for pair in islice(_pairs_that_tell(query, read), NEAREST_LOOKUPS):
        page = await suggest(" ".join(pair), limit=limit)
        near = tuple(hit for hit in page.hits if pair in _pairs(hit.article.title, read))
        if near:
            return near
    return await _near_the_rest(suggest, query, limit) or await _on_first(suggest, query)


async def _near_the_rest(suggest: LookUp, query: str, limit: int) -> tuple[Hit, ...]:
    """Find what words in an English query may name in another language: ``thai cave rescue``."""
    words = exact_words(query)
    if not any(map(is_english, words)):
        return ()
    missing = " ".join((await suggest(query, limit=1)).unknown).split()
    rest = tuple(word for word in words if word not in missing)
    told = subjects_among(rest, range(len(rest)))
    is_told = not all(is_common_without_diacritics((fold(it),)) for it in told)
    if not any(map(is_english, missing)) or not is_told:
        return ()
    page = await suggest(" ".join(rest), limit=limit)
    asked = {*map(fold, rest)}
    return tuple(
        hit
        for hit in page.hits
        if 2 * len(asked.intersection(folded_words(hit.article.title))) >= len(asked)
    )


async def _on_first(suggest: LookUp, query: str) -> tuple[Hit, ...]:
    """Find what names the first word or compound again and again, and holds enough of the others.

    In Vietnamese the first says what kind of thing is meant: ``bệnh`` in ``bệnh cúm mùa``.
    """
    read = parse(query)
    only_ask = asking(read.exact)
    spans = [span for span in terms_of(read) if span[0] not in only_ask]
    if not spans:
        return ()
    weights = {read.words[slice(*span)]: rarity(read.exact[slice(*span)]) for span in spans}
    first, enough = next(iter(weights)), _ENOUGH * sum(weights.values())
    ways = ways_of(read, spans, written_otherwise(read.words))

    def named(article: Article) -> int:
        read = read_for(ways, exact_words(f"{article.title}\n{article.body}"))
        held = Counter(place.term for place in read.places)
        return held[first] if sum(map(weights.__getitem__, held)) >= enough else 0

    page = await suggest(" ".join(read.exact[slice(*spans[0])]), limit=_LOOKED_AT)
    counts = [named(hit.article) for hit in page.hits]
    most = max(counts, default=0)
    return (page.hits[counts.index(most)],) if most >= _NAMED_AGAIN else ()


def _pairs(text: str, read: _Read = folded_words) -> list[Words]:
    """List two words in a row that tell a subject together: not ``bao nhiêu``, which only ask."""
    return [pair for _, pair in _placed_pairs(text, read)]


def _pairs_that_tell(text: str, read: _Read) -> Iterator[Words]:
    """Yield those of which both tell of a subject: not ``the world``."""
    typed = tuple(exact_words(text))
    told = subjects_at(typed, range(len(typed)))
    for place, pair in _placed_pairs(text, read):
        if len(" ".join({told.get(place, ""), told.get(place + 1, "")}).split()) > 1:
            yield pair


def _placed_pairs(text: str, read: _Read) -> Iterator[tuple[int, Words]]:
    """Yield the place of the first word beside each pair."""
    only_ask = asking(tuple(exact_words(text)))
    for place, pair in enumerate(pairwise(read(text))):
        if shares().get(tuple(map(fold, pair)), 0.0) >= COMMON:
            continue
        if not only_ask.issuperset((place, place + 1)):
            yield place, pair


def _beginnings(text: str, read: _Read = folded_words) -> Iterator[tuple[str, str]]:
    """Yield a text's words that tell a subject, longest first, each with its beginnings."""
    typed = exact_words(text)
    only_ask = asking(tuple(typed))
    words = [
        word
        for place, (exact, word) in enumerate(zip(typed, read(text), strict=True))
        if place not in only_ask and share(fold(exact), exact) < COMMON
    ]
    for word in sorted(words, key=len, reverse=True):
        for size in range(len(word), SHORTEST_BEGINNING - 1, -1):
            yield word, word[:size]


def _is_near(words: Sequence[str], word: str, beginning: str) -> bool:
    """Tell whether one of a title's words is like one of the query's."""
    if len(beginning) >= (_ALIKE_ENGLISH if is_english(word) else _ALIKE) * len(word):
        return any(each.startswith(beginning) for each in words)
    return len(beginning) >= _SHORTEST_ALIKE and beginning in words
