"""Where a query finds little, what it names is looked for alone, or in the other language."""

import pytest
from talk import Talk, WriteSeed

TIDES = "Thuỷ triều lên xuống", "Thuỷ triều do Mặt Trăng.", "Biển lên rồi xuống."


@pytest.mark.parametrize("asked", ["tides", "any articles on tides?"])
async def test_what_only_the_other_language_has_is_found_there(
    talk: Talk, write_seed: WriteSeed, asked: str
) -> None:
    write_seed("tides", *TIDES)
    await talk.reload()
    talk.is_with("Ann", language="en")
    await talk.says(asked)
    talk.sees("No articles found", "In another language", "🔎 thuỷ triều", "1. Thuỷ triều lên")


async def test_where_a_title_hardly_tells_of_it_that_is_offered(
    talk: Talk, write_seed: WriteSeed
) -> None:
    """What was found stays, and who knows the other language taps."""
    write_seed("tides", *TIDES)
    write_seed("ships", "How ships sail", "They wait for the tide.", "Then they go.")
    await talk.reload()
    talk.is_with("Ann", language="en")
    await talk.says("tides")
    talk.sees("1. How ships sail")
    await talk.presses("🔎 Search “thuỷ triều”")
    talk.sees("1. Thuỷ triều lên")
    write_seed("tide", "The tide", "It comes and goes.", "So it does.")
    await talk.reload()
    await talk.says("tides")
    talk.sees("1. The tide")
    assert not any("thuỷ" in it for it in talk.chat.last.buttons)


async def test_so_it_is_where_a_part_of_it_is_told_of(talk: Talk, write_seed: WriteSeed) -> None:
    write_seed("trains", "Đường sắt Bắc – Nam", "Tàu chạy từ Hà Nội.", "Rồi tới Sài Gòn.")
    await talk.reload()
    talk.is_with("Ann", language="en")
    await talk.says("trains in vietnam")
    talk.sees("In another language", "1. Đường sắt Bắc – Nam")


async def test_a_name_of_the_other_language_is_no_typo(talk: Talk, write_seed: WriteSeed) -> None:
    """`hai dang`, a lighthouse, looks like `hội đảng`."""
    write_seed("party", "Đại hội Đảng", "Đại hội Đảng họp ở Hà Nội.", "Rồi bế mạc.")
    write_seed("light", "How a lighthouse shines", "It has a lens.", "So it shines.")
    await talk.reload()
    await talk.says("hai dang")
    talk.sees("Bài viết bằng tiếng khác", "1. How a lighthouse shines")


async def test_no_title_there_no_words(talk: Talk, write_seed: WriteSeed) -> None:
    """What another language only mentions is not told of."""
    write_seed("sea", "Biển", "Thuỷ triều do Mặt Trăng.", "Biển lên rồi xuống.")
    await talk.reload()
    talk.is_with("Ann", language="en")
    await talk.says("tides")
    talk.sees("No articles found for “tides”")
    talk.sees_not("Biển")


async def test_what_is_named_is_looked_for_in_its_own_language_first(
    talk: Talk, write_seed: WriteSeed
) -> None:
    """Whatever stands around it."""
    write_seed("tides", *TIDES)
    write_seed("tide", "The tide", "It comes and goes.", "So it does.")
    await talk.reload()
    talk.is_with("Ann", language="en")
    await talk.says("our kid wants tides innit")
    talk.sees("No articles found", "but for this", "1. The tide")
    talk.sees_not("Thuỷ")


async def test_half_a_name_is_no_name(talk: Talk, write_seed: WriteSeed) -> None:
    """A football team's rescue is not on football."""
    write_seed("team", "Giải cứu đội bóng", "Đội bóng ở trong hang.", "Rồi ra.")
    await talk.reload()
    talk.is_with("Ann", language="en")
    await talk.says("football results")
    talk.sees_not("Giải cứu")


async def test_a_name_amid_much_else_needs_a_title_on_all_that_is_named(
    talk: Talk, write_seed: WriteSeed
) -> None:
    """News of a bus and snow is not on a river that comes from snow."""
    write_seed("river", "Sông từ băng tuyết", "Sông chảy từ núi cao.", "Rồi ra biển.")
    await talk.reload()
    talk.is_with("Ann", language="en")
    await talk.says("the bus to town is off tonight because of snow, take a tram")
    talk.sees_not("Sông")


@pytest.mark.usefixtures("shipped")
async def test_a_broad_topic_that_no_title_names_is_found_by_what_is_on_it(talk: Talk) -> None:
    """That is said; what only mentions the word is not among it."""
    await talk.says("lich su")
    talk.sees("Không có tiêu đề nào ghi “lich su”", "1. Nhã nhạc Huế", "🔎")
    talk.is_with("Ann", language="en")
    await talk.says("space")
    talk.sees("No title has “space”", "1. Moon Landing", "2. Apollo 11", "3. Apollo 11")
    await talk.says("history of lighthouses")
    talk.sees_not("No title has")
