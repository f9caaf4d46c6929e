"""Conversations: a topic told from several articles."""

import pytest
from talk import Talk, WriteSeed

HITS = "🔎 Kết quả tìm kiếm"
FIRST = (
    "Nước lũ sông Hồng lên nhanh trong đêm thứ hai.",
    "Ba phường ven sông đã dời dân lên chỗ cao.",
    "Mực nước sáng nay cao hơn báo động hai là ba mươi phân.",
    "Trường học ở hai quận cho học sinh nghỉ.",
)
AFTER = (
    "Chợ Long Biên họp lại khi nước sông Hồng rút.",
    "Giá rau tăng gấp rưỡi so với tuần trước.",
    "Tiểu thương mất ba ngày để dọn bùn.",
    "Thành phố miễn phí chỗ ngồi trong một tháng.",
)


@pytest.fixture
async def floods(talk: Talk, write_seed: WriteSeed) -> None:
    """Two articles on one flood, one of them printed by two papers, and one of something else."""
    write_seed("a-lu", "Lũ sông Hồng lên nhanh", *FIRST)
    write_seed("b-lu", "Lũ sông Hồng lên nhanh trong đêm", *FIRST)
    write_seed(
        "c-lu",
        "Sau lũ sông Hồng, chợ họp lại",
        *AFTER,
    )
    write_seed("d-ong", "Ong mật nhảy múa", "Ong báo cho nhau chỗ có hoa.", "Điệu nhảy chỉ hướng.")
    await talk.reload()


@pytest.mark.usefixtures("floods")
@pytest.mark.parametrize("typed", ["/brief lu song hong", "/diembao Lũ sông Hồng"])
async def test_articles_that_nobody_knows_the_order_of_are_told_one_by_one(
    talk: Talk, typed: str
) -> None:
    """Each stands below its title, near-duplicates once; a number opens its article."""
    await talk.says(typed)
    head, *stories = talk.chat.last.text.split("\n\n")
    assert head.split("\n")[0].lower().endswith(typed.split(maxsplit=1)[1].lower())
    titles, sentences = zip(*(story.split("\n") for story in stories), strict=True)
    assert [title[:3] for title in titles] == ["1. ", "2. "]
    assert all(title.endswith(" · example.vn") for title in titles)
    assert {*sentences} == {FIRST[0], AFTER[0]}
    talk.sees_buttons("1", "2", HITS)
    await talk.presses("2")
    assert talk.chat.last.text.split("\n")[0] in titles[1]


@pytest.mark.usefixtures("floods")
async def test_its_sources_can_be_named_by_number(talk: Talk) -> None:
    await talk.says("/brief lũ sông Hồng")
    second = talk.chat.last.text.split("\n2. ")[-1].split(" · ")[0]
    await talk.says("/tomtat 2")
    talk.sees(second)


@pytest.mark.usefixtures("floods")
async def test_words_to_leave_out_are_no_part_of_the_topic(talk: Talk) -> None:
    await talk.says("/brief lũ sông Hồng -rau")
    talk.sees(FIRST[0])
    talk.sees_not(AFTER[0], "Gần nhất là:")


@pytest.mark.usefixtures("floods")
async def test_parts_of_a_topic_are_offered_where_nothing_is_on_it(talk: Talk) -> None:
    """Its end, which mostly says of what, before its beginning."""
    await talk.says("/brief văn học sông Hồng")
    talk.sees("Gần nhất là:", "1. ", "lũ sông Hồng", "2. ")
    talk.sees_not("Ong mật")


@pytest.mark.usefixtures("floods")
async def test_a_list_of_hits_offers_a_brief_and_back(talk: Talk) -> None:
    await talk.says("lũ sông Hồng")
    await talk.presses("🗞 Điểm báo")
    talk.sees("🗞 lũ sông Hồng", "Điểm nhanh 2 bài")
    before = len(talk.chat.messages)
    await talk.presses(HITS)
    talk.sees("🔎 lũ sông Hồng", "1. ")
    assert len(talk.chat.messages) == before


async def test_below_a_list_its_hits_are_told(talk: Talk, write_seed: WriteSeed) -> None:
    """The button never sends the list once more, also where no article names the topic."""
    write_seed("market", "Chợ mới", "Giá thuê rẻ hơn năm ngoái.", "Ai cũng được ngồi trong nhà.")
    write_seed("stage", "Rạp cũ", "Khách ngồi trên ghế gỗ.", "Tấm vé có giá mười đồng.")
    await talk.reload()
    await talk.says("giá ngồi")
    await talk.presses("🗞 Điểm báo")
    talk.sees("🗞 giá ngồi", "Gần nhất là:", "Chợ mới · example.vn", "Rạp cũ · example.vn")
    talk.sees_buttons("1", "2", HITS)


