"""The seed format: what is read from it, what is forgiven, and what is refused and where."""

import json
import os
import time
import unicodedata
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.library.article import article_id
from bot.library.seeds import (
    MAX_ARTICLE_BYTES,
    MAX_LINE_BYTES,
    Fault,
    Reason,
    Seed,
    SeedFolder,
    clean,
    clean_line,
)

Read = Callable[[str | bytes], list[Seed | Fault]]


@pytest.fixture
def txt(folder: Path) -> Read:
    """Read a text file that holds this."""

    def read(content: str | bytes) -> list[Seed | Fault]:
        return read_file(folder, "a.txt", content)

    return read


@pytest.fixture
def jsonl(folder: Path) -> Read:
    """Read a JSON Lines file that holds this."""

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


def read_file(folder: Path, name: str, content: str | bytes) -> list[Seed | Fault]:
    (folder / name).write_bytes(content.encode() if isinstance(content, str) else content)
    return list(SeedFolder(folder))


def texts(items: list[Seed | Fault]) -> list[tuple[str, str, str]]:
    """What the seeds say; a fault fails the test."""
    seeds = [item for item in items if isinstance(item, Seed)]
    assert seeds == items
    return [(seed.url, seed.title, seed.body) for seed in seeds]


def faults(items: list[Seed | Fault]) -> list[tuple[int, Reason]]:
    """What was refused, and in which lines."""
    return [(item.line, item.reason) for item in items if isinstance(item, Fault)]


ONE = ("http://x.vn/1", "Một", "Thân bài.")
TWO = ("http://x.vn/2", "Hai", "Thân khác.")
ONE_TEXT = "http://x.vn/1\n-----\nMột\n-----\nThân bài.\n-----\n"
TWO_TEXT = "http://x.vn/2\n-----\nHai\n-----\nThân khác.\n-----\n"


