"""A ranked list in which no word is required: what people half remember finds its article."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from search_corpus import ARTICLES, names, searching

from bot.library import Library

MORE = {
    **ARTICLES,
    "police": (
        "Cảnh sát giao thông Hà Nội ra quân",
        "Huấn luyện viên lái xe cùng tham gia buổi tuyên truyền ở quận Hai Bà Trưng.",
    ),
    "saigon": ("Sài Gòn mưa lớn", "Nhiều tuyến đường ngập nửa bánh xe trong chiều nay."),
    "palmyra": (
        "Quân đội giành lại Palmyra",
        "Thành cổ bị tàn phá nặng nề. Các chuyên gia khảo cổ sẽ trở lại.",
    ),
    "palmyra-again": ("Cổng vòm Palmyra được dựng lại", "Bản sao làm từ đá cẩm thạch."),
    "palmyra-museum": ("Bảo tàng Palmyra mở cửa", "Khách tham quan xem các pho tượng cổ."),
    "sa-dec": ("Làng hoa Sa Đéc vào tết", "Ghe chở cúc mâm xôi đi khắp miền Tây."),
    "sa-dec-again": ("Hoa Sa Đéc được mùa", "Nhà vườn phấn khởi."),
    "sa-dec-road": ("Đường mới về Sa Đéc", "Xe chạy nhanh hơn trước nửa giờ."),
    **{f"sa-{n}": (f"Phù sa bồi đắp {n}", "Nông dân chờ con nước đéc.") for n in range(6)},
    **{f"dec-{n}": (f"Chuyện chim đéc {n}", "Bờ sông vắng.") for n in range(6)},
}


@pytest.fixture
async def library(tmp_path: Path) -> AsyncIterator[Library]:
    async with searching(tmp_path, MORE) as library:
        yield library


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("bài viết về lũ ở miền trung sao rồi", "flood"),
        ("cho hỏi vụ ngôi nhà ma có người thuê chưa", "ghost"),
        ("nấu canh chua kiểu má cần cá gì", "mother"),
        ("who keeps a lighthouse on the northern coast", "lighthouse"),
    ],
)
async def test_a_question_finds_its_article(library: Library, typed: str, name: str) -> None:
    for page in (await library.search(typed), await library.suggest(typed)):
        assert names(page)[0] == name


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("csgt hn phạt nguội", "police"),
        ("CSGT HN", "police"),
        ("tphcm ngập", "saigon"),
        ("thành phố hồ chí minh mưa lớn", "saigon"),
    ],
)
async def test_abbreviations_stand_for_their_full_forms(
    library: Library, typed: str, name: str
) -> None:
    assert names(await library.search(typed))[0] == name


async def test_who_names_a_thing_in_several_ways_is_not_above_who_is_on_it(
    tmp_path: Path,
) -> None:
    articles = {
        "names": ("Sài Gòn, Thành phố Hồ Chí Minh, TP HCM", "Một nơi có ba tên."),
        "subject": ("Chợ rau Sài Gòn", "Rau muống vẫn rẻ."),
        **{f"other-{n}": (f"Tin {n}", "Trời nắng, đường vắng.") for n in range(1100)},
    }
    async with searching(tmp_path, articles) as library:
        assert names(await library.search("hcm rau ngon"))[0] == "subject"


async def test_a_rare_spelling_beside_other_words_is_repaired_and_said(library: Library) -> None:
    page = await library.search("giành lại palmira khi nào")
    assert names(page)[0] == "palmyra"
    assert page.corrected == "giành lại palmyra"


async def test_a_missing_space_is_read_beside_other_words(library: Library) -> None:
    page = await library.search("chợ sadec cúc mâm xôi")
    assert names(page)[0] == "sa-dec"
    assert page.corrected == "chợ sa dec cúc mâm xôi"


async def test_the_subject_counts_for_more_than_a_common_phrase(tmp_path: Path) -> None:
    """However rare that phrase is in a small library."""
    articles = {
        "silk": ("Lụa Vạn Phúc", "Làng nghề dệt lụa bên sông Nhuệ."),
        "past": ("Kính lúp", "Suốt lịch sử, lịch sử và lịch sử, người ta nhìn bằng mắt thường."),
        **{f"other-{n}": (f"Chuyện {n}", "Không có gì mới.") for n in range(9)},
    }
    async with searching(tmp_path, articles) as library:
        for typed in ("lịch sử lụa vạn phúc xưa", "lich su det lua"):
            assert names(await library.search(typed))[0] == "silk"


async def test_scraps_are_not_shown(library: Library) -> None:
    """Below an article that holds every word, one that shares a common word is noise."""
    assert names(await library.search("chim đéc bờ sông"))[:1] != ["sa-dec"]
    assert "mother" not in names(await library.search("nhà ma trên đồi thông"))


@pytest.mark.parametrize("typed", ["xqzt wvkp", "blorf snarkle vint", "qqqq"])
async def test_nonsense_finds_nothing(library: Library, typed: str) -> None:
    page = await library.search(typed)
    assert (page.hits, page.corrected) == ((), None)


async def test_quoted_words_are_not_replaced(library: Library) -> None:
    assert (await library.search('"palmira"')).hits == ()
