"""The settings: read from the environment and `.env`, checked all at once, then frozen."""

import logging
import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from pydantic import (
    BeforeValidator,
    Field,
    SecretStr,
    ValidationError,
    ValidationInfo,
    ValidatorFunctionWrapHandler,
    field_validator,
    model_validator,
)
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot.addresses import (
    ON_A_SERVER,
    DatabaseAddress,
    PostgresAddress,
    beside,
    database_address,
    digest,
    mark,
)
from bot.languages import LANGUAGES, Language
from bot.messages import Message, OperatorError, joined
from bot.rights import given, unless_given
from summarizer import METHODS, OURS, ranking_version

ENV_FILE = ".env"
# Lines of it that cannot be read are named in our own words: bot/cli/env_file.py.
logging.getLogger("dotenv.main").setLevel(logging.ERROR)
MAX_PORT = 65535
CLOUD = "https://api.telegram.org"
# Telegram's cloud sends updates to no others, and by https only.
WEBHOOK_PORTS = (443, 80, 88, 8443)
_DATABASE = Message(
    "the path of a file (no folder, no ~), or {on_a_server}", on_a_server=ON_A_SERVER
)
_USERS = Message("the number of a Telegram user; commas stand between several")
# What each setting must be, as whoever wrote it wrong is told.
_FORMS = {
    "bot_token": Message("a token as BotFather gives it, such as 123456789:AAF…"),
    "admin_ids": _USERS,
    "allowed_users": _USERS,
    "allowed_chats": Message(
        "the number of a chat, as /start shows it there; commas stand between several"
    ),
    "error_chat": Message("the number of a chat"),
    "database": _DATABASE,
    "readers_database": _DATABASE,
    "watch_seeds": Message("{one} or {other}", one=0, other=1),
    "telegram_api_url": Message("an address such as {example}", example=CLOUD),
    "webhook_url": Message(
        "an address such as https://bot.example.org/updates, on port 443, 80, 88 or 8443 (Telegram"
        " takes no other and no http://, which are for a Bot API server of your own)"
    ),
    "webhook_secret": Message("made of 16 to 256 letters, digits, _ and - only"),
    "listen": Message(
        "an address and a port from 1 to {most}, such as 127.0.0.1:8080", most=MAX_PORT
    ),
    "default_language": Message("one of {choices}", choices=", ".join(LANGUAGES)),
    "timezone": Message("a time zone such as Asia/Ho_Chi_Minh or UTC"),
    "summarizer": Message("one of {choices}", choices=", ".join(METHODS)),
    "log_level": Message("one of {choices}", choices="DEBUG, INFO, WARNING, ERROR"),
    "log_format": Message("{one} or {other}", one="text", other="json"),
}
_SECRETS = {"bot_token", "webhook_secret"}

# Telegram's numbers of people have at most 52 bits.
UserId = Annotated[int, Field(gt=0, lt=2**52)]


def _of_readers(database: DatabaseAddress) -> DatabaseAddress:
    """On a server, what belongs to readers is kept with the articles."""
    return beside(database) if isinstance(database, Path) else database


class PlaceError(OperatorError, ValueError):
    """A database cannot lie where it should; the message says why."""


class SettingsError(OperatorError):
    """Some settings are wrong, so that only a person can mend it; the message names each."""


class UnreadableSettingsError(SettingsError):
    """This user may not read `.env`."""


