"""Greetings, thanks, commands in plain words, messages without a word: no search."""

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import chain, product

from bot.handlers.phrases import (
    Words,
    amid,
    begins_with,
    data,
    holds,
    is_made_of,
    kept_of,
    parts_word,
    past_favour,
    phrases_in,
    phrases_of,
    readings,
    spelled,
)
from bot.library import DIGITS, Phrases, ends_of, exact_words, signs_of

WORDLESS = "wordless"
# The words of a command are so many at most. In quotes they are what is looked for.
COMMAND_WORDS = 10
# Who speaks to the bot and not of something says so much at most.
ADDRESS_WORDS = 7
LAST = "last"  # What names the last entry of a list instead of a number.
# Stands before the number of an entry that is named by its place, as the second one is.
NTH = "nth "
BY = "by "  # Stands before how many sentences longer a summary is to be.
# Kinds that may stand behind what asks to sum up: ``tóm tắt ngắn thôi``, ``tóm tắt thư ban nãy``.
_SUMMED_UP = {"shorter", "longer", "1", "10", "text_again"}
# Kinds behind which may stand when: ``what did I save the other day``.
_OF_ONES_OWN = {"saved", "following"}
# Kinds that are said to somebody: ``thanks love``.
_TO_SOMEBODY = {"greeting", "agreement", "farewell", "thanks", "wellbeing"}
# What stands behind an entry that is named.
_AFTER_ENTRY = ("company", "after_entry", "closing", "entry_asked", "closes_entry")
QUOTES = ('"', "“", "„", "«", "'")


# What a message means is asked again and again on its way: for its typos, and for its parts
# while others are on theirs.
@lru_cache(1024)
def small_talk(text: str) -> str | None:
    """Tell which kind of small talk a text is.

    Returns:
        A kind of the data file, or `WORDLESS` (emoji, dots), the name of a command, a number of
        sentences, behind `BY` how many more, or None for anything else.
    """
    if not exact_words(text):
        return WORDLESS
    around = phrases_in("around")
    company = around["company"]
    for said, _ in readings(text):
        words = spelled(" ".join(said))
        before = [company, around["opening"]]
        seen = [phrases_in("alone")[kind] for kind in ("again", "sum_up", "text_again")]
        before_size = [*before, around["before_size"], *seen]
        before_own = [*before, around["before_own"]]
        starts, sized, own = (ends_of(words, 0, it) for it in (before, before_size, before_own))
        for kind, ways in phrases_in("alone").items():
            begins = sized if kind in _SUMMED_UP else own if kind in _OF_ONES_OWN else starts
            after = [company, ways, around["closing"]]
            after += [around["lately"]] if kind in _OF_ONES_OWN else []
            after += [around["why_sized"]] if kind in _SUMMED_UP else []
            after += [around["address"]] if kind in _TO_SOMEBODY else []
            if amid(words, begins, ways, after):
                return kind
        for ways in (_more_sentences(), sizes()):
            if size := amid(words, sized, ways, [company, around["why_sized"]]):
                return size
    return None


def is_addressed(text: str) -> bool:
    """Tell whether a text speaks to the bot: ``bạn bao nhiêu tuổi``, ``do you like music``."""
    words = spelled(text)
    if len(words) > ADDRESS_WORDS or text.startswith(QUOTES):
        return False
    return begins_with(words, phrases_in("addressed")["begins"])


@lru_cache(1024)
def command_in(text: str) -> tuple[str, str] | None:
    """Read a command in plain words.

    Returns:
        Its name, and as typed what it is about, perhaps nothing: ``follow`` and ``vàng -giá`` for
        ``theo doi vàng -giá``. None if there is no command.
    """
    if text.startswith(QUOTES):
        return None
    commands = (_command_of(said, shown) for said, shown in readings(text))
    return next(filter(None, commands), None)


def _command_of(said: list[str], shown: list[str]) -> tuple[str, str] | None:
    """Read a command of a text in one of its readings, see `readings`."""
    kept = kept_of(said)
    said, shown = said[:kept], shown[:kept]
    for length in range(1, min(len(said), COMMAND_WORDS)):
        after = past_favour(said, length)
        if after > length and _led_to(said[:length], _commands()):
            said, shown = [[*it[:length], *it[after:]] for it in (said, shown)]
            break
    lengths = range(min(len(said), COMMAND_WORDS), 0, -1)
    names = {it: name for it in lengths if (name := _led_to(said[:it], _commands()))}
    if not names:
        return _around_about(said, shown)
    # The longest, unless it ends amid a word: without diacritics Lai Châu is no `theo dõi lại`.
    length = next((it for it in names if not parts_word(said, it)), max(names))
    about = " ".join(shown[length:])
    if is_made_of(spelled(about), [phrases_in("around")["company"]]):
        about = ""
    return names[length], about


