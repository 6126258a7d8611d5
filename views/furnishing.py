"""What every template can use: the tables of words, the shaping of texts, and the state of the library."""

from __future__ import annotations

import hashlib
from pathlib import Path

from flask import Flask, current_app
from markupsafe import Markup

from citations.coins import coins, last_page
from views import text, wording
from views.collecting import collected
from views.params import address
from views.search import shows_sentence
from views.state import State, state
from views.trials import treated

YEAR_SECONDS = 31_536_000
STEPS = (1, 2, 3, 4, 5)


def _ladder(level: int | None) -> Markup:
    """The picture of a level: five steps, all of them filled for the strongest."""
    rising = [(step, 3 + step * 2.6) for step in STEPS]
    bars = Markup("").join(
        Markup('<rect x="{}" y="{:.1f}" width="5" height="{:.1f}" rx="1"{}/>').format(
            (step - 1) * 6,
            16 - height,
            height,
            Markup(' class="on"') if level and step <= len(STEPS) + 1 - level else "",
        )
        for step, height in rising
    )
    return Markup('<svg class="ladder" viewBox="0 0 29 16" aria-hidden="true" focusable="false">{}</svg>').format(
        bars
    )


TABLES = {
    "LADDERS": {key: _ladder(level) for level in (None, *STEPS) for key in (level, str(level))},
    "LEVELS": wording.LEVELS,
    "LEVEL_OF": wording.LEVEL_OF,
    "DESIGNS": wording.DESIGNS,
    "ORIGINS": wording.ORIGINS,
    "ROLES": wording.ROLES,
    "ROLE_MEANINGS": wording.ROLE_MEANINGS,
    "DIRECTIONS": wording.DIRECTIONS,
    "SPECIES": wording.SPECIES,
    "BADGES": wording.BADGES,
    "BADGE_MEANINGS": wording.BADGE_MEANINGS,
    "PARTS": wording.PARTS,
    "RUN_KINDS": wording.RUN_KINDS,
    "RUN_STATES": wording.RUN_STATES,
}
FUNCTIONS = {
    "names": text.names,
    "full_name": text.full_name,
    "short_name": text.name,
    "date": text.date,
    "day": text.day,
    "minute": text.minute,
    "journal_line": text.journal_line,
    "quoted": text.quoted,
    "without_stray_mark": text.without_stray_mark,
    "words_for": wording.words_for,
    "shows_sentence": shows_sentence,
    "treated": treated,
    "address": address,
    "coins": coins,
    "last_page": last_page,
    "collected": collected,
}


def init_app(app: Flask) -> None:
    """Give the templates what they use."""
    app.jinja_env.trim_blocks = True
    app.jinja_env.lstrip_blocks = True
    app.config["SEND_FILE_MAX_AGE_DEFAULT"] = YEAR_SECONDS
    app.jinja_env.globals.update(TABLES)
    app.jinja_env.globals.update(FUNCTIONS)
    app.jinja_env.globals.update(asset=_assets(Path(app.static_folder or "static")), library_state=_state_or_none)


def _assets(folder: Path) -> dict[str, str]:
    """The address of each static file, with a mark of its content, so that browsers may keep it."""
    return {
        path.name: f"/static/{path.name}?v={hashlib.sha256(path.read_bytes()).hexdigest()[:10]}"
        for path in sorted(folder.iterdir())
        if path.is_file()
    }


def _state_or_none() -> State | None:
    """The state for the foot of a page; None where it cannot be read: the page must stand all the same."""
    try:
        return state()
    except Exception:
        current_app.logger.exception("The state of the library could not be read")
        return None
