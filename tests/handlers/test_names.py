"""Names that without their diacritics look as if somebody only asked politely."""

import pytest
from talk import Talk

from bot.handlers.small_talk import command_in, name_in, small_talk
from bot.library import without_frame

# Each holds what is a courtesy, a frame or the end of a longer command beside other words.
NAMES = [
    *("ho chi minh", "ong ho chi minh", "lai chau", "bai chay", "thu duc", "me linh", "so pi"),
    *("tran hong ha", "thuy ha", "khanh nhi", "vu duc dam", "vu quang", "fox news"),
]


@pytest.mark.parametrize("command", ["theo doi", "tom tat", "diem bao", "follow", "summarize"])
@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_all_of_what_a_command_is_about(command: str, name: str) -> None:
    told = command_in(f"{command} {name}")
    assert told
    assert without_frame(told[1]) == name


@pytest.mark.parametrize("command", ["tim", "find"])
@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_all_of_what_is_looked_for(command: str, name: str) -> None:
    said = f"{command} {name}"
    assert (small_talk(said), command_in(said)) == (None, None)
    assert without_frame(said) in {said, name}


@pytest.mark.parametrize("name", ["ho chi minh", "hồ chí minh", "bai chay", "vu duc dam", "bees"])
def test_a_name_is_all_of_what_an_entry_is_named_by(name: str) -> None:
    assert name_in(f"the {name} one") == name


@pytest.mark.parametrize(
    ("said", "about"),
    [
        *[("tom tat giup minh", ""), ("theo doi ho minh gia vang nha", "gia vang")],
        *[("theo doi lai sao hoa", "sao hoa"), ("diem bao cho minh di ban", "")],
    ],
)
def test_who_asks_politely_names_nothing(said: str, about: str) -> None:
    told = command_in(said)
    assert told
    assert told[1] == about


@pytest.mark.parametrize(
    ("asked", "subject"),
    [
        *[("vu sao hoa toi dau roi", "sao hoa"), ("sao hoa la gi vay", "sao hoa")],
        *[("sao hoa o dau ha", "sao hoa o dau"), ("vụ sao hoả", "sao hoả")],
    ],
)
def test_what_asks_is_left_out_without_diacritics_too(asked: str, subject: str) -> None:
    assert without_frame(asked) == subject


@pytest.mark.usefixtures("urls")
@pytest.mark.parametrize("question", ["/theodoi", "/diembao", "/tomtat"])
@pytest.mark.parametrize(
    "said", ["tui đang theo cái gì", "toi dang theo doi gi", "what am i following", "dang theo gi"]
)
async def test_who_asks_the_bot_something_names_no_topic(
    talk: Talk, question: str, said: str
) -> None:
    """Telegram lets whatever is written next reply to what the bot asked."""
    await talk.says(question)
    await talk.says(said, reply_to=talk.chat.last)
    talk.sees("Bạn chưa theo dõi chủ đề nào")


@pytest.mark.usefixtures("urls")
@pytest.mark.parametrize("said", ["can you do that for me", "where was i"])
async def test_a_sentence_that_names_nothing_is_no_topic(talk: Talk, said: str) -> None:
    await talk.says("/theodoi")
    await talk.says(said, reply_to=talk.chat.last)
    talk.sees_not("Từ giờ bạn theo dõi")