def _led_to(said: list[str], ways: Phrases[str]) -> str | None:
    """What words mean by one of some ways, perhaps behind what stands before a command."""
    words = spelled(" ".join(said))
    starts = sorted(ends_of(words, 0, [phrases_in("around")["before_command"]]))
    return next(filter(None, (ways.meaning(words[start:]) for start in starts)), None)


def _around_about(said: list[str], shown: list[str]) -> tuple[str, str] | None:
    """Read a command whose words stand around what it is about: ``khi có tin X thì báo mình``."""
    around = phrases_in("around")
    for name, opening in phrases_in("around_about").items():
        starts = [it for it in range(1, len(said)) if _led_to(said[:it], opening)]
        closing = [phrases_in("closes_about")[name], around["company"]]
        for start, end in product(reversed(starts), range(len(said))):
            rest = spelled(" ".join(said[end:]))
            about = " ".join(shown[start:end]).rstrip(",")
            if start < end and amid(rest, {0}, closing[0], closing):
                return name, "" if _only_joins(about) else about
    return None


def _only_joins(about: str) -> bool:
    """Tell whether words between those of a command name nothing: ``hay thì``."""
    return is_made_of(spelled(about), [phrases_in("reasons")["so"], phrases_in("joins")["amid"]])


def readings_of_topic(text: str) -> list[str]:
    """Read a topic, then what is left of it without more and more words that only close it.

    All of it comes first, since it may be a topic of these words: ``hải phòng đi, ồn quá``, then
    ``hải phòng đi``, then ``hải phòng``; "" comes last if it is nothing else.
    """
    around = phrases_in("around")
    closing = [around["company"], around["after_topic"]]
    readings = dict[str, None]()
    for head in (text, text.partition(",")[0]):
        said = head.split()
        for end in range(len(said), -1, -1):
            words = spelled(" ".join(said[end:]))
            if is_made_of(words, closing):
                readings[" ".join(said[:end]).rstrip(",")] = None
    return [*readings]


def asked_how(text: str) -> str | None:
    """Tell what a text asks how to do, if the bot can: ``làm sao để theo dõi chủ đề``.

    Returns:
        A kind of small talk, or the name of a command. None if it asks something else.
    """
    for rest in what_is_asked(text):
        command, about = command_in(rest) or ("", rest)
        things = spelled(about)
        some = [phrases_in("how")["things"], phrases_in("around")["company"]]
        is_all = len(things) in ends_of(things, 0, some)
        if kind := small_talk(rest) or (command if is_all else ""):
            return kind
    return None


def what_is_asked(text: str) -> Iterator[str]:
    """Yield what may be asked in a text how it is done: ``send it`` of ``how do i send it``."""
    if text.startswith(QUOTES):
        return
    words, how = spelled(text), phrases_in("how")
    ends = [it for it in range(len(words)) if how["ends"].meaning(words[it:])]
    asked = [words[length:] for length, _ in how["begins"].at(words, 0)]
    yield from map(" ".join, [*(words[:it] for it in ends), *(it for it in asked if it)])


def page_in(text: str) -> int | None:
    """Tell which page of a list a text names: 2 for ``trang 2``."""
    if text.startswith(QUOTES):
        return None
    company = phrases_in("around")["company"]
    before = [company, phrases_in("around")["before_entry"]]
    words = spelled(text)
    signs = signs_of(words)
    page = amid(signs, ends_of(signs, 0, before), _pages(), [company])
    if page == DIGITS:
        return int(next(filter(str.isdecimal, words)))
    return int(page) if page else None


def number_in(text: str, *, asked: bool = False) -> str | None:
    """Tell which entry of a list a text names.

    Args:
        text: What somebody wrote.
        asked: Whether an entry is what it should name: ``thứ hai`` alone is Monday as well.

    Returns:
        ``2`` for ``#2``, ``nth 2`` for ``the second one``, `LAST`, or None.
    """
    around = phrases_in("around")
    before = [around[it] for it in ("company", "before_entry", "asks_of_entry")]
    after = [around[it] for it in _AFTER_ENTRY]
    return _entry_in(f"bài {text}" if asked else text, before, after)


def asks_of_entry(text: str) -> bool:
    """Tell whether a text asks what an entry of a list is about: ``what's number 3 about``."""
    around = phrases_in("around")
    before = [around["company"], around["before_entry"]]
    after = [around[it] for it in _AFTER_ENTRY if it != "entry_asked"]
    return number_in(text) is not None and _entry_in(text, before, after) is None


