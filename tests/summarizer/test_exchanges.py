"""What belongs together in a chat is told together: who reads it was not there."""

import pytest

from summarizer import rank
from summarizer.exchanges import join_answers, rate_exchanges, with_messages_apart
from summarizer.languages import language_data
from summarizer.punctuation import LINE_BREAK

TALK = {
    "en": [
        "Ann: the boat club has its dinner at the end of the month",
        "Tom: the room over the harbour was painted last week",
        "Eve: my neighbours liked the soup that we had there",
    ],
    "vi": [
        "An: câu lạc bộ thuyền cuối tháng này ăn tối với nhau",
        "Tâm: phòng trên bến cảng tuần trước người ta sơn lại rồi",
        "Vy: hàng xóm nhà mình khen món canh ở quán đó ngon",
    ],
}
TOGETHER = {
    "he, of whom somebody spoke": (
        "en",
        ["Tom: the plumber sent me a message", "Eve: ah nice", "Tom: he comes tomorrow at 5.30"],
    ),
    "it, which somebody names": (
        "en",
        ["Eve: the big key of the cellar is gone", "Tom: found it behind the radio, all is fine"],
    ),
    "nó, mà người trước nhắc": (
        "vi",
        ["Tâm: để mình hỏi bên thuê sân", "Vy: ừ", "Tâm: nó bảo tối mai còn sân lúc 19h30"],
    ),
    "a number alone": ("en", ["Eve: I can pay you for the boat", "Tom: 4402 118 203"]),
    "một con số thôi": ("vi", ["Vy: để mình chuyển tiền cho bạn nha", "Tâm: 0451000234567 nhé"]),
    "a number that is agreed to": (
        "en",
        ["Tom: I can be at the pier about 5.30", "Eve: 5.30 is fine, and bring cash or a card"],
    ),
    "một con số được đồng ý": (
        "vi",
        ["Tâm: hay là mình gặp ở bến lúc 17h30", "Vy: ok 17h30, nhớ mang tiền mặt nhé"],
    ),
    "a question, asked on": (
        "en",
        ["Tom: is there a kitchen?", "Tom: and parking", "Eve: a small kitchen, but no parking"],
    ),
    "a question, and the answer that settles it": (
        "en",
        ["Tom: which day shall we have the dinner?", "Eve: let's do Friday the 30th"],
    ),
    "a question after another word": (
        "en",
        ["Tom: lovely. Eve can you sort the cake", "Eve: yes, the lemon one from Hobbs"],
    ),
    "what somebody agrees to without naming it": (
        "en",
        ["Tom: no more radio on deck from now on", "Eve: agreed, let's make that a rule"],
    ),
    "một câu hỏi có chữ rồi": (
        "vi",
        ["Tâm: đơn hàng phao cứu sinh sao rồi", "Vy: hàng còn kẹt ở cảng từ hôm qua"],
    ),
    "đề nghị, và lời chốt": (
        "vi",
        ["Tâm: hay ăn tối hôm thứ sáu đi", "Vy: ừ vậy thứ sáu 28/11 nhé"],
    ),
}


@pytest.mark.parametrize(("language", "said"), TOGETHER.values(), ids=TOGETHER)
def test_what_is_not_understood_alone_is_told_with_what_was_said_before(
    language: str, said: list[str]
) -> None:
    """Less what tells nothing, wherever in a chat it is said."""
    told = [each for each in said if len(each.split()) > 3]
    talk = TALK[language]
    for place in range(1, len(talk)):
        sentences = rank("\n".join([*talk[:place], *said, *talk[place:]])).sentences
        [exchange] = [each for each in sentences if told[-1] in each]
        assert all(each in exchange for each in told)


@pytest.mark.parametrize(
    ("talk", "said"),
    [
        (TALK["en"], "Tom: it rained all day at the harbour last year"),
        (TALK["en"], "Tom: I have 14 chairs and two long tables in the shed"),
        (TALK["vi"], "Tâm: nhà mình có 14 cái ghế với hai cái bàn dài"),
    ],
)
def test_what_is_understood_alone_is_told_alone(talk: list[str], said: str) -> None:
    assert said in rank("\n".join([*talk, said])).sentences


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Tom: could we meet at 5.30?\nEve: 5.30 is fine"),
        ("en", "Tom: would you take 170 for the old boat?\nEve: ok 170"),
        ("vi", "Tâm: 17h30 gặp nhau được không?\nVy: dạ được, 17h30"),
    ],
)
def test_what_was_agreed_is_told_before_other_arrangements(language: str, said: str) -> None:
    other = {
        "en": ["Ann: I'll bring the lamps for the table", "Eve: the pier opens at 5 pm again"],
        "vi": ["An: để mình mang đèn cho cái bàn dài", "Vy: bến tàu mở cửa lại từ 17h rồi đó"],
    }[language]
    ranking = rank("\n".join([*TALK[language], other[0], said, other[1]]))
    assert ranking.sentences[ranking.order[0]] == said


