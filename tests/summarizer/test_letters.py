"""What stands together in a letter, and whom its sentences need, so that each is understood."""

import pytest

from summarizer import rank, read_paste, summarize
from summarizer.languages import language_data
from summarizer.letters import join_letter
from summarizer.needed import find_needed
from summarizer.purpose import Kind, favour, kind_of
from summarizer.references import find_references
from summarizer.subject import announces_title, find_subject, without_greeting

HANDOVER = {
    "en": """Hi Joe,

I hope the new flat is nice and that the boxes are all gone by now.

Meera is on leave from Monday, so the Southbank account comes to you, and Lou takes the rest of it.

They promised the signed papers by Thursday, so please scan them and send them to finance at once.

The office has been rather quiet, and somebody painted the kitchen a very odd shade of green.
""",
    "vi": """Chào anh Tú,

Em mong nhà mới của anh đã gọn gàng, đồ đạc đâu vào đấy cả rồi.

Từ hôm nay công ty Đại Thành do anh phụ trách, còn lại các khách khác thì để chị Lý lo như cũ.

Họ hứa gửi bản ký trước thứ Năm tuần này, anh nhận được thì chuyển cho kế toán giúp em nhé.

Văn phòng dạo này vắng vẻ, có ai đó sơn lại gian bếp một màu xanh trông rất lạ.
""",
}
LEANING = {"en": ("They promised", "Southbank"), "vi": ("Họ hứa", "Đại Thành")}
FORM = """Dear all,

The heating in the old hall has been out of order since Monday and nobody has found spare parts.

Every club that uses the hall in the evening gets a form with a list of rooms in the school.

It will be collected by Friday 14 November at 5 pm, otherwise the club must pay £20 for it.

The tea urn was mended by Mr Pym, who also painted the door of the shed in a fresh green.
"""
LANDLADY = """Chào các em,

Chị viết thư này để báo với các em ở dãy trọ về tiền phòng và cái cổng mới.
Chị cảm ơn các em đã giữ vệ sinh suốt năm qua.
Chị phải sửa lại mái tôn hết 30 triệu.
Từ tháng 9 chị xin tăng tiền phòng thêm 150 nghìn.
Em nào không ở tiếp thì báo chị trước ngày 20/8.
Cô Tư sẽ thu tiền vào ngày 5 mỗi tháng.
Cổng đóng lúc 23h, các em nhớ mang chìa khóa.
Các em chuyển xe vào trong trước thứ Bảy này giúp chị nhé.
"""
TWO = """Hi both,

We cannot get the keys to the new hall before Monday, so everything moves by a week or so.

Ines, please tell the carriers that we need two lorries on the 24th and on the 25th of the month.

Omar, the shelves have to be looked at before anything heavy is put on top of any of them.

Could you book the inspector for the 23rd and send me the certificate when he is through?
"""
NEWS = """PLOT NEWS

Spring is here and so are the snails.

WATER
The taps will be turned on again on 1 April. The trough by the old gate still leaks.

RENT
A full plot costs £45 from now on. Whoever has not paid by 31 March loses the plot.

MEETING
We meet on 12 April at ten in the hut. Those who want to speak tell Jean before that.
"""


@pytest.mark.parametrize("count", range(1, 5))
@pytest.mark.parametrize("language", HANDOVER)
def test_they_are_told_after_who_they_are(language: str, count: int) -> None:
    they, name = LEANING[language]
    told = " ".join(summarize(HANDOVER[language], sentences=count).sentences)
    assert they not in told or name in told.partition(they)[0]


