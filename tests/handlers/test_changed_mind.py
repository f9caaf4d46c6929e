"""Conversations: what was just ordered is taken back or replaced."""

import pytest
from talk import TEXT, Talk

from bot.handlers.changed_mind import wants_length_back
from bot.handlers.corrections import About, correction_in, takes_back

pytestmark = pytest.mark.usefixtures("urls")

OF_GOLD = About(names=lambda it: it == "gold", narrows=lambda _: False)

# What was ordered, what is said next, what is followed from then on, and what no more.
FOLLOWED = [
    ("en", "follow storks", "no i meant cranes", "cranes", "storks"),
    ("en", "follow storks", "actually make that just cranes", "cranes", "storks"),
    ("en", "follow storks", "crane nests not storks", "crane nests", "• storks"),
    ("en", "follow storks", "not storks, cranes", "cranes", "storks"),
    ("en", "follow storks", "follow cranes instead", "cranes", "storks"),
    ("en", "follow storks and cranes", "just cranes", "cranes", "storks"),
    ("en", "follow storks", "can you change that to cranes", "cranes", "storks"),
    ("en", "follow storks", "cranes i meant", "cranes", "storks"),
    ("vi", "theo dõi cò trắng", "em nhầm, sếu mới đúng", "sếu", "cò trắng"),
    ("vi", "theo dõi cò trắng", "ý là sếu đầu đỏ", "sếu đầu đỏ", "cò trắng"),
    ("vi", "theo doi co trang", "à nhầm, vạc", "vạc", "co trang"),
    ("vi", "theo dõi cò trắng", "sếu chứ không phải cò trắng", "sếu", "cò trắng"),
    ("vi", "theo dõi cò trắng", "thôi sếu thôi", "sếu", "cò trắng"),
]


@pytest.mark.parametrize(("language", "order", "said", "now", "before"), FOLLOWED)
async def test_another_topic_is_followed_instead(
    talk: Talk, language: str, order: str, said: str, now: str, before: str
) -> None:
    """Which is said of both; to undo that brings the first one back."""
    talk.is_with("Ann", language=language)
    await talk.says(order)
    await talk.says(said)
    talk.sees("🔁")
    await talk.says("/following")
    talk.sees(f"• {now}")
    talk.sees_not(before)


async def test_a_replacement_is_undone_as_a_whole(talk: Talk) -> None:
    talk.is_with("Ann", language="en")
    await talk.says("follow storks")
    await talk.says("oops, cranes")
    await talk.says("put it back how it was")
    talk.sees("Changed back", "• storks")
    talk.sees_not("cranes")


ADDED = [
    ("en", "follow storks", "and cranes too", "cranes"),
    ("en", "follow storks", "cranes as well", "cranes"),
    ("vi", "theo dõi cò", "thêm cả sếu nữa", "sếu"),
    ("vi", "theo doi co", "vạc nữa", "vạc"),
]


@pytest.mark.parametrize(("language", "order", "said", "added"), ADDED)
async def test_another_topic_is_followed_beside_it(
    talk: Talk, language: str, order: str, said: str, added: str
) -> None:
    talk.is_with("Ann", language=language)
    await talk.says(order)
    await talk.says(said)
    await talk.says("/following")
    assert talk.chat.last.text.count("• ") == 2
    talk.sees(f"• {added}")


# What is said to take back what, and what tells that it was.
TAKEN_BACK = [
    ("en", "follow storks", "put it back how it was", "no longer follow storks"),
    ("en", "follow storks", "never mind", "no longer follow storks"),
    ("en", "follow storks", "drop storks", "no longer follow storks"),
    ("vi", "theo dõi cò trắng", "thôi để như cũ", "Đã bỏ theo dõi cò trắng"),
    ("vi", "theo dõi cò trắng", "bỏ cò trắng thôi", "Đã bỏ theo dõi cò trắng"),
    ("en", "send it at 8am", "undo", "✓ 🔔 New articles: as they arrive"),
    ("vi", "báo tôi lúc 8h sáng", "trả lại như cũ đi", "✓ 🔔 Báo bài mới: ngay khi có"),
    ("en", "always 2 sentences", "change it back", "✓ 📏 Summary length: automatic"),
    ("vi", "lưu bài ong mật", "để như cũ", "Đã bỏ khỏi"),
]


@pytest.mark.parametrize(("language", "order", "said", "told"), TAKEN_BACK)
async def test_what_was_ordered_is_taken_back(
    talk: Talk, language: str, order: str, said: str, told: str
) -> None:
    talk.is_with("Ann", language=language)
    await talk.says(order)
    await talk.says(said)
    talk.sees(told)


@pytest.mark.parametrize(
    "said",
    ["à thôi mở lại đi", "no turn it back on", "undo", "như cũ đi", "actually dont", "à thôi đừng"],
)
async def test_a_mute_is_taken_back(talk: Talk, said: str) -> None:
    await talk.says("theo dõi sếu")
    await talk.says("tắt thông báo 3 ngày")
    talk.sees("đang tắt đến")
    await talk.says(said)
    talk.sees("• sếu")
    talk.sees_not("đang tắt")
    talk.sees_button("🔕 Tạm tắt 7 ngày")


