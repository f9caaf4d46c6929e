"""In which tables people leave something."""

# Where what belongs to a person stands: first what `Kept` counts, in its order.
ITS = (
    "person WHERE id = ?1",
    "saved WHERE person = ?1",
    "follow WHERE person = ?1",
    "query WHERE person = ?1",
    "sent_text WHERE person = ?1",
    "news WHERE person = ?1",
    "shown WHERE chat = ?1",
)

# How many people there are, and how many of them follow something.
CROWD = """
SELECT count(*), count(*) FILTER (WHERE person IN (SELECT person FROM follow)) FROM (
    SELECT id AS person FROM person
    UNION SELECT person FROM saved UNION SELECT person FROM follow UNION SELECT person FROM query
    UNION SELECT person FROM sent_text UNION SELECT person FROM news
    UNION SELECT chat FROM shown WHERE chat > 0  -- groups are below
)
"""
