"""The people and chats of an offline Telegram."""

from dataclasses import dataclass, field

from bot.offline.chats import CallbackQuery, Chat, InlineQuery
from bot.offline.parameters import Json
from bot.offline.person import Person
from bot.offline.world import World

_PEOPLE = 1_000_000
_GROUPS = -1_000_000_000_000
"""Supergroups and channels are numbered downwards from here, as in Telegram."""


@dataclass(eq=False)
class People(World):
    """A world and who lives in it.

    Attributes:
        admin_id: The person who plays the bot's admin on the chat page.
        people: Everybody by number.
    """

    admin_id: int = 1_003
    people: dict[int, Person] = field(default_factory=dict)

    def person(self, name: str, *, language_code: str = "vi", person_id: int = 0) -> Person:
        """Someone with an account.

        Args:
            name: The first name.
            language_code: The language of the person's app.
            person_id: The person's number; the next free one when 0. A number that is known gives
                the same person again, in that language.
        """
        person_id = person_id or _PEOPLE + self.number()
        if person_id not in self.people:
            user = {"id": person_id, "is_bot": False, "first_name": name}
            self.people[person_id] = Person(self, user)
        self.people[person_id].user["language_code"] = language_code
        return self.people[person_id]

    def group(self, title: str, *, has_bot: bool = True) -> Chat:
        """A new supergroup; `has_bot` says whether the bot is a member."""
        return self.opens(Chat(_GROUPS - self.number(), "supergroup", title, has_bot))

    def forum(self, title: str) -> Chat:
        """A new supergroup that has topics (see `Person.opens_topic`)."""
        return self.opens(Chat(_GROUPS - self.number(), "supergroup", title, is_forum=True))

    def channel(self, title: str, *, has_bot: bool = True) -> Chat:
        """A new channel; `has_bot` says whether the bot is an admin of it."""
        return self.opens(Chat(_GROUPS - self.number(), "channel", title, has_bot))

    def private_chat_of_others(self, title: str) -> Chat:
        """A new private chat of two people: the bot comes there only inline or as a guest."""
        return self.opens(Chat(_PEOPLE + self.number(), "private", title, has_bot=False))

    def opens(self, chat: Chat) -> Chat:
        """A chat from now on, or the one that is known by its number."""
        return self.chats.setdefault(chat.id, chat)

    def take_updates(self) -> list[Json]:
        """The updates that wait, which then count as delivered and confirmed."""
        taken = self.updates
        self.drop_updates()
        return taken

    @property
    def unanswered(self) -> list[CallbackQuery | InlineQuery]:
        """The pressed buttons and inline queries that the bot still owes an answer."""
        asked: list[CallbackQuery | InlineQuery] = [
            *self.callback_queries.values(),
            *self.inline_queries.values(),
        ]
        return [query for query in asked if query.answer is None]
