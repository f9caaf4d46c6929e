"""Conversations: what is said to the bot of what it showed is no search."""

import pytest
from talk import TEXT, Talk

pytestmark = pytest.mark.usefixtures("urls")

KEEPS = ("không, đừng xoá", "thôi đừng xoá nha", "dung xoa", "giữ lại đi", "no, don't delete it")


@pytest.mark.parametrize("said", KEEPS)
async def test_what_is_asked_to_be_kept_is_kept(talk: Talk, said: str) -> None:
    """As by the button below the question; where nothing is asked, that nothing changes is said."""
    await talk.says("/follow hải phòng")
    await talk.says("xoá hết dữ liệu của tôi")
    await talk.says(said)
    talk.sees("Không có gì bị xoá")
    await talk.says("/follow vàng")
    await talk.says(said)
    talk.sees("không có gì thay đổi")
    assert len(await talk.services.readers.follows(talk.reader.id)) == 2


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("bài này nói mấy giờ vô học?", "Với văn bản bạn gửi, bot chỉ biết tóm tắt"),
        ("trong thư này ghi mấy giờ họp", "bot chịu"),
    ],
)
async def test_a_question_about_a_text_is_no_search(talk: Talk, said: str, answer: str) -> None:
    await talk.says(TEXT)
    await talk.says(said)
    talk.sees(answer)


@pytest.mark.parametrize(
    "said",
    [
        *("vậy có phải đóng tiền không?", "hạn trả sách là ngày mấy"),
        *("what is the phone number", "does it open on Sundays?"),
    ],
)
async def test_what_a_text_does_not_tell_is_not_answered(talk: Talk, said: str) -> None:
    await talk.says(TEXT)
    await talk.says(said)
    talk.sees("không thấy câu nào trong văn bản bạn gửi")


@pytest.mark.parametrize(
    "said", ["thư viện ở đâu", "thư viện mở đến mấy giờ", "thu vien sua chua bao lau?"]
)
async def test_the_nearest_sentences_of_the_text_are_shown(talk: Talk, said: str) -> None:
    await talk.says(TEXT)
    await talk.says(said)
    talk.sees("💬 Trong văn bản bạn gửi", "Thư viện")


@pytest.mark.usefixtures("urls")
@pytest.mark.parametrize(
    "said",
    [
        *("the may gio hop", "ai don me", "vay minh phai lam gi"),
        *("bai nay viet ve ai", "có phải trả phí không", "so when is the party"),
        *("what do i need to do", "what should i bring"),
    ],
)
async def test_what_articles_only_share_words_with_is_asked_of_the_text(
    talk: Talk, said: str
) -> None:
    """And it stays at hand."""
    await talk.reload()
    await talk.says(TEXT)
    await talk.says(said)
    talk.sees("văn bản")
    await talk.says("toàn văn")
    talk.sees("tin nhắn bạn gửi ở phía trên")


@pytest.mark.usefixtures("urls")
async def test_articles_are_found_after_a_text(talk: Talk) -> None:
    """Whoever asks for some asks nothing of the text, nor who asks what a title tells."""
    await talk.reload()
    for said, found in (
        ("có bài nào nói về ong mật không", "Ong mật nhảy múa"),
        ("how did the river come to the sea", "How the river came to the sea"),
        ("co bai nao noi ve lua dao qua mang ko", "Không tìm thấy"),
    ):
        await talk.says(TEXT)
        await talk.says(said)
        talk.sees(found)


@pytest.mark.parametrize("said", ["giờ mở cửa bảo tàng", "lãi suất vay mua nhà"])
async def test_what_asks_nothing_after_a_text_is_a_search(talk: Talk, said: str) -> None:
    await talk.says(TEXT)
    await talk.says(said)
    talk.sees("Không tìm thấy")


@pytest.mark.parametrize("said", ["toàn văn", "cho mình xem cả bài", "đọc lại nguyên văn bản"])
async def test_the_whole_of_a_text_is_where_it_was_sent(talk: Talk, said: str) -> None:
    """The bot keeps its summary only."""
    await talk.says(TEXT)
    await talk.says(said)
    talk.sees("tin nhắn bạn gửi ở phía trên")


FORGETS = (
    *("xoá hết dữ liệu của mình", "bạn xoá hết thông tin về mình giúp với", "quên hết về em đi"),
    *("xoa het nhung gi bot biet ve toi", "bạn có thể xoá dữ liệu của tôi không"),
)


@pytest.mark.parametrize("said", FORGETS)
async def test_who_wants_to_be_forgotten_is_asked(talk: Talk, said: str) -> None:
    await talk.says("/follow hải phòng")
    await talk.says(said)
    talk.sees("Xoá hết những gì bot đang giữ về bạn")


