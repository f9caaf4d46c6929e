"""What a letter's first facts are: another place or time, what was found, when to call for help."""

import pytest

from summarizer import rank
from summarizer.languages import language_data
from summarizer.letters import join_letter
from summarizer.purpose import Kind, favour

FACTS = """\
Please bring a warm coat, a hat, gloves and a pair of strong boots that keep the water
out by Monday 4 May at the latest.

The bus to the caves costs £12 a child, which is not much, and leaves from the gate
beside the hall at 8.15 am.

Nobody may take a telephone into the caves, and it is forbidden to touch the walls,
the bats or the lamps.

The fee for the guide of the caves has to be paid to Ann by Friday 1 May, or somebody
else goes in your place.

The shop is now at 5 Mill Lane instead of the old station, and it opens at 9.30 am
from that Sunday on.

If anybody falls and cannot stand up again, stay there and call 999 from the telephone
that hangs beside the gate.

Every group must be back at the long bridge by 4.30 pm, where a second bus waits for half an hour.

Please tell me by Thursday 30 April who eats no meat, as the kitchen of the inn orders on that day.
"""
CHATTER = """\
The weather was very nice all through last week, and so was the food that we ate at the inn.
We all sang a lot on the way home, even old Mr Bell, who knows every verse of all the songs.
A fox came quite near and looked at the children, who were as quiet as they have ever been.
The cakes were gone within minutes, and the dog of the farmer found the crumbs under a tree.
Somebody had painted the old boat in a bright green, and it looks rather good on the lake.
There are more swans than last spring, and they walk on the grass as if it was theirs.
"""
CHANGES = [
    ("en", "Practice is now at the sports hall, BN3 4XY, and begins at 6.15 instead of 6.30."),
    ("en", "The fair has been moved to Sunday 8 May because of the rain."),
    ("vi", "Buổi tập dời sang sân Lê Lợi, bắt đầu lúc 17h thay vì 18h."),
    ("vi", "Tiệc cuối khóa chuyển sang Chủ nhật 8/5 vì trời mưa."),
]
FINDINGS = [
    ("en", "The scan of your shoulder shows a small tear."),
    ("en", "The plumber found that the pipe behind the bath had rusted through."),
    ("vi", "Kết quả chụp phim cho thấy vai anh có một vết rách nhỏ."),
    ("vi", "Thợ kiểm tra thì phát hiện ống sau bồn tắm đã rỉ."),
]
EMERGENCIES = [
    ("en", "If your arm turns cold or blue, go straight to the nearest hospital."),
    ("en", "If you smell gas in the hall, open the windows and call 999."),
    ("vi", "Nếu tay lạnh hoặc tím tái thì đến ngay bệnh viện gần nhất."),
    ("vi", "Nếu ngửi thấy mùi gas trong nhà thì mở cửa sổ rồi gọi 114."),
]
TREATMENTS = [
    ("en", "I have stopped your tablets for the pain and will write again."),
    ("en", "Your doctor will increase the ramipril to 10 mg at night."),
    ("en", "I have referred you for an ultrasound of the neck."),
    ("vi", "Tôi đã tăng liều thuốc huyết áp cho bác."),
    ("vi", "Tôi đổi thuốc mỡ máu sang loại 10 mg uống buổi tối."),
    ("vi", "Tôi hẹn bác siêu âm tim."),
]
PLAIN = {
    "en": "The people who work here are friendly and like to sing on their way home.",
    "vi": "Những người làm ở đây thân thiện và thích hát trên đường về nhà.",
}
FORGIVEN = {"en": "Please bring this letter with you.", "vi": "Vui lòng mang theo thư này."}


def worth(sentence: str, language: str) -> float:
    return favour(sentence, Kind.LETTER, language_data(language), sent=True, listing=False)


@pytest.mark.parametrize(("language", "sentence"), [*CHANGES, *EMERGENCIES])
def test_a_change_and_an_emergency_are_among_the_first_facts(language: str, sentence: str) -> None:
    """Where or when something is now, and when to call for help, tells more than a request does."""
    assert worth(sentence, language) > worth(FORGIVEN[language], language)


@pytest.mark.parametrize(("language", "sentence"), FINDINGS)
def test_what_was_found_is_a_fact(language: str, sentence: str) -> None:
    assert worth(sentence, language) >= worth(FORGIVEN[language], language)


