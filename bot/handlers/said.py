"""Sentences that are said to the bot and name nothing to look for."""

from collections.abc import Sequence
from functools import cache
from itertools import chain

from telegram import Update

from bot import replies
from bot.context import Context
from bot.handlers.about_seen import asks_of_article
from bot.handlers.asked_of_brief import tells_of_brief, tells_of_brief_in_vain
from bot.handlers.content import is_message
from bot.handlers.earlier_texts import open_texts, own_named
from bot.handlers.found import found
from bot.handlers.guesses import offer_ways, takes_guess, ways_beside
from bot.handlers.hints import takes_hint
from bot.handlers.of_bot import is_of_bot, names_beside
from bot.handlers.opened import (
    asks_something,
    lists_others,
    tells_in_vain,
    tells_most,
    tells_of_open,
)
from bot.handlers.own_texts import Fit
from bot.handlers.phrases import asks_for_articles, begins_with, data, phrases_in, spelled
from bot.handlers.remarks import may_thank
from bot.handlers.search import Beside, asks_of_text, find, or_search, sees_text, send_found
from bot.handlers.sending import answer, says_library_is_empty
from bot.handlers.small_talk import QUOTES, number_in
from bot.handlers.telling import told_of, told_surely
from bot.handlers.texts import nearest_in_text
from bot.handlers.topic_names import bare_topic
from bot.handlers.wishes import is_likely_wish
from bot.library import (
    Page,
    Phrases,
    asks_for_fact,
    exact_words,
    folded_words,
    is_in_english,
    is_titled,
    is_told,
    lacks_answer,
    subjects_in,
    whole_phrases,
    without_frame,
)
from bot.replies import Reply

# Where somebody speaks, one of so many words is of speech.
SPOKEN = 3
# Fewer words that only ask may be a name: WHO, Anh.
ASKING_WORDS = 3
NAMING_LETTERS = 3


async def find_or_say(update: Update, context: Context, text: str) -> None:
    """Send what a text finds, or what can be done to who says a sentence of which no article tells.

    Before that is said, what the sentence may be about is looked for alone.

    What such a sentence finds has words of it at most by chance, and nobody wants to be told of it.
    A question right after a text that somebody sent is about that, and one that points at what is
    not named about the article that was seen last; so is one that finds nothing sure, if a sentence
    of that holds most of its words. What no article tells all of may be a wish in new words.
    """
    thanked, text = text, _without_reason(text)
    if await _thanks(update, context, thanked) or await _knows_no_weather(update, context, text):
        return
    is_search = await lists_others(context, text)
    if not is_search and await _tells_of_seen(update, context, text):
        return
    text = await _as_topic(context, text)
    page = await found(context, text)
    own = await own_named(update, context, thanked)
    if await _means_no_article(update, context, text, own, page):
        return
    if not is_search and await _tells_perhaps(update, context, text, page):
        return
    if not _tells_all(text, page) and await _is_guessed(update, context, text):
        return
    await _send_or_say(update, context, text, page, own)


async def _is_guessed(update: Update, context: Context, text: str) -> bool:
    """Send what a text says it is about, or do what it is guessed to mean; tell whether so."""
    if told := await _told_about(context, text):
        await send_found(update, context, *told)
        return True
    return await takes_guess(update, context, text)


async def _send_or_say(
    update: Update, context: Context, text: str, page: Page, own: Sequence[Fit]
) -> None:
    """Send what was found, or what a sentence said in vain may be about, or what is near."""
    if not await _is_said_in_vain(context, text, page):
        meant = [] if page.hits else await ways_beside(update, context, text)
        # Beside articles a text is offered only that is called one.
        offered = [it for it in own if it.is_sure or not page.hits]
        beside = Beside(meant, [(it.number, it.ranking) for it in offered])
        await send_found(update, context, text, page, beside=beside)
    elif rest := await _titled(context, text):
        await find(update, context, rest)
    elif told := await _told_about(context, text):
        await send_found(update, context, *told)
    elif ways := await ways_beside(update, context, text):
        await offer_ways(update, context, ways, text)
    elif not await takes_hint(update, context, text, whole=False):
        await say_in_vain(update, context, text)


async def _means_no_article(
    update: Update, context: Context, text: str, own: Sequence[Fit], page: Page
) -> bool:
    """Open a text of one's own that is surely meant, or say that no weather is known.

    Returns:
        Whether that is so; what an article holds all of is looked for.
    """
    if own and own[0].is_sure and not page.holds_all:
        await open_texts(update, context, own)
        return True
    is_weather = _asks_weather(text) and not is_titled(text, page)
    if is_weather:
        await _say_unable(update, context, text)
    return is_weather


