# Everything the bot says in English. A text may hold HTML tags: bot/replies escapes the values
# that it puts in. Texts named toast-… are shown as plain text and hold none.

start = <b>Tóm Tắt</b> finds the article you mean, however you type, and sums it up in a few of its own sentences.
start-unmarked = No accents or tone marks needed: <i>{ $typed }</i> finds <i>{ $example }</i>.
start-text = Paste a long text or send a .txt or .docx file, and the bot sums that up too.
start-elsewhere = In any other chat, type <code>@{ $bot }</code> and a few words to send a summary there.
example = For example: <code>{ $typed }</code>
start-summary = 📝 Summarize “{ $title }”
start-help = 📖 What I can do
start-search = 🔎 Search
start-brief = 🗞 Brief
start-latest = 📰 Latest articles
start-inline = 💬 Send to a chat

small-talk-greeting = Hello! 👋 What would you like to read about? Just type a few words.
small-talk-thanks = You're welcome! 😊 Need anything else? Just type a few words.
small-talk-agreement = 👌 Need anything else? Just type a few words.
small-talk-farewell = Goodbye! 👋 Whenever you want to read something, just type a few words.
small-talk-wellbeing = I'm fine, thank you! 😊 What would you like to read about? Just type a few words.
small-talk-about = I am <b>Tóm Tắt</b>, a bot that finds articles in its library and sums them up in a few of their own sentences.
small-talk-cancel = 👌 All right, nothing was done. Whenever you want to read something, just type a few words.
small-talk-stop = { small-talk-cancel }
small-talk-complaint = 🙏 Sorry that this was not what you wanted. Try a few other words about what you would like to read.
small-talk-mood = 🙂 I hope it gets better. If you would like something to read, here is what is new, or just type a few words.
small-talk-apology = 😊 No harm done! Whenever you want to read something, just type a few words.
small-talk-praise = 😊 That is kind of you, thank you! Need anything else? Just type a few words.
small-talk-aside = 🙂 No worries: I take that as meant for somebody else, and do nothing. Whenever you want to read something, just type a few words.
small-talk-unable = 🙂 That is beyond me: I only find articles and sum them up. What would you like to read about? Just type a few words.
no-such-button = 🙂 That is what a button says: if you still see it, tap it. Otherwise just type a few words about what you would like to read.
cannot-remind = 🙂 I cannot remind you of anything: I only find articles, sum them up, and tell you what is new on topics that you follow. Telegram can: in Saved Messages, hold the send button and set a reminder.
small-talk-free = 🙂 I never ask for money. What would you like to read about? Just type a few words.
small-talk-add = 🙂 Paste your text here, and I sum it up for you. Articles for everybody are added by whoever runs this bot.
small-talk-display = 🙂 Telegram sets how big letters are and how bright: in its settings, under Chat Settings or Appearance.
small-talk-hide_language = 🙂 Articles in your language come first among the newest; others cannot be hidden. To find only English ones, say so: <i>something in English about bees</i>.
small-talk-undo = 🙂 There is nothing to undo right now.
small-talk-remove = 🙂 I am not sure what to remove. Articles you saved: /saved, topics you follow: /following, everything I store about you: /forget
small-talk-lost = 🙂 It is simple: type a few words about what you would like to read, and I find articles and sum them up. Or paste a long text here.
small-talk-wordless = 🙂 Type a few words about what you would like to read, or tap a button below.
said-in-vain = 🙂 No article here tells of that. I find articles, sum up texts that you paste, save articles, follow topics and tell you what is new on them: /help
not-understood = 🤔 I am not sure what you mean. No article here tells of that. I find articles, sum up texts that you paste, save articles, follow topics and tell you what is new on them: /help
privacy = 🔒 I keep only what I need for you: what you save and follow, your searches, the summaries of texts that you send, and your settings. Nobody else who uses the bot sees any of it; it lies on the computer of whoever runs the bot. To see how much that is, or to delete it all: /forget

guess = { $count ->
        [1] 🤔 I am not sure what you mean. Is it this?
       *[other] 🤔 I am not sure what you mean. Is it one of these?
    }
guess-instead = Or do you want this?
guess-again = 📝 Show this summary again
guess-back = ‹ Back to the list
guess-following = 🔔 The topics I follow
guess-full = { summary-full }
guess-help = { start-help }
guess-hour = 🕗 When new articles are sent
guess-kept = 🗑 What is stored about me
guess-latest = { start-latest }
guess-length = 📏 How long summaries are
guess-longer = { summary-longer }
guess-next = ▶️ Next page
guess-previous = ◀️ Previous page
guess-related = { summary-related }
guess-save = 🔖 Save this article
guess-saved = 🔖 My saved articles
guess-settings = ⚙️ Settings
guess-share = ↗️ Share this article
guess-shorter = { summary-shorter }
guess-speak_en = 🌐 English
guess-speak_vi = 🌐 Tiếng Việt
guess-source = { summary-source }
guess-unsave = 🗑 Remove this one from saved

