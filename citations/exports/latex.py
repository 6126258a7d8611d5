"""Text for LaTeX: special characters escaped, accents as commands, capitals kept."""

from __future__ import annotations

import re
import unicodedata

SPECIAL = {
    "\\": r"{\textbackslash}",
    "{": r"\{",
    "}": r"\}",
    "$": r"\$",
    "&": r"\&",
    "%": r"\%",
    "#": r"\#",
    "_": r"\_",
    "^": r"{\textasciicircum}",
    "~": r"{\textasciitilde}",
    "<": r"{\textless}",
    ">": r"{\textgreater}",
    "|": r"{\textbar}",
    '"': '{"}',
    "`": r"{\textasciigrave}",
    "@": "{@}",
}
ACCENTS = {
    "\u0300": "`",
    "\u0301": "'",
    "\u0302": "^",
    "\u0303": "~",
    "\u0304": "=",
    "\u0306": "u",
    "\u0307": ".",
    "\u0308": '"',
    "\u030a": "r",
    "\u030b": "H",
    "\u030c": "v",
    "\u0327": "c",
    "\u0328": "k",
}
LETTERS = {
    "ß": r"{\ss}",
    "æ": r"{\ae}",
    "Æ": r"{\AE}",
    "œ": r"{\oe}",
    "Œ": r"{\OE}",
    "ø": r"{\o}",
    "Ø": r"{\O}",
    "ł": r"{\l}",
    "Ł": r"{\L}",
    "ı": r"{\i}",
    "–": "--",
    "—": "---",
    "“": "``",
    "”": "''",
    "‘": "`",
    "\u00a0": "~",
}
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")


def escape(text: str) -> str:
    """The text for BibLaTeX: what LaTeX would read is escaped, all else stays Unicode."""
    return "".join(SPECIAL.get(letter, letter) for letter in text)


def escape_ascii(text: str) -> str:
    """The text for BibTeX: accented Latin letters as commands too (`{\\'e}`), since BibTeX counts in bytes."""
    return "".join(_letter(letter) for letter in unicodedata.normalize("NFC", text))


def escape_title(text: str, ascii_only: bool) -> str:
    """A title escaped, with braces around the words whose capitals a style must not take away."""
    one = escape_ascii if ascii_only else escape
    words = text.split(" ")
    headline = _is_headline(text)
    return " ".join(
        f"{{{one(word)}}}" if _protect(word, number, headline) else one(word) for number, word in enumerate(words)
    )


def _is_headline(text: str) -> bool:
    """True for A Title Printed Like This: its capitals are the printer's, and a style may lower them."""
    words = _LONG_WORD.findall(text)[1:]
    return len(words) > 1 and sum(word[0].isupper() for word in words) * 2 > len(words)


def _protect(word: str, number: int, headline: bool) -> bool:
    letters = [letter for letter in word if letter.isalpha()]
    if any(letter.isupper() for letter in letters[1:]):
        return True
    return bool(letters) and letters[0].isupper() and number > 0 and not headline


def _letter(letter: str) -> str:
    if letter in SPECIAL or letter in LETTERS:
        return SPECIAL.get(letter) or LETTERS[letter]
    parts = unicodedata.normalize("NFD", letter)
    if len(parts) == 2 and parts[1] in ACCENTS and parts[0].isascii() and parts[0].isalpha():  # noqa: PLR2004
        return f"{{\\{ACCENTS[parts[1]]}{{{parts[0]}}}}}"
    return letter
