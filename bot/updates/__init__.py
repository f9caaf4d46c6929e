"""How updates come, in which order they are handled, and how fast the answers may go out."""