help-title = <b>Commands</b>
help-more =
    In your private chat with the bot you need no commands: type a few words to search, paste a link to an article, or send a long text or a .txt or .docx file to have it summarized.
    Plain words work too: <i>longer</i>, <i>follow gold</i>. To skip articles that mention something, put a minus before it: <code>ocean{"\u00A0"}-apollo</code>.
    In any other chat, type <code>@{ $bot }</code> and a few words.
help-admin = You are an admin: send a .txt, .jsonl or .csv file of articles here to add them to the library.
help-command = /{ $name } – { $description }

command-search = find articles by a few words
command-summary = summarize an article, by a few words, its number or its link
command-brief = one topic, across several articles
command-latest = the newest articles
command-saved = the articles you saved
command-follow = get new articles on a topic
command-following = the topics you follow
command-settings = language, length, when new articles are sent
command-forget = delete everything the bot stores about you
command-help = how it works
command-start = start here
command-reload = reload the articles
command-remove = remove an article, by a few words, its number or its link
command-stats = what the library holds and how it is used

search-title = 🔎 <b>{ $query }</b>
search-corrected = Showing results for <b>{ $corrected }</b> instead of “{ $query }”
search-unknown = No article has “<b>{ $words }</b>”
brief-unmet = 🗓 Nothing from <b>{ $words }</b>, so this is from other times.
search-missing = lacks “{ $words }”
search-unmet = 🗓 Nothing from <b>{ $words }</b>. From other times:
search-not-in-language = 🌐 Nothing in { LANGUAGE($language) } about <b>{ $words }</b>. In another language:
latest-not-in-language = 🌐 Nothing in { LANGUAGE($language) } yet. In another language:
search-named = No articles found for “{ $query }”, but for this:
search-on-topic = 🙂 No title has “{ $query }”, but these seem to be on it:
search-translated = No articles found for “{ $query }”. In another language:
search-mentions = 🙂 This matches only in part, so it may not be what you mean:
search-partial = ⏱ The search was cut short to keep it quick. If what you want is missing, add a word.
search-nothing = No articles found for “<b>{ $query }</b>”.
search-nothing-nor-open = No articles found for “<b>{ $query }</b>”, and the one that is open does not tell of it.
search-question = 🙂 I find articles to read; the answer may be in one of them.
nearest-title = Closest matches:
search-follow = 🔔 Notify me about “{ $words }”
search-ask = What would you like to find? Just type a few words.
search-usage = In a group, type them after the command.
search-try = 🔎 Try “{ $example }”
search-forgotten = I no longer remember this search. Please search again.
search-other-chat = 💬 Send to a chat
search-brief = 🗞 Brief
search-instead = 🔎 Search “{ $words }”
search-similar = { $count ->
        [one] +{ NUMBER($count) } similar article
       *[other] +{ NUMBER($count) } similar articles
    }
published = { DATETIME($date, dateStyle: "medium") }
list-open = 📝 Read the summary
latest-title = 📰 <b>Latest articles</b>
latest-added = added { DATETIME($date, dateStyle: "medium") }
page-previous = ‹ Previous
page-next = Next ›

reading-time = { NUMBER($minutes) } min read
article-language = in { LANGUAGE($language) }

summary-ask = 📝 Which article would you like summarized?
summary-usage =
    Reply to this message with a few words, its link, or its number in the last list you saw.
summary-shorter = ➖ Shorter
summary-longer = ➕ Longer
summary-shortest = · shortest ·
summary-longest = · longest ·
summary-source = 🔗 Original
summary-full = 📄 Full text
summary-related = 🧭 Related
summary-save = 🔖 Save
summary-saved = ✓ Saved
summary-share = ↗️ Share
summary-more-hits = 🔎 Search results
summary-no-number = There is no list with a number { $number } yet. Search first, then type a number from the list.
summary-number-too-high = { $most ->
        [1] The last list has only 1 article. Tap the button below to read it.
        [2] The last list has only 2 articles. Type 1 or 2.
       *[other] The last list has only { NUMBER($most) } articles. Type a number from 1 to { NUMBER($most) }.
    }
