"""How lay words are said in the language of records: each a pattern for the draft, and what stands in abstracts.

An alternative is a few words that must stand in one sentence, in any order and any form.
"""

from __future__ import annotations

from ..quick import Quick
from ..words import words

_TABLE: tuple[tuple[str, str], ...] = (
    # complaints and conditions
    (r"wind-?up|pricked again and again|repeated pricks", "wind-up|temporal summation"),
    (
        r"(?:extra )?skin sensitivity|more sensitive to pain|sensitive skin|skin more sensitive",
        "hyperalgesia|hypersensitivity",
    ),
    (r"pain of light touch|light touch hurts?|touch hurts?|evoked pain", "allodynia|evoked pain"),
    (r"cold hurts?|(?:made )?cold hurt less", "cold allodynia|cold pain|cold hyperalgesia"),
    (r"temperature at which cold began to hurt", "detection threshold|cold pain threshold|pain detection"),
    (r"constant pain|continuous pain", "continuous|spontaneous|ongoing|background pain"),
    (r"nerve[- ]pain|nerve injur\w+|injured nerves?|nerve damage", "neuropathic|nerve injury|neuralgia"),
    (r"shingles(?: pain)?", "postherpetic|zoster"),
    (
        r"furred-?up (?:leg )?arter\w+|poor circulation|leg arter\w+",
        "ischemic|ischaemic|arteriosclerosis|arterial occlusive|limb ischemia",
    ),
    (r"(?:pain )?after (?:a )?stroke|stroke pain", "post-stroke|poststroke|thalamic|central pain stroke"),
    (r"phantom pain|part that has gone|missing (?:limb|leg|arm)|phantom limb(?: pain)?", "phantom"),
    (r"amputees?|amputation", "amputation|amputee|phantom"),
    (r"broken wrists?", "wrist fracture|radius fracture"),
    (r"broken (?:bones?|arms?|legs?|hips?|ribs?)", "fracture"),
    (r"reflex sympathetic dystrophy|crps|rsd", "crps|complex regional|sympathetic dystrophy"),
    (r"mouth sores?|mucositis", "mucositis"),
    (r"mouth (?:rinse|wash)|mouthwash|rinse", "rinse|mouthwash|topical|swish"),
    (r"sore muscles|muscle pain", "muscle pain|myalgia|myofascial"),
    (r"tender points?|tenderness", "tender point|tenderness|pressure pain"),
    (r"muscle endurance", "muscle endurance|muscular endurance"),
    (r"(?:postnatal|postpartum) depression|baby blues", "postpartum depression|postnatal depression|epds|depression"),
    (
        r"low mood|lift\w* mood|mood|lifts? depression|depressive symptoms|depression|depressed",
        "depression|depressive|mood|antidepressant|madrs",
    ),
    (r"suicidal thoughts?|dark thoughts|suicid\w+|thoughts of (?:suicide|death)", "suicidal|suicidality|suicide"),
    (r"hooked|addict\w*|addiction", "addiction|dependence|use disorder|abuse"),
    (r"abused?|recreational(?: use)?|misus\w+|party drug", "abuse|recreational|misuse|dependence|addiction"),
    (r"craving", "craving"),
    (r"withdrawal", "withdrawal"),
    (
        r"painkillers behind their (?:daily )?headache|medication overuse|come off the painkillers|rebound headache",
        "medication overuse|analgesic|drug-induced headache|rebound|withdrawal",
    ),
    (r"rare one-sided headache|sunct", "sunct|unilateral neuralgiform|short-lasting"),
    (r"migraine aura|aura", "aura"),
    (r"migraines?", "migraine"),
    (r"cluster (?:attacks?|headaches?)|the bout|bouts?", "cluster headache|cluster"),
    (r"(?:bad|aching) backs?|back pain", "back pain|low back|lumbar"),
    (r"arthritis|worn (?:knees?|hips?)|osteoarthritis", "osteoarthritis|arthritis"),
    (r"sickle cell (?:crisis|crises|pain)|sickle cell", "sickle cell|vaso-occlusive"),
    (r"type 2 diabetes|diabet\w+", "diabetic|diabetes"),
    (r"spinal cord injur\w+", "spinal cord injury|central dysesthesia"),
    (r"terminal cancer|dying|hospice", "terminal|palliative|advanced|hospice"),
    (r"quality of life", "quality of life"),
    (r"sleep(?: through the night)?", "sleep"),
    (r"think more clearly|fog|cognition|cognitive", "cognition|cognitive|memory"),
    (r"new energy|energy|fatigue|tired\w*", "fatigue|energy|vitality"),
    # unwanted effects
    (
        r"odd perceptions?|unreal(?: feeling)?|floating|out-of-body|dissociat\w+|strange feelings?|trip(?:ping)?",
        "dissociative|dissociation|psychotomimetic|perceptual|unreality|perception",
    ),
    (r"muddled thinking|muddle\w*|confus\w+", "cognition|cognitive|confusion|concentration|mood"),
    (r"hallucinat\w+|seeing things", "hallucination|psychotomimetic|psychomimetic"),
    (r"dizz\w+|light-?headed\w*", "dizziness|dizzy|lightheaded"),
    (r"sick(?:ness)?|nausea\w*|vomit\w+|throwing up", "nausea|vomiting"),
    (r"bad dreams|nightmares", "dream|nightmare"),
    (
        r"side[- ]effects?|adverse \w+|unwanted effects?|come to harm|harm(?:s|ed|less)?|downsides?",
        "adverse|side effect|hallucination|dizziness|sedation|psychotomimetic|dissociative|nausea",
    ),
    (
        r"tolerate\w*|well[- ]tolerated",
        "tolerated|adverse|side effect|hallucination|dizziness|nausea|vomiting|dysphoria",
    ),
    (r"blood pressure", "blood pressure|hypertension|hemodynamic|haemodynamic"),
    (r"heart rate|pulse", "heart rate|tachycardia|hemodynamic"),
    (r"liver", "liver|hepatic|hepatotoxicity"),
    (r"bladder", "bladder|urinary|cystitis|uropathy|urological"),
    (r"not toxic|toxic\w*|poison\w*", "toxic|neurotoxicity|toxicity|vacuolar|lesion|damage"),
    (r"nerve tissue|nerve cells?|brain cells?", "neural|neuron|neurotoxicity|myelopathy|nerve"),
    (r"breathing", "respiratory|respiration"),
    (r"delirium", "delirium"),
    (r"takes? the edge off", "reduce|attenuate|premedication|prevent"),
    # time and course
    (
        r"within a day|in (?:a|one) day|overnight|the next day|within (?:24|twenty-four) hours",
        "24 h|one day|day 1|24 hour|within a day|rapid|hour",
    ),
    (r"within hours|in hours|same day", "hour|within hours|rapid|same day"),
    (
        r"for good|permanently|forever|for years|for life|never (?:come|comes) back",
        "long-term|sustained|transient|follow-up|relapse|week|duration|temporary",
    ),
    (r"three months|for months|six months|a (?:whole )?year", "month|long-term|follow-up|duration|year"),
    # surgery
    (r"caesarean\w*|cesarean\w*|c-sections?", "cesarean|caesarean"),
    (r"(?:having an )?appendix out|appendicectomy", "appendectomy|appendicectomy"),
    (r"tonsil\w+(?: out)?", "tonsillectomy"),
    (r"chest surgery|lung surgery", "thoracic|thoracotomy|thoracoscopic|chest surgery"),
    (r"kidney surgery", "nephrectomy|renal surgery|kidney surgery|renal"),
    (r"hernia(?: repair)?", "hernia|herniorrhaphy"),
    (r"breast (?:surgery|removal)|mastectom\w+", "mastectomy|breast surgery|breast"),
    (r"womb|hysterectom\w+", "hysterectomy"),
    (r"knee (?:surgery|replacement)s?", "knee arthroplasty|knee replacement|knee"),
    (r"hip (?:surgery|replacement|fracture)s?", "hip arthroplasty|hip replacement|hip"),
    (r"spine surgery|back surgery", "spinal surgery|spine surgery|lumbar fusion|discectomy|laminectomy"),
    (r"heart surgery", "cardiac surgery|coronary"),
    (r"cancer surgery", "cancer surgery|oncologic|tumor resection"),
    (r"wisdom teeth", "third molar"),
    (
        r"before the (?:first )?cut|before the operation|(?:first )?cut|at the end|before surgery",
        "preemptive|pre-emptive|before incision|incision|preincisional|preoperative",
    ),
    (
        r"(?:after|around|during|before) (?:an? |the |their )?(?:surgery|operations?)|operations?|surgery",
        "postoperative|surgery|perioperative|surgical",
    ),
    (r"morphine pump|pain pump|pca", "patient-controlled|pca"),
    (r"pain on swallowing|swallowing", "swallowing"),
    (
        r"(?:amount|dose) of (?:opioid|morphine)\w*|(?:fewer|less|spared|spared no|cut|"
        r"opioid) (?:\w+ )?(?:opioids?|morphine)|opioid[- ](?:sparing|dose|use)|"
        r"off (?:their )?opioids|morphine use|"
        r"more morphine|opioid doses?(?: needed)?|dose of intrathecal morphine|the less morphine",
        "morphine consumption|opioid consumption|morphine requirement|opioid requirement|"
        "opioid-sparing|morphine dose|analgesic consumption|opioid use|morphine",
    ),
    (r"live longer|survival|survive\w*|mortality", "survival|mortality"),
    (
        r"pain (?:scores?|ratings?)",
        "pain score|pain intensity|vas|nrs|pain rating|visual analog score|visual analogue|visual analog scale|"
        "numeric rating scale|numerical rating scale|pain increased",
    ),
    # people
    (
        r"children|kids|boys and girls|teenagers?|adolescents?|youngsters",
        "children|pediatric|paediatric|adolescent|child",
    ),
    (r"older (?:people|patients|adults)|elderly|pensioners", "elderly|older|aged"),
    (r"one man|one woman|a single (?:case|patient)", "case report|patient|case"),
    (r"pregnan\w+|mothers?|new mothers", "pregnant|maternal|postpartum|parturient"),
    (r"volunteers?", "volunteer|healthy subject"),
    (r"rats?", "rat"),
    (r"mice|mouse", "mice|mouse"),
    (r"animal studies|animals?|in the lab", "animal|preclinical|rat|mice"),
    (r"veterans?", "veteran"),
    # drugs and routes
    (r"ketamine lozenges?|lozenges?|troches?|under the tongue", "sublingual|lozenge|oral|troche"),
    (r"(?:nose|nasal) sprays?|nasal dose|the spray|intranasal\w*|(?:up|through) the nose", "intranasal|nasal"),
    (r"creams?|gels?|ointments?|rubbed on", "topical|cream|gel|ointment"),
    (r"patch(?:es)?", "transdermal|patch"),
    (r"drips?|slow drip|into a vein|intravenous\w*|infusions?", "infusion|intravenous"),
    (r"by mouth|swallowed|oral\w*|tablets?", "oral"),
    (r"spinal(?: ketamine)?|intrathecal\w*", "intrathecal|spinal"),
    (r"epidural\w*", "epidural"),
    (r"strong opioid drip", "remifentanil|opioid infusion"),
    (r"drugs that block nmda receptors|nmda(?:-| )?(?:blockers?|receptors?)", "nmda|n-methyl-d-aspartate"),
    (r"s-ketamine|esketamine", "esketamine|s-ketamine|s(+)-ketamine"),
    (r"ketamine", "ketamine|esketamine"),
    (r"ordinary ketamine", "racemic|ketamine"),
    (r"ect|electroconvulsive\w*|shock treatment", "electroconvulsive|ect"),
    (r"benzodiazepines?|valium", "benzodiazepine|midazolam|diazepam|lorazepam"),
    (r"vitamin c", "vitamin c|ascorbic acid"),
    (r"water pills?", "diuretic"),
    (r"psychedelics?|magic mushrooms?|psilocybin(?: and its relatives)?", "psychedelic|psilocybin|lsd|mdma"),
    (r"cannabis|marijuana|weed", "cannabis|cannabinoid|marijuana"),
    (r"antidepressants?", "antidepressant|tricyclic|amitriptyline|ssri"),
    (r"painkillers?", "analgesic|opioid"),
    (r"heroin", "opioid|heroin"),
    (r"opioids?|opiates?", "opioid|morphine"),
    (r"gold standard", "standard"),
    # mechanisms
    (
        r"brain connections?|new connections|rewir\w+|neuroplastic\w*",
        "synaptic|neuroplasticity|synaptogenesis|dendritic|plasticity",
    ),
    (r"bdnf|growth factor", "bdnf|brain-derived neurotrophic"),
    (r"anti[-\u2010\u2011 ]?inflammatory|inflam\w+", "inflammatory|inflammation|cytokine|il-6|interleukin"),
    (r"endorphins?", "endorphin|endogenous opioid"),
    (r"opioid receptors", "opioid receptor|naltrexone|naloxone|mu opioid"),
    (r"central sensiti[sz]ation", "central sensitization|central sensitisation|sensitization|wind-up"),
    (
        r"amplif\w+ (?:of )?pain(?: signals)?|pain signals?",
        "central sensitization|pain transmission|nociceptive|wind-up|hyperalgesia",
    ),
    (
        r"one receptor only|rest of the brain alone|only the nmda",
        "opioid receptor|muscarinic|monoaminergic|sodium channel|cholinergic|naltrexone|nicotinic",
    ),
    (r"potent", "potent|potency|equianalgesic"),
    # what comes of it
    (
        r"abolish\w*|brought|halv\w+|cut|lowers?|lowered|reduces?|reduced|fell|eas(?:e|es|ed)|soften\w*|less|calm\w*",
        "reduce|decrease|lower|alleviate|attenuate|relief|abolish|less|inhibit",
    ),
    (
        r"did no better|no benefit|no difference|no different|did nothing|could not show|no effect|spared no",
        "no difference|not differ|no effect|no significant|similar|not reduce|no benefit",
    ),
    (r"relie[fv]\w*", "relief|relieve|analgesia|analgesic|pain"),
    (r"sustained|lasting|lasts?", "duration|sustained|long-term|last"),
    (r"like(?:ly|lihood)|risk", "risk|incidence"),
    (r"websites?", "website|web site|online"),
)

