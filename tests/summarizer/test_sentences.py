"""Splitting agrees with a reader, and loses nothing."""

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from summarizer import split_sentences

CASES = Path(__file__).parent / "cases"
WRAPPED = """The committee met on Monday morning in the old town hall to hear from
Anna Hill, who had led the long inquiry into the fire at the harbour in
March. She spoke for an hour."""
ENOUGH = 0.97  # of the points where known splitters disagree

texts = st.text(alphabet=st.characters(codec=None), max_size=300)
scraps = [
    "Hà Nội",
    "ông A.",
    "TP.",
    "…",
    "./.",
    "(Ảnh: X/TTXVN)",
    "Ảnh: AFP Theo",
    '"',
    "“",
    "”",
    "?",
    "!",
    ".",
    "\n",
    "\n\n",
    " ",
    "12.5%",
    "1.",
    "-",
    "(",
    ")",
    "。",
    "nói",
    "Sau đó",
    "U.S.",
    "日本",
    "\u2028",
]
newsy_texts = st.lists(st.sampled_from(scraps), max_size=40).map("".join)


def squeezed(text: str) -> str:
    return "".join(text.split())


def blocks(name: str) -> list[list[str]]:
    lines = (CASES / name).read_text("utf-8").splitlines()
    text = "\n".join(line for line in lines if not line.startswith("# "))
    return [block.strip().splitlines() for block in text.split("\n\n") if block.strip()]


def points() -> list[tuple[bool, str, str]]:
    lines = (CASES / "boundaries_vi.txt").read_text("utf-8").splitlines()
    rows = [(line[0] == "+", line[2:].partition("¦")) for line in lines if line[0] != "#"]
    return [(ends, before, after) for ends, (before, _, after) in rows]


def is_cut(before: str, after: str) -> bool:
    parts = split_sentences(before + after, "vi")
    ends = [len(squeezed("".join(parts[: count + 1]))) for count in range(len(parts))]
    return len(squeezed(before)) in ends


@pytest.mark.parametrize("sentences", blocks("sentences_vi.txt"), ids=lambda s: s[0][:40])
def test_vietnamese_is_split_as_a_reader_would(sentences: list[str]) -> None:
    assert split_sentences(" ".join(sentences), "vi") == sentences


@pytest.mark.parametrize("sentences", blocks("sentences_en.txt"), ids=lambda s: s[0][:40])
def test_english_is_split_as_a_reader_would(sentences: list[str]) -> None:
    assert split_sentences(" ".join(sentences), "en") == sentences


def test_points_where_splitters_disagree_are_judged_as_by_a_reader() -> None:
    labelled = points()
    wrong = [before for ends, before, after in labelled if is_cut(before, after) != ends]
    assert len(labelled) == 200
    assert len(wrong) <= (1 - ENOUGH) * len(labelled), wrong


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Xe dừng trong hầm.Ông bước xuống.", ["Xe dừng trong hầm.", "Ông bước xuống."]),
        ("Việc này có từ năm 2015.Nay vẫn còn.", ["Việc này có từ năm 2015.", "Nay vẫn còn."]),
        ("Ông ở TP.HCM từ nhỏ.", ["Ông ở TP.HCM từ nhỏ."]),
        ("Tin của VOV.VN hôm qua.", ["Tin của VOV.VN hôm qua."]),
        ("Ông nói: “Tôi về.”Rồi ông đi.", ["Ông nói: “Tôi về.”", "Rồi ông đi."]),
        ("Thật à?Không!Vâng.", ["Thật à?", "Không!", "Vâng."]),
        ("Ông A.B. về quê.", ["Ông A.B. về quê."]),
    ],
)
def test_a_missing_blank_ends_a_sentence_only_where_one_is_missing(
    text: str, sentences: list[str]
) -> None:
    assert split_sentences(text, "vi") == sentences


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("TIN NÓNG\nMưa lớn ở Huế", ["TIN NÓNG", "Mưa lớn ở Huế"]),
        ("Mưa lớn\nở Huế.", ["Mưa lớn ở Huế."]),
        ("Mưa lớn.\r\n\r\nNắng.\r\n", ["Mưa lớn.", "Nắng."]),
        ("\n \n\nMưa\n\n\n", ["Mưa"]),
        (WRAPPED, [" ".join(WRAPPED.split()[:-5]), "She spoke for an hour."]),
    ],
)
def test_a_line_break_counts_unless_the_sentence_goes_on(text: str, sentences: list[str]) -> None:
    assert split_sentences(text) == sentences


def test_dots_inside_a_sentence_typed_in_small_letters_end_none() -> None:
    text = "to change it you need... a valid license. mine ends on friday. so i went there."
    assert split_sentences(text)[0] == "to change it you need... a valid license."


@pytest.mark.parametrize(
    ("text", "count"),
    [("今天下雨。明天晴天。", 2), ("Дождь идёт. Ветер дует.", 2), ("आज बारिश है। कल धूप होगी।", 2)],
)
def test_other_scripts_are_split_at_their_stops(text: str, count: int) -> None:
    assert len(split_sentences(text)) == count


@example(text="(Ảnh:AP A )0.", language="vi")  # a credit that ends within an aside cut off before
@given(texts | newsy_texts, st.sampled_from([None, "vi", "en", "und", "xx"]))
def test_nothing_but_white_space_is_lost(text: str, language: str | None) -> None:
    sentences = split_sentences(text, language)
    assert squeezed("".join(sentences)) == squeezed(text)
    assert all(sentence == " ".join(sentence.split()) != "" for sentence in sentences)
