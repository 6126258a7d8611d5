"""The words that tell a claim's kind: a table of cues, each with what it is worth.

No cue decides alone (see `drafts.kinds`), and a new phrase belongs into the cue whose meaning it shares.
"""

from __future__ import annotations

from .cues import Cue, cue
from .words import COMPLAINT

UNIT = r"(?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|fortnights?|weekends?|lifetime|decades?)"
_SPAN = rf"(?:[\w.,½-]+[ -]){{0,5}}?{UNIT}"
COUNT = (
    r"(?:\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|"
    r"seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
)
_PERSONS = (
    r"(?:people|patients|adults|women|men|children|amputees|veterans|americans|britons|europeans|users|sufferers|"
    r"survivors|person|woman|man|patient|adult|child|population|those|them|participants|volunteers)"
)
_ACTIVE = (
    r"(?:\w*ketamine|\w*opi(?:oid|ate)s?|morphine|\w*fentan\w+|oxycodone|\w+codone|codeine|tramadol|methadone|"
    r"buprenorphine|\w+caine|gabapentin\w*|pregabalin|\w+triptyline|\w+triptans?|ergot\w*|duloxetine|carbamazepine|"
    r"dexmedetomidine|clonidine|magnesium|propofol|ketorolac|nsaids?|ibuprofen|paracetamol|acetaminophen|"
    r"antidepressants?|ssris?|ect|psilocybin|steroids?|painkillers?|racem\w+|s-form|drips?|infusions?|injections?|"
    r"shots?|tablets?|pills?|lozenges?|sprays?|creams?|standard|the other|adults|children|women|men)"
)
_PERCENT = rf"(?:\d[\d.]*\s?%|{COUNT} per ?cent|half|a (?:third|quarter|fifth|tenth)|two[- ]thirds|three[- ]quarters)"
#: "One in ten people" is no sample of ten people.
_NO_SHARE = "".join(rf"(?<!{count} )" for count in ("one", "two", "three", "four", "six", "seven", "eight", "nine"))
_SHARE = rf"(?:{COUNT}|several|most|{_PERCENT}) (?:people )?(?:out )?(?:of|in) (?:every |all |the |those )?"