class TestTextFiles:
    def test_a_file_holds_url_title_and_body(self, txt: Read) -> None:
        [seed] = txt(ONE_TEXT)
        assert seed == Seed(article_id(ONE[0]), *ONE, published=None, file="a.txt", line=1)

    @pytest.mark.parametrize(
        "separator", ["-----", "-" * 17, "-" * 5000, "  -----\t", "-----\r"], ids=len
    )
    def test_a_separator_is_five_or_more_dashes(self, txt: Read, separator: str) -> None:
        assert texts(txt(ONE_TEXT.replace("-----", separator))) == [ONE]

    @pytest.mark.parametrize("line", ["----", "----- -----", "-----.", "—————", "=====", "--- --"])
    def test_another_line_is_no_separator(self, txt: Read, line: str) -> None:
        assert texts(txt(ONE_TEXT.replace("bài.", f"bài.\n{line}\nhttp://x.vn/2\n{line}"))) == [
            (*ONE[:2], f"Thân bài.\n{line}\nhttp://x.vn/2\n{line}")
        ]

    def test_the_last_separator_may_be_missing(self, txt: Read) -> None:
        for end in ("", "\n", "\n\n \n", "\n-----", "\n-----\n\n", "\n-----\n-----\n"):
            assert texts(txt(ONE_TEXT.removesuffix("\n-----\n") + end)) == [ONE]

    def test_a_file_may_hold_several_articles(self, txt: Read) -> None:
        items = txt(ONE_TEXT + TWO_TEXT)
        assert texts(items) == [ONE, TWO]
        assert [item.line for item in items] == [1, 7]

    def test_blank_lines_around_an_article_are_nothing(self, txt: Read) -> None:
        spaced = (
            "\n \n"
            + ONE_TEXT
            + "\n\t\n\n"
            + TWO_TEXT.replace("\n-", "\n\n-").replace("-\n", "-\n\n")
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
    def test_dashes_and_links_inside_a_body_do_not_end_it(self, txt: Read, inside: str) -> None:
        body = f"Đầu.\n{inside}\nCuối."
        assert texts(txt(ONE_TEXT.replace(ONE[2], body))) == [(*ONE[:2], body)]

    def test_a_link_at_the_very_end_belongs_to_the_body(self, txt: Read) -> None:
        assert texts(txt(ONE_TEXT + "http://x.vn/2\n")) == [
            (*ONE[:2], "Thân bài.\n-----\nhttp://x.vn/2")
        ]

    def test_a_lone_link_between_separators_begins_an_article(self, txt: Read) -> None:
        items = txt(ONE_TEXT + "\n  http://x.vn/2 \n\n-----\nHai\n-----\nThân khác.")
        assert texts(items) == [ONE, TWO]

    def test_articles_after_a_broken_one_still_load(self, txt: Read) -> None:
        items = txt("http://x.vn/0\n-----\n-----\nThân.\n-----\n" + TWO_TEXT)
        assert faults(items) == [(3, Reason.EMPTY_TITLE)]
        assert texts(items[1:]) == [TWO]

    def test_lines_end_at_lf_or_crlf_and_nowhere_else(self, txt: Read) -> None:
        assert texts(txt(ONE_TEXT.replace("\n", "\r\n"))) == [ONE]
        for other in "\r\v\f\x1c\x1d\x1e\x85\u2028\u2029":
            body = f"Một câu.{other}-----{other}http://x.vn/2{other}-----{other}Hết."
            items = txt(ONE_TEXT.replace(ONE[2], body) + "\n\n-----\nthừa")
            [(_, _, read)] = texts(items)
            assert read.split("\n")[0] == "Một câu. ----- http://x.vn/2 ----- Hết."

    def test_an_odd_line_end_does_not_shift_the_numbers(self, txt: Read) -> None:
        items = txt(f"http://x.vn/1\n-----\nMột\u2028\x85\r hai\n-----\n{TWO_TEXT}")
        assert faults(items) == [(4, Reason.EMPTY_BODY)]
        assert [item.line for item in items] == [4, 5]

    def test_a_byte_order_mark_is_no_part_of_the_url(self, txt: Read) -> None:
        assert texts(txt("\ufeff" + ONE_TEXT + "\ufeff" + TWO_TEXT)) == [ONE, TWO]

    def test_control_characters_decomposed_letters_and_stray_blanks_go(self, txt: Read) -> None:
        decomposed = unicodedata.normalize("NFD", ONE_TEXT)
        assert decomposed != ONE_TEXT
        assert texts(txt(decomposed)) == [ONE]
        noisy = (
            "\x00 http://x.vn/1\x02\t\n-----\n M\x03ột\u200b \n-----\n\xa0Thân \t\xa0 b\x9fài. \n"
        )
        assert texts(txt(noisy)) == [ONE]

    def test_a_title_of_several_lines_is_joined_by_blanks(self, txt: Read) -> None:
        items = txt("http://x.vn/1\n-----\n Một\n\n  hai \nba\n-----\nThân.\n\n\n\n Hai.\n")
        assert texts(items) == [("http://x.vn/1", "Một hai ba", "Thân.\n\nHai.")]

    @pytest.mark.parametrize(
        ("content", "line", "reason"),
        [
            ("", 1, Reason.NO_URL),
            ("\n\n", 1, Reason.NO_URL),
            ("-----\nMột\n-----\nThân.", 1, Reason.NO_URL),
            ("\nMột\n-----\nThân.", 2, Reason.NO_URL),
            ("x.vn/1\n-----\nMột\n-----\nThân.", 1, Reason.NO_URL),
            ("http://x.vn/1 ngày 2/9\n-----\nMột\n-----\nThân.", 1, Reason.NO_URL),
            ("http://x.vn/1\nMột\n-----\nThân.", 1, Reason.NO_URL),
            ("http://x.vn:99999/1\n-----\nMột\n-----\nThân.", 1, Reason.NO_URL),
            ("http://x.vn/1", 1, Reason.EMPTY_TITLE),
            ("http://x.vn/1\n-----\n", 2, Reason.EMPTY_TITLE),
            ("http://x.vn/1\n-----\n-----\nThân.\nHai.\n-----\n", 3, Reason.EMPTY_TITLE),
            ("http://x.vn/1\n-----\n\u200b\x01\n-----\nThân.", 3, Reason.EMPTY_TITLE),
            ("http://x.vn/1\n-----\n \n\n-----\nThân.", 5, Reason.EMPTY_TITLE),
            ("http://x.vn/1\n-----\nMột", 3, Reason.EMPTY_BODY),
            ("http://x.vn/1\n-----\nMột\n-----\n", 4, Reason.EMPTY_BODY),
            ("http://x.vn/1\n-----\nMột\n-----\n \n-----\n", 6, Reason.EMPTY_BODY),
            ("http://x.vn/1\n-----\nMột\n-----\n-----\n-----\n", 6, Reason.EMPTY_BODY),
            ("http://x.vn/1\n-----\nMột\n-----\n\u200b\n", 5, Reason.EMPTY_BODY),
        ],
    )
    def test_what_is_missing_is_told_by_line(
        self, txt: Read, content: str, line: int, reason: Reason
    ) -> None:
        assert faults(txt(content)) == [(line, reason)]

    @pytest.mark.parametrize("line", [1, 3, 5, 6])
    def test_the_line_that_is_not_utf8_is_told(self, txt: Read, line: int) -> None:
        lines = b"http://x.vn/1\n-----\nMot\n-----\nThan.\nHai.\n-----\n".split(b"\n")
        lines[line - 1] += "Việt".encode("cp1258", "ignore") + b"\xff"
        items = txt(b"\n".join(lines) + TWO_TEXT.encode())
        assert faults(items) == [(line, Reason.NOT_UTF8)]
        assert texts(items[1:]) == [TWO]

    def test_the_right_article_of_several_is_told(self, txt: Read) -> None:
        items = txt(ONE_TEXT.encode() + b"http://x.vn/3\n-----\nBa\n-----\n\xc3\x28\n")
        assert texts(items[:1]) == [ONE]
        assert faults(items) == [(11, Reason.NOT_UTF8)]

    def test_a_utf16_file_is_not_utf8(self, txt: Read) -> None:
        assert faults(txt(ONE_TEXT.encode("utf-16"))) == [(1, Reason.NOT_UTF8)]
        assert len(faults(txt(ONE_TEXT.encode("utf-16-le")))) == 1

    @pytest.mark.parametrize(
        ("size", "fits"), [(MAX_ARTICLE_BYTES, True), (MAX_ARTICLE_BYTES + 1, False)]
    )
    def test_an_article_holds_a_megabyte_of_title_and_body(
        self,
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
            "ă" * MAX_LINE_BYTES,
            ("dòng " * 1000 + "\n") * (MAX_LINE_BYTES // 5000),
            "x\n" + " " * MAX_LINE_BYTES + "\ny",
        ],
    )
    def test_a_body_beyond_all_bounds_is_too_large_and_nothing_else(
        self, txt: Read, body: str
    ) -> None:
        """Not cut amid a letter and called no UTF-8; not cut and loaded without its end."""
        items = txt(f"\n{ONE_TEXT.replace(ONE[2], body)}{TWO_TEXT}")
        assert faults(items) == [(2, Reason.TOO_LARGE)]
        assert texts(items[1:]) == [TWO]


class TestJsonLines:
    def test_an_article_stands_on_each_line(self, jsonl: Read) -> None:
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

    def test_lines_end_at_lf_or_crlf_and_nowhere_else(self, jsonl: Read) -> None:
        record = {"url": ONE[0], "title": "M\u2028ột", "body": "Một\x85hai\u2029ba"}
        raw = json.dumps(record, ensure_ascii=False)
        assert texts(jsonl(f"{raw}\r\n\r\n")) == [(ONE[0], "M ột", "Một hai ba")]

    def test_the_same_content_is_the_same_seed_in_either_format(
        self, jsonl: Read, txt: Read, folder: Path
    ) -> None:
        [line] = jsonl(json.dumps(dict(zip(("url", "title", "body"), ONE, strict=True))))
        (folder / "a.jsonl").unlink()
        [text] = txt(ONE_TEXT)
        assert texts([line]) == texts([text])

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
        self, jsonl: Read, published: str | None, meant: datetime | None
    ) -> None:
        [seed] = jsonl(
            json.dumps({"url": ONE[0], "title": "a", "body": "b", "published": published})
        )
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
            ("{}", Reason.NO_URL),
            ('{"url": "x.vn/1", "title": "a", "body": "b"}', Reason.NO_URL),
            ('{"url": "\\ud800", "title": "a", "body": "b"}', Reason.NO_URL),
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
    def test_a_bad_line_is_told_and_the_others_load(
        self, jsonl: Read, line: str, reason: Reason
    ) -> None:
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
    def test_a_date_that_is_none_is_a_fault(self, jsonl: Read, published: str) -> None:
        line = f'{{"url": "http://x.vn/1", "title": "a", "body": "b", "published": {published}}}'
        assert faults(jsonl(line)) == [(1, Reason.BAD_DATE)]

    def test_half_a_surrogate_pair_is_dropped_and_a_whole_one_is_a_letter(
        self, jsonl: Read
    ) -> None:
        line = r'{"url": "http://x.vn/1\udcff", "title": "a\ud800b", "body": "\ud83d\ude00\ude00"}'
        assert texts(jsonl(line)) == [("http://x.vn/1", "ab", "😀")]

    def test_the_line_that_is_not_utf8_is_told(self, jsonl: Read) -> None:
        assert faults(jsonl(b'\n{"url": "\xff"}\n\xfe\n')) == [
            (2, Reason.NOT_UTF8),
            (3, Reason.NOT_UTF8),
        ]

    @pytest.mark.parametrize("size", [MAX_ARTICLE_BYTES, MAX_LINE_BYTES])
    def test_an_article_over_a_megabyte_is_too_large(self, jsonl: Read, size: int) -> None:
        items = jsonl(
            json.dumps({"url": ONE[0], "title": "a", "body": "b" * size})
            + "\n"
            + json.dumps(dict(zip(("url", "title", "body"), TWO, strict=True)))
        )
        assert faults(items) == [(1, Reason.TOO_LARGE)]
        assert texts(items[1:]) == [TWO]

    def test_escapes_do_not_count_against_the_megabyte(self, jsonl: Read) -> None:
        [seed] = jsonl(json.dumps({"url": ONE[0], "title": "a", "body": "ă" * 499_999}))
        assert isinstance(seed, Seed)