class Settings(BaseSettings):
    """Every setting, as `.env.example` describes it."""

    model_config = SettingsConfigDict(env_file=ENV_FILE, extra="ignore", frozen=True)

    bot_token: SecretStr = SecretStr("")
    # NoDecode: pydantic-settings would want a list written as JSON.
    admin_ids: Annotated[frozenset[UserId], NoDecode] = frozenset()
    allowed_users: Annotated[frozenset[UserId], NoDecode] = frozenset()
    allowed_chats: Annotated[frozenset[int], NoDecode] = frozenset()
    error_chat: int | None = None
    database: Annotated[DatabaseAddress, BeforeValidator(database_address)] = Path("data/tomtat.db")
    readers_database: Annotated[DatabaseAddress, BeforeValidator(database_address)] = Field(
        default_factory=lambda given: _of_readers(given["database"])
    )
    seeds_dir: Path = Path("seeds")
    watch_seeds: bool = False
    telegram_api_url: Annotated[str, Field(pattern=r"^https?://[^\s/]+\S*$")] = CLOUD
    webhook_url: Annotated[str, Field(pattern=r"^(https?://[^\s/]+\S*)?$")] = ""
    webhook_secret: SecretStr = SecretStr("")
    listen: Annotated[str, Field(pattern=r"^(\[[0-9a-fA-F:]+\]|[^\s:]+):\d{1,5}$")] = (
        "127.0.0.1:8080"
    )
    default_language: Language = "vi"
    timezone: ZoneInfo = ZoneInfo("Asia/Ho_Chi_Minh")
    summarizer: str = OURS
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"
    log_format: Literal["text", "json"] = "text"

    @model_validator(mode="before")
    @classmethod
    def _without_empty(cls, values: dict[str, object]) -> dict[str, object]:
        """Let what is empty mean the default; in the environment, even if `.env` has a value."""
        return {name: value for name, value in values.items() if value != ""}

    @field_validator("bot_token")
    @classmethod
    def _is_token(cls, value: SecretStr) -> SecretStr:
        if not re.fullmatch(r"(\d+:[A-Za-z0-9_-]+)?", value.get_secret_value(), re.ASCII):
            raise ValueError
        return value

    @field_validator("database", "readers_database")
    @classmethod
    def _is_a_file_of_its_own(
        cls, value: DatabaseAddress, given: ValidationInfo
    ) -> DatabaseAddress:
        if not isinstance(value, Path):
            return value
        if os.path.isdir(value):  # noqa: PTH112 - as below
            raise ValueError
        if value == given.data.get("database"):
            raise PlaceError("must not be the same file as DATABASE")
        there = next(filter(os.path.lexists, value.parents), None)
        if there and not os.path.isdir(there):  # noqa: PTH112 - it never fails
            raise PlaceError("{path} is no folder", path=there)
        return value

    @field_validator("webhook_url")
    @classmethod
    def _is_what_telegram_calls(cls, value: str, given: ValidationInfo) -> str:
        address = urlsplit(value)
        is_taken = address.scheme == "https" and address.port in {None, *WEBHOOK_PORTS}
        if value and given.data.get("telegram_api_url") == CLOUD and not is_taken:
            raise ValueError
        return value

    @field_validator("admin_ids", "allowed_users", "allowed_chats", mode="before")
    @classmethod
    def _split_ids(cls, value: object) -> object:
        if isinstance(value, str):
            return [part for part in value.replace(",", " ").split() if part]
        return value

    @field_validator("summarizer")
    @classmethod
    def _is_known(cls, value: str) -> str:
        ranking_version(value)
        return value

    @field_validator("telegram_api_url")
    @classmethod
    def _without_closing_slash(cls, value: str) -> str:
        return value.rstrip("/")

    @field_validator("webhook_secret")
    @classmethod
    def _is_what_telegram_takes(cls, value: SecretStr) -> SecretStr:
        # A short one could be guessed, and would be hidden in every other word of the log.
        if not re.fullmatch(r"([A-Za-z0-9_-]{16,256})?", value.get_secret_value()):
            raise ValueError
        return value

    @field_validator("listen")
    @classmethod
    def _has_port(cls, value: str) -> str:
        if not 0 < int(value.rpartition(":")[2]) <= MAX_PORT:
            raise ValueError
        return value

    @field_validator("log_level", mode="wrap")
    @classmethod
    def _in_capitals(cls, value: object, check: ValidatorFunctionWrapHandler) -> object:
        try:
            return check(value.upper() if isinstance(value, str) else value)
        except ValidationError as error:
            raise ValueError from error  # Of what was typed.

    def admits(self, person: int, chat: int | None) -> bool:
        """Tell whether a person may use the bot in a chat; None is a chat that is not known.

        Both are Telegram's ids; that of a private chat is the person's.
        """
        is_open = not (self.allowed_users or self.allowed_chats)
        users = self.allowed_users | self.admin_ids
        return is_open or person in users or chat in self.allowed_chats

    @property
    def passwords(self) -> frozenset[str]:
        """Passwords of databases, which are written nowhere."""
        databases = (self.database, self.readers_database)
        return frozenset(it.password for it in databases if isinstance(it, PostgresAddress))

    @property
    def database_files(self) -> tuple[Path, ...]:
        """The databases that are files, that of articles first."""
        databases = (self.database, self.readers_database)
        return tuple(it for it in databases if isinstance(it, Path))

    @property
    def databases_mark(self) -> str:
        """What tells a bot on these databases from one on others."""
        return mark((self.database, self.readers_database))

    @property
    def telegram_mark(self) -> str:
        """What tells a bot that asks this Telegram from one that asks another."""
        return digest(self.telegram_api_url)

    @property
    def listen_host(self) -> str:
        """The host part of `listen`."""
        return self.listen.rpartition(":")[0].strip("[]")

    @property
    def listen_port(self) -> int:
        """The port part of `listen`."""
        return int(self.listen.rpartition(":")[2])


