"""Conversations: finding articles."""

import json
import re
import time
from datetime import datetime
from pathlib import Path

import pytest
from talk import Talk, WriteSeed

from bot.library.urls import article_id

SUMMARY, BRIEF, ELSEWHERE = "📝 Đọc tóm tắt", "🗞 Điểm báo", "💬 Tìm ở chat khác"
DAY = 24 * 3600

pytestmark = pytest.mark.usefixtures("urls")


@pytest.mark.parametrize(
    "typed", ["dai hoi dang", "Đại hội Đảng", "/search dai hoi dang", "/tim ĐẠI HỘI ĐẢNG"]
)
async def test_words_typed_in_any_way_give_a_list(talk: Talk, typed: str) -> None:
    """The list is numbered, tells source and reading time, and has matched words in bold."""
    await talk.says(typed)
    talk.sees("1. Văn phòng chuẩn bị Đại hội Đảng", "example.vn", "1 phút đọc")
    assert "Đại hội Đảng" in talk.chat.last.parts("bold")
    talk.sees_buttons(SUMMARY, ELSEWHERE)


async def test_the_answer_is_in_the_readers_language(talk: Talk) -> None:
    talk.is_with("Ann", language="en-GB")
    await talk.says("river")
    talk.sees("1. How the river came to the sea", "1 min")
    talk.sees_buttons("📝 Read the summary", "💬 Send to a chat")


async def test_a_language_that_is_not_spoken_gets_the_default_one(talk: Talk) -> None:
    talk.is_with("Ana", language="pt")
    await talk.says("dai hoi dang")
    talk.sees("1 phút đọc")


async def test_what_a_search_finds_in_another_language_is_told_to_be(talk: Talk) -> None:
    """In place of the time that it takes to read."""
    for reader, own, other in (
        ("vi", "example.vn · 1 phút đọc", "example.vn · Tiếng Anh"),
        ("en", "example.vn · 1 min read", "example.vn · in Vietnamese"),
    ):
        talk.is_with(f"Ann {reader}", language=reader)
        await talk.says("dai hoi dang")
        talk.sees(own if reader == "vi" else other)
        await talk.says("river")
        talk.sees(own if reader == "en" else other)


async def test_of_equally_good_hits_those_in_the_readers_language_come_first(
    talk: Talk, write_seed: WriteSeed
) -> None:
    """Theirs is what the bot speaks with them, or English if they write it."""
    vietnamese, english = "Ong mật và điệu nhảy", "Honey bees share a map"
    write_seed("dieu-nhay", vietnamese, "Karl von Frisch xem ong mật nhảy trong tổ suốt nhiều năm.")
    write_seed("dance", english, "Karl von Frisch watched honey bees dance in the hive for years.")
    await talk.reload()
    for reader, typed, first in (
        ("vi", "frisch", vietnamese),
        ("en", "frisch", english),
        ("vi", "karl frisch", english),
        ("en", "karl ong mật", vietnamese),  # what is better stays first
    ):
        talk.is_with(f"Ann {reader}", language=reader)
        await talk.says(typed)
        talk.sees(f"1. {first}")


async def test_a_hit_opens_by_its_button_and_by_its_number(talk: Talk) -> None:
    await talk.says("dai hoi dang")
    await talk.presses(SUMMARY)
    talk.sees("Văn phòng chuẩn bị Đại hội Đảng", "Sáng nay, văn phòng họp")
    await talk.says("/summary 1")
    talk.sees("Văn phòng chuẩn bị Đại hội Đảng", "Sáng nay, văn phòng họp")


async def test_pages_turn_in_place_and_numbers_go_on(talk: Talk, write_seed: WriteSeed) -> None:
    for tree in ("alder", "birch", "cedar", "elder", "hazel", "larch", "maple"):
        write_seed(tree, f"Forest trail of the {tree}", f"The {tree} is tall.", f"A {tree} walk.")
    await talk.services.library.reload(talk.services.settings.seeds_dir)
    await talk.says("forest trail")
    talk.sees("1. Forest trail", "3. Forest trail")
    talk.sees_buttons("1", "2", "3", "Trang sau ›", BRIEF, ELSEWHERE)
    before = len(talk.chat.messages)
    await talk.presses("Trang sau ›")
    await talk.presses("Trang sau ›")
    assert len(talk.chat.messages) == before
    talk.sees("7. Forest trail")
    talk.sees_not("6. Forest trail")
    talk.sees_buttons("7", "‹ Trang trước", BRIEF, ELSEWHERE)
    await talk.says("/summary 7")
    talk.sees("Forest trail of")


