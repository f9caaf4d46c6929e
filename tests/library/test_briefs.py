"""Which of the articles that a search found a brief is written from."""

from collections.abc import Sequence
from datetime import UTC, datetime

import pytest

from bot.library import Article, Page, Scope, TopicBrief
from bot.library.articles import Hit
from bot.library.briefs import brief_of_parts, find_articles, tells_its_day, write_brief
from summarizer import summarize

# Every article has a sentence of its own, so that each would have a place in the brief.
IN_TITLE = ("Lũ sông Hồng lên nhanh", "Ba phường ven đê đã dời dân lên chỗ cao từ đêm thứ hai.")
OFTEN = (
    "Chợ họp lại",
    (
        "Tiểu thương dọn bùn ba ngày sau khi lũ sông Hồng rút khỏi chợ. Trước lũ sông Hồng, chợ có"
        " hai trăm sạp. Ban quản lý chợ cho biết lũ sông Hồng làm hỏng sáu mươi sạp."
    ),
)
IN_LEAD = ("Trường mở cửa", "Học sinh trở lại trường một tuần sau lũ sông Hồng với sách vở mới.")
WORK = "Thợ đổ đá từ sáng tới tối. " * 30
LATE = ("Thành phố xây kè", f"Kè mới dài hai cây số. {WORK}Năm ngoái lũ sông Hồng đã cuốn kè cũ.")
TWICE = ("Bờ kè", f"Kè dài. {WORK}Năm ngoái lũ sông Hồng đã to hơn lũ sông Hồng năm kia.")
SCATTERED = ("Hoa hồng", "Người bán hoa đã chèo thuyền qua bến sông mỗi sáng để kịp phiên chợ.")
OTHER = ("Ong mật nhảy múa", "Điệu nhảy chỉ cho cả đàn biết hoa nở ở hướng nào và cách bao xa.")


def brief(
    query: str,
    found: Sequence[tuple[str, str]],
    *,
    days: Sequence[int] = (),
    corrected: str | None = None,
    most: int = 5,
    words: int = 500,
) -> TopicBrief:
    """Write the brief of what was found, published on these days of a month if they are known."""
    hits = []
    for number, (title, body) in enumerate(found):
        day = days[number] if days else number + 1
        published = datetime(2026, 11, day, tzinfo=UTC)
        url = f"https://x.vn/{number}"
        article = Article(str(number), url, title, body, published, dated=bool(days))
        hits.append(Hit(article, title, ""))
    return write_brief(Page(tuple(hits), more=False, corrected=corrected), query, most, words)


def sources(query: str, *found: tuple[str, str]) -> list[str]:
    """Titles of the articles on the topic that the brief of some hits tells."""
    written = brief(query, found)
    told = len(written.articles) - written.mentioning
    return [each.title for each in written.articles[:told] if written.scope is not Scope.NEAREST]


def mentions(query: str, *found: tuple[str, str]) -> list[str]:
    """Titles of those that only mention it."""
    written = brief(query, found)
    return [each.title for each in written.articles[len(written.articles) - written.mentioning :]]


@pytest.mark.parametrize(
    ("found", "told"),
    [
        ((IN_TITLE, OFTEN, IN_LEAD, LATE, OTHER), (IN_TITLE, OFTEN)),
        ((OTHER, IN_TITLE, IN_LEAD, LATE), (IN_TITLE,)),
        ((OTHER, LATE, OFTEN), (OFTEN,)),
    ],
)
@pytest.mark.parametrize("query", ["sông Hồng", "song hong", "tin mới về sông Hồng"])
def test_only_what_is_on_the_topic_is_told(
    found: tuple[tuple[str, str], ...], told: tuple[tuple[str, str], ...], query: str
) -> None:
    """Its title names it, or its beginning and much of the rest.

    An article that mentions the topic somewhere tells of something else.
    """
    assert sources(query, *found) == [title for title, _ in told]


def test_an_article_that_alone_names_a_topic_early_is_told() -> None:
    """Of several none is known to be on it."""
    assert sources("sông Hồng", OTHER, IN_LEAD, LATE) == [IN_LEAD[0]]
    assert sources("sông Hồng", IN_LEAD, (IN_LEAD[0], IN_LEAD[1].replace("mới", "cũ"))) == []


