"""HTTP on LISTEN: one Starlette application, and the server that runs it."""

import asyncio
import errno
import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager

import uvicorn
from starlette.applications import Starlette
from starlette.routing import Mount
from starlette.types import ASGIApp


def build(*, chat: ASGIApp) -> Starlette:
    """Put the web application together.

    Args:
        chat: The offline Bot API and its chat page.
    """
    return Starlette(routes=[Mount("/", chat)])


@asynccontextmanager
async def listening(application: ASGIApp, host: str, port: int) -> AsyncIterator[None]:
    """Serve a web application until the block ends; open requests are finished then.

    Raises:
        OSError: Nothing can listen there: the port is in use, or it is no address of this machine.
    """
    # Bound here, so that a port in use is an error that can be told.
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        bound = socket.create_server((host, port), family=family)
    except OSError as error:
        raise OSError(_why_not(error, host, port)) from error
    # Otherwise each answer waits 40 ms: its head and body are two packets (Nagle's algorithm).
    bound.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    server = _Server(uvicorn.Config(application, log_config=None, access_log=False, lifespan="off"))
    serving = asyncio.create_task(server.serve([bound]))
    try:
        yield
    finally:
        server.should_exit = True
        await serving


def _why_not(error: OSError, host: str, port: int) -> str:
    """Say in a line why nothing can listen there, and what to do."""
    if error.errno == errno.EADDRINUSE:
        return f"port {port} of {host} is in use. Set LISTEN to another one, or end what uses it"
    if error.errno == errno.EACCES:
        return f"port {port} needs more rights. Set LISTEN to one above 1023"
    return f"{host} is no address of this machine. Set LISTEN to one, such as 127.0.0.1:{port}"


class _Server(uvicorn.Server):
    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Leave signals to asyncio, which ends everything in order."""
        yield
