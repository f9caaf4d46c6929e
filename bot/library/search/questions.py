"""Questions: what is asked for in them, and what people only put around it.

That is data of each language, in its file's tables `frames`, `anything`, `newspaper` and `wishes`.
"""

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from itertools import product

from bot.library.search.audience import before_audience, start_of_audience
from bot.library.search.bare import begins_name, ends_name
from bot.library.search.chat import in_full
from bot.library.search.courtesies import (
    after_favour,
    asking_favours,
    before_courtesies,
    is_amid_word,
    is_for_somebody,
    whole_phrases,
)
from bot.library.search.languages import (
    Phrases,
    Words,
    ends_of,
    is_compound,
    language_data,
    phrases_listed,
)
from summarizer.languages import known_languages
from summarizer.languages import language_data as language_of_texts


@lru_cache(1024)  # As often as `parse`, and by whoever tells of what was found.
def within_frame(exact: Words) -> tuple[int, int]:
    """Find what is asked for in a question: ``Formosa`` in ``tin mới về Formosa gần đây``.

    Args:
        exact: The words of the question as typed.

    Returns:
        The places of its first word and after its last; all of the words if nothing is left.
    """
    wanted = _without_tags(_without_courtesies(exact))
    # Only what stands around a subject is read as chats spell it.
    ways = {wanted, in_full(wanted)}
    requested = set[int]().union(*map(_requested, ways))
    opened = requested.union(*map(_opened, ways))
    start = max((it for it in opened if not is_amid_word(wanted, it)), default=0)
    closing = ("closing", "polite") if start in requested else ("closing",)
    # A lone letter may be the beginning of a word.
    ways = ways if start and len(wanted[-1]) > 1 else {wanted}
    end = min(
        (
            place
            for place in range(start, len(wanted))
            if any(
                _frames(kind).meaning(way[place:]) and not ends_name(way, place, asking(way))
                for way in ways
                for kind in closing
            )
            or _is_tag(wanted, place, alone=start == 0)
            if not is_amid_word(wanted, place)
        ),
        default=len(wanted),
    )
    if end == len(wanted) and begins_name(wanted[:start]):
        return 0, len(exact)
    return (start, end) if start < end else (0, len(exact))


def within_request(exact: Words) -> tuple[int, int]:
    """Find what is asked for as `within_frame` does, but for whom: ``bridges`` for my son.

    For whom in general belongs to it: ``vaccines for children``.

    Args:
        exact: The words of the question as typed.

    Returns:
        As for `within_frame`.
    """
    start, end = within_frame(exact)
    return (start, start_of_audience(exact[:end], start + 1)) if start else (start, end)


def _without_tags(exact: Words) -> Words:
    """Leave out what only closes behind words that ask: ``z`` of ``vacxin là gì z``."""
    only_ask = asking(exact)
    for end in range(1, len(exact)):
        if end - 1 in only_ask and len(exact) in ends_of(exact, end, [_frames("behind_tags")]):
            return exact[:end] if subjects_among(exact, range(end)) else exact
    return exact


def _is_tag(exact: Words, place: int, *, alone: bool) -> bool:
    """Tell whether nothing but ``k vậy`` follows, which asks whether it is so.

    Args:
        exact: The words as typed.
        place: From where on.
        alone: Whether nothing else asks: behind a single word it may belong to a name, ``sao K``.
    """
    if place < 1 + alone or exact[place - 1].isdecimal():
        return False
    ends = (place + length for length, _ in _frames("tags").at(exact, place))
    return any(len(exact) in ends_of(exact, end, [_frames("behind_tags")]) for end in ends)


def _without_courtesies(exact: Words) -> Words:
    """Leave out the courtesies at the end, if a subject is left.

    Behind what nobody asks for, ``cho em`` is none: ``mùa xuân cho em``.
    """
    kept = before_courtesies(exact)
    wanted = exact[:kept]
    if kept == len(exact) or not subjects_among(wanted, range(kept)):
        return exact
    if not is_for_somebody(exact[kept:]):
        return wanted
    is_asked = _opened(wanted) or _requested(wanted) or any(_frames("favoured").at(wanted, 0))
    return wanted if is_asked else exact