NEEDED = [
    (
        "en",
        "Your parking permit ends on the last day of March.",
        "We would be glad to renew it.",
    ),
    (
        "en",
        "Bring the form to the desk by 4 June.",
        "Nobody may use the pool before then.",
    ),
    (
        "en",
        "Leave the lid closed until the lamp is green.",
        "Please do not open any door until then.",
    ),
    (
        "en",
        "The garden gate has a lock with a code.",
        "Please hand back the old ones.",
    ),
    (
        "en",
        "Please say whether you can drive.",
        "If not, a bus goes from the hall.",
    ),
    (
        "vi",
        "Không ai được mang vật nuôi vào sân.",
        "Nếu có thì bảo vệ sẽ mời ra ngoài.",
    ),
    (
        "en",
        "Every club gets a form with a list of rooms.",
        "These forms must be returned by 14 May.",
    ),
    (
        "vi",
        "Cô gửi kèm một tờ đăng ký.",
        "Phiếu này phụ huynh nộp trước ngày 14/5.",
    ),
    (
        "vi",
        "Mỗi nhà sẽ nhận một mã mở cổng mới.",
        "Không có nó thì khách phải đứng chờ ở ngoài.",
    ),
    (
        "vi",
        "Bảo vệ sẽ bật thang máy sau khi thợ làm xong.",
        "Cho đến khi đó bà con vui lòng đi thang bộ.",
    ),
    (
        "vi",
        "Các hộ phải đóng tiền trước ngày 5/8.",
        "Quá thời hạn đó ban quản lý không nhận nữa.",
    ),
    (
        "vi",
        "Nhà xe sẽ được chuyển sang khu đất phía sau.",
        "Vì việc này các hộ nhớ đăng ký lại thẻ.",
    ),
    ("vi", "Phí xe và phí rác tăng từ đầu năm.", "Các khoản trên phải đóng tại phòng 2."),
    ("vi", "Nhà số 9 và nhà số 11 đang sửa ống.", "Những nhà trên sẽ không có nước."),
    (
        "en",
        "The people who work here are friendly and like to sing on their way home.",
        "If that's not possible, tell me by Monday.",
    ),
    (
        "en",
        "The people who work here are friendly and like to sing on their way home.",
        "If you can't manage that, text me on Monday.",
    ),
    (
        "vi",
        "Những người làm ở đây thân thiện và thích hát trên đường về nhà.",
        "Nếu không được thì báo anh trước thứ Hai.",
    ),
    (
        "vi",
        "Những người làm ở đây thân thiện và thích hát trên đường về nhà.",
        "Nếu không tiện, các em gửi chìa khóa cho cô Năm.",
    ),
]


@pytest.mark.parametrize(("language", "first", "second"), NEEDED)
def test_what_is_not_understood_alone_needs_what_says_what_is_meant(
    language: str, first: str, second: str
) -> None:
    """Something, a time or a matter that only the sentence before names brings that sentence."""
    assert find_needed([first, second], language_data(language)) == {1: 0}


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "If the permit is lost, we will renew it."),
        ("en", "The pool is closed until 4 June, and nobody may use any lift until then."),
        ("en", "This week the hall is closed."),
        ("vi", "Tuần này nhà trường đóng cửa."),
        ("vi", "Tối thứ Bảy này cả lớp họp."),
        ("en", "Please tell us whether it is warm enough."),
        ("vi", "Cổng mới mở bằng vân tay, ai về muộn thì nó ghi lại."),
        ("en", "This is to inform you that the pool is closed."),
        ("en", "These are the new hours of the pool."),
        ("vi", "Xe đậu trên vỉa hè sẽ bị phạt."),
        ("vi", "Đồ trên hành lang phải dọn đi."),
        ("vi", "Tầng trên bị thấm nước."),
        ("vi", "Điện có lại sau khi thợ làm xong, cho đến khi đó bà con đi thang bộ."),
    ],
)
def test_what_names_it_itself_needs_nothing(language: str, sentence: str) -> None:
    """A pronoun whose noun, or a "then" whose time, stands before it points at nothing else."""
    assert find_needed(["A room was painted.", sentence], language_data(language)) == {}


INVITATIONS = {
    "vi": """GIẤY MỜI
Về việc họp tổ dân phố 4

Kính gửi: Ông (bà) chủ hộ tổ dân phố 4

Ban điều hành kính mời ông (bà) đến dự cuộc họp về việc sửa cầu.

Thời gian: 19 giờ 30, thứ Sáu ngày 12/9/2025
Địa điểm: Hội trường phường, số 45 Nguyễn Trãi
Chủ trì: ông Phan Văn Lộc, Phó Chủ tịch phường

Đề nghị ông (bà) đến đúng giờ. Nhà nào bận thì cử người đi thay.
""",
    "en": """INVITATION TO THE YEARLY MEETING

Dear members,

We would like to see as many of you as possible this year.

Agenda: the new roof, the rent, elections
When: Friday 12 September at 7.30 pm
Where: the small hall at 45 Mill Road

Please bring your card. Whoever cannot come may send somebody else.
""",
}


