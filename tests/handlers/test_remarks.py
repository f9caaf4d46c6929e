"""Remarks that look for nothing, sizes of every summary, and second thoughts."""

import pytest
from talk import Talk

from bot.handlers.remarks import remark_in
from bot.handlers.usual_length import wants_usual_size


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("your summary is a load of nonsense", "complaint"),
        ("this thing doesn't work at all", "complaint"),
        ("kết quả sai bét hết trơn", "complaint"),
        ("ban tom tat nay nham qua", "complaint"),
        ("absolutely exhausted after work", "mood"),
        ("sorry pal rough night", "mood"),
        ("hôm nay trời mưa chán ghê", "mood"),
        ("dang doi qua ui", "mood"),
    ],
)
def test_a_remark_is_nothing_but_what_somebody_thinks_or_feels(said: str, kind: str) -> None:
    assert remark_in(said) == kind


@pytest.mark.parametrize(
    "said",
    [
        *("useless machines", "broken windows theory", "wrong turn", "trời nóng", "mưa đá", "tea"),
        *("tired all the time why", "long covid", "sad songs", "bad weather in hanoi", "chán ăn"),
    ],
)
def test_what_may_be_a_topic_is_no_remark(said: str) -> None:
    assert remark_in(said) is None


@pytest.mark.usefixtures("urls")
@pytest.mark.parametrize(
    ("said", "answer"),
    [("câu trả lời này vớ vẩn ghê", "🙏"), ("trời mưa buồn ghê", "🙂 Mong")],
)
async def test_a_remark_is_answered_kindly_and_not_looked_for(
    talk: Talk, said: str, answer: str
) -> None:
    await talk.says(said)
    talk.sees(answer)
    talk.sees_buttons("🔎 Tìm bài", "🗞 Điểm báo", "📰 Bài mới nhất")


@pytest.mark.parametrize(
    "said",
    [
        *("keep them really short from here on", "i only like brief ones", "mai mốt tóm gọn thôi"),
        *("tu nay viet ngan ngan thoi", "bản nào cũng ngắn giùm tôi"),
    ],
)
def test_who_wants_all_short_names_no_number(said: str) -> None:
    assert wants_usual_size(said)


@pytest.mark.parametrize("said", ["short", "ngắn hơn", "short stories", "always on my mind"])
def test_one_summary_or_a_title_is_no_usual_size(said: str) -> None:
    assert not wants_usual_size(said)


@pytest.mark.usefixtures("urls")
async def test_who_wants_all_short_is_asked_how_short_and_no_article_is_shortened(
    talk: Talk,
) -> None:
    await talk.says("từ nay viết ngắn thôi")
    talk.sees("📏")
    talk.sees_button("2")


@pytest.mark.usefixtures("urls")
@pytest.mark.parametrize("declines", ["không", "‹ Giữ lại"])
async def test_who_declined_may_have_all_deleted_after_all(talk: Talk, declines: str) -> None:
    """It is asked again, since nothing is deleted but by a tap."""
    await talk.says("theo dõi ong")
    await talk.says("xoá hết dữ liệu")
    await talk.says(declines)
    await talk.says("actually yeah delete everything")
    talk.sees("🧹")
    talk.sees_button("🧹 Xoá hết")


@pytest.mark.usefixtures("urls")
@pytest.mark.parametrize("said", ["did you really delete it all", "bot xoá dữ liệu chưa"])
async def test_who_asks_whether_all_is_deleted_is_told_what_is_kept(talk: Talk, said: str) -> None:
    await talk.says("theo dõi ong")
    await talk.says(said)
    talk.sees("🔒", "1 chủ đề")


