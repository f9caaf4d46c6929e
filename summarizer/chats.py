"""Messages as chat programs copy and export them: who says what, without when."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

_TIME = r"\d{1,2}[:h]\d{2}(?::\d{2})?(?:\s?(?:[AaPp]\.?[Mm]\b\.?|SA\b|CH\b))?"
_DATE = r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4}"
_DAY = r"(?:(?:[Tt]oday|[Yy]esterday|[Hh]ôm (?:nay|qua))(?:,? (?:at|lúc))?\s+)?"
_WHEN = rf"(?:{_DATE},?\s+{_TIME}|{_DAY}{_TIME}(?:,?\s+{_DATE})?)"
_NAME = r"[^\W\d][\w .'’()-]{0,39}"
_SHORT_DATE = r"\d{1,2}[./-]\d{1,2}"  # without the year
# As in "[11/20/26, 6:03:45 PM] Ben: …", "[20/11, 18:03] Ben: …", "[18:03, 20/11] Ben: …" or
# "20/11/2026, 18:03 - Ben: …".
_STAMP = re.compile(
    rf"\u200e?(?:\[{_WHEN}\]|\[{_SHORT_DATE},?\s+{_TIME}\]|\[{_TIME},?\s+{_SHORT_DATE}\]"
    rf"|{_DATE},?\s+{_TIME}|{_TIME},\s+{_DATE})"
    r"\s*(?:[-–]\s*)?\u200e?~?\s?"
)
# As in "18:03 - Ben: …" or "18:03 Ben: …", which a list of what happens when may be, too.
_TIME_ALONE = re.compile(rf"(?:{_SHORT_DATE},?\s+)?{_TIME}\s*(?:[-–]\s+|\s)(?={_NAME}:)")
_ODD_TIME = re.compile(r"[:h]\d[1-46-9]")  # no multiple of five minutes, as timetables have
# A line of its own, as in "Anna Petrov  10:02 AM", "Anna, [20.11.2026 18:03]" or "Anna — 18:03".
_SPEAKER = re.compile(rf"(?P<name>{_NAME}?)(?:,?\s+|\s+[—–·|-]\s+)\[?{_WHEN}\]?\Z")
_ALONE = re.compile(rf"(?:{_WHEN}|{_DATE}|[—–-])\Z")
_LONGEST_TIME = 30  # characters of one
_LONGEST_NAME = 40  # characters
_MOST_WORDS = 4  # of a name that is known by its capitals
_LONGEST_SPEAKER = 80  # characters of such a line
_STARTS = "[\u200e0123456789"  # of a line with a stamp
_ENDS = "]mM.HA"  # of a line with a time at its end, or digits
_FEWEST = 2  # stamps or times of a chat
_FEWEST_NAMES = 4  # lines of names alone, in a chat without times
_NAMES = 0.2  # of such a chat's lines
_ADJACENT = 0.2  # of the names, after which nothing is said
_SYSTEM = "\u200e"  # stands before what the program tells
_NOTHING = re.compile(
    r"<[^<>]{1,40}>|(?:image|video|sticker|audio|gif|document) omitted"
    r"|\[(?:hình ảnh|sticker|video|file|photo|ảnh|nhãn dán|thẻ|gif)\]"
    r"|(?::[\w+-]+:\s*\d*\s*)+"
    r"|messages and calls are end-to-end encrypted.*|tin nhắn và cuộc gọi được mã hóa.*"
    r"|(?:this message was|you) deleted.*|tin nhắn đã (?:bị )?(?:xoá|xóa|thu hồi).*"
    r"|.{0,40}\b(?:sent|replied|đã gửi|đã trả lời)\b.{0,40}\b(?:photo|attachment|sticker|gif|video|"
    r"file|link|to you|ảnh|nhãn dán|tin nhắn)\W*"
    r"|\(?(?:edited|seen|delivered|đã (?:chỉnh sửa|xem|nhận|gửi))\)?",
    re.IGNORECASE,
)


class _Line(NamedTuple):
    """A line of what may be a chat.

    Attributes:
        text: The line.
        name: Who speaks, if it tells that and when, otherwise empty.
        time: Whether it tells nothing but when.
    """

    text: str
    name: str = ""
    time: bool = False


def without_stamps(text: str) -> str:
    """Return a chat with each speaker's name before his words; any other text as it is."""
    lines = [line.strip() for line in text.split("\n")]
    said = _exported(lines) or _copied([*filter(None, lines)])
    told = ((name, words) for name, words in said if words and not _NOTHING.fullmatch(words))
    return "\n\n".join(f"{name}: {words}" if name else words for name, words in told) or text


def _exported(lines: Sequence[str]) -> list[tuple[str, str]]:
    """Return who says what where a stamp stands before "name: words"; nothing elsewhere."""
    stamps = _stamps(lines, _STAMP)
    if not any(stamps):
        stamps = _stamps(lines, _TIME_ALONE)
        if not _speak_again(lines, stamps):
            return []
    rests = [line[stamp.end() :] for line, stamp in zip(lines, stamps, strict=True) if stamp]
    if len(rests) < _FEWEST or 2 * sum(":" in rest for rest in rests) < len(rests):
        return []
    said, name = list[tuple[str, str]](), ""
    for line, stamp in zip(lines, stamps, strict=True):
        words = line
        if stamp:
            name, colon, words = line[stamp.end() :].partition(":")
            words = words.strip()
            if not colon or len(name) > _LONGEST_NAME or words.startswith(_SYSTEM):
                name = words = ""
        said.append((name, words))
    return said


