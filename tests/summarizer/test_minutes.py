"""Minutes are told by what was decided, each decision with what it is about."""

import json

import pytest

from summarizer import Ranking, rank, split_sentences, summarize
from summarizer.cleaning import clean_sentences
from summarizer.languages import language_data
from summarizer.minutes import find_grounds

CLUB = """Minutes of the rowing club

Present: Eva Stone (chair), Paul Reed, Nora Bell
Guest: Mr Grant, harbour office

1. Opening
Eva Stone welcomed everyone to the new boathouse. The agenda was adopted.

2. Boathouse
Mr Grant reported that the roof of the boathouse is leaking above the workshop. \
Action: Paul to ask three firms for an offer by 4 March.

3. Fees
Nora Bell proposed to raise the yearly fee from £60 to £75. After an adjournment the committee \
accepted £70 by four votes to two, from 1 May.

4. Any other business
Bins. They will be emptied on Thursdays from now on. Nora Bell thanked the helpers of the regatta.
"""
HOUSE = """BIÊN BẢN HỌP
Về việc thay máy bơm chung cư Bình Minh

Hôm nay, vào lúc 19 giờ ngày 4 tháng 3 năm 2027, tại sảnh tầng 1, Ban quản trị tiến hành họp.
I. Thành phần tham dự
1. Ông Đỗ Văn Phú - Trưởng ban, chủ trì.
2. Bà Lý Thị Hoa - Thư ký.
II. Nội dung
Ông Phú báo cáo máy bơm số 1 đã hỏng ba lần trong năm. Công ty báo giá thay mới 120 triệu đồng.
Bà Liên (căn 302) hỏi về thời gian bảo hành của máy mới. Công ty trả lời là hai năm.
III. Kết luận
Cuộc họp thống nhất thay máy bơm số 1 trước ngày 20/3/2027, trích từ quỹ bảo trì.
"""


@pytest.mark.parametrize("count", [1, 2, 3, 8])
def test_what_somebody_is_to_do_stands_with_what_it_follows_from(count: int) -> None:
    told = summarize(CLUB, sentences=count).sentences
    assert not any(each.startswith("Action:") for each in told)
    assert any(
        "is leaking above the workshop. Action: Paul" in each for each in rank(CLUB).sentences
    )


def test_a_decision_after_a_break_is_one() -> None:
    assert any("accepted £70" in each for each in summarize(CLUB, sentences=2).sentences)


def test_what_a_paragraph_is_about_is_no_sentence_of_its_own() -> None:
    told = rank(CLUB).sentences
    assert "Bins." not in told
    assert any(each.startswith("Bins. They will be emptied") for each in told)


HEADED = {
    "en": """Minutes of the chess club

1. Opening
The agenda was adopted.

2. Lights
They will be switched on at 6 pm on Friday. The cable costs £40, which the committee approved.

3. Library
It was agreed to sell the old books.
""",
    "vi": """Biên bản họp câu lạc bộ cờ

1. Khai mạc
Chủ nhiệm tuyên bố lý do.

2. Đèn sân
Sẽ bật lúc 18h thứ Sáu. Dây điện hết 400 nghìn đồng, cả câu lạc bộ đồng ý.

3. Tủ sách
Thống nhất bán sách cũ.
""",
}


@pytest.mark.parametrize("language", HEADED)
def test_a_numbered_heading_stands_with_its_first_sentence(language: str) -> None:
    """It says of what something is told; above a mere formality it goes with that."""
    told = summarize(HEADED[language], sentences=8).sentences
    headings = [each.split("\n")[0] for each in told if "\n" in each]
    lines = HEADED[language].split("\n")
    assert headings == [line for line in lines if line.startswith(("2.", "3."))]