@pytest.mark.parametrize("language", INVITATIONS)
def test_an_invitation_to_a_meeting_says_when_and_where(language: str) -> None:
    """It has an agenda and somebody in the chair as minutes have, where these are formalities."""
    told = "\n".join(summarize(INVITATIONS[language], sentences=3).sentences).split("\n")
    lines = INVITATIONS[language].split("\n")
    assert {line for line in lines if "12" in line or "45" in line} <= {*told}


def test_a_single_letter_may_name_what_they_are_told_of() -> None:
    """It is "entrance B" that is meant, and nobody of an earlier sentence."""
    sentences = [
        "Ask Mr Pym for the key.",
        "No lorry fits through entrance B of it.",
        "They must go through the yard.",
    ]
    assert find_needed(sentences, language_data("en")) == {2: 1}


def test_what_is_expected_on_a_day_was_named_before() -> None:
    """As in "it is expected on Monday"; in "it is expected that" nothing was."""
    letter = "Dear all,\n\nThe lift needs a new cable. It is expected {} the work is done."
    told, dummy = (letter.format(words) for words in ("on 22 May when", "that by 22 May"))
    assert "cable" in " ".join(summarize(told, sentences=1).sentences)
    assert "cable" not in " ".join(summarize(dummy, sentences=1).sentences)


@pytest.mark.parametrize("count", range(1, 5))
def test_even_what_is_asked_by_a_day_is_told_after_what_is_asked_for(count: int) -> None:
    """However much it tells: "it will be collected" is not understood alone."""
    told = " ".join(summarize(FORM, sentences=count).sentences)
    assert "It will be" not in told or "a form with" in told


@pytest.mark.parametrize("count", range(2, 8))
def test_who_writes_and_who_reads_a_letter_are_known(count: int) -> None:
    """Words such as "chị" and "các em" need no sentence before, as they would in an article."""
    told = summarize(LANDLADY, sentences=count).sentences
    assert "cảm ơn" not in " ".join(told)
    assert "Các em chuyển xe vào trong trước thứ Bảy này giúp chị nhé." in told
    assert count == 1 or told[0].startswith("Chị viết thư này để báo")


@pytest.mark.parametrize("count", range(1, 5))
def test_of_several_who_are_asked_each_is_named(count: int) -> None:
    told = " ".join(summarize(TWO, sentences=count).sentences)
    assert "Could you book" not in told or "Omar" in told


@pytest.mark.parametrize(
    ("language", "sentences", "joined"),
    [
        (
            "en",
            [
                "The driver was due at nine on Friday.",
                "Nobody came.",
                "I called the shop twice that day.",
            ],
            [
                "The driver was due at nine on Friday. Nobody came.",
                "I called the shop twice that day.",
            ],
        ),
        (
            "en",
            ["The clients are very kind people.", "They pay on the last day of every month."],
            ["The clients are very kind people. They pay on the last day of every month."],
        ),
        (
            "vi",
            ["Bên B đặt cọc 20 triệu đồng.", "Nếu trả xe trước hạn thì Bên B mất tiền cọc."],
            ["Bên B đặt cọc 20 triệu đồng. Nếu trả xe trước hạn thì Bên B mất tiền cọc."],
        ),
        (
            "en",
            ["Payment.", "The clients pay by bank transfer on the last day."],
            ["Payment. The clients pay by bank transfer on the last day."],
        ),
        ("en", ["We had a very good time there.", "Thank you."], None),
        ("en", ["The hall is open from nine to five.", "The cat sleeps on the stairs now."], None),
    ],
)
def test_what_says_nothing_alone_stays_with_the_sentence_before(
    language: str, sentences: list[str], joined: list[str] | None
) -> None:
    assert join_letter([sentences], language_data(language)) == [joined or sentences]


