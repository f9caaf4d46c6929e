"""The `.txt` format: what is read from it, what is forgiven, what is refused and where."""

import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from seed_files import ONE, ONE_TEXT, TWO, TWO_TEXT, faults, read_file, texts

from bot.library.seeds import Fault, Reason, Seed
from bot.library.seeds.lines import MAX_RAW_BYTES
from bot.library.seeds.seed import MAX_ARTICLE_BYTES
from bot.library.urls import article_id

Read = Callable[[str | bytes], list[Seed | Fault]]


@pytest.fixture
def txt(folder: Path) -> Read:
    """Read a file of this format that holds this."""

    def read(content: str | bytes) -> list[Seed | Fault]:
        return read_file(folder, "a.txt", content)

    return read


def test_a_file_holds_url_title_and_body(txt: Read) -> None:
    [seed] = txt(ONE_TEXT)
    assert isinstance(seed, Seed)
    assert seed == Seed(article_id(ONE[0]), *ONE, None, "a.txt", 1, seed.content_hash)


@pytest.mark.parametrize(
    "separator", ["-----", "-" * 17, "-" * 5000, "  -----\t", "-----\r"], ids=len
)
def test_a_separator_is_five_or_more_dashes(txt: Read, separator: str) -> None:
    assert texts(txt(ONE_TEXT.replace("-----", separator))) == [ONE]


@pytest.mark.parametrize("line", ["----", "----- -----", "-----.", "—————", "=====", "--- --"])
def test_another_line_is_no_separator(txt: Read, line: str) -> None:
    assert texts(txt(ONE_TEXT.replace("bài.", f"bài.\n{line}\nhttp://x.vn/2\n{line}"))) == [
        (*ONE[:2], f"Thân bài.\n{line}\nhttp://x.vn/2\n{line}")
    ]


def test_the_last_separator_may_be_missing(txt: Read) -> None:
    for end in ("", "\n", "\n\n \n", "\n-----", "\n-----\n\n", "\n-----\n-----\n"):
        assert texts(txt(ONE_TEXT.removesuffix("\n-----\n") + end)) == [ONE]


def test_a_file_may_hold_several_articles(txt: Read) -> None:
    items = txt(ONE_TEXT + TWO_TEXT)
    assert texts(items) == [ONE, TWO]
    assert [item.line for item in items] == [1, 7]


def test_blank_lines_around_an_article_are_nothing(txt: Read) -> None:
    spaced = (
        "\n \n" + ONE_TEXT + "\n\t\n\n" + TWO_TEXT.replace("\n-", "\n\n-").replace("-\n", "-\n\n")
    )
    items = txt(spaced)
    assert texts(items) == [ONE, TWO]
    assert [item.line for item in items] == [3, 12]


@pytest.mark.parametrize(
    "inside",
    [
        "-----",
        "-----\n-----",
        "-----\nvà nữa",
        "-----\nhttp://x.vn/2",
        "-----\nhttp://x.vn/2\nvà nữa\n-----\nhết",
        "-----\nxem http://x.vn/2\n-----\nhết",
        "-----\nhttp://x.vn/2 http://x.vn/3\n-----\nhết",
        "-----\nx.vn/2\n-----\nhết",
        "-----\nftp://x.vn/2\n-----\nhết",
        "http://x.vn/2\n-----\nhết",
    ],
)
def test_dashes_and_links_inside_a_body_do_not_end_it(txt: Read, inside: str) -> None:
    body = f"Đầu.\n{inside}\nCuối."
    assert texts(txt(ONE_TEXT.replace(ONE[2], body))) == [(*ONE[:2], body)]


def test_a_link_at_the_very_end_belongs_to_the_body(txt: Read) -> None:
    assert texts(txt(ONE_TEXT + "http://x.vn/2\n")) == [
        (*ONE[:2], "Thân bài.\n-----\nhttp://x.vn/2")
    ]


def test_a_lone_link_between_separators_begins_an_article(txt: Read) -> None:
    items = txt(ONE_TEXT + "\n  http://x.vn/2 \n\n-----\nHai\n-----\nThân khác.")
    assert texts(items) == [ONE, TWO]


def test_articles_after_a_broken_one_still_load(txt: Read) -> None:
    items = txt("http://x.vn/0\n-----\n-----\nThân.\n-----\n" + TWO_TEXT)
    assert faults(items) == [(3, Reason.EMPTY_TITLE)]
    assert texts(items[1:]) == [TWO]