@pytest.mark.parametrize(("language", "sentence"), TREATMENTS)
def test_what_a_doctor_changes_comes_before_what_to_do_in_a_case_that_may_come(
    language: str, sentence: str
) -> None:
    case = next(text for each, text in EMERGENCIES if each == language)
    assert worth(sentence, language) > worth(case, language)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "She would sing instead of working."),
        ("en", "If you like singing, go home with them."),
        ("vi", "Họ hát thay vì làm việc."),
        ("vi", "Nếu thích hát thì về cùng họ."),
    ],
)
def test_a_change_without_time_or_place_is_none(language: str, sentence: str) -> None:
    """Nor is every condition an emergency."""
    assert worth(sentence, language) == worth(PLAIN[language], language) == 1


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Somebody has to be at home."),
        ("en", "Hair must be tied back."),
        ("en", "They will need a packed lunch."),
        ("vi", "Mỗi phòng phải có một người ở nhà."),
        ("vi", "Các con phải tự mang nước."),
    ],
)
def test_what_must_be_is_asked(language: str, sentence: str) -> None:
    assert worth(sentence, language) >= worth(FORGIVEN[language], language)


def test_of_a_letter_with_many_facts_up_to_eight_are_told() -> None:
    """They fill a screen, although they are more than half of it; what tells nothing is left."""
    facts = [each.replace("\n", " ") for each in FACTS.strip().split("\n\n")]
    chatter = CHATTER.splitlines()
    ranking = rank(f"Hi all,\n\n{' '.join([*chatter[:3], *facts, *chatter[3:]])}")
    assert ranking.summary(ranking.enough).sentences == tuple(facts)


def test_a_number_to_call_stands_with_what_it_is_for() -> None:
    """Not so what asks for a call, which says so itself."""
    scheme = "The water works have a list of those who want a word to know them by."
    number, call = "You just ring 0345 600 1234.", "Please ring me on 0345 600 1234."
    data = language_data("en")
    assert join_letter([[scheme, number]], data) == [[f"{scheme} {number}"]]
    assert join_letter([[scheme, call]], data) == [[scheme, call]]


LOSSES = [
    ("en", "Without a signed form a child cannot come along."),
    ("en", "Without a clean towel a dog can't use the pool."),
    ("en", "Unless the bill is paid we will not open the pool."),
    ("en", "Unless somebody finds the key, the bar won't open."),
    ("vi", "Em nào không có giấy sẽ không được vào cổng."),
    ("vi", "Hộ nào chưa đóng quỹ thì bị ngừng thẻ xe."),
]
NEEDED = [
    ("en", "We still need two drivers and somebody with a ladder."),
    ("en", "Children need strong boots and a warm coat."),
    ("vi", "Lớp cần thêm 4 phụ huynh đi cùng."),
    ("vi", "Tổ mình còn thiếu một người giữ trống."),
]
REQUESTS = [
    ("en", "Please share this code with the porter, who lets nobody in without it."),
    ("en", "Please pass this parcel to the nurse."),
    ("vi", "Nhờ các mẹ chia sẻ kinh nghiệm chọn trường cho bé vào lớp 1."),
    ("vi", "Nhờ anh chị chia sẻ bài giảng buổi trước."),
    ("vi", "Rất mong bà con ủng hộ quần áo ấm cho các cháu."),
    ("vi", "Kính mong quý phụ huynh có mặt đông đủ lúc 7h30 tại hội trường A."),
]
COURTESIES = [
    ("en", "Please share this."),
    ("en", "Please share it widely."),
    ("en", "Do please pass this on to whoever has no telephone."),
    ("en", "It was lovely to see so many of you on the lawn."),
    ("vi", "Rất mong nhận được sự ủng hộ của quý phụ huynh."),
    ("vi", "Rất mong các bác đến dự đông đủ."),
    ("vi", "Rất mong sự có mặt đông đủ của quý phụ huynh."),
    ("vi", "Kính mong bà con ủng hộ ạ."),
    ("vi", "Nhờ mọi người chia sẻ để ai cũng biết ạ."),
    ("vi", "Nhờ cả nhà chia sẻ bài này ạ."),
    ("en", "I never post in here, but please be careful."),
    ("en", "Not here for opinions about my driving, so don't bother."),
    ("vi", "Em ít khi đăng bài nhưng mọi người nhớ cẩn thận."),
    ("vi", "Xin đừng phán xét em nhé."),
]


@pytest.mark.parametrize(("language", "sentence"), REQUESTS)
def test_what_is_asked_for_by_name_is_no_courtesy(language: str, sentence: str) -> None:
    """Even if it is begged for as politely: what to give, to tell or to hand on is said."""
    assert worth(sentence, language) >= worth(FORGIVEN[language], language)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        (
            "en",
            "I don't normally post here, but our boat has been missing from the pier since May 4.",
        ),
        ("vi", "Em rất ít khi đăng bài nhưng hôm qua em bị rơi ví ở chợ."),
    ],
)
def test_who_seldom_posts_but_tells_something_is_heard(language: str, sentence: str) -> None:
    assert worth(sentence, language) >= worth(PLAIN[language], language)


