"""Conversations: long texts and files, summed up."""

import threading
from pathlib import Path
from typing import Any

import pytest
from poem import POEM
from talk import TEXT, Talk
from waiting import until
from word_document import docx

from bot.handlers import texts
from bot.handlers.texts import DOCX_TYPE
from bot.library import Preferences
from summarizer import Ranking, rank

SHORTER, LONGER = "➖ Ngắn hơn", "➕ Dài hơn"
FORGOTTEN = "Bot không còn nhớ văn bản này, bạn gửi lại nhé."

pytestmark = pytest.mark.usefixtures("urls")


def sentences(talk: Talk) -> list[str]:
    """The summary's sentences: a paragraph each, below the head."""
    return talk.chat.last.text.split("\n\n")[1:]


@pytest.mark.parametrize(
    ("language", "title", "shorter"),
    [("vi", "📝 Tóm tắt văn bản", SHORTER), ("en", "📝 Summary of this text", "➖ Shorter")],
)
async def test_a_long_text_is_summed_up_in_its_own_sentences(
    talk: Talk, language: str, title: str, shorter: str
) -> None:
    """The length changes in place, and stops at both ends."""
    talk.is_with("Ann", language=language)
    await talk.says(TEXT)
    talk.sees(title)
    assert len(sentences(talk)) == 3
    assert set(sentences(talk)) <= set(TEXT.split("\n"))
    before = len(talk.chat.messages)
    await talk.presses(shorter)
    await talk.presses(shorter)
    assert len(sentences(talk)) == 1
    talk.sees_no_button(shorter)
    assert len(talk.chat.messages) == before


async def test_the_title_of_a_pasted_article_is_the_heading_and_no_sentence(talk: Talk) -> None:
    await talk.says(f"Thư viện <mới> mở cửa\n\n{TEXT}")
    assert talk.chat.last.text.startswith("📝 Tóm tắt văn bản\nThư viện <mới> mở cửa\n\n")
    assert set(sentences(talk)) <= set(TEXT.split("\n"))
    await talk.presses(SHORTER)
    talk.sees("Thư viện <mới> mở cửa")


async def test_all_of_a_text_is_where_it_was_sent_and_longer_is_offered_only_where_more_is_left(
    talk: Talk,
) -> None:
    """A text that was told whole, or as far as it goes, has no more of it."""
    talk.is_with("Ann", language="en")
    await talk.says(TEXT)
    await talk.says("full text")
    talk.sees("for more of it, type longer")
    await talk.says("8 sentences")
    await talk.says("full text")
    talk.sees("That is all of the text already")
    await talk.says(f"{TEXT}\n{TEXT.replace('Thư viện', 'Nhà văn hoá')}\n" * 4)
    await talk.says("longer")
    for _ in range(4):
        await talk.says("longer")
    await talk.says("full text")
    talk.sees("This is as long as it gets. The whole text is in the message")


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("the nao ma phai dong cua", ""),
        ("sách nào được thêm", "thêm bốn nghìn cuốn"),
        ("muon dc may cuon vay", "mượn năm cuốn"),
    ],
)
async def test_a_question_about_a_text_shows_its_nearest_sentences(
    talk: Talk, asked: str, told: str
) -> None:
    """Chosen by its words, or by what it asks for where those name nothing that is told."""
    await talk.says(TEXT)
    await talk.says(asked)
    if told:
        talk.sees("💬 Trong văn bản bạn gửi", told)
    talk.sees_not("Không tìm thấy")


async def test_nothing_is_picked_out_of_a_text(talk: Talk) -> None:
    """Who wants only the dates is told so, and no article is looked for."""
    talk.is_with("Ann", language="en")
    await talk.says("just the dates")
    talk.sees("That is beyond me")
    await talk.says(TEXT)
    await talk.says("just give me the deadlines")
    talk.sees("Of a text that you send I show")


