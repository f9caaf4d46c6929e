"""A warning is read for what an office or a bank never does: it is among the first three told."""

import pytest

from summarizer import rank
from summarizer.languages import language_data

WARNED = {
    "en": [
        "Banks NEVER ask for your PIN.",
        "Never give the code to anybody who calls.",
        "So: no courier will ever ring and ask you for a code.",
        "Your bank will not ask you to move your money.",
    ],
    "vi": [
        "Cơ quan bảo hiểm KHÔNG BAO GIỜ gọi điện kêu tải app.",
        "Tuyệt đối không cung cấp mã OTP cho ai.",
        "khong bao gio nhan link doi tien",
        "Họ không bao giờ hoàn tiền qua tin nhắn.",
    ],
}
TOLD = {
    "en": [
        "They never called me back.",
        "I never asked for it.",
        "She has never read it.",
        "No teacher will ever forget that play.",
        "The council will not ask us about the trees.",
    ],
    "vi": ["Tôi không bao giờ hỏi bà chuyện đó.", "Bà không bao giờ đi biển."],
}
POSTS = {
    "never ask": """PLEASE READ if your parents bank with anyone!!

Yesterday my dad, who is 71, nearly lost $6,400 and I'm still shaking.

A man called around ten and said he was from the bank's fraud team. He knew Dad's address and the \
last four digits of his card. He said somebody was emptying the account and that it had to be \
moved to a safe one within the hour.

Then he texted a link. Dad typed in his password and the man asked for the code on his phone.

Luckily my sister walked in and hung up. The branch manager told us that banks never ask for your \
PIN or a code. She sees two of these a week.

If you have already given a code, call the number on the back of your card and freeze the account.
""",
    "không bao giờ": """Cả nhà ơi chiêu mới nha, đọc kỹ giùm mình!!

Sáng nay ba mình nhận được tin nhắn ghi là của điện lực, nói nhà nợ 1.240.000 đồng, 2 tiếng nữa \
cắt điện. Ba mình 70 tuổi rồi, nghe cắt điện là lo vì trong nhà có máy thở của nội.

Ba bấm vô link trong tin nhắn. Nó bắt nhập số thẻ với mã OTP. May mà con em mình đi ngang thấy, \
giật điện thoại lại liền.

Mình gọi tổng đài thì người ta nói điện lực không bao giờ nhắn link đòi tiền. Muốn coi nợ thì vô \
app hoặc ra điểm thu.

Ai lỡ nhập rồi thì gọi ngân hàng khoá thẻ liền nha. Mình thấy trong xóm đã có hai người mất tiền.
""",
}


@pytest.mark.parametrize(
    ("language", "sentence"), [(each, one) for each in WARNED for one in WARNED[each]]
)
def test_what_never_to_do_warns(language: str, sentence: str) -> None:
    assert language_data(language).purpose.warnings.search(sentence.lower())


@pytest.mark.parametrize(
    ("language", "sentence"), [(each, one) for each in TOLD for one in TOLD[each]]
)
def test_what_somebody_never_did_is_a_story(language: str, sentence: str) -> None:
    assert not language_data(language).purpose.warnings.search(sentence.lower())


@pytest.mark.parametrize("never", POSTS)
def test_a_warning_tells_it_among_its_first_three(never: str) -> None:
    assert never in " ".join(rank(POSTS[never]).summary(3).sentences)


REMEDIES = {
    "ring 159": """Please read this if your gran lives alone

Our neighbour Doreen, who is 84, lost £2,300 on Friday and she has not slept since.

A polite young man rang the house at tea time. He said he was from the card office and that two \
lads in Leeds were buying phones with her card. He even gave her a number to write down.

A taxi came for the card at six. The driver knew nothing either, he was paid to fetch an envelope.

A bank will never send anyone to fetch your card. Do not let them keep you talking.

If they ring you, hang up, wait ten minutes and ring 159 from another phone.

The police have had eleven of these in our town since half term, and every one of them was told \
on a Friday.
""",
    "gọi ngân hàng": """Mọi người cảnh giác giúp mình với

Trưa qua cô ruột mình ở quê mất 38 triệu chỉ vì một cuộc điện thoại.

Người gọi xưng là cán bộ thuế. Anh ta đọc đúng tên, đúng số căn cước của cô. Anh ta nói cửa hàng \
của cô còn thiếu giấy tờ, phải làm trong buổi chiều.

Cô mở đường dẫn rồi quét khuôn mặt. Mười phút sau điện thoại đen màn hình.

Cán bộ thuế không bao giờ yêu cầu cài ứng dụng qua điện thoại. Giấy tờ gì họ cũng gửi về phường.

Lỡ quét rồi thì tắt máy, mượn máy khác gọi ngân hàng khoá tài khoản.

Ở xã mình tháng này đã có bốn nhà bị y như vậy, nhà nào cũng bán hàng ở chợ.
""",
}


@pytest.mark.parametrize("remedy", REMEDIES)
def test_a_warning_tells_what_to_do_in_that_case(remedy: str) -> None:
    """Beside what a bank never does, and before how it came to that."""
    ranking = rank(REMEDIES[remedy])
    told = " ".join(ranking.summary(ranking.enough or 3).sentences)
    assert remedy in told
    assert "never send" in told or "không bao giờ" in told
    assert "£2,300" in told or "38 triệu" in told
