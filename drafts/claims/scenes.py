"""What a text is about by who tells it and where, if neither title nor heading names a condition."""

from __future__ import annotations

from ..words import words
from .circumstance_words import SCENES

__all__ = ["scene_of"]

_SCENES = tuple((words(pattern), id_) for pattern, id_ in SCENES)


def scene_of(text: str) -> tuple[str, ...]:
    """The condition that the first place or calling in a text stands for; none where there is none."""
    found = ((match.start(), id_) for pattern, id_ in _SCENES if (match := pattern.search(text)))
    return tuple(id_ for _, id_ in sorted(found)[:1])
