"""Conversations: an admin takes an article out of the library."""

import pytest
from talk import ADMIN, Talk, WriteSeed

pytestmark = pytest.mark.usefixtures("urls")

BEE = "Ong mật nhảy múa để chỉ đường"
REMOVE, KEEP, UNDO = "🗑 Gỡ bài", "‹ Giữ lại", "↩️ Hoàn tác"
BACK = "↩️ Đưa lại vào kho"


@pytest.fixture
def admin(talk: Talk) -> Talk:
    talk.is_with("Chủ", person_id=ADMIN)
    return talk


@pytest.mark.parametrize("how", ["words", "number", "link"])
async def test_it_asks_and_then_removes(admin: Talk, urls: dict[str, str], how: str) -> None:
    wanted = {"words": "ong mat nhay", "number": "1", "link": urls["bee"]}[how]
    await admin.says("ong mat")
    await admin.says(f"/xoabai {wanted}")
    admin.sees("Gỡ bài này khỏi kho?", BEE, "example.vn")
    admin.sees_buttons(REMOVE, KEEP)
    assert await admin.services.library.size() == 3
    await admin.presses(REMOVE)
    admin.sees("Đã gỡ", BEE)
    assert await admin.services.library.size() == 2
    await admin.says(urls["bee"])
    admin.sees_not(BEE)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("vi", ("Bạn muốn gỡ bài nào?", "Gỡ bài này khỏi kho?", REMOVE, "Đã gỡ: Thông báo")),
        ("en", ("Which article", "Remove this article from", "🗑 Remove it", "Removed: Thông báo")),
    ],
)
async def test_of_several_hits_each_is_asked_about_by_itself(
    admin: Talk, write_seed: WriteSeed, language: str, said: tuple[str, str, str, str]
) -> None:
    """And removed, or brought back, by itself: the list stays."""
    asks, whether, remove, done = said
    numbers = ("một", "hai", "ba", "bốn")
    for name, number in zip("pqrs", numbers, strict=True):
        write_seed(name, f"Thông báo số {number}", f"Câu {number}.", "Hết.")
    await admin.reload()
    admin.is_with("Chủ", language=language, person_id=ADMIN)
    await admin.says("/remove thong bao")
    admin.sees(asks, "1. Thông báo số", "3. Thông báo số")
    admin.sees_buttons("🗑 1", "🗑 2", "🗑 3")
    choice = admin.chat.last
    for label in ("🗑 1", "🗑 2"):
        admin.reader.presses(choice, label)
        await admin.settle()
        admin.sees(whether, "Thông báo số")
        await admin.presses(remove)
        admin.sees(done)
    assert await admin.services.library.size() == 5
    await admin.presses(UNDO if language == "vi" else "↩️ Undo")
    assert await admin.services.library.size() == 6


async def test_what_is_only_near_is_said_to_be_no_match(admin: Talk) -> None:
    """Even a single one, of which it would be asked whether it goes."""
    await admin.says("/remove ong mat nhay mua bang loa")
    admin.sees("Không có bài nào khớp hẳn", BEE)
    admin.sees_not("Gỡ bài này khỏi kho?")
    await admin.presses("🗑 1")
    admin.sees("Gỡ bài này khỏi kho?", BEE)


@pytest.mark.parametrize("named", ["bài thứ hai", "the second one", "#2"])
async def test_an_entry_of_the_list_is_meant_by_its_place(
    admin: Talk, write_seed: WriteSeed, named: str
) -> None:
    write_seed("p", "Thông báo số một", "Câu một.", "Hết.")
    write_seed("q", "Thông báo số hai", "Câu hai.", "Hết.")
    await admin.reload()
    await admin.says("thong bao")
    second = admin.chat.last.text.partition("\n2. ")[2].splitlines()[0]
    await admin.says(f"/remove {named}")
    admin.sees("Gỡ bài này khỏi kho?", second)


