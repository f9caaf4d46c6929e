"""What a brief tells of the articles that a search found."""

from datetime import UTC, datetime

import pytest
from briefing import IN_LEAD, IN_TITLE, LATE, OFTEN, OTHER, WORK, brief, mentions

from bot.library import Article, Page, Scope
from bot.library.articles import Hit
from bot.library.briefs import brief_of_parts, find_articles, tells_its_day, write_brief
from summarizer import summarize

TWICE = ("Bờ kè", f"Kè dài. {WORK}Năm ngoái lũ sông Hồng đã to hơn lũ sông Hồng năm kia.")
SCATTERED = ("Hoa hồng", "Người bán hoa đã chèo thuyền qua bến sông mỗi sáng để kịp phiên chợ.")
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


def test_the_only_article_is_summed_up_if_its_title_holds_most_of_the_topic() -> None:
    """More than a sentence that names it; what mentions it under another title is told by that."""
    body = f"Ngôi làng nằm ven sông Hồng từ lâu. {WORK * 3}Lũ sông Hồng đã cuốn kè cũ. {WORK * 2}"
    titled = brief("lũ sông Hồng", (OTHER, ("Sông Hồng và ngôi làng", body)))
    assert (titled.mentioning, len(titled.articles)) == (0, 1)
    assert len(titled.sentences) > 1
    assert brief("lũ sông Hồng", (OTHER, ("Bến cũ", body))).mentioning == 1


def test_an_article_that_a_summary_tells_nothing_of_is_told_by_what_names_the_topic() -> None:
    asking = "Ai đã dựng lại bức tường phía đông bằng gạch mộc trong ba tháng mùa khô ấy? "
    asking += "Sao những người thợ đá lành nghề lại bỏ về phương nam sớm thế? "
    lead = "Ngôi làng nằm ven sông Hồng có từ bao giờ?"
    body = f"{lead} {asking * 3}Lũ sông Hồng đã cuốn kè cũ. {asking * 2}"
    written = brief("lũ sông Hồng", (OTHER, ("Sông Hồng và ngôi làng", body)))
    assert written.sentences == ((0, "Lũ sông Hồng đã cuốn kè cũ."),)


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

    written = await brief_of_parts(search, "History of Mesuring hills")
    assert written.corrected == "history of measuring hills"
    assert written.articles == (survey,)


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


def test_what_is_new_is_told_in_a_sentence_each() -> None:
    written = brief("", [IN_TITLE, OFTEN])
    assert [index for index, _ in written.sentences] == [0, 1]


def test_questions_and_asides_are_not_told() -> None:
    body = "“Tea?” asks the host. Tea came by sea with the Dutch. (Coffee is no tea.) Is tea old?"
    told = [sentence for _, sentence in brief("tea", [("Tea", body)]).sentences]
    assert told == ["Tea came by sea with the Dutch."]
