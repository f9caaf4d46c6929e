"""Conversations: saved articles."""

import re

import pytest
from talk import Talk, WriteSeed

SAVE = {"vi": "🔖 Lưu", "en": "🔖 Save"}
SAVED = {"vi": "✓ Đã lưu", "en": "✓ Saved"}
REMOVE = "🗑 Bỏ bớt…"


async def saves(talk: Talk, *words: str) -> None:
    for each in words:
        await talk.says(f"/summary {each}")
        await talk.presses(SAVE["vi"])


@pytest.fixture
async def trees(talk: Talk, write_seed: WriteSeed) -> list[str]:
    """Seven articles, all saved, the last one last."""
    names = ["alder", "birch", "cedar", "elder", "hazel", "larch", "maple"]
    for name in names:
        write_seed(name, f"Trail of the {name}", f"The {name} is tall.", f"A {name} walk.", "End.")
    await talk.reload()
    await saves(talk, *names)
    return names


def removers(talk: Talk) -> list[str]:
    """The labels that would take off what the newest message lists."""
    return [f"🗑 {title}" for title in re.findall(r"Trail of the \w+", talk.chat.last.text)]


@pytest.mark.usefixtures("urls")
@pytest.mark.parametrize(
    ("language", "nothing", "saved", "title", "unsaved"),
    [
        ("vi", "Bạn chưa lưu bài nào", "Đã lưu", "🔖 Bài đã lưu", "Đã bỏ"),
        ("en", "You have not saved anything yet", "Saved", "🔖 Saved articles", "Removed"),
    ],
)
async def test_the_button_saves_and_takes_off_again(
    talk: Talk, language: str, nothing: str, saved: str, title: str, unsaved: str
) -> None:
    talk.is_with("Ann", language=language)
    await talk.says("/saved")
    talk.sees(nothing)
    await talk.says("/summary river")
    summary = talk.chat.last
    assert (await talk.presses(SAVE[language])).startswith(saved)
    talk.sees_button(SAVED[language])
    talk.sees_no_button(SAVE[language])
    await talk.says("/daluu")
    talk.sees(title, "1. How the river came to the sea · example.vn")
    press = talk.reader.presses(summary, SAVED[language])
    await talk.settle()
    assert press.answer is not None
    assert press.answer["text"].startswith(unsaved)
    assert SAVE[language] in summary.buttons
    await talk.says("/saved")
    talk.sees(nothing)


@pytest.mark.usefixtures("urls")
async def test_a_summary_shows_that_its_article_is_saved_whenever_it_is_shown(talk: Talk) -> None:
    """In another length, on the way back, and in a new message."""
    await saves(talk, "river")
    await talk.presses("➖ Ngắn hơn")
    talk.sees_button(SAVED["vi"])
    await talk.presses("📄 Toàn văn")
    await talk.presses("‹ Bản tóm tắt")
    talk.sees_button(SAVED["vi"])
    await talk.says("/summary river")
    talk.sees_button(SAVED["vi"])


@pytest.mark.usefixtures("urls")
@pytest.mark.parametrize(("language", "said"), [("vi", "đã lưu"), ("en", "saved")])
async def test_to_say_saved_shows_what_is_saved_and_takes_nothing_off(
    talk: Talk, language: str, said: str
) -> None:
    """The button on the screen says so as well, but takes the article off."""
    talk.is_with("Ann", language=language)
    await talk.says("/summary river")
    await talk.presses(SAVE[language])
    await talk.says(said)
    talk.sees("1. How the river")


@pytest.mark.usefixtures("urls")
async def test_in_a_group_the_button_stays_everybodys(talk: Talk) -> None:
    """It saves for whoever presses it, shows nobody's state, and takes nothing off."""
    talk.chat = talk.telegram.group("Nhóm")
    await talk.says("/summary river")
    for _ in range(2):
        assert (await talk.presses(SAVE["vi"])).startswith("Đã lưu")
        talk.sees_button(SAVE["vi"])
    assert len(await talk.services.readers.saved(talk.reader.id, limit=5, offset=0)) == 1


