"""The phrases that people say to the bot, from the data file, and where they stand in a text."""

import re
import tomllib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from bot.library import (
    Phrases,
    after_favour,
    asking_favours,
    asks,
    before_courtesies,
    chat_spellings,
    ends_of,
    exact_words,
    folded_words,
    is_amid_word,
    typed_keys,
    without_frame,
)

Words = tuple[str, ...]

# A text that somebody has is named in so many words at most.
TEXT_WORDS = 5
# No syllable takes more keys.
_KEYED = re.compile(r"\b[A-Za-z][A-Za-z0-9]{1,11}\b")
# A word of a pattern of the data file: what is around it parts choices.
_PATTERN_WORD = re.compile(r"[^\s()|]+")


# Every way in which a message may be meant asks for its words.
@lru_cache(1024)
def spelled(text: str) -> Words:
    """The words of a text, those of a region and of chats written in full."""
    spellings = chat_spellings()
    return tuple(
        each for word in exact_words(text) for each in spellings.get(word, word).split(" ")
    )


@lru_cache(1024)
def readings(text: str) -> tuple[tuple[list[str], list[str]], ...]:
    """Give a text as typed, with keys of an input method read, and without favours asked for.

    Each as words to compare, and the same words to show. A reading may lack a mark or a tone
    (``dieemr`` is read as ``diểm``), so those that were keys are compared without any.
    """
    return (*_readings(text),)


def _readings(text: str) -> Iterator[tuple[list[str], list[str]]]:
    said = shown = text.split()
    yield said, shown
    read = [_KEYED.sub(_read_keys, word) for word in shown]
    if read != shown:
        pairs = zip(shown, read, strict=True)
        said = [old if old == new else " ".join(folded_words(new)) for old, new in pairs]
        shown = read
        yield said, shown
    wanted = _without_favours(shown)
    if wanted and len(wanted) < len(shown):
        yield [said[it] for it in wanted], [shown[it] for it in wanted]


def _read_keys(word: re.Match[str]) -> str:
    """A word as its keys mean it, with its capital; as it is if it holds none."""
    meant = typed_keys(word[0].lower())
    if meant is None:
        return word[0]
    return meant.capitalize() if word[0][0].isupper() else meant


def kept_of(said: list[str]) -> int:
    """How many of some words are left without the courtesies at the end."""
    places = _places_of(said)
    kept = before_courtesies(tuple(exact_words(" ".join(said))))
    return places[kept - 1] + 1 if kept < len(places) else len(said)


@dataclass(frozen=True, slots=True)
class Asked:
    """A text without the courtesies at its end, of which parts are named as they were typed.

    Attributes:
        said: Its words as typed.
        words: The same, spelled; what has no space may be two, or none.
    """

    said: list[str]
    words: Words

    def typed(self, start: int, end: int) -> str:
        """What some of the spelled words are as typed."""
        places = _places_of(self.said, spelled)
        return " ".join(self.said[it] for it in dict.fromkeys(places[start:end]))


def asked_in(text: str) -> Asked:
    """Read a text without the courtesies at its end."""
    said = text.split()
    said = said[: kept_of(said)]
    return Asked(said, spelled(" ".join(said)))


def past_favour(said: list[str], start: int) -> int:
    """The place behind a favour that is asked for from a word on, that word if none is."""
    exact = tuple(exact_words(" ".join(said[start:])))
    return start + _places_of(said[start:])[after_favour(exact, 0)] if exact else start


def _without_favours(said: list[str]) -> list[int]:
    """The places of some words but for what asks for a favour behind the first ones.

    In front it may be what is talked of: ``giúp con ngủ ngon``.
    """
    places, exact = _places_of(said), tuple(exact_words(" ".join(said)))
    first = after_favour(exact, 0) if exact else 0
    asking = {places[it] for it in asking_favours(exact) if it >= first}
    return [place for place in range(kept_of(said)) if place not in asking]


def _places_of(
    said: list[str], words_of: Callable[[str], Sequence[str]] = exact_words
) -> list[int]:
    """Where each word of some texts stands: what has no space may be two, or none."""
    return [place for place, text in enumerate(said) for _ in words_of(text)]


def amid(
    words: Words, starts: set[int], ways: Phrases[str], after: list[Phrases[str]]
) -> str | None:
    """What words mean by one of some ways, which begins at a start, if only `after` follows."""
    for start in sorted(starts):
        for length, meaning in ways.at(words, start):
            if is_made_of(words[start + length :], after):
                return meaning
    return None


def is_made_of(words: Words, some: list[Phrases[str]]) -> bool:
    """Tell whether words are nothing but phrases, each of whole words.

    Without diacritics a name may look so: ``ho chi minh`` is not ``hộ``, ``chị`` and ``mình``.
    """
    ends = {0}
    for start in range(len(words)):
        if start in ends and not is_amid_word(words, start):
            ends.update(start + length for each in some for length, _ in each.at(words, start))
    return len(words) in ends