def _stamps(lines: Sequence[str], stamp: re.Pattern[str]) -> list[re.Match[str] | None]:
    return [stamp.match(line) if line[-1:] and line[0] in _STARTS else None for line in lines]


def _speak_again(lines: Sequence[str], stamps: Sequence[re.Match[str] | None]) -> bool:
    """Tell whether most lines have a stamp, and who stands after it mostly does so again.

    In a timetable a class may stand there, at round times only.
    """
    if not any(_ODD_TIME.search(stamp[0]) for stamp in stamps if stamp):
        return False
    names = [
        line[stamp.end() :].partition(":")[0]
        for line, stamp in zip(lines, stamps, strict=True)
        if stamp
    ]
    return 2 * len(names) > sum(map(bool, lines)) and 2 * len({*names}) <= len(names)


def _copied(lines: Sequence[str]) -> list[tuple[str, str]]:
    """Return who says what where names stand on lines of their own; nothing elsewhere."""
    told = [*map(_read, lines)]
    untimed = _untimed(told)
    names = _timed(told, untimed) or untimed
    if not names:
        return []
    said, name = list[tuple[str, str]](), ""
    for place, line in enumerate(told):
        if place in names:
            name = line.name or line.text
        elif not line.time:
            said.append((name, line.text))
    return said


def _read(line: str) -> _Line:
    if len(line) <= _LONGEST_TIME and _ALONE.match(line):
        return _Line(line, time=True)
    if len(line) > _LONGEST_SPEAKER:
        return _Line(line)
    stamp = _STAMP.match(line) if line[0] in _STARTS else None
    if stamp:  # as in "[7:02 PM] Jess"
        return _Line(line, line[stamp.end() :])
    found = _SPEAKER.match(line) if line[-1] in _ENDS or line[-1].isdigit() else None
    return _Line(line, found["name"] if found else "")


def _timed(lines: Sequence[_Line], untimed: set[int]) -> set[int]:
    """Return the places of the names that a time stands beside, before or after; {} if none do.

    Where a time is told only now and then, names that come again without one (``untimed``) are
    more.
    """
    beside = {place for place, line in enumerate(lines) if line.name}
    if len(names := _known([line.name for line in lines], beside)) >= _FEWEST:
        return names if _is_followed(names) else set()
    times = [place for place, line in enumerate(lines) if line.time]
    if len(times) < _FEWEST:
        return set()
    texts = [line.text for line in lines]
    before = _known(texts, {place - 1 for place in times if place})
    after = _known(texts, {0, *(place + 1 for place in times if place + 1 < len(lines))})
    names = max(before, after, untimed, key=lambda found: _repeated(texts, found))
    return names if _repeated(texts, names) >= _FEWEST else set()


def _known(texts: Sequence[str], places: Iterable[int]) -> set[int]:
    """Return the places of names: of what is repeated, or written in capitals as names are."""
    places = {place for place in places if _may_be_name(texts[place])}
    count = Counter(texts[place] for place in places)
    return {place for place in places if count[texts[place]] > 1 or _is_name(texts[place])}


def _repeated(texts: Sequence[str], places: Iterable[int]) -> int:
    return sum(count for count in Counter(texts[place] for place in places).values() if count > 1)


def _untimed(lines: Sequence[_Line]) -> set[int]:
    """Return the places of the names beside which no time is told: of lines that come again."""
    places = [place for place, line in enumerate(lines) if not line.time]
    texts = [lines[place].text for place in places]
    count = Counter(line for line in texts if _may_be_name(line))
    again = {line for line, number in count.items() if number > 1}
    replies = {
        line
        for before, line, after in zip(texts, texts[1:], texts[2:], strict=False)
        if {before, line, after} <= again
    }
    again -= replies
    if not texts or texts[0] not in again or len(again) < _FEWEST:
        return set()
    names = {
        place
        for place, line in enumerate(texts)
        if line in again or (" " in line and _may_be_name(line) and _is_name(line))
    }
    if len(names) < max(_FEWEST_NAMES, _NAMES * len(texts)) or not _is_followed(names):
        return set()
    return {places[place] for place in names}


def _is_followed(names: Iterable[int]) -> bool:
    """Tell whether something is said after nearly every name."""
    places = sorted(names)
    adjacent = sum(later == place + 1 for place, later in pairwise(places))
    return adjacent <= _ADJACENT * len(places)


def _may_be_name(line: str) -> bool:
    return re.fullmatch(_NAME, line) is not None


def _is_name(line: str) -> bool:
    words = line.split()
    return len(words) <= _MOST_WORDS and all(word[0].isupper() or word[0] == "(" for word in words)