@pytest.mark.parametrize(
    ("language", "nothing", "newest", "nearest", "follow"),
    [
        (
            "vi",
            "Không tìm thấy bài nào khớp với",
            "📰 Bài mới nhất",
            "Gần nhất với điều bạn tìm",
            "🔔 Báo cho tôi khi có “xyzzyplugh”",
        ),
        (
            "en",
            "No articles found for",
            "📰 Latest articles",
            "Closest matches",
            "🔔 Notify me about “xyzzyplugh”",
        ),
    ],
)
async def test_where_nothing_is_found_something_is_offered(
    talk: Talk, language: str, nothing: str, newest: str, nearest: str, follow: str
) -> None:
    """What begins alike, or else a button to the newest; and to be told later."""
    talk.is_with("Ann", language=language)
    await talk.says("xyzzyplugh")
    assert talk.chat.last.text == f"{nothing} “xyzzyplugh”."
    talk.sees_buttons(newest, follow)
    await talk.presses(newest)
    talk.sees("1. How the river" if language == "en" else "3. How the river")
    await talk.says("riverboarding")
    talk.sees(f"{nothing} “riverboarding”", nearest, "1. How the river")
    await talk.says("/summary 1")
    talk.sees("How the river came to the sea")
    await talk.says("/brief xyzzyplugh")
    talk.sees(f"{nothing} “xyzzyplugh”")
    await talk.presses(follow)
    talk.sees("🔔", "xyzzyplugh")
    assert [it for _, it in await talk.services.readers.follows(talk.reader.id)] == ["xyzzyplugh"]


@pytest.mark.parametrize(
    ("language", "nothing", "follow"),
    [
        ("vi", "khớp với “{}”.", "🔔 Báo cho tôi khi có “xyzzy plugh”"),
        ("en", "No articles found for “{}”.", "🔔 Notify me about “xyzzy plugh”"),
    ],
)
async def test_what_was_typed_in_quotation_marks_is_not_quoted_twice(
    talk: Talk, language: str, nothing: str, follow: str
) -> None:
    talk.is_with("Ann", language=language)
    await talk.says('"xyzzy plugh"')
    talk.sees(nothing.format("xyzzy plugh"))
    talk.sees_button(follow)
    await talk.says('"xyzzy plugh" quux')
    talk.sees(nothing.format("‘xyzzy plugh’ quux"))


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("vi", "Chưa có bài nào nhắc đến “xyzzyplugh”"),
        ("en", "No article has “xyzzyplugh”"),
    ],
)
async def test_a_word_that_no_article_holds_is_told(talk: Talk, language: str, told: str) -> None:
    """Beside what the other words find."""
    talk.is_with("Ann", language=language)
    await talk.says("river xyzzyplugh sea")
    talk.sees("🔎 river xyzzyplugh sea", told, "1. How the river")


@pytest.mark.usefixtures("race")
@pytest.mark.parametrize(
    ("language", "told", "day", "read"),
    [
        ("vi", "Không có bài nào đăng tháng 5 2018. Các bài đăng lúc khác:", "13/5/2019", SUMMARY),
        (
            "en",
            "Nothing from tháng 5 2018. From other times:",
            "13 May 2019",
            "📝 Read the summary",
        ),
    ],
)
async def test_when_a_hit_was_published_is_told(
    talk: Talk, language: str, told: str, day: str, read: str
) -> None:
    """In the readers' time zone, where its seed says so; and that none is of the time asked for.

    In every list, and above its summary.
    """
    talk.is_with("Ann", language=language)
    await talk.says("đua ghe ngo tháng 5 2018")
    talk.sees(told, day)
    await talk.presses(read)
    talk.sees(f"x.vn · {day} · ")
    await talk.services.readers.save(talk.reader.id, article_id("https://x.vn/1"))
    for listed in ("/latest", "/saved"):
        await talk.says(listed)
        talk.sees(f". Đua ghe ngo · x.vn · {day}")
    await talk.says("river came to the sea")
    talk.sees_not(day)


async def test_in_a_group_following_is_not_offered(talk: Talk) -> None:
    """It is one person's own."""
    talk.chat = talk.telegram.group("Nhóm")
    await talk.says("/search xyzzyplugh")
    talk.sees_buttons("📰 Bài mới nhất")


