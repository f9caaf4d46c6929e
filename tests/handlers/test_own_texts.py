"""Conversations: what somebody sent is a small library of theirs, beside the articles."""

import pytest
from talk import Talk

pytestmark = pytest.mark.usefixtures("urls")

EYES = """Dear Ms Hurst,

Re: Your visit to the eye clinic on 3 March

Thank you for coming to the clinic, where I looked at the back of both of your eyes.
The left one shows early glaucoma, which means that the pressure in it is too high.
Please put one drop of latanoprost into it every night before you go to bed.
You must tell the insurers of your car, who may ask me for a letter about it.
We shall see you again in six months with a new test of your field of vision.

Yours sincerely,
Dr Miles Tanner
Consultant in Ophthalmology"""
CYCLING = """Why our town should paint its cycle lanes green

My ride from the hospital to the bakery takes eleven minutes when nobody parks on the lane.
Last autumn the council counted forty cars a day that stood where bicycles should go.
A lane that is painted green is seen from far away, and drivers keep out of it.
In two towns nearby the number of accidents fell by a third after the paint had dried.
The first who parks there should get a warning letter, and only the next one a fine."""
CANTEEN = """Minutes of the canteen committee, 12 May

Present: Olga Reid (chair), Pete Low, Ann Fox.

The new ovens will come on 2 June, and the canteen stays shut for two days before that.
Pete has got a price of £340 for the tiles, which everybody thought too much.
Ann asked whether soup could be sold in the evening, and it was agreed to try it in July.
The dishwasher leaks again, so Olga will ring the firm that put it in last year.
Next meeting on 9 June at five o'clock in the small hall."""
DRILL = """THÔNG BÁO
V/v tạm ngưng cấp nước khu phố 6

Để thay van trên đường Lê Lợi, xí nghiệp tạm ngưng cấp nước từ 22 giờ ngày 8/5 đến 5 giờ ngày 9/5.
Các hộ trên đường Lê Lợi và hẻm 45 nên trữ nước dùng trước 21 giờ tối hôm đó.
Khi có nước lại, bà con mở vòi cho chảy vài phút tới khi hết đục rồi hãy dùng.
Xe bồn của xí nghiệp sẽ đậu ở cổng chợ Cây Quéo cho những ai cần gấp trong đêm.
Mọi thắc mắc xin gọi tổng đài của xí nghiệp, có người trực suốt đêm."""


@pytest.fixture
async def sent(urls: dict[str, str], talk: Talk) -> None:  # noqa: ARG001  # written first
    """Some texts, then a list of articles."""
    talk.is_with("Ann", language="en")
    for text in (EYES, CANTEEN, DRILL, CYCLING):
        await talk.says(text)
    await talk.says("latest")


@pytest.mark.usefixtures("sent")
@pytest.mark.parametrize(
    ("asked", "tells"),
    [
        ("show me the hospital letter again", "latanoprost"),
        ("the hospital letter please", "latanoprost"),
        ("the doctors one", "latanoprost"),
        ("the glaucoma one i sent", "latanoprost"),
        ("give me the canteen minutes", "ovens"),
        ("the cycle lanes one", "green"),
        ("cái thông báo cúp nước", "hẻm 45"),
        ("thong bao cup nuoc", "hẻm 45"),
    ],
)
async def test_a_text_is_opened_by_what_it_is(talk: Talk, asked: str, tells: str) -> None:
    """By its kind and whose it is, and not by one mention of a word, with or without `again`."""
    await talk.says(asked)
    talk.sees(tells)
    assert talk.chat.last.text.startswith("📝")


@pytest.mark.usefixtures("sent")
@pytest.mark.parametrize(
    ("asked", "tells"),
    [
        ("when do the new ovens come", "2 June"),
        ("remind me when the new ovens come", "2 June"),
        ("which drop goes in the eye every night", "latanoprost"),
        ("xe bồn đậu ở đâu", "Cây Quéo"),
        ("xe bon dau o dau", "Cây Quéo"),
    ],
)
async def test_what_only_a_text_tells_is_answered_from_it(
    talk: Talk, asked: str, tells: str
) -> None:
    """And it is said which it is, with a button that opens it."""
    await talk.says(asked)
    talk.sees("From a text you sent", tells)
    await talk.presses("📝 Open this text")
    talk.sees("Summary of this text")


