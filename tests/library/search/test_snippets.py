"""Snippets: they show the best passage, as the article has it, with matched words marked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.library import Library
from bot.library.articles import HIGHLIGHT_CLOSE, HIGHLIGHT_OPEN
from bot.library.search.query import parse
from bot.library.search.snippets import WIDTH, Highlighter
from bot.library.search.text import composed


def shown(text: str) -> str:
    return text.replace(HIGHLIGHT_OPEN, "[").replace(HIGHLIGHT_CLOSE, "]")


async def test_a_hit_marks_its_title_and_a_passage(library: Library) -> None:
    [hit, *_] = (await library.search("canh chua")).hits
    assert shown(hit.title) == "Má nấu [canh chua] cá lóc"
    assert shown(hit.snippet).startswith("Nồi [canh] của má có bông so đũa")


async def test_words_are_marked_as_the_article_writes_them(library: Library) -> None:
    [hit, *_] = (await library.search("dai hoi dang")).hits
    assert shown(hit.title) == "[Đại hội Đảng] bộ tỉnh thành công tốt đẹp"


async def test_a_repaired_word_is_marked(library: Library) -> None:
    [hit, *_] = (await library.search("lũ lụt miền trugn")).hits
    assert shown(hit.title) == "[Lũ lụt miền Trung] cuốn trôi nhiều cây cầu"


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("khoan hd981", "Khoan HD-981"),
        ("khoan hd981", "Khoan HD981"),
        ("khoan hd 981", "Khoan HD981"),
    ],
)
def test_what_is_written_for_words_is_marked_as_one(typed: str, title: str) -> None:
    assert shown(Highlighter(parse(typed)).title(f"{title} rời đi")) == f"[{title}] rời đi"


def test_a_beginning_is_marked_in_the_title() -> None:
    assert shown(Highlighter(parse("viet na")).title("Việt Nam thắng")) == "[Việt Nam] thắng"


@given(st.text("aă bcđ.", max_size=6), st.text("aă bcđ.", max_size=12))
def test_a_title_shows_words_where_any_is_marked(typed: str, title: str) -> None:
    """Whether any is can be asked without writing the marks."""
    shower = Highlighter(parse(typed))
    assert shower.shows(title) == (HIGHLIGHT_OPEN in shower.title(title))


def test_the_passage_with_most_words_is_shown() -> None:
    body = "Mưa rơi. " + "Chẳng có gì ở đây. " * 30 + "Sau cơn mưa lớn, cầu gãy. " + "Hết. " * 60
    result = shown(Highlighter(parse("mưa lớn cầu gãy")).snippet(body))
    assert "Sau cơn [mưa lớn], [cầu gãy]." in result
    assert result.startswith("… ")
    assert result.endswith("…")


def test_a_long_sentence_is_entered_at_a_word() -> None:
    body = "một hai ba bốn " * 40 + "kim cương " + "năm sáu bảy tám " * 40
    words = shown(Highlighter(parse("kim cương")).snippet(body)).strip("… ").split()
    assert "[kim" in words
    assert {*words} - {"[kim", "cương]"} <= {*body.split()}


@pytest.mark.parametrize(
    "sentence",
    [
        "Hôm qua tại TP. Thủ Đức, mưa lớn làm cầu gãy.",
        "Theo ThS. Nguyễn Văn A (Viện Khí tượng), mưa lớn còn kéo dài.",
        "“Chưa bao giờ mưa lớn như vậy.”",
    ],
)
def test_a_snippet_begins_with_a_sentence(sentence: str) -> None:
    body = "Chẳng có gì ở đây. " * 20 + sentence + " Hết chuyện." * 30
    assert shown(Highlighter(parse("mưa lớn")).snippet(body)).startswith(
        "… " + sentence.replace("mưa lớn", "[mưa lớn]")
    )


@pytest.mark.parametrize("caption", ["Mưa lớn làm gãy cầu", "Mưa lớn làm gãy cầu. Ảnh: Lê Lai"])
def test_a_caption_is_shown_only_if_nothing_else_holds_the_words(caption: str) -> None:
    highlighter = Highlighter(parse("mưa lớn gãy cầu"))
    body = f"{caption}\n{'Chẳng có gì ở đây. ' * 20}\nSau cơn mưa lớn, bờ kè sạt lở."
    assert highlighter.snippet(body).startswith("… Sau cơn")
    assert "[Mưa lớn]" in shown(highlighter.snippet(body.replace("mưa lớn", "bão to")))


def test_a_word_with_other_diacritics_than_typed_is_not_marked() -> None:
    body = "Phố cổ có quán phở."
    assert shown(Highlighter(parse("phở")).snippet(body)) == "Phố cổ có quán [phở]."
    assert shown(Highlighter(parse("pho")).snippet(body)) == "[Phố] cổ có quán [phở]."


def test_what_an_abbreviation_stands_for_is_marked() -> None:
    assert shown(Highlighter(parse("tphcm")).title("Mưa ở TP. HCM")) == "Mưa ở [TP. HCM]"
    title = Highlighter(parse("hội đồng nhân dân")).title("HĐND họp")
    assert shown(title) == "[HĐND] họp"


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("clouds and rain", "[Rain] on and off, [clouds and rain] later"),
        ("ho chi minh", "[Hồ Chí Minh] chỉ đạo"),
        ("cho toi", "[Cho] người [tới]"),
    ],
)
def test_a_common_word_is_marked_beside_its_neighbour_only(typed: str, title: str) -> None:
    """Unless nothing else would be."""
    plain = title.replace("[", "").replace("]", "")
    assert shown(Highlighter(parse(f"{typed} ?")).title(plain)) == title


def test_without_a_match_the_beginning_is_shown() -> None:
    assert Highlighter(parse("xyz")).snippet("Một câu ngắn.") == "Một câu ngắn."


@pytest.mark.parametrize("space", ["\n", " "])
def test_without_a_match_no_caption_is_shown(space: str) -> None:
    body = f"Vịnh lúc sáng sớm. (Ảnh: Tư liệu){space}HẠ LONG – Vịnh có hai nghìn đảo."
    assert Highlighter(parse("xyz")).snippet(body) == "… HẠ LONG – Vịnh có hai nghìn đảo."


@given(st.text(max_size=600), st.text(max_size=20))
def test_a_snippet_is_a_stretch_of_the_body(body: str, typed: str) -> None:
    body = body.replace(HIGHLIGHT_OPEN, "").replace(HIGHLIGHT_CLOSE, "").replace("…", "")
    result = Highlighter(parse(typed)).snippet(body)
    assert result.count(HIGHLIGHT_OPEN) == result.count(HIGHLIGHT_CLOSE)
    plain = result.replace(HIGHLIGHT_OPEN, "").replace(HIGHLIGHT_CLOSE, "").strip("… ")
    assert plain in " ".join(composed(body).split())
    assert len(plain) <= WIDTH


@given(st.text(max_size=80), st.text(max_size=20))
def test_marking_a_title_changes_nothing_else(title: str, typed: str) -> None:
    title = composed(title.replace(HIGHLIGHT_OPEN, "").replace(HIGHLIGHT_CLOSE, ""))
    marked = Highlighter(parse(typed)).title(title)
    assert marked.replace(HIGHLIGHT_OPEN, "").replace(HIGHLIGHT_CLOSE, "") == title


def test_a_caption_that_a_body_opens_with_is_not_shown_where_its_text_holds_the_words() -> None:
    body = (
        "Đảo đá nhô lên khỏi mặt nước lặng của vịnh Hạ Long. (Ảnh: Tư liệu) QUẢNG NINH - Gần hai"
        f" nghìn hòn đảo dựng đứng. {'Nước trong xanh. ' * 20}Rồng mẹ đáp xuống Hạ Long."
    )
    assert "Rồng mẹ" in Highlighter(parse("hạ long")).snippet(body)


def test_a_snippet_shows_what_is_rare_of_the_query() -> None:
    body = f"Ở Việt Nam có nhiều ong. {'Chúng bay xa. ' * 20}Ong giúp cà phê đậu quả."
    assert "cà" in Highlighter(parse("ca phe viet nam")).snippet(body)