async def test_a_text_grows_and_shrinks_by_lengths_that_are_worth_a_tap(talk: Talk) -> None:
    """Up to the longest summary or all of it, and back to one sentence."""
    await talk.says(TEXT)
    lengths = [len(sentences(talk))]
    while LONGER in talk.chat.last.buttons:
        await talk.presses(LONGER)
        lengths.append(len(sentences(talk)))
    while SHORTER in talk.chat.last.buttons:
        await talk.presses(SHORTER)
        lengths.append(len(sentences(talk)))
    assert lengths == [3, 5, 8, 5, 3, 2, 1]


async def test_of_a_long_letter_whatever_it_says_can_be_reached(talk: Talk) -> None:
    """Eight sentences are all that is told of an article, which can be read elsewhere."""
    asked = [
        "Mời phụ huynh nộp giấy khai sinh trước ngày 1/3.",
        "Đề nghị gia đình đóng 200.000 đồng tiền áo đồng phục.",
        "Sáng 5/3 các cháu khám mắt ở trạm y tế phường.",
        "Xe đón ở cổng sau lúc 6 giờ 45.",
        "Nhớ mang theo ô, dép và một chai nước.",
        "Cô Hoa nhận đăng ký ăn trưa qua số 0912 345 678.",
        "Lớp 3A chuyển sang phòng 204 từ thứ hai.",
        "Thư viện đóng cửa đến ngày 20/3 để sơn lại tường.",
        "Ai chưa tiêm sởi thì báo trước thứ sáu.",
        "Hạn trả sách mượn là ngày 28/2.",
        "Câu lạc bộ cờ vua cần thêm hai bàn gỗ.",
        "Buổi họp cuối kỳ bắt đầu lúc 19 giờ ở hội trường.",
    ]
    await talk.says("\n".join(["Kính gửi quý phụ huynh,", *asked, "Trân trọng."]))
    for _ in asked:
        if LONGER in talk.chat.last.buttons:
            await talk.presses(LONGER)
    assert {*asked} <= {*sentences(talk)}


@pytest.mark.parametrize("shorter", [SHORTER, "ngắn hơn"])
async def test_a_shorter_summary_of_a_letter_shows_no_more_than_before(
    talk: Talk, shorter: str
) -> None:
    """That is less than what was seen, not only than what was folded, too."""
    asked = [
        "Mời phụ huynh nộp bản sao giấy khai sinh và sổ tiêm chủng của các cháu trước ngày 1/3.",
        "Đề nghị gia đình đóng 200.000 đồng tiền áo đồng phục cho cô Hoa ở phòng số 4 dãy nhà sau.",
        "Sáng 5/3 các cháu khám mắt ở trạm y tế phường, nhà trường đưa đi bằng xe của huyện đoàn.",
        "Xe đón ở cổng sau lúc 6 giờ 45 vì cổng trước đang sửa, ai trễ thì tự đưa cháu đến trạm.",
        "Cô Hoa nhận đăng ký ăn trưa qua số 0912 345 678 đến hết thứ năm, mỗi suất 25.000 đồng.",
        "Lớp 3A chuyển sang phòng 204 từ thứ hai tuần tới, các cháu mang hết sách vở về trước đó.",
        "Thư viện đóng cửa đến ngày 20/3 để sơn lại tường, sách mượn phải trả chậm nhất là 28/2.",
        "Buổi họp cuối kỳ bắt đầu lúc 19 giờ ngày 12/3 ở hội trường, mỗi gia đình cử một người.",
    ]
    longer = [f"{it[:-1]}, như đã bàn ở cuộc họp đầu năm với ban đại diện." for it in asked]
    await talk.says("\n".join(["Kính gửi quý phụ huynh,", *longer, "Trân trọng."]))
    seen, _, rest = talk.chat.last.text.partition("Trong đó còn nói:")
    assert rest
    if shorter == SHORTER:
        await talk.presses(shorter)
    else:
        await talk.says(shorter)
    assert len(talk.chat.last.text) < len(seen)