summary-number-unseen = You have seen the list up to number { NUMBER($most) } so far. Type <i>next page</i> to see more.
link-unknown = The library has no article at this link.
link-paste = 📋 Copy the whole article and paste it here, and I will summarize it for you.
link-paste-in-private = 📋 Copy the whole article and paste it into your private chat with me, and I will summarize it for you.
link-add = You are an admin: to add it to the library, put a .txt file like this into the seeds folder and send /reload
seed-title = The title
seed-body = The text
summary-gone = This article is no longer in the library.
no-last-list = There is no list to go on with. Type a few words to find articles first.
list-ends = That was the end of the list.
list-others = Here is what else there is:
list-no-others = There are no others here on that. What was the article about? Type a few more words that you remember, or pick one of the newest:
list-begins = That was the first page of the list.
which-article = Which one? Open it, then type that again.
which-to-open = Which one? Tap its number, or type it.
summary-how =
    📝 Open a summary and tap the buttons below it: longer, shorter, full text, related articles, save, share, original.
    You can type that too, such as <i>longer</i> or <i>share</i>.
no-last-summary = Please open a summary first.
text-saved = 📌 Its summary is kept anyway: to see it again, say <i>the text I sent</i>. To share it, forward the message.
text-forward = To keep or share this summary, forward the message: to Saved Messages, or to a friend.
text-is-above = 📄 The whole text is in the message that you sent above. I keep the summary only; for more of it, type <i>longer</i>.
text-all-told = 📄 That is all of the text already.
text-is-above-longest = 📄 This is as long as it gets. The whole text is in the message that you sent above.
text-near = 💬 From your text:
text-question = 🙂 Of a text that you send I show its summary, or its sentences on what you ask; more is beyond me.
text-not-told = 🙂 I found no sentence on that in the text that you sent.
not-translated = 🙂 I do not translate: articles are told in their own words. What would you like to read about? Just type a few words.
not-translated-article = 🙂 I do not translate: articles are told in their own words.
other-languages = In another language:
article-question = 💬 What I know of this article:
article-may-tell = 🙂 I found no sentence on that in this article, but its full text may tell:
article-near = 💬 From “{ $title }”:
brief-near = 💬 From the articles of the brief:
brief-not-told = 🙂 I found no sentence on that in the articles of the brief, but their full texts may tell.
article-mentions = 🔎 “{ $title }” on “{ $words }”:
article-more-mentions =
    { $count ->
        [one] … and { $count } more sentence.
       *[other] … and { NUMBER($count) } more sentences.
    }
article-no-mention = “{ $title }” says nothing of “{ $words }”.
text-no-article = That works for articles in the library only, not for a text of your own.
toast-shortest = This is as short as it gets.
toast-longest = This is as long as it gets. For more, read the original.
toast-longest-text = This is as long as it gets.
toast-whole = That is the whole text already; it gets neither longer nor shorter.
toast-nothing-related = No related articles.
button-needs-tap = 👆 That button works only by a tap, so please tap it.
toast-unknown = This button is from an older version of the bot and no longer works. Please search again.
toast-too-old = This message is so old that Telegram no longer lets the bot change it. Please search again.

library-holds = { $count ->
        [one] 📚 There is { NUMBER($count) } article here to read. Just type a few words about anything.
       *[other] 📚 There are { NUMBER($count) } articles here to read. Just type a few words about anything.
    }
library-empty = The library is empty. An admin needs to put files into the seeds folder and send /reload.
library-loading = The library is being loaded. Please try again in a moment.

reload-started = ⏳ Loading the articles…
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
reload-damaged = ⚠️ Nothing was loaded: the article database is damaged. Restart the bot: it makes it anew from the seeds.
reload-disk-full = ⚠️ Nothing was loaded: the disk is full. The library is as it was.
reload-done = ✅ <b>Loaded</b>
reload-done-but = { $count ->
        [one] ⚠️ <b>Loaded, with { NUMBER($count) } fault</b>
       *[other] ⚠️ <b>Loaded, with { NUMBER($count) } faults</b>
    }
reload-checked = 🔍 <b>If you reload now:</b>
count-added = { NUMBER($count) } new
count-updated = { NUMBER($count) } updated
count-unchanged = { NUMBER($count) } unchanged
count-removed = { NUMBER($count) } removed
count-waiting = { NUMBER($count) } waiting for your decision
reload-nothing = ⚠️ <b>Nothing was loaded</b>
reload-folder = The folder <code>{ $folder }</code> (SEEDS_DIR) { $reason }.
reload-closed = Give it to the user that runs the bot: <code>{ $command }</code>
reload-closed-file = Give <code>{ $file }</code> to the user that runs the bot: <code>{ $command }</code>
reload-closed-own = Its owner, who runs the bot, needs more rights: <code>{ $command }</code>
reload-closed-file-own = The owner of <code>{ $file }</code>, who runs the bot, needs more rights: <code>{ $command }</code>
reload-elsewhere = The bot may not enter the folder <code>{ $folder }</code>: put the articles elsewhere, and set SEEDS_DIR.
reload-folder-kept = { $count ->
        [one] Your { NUMBER($count) } article is kept.
       *[other] Your { NUMBER($count) } articles are kept.
    }