def test_lines_with_labels_stay_together() -> None:
    lines = [["When: Monday at 5"], ["Where: the village hall"], ["Bring a chair."]]
    assert join_letter(lines, language_data("en")) == [
        ["When: Monday at 5\u2028Where: the village hall"],
        ["Bring a chair."],
    ]


def test_a_line_that_ends_amid_a_sentence_goes_on() -> None:
    lines = [
        ["It was nearly twenty-nine degrees in"],
        ["our room at night.", "We slept with the windows open."],
    ]
    assert join_letter(lines, language_data("en")) == [
        [
            "It was nearly twenty-nine degrees in our room at night.",
            "We slept with the windows open.",
        ]
    ]


def test_headings_in_capitals_stay_with_what_stands_below() -> None:
    told = summarize(NEWS, sentences=8).sentences
    assert "RENT\nA full plot costs £45 from now on." in told
    assert "MEETING\nWe meet on 12 April at ten in the hut." in told


@pytest.mark.parametrize(
    ("language", "offer"),
    [
        ("en", "If anything is unclear feel free to call me at any time."),
        ("en", "Please don't hesitate to ask me if you have any questions."),
        ("vi", "Có gì chưa rõ anh cứ gọi thẳng cho em bất cứ lúc nào nhé."),
        ("vi", "Rất mong bà con phối hợp thực hiện cho tốt."),
    ],
)
def test_an_offer_to_answer_asks_nothing(language: str, offer: str) -> None:
    data = language_data(language)
    assert favour(offer, Kind.LETTER, data, sent=True, listing=False) < 1


@pytest.mark.parametrize(
    ("language", "title", "kind"),
    [
        ("en", "IMPORTANT NOTICE TO ALL RESIDENTS", Kind.LETTER),
        ("en", "Important notice for savers as rates fall", Kind.OTHER),
        ("vi", "THÔNG BÁO Về việc cúp nước", Kind.LETTER),
        ("vi", "Thông báo mới về lịch thi đấu", Kind.OTHER),
    ],
)
def test_a_notice_is_headed_so_in_capitals(language: str, title: str, kind: Kind) -> None:
    text = "The pump has failed.\nIt will be replaced.\nThe lift is out of use."
    assert kind_of(title, text, language_data(language), mail=False, sent=True) is kind


BODY = "\n\nThe children will visit the museum on Thursday. The coach leaves at eight."


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (
            "Hillside Primary School\n\nYear 4 trip to the museum\n\nDear parents",
            "Hillside Primary School – Year 4 trip to the museum",
        ),
        (
            "Minibus Driver (part time)\nWheels, Hexham\n£13 per hour - 30 hours",
            "Minibus Driver (part time)",
        ),
        ("To whom it may concern", ""),
        ("Flat 6, 18 Harcourt St\n\nDear Ms Adeyemi", ""),
        ("14 Mill Lane\nOtley\nLS21 3AB\n\nTo whom it may concern,", ""),
    ],
)
def test_a_title_is_what_a_letter_is_about_and_no_address(head: str, title: str) -> None:
    assert read_paste(head + BODY).title == title


def test_of_a_short_letter_more_is_told_up_to_a_screen() -> None:
    facts = [
        "Please bring a warm coat and boots for the walk by Monday.",
        "The bus costs £12 and leaves from the gate at 8.15 sharp.",
        "Nobody may take a telephone, which is forbidden in the caves.",
        "The fee has to be paid to Ann by Friday, or the place is lost.",
    ]
    chatter = "The weather was very nice all through last week, and so was the food we ate."
    text = "Hi all,\n\n" + " ".join([*facts, chatter, "We all sang a lot, even old Mr Bell."])
    told = rank(text)
    assert sum(map(len, facts)) > 0.45 * len(text)
    assert {*facts} <= {*told.summary(told.enough).sentences}


def test_an_advertisement_with_headings_is_told_by_its_facts() -> None:
    wanted, offered = "- a clean licence\n- over 25\n- patient", "- boots\n- lunch"
    text = f"We are a firm.\nAbout you\n{wanted}\nWe offer\n{offered}\nWrite to us.\nWe care."
    assert kind_of("Driver", text, language_data("en"), mail=False, sent=True) is Kind.FORM


