"""What was erased, as a message."""

from dataclasses import astuple, fields

import pytest

from bot.languages import LANGUAGES
from bot.library import Kept
from bot.locales import Texts
from bot.replies import forget_question, forgotten


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_said_to_be_nothing(language: str) -> None:
    texts = Texts(language)
    assert forgotten(texts, Kept(0, 0, 0, 0, 0)).text == texts("forget-nothing")


@pytest.mark.parametrize("kind", [field.name for field in fields(Kept)])
def test_only_what_there_was_is_told(kind: str) -> None:
    erased = Kept(**{field.name: int(field.name == kind) for field in fields(Kept)})
    assert sum(astuple(erased)) == 1
    text = forgotten(Texts("en"), erased).text
    assert ", " not in text
    assert " and " not in text
    assert text != Texts("en")("forget-nothing")


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("vi", "1 bài đã lưu, 1 chủ đề theo dõi và các cài đặt của bạn?"),
        ("en", "1 saved article, 1 topic you follow and your settings?"),
    ],
)
def test_several_things_are_told_as_one_would_say_them(language: str, told: str) -> None:
    kept = Kept(preferences=1, saved=1, follows=1, queries=0, texts=0)
    assert told in forget_question(Texts(language), kept).text
