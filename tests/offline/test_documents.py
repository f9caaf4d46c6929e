"""Files that the bot sends: kept as they are, and within Telegram's limits."""

from collections.abc import Awaitable, Callable
from typing import Any

import httpx
import pytest

from bot.offline import OfflineTelegram
from bot.offline.limits import UPLOAD_BYTES

Send = Callable[..., Awaitable[Any]]


@pytest.fixture
def send(http: httpx.AsyncClient, telegram: OfflineTelegram) -> Send:
    """Sends a document to Anna: gives the message, or the description of why it was refused."""
    anna = telegram.person("Anna", person_id=7)
    anna.starts()

    async def send_document(content: bytes, **parameters: Any) -> Any:
        response = await http.post(
            f"/bot{telegram.token}/sendDocument",
            data={"chat_id": anna.id, **parameters},
            files={"document": ("lỗi.txt", content, "text/plain")},
        )
        answer = response.json()
        assert response.status_code == answer.get("error_code", 200)
        return answer["result"] if answer["ok"] else answer["description"]

    return send_document


async def test_a_document_comes_whole_and_with_its_name(
    send: Send, http: httpx.AsyncClient, telegram: OfflineTelegram
) -> None:
    """What the person gets is what the bot sent, byte for byte."""
    sent = await send("dòng 1\r\n".encode(), caption="<b>Lỗi</b>", parse_mode="HTML")
    last = telegram.person("Anna", person_id=7).private.last
    assert last.json == sent
    assert sent["document"]["file_name"] == "lỗi.txt"
    assert sent["document"]["mime_type"] == "text/plain"
    assert (sent["caption"], sent["caption_entities"][0]["type"]) == ("Lỗi", "bold")
    path = telegram.files[sent["document"]["file_id"]].path
    file = await http.get(f"/file/bot{telegram.token}/{path}")
    assert file.content == "dòng 1\r\n".encode()


async def test_a_document_needs_no_caption(send: Send) -> None:
    sent = await send(b"x", parse_mode="HTML")
    assert "caption" not in sent
    assert "caption_entities" not in sent


async def test_a_document_can_reply(send: Send) -> None:
    first = await send(b"x")
    number = first["message_id"]
    second = await send(b"y", reply_parameters=f'{{"message_id": {number}}}')
    assert second["reply_to_message"]["message_id"] == number
    lost = await send(b"z", reply_parameters='{"message_id": 999}')
    assert lost == "Bad Request: message to be replied not found"


@pytest.mark.parametrize(
    ("content", "parameters", "description"),
    [
        (b"", {}, "Bad Request: file must be non-empty"),
        (bytes(UPLOAD_BYTES + 1), {}, "Request Entity Too Large"),
        (b"x", {"caption": "x" * 1025}, "Bad Request: message caption is too long"),
        (b"x", {"caption": "😀" * 513}, "Bad Request: message caption is too long"),
        (b"x", {"title": "x"}, 'Bad Request: unknown parameter "title"'),
        (b"x", {"chat_id": 8}, "Bad Request: chat not found"),
    ],
    ids=["empty", "huge", "caption", "emoji", "parameter", "chat"],
)
async def test_a_document_past_a_limit_is_refused(
    send: Send,
    telegram: OfflineTelegram,
    content: bytes,
    parameters: dict[str, Any],
    description: str,
) -> None:
    assert await send(content, **parameters) == description
    assert [error.method for error in telegram.refusals] == ["sendDocument"]


@pytest.mark.parametrize("caption", ["x" * 1024, "😀" * 512, "&lt;" * 1024])
async def test_a_caption_at_the_limit_is_sent(send: Send, caption: str) -> None:
    sent = await send(b"x", caption=caption, parse_mode="HTML")
    assert len(sent["caption"].encode("utf-16-le")) == 2048


async def test_a_document_must_be_a_file(
    telegram: OfflineTelegram, http: httpx.AsyncClient
) -> None:
    """An id or address of a file elsewhere is another way that the bot does not use."""
    telegram.person("Anna", person_id=7).starts()
    form = {"chat_id": 7, "document": "file-1"}
    response = await http.post(f"/bot{telegram.token}/sendDocument", data=form)
    expected = 'Bad Request: field "document" must be of type InputFile'
    assert response.json()["description"] == expected
