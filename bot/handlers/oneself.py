"""Whom people call themselves in Vietnamese, by kinship or by their part: ``báo cho thầy biết``."""

from collections.abc import Iterator
from itertools import chain, pairwise

from bot.context import Context
from bot.handlers.central import as_read, framed, is_of_name, replaced, says_all
from bot.handlers.hints import hint_in
from bot.handlers.hours import named_hour, wants_digest
from bot.handlers.muting import names_time
from bot.handlers.phrases import begins_with, holds, is_made_of, phrases_in, spelled
from bot.handlers.small_talk import asked_how, command_in, small_talk
from bot.handlers.usual_length import usual_length, wants_usual_size
from bot.library import signs_of

# As all recognisers know who speaks, and who is spoken to.
_MYSELF, _YOURSELF = "tôi", "bạn"
# Who says less to the bot may name something, who says more tells of something; and nobody speaks
# of more people than these.
_FEWEST_WORDS, _MOST_WORDS, _MOST_PEOPLE = 3, 14, 3
# Whoever is thanked or greeted may be called so, and it says nothing more.
_TO_SOMEBODY = {"greeting", "thanks", "farewell"}


async def as_myself(context: Context, text: str) -> str:
    """What a text says if who speaks is called ``tôi``, unless a title begins as it does.

    Args:
        context: Whose text it is.
        text: The text.

    Returns:
        The text with ``tôi`` in it if that is told to the bot, what it looks for if that is in a
        frame then, or else the text as it is.
    """
    return await as_read(context, text, _all_readings, _meant)


def _all_readings(text: str) -> Iterator[str]:
    return chain(_readings(text), (reading for reading, _ in _by_any_name(text)))


def _meant(text: str, context: Context) -> str | None:
    return _meant_surely(text, context) or meant_by_any_name(text)


def meant_by_any_name(text: str) -> str | None:
    """What a text says to the bot as a whole by some names of who speaks and who is spoken to.

    Such a word may be any other (``ong`` are bees), so it must be needed, or somebody be given
    something, or the bot be called at the end: what is said without it as well is no sign that it
    names anybody. For how long something is to be stays said: ``toi nay`` is tonight, too.
    """
    told = [it for it, rest in _by_any_name(text) if _is_told(it, rest)]
    likely = [it for it in told if names_time(it) == names_time(text)]
    # What is known word for word is meant rather than what is hinted at.
    return next(filter(small_talk, likely), likely[0] if likely else None)


def is_known(text: str) -> bool:
    """Tell whether a whole text is known, whatever who speaks, or is spoken to, is called."""
    return any(map(small_talk, chain([text], (reading for reading, _ in _by_any_name(text)))))


def _is_told(reading: str, rest: str) -> bool:
    told = _told_in(reading)
    is_sure = told in _TO_SOMEBODY or _is_given(reading) or reading.endswith(f" {_YOURSELF}")
    if is_sure:
        return bool(told or hint_in(reading, whole=True))
    return told is not None and told != _told_in(rest)


def _is_given(reading: str) -> bool:
    words, gives = spelled(reading), phrases_in("oneself")["gives"]
    return any(gives.meaning((one,)) and other == _MYSELF for one, other in pairwise(words))


def _told_in(text: str) -> str | None:
    """Tell what a whole text says to the bot, if it names nothing to look for."""
    if told := small_talk(text) or asked_how(text):
        return told
    if named_hour(text) or wants_digest(text):
        return "hour"
    return "length" if usual_length(text) or wants_usual_size(text) else None


def _by_any_name(text: str) -> Iterator[tuple[str, str]]:
    """Yield a text with ``tôi`` for a word that may name who speaks, and the text without the word.

    Another word may be the bot, by which it is called ``bạn``: ``em biết gì về cô``.
    """
    words = text.split()
    if not _FEWEST_WORDS <= len(words) <= _MOST_WORDS:
        return
    ways = phrases_in("oneself")
    people = dict.fromkeys(it for it in map(_plain, words) if ways["who"].meaning((it,)))
    bots = [it for it in dict.fromkeys(map(_plain, words)) if ways["bot"].meaning((it,))]
    if len(people) > _MOST_PEOPLE:
        return
    for myself in (*people, ""):
        for bot in ("", *bots):
            names = {it: name for it, name in ((myself, _MYSELF), (bot, _YOURSELF)) if it}
            if names and myself != bot:
                yield _named(words, names), _named(words, dict.fromkeys(names, ""))


def _named(words: list[str], names: dict[str, str]) -> str:
    """A text with other names for some words, but where a capital amid it tells of a name."""
    said = (
        replaced(word, names[_plain(word)])
        if _plain(word) in names and not (at and word[:1].isupper())
        else word
        for at, word in enumerate(words)
    )
    return " ".join(filter(None, said))


def _plain(word: str) -> str:
    return " ".join(spelled(word))


def _meant_surely(text: str, context: Context) -> str | None:
    for reading in _readings(text):
        _, about = command_in(reading) or ("", "")
        if says_all(reading, context) or (about and about in text):
            return reading
        wanted = framed(reading)
        if wanted and wanted in text and _wants_article(text):
            return wanted
    return None


def _readings(text: str) -> Iterator[str]:
    """Yield a text with ``tôi`` for each word by which somebody may speak of themselves.

    First for all of them: ``cho chị xem bài chị đã lưu``.
    """
    words = text.split()
    places = [it for it in range(len(words)) if _is_myself(words, it)]
    for some in dict.fromkeys([tuple(places), *((it,) for it in places)]):
        if some:
            said = (replaced(it, _MYSELF) if at in some else it for at, it in enumerate(words))
            yield " ".join(said)


def _is_myself(words: list[str], place: int) -> bool:
    """Tell whether a word may be who speaks: who is given something, wants it, or has it.

    All else that follows tells of somebody: ``cho con bú``, ``mẹ bầu cần gì``.
    """
    ways, word = phrases_in("oneself"), words[place]
    # Nearly no word is one.
    if not ways["who"].meaning(spelled(word)) or is_of_name(words, place):
        return False
    before = spelled(" ".join(words[:place][-1:]))
    after = signs_of(spelled(" ".join(words[place + 1 :])))
    if ways["gives"].meaning(before):
        return not after or begins_with(after, ways["given"])
    if ways["owns"].meaning(before):
        return is_made_of(after, [phrases_in("around")["company"]])
    is_first = place == 0 or words[place - 1].endswith(",")
    if is_first:
        return begins_with(after, ways["wishes"])
    return begins_with(after, ways["does"]) and not ways["ends"].meaning(spelled(word))


def _wants_article(text: str) -> bool:
    """Tell whether an article is asked for in so many words: else a frame may be of somebody."""
    return holds(spelled(text), phrases_in("oneself")["article"])
