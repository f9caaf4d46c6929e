"""Schemas as files: sections by version, each of which leads to the next one."""

import re
from importlib.resources import files

_SECTION = re.compile(r"^-- version (\d+)$", re.MULTILINE)


def sections(engine: str, schema: str) -> dict[int, str]:
    """Read a schema: its sections by the version to which each leads.

    Args:
        engine: The package of a store, in whose folder `schema` the file lies.
        schema: The file's name. A section begins with a line ``-- version N``.
    """
    text = files(engine).joinpath("schema", schema).read_text("utf-8")
    _, *parts = _SECTION.split(text)
    return dict(zip(map(int, parts[::2]), parts[1::2], strict=True))
