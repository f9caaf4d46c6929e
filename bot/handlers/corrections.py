"""What is said of the order just before it: ``no I meant bees``, ``nurse pay not nurses``."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from bot.handlers.phrases import (
    amid,
    asks_in_chat,
    holds,
    is_made_of,
    parts_word,
    phrases_in,
    spelled,
)
from bot.handlers.small_talk import QUOTES, small_talk
from bot.library import ends_of

# Who corrects an order says so much at most, and so much behind what only likely does so.
_MOST_WORDS, _FEW_WORDS = 12, 3
# What stands around another thing is two words.
_AROUND = 2
_PAUSES = (",", ";", ":", ".", "…", "–", "-")


@dataclass(frozen=True, slots=True)
class Correction:
    """What is to become of an order.

    Attributes:
        kind: It is taken back, another is meant, or one beside it.
        words: What that other one is about.
    """

    kind: Literal["back", "instead", "too"]
    words: str = ""


@dataclass(frozen=True, slots=True)
class About:
    """What an order was about.

    Attributes:
        names: Tells whether some words name it, or enough of it.
        narrows: Tells whether some words name but a part of it.
        is_value: Whether it was a number or a time, which nothing else looks like.
        is_mute: Whether it was to be told nothing for a while.
    """

    names: Callable[[str], bool]
    narrows: Callable[[str], bool]
    is_value: bool = False
    is_mute: bool = False


def correction_in(text: str, about: About) -> Correction | None:
    """Read what a text says of the order just before it; None if it is said of anything else."""
    said = text.split()
    is_else = small_talk(text) not in {None, "undo"}
    if is_else or len(said) > _MOST_WORDS or text.startswith(QUOTES):
        return None
    if takes_back(text, is_mute=about.is_mute) or _ends(said, about):
        return Correction("back")
    if not text.endswith("?") and (added := _added(said)):
        return Correction("too", added)
    meant = _instead(said, is_value=about.is_value)
    words = _not_another(said, about) or meant or _narrowed(said, about)
    return Correction("instead", words) if words and not asks_in_chat(words) else None


def takes_back(text: str, *, is_mute: bool = False) -> bool:
    """Tell whether a text only takes back what was done: ``put it back how it was``."""
    if small_talk(text) == "undo":
        return True
    ways, company = phrases_in("corrects"), phrases_in("around")["company"]
    before = [company, phrases_in("around")["opening"], ways["likely"], ways["paused"]]
    words = spelled(text)
    starts = ends_of(words, 0, before)
    some = [ways["back"], *([ways["back_on"]] if is_mute else [])]
    return any(amid(words, starts, it, [company]) for it in some)


def _ends(said: list[str], about: About) -> bool:
    """Tell whether words end what was named: ``thôi bỏ ong đi``."""
    return not about.is_value and any(
        about.names(rest) for rest in _behind(said, "ends", "paused", "likely")
    )


def _added(said: list[str]) -> str:
    """What words add to what was named: ``hospitals`` of ``and hospitals too``; "" for nothing.

    Who says so on one side only says little.
    """
    also, ways = phrases_in("around")["also"], phrases_in("corrects")
    ends = (it for it in range(1, len(said)) if also.meaning(spelled(" ".join(said[it:]))))
    end = next((it for it in ends if not parts_word(said, it)), len(said))
    if end < len(said) and (added := next(_behind(said[:end], "also"), "")):
        return added
    is_surely = ways["adds_behind"].meaning(spelled(" ".join(said[end:])))
    added = " ".join(said[:end]) if is_surely else next(_behind(said, "adds"), "")
    is_short = all(len(it.split()) <= _FEW_WORDS for it in added.split(","))
    return added if is_short else ""


def _not_another(said: list[str], about: About) -> str:
    """What is meant by who says that what was named is not: ``nurse pay not nurses``."""
    for denied in _behind(said, "not"):
        for other, named in _parted(denied.replace(",", " but ").split(), "but"):
            if about.names(other):
                return named
    for named, other in _parted(said, "not"):
        if about.names(other):
            return _instead(named.split()) or named.rstrip(",")
    return ""


def _instead(said: list[str], *, is_value: bool = False) -> str:
    """What words say is meant, surely or likely; "" if they do not."""
    said, is_sure = _without_end(said)
    if len(said) > _AROUND and _is_around(said):
        return " ".join(said[1:-1])
    ways = phrases_in("corrects")
    before = [ways[it] for it in ("instead", "likely", "paused", "only")]
    before.append(phrases_in("around")["opening"])
    is_unpaused = is_value and not any(map(_is_pause, said))
    for start in reversed(range(1, len(said))):
        words = spelled(" ".join(said[:start]))
        if not is_made_of(words, before) or parts_word(said, start):
            continue
        is_pause = _is_pause(said[start - 1]) or is_unpaused
        leads = ["instead", "likely", "only", *(["paused"] if is_pause else [])]
        if not any(ways[it].meaning(words[at:]) for it in leads for at in range(len(words))):
            continue
        is_sure |= holds(words, ways["instead"])
        is_likely = is_pause or holds(words, ways["likely"])
        rest = said[start:]
        return " ".join(rest) if is_sure or (is_likely and len(rest) <= _FEW_WORDS) else ""
    return " ".join(said) if is_sure and not any(map(_is_pause, said)) else ""


def _is_pause(word: str) -> bool:
    return word.endswith(_PAUSES)


def _is_around(said: list[str]) -> bool:
    """Tell whether what lets all else be stands before and behind: ``thôi ong thôi``."""
    around = phrases_in("corrects")["around"]
    return all(around.meaning(spelled(it)) for it in (said[0], said[-1]))


def _without_end(said: list[str]) -> tuple[list[str], bool]:
    """Leave out what says behind it that something is meant instead; tell whether that was said."""
    ways = phrases_in("corrects")["instead_behind"]
    ends = (it for it in range(1, len(said)) if ways.meaning(spelled(" ".join(said[it:]))))
    end = next(ends, len(said))
    return said[:end], end < len(said)


def _narrowed(said: list[str], about: About) -> str:
    """The part of what was named that alone is meant: ``just bees``."""
    only = phrases_in("corrects")["only_behind"]
    ends = [len(said) - 1] if said[1:] and only.meaning(spelled(said[-1])) else []
    ways = [*_behind(said, "only"), *(" ".join(said[:it]) for it in ends)]
    return next(filter(about.narrows, ways), "")


def _behind(said: list[str], name: str, *before: str) -> Iterator[str]:
    """Yield what stands behind words of a list, perhaps with others before them, the rest last."""
    ways = phrases_in("corrects")
    for start in reversed(range(1, len(said))):
        words = spelled(" ".join(said[:start]))
        some = [ways[name], *(ways[it] for it in before)]
        if holds(words, ways[name]) and is_made_of(words, some) and not parts_word(said, start):
            yield " ".join(said[start:])


def _parted(said: list[str], name: str) -> Iterator[tuple[str, str]]:
    """Yield what stands before words of a list, and what stands behind them."""
    ways = phrases_in("corrects")[name]
    for start in range(1, len(said) - 1):
        for end in reversed(range(start + 1, len(said))):
            if ways.meaning(spelled(" ".join(said[start:end]))) and not parts_word(said, start):
                yield " ".join(said[:start]), " ".join(said[end:])
