"""The offline Telegram alone, for a bot that is written elsewhere: `python -m bot.offline`."""

import argparse
import sys
from contextlib import ExitStack
from pathlib import Path
from socket import socket

import uvicorn

from bot.offline import OfflineTelegram, kept, key_for, page_address


def main() -> None:
    """Serve the Bot API and the chat page until Ctrl-C."""
    parser = argparse.ArgumentParser(prog="python -m bot.offline", description=main.__doc__)
    parser.add_argument("--listen", default="127.0.0.1:8081", help="host and port")
    parser.add_argument("--username", default="tomtat_bot", help="of the bot")
    parser.add_argument("--name", default="Tóm Tắt", help="of the bot")
    parser.add_argument(
        "--chats", type=Path, default=Path("data/offline.db"), help="where they are kept"
    )
    parser.add_argument("--fresh", action="store_true", help="forget them first")
    given = parser.parse_args()
    host, _, port = given.listen.rpartition(":")
    host = host.strip("[]")
    telegram = OfflineTelegram(
        username=given.username,
        name=given.name,
        key=key_for(host),
        guest_mode=True,
        local_mode=True,
    )
    server = f"http://{given.listen}"
    with ExitStack() as stack:
        try:
            stack.enter_context(kept(telegram, given.chats, fresh=given.fresh))
        except OSError as error:
            sys.exit(f"Error: {given.chats}: {error.strerror}. Give --chats another file")
        sys.stdout.write(
            f"The chat page is at {page_address(server, telegram.key)}\n"
            f"The Bot API is at {server}, its token is {telegram.token} (Ctrl-C stops it)\n"
        )
        sys.stdout.flush()
        _Server(telegram, host, int(port)).run()


class _Server(uvicorn.Server):
    """Ends long polls and open pages before it waits for them to end."""

    def __init__(self, telegram: OfflineTelegram, host: str, port: int) -> None:
        super().__init__(uvicorn.Config(telegram.app, host, port, log_level="warning"))
        self._telegram = telegram

    async def shutdown(self, sockets: list[socket] | None = None) -> None:
        """End."""
        self._telegram.close()
        await super().shutdown(sockets)


if __name__ == "__main__":
    main()
