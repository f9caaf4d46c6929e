"""HTTP on LISTEN: one Starlette application, and the server that runs it."""

import asyncio
import errno
import math
import os
import socket
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import urlsplit

import uvicorn
from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.types import ASGIApp

from bot import keeping, rights
from bot.library import Library
from bot.library.ports import DatabaseAwayError, DiskFullError
from bot.library.report import fault_line
from bot.messages import Message, OperatorError
from bot.metrics import CONTENT_TYPE
from bot.services import Services
from bot.settings import Settings, SettingsError
from bot.updates.arrivals import Arrivals
from bot.updates.webhook import ClosedError, Webhook

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - a header's name
# Of which databases /readyz tells: another bot may answer where one is expected.
MARK_HEADER = "Tomtat-Databases"
# Which Telegram it was told of: the setting may be another since it started.
TELEGRAM_HEADER = "Tomtat-Telegram"
# Whoever asks whether the bot is ready does not wait for longer.
CHECK_SECONDS = 2
# An open request has so long when the server ends.
CLOSE_SECONDS = 3

STANDBY = "another bot asks for updates"
# `tomtat doctor` says these too.
NO_ANSWER = Message("the database does not answer")
LOADING = Message("it is being loaded for the first time")
CHAT_UNKEPT = Message("the chat page cannot keep what is said; perhaps the disk is full")

_Result = TypeVar("_Result")
Endpoint = Callable[[Request], Awaitable[Response]]


def build(
    services: Services,
    arrivals: Arrivals,
    *,
    webhook: Webhook | None = None,
    chat: ASGIApp | None = None,
    chat_is_kept: Callable[[], bool] = lambda: True,
) -> Starlette:
    """Put the web application together.

    Args:
        services: What is watched.
        arrivals: Knows whether updates come in.
        webhook: Takes in updates at its own path, if Telegram is to send them.
        chat: The offline Bot API and its chat page, if there is no token.
        chat_is_kept: Tells whether the page takes what people say.
    """
    files = keeping.opened_files(services.settings.database_files)
    readers = services.settings.readers_database
    headers = {
        MARK_HEADER: services.settings.databases_mark,
        TELEGRAM_HEADER: services.settings.telegram_mark,
    }

    async def readyz(_: Request) -> Response:
        problems = await _problems(services, arrivals)
        if lost := [it.path for it in files if not it.is_there()]:
            # That of readers is the last: what it needs is done before a restart.
            problems["database"] = str(keeping.lost_file(services.settings, lost[-1]))
        if isinstance(readers, Path) and keeping.has_no_room(readers):
            # The next message could not be kept; without room for articles the bot only loads none.
            problems["disk"] = str(DiskFullError(readers))
        if not chat_is_kept():
            problems["chat"] = str(CHAT_UNKEPT)
        # A bot that cannot ask the database who leads stands by, whether there is another or not.
        is_known = "database" not in problems
        told = {"standby": STANDBY} if arrivals.stands_by and is_known else {}
        if why := _why_not_loaded(services):
            told["seeds"] = why
        said = {"ready": not problems, **told, **problems}
        return JSONResponse(said, 503 if problems else 200, headers)

    async def metrics(_: Request) -> Response:
        try:
            articles, held = await _within_limit(_counts(services.library))
        except Exception:  # noqa: BLE001 - the other figures are wanted all the more
            articles = held = math.nan
        services.metrics.articles.set(articles)
        services.metrics.reload_held.set(held)
        services.metrics.receiving.set(not arrivals.problem())
        services.metrics.reload_hindered.set(bool(services.library.reloads.hindrance))
        return Response(services.metrics.text(), media_type=CONTENT_TYPE)

    routes: list[BaseRoute] = [
        Route("/healthz", _healthz),
        Route("/readyz", readyz),
        Route("/metrics", metrics),
    ]
    if webhook:
        path = urlsplit(webhook.url).path or "/"
        routes.append(Route(path, _taking_in(webhook), methods=["POST"]))
    if chat:
        routes.append(Mount("/", chat))
    return Starlette(routes=routes)


async def _counts(library: Library) -> tuple[float, float]:
    """Count the articles, and those held: another process may have loaded or removed some."""
    return await library.size(), await library.held()


async def _healthz(_: Request) -> Response:
    """Answer, which a process that hangs does not."""
    return PlainTextResponse("alive\n")


async def _problems(services: Services, arrivals: Arrivals) -> dict[str, str]:
    """Tell what keeps the bot from answering, by where it is."""
    try:
        problems = await _within_limit(_problems_of_databases(services))
    except TimeoutError:
        problems = {"database": str(NO_ANSWER)}
    if problem := arrivals.problem():
        problems["updates"] = problem
    return problems


async def _within_limit(work: Coroutine[Any, Any, _Result]) -> _Result:
    """Wait for a database, but not for long.

    Raises:
        TimeoutError: It took longer. To cancel what a server does not answer may take as long again
            and more: that is not waited for.
    """
    task = asyncio.create_task(work)
    await asyncio.wait([task], timeout=CHECK_SECONDS)
    if task.done():
        return task.result()
    task.cancel()
    raise TimeoutError