LINES = {
    "en": """Minutes of the garden club, 3 May
Present: Ida Moss, Jon Hall
1. Shed
The shed has lost two boards in the storm. Jon Hall has the price of a new one.
It was agreed to buy a new shed.
ACTION: Jon to order it before 1 June.
2. Seeds
Ida Moss proposed to share the seeds with the school next door.
Carried, five to one.
ACTION: Ida to write to the headmaster.
3. Fence
The fence was cut last week. The owner of the field has been told.
They asked who pays for it.
No decision until the insurance answers.
4. Summer party
The party will be on 12 July at 4 pm in the upper garden.
Last year many neighbours came and stayed for long.
""",
    "vi": """Biên bản họp tổ dân phố
Có mặt: ông Nam, bà Hạnh
1. Đèn đường
Ông Nam báo hai bóng đèn ở ngõ 5 đã tắt từ đầu tháng.
Biểu quyết: 20/22 hộ đồng ý thay cả dãy đèn.
Phân công: ông Nam mua đèn trước ngày 10/6.
2. Sân chơi
Bà Hạnh đề nghị làm thêm một cái xích đu cho các cháu nhỏ.
Chưa thống nhất, để lần họp sau vì chưa có giá.
Phân công: bà Hạnh hỏi giá ở xưởng mộc.
3. Hè
Trại hè bắt đầu ngày 2/7 lúc 8h ở nhà văn hoá.
Năm ngoái nhiều cháu nhỏ tham gia và rất vui, phụ huynh cũng ở lại chơi với các cháu.
""",
}
TOGETHER = [
    ("en", "It was agreed to buy a new shed. ACTION: Jon"),
    ("en", "Jon Hall has the price of a new one. It was agreed"),
    ("en", "share the seeds with the school next door. Carried, five to one. ACTION: Ida"),
    ("en", "The owner of the field has been told. They asked who pays for it. No decision"),
    ("vi", "đã tắt từ đầu tháng. Biểu quyết: 20/22 hộ đồng ý thay cả dãy đèn. Phân công: ông Nam"),
    ("vi", "cho các cháu nhỏ. Chưa thống nhất, để lần họp sau vì chưa có giá. Phân công: bà Hạnh"),
]


DECIDED = [
    (
        "Minutes of the tennis club\nPresent: Jo Finch, Omar Said\n\nThe club has a stand.\n\n{}",
        "The net on court two is torn along the bottom.",
        "After a long talk it was decided to replace it before the tournament in August.",
        "After a long talk it was decided to replace the gate before the tournament in August.",
    ),
    (
        "Biên bản họp tổ dân phố 6\nCó mặt: bà Hà, ông Lộc\n\nTổ có một cái loa.\n\n{}",
        "Ông Lộc muốn thay bóng LED, mỗi hộ góp 20 nghìn.",
        "Sau khi bàn, mọi người thống nhất chọn cách này và giao chị Diễm thu tiền của các hộ.",
        "Sau khi bàn, mọi người thống nhất mua ghế đá và giao chị Diễm thu tiền của các hộ.",
    ),
]


@pytest.mark.parametrize(("minutes", "before", "leaning", "whole"), DECIDED, ids=("en", "vi"))
def test_what_was_decided_about_it_is_told_with_what_it_is(
    minutes: str, before: str, leaning: str, whole: str
) -> None:
    """What names the thing itself stands alone."""
    assert f"{before} {leaning}" in rank(minutes.format(f"{before} {leaning}")).sentences
    assert whole in rank(minutes.format(f"{before} {whole}")).sentences


@pytest.mark.parametrize(("language", "together"), TOGETHER)
def test_a_line_that_leans_on_the_one_before_is_told_with_it(language: str, together: str) -> None:
    assert any(together in each for each in rank(LINES[language]).sentences)


def test_paragraphs_of_an_article_about_a_meeting_stay_apart() -> None:
    told = rank(LINES["en"], title="What the garden club did").sentences
    assert not any("a new shed. ACTION" in each for each in told)


def test_decisions_on_lines_of_their_own_stay_apart() -> None:
    decided = [
        "The club agreed to buy a mower.",
        "The board decided to paint the shed.",
        "All approved the trip to the sea.",
    ]
    told = rank("\n".join(["Minutes of the garden club", *decided, LINES["en"][-120:]])).sentences
    assert set(decided) <= set(told)


@pytest.mark.parametrize(
    ("language", "day", "talk"), [("en", "12 July", "Last year"), ("vi", "2/7", "Năm ngoái")]
)
def test_when_something_is_comes_before_mere_talk(language: str, day: str, talk: str) -> None:
    ranking = rank(LINES[language])
    told = [ranking.sentences[place] for place in ranking.order]
    [at] = [place for place, each in enumerate(told) if day in each]
    assert not any(talk in each for each in told[:at])


UNION = HOUSE.replace("tiến hành họp", "họp mở rộng với các tổ trưởng")