def _entry_in(text: str, before: list[Phrases[str]], after: list[Phrases[str]]) -> str | None:
    for said, _ in () if text.startswith(QUOTES) else readings(text):
        words = spelled(" ".join(said))
        signs = signs_of(words)
        if entry := amid(signs, ends_of(signs, 0, before), entries(), after):
            number = next(filter(str.isdecimal, words)) if entry == DIGITS else entry
            return f"{NTH}{number}" if number != LAST and _names_place(words) else number
    return None


def aged_in(text: str) -> str | None:
    """Tell whether a text names an entry by its age: ``oldest``, ``newest``, or None."""
    around = phrases_in("around")
    before = [around["company"], around["before_entry"], around["opening"]]
    after = [*(around[it] for it in _AFTER_ENTRY), around["of_these"]]
    words = () if text.startswith(QUOTES) else spelled(text)
    return amid(words, ends_of(words, 0, before), _ages(), after) if words else None


def name_in(text: str) -> str:
    """Leave out what only says that an entry is named: ``the bees one from my saved articles``."""
    around, said = phrases_in("around"), text.split()
    words = [spelled(" ".join(said[start:])) for start in range(len(said))]
    closing = [around["company"], around["after_entry"], around["closing"]]
    closed = (it for it, rest in enumerate(words) if is_made_of(rest, closing))
    end = next((it for it in closed if not parts_word(said, it)), None)
    starts = ends_of(spelled(" ".join(said[:end])), 0, [around["before_entry"]])
    return " ".join(said[max(it for it in starts if not parts_word(said, it)) : end])


def _names_place(words: Words) -> bool:
    """Tell whether words name an entry by its place: ``thứ 2``, ``second``."""
    return holds(words, _places())


@cache
def sizes() -> Phrases[str]:
    """How each number of sentences is put."""
    words, digits = (
        [f"{DIGITS} {unit}" for unit in data()["numbers"][name]]
        for name in ("sentences", "in_digits")
    )
    return _counted(words, in_digits=digits)


@cache
def mere_sizes() -> Phrases[str]:
    """How a number of sentences is put where nothing else is counted."""
    return _counted([DIGITS])


@cache
def _more_sentences() -> Phrases[str]:
    """How so many sentences more are put, the number with `BY` before it."""
    return _counted(data()["numbers"]["longer_by"], BY)


def _counted(ways: list[str], sign: str = "", in_digits: Sequence[str] = ()) -> Phrases[str]:
    """Each way with every number for `DIGITS`; it means the number, with a sign before it."""
    return Phrases(
        (way.replace(DIGITS, numeral), f"{sign}{number}")
        for number, numerals in enumerate(data()["numbers"]["numerals"], 1)
        for way, numeral in (
            *product(ways, (str(number), *numerals)),
            *product(in_digits, (str(number),)),
        )
    )


@cache
def entries() -> Phrases[str]:
    """How each entry of a list is named; `DIGITS` by any number in digits."""
    numbers = data()["numbers"]
    named = zip(numbers["ordinals"], numbers["numerals"], numbers["counting"], strict=True)
    ways: dict[str, tuple[list[str], list[str]]]
    ways = {LAST: (numbers["last"], []), DIGITS: ([DIGITS], [])}
    for number, (alone, *counted) in enumerate(named, 1):
        ways[str(number)] = (alone, [*chain(*counted)])
    return Phrases(
        (way, entry)
        for entry, (alone, counted) in ways.items()
        for way in (*alone, *map(" ".join, product(numbers["counted"], [*alone, *counted])))
    )


@cache
def _ages() -> Phrases[str]:
    return phrases_of({name: data()["numbers"][name] for name in ("oldest", "newest")})


@cache
def _pages() -> Phrases[str]:
    """How each page of a list is named; `DIGITS` by any number in digits."""
    numbers = data()["numbers"]
    named = enumerate(numbers["numerals"], 1)
    ways = [(DIGITS, DIGITS), *((way, str(number)) for number, some in named for way in some)]
    return Phrases((f"{page} {way}", number) for page in numbers["pages"] for way, number in ways)


@cache
def _places() -> Phrases[bool]:
    numbers = data()["numbers"]
    return Phrases((way, True) for way in chain(numbers["places"], *numbers["ordinals"]))


@cache
def _commands() -> Phrases[str]:
    return phrases_of(data()["about"])


@cache
def command_words() -> frozenset[str]:
    """The words that commands, what is said to the bot alone, places and sizes are made of."""
    numbers = [*data()["numbers"]["ordinals"], data()["numbers"]["sentences"]]
    some = chain(*data()["about"].values(), *data()["alone"].values(), *numbers)
    return frozenset(chain(*map(exact_words, some)))
