"""Conversations: what is said in plain words of the list that the chat saw last."""

import pytest
from talk import TEXT, Talk, WriteSeed

from bot.library import Preferences

pytestmark = pytest.mark.usefixtures("urls")


def entry(talk: Talk, number: int) -> str:
    """The title of an entry of the list in the newest message."""
    _, _, listed = talk.chat.last.text.partition(f"\n{number}. ")
    return listed.splitlines()[0]


@pytest.mark.usefixtures("trails")
@pytest.mark.parametrize(
    ("language", "said", "number"),
    [
        ("vi", "bài thứ hai", 2),
        ("vi", "bai so 2", 2),
        ("vi", "cái đầu tiên", 1),
        ("vi", "số 3 nhé", 3),
        ("vi", "mở bài số ba", 3),
        ("vi", "tóm tắt bài thứ hai", 2),
        ("vi", "bài cuối cùng", 3),
        ("en", "the last one", 3),
        ("en", "the second one", 2),
        ("en", "open the third article please", 3),
        ("en", "first", 1),
        ("en", "#2", 2),
        ("en", "summarize the second one", 2),
        ("en", "/summary the second one", 2),
    ],
)
async def test_an_entry_opens_by_its_place(
    talk: Talk, language: str, said: str, number: int
) -> None:
    talk.is_with("Ann", language=language)
    await talk.says("forest trail")
    title = entry(talk, number)
    await talk.says(said)
    assert talk.chat.last.text.startswith(f"{title}\n")


@pytest.mark.usefixtures("trails")
async def test_after_turning_back_the_page_that_is_shown_counts(talk: Talk) -> None:
    await talk.says("forest trail")
    for said in ("trang sau", "trang sau", "trang trước", "trang trước"):
        await talk.says(said)
    first = entry(talk, 1)
    await talk.says("lưu")
    talk.sees("bài nào?")
    assert [it for it in talk.chat.last.buttons if it.isdecimal()] == ["1", "2", "3"]
    await talk.says("trang 3")
    talk.sees("\n7. ")
    assert first not in talk.chat.last.text


@pytest.mark.usefixtures("trails")
async def test_the_nth_is_number_n_if_the_page_shows_it_and_else_the_nth_of_the_page(
    talk: Talk,
) -> None:
    await talk.says("forest trail")
    await talk.says("trang sau")
    fifth, sixth = entry(talk, 5), entry(talk, 6)
    for said, title in (("cai thu 3", sixth), ("the second one", fifth), ("bài thứ 6", sixth)):
        await talk.says(said)
        assert talk.chat.last.text.startswith(f"{title}\n")


@pytest.mark.parametrize(
    ("language", "said", "missing", "search"),
    [
        ("vi", "bài thứ chín", "có bài số 9", "🔎 Tìm “bài thứ chín”"),
        ("en", "the second one", "no list with a number 2 yet", "🔎 Search “the second one”"),
    ],
)
async def test_a_place_that_no_list_has_is_told_and_can_be_searched_for(
    talk: Talk, language: str, said: str, missing: str, search: str
) -> None:
    talk.is_with("Ann", language=language)
    await talk.says(said)
    talk.sees(missing)
    await talk.presses(search)
    talk.sees(said)


async def test_a_number_that_no_list_has_is_searched_for(talk: Talk) -> None:
    """It may be Article 50."""
    for said in ("article 50", "#4711", "the last one"):
        await talk.says(said)
        talk.sees(f"“{said}”")


async def test_what_begins_a_title_is_searched_for(talk: Talk, write_seed: WriteSeed) -> None:
    write_seed("second", "The second one at the table", "It was a chair.", "It was red.")
    await talk.reload()
    await talk.says("/latest")
    await talk.says("the second one")
    talk.sees("1. The second one at the table")


@pytest.mark.usefixtures("trails")
@pytest.mark.parametrize(
    ("language", "following", "previous", "end", "beginning"),
    [
        (
            "vi",
            ["trang sau", "xem thêm"],
            "trang trước",
            "không còn trang nào nữa",
            "trang đầu rồi",
        ),
        ("en", ["next", "show more"], "previous page", "the end of the list", "the first page"),
    ],
)
async def test_a_list_is_turned_in_words_and_stops_at_both_ends(
    talk: Talk, language: str, following: list[str], previous: str, end: str, beginning: str
) -> None:
    """The page is a new message below those before: the numbers of all can be named."""
    talk.is_with("Ann", language=language)
    await talk.says("forest trail")
    first = entry(talk, 1)
    for said, number in zip(following, (4, 7), strict=True):
        await talk.says(said)
        talk.sees(f"\n{number}. Forest trail")
    last = entry(talk, 7)
    await talk.says(following[0])
    talk.sees(end)
    for number, title in ((7, last), (1, first)):
        await talk.says(str(number))
        assert talk.chat.last.text.startswith(f"{title}\n")
    for number in (4, 1):
        await talk.says(previous)
        talk.sees(f"\n{number}. Forest trail")
    await talk.says(previous)
    talk.sees(beginning)


