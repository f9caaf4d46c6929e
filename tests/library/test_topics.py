"""Which articles are about what a brief is asked for."""

import pytest
from briefing import IN_LEAD, IN_TITLE, LATE, OFTEN, OTHER, WORK, mentions, sources


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


@pytest.mark.parametrize("query", ["Việt Nam", "viet nam", "vietnam"])
def test_on_what_every_newspaper_names_are_those_whose_titles_do(query: str) -> None:
    """Another one mentions it, however often."""
    river = (
        "Sông chín cửa",
        "Qua hai nước láng giềng, con sông dài chảy vào Việt Nam. Ở Việt Nam sông chia chín cửa.",
    )
    land = ("Việt Nam vào thu", "Lúa chín vàng.")
    assert sources(query, river, land) == [land[0]]
    assert mentions(query, river) == [river[0]]


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
        ("hoa vs ong", OTHER),
        ("egypt", STONE),
    ],
)
def test_a_topic_is_named_by_what_it_is_made_of(query: str, found: tuple[str, str]) -> None:
    """In any order, in one sentence; a country by what is from there."""
    assert sources(query, IN_TITLE, found) == [found[0]]
    scattered = ("Giá cả", f"Kinh tế đã khá hơn. {WORK}Đời sống đổi khác, tin mới đến từng nhà.")
    assert not sources(query, IN_TITLE, scattered)


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


def test_words_of_a_question_that_say_nothing_need_not_be_held() -> None:
    dance = ("The waggle dance", "Honey bees dance in the hive to share a map of the flowers.")
    assert sources("why do bees dance", OTHER, dance) == [dance[0]]


def test_a_link_asks_for_what_its_article_is_about() -> None:
    assert sources("https://x.vn/0", IN_TITLE) == [IN_TITLE[0]]


def test_an_abbreviation_is_its_full_form() -> None:
    city = ("TP HCM ngập sau mưa", "Mưa lớn chiều nay đã làm ngập bốn mươi con đường ở TP HCM.")
    assert sources("Thành phố Hồ Chí Minh", OTHER, city) == [city[0]]


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


def test_a_topic_without_diacritics_is_its_words_before_what_else_is_written_for_them() -> None:
    """``lich su`` is history, but means what writes it in Vietnamese as well, if any does."""
    written = ("Lịch sử làng gốm", "Lịch sử làng bắt đầu từ một lò nung. Nay làng vẫn đỏ lửa.")
    other = ("A history of kilns", "The history of kilns is long. History has many of them.")
    assert written[0] in sources("lich su", other, written)
