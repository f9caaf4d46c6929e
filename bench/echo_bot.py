"""The barest bot that PTB can be: it sends back what it is sent."""

import os

from telegram import InlineQueryResultArticle, InputTextMessageContent, Update
from telegram.ext import (
    Application,
    CallbackContext,
    InlineQueryHandler,
    MessageHandler,
    filters,
)


async def echo(update: Update, _: CallbackContext) -> None:  # type: ignore[type-arg]
    """Send a message back."""
    if update.message:
        await update.message.reply_text(update.message.text or "")


async def offer(update: Update, _: CallbackContext) -> None:  # type: ignore[type-arg]
    """Offer an inline query's own words."""
    if update.inline_query:
        content = InputTextMessageContent(update.inline_query.query)
        await update.inline_query.answer([InlineQueryResultArticle("1", "Echo", content)])


if __name__ == "__main__":
    address = os.environ["TELEGRAM_API_URL"]
    builder = Application.builder().token(os.environ["BOT_TOKEN"]).base_url(f"{address}/bot")
    bot = builder.build()
    bot.add_handler(MessageHandler(filters.TEXT, echo))
    bot.add_handler(InlineQueryHandler(offer))
    bot.run_polling()
