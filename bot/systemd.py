"""Telling systemd how the bot is, if it was started by systemd: see sd_notify(3)."""

import asyncio
import os
import socket


def is_of_unit() -> bool:
    """Tell whether this process is a unit's, which may write what the unit says and nothing else.

    A terminal of systemd's own may have the first of these as well.
    """
    return any(name in os.environ for name in ("INVOCATION_ID", "NOTIFY_SOCKET"))


def notify(state: str) -> None:
    """Tell systemd something, such as ``READY=1``; nobody listens elsewhere."""
    address = os.environ.get("NOTIFY_SOCKET")
    if address:
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as channel:
            # An address that begins with @ is in Linux's abstract namespace.
            channel.connect(address.replace("@", "\0", 1) if address[0] == "@" else address)
            channel.sendall(state.encode())


async def keep_watchdog() -> None:
    """Say again and again that the event loop runs, twice as often as systemd asks for."""
    microseconds = int(os.environ.get("WATCHDOG_USEC", "0"))
    while microseconds:
        notify("WATCHDOG=1")
        await asyncio.sleep(microseconds / 2_000_000)
