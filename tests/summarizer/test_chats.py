"""Chats as programs copy them: each keeps who said what, however the names and times stand."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer import rank, summarize
from summarizer.chats import without_stamps
from summarizer.cleaning import clean_sentences
from summarizer.language import detect_language

SAID = [
    ("Ben Carter", "the boiler in the hall is broken again since Monday"),
    ("Ann Lee", "who can call the plumber about it this week?"),
    ("Ben Carter", "I can call him tomorrow morning before the shop opens"),
    ("Ann Lee", "Ok."),
    ("Tom Fox", "he wants 90 pounds for the visit and parts on top"),
    ("Ann Lee", "that is a lot of money for an hour"),
    ("Ben Carter", "let's do the visit on Friday at 10 then, Ann pays and Tom opens the door"),
]
PLAIN = [f"{name}: {words}" for name, words in SAID]
OUTCOME = PLAIN[-1]


def copied(form: str, time: str = "") -> str:
    """The chat as a program copies it."""
    return "\n".join(
        form.format(name=name, words=words, time=time.format(minute))
        for minute, (name, words) in enumerate(SAID, start=10)
    )


FORMS = {
    "slack": copied("{name}  {time}\n{words}", "9:{} AM"),
    "slack on three lines": copied("{name}\n  {time}\n{words}", "9:{} AM"),
    "discord": copied("{name} — {time}\n{words}", "Today at 7:{} PM"),
    "teams": copied("[{time}] {name}\n{words}\n", "7:{} PM"),
    "telegram": copied("{name}, [{time}]\n{words}\n", "11/22/26 7:{} PM"),
    "whatsapp": copied("[{time}] {name}: {words}", "11/22/26, 7:{}:09 PM"),
    "android": copied("{time} - {name}: {words}", "22/11/2026, 19:{}"),
    "whatsapp without the year": copied("[{time}] {name}: {words}", "22/11, 19:{}"),
    "times alone": copied("{time} - {name}: {words}", "19:{}"),
    "times alone, without a dash": copied("{time} {name}: {words}", "19:{}"),
    "messenger": re.sub(r"((?:.+\n){4})", r"\g<1>10:15\n", copied("{name}\n{words}")),
    "zalo": copied("{name}\n{words}\n{time}", "10:{}"),
    "zalo without times": copied("{name}\n{words}"),
}


@pytest.mark.parametrize("text", FORMS.values(), ids=FORMS)
def test_a_name_stays_with_what_is_said_and_times_go(text: str) -> None:
    assert without_stamps(text).split("\n\n") == PLAIN


@pytest.mark.parametrize("text", FORMS.values(), ids=FORMS)
@pytest.mark.parametrize("sentences", [1, 3, 8])
def test_the_outcome_is_told_at_any_length(text: str, sentences: int) -> None:
    told = summarize(text, sentences=sentences).sentences
    assert OUTCOME in told
    assert not any(line.endswith("Ok.") for line in told)


@pytest.mark.parametrize("text", FORMS.values(), ids=FORMS)
def test_a_question_is_told_with_its_answer(text: str) -> None:
    assert f"{PLAIN[1]}\n{PLAIN[2]}" in rank(text).sentences


def test_a_question_that_nobody_answers_is_not_told() -> None:
    asked = "Tom Fox: which of the doors is it by the way?"
    assert asked not in rank("\n".join([*PLAIN, asked])).sentences
    assert asked not in rank("\n".join([asked, "Tom Fox: the green one I guess", *PLAIN])).sentences


def test_a_later_message_of_somebody_is_his_as_well() -> None:
    text = FORMS["slack"].replace("9:12 AM", "9:12 AM\nlooking at it\n9:13")
    assert "Ben Carter: looking at it" in without_stamps(text)
    assert "9:13" not in without_stamps(text)


@pytest.mark.parametrize(
    "line",
    [
        "\u200eMessages and calls are end-to-end encrypted. Nobody else can read them.",
        "\u200eimage omitted",
        "<Media omitted>",
        "This message was deleted",
        "[Hình ảnh]",
        "Tin nhắn đã bị thu hồi",
        "You sent a photo.",
        ":thumbsup: 2",
    ],
)
def test_what_the_program_tells_is_left_out(line: str) -> None:
    text = f"[11/22/26, 7:01:09 PM] Cabin: {line}\n" + FORMS["whatsapp"]
    assert without_stamps(text).split("\n\n") == PLAIN


@pytest.mark.parametrize(
    "text",
    [
        "Khai mạc 8:00\nNghỉ trưa 12:00\nBế mạc 17:00",
        "Hà Nội\nHôm qua trời mưa to.\nNgười dân ở nhà.\nHuế\nTrời nắng.",
        "18:00 Thời sự: tin trong ngày\n19:00 Phim: Mẹ và con\n20:30 Ca nhạc: Hà Nội mùa thu",
        "Buổi chiều có hai việc.\n14:00 - An: hát\n15:00 - An: múa\nAi cũng vui.\nTrời mưa.\nHết.",
        "07:30 Lớp 3A: họp phụ huynh\n09:00 Lớp 3A: chụp ảnh\n10:15 Lớp 3A: trả sách",
        "9:00 Hall B: registration\n10:30 Hall B: first talk\n11:45 Hall B: lunch",
        "Cầu thông xe lúc 9:15\nXe chạy từ sáng. Ai cũng vui.\nHàng quán mở cửa lại.",
    ],
)
def test_other_texts_stay_as_they_are(text: str) -> None:
    assert without_stamps(text) == text


@given(st.lists(st.sampled_from(["Ann Lee", "Ben", "9:15", "9:15 AM", "ok", "đi chợ nhé", ""])))
def test_of_any_lines_nothing_is_made_up(lines: list[str]) -> None:
    told = without_stamps("\n".join(lines))
    assert {*told.replace(":", "").split()} <= {*"\n".join(lines).replace(":", "").split()}


def test_a_chat_is_no_story() -> None:
    """It is read for its outcome, whatever else is said in it."""
    said = [
        ("Ann", "who can bring a van on Saturday"),
        ("Ben", "my uncle has one, I can ask him"),
        ("Cara", "mine is in the garage until next week"),
        ("Ann", "my sister may lend me hers"),
        ("Ben", "he says yes, but he wants it back by evening"),
        ("Cara", "the drive takes most of the day, I think"),
        ("Ann", "then we should leave early"),
        ("Ben", "early is fine with me"),
        ("Cara", "I will get the drinks"),
        ("Ann", "and I bring the chairs"),
        ("Ben", "so we decided: the van of my uncle, and we leave at dawn"),
        ("Cara", "sounds like a plan to me"),
        ("Ann", "I am looking forward to it"),
    ]
    chat = "\n".join(f"{name}: {words}" for name, words in said)
    [outcome] = summarize(chat, sentences=1).sentences
    assert "so we decided" in outcome


TRIP = [
    ("Ann", "are we still going to the lake on Sunday?"),
    ("Ben", "yes, we said so last week"),
    ("Cara", "there is a train at 8:15 from the main station"),
    ("Ben", "too early"),
    ("Cara", "the next one is at 9:45, it stops at the lake as well"),
    ("Ann", "ok 9:45 then"),
    ("Ben", "I will bring the boat and two paddles, and lunch for the three of us"),
    ("Cara", "my cousin had his birthday there two years ago"),
    ("Ann", "it rained all day as far as I remember"),
]


def trip() -> list[str]:
    """The trip's exchanges, best first."""
    ranking = rank("\n".join(f"{name}: {words}" for name, words in TRIP))
    return [ranking.sentences[place] for place in ranking.order]