NOODLES = ("Bát phở sáng", "Gánh hàng rong thành món ăn cả nước, từ Nam Định ra Hà Nội.")
DEBT = ("Món nợ cũ", "Chủ quán kể chuyện món nợ kéo dài mười năm giữa hai nhà cạnh nhau.")
ROBBERY = ("Lô vàng trị giá hai tỷ", "Tiệm vàng mất trộm lúc rạng sáng, chủ tiệm đã báo công an.")
TELEGRAPH = ("How the telegraph came", "Wires and clicking keys carried news faster than trains.")
CUPS = ("Tea around the world", "Traders by land and by sea took one leaf with two names.")


@pytest.mark.parametrize(
    ("query", "found", "nearest"),
    [
        ("kè", (("Bờ sông", f"Đê dài hai cây số. {WORK}Năm ngoái thợ làm kè ở đó."),), []),
        ("sông Hồng", (OTHER, SCATTERED), []),
        ("món phở", (DEBT, NOODLES), [NOODLES]),
        ("giá vàng", (ROBBERY,), []),
        ("how did the telegraph work", (OTHER, TELEGRAPH), [TELEGRAPH]),
        ("world cup", (CUPS,), []),
    ],
)
def test_where_no_article_is_on_the_topic_the_nearest_are_named(
    query: str, found: tuple[tuple[str, str], ...], nearest: list[tuple[str, str]]
) -> None:
    """What names it, unless by a chance syllable, or has a rare word of it; nothing far-fetched."""
    written = brief(query, found)
    assert written.scope is Scope.NEAREST
    assert [article.title for article in written.articles] == [title for title, _ in nearest]


@pytest.mark.parametrize(
    ("query", "found", "mentioning"),
    [
        ("sông Hồng", (OTHER, LATE), [LATE]),
        ("sông Hồng", (LATE, TWICE), [TWICE, LATE]),
        ("lũ sông Hồng", (OTHER, LATE), [LATE]),
        ("sông Hồng", (IN_TITLE, OTHER, LATE), [LATE]),
        ("sông Hồng", (IN_TITLE, OFTEN, LATE), []),
    ],
)
def test_what_mentions_a_topic_is_told_where_no_more_than_one_is_on_it(
    query: str, found: tuple[tuple[str, str], ...], mentioning: list[tuple[str, str]]
) -> None:
    """What says most of it comes first."""
    assert mentions(query, *found) == [title for title, _ in mentioning]


def test_of_what_mentions_a_topic_a_sentence_is_told_that_names_it() -> None:
    """It stands alone; an article that has none is left out."""
    leaning = ("Bến cũ", f"Bến dài. {WORK}Điều đó khiến lũ sông Hồng đi qua bến. Lũ sông Hồng rút.")
    written = brief("sông Hồng", (LATE, leaning))
    assert [each.title for each in written.articles] == [LATE[0]]
    assert written.sentences == ((0, "Năm ngoái lũ sông Hồng đã cuốn kè cũ."),)


REFORM = (
    "Đại hội mở đường cho Đổi mới",
    (
        "Đại hội đã thừa nhận sai lầm trong quản lý kinh tế nhiều năm liền và chọn con đường mà về"
        " sau ai cũng gọi bằng hai chữ: Đổi mới."
    ),
)
DANCE = (
    "The waggle dance",
    "Honey bees share a map when they dance: its angle gives the direction of the flowers.",
)
STONE = (
    "The secret of Egyptian hieroglyphs",
    "A stone bears the same decree in three scripts. At the top were signs that none could read.",
)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("doi moi kinh te", REFORM),
        ("đổi mới kinh tế", REFORM),
        ("bees and flowers", DANCE),
        ("flowers and bees", DANCE),
        ("hoa và ong", OTHER),
        ("egypt", STONE),
    ],
)
def test_a_topic_is_named_by_what_it_is_made_of(query: str, found: tuple[str, str]) -> None:
    """In any order, in one sentence; a country by what is from there."""
    assert sources(query, IN_TITLE, found) == [found[0]]
    scattered = ("Giá cả", f"Kinh tế đã khá hơn. {WORK}Đời sống đổi khác, tin mới đến từng nhà.")
    assert not sources(query, IN_TITLE, scattered)


