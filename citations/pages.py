"""Pages: from PubMed's short form ("737-8") to whole numbers ("737-738")."""

from __future__ import annotations

import re

from msgspec import Struct

DASHES = "\\-\u2010\u2011\u2012\u2013\u2014"
_RANGE = re.compile(rf"^\s*([^\s;,{DASHES}]+)\s*[{DASHES}]+\s*([^\s;,{DASHES}]+)\s*$")
_LABEL = re.compile(r"^(.*?)(\d+)(\D*)$", re.DOTALL)
_ARTICLE_NUMBER = re.compile(r"^(?:[A-Za-z]{1,6}[-.]?\d{2,}[\w.-]*|\d{5,}\w*|\d{4,}\.\d+)$")


class Pages(Struct, frozen=True, kw_only=True):
    """Pages read: `first` and `last` whole ("" where there is no range), `rest` what follows the first range."""

    first: str = ""
    last: str = ""
    rest: str = ""

    @property
    def text(self) -> str:
        """The pages with every number whole: `737-738; discussion 739-741`."""
        span = f"{self.first}-{self.last}" if self.last else self.first
        return f"{span}{self.rest}"


def read_pages(printed: str) -> Pages:
    """The pages behind the printed form; what is no range is kept as it is, in `first`."""
    head, rest = _split(printed.strip())
    first, last = _expand_range(head)
    return Pages(first=first, last=last, rest="".join(_expand_part(part) for part in rest))


def expand(printed: str) -> str:
    """`737-8` as `737-738`; `S12-9` as `S12-S19`; other text unchanged."""
    return read_pages(printed).text


def is_article_number(printed: str) -> bool:
    """True for what stands for a whole article in an electronic journal (`e1057`, `CD003726`, `104896`)."""
    return bool(_ARTICLE_NUMBER.match(printed.strip())) and not _RANGE.match(printed)


def _split(printed: str) -> tuple[str, list[str]]:
    """The first range, and the parts after it with their separators ("; discussion 125")."""
    parts = re.split(r"([;,]\s*)", printed)
    return parts[0], parts[1:]


def _expand_part(part: str) -> str:
    """A later part with its range whole; the words before it ("discussion ") stay."""
    words, space, last = part.rpartition(" ")
    first, end = _expand_range(last)
    return f"{words}{space}{first}-{end}" if end else part


def _expand_range(text: str) -> tuple[str, str]:
    match = _RANGE.match(text)
    if match is None:
        return text, ""
    first, last = match.groups()
    return first, _complete(first, last)


def _complete(first: str, last: str) -> str:
    """The last page with the letters and digits that its short form leaves to the first page."""
    begin, end = _LABEL.match(first), _LABEL.match(last)
    if begin is None or end is None:
        return last
    letters, digits, tail = begin.groups()
    end_letters, end_digits, end_tail = end.groups()
    if end_letters and letters.endswith(end_letters):
        end_letters = letters
    if end_letters and end_letters != letters:
        return last
    if len(end_digits) < len(digits) and (end_letters in ("", letters)):
        whole = digits[: len(digits) - len(end_digits)] + end_digits
        end_digits = whole if int(whole) >= int(digits) else end_digits
    same_series = len(end_digits) >= len(digits) and int(end_digits) >= int(digits)
    prefix = letters if same_series else end_letters
    suffix = end_tail or (tail if same_series and tail.isalpha() else "")
    return f"{prefix}{end_digits}{suffix}"
