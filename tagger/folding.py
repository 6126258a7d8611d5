"""Small letters without accents, of the same length as the text, so that places agree."""

from __future__ import annotations

import re
import unicodedata

_POSSESSIVE = re.compile(r"'s(?![a-z0-9])")
TOKEN = re.compile(r"[a-z0-9]+")
_DASHES = "‐‑‒–—−﹣－"
_QUOTES = "‘’ʼ´`"


def _plain_letters() -> dict[int, str]:
    """Each accented Latin letter as one plain letter; letters without one plain form stay."""
    table = {}
    for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00)):
        plain = unicodedata.normalize("NFD", chr(code))[0].lower()
        table[code] = plain if plain.isascii() else chr(code)
    table.update({ord("ø"): "o", ord("Ø"): "o", ord("ł"): "l", ord("Ł"): "l", ord("ı"): "i", ord("İ"): "i"})
    table.update(dict.fromkeys(map(ord, _DASHES), "-"))
    table.update(dict.fromkeys(map(ord, _QUOTES), "'"))
    return table


_TABLE = _plain_letters()
_BLANKED = bytes(code if chr(code).isascii() and chr(code).isalnum() else ord(" ") for code in range(256))


def fold(text: str) -> str:
    """The text in small plain letters, dashes and apostrophes made plain and "'s" blanked; same length."""
    plain = text if text.isascii() else text.translate(_TABLE)
    low = plain.lower()
    if len(low) != len(text):
        low = "".join(char.lower() if len(char.lower()) == 1 else char for char in plain)
    return _POSSESSIVE.sub("  ", low) if "'s" in low else low


def tokens_of(folded: str) -> list[str]:
    """The words of a folded text in their order, as `TOKEN` finds them."""
    if not folded.isascii():
        return TOKEN.findall(folded)
    return folded.encode("ascii").translate(_BLANKED).decode("ascii").split()
