"""What a chat settles besides the day: the right hour, the place, what to bring or to wear."""

import pytest
from telling import told

CHATS = {
    "en": """\
Rosa: morning all, saturdays walk, who is coming
Ben: us two and the dog
Ines: me!!
Carl: is it the 10 oclock start
Rosa: no not 10 this time, its 9 because of the tide
Carl: ouch ok
Ines: did anyone see the final last night, what a mess
Carl: dont talk about it
Ines: where do we leave the cars
Rosa: not the beach one, they charge a fortune now. leave them at the church in penrice
Ben: is that the one with the blue gate
Rosa: yes thats it
Rosa: wear proper boots, the path is all mud past the farm
Ben: and sandwiches?
Rosa: the cafe is shut so bring your own lunch and a flask
Ines: i cant find my flask anywhere
Carl: borrow mine
Rosa: also tickets for the panto are £12, tell me by tuesday how many
Ben: four please
""",
    "vi": """\
[07:11, 05/12] Long: chủ nhật này đá bóng ko ae
[07:12, 05/12] Dũng: đá chớ
[07:12, 05/12] Khoa: mấy giờ
[07:14, 05/12] Long: 4h chiều, ko phải 5h như tuần trước nha
[07:15, 05/12] Khoa: sân cũ hả
[07:16, 05/12] Long: sân cũ người ta đóng rồi. ra sân Bình Minh sau bến xe
[07:18, 05/12] Dũng: tối qua ai coi trận chung kết chưa
[07:19, 05/12] Khoa: chưa, nghe nói dở lắm
[07:22, 05/12] Long: ai cũng mặc áo trắng nha, bên kia áo đỏ
[07:25, 05/12] Dũng: nước ai lo
[07:26, 05/12] Khoa: để tao mua 2 thùng
[07:30, 05/12] Long: @Dũng mang bơm với 2 trái bóng nha
[07:31, 05/12] Dũng: ok
[07:35, 05/12] Long: mỗi đứa 50k đóng trước tối thứ 7 cho Khoa
""",
}
TOLD = {
    "en": ("its 9 because", "at the church", "proper boots", "own lunch", "£12"),
    "vi": ("4h chiều", "sân Bình Minh", "áo trắng", "@Dũng mang", "50k"),
}
CHATTED = {"en": "the final", "vi": "chung kết"}


@pytest.mark.parametrize("language", CHATS)
def test_a_chat_tells_when_where_and_what_to_bring(language: str) -> None:
    """Law: the right hour, the place, and what all or one by name are to bring are told."""
    assert [each for each in TOLD[language] if each not in told(CHATS[language])] == []


@pytest.mark.parametrize("language", CHATS)
def test_a_chat_leaves_out_what_passes_the_time(language: str) -> None:
    """Law: who saw the match is told by no summary of what was arranged."""
    assert CHATTED[language] not in told(CHATS[language])


def test_an_hour_and_a_day_before_the_name_are_no_part_of_it() -> None:
    """Law: "[18:02, 26/11] An: …" is a message of a chat, told by its name and its words."""
    assert "Long: mỗi đứa 50k" in told(CHATS["vi"])
    assert "07:35" not in told(CHATS["vi"])


def test_a_question_about_the_place_is_answered_by_the_new_one() -> None:
    """Law: "not there any more" is told with the question that names where."""
    assert "Khoa: sân cũ hả\nLong: sân cũ người ta đóng rồi" in told(CHATS["vi"])


def test_who_is_busy_matters_no_more_once_all_have_agreed() -> None:
    """Law: why somebody cannot come earlier gives way to what is settled after it."""
    text = """\
An: chủ nhật dọn kho nha cả nhà
Bình: sáng chủ nhật em đi làm tới 11h lận
An: vậy 2h chiều được không
Bình: ok 2h được
Cúc: ở kho cũ hả
An: không, kho cũ trả rồi. tới bãi sau trường cấp 2
Cúc: găng tay ai mua
Bình: để em mua, mỗi người 20k chuyển em trước thứ 7
An: @Cúc đem giùm hai cái chổi với bao rác nghe
Cúc: ok
An: chốt 2h chiều chủ nhật, bãi sau trường cấp 2
"""
    assert "11h" not in told(text)
    assert "@Cúc đem giùm" in told(text)
