"""A regular expression cut into branches that can be searched for one by one, each quick to refuse.

`\\b(?:no|without) pain\\b|\\bfever` is three: `\\bno pain\\b`, `\\bwithout pain\\b` and `\\bfever`. What the whole
matches is what the branch whose match begins first does, the earlier branch where two begin at one place. The search
for a branch begins with letters wherever it can, since `re` looks for those alone before it tries anything else.
"""

from __future__ import annotations

from .atoms import alternatives, item_at, times_at

# Of more branches than this no more are made.
_MOST = 300
_ASSERTIONS = ("(?<", "(?=", "(?!")
_SPECIAL = frozenset(".^$|()[]{}*+?")


def branches_of(pattern: str) -> list[str]:
    """The branches of a pattern in the order in which they are tried."""
    found: list[str] = []
    for part in alternatives(pattern):
        found.extend(_branches(part, _MOST - len(found)))
    return found


def _branches(part: str, most: int) -> list[str]:
    """The branches of one alternative: those of the group that it begins with, each followed by the rest."""
    at = head_of(part)
    inner, end, optional = _group(part, at)
    parts = alternatives(inner) if inner else ()
    if not parts or len(parts) > most or not all(map(_begins_with_a_letter, parts)):
        return [part]
    head, tail = part[:at], part[end:]
    cut = [branch for each in parts for branch in _branches(head + each + tail, most // len(parts))]
    return [*cut, *_branches(head + tail, most // len(parts))] if optional else cut


def _group(part: str, at: int) -> tuple[str, int, bool]:
    """What stands in the plain group at a place, where what follows begins, and whether the group may be left out."""
    if not part.startswith("(?:", at):
        return "", at, False
    _, inner, end = item_at(part, at)
    _, after = times_at(part, end)
    if after == end:
        return inner, end, False
    return (inner, after, True) if part[end:after] == "?" else ("", at, False)


def _begins_with_a_letter(part: str) -> bool:
    at = head_of(part)
    if part.startswith("(?:", at):
        inner, _, optional = _group(part, at)
        return bool(inner) and not optional and all(map(_begins_with_a_letter, alternatives(inner)))
    return bool(letters_at(part, at)[0])


def head_of(part: str) -> int:
    """Where the boundaries and looks around end with which an alternative begins."""
    at = 0
    while True:
        if part.startswith(r"\b", at):
            at += 2
        elif part.startswith(_ASSERTIONS, at) and not part.startswith("(?P", at):
            at = item_at(part, at)[2]
        else:
            return at


def letters_at(part: str, at: int) -> tuple[str, int]:
    """The characters that must stand at a place just so, and where they end."""
    start = at
    while at < len(part):
        item, _, end = item_at(part, at)
        plain = item not in _SPECIAL if len(item) == 1 else item[0] == "\\" and not item[1].isalnum()
        if not plain or times_at(part, end)[1] != end:
            break
        at = end
    return part[start:at], at


def quickened(branch: str) -> str:
    """The same branch, its letters before the looks around that precede them."""
    at = head_of(branch)
    if not at:
        return branch
    letters, end = letters_at(branch, at)
    if not letters:
        item, _, after = item_at(branch, at)
        if not (item.startswith("[") or item in (r"\d", r"\w")) or times_at(branch, after)[1] != after:
            return branch
        letters, end = item, after
    return f"{letters}(?<={branch[:at]}{letters}){branch[end:]}"
