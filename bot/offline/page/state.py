"""What the chat page shows: its people, their chats, and the bot."""

from dataclasses import dataclass
from functools import cached_property

from bot.offline.chats import Chat
from bot.offline.parameters import Json
from bot.offline.people import People
from bot.offline.person import Person


@dataclass(eq=False)
class PageState:
    """Who can be played on the page, where they talk, and what of it the page shows."""

    world: People

    @cached_property
    def people(self) -> dict[str, Person]:
        """Two readers and the admin, by role."""
        return {
            "reader": self.world.person("An", person_id=1_001),
            "other": self.world.person("Bình", person_id=1_002),
            "admin": self.world.person("Admin", person_id=self.world.admin_id),
        }

    @cached_property
    def chats(self) -> dict[str, Chat]:
        """The chats beside the private ones, by role."""
        return {
            "group": self.world.group("Nhóm đọc báo"),
            "elsewhere": self.world.private_chat_of_others("Chi"),
        }

    def as_json(self) -> Json:
        """All that the page shows when it opens."""
        people = [
            {"role": role, "id": person.id, "name": person.user["first_name"]}
            for role, person in self.people.items()
        ]
        chats = [
            *(
                {"role": "private", **_chat_as_json(person.private)}
                for person in self.people.values()
            ),
            *({"role": role, **_chat_as_json(chat)} for role, chat in self.chats.items()),
        ]
        return {"people": people, "chats": chats, **self.bot_as_json()}

    def bot_as_json(self) -> Json:
        """What the page says of the bot."""
        texts = {
            language: text
            for (kind, language), text in self.world.descriptions.items()
            if kind == "description"
        }
        waiting = [
            [message["chat"]["id"], message["message_id"]]
            for update in self.world.updates
            if (message := update.get("message"))
        ]
        running = self.world.bot_is_running
        told = {"running": running, "description": texts, "waiting": waiting}
        return {"bot": {**self.world.bot, **told}}


def _chat_as_json(chat: Chat) -> Json:
    return {
        "id": chat.id,
        "title": chat.title,
        "blocked": chat.blocked,
        "messages": [message.json for message in chat.messages.values()],
    }
