"""Answers to pressed buttons, inline queries and mentions in chats without the bot."""

from bot.offline import limits
from bot.offline.content import (
    check_start_parameter,
    inline_result_content,
    inline_results_content,
)
from bot.offline.errors import ApiError, bad_request
from bot.offline.methods.base import Method
from bot.offline.objects import InlineQueryResult, InlineQueryResultsButton
from bot.offline.parameters import Json
from bot.offline.world import World


def _too_old() -> ApiError:
    return bad_request("query is too old and response timeout expired or query ID is invalid")


class AnswerCallbackQuery(Method):
    """Ends the waiting of a person who pressed a button."""

    callback_query_id: str
    text: str = ""
    show_alert: bool = False
    url: str = ""
    cache_time: int = 0

    async def run(self, world: World) -> bool:
        """Gives True."""
        query = world.callback_queries.get(self.callback_query_id)
        if query is None or query.answer is not None:
            raise _too_old()
        if world.clock() - query.made_at > limits.CALLBACK_ANSWER_SECONDS:
            raise _too_old()
        if len(self.text) > limits.TOAST_LENGTH:
            raise bad_request("MESSAGE_TOO_LONG")
        if self.url and not self.url.startswith(f"https://t.me/{world.username}?start="):
            raise bad_request("URL_INVALID")
        query.answer = self.model_dump(exclude_unset=True, exclude={"callback_query_id"})
        world.changed.send()
        return True


class AnswerInlineQuery(Method):
    """Shows a person the results for what they typed."""

    inline_query_id: str
    results: list[InlineQueryResult]
    cache_time: int = 300
    is_personal: bool = False
    next_offset: str = ""
    button: InlineQueryResultsButton | None = None

    async def run(self, world: World) -> bool:
        """Gives True."""
        query = world.inline_queries.get(self.inline_query_id)
        if query is None or query.answer is not None:
            raise _too_old()
        if world.clock() - query.made_at > limits.INLINE_ANSWER_SECONDS:
            raise _too_old()
        results = inline_results_content(self.results, world.username)
        if len(self.next_offset.encode()) > limits.NEXT_OFFSET_BYTES:
            raise bad_request("NEXT_OFFSET_INVALID")
        if self.button is not None:
            check_start_parameter(self.button.start_parameter)
        query.answer = {
            "results": results,
            "next_offset": self.next_offset,
            "button": self.button.as_json() if self.button else None,
            "cache_time": self.cache_time,
            "is_personal": self.is_personal,
        }
        world.remembered.keep(query, query.answer)
        world.changed.send()
        return True


class AnswerGuestQuery(Method):
    """Answers a message that mentions the bot in a chat where it is not a member."""

    guest_query_id: str
    result: InlineQueryResult

    async def run(self, world: World) -> Json:
        """Gives a `SentGuestMessage`."""
        asked = world.guest_queries.get(self.guest_query_id)
        if asked is None:
            raise _too_old()
        result = inline_result_content(self.result, world.username)
        del world.guest_queries[self.guest_query_id]
        content = {
            **result["content"],
            "reply_to_message": asked.quoted(),
            "guest_bot_caller_user": asked.json["from"],
        }
        message = world.post(asked.chat, world.bot, content, inline=True)
        return {"inline_message_id": message.inline_message_id}