TITLED_POEM = f"Bến sông\n\n{POEM}"
RECIPE = """Boiled leeks with butter

Ingredients
4 leeks
50 g of butter

Method
1. Wash the leeks well, cut them in two and boil them in salted water for ten minutes.
2. Drain them and let them steam dry under a cloth.
3. Melt the butter slowly until it foams and pour it over the leeks."""


@pytest.mark.parametrize(
    ("text", "language", "says"),
    [
        (TITLED_POEM, "vi", "Đây là một bài thơ."),
        (TITLED_POEM, "en", "This is a poem."),
        (RECIPE, "vi", "Đây là công thức nấu ăn."),
        (RECIPE, "en", "This is a recipe."),
    ],
)
async def test_a_poem_and_a_recipe_are_given_whole(
    talk: Talk, text: str, language: str, says: str
) -> None:
    """Line by line, below their title and a line that says why."""
    talk.is_with("Ann", language=language)
    await talk.says(text)
    title, rest = text.split("\n\n", 1)
    talk.sees(says)
    assert talk.chat.last.text.endswith(f"\n{title}\n\n{rest}")
    assert not talk.chat.last.buttons


async def test_a_question_about_what_was_given_whole_shows_its_nearest_sentences(
    talk: Talk,
) -> None:
    """The best sentences are kept of it as of any other text."""
    talk.is_with("Ann", language="en")
    await talk.says(RECIPE)
    await talk.says("how long do i boil the leeks for")
    talk.sees("💬 From your text", "ten minutes")


LIST = [
    "[x] pay the electricity bill before the end of the month",
    "[ ] dentist on Thursday at 3:15, bring the old pictures",
    "[ ] call the plumber about the leak under the sink",
    "[ ] return the library books",
    "[x] cancel the gym",
]


@pytest.mark.parametrize(
    ("language", "says"),
    [
        ("vi", ("Đây là một danh sách.", "Đã xong 2/5 mục.")),
        ("en", ("This is a list.", "Done: 2 of 5.")),
    ],
)
async def test_a_list_is_given_whole_line_by_line(
    talk: Talk, language: str, says: tuple[str, str]
) -> None:
    """Below its title, with what is done ticked."""
    talk.is_with("Ann", language=language)
    await talk.says("\n".join(["To do this week", *LIST]))
    for words in says:
        talk.sees(words)
    boxes = "\n".join(LIST).replace("[x]", "☑").replace("[ ]", "☐")
    assert talk.chat.last.text.endswith(f"\nTo do this week\n\n{boxes}")
    assert not talk.chat.last.buttons


async def test_of_a_list_that_does_not_fit_it_is_told_how_much_is_left_out(talk: Talk) -> None:
    items = [f"- việc số {number}: dọn một góc nhà cho gọn" for number in range(200)]
    talk.reader.sends_file(talk.chat, "viec.txt", "\n".join(items).encode(), mime_type="text/plain")
    await talk.settle()
    talk.sees("Đây là một danh sách dài.")
    *shown, left = talk.chat.last.text.split("\n")[2:]
    assert shown == items[: len(shown)]
    assert left == f"… còn {len(items) - len(shown)} mục nữa"


async def test_a_poem_that_does_not_fit_is_summed_up(talk: Talk) -> None:
    talk.reader.sends_file(
        talk.chat, "tho.txt", "\n\n".join([TITLED_POEM] * 12).encode(), mime_type="text/plain"
    )
    await talk.settle()
    talk.sees("📝 tho.txt")


async def test_the_headline_of_news_in_one_long_paragraph_is_its_title(talk: Talk) -> None:
    body = " ".join(f"Chiếc thuyền số {number} đã về bến an toàn." for number in range(40))
    await talk.says(f"Bão số 5: cả 40 thuyền về bến, không ai mất tích\n{body}")
    assert talk.chat.last.text.split("\n")[1] == "Bão số 5: cả 40 thuyền về bến, không ai mất tích"


