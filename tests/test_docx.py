"""Word documents: whose text is read, and what harms nobody."""

import zipfile
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from word_document import docx

from bot.docx import MOST_BYTES, NoDocxError, text_of_docx


def test_a_paragraph_is_a_line() -> None:
    """Runs are joined, tabs and breaks are kept, items of a list are marked; what was deleted, what
    a field computes and what stands twice are left out."""
    body = """
    <w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>
      <w:r><w:t xml:space="preserve">Kính </w:t></w:r>
      <w:r><w:t>gửi: &lt;A &amp; B&gt;</w:t></w:r></w:p>
    <w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>một</w:t></w:r></w:p>
    <w:p><w:r><w:t>trái</w:t><w:tab/><w:t>phải</w:t><w:br/><w:t>dưới</w:t></w:r></w:p>
    <w:p><w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del>
      <w:r><w:instrText>PAGE</w:instrText></w:r><w:ins><w:r><w:t>thêm</w:t></w:r></w:ins></w:p>
    <w:tbl><w:tr><w:tc><w:p><w:r><w:t>ô</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
    <mc:AlternateContent><mc:Choice><w:p><w:r><w:t>khung</w:t></w:r></w:p></mc:Choice>
      <mc:Fallback><w:p><w:r><w:t>khung</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent>
    """
    lines = ["Kính gửi: <A & B>", "- một", "trái\tphải", "dưới", "thêm", "ô", "khung", ""]
    assert text_of_docx(docx(xml=body)) == "\n".join(lines)


@given(paragraphs=st.lists(st.text(st.characters(min_codepoint=32, codec="utf-8"))))
def test_what_is_written_is_read(paragraphs: list[str]) -> None:
    kept = [it.replace("\ufffe", "").replace("\uffff", "") for it in paragraphs]
    assert text_of_docx(docx(*kept)) == "".join(f"{it}\n" for it in kept)


@given(data=st.data())
def test_a_damaged_one_is_told(data: st.DataObject) -> None:
    """Whatever its bytes are: nothing else is raised."""
    content = bytearray(docx("Một đoạn văn.", "Một đoạn nữa."))
    for place in data.draw(st.lists(st.integers(0, len(content) - 1), max_size=20)):
        content[place] = data.draw(st.integers(0, 255))
    with suppress(NoDocxError):
        text_of_docx(bytes(content[: data.draw(st.integers(0, len(content)))]))


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"%PDF-1.7",
        docx("x", name="xl/workbook.xml"),
        docx("x", packing=zipfile.ZIP_LZMA),
        docx(xml="<w:p>"),
        docx(xml='<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><a>&c;</a>'),
        docx(xml='<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>'),
    ],
)
def test_what_is_none_is_refused(content: bytes) -> None:
    """And so is what XML defines entities with."""
    with pytest.raises(NoDocxError):
        text_of_docx(content)


def test_of_what_unpacks_to_a_lot_the_beginning_is_read() -> None:
    content = docx("a" * (10 * MOST_BYTES))
    assert len(content) < MOST_BYTES // 50
    assert len(text_of_docx(content)) < MOST_BYTES
