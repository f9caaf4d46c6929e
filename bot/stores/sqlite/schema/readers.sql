-- The people's database: what belongs to readers, kept apart from the articles, so that a
-- reload never makes them wait and the articles can be thrown away and rebuilt.
-- Sections as in schema.sql. Times are seconds since 1970. A person is Telegram's user id,
-- which is also the id of their private chat.

-- version 1

-- What a person chose under /settings; who chose nothing has no row.
CREATE TABLE person (
    id        INTEGER PRIMARY KEY,
    language  TEXT,                  -- NULL: as Telegram says
    sentences INTEGER NOT NULL,      -- usual length of a summary
    quoted    INTEGER NOT NULL,      -- what of a summary stands in a quote: see Preferences
    hour      INTEGER                -- at which digests come; NULL: at once
);

-- The list that a chat saw last, so that its numbers can be named: /summary 3.
CREATE TABLE shown (
    chat     INTEGER PRIMARY KEY,
    first    INTEGER NOT NULL,       -- the number of the first entry
    articles TEXT NOT NULL           -- JSON array of article ids
);

-- What a person searched for. A button has room for 64 bytes, so it names a query by number: a
-- random one, because whoever holds the number (in a deep link, say) is shown the query.
CREATE TABLE query (
    id     INTEGER PRIMARY KEY,
    person INTEGER NOT NULL,
    text   TEXT NOT NULL,
    used   INTEGER NOT NULL,
    UNIQUE (person, text)
);

-- What was made of a text that a person sent: its ranking, not the text. Random numbers again.
CREATE TABLE sent_text (
    id      INTEGER PRIMARY KEY,
    person  INTEGER NOT NULL,
    ranking TEXT NOT NULL,           -- JSON, as the summarizer writes it
    used    INTEGER NOT NULL
);
CREATE INDEX sent_text_by_person ON sent_text (person);

CREATE TABLE saved (
    person  INTEGER NOT NULL,
    article TEXT NOT NULL,           -- article id
    since   INTEGER NOT NULL,
    PRIMARY KEY (person, article)
) WITHOUT ROWID;

CREATE TABLE follow (
    id       INTEGER PRIMARY KEY,
    person   INTEGER NOT NULL,
    text     TEXT NOT NULL,          -- as typed
    language TEXT NOT NULL,          -- of digests, unless the person chose one
    UNIQUE (person, text)
);

-- Articles found for a follower. A row stays when it was sent, so that nothing comes twice.
CREATE TABLE news (
    person  INTEGER NOT NULL,
    article TEXT NOT NULL,           -- article id
    found   INTEGER NOT NULL,
    sent    INTEGER,
    PRIMARY KEY (person, article)
) WITHOUT ROWID;
CREATE INDEX news_waiting ON news (person) WHERE sent IS NULL;

-- version 2

-- Until when no digest comes; NULL: none is held back.
ALTER TABLE person ADD COLUMN muted_until INTEGER;

-- version 3

-- Updates of Telegram, from before they are confirmed until they were handled. What was handled
-- stays for a while without its text, so that an update that comes twice is handled once.
CREATE TABLE incoming (
    id        INTEGER PRIMARY KEY,   -- Telegram's update_id
    text      TEXT NOT NULL,         -- JSON as Telegram sent it; empty once handled
    started   INTEGER NOT NULL DEFAULT 0,  -- whether it is in hand
    deaths    INTEGER NOT NULL DEFAULT 0,  -- how often the process died with this one in hand only
    finished  INTEGER                -- when it was handled or set aside
);
CREATE INDEX incoming_open ON incoming (id) WHERE finished IS NULL;
CREATE INDEX incoming_finished ON incoming (finished) WHERE finished IS NOT NULL;

-- version 4

-- In which language admins were answered last: they are told things unasked.
CREATE TABLE admin (
    id       INTEGER PRIMARY KEY,
    language TEXT NOT NULL
);

-- version 5

-- 0: three of an article, as many as it needs of a message. Before, three were usual for both.
UPDATE person SET sentences = 0 WHERE sentences = 3;

-- version 6

-- In which time zone the hour is meant, by its IANA name; NULL: the operator's.
ALTER TABLE person ADD COLUMN zone TEXT;
