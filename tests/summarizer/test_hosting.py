"""Where a family meets is told of its chat, as when and how much is."""

import pytest

from summarizer import rank
from summarizer.languages import language_data

HOSTED = [
    ("en", "we'll do it at karen's this year"),
    ("en", "ok we can host"),
    ("en", "everyone round to ours then"),
    ("vi", "năm ni làm giỗ ở nhà cậu tư nghe"),
    ("vi", "ok nhà cậu nha, sân rộng"),
    ("vi", "hay qua nhà bác cả đi"),
]
NOT_HOSTED = [
    ("en", "mum's at work till six"),
    ("en", "i left it at the bus stop"),
    ("vi", "con đi làm về nhà hàng lấy xe"),
    ("vi", "nhà con 9h tối mới tới nơi"),
]
CHATS = {
    "en": """\
Mum: Hi all are we sorted for Easter
Tom: not really. Sunday 4th?
Mum: Sunday is fine
Anna: everyone round to ours then
Mum: lovely that works for me
Tom: come for 1pm, eat at 2
Anna: kids can have the big room
Anna: can everyone put £10 in for the lamb
Mum: I will bring the pudding on Sunday
Tom: I'll get Nan at 12
Tom: kids are asking for an egg hunt
Anna: ok will sort it
Mum: bless them
""",
    "vi": """\
Dì Ba: Cả nhà ơi, mừng thọ bà 80 tuổi tính sao đây
Cậu Út: chủ nhật 20/12 được không dì
Dì Ba: được, mà bữa đó nhà dì đang sơn lại, bụi lắm
Cậu Út: ok nhà cậu nha, sân rộng
Bé Na: con được ăn bánh kem không ạ
Dì Ba: có chớ, Nga đặt bánh nghe
Chị Nga: dạ con đặt. mấy giờ bắt đầu dì
Dì Ba: 11h, mà 10h có mặt phụ dọn bàn
Dì Ba: mỗi nhà 800k, đưa cho Nga
Hùng: con về trễ, 12h con mới tới bến xe
Cậu Út: để cậu ra đón
""",
}
PLACE = {"en": "ours then", "vi": "nhà cậu nha"}


@pytest.mark.parametrize("language", CHATS)
def test_at_whose_place_is_told_to_who_chose_no_length(language: str) -> None:
    ranking = rank(CHATS[language])
    assert PLACE[language] in "\n".join(ranking.summary(ranking.enough).sentences)


@pytest.mark.parametrize(("language", "words"), HOSTED)
def test_somebody_has_the_others_round(language: str, words: str) -> None:
    assert language_data(language).purpose.hosting.search(words)


@pytest.mark.parametrize(("language", "words"), NOT_HOSTED)
def test_nobody_is_asked_round(language: str, words: str) -> None:
    assert language_data(language).purpose.hosting.search(words) is None
