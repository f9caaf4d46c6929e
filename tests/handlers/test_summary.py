"""Conversations: an article in short."""

from pathlib import Path

import pytest
from talk import TEXT, Talk, WriteSeed

from bot.library import Preferences

pytestmark = pytest.mark.usefixtures("urls")

SHORTER, LONGER, SOURCE = "➖ Ngắn hơn", "➕ Dài hơn", "🔗 Bài gốc"


def sentences(talk: Talk) -> list[str]:
    """The summary's sentences: a paragraph each, below title and source."""
    return talk.chat.last.text.split("\n\n")[1:]


async def test_words_give_the_best_hit(talk: Talk, urls: dict[str, str]) -> None:
    await talk.says("/summary ong mat")
    talk.sees("Ong mật nhảy múa để chỉ đường\nexample.vn · 1 phút đọc")
    assert urls["bee"] == talk.reader.opens(talk.chat.last, SOURCE)


@pytest.mark.parametrize(
    "form",
    [
        "https://example.vn/b-river",
        "http://www.EXAMPLE.vn/b-river/?utm_source=zalo#top",
        "example.vn/b-river",
        "Xem bài này hay lắm: https://example.vn/b-river.",
    ],
)
@pytest.mark.parametrize("command", ["", "/summary "])
async def test_a_url_in_any_usual_form_gives_the_summary(
    talk: Talk, command: str, form: str
) -> None:
    await talk.says(command + form)
    talk.sees("How the river came to the sea\nexample.vn")


async def test_the_length_changes_in_place_and_stops_at_both_ends(talk: Talk) -> None:
    await talk.says("/summary river")
    before = len(talk.chat.messages)
    assert len(sentences(talk)) == 3
    await talk.presses(SHORTER)
    await talk.presses(SHORTER)
    assert len(sentences(talk)) == 1
    assert talk.chat.last.buttons[:2] == ["· ngắn nhất ·", LONGER]
    assert "ngắn nhất" in await talk.presses("· ngắn nhất ·")
    while LONGER in talk.chat.last.buttons:
        size = len(sentences(talk))
        await talk.presses(LONGER)
        assert len(sentences(talk)) == size + 1
    assert talk.chat.last.buttons[:2] == [SHORTER, "· dài nhất ·"]
    assert "dài nhất" in await talk.presses("· dài nhất ·")
    assert len(talk.chat.messages) == before


@pytest.mark.parametrize(
    ("language", "labels"),
    [
        ("vi", ("➖ Ngắn hơn", "📄 Toàn văn", "🧭 Liên quan", "🔎 Kết quả tìm kiếm")),
        ("en", ("➖ Shorter", "📄 Full text", "🧭 Related", "🔎 Search results")),
    ],
)
async def test_the_way_back_keeps_the_length_and_the_other_results(
    talk: Talk, write_seed: WriteSeed, language: str, labels: tuple[str, ...]
) -> None:
    write_seed("d-river", "A river under the ice", "The ice is thick.", "Water flows below.")
    await talk.reload()
    talk.is_with("Ann", language=language)
    shorter, full, related, hits = labels
    await talk.says("/summary river")
    talk.sees_button(hits)
    await talk.presses(shorter)
    before = talk.chat.last.text, talk.chat.last.buttons
    for away in (full, related):
        await talk.presses(away)
        [back] = [label for label in talk.chat.last.buttons if label.startswith("‹ ")]
        await talk.presses(back)
        assert (talk.chat.last.text, talk.chat.last.buttons) == before
    await talk.presses(hits)
    talk.sees("1. ", "2. ")


async def test_an_article_that_went_is_said(talk: Talk) -> None:
    await talk.says("/summary river")
    seeds = talk.services.settings.seeds_dir
    (seeds / "b-river.txt").unlink()
    await talk.services.library.reload(seeds)
    assert await talk.presses(SHORTER) == "Bài này không còn trong kho."
    talk.sees("How the river came to the sea")


