"""What posts and minutes are read for: what was lost, and what it costs to break a rule."""

import pytest

from summarizer import rank
from summarizer.languages import language_data
from summarizer.letters import join_letter

POST = """Roundhay people PLEASE READ

So this happened to my mum yesterday and I'm still shaking. She's 79.

About 11 in the morning she got a call from a man who said he was from the fraud team at her bank. \
He knew her name and her address. He was polite as anything.

They told her a courier would come for the card and asked her to put the PIN in with it. \
The lad who came was about 20, dark jacket, white Corsa.

She gave it to him. By 3 o'clock they'd had £2,400 out in Leeds and Bradford.

The bank have been brilliant but she is so ashamed and won't leave the house. \
She was a headteacher for 20 years. The cat has not left her side.

Please tell your parents: your bank will NEVER send someone to collect your card.
"""


def test_a_post_whose_title_speaks_to_its_readers_tells_what_was_lost() -> None:
    ranking = rank(POST)
    told = "\n".join(ranking.summary(ranking.enough or 3).sentences)
    assert "£2,400" in told
    assert "NEVER send someone" in told


@pytest.mark.parametrize(
    ("language", "loss", "spent"),
    [
        ("en", "by 3 they'd had £2,400 out in leeds", "we had £20 out of the tin for cake"),
        ("en", "he never came and the £3,100 was gone", "the £3,100 was gone up to the bank"),
        ("vi", "tài khoản bị trừ sạch 185 triệu", "không bị trừ 20k tiền cọc"),
    ],
)
def test_a_sum_that_somebody_lost_is_found(language: str, loss: str, spent: str) -> None:
    purpose = language_data(language).purpose
    assert purpose.thefts.search(loss)
    assert not purpose.thefts.search(spent)


@pytest.mark.parametrize(
    ("language", "rule", "wish"),
    [
        (
            "en",
            "any further breach will be treated as a disciplinary matter",
            "the mugs are to be left in the doctors' office",
        ),
        ("vi", "ai để xe sai chỗ lần nữa sẽ bị xử phạt 200 nghìn", "cốc thì để ở phòng trực"),
    ],
)
def test_a_rule_with_a_consequence_stands_in_minutes(language: str, rule: str, wish: str) -> None:
    purpose = language_data(language).purpose
    assert purpose.standing.search(rule)
    assert not purpose.standing.search(wish)


def test_what_somebody_asks_himself_in_a_letter_goes_with_his_answer() -> None:
    """Not with what stands before it."""
    before, asked, answer = (
        "We paid £95 each for the bags and it was worth every penny.",
        "Would I do it again?",
        "Ask me when the blisters have gone.",
    )
    joined = join_letter([[before, asked, answer]], language_data("en"))
    assert joined == [[before, f"{asked} {answer}"]]
