"""What people write to each other for, in the words of each language."""

from functools import partial

from summarizer.languages import parts

typed = partial(parts.typed, "purpose")


class Purpose(parts.Tables):
    """What people write to each other, in small letters, with or without marks."""

    greeting = typed("Matches how a line begins that greets.")
    addressing = typed("Finds that others are spoken to.")
    asking = typed("Finds what is asked of them.")
    advising = typed("Finds what news tells its reader to do, or when what is closed opens again.")
    settling_days = typed("Finds until when people have a say in news, or that it will be decided.")
    lasting = typed("Finds when what news tells of will begin or end.")
    measures = typed("Finds what authorities allow, close or forecast for a day to come.")
    changing = typed("Finds what news says is moved, closed, dearer, replaced, or spared somebody.")
    scenes = typed("Finds, in news, what befell one person or how he feels about it.")
    costing = typed("Finds that it costs something.")
    obliging = typed("Finds what somebody must do or everybody pays, though nobody is asked.")
    losses = typed(
        "Finds what is lost otherwise, which letters ask no less, but stories tell, too."
    )
    deadlines = typed("Finds when something is due, or will be.")
    results = typed("Finds what came of something.")
    troubles = typed("Finds what is wrong.")
    thefts = typed("Finds what was stolen or lost, which is why a warning is written.")
    posing = typed("Finds as whom a swindler poses.")
    tricks = typed("Finds how a swindle works, without which nobody would know it again.")
    frauds = typed("Finds a word that tells of a fraud.")
    alleging = typed("Finds what a swindler said or wants.")
    bidding = typed("Matches how an order begins that may be his.")
    safeguards = typed("Finds what to do against him, unless he says it.")
    refuges = typed("Finds the short number that somebody is to call.")
    sums = typed("Finds a sum of money.")
    dates = typed("Finds a day, by its number or its name.")
    occurring = typed("Finds that something takes place or begins then, or that all go somewhere.")
    outings = typed("Finds where all go, of which the next sentence may say when.")
    usual = typed("Finds what goes on as it always does.")
    times = typed("Finds a time of day.")
    spans = typed("Finds from which day or hour until which.")
    spreading = typed("Finds what asks no more than that others read a warning or pass it on.")
    warnings = typed("Finds what somebody never does or is never to do, by which a fraud is told.")
    stakes = typed("Finds what happens otherwise, what is forbidden and what it costs.")
    references = typed(
        "Finds what letters and contracts refer to by its number, and who signs them."
    )
    shutting = typed("Finds that something is closed, cancelled or moved.")
    rerouting = typed("Finds what to do instead.")
    visiting = typed("Finds who comes to somebody's house.")
    visited = typed("Finds what is told of when he comes.")
    remitting = typed("Matches what somebody sent, without where to.")
    depositing = typed("Finds where a swindler wants money sent.")
    urging = typed("Matches what the writer of an essay wants done by a body such as a council.")
    elsewhere = typed("Matches, with capitals, what begins to tell of another place.")
    staying = typed("Matches, with capitals, a sentence that goes on telling of it.")
    closing = typed("Finds that something closes, with from when or how long.")
    reopening = typed("Finds that something opens again.")
    denying = typed("Matches what says only what something is not.")
    affirming = typed("Matches how the next sentence begins that says what it is.")
    forbidding = typed("Matches what stands before the word that tells what never to do.")
    changes = typed(
        'Finds that something is another time or place than before, such as "instead of".'
    )
    corrections = typed("Finds what others believe, put right: 'at Joe's, not at mum's'.")
    consulting = typed("Matches what begins to say when, or why, somebody came to a doctor.")
    resulting = typed('Matches how begins what only says what "these results" mean.')
    findings = typed("Finds what was found, as by a doctor or an electrician.")
    diagnosing = typed("Finds which illness somebody was found to have.")
    naming = typed("Finds, in that, that it is somebody who has it, or why he is unwell.")
    treatments = typed("Finds what a doctor orders: a dose, a medicine, a diet, a test.")
    stopping = typed("Finds which medicine is no longer to be taken, or otherwise than before.")
    allergies = typed("Finds what somebody must not be given, as he was ill from it before.")
    sparing = typed(
        "Finds what somebody ill is spared: an operation, or an illness that was feared."
    )
    emergencies = typed("Finds in which case to go to a hospital, to hang up or to call for help.")
    reporting = typed("Matches how a sentence begins that tells what somebody else said.")
    introducing = typed("Finds that something is what the whole message is about.")
    asides = typed("Matches how a postscript begins, or what is said by the way.")
    conditions = typed("Matches how a case begins, beside which another one may be put.")
    notices = typed('Matches how the title begins of what is written to others, such as "notice".')
    outweighing = typed("Matches how a sentence begins that sets a sum against the one before.")
    noticing = typed("Matches how such a title begins in small letters, as no headline does.")
    papers = typed("Finds what kind of paper a heading in capitals names.")
    invitations = typed("Matches how the title begins of what calls people to a meeting to come.")
    matters = typed("Matches what only names the matter to which its writer comes, without a verb.")
    coming = typed("Finds that something is to come, or to be done.")
    bygone = typed("Finds that something is over, which no letter is written for.")
    vague = typed("Finds that something will be told, but not what.")
    tips = typed("Matches how what begins that tells in a mail how to save, and asks nothing.")
    following = typed(
        'Finds what goes on from an earlier sentence, as "you agreed to this", though it may begin '
        "as any does."
    )
    offers = typed("Finds a courtesy, such as an offer to answer, which asks nothing.")
    optional = typed("Matches how a sentence begins about what only those do who want to.")
    copies = typed("Matches the line above who else gets a letter.")
    places = typed("Finds where something is.")
    spots = typed("Finds any word of a place, by which one is told to who asks where.")
    eras = typed("Finds a month, a year, a decade or a century.")
    bills = typed('Finds what is paid, in words that no sum is counted by: "a tenner each".')
    numbers = typed("Finds a number in words.")
    reasons = typed("Finds why something is so.")
    follows_from = typed("Finds that something is so for what the sentence before it says.")
    hosting = typed("Finds, in a chat, at whose place people will meet.")
    looks = typed("Finds how somebody or something looks that is sought, as by the police.")
    rates = typed("Finds what comes again and again, as rent does.")
    groups = typed('Matches how a sentence begins about many, whom "they" may mean.')
    bodies = typed('Finds a body of many, such as the police, whom "they" may mean.')
    many = typed('Matches how a sentence begins about many whom it does not name, as "they".')
    reckoning = typed(
        "Matches how a sentence begins that tells what several say, as the police do."
    )
    absent = typed(
        'Matches how a sentence begins about people whom only another one names, as "they".'
    )
    describing = typed("Matches how a sentence begins that describes somebody, and names nobody.")
    these = typed('Finds a noun with "these", or whom a sentence speaks of as "these people".')
    elliptic = typed("Matches what only answers the sentence before, such as 'So he did.'")
    unnamed = typed('Matches what begins about something that the sentence before names, as "it".')
    paying = typed(
        "Finds what is to be paid, by a day, of a sum that an earlier sentence may tell."
    )
    options = typed('Finds a choice by its number or letter, as "option two".')
    choosing = typed("Finds that one of several offers is to be chosen, without them.")
    choices = typed("Finds what offers one of them.")
    calling = typed("Finds that somebody is asked to call, whose number another sentence may tell.")
    saying = typed("Finds, behind a quotation, a speaker whom only an earlier sentence names.")
    first = typed("Matches how the first of several points begins.")
    further = typed("Matches how a later one does.")
    pending = typed("Finds what is still open or needed, as minutes say.")
    forgoing = typed("Finds, in minutes, what was put off, or only wished for.")
    standing = typed("Finds there what money is left, and what holds from now on.")
    tabling = typed("Matches what only says, there, that an item was spoken of.")
    reconvening = typed("Matches how the line begins, there, that tells of the next meeting.")
    lacking = typed("Finds what is missing or wrong.")
    mending = typed("Matches what asks to mend that without saying what.")
    addressed = typed("Matches how a sentence begins that speaks to one of several, with the name.")
    anchored = typed(
        'Finds what points at an event or a sum that was told before, such as "that day".'
    )
    then = typed('Finds what points at a time that was told before, such as "until then".')
    moments = typed('Finds a time that is told by what happens, as after "until".')
    pleasantries = typed("Finds courtesies, and how somebody introduces himself.")
    joining = typed(
        'Finds words such as "also" that lean on nothing where people tell of themselves.'
    )
    speaking = typed(
        "Finds words for the writer, the readers and the message itself, which elsewhere stand for "
        "what was told before."
    )
    requests = typed("Matches, in front of a text, that the bot is asked to sum it up.")
    turning = typed("Matches how a sentence begins that comes to another topic.")
    dependent = typed("Finds what is not understood without what its topic is about.")
    outcomes = typed("Finds that a story comes to its point.")
    occasion = typed("Finds which deed of his somebody tells about.")
    deeds = typed("Finds what he did wrong, what he owned up to and how it was made good.")
    remembering = typed("Finds that somebody says what he remembers best.")
    shares = typed(
        "Finds what each is to pay, that somebody objects, or which of the sums or ways is chosen, "
        "at a meeting."
    )
    favourites = typed("Finds that somebody says whom or what he likes best.")
    once = typed("Matches how a sentence begins that tells what happened one day.")
    arguing = typed("Matches how a sentence begins that says what somebody argues for.")
    concluding = typed("Matches how a sentence begins that says what it all comes to.")
    weighing = typed(
        "Matches a question that its writer answers when he comes to it, or that what he found out "
        "surprised him, which he tells next."
    )
    proposing = typed(
        "Finds who decides for others, and what he plans, on which people have opinions."
    )
    claiming = typed("Matches how a sentence begins that says what its writer thinks should be.")
    objecting = typed("Matches how a sentence begins that says what others say.")
    answering = typed("Finds the writer's answer to that.")
    refuting = typed("Matches how the next sentence begins that denies what others say.")
    demanding = typed("Matches what only announces what its writer wants done.")
    resolving = typed("Matches what changed an essay's writer's mind, and what he does or asks.")
    wishing = typed("Matches how a sentence begins that says what its writer wishes for.")
    somebody = typed('Finds that somebody without a name comes in, as "an old woman".')
    again = typed('Finds that such a person is told of, as "she".')
    lately = typed("Finds what happened lately, which brings back what was long ago.")
    sourcing = typed("Matches what says of news only who told it where.")
    banning = typed("Finds who must not do something, or who may though others must not.")
    insights = typed(
        "Finds, in two sentences, what somebody came to see: not one thing but another."
    )
    settling = typed("Finds, in a message of a chat, that something is settled with it.")
    revising = typed(
        "Matches how a message begins that settles on a number instead of another one."
    )
    wondering = typed("Finds a question of a chat that has no mark.")
    promising = typed("Finds what somebody takes on himself there.")
    bringing = typed("Finds what all, or one by name, are to bring or to wear.")
    venues = typed("Finds where all are to come, or to leave what they come in.")
    smalltalk = typed("Finds what only passes the time there, as who saw a match.")
    busy = typed("Finds when somebody is busy elsewhere, which matters until all have agreed.")
    secrets = typed("Finds what nobody is to be told.")
    unfit = typed("Finds, in a chat, who cannot have what somebody offers.")
    rejecting = typed("Finds, in a short message, that something is turned down.")
    assenting = typed("Finds, in an answer, that somebody agrees to what was proposed.")
    continuing = typed("Finds, in a message, that only the one before it names what it is about.")
