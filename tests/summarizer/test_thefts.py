"""Who warns others of thieves tells what they took, and not only what came after it."""

import pytest

from summarizer import rank
from summarizer.languages import language_data
from summarizer.needed import find_needed

STOLEN = [
    ("en", "her handbag is gone along with the car keys."),
    ("en", "by the time he turned round so had his bike."),
    ("en", "they took over £900 from my uncle."),
    ("en", "they got away with about forty quid."),
    ("en", "he has robbed two shops on our street."),
    ("vi", "vậy mà bay luôn 7 triệu tiền hàng."),
    ("vi", "nó lấy mất cái điện thoại trên bàn."),
    ("vi", "em cũng mất 500k vì tin nó."),
]
KEPT = [
    ("en", "his fever has gone down since monday."),
    ("en", "they took the lift to the roof."),
    ("en", "the whole roof has gone and it may rain in."),
    ("vi", "mẹ mình suýt mất 85 triệu."),
    ("vi", "sửa xong mất 2 ngày."),
]
POSTS = {
    "en": """\
Hello everybody in the close, please take care this week.
On Thursday evening a woman came to my uncle's flat on Mill Lane and said that she collected for \
the hospice.
She had a tin and a lanyard and she smiled a lot.
While she asked for a glass of water, a lad slipped in behind her.
His wallet is gone from the sideboard, and so is the clock that his father left him.
He's fine, just cross and a bit ashamed.
The hospice told us they NEVER send anybody round, which you can check by ringing 0114 555 0177.
Please ask your older neighbours who has been at their door.
Please share this!
""",
    "vi": """\
Cả nhà ơi cẩn thận nhé, chuyện này xảy ra ngay xóm mình.
Tối thứ Năm có một cô tới nhà ba mình ở đường Trần Phú, nói đi quyên góp cho bà con vùng lũ.
Cô ấy đeo thẻ, cầm thùng, nói chuyện dễ nghe lắm.
Ba mình vô bếp lấy nước mời cô.
Vậy mà lúc quay ra bay luôn 7 triệu trong ngăn kéo.
Ba mình buồn cả ngày không ăn cơm.
Phường nói không bao giờ cho người đi thu tiền từng nhà, ai tới thì gọi 0236 555 012.
Mọi người nhớ dặn người lớn tuổi đừng mở cửa cho khách lạ.
Chia sẻ giùm mình nha, cảm ơn cả nhà!
""",
}
TAKEN = {"en": "wallet", "vi": "7 triệu"}
SHARING = {"en": "Please share", "vi": "Chia sẻ"}


@pytest.mark.parametrize(("language", "sentence"), STOLEN)
def test_what_was_taken_is_a_theft(language: str, sentence: str) -> None:
    assert language_data(language).purpose.thefts.search(sentence)


@pytest.mark.parametrize(("language", "sentence"), KEPT)
def test_what_is_lost_otherwise_is_none(language: str, sentence: str) -> None:
    assert language_data(language).purpose.thefts.search(sentence) is None


@pytest.mark.parametrize("language", POSTS)
def test_who_chose_no_length_is_told_what_was_stolen(language: str) -> None:
    ranking = rank(POSTS[language])
    assert TAKEN[language] in "\n".join(ranking.summary(ranking.enough).sentences)


@pytest.mark.parametrize("language", POSTS)
def test_to_share_a_warning_is_no_part_of_it(language: str) -> None:
    ranking = rank(POSTS[language])
    assert SHARING[language] not in "\n".join(ranking.summary(ranking.enough).sentences)


def test_who_is_fine_pays_none() -> None:
    stakes = language_data("en").purpose.stakes
    assert stakes.search("she's fine, just cross.") is None
    assert stakes.search("a fine of £60 applies.")


def test_she_is_who_came_in_last() -> None:
    """Not only a name tells who "she" or "her" is, but also "my aunt"."""
    sentences = ["It rang.", "My aunt opened the door.", "A coat was gone.", "Her keys were in it."]
    assert find_needed(sentences, language_data("en")) == {3: 1}


def test_they_are_the_police_who_came() -> None:
    sentences = [
        "My aunt cried.",
        "Police have been.",
        "A van was seen.",
        "They think it is white.",
    ]
    assert find_needed(sentences, language_data("en"))[3] == 1