@pytest.mark.usefixtures("trees")
async def test_the_list_is_paged_in_place_and_its_numbers_open(talk: Talk) -> None:
    await talk.says("/saved")
    talk.sees("1. Trail", "5. Trail")
    talk.sees_buttons("1", "2", "3", "4", "5", "Trang sau ›", REMOVE)
    before = len(talk.chat.messages)
    await talk.presses("Trang sau ›")
    talk.sees("6. Trail", "7. Trail")
    talk.sees_buttons("6", "7", "‹ Trang trước", REMOVE)
    assert len(talk.chat.messages) == before
    title = talk.chat.last.text.split("7. ")[1].split(" · ")[0]
    await talk.says("/summary 7")
    talk.sees(title)


@pytest.mark.usefixtures("trees")
async def test_what_is_to_be_taken_off_is_chosen_by_its_title(talk: Talk) -> None:
    """Page by page; the last of a page leads to the page before, and there is a way back."""
    await talk.says("/saved")
    before = len(talk.chat.messages)
    first = removers(talk)
    await talk.presses("Trang sau ›")
    second = removers(talk)
    await talk.presses("‹ Trang trước")
    await talk.presses(REMOVE)
    talk.sees("Bạn muốn bỏ bài nào")
    talk.sees_buttons(*first, "Trang sau ›", "‹ Bài đã lưu")
    await talk.presses("Trang sau ›")
    talk.sees_buttons(*second, "‹ Trang trước", "‹ Bài đã lưu")
    assert (await talk.presses(second[1])).startswith("Đã bỏ")
    talk.sees_buttons(second[0], "‹ Trang trước", "‹ Bài đã lưu")
    await talk.presses(second[0])
    talk.sees_buttons(*first, "‹ Bài đã lưu")
    await talk.presses("‹ Bài đã lưu")
    assert removers(talk) == first
    await talk.presses(REMOVE)
    for label in first:
        await talk.presses(label)
    talk.sees("Bạn chưa lưu bài nào")
    talk.sees_button("📰 Bài mới nhất")
    assert len(talk.chat.messages) == before


@pytest.mark.usefixtures("urls")
async def test_an_article_that_went_is_said_and_can_be_taken_off(talk: Talk) -> None:
    """It does not open; if it comes back, so does its place in the list."""
    await saves(talk, "river", "ong mat")
    seed = talk.services.settings.seeds_dir / "b-river.txt"
    content = seed.read_bytes()
    seed.unlink()
    await talk.reload()
    await talk.says("/saved")
    number = 1 if "1. bài này không còn trong kho" in talk.chat.last.text else 2
    talk.sees(f"{number}. bài này không còn trong kho", f"{3 - number}. Ong mật")
    talk.sees_buttons(str(3 - number), REMOVE)
    await talk.says(f"/summary {number}")
    talk.sees("Bài này không còn trong kho.")
    await talk.says("/saved")
    await talk.presses(REMOVE)
    assert talk.chat.last.buttons[number - 1] == "🗑 bài này không còn trong kho"
    seed.write_bytes(content)
    await talk.reload()
    await talk.says("/saved")
    talk.sees(f"{number}. How the river")


@pytest.mark.usefixtures("urls")
async def test_what_went_cannot_be_saved(talk: Talk) -> None:
    await talk.says("/summary river")
    (talk.services.settings.seeds_dir / "b-river.txt").unlink()
    await talk.reload()
    assert await talk.presses(SAVE["vi"]) == "Bài này không còn trong kho."
    await talk.says("/saved")
    talk.sees("Bạn chưa lưu bài nào")


@pytest.mark.usefixtures("urls")
@pytest.mark.parametrize(
    ("language", "said", "told"),
    [
        (
            "vi",
            ("luu bai 1", "xoá bài 1 khỏi danh sách lưu", "bỏ lưu bài 1", "bỏ lưu"),
            ("🔖 Đã lưu: ", "Đã bỏ khỏi", "chưa có trong"),
        ),
        (
            "en",
            ("save 1", "remove 1 from saved", "unsave 1", "unsave"),
            ("🔖 Saved: ", "Removed", "was not among"),
        ),
    ],
)
async def test_an_article_is_saved_and_taken_off_in_words_and_named(
    talk: Talk, language: str, said: tuple[str, ...], told: tuple[str, ...]
) -> None:
    """By its number in the last list, or as the one of the last summary."""
    (save, remove, unsave, alone), (saved, gone, never) = said, told
    talk.is_with("Ann", language=language)
    title = "How the river came to the sea"
    await talk.says("river")
    for words, answer in ((save, saved), (remove, gone), (unsave, never), (save, saved)):
        await talk.says(words)
        talk.sees(answer, title)
    await talk.says("1")
    for answer in (gone, never):
        await talk.says(alone)
        talk.sees(answer, title)
    assert await talk.services.readers.saved(talk.reader.id, limit=9, offset=0) == []