@pytest.mark.parametrize(
    ("language", "text", "says"),
    [
        (
            "vi",
            "Mai họp lúc 9h nhé anh. Anh nhớ mang theo xyzzyplugh với hợp đồng giúp em ạ.",
            "Đoạn này vốn đã ngắn, không cần tóm tắt nữa.",
        ),
        (
            "en",
            "The xyzzyplugh is at nine tomorrow. Please bring the contract and two pens.",
            "That's short enough already.",
        ),
    ],
)
async def test_a_short_message_that_finds_nothing_is_short_already(
    talk: Talk, language: str, text: str, says: str
) -> None:
    talk.is_with("Ann", language=language)
    await talk.says(text)
    talk.sees(says)
    assert "xyzzyplugh" not in talk.chat.last.text


async def test_a_forwarded_text_is_summed_up_too(talk: Talk) -> None:
    post = talk.reader.sends(talk.telegram.channel("Tin", has_bot=False), TEXT)
    talk.reader.forwards(post, talk.chat)
    await talk.settle()
    talk.sees("📝 Tóm tắt văn bản", "Thư viện")


@pytest.mark.parametrize("send", ["photo", "pdf"])
async def test_so_is_the_caption_of_a_photo_or_file(talk: Talk, send: str) -> None:
    if send == "photo":
        talk.reader.sends_photo(talk.chat, TEXT)
    else:
        talk.reader.sends_file(
            talk.chat, "a.pdf", b"%PDF", mime_type="application/pdf", caption=TEXT
        )
    await talk.settle()
    talk.sees("📝 Tóm tắt văn bản", "Thư viện")


async def test_buttons_of_a_text_that_was_dropped_say_so(talk: Talk) -> None:
    await talk.says(TEXT)
    summary = talk.chat.last
    await talk.says("/forget")
    await talk.presses("🧹 Xoá hết")
    press = talk.reader.presses(summary, SHORTER)
    await talk.settle()
    assert press.answer == {"text": FORGOTTEN}


async def test_the_text_itself_is_not_kept(talk: Talk) -> None:
    """Only the chosen sentences are, for the buttons."""
    await talk.says(TEXT)
    file = Path(str(talk.services.settings.readers_database))
    stored = b"".join(it.read_bytes() for it in file.parent.glob(f"{file.name}*")).decode(
        errors="ignore"
    )
    kept = [line for line in TEXT.split("\n") if line in stored or line.encode().hex() in stored]
    assert TEXT not in stored
    assert len(kept) < 8


@pytest.mark.parametrize(
    ("name", "mime_type", "content"),
    [
        ("tin.txt", "text/plain", TEXT.encode()),
        ("TIN.TXT", "application/octet-stream", TEXT.encode()),
        ("notes", "text/plain", "\ufeff".encode() + TEXT.replace("\n", "\r\n").encode()),
        ("notepad.txt", "text/plain", TEXT.encode("utf-16")),
        ("bytes.txt", "text/plain", b"\xfe\xff" + TEXT.encode("utf-16-be")),
        ("README.MD", "application/octet-stream", TEXT.encode()),
        ("notes", "text/markdown", TEXT.encode()),
        ("tin.docx", DOCX_TYPE, docx(*TEXT.split("\n"))),
        ("TIN.DOCX", "application/octet-stream", docx(*TEXT.split("\n"))),
        ("mb.txt", "text/plain", (TEXT.encode() + b"\n" * 10**6)[: 10**6]),
    ],
)
async def test_a_text_file_is_summed_up(
    talk: Talk, name: str, mime_type: str, content: bytes
) -> None:
    talk.reader.sends_file(talk.chat, name, content, mime_type=mime_type)
    await talk.settle()
    talk.sees(f"📝 {name}\n", "Thư viện")
    talk.sees_buttons(SHORTER, LONGER)
    assert talk.chat.actions == ["typing"]


