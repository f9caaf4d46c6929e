"""The Bot API over HTTP: `/bot<token>/<method>` and `/file/bot<token>/<path>`."""

import json
from collections.abc import Mapping
from functools import partial
from typing import Any

import anyio
from starlette.datastructures import UploadFile
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.offline.errors import ApiError, bad_request, not_found, unauthorized
from bot.offline.faults import BrokenResponse
from bot.offline.methods import METHODS, call
from bot.offline.parameters import Json, UploadedFile, decoded
from bot.offline.world import World

CLIENT_CLOSED_REQUEST = 499
_MANY_PARAMETERS = 1_000
_PARAMETER_BYTES = 1_000_000


def api_routes(world: World) -> list[Route]:
    """The routes of the Bot API.

    Args:
        world: The state that it works on.
    """

    async def answer(request: Request) -> Response:
        if request.path_params["token"] != world.token:
            return _failed(unauthorized())
        try:
            given = await _parameters(request)
        except ClientDisconnect:
            return Response(status_code=CLIENT_CLOSED_REQUEST)
        except ApiError as refusal:
            world.refusals.append(refusal)
            return _failed(refusal)
        return await _recorded(request, world, given)

    async def download(request: Request) -> Response:
        if request.path_params["token"] != world.token:
            return _failed(unauthorized())
        for file in world.files.values():
            if file.path == request.path_params["path"]:
                return Response(file.content, media_type="application/octet-stream")
        return _failed(not_found())

    return [
        Route("/bot{token}/{method}", answer, methods=["GET", "POST"]),
        Route("/file/bot{token}/{path:path}", download, methods=["GET"]),
    ]


async def _recorded(request: Request, world: World, given: Mapping[str, Any]) -> Response:
    """Answers a call, or lets it go wrong as planned, and notes how it went."""
    name = request.path_params["method"]
    # What a long poll brings is noted as updates; that it was refused is worth a note.
    entry = None if name == "getUpdates" else world.record.begin("call", name, _shown(name, given))
    method = partial(_while_connected, request, world, given)
    fault = world.faults.take(name)
    response = await fault.play(method) if fault else await method()
    result, refusal = _outcome(response)
    if entry is None and refusal:
        entry = world.record.begin("call", name, _shown(name, given))
    if entry:
        world.record.end(entry, result, refusal)
    return response


def _shown(method: str, given: Mapping[str, Any]) -> Json:
    """The parameters of a call as JSON: what forms carry as text is decoded, files are named."""
    values = decoded(METHODS[method], given) if method in METHODS else given
    return {
        name: f"{it.name}, {len(it.content)} bytes" if isinstance(it, UploadedFile) else it
        for name, it in values.items()
    }


def _outcome(response: Response) -> tuple[Any, str]:
    """What came of a call: the result, and why it failed."""
    if not isinstance(response, JSONResponse):
        broken = isinstance(response, BrokenResponse)
        return None, "connection broken" if broken else f"HTTP {response.status_code}"
    body = json.loads(bytes(response.body))
    return body.get("result"), body.get("description", "")


def _failed(refusal: ApiError) -> Response:
    return JSONResponse(refusal.answer, refusal.code)


async def _while_connected(request: Request, world: World, given: Mapping[str, Any]) -> Response:
    """Answers, or gives up a long poll whose client has gone."""
    response: Response = Response(status_code=CLIENT_CLOSED_REQUEST)

    async def give_up_when_client_leaves() -> None:
        while (await request.receive())["type"] != "http.disconnect":
            pass
        tasks.cancel_scope.cancel()

    async def break_when_cut() -> None:
        nonlocal response
        await world.cut.wait()
        response = BrokenResponse()
        tasks.cancel_scope.cancel()

    async with anyio.create_task_group() as tasks:
        tasks.start_soon(give_up_when_client_leaves)
        tasks.start_soon(break_when_cut)
        try:
            result = await call(world, request.path_params["method"], given)
            response = JSONResponse({"ok": True, "result": result})
        except ApiError as refusal:
            response = _failed(refusal)
        tasks.cancel_scope.cancel()
    return response


async def _parameters(request: Request) -> dict[str, Any]:
    """Reads the query string and the body, in any of the Bot API's encodings."""
    given: dict[str, Any] = dict(request.query_params)
    kind = request.headers.get("content-type", "").partition(";")[0].strip()
    if kind == "application/json":
        try:
            body = await request.json()
        except ValueError:
            body = None
        if not isinstance(body, dict):
            raise bad_request("can't parse JSON object")
        given.update(body)
    elif kind in {"application/x-www-form-urlencoded", "multipart/form-data"}:
        async with request.form(
            max_fields=_MANY_PARAMETERS, max_part_size=_PARAMETER_BYTES
        ) as form:
            for name, value in form.items():
                given[name] = value if isinstance(value, str) else await _upload(value)
    else:
        await request.body()
    return given


async def _upload(file: UploadFile) -> UploadedFile:
    kind = file.content_type or "application/octet-stream"
    return UploadedFile(file.filename or "file", kind, await file.read())
