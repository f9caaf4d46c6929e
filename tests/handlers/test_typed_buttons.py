"""README says that whatever the buttons say may be typed."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from talk import ADMIN, TEXT, Talk, WriteSeed

from bot import replies
from bot.languages import LANGUAGES
from bot.library import folded_words
from bot.locales import Texts
from bot.replies.labels import COUNTED, LABELS
from bot.replies.preferences import value_labels

# What is said and pressed, by its place among the buttons, until a message has these buttons.
SCENES: dict[str, list[str | int]] = {
    "start": ["/start"],
    "who the bot is": ["who are you"],
    "several hits": ["trail"],
    "the next hits": ["trail", "next page"],
    "one hit": ["river"],
    "a summary": ["trail", "1"],
    "a summary that is saved": ["/summary river", "save", "/summary river"],
    "the shortest": ["/summary river", "1 câu"],
    "the longest": ["/summary river", "10 câu"],
    "a summary of a text": [TEXT],
    "the full text": ["/summary long", "full text"],
    "its second part": ["/summary long", "full text", 0],
    "related": ["/summary trail alder", "related"],
    "latest": ["/latest"],
    "a brief": ["/brief trail"],
    "nothing found": ["trailqqq zzqx"],
    "a question": ["/search"],
    "a wrong number": ["river", "7"],
    "which one": ["trail", "full text"],
    "saved": ["/summary river", "save", "/saved"],
    "saved, to remove": ["/summary river", "save", "/saved", -1],
    "followed": ["/follow gold"],
    "followed in words": ["follow the golden trail"],
    "unfollowed": ["/follow gold", "unfollow gold"],
    "following": ["/follow gold", "/following"],
    "muted": ["/follow gold", "/following", 1],
    "following, to end": ["/follow gold", "/following", 0],
    "unfollow all": ["/follow gold", "unfollow all"],
    "settings": ["/settings"],
    "languages": ["/settings", 0],
    "lengths": ["/settings", 1],
    "layouts": ["/settings", 2],
    "hours": ["/settings", 3],
    "forget": ["/follow gold", "/forget"],
    "remove": ["/remove river"],
    "remove which": ["/remove trail"],
    "an unknown link": ["https://example.vn/of-the-golden-trail"],
}
# These name what a person or an article says; typed where they do not stand, they are commands
# (`follow …`, `search …`) or words.
NAMING = {
    "start-summary", "search-follow", "search-try", "search-instead", "related-back",
    "follow-meant", "news-unfollow", "news-follow-again",
}  # fmt: skip
# A tap on these says less, in a note: the message with the button shows the rest.
SAYS_MORE = {"summary-save", "summary-saved"}
# What the heading of a search says, or that it found nothing.
SEARCHED = re.compile(r"^🔎 (?!Bạn)|Không tìm thấy|Không thấy|No articles found|Showing results")


@pytest.fixture(autouse=True)
async def library(talk: Talk, urls: dict[str, str], write_seed: WriteSeed) -> None:
    """Beside the three articles four on trails, and a long one."""
    assert urls
    for tree in ("alder", "birch", "cedar", "elder"):
        write_seed(tree, f"Forest trail of the {tree}", f"The {tree} is tall.", f"A {tree} walk.")
    days = (f"On day {number} the long march went on through the hills." for number in range(400))
    write_seed("long", "The long march", *days)
    await talk.reload()


def typings(label: str) -> Iterator[str]:
    """How a label may be typed: as it stands, and without emoji, marks and capitals."""
    yield label
    yield " ".join(folded_words(label))


async def shown(talk: Talk, scene: str, language: str) -> list[str]:
    """Bring a scene before an admin of whom nothing is kept; give the buttons that one can tap."""
    removed = talk.services.settings.seeds_dir / "removed.urls"
    if removed.exists():
        removed.unlink()
        await talk.reload()
    talk.is_with("Ann", language=language, person_id=ADMIN)
    await talk.services.readers.forget(ADMIN)
    for step in SCENES[scene]:
        if isinstance(step, int):
            await talk.presses(talk.chat.last.buttons[step])
        else:
            await talk.says(step)
    rows = talk.chat.last.keyboard
    return [button["text"] for row in rows for button in row if "callback_data" in button]


async def came_of_tap(talk: Talk, label: str) -> str:
    """What the person reads then: a new message, the message changed, or a note."""
    message, before = talk.chat.last, talk.chat.last.snapshot()
    toast = await talk.presses(label)
    is_new = talk.chat.last is not message or message.json != before
    return talk.chat.last.text if is_new else toast


async def came_of_typing(talk: Talk, words: str) -> str:
    await talk.says(words)
    talk.sees("")
    return talk.chat.last.text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scene", SCENES)
async def test_a_label_that_is_typed_does_what_a_tap_does(
    talk: Talk, scene: str, language: str
) -> None:
    """Of every button, in whatever message it stands."""
    labels = await shown(talk, scene, language)
    assert labels
    texts = talk.services.texts[language]
    more = {texts(key) for key in SAYS_MORE & {*LABELS}}
    for label in dict.fromkeys(labels):
        await shown(talk, scene, language)
        tapped = await came_of_tap(talk, label)
        for words in typings(label):
            await shown(talk, scene, language)
            typed = await came_of_typing(talk, words)
            if label in more or (scene in {"followed", "followed in words"} and "🔕" in label):
                assert not SEARCHED.search(typed)
            else:
                assert typed == tapped, words


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_label_that_stands_nowhere_is_not_searched_for(talk: Talk, language: str) -> None:
    """Whatever buttons there were before, and in either language."""
    for texts in talk.services.texts.values():
        for label in every_label(texts):
            for words in typings(label):
                await talk.services.readers.forget(talk.reader.id)
                talk.is_with("Ann", language=language)
                await talk.says("/forget")
                typed = await came_of_typing(talk, words)
                assert not SEARCHED.search(typed), words


@pytest.mark.parametrize(
    ("language", "told", "else_told"),
    [
        ("vi", "phải bấm mới được", "bạn bấm vào nhé"),
        ("en", "only by a tap", "if you still see it, tap it"),
    ],
)
async def test_a_button_that_only_telegram_can_press_asks_for_a_tap(
    talk: Talk, language: str, told: str, else_told: str
) -> None:
    talk.is_with("Ann", language=language, person_id=ADMIN)
    await talk.says("trail")
    await talk.says(talk.services.texts[language]("search-other-chat"))
    talk.sees(told)
    await talk.says("/reload")
    await talk.says(talk.services.texts[language]("reload-check"))
    talk.sees(else_told)


def every_label(texts: Texts) -> list[str]:
    """What the buttons of a language may say, but for those that name something."""
    counted = [texts(key, **{name: 7}) for key, name in COUNTED.items()]
    return [*map(texts, LABELS), *counted, *value_labels(texts)]


def test_the_labels_are_those_of_all_buttons() -> None:
    """In the code of the replies, what is a button's label is known as one."""
    keys = set()
    for path in Path(replies.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and "button" in ast.unparse(node.func):
                keys |= keys_in(node.args[0]) if node.args else set()
            elif isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) in LABEL_NAMES:
                keys |= keys_in(node.value)
    assert keys - NAMING - {*LABELS, *COUNTED} == set()
    assert NAMING - keys == set()