@pytest.mark.parametrize(
    ("typed", "offers"),
    [
        ("tin mới về xyzzyplugh", ["🔔 Báo cho tôi khi có “xyzzyplugh”"]),
        ("xyzzyplugh?", ["🔔 Báo cho tôi khi có “xyzzyplugh”"]),
        ("xyzzy plugh " * 2, ["🔔 Báo cho tôi khi có “xyzzy plugh xyzzy plugh”"]),
        ("xyzzy plugh " * 4, []),
        ("asdfgh", []),
        ("who xyzzied plugh", []),
        ("xyzzy plugh là gì", ["🔔 Báo cho tôi khi có “xyzzy plugh”"]),
    ],
)
async def test_only_what_an_article_could_be_about_is_offered_to_be_followed(
    talk: Talk, typed: str, offers: list[str]
) -> None:
    """Not what only asks for it, and no long sentence."""
    await talk.says(typed)
    talk.sees("Không tìm thấy")
    talk.sees_buttons("📰 Bài mới nhất", *offers)


@pytest.mark.parametrize("path", ["news", "the-thao/dua-ghe", "c/abc", "river/c-abc"])
async def test_of_an_unknown_link_only_what_a_title_tells_of_is_searched_for(
    talk: Talk, path: str
) -> None:
    """A section, or words that no title tells of, would find anything."""
    await talk.says(f"https://bao.vn/{path}")
    talk.sees("Bài ở đường dẫn này chưa có trong kho")
    talk.sees_buttons()
    await talk.says("https://bao.vn/the-thao/ong-mat-bay")
    talk.sees_buttons("🔎 Tìm “ong mat bay”")


async def test_text_from_outside_is_never_markup(talk: Talk) -> None:
    await talk.says('<b>&amp; "quoted" </b> \x02 AND NEAR(* ) 🙂')
    talk.sees("<b>&amp;")


async def test_a_command_without_words_shows_how_it_is_used(talk: Talk) -> None:
    await talk.says("/search")
    talk.sees("Ví dụ: Ong mật nhảy múa")
    await talk.says("/summary")
    talk.sees("Ví dụ: Ong mật nhảy múa")


@pytest.mark.parametrize(
    ("language", "told"),
    [("vi", "Trong nhóm, bạn gõ ngay sau lệnh"), ("en", "In a group, type them after the command")],
)
async def test_how_to_ask_in_a_group_is_told_there_only(
    talk: Talk, language: str, told: str
) -> None:
    talk.is_with("Ann", language=language)
    await talk.says("/search")
    talk.sees_not(told)
    talk.chat = talk.telegram.group("Nhóm")
    await talk.says("/search")
    talk.sees(told)


@pytest.mark.parametrize(("language", "first"), [("vi", "1. Ong mật"), ("en", "1. How the river")])
@pytest.mark.parametrize(
    "asks", ["mới nhất", "hôm nay", "latest", "tin hom nay", "tin mới", "có gì hot"]
)
async def test_who_asks_for_the_newest_gets_their_own_language_first(
    talk: Talk, language: str, first: str, asks: str
) -> None:
    talk.is_with("Ann", language=language)
    await talk.says(asks)
    talk.sees(first, "3. ")


async def test_the_newest_articles_are_listed(talk: Talk) -> None:
    await talk.says("/latest")
    talk.sees("Bài mới nhất", "1. Ong mật", "2. Văn phòng", "3. How the river")
    await talk.says("/tomtat 3")
    talk.sees("How the river came to the sea")


async def test_the_newest_articles_in_the_readers_language_come_first(talk: Talk) -> None:
    """On the first pages: further on, it is the order of time alone."""
    await talk.says("/latest")
    talk.sees("1. Ong mật", "2. Văn phòng", "3. How the river")
    talk.is_with("Ann", language="en")
    await talk.says("/latest")
    talk.sees("1. How the river", "2. Ong mật", "3. Văn phòng")


async def test_every_article_is_on_one_page_of_the_newest(
    talk: Talk, write_seed: WriteSeed
) -> None:
    """Whatever its language, and however many there are."""
    for number in range(70):
        title, body = ("Bài", "Mưa to từ sáng.") if number % 2 else ("Article", "It rained.")
        write_seed(f"{number:02}", f"{title} {number}", body)
    await talk.reload()
    await talk.says("/latest")
    seen = talk.chat.last.text
    while "Trang sau ›" in talk.chat.last.buttons:
        await talk.presses("Trang sau ›")
        seen += talk.chat.last.text
    titles = re.findall(r"(?:Bài|Article) \d+\b", seen)
    assert len(titles) == len({*titles}) == 70