CUES: tuple[Cue, ...] = (
    cue("effect", 0.9, r"\w+"),
    cue(
        "effect",
        0.9,
        r"(?:reduc|lower|eas|reliev|halv|lessen|sooth|soften|calm|improv|abolish|suppress|prevent|aborts?|alleviat|"
        r"diminish|decreas|shrink|spar|eras|remov)\w*|brought|brings",
        r"less (?:\w+ )?(?:pain|likely|morphine|opioids?|distress|depress\w*)|fewer (?:\w+ )?(?:opioids?|attacks|"
        r"painkillers|headaches|problems)",
        r"(?:helps?|helped|works?|worked|benefit\w*|effective|relief|remission|respond\w*|recover\w*|cured?|cures|"
        r"free of|better|worse|fell|falls?|drop(?:s|ped)?|cuts?|stop(?:s|ped)?|end(?:s|ed)|lifts?|lifted|gave up)",
        r"(?:no|little|small|any|clear|some) (?:\w+ )?(?:effect|benefit|difference|evidence|dent)|add-on|option|"
        r"(?:did|does) (?:nothing|little|not)|recommend\w*|support(?: for)?|evidence",
    ),
    Cue("effect", 0.5, COMPLAINT),
    cue("effect", 0.5, rf"{_NO_SHARE}(?:in|among) (?:[\w-]+ ){{0,3}}{_PERSONS} (?:with|having|who|after)"),
    cue(
        "effect",
        0.7,
        r"(?:stud(?:y|ies)|trials?|reviews?|meta-analys[ei]s|analysis|report|series|audit|survey|"
        r"guidelines?) (?:\S+ ){0,12}?"
        r"(?:found|finds|show(?:s|ed)|report(?:s|ed)|concluded?|concludes|saw|suggest\w*|describes?|put|puts|linked|"
        r"ranked|"
        r"let|had|brought|made)",
        r"(?:found|showed|reported|saw|concluded|observed) (?:that|no|less|fewer|a)\b",
        r"(?:in|of) (?:a |an |the )?(?:\S+ ){0,4}?(?:trial|study)|according to",
        rf"{_NO_SHARE}(?:in|of|with|among) (?:\d+|\w+teen|twenty|thirty|eight|nine|ten) (?:\w+ )?(?:patients|people|"
        rf"volunteers)",
    ),
    # mechanism: something within the body does something
    cue(
        "mechanism",
        2.4,
        r"nmda\w*|receptors?|glutamate\w*|gaba\w*|bdnf|growth factors?|mtor|neuroplastic\w*|plasticity|synap\w+|"
        r"neurons?|(?:nerve|brain|glial?|immune) cells|dendrit\w+|microglia\w*|astrocyt\w+|cytokines?|"
        r"interleukins?(?:-\d)?|"
        r"tnf\w*|neuroinflammat\w+|anti[-\u2010\u2011 ]?inflammatory|inflammatory (?:\w+ )?(?:messengers?|"
        r"molecules?|markers?)|"
        r"(?:ion |calcium |sodium |potassium )?channels?|dopamine|serotonin|noradrenaline|norepinephrine|endorphins?|"
        r"cgrp|substance p|neurotransmitters?|messengers?|cortex|amygdala|hippocamp\w+|insula|thalamus|default mode|"
        r"prefrontal|brain (?:connections?|circuits?|networks?|regions?|waves?|scans?|imaging)|networks|circuits?|"
        r"pathways?|enzymes?|kinases?|metabolites?|breakdown product|genes?|gene expression|"
        r"proteins?|cortisol|stress hormones?|signall?ing|pain (?:signals?|messages?|gates?|memor(?:y|ies)|"
        r"processing)|"
        r"nervous system|rewir\w+|dorsal horn|more sensitive to (?:pain|touch)",
    ),
    cue(
        "mechanism",
        1.3,
        r"wind-?up|temporal summation|central(?:ly)? sensiti[sz]\w+|sensiti[sz]ation|spinal cord|inflam\w+|nerves? "
        r"(?:endings?|fib(?:re|er)s?)|tolerance to|amplif\w+|volume (?:knob|dial|control)|"
        r"blood levels? of|levels? of|brain|nerves|genetic\w*|immune (?:system|response)",
    ),
    cue(
        "mechanism",
        1.3,
        r"(?:block|bind|act|activat|inhibit|releas|trigger|stimulat|antagoni|modulat|boost|grow|sprout|switch|"
        r"dampen|quieten|plug|unplug|docks?|latch|nudg|reset|transmi|carr(?:y|ies))\w*",
        r"(?:turns?|turned) (?:down|up|off|on)|sits? (?:in|on)|works? (?:by|on|through)|runs? through|takes? part in|"
        r"plays? (?:a|no|some|its) (?:\w+ )?(?:part|role)|what makes|is (?:thought|believed) to (?:work|act)|shuts?|"
        r"disorder of|go up|goes up|rises? (?:after|within)|fires?|firing|shout|target|calms?|calmed|sends?",
    ),
    cue(
        "mechanism",
        2.4,
        r"in (?:\w+ )?(?:rats?|mice|rodents?|monkeys|piglets|animal(?:s| models?))|laboratory (?:animals|studies)|"
        r"cell cultures?|in vitro|mood is what",
    ),
    cue(
        "mechanism",
        -2.2,
        rf"{_NO_SHARE}(?:in|of|for|among|helped|gave|let) (?:\w+ ){{0,2}}(?:patients|people|women|men|children)",
        r"pain (?:scores?|relief|intensity)|reduc\w+ (?:\w+ ){0,2}pain|self-administration|spinal cord (?:injur\w+|"
        r"stimul\w+)|"
        r"brain (?:injur\w+|tumou?r\w*)|spinal injury",
        r"(?:eras|eas|reliev|lessen|end|stop|cur)\w* (?:\w+ )?(?:chronic|nerve|your|the)? ?pain",
    ),
    cue("mechanism", -3.5, r"(?:kill|damag|harm|toxic|neurotoxic|poison)\w*"),
    # safety: harm, or the want of it
    cue(
        "safety",
        2.6,
        r"(?:side|unwanted|ill|unpleasant|after|mental|psychological|perceptual)[- ]?effects?|adverse(?:ly)?|"
        r"reactions?|"
        r"complications?|(?:un)?safe(?:ly|ty|st)?|safer|danger\w*|harm(?:s|ed|ful|less|ing)?|hazard\w*|toxic\w*|"
        r"neurotoxic\w*|"
        r"poison\w*|overdos\w+|habit-forming|contra-?indicat\w+|(?:well|poorly|badly)[- ]tolerated|tolerat\w+|"
        r"should (?:not|never) (?:be given|have|take|receive|get)|must not (?:be given|have|take)|come to grief",
        r"risks?(?! of (?:\w+ ){0,2}(?:depression|delirium|relapse|suicid\w*|chronic|persistent|migraine|"
        r"developing))",
        r"(?:dizz|drows|sedat|nause|vomit|queas|hallucinat|dissociat|psychotomim|dysphori|agitat|disorient|"
        r"nightmare|palpitat|itch|saliva|drool)\w*|psychosis|psychotic|unreal|floating|out-of-body|light-?headed\w*|"
        r"sleepy|"
        r"groggy|woozy|seizures?|headaches? (?:afterwards|from)|a rash|(?:\w+ )rash|"
        r"(?:odd|strange|weird|unpleasant|scary|bad|vivid|disturbing) (?:\w+ )?(?:perceptions?|feelings?|sensations?|"
        r"thoughts|dreams|trips?)|muddled|(?:double|blurred) vision|confus\w+|(?:feel|felt|were|was|be|being) sick|"
        r"throw(?:ing)? up|watch\w* themselves|(?:memory|bladder|liver|kidney|urinary|heart) (?:loss|lapses|trouble|"
        r"problems?|"
        r"damage|failure|injury|symptoms|toxicity)|cystitis|urinary|"
        r"(?:bladder|liver|kidneys?)(?! (?:surgery|stones?|cancer|pain|operations?|transplants?))",
        r"blood pressure|heart rate|pulse|hypertension|breathing|respirat\w+|airway|oxygen (?:levels?|saturation)|"
        r"(?:damag|injur)\w* (?:\w+ ){0,2}(?:nerves?|brain|bladder|liver|tissue|organs?)|lasting damage|"
        r"kill(?:s|ed|ing)?|deaths?|died|dies|fatal\w*",
        r"addict\w*|abuse[ds]?|abusing|hooked|dependence|dependency|misus\w+|craving for ketamine|"
        r"withdrawal symptoms",
    ),
    cue(
        "safety",
        0.8,
        r"(?:happen|occur|strik|strike|climb|rise|rising|rose|common|frequent|rare|suffer|report|record|mild|severe|"
        r"serious|"
        r"transient|worr|warn|caus|avoid)\w*|can|may|more|nobody|no one|never",
    ),
    cue(
        "safety",
        -2.0,
        r"(?:opioid|alcohol|cocaine|substance) use disorder|(?:cravings?|relapse|withdrawal)\b|opioid addict\w*|"
        r"nerve (?:damage|injury)|(?:after|with|from|for) (?:an? |the )?(?:\w+ )?injury|(?:burning|pelvic|"
        r"bladder) pain",
        r"(?:less|fewer|lower|reduc\w+|eas\w+|reliev\w+|cut\w*|spared?|used?) (?:\w+ ){0,4}(?:pain|morphine|"
        r"opioids?)\b|"
        r"pain (?:scores?|relief) (?:fell|dropped|was)|help(?:s|ed)? (?:\w+ ){0,3}addict\w*",
    ),
    # comparison: two treatments (or groups treated) against each other; placebo is no treatment, see BARE_COMPARATOR
    cue("comparison", 2.0, r"unlike \w+"),
    cue(
        "comparison",
        2.6,
        r"(?:head[- ]to[- ]head|as a match for|no match for|on (?:a )?par with|neck and neck|side by side with|"
        r"come out (?:about )?(?:even|level|the same)|came out (?:about )?(?:even|level|the same|ahead|on top)|"
        r"(?:are|were|is) (?:about |roughly )?(?:level|equal|equivalent|interchangeable|equally \w+|comparable|"
        r"neck and neck|"
        r"tied)|just like \w+|more potent|less potent|gold standard)",
        r"(?:neither|either) (?:drug|treatment|medicine|of the two|one) (?:\w+ ){0,3}(?:ahead|better|superior|won|"
        r"wins)|"
        r"the better of|beaten by|second only to",
        r"(?:better|best|faster|well|worse|quicker) (?:on|with) \w+,? (?:and|but|while) \w+ (?:on|with) \w+",
        rf"{_ACTIVE} and (?:\w+ ){{0,3}}{_ACTIVE} (?:\w+ ){{0,3}}?(?:both|alike|equally|the same|differ\w*|"
        rf"similar\w*|"
        rf"equal\w*)",
        rf"{_ACTIVE} (?:is|are) (?:\w+ )?effective; \w*ketamine",
        r"(?:is|are|were|was) (?:\w+ ){0,3}(?:and|but) (?:about |just |equally |almost )*as \w+",
        r"did not manage (?:as|so) much|lag(?:s|ged)? behind|trail(?:s|ed)?|instead of (?!\d)(?:\w+ ){0,3}(?:work|"
        r"better)\w*",
        rf"differen\w+ between (?:the two |{_ACTIVE})",
        r"(?:did|does|do|works?|worked|did it) (?:it )?(?:so )?(?:just )?(?:as|about as) (?:well|much|"
        r"quickly) as \w+",
    ),
    # onset and duration: the time in which an effect comes, stays or goes
    cue(
        "onset_duration",
        3.0,
        rf"last(?:s|ed|ing| for| about| up to| only| at least) (?:\w+ ){{0,4}}?{_SPAN}|lasts? (?:longer|all|only|"
        rf"no more)|"
        r"(?:wear|wore|wears|worn) off|fad(?:es|ed|e|ing)|linger\w*|"
        r"short-lived|(?:long-lasting|lasting|sustained) (?:relief|effects?|benefits?)|long-lived|persist(?:s|"
        r"ed)? (?:for|beyond)|(?:gone|over|back|history) "
        r"(?:by|before|after|within|when|as soon as|in|at|once)|(?:stretch|prolong|extend|sustain|maintain|"
        r"outlast)(?:s|ed|ing)?",
        rf"for (?!life|good)(?:up to |about |around |roughly |at least |nearly |as long as |more than |another |"
        rf"only |just |"
        rf"the next )*{_SPAN}|over the (?:first|next|following|coming) (?:\w+ )?{UNIT}|until the|for the rest of",
        rf"(?:relaps|return|reappear|resurfac)\w* (?:\w+ ){{0,3}}(?:by|within|after|in|at|once|over)|back within|"
        rf"peak\w* "
        rf"(?:at|after|within|around)|all it takes to stay|(?:stay|remain|keep|hold)\w* (?:\w+ ){{0,4}}for {_SPAN}",
        rf"(?:{COUNT}|several|some|many)(?: to (?:{COUNT}))?(?: or (?:{COUNT}|"
        rf"more))? (?:more )?{UNIT} of (?:\w+ )?(?:relief|benefit|"
        r"comfort|calm|peace)",
    ),
    cue(
        "onset_duration",
        2.3,
        rf"(?:within|inside|in (?:under|less than|as little as|about|just|only|around|roughly)|under|after (?:only|"
        rf"just|about|"
        rf"roughly|around)) {_SPAN}|within (?:hours|minutes|days)|in (?:a matter of|mere) {UNIT}|"
        rf"{_SPAN} (?:into|after) the (?:drip|infusion|dose|injection|spray|shot)|by (?:the )?(?:week|day|month|"
        rf"end of) \w+|"
        rf"by the (?:first|second|third|next|end) (?:\w+ )?(?:day|week|month|infusion|session)|"
        r"kick(?:s|ed)? in|set(?:s)? in|takes? (?:effect|hold)|took (?:effect|hold)|onset|fast-acting|rapid-acting|"
        r"immediate(?:ly)?|instant(?:ly)?|overnight|the same (?:day|evening|night|afternoon)|straight away|"
        r"right away|"
        rf"at once|quickly|rapidly|(?:needs?|takes?|took) (?:\w+ ){{0,3}}{_SPAN}|the wait|{_SPAN} (?:longer|sooner|"
        rf"earlier) to|"
        r"shows? up (?:\w+ )?(?:minutes|hours|days)|(?:relief|effects?|it) (?:only )?(?:arriv|com|start|begin|began|"
        r"came)\w* (?:only )?(?:once|"
        r"when|after|before|within|in)|builds? (?:up )?over",
    ),
    cue("onset_duration", 0.8, r"only (?:once|after)|not until|sooner|later than|earlier"),
    cue(
        "onset_duration",
        -1.6,
        r"receptors?|synap\w+|bdnf|connections?",
        rf"{_NO_SHARE}(?:in|of|with) {COUNT} (?:\w+ )?(?:people|patients|veterans)|{COUNT} (?:%|"
        rf"per ?cent) of attacks|chronic pain for|"
        rf"for (?:many )?years (?:have|had|now)|(?:followed|tracked|waited|studied) (?:\w+ ){{0,4}}for",
    ),
    cue(
        "route_dose",
        2.3,
        r"\d[\d.]* ?(?:mg|µg|mcg|milligrams?|micrograms?|g|ml)(?:/kg)?\b|mg/kg|milligrams? per|per kilogram|"
        r"(?:higher|lower|bigger|larger|smaller|highest|lowest|double|half|usual|starting|right|same|maximum|typical|"
        r"standard|the) (?:of the \w+ )?(?:doses?|amount|quantity|dosage)|doses? (?:\w+ )?(?:above|below|over|under|"
        r"of \d|range|between|"
        r"beyond|up to)|dos(?:ing|age)|titrat\w+",
        r"absor\w+|bioavailab\w+|(?:reach\w*|gets? into|delivers?|enters?|show(?:s|ed)? up in|"
        r"passes into) (?:\S+ ){0,6}?"
        r"(?:blood(?:stream)?|circulation|system)|in the blood|first-pass",
        r"(?:can be|is|are|may be|is usually|are usually|is often|are typically|typically) (?:given|taken|swallowed|"
        r"sprayed|"
        r"injected|rubbed|infused|dissolved|prescribed|delivered|administered|dripped|sucked)|under the tongue|"
        r"(?:by|through) (?:mouth|the (?:skin|nose|mouth))|into (?:a|the) (?:vein|muscle|thigh|arm)|"
        r"(?:usual|typical|standard|starting|common) (?:\w+ )?(?:course|regimen|schedule|protocol)|most protocols|"
        rf"{COUNT} (?:infusions|sessions|sprays|lozenges) (?:over|in|across|a|per)",
    ),
    cue(
        "route_dose",
        -1.5,
        r"relie[fv]\w*|reduc\w+|pain (?:scores?|relief)|pain (?:fell|dropped)|better than placebo|less pain|"
        r"more likely|"
        r"improv\w+|help(?:s|ed)?|eas(?:es|ed)|took (?:about )?(?:a|half)|brought|effective|halved?|"
        r"less (?:morphine|opioid)|"
        r"used|of (?:morphine|opioids?)|(?:morphine|opioid)s? (?:use|needed|doses?)|off (?:the|their)|"
        r"intravenous bolus",
    ),
    # epidemiology: how many have it, what it costs
    cue(
        "epidemiology",
        2.4,
        rf"{_SHARE}(?:[\w-]+ ){{0,4}}?{_PERSONS}|{_SHARE}{COUNT}\b|one (?:person |\w+ )?in (?:every )?(?:{COUNT})",
        rf"{_PERCENT} (?:of(?! (?:an? )?(?:hour|century|day))|to|rated|had|have|has|were|are|said|reported)|"
        rf"between \d+ and \d+ ?(?:%|per ?cent|percent)|\d+(?:\.\d+)?(?: (?:to|or|and) \d+)? ?(?:%|per ?cent)",
        rf"(?:{COUNT}|some|about|nearly|over) (?:\d[\d.,]* )?(?:million|billion|thousand)s?|"
        rf"\d{{1,3}},\d{{3}},\d{{3}}|"
        rf"\d{{2,3}},000 (?:\w+ )?{_PERSONS}|(?:millions|thousands) of {_PERSONS}|"
        r"(?:most|the majority|nearly all|minority) (?:of )?(?:the )?(?:\w+ )?(?:people|patients|women|men|"
        r"sufferers) (?:are|were|have|"
        r"had|who)",
    ),
    cue(
        "epidemiology",
        2.2,
        r"prevalen\w+|incidence|epidemic|(?:leading|commonest|main|most common|top) cause|population|"
        r"(?:times|twice|as) (?:as|more) (?:often|likely|common|frequent\w*) (?:as|among|in|to)|"
        r"(?:more|most|less) (?:common|frequent|prevalent) (?:in|among|than)|costs? (?:\w+ ){0,6}(?:billion|million|"
        r"a year|year)|"
        r"each year|every year|per year|a year|life expectancy|lifetime|worldwide|on (?:this|the) planet|"
        r"in the world|"
        r"risk factors?|runs in families",
    ),
    cue(
        "epidemiology",
        0.9,
        r"(?:have|has|had|get|gets|feel|suffer|live|lives|develop\w*|report|reports|experience|still|already|also)",
        r"(?:affect|referred|offered|diagnos|occur|prescri)\w*|common|rare|turned out|are women|are men",
    ),
    cue(
        "epidemiology",
        -2.6,
        r"relie[fv]\w*|reduc\w+|improv\w+|respon[ds]\w*|remission|off (?:\w+ )?opioids|threw away|abolish\w*|"
        r"fell|fall|fall(?:s|en)|drop(?:s|ped)?|lower\w*|halv\w*|brought|eas(?:e|ed|es)|cut|stop(?:s|ped)?|gave up|"
        r"give up|"
        r"felt (?:no |much )?better|free (?:of|from)|less pain|helped|worked|benefit\w*|recovered|went back|"
        r"(?:put|took) [^.;]{0,40}(?:points|off)|relapsed?|attack back|better",
        r"(?:dizz|nause|vomit|hallucinat|drows|dissociat|queas)\w*|side effects?|rash|sick|risks|urinary|dreams",
        r"(?:studies|trials|reviews|attacks|randomi[sz]ed trials)\b",
        r"(?:swallowed|absor\w+|bioavailab\w+|dose|through the nose)",
    ),
)