async def test_an_article_that_changed_is_told_anew(talk: Talk, write_seed: WriteSeed) -> None:
    await talk.says("/summary river")
    write_seed("b-river", "How the river came to the sea", "It was moved.", "By hand.", "Twice.")
    await talk.services.library.reload(talk.services.settings.seeds_dir)
    await talk.presses(SHORTER)
    talk.sees_not("snow of high mountains")


async def test_an_address_that_telegram_refuses_gets_no_button(
    talk: Talk, write_seed: WriteSeed
) -> None:
    write_seed("local", "A page of the local network", "One.", "Two.", url="http://intranet/page")
    await talk.services.library.reload(talk.services.settings.seeds_dir)
    await talk.says("/summary local network")
    talk.sees("A page of the local network\nintranet")
    assert SOURCE not in talk.chat.last.buttons


async def test_summary_in_reply_to_a_message_sums_that_message_up(talk: Talk) -> None:
    """In private and in a group, a text or a file, by anybody."""
    for chat in (talk.chat, talk.telegram.group("Nhóm")):
        talk.chat = chat
        other = talk.telegram.person("Minh")
        messages = [talk.reader.sends(chat, TEXT)]
        if chat.is_group:
            messages += [other.sends(chat, TEXT), other.sends_file(chat, "a.txt", TEXT.encode())]
        await talk.settle()
        for message in messages:
            await talk.says("/summary", reply_to=message)
            document = message.json.get("document", {})
            talk.sees(f"📝 {document.get('file_name', 'Tóm tắt văn bản')}\n", "Thư viện")
            talk.sees_buttons(SHORTER, LONGER)


async def test_summary_in_reply_to_a_link_tells_its_article(talk: Talk) -> None:
    talk.chat = talk.telegram.group("Nhóm")
    message = talk.telegram.person("Minh").sends(talk.chat, "Hay nè https://example.vn/b-river")
    await talk.says("/tomtat", reply_to=message)
    talk.sees("How the river came to the sea\nexample.vn")


async def test_summary_in_reply_to_what_cannot_be_shortened_says_so(talk: Talk) -> None:
    talk.chat = talk.telegram.group("Nhóm")
    other = talk.telegram.person("Minh")
    await talk.says("/summary", reply_to=other.sends(talk.chat, "Ừ."))
    talk.sees("vốn đã ngắn")
    await talk.says("/summary", reply_to=other.sends_sticker(talk.chat))
    talk.sees("Không có gì để tóm tắt")


async def test_words_after_the_command_count_more_than_the_message_replied_to(talk: Talk) -> None:
    message = talk.reader.sends(talk.chat, TEXT)
    await talk.settle()
    await talk.says("/summary river", reply_to=message)
    talk.sees("How the river came to the sea")


async def test_a_long_text_after_the_command_is_summed_up(talk: Talk) -> None:
    """As it is without the command."""
    await talk.says(f"/summary {TEXT}")
    talk.sees("📝 Tóm tắt văn bản", "Thư viện")


@pytest.mark.parametrize("title", ["Giá vàng hôm nay", 'TP.HCM: "xé rào" & <đổi mới>', "Ong -mật"])
async def test_sharing_fills_in_the_title_which_finds_the_article(
    talk: Talk, write_seed: WriteSeed, title: str
) -> None:
    """A link may be a line of percent signs; a title's own words narrow no search."""
    write_seed("share", title, "Một câu về chuyện ấy.", url="https://example.vn/%C4%91%E1%BA%B9p")
    write_seed("other", "Giá vàng, ong mật, đổi mới, TP.HCM", "Một câu khác.")
    await talk.reload()
    await talk.says("/summary https://example.vn/%C4%91%E1%BA%B9p")
    share = share_query(talk)
    assert share == f"{title.replace(' -', ' ')} · 1 câu"
    query = talk.reader.types_inline(share)
    await talk.settle()
    assert query.results[0]["title"] == title


