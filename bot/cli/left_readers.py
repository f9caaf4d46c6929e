"""Readers that stay behind when the settings name another database."""
# ruff: noqa: PLC0415 - each command imports what it needs when it runs

from pathlib import Path

from bot.addresses import DatabaseAddress, beside, is_same
from bot.cli.finding import Finding
from bot.messages import Message
from bot.settings import Settings

# Where the operators' page keeps them.
BACKUPS = Path("backups")


async def left_readers(settings: Settings) -> Finding | None:
    """Tell that readers are where they would be by default, and nobody is where they are now.

    It is so after `DATABASE` or `READERS_DATABASE` was changed and nobody was moved, and when their
    file was lost and a start made an empty one: a backup may hold them.

    Nothing is told where it cannot be seen who is there, as on a full disk.

    Raises:
        DatabaseError: A server cannot be used; the message says why in one line.
    """
    from bot import keeping

    used = settings.readers_database
    articles = (Settings.model_fields["database"].default, settings.database)
    usual = [beside(path) for path in articles if isinstance(path, Path)]
    left = next((it for it in usual if not is_same(it, used) and keeping.has_readers(it)), None)
    if not left:
        return _lost_readers(used)
    if not await _lacks_people(used):
        return None
    mend = Message(
        "if another database was meant, set DATABASE or READERS_DATABASE right; if they are to come"
        " along, tomtat move-readers {left} READERS_DATABASE with the bot stopped",
        left=left,
    )
    what = Message("{left} holds readers, but {used} none yet", left=left, used=used)
    return Finding(what, mend, is_fault=False)


def _lost_readers(used: DatabaseAddress) -> Finding | None:
    """Tell of a backup that holds readers, where the file in use is there and holds none."""
    from bot import keeping

    is_empty = isinstance(used, Path) and used.exists() and keeping.lacks_readers(used)
    backup = keeping.newest_with_readers(BACKUPS) if is_empty else None
    if not backup:
        return None
    what = Message("{left} holds readers, but {used} none yet", left=backup, used=used)
    mend = Message(
        "if they were lost, stop the bot, then tomtat restore --yes {backup}", backup=backup
    )
    return Finding(what, mend, is_fault=False)


async def _lacks_people(used: DatabaseAddress) -> bool:
    from bot import keeping
    from bot.services import open_readers

    if isinstance(used, Path):
        return keeping.lacks_readers(used)
    async with open_readers(used) as readers:
        return (await readers.crowd()).people == 0
