"""News that somebody sent tells among its first three sentences what its reader is to do."""

import pytest

from summarizer import rank, summarize
from summarizer.advice import with_advice
from summarizer.cleaning import Candidate
from summarizer.languages import language_data

RECALL = """Dairy recalls two kinds of soft cheese

Wold Dairy has recalled two kinds of soft cheese that may hold bits of metal, the company said on \
Monday.

The dairy, which sells its cheese in 140 shops in the county, said that a blade had broken in a \
machine at its works in Selby and that nobody had noticed it for three days.

Both cheeses were made in the second week of March, and about 9,000 of them were sold, most of \
them in Hull and in the villages around it.

The company has bought a new machine for £40,000. Its founder, Ann Wold, opened the works in 1988 \
with two cows and a borrowed van.

“We are very sorry,” said Ann Wold. “It will not happen again.”

Customers should not eat the cheese, and the shops give them their money back until 30 April.
"""
CLOSURE = """Đóng đường đèo Gió để sửa sau sạt lở

Đường đèo Gió nối xã An Lạc với xã Bình Sơn bị đóng từ sáng thứ Hai để dọn hơn 4.000 mét khối đất \
đá, theo ban quản lý đường bộ của tỉnh.

Theo ông Trần Văn Minh, trưởng ban quản lý, mưa lớn suốt ba ngày làm sườn núi phía trên đèo trượt \
xuống, vùi lấp một đoạn đường dài gần 80 mét.

Đây là lần thứ ba đèo Gió sạt lở trong năm nay, và lần nào cũng vào mùa mưa. Hồi tháng Năm một xe \
tải đã bị đất đẩy xuống vực, may mà tài xế kịp nhảy ra.

Kinh phí sửa chữa khoảng 6 tỷ đồng, lấy từ quỹ phòng chống thiên tai của tỉnh.

Nhiều tiểu thương ở chợ An Lạc lo hàng không về kịp cho phiên chợ cuối tuần.

Trong lúc chờ, tài xế chạy theo đường tránh qua cầu Treo, dài hơn 12 km.
"""
ADVICE = {RECALL: "should not eat the cheese", CLOSURE: "đường tránh qua cầu Treo"}
LEADS = {RECALL: "Wold Dairy has recalled", CLOSURE: "bị đóng từ sáng thứ Hai"}
STORIES = {
    "en": ["People should have known.", "He told the drivers that he would run."],
    "vi": ["Người dân lo lắng nên không ngủ được.", "Khách mời mang theo quà rất lớn."],
}


@pytest.mark.parametrize("news", ADVICE, ids=["recall", "closure"])
def test_three_sentences_of_news_tell_what_to_do_beside_the_lead(news: str) -> None:
    """Whoever has the cheese in his fridge is told not to eat it."""
    for told in (rank(news).summary(3), summarize(news, sentences=3)):
        assert [LEADS[news] in " ".join(told.sentences), len(told.sentences)] == [True, 3]
        assert ADVICE[news] in told.sentences[-1]


@pytest.mark.parametrize("news", ADVICE, ids=["recall", "closure"])
def test_articles_of_the_library_are_told_as_before(news: str) -> None:
    title, _, body = news.partition("\n\n")
    assert ADVICE[news] not in " ".join(summarize(body, title=title, sentences=3).sentences)


def test_advice_that_is_not_understood_alone_takes_no_place() -> None:
    """Who “they” are is told further down, too, and only the third place is given."""
    news = RECALL.replace("Customers should not eat the cheese, and the", "Until then the") + (
        "\nIt was bought by two men.\n\nThey say that people should bring it to the shop.\n"
    )
    assert "people should bring it" not in " ".join(rank(news).summary(3).sentences)


@pytest.mark.parametrize(
    ("language", "sentence"), [(each, one) for each in STORIES for one in STORIES[each]]
)
def test_what_people_did_is_no_advice(language: str, sentence: str) -> None:
    assert language_data(language).purpose.advising.search(sentence.lower()) is None