@pytest.mark.usefixtures("sent")
@pytest.mark.parametrize("asked", ["delete my doctors letter", "get rid of the clinic letter"])
async def test_one_text_is_deleted_when_that_is_tapped(talk: Talk, asked: str) -> None:
    """All that is kept of it, and nothing else."""
    await talk.says(asked)
    talk.sees("Delete what I keep of", "eye clinic")
    await talk.presses("🧹 Delete this text")
    talk.sees("Deleted: nothing of")
    await talk.says("show me the doctors letter again")
    talk.sees("I find no doctors among the texts")
    await talk.says("show me the canteen minutes again")
    talk.sees("ovens")


@pytest.mark.usefixtures("sent")
async def test_a_text_that_is_to_be_deleted_may_stay(talk: Talk) -> None:
    """Who keeps it sees it again."""
    await talk.says("xoá cái biên bản đi")
    talk.sees("Delete what I keep of", "canteen")
    await talk.presses("‹ Keep it")
    talk.sees("Nothing was deleted")
    await talk.says("do you still have the canteen minutes")
    talk.sees("I still keep its summary", "ovens")


@pytest.mark.usefixtures("sent")
@pytest.mark.parametrize("asked", ["what did i send you today", "hôm nay mình gửi những gì rồi"])
async def test_the_texts_that_were_sent_are_listed(talk: Talk, asked: str) -> None:
    """Each on a button."""
    await talk.says(asked)
    talk.sees("The texts you sent me")
    assert len([*talk.chat.last.buttons]) == 4
    await talk.presses("📝 Why our town should paint its cycle lanes green")
    talk.sees("cycle lanes")


@pytest.mark.usefixtures("sent")
async def test_of_two_that_are_alike_it_is_asked_which(talk: Talk) -> None:
    """Each is on a button with its name."""
    await talk.says(EYES.replace("3 March", "4 April").replace("left", "right"))
    await talk.says("latest")
    await talk.says("the clinic letter again")
    talk.sees("Which of your texts")
    await talk.says("delete my clinic letter")
    talk.sees("Which of your texts shall I delete")


@pytest.mark.usefixtures("sent")
@pytest.mark.parametrize("asked", ["clear my searches", "xoá lịch sử tìm kiếm"])
async def test_what_goes_only_with_all_the_rest_is_told(talk: Talk, asked: str) -> None:
    """And what can be deleted by itself."""
    await talk.says(asked)
    talk.sees("one by one", "only together")


async def test_a_group_is_not_answered_from_what_somebody_sent_in_private(talk: Talk) -> None:
    """Nor is anybody else."""
    talk.is_with("Ann", language="en")
    await talk.says(CANTEEN)
    group = talk.telegram.group("Nhóm")
    for place in ("group", "other"):
        if place == "group":
            talk.chat = group
            await talk.says("@tomtat_bot when do the new ovens come")
        else:
            talk.is_with("Bea", language="en")
            await talk.says("the canteen one")
        assert not any("2 June" in it.text for it in talk.chat.messages.values())


@pytest.mark.usefixtures("sent")
@pytest.mark.parametrize("asked", ["clinic", "eye clinic", "glaucoma latanoprost"])
async def test_words_alone_look_for_articles(talk: Talk, asked: str) -> None:
    """A text that is of them is offered below, and nothing else."""
    await talk.says(asked)
    talk.sees("No articles found")
    [opens] = [it for it in talk.chat.last.buttons if it.startswith("📝")]
    await talk.presses(opens)
    talk.sees("latanoprost")


