"""What apps make of what a person writes."""

from bot.offline.chats import Message
from bot.offline.entities import found_entities, part, utf16_length
from bot.offline.limits import MESSAGE_LENGTH
from bot.offline.parameters import Json


def formatted(text: str) -> Json:
    """A text as a message holds it."""
    entities = found_entities(text)
    return {"text": text, **({"entities": entities} if entities else {})}


def captioned(caption: str) -> Json:
    """A caption as a message holds it."""
    entities = found_entities(caption)
    head = {"caption": caption} if caption else {}
    return {**head, **({"caption_entities": entities} if entities else {})}


def pieces(text: str) -> list[str]:
    """Cuts a text at its last line break or blank within a message's length."""
    cut_off = []
    while utf16_length(text) > MESSAGE_LENGTH:
        head = part(text, {"offset": 0, "length": MESSAGE_LENGTH - 1})
        cut = max(head.rfind("\n"), head.rfind(" "))
        cut = cut if cut > 0 else len(head.encode("utf-16-le", "ignore").decode("utf-16-le"))
        cut_off.append(text[:cut])
        text = text[cut:].strip()
    return [*cut_off, text]


def origin(message: Message) -> Json:
    """Where a forwarded message comes from: the Bot API's `MessageOrigin`."""
    if "forward_origin" in message.json:
        return dict(message.json["forward_origin"])
    if message.chat.type == "channel":
        where = {"chat": message.chat.json, "message_id": message.id}
        return {"type": "channel", "date": message.json["date"], **where}
    sender = message.json["from"]
    return {"type": "user", "date": message.json["date"], "sender_user": sender}
