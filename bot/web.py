"""HTTP on LISTEN: one Starlette application, and the server that runs it."""

import asyncio
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
    bound = socket.create_server((host, port), family=family)
    # Otherwise each answer waits 40 ms: its head and body are two packets (Nagle's algorithm).
    bound.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    server = _Server(uvicorn.Config(application, log_config=None, access_log=False, lifespan="off"))
    serving = asyncio.create_task(server.serve([bound]))
    try:
        yield
    finally:
        server.should_exit = True
        await serving


class _Server(uvicorn.Server):
    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Leave signals to asyncio, which ends everything in order."""
        yield