@pytest.mark.parametrize(
    "link",
    ["htp://x.vn/2", "http//x.vn/2", "https:/x.vn/2", "ttps://x.vn/2", "http:x.vn", "www.x.vn/2"],
)
def test_a_link_written_wrong_is_a_fault_and_not_the_end_of_the_article_before(
    txt: Read, link: str
) -> None:
    items = txt(f"{ONE_TEXT}{link}\n-----\nSai\n-----\nThân.\n-----\n{TWO_TEXT}")
    assert texts([items[0], items[2]]) == [ONE, TWO]
    assert faults(items) == [(7, Reason.NO_URL)]


@pytest.mark.parametrize("word", ["vnexpress", "x.vn/2", " (link) ", "n/a", "ftp://x.vn/2"])
def test_a_word_in_place_of_a_link_is_a_fault_where_title_and_body_follow(
    txt: Read, word: str
) -> None:
    """Whatever comes after, and not the end of the article before."""
    broken = f"{word}\n\n-----\nMột tựa bài\n-----\nThân.\nHai.\n-----\n"
    for items in (txt(ONE_TEXT + broken + TWO_TEXT), txt(ONE_TEXT + broken.rstrip("-\n"))):
        assert texts([items[0], *items[2:]]) == [ONE, TWO][: len(items) - 1]
        assert faults(items) == [(7, Reason.NO_URL)]


@pytest.mark.parametrize(
    "end",
    [
        "hai từ\n-----\nTựa\n-----\nThân.",
        "từ\n-----\nTựa\nhai\n-----\nThân.",
        "từ\n-----\nTựa",
        "***\n-----\nTựa\n-----\nThân.",
        "từ\n-----\n-----\nThân.",
        "từ\n-----\nTựa\n-----",
    ],
)
def test_where_it_cannot_be_told_it_belongs_to_the_body(txt: Read, end: str) -> None:
    items = txt(f"{ONE_TEXT}{end}\n-----\n{TWO_TEXT}")
    assert [text[:2] for text in texts(items)] == [ONE[:2], TWO[:2]]


def test_lines_end_at_lf_or_crlf_and_nowhere_else(txt: Read) -> None:
    assert texts(txt(ONE_TEXT.replace("\n", "\r\n"))) == [ONE]
    for other in "\r\v\f\x1c\x1d\x1e\x85\u2028\u2029":
        body = f"Một câu.{other}-----{other}http://x.vn/2{other}-----{other}Hết."
        items = txt(ONE_TEXT.replace(ONE[2], body) + "\n\n-----\nthừa")
        [(_, _, read)] = texts(items)
        assert read.split("\n")[0] == "Một câu. ----- http://x.vn/2 ----- Hết."


def test_an_odd_line_end_does_not_shift_the_numbers(txt: Read) -> None:
    items = txt(f"http://x.vn/1\n-----\nMột\u2028\x85\r hai\n-----\n{TWO_TEXT}")
    assert faults(items) == [(4, Reason.EMPTY_BODY)]
    assert [item.line for item in items] == [4, 5]


def test_a_byte_order_mark_is_no_part_of_the_url(txt: Read) -> None:
    assert texts(txt("\ufeff" + ONE_TEXT + "\ufeff" + TWO_TEXT)) == [ONE, TWO]


def test_control_characters_decomposed_letters_and_stray_blanks_go(txt: Read) -> None:
    decomposed = unicodedata.normalize("NFD", ONE_TEXT)
    assert decomposed != ONE_TEXT
    assert texts(txt(decomposed)) == [ONE]
    noisy = "\x00 http://x.vn/1\x02\t\n-----\n M\x03ột\u200b \n-----\n\xa0Thân \t\xa0 b\x9fài. \n"
    assert texts(txt(noisy)) == [ONE]


def test_a_title_of_several_lines_is_joined_by_blanks(txt: Read) -> None:
    items = txt("http://x.vn/1\n-----\n Một\n\n  hai \nba\n-----\nThân.\n\n\n\n Hai.\n")
    assert texts(items) == [("http://x.vn/1", "Một hai ba", "Thân.\n\nHai.")]


