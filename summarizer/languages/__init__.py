r"""What differs from language to language, read from one TOML file each.

Adding a language means adding ``<code>.toml`` beside this module and cases under the tests.
Patterns in a file are Python regular expressions, with ``\p{Lu}`` and ``\p{Ll}`` in brackets for
the capital and small letters of every Latin script. Those that are searched for in whole texts
begin with a character, which is quick, and count where they begin a word or stand before one.
Words are separated by white space, phrases by ``|``.
"""

import re
import tomllib
import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

UNDETERMINED = "und"  # ISO 639-2's code for a language that nobody knows

_NEVER = re.compile(r"\0\A")
_BREAKS = ("(?P<stop>[,!.]) ", "[:;] ", " [–-] ")  # of every language
_LATIN = "".join(map(chr, (*range(0x250), *range(0x1E00, 0x1F00))))
_LETTERS = {
    r"\p{Lu}": "".join(filter(str.isupper, _LATIN)),
    r"\p{Ll}": "".join(filter(str.islower, _LATIN)),
}


@dataclass(frozen=True)
class Purpose:
    """What people write to each other, in small letters, with or without marks.

    Attributes:
        greeting: Matches how a line begins that greets.
        addressing: Finds that others are spoken to.
        asking: Finds what is asked of them.
        advising: Finds what news tells its reader to do, or when what is closed opens again.
        settling_days: Finds until when people have a say in news, or that it will be decided.
        lasting: Finds when what news tells of will begin or end.
        measures: Finds what authorities allow, close or forecast for a day to come.
        changing: Finds what news says is moved, closed, dearer, replaced, or spared somebody.
        scenes: Finds, in news, what befell one person or how he feels about it.
        costing: Finds that it costs something.
        obliging: Finds what somebody must do or everybody pays, though nobody is asked.
        losses: Finds what is lost otherwise, which letters ask no less, but stories tell, too.
        deadlines: Finds when something is due, or will be.
        results: Finds what came of something.
        troubles: Finds what is wrong.
        thefts: Finds what was stolen or lost, which is why a warning is written.
        posing: Finds as whom a swindler poses.
        tricks: Finds how a swindle works, without which nobody would know it again.
        frauds: Finds a word that tells of a fraud.
        alleging: Finds what a swindler said or wants.
        bidding: Matches how an order begins that may be his.
        safeguards: Finds what to do against him, unless he says it.
        refuges: Finds the short number that somebody is to call.
        sums: Finds a sum of money.
        dates: Finds a day, by its number or its name.
        occurring: Finds that something takes place or begins then, or that all go somewhere.
        outings: Finds where all go, of which the next sentence may say when.
        usual: Finds what goes on as it always does.
        times: Finds a time of day.
        spreading: Finds what asks no more than that others read a warning or pass it on.
        warnings: Finds what somebody never does or is never to do, by which a fraud is told.
        stakes: Finds what happens otherwise, what is forbidden and what it costs.
        references: Finds what letters and contracts refer to by its number, and who signs them.
        shutting: Finds that something is closed, cancelled or moved.
        rerouting: Finds what to do instead.
        visiting: Finds who comes to somebody's house.
        visited: Finds what is told of when he comes.
        remitting: Matches what somebody sent, without where to.
        depositing: Finds where a swindler wants money sent.
        urging: Matches what the writer of an essay wants done by a body such as a council.
        elsewhere: Matches, with capitals, what begins to tell of another place.
        staying: Matches, with capitals, a sentence that goes on telling of it.
        closing: Finds that something closes, with from when or how long.
        reopening: Finds that something opens again.
        denying: Matches what says only what something is not.
        affirming: Matches how the next sentence begins that says what it is.
        forbidding: Matches what stands before the word that tells what never to do.
        changes: Finds that something is another time or place than before, such as "instead of".
        corrections: Finds what others believe, put right: "at Joe's, not at mum's".
        consulting: Matches what begins to say when, or why, somebody came to a doctor.
        resulting: Matches how begins what only says what "these results" mean.
        findings: Finds what was found, as by a doctor or an electrician.
        diagnosing: Finds which illness somebody was found to have.
        treatments: Finds what a doctor orders: a dose, a medicine, a diet, a test.
        stopping: Finds which medicine is no longer to be taken, or otherwise than before.
        sparing: Finds what somebody ill is spared: an operation, or an illness that was feared.
        emergencies: Finds in which case to go to a hospital, to hang up or to call for help.
        reporting: Matches how a sentence begins that tells what somebody else said.
        introducing: Finds that something is what the whole message is about.
        asides: Matches how a postscript begins, or what is said by the way.
        conditions: Matches how a case begins, beside which another one may be put.
        notices: Matches how the title begins of what is written to others, such as "notice".
        invitations: Matches how the title begins of what calls people to a meeting to come.
        matters: Matches what only names the matter to which its writer comes, without a verb.
        vague: Finds that something will be told, but not what.
        tips: Matches how what begins that tells in a mail how to save, and asks nothing.
        following: Finds what goes on from an earlier sentence, as "you agreed to this", though it
            may begin as any does.
        offers: Finds a courtesy, such as an offer to answer, which asks nothing.
        optional: Matches how a sentence begins about what only those do who want to.
        copies: Matches the line above who else gets a letter.
        places: Finds where something is.
        spots: Finds any word of a place, by which one is told to who asks where.
        eras: Finds a month, a year, a decade or a century.
        bills: Finds what is paid, in words that no sum is counted by: "a tenner each".
        numbers: Finds a number in words.
        reasons: Finds why something is so.
        follows_from: Finds that something is so for what the sentence before it says.
        hosting: Finds, in a chat, at whose place people will meet.
        looks: Finds how somebody or something looks that is sought, as by the police.
        rates: Finds what comes again and again, as rent does.
        groups: Matches how a sentence begins about many, whom "they" may mean.
        bodies: Finds a body of many, such as the police, whom "they" may mean.
        many: Matches how a sentence begins about many whom it does not name, as "they".
        reckoning: Matches how a sentence begins that tells what several say, as the police do.
        absent: Matches how a sentence begins about people whom only another one names, as "they".
        describing: Matches how a sentence begins that describes somebody, and names nobody.
        these: Finds a noun with "these", or whom a sentence speaks of as "these people".
        unnamed: Matches what begins about something that the sentence before names, as "it".
        paying: Finds what is to be paid, by a day, of a sum that an earlier sentence may tell.
        options: Finds a choice by its number or letter, as "option two".
        choosing: Finds that one of several offers is to be chosen, without them.
        choices: Finds what offers one of them.
        calling: Finds that somebody is asked to call, whose number another sentence may tell.
        saying: Finds, behind a quotation, a speaker whom only an earlier sentence names.
        first: Matches how the first of several points begins.
        further: Matches how a later one does.
        pending: Finds what is still open or needed, as minutes say.
        forgoing: Finds, in minutes, what was put off, or only wished for.
        standing: Finds there what money is left, and what holds from now on.
        tabling: Matches what only says, there, that an item was spoken of.
        reconvening: Matches how the line begins, there, that tells of the next meeting.
        lacking: Finds what is missing or wrong.
        mending: Matches what asks to mend that without saying what.
        addressed: Matches how a sentence begins that speaks to one of several, with the name.
        anchored: Finds what points at an event or a sum that was told before, such as "that day".
        then: Finds what points at a time that was told before, such as "until then".
        moments: Finds a time that is told by what happens, as after "until".
        pleasantries: Finds courtesies, and how somebody introduces himself.
        joining: Finds words such as "also" that lean on nothing where people tell of themselves.
        speaking: Finds words for the writer, the readers and the message itself, which elsewhere
            stand for what was told before.
        requests: Matches, in front of a text, that the bot is asked to sum it up.
        turning: Matches how a sentence begins that comes to another topic.
        dependent: Finds what is not understood without what its topic is about.
        outcomes: Finds that a story comes to its point.
        occasion: Finds which deed of his somebody tells about.
        deeds: Finds what he did wrong, what he owned up to and how it was made good.
        remembering: Finds that somebody says what he remembers best.
        shares: Finds what each is to pay, that somebody objects, or which of the sums or ways is
            chosen, at a meeting.
        favourites: Finds that somebody says whom or what he likes best.
        once: Matches how a sentence begins that tells what happened one day.
        arguing: Matches how a sentence begins that says what somebody argues for.
        concluding: Matches how a sentence begins that says what it all comes to.
        weighing: Matches a question that its writer answers when he comes to it, or that what he
            found out surprised him, which he tells next.
        proposing: Finds who decides for others, and what he plans, on which people have opinions.
        claiming: Matches how a sentence begins that says what its writer thinks should be.
        objecting: Matches how a sentence begins that says what others say.
        answering: Finds the writer's answer to that.
        refuting: Matches how the next sentence begins that denies what others say.
        demanding: Matches what only announces what its writer wants done.
        resolving: Matches what changed an essay's writer's mind, and what he does or asks.
        wishing: Matches how a sentence begins that says what its writer wishes for.
        somebody: Finds that somebody without a name comes in, as "an old woman".
        again: Finds that such a person is told of, as "she".
        lately: Finds what happened lately, which brings back what was long ago.
        sourcing: Matches what says of news only who told it where.
        banning: Finds who must not do something, or who may though others must not.
        insights: Finds, in two sentences, what somebody came to see: not one thing but another.
        settling: Finds, in a message of a chat, that something is settled with it.
        revising: Matches how a message begins that settles on a number instead of another one.
        wondering: Finds a question of a chat that has no mark.
        promising: Finds what somebody takes on himself there.
        bringing: Finds what all, or one by name, are to bring or to wear.
        venues: Finds where all are to come, or to leave what they come in.
        smalltalk: Finds what only passes the time there, as who saw a match.
        busy: Finds when somebody is busy elsewhere, which matters until all have agreed.
        secrets: Finds what nobody is to be told.
        unfit: Finds, in a chat, who cannot have what somebody offers.
        rejecting: Finds, in a short message, that something is turned down.
        assenting: Finds, in an answer, that somebody agrees to what was proposed.
        continuing: Finds, in a message, that only the one before it names what it is about.
    """

    greeting: re.Pattern[str]
    addressing: re.Pattern[str]
    asking: re.Pattern[str]
    advising: re.Pattern[str]
    settling_days: re.Pattern[str]
    lasting: re.Pattern[str]
    measures: re.Pattern[str]
    changing: re.Pattern[str]
    scenes: re.Pattern[str]
    costing: re.Pattern[str]
    obliging: re.Pattern[str]
    losses: re.Pattern[str]
    deadlines: re.Pattern[str]
    results: re.Pattern[str]
    troubles: re.Pattern[str]
    thefts: re.Pattern[str]
    posing: re.Pattern[str]
    tricks: re.Pattern[str]
    frauds: re.Pattern[str]
    alleging: re.Pattern[str]
    bidding: re.Pattern[str]
    safeguards: re.Pattern[str]
    refuges: re.Pattern[str]
    sums: re.Pattern[str]
    dates: re.Pattern[str]
    occurring: re.Pattern[str]
    outings: re.Pattern[str]
    usual: re.Pattern[str]
    times: re.Pattern[str]
    spreading: re.Pattern[str]
    warnings: re.Pattern[str]
    stakes: re.Pattern[str]
    references: re.Pattern[str]
    shutting: re.Pattern[str]
    rerouting: re.Pattern[str]
    visiting: re.Pattern[str]
    visited: re.Pattern[str]
    remitting: re.Pattern[str]
    depositing: re.Pattern[str]
    urging: re.Pattern[str]
    elsewhere: re.Pattern[str]
    staying: re.Pattern[str]
    closing: re.Pattern[str]
    reopening: re.Pattern[str]
    denying: re.Pattern[str]
    affirming: re.Pattern[str]
    forbidding: re.Pattern[str]
    changes: re.Pattern[str]
    corrections: re.Pattern[str]
    consulting: re.Pattern[str]
    resulting: re.Pattern[str]
    findings: re.Pattern[str]
    diagnosing: re.Pattern[str]
    treatments: re.Pattern[str]
    stopping: re.Pattern[str]
    sparing: re.Pattern[str]
    emergencies: re.Pattern[str]
    reporting: re.Pattern[str]
    introducing: re.Pattern[str]
    asides: re.Pattern[str]
    conditions: re.Pattern[str]
    notices: re.Pattern[str]
    invitations: re.Pattern[str]
    matters: re.Pattern[str]
    vague: re.Pattern[str]
    tips: re.Pattern[str]
    following: re.Pattern[str]
    offers: re.Pattern[str]
    optional: re.Pattern[str]
    copies: re.Pattern[str]
    places: re.Pattern[str]
    spots: re.Pattern[str]
    eras: re.Pattern[str]
    bills: re.Pattern[str]
    numbers: re.Pattern[str]
    reasons: re.Pattern[str]
    follows_from: re.Pattern[str]
    hosting: re.Pattern[str]
    looks: re.Pattern[str]
    rates: re.Pattern[str]
    groups: re.Pattern[str]
    bodies: re.Pattern[str]
    many: re.Pattern[str]
    reckoning: re.Pattern[str]
    absent: re.Pattern[str]
    describing: re.Pattern[str]
    these: re.Pattern[str]
    unnamed: re.Pattern[str]
    paying: re.Pattern[str]
    options: re.Pattern[str]
    choosing: re.Pattern[str]
    choices: re.Pattern[str]
    calling: re.Pattern[str]
    saying: re.Pattern[str]
    first: re.Pattern[str]
    further: re.Pattern[str]
    pending: re.Pattern[str]
    forgoing: re.Pattern[str]
    standing: re.Pattern[str]
    tabling: re.Pattern[str]
    reconvening: re.Pattern[str]
    lacking: re.Pattern[str]
    mending: re.Pattern[str]
    addressed: re.Pattern[str]
    anchored: re.Pattern[str]
    then: re.Pattern[str]
    moments: re.Pattern[str]
    pleasantries: re.Pattern[str]
    joining: re.Pattern[str]
    speaking: re.Pattern[str]
    requests: re.Pattern[str]
    turning: re.Pattern[str]
    dependent: re.Pattern[str]
    outcomes: re.Pattern[str]
    occasion: re.Pattern[str]
    deeds: re.Pattern[str]
    remembering: re.Pattern[str]
    shares: re.Pattern[str]
    favourites: re.Pattern[str]
    once: re.Pattern[str]
    arguing: re.Pattern[str]
    concluding: re.Pattern[str]
    weighing: re.Pattern[str]
    proposing: re.Pattern[str]
    claiming: re.Pattern[str]
    objecting: re.Pattern[str]
    answering: re.Pattern[str]
    refuting: re.Pattern[str]
    demanding: re.Pattern[str]
    resolving: re.Pattern[str]
    wishing: re.Pattern[str]
    somebody: re.Pattern[str]
    again: re.Pattern[str]
    lately: re.Pattern[str]
    sourcing: re.Pattern[str]
    banning: re.Pattern[str]
    insights: re.Pattern[str]
    settling: re.Pattern[str]
    revising: re.Pattern[str]
    wondering: re.Pattern[str]
    promising: re.Pattern[str]
    bringing: re.Pattern[str]
    venues: re.Pattern[str]
    smalltalk: re.Pattern[str]
    busy: re.Pattern[str]
    secrets: re.Pattern[str]
    unfit: re.Pattern[str]
    rejecting: re.Pattern[str]
    assenting: re.Pattern[str]
    continuing: re.Pattern[str]