def parts_word(said: list[str], place: int) -> bool:
    """Tell whether a place is between the syllables of a word: ``lai`` and ``chau``."""
    before, all_ = (spelled(" ".join(it)) for it in (said[:place], said))
    return is_amid_word(all_, len(before))


def names_text(text: str) -> bool:
    """Tell whether a few words name a kind of text and end with it: ``the school letter``.

    Whose it is may follow: ``cái thư của trường``.
    """
    words, paste = spelled(text), phrases_in("paste")
    return len(words) <= TEXT_WORDS and any(
        len(words) in ends_of(words, start + length, [paste["beside"]])
        for start in range(len(words))
        for length, _ in paste["things"].at(words, start)
    )


def holds(words: Words, some: Phrases[Any]) -> bool:
    """Tell whether one of some phrases stands anywhere in words."""
    return any(True for start in range(len(words)) for _ in some.at(words, start))


def begins_with(words: Words, some: Phrases[Any]) -> bool:
    """Tell whether words begin with one of some phrases."""
    return any(True for _ in some.at(words, 0))


# What is denied has so many words at most: ``nhận được``.
_DENIED = 2
# Who asks which thing names that first, in one word.
ASKED_OF = 2


def asks_in_chat(text: str) -> bool:
    """Tell whether a text asks something, perhaps without its mark: ``bài này cũ chưa``.

    What joins it to what was said before may stand in front: ``so when is the party``. It may ask
    which of some things: ``thuốc nào phải ngừng``.
    """
    said, ways = text.split(), phrases_in("asks")
    while said[1:] and ways["joins"].meaning(spelled(said[0])):
        said.pop(0)
    words = spelled(" ".join(said))
    begins = any(length < len(words) for length, _ in ways["begins"].at(words, 0))
    begins = begins or (len(words) > ASKED_OF and bool(ways["second"].meaning(words[1:ASKED_OF])))
    return (
        begins
        or asks(" ".join(said))
        or any(ways["ends"].meaning(words[-length:]) for length in (1, ASKED_OF))
    )


def denies_all(text: str) -> bool:
    """Tell whether a text but says that there is nothing or nobody: ``không thấy gì hết``.

    What else asks for something does not then. Behind ``không thấy gì`` alone nothing may follow.
    """
    words, ways = spelled(text), phrases_in("denies_all")
    for start in range(len(words)):
        if not begins_with(words[start:], ways["not"]):
            continue
        for place in range(start + 1, min(start + 2 + _DENIED, len(words))):
            for length, _ in ways["any"].at(words, place):
                ends = ends_of(words, place + length, [ways["all"], ways["closes"]])
                is_closed = begins_with(words[place + length :], ways["all"])
                if len(words) in ends and (is_closed or place + length == len(words)):
                    return not holds(words[:start], ways["asks"])
    return False


def without_lead(text: str) -> str:
    """Leave out what is said in front of a question: ``cho em hỏi mấy giờ về``."""
    said, leads = text.split(), phrases_in("asks")["leads"]
    for end in reversed(range(2, len(said))):
        if leads.meaning(spelled(" ".join(said[:end]))):
            return " ".join(said[end:])
    return text


def asks_for_articles(text: str) -> bool:
    """Tell whether a text asks for articles: ``co bai nao ve lua dao ko``."""
    return holds(spelled(text), phrases_in("asks")["articles"]) and without_frame(text) != text


def looks_for(text: str) -> bool:
    """Tell whether a text begins as a search does: ``có gì về X``, ``ở X có gì mới``."""
    words, ways = spelled(text), phrases_in("asks")
    if any(length < len(words) for length, _ in ways["searches"].at(words, 0)):
        return True
    is_placed = begins_with(words, ways["at_places"])
    return is_placed and any(ways["news"].meaning(words[it:]) for it in range(2, len(words)))


def phrases_of(lists: dict[str, list[str]]) -> Phrases[str]:
    """Lists of the data file by their names, spelled as texts are."""
    return Phrases(
        (_PATTERN_WORD.sub(lambda word: " ".join(spelled(word[0])), it), name)
        for name, some in lists.items()
        for it in some
    )


@cache
def phrases_in(table: str) -> dict[str, Phrases[str]]:
    """The lists of phrases in a table of the data file, by their names, spelled as texts are."""
    return phrases_each(data()[table])


def phrases_each(lists: dict[str, list[str]]) -> dict[str, Phrases[str]]:
    """Each of some lists by itself, by their names, spelled as texts are."""
    return {name: phrases_of({name: some}) for name, some in lists.items()}


@cache
def data(name: str = "small_talk") -> dict[str, Any]:
    """A data file of this folder."""
    return tomllib.loads(files(__package__).joinpath(f"{name}.toml").read_text("utf-8"))
