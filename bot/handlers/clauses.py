"""A command amid what somebody says around it: ``too long, can I just have one line``."""

import re
from collections.abc import Container, Iterator, Sequence

from bot.context import Context
from bot.handlers.about_seen import asks_of_seen
from bot.handlers.command_typos import as_meant
from bot.handlers.phrases import data, holds, phrases_in, spelled
from bot.handlers.small_talk import BY, QUOTES, command_in, number_in, page_in, small_talk
from bot.handlers.topic_names import bare_topic
from bot.library import ends_of, exact_words, subjects_in, without_frame

# Who says more before a command writes a text.
MOST_CLAUSES = 4
CLAUSE_WORDS = 9
# Who says so without a pause says less.
ROW_WORDS = 12

_ENDS = re.compile(
    r"(?<=[,.;:!?…])\s+|\s[-–—]+\s|\n+|\s(?=(?:so (?:that )?i|because|cos|coz)\b)", re.IGNORECASE
)
# Kinds that do something to the article that was seen last.
_OF_THE_SEEN = {
    *("shorter", "longer", "full", "again", "sum_up"),
    *("related", "save", "unsave", "source", "share"),
}
# Kinds that may be said before articles are asked for, and those that may be said of what was seen.
_SAID_FIRST = ("greeting", "thanks", "agreement", "wellbeing")
_REMARKED = ("thanks", "agreement", "complaint", "lost", "shorter", "longer")


async def parts_told(context: Context, text: str, done: Container[str]) -> list[str]:
    """What in a text may be a command, the likeliest first; typos of commands are put right.

    A title is never taken apart for one.

    Args:
        context: Whose text it is.
        text: The text.
        done: The kinds of small talk that something is done for; others are answered by words.
    """
    if text.startswith(QUOTES):
        return []
    follows = await context.readers.follows(context.person) if _ends_follow(text) else []
    told = []
    for part, beside in _parts(text, [topic for _, topic in follows]):
        # Typos are looked for in no search: `giá vàng, giá dầu`.
        if all(map(only_speaks, beside)):
            meant = await as_meant(context, part)
            if _tells(context, meant, done):
                told.append(meant)
    return [] if told and await context.library.begins_a_title(text) else told


async def without_greeting(context: Context, text: str) -> str:
    """Leave out what is only said before a request: ``chào bot, tìm bài về ong``.

    What is no request may be a name (``hello, Dolly``), and so is what begins a title.
    """
    said, _, rest = text.partition(",")
    asked = without_fillers(rest)
    if not asked or text.startswith(QUOTES) or without_frame(asked) == asked:
        return text
    if small_talk(said) not in _SAID_FIRST or await context.library.begins_a_title(text):
        return text
    return asked


def _tells(context: Context, text: str, done: Container[str]) -> bool:
    """Tell whether something is done for who says this, instead of a search."""
    kind = small_talk(text)
    if _is_of_the_seen(kind):
        return context.has_seen
    if kind:
        return kind in done
    is_command = command_in(text) or number_in(text) or page_in(text)
    is_of_seen = context.has_seen and asks_of_seen(text)
    return bool(is_command or is_of_seen or context.library.asks_for_latest(text))


def _is_of_the_seen(kind: str | None) -> bool:
    return kind in _OF_THE_SEEN or bool(kind and kind.removeprefix(BY).isdecimal())


def _parts(text: str, follows: Sequence[str] = ()) -> Iterator[tuple[str, list[str]]]:
    """Yield what may be a command in a text, the likeliest first, and what is said beside it."""
    bare = without_fillers(text)
    if bare != text:
        yield bare, []
    if meant := meant_by_keys(text) or follow_ended(text, follows):
        yield meant, []
    yield from ((it, []) for it in _behind_remarks(text))
    clauses = [it.strip(" ,;:-–—") for it in _ENDS.split(text)]
    clauses = [it for it in clauses if spelled(it)]
    if not 1 < len(clauses) <= MOST_CLAUSES:
        return
    if any(len(it.split()) > CLAUSE_WORDS for it in clauses):
        return
    for place in reversed(range(len(clauses))):
        beside = clauses[:place] + clauses[place + 1 :]
        yield without_fillers(clauses[place]), beside
        if meant := meant_by_keys(clauses[place]) or follow_ended(clauses[place], follows):
            yield meant, beside