@pytest.mark.usefixtures("sent")
@pytest.mark.parametrize(
    "asked", ["gia cho", "vòi chảy", "hospital wedding", "xe mat", "accident insurers"]
)
async def test_words_that_texts_hold_by_chance_name_none(talk: Talk, asked: str) -> None:
    """No text is opened, told from or offered for a syllable without marks, or half of a search."""
    await talk.says(asked)
    talk.sees_not("Summary of this text")
    talk.sees_not("From a text you sent")
    assert not any(it.startswith("📝") and "…" in it for it in talk.chat.last.buttons)


@pytest.mark.usefixtures("sent")
@pytest.mark.parametrize(
    ("opened", "asked", "tells"),
    [
        ("the doctors one", "how much does it cost to sell soup", "£340"),
        ("the canteen minutes", "when do they see me again", "six months"),
        ("cái thông báo cúp nước", "when will the new ovens come", "2 June"),
        ("the cycle lanes one", "uống thuốc gì vậy", "latanoprost"),
    ],
)
async def test_what_is_asked_is_asked_of_the_text_on_the_screen(
    talk: Talk, opened: str, asked: str, tells: str
) -> None:
    """No other text answers, whatever words it shares with the question."""
    await talk.says(opened)
    talk.sees("📝")
    await talk.says(asked)
    talk.sees_not("From a text you sent")
    talk.sees_not(tells)


@pytest.mark.usefixtures("sent")
async def test_another_text_that_is_named_answers(talk: Talk) -> None:
    """It is called by its kind and whose it is, while another one is on the screen."""
    await talk.says("the cycle lanes one")
    await talk.says("when do the ovens come in the canteen minutes")
    talk.sees("2 June")


@pytest.mark.usefixtures("sent")
@pytest.mark.parametrize(
    "asked",
    [
        "con lai may bai",
        "còn bài nào mình chưa đọc không",
        "may la nguoi hay may vay",
        "how many drivers won the race",
        "when does the firm pay the council",
        "di mat may tieng",
    ],
)
async def test_a_question_is_answered_from_a_text_only_if_a_sentence_tells_it(
    talk: Talk, asked: str
) -> None:
    """It holds all that is named, and what is asked; talk of the bot and its lists is none."""
    await talk.says(asked)
    talk.sees_not("From a text you sent")
    talk.sees_not("Summary of this text")


async def test_the_kind_of_a_text_is_told_by_both_words(talk: Talk) -> None:
    """A scam post is not whatever else may be a post."""
    talk.is_with("Ann", language="en")
    swindle = """Please read this before you answer your phone tonight.

A man rang me and said that he was from my bank, and that my account was in danger.
He told me to move all my money to a safe account, and I sent him £900 within minutes.
It was a scam: the bank says that it never asks anybody to move money like that.
The police told me that three others in our street were called by the same man this week.
Hang up at once, and ring the number on the back of your card instead."""
    for text in (swindle, CYCLING):
        await talk.says(text)
    await talk.says("latest")
    await talk.says("the scam post")
    talk.sees("Summary of this text", "£900")


@pytest.mark.usefixtures("sent")
@pytest.mark.parametrize(
    "asked", ["where has my letter from the eye clinic gone", "cái thông báo cúp nước đâu rồi"]
)
async def test_who_misses_a_text_is_shown_it(talk: Talk, asked: str) -> None:
    """And is told that it is kept."""
    await talk.says(asked)
    talk.sees("I still keep its summary")


async def test_what_was_sent_twice_is_one_text(talk: Talk) -> None:
    """It is not asked which of the two is meant."""
    talk.is_with("Ann", language="en")
    for text in (EYES, CYCLING, EYES):
        await talk.says(text)
    await talk.says("latest")
    await talk.says("the clinic letter again")
    talk.sees("latanoprost")