@pytest.mark.parametrize("text", [CLUB, HOUSE, UNION], ids=["en", "vi", "vi with guests"])
def test_who_came_and_how_it_opened_are_never_told(text: str) -> None:
    told = " ".join(rank(text).sentences)
    for formality in ("welcomed", "Guest", "adopted", "Hôm nay", "chủ trì", "Thư ký"):
        assert formality not in told


@pytest.mark.parametrize(
    "approval",
    [
        "These were approved, proposed by A. Singh, seconded by D. Boyle.",
        "Approved with no changes.",
    ],
)
def test_that_the_last_minutes_were_approved_is_never_told(approval: str) -> None:
    """What was asked for is, if it was approved."""
    head = "Minutes of the club\n\nPresent: Ann Lee, Bob Hall\n\n1. Minutes of last meeting. "
    roof = "2. Roof. It leaks above the stage, and Ann will ask for a price.\n"
    assert approval not in " ".join(rank(f"{head}{approval}\n\n{roof}").sentences)
    grants = "3. Grants. The choir and the band asked for £200 each. "
    assert approval in " ".join(rank(f"{head}{approval}\n\n{roof}\n{grants}{approval}\n").sentences)


SECTIONS = {
    "en": """Minutes of the allotment committee

Present: Pete, Gina, Ruth

1. Thefts
Two sheds by the brook were broken into last month. Ruth has spoken to the police. \
Resolved to put up a camera and to change the code of the lock by the end of the week.

2. Seeds
The catalogue has come. Agreed to order from Marsh Green, at the same price as last year, \
for all who want any.
""",
    "vi": """BIÊN BẢN HỌP CHI HỘI THÔN 4

Thành phần: chị Lý, chị Hà, 23 hội viên

1. Nhà kho
Mái tôn nhà kho cũ của hợp tác xã bị tốc sau bão. Hội viên bàn nên sửa hay bỏ. \
Thống nhất thuê thợ lợp lại trong tháng 11, chi không quá 12 triệu đồng từ quỹ của thôn.

2. Giống lúa
Vụ vừa rồi được mùa. Đồng ý mua tiếp giống của công ty Thái Bình, giá như vụ trước của thôn.
""",
}
BARE = {
    "en": ("Resolved to put up a camera", "Thefts\nTwo sheds by the brook"),
    "vi": ("Thống nhất thuê thợ lợp lại", "Nhà kho\nMái tôn nhà kho cũ"),
}
NAMED = {"en": "Agreed to order from Marsh Green", "vi": "Đồng ý mua tiếp giống"}


@pytest.mark.parametrize("language", SECTIONS)
@pytest.mark.parametrize("count", range(1, 9))
def test_a_bare_decision_is_told_after_what_its_section_begins_with(
    language: str, count: int
) -> None:
    """It does not say itself what is to be mended or locked."""
    told = "\n".join(summarize(SECTIONS[language], sentences=count).sentences)
    decision, beginning = BARE[language]
    assert decision not in told or beginning in told


@pytest.mark.parametrize("language", SECTIONS)
def test_a_decision_with_a_full_name_says_itself_what_it_is_about(language: str) -> None:
    candidates = clean_sentences(SECTIONS[language], language, sent=True)
    texts, headings = [each.text for each in candidates], [each.heading for each in candidates]
    decisions = [at for at, text in enumerate(texts) if text.startswith(BARE[language][0])]
    named = [at for at, text in enumerate(texts) if text.startswith(NAMED[language])]
    assert named
    assert [*find_grounds(texts, headings, set(), language_data(language))] == decisions


OTHER_SECTIONS = {
    "en": (
        "Any other business",
        "The kettle in the hut has burnt out after eleven years of service.",
        "Agreed to buy a new one from the shop in the square, at no more than twenty pounds.",
    ),
    "vi": (
        "Việc khác",
        "Ấm nước ở nhà văn hoá thôn dùng mười một năm nay đã cháy mất dây.",
        "Thống nhất mua cái mới ở tiệm đầu chợ, giá không quá bốn trăm nghìn, nộp lại hoá đơn.",
    ),
}