FENCED = {
    "vi": """Rào một phần phố Lò Rèn để đặt cống

Từ ngày 3/12, một phần phố Lò Rèn, đoạn từ chợ đến số nhà 88, được rào lại để đặt cống thoát nước \
mới, dự kiến trong năm tháng.

Thông tin được Sở Xây dựng tỉnh đưa ra tại cuộc họp báo sáng 27/11.

Theo thiết kế, cống rộng 2,4 m, đặt sâu 3 m dưới lòng đường và nối ra kênh Bắc.

Xe tải trên 5 tấn bị cấm đi vào phố này từ 5h đến 22h hằng ngày.

Nhiều chủ quán trên phố lo mất khách trong dịp Tết, khi việc buôn bán thường tốt nhất trong năm.

Phố Lò Rèn dài 900 m, từng được lát lại năm 2011.
""",
    "en": """Part of Smithy Street to be fenced off for a new drain

Part of Smithy Street, between the market and number 88, will be fenced off from 3 December so \
that a new drain can be laid, which is to take five months.

The announcement was made by the county council at a press conference on Friday.

The drain is eight feet wide, lies ten feet below the road and leads to the northern canal.

Lorries of more than five tons are banned from the street between 5am and 10pm every day.

Many of the shopkeepers in the street fear for their trade before Christmas, the best of the year.

Smithy Street is half a mile long and was last paved in 2011.
""",
}


@pytest.mark.parametrize("language", FENCED)
def test_who_told_news_where_gives_place_to_whom_it_bars(language: str) -> None:
    """Drivers of lorries read what they must not do, rather than who called the press."""
    told = " ".join(summarize(FENCED[language], sentences=3).sentences)
    wanted = {"vi": ("Từ ngày 3/12", "Xe tải", "họp báo"), "en": ("from 3 Dec", "Lorries", "press")}
    lead, barred, source = wanted[language]
    assert [lead in told, barred in told, source in told] == [True, True, False]


def test_who_told_news_where_and_whom_it_bars_is_told_once() -> None:
    told = [
        "Smithy Street will be fenced off from 3 December.",
        "The news was announced by the council to drivers who are banned from the street.",
        "The statement was released by the county.",
        "Many fear for their trade.",
    ]
    order = with_advice(range(4), [*map(Candidate, told)], language_data("en"))
    assert order == [0, 1, 3, 2]


DECIDED = {
    "en": """Bus station in Hexley to be moved to the ring road

The bus station in Hexley would be moved to the ring road under plans that the county put forward \
on Monday.

The move, which would cost £9m, is meant to free the old site for 140 homes. The county says that \
the station is used by fewer people every year.

Shopkeepers fear that nobody will walk to the market from the ring road. One of them, Ann Bell, \
said that half of her customers come by bus.

The station was opened in 1964 by a footballer and has been painted twice since then.

Drivers say that the ring road floods whenever it rains for a day, and that the buses would have \
to turn round at the quarry.

Comments are accepted online and views can be sent in until 9 October. The council is expected to \
decide on 3 November.
""",
    "vi": """Tỉnh muốn dời bến xe An Hòa ra đường vành đai

Bến xe An Hòa sẽ được dời ra đường vành đai theo phương án mà Sở Xây dựng công bố hôm thứ Hai.

Việc dời bến tốn khoảng 90 tỷ đồng, để khu đất cũ làm 140 căn nhà ở xã hội. Sở cho biết lượng \
khách qua bến giảm mỗi năm.

Tiểu thương lo không ai đi bộ từ đường vành đai vào chợ. Bà Nguyễn Thị Bảy nói một nửa khách của \
bà đi xe đò.

Bến xe được xây từ năm 1984 và mới sơn lại hai lần kể từ ngày khai trương.

Tài xế cho rằng đường vành đai ngập mỗi khi mưa một ngày, và xe phải quay đầu ở mỏ đá.

Người dân góp ý trên trang của tỉnh đến hết ngày 9/10. Hội đồng nhân dân tỉnh dự kiến biểu quyết \
ngày 3/11.
""",
}
DAYS = {"en": ("until 9 October", "on 3 November"), "vi": ("hết ngày 9/10", "ngày 3/11")}
NO_DAYS = {
    "en": ("The council decided on 3 March.", "The petition was signed by 900 people on 3 March."),
    "vi": ("Hội đồng đã biểu quyết ngày 3/3.", "Đơn kiến nghị có 900 chữ ký hôm 3/3."),
}


@pytest.mark.parametrize("language", DECIDED)
def test_until_when_people_have_a_say_is_among_the_first_five(language: str) -> None:
    """Law: who is asked for his views learns by when, and when it is decided; the lead stays."""
    order = rank(DECIDED[language]).summary(5).sentences
    assert all(day in " ".join(order) for day in DAYS[language])
    assert order[0] in DECIDED[language].replace("\n\n", "\n").split("\n")[1]


