"""The Telegram bot: handlers, replies, and the library of articles behind them."""