def test_a_clause_on_distribution_is_no_list_of_who_else_gets_it() -> None:
    paragraphs = [
        ["Services.", "The carrier brings the paper to each house."],
        ["Distribution.", "Each house costs 5 pence."],
        ["Ending.", "Either side may end this with a month's notice."],
    ]
    joined = join_letter(paragraphs, language_data("en"))
    assert "Either side may end" in " ".join(each for part in joined for each in part)


@pytest.mark.parametrize(
    ("title", "announced", "rest"),
    [
        (
            "THÔNG BÁO – V/v phun thuốc diệt muỗi",
            "Ban quản lý tòa nhà chúng tôi xin thông báo lịch phun thuốc muỗi.",
            "Thợ làm từ 8h đến 11h thứ Bảy ngày 9/8. Cư dân vui lòng đóng cửa.",
        ),
        (
            "NOTICE – TEST OF THE FIRE ALARM",
            "I am writing to let you know about the test of the fire alarm.",
            "The bells will ring on 5 November at 10 am. Please do not use the lifts.",
        ),
    ],
)
@pytest.mark.parametrize("titled", [True, False])
def test_what_a_letter_announces_is_left_out_only_if_the_title_says_it(
    title: str, announced: str, rest: str, *, titled: bool
) -> None:
    """Without a title, it is the only place where the matter is named."""
    greeting = "Kính gửi cư dân," if "V/v" in title else "Dear residents,"
    text = f"{greeting}\n\n{announced} {rest}"
    told = summarize(f"{title}\n\n{text}" if titled else text, sentences=2).sentences
    assert (announced in told) is not titled


@pytest.mark.parametrize(
    ("told", "language"),
    [
        ("The boiler of the house has burst and the lower floor is wet, please note.", "en"),
        ("The front door stays locked from now on, please note.", "en"),
        ("Please note that the old boiler of the house is broken.", "en"),
        ("Ban quản lý xin thông báo lò hơi khu nhà A bị hỏng.", "vi"),
    ],
)
def test_what_is_wrong_or_stands_before_announces_no_title(told: str, language: str) -> None:
    """A closing "please note" announces nothing, and what is broken is news."""
    title = {"en": "The old boiler of the house", "vi": "Lò hơi khu nhà A"}[language]
    assert not announces_title(told.lower(), title, language_data(language))


def test_what_a_very_long_sentence_ends_with_is_not_looked_at() -> None:
    """So much of a sentence is, and no more: it announces the title either way."""
    data, title = language_data("en"), "The roof of the old hall will be mended"
    long = f"We are writing to let you know that {'the roof of the old hall will be mended ' * 40}"
    for end in ("", " on monday at 5pm"):
        told = [f"{long}{end}.", "It rains a lot in this part of our town."]
        assert find_subject(told, data, title) == 1


def test_what_is_wrong_is_announced_by_the_title_that_says_so() -> None:
    told = "please note that the boiler is broken."
    assert announces_title(told, "The boiler is broken", language_data("en"))


@pytest.mark.parametrize(
    ("language", "greeting", "told"),
    [
        ("vi", "chào cả nhà, ", "tối nay 19h họp phụ huynh, bố mẹ nhớ đến đúng giờ."),
        (
            "vi",
            "",
            "chào cả nhà tối nay 19h họp phụ huynh lớp 3a, bố mẹ nhớ mang bút và đến đúng giờ.",
        ),
        ("en", "dear neighbours, ", "the meeting about the lift is on monday at 7."),
        (
            "en",
            "",
            "hello all the lift is out of order until friday, please use the stairs and be safe.",
        ),
    ],
)
def test_a_greeting_is_cut_off_but_no_fact_with_it(language: str, greeting: str, told: str) -> None:
    """One that runs on into what is told stays."""
    assert without_greeting(greeting + told, language_data(language)) == told