@dataclass(frozen=True)
class Language:
    """One language's data, ready for use.

    Attributes:
        code: The ISO 639 code, which is the file's name.
        letters: Finds a letter that tells the language from others.
        common: Its commonest words, which tell it where letters do not.
        breaks_words: Whether its words may be broken at the end of a line.
        compounding: Words that a hyphen joins to others, and not one that breaks a word.
        abbreviations: Words whose full stop never ends a sentence.
        closing_abbreviations: Words whose full stop may end one.
        rank: Matches letters that stand for a rank, and spell no word.
        lettered: Words of things that a letter tells from each other, as in "Block C".
        before_initials: Words after which a single letter is a person's initial.
        openers: Words that open sentences more often than names.
        before_titles: Words after which a capital begins a name or a title, and no sentence.
        joints: Words that join two thoughts where somebody writes without marks.
        unjoined: Such a word with one before or after it, with which it joins nothing.
        credit: Matches a credit's first words.
        bare_credit: Finds a caption's end where nothing else marks it: a known source of pictures.
        opening: Finds the blank before what opens a sentence and hardly ever stands inside one with
            a capital, where no stop is before it.
        dateline: Matches what stands before a report's first words.
        pointing: Matches the beginning, in small letters, of a sentence that points at one before.
        referring: Finds, in small letters, what sends the reader back, such as "as above".
        pronoun: Matches the same where capitals tell a pronoun from a name.
        person: Finds whom a pronoun inside a sentence may mean, in what stands before it.
        pointing_nouns: Finds a noun, as ``noun`` or in front, with a word such as "this", in small
            letters.
        pointing_except: The nouns that point at nothing so, such as those of time, unless the word
            was found as ``sure``.
        short_name: Finds a title with a given name only, as ``name``, or a pronoun.
        known_thing: Finds a noun with "the", as ``noun``, in small letters.
        short_thing: Matches how a sentence begins about a ``noun`` that was introduced before.
        introduction: Finds what says which one a ``noun`` is.
        bare_name: Finds a surname alone, as ``name``.
        full_name: Finds a name of several words.
        leaning: Finds what else leans on the sentence before, where a reader may not have read it.
        announcing: Finds, in small letters, what only announces what the next sentence tells.
        stating: Words, one of which hardly any statement lacks, but captions do; empty if unknown.
        first_person: Finds a speaker's words for himself.
        telling: Finds the writer of a post in its first sentence, in small letters.
        row: Matches how one of several alike begins, with what they are as its first group.
        speech: Matches how a sentence begins that tells whose words the one before it were.
        decisions: Finds what a meeting decided, in small letters.
        appointments: Finds when people of a chat will meet, in small letters.
        minutes: Matches how a line of minutes of a meeting begins, in small letters.
        letterhead: Matches how a line begins that tells when, where and by whom these were taken.
        attending: Matches, in small letters, the line above a list of who was there.
        documents: Matches, in small letters, the line that names what a document is.
        concerning: Matches the line below it that says what it is about.
        ceremony: Finds, in small letters, what every meeting goes through: it decides nothing.
        verdict: Matches, in small letters, the beginning of what tells only how a vote went.
        leaning_minutes: Matches, in small letters, how a sentence of minutes begins that says of
            what only with the one before it.
        leaning_decision: Finds, in small letters, a decision that does not say about what.
        action: Finds the label before what somebody is to do, in small letters.
        proposal: Finds, in small letters, what a meeting votes on.
        mail_header: Matches a line of a mail's head, in small letters, as do the next ones.
        mail_subject: Matches what stands before its subject.
        mail_older: Matches a line after which an older mail is quoted.
        mail_greeting: Matches a line with which a mail begins.
        mail_closing: Matches a line after which only names, addresses and numbers follow.
        mail_footer: Finds, in a line below that, what mail programs add.
        purpose: What people write to each other for.
        ingredients: Matches, in small letters, the line before what a recipe needs.
        amounts: Finds, in small letters, how much of something a recipe needs.
        cooking: Matches, in small letters, how a step of a recipe begins, even one amid a sentence.
        clause: Finds, in small letters, behind what another step may begin amid a sentence.
        heat: Finds, in small letters, how long something cooks or how hot.
        method: Matches the line before what is done with it.
        titled: Matches what names the title in the first line of a form, in small letters.
        question: Matches how a question of an interview begins, in small letters.
        clutter: Matches the beginning, in small letters, of a line that is no part of a report.
        breaks: Finds where a line may go on with something else; "stop" is a mark.
        formulas: Matches the same of one that is none unless it tells news, too.
        captions: Each finds a picture's caption in a sentence of small letters.
        stop_words: Words that carry no subject.
    """

    code: str
    letters: re.Pattern[str]
    common: frozenset[str]
    breaks_words: bool
    compounding: frozenset[str]
    abbreviations: frozenset[str]
    closing_abbreviations: frozenset[str]
    rank: re.Pattern[str]
    lettered: frozenset[str]
    before_initials: frozenset[str]
    openers: frozenset[str]
    credit: re.Pattern[str]
    bare_credit: re.Pattern[str]
    opening: re.Pattern[str]
    before_titles: frozenset[str]
    joints: frozenset[str]
    unjoined: frozenset[str]
    dateline: re.Pattern[str]
    pointing: re.Pattern[str]
    referring: re.Pattern[str]
    pronoun: re.Pattern[str]
    person: re.Pattern[str]
    pointing_nouns: re.Pattern[str]
    pointing_except: frozenset[str]
    short_name: re.Pattern[str]
    known_thing: re.Pattern[str]
    short_thing: re.Pattern[str]
    introduction: re.Pattern[str]
    bare_name: re.Pattern[str]
    full_name: re.Pattern[str]
    leaning: re.Pattern[str]
    announcing: re.Pattern[str]
    stating: frozenset[str]
    first_person: re.Pattern[str]
    telling: re.Pattern[str]
    row: re.Pattern[str]
    speech: re.Pattern[str]
    decisions: re.Pattern[str]
    appointments: re.Pattern[str]
    minutes: re.Pattern[str]
    letterhead: re.Pattern[str]
    attending: re.Pattern[str]
    documents: re.Pattern[str]
    concerning: re.Pattern[str]
    ceremony: re.Pattern[str]
    verdict: re.Pattern[str]
    leaning_minutes: re.Pattern[str]
    leaning_decision: re.Pattern[str]
    action: re.Pattern[str]
    proposal: re.Pattern[str]
    mail_header: re.Pattern[str]
    mail_subject: re.Pattern[str]
    mail_older: re.Pattern[str]
    mail_greeting: re.Pattern[str]
    mail_closing: re.Pattern[str]
    mail_footer: re.Pattern[str]
    purpose: Purpose
    ingredients: re.Pattern[str]
    method: re.Pattern[str]
    amounts: re.Pattern[str]
    cooking: re.Pattern[str]
    clause: re.Pattern[str]
    heat: re.Pattern[str]
    titled: re.Pattern[str]
    question: re.Pattern[str]
    clutter: re.Pattern[str]
    breaks: re.Pattern[str]
    formulas: re.Pattern[str]
    captions: tuple[re.Pattern[str], ...]
    stop_words: frozenset[str]

    def asks(self, sentence: str) -> bool:
        """Tell a question of an interview."""
        return self.question.match(sentence.lower()) is not None


