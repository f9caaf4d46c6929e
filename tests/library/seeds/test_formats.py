"""What holds for every seed format."""

import csv
import io
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from seed_files import read_file, texts

from bot.library.seeds import Seed
from bot.library.seeds.cleaning import clean_line
from bot.library.urls import article_id

pieces = st.sampled_from(
    [b"\n", b"\r\n", b"\r", b"-----", b"http://x.vn/1", b"HTTPS://www.x.vn/1/?utm_a=1#b", b" ",
     b"\xef\xbb\xbf", b"\xff", b"\x00", "Một.".encode(), "\u2028".encode(), b"http://[",
     b'{"url": "http://x.vn/2", "title": "\\ud800a", "body": "b"}', b'{"url":', b"[", b"]", b"}",
     b"url,title,body\n", b'"', b",", b"http://x.vn/3,a,b\n"]
)  # fmt: skip
files = st.one_of(st.lists(pieces).map(b"".join), st.binary(), st.text().map(str.encode))


@pytest.mark.parametrize("name", ["a.txt", "a.jsonl", "a.csv"])
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
def test_what_is_written_in_a_format_is_read_back(
    tmp_path_factory: pytest.TempPathFactory, articles: list[tuple[str, list[str]]]
) -> None:
    """The same in each format."""
    folder = tmp_path_factory.getbasetemp() / "back"
    folder.mkdir(exist_ok=True)
    meant = [
        (f"http://x.vn/{number}", title, "\n".join(body))
        for number, (title, body) in enumerate(articles)
    ]
    header = ("url", "title", "body")
    rows = io.StringIO()
    csv.writer(rows).writerows([header, *meant])
    contents = {
        "a.txt": "".join(f"{part}\n-----\n" for article in meant for part in article),
        "a.jsonl": "\n".join(
            json.dumps(dict(zip(header, article, strict=True))) for article in meant
        ),
        "a.csv": rows.getvalue(),
    }
    for name, content in contents.items():
        assert texts(read_file(folder, name, content)) == meant
        (folder / name).unlink()
