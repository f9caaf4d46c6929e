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


GARDEN = """Why I gave up my lawn

Every Sunday for eleven years I pushed a mower up and down the slope. The neighbours waved and my \
son brought lemonade. The smell of petrol stayed on my hands until supper, and the dog slept in \
the shade of the shed.

One June the mower broke, and the shop kept it for a month. Daisies came, then clover, then more \
bees than I had seen since school.

The garden was not untidy, it was alive. Some neighbours say that it brings down the street. But \
the only thing which has come down is the number of slugs on my beans.

Now I cut one path and leave the rest. My son measures the grass with his ruler on Fridays. It \
came up to his chin last week.

So the mower has to stay in the shed until the end of August. I only ask the people on our road \
to try it for one summer before they complain.
"""
BICYCLE = """Chiếc xe đạp của con tôi

Sáng nào tôi cũng chở con đi học bằng xe máy. Đường kẹt, hai cha con ngồi giữa khói, con ngủ gật \
sau lưng tôi. Bà bán xôi đầu hẻm quen mặt tới mức gói sẵn hai gói. Mùa mưa thì áo mưa phủ kín đầu.

Một bữa xe hư, con tự đạp xe tới trường và tới trước tôi mười phút. Hóa ra tôi không sợ đường \
đông, tôi sợ con lớn. Nhiều người bảo như vậy là bỏ mặc con. Nhưng đứa trẻ được tin thì cẩn thận \
hơn đứa trẻ được chở.

Tuần sau tôi mua cho con một chiếc nón bảo hiểm và chỉ con ba ngã tư phải dừng. Con dán lên nón \
một hình con mèo. Tôi nhìn theo cho tới khi con khuất sau hàng cây.

Thế nên tôi không khuyên ai cho con đi một mình ngay. Tôi chỉ xin cha mẹ đi cùng con vài lần rồi \
thả tay ra.
"""


@pytest.mark.parametrize(
    ("essay", "turns", "scenes"),
    [
        (GARDEN, ["not untidy", "I cut one path", "has to stay", "I only ask"], ["lemonade"]),
        (
            BICYCLE,
            ["sợ con lớn", "được tin", "chiếc nón", "không khuyên ai", "chỉ xin cha mẹ"],
            ["bán xôi", "hình con mèo"],
        ),
    ],
)
def test_a_personal_essay_tells_where_its_writer_turns_and_what_he_does_and_asks(
    essay: str, turns: list[str], scenes: list[str]
) -> None:
    """What he came to see, answers, does and asks comes before the scene that opens it."""
    ranking = rank(essay)
    told = "\n".join(ranking.summary(ranking.enough or 3).sentences)
    assert [each for each in turns if each not in told] == []
    assert [each for each in scenes if each in told] == []


@pytest.mark.parametrize(
    ("language", "turn", "other"),
    [
        ("en", "what changed my mind was a broken mower", "what my mother said was true"),
        ("en", "so the rule has to be ours", "so they had to go home"),
        ("en", "in our house we eat at six", "in our town there are two bakers"),
        ("en", "last spring we stopped mowing", "last spring we were ill"),
        ("vi", "thế nên tôi không khuyên ai làm theo", "thế là tôi về nhà"),
        ("vi", "tuần sau tôi mua một cái nón", "tuần sau tôi buồn hẳn"),
        (
            "vi",
            "trẻ cần thứ nhất chứ chưa cần thứ hai, cái trước chứ không phải cái sau",
            "thứ hai",
        ),
    ],
)
def test_a_turn_of_an_essay_is_found(language: str, turn: str, other: str) -> None:
    """What its writer came to, does or asks, not what befell him."""
    resolving = language_data(language).purpose.resolving
    assert resolving.match(turn)
    assert not resolving.match(other)


@pytest.mark.parametrize(
    ("language", "claim", "other"),
    [
        ("en", "there is a simple answer, which is to plant trees", "there is a simple answer."),
        ("en", "i would rather we spent it on lamps", "i would go there again"),
        ("vi", "cho nên tôi đề nghị trồng cây", "cho nên tôi về sớm"),
    ],
)
def test_what_somebody_would_have_instead_is_his_claim(
    language: str, claim: str, other: str
) -> None:
    """He proposes it, or would rather have it."""
    claiming = language_data(language).purpose.claiming
    assert claiming.match(claim)
    assert not claiming.match(other)