def _opened(exact: Words) -> set[int]:
    """Tell where a subject may begin after an opening: ``tìm bài``, ``kiếm giùm mình bài``."""
    openings = _frames("opening")
    ends = {length for length, _ in openings.at(exact, 0)}
    asking_it = ends | {length for length, _ in _frames("favoured").at(exact, 0)}
    favoured = {after_favour(exact, end) for end in asking_it} - asking_it
    again = {end + length for end in favoured for length, _ in openings.at(exact, end)}
    return ends | favoured | again | _counted(exact)


def _counted(exact: Words) -> set[int]:
    """Tell where the thing begins of which is asked which one it is: ``cái hang nào``."""
    asked = asking(exact)
    ends = {length for length, _ in _frames("classifiers").at(exact, 0)}
    return {end for end in ends if end not in asked and end + 1 in asked}


def within_asking(exact: Words) -> tuple[int, int]:
    """Find what stands between words that only ask: ``vàng`` in ``vàng bao nhiêu``.

    Args:
        exact: The words of the question as typed.

    Returns:
        As for `within_frame`.
    """
    only_ask = asking(exact)
    places = [place for place in range(len(exact)) if place not in only_ask]
    return (places[0], places[-1] + 1) if places else (0, len(exact))


def asking(exact: Words) -> set[int]:
    """Tell the places of words that only ask: ``what is``, ``hình gì``."""
    return {
        place
        for start, end in whole_phrases(exact, _frames("asking"))
        for place in range(start, end)
    }


def subjects_among(exact: Words, places: Sequence[int]) -> list[str]:
    """Give what some words of a question may be about: ``moon`` of ``whats with the moon guy``.

    Args:
        exact: The words of the question as typed.
        places: Of those words. Half of a compound is given as all of it.
    """
    return [*dict.fromkeys(subjects_at(exact, places).values())]


def subjects_at(exact: Words, places: Iterable[int]) -> dict[int, str]:
    """Give for each of some places that may be of a subject the word or compound there."""
    only_ask = asking(exact) | asking_favours(exact)
    only_ask |= {place for place, word in enumerate(exact) if word in _no_subjects()}
    subjects: dict[int, str] = {}
    for place in places:
        start, end = place, place + 1
        if is_compound(exact[place : place + 2]):
            end += 1
        elif place > 0 and is_compound(exact[place - 1 : place + 1]):
            start -= 1
        elif place in only_ask:
            continue
        subjects[place] = " ".join(exact[start:end])
    return subjects


def names_subject(exact: Words) -> bool:
    """Tell whether words are about something rather than said to somebody: not ``dài quá``.

    What people only say in chats counts twice as much as a subject, but in front, where it begins
    a name: ``sao hỏa``. Stop words count for neither, since names have them: ``the moon``.

    Args:
        exact: The words as typed.
    """
    subjects = subjects_at(exact, range(len(exact)))
    said = [
        place
        for place, word in enumerate(exact)
        if place and place not in subjects and word in _said_in_chats()
    ]
    return len(subjects) > 2 * len(said)


def is_question(exact: Words) -> bool:
    """Tell whether words ask something: ``why is the sky blue``, ``trời xanh vì sao``."""
    places = asking(exact)
    return 0 in places or len(exact) - 1 in places


@cache
def stop_words() -> frozenset[str]:
    """Give those of every language: so few words as a query has do not tell theirs."""
    return frozenset().union(*(language_of_texts(code).stop_words for code in known_languages()))


@cache
def _no_subjects() -> frozenset[str]:
    """Give words that are no subject: stop words, and what people say in chats."""
    return stop_words() | _listed("no_subject")


@cache
def _said_in_chats() -> frozenset[str]:
    """Give what people say in chats and no topic is made of."""
    return _listed("no_subject") - _listed("in_topics")


def _listed(name: str) -> frozenset[str]:
    return frozenset().union(*(data[name].split() for data in language_data()))


