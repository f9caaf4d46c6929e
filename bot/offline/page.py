"""The chat page: its static files, and the endpoints through which it is one of the people.

What happens is sent to the page as server-sent events; what the person does comes back as JSON.
"""

import asyncio
import ipaddress
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import anyio
from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response, StreamingResponse
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from bot.offline.errors import ApiError, bad_request
from bot.offline.parameters import Kind, boolean, checked, integer, string
from bot.offline.people import People, Person
from bot.offline.world import (
    CALLBACK_ANSWER_SECONDS,
    INLINE_ANSWER_SECONDS,
    Chat,
    InlineQuery,
    Json,
    Message,
    Press,
)

_STATIC = Path(__file__).parent / "static"
_HEARTBEAT_SECONDS = 5
_HEADERS = {
    "Cache-Control": "no-cache",
    "Content-Security-Policy": "default-src 'self'; img-src data:; base-uri 'none'",
    "X-Content-Type-Options": "nosniff",
}


class SameSiteOnly:
    """Refuses what other websites make a browser send to this server."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serves one request."""
        if scope["type"] == "http" and _is_foreign(Headers(scope=scope)):
            await Response("Forbidden", 403)(scope, receive, send)
        else:
            await self._app(scope, receive, send)


def _is_foreign(headers: Headers) -> bool:
    if headers.get("sec-fetch-site", "none") not in {"none", "same-origin"}:
        return True
    origin = headers.get("origin")
    return origin is not None and urlsplit(origin).netloc != headers.get("host")


def _has_own_name(request: Request) -> bool:
    """Whether the page is reached as this machine, not by a name that someone pointed at it."""
    name = request.url.hostname or ""
    if name == "localhost" or name.endswith(".localhost"):
        return True
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


@dataclass(eq=False)
class _Stage:
    """Who can be played on the page, and where they talk."""

    world: People

    @cached_property
    def cast(self) -> dict[str, Person]:
        """Two readers and the admin, by role."""
        return {
            "reader": self.world.person("An", person_id=1_001),
            "other": self.world.person("Bình", person_id=1_002),
            "admin": self.world.person("Admin", person_id=self.world.admin_id),
        }

    @cached_property
    def places(self) -> dict[str, Chat]:
        """The chats beside the private ones, by role."""
        return {
            "group": self.world.group("Nhóm đọc báo"),
            "elsewhere": self.world.private_chat_of_others("Chi"),
        }

    def state(self) -> Json:
        """All that the page shows when it opens."""
        people = [
            {"role": role, "id": person.id, "name": person.user["first_name"]}
            for role, person in self.cast.items()
        ]
        chats = [
            *({"role": "private", **_chat_state(person.private)} for person in self.cast.values()),
            *({"role": role, **_chat_state(chat)} for role, chat in self.places.items()),
        ]
        return {"people": people, "chats": chats, **self.bot_state()}

    def bot_state(self) -> Json:
        """What the page says of the bot."""
        texts = {
            language: text
            for (kind, language), text in self.world.descriptions.items()
            if kind == "description"
        }
        running = self.world.bot_is_running
        return {"bot": {**self.world.bot, "running": running, "description": texts}}


def _chat_state(chat: Chat) -> Json:
    return {
        "id": chat.id,
        "title": chat.title,
        "blocked": chat.blocked,
        "messages": [message.json for message in chat.messages.values()],
    }


@dataclass(eq=False)
class _Events:
    """One open page: what happens, until it is read."""

    stage: _Stage
    queue: asyncio.Queue[str] = field(default_factory=asyncio.Queue)

    async def stream(self) -> AsyncIterator[str]:
        """Server-sent events: first the whole state, then each thing that happens."""
        self.stage.world.listeners.append(self._happened)
        try:
            yield _event("state", self.stage.state())
            running = self.stage.world.bot_is_running
            while not self.stage.world.closed:
                news = ":\n\n"
                with anyio.move_on_after(_HEARTBEAT_SECONDS):
                    news = await self.queue.get()
                yield news
                if running != self.stage.world.bot_is_running:
                    running = not running
                    yield _event("bot", self.stage.bot_state())
        finally:
            self.stage.world.listeners.remove(self._happened)

    def _happened(self, kind: str, news: Json) -> None:
        self.queue.put_nowait(_event(kind, {**news, **self.stage.bot_state()}))


def _event(kind: str, news: Json) -> str:
    return f"event: {kind}\ndata: {json.dumps(news)}\n\n"


# What a person does on the page


Act = Callable[[Person, Chat, Json], Awaitable[Json]]


async def _send(person: Person, chat: Chat, given: Json) -> Json:
    reply_to = _message(chat, given["reply_to"]) if "reply_to" in given else None
    person.pastes(chat, given["text"], reply_to=reply_to)
    return {}


async def _edit(person: Person, chat: Chat, given: Json) -> Json:
    person.edits(_message(chat, given["message"]), given["text"])
    return {}


async def _forward(person: Person, chat: Chat, given: Json) -> Json:
    person.forwards(_message(chat, given["message"]), person.private)
    return {}


