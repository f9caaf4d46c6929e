"""An opinion is told by what its writer wants; what others say never stands without his denial."""

import pytest

from summarizer import rank
from summarizer.halves import join_halves
from summarizer.languages import language_data

DENIED = {
    "en": [
        ("Some say that a library is only for students.", "That is simply wrong."),
        ("I am told that nobody swims in winter.", "Not in our village."),
    ],
    "vi": [
        ("Nhiều người nói thư viện chỉ dành cho sinh viên.", "Nói vậy không đúng."),
        ("Người ta hay trách tài xế xe buýt chạy ẩu.", "Tôi thì không trách họ."),
    ],
}
GRANTED = {
    "en": ("Some say that a library is only for students.", "It opened in May on a Sunday."),
    "vi": ("Nhiều người nói thư viện chỉ dành cho sinh viên.", "Thư viện mở cửa hồi tháng 5."),
}
OPINIONS = {
    "en": """I have swept this square for nineteen years, and I know what people drop.

Most of it is cups. They come from four shops, and the shops count them as rent. In June I weighed \
a morning's bags, and they came to thirty kilos. The fountain was blocked twice that month. \
Nobody was fined, because nobody was seen.

{announced} Every cup should carry a deposit of fifty cents. Let the four shops share one machine \
that takes them back. Everybody in the square grew used to the market stalls, too.

I know what a broom can do. It is not the broom I would buy more of. The pigeons like me well \
enough as it is.""",
    "vi": """Tôi quét dọn quảng trường này mười chín năm nay, và tôi biết người ta vứt những gì.

Phần lớn là ly nhựa. Ly từ bốn quán mà ra, và quán nào cũng coi đó là chuyện của phường. Hồi tháng \
6 tôi cân thử rác của một buổi sáng, được ba chục ký. Tháng ấy đài phun nước nghẹt hai lần. Không \
ai bị phạt, vì chẳng ai bị bắt gặp.

{announced} Mỗi cái ly thu cọc năm ngàn đồng, trả ly thì trả tiền. Bốn quán chung nhau mua một cái \
máy nhận lại ly. Chợ phiên hồi mới dọn về đây ai cũng chê, rồi cũng quen.

Tôi biết cây chổi làm được tới đâu. Cây chổi thì tôi có đủ rồi. Bầy bồ câu vẫn quý tôi như cũ.""",
}
ANNOUNCED = {
    "en": ["So here is what I would do.", "My proposal is simple."],
    "vi": ["Vậy đây là những điều tôi đề nghị.", "Tôi xin đề nghị hai điều."],
}
DEMANDS = {"en": ("deposit of fifty", "share one machine"), "vi": ("thu cọc", "chung nhau mua")}


@pytest.mark.parametrize("language", DENIED)
def test_what_others_say_is_told_with_its_denial(language: str) -> None:
    """A claim without the "that is wrong" behind it turns an opinion on its head."""
    data = language_data(language)
    for pair in DENIED[language]:
        assert [*join_halves(pair, data)] == [" ".join(pair)]
    assert [*join_halves(GRANTED[language], data)] == [*GRANTED[language]]


@pytest.mark.parametrize(
    ("language", "announced"), [(each, line) for each in ANNOUNCED for line in ANNOUNCED[each]]
)
def test_what_an_opinion_demands_comes_first(language: str, announced: str) -> None:
    """What is announced as wanted is the point, not the sentence that leans on it further down."""
    sentences = rank(OPINIONS[language].format(announced=announced)).summary(3).sentences
    assert all(any(each in sentence for sentence in sentences) for each in DEMANDS[language])
    assert not any("It is not the broom" in sentence for sentence in sentences)
