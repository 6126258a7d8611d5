"""Whom and what a claim is about: its conditions and its drug, from its own words, else from where it stands."""

from __future__ import annotations

import re

from msgspec import Struct

from tagger.vocabulary import Vocabulary

from .words import KETAMINE, words

#: How patients and columnists call what the vocabulary knows by its medical name.
LAY_CONDITIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (r"shingles|zoster", ("postherpetic_neuralgia",)),
    (r"(?:after|following) (?:a |the )?stroke|stroke pain|pain of (?:a )?stroke", ("poststroke_pain",)),
    (
        r"(?:after|following|with|from) (?:a )?spinal (?:cord )?(?:injury|damage)|spinal cord injur\w+|paraplegi\w+",
        ("sci_pain",),
    ),
    (
        r"nerve[- ]pain|nerve injur\w+|injured nerves?|nerve damage|small-fib(?:re|"
        r"er) neuropath\w*|neuropath(?:ic|y|ies)|damaged nerves?|pain of light touch",
        ("neuropathic_pain",),
    ),
    (r"phantom|amput\w+|stumps?|missing (?:limb|leg|arm|foot|hand)", ("phantom_limb",)),
    (r"(?:bad|sore|aching|lower|low) backs?|back[- ](?:ache|pain)s?|backache|lumbago", ("low_back_pain",)),
    (r"slipped discs?|trapped nerves?|sciatica|failed back", ("radicular_pain",)),
    (r"stiff necks?|neck pain|whiplash", ("neck_pain",)),
    (
        r"arthritis|osteoarthritis|worn (?:knees?|hips?)|(?:knee|hip|joint|shoulder) pain|rheumatoid\w*",
        ("musculoskeletal_pain",),
    ),
    (
        r"(?:postnatal|postpartum|perinatal) depression|baby blues|low mood|lifts? mood|"
        r"lifting mood|depressi\w+|depressed|(?:low|lifts? (?:the|their|your)|keeps?) spirits|spirits up|hopeless\w*|"
        r"mood response",
        ("depression",),
    ),
    (r"suicid\w*|ending (?:one[’']s|your|their) li\w+|wish to die|dark thoughts|self-harm", ("suicidality",)),
    (r"anxiety|anxious|panic|worry", ("anxiety",)),
    (r"ptsd|post-?traumatic stress|flashbacks?", ("ptsd",)),
    (r"ocd|obsessi\w+", ("ocd",)),
    (
        r"addict\w*|abus\w+|hooked|recreational|craving\w*|(?:opioid|alcohol|cocaine|"
        r"substance) use disorder|drinking|relapse to|misus\w+|dependence|"
        r"(?:heavy|habitual|street|dependent|chronic|regular|long-term) users|(?:become|becomes|into) a habit",
        ("substance_use",),
    ),
    (r"diabet\w+", ("diabetic_neuropathy",)),
    (
        r"chemo(?:therapy)?(?:-induced| neuropathy| nerve)|(?:nerve|neuropath\w*)[^.;]{0,30}chemo\w*",
        ("chemo_neuropathy",),
    ),
    (
        r"(?:painkillers?|medication)[- ](?:overuse|rebound)|painkillers behind|suncts?|"
        r"one-sided headache|tension(?:-type)? headache|post-?dural|spinal headache|headache after",
        ("other_headache",),
    ),
    (r"migraines?|aura", ("migraine",)),
    (r"cluster (?:headaches?|attacks?|bouts?|sufferers?)|the bout", ("cluster_headache",)),
    (r"tic douloureux|trigeminal", ("trigeminal_neuralgia",)),
    (
        r"mouth(?: sores?|wash\w*)|mucositis|burning mouth|face pain|facial pain|jaw(?: joint)? pain|tmd|tmj",
        ("orofacial_pain",),
    ),
    (
        r"mucositis|cancer (?:pain|patients?)|(?:terminal|advanced) cancer|cancer is (?:advanced|terminal)|"
        r"radiation sores|pain (?:of|in|from) (?:\w+ )?cancer|"
        r"(?:patients|people|those|anyone|everyone) with (?:\w+ )?cancer|hospice|palliative|tumou?r pain|dying",
        ("cancer_pain",),
    ),
    (r"furred-?up|leg arter\w+|poor circulation|rest pain|critical limb|isch[ae]*mic", ("ischemic_pain",)),
    (r"sickle[- ]cell|sickling", ("sickle_cell",)),
    (
        r"endometriosis|bladder|pelvi[sc]\w*|pancreatitis|irritable bowel|period pains?|cystitis|interstitial",
        ("pelvic_visceral_pain",),
    ),
    (
        r"opioid[- ]induced|pain worse on opioids|opioids making pain worse|"
        r"tolerance to (?:opioids?|morphine)|opioid tolerance|(?:after|stopping|followed|"
        r"from) (?:a |the )?(?:strong )?(?:opioid drip|remifentanil)|"
        r"hyperalgesia|spared morphine|off opioids|average opioid dose|opioid doses?",
        ("opioid_hyperalgesia_tolerance",),
    ),
    (
        r"wind-?up|central(?:ly)? sensiti[sz]\w+|pricked|temporal summation|"
        r"extra skin sensitivity|more sensitive to pain|evoked pain|"
        r"(?:halo|ring|rim|zone|area) of (?:\w+ )?tenderness",
        ("central_sensitization",),
    ),
    (
        r"(?:months?|years?) after (?:a |an |the )?(?:[\w-]+ )?(?:surgery|operation|mastectomy|"
        r"repair|thoracotomy|hysterectomy|caesarean|replacement)|(?:chronic|persistent|lasting|"
        r"long-term) (?:\w+ )?pain after|"
        r"pain that (?:stays|lingers) after",
        ("postsurgical_chronic",),
    ),
    (
        r"(?:after|following|around|during|before|have) (?:an? |the |their |your |"
        r"\w+ )?(?:surgery|operations?|laparotomy|tonsillectom\w+|caesarean\w*|cesarean\w*|"
        r"c-sections?|appendi\w+|hysterectom\w+|"
        r"mastectom\w+|thoracotom\w+|(?:hip|knee|joint) replacements?|spine surgery|first cut|"
        r"incision)|(?:chest|kidney|heart|back|spine|breast|bowel|abdominal|cancer|day|knee|"
        r"hip) surgery|caesarean\w*|cesarean\w*|"
        r"postoperative|post-?op\b|in theatre|appendix out|(?:tonsils?|wisdom teeth) out|"
        r"first[- ]day pain|morphine pump|pca|first cut|anaesthetised for|delirium",
        ("acute_postoperative",),
    ),
    (
        r"broken (?:wrist|arm|leg|bone|hip|rib)s?|burns?|casualty|emergency (?:room|department)|"
        r"ambulance|battlefield|labou?r pain|childbirth|er visit",
        ("acute_pain_other",),
    ),
    (
        r"(?:chronic|long-term|lasting|persistent|long-standing|constant|everyday) pain|"
        r"pain that will not leave|people in pain for years|living with pain|pain (?:clinic|"
        r"center|centre)",
        ("chronic_pain",),
    ),
    (r"reflex sympathetic|rsd|crps|complex regional|sudeck", ("crps",)),
    (r"fibro(?:myalgia)?", ("fibromyalgia",)),
)
_LAY = tuple((re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.I), ids) for pattern, ids in LAY_CONDITIONS)
#: These are named only beside others and add nothing of their own.
_OF_NERVES = (
    "postherpetic_neuralgia",
    "diabetic_neuropathy",
    "trigeminal_neuralgia",
    "sci_pain",
    "poststroke_pain",
    "phantom_limb",
    "chemo_neuropathy",
)
_WIDER = dict.fromkeys(_OF_NERVES, "neuropathic_pain") | dict.fromkeys(
    ("migraine", "cluster_headache"), "other_headache"
)
_OF_MIND = ("depression", "suicidality", "anxiety", "ptsd", "ocd", "substance_use")
#: These stand beside a condition and do not make a wider one needless.
_ASIDE = ("central_sensitization", "opioid_hyperalgesia_tolerance")
#: Opioids are what is spared here, not what is given.
_OPIOID_OUTCOME = re.compile(
    r"\b(?:opioid|morphine|opiate)s?[- ](?:doses?|sparing|use|needs?|consumption|"
    r"requirements?|intake)|\boff (?:their )?(?:opioids|morphine)|\btheir (?:opioids|"
    r"painkillers)|"
    r"\b(?:less|fewer|spared|saved|cut|amount of|dose of) (?:\w+ )?(?:opioids?|morphine)",
    re.I,
)