LABEL_NAMES = {"label", "ways"}


def keys_in(tree: ast.AST) -> set[str]:
    """The keys of texts that stand in some code."""
    strings = (it.value for it in ast.walk(tree) if isinstance(it, ast.Constant))
    return {it for it in strings if isinstance(it, str) and re.fullmatch(r"[a-z]+(-[a-z]+)+", it)}


async def test_a_label_that_two_topics_have_ends_neither(talk: Talk) -> None:
    """Labels are cut to fit."""
    topics = [f"giá vàng miếng SJC trong nước hôm nay {way}" for way in ("tăng", "giảm")]
    for topic in topics:
        await talk.says(f"/theodoi {topic}")
    label = next(it for it in talk.chat.last.buttons if it.startswith("🔕"))
    talk.application.chat_data[talk.chat.id].clear()
    await talk.says(label)
    follows = await talk.services.readers.follows(talk.reader.id)
    assert [text for _, text in follows] == topics


@pytest.mark.parametrize(
    ("language", "labels"),
    [
        (
            "vi",
            {
                "🔕 Bỏ theo dõi “ong mật”": "Đã bỏ theo dõi ong mật",
                "↩️ Theo dõi lại “ong mật”": "Từ giờ bạn theo dõi bài mới về ong mật.",
                "🔕 Tạm tắt 7 ngày": "Đang theo dõi",
                "🔔 Bật lại": "Đang theo dõi",
                "📄 Tóm tắt hiện sẵn: một màn hình": "Cài đặt",
                "🧹 Xoá hết": "Xoá hết những gì bot đang giữ về bạn",
                "🗑 Bỏ bớt…": "Bạn chưa lưu bài nào",
                "‹ Bản tóm tắt": "Bạn muốn tóm tắt bài nào?",
                "🔎 Tìm thử “river”": "1. How the river",
                "🔔 Báo cho tôi khi có “sứa”": "Từ giờ bạn theo dõi bài mới về sứa.",
            },
        ),
        (
            "en",
            {
                "🔕 Unfollow “ong mật”": "You no longer follow ong mật",
                "↩️ Follow “ong mật” again": "You now follow ong mật.",
                "🔕 Mute 7 days": "You follow",
                "🔔 Unmute": "You follow",
                "📄 Show at first: one screen": "Settings",
                "🔎 Try “river”": "1. How the river",
                "🔔 Notify me about “jellyfish”": "You now follow jellyfish.",
            },
        ),
    ],
)
async def test_after_a_restart_a_label_means_its_words(
    talk: Talk, language: str, labels: dict[str, str]
) -> None:
    """What the chat saw last is forgotten then; what is asked before something goes is asked."""
    talk.is_with("Ann", language=language)
    await talk.says("/follow ong mật")
    for label, told in labels.items():
        talk.application.chat_data[talk.chat.id].clear()
        await talk.says(label)
        talk.sees(told)


