"""Which sentence of what somebody sent a reader must have read to understand another one.

Somebody or something, a time or a day that only an earlier sentence names, who speaks, or where an
enumeration begins.
"""

import re
from bisect import bisect
from collections.abc import Mapping, Sequence, Set
from itertools import pairwise

from summarizer.introductions import find_introduced
from summarizer.languages import Language
from summarizer.punctuation import LONGEST_SENTENCE
from summarizer.references import Lines

_TRICK = 8  # sentences, within which a swindler plays his trick after he came in
_NEAR = 4  # sentences, within which what is meant is named
WORD = re.compile(r"\w+")
# Of a telephone in any country, or an address of mail.
NUMBER_TO_CALL = re.compile(
    r"(?<![\d.,/])(?!\d\d?[ .-]\d\d?[ .-]\d{4}(?!\d)|\d\d?\.\d\d ?- ?\d\d?\.\d\d)"
    r"(?:(?:\+\d|0|1[89]00)\d?[\d .-]{6,12}\d|1[89]00[ .-]?\d{2}[ .-]?\d{2})(?![\d,/])|\w@\w"
)
_NUMBERED = re.compile(r"(?P<noun>[^\W\d_]+) \d")
_STOP = re.compile(r"(?<=[.!?…]) ")
_SELF = ("I'", "I’")
_NO_NAMES = ("I", "A")
# Somebody's words without who says them.
_QUOTATION = re.compile(r"“[^“”]{1,600}”|\"[^\"]{1,600}\"")


def find_needed(
    sentences: Sequence[str], data: Language, people: Set[str] = frozenset(), title: str = ""
) -> dict[int, int]:
    """Return the places of sentences that need an earlier one, each with the place of that.

    "They …" needs the one that names them or a body such as the council, or in which somebody comes
    in, and so does "very polite, local accent"; "return it …" the one before; "when it reopens" the
    one that says when it closes; "until then" the one that says when; "that day" or "the cheaper
    one" the last one with a day or a sum. If several are spoken to by name, what is asked after
    that needs the one that does. "Send them by …" needs the one that says what is missing, "pay by
    …" the one that says how much; "so he did" the one right before; "second, …" the one that begins
    with "first"; a mere quotation the one before, and one that "she" says the one that names her;
    "the plots" the one that begins with "plots 9 and 22"; "these people" the one that tells of
    people; "these results mean" the one that tells them, unless they mean an illness; "tell me
    which you prefer" the choices, one after another; "so please …" the one before, which says why;
    "the visit will …" the one that says which visit (``introductions``).

    Args:
        sentences: The sentences in reading order.
        data: The data of their language.
        people: Words of the names of those who may be meant, if they are known: any otherwise.
        title: The title of their text, or empty.
    """
    lowered = [each[:LONGEST_SENTENCE].lower() for each in sentences]
    purpose = data.purpose
    needed = _find_days(lowered, data)
    needed |= _find_last(lowered, purpose.closing, purpose.reopening)
    needed |= _find_last(lowered, purpose.visiting, purpose.visited)
    addressed = [*map(bool, map(data.purpose.addressed.match, lowered))]
    several = sum(addressed) > 1
    unnamed = [leaves_unnamed(each, data) for each in lowered]
    describing = [*map(bool, map(data.purpose.describing.match, lowered))]
    for place, sentence in enumerate(sentences[1:], 1):
        near = range(place - 1, max(0, place - _NEAR) - 1, -1)
        absent = _has_absent(sentence, data, people) or data.purpose.saying.search(lowered[place])
        if absent or describing[place]:
            needed[place] = _find_absent(sentences, lowered, place, describing, data, people)
        elif (lacking := _find_lacking(lowered, place, near, data)) is not None:
            needed[place] = lacking
        elif (owed := _find_owed(lowered, place, near, data)) is not None:
            needed[place] = owed
        elif unnamed[place] or _QUOTATION.fullmatch(sentence):
            needed[place] = _name_place(unnamed, place, needed)
        elif (meant := _find_meant(lowered, place, near, data)) is not None:
            needed[place] = meant
        elif _leaves_untimed(lowered[place], data):
            timing = (each for each in near if _times(lowered[each], data))
            needed[place] = next(timing, place - 1)
        elif several and not addressed[place]:
            called = next((each for each in near if addressed[each]), None)
            if called is not None and data.purpose.asking.search(lowered[place]):
                needed[place] = called
    begun, counted = _find_begun(lowered, data), _find_counted(lowered, data)
    begun |= find_introduced(sentences, title, data)
    sent = _find_deposits(lowered, data)
    led = sent | counted | _find_results(lowered, data)
    found = begun | needed | led | _find_choices(lowered, data)
    found |= {at: at - 1 for at, each in enumerate(lowered) if at and purpose.elliptic.match(each)}
    return {at: need for at, need in found.items() if not _is_plain(lowered, at, need, data)}


def _is_plain(lowered: Sequence[str], place: int, need: int, data: Language) -> bool:
    """Tell what is understood all the same: an illness, or what only a plea to read stands before.

    Who only asks that his post be read names nobody whom a reader would miss.
    """
    pleads = data.purpose.spreading.search(lowered[need]) is not None
    return pleads or _names_illness(lowered[place], data)