@pytest.mark.parametrize("language", SECTIONS)
def test_a_decision_below_a_heading_without_a_number_is_of_its_own_section(language: str) -> None:
    """It is never told after what the last numbered section begins with."""
    heading, first, decision = OTHER_SECTIONS[language]
    text = f"{SECTIONS[language]}\n{heading}\n{first}\n{decision}\n"
    candidates = clean_sentences(text, language, sent=True)
    [decided] = [each for each in candidates if each.text == decision]
    assert [candidates[need].text for need in decided.needs] == [first]
    assert decided.heading == heading


TOPICS = {
    "numbered, in the line": """Minutes of the harbour club, 4 May 2026
Present: Ida Moss, Jon Hall

1. Opening. Ida Moss welcomed everyone.

2. Slipway gate. The hinge has rusted through since the winter. Jon Hall has asked the smith for \
a price. It was agreed to have the hinge mended before 1 June.

3. Summer fair. Ida Moss has asked for a stall by the church. The stall costs £15 for the day.

4. Next meeting: Monday 8 June at 7 pm.
""",
    "lines of their own": """Minutes of the harbour club, 4 May 2026
Present: Ida Moss, Jon Hall

Slipway gate
The hinge has rusted through since the winter. Jon Hall has asked the smith for a price. \
It was agreed to have the hinge mended before 1 June.

Summer fair
Ida Moss has asked for a stall by the church. The stall costs £15 for the day.
""",
    "vi": """Biên bản họp câu lạc bộ thuyền
Có mặt: ông Nam, bà Hạnh

Cổng bến
Bản lề cổng rỉ gãy từ đầu mùa mưa tới nay. Ông Nam đã hỏi giá ở tiệm hàn đầu chợ. \
Cuộc họp thống nhất thay bản lề trước ngày 10/6.

Hội chợ hè
Bà Hạnh xin một gian hàng cạnh nhà văn hoá. Gian hàng hết 150 nghìn đồng một ngày.
""",
}
GATES, FAIRS = (
    ("2. Slipway gate", "Slipway gate", "Cổng bến"),
    ("3. Summer fair", "Summer fair", "Hội chợ hè"),
)


@pytest.mark.parametrize("text", TOPICS.values(), ids=TOPICS)
@pytest.mark.parametrize("count", range(1, 9))
def test_a_heading_stands_once_above_what_is_told_of_its_section(text: str, count: int) -> None:
    """However little of it that is; a heading alone is never told."""
    lines = "\n".join(summarize(text, sentences=count).sentences).split("\n")
    for headings, words in (
        (GATES, ("hinge", "smith", "ản lề", "Ông Nam")),
        (FAIRS, ("stall", "ian hàng")),
    ):
        told = [at for at, line in enumerate(lines) if any(word in line for word in words)]
        headed = [at for at, line in enumerate(lines) if line in headings]
        assert headed == [told[0] - 1] if told else not headed


def test_a_numbered_point_that_is_told_in_a_line_is_of_no_section_above() -> None:
    ranking = rank(TOPICS["numbered, in the line"])
    [at] = [at for at, each in enumerate(ranking.sentences) if "Next meeting" in each]
    assert ranking.headings[at] == ""


def test_a_ranking_kept_without_headings_is_read() -> None:
    ranking = rank(TOPICS["vi"])
    kept = json.loads(ranking.to_json())
    assert Ranking.from_json(json.dumps(kept)) == ranking
    del kept["headings"]
    assert Ranking.from_json(json.dumps(kept)).summary(8).sentences == ranking.sentences


def test_a_list_below_a_heading_of_its_own_is_of_no_section_above() -> None:
    lists = "\nActions\n- Jon to order paint by Friday\n- Ida to write to the bank\n"
    ranking = rank(TOPICS["lines of their own"] + lists)
    [at] = [at for at, each in enumerate(ranking.sentences) if "order paint" in each]
    assert ranking.headings[at] == ""