_ESKETAMINE = words(r"esketamine", r"S-ketamine", r"spravato", r"S\(\+\)-ketamine")
OTHER_DRUG = words(
    r"opioids?|opiates?|morphine|sufentanil|remifentanil|fentanyl|oxycodone|methadone|"
    r"buprenorphine|codeine|tramadol|diamorphine|naltrexone",
    r"lidocaine|lignocaine|midazolam|clonidine|bupivacaine|dexmedetomidine|gabapentin\w*|"
    r"pregabalin|amitriptyline|duloxetine|nortriptyline",
    r"carbamazepine|oxcarbazepine|lamotrigine|topiramate|sumatriptan|triptans?|ergotamine|"
    r"verapimil|magnesium|propofol|psilocybin|psychedelics?",
    r"cannab\w+|memantine|dextromethorphan|capsaicin|botulinum\w*|botox|bisphosphonates?|"
    r"calcitonin|steroids?|paracetamol|nsaids?|ibuprofen",
    r"anti-?depressants?|tricyclics?|ssris?|anticonvulsants?|benzodiazepines?|vitamin \w+|"
    r"acupuncture|exercise|physiotherapy|mirror therapy",
    r"stellate ganglion\w*|spinal cord stimulation|nerve blocks?|tens|ect|cbt|oxygen|"
    r"drugs that|lithium|hydroxyurea|nitroglycerin|nitrous oxide",
)