async def test_what_is_on_a_part_of_a_topic_is_nearest_to_it() -> None:
    """What holds most of it first, or what begins with a part; not what mentions one later."""
    more = ("Lũ sông Hồng trong văn thơ", "Nhiều nhà thơ đã viết về lũ sông Hồng. Văn thơ đã xưa.")
    late, early, nearer = (
        Article(title, f"https://x.vn/{title}", title, body, datetime(2026, 11, 1, tzinfo=UTC))
        for title, body in (LATE, IN_LEAD, more)
    )
    found = [late, early, nearer]

    async def search(part: str, limit: int = 10) -> Page:
        hits = tuple(Hit(each, each.title, "") for each in found) if part == "sông hồng" else ()
        return Page(hits[:limit], more=False)

    written = await brief_of_parts(search, "văn học sông Hồng")
    assert (written.scope, written.articles) == (Scope.NEAREST, (nearer,))
    assert written.sentences == ((0, "Nhiều nhà thơ đã viết về lũ sông Hồng."),)
    found.remove(nearer)
    assert (await brief_of_parts(search, "văn học sông Hồng")).articles == (early,)


async def test_a_word_of_a_topic_that_has_a_typo_is_repaired() -> None:
    """But not a row that is cut from it, which may be taken for anything."""
    survey = Article("1", "https://x.vn/1", *SURVEY, datetime(2026, 11, 1, tzinfo=UTC))
    hits = (Hit(survey, survey.title, ""),)
    repairs = {"mesuring": "measuring", "of mesuring": "of everest", "mesuring hills": "big hills"}

    async def search(part: str, **_: int) -> Page:
        return Page(hits if part in repairs else (), more=False, corrected=repairs.get(part))

    written = await brief_of_parts(search, "history of mesuring hills")
    assert written.corrected == "history of measuring hills"
    assert written.articles == (survey,)


STORM = "Bão số 12 đổ bộ Khánh Hòa, gió giật cấp 15 làm tốc mái hai nghìn ngôi nhà ở Vạn Ninh. "
HARVEST = "Nông dân Vạn Ninh, Khánh Hòa mất trắng tôm hùm vì bão số 12 làm tốc mái trại giống. "
MATCH = "Trận bóng ở Vinh phải hoãn vì bão số 12, hai đội trở về khách sạn và chờ lịch mới. "
SONG = "Ca sĩ hát bài về bão số 12 trong đêm nhạc gây quỹ tại nhà hát lớn thành phố cảng. "
LOTTERY = "Đại lý vé số đóng cửa vì bão số 12, người trúng giải được lĩnh thưởng muộn ba ngày. "
STORM_NEWS = ("Bão số 12 làm tốc mái nhà ở Khánh Hòa", STORM)
HARVEST_NEWS = ("Bão số 12: Khánh Hòa mất trắng tôm hùm", HARVEST)
SONG_NEWS = ("Đêm nhạc bão số 12", SONG)
OTHER_NEWS = [
    ("Bão số 12: trận bóng hoãn", MATCH),
    SONG_NEWS,
    ("Bão số 12, vé số nghỉ", LOTTERY),
]


def test_articles_of_one_story_are_told_in_the_order_of_time() -> None:
    written = brief("bão số 12", [HARVEST_NEWS, STORM_NEWS], days=[9, 2])
    assert written.scope is Scope.STORY
    assert [article.title for article in written.articles] == [STORM_NEWS[0], HARVEST_NEWS[0]]


def test_what_is_published_days_later_goes_on_with_the_story() -> None:
    """However alike it is: of one day it would be the same event, told again."""
    again = ("Bão số 12 tốc mái nhà", STORM.replace("hai nghìn ngôi nhà", "2.000 ngôi nhà"))
    scopes = [brief("bão số 12", [STORM_NEWS, again], days=[2, day]).scope for day in (2, 5)]
    assert scopes == [Scope.APART, Scope.STORY]


def test_a_story_of_which_nobody_knows_the_order_is_told_one_by_one() -> None:
    written = brief("bão số 12", [HARVEST_NEWS, STORM_NEWS])
    assert written.scope is Scope.APART
    assert [article.title for article in written.articles] == [HARVEST_NEWS[0], STORM_NEWS[0]]


def test_a_story_is_told_by_articles_that_are_all_alike() -> None:
    """Two that have something in common with a third only would not read on."""
    both = ("Bão số 12: Khánh Hòa mất trắng tôm hùm, trận bóng hoãn", HARVEST + MATCH)
    lottery = ("Bão số 12, vé số nghỉ", MATCH + LOTTERY)
    written = brief("bão số 12", [both, STORM_NEWS, lottery], days=[1, 2, 3])
    assert written.scope is Scope.STORY
    assert len(written.articles) == len([both, lottery])


