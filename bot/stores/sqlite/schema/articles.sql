-- The article database. It holds nothing that cannot be rebuilt from the seeds.
-- Each section below takes the database from one version to the next (PRAGMA user_version);
-- a section that was released is never edited, a change is a new section.

-- version 1

CREATE TABLE article (
    id        INTEGER PRIMARY KEY,   -- stays inside the store
    key       TEXT NOT NULL UNIQUE,  -- the public id, made from the URL
    url       TEXT NOT NULL,         -- as the seed wrote it
    title     TEXT NOT NULL,
    published TEXT NOT NULL,         -- ISO 8601, UTC
    source    TEXT NOT NULL,         -- the seed file, relative to the seeds folder
    digest    BLOB NOT NULL,         -- of the seed's content: tells an update from a repetition
    body      TEXT NOT NULL          -- last, so that reading the others skips its overflow pages
);

CREATE INDEX article_by_date ON article (published DESC, id DESC);

-- What the summarizer made of an article; gone with the text it was made from.
CREATE TABLE ranking (
    article INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
    version INTEGER NOT NULL,        -- of the summarizer: an older one ranks anew
    data    TEXT NOT NULL            -- JSON
);

CREATE TRIGGER article_changed AFTER UPDATE OF title, body ON article BEGIN
    DELETE FROM ranking WHERE article = new.id;
END;

-- Articles that a reload added to a library that was not empty: whoever follows their words has
-- yet to be told.
CREATE TABLE arrival (
    article INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE
);

-- version 2

-- What searching needs. Written inside the same transaction as the articles. A library
-- that was indexed otherwise begins anew: the next reload fills it.

DROP TABLE IF EXISTS title;
DROP TABLE IF EXISTS title_index;
DROP TABLE IF EXISTS passage_index;
DROP TABLE IF EXISTS word;
DELETE FROM article;

-- A title's words as one would compare them (lower case, diacritics kept, tone
-- placement normalised, joined by spaces), and a sketch of the body that tells near-duplicates.
CREATE TABLE title (
    id     INTEGER PRIMARY KEY REFERENCES article (id),
    words  TEXT NOT NULL,
    sketch BLOB NOT NULL
);

-- Folded words of titles and, as one token '_first_second', each two neighbours: that words
-- stand in a row is looked up, not worked out from positions. No text is kept (content='') and
-- no positions (detail=none), so this is the size of its lists; the store works out anew what
-- a removed article had put in. Prefixes have lists of their own: without, FTS5 merges those of all
-- words that go on from a prefix at every look.
CREATE VIRTUAL TABLE title_index USING fts5 (
    tokens, content='', columnsize=0, detail=none, prefix='1 2 3 4 5 6',
    tokenize="ascii tokenchars '_'"
);

-- The same for bodies, a row for each passage of about a hundred words, so that words found
-- together stand near each other; each passage holds the title's words as well.
-- rowid = 32 * article.id + number of the passage.
CREATE VIRTUAL TABLE passage_index USING fts5 (
    tokens, content='', columnsize=0, detail=none,
    tokenize="ascii tokenchars '_'"
);

-- Which articles hold a word, or two in a row, in the title or in the lead: see postings.py.
CREATE TABLE opening (
    term     TEXT NOT NULL,
    block    INTEGER NOT NULL,       -- article.id / 65536
    articles BLOB NOT NULL,
    PRIMARY KEY (term, block)
);

-- In how many titles and articles (title or body) a word stands.
CREATE TABLE word (
    term     TEXT PRIMARY KEY,
    titles   INTEGER NOT NULL,
    articles INTEGER NOT NULL
) WITHOUT ROWID;

-- Gather 16 MB before writing a segment (1 MB is the default): fewer segments to merge. Kept in
-- the tables' own configuration.
INSERT INTO title_index (title_index, rank) VALUES ('hashsize', 16777216);
INSERT INTO passage_index (passage_index, rank) VALUES ('hashsize', 16777216);

-- Pages of FTS5's own, a quarter as large as usual and less: going through a long list in step with
-- a short one reads less in vain (a fifth to a quarter of the time).
INSERT INTO title_index (title_index, rank) VALUES ('pgsz', 500);
INSERT INTO passage_index (passage_index, rank) VALUES ('pgsz', 1000);

-- version 3

-- Once more indexed otherwise: the library begins anew, and the next reload fills it.

ALTER TABLE article RENAME COLUMN digest TO content_hash;

DELETE FROM title;
DELETE FROM word;
DELETE FROM article;
INSERT INTO title_index (title_index) VALUES ('delete-all');
INSERT INTO passage_index (passage_index) VALUES ('delete-all');
DROP TABLE IF EXISTS opening;

-- Which articles hold a word in title or lead ('word'), two words in a row there ('_' and a hash),
-- or a word anywhere ('.word'): see postings.py.
CREATE TABLE posting (
    token    TEXT NOT NULL,
    block    INTEGER NOT NULL,       -- article.id / 65536
    articles BLOB NOT NULL,
    PRIMARY KEY (token, block)
);

-- version 4

-- The date of publication beside what is looked up, in seconds since 1970: reading it from the
-- article would take a page for each.
ALTER TABLE title ADD COLUMN published INTEGER NOT NULL DEFAULT 0;
UPDATE title SET published =
    (SELECT CAST(strftime('%s', published) AS INTEGER) FROM article WHERE article.id = title.id);

-- version 5

