"""Citations: one pivot (CSL-JSON), many styles and formats."""

from __future__ import annotations

from citations.csl import to_csl
from citations.errors import CitationError
from citations.exports import EXPORTS, Export, export
from citations.formatting import DOCUMENTS, FORMS, bibliography, cite, cite_styles
from citations.styles import STYLES, Style, find_style, search_styles

__all__ = (
    "DOCUMENTS",
    "EXPORTS",
    "FORMS",
    "STYLES",
    "CitationError",
    "Export",
    "Style",
    "bibliography",
    "cite",
    "cite_styles",
    "export",
    "find_style",
    "search_styles",
    "to_csl",
)