def test_stories_of_a_broad_topic_are_told_one_by_one() -> None:
    """Each in one sentence, the best hits in the order of time; as found if that is not known."""
    found = [OTHER_NEWS[0], STORM_NEWS, *OTHER_NEWS[1:], HARVEST_NEWS]
    told = [MATCH.strip(), STORM.strip(), SONG.strip()]
    undated, dated = brief("bão số 12", found), brief("bão số 12", found, days=[5, 4, 3, 2, 1])
    assert (undated.scope, dated.scope) == (Scope.APART, Scope.APART)
    assert undated.sentences == tuple(enumerate(told))
    assert dated.sentences == tuple(enumerate(reversed(told)))
    assert [article.title for article in dated.articles] == [title for title, _ in found[2::-1]]


PORK = (
    "Giá cả ở chợ",
    (
        "Giá thịt lợn ở chợ đầu mối đã tăng lên tám mươi nghìn đồng. Người bán thịt lợn cho biết"
        " nguồn hàng ít. Sở Công thương sẽ nhập thịt lợn đông lạnh từ tháng sau."
    ),
)
BUTCHER = ("Gã bán thịt lợn hầu tòa", f"Bị cáo đã nhận tội trước tòa ở Vinh. {WORK}")


def test_an_article_that_tells_much_of_a_topic_outweighs_a_title_that_mentions_it() -> None:
    assert sources("thịt lợn", BUTCHER, PORK) == [PORK[0]]
    assert sources("thịt lợn", BUTCHER, OTHER) == [BUTCHER[0]]


def test_what_is_most_about_a_topic_is_told_before_what_search_found_first() -> None:
    """Those that are about it nearly as much stay in the order in which they were found."""
    market = ("Chợ thịt lợn ngày Tết", f"Chợ thịt lợn đã mở từ sáng sớm ở Vinh. {WORK[:120]}")
    pork = ("Thịt lợn tăng giá", PORK[1])
    assert sources("thịt lợn", market, pork) == [pork[0], market[0]]


PHONE = ("Điện thoại mới", "Điện thoại mới đã lên kệ ở Vinh từ sáng nay với giá hai triệu đồng.")
POWER = ("Đảo xa có điện", "Xã đảo đã có điện từ sáng nay sau hai năm kéo cáp ngầm qua biển.")


def test_a_syllable_of_another_word_is_no_topic() -> None:
    """``điện thoại`` is no electricity; but a river with a name is a river."""
    assert sources("điện", PHONE, POWER) == [POWER[0]]
    assert sources("điện thoại", PHONE, POWER) == [PHONE[0]]
    assert sources("sông", OTHER, IN_TITLE) == [IN_TITLE[0]]


def test_words_of_a_long_topic_may_stand_apart_in_a_sentence() -> None:
    """All that say much; in several sentences, or far apart, they are about something else."""
    truce = (
        "Hai nước đình chiến thương mại",
        "Mỹ đã hoãn áp thuế lên hàng của Trung Quốc. Trung Quốc cũng hoãn tăng thuế với hàng Mỹ.",
    )
    talks = ("Mỹ và Trung Quốc nói về Biển Đông", "Hai bên đã gặp nhau. Thuế là việc khác ở Vinh.")
    far = ("Chợ biên giới", f"Hàng Mỹ bán chạy, {'gạo, ' * 20}và người Trung Quốc đã nộp thuế chợ.")
    assert sources("thuế quan mỹ trung", talks, far, truce) == [truce[0]]


def test_of_articles_told_one_by_one_sentences_are_told_that_name_the_topic() -> None:
    """One of each, and a second where there is room."""
    bay = (
        "Vịnh Hạ Long",
        (
            "Gần hai nghìn hòn đảo đã làm nên vịnh Hạ Long giữa biển. Vịnh Hạ Long được ghi danh là"
            " di sản thế giới từ năm 1994. Di sản Hạ Long được nối thêm đảo Cát Bà năm 2023."
        ),
    )
    music = (
        "Nhã nhạc Huế",
        (
            "Nhã nhạc đã vang lên trong các lễ lớn ở Huế. Nhã nhạc được UNESCO vinh danh là di sản"
            " năm 2003. Di sản Huế được nhiều nghệ nhân truyền lại."
        ),
    )
    assert brief("di sản", (bay, music)).sentences == (
        (0, "Vịnh Hạ Long được ghi danh là di sản thế giới từ năm 1994."),
        (0, "Di sản Hạ Long được nối thêm đảo Cát Bà năm 2023."),
        (1, "Nhã nhạc được UNESCO vinh danh là di sản năm 2003."),
        (1, "Di sản Huế được nhiều nghệ nhân truyền lại."),
    )
    short = brief("di sản", (bay, music), words=30).sentences
    assert [index for index, _ in short] == [0, 1]