@cache
def known_languages() -> tuple[str, ...]:
    """Return the codes of the languages that have a file, in alphabetical order."""
    names = (entry.name for entry in files(__name__).iterdir())
    return tuple(sorted(name.removesuffix(".toml") for name in names if name.endswith(".toml")))


@cache
def language_data(code: str) -> Language:
    """Return a language's data; one without a file gets what punctuation alone tells."""
    name = code if code in known_languages() else UNDETERMINED
    data = tomllib.loads(files(__name__).joinpath(f"{name}.toml").read_text("utf-8"))
    detection, sentences, reading = data["detection"], data["sentences"], data["reading"]
    return Language(
        code=code,
        letters=re.compile(f"[{detection['letters']}]") if detection["letters"] else _NEVER,
        common=_words(detection["words"]),
        breaks_words=sentences["breaks_words"],
        compounding=_words(sentences["compounding"]),
        abbreviations=_words(sentences["abbreviations"]),
        closing_abbreviations=_words(sentences["closing_abbreviations"]),
        rank=_any_of(sentences["ranks"]),
        lettered=_words(sentences["lettered"]),
        before_initials=_words(sentences["before_initials"]),
        openers=_words(sentences["openers"]),
        credit=_any_of(sentences["credits"]),
        bare_credit=_any_of(sentences["bare_credits"]),
        opening=_opening(sentences["openings"]),
        before_titles=_words(sentences["openings"]["not_after"]),
        joints=_words(sentences["joints"]),
        unjoined=_list(sentences["unjoined"]),
        dateline=_any_of(sentences["datelines"]),
        pointing=_phrases(reading["pointing"], reading["pointing_patterns"]),
        referring=_any_of(reading["referring"]),
        pronoun=_any_of(reading["pronouns"]),
        person=_any_of(reading["persons"]),
        pointing_nouns=_any_of(reading["pointing_nouns"]),
        pointing_except=_words(reading["pointing_except"]),
        short_name=_any_of(reading["short_names"]),
        known_thing=_any_of(reading["known_things"]),
        short_thing=_any_of(reading["short_things"]),
        introduction=_any_of(reading["introductions"]),
        bare_name=_any_of(reading["bare_names"]),
        full_name=_any_of(reading["full_names"]),
        leaning=_any_of(reading["leaning"]),
        announcing=_any_of(reading["announcing"]),
        stating=_words(reading["stating"]),
        first_person=_any_of(reading["first_person"]),
        telling=_any_of(reading["telling"]),
        row=_any_of(reading["rows"]),
        speech=_any_of(reading["speech"]),
        decisions=_any_of(reading["decisions"]),
        appointments=_any_of(reading["appointments"]),
        minutes=_any_of(reading["minutes"]),
        documents=_any_of(reading["documents"]),
        concerning=_any_of(reading["concerning"]),
        letterhead=_any_of(reading["letterhead"]),
        attending=_any_of(reading["attending"]),
        ceremony=_any_of(reading["ceremony"]),
        verdict=_any_of(reading["verdict"]),
        leaning_minutes=_any_of(reading["leaning_minutes"]),
        leaning_decision=_any_of(reading["leaning_decision"]),
        action=_any_of(reading["action"]),
        proposal=_any_of(reading["proposal"]),
        mail_header=_any_of(reading["mail_header"]),
        mail_subject=_any_of(reading["mail_subject"]),
        mail_older=_any_of(reading["mail_older"]),
        mail_greeting=_any_of(reading["mail_greeting"]),
        mail_closing=_any_of(reading["mail_closing"]),
        mail_footer=_any_of(reading["mail_footer"]),
        purpose=Purpose(**{name: _typed(patterns) for name, patterns in data["purpose"].items()}),
        ingredients=_typed(data["recipes"]["ingredients"]),
        method=_typed(data["recipes"]["method"]),
        amounts=_typed(data["recipes"]["amounts"]),
        cooking=_typed(data["recipes"]["cooking"]),
        clause=_any_of(data["recipes"]["clauses"]),
        heat=_typed(data["recipes"]["heat"]),
        titled=_any_of(reading["titled"]),
        question=_any_of(reading["questions"]),
        clutter=_any_of(reading["clutter"]),
        breaks=_any_of([*_BREAKS, *reading["breaks"]]),
        formulas=_any_of(reading["formulas"]),
        captions=tuple(map(_pattern, reading["captions"])),
        stop_words=_words(data["words"]["stop"]),
    )