LEANING = {
    "en": """Minutes of the harbour club, 4 May 2026
Present: Mrs Ida Moss (chair), Mr Jon Hall, Dr Eva Reed

1. Training. Dr Reed reported that three skippers have not yet done the new radio course. \
All must do so by 30 June or hand in their keys.

2. Accounts. Mr Hall presented the accounts to the end of April and went through each page of \
them with the members one after another until all of the questions were answered in full. \
The mooring fees of every boat in the inner basin had been paid to March. \
He warned that without a higher fee the club would have nothing left by Christmas. \
It was resolved to raise the fee to £90 from 1 July.

3. Crane. Two surveyors were asked for a report, of whom one from Dover has answered. \
It was resolved to have the crane tested at Dover Marine Works. Mrs Moss to book it by 20 May.

4. Ducks. Mrs Moss thought that a fox was taking the ducks at night. \
If there is one, the council will lend us a cage until the end of August.

5. Keys of the boathouse. They are to be handed in at the office by Friday 15 May at noon.
""",
    "vi": """Biên bản họp tổ dân phố
Có mặt: ông Nam, bà Hạnh, chị Thu

1. Phí rác
Chị Thu báo cáo còn bốn hộ ở ngõ 5 chưa nộp phí rác của năm nay. \
Tất cả phải nộp trước ngày 30/6, quá hạn thì tổ nêu tên.

2. Sân chơi
Ông Nam đề nghị bán hai cái xích đu cũ cho tiệm sắt vụn. \
Bà Hạnh chưa đồng ý, muốn sửa lại cho các cháu chơi tới hết hè này.

3. Chìa khoá nhà văn hoá
Tất cả phải nộp lại cho ông Nam trước 12 giờ trưa thứ Sáu.
""",
}
MEANT = [
    ("en", "All must do so", "three skippers"),
    ("en", "He warned", "Mr Hall presented"),
    ("en", "Mrs Moss to book", "It was resolved to have the crane"),
    ("en", "If there is one", "a fox was taking"),
    ("vi", "Tất cả phải nộp trước", "còn bốn hộ ở ngõ 5"),
    ("vi", "Bà Hạnh chưa đồng ý", "bán hai cái xích đu"),
]


@pytest.mark.parametrize(("language", "leaning", "meant"), MEANT)
@pytest.mark.parametrize("count", range(1, 9))
def test_what_is_said_of_them_or_it_is_told_after_what_names_them(
    language: str, leaning: str, meant: str, count: int
) -> None:
    """Somebody else is never taken for him, however near to him he is named."""
    told = " ".join(summarize(LEANING[language], sentences=count).sentences)
    assert leaning in " ".join(rank(LEANING[language]).sentences)
    assert leaning not in told or meant in told.split(leaning)[0]


@pytest.mark.parametrize("language", LEANING)
def test_what_leans_on_something_of_another_section_needs_nothing_of_it(language: str) -> None:
    candidates = clean_sentences(LEANING[language], language, sent=True)
    for each in candidates:
        assert all(candidates[need].heading == each.heading for need in each.needs)


POINTS = """Biên bản họp phụ huynh lớp lá
Có mặt: 18 phụ huynh

II. Quỹ lớp
Chị Mai báo cáo quỹ của lớp còn 1.250.000 đồng.

III. Tham quan
1. Địa điểm: vườn thú ở bờ sông, ngày 20/3.
2. Chi phí: 180.000 đồng/em.
3. Phụ huynh ký giấy đồng ý trước ngày 1/3.
"""
AFTER_LIST = """Minutes of the garden club
Present: Ida Moss, Jon Hall

Jobs
- Jon: order the paint by Friday
- Ida: write to the bank

Gate
The gate is locked from 6 pm as of next week.
"""


@pytest.mark.parametrize(
    ("text", "heading", "count"), [(POINTS, "III. Tham quan", 3), (AFTER_LIST, "Gate", 1)]
)
def test_numbered_points_and_what_follows_a_list_have_their_heading(
    text: str, heading: str, count: int
) -> None:
    assert rank(text).headings.count(heading) == count


NEXT_SECTION = {
    "en": """Minutes of the garden club
Present: Ida Moss, Jon Hall

1. Roof. The roof of the hut leaks badly above the door.

2. Heating. Agreed to buy a new heater.

The following was discussed:

3. Gate. The gate is locked from 6 pm as of next week. Ida has the key.
""",
    "vi": """Biên bản họp tổ dân phố
Có mặt: anh Nam, chị Lan

1. Mái nhà. Mái nhà văn hoá bị dột ở góc phải.

2. Máy sưởi. Thống nhất mua một máy mới trước Tết.

Các nội dung được bàn:

3. Cổng. Cổng khoá từ 18 giờ kể từ tuần sau. Chị Lan giữ chìa khoá.
""",
}


