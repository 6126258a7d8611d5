"""The lines of a MEDLINE block as tags with values, and the labelled paragraphs of an abstract."""

from __future__ import annotations

import re

from article import AbstractSection
from harvester.xmltext import tidy

_LINE = re.compile(r"([A-Z]{2,4}) *-(?: (.*))?")
# A label as NLM prints it: capitals, then a colon; it begins the abstract or follows the end of a sentence.
_LABEL = re.compile(r"(?<!\S)([A-Z][A-Z0-9 ,;/&+'’()\[\]–-]{1,78}): +(?=\S)")
_THREE_CAPITALS = re.compile(r"[A-Z]{3}")
_SENTENCE_ENDS = ".?!)]%\"'”’>"


def tagged_values(body: bytes) -> list[tuple[str, str]]:
    """Each tag of the block with its value, in order; a line that begins with white space continues the last one."""
    values: list[tuple[str, list[str]]] = []
    for line in body.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        found = _LINE.fullmatch(line)
        if found:
            values.append((found[1], [found[2] or ""]))
        elif values and line.strip():
            values[-1][1].append(line)
    return [(tag, tidy(" ".join(lines))) for tag, lines in values]


def sections(text: str) -> tuple[AbstractSection, ...]:
    """The paragraphs of an abstract that begins with a label in capitals ("BACKGROUND: …"), else the whole as one."""
    if not text:
        return ()
    labels = [found for found in _LABEL.finditer(text) if _is_label(text, found)]
    if not labels or labels[0].start() != 0:
        return (AbstractSection(text=text),)
    ends = [*(label.start() for label in labels[1:]), len(text)]
    return tuple(
        AbstractSection(label=label[1], text=text[label.end() : end].strip())
        for label, end in zip(labels, ends, strict=True)
    )


def _is_label(text: str, found: re.Match[str]) -> bool:
    """Whether capitals before a colon are a label: a word of them, at the beginning or after a sentence."""
    before = text[max(found.start() - 2, 0) : found.start()].rstrip()
    return bool(_THREE_CAPITALS.search(found[1])) and (not before or before[-1] in _SENTENCE_ENDS)
