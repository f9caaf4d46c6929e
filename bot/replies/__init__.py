"""What the bot answers: domain objects in, Telegram's text, keyboards and inline results out.

Everything here is pure. `markup` alone knows Telegram's HTML, escaping and limits.
"""

from bot.replies.admin import fault_list, reload_report
from bot.replies.lists import (
    HITS_A_PAGE,
    MAX_OFFSET,
    brief,
    latest_page,
    news,
    nothing_found,
    related,
    saved_page,
    search_page,
    unknown_link,
)
from bot.replies.markup import Reply, plain
from bot.replies.mine import followed, following, forgotten, in_private, settings
from bot.replies.summaries import (
    MAX_SENTENCES,
    MIN_SENTENCES,
    full_text,
    inline_results,
    inline_summary,
    result,
    summary,
    text_summary,
)
from bot.replies.welcome import help_, menu, start

__all__ = [
    "HITS_A_PAGE",
    "MAX_OFFSET",
    "MAX_SENTENCES",
    "MIN_SENTENCES",
    "Reply",
    "brief",
    "fault_list",
    "followed",
    "following",
    "forgotten",
    "full_text",
    "help_",
    "in_private",
    "inline_results",
    "inline_summary",
    "latest_page",
    "menu",
    "news",
    "nothing_found",
    "plain",
    "related",
    "reload_report",
    "result",
    "saved_page",
    "search_page",
    "settings",
    "start",
    "summary",
    "text_summary",
    "unknown_link",
]
