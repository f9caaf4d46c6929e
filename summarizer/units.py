"""What stands together: quotation and attribution, heading and list, question and answer.

Each unit is a run of neighbouring sentences that are shown as one, or not at all. A run that would
be too long to be one is left as it is, and its parts are known to be incomplete.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from summarizer.languages import Language
from summarizer.punctuation import LINE_BREAK, STEP, is_finished, is_item

_LONGEST = 70  # words of a unit
_LONGEST_LIST = 130  # words of a list in what somebody sent, whose items belong together
_MOST_PARTS = 12  # sentences of a unit
_LONGEST_LABEL = 15  # characters of a line with a colon that tells nothing of its own
_LONGEST_HEADING = 60  # characters of a line without a stop whose items follow
_STRAIGHT = '"'
_NUMBER = re.compile(rf"\(?(?:{STEP})?(\d{{1,2}})[.):/]\s*[^\W\d]")
_POINT = re.compile(r"\(?\d{1,2}[.)/] ?[^\W\d_][^:.!?]{0,30}: ?\S")  # "3. Price: …" stands alone
_NUMBERED_WORD = re.compile(r"\(?\d{1,2}[.)] \w+[.:]|[^\W\d_]{2,8} \d{1,2}[.:]|P\.? ?S[.:]{1,2}")


class Unit(NamedTuple):
    """One or more sentences that stand together.

    Attributes:
        text: All of it.
        incomplete: Whether the rest of it is in other units.
        after: The place of the unit that it goes on from: an item of a list from what announces the
            list, a step from the one before, and what else is told of a step, an item or in answer
            to a question from its beginning.
        goes_on: Whether it is a later step, or tells more of a step, an item or an answer.
        listing: Whether it is a line that announces items, with these.
    """

    text: str
    incomplete: bool = False
    after: int | None = None
    goes_on: bool = False
    listing: bool = False


def join_units(
    paragraphs: Sequence[Sequence[str]],
    data: Language,
    *,
    steps: bool = True,
    sent: bool = False,
) -> list[Unit]:
    """Join the sentences of paragraphs to units.

    Args:
        paragraphs: The sentences of each; one that is left out is empty, and nothing is joined
            across it.
        data: The language's data.
        steps: Whether numbers may tell steps, each of which goes on from the one before.
        sent: Whether somebody sent the text, whose lists may be longer, and its points no steps.
    """
    parts = list[Unit]()
    for sentences in _join_answers(paragraphs, data):
        units = _join_quotations(_join_label(sentences), data)
        if sentences and _begins(sentences[0], data):
            units = (
                unit._replace(goes_on=place > 0 and not is_item(unit.text))
                for place, unit in enumerate(units)
            )
        parts += units
    whole = [unit for unit in _join_lists(parts, _LONGEST_LIST if sent else _LONGEST) if unit.text]
    return [*_follow(whole, data, steps=steps and not (sent and _are_points(whole)))]


def _begins(sentence: str, data: Language) -> bool:
    """Tell the first sentence of an item, a step or a question, which the rest needs."""
    return is_item(sentence) or data.asks(sentence)


def _join_answers(paragraphs: Sequence[Sequence[str]], data: Language) -> Iterator[Sequence[str]]:
    """Join each question of an interview to its answer, its first sentence to the question."""
    question: Sequence[str] = ()
    for sentences in paragraphs:
        asks = any(sentences) and all(sentences) and data.asks(sentences[0])
        answers = question and any(sentences[:1]) and not asks
        if answers and _fits([*question, sentences[0]]):
            yield [f"{' '.join(question)}{LINE_BREAK}{sentences[0]}", *sentences[1:]]
            question = ()
            continue
        if question:
            yield question
        question = sentences if asks else ()
        if not asks:
            yield sentences
    if question:
        yield question


def _join_label(sentences: Sequence[str]) -> Sequence[str]:
    """Join "2. Boiling." or "Article 2." to the sentence that explains it."""
    if len(sentences) > 1 and sentences[1] and _NUMBERED_WORD.fullmatch(sentences[0]):
        return [f"{sentences[0]} {sentences[1]}", *sentences[2:]]
    return sentences


def _are_points(units: Sequence[Unit]) -> bool:
    """Tell whether most that have numbers have labels, too: points of a notice, and no steps."""
    numbered = [unit.text for unit in units if _NUMBER.match(unit.text)]
    labelled = [text for text in numbered if _POINT.match(text)]
    return 2 * len(labelled) > len(numbered)


def _follow(units: Iterable[Unit], data: Language, *, steps: bool) -> Iterator[Unit]:
    """Tell each step what it goes on from, and the first of named stages what announces them."""
    step, number, numbered = None, 0, False
    for place, unit in enumerate(units):
        found = _NUMBER.match(unit.text) if steps else None
        count = int(found[1]) if found else 0
        if unit.after is not None:
            yield unit
        elif unit.goes_on or count == number + 1 > 1:
            yield unit._replace(after=step, goes_on=True)
        elif place and not numbered and count == 1 and _NUMBERED_WORD.match(unit.text):
            yield unit._replace(after=place - 1)
        else:
            yield unit
        numbered = found is not None
        if found:
            step, number = place, count
        elif _begins(unit.text, data):
            step = place


def _join_quotations(sentences: Sequence[str], data: Language) -> Iterator[Unit]:
    place = 0
    while place < len(sentences):
        sentence = sentences[place]
        if not ("“" in sentence or "”" in sentence or _STRAIGHT in sentence):
            yield Unit(sentence)
            place += 1
            continue
        end = _quotation_end(sentences, place)
        if end is None:  # never closed
            yield Unit(sentence, incomplete=True)
            place += 1
            continue
        if end < len(sentences) and _is_bare_quotation(sentences[end - 1], data, sentences[end]):
            end += 1  # who said it
        run = sentences[place:end]
        if len(run) == 1 or _fits(run):
            yield Unit(" ".join(run))
        else:
            yield from (Unit(part, incomplete=True) for part in run)
        place = end


def _quotation_end(sentences: Sequence[str], start: int) -> int | None:
    """Return the place after the sentence that closes what a sentence opens; None if none does."""
    curly = straight = 0
    for place in range(start, min(start + _MOST_PARTS, len(sentences))):
        if place > start and not sentences[place]:
            return None
        curly += sentences[place].count("“") - sentences[place].count("”")
        straight += sentences[place].count(_STRAIGHT)
        if curly < 0:
            return None
        if not curly and straight % 2 == 0:
            return place + 1
    return None


def _is_bare_quotation(sentence: str, data: Language, following: str) -> bool:
    """Tell whether a sentence is somebody's words alone, and the following one says whose."""
    whole = sentence[:1] in ("“", '"') and sentence.rstrip(".,").endswith(("”", '"'))
    return whole and len(following) < 160 and data.speech.match(following) is not None  # noqa: PLR2004


