# Everything the bot says in English. A text may hold HTML tags: bot/replies escapes the values
# that it puts in. Texts named toast-… are shown as plain text and hold none.

start = <b>Tóm Tắt</b> finds articles however you type and sums each up in a few of its own sentences.
start-unmarked = Vietnamese needs no tone marks: <i>{ $typed }</i> finds <i>{ $example }</i>.
start-elsewhere = In any other chat, type <code>@{ $bot }</code> and a few words to send a summary.
example = For example: <code>/{ $command } { $words }</code>
start-summary = 📝 Sum up “{ $title }”
start-search = 🔎 Search
start-brief = 🗞 Brief
start-latest = 📰 Latest articles
start-inline = 💬 In another chat

small-talk-greeting = Hello! 👋 What would you like to read about? Just type a few words.
small-talk-thanks = You are welcome! 😊 If you need anything else, just type a few words.
small-talk-wordless = 🙂 Type a few words about what you would like to read, or choose below.

help-title = <b>Commands</b>
help-more =
    In your private chat with the bot you need no command: type a few words to search, paste an article's link, or send a long text or a .txt file to have it summarised.
    In any other chat, type <code>@{ $bot }</code> and a few words.
help-admin = You are an admin: send a .txt, .jsonl or .csv file of articles here to add them to the library.
help-command = /{ $name } – { $description }

command-search = find articles by a few words
command-summary = summarise one: words, a number or a link
command-brief = one topic, told from several articles
command-latest = the newest articles
command-saved = the articles you saved
command-follow = get new articles on a topic
command-following = what you follow
command-settings = language, length, time of digests
command-forget = delete everything the bot stores about you
command-help = how it works
command-start = start here
command-reload = load the seeds again
command-remove = take an article out: words, a number or a link
command-stats = what there is and how it is used

search-title = 🔎 <b>{ $query }</b>
search-corrected = Showing results for <b>{ $corrected }</b> instead of “{ $query }”
search-unknown = Not found in any article: <b>{ $words }</b>
search-unmet = 🗓 <b>{ $words }</b>: no article matches
search-partial = ⏱ The search was cut short to keep it quick. If what you want is missing, add a word.
search-nothing = No article found for “<b>{ $query }</b>”.
nearest-title = Closest matches:
newest-title = The newest articles:
search-follow = 🔔 Notify me about “{ $words }”
search-ask = What would you like to find? Just type a few words.
search-usage = In a group, type them after the command.
search-try = 🔎 Try “{ $example }”
search-forgotten = The bot no longer remembers this search. Please search again.
search-other-chat = 💬 In another chat
search-brief = 🗞 Brief
search-instead = 🔎 Search “{ $words }”
search-similar = { $count ->
        [one] +{ NUMBER($count) } similar article
       *[other] +{ NUMBER($count) } similar articles
    }
search-date = { DATETIME($date, dateStyle: "medium") }
list-open = 📝 Summary
latest-title = 📰 <b>Latest articles</b>
page-previous = ‹ Previous
page-next = Next ›

reading-time = { NUMBER($minutes) } min

summary-ask = 📝 Which article would you like summarised?
summary-usage =
    Reply to this message with a few words, its link, or its number in the list you saw last.
summary-shorter = ➖ Shorter
summary-longer = ➕ Longer
summary-shortest = Shortest
summary-longest = Longest
summary-source = 🔗 Original
summary-full = 📄 Full text
summary-related = 🧭 Related
summary-save = 🔖 Save
summary-saved = ✓ Saved
summary-share = ↗️ Share
summary-more-hits = 🔎 Other results
summary-no-number = The last list has no article { $number }. Search first, then type a number from the list.
link-unknown = The library has no article at this link.
link-paste = 📋 Copy the whole article and paste it here, and the bot sums it up for you.
link-paste-in-private = 📋 Copy the whole article and paste it into your private chat with the bot, which sums it up for you.
link-add = You are an admin: to add it to the library, put a .txt file like this into the seeds folder and send /reload
seed-title = The title
seed-body = The text
summary-gone = This article is no longer in the library.
toast-shortest = This is as short as it gets.
toast-longest = This is as long as it gets. For more, open the original or the full text.
toast-nothing-related = No related articles yet.
toast-unknown = This button is from an older version of the bot and no longer works. Please search again.
toast-too-old = This message is so old that Telegram lets no bot change it. Please search again.

library-empty = The library is empty. An admin puts files into the seeds folder and sends /reload.
library-loading = The library is being loaded; please try again in a moment.