@pytest.mark.usefixtures("urls")
@pytest.mark.parametrize("said", ["tiếng việt lại đi", "tieng viet nhu cu", "vietnamese again"])
async def test_the_language_before_comes_back_in_words(talk: Talk, said: str) -> None:
    await talk.says("speak english")
    await talk.says(said)
    talk.sees("✓ 🌐 Ngôn ngữ: Tiếng Việt")


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("ta love that went down a treat", "thanks"),
        ("đúng cái mình đang tìm, cám ơn nha", "thanks"),
        ("soz i was a bit rude before", "apology"),
        ("toi khong co y dau, xin loi nhe", "apology"),
        ("youre a proper little genius", "praise"),
        ("bot thông minh ghê luôn", "praise"),
        ("oh for goodness sake", "complaint"),
        ("tức mình quá trời", "complaint"),
        ("oops wrong group sorry", "aside"),
        ("right i better ring our mum", "aside"),
        ("nhắn nhầm người rồi", "aside"),
    ],
)
def test_a_courtesy_looks_for_nothing(said: str, kind: str) -> None:
    """Thanks, a pardon, praise, anger and what is meant for somebody else."""
    assert remark_in(said) == kind


@pytest.mark.parametrize(
    "said",
    [
        *("good books", "is it good", "clever crows", "the wrong number", "sorry day australia"),
        *("lovely bones", "giỏi toán", "lời xin lỗi", "who said sorry first"),
    ],
)
def test_what_names_or_asks_something_is_no_courtesy(said: str) -> None:
    assert remark_in(said) is None


@pytest.mark.usefixtures("urls")
@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("sorry i was cross", "No harm done"),
        ("you are so clever", "kind of you"),
        ("wrong chat love", "somebody else"),
    ],
)
async def test_each_courtesy_has_a_kind_line(talk: Talk, said: str, answer: str) -> None:
    talk.is_with("Ann", language="en")
    await talk.says(said)
    talk.sees(answer)


@pytest.mark.usefixtures("urls")
@pytest.mark.parametrize(
    ("language", "said", "seen"),
    [
        ("en", "can anybody else read what i send", "Nobody else who uses the bot"),
        ("vi", "có ai khác xem được tin nhắn của tôi không", "không ai xem được"),
        ("en", "could i send you a picture of the form", "only read text"),
        ("vi", "chụp ảnh tờ hoá đơn gửi được không", "chỉ đọc được chữ"),
        ("en", "whats everything set to", "Settings"),
        ("en", "what time will the messages arrive", "Settings"),
        ("vi", "mình đang để mấy câu", "Cài đặt"),
        ("vi", "cai dat hien tai cua toi la gi", "Cài đặt"),
    ],
)
async def test_who_asks_how_things_stand_is_told(
    talk: Talk, language: str, said: str, seen: str
) -> None:
    """Who sees what is sent, whether a picture is read, what is chosen."""
    talk.is_with("Ann", language=language)
    await talk.says(said)
    talk.sees(seen)


@pytest.mark.usefixtures("urls")
async def test_an_article_stays_in_its_language(talk: Talk) -> None:
    """Who asks for another while it is open is told so."""
    talk.is_with("Ann", language="en")
    await talk.says("/summary ong mat")
    await talk.says("english please")
    talk.sees("told in their own words", "Language: English")


@pytest.mark.usefixtures("urls")
async def test_why_somebody_asks_is_not_looked_for(talk: Talk) -> None:
    await talk.says("right what about ong mật, my niece keeps some")
    talk.sees("🔎 ong mật")


@pytest.mark.parametrize(
    "said", ["hỏi một đằng trả lời một nẻo bực mình quá", "nothing works drives me mad"]
)
def test_two_complaints_are_one(said: str) -> None:
    """Nobody looks for an article who only goes on."""
    assert remark_in(said) == "complaint"


@pytest.mark.usefixtures("urls")
@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("hello is this bot even working", "Chào bạn"),
        ("are the alerts still muted", "theo dõi"),
        ("any related stories", "liên quan"),
    ],
)
async def test_what_is_said_of_the_bot_is_asked_of_no_article(
    talk: Talk, said: str, answer: str
) -> None:
    """Even while one is open."""
    await talk.says("came river")
    await talk.says("1")
    await talk.says(said)
    talk.sees(answer)
    talk.sees_not("câu nào trong bài")
