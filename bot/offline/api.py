"""The Bot API over HTTP: `/bot<token>/<method>` and `/file/bot<token>/<path>`."""

from collections.abc import Mapping
from functools import partial
from typing import Any

import anyio
from starlette.datastructures import UploadFile
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.offline.errors import ApiError, bad_request, not_found, unauthorized
from bot.offline.methods import call
from bot.offline.parameters import UploadedFile
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
        method = partial(_while_connected, request, world, given)
        fault = world.faults.take(request.path_params["method"])
        return await fault.play(method) if fault else await method()

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


def _failed(refusal: ApiError) -> Response:
    return JSONResponse(refusal.answer, refusal.code)


async def _while_connected(request: Request, world: World, given: Mapping[str, Any]) -> Response:
    """Answers, or gives up a long poll whose client has gone."""
    response = Response(status_code=CLIENT_CLOSED_REQUEST)

    async def give_up_when_client_leaves() -> None:
        while (await request.receive())["type"] != "http.disconnect":
            pass
        tasks.cancel_scope.cancel()

    async with anyio.create_task_group() as tasks:
        tasks.start_soon(give_up_when_client_leaves)
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
