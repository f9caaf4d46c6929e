"""News that opens with a scene is told by what is to come as well, however late it says so."""

import pytest

from summarizer import rank

FEATURES = {
    "en": """Last ferry to Gull Island nears its end

When Tom Ash, 58, untied the rope yesterday, there was a thermos on every bench and a dog under \
two of them. Mrs Lowe had brought a cake that nobody dared to cut. "I came over on this boat to be \
married," she said.

The ferry has carried school children, coffins and in 1974 a piano. Its engine was built in a yard \
that is a supermarket now. Parts have been made by a smith in Crane since then. He is 81 \
and wants to fish.

{when} The four men of the crew learned of it from the noticeboard. 2 of them will go to the \
lifeboat. The island has 90 people and one shop. The shop has ordered a freezer. The gulls do \
not seem to mind.

{meeting} Mr Ash has been asked for the bell. He has said no.""",
    "vi": """Chuyến đò cuối của cù lao Nhạn

Sáng qua khi ông Tám Ân, 58 tuổi, tháo dây, trên ghế nào cũng có bình trà, dưới ghế có hai con \
chó. Bà Lộc đem theo ổ bánh mà không ai cắt. "Hồi đó tôi về làm dâu cũng bằng đò này", bà nói.

Chiếc đò từng chở học trò, chở đám tang, năm 1974 chở cả cây đàn. Máy đò đóng ở một cái xưởng nay \
đã thành siêu thị. Phụ tùng xưa giờ do một ông thợ rèn bên Vàm làm. Ông 81 tuổi, chỉ muốn \
đi câu.

{when} Bốn người trên đò biết tin qua tấm bảng ở bến. 2 người sẽ chuyển sang đội cứu hộ. Cù lao \
có 90 người và một tiệm tạp hoá. Tiệm đã đặt mua một cái tủ đông. Bầy nhạn thì coi bộ không \
để ý.

{meeting} Người ta hỏi xin ông Tám cái chuông. Ông nói không.""",
}
TO_COME = {
    "en": {
        "when": "The ferry will close on Friday 30 June with the loss of four jobs.",
        "meeting": "A public meeting is to be held in the chapel on Thursday at 7pm.",
    },
    "vi": {
        "when": "Công ty đò Vàm Nhạn sẽ ngưng chạy, dự kiến kết thúc vào ngày 30 tháng 6.",
        "meeting": "Xã đang lấy ý kiến người dân về cây cầu phao đến hết ngày 15 tháng 6.",
    },
}


@pytest.mark.parametrize("language", FEATURES)
def test_what_is_to_come_is_told_at_the_automatic_length(language: str) -> None:
    """Who reads of the cake but not of the last day misses the boat."""
    ranking = rank(FEATURES[language].format(**TO_COME[language]))
    told = "\n".join(ranking.summary(max(3, ranking.enough)).sentences)
    assert all(each in told for each in TO_COME[language].values())


@pytest.mark.parametrize("language", FEATURES)
def test_without_anything_to_come_news_is_as_long_as_usual(language: str) -> None:
    assert rank(FEATURES[language].format(when="", meeting="")).enough == 0
