"""Conversations: ending what is followed in plain words, as people say it in the South, too."""

import pytest
from talk import Talk

pytestmark = pytest.mark.usefixtures("urls")


@pytest.mark.parametrize(
    "said",
    [
        *("thôi đừng theo ong mật nữa", "dung theo ong mat nua", "hổng theo ong mật nữa đâu"),
        *(
            "khỏi theo ong mật nữa nghen",
            "no more about ong mật",
            "hết theo ong mật",
            "thoi bo ong mat",
        ),
    ],
)
async def test_theo_alone_means_what_is_followed(talk: Talk, said: str) -> None:
    await talk.says("theo dõi ong mật")
    await talk.says(said)
    talk.sees("Đã bỏ theo dõi ong mật")


async def test_what_is_not_followed_may_be_a_song(talk: Talk) -> None:
    await talk.says("theo dõi ong mật")
    await talk.says("đừng theo sông nữa")
    talk.sees_not("Đã bỏ theo dõi")
    assert len(await talk.services.readers.follows(talk.reader.id)) == 1


@pytest.mark.parametrize(
    "said",
    [
        *(
            "bỏ hết",
            "bỏ hết mấy cái đang theo dõi",
            "xóa cái tui đang theo",
            "xoá mấy cái tui theo",
        ),
        *("bỏ mấy chủ đề đang theo", "stop all of them", "drop everything i follow"),
    ],
)
async def test_who_drops_all_is_asked_once(talk: Talk, said: str) -> None:
    """Said again, it needs the tap that was asked for."""
    await talk.says("theo dõi ong mật")
    await talk.says(said)
    talk.sees("Bạn muốn bỏ theo dõi tất cả?", "• ong mật")
    await talk.says(said)
    talk.sees("phải bấm nút mới được")
    assert len(await talk.services.readers.follows(talk.reader.id)) == 1


async def test_who_drops_all_that_is_saved_is_shown_that(talk: Talk) -> None:
    """What is followed stays: the list on the screen is meant."""
    await talk.says("theo dõi ong mật")
    await talk.says("/summary river")
    await talk.says("lưu lại")
    await talk.says("/saved")
    await talk.says("bỏ hết đi")
    talk.sees("bỏ bài nào khỏi danh sách đã lưu")


@pytest.mark.parametrize(
    "said",
    [
        *("ngung gui di", "khỏi theo nữa", "đừng theo nữa nha", "thôi hổng theo nữa"),
        *("không muốn theo dõi nữa", "thôi đừng theo dõi nữa nha"),
    ],
)
async def test_who_names_no_topic_is_shown_all(talk: Talk, said: str) -> None:
    """Right after an order that would be of what was followed by it."""
    await talk.says("theo dõi ong mật")
    await talk.says("cài đặt")
    await talk.says(said)
    talk.sees("Đang theo dõi", "• ong mật")
