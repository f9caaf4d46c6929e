"""What is said of what is on the screen, in words that name no topic: ``yeah read that one``."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from telegram import Update

from bot.buttons import Keep, ListFollows, Mute, UnfollowAll
from bot.context import Context
from bot.handlers.last_summary import again
from bot.handlers.messages import sees_button
from bot.handlers.phrases import (
    Words,
    amid,
    data,
    holds,
    is_made_of,
    phrases_each,
    phrases_in,
    spelled,
)
from bot.handlers.saved import sees_saved
from bot.handlers.search import asks_of_text, sees_text
from bot.handlers.sending import say
from bot.handlers.small_talk import LAST, QUOTES, entries, sizes, small_talk
from bot.handlers.typed_buttons import keep
from bot.library import (
    DIGITS,
    Phrases,
    asks_for_amount,
    asks_for_fact,
    ends_of,
    folded_words,
    is_amid_word,
    signs_of,
)

# What is said of nothing that was seen, and of no topic.
IN_VAIN = ""
# A word alone may be a topic; who says more than so many tells of one.
_FEWEST_WORDS, _MOST_WORDS = 2, 12
_MOST_NAMED = 4
_DONE = {"see", "save", "drop", "mute"}
# Without diacritics a syllable of a word may look as if anything was to be done: `chi huy`.
_CHANGES = {"save", "drop", "mute"}
# These tell that something on the screen is meant where a text begins with them.
_OPENING = {"yes", "no", "denies"}
# Of these alone a name may be made as well.
_UNSURE = {*_DONE, *_OPENING, "nothing", "shorter", "longer", "whole"}
# Words of nothing else are looked for: `bài 9`, or `The Who` where no text was sent.
_NAMES_NUMBER = {"entry", "points", "nothing"}
_ONLY_ASKS = {"asks", "nothing"}
_ASKS_AMOUNT = {*_ONLY_ASKS, "spoken"}
_RESIZED = ("shorter", "longer")


@dataclass(frozen=True, slots=True)
class Said:
    """What a text says of what is on the screen.

    Attributes:
        kinds: The lists of the data file that it has words of.
        entry: Which entry of a list, as `entries` has it; "" for none.
        size: In how many sentences; 0 for no number.
        named: What names an entry: ``everest`` in ``the everest one``; "" if nothing does.
    """

    kinds: frozenset[str]
    entry: str = ""
    size: int = 0
    named: str = ""


async def meant_on_screen(context: Context, text: str) -> str | None:
    """Tell what command a text is that says something of what is on the screen.

    Args:
        context: Whose text it is.
        text: Words in which no other command was found.

    Returns:
        The command as it is put most simply, `IN_VAIN` if a text names no topic and nothing can be
        done, or None for what may name one.
    """
    said = said_of_screen(text)
    if said is None or len(spelled(text)) < _FEWEST_WORDS or said.kinds <= _NAMES_NUMBER:
        return None
    if said.kinds <= _ONLY_ASKS and not asks_of_text(context, text):
        return None
    if said.kinds <= _ASKS_AMOUNT and asks_for_amount(text):
        return None  # What is open may tell it: `đi hết bao lâu`.
    if await context.library.begins_a_title(text):
        return None
    is_asked = "see" not in said.kinds or holds(spelled(text), phrases_in("asks")["amid"])
    if is_asked and asks_of_text(context, text) and asks_for_fact(text):
        return IN_VAIN  # What it asks for is told of the text: `đi đâu`.
    if said.named:
        return await _of_named(context, said)
    if said.entry:
        return _of_entry(said, said.entry)
    return await _of_seen(context, said)


def as_of_article(context: Context, text: str) -> str:
    """Put as a command what a word alone means of the one article on the screen: ``read``."""
    if len(context.newest_listed) != 1 and not context.summary_is_newest:
        return text
    words, company = spelled(text), phrases_in("around")["company"]
    starts = ends_of(words, 0, [company])
    meant = phrases_in("of_article").items()
    return next((it for it, ways in meant if amid(words, starts, ways, [company])), text)


async def takes_offer(update: Update, context: Context, text: str) -> bool:
    """Open what a list offers, or ask which, for who says yes to it; tell whether that is so.

    Where a button asks whether something is to be removed, it is said that this takes a tap.
    """
    if sees_button(context, Keep, UnfollowAll):
        agrees = is_made_of(spelled(text), [phrases_in("agrees")["words"]])
        # Without diacritics `đừng xoá` looks like `đúng, xoá`.
        agrees = agrees and small_talk(text) not in {"keep", "cancel"}
        refuses = not agrees and _refuses(text)
        if agrees:
            await say(update, context, "agree-by-tap")
        elif refuses:
            await keep(update, context)
        return agrees or refuses
    if not context.list_is_newest or small_talk(text) != "agreement":
        return False
    said = said_of_screen(text)
    if said is None or "yes" not in said.kinds:
        return False
    await again(update, context)
    return True


def _refuses(text: str) -> bool:
    """Tell whether a text says no to what is asked, in whatever words: ``ah no dont``."""
    words, ways = spelled(text), phrases_in("refuses")
    return holds(words, ways["denies"]) and is_made_of(words, [*ways.values()])


@lru_cache(1024)
def said_of_screen(text: str) -> Said | None:
    """Read a text of nothing but the words of the data file, in one language.

    One thing beside them may be named, where a word that points stands beside it.
    """
    words = spelled(text)
    if not words or len(words) > _MOST_WORDS or text.startswith(QUOTES):
        return None
    # Without diacritics a name may look so: ``sai gon`` is no ``sai`` and ``gọn``.
    if is_amid_word(words, 1):
        return None
    readings = (_said_in(words, vocabulary) for vocabulary in _vocabularies())
    found = [*filter(None, readings)]
    return min(found, key=lambda said: bool(said.named), default=None)


def _said_in(words: Words, vocabulary: dict[str, Phrases[str]]) -> Said | None:
    parts = _parts(words, vocabulary)
    places = [place for place, (kind, _) in enumerate(parts) if not kind]
    named = [parts[place][1] for place in places]
    kinds = frozenset(kind for kind, _ in parts)
    if named and not (kinds & _DONE and _is_pointed_at(parts, places)):
        return None
    if not kinds - _UNSURE and parts[0][0] not in _OPENING:
        return None
    entry = _entry_of(words, parts)
    size = next((int(meaning) for kind, meaning in parts if kind == "size"), 0)
    if "shortest" in kinds or (size == 0 and (named or entry) and "shorter" in kinds):
        size = 1
    return Said(kinds, entry, size, " ".join(named))


def _is_pointed_at(parts: Sequence[tuple[str, str]], places: Sequence[int]) -> bool:
    """Tell whether a few words at some places stand together, one that points beside them."""
    first, last = places[0], places[-1]
    if len(places) > _MOST_NAMED:
        return False
    beside = [*parts[max(first - 1, 0) : first], *parts[last + 1 : last + 2]]
    return len(places) == last - first + 1 and any(kind == "points" for kind, _ in beside)


def _entry_of(words: Words, parts: Sequence[tuple[str, str]]) -> str:
    found = [meaning for kind, meaning in parts if kind == "entry"]
    if not found:
        return ""
    return next(filter(str.isdecimal, words)) if found[0] == DIGITS else found[0]


def _parts(words: Words, vocabulary: dict[str, Phrases[str]]) -> list[tuple[str, str]]:
    """Part words into phrases of the vocabulary, each with its kind and meaning.

    Of all ways the one that leaves the fewest words over, then the one of the longest phrases; what
    is left over has the kind "".
    """
    signs = signs_of(words)
    best: dict[int, tuple[int, int, list[tuple[str, str]]]] = {len(words): (0, 0, [])}
    for start in reversed(range(len(words))):
        ways = [(1, "", words[start])]
        ways += [
            (length, kind, meaning)
            for kind, some in vocabulary.items()
            for length, meaning in some.at(signs if kind == "entry" else words, start)
            if kind not in _CHANGES or not is_amid_word(words, start)
        ]
        best[start] = min(
            (
                (left + (not kind), count + 1, [(kind, meaning), *rest])
                for length, kind, meaning in ways
                for left, count, rest in [best[start + length]]
            ),
            key=lambda way: way[:2],
        )
    return best[0][2]


def _of_entry(said: Said, entry: str) -> str | None:
    """The command for an entry of a list, by its number."""
    which = "the last one" if entry == LAST else f"number {entry}"
    if said.kinds & {"denies", "mute"}:
        return IN_VAIN
    if said.size:
        return f"summarize {which} in {said.size} sentences"
    for kind, command in (("drop", "unsave"), ("save", "save")):
        if kind in said.kinds:
            return f"{command} {which}"
    if "whole" in said.kinds:
        return f"full text of {which}"
    return f"open {which}" if entry == LAST else entry  # A number alone opens it.


async def _of_named(context: Context, said: Said) -> str | None:
    """The command for what is named among what one follows, or what the list shows."""
    if "denies" in said.kinds and "drop" not in said.kinds:
        return None
    if said.kinds & {"drop", "mute"} and not sees_saved(context):
        command = "mute" if "mute" in said.kinds else "unfollow"
        follows = await context.readers.follows(context.person)
        if topic := _only([(topic, topic) for _, topic in follows], said.named):
            return f"{command} {topic}"
    listed = {article: number for number, article in context.numbered.items()}
    articles = await context.library.articles([*listed])
    titles = [(str(listed[it.id]), it.title) for it in articles if it.id in listed]
    if number := _only(titles, said.named):
        return _of_entry(said, number) if said.kinds & {"see", "save", "drop"} else None
    if said.size and "see" in said.kinds and await context.library.names_a_title(said.named):
        return f"summary of {said.named} in {said.size} sentences"
    return None


def _only(named: Sequence[tuple[str, str]], words: str) -> str | None:
    """What the only one of some texts stands for that has some words."""
    wanted = {*folded_words(words)}
    found = [meaning for meaning, text in named if wanted <= {*folded_words(text)}]
    return found[0] if len(found) == 1 else None


async def _of_seen(context: Context, said: Said) -> str:
    """The command for what was seen last, or `IN_VAIN`, none of it being named."""
    kinds = said.kinds
    if "bad" in kinds:
        return "useless"
    if kinds >= {"measures", "points"}:
        return IN_VAIN  # A river may be meant, which the article tells of.
    if said.size:
        return f"in {said.size} sentences"
    if "whole" in kinds:
        return "full text"
    for kind in _RESIZED:
        if kind in kinds:
            return kind
    if kinds & {"drop", "mute"} and "denies" not in kinds:
        return await _of_follows(context, kinds)
    if not context.has_seen or "asks" in kinds:
        return "open it" if "see" in kinds and not sees_text(context) else IN_VAIN
    if kinds & {"denies", "others"} or ("no" in kinds and not kinds & {"see", "save"}):
        return "not this one"
    return "save" if "save" in kinds else "open it"


async def _of_follows(context: Context, kinds: frozenset[str]) -> str:
    """What is meant by what ends or silences something that is not named."""
    if "mute" in kinds:
        return "mute"
    if not sees_button(context, ListFollows, Mute):
        return "remove it"
    follows = await context.readers.follows(context.person)
    # Who says yes where it is asked which one names none.
    is_meant = len(follows) == 1 and "yes" not in kinds
    return f"unfollow {follows[0][1]}" if is_meant else "unfollow"


@cache
def _vocabularies() -> list[dict[str, Phrases[str]]]:
    """The lists of each language, and what names an entry or a number of sentences in any."""
    everywhere: dict[str, Phrases[str]] = {"size": sizes(), "entry": entries()}
    return [everywhere | phrases_each(lists) for lists in data("on_screen").values()]