def _behind_remarks(text: str) -> Iterator[str]:
    """Yield what is asked behind remarks without a pause: ``save it`` of ``I like it save it``."""
    said, alone = text.split(), phrases_in("alone")
    if len(said) > ROW_WORDS:
        return
    remarks = [phrases_in("around")["company"], phrases_in("remarks")["made_of"]]
    remarks += [alone[kind] for kind in _REMARKED]
    ends = ends_of(spelled(text), 0, remarks)
    for place in range(1, len(said)):
        if len(spelled(" ".join(said[:place]))) not in ends:
            continue
        asked = without_fillers(" ".join(said[place:]))
        if _is_of_the_seen(small_talk(asked)):
            yield asked


def meant_by_keys(text: str) -> str | None:
    """Tell a command by the words that a text has beside those that say nothing.

    Returns:
        The command, as it is put most simply: ``my saved articles`` for ``what was it that I saved
        last night``. None if the text names anything else, several commands or none, denies
        something, or speaks to nobody.
    """
    words, beside = {*exact_words(text)}, data()["beside_keys"]
    if not _speaks(text) or words & {*beside["denies"]}:
        return None
    subjects = _subjects(text) - {*beside["words"].split()}
    if not subjects:
        return None
    ways = [say for say, keys in data()["keys"].items() if subjects <= {*keys}]
    return ways[0] if len(ways) == 1 else None


def follow_ended(text: str, follows: Sequence[str]) -> str | None:
    """Tell which of some follows a text ends that names it and nothing else to look for.

    Returns:
        ``unfollow gold`` for ``OK, that's enough gold for me``; None for any other text.
    """
    ends, words = data()["ends_follow"], {*exact_words(text)}
    denies = words & {*ends["denies"]}
    if bool(denies) == bool(words & {*ends["keys"]}) or (denies and not words & {*ends["denied"]}):
        return None
    said = {*ends["keys"], *ends["denies"], *ends["words"].split()}
    for topic in follows:
        named = _subjects(bare_topic(topic))
        if named and named <= words and _subjects(text) - named <= said:
            return f"unfollow {topic}"
    return None


def _ends_follow(text: str) -> bool:
    ends = data()["ends_follow"]
    return not {*ends["keys"], *ends["denies"]}.isdisjoint(exact_words(text))


def _subjects(text: str) -> set[str]:
    return {word for subject in subjects_in(text) for word in subject.split()}


def without_fillers(text: str) -> str:
    """Leave out words that say nothing, wherever they stand: ``can I just get it``."""
    filler, opening = phrases_in("fillers")["anywhere"], phrases_in("fillers")["begins"]
    said, kept = text.split(), list[str]()
    words = [spelled(it) for it in said]
    place = 0
    while place < len(said):
        ways = [filler] if kept else [filler, opening]
        flat = tuple(word for it in words[place : place + 3] for word in it)
        length = max((length for way in ways for length, _ in way.at(flat, 0)), default=0)
        if not length:
            kept.append(said[place])
        place += max(length, 1)
    return " ".join(kept)


def only_speaks(clause: str) -> bool:
    """Tell whether a clause names nothing to look for: it is small talk, or tells of one's own."""
    bare = without_fillers(clause)
    if not bare or small_talk(bare):
        return True
    return _speaks(bare)


def _speaks(text: str) -> bool:
    """Tell whether somebody speaks of themselves, to the bot, or of what they see."""
    return holds(spelled(text), phrases_in("fillers")["speaks"])