@pytest.mark.parametrize("language", NO_DAYS)
def test_what_was_decided_once_has_no_such_day(language: str) -> None:
    pattern = language_data(language).purpose.settling_days
    assert not any(pattern.search(each.lower()) for each in NO_DAYS[language])


REPAIRED = {
    "en": """Footbridge at Alder Mill closed after the flood

The footbridge at Alder Mill was closed after the flood of last week tore away one of its piers, \
so that 90 pupils have to walk round by the lock.

“My boy leaves at seven now,” said Ann Bell, who lives in Mill Row and works at the bakery.

The bridge was built in 1931 and is the only way over the river between the two parts of the \
village. About 400 people live on the far side of it.

The parish has put up a fence and sends somebody to the lock every morning and every afternoon. \
Tom Reed, the headteacher, said that school would begin later for those who come from there.

The repair, which the county pays for, will cost about £240,000. The work will start next week \
and is expected to be finished by the end of April.

It is the third bridge in the valley that a flood has damaged in two years.
""",
    "vi": """Cầu treo Nà Bản hỏng sau lũ

Cầu treo Nà Bản bị lũ tuần trước cuốn mất một trụ, khiến 90 học sinh phải đi vòng qua đập tràn để \
tới trường.

"Thằng bé nhà tôi giờ sáu giờ đã đi", bà Lò Thị Én, nhà ở cuối bản, nói.

Cầu được xây năm 1994, là lối đi duy nhất nối hai phần của xã. Khoảng 400 người sống ở bờ bên kia.

Xã đã rào hai đầu cầu và cử người trực ở đập tràn mỗi sáng, mỗi chiều. Ông Hà Văn Tỏ, hiệu trưởng, \
cho biết trường lùi giờ vào lớp cho các em ở bên đó.

Kinh phí sửa cầu khoảng 2,4 tỉ đồng, do tỉnh cấp. Việc sửa chữa sẽ bắt đầu trong tuần tới và dự \
kiến xong trước Tết.

Đây là cây cầu thứ ba trong thung lũng bị lũ làm hỏng trong hai năm.
""",
}
COST = {"en": ("£240,000", "by the end of April"), "vi": ("2,4 tỉ đồng", "trước Tết")}


@pytest.mark.parametrize("language", REPAIRED)
def test_what_it_costs_and_when_it_ends_is_among_the_first_five(language: str) -> None:
    """Law: who asks for more of the news learns that before what somebody said; the lead stays."""
    told = rank(REPAIRED[language]).summary(5).sentences
    assert all(each in " ".join(told) for each in COST[language])
    assert told[0] in REPAIRED[language].replace("\n\n", "\n").split("\n")[1]


RULED = {
    "en": """Dogs must be kept on leads along the whole canal from March

Dogs will have to be on a lead along the whole of the Marl canal from 1 March, the borough said on \
Tuesday. The rule covers nine miles of towpath between the old mill and the harbour.

“It is for the swans and for the walkers,” said Joan Frost, who leads the parks team. She said \
that the team had counted 41 swans' nests last spring, of which only 12 were left alone.

The towpath was laid in 1798 and is walked by about 3,000 people a day in summer, more than any \
other path in the borough.

Some walkers are worried. Ravi Nair, who walks two spaniels there, said that there was no field \
near his flat. The borough also plans to put up forty new signs along the path.

Owners who do not keep to it will get a letter at first, and can be fined £100 after that. People \
on a pension can get vouchers worth £15 for a long lead at the library.

The path is closed at night in winter.
""",
    "vi": """Từ tháng 3, chợ Bến Ván thôi dùng túi ni lông

Từ ngày 1/3, các sạp ở chợ Bến Ván không được dùng túi ni lông một lần, UBND phường cho biết hôm \
thứ Ba. Quy định áp dụng với 420 sạp trong nhà lồng và dãy hàng ngoài bờ kè.

"Mỗi ngày chợ thải ra gần một tấn túi", bà Võ Thị Sáu Lành, trưởng ban quản lý chợ, nói. Theo bà, \
rạch sau chợ đã phải nạo vét ba lần trong năm ngoái.

Chợ Bến Ván có từ năm 1926, là nơi buôn bán lớn nhất phường với khoảng 3.000 lượt khách mỗi hôm.

Một số tiểu thương lo lắng. Ông Trần Văn Tám, bán cá đã hai mươi năm, nói khách quen tay không ai \
mang giỏ theo. Phường cũng dự kiến treo bốn mươi tấm biển ở các lối vào.

Sạp nào vi phạm lần đầu chỉ bị nhắc, từ lần thứ hai bị phạt 500.000 đồng. Tiểu thương thuộc hộ \
nghèo được hỗ trợ một lần 300.000 đồng để mua túi giấy.

Chợ nghỉ vào mùng một mỗi tháng.
""",
}
STAKE = {"en": ("fined £100", "vouchers worth £15"), "vi": ("phạt 500.000", "trợ một lần 300.000")}