-- Articles that were removed, and when they were published: if they come back, they have their
-- date, and they are no news. A version that indexes otherwise keeps all of them here.
CREATE TABLE departed (
    key       TEXT PRIMARY KEY,
    published TEXT NOT NULL
) WITHOUT ROWID;

-- Two words in a row are hashed otherwise: the library begins anew, and the next reload fills it.
INSERT INTO departed SELECT key, published FROM article;
DELETE FROM title;
DELETE FROM word;
DELETE FROM posting;
DELETE FROM article;
INSERT INTO title_index (title_index) VALUES ('delete-all');
INSERT INTO passage_index (passage_index) VALUES ('delete-all');

-- Write segments of 1 MB, which fit into a processor's cache while they are gathered, and merge
-- them when a reload says so, or 256 at once: merging now and then took as long as writing.
INSERT INTO title_index (title_index, rank) VALUES ('hashsize', 1048576);
INSERT INTO title_index (title_index, rank) VALUES ('automerge', 0);
INSERT INTO title_index (title_index, rank) VALUES ('crisismerge', 256);
INSERT INTO passage_index (passage_index, rank) VALUES ('hashsize', 1048576);
INSERT INTO passage_index (passage_index, rank) VALUES ('automerge', 0);
INSERT INTO passage_index (passage_index, rank) VALUES ('crisismerge', 256);

CREATE INDEX article_by_source ON article (source, key);

-- Whether the seed says when an article was published; otherwise that is when it was first loaded.
ALTER TABLE article ADD COLUMN dated INTEGER NOT NULL DEFAULT 0;

-- What seed files held when they were read last: see source_files.py.
CREATE TABLE source_file (
    id       INTEGER PRIMARY KEY,
    name     TEXT NOT NULL UNIQUE,   -- relative to the seeds folder
    size     INTEGER NOT NULL,       -- this and the times tell that it is as it was
    modified INTEGER NOT NULL,
    changed  INTEGER NOT NULL,
    reader   INTEGER NOT NULL        -- by which version of the formats it was read
);
CREATE TABLE source_seed (
    key  TEXT NOT NULL,
    file INTEGER NOT NULL,
    line INTEGER NOT NULL,
    PRIMARY KEY (key, file, line)
) WITHOUT ROWID;
CREATE TABLE source_fault (
    file   INTEGER NOT NULL,
    line   INTEGER NOT NULL,
    reason TEXT NOT NULL
);

-- version 6

-- Articles without a seed that were too many to go unasked: they stay until somebody agrees, or
-- their seeds come back.
CREATE TABLE held (
    key TEXT PRIMARY KEY
) WITHOUT ROWID;

-- Of passages, gather 4 MB: a seventh less work than with 1 MB (fewer words are begun anew), and
-- with more it grows no less.
INSERT INTO passage_index (passage_index, rank) VALUES ('hashsize', 4194304);

-- version 7

-- Seed files are noted by their chunks: see source_files.py. Those that are known stay so, each as
-- one chunk, but one that changes is read anew as a whole this once.
CREATE TABLE source_chunk (
    id           INTEGER PRIMARY KEY,
    name         TEXT NOT NULL,      -- the file's, relative to the seeds folder
    lines_before INTEGER,            -- in the file; NULL: perhaps it is there no more
    hash         BLOB NOT NULL,      -- of its lines; empty: it is all of a file
    size         INTEGER,            -- the file's; this and the times tell that it is as it was
    modified     INTEGER,
    changed      INTEGER,
    reader       INTEGER NOT NULL    -- by which version of the formats it was read
);
INSERT INTO source_chunk
    SELECT id, name, 0, x'', size, modified, changed, reader FROM source_file;
CREATE INDEX source_chunk_by_place ON source_chunk (name, lines_before);
DROP TABLE source_file;
ALTER TABLE source_seed RENAME COLUMN file TO chunk;
ALTER TABLE source_fault RENAME COLUMN file TO chunk;

-- version 8

-- An article of which nobody says when it was published was so some time before it was loaded: in
-- lists of the newest it counts as a month older, so that the news of these days come before it.
CREATE INDEX article_by_recency ON article (
    CASE WHEN dated THEN published
        ELSE strftime('%Y-%m-%dT%H:%M:%S+00:00', published, '-30 days') END DESC,
    id DESC
);

-- version 9

-- Which passages hold which tokens is kept in rows of numbers, which are written in a fraction of
-- the time: see passages.py. The library begins anew, and the next reload fills it.
DROP TABLE passage_index;
CREATE TABLE passage_segment (
    id       INTEGER PRIMARY KEY,
    block    INTEGER NOT NULL,       -- article.id / 65536
    row_bits INTEGER NOT NULL,       -- how many first bits of a hash tell its row
    articles BLOB NOT NULL,          -- of which of the block's articles it tells, as in `posting`
    gone     BLOB NOT NULL           -- and of which of these no more
);
CREATE TABLE passage_row (
    id   INTEGER PRIMARY KEY,        -- 262144 * segment + the first bits of the hashes
    keys BLOB NOT NULL
);
INSERT OR REPLACE INTO departed SELECT key, published FROM article;
DELETE FROM title;
DELETE FROM word;
DELETE FROM posting;
DELETE FROM article;
INSERT INTO title_index (title_index) VALUES ('delete-all');
DELETE FROM source_chunk;
DELETE FROM source_seed;
DELETE FROM source_fault;