@pytest.mark.parametrize("command", ["/remove", "/summary"])
async def test_what_begins_a_title_is_no_number_of_the_list(
    admin: Talk, write_seed: WriteSeed, command: str
) -> None:
    """As in plain words; a number without a word is."""
    titles = ("Thông báo số một", "Thông báo số hai", "Bài số 2 về mùa nước nổi", "2 con sông")
    for name, title in zip("pqrs", titles, strict=True):
        write_seed(name, title, "Câu một.", "Hết.")
    await admin.reload()
    await admin.says("thong bao")
    second = admin.chat.last.text.partition("\n2. ")[2].splitlines()[0]
    await admin.says(f"{command} bài số 2")
    admin.sees(titles[2])
    await admin.says("thong bao")
    await admin.says(f"{command} #2")
    admin.sees(second.partition(" · ")[0])


async def test_it_stays_out_though_its_seed_is_there(admin: Talk, urls: dict[str, str]) -> None:
    """Whatever changes in the seed, and in a database that is made anew."""
    seeds = admin.services.settings.seeds_dir
    await admin.says(f"/remove {urls['bee']}")
    await admin.presses(REMOVE)
    await admin.says("/reload")
    admin.sees("Không có gì thay đổi (2 bài)")
    admin.sees_not("lỗi")
    with (seeds / "c-ong-mat.txt").open("a", encoding="utf-8") as seed:
        seed.write("Thêm một dòng.\n")
    await admin.says("/reload")
    admin.sees("Không có gì thay đổi (2 bài)")
    assert urls["bee"] in (seeds / "removed.urls").read_text("utf-8")


async def test_who_asks_for_a_removed_article_is_told_and_can_have_it_back(
    admin: Talk, urls: dict[str, str]
) -> None:
    """An admin: it lies among the seeds, so nobody would guess why it does not load."""
    await admin.says(f"/remove {urls['bee']}")
    await admin.presses(REMOVE)
    await admin.says("/reload")
    admin.sees("ℹ️ 1 bài không có trong kho vì quản trị viên đã gỡ (removed.urls)")
    for ask in ("/remove ", "/summary ", ""):
        await admin.says(f"{ask}{urls['bee']}")
        admin.sees("đã được một quản trị viên gỡ khỏi kho")
        admin.sees_buttons(BACK)
    await admin.presses(BACK)
    admin.sees("Đã đưa lại vào kho", BEE)
    await admin.says("/reload")
    admin.sees_not("removed.urls")


async def test_no_reader_is_told_who_removed_an_article(admin: Talk, urls: dict[str, str]) -> None:
    await admin.says(f"/remove {urls['bee']}")
    await admin.presses(REMOVE)
    admin.is_with("Lan")
    await admin.says(f"/summary {urls['bee']}")
    admin.sees("Bài ở đường dẫn này chưa có trong kho")


@pytest.mark.parametrize("wanted", ["number 5", "Council number 5", "“number 5”"])
async def test_words_with_a_number_are_no_entry_where_no_list_has_it(
    admin: Talk, write_seed: WriteSeed, wanted: str
) -> None:
    """As /summary takes them."""
    write_seed("five", "Council number 5", "A sentence.", "Another.")
    await admin.reload()
    await admin.says(f"/remove {wanted}")
    admin.sees("Gỡ bài này khỏi kho?", "Council number 5")


async def test_it_can_be_undone(admin: Talk, urls: dict[str, str]) -> None:
    """The article comes back with its date."""
    before = await admin.services.library.by_url(urls["bee"])
    await admin.says("/remove ong mat")
    await admin.presses(REMOVE)
    await admin.presses(UNDO)
    admin.sees("Đã đưa lại vào kho", BEE)
    admin.sees_buttons()
    assert await admin.services.library.by_url(urls["bee"]) == before