class TestFolders:
    def test_files_are_found_in_all_folders_and_read_in_path_order(self, folder: Path) -> None:
        for name in (
            "b.txt",
            "a/z.txt",
            "a/b/c.txt",
            "a.jsonl",
            "note.md",
            "c.txt~",
            ".hidden.txt",
        ):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text("x", encoding="utf-8")
        files = [item.file for item in SeedFolder(folder)]
        assert files == [".hidden.txt", "a.jsonl", "a/b/c.txt", "a/z.txt", "b.txt"]

    def test_the_progress_ends_at_all_bytes(self, folder: Path) -> None:
        (folder / "a.txt").write_text(ONE_TEXT, encoding="utf-8")
        (folder / "b.jsonl").write_bytes(b"{}\n" * 7 + b"x" * (2 * MAX_LINE_BYTES + 1))
        seeds = SeedFolder(folder)
        total = sum(path.stat().st_size for path in folder.iterdir())
        assert (seeds.progress.done, seeds.progress.total) == (0, total)
        assert len(list(seeds)) == 9
        assert seeds.progress.done == total

    def test_a_missing_folder_is_a_fault(self, tmp_path: Path) -> None:
        assert list(SeedFolder(tmp_path / "none")) == [Fault(".", 0, Reason.UNREADABLE)]

    def test_a_file_in_place_of_the_folder_is_a_fault(self, tmp_path: Path) -> None:
        (tmp_path / "seeds.txt").write_text(ONE_TEXT, encoding="utf-8")
        assert list(SeedFolder(tmp_path / "seeds.txt")) == [Fault(".", 0, Reason.UNREADABLE)]

    def test_a_file_that_cannot_be_read_is_a_fault_and_the_others_load(self, folder: Path) -> None:
        (folder / "a.txt").symlink_to(folder / "gone.txt")
        (folder / "b.txt").write_text(ONE_TEXT, encoding="utf-8")
        (folder / "loop.jsonl").symlink_to(folder / "loop.jsonl")
        items = list(SeedFolder(folder))
        assert [item.file for item in items] == ["a.txt", "b.txt", "loop.jsonl"]
        assert faults(items) == [(0, Reason.UNREADABLE), (0, Reason.UNREADABLE)]

    def test_a_file_that_goes_while_the_others_are_read_is_a_fault(self, folder: Path) -> None:
        (folder / "a.txt").write_text(ONE_TEXT, encoding="utf-8")
        (folder / "b.txt").write_text(TWO_TEXT, encoding="utf-8")
        seeds = iter(SeedFolder(folder))
        assert texts([next(seeds)]) == [ONE]
        (folder / "b.txt").unlink()
        assert list(seeds) == [Fault("b.txt", 0, Reason.UNREADABLE)]

    def test_a_folder_named_like_a_file_is_a_folder(self, folder: Path) -> None:
        (folder / "x.txt").mkdir()
        (folder / "x.txt" / "a.txt").write_text(ONE_TEXT, encoding="utf-8")
        assert texts(list(SeedFolder(folder))) == [ONE]

    @pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes")
    def test_a_pipe_is_not_waited_for(self, folder: Path) -> None:
        os.mkfifo(folder / "a.txt")
        (folder / "b.txt").write_text(ONE_TEXT, encoding="utf-8")
        assert texts(list(SeedFolder(folder))) == [ONE]

    @pytest.mark.skipif(os.name == "nt", reason="names are text there")
    def test_a_name_that_is_no_text_is_told_as_text(self, folder: Path) -> None:
        Path(os.fsdecode(os.fsencode(folder) + b"/b\xff\n.txt")).write_bytes(b"x")
        (folder / "c\u0323.txt").write_bytes(b"x")
        assert [item.file for item in SeedFolder(folder)] == ["b\ufffd\n.txt", "c\u0323.txt"]


