"""What is said of last year's, or of ours, is told with the sentence that says of what."""

import pytest

from summarizer import rank
from summarizer.languages import language_data
from summarizer.needed import leaves_unnamed

MINUTES = {
    "en": "Minutes of the choir\nPresent: Jo Finch, Omar Said\n\nThe piano is in tune.\n\n{} {}",
    "vi": "Biên bản họp tổ dân phố 6\nCó mặt: bà Hà, ông Lộc\n\nTổ có một cái loa.\n\n{} {}",
}
BEFORE = {
    "en": "Omar showed a draft of the poster.",
    "vi": "Ông Lộc đưa bản nháp tờ rơi.",
}
LEANING = {
    "en": ["Most felt that last year's was hard to read.", "Ours are older than the school's."],
    "vi": ["Mọi người thấy của năm ngoái dài quá.", "Đa số cho rằng bản năm trước quá rối mắt."],
}
WHOLE = {
    "en": ["Most felt that last year's concert was too long.", "Our chairs are older."],
    "vi": ["Mọi người thấy hội chợ năm ngoái vui quá.", "Năm ngoái đã sửa ghế một lần."],
}
POSTS = {
    "en": "But next year's will have a roof.",
    "vi": "Của năm ngoái thì ai cũng chê.",
}


@pytest.mark.parametrize("language", MINUTES)
def test_minutes_tell_last_years_with_what_it_is(language: str) -> None:
    def told(sentence: str) -> tuple[str, ...]:
        return rank(MINUTES[language].format(BEFORE[language], sentence)).sentences

    for sentence in LEANING[language]:
        assert f"{BEFORE[language]} {sentence}" in told(sentence)
    for sentence in WHOLE[language]:
        assert sentence in told(sentence)


@pytest.mark.parametrize("language", POSTS)
def test_what_is_said_of_last_years_leans_on_the_sentence_before(language: str) -> None:
    data = language_data(language)
    assert leaves_unnamed(POSTS[language].lower(), data)
    assert not any(leaves_unnamed(each.lower(), data) for each in WHOLE[language])