def test_what_only_repeats_the_title_above_it_is_not_told() -> None:
    again = ("Bão số 12 đã vào Vinh", "Bão số 12 đã vào Vinh tối. Cây đổ đã chắn năm con đường.")
    told = [
        sentence for _, sentence in brief("bão số 12", (again, STORM_NEWS, SONG_NEWS)).sentences
    ]
    assert told == [STORM.strip(), SONG.strip()]


def test_the_only_article_on_a_topic_that_is_about_more_tells_of_the_topic() -> None:
    more = "Thợ lặn đã xuống đáy vực bằng tàu ngầm. Tàu ngầm của thợ lặn có đèn soi đáy vực."
    bacteria = ["Vi khuẩn đã sống dưới đáy vực nghìn năm.", "Vi khuẩn cần lưu huỳnh để sống ở đó."]
    abyss = ("Thợ lặn xuống đáy vực", f"{more} {' '.join(bacteria)}")
    assert [line for _, line in brief("vi khuẩn", (abyss, OTHER)).sentences] == bacteria


def test_the_only_article_whose_lead_names_a_topic_is_summed_up() -> None:
    """If nothing else names it: the lead says what all of the article is about."""
    lead = "Đoàn tàu hơi nước đã chở khách trở lại trên tuyến đường sắt dài sáu cây số."
    train = ("Tàu cổ chạy lại", f"{lead} Vé đã bán hết từ hôm thứ hai. Khách được ngồi ghế gỗ cũ.")
    told = [line for _, line in brief("đường sắt", (train, OTHER)).sentences]
    assert told == [*summarize(train[1], title=train[0], sentences=3).sentences]
    assert len(told) > 1


def test_what_names_a_topic_late_and_seldom_only_mentions_it() -> None:
    again = ("Bờ kè", f"Kè dài. {WORK}Năm ngoái lũ sông Hồng đã về. Lũ sông Hồng đã cuốn kè cũ.")
    assert mentions("sông Hồng", again, OTHER) == [again[0]]


SURVEY = ("How Everest was measured", "Surveyors measured Everest with triangles from the plains.")


async def test_an_english_word_that_finds_nothing_is_looked_for_by_its_family() -> None:
    async def search(query: str, limit: int = 10) -> Page:
        survey = Article("1", "https://x.vn/1", *SURVEY, datetime(2026, 11, 1, tzinfo=UTC))
        found = (survey,) if query == "measure" else ()
        return Page(tuple(Hit(each, each.title, "") for each in found[:limit]), more=False)

    page = await find_articles(search, "measurement", 5)
    assert [hit.article.title for hit in page.hits] == [SURVEY[0]]
    assert write_brief(page, "measurement", 5, 500).scope is Scope.APART
    assert not (await find_articles(search, "đo", 5)).hits


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Giá xăng chiều nay giảm", True),
        ("Ông bắt đầu thăm từ ngày mai", True),
        ("Talks begin tomorrow", True),
        ("Giá xăng giảm từ 21/12", False),
        ("Ông nói như vậy gần đây", False),
    ],
)
def test_what_is_understood_only_by_its_day_is_known(text: str, *, told: bool) -> None:
    assert tells_its_day(text) is told


@pytest.mark.parametrize("most", [1, 2])
def test_no_more_articles_are_told_than_asked_for(most: int) -> None:
    assert len(brief("bão số 12", OTHER_NEWS, most=most).articles) == most
    story = brief("bão số 12", [STORM_NEWS, HARVEST_NEWS], days=[1, 2], most=most)
    assert len(story.articles) == most


def test_an_article_that_leans_on_what_is_not_told_gives_way() -> None:
    """Below its title too; but one that is left alone would hide that there are several."""
    leaning = ("Thủ tướng nói về bão số 12", "Thủ tướng đã phát biểu như vậy về bão số 12 ở Vinh.")
    assert sources("bão số 12", leaning, *OTHER_NEWS[:2]) == [title for title, _ in OTHER_NEWS[:2]]
    assert sources("bão số 12", leaning, OTHER_NEWS[0]) == [leaning[0], OTHER_NEWS[0][0]]


def test_one_event_is_told_once() -> None:
    again = ("Bão số 12 tốc mái nhà", STORM.replace("hai nghìn ngôi nhà", "2.000 ngôi nhà"))
    assert sources("bão số 12", STORM_NEWS, again, SONG_NEWS) == [STORM_NEWS[0], SONG_NEWS[0]]


