"""What the buttons of a digest say may be typed, whatever the chat saw before it."""

import pytest
from news import News, at
from talk import Talk

TOPIC = "đê điều dọc hai bờ sông cái mùa nước lớn"


@pytest.mark.parametrize(
    ("language", "labels", "told"),
    [
        (
            "vi",
            ("🔕 Bỏ theo dõi", "↩️ Theo dõi lại “đê sông Cái”"),
            ("Đã bỏ theo dõi", "Từ giờ bạn theo dõi bài mới về đê sông Cái."),
        ),
        (
            "en",
            ("🔕 Unfollow", "↩️ Follow “đê sông Cái” again"),
            ("You no longer follow", "You now follow đê sông Cái."),
        ),
    ],
)
async def test_its_labels_are_read(
    talk: Talk, news: News, language: str, labels: tuple[str, str], told: tuple[str, str]
) -> None:
    """A number is that of its article; a topic is known by what of it the label shows."""
    talk.reader.user["language_code"] = language
    (end, again), (ended, followed) = labels, told
    await talk.says(f"/follow {TOPIC} -kênh")
    news.write_seed("other", "Bài thứ hai của kho", "Một câu.")
    await talk.reload()
    await talk.says("/latest")
    await news.come(f"Vỡ {TOPIC}", "Sông Hồng lên nhanh", now=at(9))
    await news.go_out(at(9))
    second = talk.chat.last.text.split("\n2. ")[1].split(" · ")[0]
    [label] = [it for it in talk.chat.last.buttons if it.startswith(end) and "…" in it]
    await talk.says("2")
    talk.sees(second)
    await talk.says(label)
    talk.sees(ended, "kênh")
    assert len(await talk.services.readers.follows(talk.reader.id)) == 1
    await talk.says(again)
    talk.sees(followed)
