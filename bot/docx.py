"""The text of a Word document: a zip whose ``word/document.xml`` holds the paragraphs.

Whoever made it may mean harm: what is unpacked is bounded, and a document type, by which XML gets
entities of its own, is refused (Word writes none).
"""

import zlib
from collections import Counter
from io import BytesIO
from xml.parsers import expat
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile

# Bytes of XML that are read: several hundred pages. What follows is left out.
MOST_BYTES = 8_000_000

_PACKINGS = {ZIP_STORED, ZIP_DEFLATED}
_UNREADABLE = (
    BadZipFile, KeyError, RuntimeError, OSError, EOFError, ValueError, zlib.error, expat.ExpatError,
)  # fmt: skip

# The elements that count, see ECMA-376, part 1, section 17: a paragraph with its properties, the
# one that makes it an item of a list, and text. What is in a fallback stands before it as well.
_PARAGRAPH, _PROPERTIES, _ITEM, _TEXT, _FALLBACK = "p", "pPr", "numPr", "t", "Fallback"
_SPACES = {"tab": "\t", "br": "\n", "cr": "\n"}


class NoDocxError(ValueError):
    """A file is no Word document that can be read: damaged, encrypted, or something else."""


def text_of_docx(content: bytes) -> str:
    """Read the text of a Word document, a line a paragraph, without what was deleted in it.

    Raises:
        NoDocxError: It cannot be read.
    """
    try:
        with ZipFile(BytesIO(content)) as archive:
            document = archive.getinfo("word/document.xml")
            if document.compress_type not in _PACKINGS:
                raise NoDocxError("packed in a way of which Word knows nothing")
            with archive.open(document) as file:
                return _text_of_xml(file.read(MOST_BYTES))
    except _UNREADABLE as error:
        raise NoDocxError(str(error)) from error


def _text_of_xml(xml: bytes) -> str:
    parts = list[str]()
    inside = Counter[str]()  # How many elements of a kind are open.

    def start(element: str, _: object) -> None:
        name = element.rpartition(" ")[2]
        inside[name] += 1
        if inside[_FALLBACK]:
            return
        if name == _ITEM:
            parts.append("- ")
        elif name in _SPACES and not inside[_PROPERTIES]:  # There, a tab is where one may stop.
            parts.append(_SPACES[name])

    def end(element: str) -> None:
        name = element.rpartition(" ")[2]
        if name == _PARAGRAPH and not inside[_FALLBACK]:
            parts.append("\n")
        inside[name] -= 1

    def said(text: str) -> None:
        if inside[_TEXT] and not inside[_FALLBACK]:
            parts.append(text)

    def refuse(*_: object) -> None:
        raise NoDocxError("a document type")

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler, parser.StartDoctypeDeclHandler = said, refuse
    parser.Parse(xml, False)  # noqa: FBT003 - it may have been cut
    return "".join(parts)