@pytest.mark.parametrize(("language", "sentence"), [*LOSSES, *NEEDED])
def test_what_is_lost_otherwise_and_what_is_still_needed_is_asked(
    language: str, sentence: str
) -> None:
    assert worth(sentence, language) >= worth(FORGIVEN[language], language)


@pytest.mark.parametrize(("language", "sentence"), COURTESIES)
def test_a_courtesy_comes_after_whatever_tells_anything(language: str, sentence: str) -> None:
    """Even one that asks, as for support, to pass it on or for no comments."""
    assert worth(sentence, language) < worth(PLAIN[language], language)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "He is in his forties, with a grey beard and a red hat."),
        ("en", "They drove off in a dark blue van."),
        ("vi", "Anh ta chừng 30 tuổi, đội mũ lưỡi trai."),
        ("vi", "Nó đi xe tay ga, biển số 29X3-482.15."),
    ],
)
def test_how_somebody_looks_whom_a_letter_seeks_is_a_fact(language: str, sentence: str) -> None:
    assert worth(sentence, language) > 2


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Margaret is standing down as chair."),
        ("en", "Tom Birch will take over from her."),
        ("en", "Your next appointment is with the nurse."),
        ("en", "Some of you still owe the club for the shirts."),
        ("en", "Two of the invoices are outstanding."),
        ("en", "You should wear the splint day and night."),
        ("en", "You should seek the help of a nurse."),
        ("en", "Guests should wear boots."),
        ("en", "Everybody should pack a towel."),
        ("vi", "Bác Dung thôi làm tổ trưởng."),
        ("vi", "Cô hẹn bác tái khám với bác sĩ cũ."),
        ("vi", "Bảy bạn chưa đóng hội phí."),
    ],
)
def test_who_leaves_and_what_is_owed_or_ordered_is_a_fact(language: str, sentence: str) -> None:
    assert worth(sentence, language) > 2


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Our meter readers always carry a card with their photo."),
        ("en", "Ask him to wait outside while you ring the office."),
        ("vi", "Thợ ghi điện luôn đeo thẻ của công ty."),
        ("vi", "Nhân viên thu tiền bao giờ cũng có giấy giới thiệu."),
    ],
)
def test_how_those_who_may_come_in_are_known_is_a_fact(language: str, sentence: str) -> None:
    """A post that warns of a false one is read for it."""
    assert worth(sentence, language) > 2


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "We are not planning to put the subscription up."),
        ("en", "Fares will stay as they are."),
        ("vi", "Hội phí năm nay không tăng."),
        ("vi", "Chú cũng không tăng giá phòng."),
    ],
)
def test_whether_what_is_paid_changes_is_a_fact(language: str, sentence: str) -> None:
    assert worth(sentence, language) > 2


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "He told me how he raised the roof."),
        ("en", "Nobody put the price on it."),
        ("vi", "Giá sách ở góc phòng vẫn trống."),
    ],
)
def test_what_sounds_like_a_price_that_changes_is_none(language: str, sentence: str) -> None:
    assert worth(sentence, language) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "You should also know that the hall is old.",
        "You should only expect songs.",
        "The children were outstanding.",
        "It was an outstanding show.",
    ],
)
def test_what_is_only_let_known_or_praised_is_neither(sentence: str) -> None:
    assert worth(sentence, "en") == 1


def test_to_take_part_is_nothing_wrong() -> None:
    """The pattern for what seeps, without marks, looks like it."""
    told = "Các bạn rất vui khi tham gia."
    assert worth(told, "vi") == 1
    assert worth("Tường nhà bị thấm.", "vi") > 2


def test_what_is_lost_otherwise_is_told_after_what_it_is_about() -> None:
    letter = (
        "Hi all, I hope that you are well. Year 5 will be visiting the Wetlands on Tuesday. "
        "Without a signed consent form your child will not be allowed on the coach."
    )
    ranking = rank(f"{letter} It was a lovely summer, and we all enjoyed the swans on the lake.")
    assert ranking.summary(1).sentences == ("Year 5 will be visiting the Wetlands on Tuesday.",)
    assert "Without a signed" in ranking.summary(2).sentences[1]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [("en", "We can't agree to the 12% you asked for."), ("vi", "Bên em không thể nhận mức 12%.")],
)
def test_what_is_refused_counts_in_a_letter(language: str, sentence: str) -> None:
    data = language_data(language)
    assert favour(sentence, Kind.LETTER, data, sent=True, listing=False) > 2