@pytest.mark.usefixtures("floods")
async def test_a_topic_with_a_typo_is_told_as_what_it_was_taken_for(talk: Talk) -> None:
    await talk.says("/brief lũ sônng Hồng")
    talk.sees("Không thấy “lũ sônng Hồng”, đây là kết quả cho lũ sông hồng", "\n1. ")


@pytest.mark.usefixtures("urls")
@pytest.mark.parametrize(
    ("language", "little", "marked"),
    [
        ("vi", "Có một bài nói về chủ đề này:", " · Tiếng Anh"),
        ("en", "One article covers this:", ""),
    ],
)
async def test_one_article_only_is_said_and_shown(
    talk: Talk, language: str, little: str, marked: str
) -> None:
    """And its language, if it is not the reader's."""
    talk.is_with("Ann", language=language)
    await talk.says("/brief river")
    talk.sees(little, f"How the river came to the sea · example.vn{marked}\nThe river begins")
    talk.sees_not("1.", "[1]")


@pytest.mark.usefixtures("floods")
async def test_what_a_search_finds_is_listed_where_nothing_can_be_told(talk: Talk) -> None:
    await talk.says("/brief giá ngồi")
    talk.sees("Chưa bài nào nói đủ", "🔎 giá ngồi", "Sau lũ sông Hồng, chợ họp lại")


@pytest.mark.usefixtures("floods")
async def test_what_only_closes_a_topic_is_no_part_of_it(talk: Talk) -> None:
    """Unless an article is about all of it."""
    await talk.says("điểm báo về ong mật đi")
    talk.sees("🗞 ong mật\n", "Ong báo cho nhau chỗ có hoa.")


@pytest.mark.usefixtures("urls")
async def test_nothing_on_a_topic_is_said(talk: Talk) -> None:
    for topic in ("xyzzyplugh", ","):
        await talk.says(f"/brief {topic}")
        talk.sees(f"Không tìm thấy bài nào khớp với “{topic}”")


@pytest.mark.parametrize("typed", ["brief river", "brief notes"])
@pytest.mark.usefixtures("urls")
async def test_brief_and_a_topic_is_one_unless_articles_hold_it_all(
    talk: Talk, write_seed: WriteSeed, typed: str
) -> None:
    write_seed("notes", "Notes on travel", "They are brief.", "They are notes.")
    await talk.reload()
    talk.is_with("Ann", language="en")
    await talk.says(typed)
    talk.sees("🗞 river" if typed == "brief river" else "🔎 brief notes")


@pytest.mark.usefixtures("floods")
async def test_more_of_a_brief_in_plain_words_is_found_by_its_topic(talk: Talk) -> None:
    """And not by the order itself, of which no article tells."""
    await talk.says("điểm báo lũ sông Hồng")
    await talk.says("đọc thêm")
    assert talk.chat.last.text.startswith("🔎 lũ sông Hồng")


@pytest.mark.usefixtures("floods")
async def test_the_chat_shows_that_a_brief_is_being_written(talk: Talk) -> None:
    await talk.says("/brief lũ sông Hồng")
    assert talk.chat.actions == ["typing"]


async def test_articles_that_only_hold_the_syllables_are_left_out(
    write_seed: WriteSeed, talk: Talk
) -> None:
    """`đá vôi` is limestone; `đá` and `vội` may stand in any football report."""
    bay = "Vịnh có nhiều đảo đá vôi dựng đứng giữa biển xanh."
    cave = "Dòng sông ngầm đã khoét núi đá vôi suốt nhiều năm."
    write_seed("bay", "Vịnh của những hòn đảo", bay, "Thuyền đi giữa các đảo.", "Khách đến đông.")
    write_seed("cave", "Hang động lớn trong núi", cave, "Trong hang có rừng.", "Hang rất sâu.")
    write_seed(
        "ball", "Trận bóng chiều nay", "Cầu thủ đá vội nên bóng ra ngoài.", "Trận hoà.", "Hết."
    )
    await talk.services.library.reload(talk.services.settings.seeds_dir)
    await talk.says("/brief đá vôi")
    talk.sees("Vịnh của những hòn đảo", "Hang động lớn trong núi")
    talk.sees_not("Trận bóng")


