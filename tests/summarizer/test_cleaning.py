"""What is no part of a report is never a sentence of its summary; nothing else is lost."""

from pathlib import Path

import pytest

from summarizer import lead, split_sentences, summarize
from summarizer.cleaning import clean_sentences

CASES = Path(__file__).parent / "cases"
AROUND = {
    "vi": (
        "Người dân hai bên sông phấn khởi vì có cầu mới.",
        "Phà cũ ngừng chạy từ đầu tháng sau.",
    ),
    "en": (
        "People on both banks are glad of the new bridge.",
        "The old ferry stops at the end of the month.",
    ),
}


def lines(sign: str) -> list[tuple[str, str]]:
    return [
        (language, line[2:])
        for language in AROUND
        for line in (CASES / f"lines_{language}.txt").read_text("utf-8").splitlines()
        if line.startswith(sign)
    ]


@pytest.mark.parametrize(("language", "line"), lines("-"))
def test_a_line_that_is_no_part_of_the_report_is_dropped_wherever_it_stands(
    language: str, line: str
) -> None:
    first, second = AROUND[language]
    for text in (f"{line}\n{first}\n{second}", f"{first}\n{line}\n{second}"):
        assert lead(text, sentences=9) == (first, second)


@pytest.mark.parametrize(("language", "line"), lines("+"))
def test_a_sentence_that_looks_like_such_a_line_stays(language: str, line: str) -> None:
    first, second = AROUND[language]
    assert lead(f"{first}\n{line}\n{second}", sentences=9) == (
        first,
        line,
        second,
    )


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("HÀ NỘI, 4/1 (TTXVN) - Cầu mới đã mở cửa. Xe chạy từ sáng.", "Cầu mới đã mở cửa."),
        ("Cầu lúc sáng sớm. (Ảnh: A) HUẾ - Cầu mới đã mở cửa. Xe chạy.", "Cầu mới đã mở cửa."),
        (
            "NAIROBI, May 3 (Reuters) - The dam is full at last. It rained.",
            "The dam is full at last.",
        ),
    ],
)
def test_a_dateline_is_cut_off_its_sentence(text: str, first: str) -> None:
    assert lead(text, sentences=1) == (first,)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            "Mưa lớn suốt đêm. Chiếm hết vỉa hè Theo ghi nhận của phóng viên, chợ tràn ra đường.",
            "Theo ghi nhận của phóng viên, chợ tràn ra đường.",
        ),
        (
            "Mưa lớn. Cái giá của sự chậm trễ Sau phiên tòa, hai bên về tay không.",
            "Sau phiên tòa, hai bên về tay không.",
        ),
        (
            'Mưa lớn. "Dính dự án" Cụ thể, tại xã có bốn điểm trường.',
            "Cụ thể, tại xã có bốn điểm trường.",
        ),
        ("Mưa lớn.\n\nNguyên nhân ngập\n\nCống bị rác chặn kín.", "Cống bị rác chặn kín."),
        (
            "It rained.\n\nWhy the street flooded\n\nLeaves had blocked it.",
            "Leaves had blocked it.",
        ),
    ],
)
def test_a_subheading_is_neither_glued_to_a_sentence_nor_one_itself(
    text: str, sentence: str
) -> None:
    assert lead(text, sentences=9)[1:] == (sentence,)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        (
            "The fail-\nure of the\n  pump was a sur-\n  prise.",
            "The failure of the pump was a surprise.",
        ),
        ("Two-\nand three-\nbed homes.", "Two- and three-bed homes."),
        ("A - b-\ncd.", "A - b- cd."),
    ],
)
def test_words_that_a_lines_end_breaks_are_joined(text: str, first: str) -> None:
    """Where a list of them goes on after the hyphen, nothing is broken."""
    assert lead(text) == (first,)
    assert "".join(split_sentences(text, "en")).replace(" ", "") == "".join(text.split())


def test_a_hyphen_before_a_capital_breaks_no_word() -> None:
    """The line before it stays."""
    text = (
        "He wrote a book about the early Anglo-\nSaxon kings. It sold well and was read in schools."
    )
    assert lead(text) == ("He wrote a book about the early Anglo-", "Saxon kings.")


def test_vietnamese_words_are_never_broken() -> None:
    assert lead("Tàu Hà Nội-\nsài gòn chạy.") == ("Tàu Hà Nội- sài gòn chạy.",)


def test_lines_without_stops_are_sentences_where_no_line_has_one() -> None:
    lines = ("Mai cắt nước từ 8h sáng", "Nhà nào có bể thì bơm đầy", "Chiều có nước lại nhé")
    assert lead("\n".join(lines), sentences=9) == lines


def test_what_a_short_text_says_is_not_lost() -> None:
    assert lead("The meeting is off. See you.", sentences=9) == (
        "The meeting is off.",
        "See you.",
    )
    assert summarize("Gạo, muối, đường.\n- gạo\n- muối").whole


def test_a_closing_mark_of_a_report_becomes_a_stop() -> None:
    assert lead("Lễ khánh thành kết thúc lúc 10 giờ./.") == ("Lễ khánh thành kết thúc lúc 10 giờ.",)


def test_of_a_very_long_text_the_beginning_takes_part_and_no_half_sentence() -> None:
    sentence = "Câu này có đúng bảy từ ngắn."
    candidates = clean_sentences(f"{sentence} " * 20_000, "vi")
    assert 1000 < len(candidates) < 20_000
    assert {each.text for each in candidates} == {sentence}


@pytest.mark.parametrize(
    "announcing",
    [
        "Muốn hiểu vì sao, phải trở lại bữa cơm gia đình.",
        "Công việc được chia thành hai ca.",
        "Món quà lớn nhất của ong không phải là mật.",
        "Về biên chế, có hai dàn chính.",
        "The trouble is bulk.",
        "On the way lie several stages.",
        "At the top were hieroglyphs.",
    ],
)
def test_what_announces_only_is_less_than_a_whole_statement(announcing: str) -> None:
    language = "en" if announcing.isascii() else "vi"
    first, second = AROUND[language]
    found = clean_sentences(f"{first} {announcing} {second}", language)
    assert [each.broken for each in found] == [False, True, False]


@pytest.mark.parametrize(
    "telling",
    [
        "Chợ Bến Thành khánh thành năm 1914.",
        "Ngày nay chợ có hai cửa lớn, một cửa mở ra bến sông.",
        "Người tiêu dùng không phải trả thêm tiền, theo quyết định mới.",
        "The two stages of the rocket fell into the sea: nobody was hurt.",
        "At the centre stands a star.",
    ],
)
def test_what_tells_something_is_a_whole_statement(telling: str) -> None:
    language = "en" if telling.isascii() else "vi"
    [found] = clean_sentences(telling, language)
    assert not found.broken
