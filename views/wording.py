"""The plain words for the coded values that pages show: tables, and lookups that never fail."""

from __future__ import annotations

from msgspec import Struct


class Level(Struct, frozen=True, kw_only=True):
    """A starting level of evidence: `name` and `short` for labels, `what` it is, `plain` what that means."""

    value: str
    name: str
    short: str
    what: str
    plain: str


# OCEBM Levels of Evidence Working Group, "The Oxford 2011 Levels of Evidence", row "treatment benefits".
LEVELS = (
    Level(
        value="1",
        name="Level 1",
        short="Reviews of randomised trials",
        what="Systematic review or meta-analysis of randomised trials",
        plain="All trials on a question, gathered and weighed together.",
    ),
    Level(
        value="2",
        name="Level 2",
        short="Randomised trials",
        what="Randomised trial",
        plain="Chance decided who was given what, so that the groups can be compared fairly.",
    ),
    Level(
        value="3",
        name="Level 3",
        short="Cohorts, other controlled trials",
        what="Controlled trial without randomisation, or cohort study",
        plain="Groups were compared or followed, but chance did not decide who was in which.",
    ),
    Level(
        value="4",
        name="Level 4",
        short="Case series and reports",
        what="Case series, case-control study or case report",
        plain="What was seen in some patients, without a fair comparison.",
    ),
    Level(
        value="5",
        name="Level 5",
        short="Mechanism, opinion, animals",
        what="Mechanism, narrative review, editorial, animal or laboratory work",
        plain="Reasons to think that something may work; not a test of whether it does in patients.",
    ),
)
OFF_LADDER = Level(
    value="none",
    name="No level",
    short="No level",
    what="Off the ladder: guidelines, protocols, preprints, notices, retracted or unclear records",
    plain="Not a piece of evidence that the ladder can place, or one whose design the record does not tell.",
)
LEVEL_OF = {level.value: level for level in (*LEVELS, OFF_LADDER)}

