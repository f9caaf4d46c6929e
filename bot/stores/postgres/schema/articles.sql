-- The articles, and all that is made of them. It holds nothing that cannot be rebuilt from the seeds.
-- Each section below takes the database from one version to the next (table schema_version);
-- a section that was released is never edited, a change is a new section. Times are seconds since 1970.

-- version 1

CREATE TABLE article (
    number       bigint PRIMARY KEY,     -- stays inside the store; a larger one was stored later
    key          text COLLATE "C" NOT NULL UNIQUE,  -- the public id, made from the URL
    url          text NOT NULL,          -- as the seed wrote it
    title        text NOT NULL,
    published    bigint NOT NULL,
    dated        boolean NOT NULL,       -- whether the seed says; otherwise it was first loaded then
    source       text NOT NULL,          -- the seed file, relative to the seeds folder
    content_hash bytea NOT NULL,         -- tells an update from a repetition
    body         text NOT NULL
);
CREATE INDEX article_by_date ON article (published, number);

-- Articles that were removed, and when they were published: if they come back, they have their
-- date, and they are no news.
CREATE TABLE departed (
    key       text COLLATE "C" PRIMARY KEY,
    published bigint NOT NULL
);

-- What seed files held when they were read last: see source_files.py.
CREATE TABLE source_file (
    id       bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
    name     text COLLATE "C" NOT NULL UNIQUE,  -- relative to the seeds folder
    size     bigint NOT NULL,            -- this and the times tell that it is as it was
    modified bigint NOT NULL,
    changed  bigint NOT NULL,
    reader   bigint NOT NULL             -- by which version of the formats it was read
);
CREATE TABLE source_seed (
    key  text COLLATE "C" NOT NULL,
    file bigint NOT NULL,
    line bigint NOT NULL,
    PRIMARY KEY (key, file, line)
);
CREATE INDEX source_seed_by_file ON source_seed (file);
CREATE TABLE source_fault (
    file   bigint NOT NULL,
    line   bigint NOT NULL,
    reason text NOT NULL
);

-- What the summarizer made of an article, of the content with this hash: of another it is void.
CREATE TABLE ranking (
    article      bigint PRIMARY KEY REFERENCES article ON DELETE CASCADE,
    content_hash bytea NOT NULL,
    version      integer NOT NULL,       -- of the summarizer: an older one ranks anew
    data         text NOT NULL           -- JSON
);

-- Articles that a reload added to a library that was not empty: whoever follows their words has
-- yet to be told.
CREATE TABLE arrival (
    article bigint PRIMARY KEY REFERENCES article ON DELETE CASCADE
);

-- A title's words as one would compare them (lower case, diacritics kept, tone placement
-- normalised, joined by spaces), and a sketch of the body that tells near-duplicates. Apart from the
-- texts, so that many are read from few pages.
CREATE TABLE title (
    article   bigint PRIMARY KEY REFERENCES article ON DELETE CASCADE,
    published bigint NOT NULL,
    words     text NOT NULL,
    sketch    bytea NOT NULL
);

-- Which articles hold a token, as the library's postings say it (stores/postings.py): in blocks of
-- 65,536 articles, block = number / 65536. Compressing these lists would gain nothing.

-- In the title: a word, or '_first_second' for two in a row.
CREATE TABLE title_posting (
    token    text COLLATE "C" NOT NULL,
    block    integer NOT NULL,
    articles bytea NOT NULL,
    PRIMARY KEY (token, block)
);
ALTER TABLE title_posting ALTER articles SET STORAGE EXTERNAL;

-- Which passages of bodies hold a token, as passages.py says it: in blocks of the passages of 16,384
-- articles, block = passage / 524288.
CREATE TABLE passage_posting (LIKE title_posting INCLUDING ALL);

-- In title or lead: a word, or '_' and a hash for two in a row; anywhere: '.word'.
CREATE TABLE posting (LIKE title_posting INCLUDING ALL);

-- version 2

-- Articles without a seed that were too many to go unasked: they stay until somebody agrees, or
-- their seeds come back.
CREATE TABLE held (
    key text COLLATE "C" PRIMARY KEY
);

-- version 3

-- Seed files are noted by their chunks: see source_files.py. Those that are known stay so, each as
-- one chunk, but one that changes is read anew as a whole this once.
ALTER TABLE source_file RENAME TO source_chunk;
ALTER TABLE source_chunk DROP CONSTRAINT source_file_name_key;
ALTER TABLE source_chunk ALTER size DROP NOT NULL;  -- NULL: the file is read just now
ALTER TABLE source_chunk ADD lines_before bigint DEFAULT 0;  -- NULL: perhaps it is there no more
ALTER TABLE source_chunk ADD hash bytea NOT NULL DEFAULT '';  -- of its lines; empty: all of a file
CREATE INDEX source_chunk_by_place ON source_chunk (name, lines_before);
ALTER TABLE source_seed RENAME file TO chunk;
ALTER TABLE source_fault RENAME file TO chunk;

-- version 4

-- An article of which nobody says when it was published was so some time before it was loaded: in
-- lists of the newest it counts as a month older, so that the news of these days come before it.
CREATE INDEX article_by_recency
    ON article ((published - CASE WHEN dated THEN 0 ELSE 2592000 END), number);
