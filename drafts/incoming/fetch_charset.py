"""The characters of a page, by what it says of itself: a mark at its beginning, its server, its own head."""

from __future__ import annotations

import codecs
import re

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_META = re.compile(
    rb"""<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""", re.I
)
_HEAD = 4_096
#: Names that mean more than they say (https://encoding.spec.whatwg.org/#names-and-labels).
_MEANT = {
    "iso-8859-1": "cp1252",
    "latin1": "cp1252",
    "latin-1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift-jis": "cp932",
    "shift_jis": "cp932",
    "x-sjis": "cp932",
    "ks_c_5601-1987": "cp949",
    "euc-kr": "cp949",
    "iso-8859-9": "cp1254",
    "x-gbk": "gb18030",
    "utf8": "utf-8",
}
_KNOWN = re.compile(
    r"utf-8|utf-16(?:le|be)?|cp\d{3,4}|windows-125\d|iso-8859-\d{1,2}|koi8-[ru]|mac-?roman|"
    r"gb18030|big5(?:-hkscs)?|euc-jp"
    r"|iso-2022-jp"
)


def decoded(body: bytes, charset: str = "") -> str:
    """The text of a page; bytes that its charset does not know become replacement characters."""
    for mark, name in _MARKS:
        if body.startswith(mark):
            return body.decode(name, "replace")
    declared = _META.search(body[:_HEAD])
    for name in (charset, declared[1].decode("ascii") if declared else ""):
        meant = _MEANT.get(name.strip().lower(), name.strip().lower())
        if meant and _KNOWN.fullmatch(meant):
            if declared and name != charset and meant.startswith("utf-16"):
                meant = "utf-8"  # a head that could be read as ASCII is not UTF-16
            return body.decode(meant, "replace")
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        return body.decode("cp1252", "replace")