_FELT = re.compile(
    r"\b(?:feeling|floating|dizz\w+|hallucinat\w+|side[- ]effects?(?! were)|nausea|sedation|"
    r"dissociat\w+)\b",
    re.I,
)


_IT = re.compile(r"\W*(?:(?:and|but|so|yet) )?(?:it|they|this|that|these|those)\b", re.I)


#: These people are ill of something else than what the text was about.
_CRITICAL = words(
    r"critically ill", r"very sick", r"intubat\w+", r"breathing tubes?", r"intensive care", r"ventilat(?:ed|or)"
)


class Subject(Struct, frozen=True, kw_only=True):
    """The conditions (ids of the vocabulary) and the drug (ketamine, esketamine, other) of a claim.

    `named` where its own words name the conditions; else they are those of the text around it.
    """

    conditions: tuple[str, ...] = ()
    drug: str = "ketamine"
    named: bool = False


def conditions_in(text: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The conditions that a stretch names, by medical or lay words, in order of their first place."""
    found: dict[str, int] = {}
    for mention in vocabulary.find(text):
        if mention.kind == "condition" and mention.id in vocabulary.conditions:
            found[mention.id] = min(found.get(mention.id, mention.start), mention.start)
    for pattern, ids in _LAY:
        if match := pattern.search(text):
            for id_ in ids:
                if id_ in vocabulary.conditions:
                    found.setdefault(id_, match.start())
    _without_wider(found, text)
    return tuple(sorted(found, key=lambda id_: found[id_]))


def _without_wider(found: dict[str, int], text: str) -> None:
    for narrow, wide in _WIDER.items():
        if narrow in found:
            found.pop(wide, None)
    if "postsurgical_chronic" in found:
        found.pop("acute_postoperative", None)
        found.pop("chronic_pain", None)
    if "crps" in found:
        found.pop("acute_pain_other", None)
    specific = set(found) - {"chronic_pain", "acute_postoperative", *_OF_MIND, *_ASIDE}
    if specific:
        found.pop("chronic_pain", None)
        if "opioid_hyperalgesia_tolerance" not in specific:
            found.pop("acute_postoperative", None)
    if len(found) > 1 and _OPIOID_OUTCOME.search(text):
        found.pop("opioid_hyperalgesia_tolerance", None)


def drug_in(text: str) -> str | None:
    """The drug that a stretch is about; None where it names none."""
    ketamine, esketamine, other = KETAMINE.search(text), _ESKETAMINE.search(text), OTHER_DRUG.search(text)
    if esketamine and (not ketamine or ketamine.start() >= esketamine.start()):
        return "esketamine"
    if ketamine:
        return "ketamine"
    if other and re.fullmatch(r"(?i)opioids?|opiates?|morphine", other.group()) and _OPIOID_OUTCOME.search(text):
        return None
    return "other" if other else None


def _is_measure(text: str, kind: str) -> bool:
    """Whether another drug is only what the one spoken of is measured by: "it does more than morphine"."""
    named, than = OTHER_DRUG.search(text), re.search(r"\bthan\b", text)
    if than and named:
        return named.start() > than.start() and _IT.match(text) is not None
    return kind == "comparison" and than is None


def subject_of(text: str, kind: str, before: Subject | None, around: Subject, vocabulary: Vocabulary) -> Subject:
    """The subject of a claim.

    Args:
        text: the claim, without the names of journals.
        kind: its kind; a mechanism or a safety claim is general unless its own words say otherwise.
        before: the subject of the claim just before in the same paragraph or list, None where there is none.
        around: the subject of the heading, else of the draft's title.
        vocabulary: the names of conditions.
    """
    own = conditions_in(text, vocabulary)
    drug = drug_in(text)
    if drug is None:
        drug = "other" if kind in ("epidemiology", "reference_only") else (before.drug if before else around.drug)
    elif drug == "other" and before and before.drug != "other" and _is_measure(text, kind):
        drug = before.drug
    if own or (kind == "mechanism" and not re.search(r"\b(?:course|infusions?|sessions?|pain fade)\b", text, re.I)):
        return Subject(conditions=own, drug=drug, named=bool(own))
    if (kind == "onset_duration" and _FELT.search(text)) or _CRITICAL.search(text):
        return Subject(drug=drug)
    if kind == "safety":
        return Subject(conditions=before.conditions if before else (), drug=drug)
    return Subject(conditions=before.conditions if before and before.conditions else around.conditions, drug=drug)