reload-started = ⏳ Loading the seeds…
reload-stop = ✖️ Stop
reload-bar = { $bar } { NUMBER($percent) }%
reload-rate = { NUMBER($articles) } articles · { NUMBER($rate) } a second
reload-minutes-left = { $minutes ->
        [one] about { NUMBER($minutes) } minute left
       *[other] about { NUMBER($minutes) } minutes left
    }
reload-seconds-left = { $seconds ->
        [one] about { NUMBER($seconds) } second left
       *[other] about { NUMBER($seconds) } seconds left
    }
reload-finishing = nearly done, putting the index in order…
reload-running = Another reload is running. Its result goes to whoever started it.
reload-admins-only = This command is for admins only. You can find articles with /search.
reload-no-admin = This command is for admins only, and this bot has none yet. If you run it, write <code>ADMIN_IDS={ $number }</code> into its <code>.env</code> and restart it.
toast-admins-only = This button is for admins only.
toast-reload-running = A reload is running already.
toast-reload-stopping = Stopping…
toast-reload-over = No reload is running any more.
reload-failed = The reload failed (reference { $reference }). The library is as it was.
reload-stopped = ✖️ Stopped. The library is as it was.
reload-disk-full = ⚠️ Nothing was loaded: the disk is full. The library is as it was.
reload-done = ✅ <b>Loaded</b>
reload-done-but = ⚠️ <b>Loaded, but not everything is in order</b>
reload-checked = 🔍 <b>If you reload now:</b>
reload-counts = { NUMBER($added) } added · { NUMBER($updated) } updated · { NUMBER($unchanged) } unchanged · { NUMBER($removed) } removed
reload-no-change = { $count ->
        [one] no changes ({ NUMBER($count) } article)
       *[other] no changes ({ NUMBER($count) } articles)
    }
reload-held = { $count ->
        [one] ⚠️ { NUMBER($count) } article is no longer in the folder. It is kept until you confirm, in case a disk is not mounted.
       *[other] ⚠️ { NUMBER($count) } articles are no longer in the folder. They are kept until you confirm, in case a disk is not mounted.
    }
reload-remove = { $count ->
        [one] 🗑 Remove { NUMBER($count) } article
       *[other] 🗑 Remove { NUMBER($count) } articles
    }
reload-check = 🔍 Check the folder
reload-load = 🔄 Load now
reload-faults = { $count ->
        [one] ⚠️ { NUMBER($count) } fault (articles already loaded from this file stay):
       *[other] ⚠️ { NUMBER($count) } faults (articles already loaded from these files stay):
    }
reload-fault = { $file }, line { $line }: { $reason }
reload-fault-file = { $file }: { $reason }
reload-others = { $count ->
        [one] ℹ️ { NUMBER($count) } file is not .txt, .jsonl or .csv and is not read: { $name }
       *[other] ℹ️ { NUMBER($count) } files are not .txt, .jsonl or .csv and are not read, for instance { $name }
    }
reload-more-faults = { $count ->
        [one] … and { NUMBER($count) } more, see the attached file.
       *[other] … and { NUMBER($count) } more, see the attached file.
    }

offer-counts = { NUMBER($added) } new · { NUMBER($updated) } updated · { NUMBER($unchanged) } unchanged
offer-faults = { $count ->
        [one] ⚠️ { NUMBER($count) } fault; what has one is left out:
       *[other] ⚠️ { NUMBER($count) } faults; what has one is left out:
    }
offer-more-faults = … and { NUMBER($count) } more.
offer-nothing = There is nothing to load in it.
offer-load = { $count ->
        [one] ✅ Load { NUMBER($count) } article
       *[other] ✅ Load { NUMBER($count) } articles
    }
offer-loaded = ✅ Loaded: { $name }
offer-elsewhere = { $count ->
        [one] Elsewhere in the seeds folder { NUMBER($count) } thing is not in order.
       *[other] Elsewhere in the seeds folder { NUMBER($count) } things are not in order.
    }
offer-sum-up = 📝 Sum it up
offer-no = ‹ Do not load
offer-declined = Nothing was loaded.
offer-gone = The file is no longer in this chat; please send it again.
offer-too-large = Telegram gives bots files of 20 MB at most. Please send it in parts.
seeds-unwritable = The seeds folder cannot be written to: { $reason }

remove-ask = 🗑 Which article should go?
remove-usage = Reply to this message with a few words, its link, or its number in the list you saw last.
remove-nothing = No article found for “<b>{ $query }</b>”.
remove-question =
    🗑 Take this article out of the library?
    <b>{ $title }</b> · { $source }
