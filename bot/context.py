"""What handlers are given: PTB's context with the bot's own services, typed."""

from dataclasses import dataclass, field, replace
from typing import Any, Literal, Self
from zoneinfo import ZoneInfo

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Message, Update
from telegram.ext import Application, CallbackContext, ExtBot

from bot.background import Background
from bot.buttons import End, Resize, ResizeText, Turns
from bot.heavy_work import HeavyWork
from bot.languages import LANGUAGES
from bot.library import Library, Preferences, ReaderStore
from bot.locales import Texts
from bot.metrics import Metrics
from bot.services import Services
from bot.settings import Settings

_LAST_SUMMARY, _LAST_LIST, _LIST_IS_NEWEST = "last_summary", "last_list", "list_is_newest"
_NUMBERED, _KEYBOARD, _ANSWERED = "numbered", "keyboard", "answered"
_LAST_TEXT, _ORDER = "last_text", "order"
_TOLD_OF_QUESTIONS, _TOLD_OF = "told_of_questions", "told_of"
_BRIEFED = "briefed"


@dataclass(frozen=True, slots=True)
class Order:
    """What an order changed, so that it can be taken back or replaced by who says so next.

    Attributes:
        kind: What was done; of `forget` it was but asked.
        about: The topics, the article, the name of the preference, or how many sentences a summary
            had that was resized.
        before: What the person preferred before it, of `prefer` and `mute`.
        instead_of: The topics that are followed no more, since these are followed instead.
    """

    kind: Literal["follow", "unfollow", "save", "unsave", "prefer", "mute", "forget", "resize"]
    about: tuple[str, ...] = ()
    before: Preferences = field(default_factory=Preferences)
    instead_of: tuple[str, ...] = ()