@pytest.mark.parametrize(
    ("language", "added"),
    [("vi", " · vào kho {0.day}/{0.month}/{0.year}"), ("en", " · added {0.day} {0:%b} {0.year}")],
)
async def test_of_the_newest_it_is_said_when_they_came_if_nobody_knows_more(
    talk: Talk, seeds: Path, language: str, added: str
) -> None:
    line = {"url": "https://x.vn/a", "title": "Cá", "body": "Bơi.", "published": "2018-05-01"}
    (seeds / "dated.jsonl").write_text(json.dumps(line), encoding="utf-8")
    await talk.reload()
    talk.is_with("Ann", language=language)
    await talk.says("/latest")
    today = datetime.now(talk.services.settings.timezone)
    assert talk.chat.last.text.count(added.format(today)) == 3
    assert len(re.findall("2018", talk.chat.last.text)) == 1


async def test_a_number_that_was_never_shown_is_said(talk: Talk) -> None:
    await talk.says("/summary 3")
    talk.sees("Chưa có danh sách nào có bài số 3.")
    await talk.says("/latest")
    await talk.says("/summary 99999999999999999999")
    talk.sees("chỉ có 3 bài. Bạn gõ một số từ 1 đến 3 nhé.")
    await talk.says("river")
    await talk.says("2")
    talk.sees("chỉ có 1 bài. Bạn bấm nút")
    await talk.presses("📝 Đọc tóm tắt")
    talk.sees("How the river came to the sea\n")


async def test_a_number_beyond_the_pages_that_were_seen_leads_to_the_next_one(
    talk: Talk, write_seed: WriteSeed
) -> None:
    talk.is_with("Ann", language="en")
    for number in range(5):
        write_seed(f"river-{number}", f"River number {number}", f"River {number} is long.")
    await talk.reload()
    await talk.says("river number")
    await talk.says("9")
    talk.sees("You have seen the list up to number 3")
    await talk.says("next page")
    await talk.says("9")
    talk.sees("The last list has only 5 articles. Type a number from 1 to 5.")


@pytest.mark.parametrize(
    ("language", "follow"),
    [
        ("vi", "🔔 Báo cho tôi khi có “wombat dinosours”"),
        ("en", "🔔 Notify me about “wombat dinosours”"),
    ],
)
async def test_what_is_offered_to_be_followed_is_what_was_typed(
    talk: Talk, write_seed: WriteSeed, language: str, follow: str
) -> None:
    """And not another word that articles hold."""
    write_seed("bones", "Old bones", "One sentence on nothing.", "Of dinosaurs, a word.")
    await talk.reload()
    talk.is_with("Ann", language=language)
    await talk.says("wombat dinosours")
    talk.sees_button(follow)


async def test_a_good_word_that_no_article_holds_is_no_typo(
    talk: Talk, write_seed: WriteSeed
) -> None:
    """It is told as not found, and can be followed as it was typed."""
    write_seed("fight", "They fight over a weight", "One sentence on nothing.", "A long fight.")
    await talk.reload()
    for typed in ("flight", "wright flight"):
        await talk.says(typed)
        talk.sees(f"khớp với “{typed}”")
        talk.sees_button(f"🔔 Báo cho tôi khi có “{typed}”")


async def test_a_typo_is_repaired_and_said(talk: Talk) -> None:
    await talk.says("dai hoi dagn")
    talk.sees("Không thấy “dai hoi dagn”, đây là kết quả cho đại hội đảng", "1. Văn phòng")
    talk.is_with("Ann", language="en")
    await talk.says("dai hoi dagn")
    talk.sees("Showing results for đại hội đảng instead of “dai hoi dagn”")


async def test_an_old_lists_buttons_work_after_a_reload(talk: Talk, write_seed: WriteSeed) -> None:
    """The words are remembered, not what they found then."""
    await talk.says("river")
    old = talk.chat.last
    write_seed("d-river", "A river under the ice", "The ice is thick.", "Water flows below.")
    await talk.reload()
    await talk.says("/latest")
    number = await talk.services.readers.remember_query(talk.reader.id, "river")
    press = talk.reader.presses_data(old, f"q:{number}:0")
    await talk.settle()
    assert press.answer is not None
    assert "A river under the ice" in old.text


