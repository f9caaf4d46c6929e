"""A post about what was lost tells what is sought and whom to call, and no courtesies."""

import pytest

from summarizer import rank

POSTS = {
    "en": """\
Hi everyone, sorry, I just need a minute of your time!

Yesterday around half past four I left a blue canvas bag on the rail outside the covered market \
on Bridge Street. I only noticed when I got home, and when I went back it was gone.

It had my purse, a driving licence in the name of HANNAH COLE and a pile of maths tests that \
belong to my class. The tests matter most, because the children have not had their marks yet.

If you found it, please keep the cash and just return the papers. I have told the police and \
asked at the market office.

Ring Hannah on 07700 900 412 or send a message. Please share, thank you all so much.

PS somebody rang and wanted £50 before giving it back, and could not tell me what colour the \
purse was, so be careful.
""",
    "vi": """\
Mọi người ơi cho em xin ít phút nha!

Sáng nay khoảng 9h bé mèo nhà em chạy ra khỏi hẻm 45 Nguyễn Trãi rồi không thấy về. Bé tên Mun, \
lông đen, đeo vòng cổ màu đỏ có chuông, chân sau bên trái hơi khập khiễng.

Em đã đi khắp xóm hỏi từ sáng tới giờ mà chưa ai thấy. Bé nhát lắm, gặp người lạ là chui gầm \
xe.

Ai thấy bé cho em xin tấm hình với địa chỉ, em chạy tới liền, em xin hậu tạ 1 triệu. Đừng đuổi \
theo bé vì bé sẽ chạy xa hơn.

Gọi em Thảo 0903 111 222, giờ nào cũng được. Nhờ cả nhà share giùm em với ạ, em cảm ơn nhiều.
""",
}
POSTS["en, a cat"] = """\
Hello neighbours, our cat Muesli has not been home since Monday night, when the plumber left the \
back door open behind him.

She has NEVER stayed out before, not even when we moved house, and the children cannot sleep.

She's a large ginger cat with white socks and a torn left ear.

The last time anybody saw her she sat on the wall of the bakery in Dale Lane at about 9pm.

Please look in your sheds and garages on Dale Lane and Mill Road before Saturday.

If you see her don't run after her but ring me on 07700 900 618, at any hour of the night.

We will walk through the park on Saturday at 5pm, and everybody who has a torch is welcome.
"""
TOLD = {
    "en, a cat": ("has not been home", "a large ginger cat", "07700 900 618"),
    "en": ("a blue canvas bag", "in the name of HANNAH COLE", "If you found it", "07700 900 412"),
    "vi": ("bé mèo nhà em", "lông đen", "Ai thấy bé", "0903 111 222"),
}
COURTESIES = {
    "en, a cat": ("the children cannot sleep",),
    "en": ("a minute of your time", "Please share"),
    "vi": ("xin ít phút", "share giùm em"),
}


@pytest.mark.parametrize("language", POSTS)
def test_who_chose_no_length_is_told_what_is_sought_and_whom_to_call(language: str) -> None:
    ranking = rank(POSTS[language])
    told = " ".join(ranking.summary(ranking.enough).sentences)
    assert [each for each in TOLD[language] if each not in told] == []


@pytest.mark.parametrize("language", POSTS)
def test_a_moment_of_time_and_passing_it_on_are_courtesies(language: str) -> None:
    ranking = rank(POSTS[language])
    told = " ".join(ranking.summary(ranking.enough).sentences)
    assert [each for each in COURTESIES[language] if each in told] == []
