"""What the bot answers: domain objects in, Telegram's text, keyboards and inline results out.

Everything here is pure. The texts (`bot/locales/*.ftl`) may hold HTML tags; in this package only
`markup` writes any, and it knows Telegram's limits.
"""

from bot.replies.admin import (
    fault_list,
    reload_failed,
    reload_progress,
    reload_report,
    reload_started,
    seeds_gone,
    seeds_mended,
)
from bot.replies.alerts import Alert, alerts
from bot.replies.briefs import brief
from bot.replies.dead_ends import (
    no_such_number,
    nothing_found,
    nothing_found_for_guest,
    or_search,
    unknown_link,
    unknown_link_for_guest,
    which_article,
)
from bot.replies.follows import (
    follow_ended,
    follow_in_private,
    followed,
    followed_already,
    following,
    following_to_remove,
    news,
    not_followed,
    unfollow_all_question,
    unfollowed,
)
from bot.replies.forget import forget_question, forgotten
from bot.replies.full_text import full_text
from bot.replies.labels import is_label
from bot.replies.lists import (
    HITS_A_PAGE,
    LINES_A_PAGE,
    MAX_OFFSET,
    latest_page,
    latest_turns,
    related,
    saved_page,
    saved_to_remove,
    saved_turns,
    search_page,
    search_turns,
)
from bot.replies.markup import TEXT_SHOWN, Reply, plain
from bot.replies.preferences import choices, settings
from bot.replies.private import in_private
from bot.replies.removal import removal_choice, removal_question, removed, removed_before
from bot.replies.seed_files import seed_offer, seeds_loaded, seeds_unwritable
from bot.replies.stats import Stats, stats
from bot.replies.summaries import (
    MAX_SENTENCES,
    MIN_SENTENCES,
    Layout,
    article_summary,
    inline_results,
    inline_summary,
    read_share_query,
    result,
    save_marked,
    text_summary,
    ways_out,
    whole_text,
)
from bot.replies.welcome import (
    ask,
    help_,
    lead_on,
    lead_to_help,
    menu,
    question_in,
    start,
    unknown_command,
)

__all__ = [
    "HITS_A_PAGE",
    "LINES_A_PAGE",
    "MAX_OFFSET",
    "MAX_SENTENCES",
    "MIN_SENTENCES",
    "TEXT_SHOWN",
    "Alert",
    "Layout",
    "Reply",
    "Stats",
    "alerts",
    "article_summary",
    "ask",
    "brief",
    "choices",
    "fault_list",
    "follow_ended",
    "follow_in_private",
    "followed",
    "followed_already",
    "following",
    "following_to_remove",
    "forget_question",
    "forgotten",
    "full_text",
    "help_",
    "in_private",
    "inline_results",
    "inline_summary",
    "is_label",
    "latest_page",
    "latest_turns",
    "lead_on",
    "lead_to_help",
    "menu",
    "news",
    "no_such_number",
    "not_followed",
    "nothing_found",
    "nothing_found_for_guest",
    "or_search",
    "plain",
    "question_in",
    "read_share_query",
    "related",
    "reload_failed",
    "reload_progress",
    "reload_report",
    "reload_started",
    "removal_choice",
    "removal_question",
    "removed",
    "removed_before",
    "result",
    "save_marked",
    "saved_page",
    "saved_to_remove",
    "saved_turns",
    "search_page",
    "search_turns",
    "seed_offer",
    "seeds_gone",
    "seeds_loaded",
    "seeds_mended",
    "seeds_unwritable",
    "settings",
    "start",
    "stats",
    "text_summary",
    "unfollow_all_question",
    "unfollowed",
    "unknown_command",
    "unknown_link",
    "unknown_link_for_guest",
    "ways_out",
    "which_article",
    "whole_text",
]