@given(st.text())
@example("\r\x00\n\n\n\u200b\n")
@example("e\u200b\u0301 \x85 \u0301")
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    assert clean(clean(text)) == clean(text)
    assert clean_line(clean_line(text)) == clean_line(text)
    assert clean_line(clean(text)) == clean_line(text)


@given(st.text(st.characters()))
def test_a_clean_text_holds_nothing_that_cannot_be_shown(text: str) -> None:
    """Valid Unicode, composed, and of all control characters only LF, never more than two."""
    cleaned = clean(text)
    cleaned.encode()
    assert unicodedata.is_normalized("NFC", cleaned)
    assert not [c for c in cleaned if unicodedata.category(c) == "Cc" and c != "\n"]
    assert "\n\n\n" not in cleaned
    assert all(line == line.strip() for line in cleaned.split("\n"))
    assert not clean_line(text).count("\n")


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_cleaning_keeps_every_letter(text: str) -> None:
    def letters(text: str) -> list[str]:
        composed = unicodedata.normalize("NFC", text)
        return [c for c in composed if unicodedata.category(c)[0] in "LNPS"]

    assert letters(clean(text)) == letters(unicodedata.normalize("NFC", text))


pieces = st.sampled_from(
    [b"\n", b"\r\n", b"\r", b"-----", b"http://x.vn/1", b"HTTPS://www.x.vn/1/?utm_a=1#b", b" ",
     b"\xef\xbb\xbf", b"\xff", b"\x00", "Một.".encode(), "\u2028".encode(), b"http://[",
     b'{"url": "http://x.vn/2", "title": "\\ud800a", "body": "b"}', b'{"url":', b"[", b"]", b"}"]
)  # fmt: skip
files = st.one_of(st.lists(pieces).map(b"".join), st.binary(), st.text().map(str.encode))


