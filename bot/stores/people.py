"""In which tables people leave something, in every store."""

# Where what belongs to a person stands, up to that number: first what `Kept` counts, in its order.
ITS = (
    "person WHERE id",
    "saved WHERE person",
    "follow WHERE person",
    "query WHERE person",
    "sent_text WHERE person",
    "news WHERE person",
    "shown WHERE chat",
)

# How many people there are, and how many of them follow something.
CROWD = """
SELECT count(*), count(*) FILTER (WHERE person IN (SELECT person FROM follow)) FROM (
    SELECT id AS person FROM person
    UNION SELECT person FROM saved UNION SELECT person FROM follow UNION SELECT person FROM query
    UNION SELECT person FROM sent_text UNION SELECT person FROM news
    UNION SELECT chat FROM shown WHERE chat > 0  -- groups are below
) AS people
"""