@pytest.mark.parametrize("language", RULED)
def test_what_a_rule_costs_who_breaks_it_is_among_the_first_five(language: str) -> None:
    """Law: a fine and what helps to do as asked come before what somebody said of a rule."""
    told = rank(RULED[language]).summary(5).sentences
    assert all(each in " ".join(told) for each in STAKE[language])


MOVED = [
    "The bus station would be moved to the ring road.",
    "It would cost a lot of money.",
    "Shopkeepers fear for their trade.",
    "The county has asked for views.",
    "Drivers say that the road floods.",
    "Comments are accepted until 9 October.",
    "The council will decide on 3 November.",
]


def test_advice_takes_no_such_day_its_place() -> None:
    candidates = [*map(Candidate, [*MOVED, "Residents are advised to keep away from the pit."])]
    order = with_advice(range(8), candidates, language_data("en"))
    assert order[2] == 7
    assert {5, 6} <= {*order[:5]}


def test_such_a_day_keeps_what_it_is_not_understood_without() -> None:
    candidates = [*map(Candidate, MOVED)]
    candidates[5] = candidates[5]._replace(needs=(3,))
    order = with_advice([0, 1, 2, 3, 5, 4, 6], candidates, language_data("en"))
    assert order[:5] == [0, 1, 3, 5, 6]


SCHOOL = """Village school may merge with its neighbour

The village school at Elmby may merge with Thorn school next year, as it has only 31 pupils left.

The county says that the merger would save £90,000 a year, and that both buildings need new roofs.

Parents gathered at the gate on Monday with banners, and 400 people have signed a petition.

The school, which opened in 1871, won a prize for its garden three years ago.

The head teacher, Una Moss, said that she had learnt of the plan from a newspaper.

A consultation opens next week and runs until 9 February.

The county cabinet will make a final decision in April.
"""
SHRIMPS = """Tôm chết trắng ao, nông dân Đầm Bé mất mùa

Hơn 300 ha tôm sú ở xã Đầm Bé chết trong mười ngày qua, thiệt hại khoảng 20 tỷ đồng, theo ủy ban xã.

Ông Lý Văn Hòa, nuôi ba ao ở ấp Cồn, cho biết tôm dạt bờ từ đầu tuần rồi chết gần hết sau hai đêm.

Thời gian nắng nóng kéo dài từ hai tuần lên năm tuần nên nước trong ao mặn gấp đôi mọi năm.

Xã Đầm Bé có 1.400 hộ nuôi tôm, phần lớn nuôi theo lối quảng canh trên đất lúa cũ.

Chị Mai, chủ một đại lý thức ăn, nói bà con còn nợ tiền từ vụ trước nên chị cũng kẹt vốn.

Trạm khuyến nông khuyến cáo người nuôi không thả giống mới và thay nước vào ban đêm.
"""


def test_news_tells_in_which_month_something_is_decided() -> None:
    """Until when people have a say, and when it is decided, are among five sentences."""
    told = " ".join(rank(SCHOOL).summary(5).sentences)
    assert ["9 February" in told, "decision in April" in told] == [True, True]


def test_news_tells_growers_what_to_do() -> None:
    """How long a heat lasted is no advice, and leaves the third place to it."""
    assert "không thả giống" in rank(SHRIMPS).summary(3).sentences[-1]


@pytest.mark.parametrize(
    ("language", "measure"),
    [
        ("en", "Schools near the river may open at 9 on 4 March and 5 March."),
        ("vi", "Sở cho phép các trường ven sông lùi giờ học đến 8 giờ trong ngày 4/3."),
    ],
)
def test_a_measure_for_a_day_to_come_is_told_before_more_of_the_lead(
    language: str, measure: str
) -> None:
    """When schools open tomorrow matters more than which streets are wet, or who says so."""
    texts = ["The river rose.", "Six streets are wet.", "Ann lost two fridges.", "It is deep."]
    candidates = [Candidate(each) for each in [*texts, "Bob said so.", measure]]
    order = with_advice([*range(6)], candidates, language_data(language))
    assert order[:2] == [0, 5]