@pytest.mark.usefixtures("urls")
async def test_what_to_save_that_no_list_has_is_told_or_looked_for(talk: Talk) -> None:
    await talk.says("lưu bài 9")
    talk.sees("có bài số 9")
    await talk.says("save the river")
    talk.sees("1. How the river")


@pytest.mark.usefixtures("urls", "trees")
@pytest.mark.parametrize(
    ("language", "words", "gone", "which"),
    [
        ("vi", ("bỏ lưu bài cedar", "bỏ lưu trail of the"), "Đã bỏ khỏi", "bỏ bài nào"),
        ("vi", ("bỏ lưu cedar trong mục lưu", "bỏ lưu of"), "Đã bỏ khỏi", "bỏ bài nào"),
        ("en", ("unsave cedar", "unsave article trail of the"), "Removed from", "Which saved"),
    ],
)
async def test_a_saved_article_is_taken_off_by_its_title(
    talk: Talk, language: str, words: tuple[str, str], gone: str, which: str
) -> None:
    """Of several the one that is tapped; words of none that is saved are looked for."""
    talk.reader.user["language_code"] = language
    one, several = words
    await talk.says(one)
    talk.sees(gone, "Trail of the cedar")
    await talk.says(one)
    talk.sees_not(gone)
    await talk.says(several)
    talk.sees(which)
    await talk.presses("🗑 Trail of the maple")
    assert len(await talk.services.readers.saved(talk.reader.id, limit=9, offset=0)) == 5


@pytest.mark.usefixtures("trees")
@pytest.mark.parametrize(
    ("language", "remove", "which"),
    [("vi", "xoá bài cedar", "Bạn muốn bỏ bài nào"), ("en", "remove cedar", "Which saved")],
)
async def test_who_says_only_remove_is_asked(
    talk: Talk, language: str, remove: str, which: str
) -> None:
    """An article that is saved goes by a tap, since the words may be a search."""
    talk.reader.user["language_code"] = language
    await talk.says(remove)
    talk.sees(which)
    talk.sees_button("🗑 Trail of the cedar")
    assert len(await talk.services.readers.saved(talk.reader.id, limit=9, offset=0)) == 7


@pytest.mark.parametrize(
    ("title", "typed"),
    [
        ("Chương trình xoá đói giảm nghèo ở Hà Giang", "xoá đói giảm nghèo"),
        ("Why governments delete old records", "delete records"),
        ("Cách bỏ lưu ảnh trên điện thoại", "bỏ lưu ảnh"),
    ],
)
async def test_what_the_title_of_a_saved_article_says_is_looked_for(
    talk: Talk, write_seed: WriteSeed, title: str, typed: str
) -> None:
    write_seed("a", title, "Câu đầu tiên ở đây.", "Câu thứ hai ở đây.", "Câu cuối.")
    await talk.reload()
    await saves(talk, title)
    await talk.says(typed)
    talk.sees(f"🔎 {typed}", f"1. {title}")
    assert len(await talk.services.readers.saved(talk.reader.id, limit=9, offset=0)) == 1


@pytest.mark.usefixtures("trees")
async def test_more_saved_articles_than_a_page_holds_can_all_be_taken_off(talk: Talk) -> None:
    await talk.says("bỏ lưu trail of the")
    talk.sees("Bạn muốn bỏ bài nào")
    await talk.presses("Trang sau ›")
    assert sum(label.startswith("🗑 Trail") for label in talk.chat.last.buttons) == 2


@pytest.mark.usefixtures("urls", "trees")
@pytest.mark.parametrize(
    "said",
    ["unsave the cedar one", "unsave the article about cedar", "unsave cedar from my bookmarks"],
)
async def test_what_only_says_that_an_article_is_named_is_none_of_its_title(
    talk: Talk, said: str
) -> None:
    talk.reader.user["language_code"] = "en"
    await talk.says(said)
    talk.sees("Removed from", "Trail of the cedar")


