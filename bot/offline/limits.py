"""Telegram's limits: every figure that the offline Bot API enforces, and nothing else.

Figures: https://core.telegram.org/bots/api and https://limits.tginfo.me/en. Lengths are in UTF-16
units unless the name says bytes.
"""

import re

# What a bot writes
MESSAGE_LENGTH = 4096
CAPTION_LENGTH = 1024
ENTITIES = 100
BUTTONS_IN_ROW = 8
BUTTONS = 100
CALLBACK_DATA_BYTES = 64
COPY_TEXT_LENGTH = 256
SWITCH_QUERY_LENGTH = 256
PLACEHOLDER_LENGTH = 64
START_PARAMETER = re.compile(r"[A-Za-z0-9_-]{1,64}")

# What a bot answers
INLINE_QUERY_LENGTH = 256
INLINE_RESULTS = 50
INLINE_ID_BYTES = 64
NEXT_OFFSET_BYTES = 64
INLINE_ANSWER_SECONDS = 10
"""How long an inline query can be answered."""
CALLBACK_ANSWER_SECONDS = 15
"""How long a pressed button's query can be answered; Telegram gives no figure, this is careful."""
TOAST_LENGTH = 200

# What a bot says of itself
COMMANDS = 100
COMMAND = re.compile(r"[a-z0-9_]{1,32}")
COMMAND_DESCRIPTION_LENGTH = 256
DESCRIPTION_LENGTH = 512
SHORT_DESCRIPTION_LENGTH = 120

# Files
DOWNLOAD_BYTES = 20_000_000
UPLOAD_BYTES = 50_000_000

# How a bot gets its updates
UPDATES = 100
POLL_SECONDS = 50
"""Telegram answers a long poll after 50 seconds at the latest."""

# How fast a bot may send: messages, and the seconds in which there may be so many
MESSAGES_IN_ALL = (30, 1.0)
MESSAGES_IN_CHAT = (3, 3.0)
"""One a second, with bursts of three."""
MESSAGES_IN_GROUP = (20, 60.0)