async def _sample(person: Person, chat: Chat, given: Json) -> Json:
    """Sends what cannot be typed."""
    samples: dict[str, Callable[[Chat], Message]] = {
        "photo": person.sends_photo,
        "sticker": person.sends_sticker,
        "voice": person.sends_voice,
    }
    samples[given["kind"]](chat)
    return {}


async def _press(person: Person, chat: Chat, given: Json) -> Json:
    message = _message(chat, given["message"])
    button = message.keyboard[given["row"]][given["column"]]
    press = person.presses_data(message, button["callback_data"])
    await _answered(person, press, CALLBACK_ANSWER_SECONDS)
    return {"answer": press.answer}


async def _inline(person: Person, chat: Chat, given: Json) -> Json:
    query = person.types_inline(given["query"], given["offset"], chat)
    await _answered(person, query, INLINE_ANSWER_SECONDS)
    if query.answer is None:
        return {}
    shown = ("id", "title", "description")
    return {
        "query": query.id,
        "results": [{name: it.get(name, "") for name in shown} for it in query.results],
        "next_offset": query.next_offset,
        "button": query.button,
    }


async def _choose(person: Person, chat: Chat, given: Json) -> Json:
    person.chooses(person.world.inline_queries[given["query"]], given["result"], chat)
    return {}


async def _block(person: Person, _chat: Chat, given: Json) -> Json:
    if given["blocked"]:
        person.blocks_bot()
    else:
        person.unblocks_bot()
    return {}


async def _commands(person: Person, chat: Chat, _given: Json) -> Json:
    return {"commands": commands_for(person, chat)}


ACTS: Mapping[str, tuple[Act, Mapping[str, Kind]]] = {
    "send": (_send, {"text": string, "reply_to": integer}),
    "edit": (_edit, {"message": integer, "text": string}),
    "forward": (_forward, {"message": integer}),
    "sample": (_sample, {"kind": string}),
    "press": (_press, {"message": integer, "row": integer, "column": integer}),
    "inline": (_inline, {"query": string, "offset": string}),
    "choose": (_choose, {"query": string, "result": string}),
    "block": (_block, {"blocked": boolean}),
    "commands": (_commands, {}),
}
"""By the last part of the URL: what is done, and the fields that it takes beside who and where."""
_WHO_AND_WHERE: Mapping[str, Kind] = {"person": integer, "language": string, "chat": integer}


def commands_for(person: Person, chat: Chat) -> list[Json]:
    """The menu of commands that a person sees in a chat.

    The narrowest scope that has commands wins, and in it the person's language:
    https://core.telegram.org/bots/api#determining-list-of-commands
    """
    wide = "all_private_chats" if chat.type == "private" else "all_group_chats"
    for scope in (f"chat:{chat.id}", wide, "default"):
        for language in (person.user["language_code"], ""):
            if commands := person.world.commands.get((scope, language)):
                return commands
    return []


async def _answered(person: Person, query: Press | InlineQuery, seconds: float) -> None:
    with anyio.move_on_after(seconds):
        while query.answer is None and not person.world.closed:
            await person.world.bell.wait()


def _message(chat: Chat, number: int) -> Message:
    if number not in chat.messages:
        raise bad_request("message not found")
    return chat.messages[number]


def page_routes(world: People) -> list[Route]:  # noqa: C901 - one small function a route
    """The routes of the chat page.

    Args:
        world: Where the page's people live.
    """
    stage = _Stage(world)

    def who_and_where(given: Mapping[str, Any]) -> tuple[Person, Chat]:
        person = world.people[given["person"]]
        person.user["language_code"] = given["language"]
        return person, world.chats[given["chat"]]

    async def act(request: Request) -> Response:
        if not _has_own_name(request):
            return Response("Forbidden", 403)
        try:
            run, fields = ACTS[request.path_params["act"]]
            given = checked(await request.json(), {**_WHO_AND_WHERE, **fields})
            return JSONResponse(await run(*who_and_where(given), given))
        except (ApiError, LookupError, ValueError) as error:
            return JSONResponse({"error": str(error)}, 400)

    async def upload(request: Request) -> Response:
        if not _has_own_name(request):
            return Response("Forbidden", 403)
        try:
            given = request.query_params
            numbers = {name: int(given[name]) for name in ("person", "chat")}
            person, chat = who_and_where({**given, **numbers})
            mime_type = request.headers.get("content-type", "application/octet-stream")
            person.sends_file(chat, given["name"], await request.body(), mime_type=mime_type)
        except (LookupError, ValueError) as error:
            return JSONResponse({"error": str(error)}, 400)
        return JSONResponse({})

    async def events(request: Request) -> Response:
        if not _has_own_name(request):
            return Response("Forbidden", 403)
        headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
        stream = _Events(stage).stream()
        return StreamingResponse(stream, headers=headers, media_type="text/event-stream")

    async def file(request: Request) -> Response:
        name = request.path_params.get("name", "chat.html")
        if name not in {path.name for path in _STATIC.iterdir()}:
            return Response("Not Found", 404)
        return FileResponse(_STATIC / name, headers=_HEADERS)

    return [
        Route("/", file),
        Route("/static/{name}", file),
        Route("/chat/events", events),
        Route("/chat/file", upload, methods=["POST"]),
        Route("/chat/{act}", act, methods=["POST"]),
    ]
