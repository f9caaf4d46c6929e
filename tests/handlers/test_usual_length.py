"""How many sentences every summary is to have, in plain words."""

import pytest
from talk import Talk

from bot.handlers.usual_length import general_length, usual_length

pytestmark = pytest.mark.usefixtures("urls")


@pytest.mark.parametrize(
    ("said", "length"),
    [
        ("always give me 5 sentences", 5),
        ("i only ever want four sentences", 4),
        ("give me 4 sentences as a rule", 4),
        ("normally i want 2 sentences", 2),
        ("make them all into 2 lines", 2),
        ("every single one in three sentences please", 3),
        ("never longer than 5 sentences", 5),
        ("lần nào tóm tắt cũng cho mình 3 câu thôi", 3),
        ("tom tat bai nao cung 4 cau nghe em", 4),
        ("keep it to 2 lines", None),
        ("From now on three sentences please", 3),
        ("ok, 2 sentences from now on", 2),
        ("set my summaries to 4 sentences", 4),
        ("từ nay tóm tắt 5 câu thôi", 5),
        ("luc nao cung cho minh 3 cau", 3),
        ("đặt độ dài 2 câu", 2),
        ("chinh lai do dai tom tat thanh 4 cau giup minh", 4),
        ("luon tom tat 2 cau", 2),
        ("cho ngắn thôi, lúc nào cũng 2 câu", 2),
        ("change the length to 4", 4),
        ("make the number of sentences 6", 6),
        ("chinh do dai con 5", 5),
        ("doi mac dinh thanh 4 cau", 4),
        ("mac dinh doi sang 3 cau", 3),
        ("minh muon doi mac dinh xuong con 3 cau", 3),
        ("luc nao cung de 3 cau cho minh", 3),
        ("đặt độ dài 2 câu cho dễ đọc", 2),
        ("change my default length to 3 sentences", 3),
        ("put the default at 3", 3),
        ("make every summary 5 sentences long", 5),
        ("i want the default to be 4 sentences", 4),
        ("switch to 3 sentences", None),
        ("sửa lại tóm tắt thành 4 câu", None),
        ("tóm tắt luôn 2 câu", None),
        ("độ dài sông Hương", None),
        ("5 sentences", None),
        ("always", None),
        ("always read two sentences of Proust", None),
        ("5 câu luôn", None),  # at once, not always
    ],
)
def test_it_is_told_from_the_length_of_one_summary(said: str, length: int | None) -> None:
    assert usual_length(said) == length


@pytest.mark.parametrize(
    ("language", "said", "row", "too_many", "asks"),
    [
        (
            *("vi", "từ giờ tóm tắt 2 câu nhé", "📏 Độ dài bản tóm tắt: 2 câu"),
            *("mỗi bài 10 câu", "mấy câu"),
        ),
        (
            *("en", "always give me 2 sentences", "📏 Summary length: 2 sentences"),
            *("always ten sentences", "How many sentences"),
        ),
    ],
)
async def test_it_is_set_at_once(
    talk: Talk, language: str, said: str, row: str, too_many: str, asks: str
) -> None:
    """One that there is not is chosen among those that there are."""
    talk.is_with("Ann", language=language)
    await talk.says(said)
    talk.sees_button(row)
    await talk.says(too_many)
    talk.sees(asks)
    await talk.says("/settings")
    talk.sees_button(row)


@pytest.mark.parametrize(
    ("language", "asks", "said", "row"),
    [
        ("en", "always short", "i only want 2 sentences", "📏 Summary length: 2 sentences"),
        ("en", "change the number of sentences", "4 sentences", "📏 Summary length: 4 sentences"),
        ("en", "summaries are too long", "2 sentences", "📏 Summary length: 2 sentences"),
        ("vi", "tóm tắt dài quá", "2 câu", "📏 Độ dài bản tóm tắt: 2 câu"),
        ("vi", "lúc nào cũng ngắn thôi", "mình chỉ cần 2 câu", "📏 Độ dài bản tóm tắt: 2 câu"),
    ],
)
async def test_where_it_was_just_asked_any_number_of_sentences_sets_it(
    talk: Talk, language: str, asks: str, said: str, row: str
) -> None:
    talk.is_with("Ann", language=language)
    await talk.says(asks)
    await talk.says(said)
    talk.sees_button(row)