def test_what_was_settled_is_told_with_its_proposal_and_comes_first() -> None:
    proposed, settled = TRIP[4], TRIP[5]
    assert trip()[0] == f"{proposed[0]}: {proposed[1]}\n{settled[0]}: {settled[1]}"


def test_then_comes_what_the_chat_is_about() -> None:
    assert trip()[1].startswith("Ann: are we still going to the lake")


def test_who_does_what_is_told_before_mere_talk() -> None:
    told = trip()
    assert told[2] == "Ben: I will bring the boat and two paddles, and lunch for the three of us"


def test_what_was_turned_down_is_told_last_and_with_who_did() -> None:
    assert trip()[-1] == "Cara: there is a train at 8:15 from the main station\nBen: too early"


def test_what_is_settled_twice_is_told_as_settled_last() -> None:
    said = [
        ("Lan", "giỗ ông năm nay mình làm ngày nào cả nhà ơi"),
        ("Tám", "mâm cỗ đặt chỗ cô Bảy, 30 mâm, mỗi mâm 2tr8"),
        ("Việt", "vậy làm sáng mùng 3 nha"),
        ("Hoa", "em lo phần rượu với nước ngọt cho bác"),
        ("Lan", "chốt sáng mùng 3 lúc 10h, bác Tám mời bà con bên nội"),
    ]
    ranking = rank("\n".join(f"{name}: {words}" for name, words in said))
    told = [ranking.sentences[place] for place in ranking.order]
    assert "chốt sáng mùng 3" in told[0]
    assert "vậy làm sáng mùng 3" not in " ".join(told[:4])


def test_a_conversation_in_an_article_is_ranked_as_articles_are() -> None:
    """What was settled in it is not what everything else is told by."""
    text = "Ann: shall we meet?\nBob: yes\nAnn: ok let's do it then\nBob: I'll bring 5 chairs\n"
    of_an_article = clean_sentences(text, "en", title="A play")
    assert {each.favour for each in of_an_article} <= {1.0, 3.0}
    assert not any(each.subject or each.message for each in of_an_article)
    assert any(each.message for each in clean_sentences(text, "en", sent=True))


def test_names_do_not_hide_the_language() -> None:
    """However often they stand before few words."""
    said = ["the boiler makes noise", "plumber comes monday at nine", "key lies under mat"]
    said += ["is rent paid", "who has keys"]
    names = ["Magdalena Kowalczyk", "Thibault Desrosiers"]
    chat = "\n".join(f"{names[place % 2]}: {words}" for place, words in enumerate(said))
    assert rank(chat).language == "en"


def test_the_labels_of_a_form_tell_its_language() -> None:
    """They stand as speakers do, before words that may be of any language."""
    labels = ["Địa chỉ: 12 Tran Phu", "SĐT: 0903 555 214", "Giá thuê: 9tr", "Diện tích: 30m2"]
    assert rank("\n".join(labels)).language == "vi"


def test_short_messages_are_english_by_what_people_say() -> None:
    assert detect_language("did she get my text? got it now, some off day, any news if so") == "en"
    assert detect_language("kom je morgen ook naar het feest? ik neem bier mee") == "und"


def test_a_message_of_several_lines_stays_whole() -> None:
    """Its further lines have no speaker, and are not told without what they go on from."""
    said = [
        "Ann: where do we go this summer with the children?",
        "Ben: to the sea again, it was lovely there last year",
        "Ann: I think we should all go to the big house by the lake",
        "when the weather is better in June.",
        "Ben: ok then it is the lake, I book the house for 12 June",
        "Ann: perfect, and I tell all the others about it tonight",
    ]
    assert any(" ".join(said[2:4]) in each for each in rank("\n".join(said)).sentences)
