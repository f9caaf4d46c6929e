"""Diacritics that were typed count; those that were not do not."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from search_corpus import names, searching

from bot.library import Library
from bot.library.articles import HIGHLIGHT_CLOSE, HIGHLIGHT_OPEN

ARTICLES = {
    "pho": ("Bữa sáng của người Hà Nội", "Một bát phở nóng có giá bốn mươi nghìn đồng."),
    "street": ("Đi bộ quanh hồ", "Con phố nhỏ có nhiều cây xanh."),
    "spread": ("Mạng xã hội", "Điện thoại ngày càng phổ biến ở nông thôn."),
    "old": ("Nhạc cũ", "Đêm hòa nhạc kết thúc muộn."),
    "fancy": ("Món mới", "Quán phở vừa mở trên con phố cổ."),
}

# They make a library one of many articles, in which a search looks at the best ones only.
STREETS = {f"street-{n}": (f"Phố số {n}", f"Nhà số {n} mở cửa.") for n in range(1000)}


@pytest.fixture
async def library(tmp_path: Path) -> AsyncIterator[Library]:
    async with searching(tmp_path, ARTICLES) as library:
        yield library


def highlights(text: str) -> list[str]:
    return [part.partition(HIGHLIGHT_CLOSE)[0] for part in text.split(HIGHLIGHT_OPEN)[1:]]


async def test_another_word_of_the_same_letters_is_not_shown(library: Library) -> None:
    assert {*names(await library.search("phở"))} == {"pho", "fancy"}
    assert {*names(await library.search("phố"))} == {"street", "fancy"}


async def test_without_diacritics_every_word_of_these_letters_is(library: Library) -> None:
    assert {*names(await library.search("pho"))} == {"pho", "street", "spread", "fancy"}


async def test_only_the_word_that_was_typed_is_highlighted(library: Library) -> None:
    for hit in (await library.search("phở")).hits:
        assert highlights(hit.snippet) == ["phở"]
    [fancy] = [
        hit for hit in (await library.search("pho")).hits if hit.article.url.endswith("fancy")
    ]
    assert highlights(fancy.snippet) == ["phở", "phố"]


@pytest.mark.parametrize("typed", ["hòa nhạc", "hoà nhạc"])
async def test_the_place_of_a_tone_mark_makes_no_difference(library: Library, typed: str) -> None:
    page = await library.search(typed)
    assert names(page) == ["old"]
    assert highlights(page.hits[0].snippet) == ["hòa nhạc"]


@pytest.mark.parametrize(
    ("slip", "corrected", "name"),
    [
        ("bửa sáng", "bữa sáng", "pho"),
        ("điện thoại ngáy càng phổ biến", "điện thoại ngày càng phổ biến", "spread"),
    ],
)
async def test_a_slip_in_a_row_of_words_is_read_as_the_row_and_told(
    library: Library, slip: str, corrected: str, name: str
) -> None:
    """In a title and in a body; before any letter is changed."""
    page = await library.search(slip)
    assert (names(page), page.corrected) == ([name], corrected)


@pytest.mark.parametrize("typed", ["đị bô", "nhồ"])
async def test_diacritics_are_not_typed_where_there_are_none(tmp_path: Path, typed: str) -> None:
    articles = {"race": ("Nho mo nua", "Ai di bo ba buoc.")}
    async with searching(tmp_path, articles) as library:
        for page in (await library.search(typed), await library.suggest(typed)):
            assert (names(page), page.corrected) == ([], None)


async def test_a_syllable_with_its_diacritics_is_no_typo_of_another(tmp_path: Path) -> None:
    articles = {
        f"lake{n}": (f"Chuyện thứ {n}", f"Quanh hồ có {n} người gom lá, rồi ra về.")
        for n in range(4)
    }
    async with searching(tmp_path, articles) as library:
        for page in (await library.search("hồ gươm"), await library.suggest("hồ gươm")):
            assert (names(page), page.corrected) == ([], None)


async def test_a_word_beside_others_with_diacritics_is_one_without(tmp_path: Path) -> None:
    """Whoever types the frame with its diacritics leaves out none of the subject's."""
    articles = {
        "title": ("Ong về tổ", "Đàn về lúc chiều."),
        "body": ("Chuyện trong vườn", "Hoa nở. Một con ong bay qua, ông già nhìn theo."),
        "other": ("Ông già và biển", "Ông ra khơi một mình."),
    }
    async with searching(tmp_path, articles) as library:
        page = await library.search("tìm bài về ong")
        assert names(page) == ["title", "body"]
        assert highlights(page.hits[1].snippet) == ["ong"]
        assert {*names(await library.search("tim bai ve ong"))} >= {"title", "other"}


async def test_a_name_of_another_language_is_found_without_its_accent(tmp_path: Path) -> None:
    articles = {"song": ("Beyonce hát", "Ca sĩ hát.")}
    async with searching(tmp_path, articles) as library:
        page = await library.search("beyoncé")
        assert (names(page), page.corrected) == (["song"], "beyonce")


async def test_two_words_with_diacritics_are_both_in_what_is_found(tmp_path: Path) -> None:
    """Among many articles some hold words that only look like these."""
    articles = {
        "mine": ("Tháo bom giữa đồng", "Tổ công binh thắng cuộc đua với đồng hồ."),
        "both": ("Bờm ngựa", "Chú ngựa đua. Ở quê, bọn trẻ trêu nhau. Thằng bé cười."),
        **STREETS,
    }
    async with searching(tmp_path, articles) as library:
        assert names(await library.search("thằng bờm")) == ["both"]
        assert names(await library.search("tháng bờm")) == []


