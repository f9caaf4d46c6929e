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
    "admin WHERE id",
)

# In which language to write to a person unasked; what stands for the person is to be filled in.
LANGUAGE = """
SELECT coalesce(
    (SELECT language FROM person WHERE person.id = asked.id),
    (SELECT language FROM admin WHERE admin.id = asked.id),
    (SELECT language FROM follow WHERE person = asked.id ORDER BY follow.id DESC LIMIT 1)
) FROM (SELECT {} AS id) AS asked
"""

# How many people there are, and how many of them follow something.
CROWD = """
SELECT count(*), count(*) FILTER (WHERE person IN (SELECT person FROM follow)) FROM (
    SELECT id AS person FROM person
    UNION SELECT person FROM saved UNION SELECT person FROM follow UNION SELECT person FROM query
    UNION SELECT person FROM sent_text UNION SELECT person FROM news
    UNION SELECT chat FROM shown WHERE chat > 0  -- groups are below
) AS people
"""
