"""In which language articles are wanted: ``something in english about bees``."""

from dataclasses import dataclass, replace
from functools import lru_cache

from telegram import Update

from bot.context import Context
from bot.handlers.phrases import Words, amid, asked_in, holds, is_made_of, phrases_in, spelled
from bot.handlers.preferences import speak
from bot.handlers.small_talk import QUOTES
from bot.languages import LANGUAGES
from bot.library import Page, Phrases, ends_of, is_amid_word
from bot.replies import HITS_A_PAGE

# Among so many results, or of the newest articles, those in a language are looked for.
_LOOKED_AT = 60


@dataclass(frozen=True, slots=True)
class InLanguage:
    """A request for articles in a language.

    Attributes:
        language: Its code.
        words: What they are to be about, as typed; "" for anything.
    """

    language: str
    words: str


async def wanted_in_language(context: Context, query: str) -> InLanguage | None:
    """Tell in which language a query wants articles; None if it does not say so, or is a title."""
    wanted = language_wanted(query)
    return None if wanted and await context.library.begins_a_title(query) else wanted


async def found_in_language(context: Context, wanted: InLanguage, offset: int) -> Page:
    """A page of what is wanted; where nothing of it is in the language, of what is in others."""
    library, words = context.library, wanted.words
    if not words or library.asks_for_newest(words):
        page = await library.newest(_LOOKED_AT)
    else:
        page = await library.search(words, _LOOKED_AT)
    hits = [it for it in page.hits if it.article.language == wanted.language] or page.hits
    end = offset + HITS_A_PAGE
    return replace(page, hits=tuple(hits[offset:end]), more=len(hits) > end)


async def speaks_named(update: Update, context: Context, text: str) -> bool:
    """Speak from now on the language that a text names alone, unless the bot does; tell whether so.

    In a bot that speaks another language it is hardly what is looked for.
    """
    words, company = spelled(text), [phrases_in("around")["company"]]
    for language in set(LANGUAGES) - {context.texts.language}:
        if amid(words, ends_of(words, 0, company), phrases_in("in_language")[language], company):
            await speak(update, context, language)
            return True
    return False


@lru_cache(1024)
def language_wanted(text: str) -> InLanguage | None:
    """Tell in which language a text wants articles; None if it does not say so.

    A language is that of articles beside words that ask for some; else it is what is looked for:
    ``history of the english language``.
    """
    if text.startswith(QUOTES):
        return None
    asked = asked_in(text)
    for language in ("en", "vi"):
        if hole := _hole(asked.words, language):
            return InLanguage(language, asked.typed(*hole).strip(",.?!:"))
    return None


def _hole(words: Words, language: str) -> tuple[int, int] | None:
    """Where what is looked for stands in a request for articles in a language.

    Returns:
        The place of its first word and that behind its last one, equal if there is none. None if
        the words are no such request.
    """
    ways = phrases_in("in_language")
    for start in range(len(words)):
        for length, _ in sorted(ways[language].at(words, start), reverse=True):
            end = start + length
            is_told = holds(words[start:end], ways["in"])
            for hole in _holes(words, start, end, is_told=is_told):
                rest = words[: hole[0]] + words[hole[1] :]
                # Whoever greets somebody in English wants none.
                is_any = hole[0] == hole[1] and not holds(rest, phrases_in("around")["opening"])
                is_any &= is_told or holds(rest, ways["only"])
                if is_any or holds(rest, ways["things"]):
                    return hole
    return None


def _holes(words: Words, start: int, end: int, *, is_told: bool) -> list[tuple[int, int]]:
    """All places of what may be looked for by words of which some name a language."""
    ways = phrases_in("in_language")
    frame = [ways["asks"], ways["things"], ways["only"], phrases_in("around")["opening"]]
    before, after = words[:start], words[end:]
    is_before, is_after = is_made_of(before, frame), is_made_of(after, frame)
    if is_before and is_after:
        return [(end, end)]
    if is_before:
        framed = [it for it in range(end, len(words)) if _leads_to(words[end:it], frame)]
        return [(it, _end_of(words, it)) for it in framed]
    if not (is_after and is_told):
        return []
    framed = [it for it in range(1, start) if _leads_to(words[:it], frame)]
    holes = [(it, start) for it in framed]
    # `vietnam articles in english`
    if ways["kinds"].meaning(words[start - 1 : start]):
        holes += [(it, start - 1) for it in range(start - 1) if is_made_of(words[:it], frame)][-1:]
    return holes


def _end_of(words: Words, start: int) -> int:
    """Where what begins at a place ends, but for what only closes a question."""
    closing = [phrases_in("around")["closing"]]
    ends = range(start + 1, len(words))
    closed = (it for it in ends if is_made_of(words[it:], closing) and not is_amid_word(words, it))
    return next(closed, len(words))


def _leads_to(words: Words, frame: list[Phrases[str]]) -> bool:
    """Tell whether words that frame a request end with what its subject follows: ``about``."""
    about = phrases_in("in_language")["about"]
    return bool(about.meaning(words[-1:])) and is_made_of(words[:-1], frame)
