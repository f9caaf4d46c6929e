"""How many sentences every summary is to have, in plain words."""

import pytest
from talk import Talk

from bot.handlers.usual_length import usual_length

pytestmark = pytest.mark.usefixtures("urls")


@pytest.mark.parametrize(
    ("said", "length"),
    [
        ("always give me 5 sentences", 5),
        ("From now on three sentences please", 3),
        ("ok, 2 sentences from now on", 2),
        ("set my summaries to 4 sentences", 4),
        ("từ nay tóm tắt 5 câu thôi", 5),
        ("luc nao cung cho minh 3 cau", 3),
        ("đặt độ dài 2 câu", 2),
        ("chinh lai do dai tom tat thanh 4 cau giup minh", 4),
        ("luon tom tat 2 cau", 2),
        ("cho ngắn thôi, lúc nào cũng 2 câu", 2),
        ("change the length to 4", 4),
        ("make the number of sentences 6", 6),
        ("chinh do dai con 5", 5),
        ("tóm tắt luôn 2 câu", None),
        ("độ dài sông Hương", None),
        ("5 sentences", None),
        ("always", None),
        ("always read two sentences of Proust", None),
        ("5 câu luôn", None),  # at once, not always
    ],
)
def test_it_is_told_from_the_length_of_one_summary(said: str, length: int | None) -> None:
    assert usual_length(said) == length


@pytest.mark.parametrize(
    ("language", "said", "row", "too_many", "asks"),
    [
        (
            *("vi", "từ giờ tóm tắt 2 câu nhé", "📏 Độ dài bản tóm tắt: 2 câu"),
            *("mỗi bài 10 câu", "mấy câu"),
        ),
        (
            *("en", "always give me 2 sentences", "📏 Summary length: 2 sentences"),
            *("always ten sentences", "How many sentences"),
        ),
    ],
)
async def test_it_is_set_at_once(
    talk: Talk, language: str, said: str, row: str, too_many: str, asks: str
) -> None:
    """One that there is not is chosen among those that there are."""
    talk.is_with("Ann", language=language)
    await talk.says(said)
    talk.sees_button(row)
    await talk.says(too_many)
    talk.sees(asks)
    await talk.says("/settings")
    talk.sees_button(row)


@pytest.mark.parametrize(
    ("language", "asks", "said", "row"),
    [
        ("en", "always short", "i only want 2 sentences", "📏 Summary length: 2 sentences"),
        ("en", "change the number of sentences", "4 sentences", "📏 Summary length: 4 sentences"),
        ("en", "summaries are too long", "2 sentences", "📏 Summary length: 2 sentences"),
        ("vi", "tóm tắt dài quá", "2 câu", "📏 Độ dài bản tóm tắt: 2 câu"),
        ("vi", "lúc nào cũng ngắn thôi", "mình chỉ cần 2 câu", "📏 Độ dài bản tóm tắt: 2 câu"),
    ],
)
async def test_where_it_was_just_asked_any_number_of_sentences_sets_it(
    talk: Talk, language: str, asks: str, said: str, row: str
) -> None:
    talk.is_with("Ann", language=language)
    await talk.says(asks)
    await talk.says(said)
    talk.sees_button(row)


@pytest.mark.parametrize(
    ("language", "said", "row"),
    [
        ("en", "set length back to automatic", "📏 Summary length: automatic"),
        ("en", "set summaries back to normal", "📏 Summary length: automatic"),
        ("en", "normal length please", "📏 Summary length: automatic"),
        ("vi", "để độ dài bình thường", "📏 Độ dài bản tóm tắt: tự động"),
        ("vi", "để độ dài tự động", "📏 Độ dài bản tóm tắt: tự động"),
    ],
)
async def test_it_is_set_back_in_words(talk: Talk, language: str, said: str, row: str) -> None:
    talk.is_with("Ann", language=language)
    await talk.says("always give me 2 sentences")
    await talk.says(said)
    talk.sees_button(row)