@pytest.mark.parametrize(("language", "longer"), [("vi", LONGER), ("en", "➕ Longer")])
async def test_a_summary_names_its_file_in_every_length(
    talk: Talk, language: str, longer: str
) -> None:
    """However that was asked for."""
    talk.is_with("Ann", language=language)
    talk.reader.sends_file(talk.chat, "họp & bàn.txt", TEXT.encode(), mime_type="text/plain")
    await talk.settle()
    talk.sees("📝 họp & bàn.txt\n")
    await talk.presses(longer)
    talk.sees("📝 họp & bàn.txt\n")
    await talk.says("shorter")
    talk.sees("📝 họp & bàn.txt\n")


@pytest.mark.parametrize(
    ("name", "mime_type", "content"),
    [
        ("tin.txt", "text/plain", TEXT.encode()),
        ("tin", DOCX_TYPE, docx(*TEXT.split("\n"))),
    ],
)
async def test_a_text_file_is_read_although_it_has_a_caption(
    talk: Talk, name: str, mime_type: str, content: bytes
) -> None:
    talk.reader.sends_file(
        talk.chat, name, content, mime_type=mime_type, caption="Đọc giúp mình nhé"
    )
    await talk.settle()
    talk.sees(f"📝 {name}\n", "Thư viện")


async def test_a_text_of_a_few_lines_is_not_shortened(talk: Talk) -> None:
    """What is read as quickly as a summary of it loses nothing by one."""
    talk.is_with("Ann", language="en")
    await talk.says(
        "Hello Mia, this is the garage on Quay Street. Your bicycle is ready from Tuesday at 2 pm."
        " The brakes are new and so is the chain, which makes £48 altogether."
        " Please bring the blue ticket, and your own lock, as ours was lent to somebody else."
    )
    talk.sees("That's short enough already.")


@pytest.mark.parametrize(
    ("name", "mime_type", "content", "says"),
    [
        ("a.txt", "text/plain", b"a" * (10**6 + 1), {"vi": "lớn hơn 1 MB", "en": "larger than 1"}),
        (
            "a.txt",
            "text/plain",
            TEXT.encode() + b"\xff",
            {"vi": "bảng mã của tệp này", "en": "the encoding of this file"},
        ),
        ("a.txt", "text/plain", b"", {"vi": "Tệp này trống", "en": "file is empty"}),
        (
            "a.txt",
            "text/plain",
            "Một câu.".encode(),
            {"vi": "vốn đã ngắn", "en": "short enough already"},
        ),
        ("a.docx", DOCX_TYPE, b"PK", {"vi": "hỏng hoặc có mật khẩu", "en": "has a password"}),
        ("a.docx", "text/plain", b"PK", {"vi": "hỏng hoặc có mật khẩu", "en": "has a password"}),
        ("a.html", "text/plain", b"<p>Hi</p>", {"vi": "(.txt, .md)", "en": "(.txt, .md)"}),
        ("a.docx", DOCX_TYPE, docx(""), {"vi": "Tệp này trống", "en": "file is empty"}),
        ("a.docx", DOCX_TYPE, b"a" * (5 * 10**6 + 1), {"vi": "lớn hơn 5 MB", "en": "than 5 MB"}),
        ("a.doc", "application/msword", b"\xd0\xcf", {"vi": "dán vào đây", "en": "paste it here"}),
        ("a.pdf", "application/pdf", b"%PDF", {"vi": "(.txt, .md)", "en": "(.txt, .md)"}),
        ("a.mp4", "video/mp4", b"0" * (10**6 + 1), {"vi": "(.txt, .md)", "en": "(.txt, .md)"}),
    ],
)
@pytest.mark.parametrize("language", ["vi", "en"])
async def test_a_file_that_cannot_be_summed_up_says_why(
    talk: Talk, name: str, mime_type: str, content: bytes, says: dict[str, str], language: str
) -> None:
    talk.is_with("Ann", language=language)
    talk.reader.sends_file(talk.chat, name, content, mime_type=mime_type)
    await talk.settle()
    talk.sees(says[language])