async def _knows_no_weather(update: Update, context: Context, text: str) -> bool:
    """Say so to who asks for it right after a text that does not tell it; tell whether they do."""
    if not (_asks_weather(text) and sees_text(context)) or await tells_most(context, text):
        return False
    await _say_unable(update, context, text)
    return True


async def _thanks(update: Update, context: Context, text: str) -> bool:
    """Answer a few words that thank, unless a title has any of the others; tell whether so."""
    beside = may_thank(text)
    if beside is None or is_likely_wish(text) or number_in(beside):
        return False
    if await context.library.names_a_title(beside):
        return False
    await answer(update, context, replies.lead_on(context.texts, "small-talk-thanks"))
    return True


async def _tells_of_seen(update: Update, context: Context, text: str) -> bool:
    """Answer what is asked of what is open or was seen; tell whether a text asks that."""
    if await tells_of_brief(update, context, text) or await tells_of_open(update, context, text):
        return True
    is_of_seen = await _is_of_seen(context, text)
    if is_of_seen:
        await say_in_vain(update, context, text)
    return is_of_seen


async def _tells_perhaps(update: Update, context: Context, text: str, page: Page) -> bool:
    """Answer likewise what found nothing sure: by most of its words or, if nothing, in vain."""
    if is_likely_wish(text) or not _may_be_of_seen(text, page):
        return False
    if await told_surely(update, context, text):
        return True
    if page.hits:
        return False
    is_of_brief = await tells_of_brief_in_vain(update, context, text)
    return is_of_brief or await tells_in_vain(update, context, text)


async def _as_topic(context: Context, text: str) -> str:
    """Leave out what only points at articles on a topic: ``moon`` of ``show me the moon ones``."""
    text = await _without_joiner(context, text)
    said, begins = text.split(), phrases_in("fillers")["begins"]
    while said[1:] and begins.meaning(spelled(said[0])):
        said.pop(0)
    asked = without_frame(" ".join(said))
    topic = bare_topic(asked)
    is_named = topic == asked or number_in(text)
    return text if is_named or await context.library.begins_a_title(text) else topic


def _without_reason(text: str) -> str:
    """Leave out why somebody asks: ``my son is going`` of ``what about hanoi, my son is going``."""
    asked, _, why = text.partition(", ")
    ways = phrases_in("doings")
    asks = [" ".join(asked.split()[length:]) for length, _ in ways["asks"].at(spelled(asked), 0)]
    is_own = begins_with(spelled(why), ways["oneself"])
    return min(filter(None, asks), key=len) if any(asks) and is_own and "," not in why else text


async def _without_joiner(context: Context, text: str) -> str:
    """Leave out what only joins a search to the one before it: ``and football``."""
    first, _, rest = text.partition(" ")
    joins = phrases_in("joins")["searches"].meaning(spelled(first))
    is_title = not joins or not rest or await context.library.begins_a_title(text)
    return text if is_title else rest.strip()


def _tells_all(text: str, page: Page) -> bool:
    """Tell whether an article that was found tells of all that was said, as it was typed."""
    return page.holds_all and is_told(text, page)


async def say_in_vain(update: Update, context: Context, text: str) -> None:
    """Say what can be done to who says what no article tells of, or asks of a text they sent."""
    if await tells_of_brief_in_vain(update, context, text):
        return
    if asks_of_text(context, text):
        await answer(update, context, await nearest_in_text(context, text))
    elif asks_of_article(context, text):
        await told_of(update, context, text)
    elif not await says_library_is_empty(update, context):
        await answer(update, context, await _in_vain(context, text))


async def _in_vain(context: Context, text: str) -> Reply:
    """What leads on where nothing tells what is asked; what asks nothing is not understood."""
    if asks_something(text) or asks_for_fact(text):
        return replies.lead_to_help(context.texts, "said-in-vain")
    reply = replies.lead_to_help(context.texts, "not-understood")
    return await or_search(context, reply, text)


async def say_unable(update: Update, context: Context, _words: str, typed: str) -> None:
    """Say that the bot does no such thing, and offer all that was typed as a search."""
    key = "text-question" if asks_of_text(context, typed) else "small-talk-unable"
    await _say_unable(update, context, typed, key)


async def _say_unable(
    update: Update, context: Context, typed: str, key: str = "small-talk-unable"
) -> None:
    reply = replies.lead_on(context.texts, key)
    await answer(update, context, await or_search(context, reply, typed))


async def tells_no_parts(update: Update, context: Context) -> None:
    """Say that nothing is picked out of a text, or of anything else: ``just the dates``."""
    key = "text-question" if sees_text(context) else "small-talk-unable"
    await answer(update, context, replies.lead_on(context.texts, key))


