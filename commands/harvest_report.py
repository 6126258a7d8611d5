"""What is said of a run when it ends: the account as JSON values, and one sentence."""

from __future__ import annotations

from msgspec import structs

from harvester.ledger import Note, Run


def summary(run: Run) -> dict[str, object]:
    """The account of a run for a machine to read: asked = stored + the length of missing."""
    return {
        "run": run.id,
        "kind": run.kind,
        "state": run.state,
        "started": run.started,
        "ended": run.ended,
        "topic": run.topic,
        "query": run.query,
        "options": run.options,
        "counted": run.counted,
        "slices": [structs.asdict(part) for part in run.slices],
        "asked": run.asked,
        "stored": run.stored,
        "new": run.new,
        "revised": run.revised,
        "unchanged": run.unchanged,
        "missing": [structs.asdict(missing) for missing in run.missing],
        "gone": list(run.gone),
        "buried": run.buried,
        "broken": [_note(note) for note in run.broken],
        "unparsed": [_note(note) for note in run.unparsed],
        "refused": [note.text for note in run.refused],
        "retries": [f"{note.time} {note.text}" for note in run.retries],
        "warnings": [note.text for note in run.warnings],
        "messages": [note.text for note in run.messages],
        "difference": run.difference,
    }


def _note(note: Note) -> dict[str, object]:
    return {"pmid": note.pmid, "position": note.position, "text": note.text}


def sentence(run: Run) -> str:
    """How a run ended, for a person to read."""
    parts = [f"{run.stored:,} of {run.asked:,} records stored"]
    parts.append(f"{run.new:,} new, {run.revised:,} revised, {run.unchanged:,} unchanged")
    if run.buried:
        parts.append(f"{run.buried:,} gone from PubMed")
    lost = len(run.missing) - len(run.gone)
    if lost:
        parts.append(f"{lost:,} {'broken' if run.kind == 'import' else 'missing'}")
    if run.refused:
        parts.append("1 file refused" if len(run.refused) == 1 else f"{len(run.refused):,} files refused")
    if run.unparsed:
        parts.append(f"{len(run.unparsed):,} kept but not readable as articles")
    end = f" {run.difference}" if run.difference else ""
    return f"Run {run.id} is {run.state}: {'; '.join(parts)}.{end}"