def test_what_is_asked_of_somebody_is_told_though_a_short_question_is_around_it() -> None:
    """Nobody does what a chat's summary leaves out."""
    asked = "Tom: Eve can you fetch the bread from the old mill in the morning"
    said = ["Ann: who brings the bread", asked, "Eve: aye fine what time"]
    assert any(asked in each for each in rank("\n".join([*TALK["en"], *said])).sentences)
    promised = "Tom: somebody has to fetch Bo\nAnn: I'll get him"
    assert promised in rank("\n".join([*TALK["en"], promised])).sentences


def test_everybody_is_no_question_in_vietnamese() -> None:
    """As "ai cũng" means, although "ai" asks who, and so does what ends in "vậy"."""
    asked, told = "Vy: ai bận tuần này vậy", "Vy: ai cũng bận như vậy"
    dated = "An: thôi dời qua chủ nhật 9h ở quán Gió"
    assert f"{asked}\n{dated}" in rank("\n".join([*TALK["vi"], asked, dated])).sentences
    assert dated in rank("\n".join([*TALK["vi"], told, dated])).sentences


def test_yes_it_is_settles_nothing() -> None:
    said = ["Tom: is the boat still for sale?", "Eve: yes it is", *TALK["en"]]
    said.append("Ann: we agreed on the blue boat then")
    ranking = rank("\n".join(said))
    assert ranking.sentences[ranking.order[0]] == said[-1]


def test_what_is_missing_turns_nothing_down() -> None:
    """As "no" does, which begins a report as well."""
    said = ["Tom: the heater in the club house is off again", "Eve: no hot water, error F28"]
    ranking = rank("\n".join([*said, *TALK["en"]]))
    assert set(said) <= {ranking.sentences[place] for place in ranking.order[:3]}


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ["Tom: hi, is the boat still available?", "Eve: hi yes"]),
        ("vi", ["Tâm: chị ơi xe Vision còn không ạ", "Vy: còn em"]),
    ],
)
def test_a_short_question_that_opens_a_chat_says_what_it_is_about(
    language: str, said: list[str]
) -> None:
    opening = "\n".join(said)
    assert opening in rank("\n".join([*said, *TALK[language]])).sentences
    assert opening not in rank("\n".join([*TALK[language], *said])).sentences


@pytest.mark.parametrize("asked", ["what's up", "Who's up", "time is up"])
def test_how_somebody_is_settles_nothing(asked: str) -> None:
    """As "the site is up" does."""
    settling = language_data("en").purpose.settling
    assert not settling.search(asked.lower())
    assert settling.search("the site's up again")


def test_how_somebody_is_says_nothing() -> None:
    said = ["Tom: hi how are you?", "Eve: fine thanks"]
    assert "\n".join(said) not in rank("\n".join([*said, *TALK["en"]])).sentences


TRIP = [
    "Ann: I'll bring the big lamps from my cellar on Friday at 5.30",
    "Tom: I can drive three of you to the pier around 4.15",
    "Eve: the boat trip costs £12 for each grown-up and £7 for children",
    "Ann: my neighbour opens the gate at 6 pm and locks it again by midnight",
    "Tom: don't forget the blue tickets, nobody comes aboard without one",
    "Eve: last bus home leaves the harbour on Saturday at 0.45",
]


def test_messages_as_long_as_each_other_stay_apart() -> None:
    """They are no lines of one text that was wrapped at a width."""
    assert set(TRIP) == set(rank("\n".join(TRIP)).sentences)


def test_a_talk_is_told_by_most_of_what_it_arranges() -> None:
    """It leaves out less than a letter does: what each one does is missed by somebody."""
    assert 0.7 < rank("\n".join(TRIP)).enough / len(TRIP) < 1


@pytest.mark.parametrize(
    "line", ["see you at 18:30 at the station.", "look at https://a.example/b"]
)
def test_a_time_or_a_link_in_a_line_makes_no_speaker_of_what_is_before_it(line: str) -> None:
    """It goes on in the message above."""
    chat = f"Ann: when do we meet\nBen: I packed the towels already\n{line}\nAnn: good"
    assert with_messages_apart(chat).count("\n\n") == 2


CALLS = {
    "everybody at a place": ("en", "Tom: Ha. Everyone in the boat house, 1 o'clock, bring soup"),
    "a feast": ("en", "Tom: Everybody at ours on Boxing Day, wear something silly"),
    "remember": ("en", "Tom: Remember it's the new harbour, the old one has been closed"),
    "only": ("en", "Tom: so no wine today!! only water and our tea"),
    "nhớ": ("vi", "Tâm: nhớ là ra bến mới nha, bến cũ người ta đóng rồi"),
    "cả nhà": ("vi", "Tâm: cả nhà tập trung ở quán cô Bảy rồi mình đi chung"),
    "chỉ": ("vi", "Tâm: năm nay không mua hoa đâu, chỉ thắp nhang với dâng trái cây"),
}
CHAT = {
    "en": ["Eve: do you remember when the boat went down", "Eve: no way, only joking with you all"],
    "vi": ["Vy: nhớ hồi đó mình đi chung thuyền vui ghê", "Vy: mọi người dạo này khoẻ hết rồi hen"],
}


