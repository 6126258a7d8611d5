"""How patients and columnists call what the vocabulary knows by its medical name: tables."""

from __future__ import annotations

#: How patients and columnists call what the vocabulary knows by its medical name.
LAY_CONDITIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        r"shingles|zoster|after the rash",
        ("postherpetic_neuralgia",),
    ),
    (
        r"(?:after|following) (?:a |the )?stroke|(?:after|since|following) (?:his|her|their|my) stroke|stroke pain|"
        r"pain of (?:a )?stroke",
        ("poststroke_pain",),
    ),
    (
        r"(?:after|following|with|from) (?:a )?spinal (?:cord )?(?:injury|damage)|spinal cord injur\w+|paraplegi\w+|"
        r"paralys\w+|paralyz\w+|tetraplegi\w+|quadriplegi\w+|(?:damaged|injured|severed|hurt) (?:spinal )?cords?|"
        r"cord (?:injur\w+|damage)|(?:damage|injury) to the (?:spinal )?cord",
        ("sci_pain",),
    ),
    (
        r"nerve[- ]pain|nerve injur\w+|injured nerves?|nerves? hurt|hurt nerves?|pain (?:\w+ ){0,3}starts? in the "
        r"nerves|pain (?:\w+ ){0,3}started in the nerves|skin (?:\w+ ){0,2}(?:hurts?|burns?) at (?:a|the \w+) touch|"
        r"(?<!without )nerve damage|small-fib(?:re|er) neuropath\w*|neuropath(?:ic|y|ies)|damaged nerves?|pain of "
        r"light touch|nerves (?:are|is) the culprit|(?:presse?s?|pressing) on (?:the |a )?nerves?|nerve lesions?|"
        r"severed nerves?|pins and needles|brachial plexus",
        ("neuropathic_pain",),
    ),
    (
        r"phantom|amput\w+|stumps?|missing (?:limb|leg|arm|foot|hand)|(?:leg|arm|limb|foot|hand) that is (?:no "
        r"longer there|gone)|lost (?:a|an|his|her|their) (?:leg|arm|limb|foot|hand)s?|los(?:s of|ing) (?:a|an|his|"
        r"her|their) (?:leg|arm|limb|foot|hand)s?",
        ("phantom_limb",),
    ),
    (
        r"(?:bad|sore|aching|lower|low) backs?|back[- ](?:ache|pain)s?|backache|lumbago|backs? that (?:had |have |"
        r"has )?(?:ached?|hurts?|been)|achy backs?|back (?:and leg )?pain|back trouble|back patients|lumbar pain",
        ("low_back_pain",),
    ),
    (
        r"slipped dis[ck]s?(?! (?:removed|taken out|operat))|trapped nerves?|sciatic\w*|failed back|herniated "
        r"dis[ck]s?|pinched nerves?|(?<!back and )leg pain|back surgery that (?:has )?failed",
        ("radicular_pain",),
    ),
    (
        r"stiff necks?|neck pain|whiplash|sore necks?|those necks",
        ("neck_pain",),
    ),
    (
        r"arthritis|osteoarthritis|worn (?:knees?|hips?)|worn[- ]?out (?:knees?|hips?|joints?)|inflamed (?:knees?|"
        r"joints?)|cartilage|frozen shoulders?|(?:knee|hip|joint|shoulder|muscle) pain|rheumatoid\w*|arthritic|achy "
        r"joints|walking hurt|sore (?:knees?|hips?|joints?|shoulders?)|tennis elbow|tendons?|aching (?:joints|"
        r"muscles|knees?|hips?)",
        ("musculoskeletal_pain",),
    ),
    (
        r"(?:postnatal|postpartum|perinatal) depression|baby blues|low mood|lifts? mood|lifting mood|depressi\w+|"
        r"depressed|(?:low|lifts? (?:the|their|your)|keeps?) spirits|spirits up|hopeless\w*|mood response|low (?:in "
        r")?spirits|(?:low|brighter|lighter|better|sunken) moods?|mood (?:picks? up|picked up|r[io]ses?|lifts?|"
        r"lifted|lift|scores?|improve[sd]?)|lifts? (?:the )?moods?|lifted (?:the )?moods?|gloom\w*|melanchol\w+|"
        r"bipolar|(?:your|their|his|her) moods?|"
        r"(?:less|feel|feeling|felt|so) low|the blues|sadness|electro-?(?:shock|convulsive)\w*|ect|"
        r"quetiapine|moods? (?:begins?|starts?|climb\w*|soar\w*|went up|goes up|brighten\w*)|"
        r"cheer(?:s|ed) up|psychiatric (?:ward|inpatients?|hospital)",
        ("depression",),
    ),
    (
        r"suicid\w*|ending (?:one[’']s|your|their) li\w+|thinking of (?:suicide|ending)|no longer want\w* to live|"
        r"wish to die|dark thoughts|self-harm|(?:want\w*|wish\w*) to (?:die|end)|took their (?:own )?li\w+|"
        r"kill(?:ed|ing)? themselves",
        ("suicidality",),
    ),
    (
        r"anxiety|anxious\w*|panic (?:attacks?|disorder)|worry|worries|worried|fear of the (?:needle|mask)|leaving "
        r"their (?:parents|mothers?)|fear of (?:dying|death)|part(?:s|ed|ing)? (?:\w+ )?from (?:their )?(?:parents|"
        r"mothers?)",
        ("anxiety",),
    ),
    (
        r"ptsd|post-?traumatic stress|trauma survivors|traumatic memor\w+|flashbacks?|war trauma|traumati[sz]ed",
        ("ptsd",),
    ),
    (
        r"ocd|obsessi\w+",
        ("ocd",),
    ),
    (
        r"addict\w*|abus\w+|hooked|recreational|craving\w*|(?:opioid|alcohol|cocaine|substance) use disorder|"
        r"drinking|relapse to|misus\w+|dependence|smok(?:ers?|ing)|tobacco|cigarettes?|nicotine|"
        r"(?<!with )alcohol(?:ics?|"
        r"ism)?|(?:heavy )?drinkers?|sober|heroin|cocaine|\w*amphetamine|night-?clubs?|clubbers?|party(?:goers?| "
        r"drug)|ravers?|snort\w*|on the street|impaired drivers|come off (?:the |their )?(?:painkillers|opioids)|"
        r"(?:had|have|ever|past[- ]year) (?:used|tried|taken|use of) (?:ketamine|it|the drug)|(?:heavy|habitual|"
        r"street|dependent|chronic|regular|long-term) users|(?:become|becomes|into) a habit",
        ("substance_use",),
    ),
    (
        r"diabet\w+",
        ("diabetic_neuropathy",),
    ),
    (
        r"chemo(?:therapy)?(?:-induced| neuropathy| nerve)|(?:left (?:behind )?by|after|from) (?:chemo(?:therapy)?|"
        r"taxanes?|platinum)|chemo(?:therapy)? leaves|(?:numb|tingl|prickl)[^.;]{0,40}chemo\w*|"
        r"chemo[^.;]{0,40}(?:numb|tingl|prickl)\w*|(?:taxane|platin)\w*|(?:nerve|neuropath\w*)[^.;]{0,30}chemo\w*",
        ("chemo_neuropathy",),
    ),
    (
        r"(?:painkillers?|medication)[- ](?:overuse|rebound)|painkillers behind|suncts?|one-sided headache|"
        r"tension(?:-type)? headache|post-?dural|spinal headache|headache after|daily headaches?",
        ("other_headache",),
    ),
    (
        r"migraines?|aura|cortical spreading",
        ("migraine",),
    ),
    (
        r"cluster (?:headaches?|attacks?|bouts?|sufferers?|people|patients)|(?:chronic|episodic) cluster|the bout",
        ("cluster_headache",),
    ),
    (
        r"tic douloureux|trigeminal",
        ("trigeminal_neuralgia",),
    ),
    (
        r"chewing muscles?|tooth(?:ache)?|gums?|jaws?|mouth (?:sores?|rinses?)|mouthwash\w*|(?:sore|raw) mouths?|"
        r"wisdom (?:tooth|teeth)|mucositis|burning mouth|face pain|facial pain|jaw(?: joint)? pain|tmd|tmj",
        ("orofacial_pain",),
    ),
    (
        r"mucositis|cancer (?:pain|patients?)|(?:terminal|advanced) cancer|cancer is (?:advanced|terminal)|"
        r"radiation sores|pain (?:of|in|from) (?:\w+ )?cancer|(?:patients|people|those|anyone|everyone) with (?:\w+ "
        r")?cancer|hospice|palliative|tumou?r pain|dying|terminally ill|last (?:days|weeks|months) of life|nerves "
        r"hurt by cancer",
        ("cancer_pain",),
    ),
    (
        r"furred-?up|leg arter\w+|poor circulation|rest pain|critical limb|poor blood supply|blocked arter\w+|"
        r"claudication|isch[ae]*mic",
        ("ischemic_pain",),
    ),
    (
        r"sickle[- ]cell|sickling|sickle|vaso-?occlusive|pain crisis|in a crisis|crises",
        ("sickle_cell",),
    ),
    (
        r"endometriosis|(?<!gall )(?<!gall-)bladders?(?! (?:surgery|operations?|removal|repair))|"
        r"pelvi[sc]\w*(?! (?:surgery|operations?|fractures?))|pancreatitis|"
        r"urinary (?:trouble|symptoms|problems)|rush to the toilet|"
        r"(?:tummy|belly|abdominal|stomach|womb|gut|visceral|menstrual) pains?|gut or womb|irritable "
        r"bowel|period pains?|cystitis|interstitial",
        ("pelvic_visceral_pain",),
    ),
    (
        r"(?:large|big|huge|heavy) doses of (?:an? )?(?:opioids?|morphine)|(?:opioids?|morphine|\w*fentanil) "
        r"[^.;]{0,50}(?:more sensitive|turns? up|stirs? up|wakes? up)|"
        r"opioid[- ]induced|opioids? (?:taken|given|used) for (?:weeks|months|years)|(?:months|weeks|years) (?:on|"
        r"of) (?:opioids|morphine)|(?:opioid|morphine) receptors listen|high daily opioid dose|(?:long-term|daily) "
        r"opioids|opioid withdrawal|opioids?, tolerance|pain worse on opioids|opioids making pain worse|tolerance "
        r"to (?:opioids?|morphine)|opioid tolerance|(?:after|stopping|followed|from) (?:a |the )?(?:strong "
        r")?(?:opioid drip|remifentanil)|(?<!pinprick )(?<!such )hyperalgesia|spared morphine|off (?:all |their "
        r")?(?:opioids|morphine)|average opioid dose|opioid doses?|(?:morphine|opioids?) (?:[\w-]+ ){0,5}?(?:loses?|"
        r"lost|stops? working|stopped working|no longer works?)|(?:gets?|got|grows?|grown|getting) used to "
        r"(?:morphine|opioids?|the drug|painkillers)|(?:climb\w*|rising|escalat\w+) (?:of )?(?:the )?(?:morphine |"
        r"opioid )?doses?|dose escalation|(?:daily|weekly) (?:dose of )?(?:morphine|opioids?)|wean\w*|taper\w*",
        ("opioid_hyperalgesia_tolerance",),
    ),
    (
        r"wind-?up|central(?:ly)? sensiti[sz]\w+|sensiti[sz]ed spinal|spinal (?:cord|neurons?|cord cells|cells?) "
        r"(?:\w+ ){0,4}(?:over-?react|over-?excit|hyper-?excit|sensiti[sz]|hair trigger|on alert|state of alarm)\w*|"
        r"hair trigger|state of alarm|over-?(?:excit\w+|sensitive|reactive) (?:spinal|nervous|cord)|volume knob|"
        r"dorsal horn|gain turned up|amplifies|(?:tender|sore) (?:ring|halo|zone)|pricked|temporal summation|"
        r"(?:pinprick|such) hyperalgesia|(?:that|the) halo|(?:nervous system|cord) (?:\w+ )?over-?sensitive|more "
        r"sensitive to pain|evoked pain|(?:halo|ring|rim|zone|area) of (?:\w+ )?tenderness",
        ("central_sensitization",),
    ),
    (
        r"(?:months?|years?) after (?:opening|losing|removing) (?:a|the|their) \w+|"
        r"(?:months?|years?) after (?:a |an |the )?(?:[\w-]+ )?(?:surgery|operation|mastectomy|repair|thoracotomy|"
        r"hysterectomy|caesarean|replacement)|(?:chronic|persistent|lasting|long-term) (?:\w+ )?pain after|pain "
        r"that (?:stays|lingers|persists|remains)|(?:lasting|persistent|long-term|chronic) pain afterwards|(?:still|"
        r"were) (?:sore|hurting|in pain) (?:\w+ ){0,4}after surgery",
        ("postsurgical_chronic",),
    ),
    (
        r"(?:after|following|around|during|before|have) (?:an? |the |their |your |\w+ )?(?:surgery|operations?|"
        r"laparotomy|tonsillectom\w+|caesarean\w*|cesarean\w*|c-sections?|appendi\w+|hysterectom\w+|mastectom\w+|"
        r"thoracotom\w+|(?:hip|knee|joint) replacements?|spine surgery|first cut|incision)|(?:chest|kidney|heart|"
        r"back|spine|breast|bowel|abdominal|cancer|day|knee|hip|keyhole|bladder|gallbladder|pelvic|hernia|shoulder|"
        r"gyn(?:ae|e)cological|thyroid|liver|lung|eye|ear|nose|sinus|throat|brain|weight-loss) "
        r"(?:surgery|operations?)|caesarean\w*|cesarean\w*|postoperative|"
        r"post-?op\b|in theatre|appendix out|(?:tonsils?|wisdom teeth) out|first[- ]day pain|morphine pump|pca|"
        r"first cut|anaesthetised for|delirium(?! that ketamine)|operated on|new (?:knees?|hips?)|tonsils|spinal "
        r"an?aesthe\w+|(?:after|following) (?:a |an |the )?(?:\w+ )?an?aesthe\w+|agitat\w+ (?:on|after|when) wak\w+|"
        r"wak\w+ (?:up )?(?:in a state|agitated|restless)|shivering|spinal fusion|"
        r"hip (?:repairs?|patients)|(?:before|under) the knife|at induction|(?:peri|intra)-?operative\w*|"
        r"los(?:ing|t) (?:a|the|their|her) (?:womb|breast|gall-?bladder|kidney)",
        ("acute_postoperative",),
    ),
    (
        r"(?:broken|snapped|crushed|shattered|dislocated) (?:wrist|arm|forearm|leg|bone|hip|rib|femur|thigh|ankle|"
        r"collarbone|shin|elbow|shoulder|finger)s?|injured (?:people|patients?|climbers?|children|soldiers)|roadside|"
        r"pre-?hospital|trapped (?:drivers?|people)|burns?|battlefield|labou?r pain|kidney stones?|fractures?|"
        r"dressing changes?",
        ("acute_pain_other",),
    ),
    (
        r"(?:chronic|long-term|lasting|persistent|long-standing|constant|everyday) pain|pain that will not leave|"
        r"people in pain for years|living with pain|pain (?:clinics?|centers?|centres?|program\w*)|pain that "
        r"(?:does|will) not (?:go|leave)|(?:lives?|living) with (?:lasting )?pain|pain and depression|depression "
        r"and pain|long-term sufferers of pain",
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
    r"confus\w+|agitat\w+|shiver\w*|comfort\w*|relief|painkillers?"
)
#: Whether people live on is no matter of pain.
SURVIVAL = r"(?:live|lives|living) longer|mortality|surviv\w+|save[sd]? lives|complications|death rates?"