async def _problems_of_databases(services: Services) -> dict[str, str]:
    """Ask both databases; never fail."""
    problems = {}
    try:
        # Articles that are there are found all the same.
        if await services.library.is_empty():
            if services.library.reloading:
                problems["library"] = str(LOADING)
            # A folder that is there and empty is about to be filled: that bot is well.
            elif why := _why_not_loaded(services):
                problems["seeds"] = why
        # What people chose is kept in memory, which would tell nothing of the file.
        await services.readers.touch()
    except (TimeoutError, DatabaseAwayError):
        problems["database"] = str(NO_ANSWER)
    except Exception as error:  # noqa: BLE001 - whatever it is, the answer says so
        problems["database"] = _named(error, services.settings)
    return problems


def _named(error: Exception, settings: Settings) -> str:
    """Say what a database met; one of readers that is damaged names itself."""
    if keeping.is_damage(error) and isinstance(settings.database, Path):
        return str(keeping.file_fault(settings, settings.database, error))
    return str(error) or type(error).__name__


def _why_not_loaded(services: Services) -> str | None:
    """Tell why the seeds could not be loaded the last time, if that has not been mended since."""
    return services.library.reloads.hindrance or _closed_folder(services)


def _closed_folder(services: Services) -> str | None:
    """Tell why the newest reload could read nothing at all, if nobody has mended that since."""
    report = services.library.reloads.last_report
    fault = report.folder_fault if report else None
    folder = services.settings.seeds_dir
    if fault is None or rights.may(folder, os.R_OK | os.X_OK):
        return None
    return str(fault_line(folder, fault))


def _taking_in(webhook: Webhook) -> Endpoint:
    async def take_in(request: Request) -> Response:
        """Answer 200 once an update is safe; Telegram sends it again after anything else."""
        if not webhook.is_secret(request.headers.get(SECRET_HEADER, "")):
            return Response(status_code=403)
        try:
            await webhook.receive(await request.body())
        except ClosedError:
            return Response(status_code=503)
        except ClientDisconnect:
            # A proxy that gave up, say; the update comes again.
            return Response(status_code=400)
        except ValueError:
            return Response(status_code=400)
        return Response()

    return take_in


@asynccontextmanager
async def listening(application: ASGIApp, host: str, port: int) -> AsyncIterator[None]:
    """Serve a web application until the block ends; open requests are finished then.

    Raises:
        OperatorError: The port is in use, or something else is in the way that may pass.
        SettingsError: Nothing will ever listen there.
    """
    bound = _bound(host, port)
    # Otherwise each answer waits 40 ms: its head and body are two packets (Nagle's algorithm).
    bound.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    server = _Server(
        uvicorn.Config(
            application,
            log_config=None,
            access_log=False,
            lifespan="off",
            timeout_graceful_shutdown=CLOSE_SECONDS,
        )
    )
    serving = asyncio.create_task(server.serve([bound]))
    try:
        yield
    finally:
        server.should_exit = True
        await serving


def must_listen(settings: Settings) -> None:
    """See to it that a bot can listen, unless it asks for updates: that one works all the same.

    Raises:
        OperatorError: It cannot, as `listening` says.
    """
    if settings.webhook_url or not settings.bot_token.get_secret_value():
        _bound(settings.listen_host, settings.listen_port).close()


def _bound(host: str, port: int) -> socket.socket:
    """Bind before the server does, so that a port in use is an error that can be told."""
    try:
        return listen_at(host, port)
    except OSError as error:
        raise _why_not(error, host, port) from error


def listen_at(host: str, port: int) -> socket.socket:
    """Listen at an address of this machine.

    Raises:
        OSError: Nothing can listen there.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    return socket.create_server((host, port), family=family)


# Whatever else is in the way may pass, such as a name server that does not answer yet.
_LASTING = {errno.EADDRNOTAVAIL, errno.EAFNOSUPPORT, socket.EAI_NONAME}


def _why_not(error: OSError, host: str, port: int) -> OperatorError:
    """Say in a line why nothing can listen there, and what to do."""
    if error.errno == errno.EADDRINUSE:
        return OperatorError(
            "port {port} of {host} is in use. Set LISTEN to another one, or end what uses it",
            port=port,
            host=host,
        )
    if error.errno == errno.EACCES:
        return SettingsError(
            "port {port} needs more rights. Set LISTEN to one above 1023", port=port
        )
    if error.errno not in _LASTING:
        return OperatorError("{place}: {reason}", place=f"{host}:{port}", reason=error.strerror)
    return SettingsError(
        "{host} is no address of this machine. Set LISTEN to one, such as 127.0.0.1:{port}",
        host=host,
        port=port,
    )


class _Server(uvicorn.Server):
    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Leave signals to asyncio, which ends everything in order."""
        yield