async def test_words_in_a_row_are_as_typed_in_the_row(library: Library) -> None:
    """It is not enough that each stands somewhere as typed."""
    page = await library.search("quán phố vừa")
    assert names(page)[:1] == ["fancy"]
    assert page.corrected == "quán phở vừa"


async def test_a_word_without_marks_in_a_row_of_marked_ones_has_the_same_letters(
    tmp_path: Path,
) -> None:
    """`nhà tho` is `nhà thơ` or `nhà thờ`, but not any word behind `nhà`."""
    articles = {
        "poet": ("Một đời", "Ở quê, nhà thơ trồng rau."),
        "church": ("Một phố", "Cuối phố có nhà thờ cổ."),
        "apart": ("Một nhà", "Trong nhà ta, ông Nhã thọ nhất."),
        **STREETS,
    }
    async with searching(tmp_path, articles) as library:
        assert {*names(await library.search("nhà tho"))[:2]} == {"poet", "church"}


@pytest.mark.parametrize("typed", ["cà phê", "đường"])
async def test_one_or_two_words_of_vietnamese_are_no_slip(tmp_path: Path, typed: str) -> None:
    """That the library has them with other marks only does not make them others."""
    articles = {
        "title": ("Dượng kể chuyện", "Bài kể chuyện xưa."),
        "body": ("Việc mới", "Nhà máy bỏ cả phế liệu."),
    }
    async with searching(tmp_path, articles) as library:
        for page in (await library.search(typed), await library.suggest(typed)):
            assert page.corrected is None


async def test_an_abbreviation_in_capitals_is_not_the_common_word(tmp_path: Path) -> None:
    """Unless everything is in capitals."""
    articles = {
        "who": ("Ai phát minh ra bánh mì", "Không ai biết rõ. Thợ làm bánh đã quên từ lâu."),
        "machine": ("Máy học chơi cờ", "Công nghệ AI thắng kiện tướng, và ai cũng ngạc nhiên."),
        "spelt": ("Trí tuệ nhân tạo vào bệnh viện", "Máy đọc phim chụp thay bác sĩ."),
    }
    async with searching(tmp_path, articles) as library:
        for find in (library.search, library.suggest):
            assert {*names(await find("AI"))} <= {"machine", "spelt"}
            assert names(await find("AI chơi cờ"))[0] == "machine"
            assert names(await find("ai phát minh"))[0] == "who"
            assert names(await find("AI PHÁT MINH"))[0] == "who"
        machine, *_ = (await library.search("AI cờ")).hits
        assert "ai" not in highlights(machine.snippet)


@pytest.mark.parametrize(("typed", "name"), [("vắc xin", "vaccine"), ("đại học", "school")])
async def test_what_is_written_otherwise_has_none_of_the_diacritics_typed(
    tmp_path: Path, typed: str, name: str
) -> None:
    """Among many articles, too."""
    articles = {
        "vaccine": ("Tin y tế", "Trẻ em ở xã này được tiêm vaccine miễn phí."),
        "school": ("Mùa thi", "Thí sinh nộp hồ sơ vào ĐH."),
        **STREETS,
    }
    async with searching(tmp_path, articles) as library:
        assert names(await library.search(typed)) == [name]


async def test_another_spelling_is_as_good_below_what_is_spelt_as_typed(tmp_path: Path) -> None:
    """Among many articles, too."""
    articles = {
        "typed": ("Xe ô tô khách lao xuống vuông tôm", "Tài xế ngủ gật."),
        "other": ("Ôtô khách lao xuống vuông tôm", "Không ai bị thương."),
        **STREETS,
    }
    async with searching(tmp_path, articles) as library:
        page = await library.search("ô tô khách lao xuống vuông tôm")
        assert names(page) == ["typed", "other"]


@pytest.mark.parametrize(("typed", "name"), [("ái", "love"), ("cá", "fish"), ("tư", "four")])
async def test_a_syllable_that_is_short_for_something_without_its_diacritics_keeps_them(
    tmp_path: Path, typed: str, name: str
) -> None:
    articles = {
        "love": ("Chuyện xưa", "Nàng kết tóc xe tơ vì ái tình."),
        "who": ("Ngoài phố", "Không rõ ai đã mở cửa."),
        "fish": ("Chợ sớm", "Người bán cá ngồi bên đường."),
        "shift": ("Bệnh viện", "Y tá nhận ca trực đêm rồi ra về."),
        "four": ("Lớp học", "Em ngồi bàn thứ tư."),
        "monk": ("Lớp khác", "Sư tu ở chùa."),
    }
    async with searching(tmp_path, articles) as library:
        assert names(await library.search(typed)) == [name]


async def test_a_name_beside_others_with_diacritics_may_have_been_typed_without(
    tmp_path: Path,
) -> None:
    """If nothing else is found."""
    articles = {"laos": ("Bên dòng sông", "Viêng Chăn là thủ đô của Lào. Người Lào trồng lúa.")}
    async with searching(tmp_path, articles) as library:
        assert names(await library.search("thủ đô nước Lao")) == ["laos"]


async def test_what_an_unfinished_word_without_diacritics_begins_has_none(tmp_path: Path) -> None:
    articles = {"title": ("Bài về ong của ông", "Đàn về lúc chiều.")}
    async with searching(tmp_path, articles) as library:
        [hit] = (await library.search("tìm bài về ong")).hits
        assert "ông" not in highlights(hit.title)
