"""When to ask PubMed for much: NCBI wants large jobs at weekends or at night in the east of the United States."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

LARGE = 100  # requests
DAY_BEGINS, DAY_ENDS = 5, 21
SATURDAY = 5


def advice(requests: int, moment: datetime) -> str:
    """A sentence for a large job at a busy hour, "" where there is nothing to say; `moment` has a time zone."""
    if requests <= LARGE or not _busy(moment):
        return ""
    return (
        f"This takes about {requests} requests. NCBI asks that jobs of more than {LARGE} run at weekends or between "
        "21:00 and 05:00 US Eastern time; it can be stopped now and goes on when the same command is given again."
    )


def _busy(moment: datetime) -> bool:
    try:
        eastern = moment.astimezone(ZoneInfo("America/New_York"))
    except ZoneInfoNotFoundError:
        return True  # a system without time zones: say it too often rather than never
    return eastern.weekday() < SATURDAY and DAY_BEGINS <= eastern.hour < DAY_ENDS