@pytest.mark.usefixtures("urls")
@pytest.mark.parametrize(("language", "undo"), [("vi", "↩️ Hoàn tác"), ("en", "↩️ Undo")])
async def test_what_was_saved_or_taken_off_in_plain_words_is_undone(
    talk: Talk, language: str, undo: str
) -> None:
    """By a button below the line that tells it; and again."""
    talk.is_with("Ann", language=language)
    await talk.says("/summary river")
    for said, is_saved in ((("save",), False), (("save", "unsave"), True)):
        for each in said:
            await talk.says(each)
            talk.sees_buttons(undo)
        await talk.presses(undo)
        talk.sees_buttons((SAVED if is_saved else SAVE)[language])
        assert (
            bool(await talk.services.readers.saved(talk.reader.id, limit=9, offset=0)) is is_saved
        )


@pytest.mark.parametrize("said", ["save the one", "lưu bài tin"])
async def test_what_names_no_entry_saves_none(talk: Talk, said: str) -> None:
    await talk.says("/search ong")
    await talk.says(said)
    talk.sees_not("Bot gặp lỗi")
    await talk.says("/saved")
    talk.sees("chưa lưu")


@pytest.mark.usefixtures("urls")
@pytest.mark.parametrize("asks", ["doc lai bai hoi nay minh luu", "mở bài vừa nãy em lưu"])
async def test_what_was_saved_a_moment_ago_is_shown(talk: Talk, asks: str) -> None:
    """By who does not tell which it is."""
    await talk.says("/summary ong mat")
    await talk.says("lưu")
    await talk.says(asks)
    talk.sees("🔖 Bài đã lưu", "Ong mật")


async def test_a_saved_article_is_named_by_an_abbreviation_too(
    talk: Talk, write_seed: WriteSeed
) -> None:
    write_seed("city", "Thành phố Hồ Chí Minh vào mưa", "Mưa rơi. Đường ngập.", "Xe đi chậm.")
    write_seed("bay", "Vịnh Hạ Long vào thu", "Thu về. Biển lặng.", "Thuyền đi chậm.")
    await talk.reload()
    for said in ("thành phố hồ chí minh", "1", "lưu", "vịnh hạ long", "1", "lưu"):
        await talk.says(said)
    await talk.says("bỏ lưu bài tp hcm")
    talk.sees("Thành phố Hồ Chí Minh vào mưa")
    assert len(await talk.services.readers.saved(talk.reader.id, limit=9, offset=0)) == 1


@pytest.mark.usefixtures("urls")
async def test_what_is_binned_is_the_saved_article_on_the_screen(talk: Talk) -> None:
    """Read, or alone in the list; and it is taken back by who wants it back."""
    talk.is_with("Ann", language="en")
    await talk.says("/summary how the river came")
    await talk.says("bin that")
    talk.sees("not sure what to remove")
    await talk.says("save it")
    for shown in ("/summary how the river came", "/saved"):
        await talk.says(shown)
        await talk.says("bin that")
        assert not await talk.services.readers.saved(talk.reader.id, limit=9, offset=0)
        await talk.says("nah put it back")
        assert await talk.services.readers.saved(talk.reader.id, limit=9, offset=0)


@pytest.mark.usefixtures("urls")
async def test_no_saved_article_goes_for_what_is_said_of_something_else(talk: Talk) -> None:
    """Once something else was answered, it is not what is pointed at."""
    talk.is_with("Ann", language="en")
    await talk.says("/summary how the river came")
    await talk.says("save it")
    await talk.says("/summary how the river came")
    await talk.says("erase everything you have on me")
    await talk.says("nah keep it")
    await talk.says("actually yes delete it")
    assert await talk.services.readers.saved(talk.reader.id, limit=9, offset=0)


@pytest.mark.usefixtures("urls")
@pytest.mark.parametrize("said", ["không, giữ lại đi", "à thôi giữ lại", "wait no keep it"])
async def test_what_was_just_taken_off_is_kept_after_all(talk: Talk, said: str) -> None:
    """So is what was unfollowed; what was just saved stays saved."""
    await talk.says("/summary ong mat")
    await talk.says("lưu")
    await talk.says(said)
    assert await talk.services.readers.saved(talk.reader.id, limit=9, offset=0)
    await talk.says("/summary ong mat")
    await talk.says("bỏ lưu bài này")
    await talk.says(said)
    assert await talk.services.readers.saved(talk.reader.id, limit=9, offset=0)
    await talk.says("theo dõi vàng")
    await talk.says("bỏ theo dõi vàng")
    await talk.says(said)
    assert await talk.services.readers.follows(talk.reader.id)