@pytest.mark.parametrize(
    ("language", "longer", "shorter"),
    [("vi", "➕ Dài hơn", "➖ Ngắn hơn"), ("en", "➕ Longer", "➖ Shorter")],
)
async def test_what_is_shared_is_what_one_reads_now(
    talk: Talk, seeds: Path, language: str, longer: str, shorter: str
) -> None:
    """However one came to its length: by the settings, or by the buttons."""
    shipped = Path(__file__).parents[2] / "seeds" / "song-me-kong.txt"
    (seeds / shipped.name).write_bytes(shipped.read_bytes())
    await talk.reload()
    talk.is_with("Ann", language=language)
    await talk.services.readers.prefer(talk.reader.id, Preferences(sentences=5))
    await talk.says("/summary song me kong")
    assert await shared(talk) == talk.chat.last.text.split("\n\n")[1:]
    await talk.presses(longer)
    assert len(await shared(talk)) == 8
    for _ in range(3):
        await talk.presses(shorter)
    assert await shared(talk) == talk.chat.last.text.split("\n\n")[1:]
    assert len(await shared(talk)) == 2


def share_query(talk: Talk) -> str:
    """What the share button of the newest message types."""
    [typed] = [
        str(it["switch_inline_query"])
        for row in talk.chat.last.keyboard
        for it in row
        if "switch_inline_query" in it
    ]
    return typed


async def shared(talk: Talk) -> list[str]:
    """The sentences that friends get of the newest message by its share button."""
    query = talk.reader.types_inline(share_query(talk))
    await talk.settle()
    friends = talk.telegram.private_chat_of_others("Bình")
    message = talk.reader.chooses(query, query.results[0]["id"], friends)
    return message.text.split("\n\n")[1:]


@pytest.mark.parametrize(
    "said",
    ["how the river came in 1 sentence", "the rivre in just one line please", "river trong 1 câu"],
)
async def test_what_a_title_names_is_summed_up_in_as_many_sentences_as_are_wanted(
    talk: Talk, said: str
) -> None:
    """A typo in it or not; the other hits are on a button."""
    talk.is_with("Ann", language="en")
    await talk.says("/summary how the river came")
    await talk.says("1 sentence")
    shortest = talk.chat.last.text
    await talk.says(said)
    assert talk.chat.last.text == shortest
    talk.sees_button("🔎 Search results")


@pytest.mark.parametrize(
    "said",
    [
        *("/summary the river in 1 sentence", "/summary how the river came 1 sentence"),
        *("tom tat how the river came 1 cau", "tóm tắt bài how the river came cho tôi 1 câu"),
    ],
)
async def test_so_it_is_by_command(talk: Talk, said: str) -> None:
    """Where the number alone says in how many."""
    talk.is_with("Ann", language="en")
    await talk.says(said)
    talk.sees("How the river came")
    talk.sees_button("· shortest ·")


async def test_so_is_what_is_linked_or_named_by_its_number(
    talk: Talk, write_seed: WriteSeed
) -> None:
    link = write_seed("lake", "The lake", *(f"Boat {number} came home." for number in range(9)))
    await talk.reload()
    talk.is_with("Ann", language="en")
    for said in (f"/summary {link} in 1 sentence", "summarize 1 in 1 sentence"):
        await talk.says("/search the lake")
        await talk.says(said)
        talk.sees("The lake")
        talk.sees_button("· shortest ·")


@pytest.mark.parametrize("said", ["snow in one sentence", "the river in five boats"])
async def test_what_no_title_names_is_looked_for_as_it_was_typed(talk: Talk, said: str) -> None:
    talk.is_with("Ann", language="en")
    await talk.says(said)
    talk.sees(said)


async def test_a_title_that_ends_so_is_none_of_it(talk: Talk, write_seed: WriteSeed) -> None:
    write_seed("title", "The river in two lines", "A poem of two lines.", "It is short.")
    await talk.reload()
    talk.is_with("Ann", language="en")
    await talk.says("the river in two lines")
    talk.sees("1. The river in two lines")
