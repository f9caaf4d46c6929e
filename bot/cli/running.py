"""What doctor learns from the bot itself, if it is running."""

import errno
from collections.abc import Iterator, Sequence

import httpx

from bot import keeping
from bot.cli import at_telegram, places, unit
from bot.cli.console import reachable
from bot.cli.finding import Finding
from bot.library import ReloadRunningError
from bot.messages import Message, joined
from bot.settings import Settings
from bot.updates.trouble import NO_WAY, UNKNOWN_TOKEN
from bot.web import MARK_HEADER, NO_ANSWER, TELEGRAM_HEADER, listen_at

ANSWER_SECONDS = 10
# What is no bot on these files is not waited for so long.
OTHER_SECONDS = 1
# Ports up to this one are root's, unless the system says otherwise.
LAST_PRIVILEGED = 1023
SEEDS = Message("mend what the line says, then send /reload to the bot")
PORT = Message("stop that program, or give LISTEN another port")
FREE_PORT = Message("set LISTEN to one above {last}", last=LAST_PRIVILEGED)
ADDRESS = Message("set LISTEN to one, such as 127.0.0.1:8080")
UNSEEN = Message(
    "look for LISTEN in its log: another program may have that port, or the bot was started with"
    " another LISTEN"
)
OTHER = Message(
    "if .env, or the program (by git pull, say), was changed since that bot started, restart it; if"
    " it is another bot, with another .env, give one of them another LISTEN"
)
HANGS = Message(
    "it hangs: restart it; if that mends nothing, its log tells whether another program has the"
    " port of LISTEN"
)
RESTART = Message("restart the bot: what .env has now holds from then on")
NO_SERVER = Message(
    "start its server, or mend the way to it; of a file look at the disk. The bot goes on by itself"
    " then"
)
FULL_DISK = "disk is full"
# What a bot tells that waits until another one has loaded the seeds.
RELOAD_RUNS = str(ReloadRunningError())
# What mends each reason not to be ready; a first load needs nothing.
MENDS: dict[str, Message | None] = {
    "database": Message("restart the bot, with the right file in its place"),
    "updates": Message("the line says what is in the way; docs/operating.md says what to do"),
    "library": None,
    "seeds": SEEDS,
    "disk": places.ROOM,
    "chat": places.ROOM,
}
# Of updates, by what is said of Telegram or the way there.
OF_TELEGRAM: dict[str, Message | None] = {
    str(NO_WAY): at_telegram.NETWORK,
    str(UNKNOWN_TOKEN): at_telegram.TOKEN,
}


def running_bot(settings: Settings, told: Sequence[Finding]) -> Iterator[Finding]:
    """Ask the bot on LISTEN whether it is ready: what it has open, no other process can see.

    Args:
        settings: Where it listens, and its files.
        told: What was found before: of a fault among these the bot's own word is left out.
    """
    if not _can_be_listened_at(settings.listen_host):
        what = Message(
            "LISTEN={address}: {host} is no address of this machine",
            address=settings.listen,
            host=settings.listen_host,
        )
        yield Finding(what, ADDRESS)
        return
    address = _address(settings)
    # Whoever may not look at the files does not see which they are, nor who has them.
    sees = not keeping.unwritable(settings)
    may_run = not (sees and settings.database_files) or keeping.bot_runs(settings)
    seconds = ANSWER_SECONDS if may_run else OTHER_SECONDS
    try:
        # Certificates, which not every user may read, are not needed for what is not https.
        answer = httpx.get(address, timeout=seconds, trust_env=False, verify=False)  # noqa: S501
        said = answer.json()
        is_ready = said.pop("ready")
    except (httpx.RemoteProtocolError, ValueError, TypeError, AttributeError, KeyError):
        what = Message("{address}: another program answers there", address=address)
        yield Finding(what, PORT, is_fault=False)
        yield from _unit_down(settings, is_port_told=True)
        return
    except httpx.HTTPError as error:
        is_taken = not isinstance(error, httpx.ConnectError)
        yield _unanswered(settings, is_taken=is_taken)
        yield from _unit_down(settings, is_port_told=is_taken)
        return
    if sees and answer.headers.get(MARK_HEADER) != settings.databases_mark:
        what = Message(
            "{address}: a bot answers there, but none runs on these files", address=address
        )
        yield Finding(what, OTHER, is_fault=False)
        yield from _unit_down(settings, is_port_told=True)
        return
    if _asks_elsewhere(answer, settings) and _lacks_way(said.get("updates", "")):
        yield _elsewhere(settings, said.pop("updates"))
        if not said.keys() & MENDS.keys():
            return
    yield from _of_its_answer(settings, said, told, is_ready=is_ready)


def _asks_elsewhere(answer: httpx.Response, settings: Settings) -> bool:
    """Tell whether a bot was started with another `TELEGRAM_API_URL`; earlier versions say none."""
    asked: str = answer.headers.get(TELEGRAM_HEADER, settings.telegram_mark)
    return asked != settings.telegram_mark


def _elsewhere(settings: Settings, why: str) -> Finding:
    """Tell of a bot that finds no way to a Telegram that is another than that of the settings."""
    what = Message(
        "{address}: the bot is not ready: {why} (it was started with another TELEGRAM_API_URL than"
        " .env has now)",
        address=_address(settings),
        why=joined([NO_WAY, Message(why.partition(": ")[2])], ": "),
    )
    return Finding(what, RESTART)