reload-nothing-to-remove = Nothing is left to remove: those articles have their files again, or they were removed meanwhile.
reload-keep = ‹ Keep them
reload-kept = Nothing was removed. The next /reload asks again, if articles are still without a file.
seeds-whole = ✅ All articles have their files again.
seeds-mended = ✅ { $names }: no faults any more
seeds-deleted = 🗑 { $names }: gone from the seeds folder, faults and all
seeds-gone = { $count ->
        [one] 🗑 { NUMBER($count) } article was removed: it is no longer in the seeds folder.
       *[other] 🗑 { NUMBER($count) } articles were removed: they are no longer in the seeds folder.
    }
seeds-taken-out = { $count ->
        [one] 🗑 { NUMBER($count) } article was removed: its link is listed in <code>removed.urls</code>.
       *[other] 🗑 { NUMBER($count) } articles were removed: their links are listed in <code>removed.urls</code>.
    }
seeds-lost = { $count ->
        [one] 🗑 { NUMBER($count) } article without a file was removed meanwhile, for instance by <code>tomtat reload --yes</code>.
       *[other] 🗑 { NUMBER($count) } articles without files were removed meanwhile, for instance by <code>tomtat reload --yes</code>.
    }
reload-no-change = { $count ->
        [one] No changes ({ NUMBER($count) } article)
       *[other] No changes ({ NUMBER($count) } articles)
    }
reload-held = { $count ->
        [one] ⚠️ { NUMBER($count) } article is no longer in the folder. Remove it, or keep it?
       *[other] ⚠️ { NUMBER($count) } articles are no longer in the folder. Remove them, or keep them?
    }
reload-held-why = Perhaps a disk is not mounted: nothing is removed until you confirm, or the files are back.
reload-remove = { $count ->
        [one] 🗑 Remove { NUMBER($count) } article
       *[other] 🗑 Remove { NUMBER($count) } articles
    }
reload-check = 🔍 Check the folder
reload-load = 🔄 Load now
reload-faults = { $count ->
        [one] ⚠️ { NUMBER($count) } fault:
       *[other] ⚠️ { NUMBER($count) } faults:
    }
reload-faults-kept = { $count ->
        [one] The article that was loaded from there before stays.
       *[other] The { NUMBER($count) } articles that were loaded from there before stay.
    }
reload-fault = { $file }, line { $line }: { $reason }
reload-fault-file = { $file }: { $reason }
reload-left-out = { $count ->
        [one] ℹ️ { NUMBER($count) } article is left out: removed by an admin (removed.urls)
       *[other] ℹ️ { NUMBER($count) } articles are left out: removed by admins (removed.urls)
    }
reload-others = { $count ->
        [one] ℹ️ { NUMBER($count) } file is not .txt, .jsonl or .csv and is not read: { $name }
       *[other] ℹ️ { NUMBER($count) } files are not .txt, .jsonl or .csv and are not read, for instance { $name }
    }
reload-more-faults = { $count ->
        [one] … and { NUMBER($count) } more, see the attached file.
       *[other] … and { NUMBER($count) } more, see the attached file.
    }
reload-more-faults-again = … and { NUMBER($count) } more, as in the file that was sent before.
reload-fault-file-caption = All { NUMBER($count) } faults in the seeds folder

offer-faults = { $count ->
        [one] ⚠️ { NUMBER($count) } fault; an article with a fault is left out:
       *[other] ⚠️ { NUMBER($count) } faults; articles with a fault are left out:
    }
offer-only-faults = { $count ->
        [one] ⚠️ Nothing in this file could be read ({ NUMBER($count) } fault):
       *[other] ⚠️ Nothing in this file could be read ({ NUMBER($count) } faults):
    }
offer-more-faults = … and { NUMBER($count) } more.
offer-no-seed = ℹ️ Not a file of articles: { $fault }
offer-returning = { $count ->
        [one] ↩️ { NUMBER($count) } article had been removed: loading brings it back.
       *[other] ↩️ { NUMBER($count) } of them had been removed: loading brings them back.
    }
offer-returned = { $count ->
        [one] ↩️ { NUMBER($count) } article had been removed: it is back.
       *[other] ↩️ { NUMBER($count) } of them had been removed: they are back.
    }
offer-nothing = There is nothing to load in this file.
offer-load = { $count ->
        [one] ✅ Load { NUMBER($count) } article
       *[other] ✅ Load { NUMBER($count) } articles
    }
offer-loaded = ✅ Loaded: { $name }
offer-elsewhere = { $count ->
        [one] There is { NUMBER($count) } more fault elsewhere in the seeds folder.
       *[other] There are { NUMBER($count) } more faults elsewhere in the seeds folder.
    }
offer-held = { $count ->
        [one] { NUMBER($count) } article has no seed file any more; it is kept.
       *[other] { NUMBER($count) } articles have no seed file any more; they are kept.
    }
