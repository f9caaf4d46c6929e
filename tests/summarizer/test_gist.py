"""One sentence of what somebody sent says what it is about or wants, and is read alone."""

import pytest

from summarizer import rank, summarize

PROVIDER = """Dear Ms Hale,

We are writing with news of your gas supply.
From 1 March the price of your tariff, Steady 24, will go up by £6.20 to £71.40 a month.
You agreed to this when you joined us, so it doesn't give you the right to leave early.
Your meter will be replaced between 8 and 20 March.
If anyone at home relies on oxygen, ring us on 0800 555 0177 before 1 March and we will send a
heater.
You don't need to do anything else.
We read the meter ourselves after that.

Yours sincerely,
Tessa Lund"""

MAIL = """Subject: Parking permits and the summer fair - please read

Hi all,

Thanks for bearing with me over the last weeks.
Requests for a place near the gate closed on 3 May and nobody can change that now.
Please don't. If it isn't on the list it isn't allowed.
New permits cost £45 a year and are valid until 31 May.
I need two people to put up tables on the 21st, let me have names by Friday noon.
The canteen is shut on the 22nd.

Best,
Rita"""

NOTICE = """THÔNG BÁO V/v tổ chức cho học sinh khối 5 đi tham quan làng gốm

Kính gửi quý phụ huynh!

Thực hiện kế hoạch năm học, nhà trường tổ chức cho học sinh khối 5 đi tham quan làng gốm \
Phù Lãng và nặn một chiếc cốc cùng các nghệ nhân.
Thời gian: thứ Năm, ngày 17/12/2026.
Các em có mặt tại sân trường lúc 6 giờ 45, xe khởi hành lúc 7 giờ 15.
Kinh phí là 190.000 đồng một em, gồm tiền xe và bữa trưa.
Phụ huynh đăng ký và nộp tiền cho cô chủ nhiệm trước 17 giờ ngày 9/12/2026.
Nếu trời mưa to, chuyến đi dời sang ngày 24/12, nhà trường sẽ báo trước 18 giờ ngày hôm trước.
Rất mong quý phụ huynh phối hợp."""

WARNING = """Anyone else round Marsh Lane had a call from the "water filter people"? Posting so \
nobody else falls for it. Two women came on Tuesday about 4 with a blue folder and very clean \
shoes. They said the pipes were full of lead and took £90 from my aunt. The water board told us \
that there is no lead in our street. If they come to you, take a picture and ring 101. Please \
tell your neighbours."""


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (PROVIDER, "the price of your tariff"),
        (MAIL, "New permits cost"),
        (NOTICE, "tổ chức cho học sinh khối 5 đi tham quan"),
        (WARNING, "water filter people"),
    ],
)
def test_one_sentence_says_what_a_text_is_about(text: str, told: str) -> None:
    """Not a consequence, nor what leans on another sentence, nor a step of the matter."""
    [sentence] = summarize(text, sentences=1).sentences
    assert told in sentence


@pytest.mark.parametrize("text", [PROVIDER, MAIL, NOTICE, WARNING])
def test_what_is_told_alone_is_told_beside_the_rest_too(
    text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The order changes, not what is told at the automatic length."""
    ranking = rank(text)
    monkeypatch.setattr("summarizer.gist.enough", lambda *_: 0)  # so that nothing comes first
    plain = rank(text)
    assert ranking.summary(ranking.enough) == plain.summary(plain.enough)


@pytest.mark.parametrize(
    ("matter", "told"),
    [
        ("First of all the lift. I have spoken to the firm and they will", "the lift. I have"),
        ("Thứ nhất là việc thang máy. Anh Hoà đã gọi thợ và họ sẽ", "thang máy. Anh Hoà"),
    ],
)
def test_the_mere_name_of_a_matter_is_told_with_what_is_said_of_it(matter: str, told: str) -> None:
    """ "It" in the second sentence is what the first one names."""
    greeting = "Dear all,\n\n" if matter.startswith("First") else "Kính gửi cả nhà,\n\n"
    more = "replace it on 4 March." if matter.startswith("First") else "thay nó vào ngày 4/3."
    assert any(told in each for each in rank(f"{greeting}{matter} {more}\n\nBye.").sentences)
