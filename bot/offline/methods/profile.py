"""What the bot says of itself: its name, its menus of commands, its descriptions."""

from bot.offline import limits
from bot.offline.content import check_language, commands_content
from bot.offline.errors import bad_request
from bot.offline.methods.base import Method
from bot.offline.methods.lookup import known_chat
from bot.offline.objects import BotCommand, BotCommandScope
from bot.offline.parameters import Json
from bot.offline.world import World

_SCOPE_FIELDS = {
    "default": (),
    "all_private_chats": (),
    "all_group_chats": (),
    "all_chat_administrators": (),
    "chat": ("chat_id",),
    "chat_administrators": ("chat_id",),
    "chat_member": ("chat_id", "user_id"),
}


class GetMe(Method):
    """Tells the bot who it is."""

    async def run(self, world: World) -> Json:
        """Gives a `User`."""
        return {
            **world.bot,
            "can_join_groups": True,
            "can_read_all_group_messages": not world.privacy,
            "supports_inline_queries": True,
            "supports_guest_queries": world.guest_mode,
        }


class _CommandsMethod(Method):
    scope: BotCommandScope = BotCommandScope(type="default")
    language_code: str = ""

    def _key(self, world: World) -> tuple[str, str]:
        """For whom the menu is: the scope as `type:chat_id:user_id`, and the language."""
        check_language(self.language_code)
        scope = self.scope
        if scope.type not in _SCOPE_FIELDS:
            raise bad_request("unsupported BotCommandScope specified")
        fields = _SCOPE_FIELDS[scope.type]
        if scope.model_fields_set - {"type"} != {*fields}:
            raise bad_request("can't parse BotCommandScope: wrong fields")
        if "chat_id" in fields:
            known_chat(world, scope.chat_id)
        numbers = (str(getattr(scope, name)) for name in fields)
        return ":".join((scope.type, *numbers)), self.language_code


class SetMyCommands(_CommandsMethod):
    """Replaces a menu of commands."""

    commands: list[BotCommand]

    async def run(self, world: World) -> bool:
        """Gives True."""
        world.commands[self._key(world)] = commands_content(self.commands)
        world.announce("commands", {})
        return True


class GetMyCommands(_CommandsMethod):
    """Reads a menu of commands."""

    async def run(self, world: World) -> list[Json]:
        """Gives each as a `BotCommand`."""
        return world.commands.get(self._key(world), [])


class DeleteMyCommands(_CommandsMethod):
    """Deletes a menu of commands."""

    async def run(self, world: World) -> bool:
        """Gives True."""
        world.commands.pop(self._key(world), None)
        world.announce("commands", {})
        return True


def _describe(world: World, kind: str, text: str, language: str, longest: int) -> bool:
    check_language(language)
    if len(text) > longest:
        raise bad_request(f"bot {kind.replace('_', ' ')} is too long")
    world.descriptions[kind, language] = text
    world.announce("commands", {})
    return True


def _described(world: World, kind: str, language: str) -> Json:
    check_language(language)
    return {kind: world.descriptions.get((kind, language), "")}


class SetMyDescription(Method):
    """Sets the text of an empty chat with the bot."""

    description: str = ""
    language_code: str = ""

    async def run(self, world: World) -> bool:
        """Gives True."""
        text, longest = self.description, limits.DESCRIPTION_LENGTH
        return _describe(world, "description", text, self.language_code, longest)


class GetMyDescription(Method):
    """Reads the text of an empty chat with the bot."""

    language_code: str = ""

    async def run(self, world: World) -> Json:
        """Gives a `BotDescription`."""
        return _described(world, "description", self.language_code)


class SetMyShortDescription(Method):
    """Sets the text of the bot's profile."""

    short_description: str = ""
    language_code: str = ""

    async def run(self, world: World) -> bool:
        """Gives True."""
        text, longest = self.short_description, limits.SHORT_DESCRIPTION_LENGTH
        return _describe(world, "short_description", text, self.language_code, longest)


class GetMyShortDescription(Method):
    """Reads the text of the bot's profile."""

    language_code: str = ""

    async def run(self, world: World) -> Json:
        """Gives a `BotShortDescription`."""
        return _described(world, "short_description", self.language_code)
