"""An entry or a page of the list that was seen last, named in plain words."""

from telegram import Update

from bot.context import Context
from bot.handlers.last_list import turn_to
from bot.handlers.last_summary import query_of_list
from bot.handlers.phrases import holds, phrases_in, spelled
from bot.handlers.search import find
from bot.handlers.small_talk import LAST, NTH, aged_in, asks_of_entry, number_in, page_in
from bot.handlers.summary import send_no_such_number, send_numbered, send_summary

# Entries of a list have numbers of so many digits, nearly always; years have more.
LIST_DIGITS = 2


async def opens(update: Update, context: Context, text: str) -> bool:
    """Open the entry of a list that a text names, unless it begins a title; tell whether it did.

    One that is not there is looked for, since there may be an Article 50, unless it is named by
    its place, as the second one is, or by a digit just below a list.
    """
    number = number_in(text)
    if number is None or await context.library.begins_a_title(text):
        return False
    if await send_numbered(update, context, number):
        return True
    is_of_list = (context.list_is_newest or asks_of_entry(text)) and len(number) == 1
    is_number = any(map(str.isdigit, text)) and not number.startswith(NTH)
    if not is_of_list and (number == LAST or is_number):
        return False
    await send_no_such_number(update, context, number, text)
    return True


async def opens_by_age(update: Update, context: Context, text: str) -> bool:
    """Open the oldest or newest article of the list that was seen last; tell whether that is meant.

    Who says no more than ``the newest`` wants the newest of all. Only articles that say when they
    are from have an age.
    """
    age, listed = aged_in(text), context.numbered.values()
    is_pointed_at = holds(spelled(text), phrases_in("around")["of_these"])
    is_of_list = is_pointed_at or (context.list_is_newest and age == "oldest")
    if not (age and is_of_list) or await context.library.begins_a_title(text):
        return False
    dated = [it for it in await context.library.articles([*listed]) if it.dated]
    if not dated:
        return False
    choose = min if age == "oldest" else max
    await send_summary(
        update, context, choose(dated, key=lambda it: it.published), query_of_list(context)
    )
    return True


async def turns(update: Update, context: Context, text: str) -> bool:
    """Send the page of the list that a text names, unless it begins a title; tell whether so."""
    if (page := page_in(text)) is None or await context.library.begins_a_title(text):
        return False
    await turn_to(update, context, page)
    return True


async def send_numbered_or_find(update: Update, context: Context, digits: str) -> None:
    """Open the article of this number in a list; a number that no list has may be a year."""
    if await send_numbered(update, context, digits):
        return
    if len(digits) > LIST_DIGITS:
        await find(update, context, digits)
    else:
        await send_no_such_number(update, context, digits)
