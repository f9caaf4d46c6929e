"""What only describes somebody, and what "he" said, is told with what says who rang."""

import pytest

from summarizer.languages import language_data
from summarizer.needed import find_needed

CALLS = {
    "en": [
        "The oven was on when somebody rang from the parcel firm.",
        "I had flour up to my elbows.",
        "Very polite, Welsh accent, knew our street and the name of my dog.",
        "He said a box had come back from Cardiff.",
    ],
    "vi": [
        "Đang nấu cơm thì có số lạ gọi tới.",
        "Tay tôi còn dính bột.",
        "Giọng miền Trung, nói chuyện nhẹ nhàng, biết cả tên con mèo.",
        "Nó nói có thùng hàng bị trả về Cà Mau.",
    ],
}
DESCRIBING = {
    "en": ["Knew my name and my street.", "Quiet, local accent, slow.", "Sounded about twenty."],
    "vi": ["Nói chuyện rất lịch sự, không vội.", "Giọng trẻ lắm.", "Đọc đúng số nhà luôn."],
}
WHOLE = {
    "en": ["The man had a Welsh accent.", "I heard a voice, then the door.", "So nice of you all."],
    "vi": ["Giọng nói của bà ấm lắm.", "Tôi nói chuyện rất lịch sự.", "Giọng nói như mưa rơi."],
}


@pytest.mark.parametrize("language", CALLS)
def test_who_is_only_described_needs_who_comes_in(language: str) -> None:
    """Law: neither a description nor a place in it says who he is."""
    needed = find_needed(CALLS[language], language_data(language))
    assert (needed[2], needed[3]) == (0, 0)


@pytest.mark.parametrize("language", CALLS)
def test_a_whole_sentence_about_how_somebody_speaks_stands_alone(language: str) -> None:
    describing = language_data(language).purpose.describing
    assert all(describing.match(each.lower()) for each in DESCRIBING[language])
    assert not any(describing.match(each.lower()) for each in WHOLE[language])
