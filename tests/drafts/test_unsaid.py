"""What a sentence must tell to say a claim: a time where the claim is on that, a share where it states one."""

from __future__ import annotations

import pytest

from drafts.claims.cues import Kind
from drafts.weighing.unsaid import leaves_unsaid

from .bare_claims import bare_claim


@pytest.mark.parametrize(
    ("kind", "said", "told", "unsaid"),
    [
        ("onset_duration", "One infusion holds for weeks.", "Ketamine was well tolerated.", True),
        ("onset_duration", "One infusion holds for weeks.", "Relief was sustained.", False),
        ("onset_duration", "It works within a day.", "Scores fell at 24 h.", False),
        ("onset_duration", "The relief went first.", "Relief disappeared before the side effects.", False),
        ("epidemiology", "One in five women has migraine.", "Lost work and quality of life were measured.", True),
        ("epidemiology", "One in five women has migraine.", "The prevalence in women was high.", False),
        ("epidemiology", "60% have pain after an injury.", "Pain was found in 64% of them.", False),
        ("epidemiology", "Ever more people use it at home.", "Use at home is spreading.", False),
        ("effect", "Ketamine eases pain in one of five.", "Ketamine eased pain.", False),
    ],
)
def test_a_sentence_without_time_or_share_leaves_it_unsaid(kind: Kind, said: str, told: str, unsaid: bool) -> None:
    assert leaves_unsaid(bare_claim(said, kind), told) is unsaid
