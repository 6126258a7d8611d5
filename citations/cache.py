"""What was formatted once is kept: by the content of the record, the style and the form."""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from threading import Lock

from article import Article, encode

CAPACITY = 20_000


class Memory:
    """A bounded store of texts; what was used least recently goes first. Safe between threads."""

    def __init__(self, capacity: int = CAPACITY) -> None:
        self._capacity = capacity
        self._texts: OrderedDict[tuple[str, ...], str] = OrderedDict()
        self._lock = Lock()

    def get(self, key: tuple[str, ...]) -> str | None:
        """The text kept under that key."""
        with self._lock:
            text = self._texts.get(key)
            if text is not None:
                self._texts.move_to_end(key)
            return text

    def put(self, key: tuple[str, ...], text: str) -> None:
        """Keep a text."""
        with self._lock:
            self._texts[key] = text
            self._texts.move_to_end(key)
            while len(self._texts) > self._capacity:
                self._texts.popitem(last=False)


def fingerprint(article: Article) -> str:
    """What stands for the content of an article: the same for equal records, another after any revision."""
    try:
        content = encode(article)
    except UnicodeEncodeError:  # a lone surrogate, which JSON in UTF-8 cannot hold
        content = repr(article).encode("utf-8", "backslashreplace")
    return hashlib.blake2b(content, digest_size=16).hexdigest()