@pytest.mark.parametrize(
    "said", ["cảm ơn nghe", "cam on nghe em", "cảm ơn bạn hí", "cảm ơn nhiều nghe chưa"]
)
async def test_thanks_end_as_they_do_in_the_middle_of_the_country(talk: Talk, said: str) -> None:
    await talk.says(said)
    talk.sees("Rất vui vì giúp được bạn")


@pytest.mark.parametrize(
    ("language", "said", "searched"),
    [
        ("vi", "gửi cho chi", "Không tìm thấy bài nào"),
        ("vi", "gửi bài này cho chị Hai", "Không tìm thấy bài nào"),
        ("vi", "chuyển cho Chi với", "🔎 chuyển cho Chi với"),
        ("vi", "gửi cho chị Na được không", "Không tìm thấy bài nào"),
        ("en", "send it to chi", "No articles found"),
        ("en", "copy that to chi", "No articles found"),
    ],
)
async def test_an_article_is_shared_with_whoever_is_named(
    talk: Talk, language: str, said: str, searched: str
) -> None:
    """Where none was seen there is nothing to share, and it is looked for: it may be a title."""
    share = {"vi": "↗️ Chia sẻ", "en": "↗️ Share"}[language]
    talk.is_with("Ann", language=language)
    await talk.says(said)
    talk.sees(searched)
    talk.sees_no_button(share)
    await talk.says("/summary ong mat")
    await talk.says(said)
    talk.sees("Ong mật nhảy múa")
    talk.sees_button(share)


@pytest.mark.parametrize(
    "said", ["sao không có tin gì vậy trời", "sao chưa báo gì hết vậy", "tắt tiếng đi"]
)
async def test_who_hears_nothing_or_too_much_sees_what_is_followed(talk: Talk, said: str) -> None:
    await talk.says("/follow hải phòng")
    await talk.says(said)
    talk.sees("Đang theo dõi", "• hải phòng")


@pytest.mark.parametrize(
    "said", ["mở lại bài hồi nãy", "coi lai bai luc nay", "đọc lại bài vừa đọc"]
)
async def test_an_article_is_read_again_whatever_was_listed_since(talk: Talk, said: str) -> None:
    await talk.says("/summary ong mat")
    summary = talk.chat.last.text
    await talk.says("/latest")
    await talk.says(said)
    assert talk.chat.last.text == summary


@pytest.mark.parametrize("said", ["bài 2", "số 3", "#2"])
async def test_of_a_list_of_one_article_there_is_no_second(talk: Talk, said: str) -> None:
    await talk.says("river")
    await talk.says(said)
    talk.sees("chỉ có 1 bài")
    talk.sees_button(f"🔎 Tìm “{said}”")


async def test_an_article_that_is_not_saved_is_not_looked_for(talk: Talk) -> None:
    """Who wants it off the saved ones sees which there are."""
    await talk.says("bỏ lưu bài trung thu")
    talk.sees("Bạn chưa lưu bài nào")
    await talk.says("/summary ong mat")
    await talk.says("lưu")
    await talk.says("bỏ lưu bài trung thu")
    talk.sees("Bạn muốn bỏ bài nào")


@pytest.mark.parametrize("said", ["thanks love", "cheers mate", "hello sweetheart", "bye my dear"])
async def test_whoever_is_thanked_or_greeted_is_nothing_to_look_for(talk: Talk, said: str) -> None:
    talk.is_with("Ann", language="en")
    await talk.says(said)
    talk.sees_not(f"“{said}”")
    talk.sees("type a few words")


@pytest.mark.parametrize("said", ["love", "dear zoo", "i love mate tea", "honey hunter"])
async def test_with_anything_else_they_are_looked_for(talk: Talk, said: str) -> None:
    talk.is_with("Ann", language="en")
    await talk.says(said)
    talk.sees(f"“{said}”")


@pytest.mark.parametrize("said", ["go back to summary", "take me back to the summary please"])
async def test_a_summary_is_gone_back_to_from_the_full_text(talk: Talk, said: str) -> None:
    talk.is_with("Ann", language="en")
    await talk.says("/summary how the river came")
    summary = talk.chat.last.text
    await talk.says("full text")
    await talk.says(said)
    assert talk.chat.last.text == summary


@pytest.mark.parametrize(
    ("language", "said", "seen"),
    [
        ("en", "shorter summaries please", "should a summary usually have"),
        ("en", "i want longer summaries", "should a summary usually have"),
        ("en", "can you make the summaries shorter", "should a summary usually have"),
        ("vi", "cho các bản tóm tắt ngắn lại", "thường dài mấy câu"),
    ],
)
async def test_how_long_every_summary_is_to_be_is_asked(
    talk: Talk, language: str, said: str, seen: str
) -> None:
    talk.is_with("Ann", language=language)
    await talk.says(said)
    talk.sees(seen)


