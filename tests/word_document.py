"""Word documents for tests."""

import io
import zipfile
from xml.sax.saxutils import escape

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"


def docx(
    *paragraphs: str,
    xml: str = "",
    name: str = "word/document.xml",
    packing: int = zipfile.ZIP_DEFLATED,
) -> bytes:
    """A Word document of these paragraphs, or of XML: of elements in its body, or all of it."""
    body = "".join(f"<w:p><w:r><w:t>{escape(it)}</w:t></w:r></w:p>" for it in paragraphs)
    whole = f'<w:document xmlns:w="{W}" xmlns:mc="{MC}"><w:body>{body}{xml}</w:body></w:document>'
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", packing) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr(name, xml if xml.startswith("<!") else whole)
    return packed.getvalue()