@pytest.mark.usefixtures("trails")
async def test_so_are_the_newest_and_what_is_saved(talk: Talk) -> None:
    await talk.says("/latest")
    await talk.says("trang sau")
    talk.sees("\n6. ")
    for hit in (await talk.services.library.newest(limit=7)).hits:
        await talk.services.readers.save(talk.reader.id, hit.article.id)
    await talk.says("/saved")
    await talk.says("trang sau")
    talk.sees("Bài đã lưu", "\n7. ")


@pytest.mark.usefixtures("trails")
@pytest.mark.parametrize("language", ["vi", "en"])
async def test_more_is_of_what_was_seen_last(talk: Talk, language: str) -> None:
    """The list's next page, or a longer summary; after it the list can still be turned."""
    more, following = ("xem thêm", "trang sau") if language == "vi" else ("more", "next page")
    talk.is_with("Ann", language=language)
    await talk.services.readers.prefer(talk.reader.id, Preferences(sentences=1))
    await talk.says("forest trail")
    await talk.says("1")
    short = talk.chat.last.text
    await talk.says(more)
    assert talk.chat.last.text.startswith(short.split("\n\n")[0])
    assert len(talk.chat.last.text) > len(short)
    await talk.says(following)
    talk.sees("\n4. Forest trail")
    await talk.says(more)
    talk.sees("\n7. Forest trail")


@pytest.mark.usefixtures("trails")
@pytest.mark.parametrize(
    ("language", "back", "asks"),
    [("vi", "quay lại", "Bạn muốn tìm gì"), ("en", "go back", "What would you like to find")],
)
async def test_one_can_go_back_from_an_entry_to_its_page_of_the_list(
    talk: Talk, language: str, back: str, asks: str
) -> None:
    talk.is_with("Ann", language=language)
    await talk.says(back)
    talk.sees(asks)
    await talk.says("forest trail")
    await talk.says("next")
    page = talk.chat.last.text
    await talk.says("5")
    await talk.says(back)
    assert talk.chat.last.text == page


@pytest.mark.parametrize(
    ("language", "says"),
    [("vi", "Chưa có danh sách nào"), ("en", "There is no list to go on with")],
)
async def test_without_a_list_it_is_said_what_to_do(talk: Talk, language: str, says: str) -> None:
    talk.is_with("Ann", language=language)
    for said in ("next", "trang sau", "trang trước", "more"):
        await talk.says(said)
        talk.sees(says)


@pytest.mark.usefixtures("trails")
@pytest.mark.parametrize(
    "said",
    [
        *("bài khác đi", "không phải bài này", "cho t bai khac di", "not this one"),
        *("co bai nao khac ko, bai nay doc roi", "got another one? i read this"),
        *("show me a different article", "no the other one", "not that one"),
        *("no, the other article", "show me more of these", "cho xem thêm mấy bài này"),
        *("cho xem them may bai nay", "xem thêm mấy bài như vậy đi"),
    ],
)
async def test_who_wants_another_article_is_sent_the_next_of_the_list(
    talk: Talk, said: str
) -> None:
    """Of a list its next page is sent below a line that says so."""
    await talk.says("forest trail")
    titles = [entry(talk, it) for it in (2, 3)]
    await talk.says(said)
    line, _, title, *_ = talk.chat.last.text.split("\n")
    assert (line, title[:1]) == ("Vậy bạn xem tiếp danh sách này nhé:", "🔎")
    talk.sees("\n4. Forest trail")
    await talk.says("trang trước")
    assert talk.chat.last.text.startswith("🔎")
    await talk.says("trang sau")
    assert talk.chat.last.text.startswith("🔎")
    summaries = []
    for number in ("2", "3"):
        await talk.says(number)
        summaries.append(talk.chat.last.text)
    await talk.says("1")
    for title, summary in zip(titles, summaries, strict=True):
        await talk.says(said)
        assert talk.chat.last.text == summary
        assert summary.startswith(f"{title}\n")


@pytest.mark.usefixtures("trails")
async def test_behind_the_last_article_of_a_page_is_the_next_page(talk: Talk) -> None:
    """Whoever has read all that is on it goes on where the list does."""
    await talk.says("forest trail")
    await talk.says("3")
    await talk.says("bài khác đi")
    talk.sees("Vậy bạn xem tiếp", "\n4. Forest trail")


@pytest.mark.parametrize("said", ["doc bai khac", "another article please", "bài khác"])
async def test_the_only_article_found_is_not_sent_again_as_another(talk: Talk, said: str) -> None:
    """Nor is the list that has nothing but it."""
    await talk.says("ong mật")
    title = entry(talk, 1)
    await talk.says("1")
    await talk.says(said)
    assert not talk.chat.last.text.startswith(("🔎", title))
    talk.sees("Bài bạn cần nói về chuyện gì?")


async def test_at_the_end_of_a_list_a_button_leads_on(talk: Talk) -> None:
    await talk.says("dai hoi dang")
    for said in ("trang sau", "trang 9", "trang trước"):
        await talk.says(said)
        talk.sees_buttons("🔎 Tìm bài", "🗞 Điểm báo", "📰 Bài mới nhất")


