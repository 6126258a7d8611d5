"""Text of records on its way out: cleaned of what no format can hold."""

from __future__ import annotations

import re
import unicodedata

# C0 and C1 controls, DEL, lone surrogates and non-characters: XML 1.0, RIS and JSON-LD readers refuse them.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_SPACE = re.compile(r"[\s\u2028\u2029]+")


def clean(text: str) -> str:
    """The text on one line: control characters out, every run of white space one space."""
    return _SPACE.sub(" ", _FORBIDDEN.sub(" ", text)).strip()


def ascii_letters(text: str) -> str:
    """What a text is sorted by: lower case, accents and punctuation taken off; other scripts keep their letters."""
    plain = "".join(letter for letter in unicodedata.normalize("NFKD", text) if not unicodedata.combining(letter))
    return re.sub(r"[^\w ]", "", plain).casefold().strip()


def ascii_key(text: str) -> str:
    """The ASCII letters and digits of a text, accents taken off: `Müller-Lüdenscheidt` as `MullerLudenscheidt`."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii")
    return re.sub(r"[^A-Za-z0-9]", "", plain)
