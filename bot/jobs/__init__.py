"""What the bot does of its own accord, without anybody sending something."""