@pytest.mark.parametrize("language", NEXT_SECTION)
def test_what_begins_a_section_is_never_joined_to_the_one_above(language: str) -> None:
    """Neither a decision that would lean on it, nor what a line there announces."""
    candidates = clean_sentences(NEXT_SECTION[language], language, sent=True)
    assert not any("\u2029" in each.text for each in candidates)
    begun = dict.fromkeys(each.heading[:1] for each in candidates)
    assert [number for number in begun if number] == ["1", "2", "3"]


OPEN = {
    "en": (
        """Minutes of the garden club

Present: Ada Hill (chair), Ben Frost, Cora Lane

1. Money
Ben Frost reported a balance of £212.
The bank has a new address.

2. Open day
The open day will be on Saturday 8 May from 10am, in the walled garden.
Cora Lane has drawn the poster.
{open}
Ada Hill thanked everyone for coming.

Next meeting: Tuesday 2 March, 7pm.
""",
        (
            "We still have nobody to run the tea stall.",
            "Nobody has volunteered to lead the second tour.",
            "The plant stall needs four more helpers in the afternoon.",
        ),
    ),
    "vi": (
        """BIÊN BẢN HỌP TỔ DÂN PHỐ 12
Chủ trì: ông Vũ Văn Hải
Nội dung:
1. Ông Hải thông báo tiền quỹ tổ còn 4.200.000 đồng.
Tiền điện của nhà văn hóa trong tháng 8 vừa rồi là 350.000 đồng.
Bảng tin ở đầu ngõ được sơn lại hết 180.000 đồng, ông Ba đã ứng trước.
2. Hội trăng rằm tổ chức lúc 18 giờ ngày 25/9 tại sân nhà văn hóa.
Bà Tư đã đặt xong bánh cho các cháu.
{open}
Mọi người trò chuyện vui vẻ sau buổi họp.
Cuộc họp kết thúc lúc 21 giờ.
""",
        (
            "Tiết mục múa lân hiện chưa tìm được đội nào nhận.",
            "Phần trông xe buổi tối chưa có ai đăng ký.",
        ),
    ),
}


@pytest.mark.parametrize(
    ("language", "sentence"),
    [(language, each) for language, (_, sentences) in OPEN.items() for each in sentences],
)
def test_what_is_still_open_or_needed_is_among_three_sentences(
    language: str, sentence: str
) -> None:
    """Somebody has to see to it."""
    told = summarize(OPEN[language][0].format(open=sentence), sentences=3).sentences
    assert sentence in told


RECORD = """Minutes of the Harbour Road garden club

Notes of what was said on 20 October had gone to everybody. These were agreed as a true record.
Rents will go up from £30 to £34 from 1 April, it was agreed.
Jo will ask for prices of a new pump before the next meeting.
The compost bay is full and nobody is to use it until March.
"""


def test_that_the_last_minutes_are_a_true_record_is_not_told() -> None:
    """So it is agreed at every meeting, of whatever length the summary is."""
    assert not any("true record" in each for each in rank(RECORD).sentences)


FUNDS = {
    "en": """Minutes of the choir committee
Attendees:
- Rose Quirk, chair
- Hugh Pell, treasurer
- Ines Brook, librarian

1. Money
Hugh reported that the summer concert took £940 at the door. He spent £310 on printing and on the \
hire of the hall. There is £1,275 left in the account. Nobody had a question for him.

2. Music
Ines has sorted the old scores by composer in the cupboard behind the stage. She found a mass that \
the choir last sang in 1998. Scores will be lent to members only from now on.

3. Tour
Seven singers have signed up for the tour so far. Three of them have never been abroad with us.
It was agreed to book the coach by 3 May.
""",
    "vi": """BIÊN BẢN HỌP CÂU LẠC BỘ CỜ
Thành phần tham dự:
- Ông Lâm Văn Hậu, chủ nhiệm
- Bà Kiều Thị Sen, thủ quỹ
- Anh Đoàn Minh Trí, huấn luyện viên

I. Quỹ
Bà Sen báo cáo giải mùa hè thu được 9.400.000 đồng tiền tài trợ. Đã chi 3.100.000 đồng mua bàn cờ \
và in giấy khen. Còn lại 6.300.000 đồng. Các hội viên nghe và vỗ tay.

II. Phòng tập
Một số hội viên phản ánh phòng tập nóng, hai cái quạt đã cũ. Ông Hậu ghi nhận và sẽ báo nhà văn hóa.
Mượn bàn cờ về nhà thì từ nay phải ghi sổ.

III. Giải đấu
Anh Trí tập cho đội trẻ vào mỗi tối thứ Ba. Thống nhất đăng ký giải quận trước ngày 3/5.
""",
}
LEFT = {"en": "£1,275 left", "vi": "Còn lại 6.300.000 đồng"}
FROM_NOW = {"en": "members only from now on", "vi": "từ nay phải ghi sổ"}
ATTENDEES = {"en": ("chair", "librarian"), "vi": ("chủ nhiệm", "huấn luyện viên")}


