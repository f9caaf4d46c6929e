"""What the chat page shows: its people, their chats, and the bot."""

from bot.offline.chats import Chat
from bot.offline.parameters import Json
from bot.offline.people import People

_GROUP = -1_000_000_001_005
_OTHERS = 1_004


class PageState:
    """Who can be played on the page, where they talk, and what of it the page shows.

    Attributes:
        people: Two readers and the admin, by role; a reader who is the admin is only that.
        private: Their private chats with the bot.
        chats: The chats beside the private ones, by role.
    """

    def __init__(self, world: People) -> None:
        self.world = world
        known = (world.person("An", person_id=1_001), world.person("Bình", person_id=1_002))
        admin = world.person("Admin", person_id=world.admin_id)
        readers = [person for person in known if person is not admin]
        # The one who is the admin leaves only a first reader.
        self.people = {**dict(zip(("reader", "other"), readers, strict=False)), "admin": admin}
        self.private = [person.private for person in self.people.values()]
        self.chats = {
            "group": world.opens(Chat(_GROUP, "supergroup", "Nhóm đọc báo")),
            "elsewhere": world.opens(Chat(_OTHERS, "private", "Chi", has_bot=False)),
        }
        # Who sets a bot up writes to it first; otherwise it could not give them a menu.
        admin.private.started = True

    def as_json(self) -> Json:
        """All that the page shows when it opens."""
        people = [
            {"role": role, "id": person.id, "name": person.user["first_name"]}
            for role, person in self.people.items()
        ]
        chats = [
            *({"role": "private", **_chat_as_json(chat)} for chat in self.private),
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
