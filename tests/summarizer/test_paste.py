"""What people send to a bot: its title is told from its text, and the summary holds what it must.

The cases lie in ``cases/pastes_vi.txt`` and ``cases/pastes_en.txt``.
"""

import re
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer import rank, read_paste, summarize

CASES = Path(__file__).parent / "cases"
BODY = (
    "The ferry sailed again on Monday, nine months after the storm. It carried the post. It rained."
)


class Case(NamedTuple):
    language: str
    name: str
    title: str
    sentences: int
    wanted: list[str]
    unwanted: list[str]
    text: str


def cases() -> list[Case]:
    return [
        read_case(language, block)
        for language in ("vi", "en")
        for block in (CASES / f"pastes_{language}.txt").read_text("utf-8").split("\n=== ")[1:]
    ]


def read_case(language: str, block: str) -> Case:
    head, text = block.split("\n---\n")
    name, *lines = head.split("\n")
    fields = [(key, value.strip()) for key, _, value in (line.partition(":") for line in lines)]
    return Case(
        language,
        name,
        title=dict(fields)["title"],
        sentences=int(dict(fields)["sentences"]),
        wanted=[value for key, value in fields if key == "in"],
        unwanted=[value for key, value in fields if key == "out"],
        text=text,
    )


each_case = pytest.mark.parametrize(
    "case", cases(), ids=lambda case: f"{case.language} {case.name}"
)


@each_case
def test_a_title_is_told_from_its_text(case: Case) -> None:
    assert read_paste(case.text).title == case.title


@each_case
def test_the_summary_of_a_paste_holds_what_it_must(case: Case) -> None:
    summary = summarize(case.text, sentences=case.sentences)
    told = " ".join(" ".join(summary.sentences).split())
    assert [phrase for phrase in case.wanted if phrase not in told] == []
    assert [phrase for phrase in case.unwanted if phrase in told] == []
    assert case.title not in summary.sentences


def test_there_are_pastes_of_many_kinds() -> None:
    assert len(cases()) >= 30
    assert all(case.wanted for case in cases())


@pytest.mark.parametrize(
    "title",
    ["Ferry sails again", "FERRY SAILS AGAIN", "Is the ferry back?", "  Ferry\tsails again"],
)
def test_a_short_line_before_a_blank_one_is_a_title(title: str) -> None:
    finished = title.endswith("?")
    assert read_paste(f"{title}\n\n{BODY}").title == ("" if finished else " ".join(title.split()))


ANSWERS = {
    "en": "Some say so, because the water is low at the pier now.\n\n"
    "Others point at the boats that sail there every week.\n\n"
    "All in all, the ferry ought to sail again before winter.",
    "vi": "Nhiều người bảo nên, vì nước ở bến bây giờ đã cạn.\n\n"
    "Người khác chỉ vào những chiếc thuyền vẫn chạy mỗi tuần.\n\n"
    "Tóm lại, phà phải chạy lại trước khi mùa lũ về trên sông.",
}


@pytest.mark.parametrize(
    ("language", "question"),
    [
        ("en", "Should the old ferry sail again?"),
        ("en", "Is a ferry of use in Delhi?"),
        ("vi", "Có nên cho phà chạy lại không?"),
        ("vi", "Vì sao nên đi phà khi còn nhỏ?"),
    ],
)
def test_a_question_above_what_answers_it_is_a_title(language: str, question: str) -> None:
    assert read_paste(f"{question}\n\n{ANSWERS[language]}").title == question


@pytest.mark.parametrize(
    ("language", "question"),
    [
        ("en", "Does anyone know when the ferry sails?"),
        ("en", "Is my old ferry going to sail?"),
        ("vi", "Có ai biết phà chạy lúc nào không?"),
        ("vi", "Mọi người cho em hỏi phà chạy chưa?"),
    ],
)
def test_what_somebody_asks_others_is_no_title(language: str, question: str) -> None:
    assert read_paste(f"{question}\n\n{ANSWERS[language]}").title == ""


def test_the_first_of_several_questions_is_no_title() -> None:
    first, second, third = ANSWERS["en"].split("\n\n")
    text = f"Will the ferry sail?\n\n{first}\n\nWho steers it?\n\n{second}\n\n{third}"
    assert read_paste(text).title == ""


@pytest.mark.parametrize(
    ("language", "label", "below"),
    [
        ("en", "Topic: ", ""),
        ("en", "Essay question: ", "Answer:\n\n"),
        ("vi", "Đề bài: ", "Bài làm\n\n"),
        ("vi", "Câu hỏi: ", ""),
    ],
)
def test_the_task_above_an_essay_is_its_title_and_no_sentence(
    language: str, label: str, below: str
) -> None:
    """Nor is what only says that the essay begins."""
    task = {"en": "Should the ferry sail again?", "vi": "Suy nghĩ của em về việc đi phà."}[language]
    text = f"{label}{task}\n\n{below}{ANSWERS[language]}"
    assert read_paste(text).title == task
    assert rank(text).sentences[0] == ANSWERS[language].split("\n\n")[0]


@pytest.mark.parametrize("answer", ["Answer: It will.", "It will.\n\nQuestion: When does it?"])
def test_a_question_that_somebody_answers_or_asks_again_is_no_task(answer: str) -> None:
    assert read_paste(f"Question: Will it sail?\n{answer}\n\n{BODY}").title == ""


@pytest.mark.parametrize(
    "first",
    [
        "The ferry sailed.",
        "- the ferry",
        "1. the ferry",
        "Dear all,",
        "We need:",
        "The ferry " * 20,
        "Photo: Anna Hill",
    ],
)
def test_a_sentence_an_item_or_a_greeting_is_no_title(first: str) -> None:
    assert read_paste(f"{first}\n\n{BODY}").title == ""


@pytest.mark.parametrize(
    "request_",
    ["tóm tắt dùm tui đoạn này: ", "bot ơi tóm tắt giúp mình:\n", "Please summarise this for me: "],
)
def test_a_request_to_sum_a_text_up_is_no_part_of_it(request_: str) -> None:
    """Nor does it hide the title behind it."""
    text = f"Ferry sails again\n\n{BODY}"
    assert read_paste(request_ + text) == read_paste(text)
    assert read_paste(f"Tóm tắt: {BODY}").body == f"Tóm tắt: {BODY}"


def test_one_line_is_a_text_without_a_title() -> None:
    assert read_paste("Ferry sails again") == ("", "Ferry sails again")


@given(
    st.text(max_size=200)
    | st.lists(st.sampled_from(["A b", "\n", "A b.", " ", "- x"])).map("".join)
)
def test_title_and_body_are_the_whole_text(text: str) -> None:
    title, body = read_paste(text)
    assert text.endswith(body)
    front = text.removesuffix(body)
    assert not title or " ".join(front.split()).endswith(title)
    assert title or body == text


def test_the_cases_are_split_as_they_are_written() -> None:
    blocks = re.findall(r"^=== ", (CASES / "pastes_vi.txt").read_text("utf-8"), re.MULTILINE)
    assert len(blocks) == sum(case.language == "vi" for case in cases())