@pytest.mark.parametrize(
    ("language", "said", "row"),
    [
        ("en", "set length back to automatic", "📏 Summary length: automatic"),
        ("en", "set summaries back to normal", "📏 Summary length: automatic"),
        ("en", "normal length please", "📏 Summary length: automatic"),
        ("vi", "để độ dài bình thường", "📏 Độ dài bản tóm tắt: tự động"),
        ("vi", "để độ dài tự động", "📏 Độ dài bản tóm tắt: tự động"),
    ],
)
async def test_it_is_set_back_in_words(talk: Talk, language: str, said: str, row: str) -> None:
    talk.is_with("Ann", language=language)
    await talk.says("always give me 2 sentences")
    await talk.says(said)
    talk.sees_button(row)


@pytest.mark.parametrize(
    ("language", "said", "row"),
    [
        ("en", "switch to 3 sentences", "📏 Summary length: 3 sentences"),
        ("en", "can you change it to 3 sentences", "📏 Summary length: 3 sentences"),
        ("vi", "doi sang tom tat 3 cau", "📏 Độ dài bản tóm tắt: 3 câu"),
        ("vi", "sửa lại tóm tắt thành 3 câu", "📏 Độ dài bản tóm tắt: 3 câu"),
    ],
)
async def test_a_change_of_length_is_one_of_the_summary_where_there_is_one(
    talk: Talk, language: str, said: str, row: str
) -> None:
    """Where there is none it is one of all that are to come."""
    talk.is_with("Ann", language=language)
    await talk.says(said)
    talk.sees_button(row)
    await talk.says("/summary dai hoi dang")
    await talk.says(said.replace("3", "2"))
    talk.sees("Văn phòng chuẩn bị Đại hội Đảng")
    assert len(talk.chat.last.text.split("\n\n")) == 1 + 2
    await talk.says("/settings")
    talk.sees_button(row)


@pytest.mark.parametrize(
    ("language", "says"),
    [
        *(("en", "nope too short go back to medium"), ("en", "usual length average")),
        *(("en", "make all the summaries the standard size"), ("en", "medium ones from now on ta")),
        *(
            ("en", "back to ordinary length for every one"),
            ("en", "put them all back to mid length"),
        ),
        *(("vi", "dài quá trở lại vừa vừa thôi"), ("vi", "do dai tom tat trung binh")),
        *(("vi", "tất cả bản tóm tắt cứ vừa phải nha"), ("vi", "tu gio de binh thuong di")),
    ],
)
async def test_the_usual_length_again_is_automatic(talk: Talk, language: str, says: str) -> None:
    """Whoever wants all summaries of a middling or usual length has it set so."""
    talk.is_with("Ann", language=language, person_id=11)
    await talk.says("always give me 5 sentences")
    await talk.says(says)
    talk.sees("automatic" if language == "en" else "tự động")
    assert (await talk.services.readers.preferences(11)).sentences == 0


@pytest.mark.parametrize("says", ["average", "medium", "trung bình"])
async def test_a_size_alone_sets_nothing(talk: Talk, says: str) -> None:
    """It may be looked for, or be of anything."""
    await talk.says("always give me 5 sentences")
    await talk.says(says)
    assert (await talk.services.readers.preferences(talk.reader.id)).sentences == 5


@pytest.mark.parametrize(
    ("said", "length"),
    [
        ("the summaries were too long lately, make it 2 sentences from now on", 2),
        ("a bit longer from now on please", 4),
        ("make them all a little shorter in future", 2),
        ("one sentence more from now on", 4),
        ("dạo này tóm tắt ngắn quá, cho 5 câu đi", 5),
        ("doi nhu vay: bai nao cung 2 cau thoi", 2),
        ("từ giờ tóm tắt gọn lại chút nha", 2),
        ("tom tat dai them 1 chut tu nay", 4),
        ("từ giờ bớt một câu", 2),
        ("shorter this time", None),
        ("i just want it shorter", None),
        ("shorter summaries please", None),
        ("always short", None),
        ("dạo này mưa dài quá", None),
        ("lately the nights are longer", None),
    ],
)
def test_all_summaries_are_wanted_so_long_in_anybodys_words(said: str, length: int | None) -> None:
    """Of three sentences one more, or less, where no number is named."""
    assert general_length(said, 3) == length


@pytest.mark.parametrize(
    ("language", "said", "row"),
    [
        ("en", "longer from now on", "📏 Summary length: 4 sentences"),
        ("vi", "từ giờ tóm tắt ngắn lại chút", "📏 Độ dài bản tóm tắt: 2 câu"),
    ],
)
async def test_longer_from_now_on_is_one_sentence_more(
    talk: Talk, language: str, said: str, row: str
) -> None:
    """Than are usual, if none were set."""
    talk.is_with("Ann", language=language)
    await talk.says(said)
    talk.sees_button(row)