def _requested(exact: Words) -> set[int]:
    """Tell where a subject may begin after a request: after ``cho mình xin bài`` or ``… về``."""
    about, asked = _frames("about"), _asking_for_anything()
    places = range(1, len(exact))
    return {
        place + length
        for place in places
        for length, _ in about.at(exact, place)
        if _is_request(before_audience(exact[:place]), wishes=True)
    } | {
        place + length
        for place in places
        for length, is_asked in asked.at(exact, place)
        if is_asked and _may_name_subject(exact, place, place + length)
        if _is_request(exact[:place], asked=True)
    }


def _may_name_subject(exact: Words, start: int, end: int) -> bool:
    """Tell whether what is asked for may have its subject right behind it: ``bài Formosa``.

    ``The Story of Tea`` is a title, and so is ``không gì quý hơn``, of which ``gì`` is the subject.
    """
    only_asks = len(asking(exact[start:end])) == end - start
    return not only_asks and stop_words().isdisjoint(exact[end : end + 1])


def is_frame(exact: Words) -> bool:
    """Tell whether words are no more than the opening of a question: ``tin``, ``bài viết về``."""
    return bool(_frames("opening").meaning(exact))


def asks_for_anything(exact: Words, *, of_a_time: bool = False) -> bool:
    """Tell whether words ask for nothing in particular: ``tin mới``, ``có gì hot``, ``any news``.

    For whom of one's own that is may follow: ``something short to read with my kids``.

    Args:
        exact: The words as typed. One that may go on to be another does not, but for ``news``.
        of_a_time: Whether they stand beside a time: ``bài nào`` in ``bài nào hôm nay``.
    """
    if len(exact) == 1 and not of_a_time:
        return exact == ("news",)
    wanted = exact[: start_of_audience(exact)]
    if any(_is_request(way, asked=of_a_time) for way in {wanted, in_full(wanted)}):
        return True
    return asks_for_newspaper(exact)


def asks_for_newspaper(exact: Words) -> bool:
    """Tell whether words ask for the newspaper: ``báo hôm nay``, ``what's in the papers``.

    They do with the time that they name: beside it, ``bao`` may be a storm.
    """
    asked = phrases_listed("newspaper", "asked")
    return any(asked.meaning(way) for way in {exact, in_full(exact)})


def _is_request(exact: Words, *, asked: bool = False, wishes: bool = False) -> bool:
    """Tell whether words are nothing but phrases by which people ask, and one says for what.

    Args:
        exact: The words.
        asked: Whether what follows says for what.
        wishes: Whether it may be a wish: ``mình muốn đọc``.
    """
    phrases = _wishing() if wishes else _asking_for_anything()
    asked_by = {0: asked}  # Whether the words before a place, all of them such phrases, ask.
    for start in range(len(exact)):
        if start in asked_by:
            for length, asks in phrases.at(exact, start):
                end = start + length
                asked_by[end] = asked_by.get(end, False) or asked_by[start] or asks
    return asked_by.get(len(exact), False)


@cache
def _asking_for_anything() -> Phrases[bool]:
    """Give phrases by which people ask for anything, and whether one says what."""
    return _saying_what("anything")


@cache
def _wishing() -> Phrases[bool]:
    """Give these phrases, and those by which people wish for something, likewise."""
    return _saying_what("wishes", "anything")


def _saying_what(*tables: str) -> Phrases[bool]:
    return Phrases(
        (text, kind == "asked")
        for data, table in product(language_data(), tables)
        for kind, texts in data[table].items()
        for text in texts
    )


def _frames(kind: str) -> Phrases[bool]:
    """Give what people put around what they ask for.

    Args:
        kind: `opening`, with nothing before it, and `favoured`, which needs a favour behind it;
            `classifiers`, in front of a thing; `closing`, with nothing after it; `about`, between
            a request and its subject; `polite`, which closes a request and is a word of its own
            elsewhere; `tags`, which may close anything, and `behind_tags`; `asking`, which asks
            wherever it stands.
    """
    return phrases_listed("frames", kind)
