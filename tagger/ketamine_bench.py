"""Ketamine's part in animals and in the laboratory: the treatment under study, a harm, or a tool."""

from __future__ import annotations

from .patterns import Pattern, compiled
from .reading import Line

_TITLE_WEIGHT = 3
# Ketamine is to cure something: a state like an illness, or pain.
THERAPEUTIC = compiled(
    r"\banti-?depress|\bdepress\w*-like|\bdepressi(?:on|ve)\b|\banalges|\bantinocicept|\balleviat|\bameliorat|"
    r"\breliev|\btherap|\btreatment-resistant|\banti-?inflammat|\bneuroprotect|\banxiolytic|\bpain\b|\bepidural|"
    r"\bhyperalges|\ballodyn|\bneuropath|\bstress\b|\banhedoni|\bself-administration|\bseizures?\b|"
    r"\bstatus epilepticus"
)
# No word beside these weighs as much.
_CURED = compiled(
    r"ketamine(?:-mediated)? (?:treatment|therapy|reliev|alleviat|amelior|improv|reduc|prevent|attenuat|revers)|"
    r"\bantidepressant(?:-like)? (?:effects?|actions?|response) of "
)
# Ketamine makes a state, or shows how something works.
MECHANICAL = compiled(
    r"\bschizophren|\bpsychos[ie]s\b|\bpsychoti|\bpsychotomimetic|\bphencyclidine|\bpcp\b|\bdiscriminat|\blocomot|"
    r"\bhyperactivity\b|\bcatalep|\bstereotyp|\bmemory\b|\brecognition\b|\bcognitive (?:deficit|impair|dysfunct)|"
    r"\bimpair|\bdeficits?\b|ketamine[- ]induced\b|\bbinding\b|\bpharmacokinetic|\bplasma concentration|\bin vitro\b|"
    r"\bslices\b|\bpatch[- ]clamp|\bxenopus|\bcurrents?\b|\bpotentiat|\bpotentials?\b|\btolerance\b|"
    r"\bopioid-mediated|\bknock-?out|\bmice lacking|\bantagoni[sz]ed\b|\binhibited (?:the )?binding|\brighting\b|"
    r"\bsleeping time|\bcardiac\b|\bmyocardi|\bnodal\b|\bcontractil|\bprepulse|\bapoptosis|\bgamma oscillation|"
    r"\blearning\b|\bunder conditions\b|\bheart rate\b|\bblood pressure\b|\bchromatograph|\bspectromet"
)
# An exposure that does damage.
_HARMFUL = compiled(
    r"\bneurotoxic|\bneurodegenerat|\boffspring\b|\bteratogen|\bbladder\b|\bcystitis\b|\bhepatotoxic|\buropathy\b|"
    r"\burothel"
)
_EXPOSED = compiled(r"\bexpos|\badministration\b|\btoxicity\b|\bneurotoxic|\babus|\bchronic|\blong-term\b|\binduce")


def weight(lines: list[Line], pattern: Pattern) -> int:
    """How much lines speak of something: the title counts as much as three sentences."""
    return sum(_TITLE_WEIGHT if line.kind == "title" else 1 for line in lines if pattern.search(line.low, line.mask))


def is_harm(title: str) -> bool:
    """Whether what ketamine damages is the subject."""
    return bool("ketamin" in title and _HARMFUL.search(title) and _EXPOSED.search(title))


def is_tool(lines: list[Line]) -> bool:
    """Whether the title and the lines that name ketamine speak more of a tool than of a treatment."""
    cured = _TITLE_WEIGHT if lines[0].kind == "title" and _CURED.search(lines[0].low) else 0
    return weight(lines, MECHANICAL) >= weight(lines, THERAPEUTIC) + cured
