"""What people write in mails: the newest message, without what mail programs and signatures add.

Mail programs write in the language of their user, which need not be the text's, so the patterns of
every language count.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from summarizer.clutter import begins_sentence, holds_facts, is_furniture
from summarizer.languages import Language, known_languages, language_data
from summarizer.punctuation import is_finished, is_item

_LONGEST_LINE = 300  # characters of a line of a mail's furniture
_FEWEST_WORDS = 8  # of a message that is more than "see below"
_LONGEST_FOOTER = 1000  # characters of such a line below a mail that are looked at
_LONGEST_SIGNATURE = 6  # lines without a stop at a message's end
_LONGEST_NAME = 60  # characters of such a line
_QUOTED = re.compile(r"[>\s]*>\s*")
_ANSWER = re.compile(r"\A(?:(?:re|fwd?|aw|tr|trả lời|chuyển tiếp)\s?:\s*)+", re.IGNORECASE)


def read_subject(lines: Sequence[tuple[str, int]], data: Language) -> tuple[str, int] | None:
    """Return the subject of a mail and the place after it; None if the text does not begin so.

    A few words may stand before the head of a mail that is forwarded.

    Args:
        lines: The text's first lines that are not blank, each with the place after it.
        data: The data of its language.
    """
    headers = words = 0
    for line, end in lines:
        if not _is_header(line):
            lowered = line.lower()
            if not (is_furniture(lowered, data) or _patterns("mail_older").match(lowered)):
                words += len(line.split())
            if headers or words >= _FEWEST_WORDS:
                return None
            continue
        headers += 1
        if words and headers == 1:
            continue  # what may be no mail's head
        subject = _patterns("mail_subject").match(line.lower())
        if subject:
            title = " ".join(_ANSWER.sub("", line[subject.end() :]).split())
            return (title, end) if title else None
    return None


def _is_header(line: str) -> bool:
    """Tell a line such as "From: …" or "Subject: …"."""
    return (
        ":" in line
        and len(line) <= _LONGEST_LINE
        and _patterns("mail_header").match(line.lower()) is not None
    )


def newest_message(text: str) -> str:
    """Return what the newest message of a mail tells; a text that is no mail as it is.

    An older one is returned if the newest says next to nothing, as one does that is forwarded.
    """
    lines = [line.strip() for line in text.split("\n")]
    messages = [*_messages(lines)]
    if len(messages) == 1 and not _is_greeting(next(filter(None, lines), "")):
        return text
    told = ["\n".join(_without_signature(message)) for message in messages]
    enough = (each for each in told if len(each.split()) >= _FEWEST_WORDS)
    return next(enough, None) or max(told, key=len) or text


def _messages(lines: Sequence[str]) -> Iterator[list[str]]:
    """Yield the lines of each message, newest first, without what introduces it."""
    message, place, told, quoted = list[str](), 0, False, False
    begun = False
    while place < len(lines):
        end = _introduction_end(lines, place, first=not begun and not told)
        if end > place:
            yield message
            message, place, begun, quoted, told = [], end, True, begun or told, False
            continue
        line = lines[place]
        message.append(_bare(line) if quoted else line)
        told = told or line != ""
        place += 1
    yield message


def _introduction_end(lines: Sequence[str], start: int, *, first: bool) -> int:
    """Return the place after lines that introduce a message; ``start`` if none does there."""
    end = start
    line = _bare(lines[start])
    following = _bare(lines[start + 1]) if start + 1 < len(lines) else ""
    if not line or len(line) > _LONGEST_LINE:
        return start
    older = _patterns("mail_older")
    if older.match(line.lower()):
        return start + 1
    if len(following) <= _LONGEST_LINE and following.endswith(":"):
        wrapped = older.match(f"{line} {following}".lower())
        if wrapped and wrapped.end() > len(line) + 1:
            return start + 2
    while end < len(lines) and _is_header(_bare(lines[end])):
        end += 1
    return end if end > start + 1 or (first and end > start) else start


def _bare(line: str) -> str:
    """Return a line without the marks of a quotation."""
    return _QUOTED.sub("", line, count=1) if line[:1] == ">" else line


def _is_greeting(line: str) -> bool:
    greets = len(line) <= _LONGEST_NAME and _patterns("mail_greeting").match(line.lower())
    languages = map(language_data, known_languages())
    return bool(greets) and not all(begins_sentence(line, data) for data in languages)


def _without_signature(message: Sequence[str]) -> list[str]:
    """Leave out the greetings, the names, addresses and numbers after the last, and what is added.

    Below who signs a mail that is sent to many, its program adds how to reply, to keep a password
    and to leave: lines of which a sentence tells what they are.
    """
    kept, closed, begun, signed = list[str](), False, False, False
    for line in message:
        if not begun and _is_greeting(line):
            continue
        begun = begun or line != ""
        if len(line) <= _LONGEST_NAME and _patterns("mail_closing").match(line.lower()):
            closed = signed = True
        elif signed and _patterns("mail_footer").search(line[:_LONGEST_FOOTER].lower()):
            continue
        elif closed and line and (is_finished(line) or _tells(line)):
            closed = False
        if not closed:
            kept.append(line)
    last = len(kept)
    left = _LONGEST_SIGNATURE
    while last and left and _is_signature(kept[last - 1]):
        last -= 1
        left -= kept[last] != ""
    return kept[:last] if any(map(is_finished, kept[:last])) else kept


def _is_signature(line: str) -> bool:
    told = is_finished(line) or is_item(line) or len(line) > _LONGEST_NAME
    return not line or not (told or _tells(line))


def _tells(line: str) -> bool:
    """Tell a line with a day, a sum or a request in any language."""
    return any(holds_facts(line.lower(), language_data(code)) for code in known_languages())


@cache
def _patterns(name: str) -> re.Pattern[str]:
    patterns = (getattr(language_data(code), name) for code in known_languages())
    return re.compile("|".join(f"(?:{each.pattern})" for each in patterns))
