"""The chat page: its static files, and the endpoints through which it is one of the people.

What happens is sent to the page as server-sent events (`events`, `state`); what the person does
comes back as JSON (`actions`).
"""

import json
from pathlib import Path

from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from bot.offline.chats import Chat
from bot.offline.errors import ApiError
from bot.offline.page.actions import ACTIONS
from bot.offline.page.events import PageEvents
from bot.offline.page.state import PageState
from bot.offline.page.workbench import CHANGES, workbench_state
from bot.offline.parameters import read
from bot.offline.people import People
from bot.offline.person import Person

__all__ = ["page_routes"]

_STATIC = Path(__file__).parents[1] / "static"
# The page says so in the person's language.
_UNKEPT = JSONResponse({"error": "what is said cannot be kept, the disk may be full"}, 503)
_HEADERS = {
    "Cache-Control": "no-cache",
    "Content-Security-Policy": (
        "default-src 'self'; img-src data:; base-uri 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
}


def page_routes(world: People) -> list[Route]:
    """The routes of the chat page.

    Args:
        world: Where the page's people live.
    """
    endpoints = _Endpoints(world)
    return [
        Route("/", endpoints.file),
        Route("/static/{name}", endpoints.file),
        Route("/chat/events", endpoints.events),
        Route("/chat/file", endpoints.upload, methods=["POST"]),
        Route("/chat/{action}", endpoints.act, methods=["POST"]),
        Route("/workbench", endpoints.workbench),
        Route("/workbench/{change}", endpoints.change, methods=["POST"]),
    ]


class _Endpoints:
    def __init__(self, world: People) -> None:
        self._world = world
        self._state = PageState(world)

    async def file(self, request: Request) -> Response:
        name = request.path_params.get("name", "chat.html")
        if name not in {path.name for path in _STATIC.iterdir()}:
            return Response("Not Found", 404)
        return FileResponse(_STATIC / name, headers=_HEADERS)

    async def events(self, _request: Request) -> Response:
        headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
        stream = PageEvents(self._state).stream()
        return StreamingResponse(stream, headers=headers, media_type="text/event-stream")

    async def act(self, request: Request) -> Response:
        if not self._world.can_keep():
            return _UNKEPT
        try:
            model = ACTIONS[request.path_params["action"]]
            action = read(model, await request.json())
            person, chat = self._who_and_where(action.person, action.language, action.chat)
            return JSONResponse(await action.run(person, chat))
        except (ApiError, LookupError, ValueError) as error:
            return JSONResponse({"error": str(error)}, 400)

    async def upload(self, request: Request) -> Response:
        if not self._world.can_keep():
            return _UNKEPT
        given = request.query_params
        try:
            person, chat = self._who_and_where(
                int(given["person"]), given["language"], int(given["chat"])
            )
            mime_type = request.headers.get("content-type", "application/octet-stream")
            person.sends_file(chat, given["name"], await request.body(), mime_type=mime_type)
        except (LookupError, ValueError) as error:
            return JSONResponse({"error": str(error)}, 400)
        return JSONResponse({})

    async def workbench(self, _request: Request) -> Response:
        return JSONResponse(await workbench_state(self._world))

    async def change(self, request: Request) -> Response:
        try:
            model = CHANGES[request.path_params["change"]]
            await read(model, json.loads(await request.body() or b"{}")).run(self._world)
        except (ApiError, LookupError, ValueError) as error:
            return JSONResponse({"error": str(error)}, 400)
        return JSONResponse(await workbench_state(self._world))

    def _who_and_where(self, person_id: int, language: str, chat_id: int) -> tuple[Person, Chat]:
        person = self._world.people[person_id]
        person.user["language_code"] = language
        return person, self._world.chats[chat_id]
