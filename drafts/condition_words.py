"""How patients and columnists call what the vocabulary knows by its medical name: tables."""

from __future__ import annotations

#: How patients and columnists call what the vocabulary knows by its medical name.
LAY_CONDITIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        r"shingles|zoster|after the rash",
        ("postherpetic_neuralgia",),
    ),
    (
        r"(?:after|following) (?:a |the )?stroke|stroke pain|pain of (?:a )?stroke",
        ("poststroke_pain",),
    ),
    (
        r"(?:after|following|with|from) (?:a )?spinal (?:cord )?(?:injury|damage)|spinal cord injur\w+|paraplegi\w+",
        ("sci_pain",),
    ),
    (
        r"nerve[- ]pain|nerve injur\w+|injured nerves?|nerves? hurt|hurt nerves?|"
        r"pain (?:\w+ ){0,3}starts? in the nerves|pain (?:\w+ ){0,3}started in the nerves|"
        r"skin (?:\w+ ){0,2}(?:hurts?|burns?) at (?:a|the \w+) touch|nerve damage|small-fib(?:re|er) neuropath\w*|"
        r"neuropath(?:ic|y|ies)|damaged nerves?|pain of light touch",
        ("neuropathic_pain",),
    ),
    (
        r"phantom|amput\w+|stumps?|missing (?:limb|leg|arm|foot|hand)",
        ("phantom_limb",),
    ),
    (
        r"(?:bad|sore|aching|lower|low) backs?|back[- ](?:ache|pain)s?|backache|lumbago",
        ("low_back_pain",),
    ),
    (
        r"slipped discs?|trapped nerves?|sciatica|failed back|back surgery that (?:has )?failed",
        ("radicular_pain",),
    ),
    (
        r"stiff necks?|neck pain|whiplash",
        ("neck_pain",),
    ),
    (
        r"arthritis|osteoarthritis|worn (?:knees?|hips?)|(?:knee|hip|joint|shoulder|muscle) pain|rheumatoid\w*|"
        r"arthritic|achy joints|aching (?:joints|muscles|knees?|hips?)",
        ("musculoskeletal_pain",),
    ),
    (
        r"(?:postnatal|postpartum|perinatal) depression|baby blues|low mood|lifts? mood|lifting mood|depressi\w+|"
        r"depressed|(?:low|lifts? (?:the|their|your)|keeps?) spirits|spirits up|hopeless\w*|mood response|"
        r"low (?:in )?spirits|(?:low|brighter|lighter|better|sunken) moods?|mood (?:picks? up|picked up|r[io]ses?|"
        r"lifts?|lifted|lift|scores?|improve[sd]?)|lifts? (?:the )?moods?|lifted (?:the )?moods?|gloom\w*|"
        r"melanchol\w+|bipolar|(?:less|feel|feeling|felt|so) low|the blues|sadness|electro-?(?:shock|convulsive)\w*|"
        r"ect|quetiapine|psychiatric (?:ward|inpatients?|hospital)",
        ("depression",),
    ),
    (
        r"suicid\w*|ending (?:one[’']s|your|their) li\w+|wish to die|dark thoughts|self-harm|(?:want\w*|"
        r"wish\w*) to (?:die|end)|took their (?:own )?li\w+|kill(?:ed|ing)? themselves",
        ("suicidality",),
    ),
    (
        r"anxiety|anxious\w*|panic (?:attacks?|disorder)|worry|worries|worried|fear of the (?:needle|mask)|"
        r"leaving their (?:parents|mothers?)|part(?:s|ed|ing)? (?:\w+ )?from (?:their )?(?:parents|mothers?)",
        ("anxiety",),
    ),
    (
        r"ptsd|post-?traumatic stress|flashbacks?|war trauma|traumati[sz]ed",
        ("ptsd",),
    ),
    (
        r"ocd|obsessi\w+",
        ("ocd",),
    ),
    (
        r"addict\w*|abus\w+|hooked|recreational|craving\w*|(?:opioid|alcohol|cocaine|substance) use disorder|"
        r"drinking|relapse to|misus\w+|dependence|smok(?:ers?|ing)|tobacco|cigarettes?|nicotine|alcohol(?:ics?|"
        r"ism)?|(?:heavy )?drinkers?|sober|heroin|cocaine|\w*amphetamine|night-?clubs?|clubbers?|party(?:goers?|"
        r" drug)|ravers?|snort\w*|on the street|impaired drivers|come off (?:the |their )?(?:painkillers|opioids)|"
        r"(?:had|have|ever|past[- ]year) (?:used|tried|taken|use of) (?:ketamine|it|the drug)|(?:heavy|habitual|"
        r"street|dependent|chronic|regular|long-term) users|(?:become|becomes|into) a habit",
        ("substance_use",),
    ),
    (
        r"diabet\w+",
        ("diabetic_neuropathy",),
    ),
    (
        r"chemo(?:therapy)?(?:-induced| neuropathy| nerve)|(?:nerve|neuropath\w*)[^.;]{0,30}chemo\w*",
        ("chemo_neuropathy",),
    ),
    (
        r"(?:painkillers?|medication)[- ](?:overuse|rebound)|painkillers behind|suncts?|one-sided headache|"
        r"tension(?:-type)? headache|post-?dural|spinal headache|headache after|daily headaches?",
        ("other_headache",),
    ),
    (
        r"migraines?|aura",
        ("migraine",),
    ),
    (
        r"cluster (?:headaches?|attacks?|bouts?|sufferers?|people|patients)|the bout",
        ("cluster_headache",),
    ),
    (
        r"tic douloureux|trigeminal",
        ("trigeminal_neuralgia",),
    ),
    (
        r"chewing muscles?|tooth(?:ache)?|gums?|jaws?|mouth(?: sores?|wash\w*)|mucositis|burning mouth|face pain|"
        r"facial pain|jaw(?: joint)? pain|tmd|tmj",
        ("orofacial_pain",),
    ),
    (
        r"mucositis|cancer (?:pain|patients?)|(?:terminal|advanced) cancer|cancer is (?:advanced|terminal)|"
        r"radiation sores|pain (?:of|in|from) (?:\w+ )?cancer|(?:patients|people|those|anyone|"
        r"everyone) with (?:\w+ )?cancer|hospice|palliative|tumou?r pain|dying|terminally ill|last (?:days|weeks|"
        r"months) of life|nerves hurt by cancer",
        ("cancer_pain",),
    ),
    (
        r"furred-?up|leg arter\w+|poor circulation|rest pain|critical limb|isch[ae]*mic",
        ("ischemic_pain",),
    ),
    (
        r"sickle[- ]cell|sickling",
        ("sickle_cell",),
    ),
    (
        r"endometriosis|bladder|pelvi[sc]\w*|pancreatitis|irritable bowel|period pains?|cystitis|interstitial",
        ("pelvic_visceral_pain",),
    ),
    (
        r"opioid[- ]induced|pain worse on opioids|opioids making pain worse|tolerance to (?:opioids?|morphine)|"
        r"opioid tolerance|(?:after|stopping|followed|from) (?:a |the )?(?:strong )?(?:opioid drip|remifentanil)|"
        r"(?<!pinprick )(?<!such )hyperalgesia|spared morphine|off (?:all |their )?(?:opioids|morphine)|"
        r"average opioid dose|opioid doses?|(?:morphine|opioids?) (?:[\w-]+ ){0,5}?(?:loses?|lost|stops? working|"
        r"stopped working|no longer works?)|(?:gets?|got|grows?|grown|getting) used to (?:morphine|opioids?|"
        r"the drug|painkillers)|(?:climb\w*|rising|escalat\w+) (?:of )?(?:the )?(?:morphine |opioid )?doses?|"
        r"dose escalation|(?:daily|weekly) (?:dose of )?(?:morphine|opioids?)|wean\w*|taper\w*",
        ("opioid_hyperalgesia_tolerance",),
    ),
    (
        r"wind-?up|central(?:ly)? sensiti[sz]\w+|pricked|temporal summation|(?:pinprick|such) hyperalgesia|(?:that|"
        r"the) halo|(?:nervous system|cord) (?:\w+ )?over-?sensitive|more sensitive to pain|evoked pain|(?:halo|"
        r"ring|rim|zone|area) of (?:\w+ )?tenderness",
        ("central_sensitization",),
    ),
    (
        r"(?:months?|years?) after (?:a |an |the )?(?:[\w-]+ )?(?:surgery|operation|mastectomy|repair|thoracotomy|"
        r"hysterectomy|caesarean|replacement)|(?:chronic|persistent|lasting|long-term) (?:\w+ )?pain after|"
        r"pain that (?:stays|lingers|persists|remains)|(?:lasting|persistent|long-term|chronic) pain afterwards|"
        r"(?:still|were) (?:sore|hurting|in pain) (?:\w+ ){0,4}after surgery",
        ("postsurgical_chronic",),
    ),
    (
        r"(?:after|following|around|during|before|have) (?:an? |the |their |your |\w+ )?(?:surgery|operations?|"
        r"laparotomy|tonsillectom\w+|caesarean\w*|cesarean\w*|c-sections?|appendi\w+|hysterectom\w+|mastectom\w+|"
        r"thoracotom\w+|(?:hip|knee|joint) replacements?|spine surgery|first cut|incision)|(?:chest|kidney|heart|"
        r"back|spine|breast|bowel|abdominal|cancer|day|knee|hip) surgery|caesarean\w*|cesarean\w*|postoperative|"
        r"post-?op\b|in theatre|appendix out|(?:tonsils?|wisdom teeth) out|first[- ]day pain|morphine pump|pca|"
        r"first cut|anaesthetised for|delirium(?! that ketamine)|operated on|new (?:knees?|hips?)|tonsils|"
        r"spinal an?aesthe\w+|(?:after|following) (?:a |an |the )?(?:\w+ )?an?aesthe\w+|agitat\w+ (?:on|after|"
        r"when) wak\w+|wak\w+ (?:up )?(?:in a state|agitated|restless)|shivering",
        ("acute_postoperative",),
    ),
    (
        r"broken (?:wrist|arm|leg|bone|hip|rib)s?|burns?|battlefield|labou?r pain|kidney stones?|fractures?|"
        r"dressing changes?",
        ("acute_pain_other",),
    ),
    (
        r"(?:chronic|long-term|lasting|persistent|long-standing|constant|everyday) pain|pain that will not leave|"
        r"people in pain for years|living with pain|pain (?:clinics?|centers?|centres?|program\w*)|"
        r"pain that (?:does|will) not (?:go|leave)|(?:lives?|living) with (?:lasting )?pain|pain and depression|"
        r"depression and pain|long-term sufferers of pain",
        ("chronic_pain",),
    ),
    (
        r"reflex sympathetic|rsd|crps|complex regional|sudeck",
        ("crps",),
    ),
    (
        r"fibro(?:myalgia)?",
        ("fibromyalgia",),
    ),
)
#: Where people are, which is a condition only where nothing else is named.
PLACES = r"casualty|emergency (?:room|department|ward|bay)s?|ambulances?|er visits?"
#: Medicines that are given for one complaint.
BY_MEDICINE: tuple[tuple[str, str], ...] = (
    (r"\w+triptans?|(?:dihydro)?ergotamine|flunarizine|erenumab|gepants?|aura", "migraine"),
    (r"antidepressants?|ssris?|tricyclics?", "depression"),
)
#: Pain, or what is given for it, is spoken of.
PAINFUL = (
    r"pain\w*|hurt\w*|sore\w*|ach(?:e|es|ing)|analges\w+|morphine|\w*opioids?|\w*fentan\w+|oxycodone|delirium|"
    r"confus\w+|agitat\w+|shiver\w*|comfort\w*|relief|painkillers?"
)
#: Whether people live on is no matter of pain.
SURVIVAL = r"(?:live|lives|living) longer|mortality|surviv\w+|save[sd]? lives|complications|death rates?"