@pytest.mark.parametrize("typed", [False, True])
async def test_where_the_list_cannot_be_written_its_button_can_be_pressed_again(
    admin: Talk, *, typed: bool
) -> None:
    """Once that is mended: no other one would do what was asked for."""
    press = admin.says if typed else admin.presses
    blocked = admin.services.settings.seeds_dir / "removed.urls"
    await admin.says("/remove ong mat")
    for button, others, done in ((REMOVE, [KEEP], "Đã gỡ"), (UNDO, [], "Đã đưa lại vào kho")):
        kept = blocked.rename(blocked.with_name("kept")) if blocked.exists() else None
        blocked.mkdir()
        await press(button)
        admin.sees("Không ghi được vào thư mục")
        admin.sees_buttons(button, *others)
        blocked.rmdir()
        if kept:
            kept.rename(blocked)
        await press(button)
        admin.sees(done)


async def test_undoing_without_a_seed_says_so(admin: Talk) -> None:
    await admin.says("/remove ong mat")
    await admin.presses(REMOVE)
    (admin.services.settings.seeds_dir / "c-ong-mat.txt").unlink()
    await admin.presses(UNDO)
    admin.sees("không còn tệp nguồn nào chứa nó")


async def test_one_can_think_better_of_it(admin: Talk) -> None:
    await admin.says("/remove ong mat")
    await admin.presses(KEEP)
    admin.sees("Bài vẫn ở trong kho.")
    admin.sees_buttons()
    assert await admin.services.library.size() == 3
    assert not (admin.services.settings.seeds_dir / "removed.urls").exists()


async def test_the_list_can_be_edited_by_hand(admin: Talk) -> None:
    seeds = admin.services.settings.seeds_dir
    text = "# They asked us to.\n\nhttp://www.example.vn/c-ong-mat/?utm_source=x\nnot a link\n"
    (seeds / "removed.urls").write_text(text, encoding="utf-8")
    await admin.says("/reload")
    admin.sees("1 bài bị gỡ")
    await admin.says("/remove river")
    await admin.presses(REMOVE)
    assert (seeds / "removed.urls").read_text("utf-8").startswith(text)
    (seeds / "removed.urls").unlink()
    await admin.says("/reload")
    admin.sees("2 bài mới · 1 bài giữ nguyên")


@pytest.mark.parametrize(
    ("wanted", "says"),
    [("", "Bạn muốn gỡ bài nào"), ("7", "Chưa có danh sách"), ("xyzzyplugh", "Không tìm thấy")],
)
async def test_what_is_not_found_is_not_removed(admin: Talk, wanted: str, says: str) -> None:
    await admin.says(f"/remove {wanted}")
    admin.sees(says)


async def test_only_admins_may(talk: Talk) -> None:
    """Neither the command nor, in a group, the button."""
    await talk.says("/remove ong mat")
    talk.sees("chỉ dành cho quản trị viên")
    group = talk.telegram.group("Nhóm")
    talk.is_with("Chủ", person_id=ADMIN)
    talk.chat = group
    await talk.says("/remove ong mat")
    talk.reader = talk.telegram.person("Lan", language_code="vi")
    assert await talk.presses(REMOVE) == "Nút này chỉ dành cho quản trị viên."
    article = await talk.services.library.by_url("https://example.vn/c-ong-mat")
    assert article
    press = talk.reader.presses_data(talk.chat.last, f"ra:{article.id}")
    await talk.settle()
    assert press.answer
    assert press.answer["text"] == "Nút này chỉ dành cho quản trị viên."
    assert await talk.services.library.size() == 3


async def test_an_article_that_went_meanwhile_is_told(admin: Talk, urls: dict[str, str]) -> None:
    await admin.says("/remove ong mat")
    question = admin.chat.last
    await admin.says(f"/remove {urls['bee']}")
    await admin.presses(REMOVE)
    press = admin.reader.presses(question, REMOVE)
    await admin.settle()
    assert press.answer
    assert "không còn trong kho" in press.answer["text"]


async def test_it_is_told_in_english(talk: Talk, urls: dict[str, str]) -> None:
    talk.is_with("Ann", language="en", person_id=ADMIN)
    await talk.says(f"/remove {urls['river']}")
    talk.sees("Remove this article from the library?", "How the river came to the sea")
    await talk.presses("🗑 Remove it")
    talk.sees("It stays out even if a seed file still contains it.")
    await talk.presses("↩️ Undo")
    talk.sees("Back in the library")