DYKE = (
    "Thành phố xây kè mới",
    (
        "Thành phố đã khởi công kè mới dài hai cây số bên sông. Kè mới của thành phố có giá trăm tỷ"
        " đồng. Thợ đổ đá từ sáng tới tối để thành phố có kè mới trước mùa mưa. Ông Nam ngày nào"
        " cũng ra xem. Trẻ con thả diều trên bãi cát ven bờ. Năm 1996, kè sông Hồng đã vỡ một lần."
    ),
)


@pytest.mark.parametrize("topic", ["thành phố xây kè", "kè mới"])
def test_the_only_article_on_a_topic_is_summed_up(topic: str) -> None:
    told = [sentence for _, sentence in brief(topic, [DYKE, OTHER]).sentences]
    assert told == [*summarize(DYKE[1], title=DYKE[0], sentences=3).sentences]


def test_a_topic_that_its_article_only_touches_is_what_is_told() -> None:
    told = [sentence for _, sentence in brief("kè sông Hồng", [DYKE, OTHER]).sentences]
    assert "Năm 1996, kè sông Hồng đã vỡ một lần." in told


def test_words_of_a_question_that_say_nothing_need_not_be_held() -> None:
    dance = ("The waggle dance", "Honey bees dance in the hive to share a map of the flowers.")
    assert sources("why do bees dance", OTHER, dance) == [dance[0]]


def test_a_link_asks_for_what_its_article_is_about() -> None:
    assert sources("https://x.vn/0", IN_TITLE) == [IN_TITLE[0]]


def test_what_is_new_is_told_in_a_sentence_each() -> None:
    written = brief("", [IN_TITLE, OFTEN])
    assert [index for index, _ in written.sentences] == [0, 1]


def test_an_abbreviation_is_its_full_form() -> None:
    city = ("TP HCM ngập sau mưa", "Mưa lớn chiều nay đã làm ngập bốn mươi con đường ở TP HCM.")
    assert sources("Thành phố Hồ Chí Minh", OTHER, city) == [city[0]]


def test_questions_and_asides_are_not_told() -> None:
    body = "“Tea?” asks the host. Tea came by sea with the Dutch. (Coffee is no tea.) Is tea old?"
    told = [sentence for _, sentence in brief("tea", [("Tea", body)]).sentences]
    assert told == ["Tea came by sea with the Dutch."]


def test_diacritics_that_were_typed_count() -> None:
    """``lữ`` is not lũ, and ``ong`` (bee) is not ông, though it has no diacritics itself."""
    other = ("Lữ sông Hồng", "Người lữ khách đã ngồi trên bờ sông nhìn thuyền buôn trôi về xuôi.")
    assert sources("lũ sông Hồng", other, IN_TITLE) == [IN_TITLE[0]]
    assert sources("lu song hong", other, IN_TITLE) == [other[0], IN_TITLE[0]]
    old = ("Ông đồ già", "Ông đồ già vẫn viết chữ thuê bên phố đông người qua mỗi năm.")
    assert sources("ong", old, OTHER) == [OTHER[0]]


def test_a_topic_without_diacritics_is_what_most_articles_write() -> None:
    """``dai gia`` (a tycoon) is not giá, where nearly all write of prices."""
    price = ("Giá xăng dầu giảm", "Giá xăng dầu đã giảm ở Vinh. Giá xăng dầu có thể giảm nữa. " * 2)
    tycoon = ("Bắt đại gia xăng dầu", "Đại gia đã bị bắt ở Vinh vì bán xăng giả cho nhiều đại lý.")
    assert sources("gia xang dau", tycoon, price) == [price[0]]
    assert sources("gia xang dau", tycoon, OTHER) == [tycoon[0]]


def test_what_begins_like_a_question_may_be_a_topic() -> None:
    """``tin tặc`` (hackers) is not asking for news of ``tặc`` (bandits)."""
    hackers = ("Tin tặc vào kho dữ liệu", "Tin tặc đã lấy đi mật khẩu của hai nghìn người đọc báo.")
    bandits = ("Lâm tặc vào rừng", "Lâm tặc đã chặt hạ năm cây lim già ở đầu nguồn con suối.")
    assert sources("tin tặc", hackers, bandits) == [hackers[0]]
    assert sources("tin về lâm tặc", hackers, bandits) == [bandits[0]]
