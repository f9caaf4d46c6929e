"""The README's pictures: scenes played on the chat page, whose texts must be those in the pictures.

`make pictures` plays them, takes the pictures, and writes down what they show.
"""

import json
import os
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from chatting import Chat, Look
from playwright.async_api import expect

pytestmark = [pytest.mark.asyncio(loop_scope="session"), pytest.mark.usefixtures("bot")]
TAKES = bool(os.environ.get("TAKE_PICTURES"))
DOCS = Path(__file__).parents[2] / "docs"
SHOWN = Path(__file__).with_name("pictures.json")
DESK = Look(860, 930, scale=2)
PHONE = Look(412, 900, scale=2)
MORNING = 1_700_016_060.0  # 9:41 in Hà Nội
# What a picture says: all but times and the page's own marks.
READ = r"""() => [...document.querySelectorAll(".message, .option")].map(it => {
    const copy = it.cloneNode(true);
    copy.querySelectorAll(".meta, .dots, .tools, [aria-hidden]").forEach(mark => mark.remove());
    return copy.textContent.replace(/\s+/g, " ").trim();
})"""
FORGET = """count => {
    [...document.querySelectorAll(".message")].slice(0, count).forEach(it => it.remove());
}"""


async def search_and_summary(chat: Chat) -> None:
    await chat.says("dai hoi dang")
    await chat.sees("Đại hội Đảng lần thứ VI")
    await chat.presses("Tóm tắt")
    await expect(chat.last.locator(".row")).not_to_have_count(0)
    await chat.sees("mậu dịch")
    await chat.presses("Ngắn hơn")
    await expect(chat.last).not_to_contain_text("mậu dịch")


async def brief(chat: Chat) -> None:
    await chat.says("/diembao giai cuu hang tham luang")
    await chat.sees("Tham Luang", "[4] Giải cứu")


async def settings(chat: Chat) -> None:
    await chat.says("/theodoi sông Mê Kông")
    await chat.sees("/dangtheo")
    await chat.says("/caidat")
    await chat.sees("Cài đặt")


async def inline(chat: Chat) -> None:
    await chat.opens("elsewhere")
    await chat.says("Cuối tuần đọc gì nhỉ?")
    await expect(chat.last).to_contain_text("Cuối tuần")
    await chat.field.press_sequentially("@tomtat_bot ha noi")
    await expect(chat.options.first).to_contain_text("vi.wikipedia.org")


@dataclass(frozen=True)
class Scene:
    """A picture's name, what happens in it, and on which screen."""

    name: str
    look: Look
    play: Callable[[Chat], Awaitable[None]]


SCENES = [
    Scene("chat", DESK, search_and_summary),
    Scene("brief", PHONE, brief),
    Scene("settings", PHONE, settings),
    Scene("inline", PHONE, inline),
]


@pytest.mark.parametrize(
    ("scene", "look"), [(scene, scene.look) for scene in SCENES], ids=[it.name for it in SCENES]
)
async def test_a_picture_shows_what_the_bot_says(chat: Chat, scene: Scene) -> None:
    """If not, the bot has changed: take the pictures anew."""
    chat.telegram.clock = lambda: MORNING
    await chat.starts()
    await chat.sees("Tóm Tắt")
    said = await chat.page.locator(".message").count()
    await scene.play(chat)
    if scene.play is not inline:
        # A picture holds whole messages only: nothing of what was said before.
        await chat.page.evaluate(FORGET, said)
    texts = await chat.page.evaluate(READ)
    known = json.loads(SHOWN.read_text(encoding="utf-8")) if SHOWN.exists() else {}
    if TAKES:
        words = json.dumps({**known, scene.name: texts}, ensure_ascii=False, indent=2)
        SHOWN.write_text(f"{words}\n", encoding="utf-8")
        await take(chat, scene.name)
    else:
        assert texts == known[scene.name], "the README's pictures are stale: make pictures"


async def take(chat: Chat, name: str) -> None:
    """Take a picture in light and in dark."""
    await chat.field.focus()
    await chat.page.mouse.move(0, 0)
    fits = "it => it.scrollHeight <= it.clientHeight"
    assert await chat.log.evaluate(fits), "a message is cut: make the picture higher"
    await chat.page.screenshot(path=DOCS / f"{name}.png")
    await chat.page.emulate_media(color_scheme="dark")
    await chat.page.screenshot(path=DOCS / f"{name}-dark.png")
