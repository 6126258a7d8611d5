"""Word files as tests need them: whole, and hostile in one way each."""

from __future__ import annotations

import io
import zipfile

from citations.pandoc import run

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="word/document.xml"/>'
    "</Relationships>"
)
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
    'ContentType="application/xml"/><Override PartName="/word/document.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)


def of_markdown(text: str) -> bytes:
    """The Word file that pandoc makes of Markdown."""
    return run(["-f", "markdown", "-t", "docx", "-o", "-"], text.encode())


def of_paragraphs(body: str, *, head: str = "", more: dict[str, bytes] | None = None) -> bytes:
    """A small Word file with this XML as its body, and more members."""
    document = f'<?xml version="1.0"?>{head}<w:document xmlns:w="{MAIN}"><w:body>{body}</w:body></w:document>'
    parts = {"[Content_Types].xml": TYPES.encode(), "_rels/.rels": RELATIONS.encode()}
    return zipped(parts | {"word/document.xml": document.encode()} | (more or {}))


def paragraph(text: str) -> str:
    """A paragraph of WordprocessingML."""
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def zipped(parts: dict[str, bytes]) -> bytes:
    """An archive of these members."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return made.getvalue()