DESIGNS = {
    "meta_analysis": "Meta-analysis",
    "systematic_review": "Systematic review",
    "narrative_review": "Narrative review",
    "guideline": "Guideline",
    "rct": "Randomised trial",
    "nonrandomised_trial": "Non-randomised trial",
    "cohort": "Cohort study",
    "case_control": "Case-control study",
    "cross_sectional": "Cross-sectional study",
    "case_series": "Case series",
    "case_report": "Case report",
    "qualitative": "Qualitative study",
    "protocol": "Protocol",
    "animal": "Animal study",
    "in_vitro": "Laboratory study",
    "comment": "Comment or letter",
    "other": "Other design",
    "unclear": "Design unclear",
}
ORIGINS = {
    "indexer": "read from the publication type that a human indexer set",
    "automated": "read from the publication type that automatic indexing set",
    "publisher": "read from the publication type that the publisher gave",
    "words": "read from the words of the title or abstract",
}
ROLES = {
    "studied": "Studied",
    "animal_model": "Animal model",
    "mentioned": "Only mentioned",
    "excluded": "Excluded",
}
ROLE_MEANINGS = {
    "studied": "the people studied have it, or the paper is about it",
    "animal_model": "a model of it in animals or cells is studied",
    "mentioned": "named as background or example only",
    "excluded": "people who have it were left out, or it is said to be absent",
}
KETAMINE_ROLES = {
    "treatment": "Given as a treatment",
    "anaesthetic_only": "Used only to anaesthetise or sedate",
    "abuse_harm": "Studied as a drug of abuse",
    "probe": "Used as a tool of research",
    "mentioned": "Only mentioned",
    "none": "Not part of this record",
}
SPECIES = {"human": "People", "animal": "Animals", "both": "People and animals", "none": "Not said"}
SETTINGS = {
    "chronic": "Chronic pain",
    "acute": "Acute pain",
    "both": "Chronic and acute pain",
    "experimental": "Volunteers or healthy animals",
    "not_pain": "Not about pain",
}
ROUTES = {
    "iv": "Intravenous",
    "oral": "Oral",
    "intranasal": "Intranasal",
    "im": "Intramuscular",
    "sc": "Subcutaneous",
    "topical": "Topical",
    "sublingual": "Sublingual",
    "buccal": "Buccal",
    "epidural": "Epidural",
    "intrathecal": "Intrathecal",
    "rectal": "Rectal",
    "inhaled": "Inhaled",
    "perineural": "Perineural",
    "intraarticular": "Intra-articular",
    "intraperitoneal": "Intraperitoneal",
    "other": "Other route",
}
DIRECTIONS = {
    "benefit": "Less pain",
    "no_difference": "No difference",
    "harm": "Harm",
    "mixed": "Mixed",
    "unclear": "Not clear",
    "not_applicable": "Pain not measured",
}
BADGES = {
    "guideline": "Guideline",
    "protocol": "Protocol",
    "preprint": "Preprint",
    "erratum": "Erratum",
    "retracted": "Retracted",
    "expression_of_concern": "Expression of concern",
    "retraction_notice": "Retraction notice",
}
BADGE_MEANINGS = {
    "guideline": "Recommendations drawn from evidence. They stand beside the ladder, not on it.",
    "protocol": "A plan of a study. It has no results yet.",
    "preprint": "Published before it was reviewed by other researchers.",
    "erratum": "A correction of another paper.",
    "retracted": "This paper was withdrawn and must not be relied upon. It has no level of evidence.",
    "expression_of_concern": "The journal has warned that this paper may not be reliable.",
    "retraction_notice": "The notice by which another paper was withdrawn.",
}
FACTS = {
    "n": "Participants",
    "design": "Design",
    "species": "In whom",
    "setting": "Kind of pain",
    "ketamine_role": "Part ketamine plays",
    "drugs": "Drugs",
    "routes": "Route",
    "doses": "Dose",
    "comparator": "Compared with",
    "follow_up": "Followed for",
    "adverse_events": "Unwanted effects",
    "pain_direction": "What came of the pain",
}
FACET_NAMES = {
    "condition": "Condition",
    "role": "Part the condition plays",
    "level": "Level of evidence",
    "design": "Design",
    "year": "Year",
    "species": "In whom",
    "setting": "Kind of pain",
    "route": "Route of ketamine",
    "direction": "What came of the pain",
}
FACET_WORDS = {
    "role": ROLES,
    "design": DESIGNS,
    "species": SPECIES,
    "setting": SETTINGS,
    "route": ROUTES,
    "direction": DIRECTIONS,
}
RUN_KINDS = {
    "harvest": "Harvest from PubMed",
    "since": "Harvest of what is new",
    "recheck": "Recheck of what is kept",
    "import": "Import of files",
    "starter": "Starter set",
}
RUN_STATES = {
    "running": "Running",
    "complete": "Complete",
    "incomplete": "Not all came",
    "interrupted": "Interrupted",
    "failed": "Failed",
}
SORTS = {"best": "Best match", "newest": "Newest", "strongest": "Strongest evidence"}
PARTS = {
    "title": "Title",
    "abstract": "Abstract",
    "keywords": "Keywords",
    "mesh": "MeSH heading",
    "publication_type": "Publication type",
}


def words_for(table: dict[str, str], value: str) -> str:
    """The plain words for a value; a value that the table lacks is shown as it is, with spaces."""
    return table.get(value) or value.replace("_", " ").capitalize()


def facet_words(facet: str, value: str) -> str:
    """The plain words for a value of a filter other than `condition`."""
    if facet == "level":
        level = LEVEL_OF.get(value, OFF_LADDER)
        return level.short if level is OFF_LADDER else f"{level.value} · {level.short}"
    return words_for(FACET_WORDS.get(facet, {}), value)
