"""Conversations: what is asked of the bot is no question about the article that is open."""

import pytest
from talk import Talk

pytestmark = pytest.mark.usefixtures("shipped")

HOUR, KEPT, SETTINGS, ABOUT = "be sent as they arrive", "all I keep", "Settings", "I am Tóm Tắt"
HOUR_VI, KEPT_VI = "muốn được báo bài mới", "chỉ giữ những thứ này"


@pytest.mark.parametrize(
    ("says", "seen"),
    [
        *(("when do u message me the new ones", HOUR), ("how often do you text me things", HOUR)),
        *(("what time will i get the daily email", HOUR), ("where have all my topics gone", KEPT)),
        *(("how do you get it to ping me the evening roundup", HOUR), ("my preferences", SETTINGS)),
        *(("how much are you storing about me", KEPT), ("what happened to my bits", KEPT)),
        *(("do you hold my searches", KEPT), ("whats my hour on at the moment", SETTINGS)),
        *(("what are my alerts set to", SETTINGS), ("whos running this app", ABOUT)),
        ("where are my settings", SETTINGS),
    ],
)
async def test_it_is_answered_while_an_article_is_open(talk: Talk, says: str, seen: str) -> None:
    """Whoever asks when they are told, what is kept or how things are set is shown that."""
    talk.is_with("Ann", language="en", person_id=11)
    await talk.says("/follow space")
    await talk.says("/summary waggle dance")
    await talk.says(says)
    talk.sees(seen)


@pytest.mark.parametrize(
    ("says", "seen"),
    [
        *(("bao giờ bot báo bài cho mình", HOUR_VI), ("lam sao de nhan ban tin moi sang", HOUR_VI)),
        *(("đồ của mình biến đâu mất rồi", KEPT_VI), ("bot luu gi ve minh vay", KEPT_VI)),
        *(("cài đặt của mình", "Cài đặt"), ("gio bao cua toi dang dat may gio", "Cài đặt")),
        *(("ai điều hành bot này", "Đây là Tóm Tắt"), ("ai quan ly bot nay vay", "Đây là Tóm Tắt")),
    ],
)
async def test_it_is_answered_in_vietnamese(talk: Talk, says: str, seen: str) -> None:
    """With marks and without."""
    await talk.says("/follow vàng")
    await talk.says("/summary ong mật")
    await talk.says(says)
    talk.sees(seen)


@pytest.mark.parametrize(
    "says", ["when do the bees leave the hive", "can you tell me how long bees dance"]
)
async def test_what_the_article_tells_is_still_asked_of_it(talk: Talk, says: str) -> None:
    """Also where the bot is spoken to."""
    talk.is_with("Ann", language="en", person_id=11)
    await talk.says("/summary waggle dance")
    await talk.says(says)
    talk.sees("💬 From “")


@pytest.mark.parametrize("says", ["when did you notify me of that at all", "why do you text me so"])
async def test_what_speaks_of_the_bot_gets_no_lines_of_the_article(talk: Talk, says: str) -> None:
    """Whether anything is known that is meant, or not."""
    talk.is_with("Ann", language="en", person_id=11)
    await talk.says("/summary waggle dance")
    await talk.says(says)
    assert "💬 From “" not in talk.chat.last.text


NOTICE = (
    "Dear members, from Monday 7 December the ferries will not call at the old pier because of "
    "repairs. Please board at the harbour steps instead. The ferries will sail hourly. "
    "The repairs will last three weeks. For questions call the office on 01632 960 960. "
    "We are sorry for the trouble, and thank everybody for their patience. The club."
)


@pytest.mark.parametrize(
    "says",
    [
        *(
            "can you show me the one about the ferries again",
            "get me the bit on the pier again",
        ),
        *("open the one with the ferries again please", "cho xem lại cái về ferries"),
    ],
)
async def test_a_text_is_wanted_again_by_its_topic_alone(talk: Talk, says: str) -> None:
    """Also where nothing says that it is a text, since no title names that."""
    talk.is_with("Ann", language="en", person_id=11)
    await talk.says(NOTICE)
    await talk.says("/summary waggle dance")
    await talk.says(says)
    talk.sees("ferries will not call")


@pytest.mark.parametrize(
    "says", ["just the key point", "only the main thing", "chỉ điều quan trọng nhất"]
)
async def test_one_point_is_one_sentence(talk: Talk, says: str) -> None:
    """Where a text was sent, and of an article likewise."""
    talk.is_with("Ann", language="en", person_id=11)
    await talk.says("/summary waggle dance")
    longer = len(talk.chat.last.text)
    await talk.says(says)
    talk.sees("Waggle Dance")
    assert len(talk.chat.last.text) < longer
    assert "➖ Shorter" not in talk.chat.last.buttons


async def test_what_a_title_names_is_an_article(talk: Talk) -> None:
    """Whatever text has the word as well."""
    talk.is_with("Ann", language="en", person_id=11)
    await talk.says(NOTICE.replace("ferries", "bees"))
    await talk.says("show me the one about the bees again")
    talk.sees("Waggle Dance")


@pytest.mark.parametrize(
    ("says", "seen"),
    [
        *(("no longer than this", "👌"), ("turn that evening thing off", "as they arrive")),
        *(
            ("switch off the daily message", "as they arrive"),
            ("summary once more", "Waggle Dance"),
        ),
        ("cancel the lot its doing my head in", "unfollow everything"),
        ("stop them all please theyre too much", "unfollow everything"),
    ],
)
async def test_orders_in_more_words(talk: Talk, says: str, seen: str) -> None:
    """A length is kept, a digest and topics are ended, a summary is shown again."""
    talk.is_with("Ann", language="en", person_id=11)
    await talk.says("/follow space")
    await talk.says("/summary waggle dance")
    await talk.says(says)
    talk.sees(seen)