@pytest.mark.parametrize(
    ("language", "said", "seen"),
    [
        ("en", "just the dates please", "beyond me"),
        ("en", "give me only the names", "beyond me"),
        ("vi", "chỉ lấy mấy con số thôi", "bot chịu"),
    ],
)
async def test_who_wants_a_part_of_an_article_only_is_told_that_it_cannot_be_had(
    talk: Talk, language: str, said: str, seen: str
) -> None:
    talk.is_with("Ann", language=language)
    await talk.says("/summary how the river came")
    await talk.says(said)
    talk.sees(seen)


@pytest.mark.parametrize(
    "said",
    [
        "take the river off my saved list",
        "get the river one off the bookmarks",
        "drop river from saved",
    ],
)
async def test_what_stands_amid_the_words_is_taken_off_the_saved_ones(
    talk: Talk, said: str
) -> None:
    talk.is_with("Ann", language="en")
    await talk.says("/summary how the river came")
    await talk.says("save")
    await talk.says("/latest")
    await talk.says(said)
    talk.sees("Removed from your saved articles: How the river")


@pytest.mark.parametrize("said", ["take off", "get off the grid", "drop in the ocean"])
async def test_words_like_these_are_looked_for(talk: Talk, said: str) -> None:
    talk.is_with("Ann", language="en")
    await talk.says(said)
    talk.sees("No article")
    talk.sees_not("saved")


async def test_the_length_of_summaries_is_mended_too(talk: Talk) -> None:
    await talk.says("sua do dai tom tat 2 cau")
    talk.sees_button("📏 Độ dài bản tóm tắt: 2 câu")


@pytest.mark.parametrize(
    ("language", "said", "title"),
    [
        ("vi", "2 cau ve ong mat", "Ong mật"),
        ("vi", "viết cho em 2 câu về ong mật", "Ong mật"),
        ("en", "can u send me 2 sentences about the river", "How the river"),
        ("en", "two lines on the river", "How the river"),
        ("vi", "tom tat bai ong mat 2 y chinh thoi", "Ong mật"),
        ("vi", "tóm tắt ong mật rút còn 2 gạch đầu dòng", "Ong mật"),
        ("vi", "cô đọng bài ong mật còn 2 dòng", "Ong mật"),
        ("vi", "tom tat ong mat con 2 dong", "Ong mật"),
        ("en", "the river in 3 bullet points", "How the river"),
        ("en", "summarize the river in two key points", "How the river"),
    ],
)
async def test_so_many_sentences_about_something_are_its_summary(
    talk: Talk, language: str, said: str, title: str
) -> None:
    """If a title tells of it; all else is looked for."""
    talk.is_with("Ann", language=language)
    await talk.says(said)
    talk.sees(title)
    talk.sees_not("🔎")


@pytest.mark.parametrize(
    "said", ["2 câu đố về cá voi", "5 câu hỏi về thuế", "3 lines on whales", "3 đồng về đâu"]
)
async def test_where_no_title_tells_of_it_they_are_looked_for(talk: Talk, said: str) -> None:
    await talk.says(said)
    talk.sees(f"“{said}”")


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("vi", "them 2 cau"),
        ("vi", "2 câu nữa đi"),
        ("en", "add two more sentences"),
        ("en", "another 2 lines please"),
        ("vi", "ngắn quá, thêm 2 câu"),
        ("en", "just add 2 more sentences"),
        ("en", "too short, add two more sentences"),
        ("vi", "thêm 2 ý nữa"),
        ("en", "add two more points"),
    ],
)
async def test_a_summary_is_made_longer_by_so_many_sentences(
    talk: Talk, language: str, said: str
) -> None:
    talk.is_with("Ann", language=language)
    await talk.says("/summary ong mat")
    await talk.says("1 câu")
    await talk.says(said)
    three = talk.chat.last.text
    await talk.says("3 câu")
    assert talk.chat.last.text == three


@pytest.mark.parametrize(
    "said",
    [
        *("viết giúp thầy đoạn văn 200 chữ về biển", "viet cho co mot doan van 150 chu ta bien"),
        *("viết đoạn văn tả ong mật", "write me a paragraph about honey bees"),
        *("viết đoạn văn", "write me a letter"),
    ],
)
async def test_who_wants_a_text_written_is_told_that_none_is(talk: Talk, said: str) -> None:
    """What they typed may be searched for."""
    talk.is_with("Ann", language="vi")
    await talk.says(said)
    talk.sees("bot chịu")
    assert any(it.startswith("🔎 Tìm “") for it in talk.chat.last.buttons)