def _join_lists(parts: Sequence[Unit], longest: int) -> Iterator[Unit]:
    """Join a line that announces items with these."""
    place, count = 0, 0
    while place < len(parts):
        end = _list_end(parts, place)
        run = parts[place:end]
        if len(run) == 1:
            yield run[0]
            count += bool(run[0].text)
        elif _fits(texts := [unit.text for unit in run], longest):
            yield Unit(_joined(texts), any(unit.incomplete for unit in run), listing=True)
            count += 1
        else:
            split = [*_split_list(run, count)]
            yield from split
            count += len(split)
        place = end


def _list_end(parts: Sequence[Unit], start: int) -> int:
    """Return the place after the items that a line announces; after any other line.

    It ends in a colon, or it is a heading: a short line without a stop, whose items have no numbers
    but perhaps it has.
    """
    heading, end = parts[start].text, start + 1
    numbered = _NUMBER.match(heading)
    announces = heading.endswith(":")
    if announces or _is_heading(heading, parts[end : end + 1], numbered=numbered is not None):
        while end < len(parts) and _is_of_list(parts[end], first=end == start + 1):
            following = _NUMBER.match(parts[end].text) if numbered else None
            if numbered and following and (not announces or _follows(numbered, following)):
                break  # the next heading
            end += 1
    if announces and end == start + 1 and end < len(parts) and parts[end].text:
        end += 1  # no list: what it announces
    return end


def _is_heading(line: str, following: Sequence[Unit], *, numbered: bool) -> bool:
    if not line or is_finished(line) or len(line) > _LONGEST_HEADING:
        return False
    marked = any(is_item(unit.text) and not _NUMBER.match(unit.text) for unit in following)
    return numbered or (marked and not is_item(line))


def _is_of_list(unit: Unit, *, first: bool) -> bool:
    """Tell an item, or what else is told of the item before."""
    return is_item(unit.text) or (unit.goes_on and not first and unit.text != "")


def _follows(numbered: re.Match[str], other: re.Match[str]) -> bool:
    return int(other[1]) == int(numbered[1]) + 1


def _split_list(run: Sequence[Unit], place: int) -> Iterator[Unit]:
    """Yield a list that is too long: its heading with the items that fit, and those that need it.

    A mere label is needed by none.
    """
    if _is_label(run[0].text):
        heading, first, *items = run
        yield Unit(_joined([heading.text, first.text]), first.incomplete)
        yield from items
        return
    end = min(len(run) - 1, _MOST_PARTS)
    while end > 1 and (run[end].goes_on or not _fits([unit.text for unit in run[:end]])):
        end -= 1
    yield Unit(
        _joined([unit.text for unit in run[:end]]),
        incomplete=end == 1 or any(unit.incomplete for unit in run[:end]),
        listing=end > 1,
    )
    yield from (Unit(unit.text, unit.incomplete, after=place) for unit in run[end:])


def _joined(texts: Sequence[str]) -> str:
    """Join a line with what it announces; items of a list stay on lines of their own."""
    parts = [f"{LINE_BREAK if is_item(text) else ' '}{text}" for text in texts[1:]]
    return "".join([*texts[:1], *parts])


def _is_label(heading: str) -> bool:
    return len(heading) <= _LONGEST_LABEL


def _fits(texts: Sequence[str], longest: int = _LONGEST) -> bool:
    return len(texts) <= _MOST_PARTS and sum(len(text.split()) for text in texts) <= longest