remove-it = 🗑 Take it out
remove-keep = ‹ Keep it
remove-kept = The article stays in the library.
remove-done =
    🗑 Taken out: <b>{ $title }</b>
    It stays out even if a seed file still contains it.
remove-undo = ↩️ Undo
remove-undone = ↩️ In the library again: <b>{ $title }</b>
remove-no-seed = It may come in again, but no seed file holds it any more.

stats-title = 📊 <b>The library</b>
stats-articles = { $count ->
        [one] { NUMBER($count) } article
       *[other] { NUMBER($count) } articles
    }
stats-newest = Newest: { $title } ({ DATETIME($date, dateStyle: "long") })
stats-languages = Languages of the newest: { $languages }
stats-share = { $language } { NUMBER($percent) }%
stats-other-language = other
stats-size = Databases: { NUMBER($megabytes, minimumFractionDigits: 1, maximumFractionDigits: 1) } MB
stats-today = <b>Today, since { $time }</b>
stats-searches = Searches: { NUMBER($count) }
stats-suggestions = Searches while typing: { NUMBER($count) }
stats-summaries = Summaries: { NUMBER($count) }
stats-times = (half within { NUMBER($median) } ms, 95% within { NUMBER($p95) } ms)
stats-nothing = Searches that found nothing: { NUMBER($count) }
stats-people = { $count ->
        [one] 👤 { NUMBER($count) } person
       *[other] 👤 { NUMBER($count) } people
    }
stats-followers = { $count ->
        [one] 🔔 { NUMBER($count) } follower
       *[other] 🔔 { NUMBER($count) } followers
    }
stats-chat = Number of this chat: { $number }

fault-no-url = no http(s) URL where an article should begin
fault-no-separator = needs a line of at least 5 dashes after the URL
fault-empty-file = an empty file
fault-empty-title = empty title
fault-empty-body = empty body
fault-not-utf8 = not UTF-8
fault-too-large = an article over 1 MB
fault-duplicate = this URL was already loaded from an earlier place
fault-bad-json = not a JSON object on one line
fault-bad-field = url, title or body is not a text
fault-bad-date = published is not an ISO 8601 date
fault-bad-header = needs a header row; columns must be separated by commas: url,title,body
fault-bad-row = not a CSV row with as many fields as the header
fault-unreadable = cannot be read
fault-not-a-file = a pipe, socket or device in place of a file
fault-unfollowed-link = a link to a folder that holds the seeds, or inside a linked folder: not followed
fault-changed = changed while it was read

alert-title = { $count ->
        [one] ⚠️ <b>A fault; the log has the details</b>
       *[other] ⚠️ <b>{ NUMBER($count) } faults; the log has the details</b>
    }
alert-fault = reference { $what }
alert-aside = update { $what } ended the bot twice and was set aside: whoever sent it got no answer
alert-no-updates = no messages come in ({ $what })
alert-logged = <code>{ $what }</code>
alert-more = { $count ->
        [one] … and { NUMBER($count) } more kind
       *[other] … and { NUMBER($count) } more kinds
    }

unknown-command = There is no such command. See /help, or just type a few words to search.
not-text = The bot reads text only. Type a few words to search, or paste a link.
mention-usage =
    Type a few words after <code>@{ $bot }</code> to find an article, or answer a long message with <code>@{ $bot }</code> to sum it up.
not-in-groups = This is for your eyes only. Open your private chat with the bot.
open-private = 🔒 Open the bot's chat
error = Something went wrong on our side, not yours. Reference: { $reference }. Please try again in a moment.
too-fast = ⏳ That was more than the bot can keep up with. Give it a minute, then go on; what came on top is not answered.
not-allowed = 🔒 This bot is for invited people only. To use it, send its admin this number: { $number }
inline-nothing = Nothing found. Ask the bot in private
inline-loading = The library is being loaded, try again soon
inline-empty = The library is empty

about = Type a few words to find articles and read each in its own best sentences. Works right inside any chat.
about-short = Finds articles however you type and sums each up on one screen.

related-title = 🧭 <b>Related to “{ $title }”</b>
back-to-summary = ‹ Summary
full-page = page { NUMBER($page) } of { NUMBER($pages) }

text-title = 📝 <b>Summary of this text</b>
text-forgotten = The bot no longer remembers this text; please send it again.
text-empty = There is nothing to sum up in this message.
text-short = This is short already; there is nothing to sum up.
file-not-text = The bot reads .txt files only. Save it as one, or paste the text here.
file-not-utf8 = This file is not in UTF-8. Save it as UTF-8, or paste the text here.
file-empty = This file is empty.
file-no-seeds = The bot cannot read files of this kind. To add articles send a .txt, .jsonl or .csv file; to have a text summed up, a .txt file.
file-too-large = The file is larger than 1 MB. Please send a part of it.

