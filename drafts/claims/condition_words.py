"""How patients and columnists call what the vocabulary knows by its medical name: tables."""

from __future__ import annotations

#: How patients and columnists call what the vocabulary knows by its medical name.
LAY_CONDITIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        r"shingles|zoster|after the rash",
        ("postherpetic_neuralgia",),
    ),
    (
        r"(?:followed|since|had|having) (?:a |the |his |her |their )?strokes?|pain after strokes?|"
        r"(?:after|following) (?:a |the )?stroke|(?:after|since|following) (?:his|her|their|my) stroke|stroke pain|"
        r"pain of (?:a )?stroke",
        ("poststroke_pain",),
    ),
    (
        r"spinal (?:cord )?injur\w+|below the (?:injury|lesion)|(?:in|from) (?:a |his |her |their )?wheelchairs?|"
        r"(?:after|following|with|from) (?:a )?spinal (?:cord )?(?:injury|damage)|spinal cord injur\w+|paraplegi\w+|"
        r"paralys\w+|paralyz\w+|tetraplegi\w+|quadriplegi\w+|"
        r"(?:damaged|injured|severed|hurt|broken|crushed) (?:spinal )?cords?|"
        r"cord (?:injur\w+|damage)|(?:damage|injury) to the (?:spinal )?cord",
        ("sci_pain",),
    ),
    (
        r"hypersensitive paws?|tied (?:\w+ )?nerves?|(?:tied|ligated|crushed) sciatic|allodynia|shooting pains?|"
        r"electric (?:sensations?|stabs?)|nerve element|pain (?:\w+ ){0,4}c(?:o|a)mes? from (?:the )?nerves|"
        r"burning (?:and|or) (?:electric|tingl\w+|shooting)|nerve ligation|"
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
        r"nerve[- ]roots?|"
        r"slipped dis[ck]s?(?! (?:removed|taken out|operat))|trapped nerves?|sciatic\w*|failed back|herniated "
        r"dis[ck]s?|pinched nerves?|(?<!back and )(?<!this )(?<!that )leg pain|back surgery that (?:has )?failed",
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
        r"depressed|(?:low|lifts? (?:the|their|your)|keeps?) spirits|spirits up|hopeless\w*|mood response|black dog|"
        r"low (?:in )?spirits|(?:low|black|dark|bleak|flat|heavy|sour|brighter|lighter|better|sunken) moods?|"
        r"mood (?:picks? up|picked up|r[io]ses?|lifts?|lifted|lift|scores?|improve[sd]?)|lifts? (?:the )?moods?|"
        r"lifted (?:the )?moods?|gloom\w*|melanchol\w+|"
        r"bipolar|(?:your|their|his|her) moods?|"
        r"(?:less|feel|feeling|felt|so) low|the blues|sadness|electric (?:shock )?(?:treatment|therapy)|"
        r"electro-?(?:shock|convulsive)\w*|ect|"
        r"quetiapine|moods? (?:begins?|starts?|climb\w*|soar\w*|went up|goes up|brighten\w*)|"
        r"cheer(?:s|ed) up|psychiatric (?:ward|inpatients?|hospital)",
        ("depression",),
    ),
    (
        r"(?:thoughts|thinking) of (?:dying|death|ending it)|"
        r"suicid\w*|ending (?:one[’']s|your|their) li\w+|thinking of (?:suicide|ending)|no longer want\w* to live|"
        r"wish to die|dark(?:er|est)? thoughts|self-harm|(?:want\w*|wish\w*) to (?:die|end)|"
        r"took their (?:own )?li\w+|"
        r"kill(?:ed|ing)? themselves",
        ("suicidality",),
    ),
    (
        r"anxiety|anxious\w*|panic (?:attacks?|disorder)|worr(?:y|ies)(?! (?:was|is) that)|worried|"
        r"fear of the (?:needle|mask)|leaving "
        r"their (?:parents|mothers?)|fear of (?:dying|death)|part(?:s|ed|ing)? (?:\w+ )?from (?:their )?(?:parents|"
        r"mothers?)",
        ("anxiety",),
    ),
    (
        r"aftermath of trauma|startles?|saw combat|combat (?:veterans|trauma|stress)|shell ?shock|"
        r"ptsd|post-?traumatic stress|trauma survivors|traumatic memor\w+|flashbacks?|war trauma|traumati[sz]ed",
        ("ptsd",),
    ),
    (
        r"compulsi\w+|rituals?|hand-?washing|intrusive thoughts|checking (?:locks|doors|the stove)|"
        r"ocd|obsessi\w+",
        ("ocd",),
    ),
    (
        r"drink less|stay(?:s|ed|ing)? dry|sniff(?:ers?|ing)|for fun|poison (?:cent(?:re|er)s?|calls?)|binge\w*|"
        r"abstinen\w+|"
        r"(?:use|take|takes|uses) (?:it|ketamine|the drug) (?:every day|daily|regularly|for fun)|taken often|"
        r"addict\w*|abus\w+|hooked|recreational|craving\w*|(?:opioid|alcohol|cocaine|substance) use disorder|"
        r"drinking|relapse to|misus\w+|dependence|smok(?:ers?|ing)|tobacco|cigarettes?|nicotine|"
        r"(?<!with )alcohol(?:ics?|"
        r"ism)?|(?:heavy )?drinkers?|sober|heroin|cocaine|\w*amphetamine|night-?clubs?|clubbers?|party(?:goers?| "
        r"drug)|ravers?|snort\w*|on the street|impaired drivers|come off (?:the |their )?(?:painkillers|opioids)|"
        r"(?:had|have|past[- ]year) (?:ever (?:tried|used|taken)|used|use of) (?:ketamine|it|the drug)|(?:heavy|"
        r"habitual|"
        r"street|dependent|chronic|regular|steady|frequent|daily|long-term) users|"
        r"(?:tak|us)\w+ (?:a lot|lots) of (?:it|ketamine)|(?:become|becomes|into) a habit",
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
        r"cluster(?! (?:of|randomi|sampl|trial|rct|analys))s?|"
        r"cluster (?:headaches?|attacks?|bouts?|sufferers?|people|patients)|(?:chronic|episodic) cluster|the bout",
        ("cluster_headache",),
    ),
    (
        r"tic douloureux|trigeminal(?! (?:nerves?(?! pain)|system|nucle\w+|pathways?|gangli\w+))",
        ("trigeminal_neuralgia",),
    ),
    (
        r"(?:swill|swish)\w*|rawness|temporomandibular|mouth ulcers?|"
        r"chewing muscles?|tooth(?:ache)?|gums?|jaws?|mouth (?:sores?|rinses?)|mouthwash\w*|(?:sore|raw) mouths?|"
        r"wisdom (?:tooth|teeth)|mucositis|burning mouth|face pain|facial pain|jaw(?: joint)? pain|tmd|tmj",
        ("orofacial_pain",),
    ),
    (
        r"cancer of (?:the )?\w+|radiotherapy|on radiation|(?:with|from|by) (?:a )?tumou?rs?|tumou?rs (?:that|which)|"
        r"cancers? in (?:the )?bones?|end of life|"
        r"mucositis|cancer (?:pain|patients?)|(?:terminal|advanced) cancer|cancer is (?:advanced|terminal)|"
        r"radiation sores|pain (?:of|in|from) (?:\w+ )?cancer|(?:patients|people|those|anyone|everyone) with (?:\w+ "
        r")?cancer|hospice|palliative|tumou?r pain|dying|terminally ill|last (?:days|weeks|months) of life|nerves "
        r"hurt by cancer",
        ("cancer_pain",),
    ),
    (
        r"arteries are (?:blocked|failing|hard\w*|narrow\w*)|(?:failing|narrow(?:ed)?|hardened|clogged) arter\w+|"
        r"(?:hurt|hurts|pain) at rest|legs? without blood|"
        r"furred-?up|leg arter\w+|poor circulation|rest pain|critical limb|poor blood supply|blocked arter\w+|"
        r"claudication|isch[ae]*mic",
        ("ischemic_pain",),
    ),
    (
        r"sickle[- ]cell|sickling|sickle|vaso-?occlusive|pain crisis|in a crisis|crises",
        ("sickle_cell",),
    ),
    (
        r"renal colic|pancreas|passing water|flank pain|"
        r"endometriosis|(?<!gall )(?<!gall-)bladders?(?! (?:surgery|operations?|removal|repair))|"
        r"pelvi[sc]\w*(?! (?:surgery|operations?|fractures?))|pancreatitis|"
        r"urinary (?:trouble|symptoms|problems)|rush to the toilet|"
        r"(?:tummy|belly|abdominal|stomach|womb|gut|visceral|menstrual) pains?|gut or womb|irritable "
        r"bowel|period pains?|cystitis|interstitial",
        ("pelvic_visceral_pain",),
    ),
    (
        r"already (?:on|taking|take|took|takes|using) (?:strong |daily |long-term |high )?(?:opioids?|"
        r"painkillers|morphine|"
        r"oxycodone)|(?:kept|lived|living|been) on (?:strong |daily |long-term )?(?:opioids?|painkillers|morphine)|"
        r"coming off (?:opioids?|morphine|painkillers)|long use of (?:\w+ )?opioids?|stopping (?:a |"
        r"an )?(?:strong )?opioids?|"
        r"(?:large|big|huge|heavy) doses of (?:an? )?(?:opioids?|morphine)|(?:opioids?|morphine|\w*fentanil) "
        r"[^.;]{0,50}(?:more sensitive|turns? up|stirs? up|wakes? up)|"
        r"(?:soreness|pain|tenderness|sensitivity) (?:that |which )?(?:the )?(?:opioids?|morphine|\w*fentanil)(?: "
        r"themselves| itself)? (?:bring|cause|create|trigger|stir|leave|produce)\w*|(?:opioids?|morphine) "
        r"(?:themselves |itself )?(?:bring|cause|create|make|trigger)\w* (?:\w+ ){0,2}(?:soreness|pain worse|"
        r"hurt more)|"
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
        r"(?:cord|nervous system) (?:\w+ ){0,5}(?:amplif\w+|primed|over-?sensitive|on alert|turns? up)|"
        r"receptive fields|"
        r"(?:sore|tender) (?:patch|skin|area|spot)s? around|patch of soreness|over-?react|"
        r"(?:brain|cord) (?:\w+ )?amplif\w+|"
        r"wind-?up|central(?:ly)? sensiti[sz]\w+|sensiti[sz]ed spinal|spinal (?:cord|neurons?|cord cells|cells?) "
        r"(?:\w+ ){0,4}(?:over-?react|over-?excit|hyper-?excit|sensiti[sz]|hair trigger|on alert|state of alarm)\w*|"
        r"hair trigger|state of alarm|over-?(?:excit\w+|sensitive|reactive) (?:spinal|nervous|cord)|volume knob|"
        r"dorsal horn|gain turned up|amplifies|(?:tender|sore) (?:ring|halo|zone)|pricked|temporal summation|"
        r"(?:pinprick|such) hyperalgesia|(?:that|the) halo|(?:nervous system|cord) (?:\w+ )?over-?sensitive|more "
        r"sensitive to pain|evoked pain|(?:halo|ring|rim|zone|area) of (?:\w+ )?tenderness",
        ("central_sensitization",),
    ),
    (
        r"scars? (?:pain|still hurts?)|(?:pain|sore\w*) (?:in|of|around) (?:the |a |an old )?scars?|"
        r"lingering pain after|"
        r"(?:still )?(?:sore|hurting) (?:a year|months|six months|half a year) (?:later|on)|"
        r"(?:months?|years?) after (?:opening|losing|removing) (?:a|the|their) \w+|"
        r"(?:months?|years?) after (?:a |an |the )?(?:[\w-]+ )?(?:surgery|operation|mastectomy|repair|thoracotomy|"
        r"hysterectomy|caesarean|replacement)|(?:chronic|persistent|lasting|long-term) (?:\w+ )?pain after|pain "
        r"that (?:stays|lingers|persists|remains)|(?:lasting|persistent|long-term|chronic) pain afterwards|(?:still|"
        r"were) (?:sore|hurting|in pain) (?:\w+ ){0,4}after surgery",
        ("postsurgical_chronic",),
    ),
    (
        r"(?:have|has|had|having|spinal|hernia|chest|keyhole) (?:a |an )?(?:\w+ )?operations?|hernia repairs?|"
        r"spine fusion|"
        r"mended hips?|after (?:a |the )?section|having (?:a |an |the |their )?(?:\w+ ){0,3}operated on|"
        r"(?:after|following|around|during|before|have) (?:an? |the |their |your )?(?:[\w-]+ ){0,2}?"
        r"(?:surgery|operations?|laparotomy|tonsillectom\w+|caesarean\w*|cesarean\w*|c-sections?|appendi\w+|"
        r"hysterectom\w+|mastectom\w+|thoracotom\w+|(?:hip|knee|joint) replacements?|spine surgery|first cut|"
        r"incision)|(?:chest|kidney|heart|"
        r"back|spine|breast|bowel|abdominal|cancer|day|knee|hip|keyhole|bladder|gallbladder|pelvic|hernia|shoulder|"
        r"gyn(?:ae|e)cological|thyroid|liver|lung|eye|ear|nose|sinus|throat|brain|weight-loss|"
        r"belly|stomach|gut|hand|foot|ankle|jaw|open-heart|bypass|scoliosis) "
        r"(?:surgery|operations?)|caesarean\w*|cesarean\w*|postoperative|"
        r"(?:every|any|all) (?:kinds?|sorts?|types?) of (?:surgery|operations?)|surgery (?:stirs|sets|brings|leaves)|"
        r"(?:morphine|pain) button|post-?op\b|"
        r"in theatre|appendix out|(?:tonsils?|wisdom teeth) out|first[- ]day pain|morphine pump|pca|"
        r"first cut|anaesthetised for|delirium(?! that ketamine)|operated on|new (?:knees?|hips?)|tonsils|spinal "
        r"an?aesthe\w+|(?:after|following) (?:a |an |the )?(?:\w+ )?an?aesthe\w+|agitat\w+ (?:on|after|when) wak\w+|"
        r"wak\w+ (?:up )?(?:in a state|agitated|restless)|shivering|spinal fusion|"
        r"hip (?:repairs?|patients)|(?:before|under) the knife|at induction|(?:peri|intra)-?operative\w*|"
        r"los(?:ing|t) (?:a|the|their|her) (?:womb|breast|gall-?bladder|kidney)",
        ("acute_postoperative",),
    ),
    (
        r"chill?i\w* (?:under|into|extract|pepper)|capsaicin (?:under|into|was injected)|intradermal capsaicin|"
        r"contractions|"
        r"in labour|childbirth|skiers?|mountain rescuers?|emergency patients|procedural|stitched|put back in place|"
        r"(?:broken|snapped|crushed|shattered|dislocated) (?:wrist|arm|forearm|leg|bone|hip|rib|femur|thigh|ankle|"
        r"collarbone|shin|elbow|shoulder|finger)s?|injured (?:people|patients?|climbers?|children|soldiers)|roadside|"
        r"pre-?hospital|trapped (?:drivers?|people)|(?<!feet )(?<!foot )(?<!hands )(?<!toes )(?<!soles )burns?|"
        r"battlefield|labou?r pain|kidney stones?|fractures?|"
        r"dressing changes?|bones? (?:is|are|being) set|set(?:ting)? (?:a |of )?(?:broken )?bones?|"
        r"(?:setting|reducing) (?:a |the )?(?:fracture|joint|shoulder)",
        ("acute_pain_other",),
    ),
    (
        r"pain (?:that )?(?:has )?lasted (?:\w+ ){0,3}(?:months|years?)|(?:daily|lifelong) pain(?! scores?|"
        r" relief| rating| diar)|pain every (?:single )?day|"
        r"hurting every (?:single )?day|pain for (?:months|years)|years of pain|"
        r"(?:chronic|long-term|lasting|persistent|long-standing|constant|everyday) (?:pain|back ache)|"
        r"pain that will not leave|"
        r"people in pain for years|living with pain|pain (?:clinics?|centers?|centres?|management program\w*)|"
        r"pain that "
        r"(?:does|will) not (?:go|leave)|(?:lives?|living) with (?:lasting )?pain|pain and depression|depression "
        r"and pain|long-term sufferers of pain",
        ("chronic_pain",),
    ),
    (
        r"burning limb|algodystrophy|causalgia|"
        r"reflex sympathetic|rsd|crps|complex regional|sudeck",
        ("crps",),
    ),
    (
        r"widespread pain|sore all over|pain all over|"
        r"fibro(?:myalgia)?",
        ("fibromyalgia",),
    ),
)
