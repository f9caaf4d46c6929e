"""The settings: read from the environment and `.env`, checked all at once, then frozen."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import unquote, urlsplit
from zoneinfo import ZoneInfo

from pydantic import BeforeValidator, Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot.languages import Language
from summarizer import OURS, ranking_version

MAX_PORT = 65535
CLOUD = "https://api.telegram.org"


# What PostgreSQL's library takes otherwise than meant it may repeat in a message, a password too:
# so special characters stand as %XX.
_POSTGRES = re.compile(
    r"(?!.*%(?:00|(?![0-9A-Fa-f]{2})))"
    r"postgres(?:ql)?://(?:[^]\s:@/?#[]*(?::[^]\s:@/?#[]*)?@)?[^\s@?#]*(?:\?[^\s@#]*)?"
)


@dataclass(frozen=True, slots=True)
class PostgresAddress:
    """A database of a PostgreSQL server; written out, it shows no password."""

    secret: SecretStr

    def __str__(self) -> str:
        url = urlsplit(self.secret.get_secret_value())
        user = f"{url.username}@" if url.username else ""
        return f"{url.scheme}://{user}{url.netloc.rpartition('@')[2]}{url.path}"

    @property
    def password(self) -> str:
        """The password in the address; empty if there is none."""
        return unquote(urlsplit(self.secret.get_secret_value()).password or "")


# Where a database is kept: a file of SQLite, or a server.
DatabaseAddress = Path | PostgresAddress


def database_address(written: DatabaseAddress | str) -> DatabaseAddress:
    """Read what `DATABASE` may be: a path, or a `postgresql://` address.

    Raises:
        ValueError: An address is malformed; the message does not repeat it.
    """
    if not isinstance(written, str):
        return written
    if not re.match("postgres(ql)?:", written):
        return Path(written)
    if not _POSTGRES.fullmatch(written):
        raise ValueError(
            "write postgresql://user:password@host:port/database, special characters as %XX"
        )
    return PostgresAddress(SecretStr(written))


def beside(database: Path) -> Path:
    """Name the file beside an article database that keeps what belongs to readers."""
    return database.with_name(f"{database.stem}-people{database.suffix}")


def _of_readers(database: DatabaseAddress) -> DatabaseAddress:
    """On a server, what belongs to readers is kept with the articles."""
    return beside(database) if isinstance(database, Path) else database


class SettingsError(Exception):
    """Some settings are wrong; the message names each, a line each."""


class Settings(BaseSettings):
    """Every setting, as `.env.example` describes it."""

    model_config = SettingsConfigDict(
        env_file=".env", env_ignore_empty=True, extra="ignore", frozen=True
    )

    bot_token: SecretStr = SecretStr("")
    # NoDecode: pydantic-settings would want a list written as JSON.
    admin_ids: Annotated[frozenset[int], NoDecode] = frozenset()
    database: Annotated[DatabaseAddress, BeforeValidator(database_address)] = Path("data/tomtat.db")
    readers_database: Annotated[DatabaseAddress, BeforeValidator(database_address)] = Field(
        default_factory=lambda given: _of_readers(given["database"])
    )
    seeds_dir: Path = Path("seeds")
    telegram_api_url: Annotated[str, Field(pattern=r"^https?://[^\s/]+\S*$")] = CLOUD
    listen: Annotated[str, Field(pattern=r"^(\[[0-9a-fA-F:]+\]|[^\s:]+):\d{1,5}$")] = (
        "127.0.0.1:8080"
    )
    default_language: Language = "vi"
    timezone: ZoneInfo = ZoneInfo("Asia/Ho_Chi_Minh")
    summarizer: str = OURS
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"

    @field_validator("admin_ids", mode="before")
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

    @field_validator("listen")
    @classmethod
    def _has_port(cls, value: str) -> str:
        if int(value.rpartition(":")[2]) > MAX_PORT:
            raise ValueError(f"there is no port above {MAX_PORT}")
        return value

    @field_validator("log_level", mode="before")
    @classmethod
    def _upper(cls, value: object) -> object:
        return value.upper() if isinstance(value, str) else value

    @property
    def passwords(self) -> frozenset[str]:
        """Passwords of databases, which are written nowhere."""
        databases = (self.database, self.readers_database)
        return frozenset(it.password for it in databases if isinstance(it, PostgresAddress))

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
        SettingsError: Some are wrong; all of them are named.
    """
    try:
        return Settings()
    except ValidationError as error:
        lines = [
            f"{'.'.join(map(str, fault['loc'][:1])).upper()}: {fault['msg']}"
            for fault in error.errors(include_input=False, include_url=False)
            # READERS_DATABASE has its default only when the settings before it are right.
            if fault["type"] != "default_factory_not_called"
        ]
        raise SettingsError("\n".join(lines)) from None
