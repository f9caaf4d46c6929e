"""Finding the chat or message that a call speaks of."""

from bot.offline.chats import Chat, Message
from bot.offline.errors import ApiError, bad_request
from bot.offline.world import World


def known_chat(world: World, chat_id: int) -> Chat:
    """A chat that the bot knows: one where it is a member, or a person who has written to it.

    Raises:
        ApiError: There is none with that number.
    """
    chat = world.chats.get(chat_id)
    if chat is None or not chat.has_bot or (chat.type == "private" and not chat.started):
        raise bad_request("chat not found")
    return chat


def writable_chat(world: World, chat_id: int) -> Chat:
    """A chat in which the bot may write.

    Raises:
        ApiError: There is none with that number, or the person blocked the bot.
    """
    chat = known_chat(world, chat_id)
    if chat.blocked:
        raise ApiError("Forbidden: bot was blocked by the user", 403)
    return chat


def own_message(world: World, chat_id: int, message_id: int) -> Message:
    """A message of the bot's in a chat.

    Raises:
        ApiError: There is none with that number, or it is not the bot's.
    """
    message = writable_chat(world, chat_id).messages.get(message_id)
    if message is None:
        raise bad_request("message to edit not found")
    if message.json.get("from", {}).get("id") != world.bot["id"]:
        raise bad_request("message can't be edited")
    return message
