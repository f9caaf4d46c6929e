"""Reading what a person sends as a text: its title, if it has one, and the rest."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from summarizer.chats import without_stamps
from summarizer.clutter import is_furniture
from summarizer.language import detect_language
from summarizer.languages import Language, known_languages, language_data
from summarizer.lists import read_list
from summarizer.mails import read_subject
from summarizer.punctuation import GOES_ON, STOPS, is_bare, is_finished, is_item
from summarizer.undivided import read_verse

_LONGEST_TITLE = 150  # characters
_SKIPPED = 6  # lines of a page's furniture that may stand in front of the title
_SPACE = re.compile(r"\s+")
_LONGEST_LINE = 1000  # characters of a line that are looked at
_LONGEST_REQUEST = 120  # characters
_READ = 40  # lines that tell what kind of text it is
_SPEAKER = re.compile(
    r"(?:\[?\d{1,2}[:h]\d{2}[^\w]*)?\+?[\w. '’()-]{1,40}(?:\[?\(?\d{1,2}:\d{2}\)?\]?)?"
    r":(?!//|(?<=\d:)\d) ?\S"  # neither a link nor a time
)
_TIME = re.compile(r"\[?\(?\d{1,2}[:h]\d{2}[^\w]*")
_NEAR = 3  # lines between an address and the greeting
_ADDRESS = re.compile(r"\d|[^\d\n]{0,40}\d{1,4}\w?(?:/\d+)*, ?\d* ?[^\W\d_]")
_LETTERHEAD = 12  # lines that may stand above what a document is
_LONGEST_BLOCK = 4  # lines above a text, the first of which is its title
_LONGEST_LINE_OF_BLOCK = 60  # characters
_MOST = 0.5  # of the lines
_LONGEST_QUESTION = 100  # characters, of a title
_FEWEST_BELOW = 3  # lines that end with a stop below such a title
_LONGER = 1.5  # times the title that the line after it is, if no blank line is between


class Paste(NamedTuple):
    """A text in its parts.

    Attributes:
        title: Its first line if that is a title, otherwise empty.
        body: The rest, or all of it.
    """

    title: str
    body: str


def read_paste(text: str) -> Paste:
    """Tell the title of a text from its body: a short first line that is no sentence, or asks.

    So is what a form names as the title, or a mail as its subject. A line of a chat, an item of a
    list and the first line of a post in which no line ends with a stop are no titles. A request to
    sum it up in front of a text is no part of it.
    """
    data = language_data(detect_language(text))
    text = _without_request(text)
    lines = _first_lines(text)
    subject = read_subject(lines, data)
    if subject:
        title, end = subject
        return Paste(title, text[end:])
    verse = read_verse(text)
    if verse is not None:
        return Paste(" ".join(verse.split()), text[lines[0][1] :]) if verse else Paste("", text)
    if listing := read_list(text):
        return Paste(listing.title, text[lines[0][1] :] if listing.title else text)
    if found := _document_title(lines, data) or _heading(lines, data):
        title, end = found
        return Paste(" ".join(title.split()), text[end:])
    return Paste("", text)


def _heading(lines: Sequence[tuple[str, int]], data: Language) -> tuple[str, int] | None:
    """Return the title that stands above a text, perhaps below furniture, and the place after."""
    place = 0
    while place < min(_SKIPPED, len(lines) - 1) and _is_furniture(lines[place][0], data):
        place += 1
    if _greets(lines[:place], data):
        return None  # titles stand before greetings
    below = lines[place + 1 :]
    told = [each for each in below if not _is_furniture(each[0], data)]
    if not told:
        return None
    line, end = lines[place]
    if _ADDRESS.match(line) and _greets(below[:_NEAR], data):
        return None
    label = data.titled.match(line.lower())
    if label and not _is_interview(line, told, data) and label.end() < len(line) <= _LONGEST_TITLE:
        line = line[label.end() :]
    elif not _is_title([lines[place], *told], data):
        return None
    if about := _subject_below(line, below, data):
        line, end = f"{line} – {about[0]}", about[1]
    return line, end


def _is_interview(line: str, below: Sequence[tuple[str, int]], data: Language) -> bool:
    """Tell "Question: …" that is not the only one, or above "Answer: …": no task of an essay."""
    if not data.asks(line):
        return False
    return _SPEAKER.match(below[0][0]) is not None or any(data.asks(each) for each, _ in below)


def _subject_below(
    title: str, below: Sequence[tuple[str, int]], data: Language
) -> tuple[str, int] | None:
    """Return what a letter is about, between who writes it and its greeting."""
    if not _greets(below[1:2], data):
        return None
    line, end = below[0]
    short = len(title) + len(line) < _LONGEST_TITLE and len(line.split()) > 2  # noqa: PLR2004
    if not short or is_finished(line) or line.endswith(GOES_ON) or not line[0].isupper():
        return None
    dated = data.purpose.dates.search(line.lower()) or _is_furniture(line, data)
    return None if ":" in line or dated else (line, end)


def _document_title(lines: Sequence[tuple[str, int]], data: Language) -> tuple[str, int] | None:
    """Return what a document is and is about, below its letterhead, and the place after it."""
    for place, (line, end) in enumerate(lines[:_LETTERHEAD]):
        if is_finished(line) or len(line) > _LONGEST_TITLE or is_item(line):
            return None
        if not (line.isupper() and data.documents.match(line.lower())):
            continue
        about, about_end = lines[place + 1] if place + 1 < len(lines) else ("", end)
        if len(line) + len(about) < _LONGEST_TITLE and data.concerning.match(about.lower()):
            return f"{line} {about}", about_end
        return (line, end) if place and not _is_furniture(line, data) else None
    return None


def _without_request(text: str) -> str:
    """Return a text without a request to sum it up, whose language may be another one."""
    start = _skip_space(text, 0)
    head = text[start : start + _LONGEST_REQUEST].lower()
    for code in known_languages():
        if found := language_data(code).purpose.requests.match(head):
            return text[start + found.end() :]
    return text


def is_chat(lines: Sequence[str], data: Language) -> bool:
    """Tell whether most lines begin with who says them, somebody twice, and are no interview's.

    Labels are each another one, as in "Where: …", "Price: …".
    """
    spoken = [said[0] for line in lines if ":" in line and (said := _SPEAKER.match(line))]
    speakers = {_TIME.sub("", said[:-1]).strip() for said in spoken}
    asked = any(map(data.asks, spoken))
    return _MOST * len(lines) < len(spoken) > len(speakers) and not asked


def words_said(line: str) -> str:
    """Return a line of a chat without who says it."""
    said = _SPEAKER.match(line)
    return line[said.end() - 1 :] if said else line


def first_lines(text: str) -> list[str]:
    """Return the lines that tell what kind of text it is, none blank."""
    return [line for line, _ in _first_lines(text)]


def _first_lines(text: str) -> list[tuple[str, int]]:
    """Return the first lines that are not blank, each with the place after it."""
    lines = list[tuple[str, int]]()
    start = _skip_space(text, 0)
    while start < len(text) and len(lines) < _READ:
        newline = text.find("\n", start)
        end = len(text) if newline < 0 else newline
        lines.append((_beginning(text[start:end]).strip(), end))
        start = _skip_space(text, end)
    return lines


def _beginning(line: str) -> str:
    """Return a line, of a very long one what fits of its sentences."""
    if len(line) <= _LONGEST_LINE:
        return line
    end = max(line.rfind(stop, 0, _LONGEST_LINE) for stop in STOPS) + 1
    return line[: end or _LONGEST_LINE]


def _skip_space(text: str, start: int) -> int:
    space = _SPACE.match(text, start)
    return space.end() if space else start


def _is_furniture(line: str, data: Language) -> bool:
    return is_furniture(line.lower(), data)


def _greets(lines: Sequence[tuple[str, int]], data: Language) -> bool:
    return any(data.purpose.greeting.match(line.lower()) for line, _ in lines)


def _is_title(lines: list[tuple[str, int]], data: Language) -> bool:
    (line, _), (following, _) = lines[:2]
    if _is_asked(lines, data):
        return True
    if not is_bare(line, _LONGEST_TITLE) or not any(letter.isalpha() for letter in line):
        return False
    if _is_furniture(line, data) or _greets(lines[:1], data):
        return False
    rest = first_lines(without_stamps("\n".join(each for each, _ in lines[1:])))
    if is_chat(rest, data):
        return line.isupper()
    head = following.lower()
    if data.minutes.match(head) or (
        data.letterhead.match(head) and data.minutes.search(line.lower())
    ):
        return True
    after_blank = _is_after_blank(lines, 1)
    if (
        line.isupper()
        or data.minutes.match(line.lower())
        or (after_blank and len(line.split()) > 1 and any(map(is_finished, rest)))
    ):
        return True
    if following[0].islower():
        return False  # it goes on
    if _heads_block(lines, data):
        return True
    told = is_finished(following) or following.endswith(":") or is_item(following)
    return told and (len(following) > _LONGER * len(line) or not is_finished(following))


def _is_asked(lines: Sequence[tuple[str, int]], data: Language) -> bool:
    """Tell a question that stands apart above what answers it, as above an essay.

    It is the only short one, as in no list of questions, and neither speaks of its writer nor to
    others, whose answers a post asks for.
    """
    line, *below = [line for line, _ in lines]
    if not (_is_short_question(line) and line[0].isupper() and _is_after_blank(lines, 1)):
        return False
    purpose, lowered = data.purpose, line.lower()
    personal = (data.telling, purpose.addressing, purpose.introducing)
    return (
        not _greets(lines[:1], data)
        and not any(each.search(lowered) for each in personal)
        and not any(map(_is_short_question, below))
        and sum(map(is_finished, below)) >= _FEWEST_BELOW
        and len(below[0]) > _LONGER * len(line)
    )


def _is_short_question(line: str) -> bool:
    return line.endswith("?") and len(line) <= _LONGEST_QUESTION and not is_finished(line[:-1])


def _heads_block(lines: Sequence[tuple[str, int]], data: Language) -> bool:
    """Tell the first of a few lines above a text, as of an advertisement.

    Above a letter these are an address.
    """
    if _greets(lines[:_LETTERHEAD], data):
        return False
    ends = (place for place in range(1, len(lines)) if _is_after_blank(lines, place))
    end = next(ends, len(lines))
    block = [line for line, _ in lines[:end]]
    return (
        1 < end <= _LONGEST_BLOCK
        and lines[0][0][0].isupper()
        and all(is_bare(line, _LONGEST_LINE_OF_BLOCK) for line in block)
        and any(is_finished(line) for line, _ in lines[end:])
    )


def _is_after_blank(lines: Sequence[tuple[str, int]], place: int) -> bool:
    line, end = lines[place]
    return end - lines[place - 1][1] - len(line) > 1