async def test_a_list_is_forgotten_when_nobody_used_it_for_thirty_days(
    talk: Talk, write_seed: WriteSeed
) -> None:
    write_seed("d-river", "A river under the ice", "The ice is thick.", "Water flows below.")
    await talk.reload()
    await talk.says("river")
    await talk.services.readers.tidy(time.time() + 29 * DAY)
    await talk.presses(BRIEF)
    talk.sees("🗞 river")
    await talk.services.readers.tidy(time.time() + 31 * DAY)
    assert "không còn nhớ" in await talk.presses("🔎 Kết quả tìm kiếm")


async def test_a_time_of_which_nothing_is_there_offers_the_newest_and_no_following(
    talk: Talk, write_seed: WriteSeed
) -> None:
    """Words beside it are what is near, and what can be followed."""
    write_seed("cathedral", "Thánh đường trăm tuổi", "Một bài.")
    await talk.reload()
    for typed in ("tháng 5 1918", "tin thang 5 nam 1918", "articles from May 1918"):
        await talk.says(typed)
        talk.sees(f"khớp với “{typed}”")
        talk.sees_buttons("📰 Bài mới nhất")
    await talk.says("river thang 5 nam 1918")
    talk.sees("đăng tháng 5 năm 1918.", "1. How the river")
    await talk.says("riverboarding tháng 5 1918")
    talk.sees("Gần nhất với điều bạn tìm", "1. How the river")
    talk.sees_button("🔔 Báo cho tôi khi có “riverboarding”")


async def test_a_number_alone_opens_what_the_list_shows_under_it(talk: Talk) -> None:
    """Without such a list, that is said, and it is searched for at a tap; years are at once."""
    await talk.says("2")
    talk.sees("Chưa có danh sách nào có bài số 2")
    await talk.presses("🔎 Tìm “2”")
    talk.sees("khớp với “2”")
    await talk.says("/latest")
    await talk.says("3")
    talk.sees("How the river came to the sea", "1 phút đọc")
    await talk.says("1975")
    talk.sees("khớp với “1975”")


@pytest.mark.parametrize("number", ["9", "9" * 30])
async def test_a_dead_end_has_buttons_that_lead_on(talk: Talk, number: str) -> None:
    leads_on = ("🔎 Tìm bài", "🗞 Điểm báo", "📰 Bài mới nhất")
    await talk.says(f"/summary {number}")
    talk.sees_buttons(f"🔎 Tìm “{number[:9]}”", *leads_on)
    for said in ("/nothing", "/start no-such-article"):
        await talk.says(said)
        talk.sees_buttons(*leads_on)
    await talk.presses("📰 Bài mới nhất")
    talk.sees("1. Ong mật")


@pytest.mark.parametrize(
    "said",
    [
        *(
            "hổng hiểu, nói dễ hơn",
            "thôi đừng theo sầu riêng",
            "bỏ hết",
            "gởi cho Chi",
            "nói dễ hơn",
        ),
        *("no more about durian", "easier please", "kiếm bài khác"),
    ],
)
async def test_nobody_is_to_be_told_of_what_was_said_to_the_bot(talk: Talk, said: str) -> None:
    await talk.says(said)
    assert not any("Báo cho tôi" in button for button in talk.chat.last.buttons)
    await talk.says("sầu riêng, măng cụt")
    assert any("Báo cho tôi" in button for button in talk.chat.last.buttons)


async def test_a_word_of_two_syllables_is_not_found_apart(
    talk: Talk, write_seed: WriteSeed
) -> None:
    """``cần được thay. Mười thợ`` tells nothing of Cần Thơ."""
    write_seed("tank", "Bình khí", "Mỗi bình khí cần được thay. Mười thợ lặn vào hang.")
    await talk.reload()
    await talk.says("can tho")
    talk.sees("Không tìm thấy bài nào")


@pytest.mark.usefixtures("urls")
async def test_for_what_something_is_looked_for_names_nothing(talk: Talk) -> None:
    """Of a project of a class only what it is on is looked for."""
    await talk.says("have you anything for a 4th class project on the river")
    talk.sees("How the river came to the sea")
    talk.sees_not("class”")


@pytest.mark.usefixtures("urls")
async def test_what_somebody_says_it_is_about_is_looked_for(talk: Talk) -> None:
    """Rather than asked whether something else is meant, whatever they say before."""
    await talk.says("doi y roi, gio muon doc ve ong mat")
    talk.sees("🔎", "Ong mật nhảy múa")
