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