class Context(CallbackContext[ExtBot[bool], dict[Any, Any], dict[Any, Any], Services]):
    """One update's context.

    Attributes:
        person: Who sent it.
        preferences: What they chose.
        answer_kind: What it is answered with, for the metrics.
        order: What the update just before this one changed in this chat; None for nothing.
    """

    person: int = 0
    preferences: Preferences = Preferences()
    answer_kind: str = ""
    order: Order | None = None
    _telegram_language: str = ""

    @classmethod
    def from_update(
        cls,
        update: object,
        application: "Application[Any, Self, Any, Any, Services, Any]",
    ) -> Self:
        """Make the context of whoever sent the update."""
        context = super().from_update(update, application)
        if isinstance(update, Update) and update.effective_user:
            context.person = update.effective_user.id
            context._telegram_language = update.effective_user.language_code or ""  # noqa: SLF001
        return context

    async def refresh_data(self) -> None:
        """Look up what the person chose; PTB calls this before the handlers."""
        self.order = self.chat_data.pop(_ORDER, None) if self.chat_data else None
        self.preferences = await self.readers.preferences(self.person)
        language = self.texts.language
        is_told_unasked = self.is_admin or self.person == self.settings.error_chat
        if is_told_unasked and await self.readers.language_for(self.person) != language:
            await self.readers.note_admin_language(self.person, language)

    @property
    def settings(self) -> Settings:
        """The bot's settings."""
        return self.bot_data.settings

    @property
    def library(self) -> Library:
        """The articles."""
        return self.bot_data.library

    @property
    def readers(self) -> ReaderStore:
        """What belongs to readers."""
        return self.bot_data.readers

    @property
    def background(self) -> Background:
        """For work that outlasts the handler."""
        return self.bot_data.background

    @property
    def heavy_work(self) -> HeavyWork:
        """For what computes for long."""
        return self.bot_data.heavy_work

    @property
    def metrics(self) -> Metrics:
        """What is counted and timed."""
        return self.bot_data.metrics

    @property
    def texts(self) -> Texts:
        """The texts in the person's language, or in the default one if there are none in it."""
        code = self.preferences.language or self._telegram_language.partition("-")[0].lower()
        language = code if code in LANGUAGES else self.settings.default_language
        return self.bot_data.texts_in(language, self.preferences)

    @property
    def zone(self) -> ZoneInfo:
        """The person's time zone."""
        return self.preferences.zone_or(self.settings.timezone)

    @property
    def last_summary(self) -> Resize | ResizeText | End | None:
        """The summary that this chat saw last, as a button shows it; kept in memory only.

        Of a text that is not shortened, what is said to who wants it in another length.
        """
        return self.chat_data.get(_LAST_SUMMARY) if self.chat_data else None

    def note_summary(self, shown: Resize | ResizeText | End | None) -> None:
        """Remember the summary that this chat saw last; None to forget it."""
        if self.chat_data is not None:
            self._note_length(shown)
            self.chat_data[_LAST_SUMMARY] = shown
            if not isinstance(shown, Resize):
                self.chat_data[_LAST_TEXT] = shown
            if isinstance(shown, End):
                self.chat_data[_KEYBOARD] = None  # It has no buttons; others are of an earlier one.
            self.chat_data[_LIST_IS_NEWEST] = False
            self.chat_data[_BRIEFED] = []
            self.chat_data[_TOLD_OF] = None

    def note_told_of(self, shown: Resize) -> None:
        """Remember of what article of a list a question was answered.

        Of which two were is meant from then on, as if it was opened.
        """
        if not self.list_is_newest or self.chat_data is None:
            return
        if self.chat_data.get(_TOLD_OF) == shown.article:
            self.note_summary(shown)
        else:
            self.chat_data[_TOLD_OF] = shown.article

    def _note_length(self, shown: Resize | ResizeText | End | None) -> None:
        """Remember how long the summary was that is shown in another length now."""
        before = self.last_summary
        if not isinstance(before, Resize | ResizeText) or not isinstance(shown, type(before)):
            return
        is_resized = before != shown and replace(before, sentences=shown.sentences) == shown
        if is_resized and self.noted_order is None:
            self.note_order(Order("resize", (str(before.sentences),)))

    @property
    def last_text(self) -> ResizeText | End | None:
        """The last of them of a text that was sent; kept in memory, too."""
        return self.chat_data.get(_LAST_TEXT) if self.chat_data else None

    @property
    def last_list(self) -> Turns | None:
        """The page of a list that this chat saw last, and its neighbours; kept in memory, too."""
        return self.chat_data.get(_LAST_LIST) if self.chat_data else None

    @property
    def list_is_newest(self) -> bool:
        """Whether this chat saw a list, of several articles or one, after the last summary."""
        return bool(self.chat_data and self.chat_data.get(_LIST_IS_NEWEST))

    @property
    def summary_is_newest(self) -> bool:
        """Whether this chat saw a summary, of an article or a text, and no list after it."""
        return self.last_summary is not None and not self.list_is_newest

    @property
    def has_seen(self) -> bool:
        """Whether this chat saw a summary or a list, so that words may be about it."""
        return self.last_summary is not None or self.list_is_newest

    @property
    def numbered(self) -> dict[int, str]:
        """The articles on the pages of that list that this chat saw, by their numbers."""
        return self.chat_data.get(_NUMBERED, {}) if self.chat_data else {}

    @property
    def on_last_page(self) -> dict[int, str]:
        """Those of them on the page seen last."""
        if self.last_list is None:
            return self.numbered
        _, page, following = self.last_list
        end = following.offset if following else max(self.numbered)
        return {number: it for number, it in self.numbered.items() if page.offset < number <= end}

    @property
    def newest_listed(self) -> list[str]:
        """The articles on that page if it is newer than the last summary; none if it is not."""
        return [*self.on_last_page.values()] if self.list_is_newest else []

    def note_list(
        self, turns: Turns | None, numbered: dict[int, str], *, is_found: bool = True
    ) -> None:
        """Remember a page of a list.

        Args:
            turns: The page and its neighbours; None for a list without pages.
            numbered: The articles on it by their numbers.
            is_found: Whether they were asked for, so that words may be about them rather than about
                the summary above.
        """
        if self.chat_data is None:
            return
        before = self.last_list
        if turns and before and replace(turns[1], offset=0) == replace(before[1], offset=0):
            numbered = self.numbered | numbered
        self.chat_data[_NUMBERED] = numbered
        self.chat_data[_LAST_LIST] = turns
        is_newest = is_found or not self.summary_is_newest
        self.chat_data[_LIST_IS_NEWEST] = bool(numbered) and is_newest
        self.chat_data[_TOLD_OF] = None
        if is_found:
            self.chat_data[_BRIEFED] = []

    @property
    def briefed(self) -> list[str]:
        """The articles of the brief that this chat saw, if nothing was opened or found since."""
        return self.chat_data.get(_BRIEFED, []) if self.chat_data else []

    def note_brief(self, articles: list[str]) -> None:
        """Remember the articles of a brief, so that what is asked next is asked of them."""
        if self.chat_data is not None:
            self.chat_data[_BRIEFED] = articles

    @property
    def last_keyboard(self) -> InlineKeyboardMarkup | None:
        """The buttons that this chat saw last, in their rows; kept in memory, too."""
        return self.chat_data.get(_KEYBOARD) if self.chat_data else None

    @property
    def last_buttons(self) -> list[InlineKeyboardButton]:
        """The buttons that this chat saw last."""
        seen = self.last_keyboard
        return [button for row in seen.inline_keyboard for button in row] if seen else []

    def note_order(self, order: Order) -> None:
        """Remember what is changed now, for the next thing that is said in this chat."""
        if self.chat_data is not None:
            self.chat_data[_ORDER] = order

    @property
    def noted_order(self) -> Order | None:
        """What this update changed so far."""
        return self.chat_data.get(_ORDER) if self.chat_data else None

    def note_keyboard(self, keyboard: InlineKeyboardMarkup | None) -> None:
        """Remember the buttons that this chat saw last."""
        if self.chat_data is not None:
            self.chat_data[_KEYBOARD] = keyboard

    @property
    def told_of_questions(self) -> bool:
        """Whether this chat was told that questions are not answered; kept in memory, too."""
        return self.chat_data is None or bool(self.chat_data.get(_TOLD_OF_QUESTIONS))

    def note_told_of_questions(self) -> None:
        """Remember that it was."""
        if self.chat_data is not None:
            self.chat_data[_TOLD_OF_QUESTIONS] = True

    def note_answer(self, asked: Message, answer: Message) -> None:
        """Remember what the newest message of this chat said, and the bot's answer to it."""
        if self.chat_data is not None:
            said = asked.text or asked.caption
            self.chat_data[_ANSWERED] = (asked.message_id, said, answer)

    def answer_before_edit(self, edited: Message) -> Message | None:
        """The answer to a message before it was edited.

        None if it is not known any more, or if the message says what it said before: Telegram tells
        of more changes than people see.
        """
        answered = self.chat_data.get(_ANSWERED) if self.chat_data else None
        if answered is None:
            return None
        asked, said, answer = answered
        is_new = asked == edited.message_id and said != (edited.text or edited.caption)
        return answer if is_new else None

    def forget_seen(self) -> None:
        """Forget what this chat said and saw last."""
        if self.chat_data is not None:
            for key in (
                _LAST_SUMMARY,
                _LAST_TEXT,
                _LAST_LIST,
                _LIST_IS_NEWEST,
                _NUMBERED,
                _KEYBOARD,
                _ANSWERED,
                _TOLD_OF_QUESTIONS,
                _BRIEFED,
                _TOLD_OF,
                _ORDER,
            ):
                self.chat_data.pop(key, None)

    @property
    def is_admin(self) -> bool:
        """Whether an admin sent the update."""
        return self.person in self.settings.admin_ids