@pytest.mark.usefixtures("sent")
@pytest.mark.parametrize(
    "asked",
    [
        "delete all the texts i sent",
        "get rid of my letters so nobody reads them",
        "xoa het may cai van ban tui gui",
        "xoá tất cả văn bản mình gửi",
        "bỏ mấy văn bản này đi kẻo lộ",
    ],
)
async def test_all_texts_are_deleted_when_that_is_tapped(talk: Talk, asked: str) -> None:
    """It is asked first; what else is kept stays."""
    await talk.says("follow tea")
    await talk.says(asked)
    talk.sees("Delete what I keep of all the texts")
    await talk.presses("🧹 Delete all these texts")
    talk.sees("nothing of the texts you sent is stored")
    await talk.says("my texts")
    talk.sees("I keep no text of yours")
    await talk.says("what do i follow")
    talk.sees("tea")


@pytest.mark.usefixtures("sent")
@pytest.mark.parametrize(
    ("asked", "name"),
    [
        ("delete the clinic letter in case my husband sees it", "eye clinic"),
        ("xoá thông báo cúp nước đi kẻo người ta coi", "THÔNG BÁO"),
        ("xoa thong bao cup nuoc di so nguoi ta coi", "THÔNG BÁO"),
        ("bo bien ban hop di mac cong ai thay", "canteen"),
    ],
)
async def test_why_a_text_is_to_go_names_none(talk: Talk, asked: str, name: str) -> None:
    """It stands behind the name of the text that is to be deleted."""
    await talk.says(asked)
    talk.sees("Delete what I keep of", name)


@pytest.mark.usefixtures("sent")
@pytest.mark.parametrize("asked", ["bo cai giay nay di", "bin this letter so nobody finds it"])
async def test_the_text_on_the_screen_is_deleted(talk: Talk, asked: str) -> None:
    """Who points at it need not name it."""
    await talk.says("the clinic letter")
    await talk.says(asked)
    talk.sees("Delete what I keep of", "eye clinic")


@pytest.mark.usefixtures("sent")
async def test_a_text_too_short_to_be_kept_stands_for_no_other(talk: Talk) -> None:
    """Whoever points at it is not asked whether all of them are to go."""
    await talk.says("The bus is late today. It will come at nine. Please wait inside.")
    await talk.says("delete this letter so nobody finds it")
    talk.sees_not("all the texts", "every text")
    talk.sees("This is all I keep about you")


@pytest.mark.usefixtures("sent")
async def test_a_text_that_was_sent_twice_is_deleted_at_once(talk: Talk) -> None:
    """Nothing of it is left."""
    await talk.says(EYES)
    await talk.says("delete the clinic letter")
    await talk.presses("🧹 Delete this text")
    await talk.says("show me the clinic letter again")
    talk.sees("I find no clinic among the texts")


@pytest.mark.usefixtures("sent")
@pytest.mark.parametrize("asked", ["my texts", "văn bản của mình", "may cai tui gui"])
async def test_the_texts_are_listed_by_a_few_words(talk: Talk, asked: str) -> None:
    """No article is looked for, nor one of the texts."""
    await talk.says(asked)
    talk.sees("The texts you sent me")


async def test_texts_with_one_title_are_told_apart(talk: Talk) -> None:
    """By their first sentences."""
    talk.is_with("Ann", language="en")
    for text in (DRILL, DRILL.replace("Để thay van", "Để súc ống").replace("8/5", "2/7")):
        await talk.says(text)
    await talk.says("my texts")
    assert len({*talk.chat.last.buttons}) == 2


PIE = """Aunt Wilma's leek pie

Ingredients
3 leeks
200 g flour
100 g butter
2 eggs
a cup of cream

Method
1. Rub the butter into the flour and chill the dough for half an hour.
2. Slice the leeks and soften them slowly in a pan.
3. Line a tin with the dough and prick it all over.
4. Beat the eggs with the cream and pour them over the leeks.
5. Bake it at 190 degrees for forty minutes, and let it rest before you cut it."""


async def test_a_recipe_that_was_given_whole_is_whole_again(talk: Talk) -> None:
    """No step is missing."""
    talk.is_with("Ann", language="en")
    for text in (PIE, CYCLING):
        await talk.says(text)
    await talk.says("the recipe again")
    talk.sees("It needs every step", "3 leeks", "Rub the butter", "Line a tin", "forty minutes")