#: Patterns with their alternatives, each a tuple of words.
LAY: tuple[tuple[Quick, tuple[str, ...]], ...] = tuple(
    (words(pattern), tuple(said.split("|"))) for pattern, said in _TABLE
)
_COUNTED = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
).split()
_TENS = "thirty forty fifty sixty seventy eighty ninety hundred".split()
#: Numbers in words, and in digits.
NUMBERS: dict[str, str] = {word: str(number) for number, word in enumerate(_COUNTED, 1)} | {
    word: str(10 * number) for number, word in enumerate(_TENS, 3)
}
STOP = frozenset(
    "a an the and or of in on at to for from with by as is are was were be been being it its "
    "this that these those their them they he she his her him who whom whose which what when "
    "where "
    "while than then there here not no nor but so if very too also just only even still ever "
    "never can could may might will would should do does did has have had having into over "
    "under after "
    "before between about above below up down out off again once more most other some such "
    "own same both each few all any one two another every many much people patients patient "
    "said say says told "
    "study studies trial trials found show showed shown report reported reports published "
    "review reviews research researchers colleagues journal paper article authors al et "
    "seems seem appears appear "
    "given gave give get got go goes went make makes made take takes took use used using "
    "come comes came work works worked well good better best really quite rather like likely "
    "although though because "
    "during through without within per day days week weeks time times number group groups "
    "those those's that's it's way thing things part parts kind case cases including "
    "according among until upon via "
    "randomized randomised double-blind double blind placebo-controlled controlled crossover "
    "cross-over systematic meta-analysis metaanalysis scoping cochrane overview open-label "
    "open label small large long "
    "pilot published 2021 pmid doi http https pubmed ncbi nlm nih gov www org source "
    "citation needed especially proven around whole first last new old only three four five "
    "six seven eight nine ten "
    "everybody anybody nobody somebody person persons women woman man men adults adult "
    "further mind our your my we i you us me".split()
)


def possible_in(text: str) -> list[tuple[Quick, tuple[str, ...]]]:
    """The patterns that the words of a text make possible, with their alternatives: few of all."""
    return [one for one in LAY if one[0].may_be_in(text)]