brief-title = 🗞 <b>{ $query }</b>
brief-little = There is only one article on this topic so far.
brief-ask = 🗞 A brief on which topic?
brief-usage = Reply to this message with a few words, or type them after the command.

saved-title = 🔖 <b>Saved articles</b>
saved-gone = <i>no longer in the library</i>
saved-nothing = You have saved nothing yet. Open a summary and press 🔖 Save.
toast-saved = Saved. Find it under /saved
toast-set = Changed
toast-unfollowed = You no longer follow this
toast-unsaved = Removed from your saved articles

follow-ask = 🔔 What would you like to follow?
follow-usage =
    Reply to this message with a few words, or type them after the command.
    To skip articles with some word, put a minus before it: <code>-film</code>
follow-done =
    🔔 You now follow new articles about { $topic }.
    { $when }
    All that you follow: /following
follow-at-once = New articles are sent as they arrive, in at most one message every { NUMBER($minutes) } minutes.
follow-daily = New articles are sent once a day, at { $hour }:00.
follow-already =
    🔔 You already follow { $topic }.
    All that you follow: /following
follow-without = { $words }, except those that mention { $left_out }
follow-too-many = You follow { NUMBER($most) } topics already, and there is no room for more. Drop some under /following.
follow-no-words = Please give at least one word to follow.
following-title = 🔔 <b>You follow</b>
following-nothing = You follow nothing yet. Send /follow and the words you would like to be told of.
following-mute = { $days ->
        [one] 🔕 Mute { NUMBER($days) } day
       *[other] 🔕 Mute { NUMBER($days) } days
    }
following-muted = 🔕 Muted until the end of { DATETIME($until, dateStyle: "long") }. Articles that arrive meanwhile will be sent when it ends.
following-unmute = 🔔 Unmute
news-title = { $count ->
        [one] 🔔 <b>{ NUMBER($count) } new article</b>
       *[other] 🔔 <b>{ NUMBER($count) } new articles</b>
    }
news-topic = On <b>{ $words }</b>:
news-unfollow = 🔕 Unfollow “{ $words }”
news-follow-again = ↩️ Follow “{ $words }” again
news-following = 🔔 What you follow
news-more = { $count ->
        [one] … and { NUMBER($count) } more
       *[other] … and { NUMBER($count) } more
    }

settings-title =
    ⚙️ <b>Settings</b>
    Tap what you would like to change.
settings-language = 🌐 Language: { $value }
settings-sentences = 📏 Summary length: { $value }
settings-quoted = 📄 Show summaries: { $value }
settings-hour = 🔔 New articles: { $value }
choose-language = 🌐 Which language should the bot use?
choose-sentences = 📏 How many sentences should a summary usually have?
choose-quoted = 📄 Should a summary be open, up to one screen, or stay folded until you tap it?
choose-hour =
    🔔 Should new articles on what you follow be sent as they arrive, or once a day, at a time you choose?
    As they arrive means at most one message every { NUMBER($minutes) } minutes. Times are those of { $zone }.
back-to-settings = ‹ Settings
sentences = { $count ->
        [one] { NUMBER($count) } sentence
       *[other] { NUMBER($count) } sentences
    }
digest-at-once = as they arrive
digest-hour = { $hour }:00
digest-daily = daily at { $hour }:00
language-auto = automatic
language-vi = Tiếng Việt
language-en = English
layout-plain = open
layout-quoted = folded

forget-question =
    🧹 Delete everything the bot stores about you: { $things }?
    This cannot be undone.
forget-all = 🧹 Delete it all
forget-keep = ‹ Keep it
forget-kept = Nothing was deleted.
forget-done = 🧹 Everything about you has been deleted: { $things }.
forget-nothing = 🧹 The bot stores nothing about you.
forget-saved = { $count ->
        [one] { NUMBER($count) } saved article
       *[other] { NUMBER($count) } saved articles
    }
forget-follows = { $count ->
        [one] { NUMBER($count) } topic you follow
       *[other] { NUMBER($count) } topics you follow
    }
forget-queries = { $count ->
        [one] { NUMBER($count) } search
       *[other] { NUMBER($count) } searches
    }
forget-texts = { $count ->
        [one] { NUMBER($count) } text you sent
       *[other] { NUMBER($count) } texts you sent
    }
forget-settings = { $count ->
       *[other] your settings
    }
forget-and = { $things } and { $last }