@pytest.mark.parametrize(("language", "call"), CALLS.values(), ids=CALLS)
def test_what_all_are_told_to_do_comes_before_talk(language: str, call: str) -> None:
    opening, *talk = [*TALK[language], *CHAT[language]]
    ranking = rank("\n".join([opening, call, *talk]))
    told = [ranking.sentences[place] for place in ranking.order[:2]]
    assert any(call in each for each in told)


@pytest.mark.parametrize("language", CHAT)
def test_what_somebody_remembers_asks_nothing(language: str) -> None:
    promising = language_data(language).purpose.promising
    assert not any(promising.search(each.split(": ")[1]) for each in CHAT[language])


def test_what_all_are_to_remember_stands_alone() -> None:
    """It is no answer to the "it" of the message before."""
    said = ["Eve: I have the harbour map here", "Tom: Remember it's the new harbour that we use"]
    assert said[1] in rank("\n".join([*TALK["en"], *said])).sentences


CORRECTED = {
    "vi": [
        "Mẹ: năm ni làm ở nhà cậu chứ không phải nhà mẹ nghe",
        "Mẹ: năm ni làm ở nhà cậu trong xóm nghe, vui lắm",
    ],
    "en": [
        "Mum: this year it's at uncle Joe's, not at mum's house",
        "Mum: this year uncle Joe has a lovely big house",
    ],
}


@pytest.mark.parametrize("language", CORRECTED)
def test_what_corrects_what_the_others_believe_comes_before_talk(language: str) -> None:
    """Who does not read it goes to the wrong house."""
    corrected, talk = rate_exchanges(
        ["An: hi there", *CORRECTED[language]], language_data(language)
    )[1:]
    assert corrected > talk


@pytest.mark.parametrize(
    "talk",
    [
        ["Ben: the old place or the new one", "Mum: new one, 14 Elm Close"],
        ["Bob: really since when", "Ann: since september. ill bring a bean stew"],
    ],
)
def test_a_question_without_its_mark_is_told_with_its_answer(talk: list[str]) -> None:
    assert join_answers(talk, language_data("en")) == [LINE_BREAK.join(talk)]


@pytest.mark.parametrize(
    ("language", "talk"),
    [
        ("vi", ["Ba: mai con ghé Củ Chi rước dì Sáu nghe", "Tí: dạ con tới lúc mấy giờ", "Ba: 6h"]),
        ("en", ["Mum: get your gran from the clinic on Friday", "Sam: ok what time", "Mum: at 4"]),
    ],
)
def test_who_agrees_and_asks_when_is_told_with_what_was_asked_of_him(
    language: str, talk: list[str]
) -> None:
    """Whom to fetch; but not if he comes to something else after that."""
    data = language_data(language)
    assert join_answers(talk, data) == [LINE_BREAK.join(talk)]
    agreed, asked = talk[1].split(" ", 2)[1:]
    other = f"{talk[1].split(' ')[0]} {agreed}. Today: {asked}"
    assert len(join_answers([talk[0], other, talk[2]], data)) > 1


@pytest.mark.parametrize(
    ("language", "exchange"),
    [
        (
            "en",
            [
                "Jo: who's picking them up?",
                "Steve: can't be me",
                "Karen: I'll get them at half 12.",
            ],
        ),
        (
            "en",
            [
                "Jo: is Megan still vegan or was that last month",
                "Steve: still vegan, so NO butter in anything please",
            ],
        ),
        (
            "vi",
            [
                "Hoa: ai đón ông bà",
                "Nam: không phải t",
                "Linh: họ về lúc 12h để t đón",
            ],
        ),
    ],
)
def test_an_answer_is_never_told_without_its_question(language: str, exchange: list[str]) -> None:
    """Neither where its first answer is "not me" nor where the question has no mark."""
    assert join_answers(exchange, language_data(language)) == [LINE_BREAK.join(exchange)]


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "Jo: Megan is allergic to nuts so watch the cake"),
        ("vi", "Hoa: Minh bị dị ứng tôm từ bé đến giờ"),
    ],
)
def test_what_others_must_not_bring_is_favoured(language: str, told: str) -> None:
    beside = {"en": "Jo: Megan is happy in town these days", "vi": "Hoa: Minh bị cười suốt từ bé"}
    data = language_data(language)
    _, favoured, mere = rate_exchanges(["Jo: hello hello", told, beside[language]], data)
    assert favoured > mere
