"""The settings: read from the environment and `.env`, checked all at once, then frozen."""

import re
from pathlib import Path
from typing import Annotated, Literal
from zoneinfo import ZoneInfo

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot.languages import Language
from summarizer import OURS, ranking_version

MAX_PORT = 65535
CLOUD = "https://api.telegram.org"


def beside(database: Path) -> Path:
    """Name the file beside an article database that keeps what belongs to readers."""
    return database.with_name(f"{database.stem}-people{database.suffix}")


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
    allowed_users: Annotated[frozenset[int], NoDecode] = frozenset()
    allowed_chats: Annotated[frozenset[int], NoDecode] = frozenset()
    error_chat: int | None = None
    database: Path = Path("data/tomtat.db")
    readers_database: Path = Field(default_factory=lambda given: beside(given["database"]))
    seeds_dir: Path = Path("seeds")
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
        if not re.fullmatch(r"[A-Za-z0-9_-]{0,256}", value.get_secret_value()):
            raise ValueError("letters, digits, _ and - only, 256 at most")
        return value

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

    def admits(self, person: int, chat: int | None) -> bool:
        """Tell whether a person may use the bot in a chat; None is a chat that is not known.

        Both are Telegram's ids; that of a private chat is the person's.
        """
        is_open = not (self.allowed_users or self.allowed_chats)
        users = self.allowed_users | self.admin_ids
        return is_open or person in users or chat in self.allowed_chats

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
