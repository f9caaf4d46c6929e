"""The sections of minutes: under which heading each sentence stands.

A heading is taken out of the text, and travels before the first sentence below it, until that is a
unit of its own.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from summarizer.languages import Language
from summarizer.punctuation import LINE_BREAK, has_no_stop, is_finished, is_item
from summarizer.units import Unit

_MARK = "\u2029"  # around a heading before a sentence, which never begins with it
_NONE = " "  # the heading of what belongs to no section
_NUMBER = re.compile(r"\d{1,2}(?=[.)/])")
_NO_NUMBER = -1  # which none follows
_LONGEST = 60  # characters of a heading
_LONGEST_LABEL = 40  # characters of a numbered one in the line that it heads
_COLON = re.compile(r"\d{1,2}[.)/] ?[^\W\d_][^.:;!?]{2,50}:(?= )")
_THING = re.compile(r"\W+[^\W\d_]{2,15} \d{1,3}[A-Za-z]?\.")  # one of several, by its number
_SEVERAL = 2  # sentences of a paragraph that a label heads
_DECISION = 3  # words: a line that decides something in more is no heading
_LIST = 3  # words of what heads a list as sections are headed


def mark_sections(paragraphs: Sequence[Sequence[str]], data: Language) -> Iterator[Sequence[str]]:
    """Yield paragraphs with each heading before the first sentence below it.

    A heading is a short line of its own without a stop, or a numbered label, as in "3. Roof. It
    leaks.", "3. About the roof: it leaks. Ann …" or "3. Ann reported on the roof. It leaks."
    """
    heading, ended = "", True
    for part, below in zip(paragraphs, [*paragraphs[1:], []], strict=True):
        if ended and _is_heading(part, below, data):
            heading = part[0]
            yield []
            continue
        told = _with_label_apart(part)
        if not heading and part and data.purpose.reconvening.match(part[0].lower()):
            heading = _NONE
        if _has_label(told, data):
            heading, told = told[0].rstrip("."), told[1:]
        yield [join_heading(heading, told[0]), *told[1:]] if told else told
        heading = "" if told else heading
        ended = not part or _is_ended(part[-1]) or is_formality(part[0].lower(), data)


def join_heading(heading: str, sentence: str) -> str:
    """Put the heading of a section, if there is one, before its first sentence."""
    return f"{_MARK}{heading}{_MARK}{sentence}" if heading else sentence


def split_heading(sentence: str) -> tuple[str, str]:
    """Return the heading before a sentence, or "", and the sentence."""
    if not sentence.startswith(_MARK):
        return "", sentence
    heading, _, text = sentence[1:].partition(_MARK)
    return heading, text


def with_sections_apart(paragraphs: Iterable[Sequence[str]]) -> Iterator[Sequence[str]]:
    """Yield paragraphs with an empty one above each heading, across which no units are joined."""
    for part in paragraphs:
        if part and part[0].startswith(_MARK):
            yield [""]
        yield part


def take_headings(units: Iterable[Unit]) -> tuple[list[Unit], list[str]]:
    """Return units without headings, and of each the heading under which it stands, or "".

    What has the number after a heading's ends its section, and so does a list with a heading.
    """
    bare, headings, current, number = list[Unit](), list[str](), "", _NO_NUMBER
    for unit in units:
        heading, text = split_heading(unit.text)
        found = _NUMBER.match(heading or text)
        follows = found is not None and int(found[0]) == number + 1
        listed = unit.listing and len(text.split(LINE_BREAK)[0].split()) <= _LIST
        if heading or follows or listed:
            current = heading.strip(_NONE)
            number = int(found[0]) if found else _NO_NUMBER
        bare.append(unit._replace(text=text))
        headings.append(current)
    return bare, headings


def is_formality(lowered: str, data: Language) -> bool:
    """Tell what minutes hold of every meeting, in small letters."""
    return data.letterhead.match(lowered) is not None or data.ceremony.search(lowered) is not None


def is_numbered(line: str) -> bool:
    """Tell whether a line begins with a number, as headings and points do."""
    return line[:1].isdigit() and is_item(line)


def _is_heading(part: Sequence[str], below: Sequence[str], data: Language) -> bool:
    if len(part) != 1 or not below or not is_finished(below[0]):
        return False
    line, numbered = part[0], is_numbered(part[0])
    if is_item(below[0]) and (numbered or not is_numbered(below[0])):
        return False  # the heading of a list
    alone = has_no_stop(line, _LONGEST) and (numbered or not (is_item(line) or ":" in line))
    return alone and not is_formality(line.lower(), data) and not _decides(line, data)


def _is_ended(line: str) -> bool:
    return is_finished(line) or is_item(line)


def _with_label_apart(part: Sequence[str]) -> Sequence[str]:
    """Cut a numbered label that ends with a colon from a paragraph that tells several things."""
    label = _COLON.match(part[0]) if len(part) > 1 and is_numbered(part[0]) else None
    return part if label is None else [label[0], part[0][label.end() :].lstrip(), *part[1:]]


def _has_label(part: Sequence[str], data: Language) -> bool:
    """Tell a paragraph that begins with a numbered label, or only with who spoke about what.

    A label holds no further number but that of one thing, as in "5. Plot 9.".
    """
    if len(part) < _SEVERAL or not is_numbered(part[0]):
        return False
    if data.purpose.tabling.match(part[0].lower()):
        return True
    label = part[0].lstrip("0123456789")
    if label.endswith(":") or _THING.fullmatch(label):
        return not _decides(label, data)
    short = len(part[0]) <= _LONGEST_LABEL and label.endswith(".")
    return short and not any(map(str.isdigit, label)) and not _decides(label, data)


def _decides(line: str, data: Language) -> bool:
    return len(line.split()) > _DECISION and data.decisions.search(line.lower()) is not None
