"""A cache bounded by the bytes of what it holds: the least recently used goes first. Safe among threads."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Any, Generic, TypeVar

T = TypeVar("T")


class ByteCache(Generic[T]):
    """Values by key, at most `limit` bytes of them as `size_of` counts."""

    def __init__(self, limit: int, size_of: Callable[[T], int]) -> None:
        """An empty cache."""
        self.limit = limit
        self.used = 0
        self._size_of = size_of
        self._values: OrderedDict[Any, tuple[T, int]] = OrderedDict()
        self._lock = Lock()

    def get(self, key: Hashable, make: Callable[[], T]) -> T:
        """The value of a key, made where it is not there. Two threads may make the same value; both are right."""
        with self._lock:
            found = self._values.get(key)
            if found is not None:
                self._values.move_to_end(key)
                return found[0]
        value = make()
        self.put(key, value)
        return value

    def find(self, key: Hashable) -> T | None:
        """The value of a key, None where it is not there."""
        with self._lock:
            found = self._values.get(key)
            if found is None:
                return None
            self._values.move_to_end(key)
            return found[0]

    def put(self, key: Hashable, value: T) -> None:
        """Keep a value, and let go of what was not used for longest where there is too much."""
        size = self._size_of(value)
        with self._lock:
            old = self._values.pop(key, None)
            self.used += size - (old[1] if old else 0)
            self._values[key] = (value, size)
            while self.used > self.limit and len(self._values) > 1:
                _, (_, freed) = self._values.popitem(last=False)
                self.used -= freed

    def drop(self, unwanted: Callable[[Any], bool]) -> None:
        """Let go of the values of unwanted keys."""
        with self._lock:
            for key in [key for key in self._values if unwanted(key)]:
                self.used -= self._values.pop(key)[1]

    def __len__(self) -> int:
        """How many values are held."""
        return len(self._values)
