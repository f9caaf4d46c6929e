"""What the bot does without an update: digests for followers."""