@pytest.mark.parametrize(
    ("order", "said", "told"),
    [
        ("báo tôi lúc 8h sáng", "à không 7 giờ sáng", "7 giờ mỗi ngày"),
        ("báo tôi lúc 8h sáng", "ý tôi là 9h", "9 giờ mỗi ngày"),
        ("báo tôi lúc 8h sáng", "đổi qua 7h sáng giúp cô", "7 giờ mỗi ngày"),
        ("báo tôi lúc 8h sáng", "thôi 9h đi", "9 giờ mỗi ngày"),
        ("báo tôi lúc 8h sáng", "9h chứ không phải 8h", "9 giờ mỗi ngày"),
        ("always 2 sentences", "no i meant 5", "5 câu"),
    ],
)
async def test_another_value_is_set_instead(talk: Talk, order: str, said: str, told: str) -> None:
    await talk.says(order)
    await talk.says(said)
    talk.sees("✓", told)


async def test_another_time_is_muted_instead(talk: Talk) -> None:
    """Counted from now."""
    talk.is_with("Ann", language="en")
    await talk.says("follow cranes")
    await talk.says("mute for 2 days")
    first = talk.chat.last.text
    await talk.says("no, a week")
    talk.sees("Muted until")
    assert talk.chat.last.text != first


async def test_another_article_is_saved_instead(talk: Talk) -> None:
    """And which is saved no more is told."""
    talk.is_with("Ann", language="en")
    await talk.says("save the river one")
    await talk.says("no i meant the ong one")
    talk.sees("🔁", "How the river came", "Ong mật nhảy múa")
    await talk.says("/saved")
    talk.sees_not("How the river came")


async def test_another_topic_is_ended_instead(talk: Talk) -> None:
    talk.is_with("Ann", language="en")
    await talk.says("follow storks and cranes")
    await talk.says("unfollow storks")
    await talk.says("sorry, cranes")
    talk.sees("Changed back", "no longer follow cranes")
    await talk.says("/following")
    talk.sees("• storks")


@pytest.mark.parametrize("said", ["not cranes", "just in time", "how do cranes dance", "and now?"])
async def test_whatever_is_not_clearly_said_of_the_order_is_looked_for(
    talk: Talk, said: str
) -> None:
    talk.is_with("Ann", language="en")
    await talk.says("follow storks")
    await talk.says(said)
    talk.sees_not("🔁", "🔔 You now follow")
    await talk.says("/following")
    talk.sees("• storks")


async def test_only_what_was_ordered_just_before_is_meant(talk: Talk) -> None:
    """Not what was before something else."""
    talk.is_with("Ann", language="en")
    await talk.says("follow storks")
    await talk.says("river")
    await talk.says("i meant cranes")
    talk.sees_not("🔁")
    await talk.says("follow storks and herons")
    talk.is_with("Bea", language="en")
    await talk.says("i meant cranes")
    talk.sees_not("🔁")


async def test_a_title_that_begins_so_is_looked_for(talk: Talk) -> None:
    talk.is_with("Ann", language="en")
    await talk.says("follow storks")
    await talk.says("How the river, too")
    talk.sees("How the river came to the sea")
    talk.sees_not("🔔")


@pytest.mark.parametrize(
    "said",
    [
        *("i meant what did he do", "“no i meant cranes”", "instead", "not", "actually", "thôi"),
        *("no cranes", "không có gì quý hơn", "only fools and horses", "chỉ vàng", "thôi nôi"),
        *("too much rain in spring", "the kids were there too", "giá xăng tăng nữa hay thôi đây"),
    ],
)
def test_what_may_be_anything_else_corrects_nothing(said: str) -> None:
    assert correction_in(said, OF_GOLD) is None


@pytest.mark.parametrize("said", ["turn it back on", "mở lại đi", "bật lại"])
def test_only_what_was_turned_off_is_turned_on(said: str) -> None:
    assert not takes_back(said)


async def test_a_text_of_ones_own_is_deleted(talk: Talk) -> None:
    """The last one, after asking; of others it is told what is kept."""
    await talk.says(TEXT)
    [(number, _)] = await talk.services.readers.newest_texts(talk.reader.id, 9)
    await talk.says("xoá văn bản vừa rồi đi")
    assert await talk.services.readers.text_ranking(number)
    await talk.presses("🧹 Xoá văn bản này")
    talk.sees("🧹 Đã xoá")
    assert await talk.services.readers.text_ranking(number) is None
    await talk.says("delete that text")
    talk.sees("🧹 Bot không giữ gì")


@pytest.mark.parametrize(
    "said",
    [
        *("put it back how it was", "no thats too short, go back to how it was", "undo"),
        *("thôi ngắn quá, trả lại như cũ", "ngan qua, de lai nhu cu di", "quay lại như trước"),
    ],
)
@pytest.mark.usefixtures("urls")
async def test_a_summary_is_as_long_again_as_it_was(talk: Talk, said: str) -> None:
    """Right after it was resized, by a word or a button, and however long it was."""
    await talk.says("/summary river")
    await talk.says("3 câu")
    before = talk.chat.last.text
    await talk.says("1 câu")
    assert talk.chat.last.text != before
    await talk.says(said)
    assert talk.chat.last.text == before


@pytest.mark.parametrize("said", ["how it was before the river", "too short a river"])
def test_what_names_anything_takes_no_length_back(said: str) -> None:
    assert not wants_length_back(said)