@pytest.mark.parametrize("language", FUNDS)
def test_a_list_of_who_was_there_is_no_part_of_what_was_said(language: str) -> None:
    """Who was present heads the minutes, and is told at no length."""
    told = " ".join(rank(FUNDS[language]).sentences)
    assert not any(word in told for word in ATTENDEES[language])


def test_points_below_a_list_of_who_was_there_are_told() -> None:
    """Only what is marked like its first item belongs to the list."""
    minutes = "Minutes\nPresent:\n- Rose Quirk\n- Hugh Pell\n1. Agreed to buy a piano for £900.\n"
    assert any("piano" in each for each in rank(minutes).sentences)


@pytest.mark.parametrize(
    "before",
    [
        "1. Apologies from Tom Hall.\n2. ",
        "1. Apologies\n2. ",
        "Present were Ann Lee and Bob Hall.\n\n1. ",
        "Có mặt 12 người.\n1. ",
    ],
)
def test_points_below_a_word_on_who_was_there_are_told(before: str) -> None:
    """A sentence heads no list, and the number after that of a heading is the next one's."""
    minutes = f"Minutes of the club\n\n{before}Agreed to buy a piano for £900.\n"
    assert any("piano" in each for each in rank(minutes).sentences)


@pytest.mark.parametrize("language", FUNDS)
def test_minutes_tell_what_money_is_left(language: str) -> None:
    """What is left of the money, and what holds from now on, matter before what was said of it."""
    ranking = rank(FUNDS[language])
    told = " ".join(ranking.summary(3).sentences)
    assert [LEFT[language] in told, FROM_NOW[language] in told] == [True, True]


COUNTED = {"en": ("Three of them", "Seven singers"), "vi": ("ghi nhận", "phản ánh phòng tập")}


@pytest.mark.parametrize("language", COUNTED)
def test_what_is_counted_or_noted_is_told_with_what_it_is_of(language: str) -> None:
    """ "Three of them" and "noted" say nothing without the sentence before."""
    ranking, (leaning, before) = rank(FUNDS[language]), COUNTED[language]
    for size in range(1, len(ranking.sentences) + 1):
        told = " ".join(ranking.summary(size).sentences)
        assert leaning not in told or before in told


def test_that_minutes_were_agreed_is_no_decision() -> None:
    """Every meeting agrees the minutes of the last one."""
    minutes = FUNDS["en"].replace("1. Money", "1. Last minutes\nAgreed as accurate.\n\n2. Money")
    assert not any("accurate" in each for each in rank(minutes).sentences)


def test_a_thing_with_a_letter_ends_its_heading() -> None:
    """Unlike a name with an initial: "Gate B. Omar" is no man."""
    assert split_sentences("2. Lamp at Gate B. Omar said it is dark.") == [
        "2. Lamp at Gate B.",
        "Omar said it is dark.",
    ]
    assert len(split_sentences("The book is by Henry B. Omar and others.")) == 1


def test_who_will_do_it_stands_with_what_was_decided() -> None:
    text = """Minutes of the Club, 4 May

Present: Ada, Bo, Cy.

2. Lamp at Gate B. Bo reported that it is dark. It was agreed to ask the council for a lamp. \
Cy will ring them.

3. Money. The grant from the town ends in June. Ada and Bo are to find another by 9 July.
"""
    ranking = rank(text)
    told = ranking.summary(ranking.enough).sentences
    assert any(each.endswith("for a lamp. Cy will ring them.") for each in told)
    assert any(each.startswith("2. Lamp at Gate B") for each in told)
    standing = {each: language_data(each).purpose.standing for each in ("en", "vi")}
    assert standing["en"].search("the grant from the town ends in june.")
    assert not standing["en"].search("the walk ends at the pond.")
    assert standing["vi"].search("hợp đồng thuê nhà xe hết hạn vào tháng 6.")