def _names_illness(lowered: str, data: Language) -> bool:
    """Tell which illness "these results" mean, which is understood without them."""
    purpose = data.purpose
    return bool(purpose.resulting.search(lowered) and purpose.diagnosing.search(lowered))


def _find_absent(
    sentences: Sequence[str],
    lowered: Sequence[str],
    place: int,
    describing: Sequence[bool],
    data: Language,
    people: Set[str],
) -> int:
    """Return where those are named, or come in, about whom a sentence tells without a name.

    Who says something as "they" is rather a body such as the police than the last one who came in.
    """
    purpose = data.purpose
    near = range(place - 1, max(0, place - _NEAR) - 1, -1)
    many = purpose.many.match(lowered[place]) is not None
    if purpose.reckoning.match(lowered[place]):
        said = (each for each in near if purpose.groups.match(lowered[each]))
        if (body := next(said, None)) is not None:
            return body
    if purpose.tricks.search(lowered[place]):  # it is the swindler who plays one
        posing = (each for each in near if purpose.posing.search(lowered[each]))
        if (swindler := next(posing, None)) is not None:
            return swindler
    naming = (
        each
        for each in near
        if purpose.somebody.search(lowered[each])
        or purpose.groups.match(lowered[each])
        or (many and purpose.bodies.search(lowered[each]))
        or (not describing[each] and _names(sentences[each], data, people))
    )
    return next(naming, place - 1)


def find_swindlers(sentences: Sequence[str], data: Language) -> dict[int, int]:
    """Return the places of tricks, each with that of the last one who posed as somebody.

    It is he who plays them: what lies between is how he came to it.

    Args:
        sentences: The sentences in reading order.
        data: The data of their language.
    """
    found, last = dict[int, int](), -_TRICK
    for place, sentence in enumerate(sentences):
        lowered = sentence[:LONGEST_SENTENCE].lower()
        if data.purpose.posing.search(lowered):
            last = place
        elif place - last < _TRICK and data.purpose.tricks.search(lowered):
            found[place] = max(0, last)
    return {place: posed for place, posed in found.items() if posed < place}


def find_numbers(sentences: Sequence[str], data: Language) -> dict[int, int]:
    """Return the places of what asks to call somebody, each with that of the nearest number.

    That may be a later one. What opens a message tells what it is about, which comes before any.

    Args:
        sentences: The sentences in reading order.
        data: The data of their language.
    """
    numbers = [at for at, each in enumerate(sentences) if NUMBER_TO_CALL.search(each)]
    if not numbers:
        return {}
    found = dict[int, int]()
    for place, sentence in enumerate(sentences[1:], 1):
        after = bisect(numbers, place)
        nearest = min(numbers[max(0, after - 1) : after + 1], key=lambda at: abs(at - place))
        if nearest != place and data.purpose.calling.search(sentence[:LONGEST_SENTENCE].lower()):
            found[place] = nearest
    return found


def _find_lacking(
    lowered: Sequence[str], place: int, near: Sequence[int], data: Language
) -> int | None:
    """Return where is told what is missing that a sentence asks to mend, if both are so."""
    if data.purpose.mending.match(lowered[place]) is None:
        return None
    return next((each for each in near if data.purpose.lacking.search(lowered[each])), None)


def _find_owed(
    lowered: Sequence[str], place: int, near: Sequence[int], data: Language
) -> int | None:
    """Return where the sum is told that a sentence asks to pay by a day, if it does so."""
    paid, purpose = lowered[place], data.purpose
    if purpose.sums.search(paid) or not (
        purpose.paying.search(paid) and purpose.deadlines.search(paid)
    ):
        return None
    return next((each for each in near if purpose.sums.search(lowered[each])), None)


def _find_meant(
    lowered: Sequence[str], place: int, near: Sequence[int], data: Language
) -> int | None:
    """Return where is told which ones "these people" are, unless their own sentence says so."""
    found = data.purpose.these.search(lowered[place])
    if found is None:
        return None
    nouns = {*WORD.findall(found[0])[1:]}
    if not nouns.isdisjoint(WORD.findall(lowered[place][: found.start()])):
        return None
    told = (each for each in near if not nouns.isdisjoint(WORD.findall(lowered[each])))
    return next(told, place - 1)


def _name_place(unnamed: Sequence[bool], place: int, needed: Mapping[int, int]) -> int:
    """Return where is named what a sentence leaves unnamed, or who says a quotation.

    If the one before leaves it unnamed, too, what that needs: both told would cost a place more.
    """
    if all(unnamed[place - 1 : place + 1]):
        return needed.get(place - 1, place - 1)
    return place - 1


def _find_begun(lowered: Sequence[str], data: Language) -> dict[int, int]:
    """Return the places of "the plots", each with that of what begins with "plots 2 and 3"."""
    begun = {
        at: found["noun"] for at, each in enumerate(lowered) if (found := _NUMBERED.match(each))
    }
    if not begun:
        return {}
    needed = dict[int, int]()
    for place, found in Lines(lowered).find(data.known_thing):
        near = range(max(0, place - _NEAR, needed.get(place, 0)), place)
        needed.update((place, each) for each in near if begun.get(each) == found["noun"])
    return needed


