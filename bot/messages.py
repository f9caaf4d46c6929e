"""Lines for operators: in English for the log, and in any language for who sits at the terminal."""

from collections.abc import Callable, Sequence


class Message:
    """A line in English, which is also how its translation is found.

    Attributes:
        template: The line, with the names of its values in braces.
    """

    def __init__(self, template: str, /, **values: object) -> None:
        """Take a template and its values, which may be messages too.

        A template without values may be any text: braces in it mean nothing.
        """
        self.template = template
        self._values = values

    def __str__(self) -> str:
        """Say it in English."""
        return self.translated(str)

    def translated(self, translate: Callable[[str], str]) -> str:
        """Say it in another language.

        Args:
            translate: Gives a template in that language.
        """
        # For gettext, an empty text is its catalogue's head.
        template = translate(self.template) if self.template else ""
        if not self._values:
            return template
        values = {
            name: value.translated(translate) if isinstance(value, Message) else value
            for name, value in self._values.items()
        }
        return template.format(**values)


def joined(lines: Sequence[Message], between: str = "\n") -> Message:
    """Put messages under each other, or something else between them."""
    names = [f"line{number}" for number in range(len(lines))]
    template = between.join(f"{{{name}}}" for name in names)
    return Message(template, **dict(zip(names, lines, strict=True)))


def listed(parts: Sequence[Message]) -> Message:
    """Put messages one after another into a line."""
    return joined(parts, "; ")


class OperatorError(Exception):
    """Something that an operator can mend; `message` says in a line what it is."""

    def __init__(self, template: str, /, **values: object) -> None:
        self.message = Message(template, **values)
        super().__init__(str(self.message))
