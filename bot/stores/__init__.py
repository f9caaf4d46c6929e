"""Where articles and what belongs to readers are stored: one folder for each storage engine.

SQL is found here and nowhere else. What a store must do is said by `bot.library.ports` and
`bot.library.search.ports`.
"""
