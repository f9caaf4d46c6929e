"""A family's chat is read for what was settled, what each pays and what nobody is to be told."""

import pytest

from summarizer import rank
from summarizer.languages import language_data

CHATS = {
    "en": """Ann: hiya you two have we thought about dads retirement do or not
Bo: not really no
Cy: I keep meaning to ask him what he likes
Ann: the Swan can take us on Sunday 6th June at 2pm
Bo: lovely that garden is gorgeous
Cy: I am back from Hull about 5 on the Saturday
Ann: 18 quid a head for the buffet
Bo: nobody tell dad its a surprise
Cy: my car is making that noise again
Bo: oh dear get it looked at
Ann: I'll order the balloons, 12 of them
Cy: I can bring the folding chairs, I have 8
Bo: remember when he fell in the pond at yours
Cy: haha he was soaked right through to his socks
Ann: the cat next door still tells that one""",
    "vi": """Hà: mấy anh chị ơi tiệc ba về hưu mình tính sao
Tín: thì cứ như bữa của má
Hà: bữa của má thì mệt quá, một mình em nấu
Vy: quán Cây Me có chỗ chủ nhật 6/6 lúc 14h
Tín: quán đó có vườn đẹp lắm nha
Vy: thứ bảy 5 giờ em mới ở Huế về tới
Hà: tính ra mỗi nhà 450k luôn tiền bánh
Tín: nhớ đừng ai nói với ba, để ba bất ngờ
Vy: xe em lại kêu cái tiếng hôm bữa
Tín: đem ra tiệm coi sao
Hà: ủa mà cúng ở nhà Tín hay nhà em
Tín: nhà em đi, sân rộng hơn
Hà: ờ vậy cúng nhà em lúc sáng rồi mới ra quán
Tín: nhớ hồi ba té xuống ao nhà em không
Vy: haha ướt từ đầu tới chân luôn
Hà: con mèo hàng xóm còn kể lại""",
}
TOLD = {
    "en": ("the Swan can take us", "18 quid a head", "nobody tell dad"),
    "vi": ("quán Cây Me", "mỗi nhà 450k", "đừng ai nói với ba", "ờ vậy cúng nhà em"),
}
UNTOLD = {
    "en": ("not really no", "decided"),
    "vi": ("thì cứ như bữa", "mệt quá", "nhà Tín hay"),
}
SETTLED = {
    "en": ["ok so we decided on the Swan for 2pm"],
    "vi": ["thôi giỡn hoài. Vậy chốt 6 mâm nha"],
}
ASKED = {"en": ["have we decided about the Swan"], "vi": ["vậy mình chốt chưa ta"]}


@pytest.mark.parametrize("language", CHATS)
def test_what_a_family_settled_is_told_without_how_it_began_to_talk(language: str) -> None:
    ranking = rank(CHATS[language])
    told = "\n".join(ranking.summary(ranking.enough).sentences)
    assert all(each in told for each in TOLD[language])
    assert not any(each in told for each in UNTOLD[language])


@pytest.mark.parametrize("language", SETTLED)
def test_who_asks_whether_it_is_settled_settles_nothing(language: str) -> None:
    settling = language_data(language).purpose.settling
    assert all(settling.search(each.lower()) for each in SETTLED[language])
    assert not any(settling.search(each.lower()) for each in ASKED[language])
