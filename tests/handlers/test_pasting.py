"""Conversations: who has a text to sum up is asked to paste it."""

import pytest
from talk import TEXT, Talk, WriteSeed

pytestmark = pytest.mark.usefixtures("urls")

PASTE = {"en": "Paste the text here", "vi": "dán văn bản vào đây"}


@pytest.mark.parametrize(
    ("language", "said"),
    [
        *(("en", it) for it in ("can you summarise a letter for me?", "i have a long text")),
        *(("en", it) for it in ("i've got some minutes to shorten", "summarise my essay")),
        ("en", "my doctor sent me a letter, can you shorten it"),
        ("en", "got a long email here, can you make it shorter"),
        *(
            ("vi", it)
            for it in (
                "tóm tắt giúp mình cái thư",
                "tom tat van ban duoc khong",
                "tom tat giup bai van cua con",
            )
        ),
        *(("vi", it) for it in ("em có văn bản dài cần tóm tắt", "mình có bài văn muốn rút gọn")),
    ],
)
async def test_who_names_a_kind_of_text_is_asked_to_paste_it(
    talk: Talk, language: str, said: str
) -> None:
    """And may look for these words all the same."""
    talk.is_with("Ann", language=language)
    await talk.says(said)
    talk.sees(PASTE[language])
    [search] = talk.chat.last.buttons
    assert search.startswith("🔎")


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "can you sum this up for me please"),
        ("en", "summarize this"),
        ("vi", "tóm tắt cái này giùm em"),
        ("vi", "tóm tắt cái thư này"),
        ("en", "would you be able to summarise the letter"),
    ],
)
async def test_so_is_who_means_this_before_anything_was_seen(
    talk: Talk, language: str, said: str
) -> None:
    """What was seen is summed up."""
    talk.is_with("Ann", language=language)
    await talk.says(said)
    talk.sees(PASTE[language])
    await talk.says(TEXT)
    summary = talk.chat.last.text
    await talk.says(said)
    assert talk.chat.last.text == summary


@pytest.mark.parametrize(
    "said",
    [
        *("summarise the letter from birmingham jail", "short essay about my mother"),
        *("meeting minutes template", "how to shorten a letter", "long text messages scam"),
        *("tóm tắt bài thư gửi các học sinh", "biên bản cuộc họp", "rút gọn phân số"),
    ],
)
async def test_who_names_more_looks_for_it(talk: Talk, said: str) -> None:
    talk.is_with("Ann", language="en")
    await talk.says(said)
    talk.sees_not(PASTE["en"])


async def test_a_title_is_no_text_to_paste(talk: Talk, write_seed: WriteSeed) -> None:
    write_seed("title", "Tóm tắt văn bản bằng máy", "Máy đọc nhanh.", "Người đọc chậm.")
    await talk.reload()
    await talk.says("tóm tắt văn bản")
    talk.sees("Tóm tắt văn bản bằng máy")


@pytest.mark.parametrize(
    ("language", "said"),
    [
        *(("en", it) for it in ("i ment the school letter", "no sorry, I meant my email")),
        *(
            ("vi", it)
            for it in ("ý em là cái thư của trường", "không, mình nói cái thông báo của trường")
        ),
    ],
)
async def test_who_means_the_text_sees_its_summary(talk: Talk, language: str, said: str) -> None:
    """Whatever was seen since; before there is one nothing is found."""
    talk.is_with("Ann", language=language)
    await talk.says(said)
    talk.sees("No article" if language == "en" else "bài nào")
    await talk.says(TEXT)
    summary = talk.chat.last.text
    await talk.says("/summary ong mat")
    await talk.says(said)
    assert talk.chat.last.text == summary


@pytest.mark.parametrize("said", ["I meant gold", "i mean the river", "I meant a letter to Juliet"])
async def test_who_means_anything_else_looks_for_it(talk: Talk, said: str) -> None:
    talk.is_with("Ann", language="en")
    await talk.says(TEXT)
    await talk.says(said)
    talk.sees(said)
