"""Conversations: questions, which only the articles answer."""

import pytest
from talk import Talk


@pytest.mark.usefixtures("urls")
@pytest.mark.parametrize(
    ("language", "asks", "answered", "told"),
    [
        (
            "vi",
            ("đỉnh Phan Xi Păng cao bao nhiêu", "thủ đô nước Pháp là gì"),
            "vì sao ong nhảy múa",
            "có câu trả lời",
        ),
        (
            "en",
            ("why is snow white", "who invented radio"),
            "how did the river come to the sea",
            "the answer may be",
        ),
    ],
)
async def test_that_an_article_may_tell_what_is_asked_is_said_once(
    talk: Talk, language: str, asks: tuple[str, str], answered: str, told: str
) -> None:
    """Not to those whose question finds its article."""
    talk.is_with("Ann", language=language)
    await talk.says(answered)
    talk.sees_not(told)
    for ask in asks:
        await talk.says(ask)
        (talk.sees if ask == asks[0] else talk.sees_not)(told)
