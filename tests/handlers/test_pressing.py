"""The names of the buttons under an article, said with a verb."""

from itertools import product

import pytest
from talk import Talk, WriteSeed

from bot.handlers.pressing import pressed_in
from bot.handlers.small_talk import small_talk
from bot.languages import LANGUAGES
from bot.library import folded_words
from bot.locales import Texts

NAMES = {
    "vi": "Toàn văn|Bài gốc|Liên quan|Lưu|Chia sẻ|Điểm báo|Dài hơn|Ngắn hơn",
    "en": "Full text|Original|Related|Save|Share|Brief|Longer|Shorter",
}
VERBS = {
    "vi": "mở|xem|đọc|bấm|nhấn|chọn|cho t xem|bạn mở|vào|xem lại",
    "en": "open|show|show me the|press|tap|hit|click on|can you open the|do",
}
PARTICLES = {"vi": "|đi|giùm|nhé|với|luôn|thử|cho tui nha", "en": "|please|pls|for me|now|button"}
TEXTS = [Texts(language) for language in LANGUAGES]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_button_is_named_with_any_verb_and_particle(language: str) -> None:
    """Of all of them × verbs × particles, with marks and without."""
    lists = (it[language].split("|") for it in (VERBS, NAMES, PARTICLES))
    for verb, name, particle in product(*lists):
        said = f"{verb} {name.lower()} {particle}".strip()
        for typed in (said, said.upper(), " ".join(folded_words(said))):
            pressed = pressed_in(TEXTS, typed)
            assert pressed is not None, typed
            assert folded_words(pressed) == folded_words(name), typed


@pytest.mark.usefixtures("urls")
@pytest.mark.parametrize(
    ("language", "label"), [("vi", "mở {}"), ("vi", "bam {} di"), ("en", "tap {} please")]
)
async def test_it_does_what_the_button_does(talk: Talk, language: str, label: str) -> None:
    """As if nothing but its name were typed; what is opened is no button that saves."""
    talk.is_with("Ann", language=language)
    for name in NAMES[language].split("|"):
        if small_talk(label.format(name.lower())) == "saved":
            continue
        told = []
        for said in (name, label.format(name.lower())):
            await talk.services.readers.forget(talk.reader.id)
            await talk.says("ong mật")
            await talk.says("1")
            await talk.says(said)
            told.append(talk.chat.last.text)
        assert told[0] == told[1], name


@pytest.mark.parametrize(
    "text",
    [
        *("toàn văn", "open source", "mở rộng toàn văn hoá", "xem lưu lượng", '"mở toàn văn"'),
        *("read", "share the load", "do related species mate", "đọc bài gốc rễ", "lấy lưu ảnh"),
    ],
)
def test_what_says_more_names_no_button(text: str) -> None:
    """Nor does what stands in quotes."""
    assert pressed_in(TEXTS, text) is None


@pytest.mark.usefixtures("urls")
@pytest.mark.parametrize("said", ["mở lưu", "mo luu di", "xem lưu giùm", "vao luu", "open save"])
async def test_what_was_saved_is_opened_and_nothing_is_saved(talk: Talk, said: str) -> None:
    """The article on the screen stays unsaved."""
    await talk.says("ong mật")
    await talk.says("1")
    await talk.says(said)
    talk.sees("Bạn chưa lưu bài nào")


async def test_what_begins_a_title_is_looked_for(talk: Talk, write_seed: WriteSeed) -> None:
    """A title is never taken for a button."""
    write_seed("share", "Take a share", "A bank tells how.", "It costs little.")
    await talk.reload()
    await talk.says("take a share")
    talk.sees("1. Take a share")


@pytest.mark.usefixtures("trails")
@pytest.mark.parametrize(
    "said",
    [
        *("doc het bai 2", "mở toàn văn bài số 2", "xem nguyên văn bài thứ hai"),
        *("read all of number 2", "full text of the second one"),
    ],
)
async def test_the_full_text_of_an_entry_is_sent(talk: Talk, said: str) -> None:
    """As the button of its summary sends it."""
    await talk.says("forest trail")
    await talk.says("2")
    await talk.says("toàn văn")
    full = talk.chat.last.text
    await talk.says("forest trail")
    await talk.says(said)
    assert talk.chat.last.text == full


@pytest.mark.usefixtures("urls")
@pytest.mark.parametrize("said", ["tóm tắt", "tom tat di", "summary please", "summarise"])
async def test_the_only_article_of_a_list_is_summed_up(talk: Talk, said: str) -> None:
    """It is not asked which is meant."""
    await talk.says("ong mật")
    await talk.says("1")
    summary = talk.chat.last.text
    await talk.says("ong mật")
    await talk.says(said)
    assert talk.chat.last.text == summary
