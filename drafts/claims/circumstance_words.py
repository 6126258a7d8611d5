"""What stands for a condition that is not named: a place, a calling, a medicine, the label of a part: tables."""

from __future__ import annotations

#: Where people are, which is a condition only where nothing else is named.
PLACES = r"casualty|emergency (?:room|department|ward|bay)s?|ambulances?|er visits?"
#: Who tells, and where: what a text is about whose title and headings name nothing.
SCENES: tuple[tuple[str, str], ...] = (
    (
        r"an?aesthetists?|an?aesthesiologists?|surgeons?|surgery|surgical|operati(?:on|ng)\w*|recovery room|"
        r"theatre (?:list|nurse)s?|pre-?op\w*|post-?op\w*",
        "acute_postoperative",
    ),
    (
        r"paramedics?|ambulances?|pre-?hospital|roadside|(?:emergency|trauma|casualty) (?:department|room|nurse|"
        r"doctor|physician|medicine|bay|team)s?|mountain rescue\w*|ski patrol\w*|first aiders?",
        "acute_pain_other",
    ),
    (r"hospices?|palliative|oncolog\w+|cancer|tumou?rs?|deathbed", "cancer_pain"),
    (r"moods?|psychiatr\w+|antidepressants?|mental health", "depression"),
    (r"rehab|detox\w*|addiction\w*|sobriety|drug users?", "substance_use"),
)
#: Medicines that are given for one complaint.
BY_MEDICINE: tuple[tuple[str, str], ...] = (
    (r"\w+triptans?|(?:dihydro)?ergotamine|flunarizine|erenumab|gepants?|aura", "migraine"),
    (r"antidepressants?|ssris?|tricyclics?", "depression"),
)
#: Pain, or what is given for it, is spoken of.
PAINFUL = (
    r"pain\w*|hurt\w*|sore\w*|ach(?:e|es|ing)|analges\w+|morphine|\w*opioids?|\w*fentan\w+|oxycodone|delirium|"
    r"confus\w+|agitat\w+|shiver\w*|comfort\w*|relief|painkillers?|limp\w*"
)
#: Whether people live on is no matter of pain.
SURVIVAL = r"(?:live|lives|living) longer|mortality|surviv\w+|save[sd]? lives|complications|death rates?"
#: What a heading or a label of a few words means that names no condition.
LABELS: tuple[tuple[str, str], ...] = (
    (r"pelvis|bladders?|belly|wombs?|tummy|gut", "pelvic_visceral_pain"),
    (r"spinal cords?|wheelchairs?", "sci_pain"),
    (r"strokes?", "poststroke_pain"),
    (r"joints?|muscles?|knees?|hips?|shoulders?|bones", "musculoskeletal_pain"),
    (r"necks?", "neck_pain"),
    (r"backs?|spines?", "low_back_pain"),
    (r"mouths?|teeth|jaws?|faces?", "orofacial_pain"),
    (r"nerves?|creams?|gels?", "neuropathic_pain"),
    (r"heads?", "other_headache"),
    (r"moods?|feeling low|minds?", "depression"),
    (r"trauma|memories", "ptsd"),
    (r"worr(?:y|ies)|fears?", "anxiety"),
    (r"operations?|surger(?:y|ies)|theatres?|wounds?|the knife", "acute_postoperative"),
    (r"emergenc(?:y|ies)|casualty|ambulances?|accidents?|broken bones|labour", "acute_pain_other"),
    (r"drink|drugs?|part(?:y|ies)|abuse|habits?", "substance_use"),
    (r"opioids?|morphine|painkillers", "opioid_hyperalgesia_tolerance"),
    (r"arteries|circulation|cold legs", "ischemic_pain"),
    (r"tumou?rs?|the dying", "cancer_pain"),
)