@pytest.mark.parametrize(
    ("content", "line", "reason"),
    [
        ("", 1, Reason.EMPTY_FILE),
        ("\n\n", 1, Reason.EMPTY_FILE),
        ("-----\nMột\n-----\nThân.", 1, Reason.NO_URL),
        ("\nMột\n-----\nThân.", 2, Reason.NO_URL),
        ("x.vn/1\n-----\nMột\n-----\nThân.", 1, Reason.NO_URL),
        ("http://x.vn/1 ngày 2/9\n-----\nMột\n-----\nThân.", 1, Reason.NO_URL),
        ("http://x.vn/1\nMột\n-----\nThân.", 1, Reason.NO_SEPARATOR),
        ("\nhttp://x.vn/1\nMột\nThân.", 2, Reason.NO_SEPARATOR),
        ("http://x.vn:99999/1\n-----\nMột\n-----\nThân.", 1, Reason.NO_URL),
        ("http://x.vn/1", 1, Reason.NO_SEPARATOR),
        ("http://x.vn/1\n-----\n", 2, Reason.EMPTY_TITLE),
        ("http://x.vn/1\n-----\n-----\nThân.\nHai.\n-----\n", 3, Reason.EMPTY_TITLE),
        ("http://x.vn/1\n-----\n\u200b\x01\n-----\nThân.", 3, Reason.EMPTY_TITLE),
        ("http://x.vn/1\n-----\n \n\n-----\nThân.", 3, Reason.EMPTY_TITLE),
        ("http://x.vn/1\n-----\nMột", 3, Reason.EMPTY_BODY),
        ("http://x.vn/1\n-----\nMột\n-----\n", 4, Reason.EMPTY_BODY),
        ("http://x.vn/1\n-----\nMột\n-----\n \n-----\n", 6, Reason.EMPTY_BODY),
        ("http://x.vn/1\n-----\nMột\n-----\n-----\n-----\n", 6, Reason.EMPTY_BODY),
        ("http://x.vn/1\n-----\nMột\n-----\n\u200b\n", 5, Reason.EMPTY_BODY),
    ],
)
def test_what_is_missing_is_told_by_line(
    txt: Read, content: str, line: int, reason: Reason
) -> None:
    assert faults(txt(content)) == [(line, reason)]


@pytest.mark.parametrize("line", [1, 3, 5, 6])
def test_the_line_that_is_not_utf8_is_told(txt: Read, line: int) -> None:
    lines = b"http://x.vn/1\n-----\nMot\n-----\nThan.\nHai.\n-----\n".split(b"\n")
    lines[line - 1] += "Việt".encode("cp1258", "ignore") + b"\xff"
    items = txt(b"\n".join(lines) + TWO_TEXT.encode())
    assert faults(items) == [(line, Reason.NOT_UTF8)]
    assert texts(items[1:]) == [TWO]


def test_the_right_article_of_several_is_told(txt: Read) -> None:
    items = txt(ONE_TEXT.encode() + b"http://x.vn/3\n-----\nBa\n-----\n\xc3\x28\n")
    assert texts(items[:1]) == [ONE]
    assert faults(items) == [(11, Reason.NOT_UTF8)]


def test_a_utf16_file_is_not_utf8(txt: Read) -> None:
    assert faults(txt(ONE_TEXT.encode("utf-16"))) == [(1, Reason.NOT_UTF8)]
    assert len(faults(txt(ONE_TEXT.encode("utf-16-le")))) == 1


@pytest.mark.parametrize(
    ("size", "fits"), [(MAX_ARTICLE_BYTES, True), (MAX_ARTICLE_BYTES + 1, False)]
)
def test_an_article_holds_a_megabyte_of_title_and_body(
    txt: Read,
    size: int,
    fits: bool,  # noqa: FBT001 - an expected value
) -> None:
    body = "ă" * ((size - 5) // 2) + "x" * ((size - 5) % 2)
    items = txt(f"http://x.vn/1\n-----\nMột\n-----\n{body}\n-----\n{TWO_TEXT}")
    assert faults(items) == ([] if fits else [(1, Reason.TOO_LARGE)])
    assert texts(items[-1:]) == [TWO]


@pytest.mark.parametrize(
    "body",
    [
        "ă" * MAX_RAW_BYTES,
        ("dòng " * 1000 + "\n") * (MAX_RAW_BYTES // 5000),
        "x\n" + " " * MAX_RAW_BYTES + "\ny",
    ],
)
def test_a_body_beyond_all_bounds_is_too_large_and_nothing_else(txt: Read, body: str) -> None:
    """Not cut amid a letter and called no UTF-8; not cut and loaded without its end."""
    items = txt(f"\n{ONE_TEXT.replace(ONE[2], body)}{TWO_TEXT}")
    assert faults(items) == [(2, Reason.TOO_LARGE)]
    assert texts(items[1:]) == [TWO]