def _find_days(lowered: Sequence[str], data: Language) -> dict[int, int]:
    needed, last = dict[int, int](), -1
    for place, sentence in enumerate(lowered):
        found = data.purpose.anchored.search(sentence)
        dated = found and data.purpose.dates.search(sentence[: found.start()])
        if last >= 0 and found and not dated:
            needed[place] = last
        elif data.purpose.dates.search(sentence) or data.purpose.sums.search(sentence):
            last = place
    return needed


def _find_last(
    lowered: Sequence[str], telling: re.Pattern[str], leaning: re.Pattern[str]
) -> dict[int, int]:
    """Return the places of what leans on something, each with that of what told it last.

    As what opens again does on what closes, and "if nobody is at home" on who comes when.
    """
    needed, last = dict[int, int](), -1
    for place, sentence in enumerate(lowered):
        if telling.search(sentence):
            last = place
        elif last >= 0 and leaning.search(sentence):
            needed[place] = last
    return needed


def _find_deposits(lowered: Sequence[str], data: Language) -> dict[int, int]:
    """Return the places of what somebody sent, each with that of where to, or the one before."""
    needed = dict[int, int]()
    for place, sentence in enumerate(lowered[1:], 1):
        if data.purpose.remitting.match(sentence):
            near = range(place - 1, max(0, place - _NEAR) - 1, -1)
            told = (each for each in near if data.purpose.depositing.search(lowered[each]))
            needed[place] = next(told, place - 1)
    return needed


def _find_results(lowered: Sequence[str], data: Language) -> dict[int, int]:
    """Return the places of what "these results" mean, each with that of the last ones found."""
    needed, last = dict[int, int](), -1
    for place, sentence in enumerate(lowered):
        if last >= 0 and data.purpose.resulting.match(sentence):
            needed[place] = last
        elif data.purpose.findings.search(sentence):
            last = place
    return needed


def _find_counted(lowered: Sequence[str], data: Language) -> dict[int, int]:
    """Return the places of what begins as with "second", each with that of what it goes on from."""
    needed, last = dict[int, int](), -1
    for place, sentence in enumerate(lowered):
        if last >= 0 and data.purpose.further.match(sentence):
            needed[place] = last
        elif not data.purpose.first.match(sentence):
            continue
        last = place
    return needed


def _find_choices(lowered: Sequence[str], data: Language) -> dict[int, int]:
    """Return the places of what asks which is preferred, and of all choices but the first.

    Each with that of the choice before it.
    """
    needed, purpose = dict[int, int](), data.purpose
    for place, sentence in enumerate(lowered):
        if purpose.choosing.search(sentence) and not purpose.choices.search(sentence):
            near = range(max(0, place - _NEAR), place)
            offered = [each for each in near if purpose.choices.search(lowered[each])]
            needed.update((later, each) for each, later in pairwise([*offered, place]))
    return needed


def leaves_unnamed(lowered: str, data: Language) -> bool:
    """Tell a sentence, in small letters, about what only the one before it names, as "it"."""
    first = _STOP.split(lowered, maxsplit=1)[0]
    return data.purpose.unnamed.match(first) is not None


def _leaves_untimed(lowered: str, data: Language) -> bool:
    """Tell a sentence with "until then" that does not say until when."""
    found = data.purpose.then.search(lowered)
    return found is not None and not _times(lowered[: found.start()], data)


def _times(lowered: str, data: Language) -> bool:
    purpose = data.purpose
    return any(each.search(lowered) for each in (purpose.dates, purpose.times, purpose.moments))


def is_absent(sentence: str, data: Language) -> bool:
    """Tell a sentence that begins about people whom it does not name, as "they …"."""
    bare = data.purpose.joining.sub("", sentence[:LONGEST_SENTENCE])
    found = data.purpose.absent.match(bare.lower())
    return found is not None and not _names(bare[: found.end()], data)


def _has_absent(sentence: str, data: Language, people: Set[str]) -> bool:
    before = ""
    for part in _STOP.split(sentence[:LONGEST_SENTENCE]):
        if is_absent(part, data) and not _names(before, data, people):
            return True
        before = f"{before} {part}"
    return False


def _names(sentence: str, data: Language, people: Set[str] = frozenset()) -> bool:
    """Tell whether a sentence names one of the people, or has any name if none are known.

    That is a capital inside that is not a day's, nor "I" or a word that is shouted.
    """
    if people:
        return not people.isdisjoint(WORD.findall(sentence[:LONGEST_SENTENCE]))
    return any(
        word[0].isupper()
        and word not in _NO_NAMES
        and (len(word) == 1 or not word.isupper())
        and word[:2] not in _SELF
        and not data.purpose.dates.search(word.lower())
        for part in _STOP.split(sentence[:LONGEST_SENTENCE])
        for word in part.split()[1:]
    )