async def test_of_a_recipe_that_is_too_long_it_is_said_that_steps_are_missing(talk: Talk) -> None:
    """What is kept of it are sentences only."""
    talk.is_with("Ann", language="en")
    steps = "".join(f"\n{it}. Stir it, add {it} g flour and wait." for it in range(6, 96))
    await talk.says(PIE + steps)
    await talk.says("latest")
    await talk.says("the leek pie recipe again")
    talk.sees("steps are missing")


@pytest.mark.usefixtures("sent")
async def test_beside_articles_no_text_is_offered(talk: Talk) -> None:
    """Unless words call it a text; a search that finds articles is for these."""
    await talk.says(DRILL.replace("khu phố 6", "Đại hội Đảng"))
    await talk.says("latest")
    await talk.says("đại hội đảng")
    talk.sees("Văn phòng chuẩn bị Đại hội Đảng")
    assert not any("THÔNG BÁO" in it for it in talk.chat.last.buttons)


@pytest.mark.usefixtures("sent")
async def test_a_text_on_the_screen_is_kept_as_it_is(talk: Talk) -> None:
    """Who wants it saved is told so, and shown no other text."""
    await talk.says("the clinic letter")
    await talk.says("lưu cái giấy này lại")
    talk.sees_not("Summary of this text")


CARE = """NHA KHOA BÌNH AN

PHIẾU HẸN NHỔ RĂNG

Anh Lâm đến phòng số ba lúc 9 giờ sáng thứ ba để nhổ chiếc răng khôn hàm dưới.
Tối hôm trước anh ăn nhẹ, không uống rượu bia và ngủ đủ giấc trước khi tới đây.
Sau khi nhổ, anh cắn chặt miếng bông nửa giờ rồi mới được bỏ ra, không súc miệng mạnh.
Nếu máu còn chảy quá bốn giờ thì gọi ngay cho nha khoa theo số in ở mặt sau.
Một tuần sau anh quay lại để cắt chỉ, không phải trả thêm tiền."""


@pytest.mark.usefixtures("sent")
@pytest.mark.parametrize(
    ("asked", "name"),
    [
        ("xoa cai phieu cua nha khoa binh an di", "NHA KHOA"),
        ("bỏ giùm cái giấy nha khoa của thằng cháu", "NHA KHOA"),
        ("chuck the clinic note", "eye clinic"),
        ("scrap the mail about the canteen", "canteen"),
    ],
)
async def test_a_kind_of_paper_that_is_to_go_is_no_topic(talk: Talk, asked: str, name: str) -> None:
    """Whatever else is said of it, the text that the words fit is asked about."""
    await talk.says("follow tea")
    await talk.says(CARE)
    await talk.says("latest")
    await talk.says(asked)
    talk.sees("Delete what I keep of", name)


@pytest.mark.usefixtures("sent")
@pytest.mark.parametrize(
    "asked",
    ["delete the invoice from the plumber", "xoá cái đơn xin việc giùm", "erase the receipt"],
)
async def test_where_no_text_or_several_fit_all_are_offered(talk: Talk, asked: str) -> None:
    """Nothing is followed less, and no article looked for; which is meant may be said."""
    await talk.says("follow tea")
    await talk.says(asked)
    talk.sees("Which of your texts shall I delete")
    assert "tea" in [topic for _, topic in await talk.services.readers.follows(talk.reader.id)]
    await talk.says("i meant the one about the canteen")
    talk.sees("Delete what I keep of", "canteen")


@pytest.mark.usefixtures("sent")
async def test_who_opens_a_text_instead_deletes_none(talk: Talk) -> None:
    await talk.says("erase the receipt")
    await talk.says("open the clinic letter")
    talk.sees("Summary of this text")


@pytest.mark.usefixtures("sent")
async def test_news_of_what_is_followed_is_no_paper(talk: Talk) -> None:
    """What ends a topic does so still."""
    await talk.says("follow canteen food")
    await talk.says("bỏ tin về canteen food")
    talk.sees("no longer follow")
