"""The `.csv` format: what is read from it, what is forgiven, what is refused and where."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from seed_files import ONE, TWO, faults, read_file, texts

from bot.library.seeds import Fault, Reason, Seed
from bot.library.seeds.lines import MAX_RAW_BYTES
from bot.library.seeds.seed import MAX_ARTICLE_BYTES
from bot.library.urls import article_id

Read = Callable[[str | bytes], list[Seed | Fault]]

HEADER = "url,title,body\n"
ONE_ROW = "http://x.vn/1,Một,Thân bài.\n"
TWO_ROW = "http://x.vn/2,Hai,Thân khác.\n"


@pytest.fixture
def table(folder: Path) -> Read:
    """Read a CSV file that holds this."""

    def read(content: str | bytes) -> list[Seed | Fault]:
        return read_file(folder, "a.csv", content)

    return read


def test_a_row_holds_url_title_and_body(table: Read) -> None:
    [one, two] = table(HEADER + ONE_ROW + TWO_ROW)
    assert isinstance(one, Seed)
    expected = Seed(article_id(ONE[0]), *ONE, None, "a.csv", 2, one.content_hash)
    assert one == expected
    assert texts([two]) == [TWO]


def test_columns_come_in_any_order_and_others_are_left_alone(table: Read) -> None:
    header = "\ufeffid, Body ,TITLE,URL\n"
    assert texts(table(header + "7,Thân bài.,Một,http://x.vn/1\n")) == [ONE]


def test_a_quoted_field_holds_commas_line_breaks_and_doubled_quotes(table: Read) -> None:
    items = table(HEADER + '"http://x.vn/1","Một, ""hai""","Thân,\r\n\r\nbài."\r\n' + TWO_ROW)
    assert texts(items) == [(ONE[0], 'Một, "hai"', "Thân,\n\nbài."), TWO]
    assert [item.line for item in items] == [2, 5]


def test_the_last_line_end_may_be_missing_and_empty_lines_are_nothing(table: Read) -> None:
    items = table(f"\n{HEADER}\n\r\n{ONE_ROW}\n\n{TWO_ROW.strip()}")
    assert texts(items) == [ONE, TWO]
    assert [item.line for item in items] == [5, 8]


def test_lines_end_at_lf_or_crlf_and_nowhere_else(table: Read) -> None:
    for other in "\r\v\f\x1c\x1d\x1e\x85\u2028\u2029":
        assert texts(table(f"{HEADER}http://x.vn/1,Một{other}hai,Thân{other}bài.\n{TWO_ROW}")) == [
            (ONE[0], "Một hai", "Thân bài."),
            TWO,
        ]


def test_published_is_iso_8601_and_may_be_empty(table: Read) -> None:
    items = table("url,title,body,published\nhttp://x.vn/1,a,b,2016-01-04T08:30:00+07:00\n"
                  "http://x.vn/2,a,b,\nhttp://x.vn/3,a,b,hôm qua\n")  # fmt: skip
    dates = [item.published for item in items if isinstance(item, Seed)]
    assert dates == [datetime(2016, 1, 4, 1, 30, tzinfo=UTC), None]
    assert faults(items) == [(4, Reason.BAD_DATE)]


@pytest.mark.parametrize(
    ("content", "line"),
    [
        ("", 1),
        ("\n\n", 1),
        (ONE_ROW, 1),
        ("tin tức\n" + ONE_ROW, 1),
        ("url,title,body,title\n" + ONE_ROW, 1),
        ('"url,title,body\n' + ONE_ROW, 1),
    ],
)
def test_without_its_header_a_file_is_one_fault(table: Read, content: str, line: int) -> None:
    [(number, reason)] = faults(table(content))
    assert number == line
    assert reason in {Reason.BAD_HEADER, Reason.BAD_ROW}


@pytest.mark.parametrize(
    ("header", "missing"),
    [
        ("url,tiêu đề,body", Reason.NO_TITLE_COLUMN),
        ("URL,published", Reason.NO_COLUMNS),
        ("link,headline,text", Reason.NO_COLUMNS),
    ],
)
def test_a_header_without_the_columns_is_one_fault(
    table: Read, header: str, missing: Reason
) -> None:
    """However many columns it lacks, and however many rows there are."""
    assert faults(table(f"\n{header}\n{ONE_ROW}{TWO_ROW}")) == [(2, missing)]


def test_semicolons_in_place_of_commas_are_named(table: Read) -> None:
    """As a spreadsheet writes them where the comma is for decimals."""
    assert faults(table("URL; title;body\nhttps://x.vn/1;Một;Thân.\n")) == [(1, Reason.SEMICOLONS)]


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (",Một,Thân.", Reason.NO_URL),
        ("x.vn/1,Một,Thân.", Reason.NO_URL),
        ("http://x.vn/1, ,Thân.", Reason.EMPTY_TITLE),
        ('http://x.vn/1,Một,"\n"', Reason.EMPTY_BODY),
        ("http://x.vn/1,Một", Reason.BAD_ROW),
        ("http://x.vn/1,Một,Thân, bài.", Reason.BAD_ROW),
        ('http://x.vn/1,"Một"hai,Thân.', Reason.BAD_ROW),
        ('http://x.vn/1,Một,"' + "b\n" * (MAX_ARTICLE_BYTES // 2 + 1) + '"', Reason.TOO_LARGE),
        ('http://x.vn/1,Một,"' + "b" * MAX_RAW_BYTES + '"', Reason.TOO_LARGE),
        (
            'http://x.vn/1,Một,"' + ('""' * 999 + "\n") * (MAX_RAW_BYTES // 1000) + '"',
            Reason.TOO_LARGE,
        ),
    ],
    ids=lambda value: str(value)[:40],
)
def test_a_bad_row_is_told_by_its_first_line_and_the_others_load(
    table: Read, row: str, reason: Reason
) -> None:
    items = table(f"{HEADER}\n{row}\n{TWO_ROW}")
    assert faults(items) == [(3, reason)]
    assert texts(items[1:]) == [TWO]


def test_the_line_that_is_not_utf8_is_told(table: Read) -> None:
    items = table(
        HEADER.encode() + b'http://x.vn/1,a,"b\n\xff,\nc"\n' + TWO_ROW.encode() + b"\xfe,a,b\n"
    )
    assert faults(items) == [(3, Reason.NOT_UTF8), (6, Reason.NOT_UTF8)]
    assert texts(items[1:2]) == [TWO]


def test_a_quote_that_is_not_closed_costs_what_it_swallows(table: Read) -> None:
    """Up to the next quote, where it shows; from the line after that on, rows are read again."""
    items = table(f'{HEADER}http://x.vn/0,"Không,Thân.\n{ONE_ROW}http://x.vn/4,"Bốn",b\n{TWO_ROW}')
    assert faults(items) == [(2, Reason.BAD_ROW)]
    assert texts(items[1:]) == [TWO]
    assert faults(table(f'{HEADER}{ONE_ROW}http://x.vn/0,"Không,Thân.\n')) == [(3, Reason.BAD_ROW)]
