"""Corrections lie over the annotations, and each says whose it is."""

from __future__ import annotations

import pytest

from article import Annotations, ConditionTag, Correction, Quote
from tagger.corrected import CorrectionError, apply, read_value

READ = Annotations(
    pmid="1",
    conditions=(ConditionTag(id="crps", role="mentioned", quote=Quote(sentence="CRPS is painful.")),),
    design="cohort",
    design_origin="words",
    level=3,
    n=20,
    pain_direction="benefit",
    direction_quote="pain fell",
    facts={"n": Quote(sentence="20 patients", words="20")},
)


def correction(field: str, value: str) -> Correction:
    return Correction(
        id=1, pmid="1", field=field, value=value, note="see table 1", by="j.smith", at="2026-01-02T03:04:05+00:00"
    )


def level_of(design: str) -> int | None:
    return {"rct": 2}.get(design)


def test_a_corrected_fact_names_who_corrected_it_and_when() -> None:
    corrected = apply(READ, [correction("n", "24")], level_of)
    assert corrected.n == 24
    assert corrected.facts["n"] == Quote(sentence="", cue="corrected by j.smith on 2026-01-02: see table 1")
    assert READ.n == 20


def test_a_fact_can_be_corrected_to_not_said() -> None:
    assert apply(READ, [correction("n", "null")], level_of).n is None


def test_the_last_correction_stands() -> None:
    assert apply(READ, [correction("n", "24"), correction("n", "25")], level_of).n == 25


def test_a_corrected_design_moves_the_level() -> None:
    corrected = apply(READ, [correction("design", '"rct"')], level_of)
    assert (corrected.design, corrected.level, corrected.design_origin) == ("rct", 2, None)


def test_a_retracted_record_gets_no_level_by_correction() -> None:
    retracted = Annotations(pmid="1", badges=("retracted",))
    assert apply(retracted, [correction("design", '"rct"')], level_of).level is None


def test_a_condition_gets_a_role_or_goes() -> None:
    (tag,) = apply(READ, [correction("condition:crps", '"studied"')], level_of).conditions
    assert (tag.id, tag.role, tag.quote.cue[:12]) == ("crps", "studied", "corrected by")
    assert apply(READ, [correction("condition:crps", "null")], level_of).conditions == ()


def test_a_corrected_direction_keeps_no_words_of_the_old_one() -> None:
    corrected = apply(READ, [correction("pain_direction", '"harm"')], level_of)
    assert (corrected.pain_direction, corrected.direction_quote) == ("harm", "")


def test_routes_and_doses_are_lists() -> None:
    assert apply(READ, [correction("routes", '["iv", "oral"]')], level_of).routes == ("iv", "oral")
    assert read_value("doses", '["0.5 mg/kg"]') == ("0.5 mg/kg",)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("n", "-1"),
        ("n", "true"),
        ("n", "2.5"),
        ("n", "not json"),
        ("design", '"blessed"'),
        ("design", "null"),
        ("routes", '"iv"'),
        ("routes", '["ether"]'),
        ("doses", '[""]'),
        ("condition:crps", '"cured"'),
        ("level", "1"),
        ("pmid", '"2"'),
    ],
)
def test_what_a_field_cannot_be_is_refused_with_what_it_can(field: str, value: str) -> None:
    with pytest.raises(CorrectionError, match=field):
        read_value(field, value)
