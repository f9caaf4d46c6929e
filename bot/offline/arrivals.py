"""Which messages reach the bot, and as which kind of update."""

from bot.offline.chats import Message
from bot.offline.world import World


def deliver_message(world: World, message: Message) -> None:
    """Tells the bot of a new message, if it may see it."""
    if _reaches_bot(world, message):
        kind = "channel_post" if message.chat.type == "channel" else "message"
        world.deliver(kind, message.json)
    elif not message.chat.has_bot and world.guest_mode and _mentions_bot(world, message):
        guest_query_id = f"guest-query-{message.id}"
        world.guest_queries[guest_query_id] = message
        world.deliver("guest_message", {**message.json, "guest_query_id": guest_query_id})


def deliver_edit(world: World, message: Message) -> None:
    """Tells the bot of a changed message, if it may see it."""
    if _reaches_bot(world, message):
        kind = "edited_channel_post" if message.chat.type == "channel" else "edited_message"
        world.deliver(kind, message.json)


def _reaches_bot(world: World, message: Message) -> bool:
    """Whether the bot is there and, in a group, privacy mode lets the message through."""
    if not message.chat.has_bot:
        return False
    if not (message.chat.is_group and world.privacy):
        return True
    replied_to = message.json.get("reply_to_message", {}).get("from", {})
    return (
        replied_to.get("username") == world.username
        or "via_bot" in message.json
        or _commands_bot(world, message)
        or _mentions_bot(world, message)
    )


def _commands_bot(world: World, message: Message) -> bool:
    """Whether it begins with a command that is not addressed to another bot."""
    for command in message.parts("bot_command"):
        name, _, addressee = command.partition("@")
        if message.text.startswith(name):
            return addressee.lower() in {"", world.username.lower()}
    return False


def _mentions_bot(world: World, message: Message) -> bool:
    name = f"@{world.username}".lower()
    return any(mention.lower() == name for mention in message.parts("mention"))
