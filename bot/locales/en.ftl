# Everything the bot says in English. Lines with HTML tags go through replies.py, where every value was escaped.

start =
    <b>Tóm Tắt</b> finds articles however you type and tells each in a few of its own sentences.
    Vietnamese needs no tone marks: <i>dai hoi dang</i> finds <i>Đại hội Đảng</i>.
    In any other chat, type <code>@{ $bot }</code> and a few words to send a summary.
start-latest = 📰 Latest articles
start-inline = 💬 Search in another chat

help =
    <b>Commands</b>
    { $commands }

    In our private chat you need no command: type a few words to search, or paste an article's link.
    Anywhere: <code>@{ $bot } a few words</code>
help-command = /{ $name } – { $description }
help-alias = (or /{ $alias })

command-search = find articles by a few words
command-summary = summarise one: words, a number or a link
command-latest = the newest articles
command-help = how it works
command-start = start here
command-reload = load the seeds again

search-title = 🔎 <b>{ $query }</b>
search-corrected = Nothing for “{ $query }”; these are for <b>{ $corrected }</b>
search-partial = That was too broad to search to the end; add a word.
search-nothing =
    No article found for <b>{ $query }</b>.
    Try fewer words, or see /latest.
search-usage =
    What are you looking for? Type a few words after the command:
    <code>/search { $example }</code>
search-example = mariana trench
search-forgotten = This list is too old by now; please search again.
search-elsewhere = 💬 Search in another chat
search-similar = { $count ->
        [one] +{ NUMBER($count) } similar article
       *[other] +{ NUMBER($count) } similar articles
    }
latest-title = 📰 <b>Latest articles</b>
page-previous = ‹ Back
page-next = Next ›

reading-time = { NUMBER($minutes) } min read
date = { DATETIME($date, dateStyle: "medium") }

summary-usage =
    Which article? Type a few words, its number in the list you saw last, or its link:
    <code>/summary { $example }</code>
    <code>/summary 2</code>
summary-shorter = ➖ Shorter
summary-longer = ➕ Longer
summary-source = 🔗 Read the original
summary-more-hits = 🔎 Other results
summary-no-number = The list you saw last has no number { NUMBER($number) }. Search first, then name the number.
summary-unknown-url = The library does not have this link.
summary-gone = This article is no longer in the library.
toast-same = Nothing changed: this is as far as it goes.
toast-unknown = This button no longer works. Please search again.

library-empty = The library is empty. An admin puts files into the seeds folder and sends /reload.
library-loading = The library is being loaded; please try again in a moment.

reload-started = ⏳ Loading the seeds…
reload-running = Another reload is running. Its result goes to whoever started it.
reload-admins-only = This command is for admins only. You can find articles with /search.
reload-failed = The reload failed (reference { $reference }). The library is as it was.
reload-done =
    ✅ <b>Loaded</b>
    { NUMBER($added) } added · { NUMBER($updated) } updated · { NUMBER($unchanged) } unchanged · { NUMBER($removed) } removed
reload-faults = { $count ->
        [one] ⚠️ { NUMBER($count) } fault. What came from this file before is kept:
       *[other] ⚠️ { NUMBER($count) } faults. What came from these files before is kept:
    }
reload-fault = { $file }, line { $line }: { $reason }
reload-fault-file = { $file }: { $reason }
reload-more-faults = { $count ->
        [one] … and { NUMBER($count) } more, see the attached file.
       *[other] … and { NUMBER($count) } more, see the attached file.
    }

fault-no-url = no http(s) URL where an article should begin
fault-empty-title = empty title
fault-empty-body = empty body
fault-not-utf8 = not UTF-8
fault-too-large = an article over 1 MB
fault-duplicate = this URL was already loaded from an earlier place
fault-bad-json = not a JSON object on one line
fault-bad-field = url, title or body is not a text
fault-bad-date = published is not an ISO 8601 date
fault-unreadable = cannot be read

unknown-command = There is no such command. See /help, or just type a few words to search.
not-text = The bot reads text only. Type a few words to search, or paste a link.
error = Something went wrong on our side, not yours. Reference: { $reference }. Please try again in a moment.
inline-open-chat = Open the chat with the bot
inline-nothing = Nothing found. Ask the bot in private?

about = Type a few words, with or without tone marks, to find articles and read each in its own best sentences. Works right inside any chat.
about-short = Finds articles however you type and sums each up on one screen.
