"""The words that give a claim away: tables, each a pattern for what a sentence speaks of."""

from __future__ import annotations

from .quick import Quick


def words(*patterns: str) -> Quick:
    """A pattern for whole words, in any case."""
    return Quick(r"(?<!\w)(?:" + "|".join(patterns) + r")(?!\w)")


#: Ketamine, by its names.
KETAMINE = words(r"(?:es|ar|nor)?ketamine?s?", r"[SR]-ketamine", r"ketalar", r"spravato", r"ketanest", r"special k")
#: What is given or done.
DRUG = words(
    r"(?:(?:es|ar|nor)?ketamine?s?|[SR]-ketamine|ketalar|spravato|ketanest)",
    r"opioids?|opiates?|morphine|sufentanil|remifentanil|fentanyl|oxycodone|hydromorphone|methadone|buprenorphine",
    r"codeine|tramadol|tapentadol|naltrexone|naloxone|diamorphine|hydrocodone|pethidine|meperidine|nalbuphine",
    r"lidocaine|lignocaine|midazolam|clonidine|bupivacaine|ropivacaine|dexmedetomidine|gabapentin\w*|pregabalin",
    r"amitriptyline|nortriptyline|duloxetine|venlafaxine|carbamazepine|oxcarbazepine|"
    r"lamotrigine|topiramate|valproate",
    r"sumatriptan|triptans?|dihydroergotamine|ergotamine|verapamil|prednisone|"
    r"prochlorperazine|propranolol|candesartan",
    r"magnesium|propofol|nitrous oxide|placebos?|saline|psilocybin|psychedelics?|mdma|lsd|"
    r"cannab\w+|medical marijuana",
    r"memantine|dextromethorphan|amantadine|baclofen|ziconotide|capsaicin|menthol|"
    r"botulinum\w*|botox|bisphosphonates?",
    r"pamidronate|alendronate|calcitonin|prednisolone|dexamethasone|paracetamol|acetaminophen|"
    r"ibuprofen|ketorolac|aspirin",
    r"celecoxib|nsaids?|anti-?depressants?|tricyclics?|ssris?|anticonvulsants?|"
    r"anti-?epileptics?|benzodiazepines?|steroids?",
    r"diazepam|lorazepam|haloperidol|risperidone|nimodipine|lithium|metoclopramide|ondansetron|oxygen|vitamin \w+",
    r"pain-?killers?|analgesics?|medicines?|medications?|tablets?|drugs?|nerve blocks?|blocks|epidurals?",
    r"ect|electroconvulsive therapy|stellate ganglion\w*|spinal cord stimulation|stimulators?|neurostimulation|tens",
    r"an?aesthetics?|an?aesthesia|acupuncture|physiotherapy|physical therapy|exercise|cbt|"
    r"mirror therapy|yoga|massage",
    r"infusions?|drips?|lozenges?|troches?|(?:nose|nasal) sprays?|the spray|injections?|"
    r"shots?|creams?|gels?|ointments?",
    r"mouth (?:rinse|wash)|mouthwash|patch(?:es)?|bolus|(?:\w+ )?doses?|sessions?|treatments?|"
    r"therap(?:y|ies)|courses?",
    r"surgery|operations?|radiotherapy|transfusions?|hydroxyurea|glyceryl trinitrate|nitroglycerin",
)
#: What people suffer from, or measure.
COMPLAINT = words(
    r"pain\w*|hurts?|hurting|aches?|aching|headaches?|migraines?|cluster(?:s| attacks)?|crps|"
    r"rsd|fibromyalgia|sciatica",
    r"(?:poly)?neuropath\w*|neuralgia\w*|shingles|zoster|arthritis|osteoarthritis|back|"
    r"phantom|amputees?|amputation|stump",
    r"cancer|tumou?rs?|depress\w*|mood|low mood|suicid\w*|anxiety|anxious|ptsd|"
    r"post-?traumatic stress|ocd|obsessions?",
    r"addict\w*|abus\w+|craving|cravings|withdrawal|toleran\w+|hyperalgesia|allodynia|"
    r"wind-?up|sensiti[sz]\w*|mucositis",
    r"strokes?|delirium|spasms?|fatigue|energy|sleep|insomnia|fog|cogniti\w+|memory|"
    r"quality of life|disability|endurance",
    r"tender points|scores?|relief|reliev\w+|pain-free|aura|attacks?|bouts?|flares?|cris[ie]s|endometriosis|cystitis",
    r"side[- ]effects?|adverse (?:\w+ )?(?:events?|effects?|reactions?)|dizz\w+|drows\w+|"
    r"nausea\w*|vomit\w*|hallucinat\w+",
    r"dissociat\w+|odd perceptions|muddled|unreal|floating|out-of-body|nightmares|bad dreams|"
    r"confus\w+|sedat\w+|sick(?:ness)?",
    r"blood pressure|heart(?: rate)?|liver|bladder|urinary|kidneys?|brain|nerves?|toxic\w*|"
    r"harm\w*|risks?|safe\w*|danger\w*",
    r"tolerat\w+|overdose\w*|deaths?|die|dies|died|remission|recover\w*|disabilit\w+|function|complaints?|symptoms?",
    r"rats?|mice|animals?|inflam\w+|scar(?:s|ring)?|burns?|fractures?|wounds?|bowel|pelvic|"
    r"joints?|muscles?|spine|spinal",
)
#: Those who are treated or counted.
PEOPLE = words(
    r"volunteers?|patients?|people|persons?|children|child|teenagers?|adolescents?|women|"
    r"woman|men|man|adults?|veterans?",
    r"soldiers?|amputees?|mothers?|babies|newborns?|pensioners|users|sufferers|survivors|"
    r"participants|subjects|rats?|mice",
    r"those|everybody|everyone|nobody|no one|one in \w+|others|workers|nurses",
)
#: How it works.
MECHANISM = words(
    r"nmda\w*|receptors?|glutamate\w*|gaba\w*|bdnf|growth factors?|mtor|neuroplastic\w*|plasticity|synap\w*|neurons?",
    r"nerve cells|dendrit\w+|spines|brain (?:\w+ )?(?:connections?|cells?|circuits?|"
    r"networks?)|central sensiti[sz]ation",
    r"wind-?up|pain (?:signals?|memor(?:y|ies)|pathways?|messages?|gates?|circuits?)|"
    r"nervous system|endorphins?|serotonin",
    r"anti[-\u2010\u2011 ]?inflammatory|cytokines?|interleukins?|microglia\w*|glial?|neuroinflammation|inflam\w+",
    r"blood levels|opioid receptors|pathways?|ion channels?|dopamine|noradrenaline|"
    r"norepinephrine|cortex|spinal cord|rewir\w+",
    r"enzymes?|kinases?|metabolites?|norketamine|hydroxynorketamine|genes?|gene expression|"
    r"protein|stress hormones?|cortisol",
)
#: What comes of it: verbs and their like.
OUTCOME = words(
    r"reduc\w+|lower(?:s|ed|ing)?|less(?:en\w*)?|fewer|decreas\w+|cuts?|cutting|halv\w+|eas(?:e|es|ed|ing)|reliev\w+",
    r"soften\w*|calm\w*|abolish\w+|spar(?:e|es|ed|ing)|improv\w+|help(?:s|ed|ing|ful)?|works?|"
    r"worked|working|effective\w*",
    r"benefits?|benefited|beneficial|prevent\w*|protect\w*|cur(?:e|es|ed|ing)|eras\w+|"
    r"stop(?:s|ped|ping)?|reset\w*|wip\w+",
    r"remov\w+|rais(?:e|es|ed|ing)|increas\w+|rose|rises?|rising|grow(?:s|ing|n)?|grew|sends?|"
    r"sent|fell|fall(?:s|en)?",
    r"drop(?:s|ped)?|went|go(?:es)? (?:up|down|away)|brings?|brought|faster|better|worse|"
    r"worsen\w*|longer|shorter|stronger",
    r"no (?:\w+ )?(?:different|difference|effect|benefit|change|evidence|advantage|sign|harm|risk|help)s?",
    r"did nothing|does nothing|could not show|failed|respond\w*|relief|remission|recover\w*|"
    r"lift(?:s|ed|ing)?|fad(?:e|es|ed)",
    r"keeps?|kept|lasts?|lasted|lasting|holds?|held|melt(?:s|ed)?|abort\w*|suppress\w+|"
    r"block(?:s|ed|ing)?|acts?|activat\w+",
    r"inhibit\w+|wraps?|leaves?|left|takes?|took|play\w*|threw|come off|came off|rated|"
    r"develop\w*|damag\w*|tolerat\w+",
    r"hallucinated|supports?|supported|advised|recommend\w*|likely|common|rare|usual\w*|gone|potent|free|ended|ends?",
    r"did (?:well|not|cut)|well|level|proven|show(?:s|ed|n|ing)?|found|finds?|report(?:s|ed)?|"
    r"suggest\w*|seems?|appears?|made",
    r"makes?|given|gave|turn(?:s|ed)?|doubl\w+|tripl\w+|twice|matched|matches|beats?|"
    r"outperform\w*|similar|equal\w*|same",
    r"differ(?:s|ed|ence)?|repair\w*|rewir\w+|restor\w+|boost\w*|heals?|healed|trigger\w*|"
    r"caus(?:e|es|ed|ing)|rais\w+",
    r"vanish\w*|disappear\w*|return(?:s|ed)?|clear(?:s|ed)|within|shrink\w*|slow\w*|speed\w*|"
    r"quieten\w*|quiets?|dampen\w*|dull(?:s|ed)",
    r"ease|tam(?:e|es|ed)|switch(?:es|ed)?|worsened|carried over|depend(?:s|ed)?|linked|"
    r"associated|predict\w*|affects?|affected",
    r"changed?|changes|remain\w*|stay\w*|survive\w*|live longer|tested|allow(?:s|ed)?|let|"
    r"need(?:ed|s)?|required?|uses?d?|using",
)
#: A paper is spoken of.
STUDY = words(
    r"stud(?:y|ies)|trials?|meta-?\s?analys[ei]s|(?:\w+ )?reviews?|reviewers?|reviewing|"
    r"overview|case (?:reports?|series)",
    r"surveys?|protocol|cohort|guidelines?|consensus|journal|cochrane|et al|and (?:colleagues|co-?workers|others)",
    r"researchers|its authors|authors|investigators|scientists|published|randomi[sz]ed|"
    r"double-blind|placebo-controlled",
    r"cross-?over|chart review|pmid|doi|pubmed|nct\d+|professor|in a single case|literature|"
    r"experiments?|registry|audit",
)
#: The writer speaks of the house, of himself or to the reader.
PERSONAL = Quick(
    r"(?<![\w'’])(?:we|we[’'](?:re|ve|ll|d)|us|our|ours|i|i[’'](?:m|ve|ll|d)|my|mine|me|you|"
    r"you[’'](?:re|ve|ll|d)|your|yours|please"
    r"|let[’']s)(?!\w)",
)
#: The sentence is about the writer or the reader: opinion, advice, service.
SPEAKER = Quick(
    r"(?<![\w'’])(?:we|we[’'](?:re|ve|ll|d)|i|i[’'](?:m|ve|ll|d)|you|you[’'](?:re|ve|ll|d)|please|let[’']s)(?!\w)",
)
#: Words a sentence of invitation, price or house rule has.
HOUSE = words(
    r"book(?:s|ed|ing)? (?:now|a|your|three|online|here)|reply to|click|tap|visit us|contact|"
    r"appointments?|pric(?:e|es|ing) list|insur\w+",
    r"parking|waiting room|lobby|lounge|playlists?|open (?:house|evening|day|until)|"
    r"newsletter|subscribe\w*|unsubscribe|refund",
    r"financing|discount|doors? open|comments? (?:are|is|box)|leaflet also|photo contest|"
    r"monitors will|in this (?:issue|post|piece|article)",
    r"this (?:piece|post|article|page|letter|issue|column|is why)|what follows|next (?:month|"
    r"issue|week)|here (?:is|are) (?:what|how)",
    r"our (?:team|clinic|staff|columnist|doctors?|nurses?|pharmacist|lounge|unit|policy|"
    r"local)|by the (?:nursing )?team|question box",
    r"voucher|gift card|packages?|membership|staff training|support group|thank you|"
    r"congratulations|opinions?|grandfather|neighbou?r",
    r"call us|phone|reception|front desk|receptionist|blankets?|headphones|music|lunch|sleeves|ride home|drive you",
)
#: A price; the cost of an illness to a country is none.
MONEY = Quick(r"[$£€]\s?\d[\d.,]*(?!\d)(?! ?(?:million|billion|bn|m\b))|\b\d+ (?:dollars|pounds|euros)\b")
#: A sentence that tells the reader to do something.
IMPERATIVE = Quick(
    r"\W*(?:(?:if|when|should|before|after|once) [^,]{3,100}\byour?\b[^,]{3,100}, )?(?:and |so |then |now |also |"
    r"just |do |don[’']t |never |always )*(?:please|bring|"
    r"call|tell|ask|book|click|tap|plan|read|picture|imagine|"
    r"drop|join|follow|come|reply|eat|wear|arrange|keep|talk|speak|think of|remember|consider|"
    r"take|try|write|send|visit|see (?:you|our|below)|"
    r"look|listen|go|put|leave|let|meet|learn|find out|find us|discover|claim|start|sign|"
    r"check|make|use|ring|stop|tick|do not|don[’']t|be|"
    r"forget|stay tuned|contact|enjoy|give us|watch|choose|note that you|thank)\b",
)
#: The place where a source is owed.
SLOT = Quick(
    r"[(\[{]\s*(?:insert |add |needs? (?:a )?|your )?"
    r"(?:sources?|citations?|cite|cites?|refs?\.?|references?|evidence|link|study)"
    r"(?:\s+(?:needed|required|missing|here|"
    r"please|to (?:come|follow|add)|tbc|tk))?\s*[?.:!…]*\s*[)\]}]",
)
#: A link, identifier or numbered mark.
MARK = Quick(
    r"pubmed\.ncbi\.nlm\.nih\.gov/\d+|\bPMID:?\s*\d+|\bPMC\d+|\b10\.\d{4,9}/\S+|\[\^?\d{1,3}(?:\s*[,–-]\s*\d{1,3})*\]|\[\^\w{1,20}\]",
)