def _unit_down(settings: Settings, *, is_port_told: bool) -> Iterator[Finding]:
    """Tell of the unit, where no bot runs on the files, as far as that is seen."""
    if not keeping.bot_runs(settings):
        yield from unit.down(is_port_told=is_port_told)


def _unanswered(settings: Settings, *, is_taken: bool) -> Finding:
    """Tell why no bot answers; `is_taken` is whether something takes connections all the same."""
    address = _address(settings)
    runs, host, port = keeping.bot_runs(settings), settings.listen_host, settings.listen_port
    if not is_taken and _is_privileged(host, port):
        # One that asks Telegram for updates goes on without it.
        what = Message(
            "LISTEN={address}: port {port} needs more rights", address=settings.listen, port=port
        )
        return Finding(what, FREE_PORT, is_fault=not runs)
    if runs and is_taken:
        what = Message(
            "{address}: takes connections and gives no answer, and a bot runs on these files",
            address=address,
        )
        return Finding(what, HANGS, is_fault=False)
    if runs:
        what = Message(
            "{address}: no bot answers, although one runs on these files", address=address
        )
        return Finding(what, UNSEEN, is_fault=False)
    if is_taken:
        what = Message("{address}: no bot answers, but something has that port", address=address)
        return Finding(what, PORT, is_fault=False)
    return Finding(Message("{address}: no bot answers", address=address), is_remark=True)


def _address(settings: Settings) -> str:
    return f"http://{reachable(settings.listen)}/readyz"


def _of_its_answer(
    settings: Settings, said: dict[str, str], told: Sequence[Finding], *, is_ready: bool
) -> Iterator[Finding]:
    """Tell what a bot says of itself.

    Args:
        settings: Those of the bot.
        said: What is in the way, by where it is.
        told: What was found before.
        is_ready: Whether it answers people all the same.
    """
    address = _address(settings)
    faults = [it for it in told if it.is_wrong]
    reported = ("seeds",) if is_ready else tuple(MENDS)
    reasons: list[Finding] = []
    for what, why in said.items():
        if why == RELOAD_RUNS:
            reasons.append(_loaded_elsewhere(address))
        elif what in reported and not _is_told(what, why, faults, settings):
            reasons.append(_why_not(settings, what, why, is_ready=is_ready))
            faults.append(reasons[-1])
    if is_ready and all(reason.is_remark for reason in reasons):
        yield Finding(Message("{address}: the bot is ready", address=address))
    elif not reasons:
        above = Message("{address}: the bot is not ready, as is told above", address=address)
        yield Finding(above, is_remark=True)
    yield from reasons


def _is_told(what: str, why: str, faults: Sequence[Finding], settings: Settings) -> bool:
    """Tell whether a fault that was found has the same cause: it is of that place, or so mended."""
    places_of = {
        "database": (settings.database, settings.readers_database),
        "seeds": (settings.seeds_dir,),
    }
    starts = tuple(f"{place}: " for place in places_of.get(what, ()))
    mend = str(_mend(what, why))
    return any(str(it.what).startswith(starts) or str(it.mend) == mend for it in faults)


def _why_not(settings: Settings, what: str, why: str, *, is_ready: bool) -> Finding:
    said = Message(
        # Articles are there and found meanwhile.
        "{address}: the bot is ready, but the seeds could not be loaded: {why}"
        if is_ready
        else "{address}: the bot is not ready: {why}",
        address=_address(settings),
        why=_in_words(why, settings),
    )
    return Finding(said, _mend(what, why), is_fault=not is_ready)


def _in_words(why: str, settings: Settings) -> Message:
    """Make what a bot says in English a line that can be told in another language."""
    if mend := _file_mend(why):
        path, _, fault = why.removesuffix(f"; {mend}").partition(": ")
        return Message("{path}: {fault}", path=path, fault=Message(fault))
    if not _lacks_way(why):
        return Message(why)
    return at_telegram.unreachable(settings, Message(why.partition(": ")[2]))


def _lacks_way(why: str) -> bool:
    """Tell whether a bot says that Telegram cannot be reached."""
    return why.partition(": ")[0] == str(NO_WAY)


def _loaded_elsewhere(address: str) -> Finding:
    what = Message(
        "{address}: another bot or command loads the seeds just now: this bot waits until it ends",
        address=address,
    )
    return Finding(what, is_remark=True)


def _mend(what: str, why: str) -> Message | None:
    if why == str(NO_ANSWER):
        return NO_SERVER
    if FULL_DISK in why:
        return places.ROOM
    if mend := _file_mend(why):
        return mend
    return OF_TELEGRAM.get(why.partition(":")[0], MENDS[what])


def _file_mend(why: str) -> Message | None:
    """Tell what mends a file that is lost or damaged under the bot, as it says itself."""
    mends = (keeping.ARTICLES_ANEW, keeping.READERS_FIRST)
    return next((it for it in mends if why.endswith(f"; {it}")), None)


def _is_privileged(host: str, port: int) -> bool:
    """Tell whether this user may not listen at a port, as a bot that starts would have to."""
    if port > LAST_PRIVILEGED:
        return False  # A bot may be starting there.
    try:
        listen_at(host, port).close()
    except OSError as error:
        return error.errno == errno.EACCES
    return False


def _can_be_listened_at(host: str) -> bool:
    """Tell whether this is an address of this machine; any port will do to see it."""
    try:
        listen_at(host, 0).close()
    except OSError:
        return False
    return True
