"""Laws of what is said to the bot in front of a text that is pasted below it."""

import pytest
from talk import Talk

from bot.handlers.asked_first import without_request

LETTER = """Your boiler service on Friday is put off until the fourth of December.

Our engineer has hurt his back, and nobody else is trained on your model. The new visit costs
nothing. If the boiler leaks before then, turn the red tap off and ring the number on its door. We
are sorry for the trouble, and we will ring you on the evening before the visit."""

ASKED = [
    "sum this up for me:",
    "whats this about:",
    "too long didnt read. gist please\n",
    "can u make it shorter:",
    "gies the short version of this:",
    "Moira sent me this, whats it saying?\n",
    "my daughter's school sent this, main points please\n",
    "what do I need to know from this:",
    "tóm tắt hộ cái này:",
    "cái này nói gì vậy:",
    "dài quá, tóm lại giùm\n",
    "Lan gửi cho mình cái này, nói gì vậy?\n",
    "đọc không kịp, rút gọn lại giùm em\n\n",
    "Chị Hoa mới gửi, nội dung chính là gì ạ\n",
]
TITLES = [
    "Why I Still Take the Bus\n",
    "What You Need to Know About the New Bus Lanes\n",
    "Moira Sent Me This Recipe in 1988\n",
    "In short: ",
    "Short version: ",
    "Tóm lại: ",
    "Nội dung chính: ",
    "Lan gửi gì cho biển\n",
    "Karen: ",
    "⚠️ PLEASE READ AND SHARE ⚠️\n",
]


@pytest.mark.parametrize("asked", ASKED)
def test_what_only_asks_to_sum_up_is_no_part_of_the_text_below(asked: str) -> None:
    assert without_request(f"{asked} {LETTER}") == LETTER


@pytest.mark.parametrize("title", TITLES)
def test_an_authors_own_first_words_are_kept(title: str) -> None:
    assert without_request(f"{title}{LETTER}") == f"{title}{LETTER}"


@pytest.mark.parametrize("asked", ["whats this about: ", "cái này nói gì vậy:\n"])
async def test_the_subject_of_a_mail_behind_it_is_the_title(talk: Talk, asked: str) -> None:
    talk.is_with("Ann", language="en")
    await talk.says(f"{asked}Subject: Your boiler service\n\nHi Mr Baird,\n\n{LETTER}")
    assert talk.chat.last.text.split("\n")[1] == "Your boiler service"