async def _is_said_in_vain(context: Context, text: str, page: Page) -> bool:
    if not is_said(text) or is_message(text) or asks_of_text(context, text):
        return False
    return not is_told(text, page) and not await _names_title(context, text)


async def _is_of_seen(context: Context, text: str) -> bool:
    """Tell whether a text is asked of the text or article before it, and names no title."""
    if is_message(text) or not (asks_of_text(context, text) or asks_of_article(context, text)):
        return False
    return not await _names_title(context, text)


def _may_be_of_seen(text: str, page: Page) -> bool:
    """Tell whether a text asks what nothing that it found is surely on."""
    if is_message(text) or asks_for_articles(text) or (is_of_bot(text) and not names_beside(text)):
        return False
    if not (asks_something(text) or asks_for_fact(text)):
        return False
    if not page.hits:
        return True
    is_unsure = page.is_in_part or page.corrected or page.hits[0].missing
    return not is_titled(text, page) and bool(is_unsure or lacks_answer(text, page))


async def _names_title(context: Context, text: str) -> bool:
    """Tell whether a title begins as a text does or, if it has a subject, holds some of it."""
    if subjects_in(text) and await context.library.names_a_title(without_frame(text)):
        return True
    return await context.library.begins_a_title(text)


def _asks_weather(text: str) -> bool:
    """Tell whether a text asks how the weather will be, which no article knows."""
    return not text.startswith(QUOTES) and any(
        True for _ in phrases_in("said")["weather"].at(spelled(text), 0)
    )


async def _titled(context: Context, text: str) -> str:
    """What of a sentence names a title: all but words of speech, or a compound; "" if nothing."""
    words = tuple(exact_words(without_frame(text)))
    phrases = (whole_phrases(words, it) for it in chain(*_speech()))
    spoken = {at for start, end in chain(*phrases) for at in range(start, end)}
    left = subjects_in(" ".join(it for at, it in enumerate(words) if at not in spoken))
    # What is as short in English only joins words: ``in``.
    fewest = NAMING_LETTERS if is_in_english(text) else 1
    for asked in (" ".join(left), *(it for it in left if " " in it)):
        if len(asked) >= fewest and await _titles_hold(context, asked):
            return asked
    return ""


async def _told_about(context: Context, text: str) -> tuple[str, Page] | None:
    """What a sentence says it is about, with what that finds, if an article tells of it."""
    said, ways = text.split(), phrases_in("around")["about_topic"]
    ends = (it for it in range(1, len(said)) if ways.meaning(spelled(said[it - 1])))
    for asked in (" ".join(said[end:]) for end in ends):
        if subjects_in(asked) and is_told(asked, page := await found(context, asked)):
            return asked, page
    return None


async def _titles_hold(context: Context, words: str) -> bool:
    """Tell whether the title that words find first holds all of them."""
    hits = (await context.library.search(words, limit=1)).hits
    return any({*folded_words(words)} <= {*folded_words(hit.article.title)} for hit in hits)


def is_said(text: str) -> bool:
    """Tell whether a text is likely said to the bot: ``could you put that on my calendar``.

    So is what has no words but some that only ask: ``who was on it``.
    """
    if text.startswith(QUOTES):
        return False
    if len(exact_words(text)) >= ASKING_WORDS and not subjects_in(text):
        return True
    words = tuple(exact_words(without_frame(text)))
    if _places(words, _sure()):
        return True
    return any(_is_spoken(words, *each) for each in _speech())


def _is_spoken(words: tuple[str, ...], speaks: Phrases[bool], signs: Phrases[bool]) -> bool:
    who = _places(words, speaks)
    spoken = who | _places(words, signs)
    return bool(who) and len(spoken) > 1 and SPOKEN * len(spoken) >= len(words)


def _places(words: tuple[str, ...], some: Phrases[bool]) -> set[int]:
    """Where one of some phrases stands, but amid a word: in ``thông minh`` nobody speaks."""
    return {start for start, _ in whole_phrases(words, some)}


@cache
def _sure() -> Phrases[bool]:
    return _as_typed(data()["said"]["sure"])


@cache
def _speech() -> list[tuple[Phrases[bool], Phrases[bool]]]:
    """Who speaks and what else is of speech, by language: ``my`` is America without diacritics."""
    languages = data()["speech"].values()
    return [(_as_typed(it["speaks"]), _as_typed(it["signs"])) for it in languages]


def _as_typed(patterns: list[str]) -> Phrases[bool]:
    """Phrases of the data file in its own spelling, as a text is read here: ``tui``, ``i m``."""
    return Phrases((pattern, True) for pattern in patterns)
