"""`.jsonl`: an object a line, with `url`, `title`, `body` and optional `published`.

What a library exports without a date of publication has `first_loaded` in its place.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime

from bot.library.seeds.lines import MAX_RAW_BYTES, decode_lines
from bot.library.seeds.seed import Fault, Part, Reason, RefusedSeed, Seed, make_seed, read_date


def read_jsonl(lines: Iterable[bytes], file: str, lines_before: int = 0) -> Iterator[Seed | Fault]:
    """Read the articles of a `.jsonl` file, or of some of its lines. Empty lines are skipped."""
    for number, line in enumerate(lines, lines_before + 1):
        if line.strip():
            try:
                yield _seed(number, line, file)
            except RefusedSeed as refused:
                yield Fault(file, refused.line, refused.reason)


def to_jsonl(
    url: str,
    title: str,
    body: str,
    *,
    published: datetime | None = None,
    first_loaded: datetime | None = None,
) -> str:
    """Write an article as a line that `read_jsonl` reads back."""
    record = {"url": url, "title": title, "body": body}
    dates = {"published": published, "first_loaded": first_loaded}
    record |= {name: date.isoformat() for name, date in dates.items() if date}
    return json.dumps(record, ensure_ascii=False) + "\n"


def _seed(number: int, line: bytes, file: str) -> Seed:
    """Make an article of a line.

    Raises:
        RefusedSeed: It cannot be taken.
    """
    if len(line) >= MAX_RAW_BYTES:
        raise RefusedSeed(number, Reason.TOO_LARGE)
    try:
        record = json.loads(decode_lines([line], number).removeprefix("\ufeff"))
    except (ValueError, RecursionError) as error:
        raise RefusedSeed(number, Reason.BAD_JSON) from error
    if not isinstance(record, dict):
        raise RefusedSeed(number, Reason.BAD_JSON)
    # Other programs write the names in capitals.
    record = {name.strip().lower(): value for name, value in record.items()} | record
    parts = [record.get(name, "") for name in ("url", "title", "body")]
    if not all(isinstance(part, str) for part in parts):
        raise RefusedSeed(number, Reason.BAD_FIELD)
    url, title, body = (Part(number, part) for part in parts)
    seed = make_seed(file, url, title, body, record.get("published"), Reason.NO_URL_FIELD)
    first_loaded = read_date(number, record.get("first_loaded"))
    return replace(seed, first_loaded=first_loaded) if first_loaded else seed