offer-sum-up = 📝 Summarize it
offer-no = ‹ Do not load
offer-declined = Nothing was loaded.
offer-gone = The file is no longer in this chat; please send it again.
offer-too-large = Telegram lets bots download files of up to 20 MB. Please send it in parts.
seeds-unwritable = The bot may not write to the folder <code>{ $folder }</code> (SEEDS_DIR). Give it to the bot's user: <code>{ $command }</code>
seeds-unwritable-own = The bot may not write to the folder <code>{ $folder }</code> (SEEDS_DIR), although it is the bot's user's own. Give its owner more rights: <code>{ $command }</code>
seeds-unwritable-inside = The bot may not write to the folder <code>{ $folder }</code>. Give it to the bot's user: <code>{ $command }</code>
seeds-unwritable-inside-own = The bot may not write to the folder <code>{ $folder }</code>, although it is the bot's user's own. Give its owner more rights: <code>{ $command }</code>
seeds-closed-to-unit = The bot's systemd unit may not write to the folder <code>{ $folder }</code> (SEEDS_DIR). Name it in the unit: <code>sudo systemctl edit tomtat</code> ([Service], then <code>ReadWritePaths=-{ $folder }</code>), and <code>sudo systemctl restart tomtat</code>.
seeds-read-only = The folder <code>{ $folder }</code> (SEEDS_DIR) lies on a disk that is read only. Mount it to be written.
seeds-not-written = Nothing was written to the folder <code>{ $folder }</code> (SEEDS_DIR): { $reason }

remove-ask = 🗑 Which article would you like to remove?
remove-nearest = No article matches exactly. Closest:
remove-usage = Reply to this message with a few words, its link, or its number in the last list you saw.
remove-nothing = No articles found for “<b>{ $query }</b>”.
remove-question = 🗑 Remove this article from the library?
remove-it = 🗑 Remove it
remove-keep = ‹ Keep it
remove-kept = The article stays in the library.
remove-done =
    🗑 Removed: <b>{ $title }</b>
    It stays out even if a seed file still contains it.
remove-undo = ↩️ Undo
remove-undone = ↩️ Back in the library: <b>{ $title }</b>
remove-already = 🗑 An admin removed the article at this link from the library.
remove-bring-back = ↩️ Bring it back
remove-no-seed = It may be loaded again, but no seed file contains it any more.

stats-title = 📊 <b>The library</b>
stats-articles = { $count ->
        [one] { NUMBER($count) } article
       *[other] { NUMBER($count) } articles
    }
stats-newest = Newest: { $title } ({ DATETIME($date, dateStyle: "medium") })
stats-newest-loaded = Newest: { $title } (loaded { DATETIME($date, dateStyle: "medium") })
stats-languages = Languages: { $languages }
stats-share = { LANGUAGE($language) } { NUMBER($percent) }%
stats-size = Databases: { NUMBER($megabytes, minimumFractionDigits: 1, maximumFractionDigits: 1) } MB
stats-today = <b>Today</b>
stats-since-start = <b>Since the bot started ({ DATETIME($time, timeStyle: "short") }, { ZONE() } time)</b>
stats-searches = Searches: { NUMBER($count) }
stats-suggestions = Searches while typing: { NUMBER($count) }
stats-summaries = Summaries: { NUMBER($count) }
stats-times = (typically { NUMBER($median) } ms; 95% under { NUMBER($p95) } ms)
stats-nothing = Searches that found nothing: { NUMBER($count) }
stats-people = { $count ->
        [one] 👤 The bot keeps data of { NUMBER($count) } person (searches, saved articles, follows, settings…)
       *[other] 👤 The bot keeps data of { NUMBER($count) } people (searches, saved articles, follows, settings…)
    }
stats-followers = { $count ->
        [one] 🔔 { NUMBER($count) } follower
       *[other] 🔔 { NUMBER($count) } followers
    }
stats-chat = Number of this chat: <code>{ $number }</code>

fault-no-url = should be the article's link (http… or https…)
fault-no-url-field = url: missing, or no http(s) link
fault-no-separator = needs a line of at least 5 dashes after the URL
fault-empty-file = an empty file
fault-empty-title = empty title
fault-empty-body = empty body
fault-not-utf8 = not UTF-8 (save it as UTF-8)
fault-too-large = the article is over 1 MB; it was left out
fault-duplicate = the same URL stands in two places, of which the first is taken
fault-bad-json = not a JSON object on one line
fault-bad-field = url, title or body is not a text
fault-bad-date = published is not an ISO 8601 date; the article was left out
fault-bad-header = needs a header row; columns must be separated by commas: url,title,body
fault-semicolons = columns are separated by ;, commas are needed: url,title,body
fault-no-url-column = there is no column url
fault-no-title-column = there is no column title
fault-no-body-column = there is no column body
fault-no-columns = columns are missing; these are needed: url,title,body
fault-bad-row = not a CSV row with as many fields as the header
fault-unreadable = cannot be read by the user that runs the bot
fault-lost-link = a link to nothing: what it leads to is not there
fault-no-folder = is not there
fault-not-a-file = a pipe, socket or device in place of a file
fault-unfollowed-link = a link to a folder that holds the seeds, or inside a linked folder: not followed
fault-changed = changed while it was read