SENT_TO_MANY = {
    "en": """Hi Omar,

Thank you for being with Pennine Water for another year.

Your account is currently £64.20 in debit. That's because your meter was read late this spring.

Your monthly payment will go up from £21 to £27. The first of these will be taken on 3 February.

Here are a few ways to use less. Turn off the tap while you brush. Only wash full loads.

Thanks,
Nell

Please don't reply to this email, as this inbox isn't monitored. Never share your password.
""",
    "vi": """Kính chào anh Toàn,

Cảm ơn anh đã dùng nước của Cấp nước Sông Lam suốt năm qua.

Tài khoản của anh còn nợ 164.000 đồng tiền nước tháng 9. Đó là vì đồng hồ được ghi trễ.

Từ ngày 3/2 tiền nước tăng từ 9.000 đồng lên 11.000 đồng một khối.

Mẹo nhỏ: khóa vòi nước khi đánh răng. Chỉ giặt khi đủ một máy.

Trân trọng,
Đội ngũ Sông Lam

Đây là email tự động, vui lòng không trả lời. Không chia sẻ mật khẩu cho bất kỳ ai.
""",
}
ADDED = {"en": ("reply to this", "password"), "vi": ("tự động", "mật khẩu")}
OWED = {"en": ("£64.20", "£27", "3 February"), "vi": ("164.000", "11.000", "ngày 3/2")}
TIPS = {"en": "Only wash full loads", "vi": "Chỉ giặt khi đủ một máy"}
REASON = {"en": ("That's because", "£64.20"), "vi": ("Đó là vì", "164.000")}


@pytest.mark.parametrize("language", SENT_TO_MANY)
def test_what_mail_programs_add_below_who_signs_is_no_part_of_a_mail(language: str) -> None:
    """How to reply and to keep a password is below every mail that is sent to many."""
    told = " ".join(rank(SENT_TO_MANY[language]).sentences)
    assert not any(words in told for words in ADDED[language])


def test_who_registered_in_a_race_is_told_what_to_bring_below_a_signature() -> None:
    """No mail program adds that."""
    added = "PS: Everyone registered in the junior race must bring a helmet by 5 May."
    body = "The fun run is on 9 May and the course has changed a little. We start at the mill."
    assert added in rank(f"Hi all,\n\n{body}\n\nBest,\nAnn\n\n{added}\n").sentences


@pytest.mark.parametrize("language", SENT_TO_MANY)
def test_a_mail_about_money_tells_what_is_owed_before_any_tip(language: str) -> None:
    """What is owed, the new price and its day come first; tips ask nothing of anybody."""
    ranking = rank(SENT_TO_MANY[language])
    told = " ".join(ranking.summary(ranking.enough).sentences)
    assert all(words in told for words in OWED[language])
    assert TIPS[language] not in told


@pytest.mark.parametrize("language", SENT_TO_MANY)
def test_a_reason_is_told_with_what_it_is_the_reason_of(language: str) -> None:
    """ "That's because" says nothing without the sentence before."""
    reason, told_of = REASON[language]
    texts = [f"A {told_of} B.", f"{reason} C D."]
    assert find_needed(texts, language_data(language)) == {1: 0}


def test_how_a_lost_dog_looks_is_told() -> None:
    """Nobody can look out for a dog without knowing its colours."""
    ranking = rank(
        "LOST DOG, PLEASE READ\n\nOur Pepper has been missing from Mill Lane since Friday night. "
        "He slipped his lead by the school and ran off.\n\nHe's a springer spaniel, liver, "
        "black and tan, with a purple collar.\n\nPlease don't chase him, ring me on 07700 900333. "
        "We have walked the lane and the woods behind it all day. The children miss him so much. "
        "Please check your sheds. Thank you for the kind messages."
    )
    assert "springer spaniel" in " ".join(ranking.summary(ranking.enough).sentences)


def test_a_year_of_pupils_is_nobody_with_a_surname() -> None:
    """What is told of Year 10 does not lean on a courtesy that names Year 7."""
    texts = ["Our Year 7 pupils have settled in.", "It rained.", "Exams for Year 10 begin in May."]
    references = find_references(texts, "", language_data("en"))
    assert not references[2].needs