@pytest.mark.usefixtures("urls")
@pytest.mark.parametrize(
    "said", ["bo nham roi", "lỡ tay", "hm actually no, undo that", "i didn't mean to", "hoàn tác"]
)
async def test_what_was_just_done_is_taken_back_by_who_says_so(talk: Talk, said: str) -> None:
    """As by the button below it: what was unfollowed is followed again, what was saved is not."""
    await talk.says("theo dõi ong mật")
    await talk.says("bỏ theo dõi ong mật")
    await talk.says(said)
    talk.sees("Từ giờ bạn theo dõi bài mới về ong mật")
    await talk.says("/summary ong mat")
    await talk.says("lưu")
    await talk.says(said)
    assert not await talk.services.readers.saved(talk.reader.id, limit=9, offset=0)


@pytest.mark.usefixtures("urls")
@pytest.mark.parametrize(
    "said", ["forget that", "scrap that", "no dont", "oh no i didnt want that", "thôi bỏ đi"]
)
async def test_what_was_just_done_is_taken_back_by_who_says_no_to_it(talk: Talk, said: str) -> None:
    """Saved, or followed; nothing is taken back whose button is not seen, and nothing deleted."""
    await talk.says("/summary ong mat")
    await talk.says("lưu")
    await talk.says(said)
    assert not await talk.services.readers.saved(talk.reader.id, limit=9, offset=0)
    await talk.says("theo dõi ong mật")
    await talk.says(said)
    talk.sees("Đã bỏ theo dõi ong mật")
    await talk.says("theo dõi ong mật")
    await talk.says("ong mat")
    await talk.says(said)
    talk.sees_not("Xoá hết", "🔎")
    assert await talk.services.readers.follows(talk.reader.id)


@pytest.mark.usefixtures("urls")
@pytest.mark.parametrize(
    "said", ["no wait i want ong mật back", "actually i want it back", "à thôi theo dõi lại đi"]
)
async def test_what_was_ended_is_wanted_back_by_its_name_or_none(talk: Talk, said: str) -> None:
    await talk.says("theo dõi ong mật")
    await talk.says("bỏ theo dõi ong mật")
    await talk.says(said)
    talk.sees("Từ giờ bạn theo dõi bài mới về ong mật")


@pytest.mark.parametrize(
    "said", ["wait no keep it", "no no keep that", "hang on keep it", "ấy không, giữ lại"]
)
@pytest.mark.usefixtures("urls")
async def test_who_keeps_what_was_just_ended_follows_it_again(talk: Talk, said: str) -> None:
    """However often they say no first; what is on the screen is not saved."""
    await talk.says("/follow rice")
    await talk.says("unfollow rice")
    await talk.says(said)
    talk.sees("Từ giờ bạn theo dõi bài mới về rice")