alert-title = { $count ->
        [one] ⚠️ <b>A fault; the log has the details</b>
       *[other] ⚠️ <b>{ NUMBER($count) } faults; the log has the details</b>
    }
alert-fault = reference { $what }
alert-deadly = update { $what } crashed the bot several times and is not handled any more
alert-no-updates = no messages come in ({ $what })
alert-two-bots = another bot uses this bot’s token, so messages go astray: stop one of them ({ $what })
alert-updates-again = ✅ That is over: messages come in again.
alert-logged = <code>{ $what }</code>
alert-more = { $count ->
        [one] … and { NUMBER($count) } more kind
       *[other] … and { NUMBER($count) } more kinds
    }

unknown-command-near = There is no such command. Did you mean { $command }?
unknown-command = There is no such command. See /help, or just type a few words to search.
not-text = I can only read text. Type a few words to search, or paste a link. If a picture holds text, copy that and paste it here.
mention-usage =
    Type a few words after <code>@{ $bot }</code> to find an article, or reply to a long message with <code>@{ $bot }</code> to have it summarized.
not-in-groups = { $what ->
        [saved] Your saved articles are private: open your own chat with the bot.
        [following] What you follow is private: open your own chat with the bot.
       *[other] This is private: open your own chat with the bot.
    }
follow-in-private = 🔔 One tap, and in your private chat I tell you about new articles on { $topic }.
open-private = 🔒 Open the bot's chat
error-deadly = I crashed several times over this message, so I leave it alone now. Please try it in another way.
error = Something went wrong on our side, not yours. Reference: { $reference }. Please try again in a moment.
too-fast = ⏳ That was too much at once. Wait a minute before you go on; I will not answer the messages that were too many.
not-allowed = 🔒 This bot is for invited people only. To use it, send its admin this number: { $number }
inline-nothing = Nothing found. Open the bot's chat
inline-loading = The library is being loaded, try again soon
inline-empty = The library is empty

about = Type a few words to find articles, and read each one summed up in its own best sentences. Works right inside any chat.
about-short = Finds the article you mean, however you type, and sums it up on one screen.

related-title = 🧭 <b>Related to “{ $title }”</b>
back-to-summary = ‹ Summary
related-back = ‹ Back to “{ $title }”
full-part = part { NUMBER($part) } of { NUMBER($parts) }, { NUMBER($minutes) } min left
full-unfold = Tap the box to read the rest of this part:
full-previous = ‹ Part { NUMBER($part) }
full-next = Read part { NUMBER($part) } ›

text-title = 📝 <b>Summary of this text</b>
text-file = 📝 <b>{ $name }</b>
text-rest = It also says:
text-forgotten = I no longer remember this text; please send it again.
text-not-known = 🙂 I find no <i>{ $name }</i> among the texts that you sent; I may have forgotten it. Please send it again, and I will sum it up.
texts-sent = 📝 The texts you sent me, those sent or seen last on top; tap one to see it again:
texts-none = 📝 I keep no text of yours. Paste one here, and I will sum it up.
which-text = Which of your texts do you mean?
which-text-to-delete = Which of your texts shall I delete?
text-kept = 📌 Yes, I still keep its summary:
text-delete-question = 🧹 Delete what I keep of “{ $name }”? This cannot be undone.
texts-delete-question = 🧹 Delete what I keep of all the texts you sent? This cannot be undone.
texts-delete = 🧹 Delete all these texts
texts-erased = 🧹 Deleted: nothing of the texts you sent is stored any more.
text-recipe-part = 🙂 Only sentences of it: steps are missing. The whole recipe is in the message that you sent.
text-delete = 🧹 Delete this text
text-delete-ask = 🧹 Delete it…
text-erased = 🧹 Deleted: nothing of “{ $name }” is stored any more.
text-near-sent = 💬 From a text you sent, “{ $name }”:
text-open = 📝 Open this text
text-list = 📝 Texts I sent
forget-parts = 🧹 What can be deleted one by one: the texts you sent, the articles you saved, the topics you follow. Searches and settings go only together with all the rest.
forget-all-ask = 🧹 Delete everything…
text-empty = There is nothing to summarize in this message.
text-paste = 📋 Paste the text here, or send it as a .txt or .docx file, and I will summarize it for you.
text-short = That's short enough already.
text-short-or-search = That's short enough already. Looking for an article? Type a few words.
text-whole-poem = 📜 This is a poem. A summary would only spoil it, so here is all of it.
text-whole-recipe = 🍲 This is a recipe. It needs every step, so here is all of it.
text-whole-list = 📋 This is a list. Every line counts, so here is all of it.
text-list-begun = 📋 This is a long list. Every line counts, so here is as much as fits.
text-list-done = Done: { NUMBER($done) } of { NUMBER($entries) }.
text-list-more = … and { NUMBER($count) } more
file-not-text = I can only read text files (.txt, .md) and Word documents (.docx). Copy the text of yours and paste it here.
file-not-docx = I cannot open this Word document: it is damaged or has a password. Copy its text and paste it here.
file-not-utf8 = I cannot read the encoding of this file (it should be UTF-8). Open it, copy the text and paste it here.
file-empty = This file is empty.
file-no-seeds = I cannot read files of this kind. To add articles, send a .txt, .jsonl or .csv file; to have a text summarized, a .txt, .md or .docx file.
file-too-large = The file is larger than { NUMBER($megabytes) } MB. Please send it in parts, or copy the text and paste it here.