@pytest.mark.parametrize("name", ["a.txt", "a.jsonl"])
@given(content=files)
@settings(max_examples=150)
def test_any_bytes_are_seeds_and_faults(
    tmp_path_factory: pytest.TempPathFactory, name: str, content: bytes
) -> None:
    """Never an exception; and every line that is named exists."""
    folder = tmp_path_factory.getbasetemp() / "any"
    folder.mkdir(exist_ok=True)
    try:
        items = read_file(folder, name, content)
    finally:
        (folder / name).unlink()
    last = max(content.count(b"\n") + (not content.endswith(b"\n")), 1)
    for item in items:
        assert item.file == name
        assert 1 <= item.line <= last
        if isinstance(item, Seed):
            assert item.title
            assert item.body
            assert item.id == article_id(item.url)
    assert [item.line for item in items] == sorted(item.line for item in items)


words = st.text("abĐạ., ", min_size=1).map(clean_line).filter(bool)
articles = st.lists(st.tuples(words, st.lists(words, min_size=1)), min_size=1, max_size=4)


@given(articles)
@settings(max_examples=50)
def test_what_is_written_in_the_format_is_read_back(
    tmp_path_factory: pytest.TempPathFactory, articles: list[tuple[str, list[str]]]
) -> None:
    """The same in either format."""
    folder = tmp_path_factory.getbasetemp() / "back"
    folder.mkdir(exist_ok=True)
    meant = [
        (f"http://x.vn/{number}", title, "\n".join(body))
        for number, (title, body) in enumerate(articles)
    ]
    lines = [json.dumps({"url": url, "title": title, "body": body}) for url, title, body in meant]
    assert texts(read_file(folder, "a.jsonl", "\n".join(lines))) == meant
    (folder / "a.jsonl").unlink()
    text = "".join(f"{part}\n-----\n" for article in meant for part in article)
    assert texts(read_file(folder, "a.txt", text)) == meant
    (folder / "a.txt").unlink()
