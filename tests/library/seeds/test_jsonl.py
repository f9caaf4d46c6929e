"""The `.jsonl` format: what is read from it, what is forgiven, what is refused and where."""

import json
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from seed_files import ONE, TWO, faults, read_file, texts

from bot.library.seeds import Fault, Reason, Seed
from bot.library.seeds.lines import MAX_RAW_BYTES
from bot.library.seeds.seed import MAX_ARTICLE_BYTES

Read = Callable[[str | bytes], list[Seed | Fault]]


@pytest.fixture
def jsonl(folder: Path) -> Read:
    """Read a file of this format that holds this."""

    def read(content: str | bytes) -> list[Seed | Fault]:
        return read_file(folder, "a.jsonl", content)

    return read


@pytest.fixture
def elsewhere(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A machine whose own time is not UTC."""
    monkeypatch.setenv("TZ", "Asia/Ho_Chi_Minh")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


def test_an_article_stands_on_each_line(jsonl: Read) -> None:
    records = [
        {
            "url": " http://x.vn/1 ",
            "title": "Mô\u0323t\nhai",
            "body": "Thân\u0002 bài.\r\n\r\nHai.",
        },
        {"url": TWO[0], "title": TWO[1], "body": TWO[2], "published": None, "lang": ["vi"]},
    ]
    items = jsonl("\ufeff" + "\n\n".join(map(json.dumps, records)))
    assert texts(items) == [("http://x.vn/1", "Một hai", "Thân bài.\n\nHai."), TWO]
    assert [(item.file, item.line) for item in items] == [("a.jsonl", 1), ("a.jsonl", 3)]


def test_lines_end_at_lf_or_crlf_and_nowhere_else(jsonl: Read) -> None:
    record = {"url": ONE[0], "title": "M\u2028ột", "body": "Một\x85hai\u2029ba"}
    raw = json.dumps(record, ensure_ascii=False)
    assert texts(jsonl(f"{raw}\r\n\r\n")) == [(ONE[0], "M ột", "Một hai ba")]


@pytest.mark.usefixtures("elsewhere")
@pytest.mark.parametrize(
    ("published", "meant"),
    [
        ("2016-01-04", datetime(2016, 1, 4, tzinfo=UTC)),
        ("20160104", datetime(2016, 1, 4, tzinfo=UTC)),
        ("2016-01-04T08:30:00+07:00", datetime(2016, 1, 4, 1, 30, tzinfo=UTC)),
        ("2016-01-04T08:30:00Z", datetime(2016, 1, 4, 8, 30, tzinfo=UTC)),
        ("2016-01-04 08:30", datetime(2016, 1, 4, 8, 30, tzinfo=UTC)),
        ("2016-W01-1", datetime(2016, 1, 4, tzinfo=UTC)),
        (None, None),
    ],
)
def test_published_is_iso_8601_and_without_a_zone_utc(
    jsonl: Read, published: str | None, meant: datetime | None
) -> None:
    [seed] = jsonl(json.dumps({"url": ONE[0], "title": "a", "body": "b", "published": published}))
    assert isinstance(seed, Seed)
    assert seed.published == meant


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("không phải", Reason.BAD_JSON),
        ('{"url": "http://x.vn/1"', Reason.BAD_JSON),
        ("[]", Reason.BAD_JSON),
        ('"http://x.vn/1"', Reason.BAD_JSON),
        ("null", Reason.BAD_JSON),
        ("NaN", Reason.BAD_JSON),
        ("9" * 5000, Reason.BAD_JSON),
        ('{"n": ' + "9" * 5000 + "}", Reason.BAD_JSON),
        ("[" * 100_000, Reason.BAD_JSON),
        ('{"a":' * 100_000, Reason.BAD_JSON),
        ("{}", Reason.NO_URL_FIELD),
        ('{"url": "x.vn/1", "title": "a", "body": "b"}', Reason.NO_URL_FIELD),
        ('{"url": "\\ud800", "title": "a", "body": "b"}', Reason.NO_URL_FIELD),
        ('{"url": 1, "title": "a", "body": "b"}', Reason.BAD_FIELD),
        ('{"url": "http://x.vn/1", "title": null, "body": "b"}', Reason.BAD_FIELD),
        ('{"url": "http://x.vn/1", "title": "a", "body": NaN}', Reason.BAD_FIELD),
        ('{"url": "http://x.vn/1", "title": "a", "body": ["b"]}', Reason.BAD_FIELD),
        ('{"url": "http://x.vn/1", "body": "b"}', Reason.EMPTY_TITLE),
        ('{"url": "http://x.vn/1", "title": " \\n", "body": "b"}', Reason.EMPTY_TITLE),
        ('{"url": "http://x.vn/1", "title": "\\ud800", "body": "b"}', Reason.EMPTY_TITLE),
        ('{"url": "http://x.vn/1", "title": "a"}', Reason.EMPTY_BODY),
        ('{"url": "http://x.vn/1", "title": "a", "body": "\\u0000"}', Reason.EMPTY_BODY),
    ],
    ids=lambda value: str(value)[:40],
)
def test_a_bad_line_is_told_and_the_others_load(jsonl: Read, line: str, reason: Reason) -> None:
    good = json.dumps(dict(zip(("url", "title", "body"), TWO, strict=True)))
    items = jsonl(f"\n{line}\n{good}\n")
    assert faults(items) == [(2, reason)]
    assert texts(items[1:]) == [TWO]


@pytest.mark.parametrize(
    "published",
    [
        '"hôm qua"',
        '""',
        '"2016-13-01"',
        "NaN",
        "true",
        "1e999",
        "[]",
        '"\\ud800"',
        '"0001-01-01T00:00:00+14:00"',
        '"9999-12-31T23:59:59-14:00"',
        "1700000000",
    ],
)
def test_a_date_that_is_none_is_a_fault(jsonl: Read, published: str) -> None:
    line = f'{{"url": "http://x.vn/1", "title": "a", "body": "b", "published": {published}}}'
    assert faults(jsonl(line)) == [(1, Reason.BAD_DATE)]


def test_half_a_surrogate_pair_is_dropped_and_a_whole_one_is_a_letter(jsonl: Read) -> None:
    line = r'{"url": "http://x.vn/1\udcff", "title": "a\ud800b", "body": "\ud83d\ude00\ude00"}'
    assert texts(jsonl(line)) == [("http://x.vn/1", "ab", "😀")]


def test_the_line_that_is_not_utf8_is_told(jsonl: Read) -> None:
    assert faults(jsonl(b'\n{"url": "\xff"}\n\xfe\n')) == [
        (2, Reason.NOT_UTF8),
        (3, Reason.NOT_UTF8),
    ]


@pytest.mark.parametrize("size", [MAX_ARTICLE_BYTES, MAX_RAW_BYTES])
def test_an_article_over_a_megabyte_is_too_large(jsonl: Read, size: int) -> None:
    items = jsonl(
        json.dumps({"url": ONE[0], "title": "a", "body": "b" * size})
        + "\n"
        + json.dumps(dict(zip(("url", "title", "body"), TWO, strict=True)))
    )
    assert faults(items) == [(1, Reason.TOO_LARGE)]
    assert texts(items[1:]) == [TWO]


def test_escapes_do_not_count_against_the_megabyte(jsonl: Read) -> None:
    [seed] = jsonl(json.dumps({"url": ONE[0], "title": "a", "body": "ă" * 499_999}))
    assert isinstance(seed, Seed)


def test_names_may_be_written_in_capitals(jsonl: Read) -> None:
    url, title, body = ONE
    assert texts(jsonl(json.dumps({"URL": url, "Title": title, "body": body}))) == [ONE]