brief-nothing = 🗞 No article says enough about this for a brief. What a search finds:
brief-title = 🗞 <b>{ $query }</b>
brief-apart = { $count ->
    [one] One article covers this:
   *[other] { $count } articles, in short:
}
brief-mentioned = { $count ->
    [one] Mentioned in one article:
   *[other] Mentioned in { $count } articles:
}
brief-mentioned-also = Also mentioned in:
brief-nearest = No article is only about this. Closest:
brief-undated = date unknown
brief-ask = 🗞 Which topic would you like a brief on?
brief-usage = Type the topic here.

saved-title = 🔖 <b>Saved articles</b>
saved-how =
    🔖 Open a summary and tap 🔖 Save, or type <i>save</i>.
    Saved articles are under /saved
saved-gone = no longer in the library
saved-nothing = You have not saved anything yet. Open a summary and tap 🔖 Save.
saved-remove = 🗑 Remove…
saved-which = 🔖 Which saved article would you like to remove?
back-to-saved = ‹ Saved articles
save-done =
    🔖 Saved: <b>{ $title }</b>
    Find it under /saved
save-undo = ↩️ Undo
unsave-done = Removed from your saved articles: <b>{ $title }</b>
unsave-nothing = This article was not among your saved ones: <b>{ $title }</b>
toast-saved = Saved. Find it under /saved
toast-set = Changed
toast-unfollowed = You no longer follow this
toast-unsaved = Removed from your saved articles

follow-ask = 🔔 Which topic would you like to follow?
follow-usage = Type the topic here.
follow-minus = To skip articles that mention something, put a minus before it: <code>moon{"\u00A0"}-apollo</code>
follow-done =
    🔔 You now follow { $topic }.
    { $when }
    Everything you follow: /following
follow-several = 🔔 You now follow each of these on its own.
follow-new = No article mentions this yet.
follow-meant = 🔔 Follow “{ $words }”
unfollow-done = 🔕 You no longer follow { $topic }.
changed-follow = 🔁 Changed: you no longer follow { $topic }.
changed-save = 🔁 Changed: this one is not saved any more: <b>{ $title }</b>
changed-back = ↩️ Changed back to how it was before.
unfollow-all-ask = 🔕 Would you like to unfollow everything?
unfollow-all = 🔕 Unfollow everything
unfollow-none-left = You do not follow anything else.
unfollow-all-done = 🔕 You no longer follow anything.
unfollow-nothing = You do not follow { $topic }.
follow-at-once = New articles are sent within minutes, at most one message every { NUMBER($minutes) } minutes.
follow-daily = { $hour ->
        [0] New articles are sent once a day, at 0:00 (midnight), { ZONE() } time.
       *[other] New articles are sent once a day, at { $hour }:00, { ZONE() } time.
    }
follow-already =
    🔔 You already follow { $topic }.
    Everything you follow: /following
follow-without = { $words }, except articles that mention { $left_out }
topic-without = { $words } (without { $left_out })
follow-too-many = You already follow { NUMBER($most) } topics, and there is no room for more. Unfollow some under /following.
follow-no-words = Please give at least one word to follow.
following-title = 🔔 <b>You follow</b>
following-nothing = You do not follow anything yet. Send /follow and a few words about what interests you.
following-remove = 🗑 Unfollow…
following-how = To hear no more of something, unfollow it; to pause everything, mute.
following-which = 🔔 Which topic would you like to unfollow?
back-to-following = ‹ What you follow
following-mute = { $days ->
        [one] 🔕 Mute { NUMBER($days) } day
       *[other] 🔕 Mute { NUMBER($days) } days
    }