@pytest.mark.parametrize("asks", ["con gi nua k", "còn gì không", "còn gì nữa"])
async def test_of_a_text_more_is_told_and_no_list_is_asked_for(talk: Talk, asks: str) -> None:
    """Whoever asks what else there is means what was seen last."""
    await talk.says(TEXT)
    before = len(talk.chat.last.text)
    await talk.says(asks)
    talk.sees("📝 Tóm tắt văn bản")
    assert len(talk.chat.last.text) > before


@pytest.mark.usefixtures("urls")
@pytest.mark.parametrize(
    ("language", "said", "asks"),
    [
        ("vi", "hông phải bài này", "Bài bạn cần nói về chuyện gì?"),
        ("en", "not this one", "What was the article about?"),
    ],
)
async def test_where_no_other_article_was_found_it_is_asked_what_it_was_about(
    talk: Talk, language: str, said: str, asks: str
) -> None:
    talk.is_with("Ann", language=language)
    await talk.says("ong mật")
    await talk.says(said)
    talk.sees(asks)


@pytest.mark.parametrize("said", ["next", "tiep theo"])
async def test_what_follows_a_lone_hit_is_more_of_it(talk: Talk, said: str) -> None:
    """First its summary, then its text, and then nothing."""
    await talk.says("river")
    await talk.says(said)
    talk.sees_button("📄 Toàn văn")
    await talk.says(said)
    talk.sees("The river begins in the snow", "Storms move the sand")
    await talk.says(said)
    talk.sees("không còn trang nào nữa")


@pytest.mark.usefixtures("trails")
@pytest.mark.parametrize(
    ("said", "number"), [("mo bai dau", 1), ("mở bài đầu", 1), ("bài cuối cùng trong đó", 3)]
)
async def test_below_a_list_its_first_or_last_is_meant(talk: Talk, said: str, number: int) -> None:
    """Without diacritics ``bai dau`` asks as well where an article is."""
    await talk.says("forest trail")
    title = entry(talk, number)
    await talk.says(said)
    talk.sees(title)
    talk.sees_button("📄 Toàn văn")


@pytest.mark.usefixtures("shipped")
@pytest.mark.parametrize(
    ("language", "newest", "says"),
    [
        *(("en", "/latest", "and the rest"), ("en", "/latest", "lets see the rest of them")),
        *(("en", "/latest", "what about the rest"), ("vi", "bài mới nhất", "mấy bài còn lại đâu")),
        *(
            ("vi", "bai moi nhat", "cho xem may bai con lai"),
            ("en", "/latest", "what else have u got"),
        ),
    ],
)
async def test_the_rest_of_a_list_is_its_next_page(
    talk: Talk, language: str, newest: str, says: str
) -> None:
    """However it is asked for."""
    talk.is_with("Ann", language=language, person_id=11)
    await talk.says(newest)
    await talk.says(says)
    talk.sees("\n6. ")


@pytest.mark.usefixtures("shipped")
@pytest.mark.parametrize("says", ["no the other one", "i meant the other one", "not that one"])
async def test_of_two_the_other_is_opened(talk: Talk, says: str) -> None:
    """Whether the second was opened or the first; of what is only listed it is the second."""
    talk.is_with("Ann", language="en", person_id=11)
    await talk.says("everest")
    titles = [line[3:] for line in talk.chat.last.text.split("\n") if line[:3] in {"1. ", "2. "}]
    await talk.says("2")
    await talk.says(says)
    assert talk.chat.last.text.startswith(titles[0])
    await talk.says(says)
    assert talk.chat.last.text.startswith(titles[1])


@pytest.mark.usefixtures("shipped")
@pytest.mark.parametrize(
    ("language", "finds", "says"),
    [
        ("en", "bees", "no the other one"),
        ("en", "bees", "nope not this one"),
        ("vi", "ong mật", "không phải bài này"),
    ],
)
async def test_where_there_are_no_others_the_newest_are_shown(
    talk: Talk, language: str, finds: str, says: str
) -> None:
    """A library that has more is not told to have none."""
    talk.is_with("Ann", language=language, person_id=11)
    await talk.says(finds)
    await talk.says(says)
    talk.sees("📰", "\n5. ")


@pytest.mark.usefixtures("trails")
@pytest.mark.parametrize("said", ["the next one", "and the one after that", "bài kế tiếp"])
async def test_the_article_behind_the_open_one_follows_it(talk: Talk, said: str) -> None:
    """Of the list that it is from; a page is another thing."""
    await talk.says("forest trail")
    title = entry(talk, 2)
    await talk.says("1")
    await talk.says(said)
    assert talk.chat.last.text.startswith(f"{title}\n")


@pytest.mark.parametrize("said", ["next one", "bài tiếp theo"])
async def test_behind_the_only_one_there_is_no_full_text(talk: Talk, said: str) -> None:
    """Another article is wanted: that there is none is said."""
    await talk.says("/summary river")
    await talk.says(said)
    talk.sees("không còn bài nào khác")
