"""What the bot does with an update, one file a subject: read it, ask the library, send a reply."""
