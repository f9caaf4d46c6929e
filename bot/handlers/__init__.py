"""What the bot does when something arrives: one file a subject, no logic of its own.

Every handler has the same three steps: read the update, ask the library, send a reply.
"""