async def test_fifty_files_of_one_person_delay_nobody_else(
    talk: Talk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another's search and another's long text are answered while the first is summed up."""
    answered = threading.Event()

    def rank_when_others_are_answered(text: str, **how: Any) -> Ranking:
        if len(text) > len(TEXT):
            assert answered.wait(30)
        return rank(text[: len(TEXT)], **how)

    monkeypatch.setattr(texts, "rank", rank_when_others_are_answered)
    greedy = talk.telegram.person("Greedy")
    piece = f"{TEXT}\n".encode()
    content = piece * (10**6 // len(piece))
    for number in range(50):
        greedy.sends_file(greedy.private, f"{number}.txt", content)
    talk.reader.sends(talk.chat, "ong mat")
    talk.reader.sends(talk.chat, TEXT)
    await talk.arrive()
    await until(lambda: "📝 Tóm tắt văn bản" in talk.chat.last.text)
    assert len(greedy.private.messages) == 50
    answered.set()
    await talk.settle()
    assert len(greedy.private.messages) == 2 * 50


LETTER = """Kính gửi quý cư dân,

Ban quản lý chúc quý cư dân một tuần mới nhiều niềm vui.

Thang máy số 2 sẽ ngừng hoạt động từ ngày 7/12 đến hết ngày 9/12 để thay cáp. Trong thời gian này \
thang số 1 chỉ chạy từ 6h đến 22h hằng ngày. Căn hộ nào cần chuyển đồ đạc xin báo trước ngày 5/12.

Phí quản lý tháng 12 là 8.500 đồng/m2, đóng trước ngày 10/12. Nếu quá hạn, mỗi ngày tính lãi 0,05%.

Sảnh mới sơn lại trông rất đẹp. Cây thông đã dựng xong từ tuần trước. Nhiều cháu nhỏ thích lắm. \
Cư dân không được để xe đạp ở hành lang, vi phạm phạt 200.000 đồng.

Trân trọng,
Ban quản lý
"""


async def test_a_letter_is_told_in_as_many_sentences_as_it_needs(talk: Talk) -> None:
    """The buttons go on from there."""
    await talk.says(LETTER)
    size = len(sentences(talk))
    assert 3 < size == rank(LETTER).enough
    for fact in ("ngày 7/12", "trước ngày 10/12", "phạt 200.000"):
        talk.sees(fact)
    await talk.presses(SHORTER)
    assert len(sentences(talk)) == 5
    await talk.presses(LONGER)
    assert len(sentences(talk)) == 8


@pytest.mark.parametrize("size", [1, 3, 4])
async def test_a_letter_is_as_long_as_was_chosen(talk: Talk, size: int) -> None:
    await talk.services.readers.prefer(talk.reader.id, Preferences(sentences=size))
    await talk.says(LETTER)
    assert len(sentences(talk)) == size


async def test_a_length_that_is_asked_for_is_given(talk: Talk) -> None:
    await talk.says(LETTER)
    await talk.says("3 câu")
    assert len(sentences(talk)) == 3


@pytest.mark.usefixtures("urls")
@pytest.mark.parametrize(
    "said",
    [
        *("tom tat gon lai 1 cau thoi", "tóm tắt gọn lại một câu thôi", "gom lại còn một câu thôi"),
        *("rút ngắn lại còn đúng 1 câu", "squeeze it down to 1 sentence"),
        "boil it all down to a single sentence",
    ],
)
async def test_in_however_few_words_it_is_the_text_that_is_told_in_one_sentence(
    talk: Talk, said: str
) -> None:
    """No article is looked for that has words of what was said."""
    await talk.says(TEXT)
    await talk.says("1 câu")
    shortest = talk.chat.last.text
    await talk.says("dài hơn")
    await talk.says(said)
    assert talk.chat.last.text == shortest