following-muted = 🔕 Muted until { DATETIME($until, dateStyle: "long") }. Articles that arrive before then will be sent when the mute ends.
following-muted-hours = 🔕 Muted until { DATETIME($until, timeStyle: "short") }. Articles that arrive before then will be sent when the mute ends.
following-muted-tomorrow = 🔕 Muted until { DATETIME($until, timeStyle: "short") } on { DATETIME($until, dateStyle: "long") }. Articles that arrive before then will be sent when the mute ends.
following-not-stopped = 🔔 Nothing is stopped yet. You can end it below, or mute it for a while.
following-paused = 🔕 Paused: I send nothing until you turn it back on. What you follow is kept.
following-muted-all = Muting holds for all topics, not just { $topic }. If you are done with that one, unfollow it.
following-unmuted = 🔔 Notifications are on.
following-unmute = 🔔 Unmute
news-title = { $count ->
        [one] 🔔 <b>{ NUMBER($count) } new article</b>
       *[other] 🔔 <b>{ NUMBER($count) } new articles</b>
    }
news-topic = On <b>{ $words }</b>:
news-unfollow = 🔕 Unfollow “{ $words }”
news-follow-again = ↩️ Follow “{ $words }” again
news-following = 🔔 What you follow
news-rest = { $count ->
        [one] And { NUMBER($count) } more:
       *[other] And { NUMBER($count) } more:
    }
news-more = { $count ->
        [one] … and { NUMBER($count) } more
       *[other] … and { NUMBER($count) } more
    }

settings-title =
    ⚙️ <b>Settings</b>
    Tap what you would like to change.
settings-language = 🌐 Language: { $value }
settings-sentences = 📏 Summary length: { $value }
settings-quoted = 📄 Show at first: { $value }
already-set = ✓ It is so already: { $label }
settings-hour = 🔔 New articles: { $value }
choose-language = 🌐 Which language should the bot speak?
choose-sentences =
    📏 How many sentences should a summary usually have?

    “Automatic” is { NUMBER($count) }; letters, notices, minutes and contracts that you send get as many as hold their main points.
choose-quoted = 📄 How much of a summary should be shown at first? A tap opens the rest.
choose-hour =
    🔔 Should new articles on what you follow be sent as they arrive, or once a day, at a time you choose?
    “As they arrive”: within minutes, at most one message every { NUMBER($minutes) } minutes.
    All times are { ZONE() } time. To use another, write your city or country.
hour-zone = 🕗 You are on { ZONE() } time. It is { DATETIME($now, timeStyle: "short") } there now.
settings-zone = 🌍 Time zone: { ZONE() }
choose-zone =
    🌍 You are on { ZONE() } time. It is { DATETIME($now, timeStyle: "short") } there now.
    To use another, write your city or country, such as “Paris” or “Japan”.
zone-usual = ↩️ Back to the bot’s usual time
zone-which = 🌍 There is more than one time zone there. Which city’s time would you like?
zone-unknown =
    🌍 Sorry, I do not know which time zone that is: { $place }
    Try the nearest big city, such as “change my time zone to London”.
hour-days = 🕗 Days of the week cannot be chosen: new articles are sent as they arrive, or once a day. For quiet days, mute them under /following.
hour-whole = 🕗 New articles can be sent on the hour only, such as 8:00, not in between.
back-to-settings = ‹ Settings
sentences-auto = automatic
sentences = { $count ->
        [one] { NUMBER($count) } sentence
       *[other] { NUMBER($count) } sentences
    }
digest-instead = 🔔 No digest, then. Shall I send new articles as they arrive, or nothing at all? Until you choose, all stays as it is.
digest-each = 🔔 As they arrive
digest-none = 🔕 Nothing at all
digest-at-once = as they arrive
digest-hour = { $hour }:00
digest-daily = { $hour ->
        [0] daily at 0:00 (midnight), { ZONE() } time
       *[other] daily at { $hour }:00, { ZONE() } time
    }
language-auto = automatic
language-vi = Tiếng Việt
language-en = English
layout-plain = one screen
layout-quoted = first lines
layout-whole = everything

kept-things = 🔒 This is all I keep about you: { $things }. It is only there to answer you. To delete it: /forget
forget-question =
    🧹 Delete everything the bot stores about you: { $things }?
    This cannot be undone.
forget-ask = 🧹 Delete this…
forget-all = 🧹 Delete it all
forget-keep = ‹ Keep it
agree-by-tap = 👆 This needs a tap on the button, so please tap it. Nothing is deleted yet.
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
        [one] the summary of { NUMBER($count) } text you sent
       *[other] summaries of { NUMBER($count) } texts you sent
    }
forget-settings = { $count ->
       *[other] your settings
    }
forget-and = { $things } and { $last }
