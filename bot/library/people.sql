-- The people's database: what belongs to readers, kept apart from the articles, so that a
-- reload never makes them wait and the articles can be thrown away and rebuilt.
-- Sections as in schema.sql.

-- version 1

-- The list that a chat saw last, so that its numbers can be named: /summary 3.
CREATE TABLE shown (
    chat     INTEGER PRIMARY KEY,
    first    INTEGER NOT NULL,       -- the number of the first entry
    articles TEXT NOT NULL           -- JSON array of article ids
);

-- What a person searched for. A button has room for 64 bytes, so it names a query by number.
CREATE TABLE query (
    id     INTEGER PRIMARY KEY,
    person INTEGER NOT NULL,
    text   TEXT NOT NULL,
    used   INTEGER NOT NULL,         -- seconds since 1970
    UNIQUE (person, text)
);