def load_settings() -> Settings:
    """Read the settings.

    Raises:
        SettingsError: Some are wrong; all of them are named, with the form that is wanted.
    """
    try:
        if Path(ENV_FILE).is_dir():  # As a container's mount makes of a file that is not there.
            raise SettingsError(
                "{file}: is a folder, and nothing is read from it: put the file in its place",
                file=ENV_FILE,
            )
        return Settings()
    except ValidationError as error:
        raise SettingsError("{faults}", faults=joined(_told_of(error))) from None
    except OSError as error:
        raise UnreadableSettingsError(
            "{file}: cannot be read: {why}; {mend}",
            file=ENV_FILE,
            why=Message(str(error.strerror)),
            mend=unless_given(Path(ENV_FILE)) or given(Path(ENV_FILE), os.R_OK),
        ) from None
    except UnicodeDecodeError as error:
        raise SettingsError(
            "{faults}", faults=joined([_undecodable(), *_other_faults()])
        ) from error


def _undecodable() -> Message:
    """Name the first line of `.env` that is no text in UTF-8; nothing of it is repeated."""
    lines = Path(ENV_FILE).read_bytes().splitlines()
    odd = (number for number, line in enumerate(lines, 1) if not _is_utf8(line))
    return Message(
        "{file}: is no text in UTF-8 (line {number})", file=ENV_FILE, number=next(odd, 1)
    )


def _is_utf8(line: bytes) -> bool:
    try:
        line.decode()
    except UnicodeDecodeError:
        return False
    return True


def _other_faults() -> list[Message]:
    """Tell what else is wrong in a file that is no text in UTF-8."""
    try:
        Settings(_env_file_encoding="latin-1")  # type: ignore[call-arg]
    except ValidationError as error:
        return _told_of(error)
    return []


def _told_of(error: ValidationError) -> list[Message]:
    """Say in a line each what is wrong with settings."""
    return [
        _told(str(fault["loc"][0]), fault["input"], fault["msg"], fault.get("ctx", {}))
        for fault in error.errors(include_url=False)
        # READERS_DATABASE has its default only when the settings before it are right.
        if fault["type"] != "default_factory_not_called"
    ]


def _told(name: str, value: object, fault: str, context: Mapping[str, object]) -> Message:
    """Say in a line what is wrong with a setting; a secret is not repeated."""
    if isinstance(error := context.get("error"), PlaceError):
        return Message("{name}: {fault}", name=name.upper(), fault=error.message)
    is_address = "database" in name and re.search("^postgres|://", str(value))
    is_secret = name in _SECRETS or is_address
    if name not in _FORMS:
        return Message(f"{name.upper()}: {fault}")
    return Message(
        "{name}: this is not {form}" if is_secret else "{name}: {value} is not {form}",
        name=name.upper(),
        value=repr(str(value)),
        form=_FORMS[name],
    )
