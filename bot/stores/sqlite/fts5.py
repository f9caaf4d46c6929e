"""What SQLite's full-text search is asked for."""

from bot.library.search.expressions import AllOf, AnyOf, Expression, Token


def fts5(expression: Expression) -> str:
    """Write an expression in FTS5's syntax; tokens hold letters, digits and underscores only."""
    match expression:
        case Token(text, begun):
            return f'"{text}"' + (" *" if begun else "")
        case AllOf(parts):
            return " AND ".join(f"({fts5(part)})" for part in parts)
        case AnyOf(parts):
            return " OR ".join(f"({fts5(part)})" for part in parts)