def _words(listing: str) -> frozenset[str]:
    return frozenset(listing.split())


def _opening(data: dict[str, str]) -> re.Pattern[str]:
    """Compile a pattern that looks at the words of one letter only, which is quick."""
    following = {
        "before_small": r" [\p{Ll}]",
        "before_capital": r" [\p{Lu}]",
        "before_number": r" \d",
        "before_comma": ", ",
    }
    words = defaultdict[str, list[str]](list)
    for key, next_ in following.items():
        for word in data[key].split():
            words[word[0]].append(word[1:] + next_)
    for phrase in sorted(_list(data["with_next"])):
        word, next_ = phrase.split()
        words[word[0]].append(rf"{word[1:]} {next_}(?!\w)")
    if not words:
        return _NEVER
    letters = "|".join(f"{letter}(?:{'|'.join(rest)})" for letter, rest in words.items())
    return _pattern(rf" (?=[\p{{Lu}}])(?<=[\w”\")%] )(?={letters})")


def _list(phrases: str) -> frozenset[str]:
    return frozenset(" ".join(phrase.split()) for phrase in phrases.split("|")) - {""}


def _any_of(patterns: list[str]) -> re.Pattern[str]:
    return _pattern("|".join(f"(?:{pattern})" for pattern in patterns)) if patterns else _NEVER


def _typed(patterns: list[str]) -> re.Pattern[str]:
    """Compile patterns of what may be typed without marks as well."""
    return _any_of([*dict.fromkeys([*patterns, *map(_without_marks, patterns)])])


def _without_marks(text: str) -> str:
    letters = unicodedata.normalize("NFD", text.replace("đ", "d"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _pattern(text: str) -> re.Pattern[str]:
    for name, letters in _LETTERS.items():
        text = text.replace(name, letters)
    return re.compile(text)


def _phrases(listing: str, patterns: list[str]) -> re.Pattern[str]:
    phrases = map(re.escape, sorted(_list(listing)))
    choices = [rf"(?:{'|'.join(phrases)})(?!\w)", *patterns]
    return _any_of(choices) if listing else _NEVER