@pytest.mark.usefixtures("urls")
@pytest.mark.parametrize(
    ("language", "asks", "first"),
    [("vi", "điểm báo hôm nay", "[1] Ong mật"), ("en", "brief on the latest news", "[1] How the")],
)
async def test_of_the_newest_those_in_the_readers_language_come_first(
    talk: Talk, language: str, asks: str, first: str
) -> None:
    talk.is_with("Ann", language=language)
    await talk.says(asks)
    talk.sees(first)
    # Its button is named as the sentences name it.
    await talk.presses("[1]")
    assert talk.chat.last.text.startswith(first.removeprefix("[1] "))


@pytest.mark.parametrize("language", ["vi", "en"])
async def test_a_topic_is_the_same_with_an_article_before_it(
    talk: Talk, write_seed: WriteSeed, language: str
) -> None:
    write_seed("a", "Oceans that warm", "The ocean warms by a degree.", "Fish go north.")
    write_seed("b", "Ocean of plastic", "Plastic drifts in the ocean.", "Ships collect it.")
    write_seed("c", "A walk by the sea", "The path is long.", "The ocean is seen from it.")
    await talk.reload()
    talk.is_with("Ann", language=language)
    await talk.says("/brief ocean")
    brief = talk.chat.last.text
    await talk.says("/brief the ocean")
    assert talk.chat.last.text.replace("the ocean", "ocean", 1) == brief


@pytest.mark.usefixtures("race")
@pytest.mark.parametrize(
    ("language", "unmet"),
    [("vi", "Không có bài nào đăng hôm nay"), ("en", "Nothing from hôm nay")],
)
async def test_that_nothing_is_of_the_time_asked_for_is_told(
    talk: Talk, language: str, unmet: str
) -> None:
    """As above the hits of a search."""
    talk.is_with("Ann", language=language)
    await talk.says("điểm tin đua ghe ngo hôm nay")
    talk.sees("🗞", unmet, "Ghe về đích")
    await talk.says("điểm tin đua ghe ngo")
    talk.sees("🗞", "Ghe về đích")
    talk.sees_not(unmet)


@pytest.mark.usefixtures("urls")
async def test_of_a_topic_on_which_there_is_nothing_that_is_said(talk: Talk) -> None:
    """What asks for a brief is no part of it, unless articles hold it."""
    talk.is_with("Ann", language="en")
    await talk.says("brief dinosaurs")
    talk.sees("No articles found for “dinosaurs”")
    talk.sees_buttons("📰 Latest articles", "🔔 Notify me about “dinosaurs”")


async def test_a_topic_with_wrong_diacritics_is_told_as_articles_write_it(
    talk: Talk, write_seed: WriteSeed
) -> None:
    """If most of it is right: with other diacritics a few words may be another topic."""
    write_seed(
        "cave",
        "Giải cứu hang Tham Luang kết thúc",
        "Cuộc giải cứu hang Tham Luang kết thúc tối nay.",
        "Thợ lặn đưa bốn em cuối cùng ra ngoài.",
    )
    await talk.reload()
    await talk.says("điểm báo giải cứu hàng thâm luang")
    talk.sees("kết quả cho giải cứu hang tham luang", "một bài nói về chủ đề này")
    await talk.says("điểm báo giái cưu hàng thâm luang")
    talk.sees_not("nói về chủ đề này")


@pytest.mark.usefixtures("floods")
@pytest.mark.parametrize(
    "said",
    [
        *("longer", "shorter", "make it longer", "more detail", "too long"),
        *(
            "dài thêm",
            "ngắn lại",
            "dai them di",
            "ngan lai",
            "dài hơn",
            "nói rõ hơn chút",
            "noi ro hon",
        ),
    ],
)
async def test_behind_a_brief_of_several_it_is_asked_which_of_them_is_to_be_resized(
    talk: Talk, said: str
) -> None:
    """Its articles are offered; no such word is looked for."""
    await talk.says("/brief lũ sông Hồng")
    await talk.says(said)
    talk.sees("Bạn chọn bài nào?")
    talk.sees_buttons("1", "2")


@pytest.mark.usefixtures("urls")
@pytest.mark.parametrize("asked", ["diem bao hom nay co gi", "/brief hôm nay có gì"])
async def test_of_nothing_but_what_is_new_the_newest_are_listed(talk: Talk, asked: str) -> None:
    """No brief is written on articles that have nothing in common."""
    await talk.says(asked)
    talk.sees_not("🗞")
    talk.sees("1. ", "2. ")
