"""Snippets: they show the best passage, as the article has it, with matched words marked."""

from hypothesis import given
from hypothesis import strategies as st

from bot.library import Library
from bot.library.articles import HIGHLIGHT_CLOSE, HIGHLIGHT_OPEN
from bot.library.search.query import parse
from bot.library.search.snippets import WIDTH, highlighted_title, snippet
from bot.library.search.text import composed


def shown(text: str) -> str:
    return text.replace(HIGHLIGHT_OPEN, "[").replace(HIGHLIGHT_CLOSE, "]")


async def test_a_hit_marks_its_title_and_a_passage(library: Library) -> None:
    [hit, *_] = (await library.search("canh chua")).hits
    assert shown(hit.title) == "Má nấu [canh chua] cá lóc"
    assert shown(hit.snippet).startswith("Nồi [canh] của má có bông so đũa")


async def test_words_are_marked_as_the_article_writes_them(library: Library) -> None:
    [hit] = (await library.suggest("dai hoi dang")).hits
    assert shown(hit.title) == "[Đại hội Đảng] bộ tỉnh thành công tốt đẹp"


async def test_a_repaired_word_is_marked(library: Library) -> None:
    [hit, *_] = (await library.search("lũ lụt miền trugn")).hits
    assert shown(hit.title) == "[Lũ lụt miền Trung] cuốn trôi nhiều cây cầu"


def test_a_beginning_is_marked_in_the_title() -> None:
    assert shown(highlighted_title("Việt Nam thắng", parse("viet na"))) == "[Việt Nam] thắng"


def test_the_passage_with_most_words_is_shown() -> None:
    body = "Mưa rơi. " + "Chẳng có gì ở đây. " * 30 + "Sau cơn mưa lớn, cầu gãy. " + "Hết. " * 60
    result = shown(snippet(body, parse("mưa lớn cầu gãy")))
    assert "Sau cơn [mưa lớn], [cầu gãy]." in result
    assert result.startswith("… ")
    assert result.endswith("…")


def test_a_long_sentence_is_entered_at_a_word() -> None:
    body = "một hai ba bốn " * 40 + "kim cương " + "năm sáu bảy tám " * 40
    words = shown(snippet(body, parse("kim cương"))).strip("… ").split()
    assert "[kim" in words
    assert {*words} - {"[kim", "cương]"} <= {*body.split()}


def test_without_a_match_the_beginning_is_shown() -> None:
    assert snippet("Một câu ngắn.", parse("xyz")) == "Một câu ngắn."


@given(st.text(max_size=600), st.text(max_size=20))
def test_a_snippet_is_a_stretch_of_the_body(body: str, typed: str) -> None:
    body = body.replace(HIGHLIGHT_OPEN, "").replace(HIGHLIGHT_CLOSE, "").replace("…", "")
    result = snippet(body, parse(typed))
    assert result.count(HIGHLIGHT_OPEN) == result.count(HIGHLIGHT_CLOSE)
    plain = result.replace(HIGHLIGHT_OPEN, "").replace(HIGHLIGHT_CLOSE, "").strip("… ")
    assert plain in " ".join(composed(body).split())
    assert len(plain) <= WIDTH


@given(st.text(max_size=80), st.text(max_size=20))
def test_marking_a_title_changes_nothing_else(title: str, typed: str) -> None:
    title = composed(title.replace(HIGHLIGHT_OPEN, "").replace(HIGHLIGHT_CLOSE, ""))
    marked = highlighted_title(title, parse(typed))
    assert marked.replace(HIGHLIGHT_OPEN, "").replace(HIGHLIGHT_CLOSE, "") == title
