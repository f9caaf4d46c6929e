"""Messages as chat programs copy and export them: who says what, without when."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

_TIME = r"\d{1,2}[:h]\d{2}(?::\d{2})?(?:\s?(?:[AaPp]\.?[Mm]\b\.?|SA\b|CH\b))?"
_DATE = r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4}"
_WHEN = rf"(?:{_DATE},?\s+{_TIME}|{_TIME}(?:,?\s+{_DATE})?)"
_NAME = r"[^\W\d][\w .'’-]{0,39}"
# As in "[11/20/26, 6:03:45 PM] Ben: …" or "20/11/2026, 18:03 - Ben: …".
_STAMP = re.compile(
    rf"\u200e?(?:\[{_WHEN}\]|{_DATE},?\s+{_TIME}|{_TIME},\s+{_DATE})\s*(?:[-–]\s*)?\u200e?~?\s?"
)
# A line of its own, as in "Anna Petrov  10:02 AM" or "Anna, [20.11.2026 18:03]".
_SPEAKER = re.compile(rf"(?P<name>{_NAME}?),?\s+\[?{_WHEN}\]?\Z")
_ALONE = re.compile(rf"{_TIME}\Z")
_LONGEST_TIME = 12  # characters of one
_LONGEST_NAME = 40  # characters
_LONGEST_SPEAKER = 80  # characters of such a line
_STARTS = "[\u200e0123456789"  # of a line with a stamp
_ENDS = "]mM.HA"  # of a line with a time at its end, or digits
_FEWEST = 2  # stamps of a chat
_NOTHING = re.compile(
    r"<[^<>]{1,40}>|\u200e?(?:image|video|sticker|audio|gif|document) omitted"
    r"|\[(?:hình ảnh|sticker|video|file|photo|ảnh|nhãn dán)\]",
    re.IGNORECASE,
)


def without_stamps(text: str) -> str:
    """Return a chat with each speaker's name before his words; any other text as it is."""
    lines = [line.strip() for line in text.split("\n")]
    stamps = [_STAMP.match(line) if line[-1:] and line[0] in _STARTS else None for line in lines]
    if sum(stamp is not None for stamp in stamps) >= _FEWEST:
        return "\n".join(
            f"\n{_message(line, stamp.end())}" if stamp else line
            for line, stamp in zip(lines, stamps, strict=True)
        )
    return _named(lines) or text


def _message(line: str, start: int) -> str:
    """Return what follows a stamp: nothing if it is what the program tells or leaves out."""
    name, colon, words = line[start:].partition(":")
    said = words.strip()
    if not colon or len(name) > _LONGEST_NAME or _NOTHING.fullmatch(said):
        return ""
    return line[start:]


def _named(lines: Sequence[str]) -> str:
    """Put the names that stand on lines of their own before what is said; "" if none do so."""
    told = _joined(filter(None, lines))
    speakers = [_speaker(line) for line in told]
    if sum(map(bool, speakers)) < _FEWEST or any(
        before and after for before, after in pairwise(speakers)
    ):
        return ""
    said, name = list[str](), ""
    for line, speaker in zip(told, speakers, strict=True):
        if not speaker and not _NOTHING.fullmatch(line):
            said.append(f"{name}: {line}" if name else line)
        name = speaker
    return "\n\n".join(said)


def _joined(lines: Iterable[str]) -> list[str]:
    """Join a time that stands on a line of its own to the name before it."""
    joined = list[str]()
    for line in lines:
        if joined and len(line) <= _LONGEST_TIME and line[0].isdigit() and _ALONE.match(line):
            joined[-1] = f"{joined[-1]} {line}"
        else:
            joined.append(line)
    return joined


def _speaker(line: str) -> str:
    if len(line) > _LONGEST_SPEAKER or not (line[-1] in _ENDS or line[-1].isdigit()):
        return ""
    found = _SPEAKER.match(line)
    return found["name"] if found else ""
