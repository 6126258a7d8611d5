"""The words that tell a claim's kind, its direction and its strength: tables."""

from __future__ import annotations

import re

from .words import words

#: Unwanted effects.
SIDE_EFFECT = words(
    r"side[- ]effects?",
    r"adverse (?:\w+ )?(?:events?|effects?|reactions?)",
    r"dizz\w+",
    r"drows\w+",
    r"nausea\w*",
    r"vomit\w*",
    r"hallucinat\w+",
    r"dissociat\w+",
    r"odd perceptions?",
    r"muddled",
    r"unreal",
    r"floating",
    r"out-of-body",
    r"nightmares?",
    r"bad dreams",
    r"toxic\w*",
    r"to harm",
    r"harmless",
    r"safe(?:ly|ty|r|st)?",
    r"danger\w*",
    r"risks?",
    r"blood pressure",
    r"heart rate",
    r"(?:liver|bladder|kidney) (?:damage|problems?|injury|failure|pain|function|disease)",
    r"damag\w+",
    r"abus\w+",
    r"addict\w+",
    r"habit-forming",
    r"overdose\w*",
    r"well[- ]tolerated",
    r"tolerate\w*",
    r"confus\w+",
    r"sedation",
    r"breathing",
    r"respirat\w+",
    r"complications?",
    r"dysphoria",
    r"psychotomimetic\w*",
    r"psychosis",
    r"cravings?",
    r"dependence",
    r"memory (?:loss|problems)",
    r"double vision",
    r"headaches? afterwards",
)
NO_HARM = re.compile(
    r"\b(?:no|zero|without(?: any)?|not|never|nobody|none|cannot|can[’']t|free of|hardly any|"
    r"rarely|no more)\b[^.;]{0,45}\b(?:side[- ]effects?|adverse|harm\w*|toxic\w*|"
    r"risks?|danger\w*|abused|addict\w*|damage\w*|effects? on|problems?|complications?|habit|"
    r"hallucinat\w*|dizz\w*|nausea\w*|confus\w*)|\b(?:perfectly|completely|entirely|totally|"
    r"absolutely|100 ?%|very|extremely) safe\b|\b(?:is|are|was|were|be) (?:\w+ )?safe\b|"
    r"\bharmless\b|\bwell[- ]tolerated\b|\bno effect on\b|\bside[- ]effect[- ]free\b|"
    r"\bdoes(?:n[’']t| not) (?:\w+ )?(?:raise|affect|harm|damage|cause|hurt)\b",
    re.I,
)
TIME = r"(?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|fortnights?|a day|lifetime|decades?)"
ONSET = re.compile(
    rf"\b(?:within|in (?:under|less than|as little as|about|just|only)|under|after (?:only|"
    rf"just)|inside|for(?: up to| about| around| roughly| at least| nearly| as long as|"
    rf" a whole| a full| the next| another| more than)?|"
    rf"up to|lasts?(?: for)?|lasting|over the (?:first|next)|until|by the (?:end|first|second|"
    rf"third|next))\b (?:\w+[ -]){{0,3}}{TIME}\b"
    rf"|\b(?:gone|back|over|wears? off|wore off|fades?|faded|returns?|returned|"
    rf"disappears?) (?:by|before|after|within|when|as soon as|in|at|once)\b"
    rf"|\bfor (?:life|years)\b|\b(?:kick(?:s|ed)? in|sets? in|takes? hold|onset|long-lasting|"
    rf"short-lived|overnight|the same (?:day|evening|night)|immediately|instantly|at once)\b"
    rf"|\b(?:one|two|three|four|five|six|several|\d+)(?: to (?:one|two|three|four|five|six|"
    rf"seven|ten|\d+))? (?:more )?{TIME} of (?:relief|benefit|comfort)\b",
    re.I,
)
#: A time is the claim's point where relief or an effect comes, keeps or goes.
COURSE = re.compile(
    r"\b(?:relief|effects?|benefits?|it|they|improvement|feeling|infusion|sessions?|dose|"
    r"course|treatment|pain-free|well|lasts?|lasting|keeps?|kept|holds?|builds?|wears?|comes?|"
    r"came|"
    r"works?|gone|lifts?|ends?|ended|stays?|responders|less pain|fades?|begins?|starts?|"
    r"kicks?|sets?|response|spray|drip|ketamine|lozenges?|shot|antidepressant effect|"
    r"remission|returns?|relapse\w*)\b",
    re.I,
)
FOLLOWED = re.compile(
    r"\bat (?:one|two|three|six|twelve|\d+) (?:months?|years?)\b|\bday (?:one|two|three|\d+)\b", re.I
)
THAN = re.compile(
    r"\b(?:better|faster|quicker|safer|stronger|cheaper|worse|weaker|longer|superior|inferior|"
    r"slower|more \w+|less \w+|lower \w+(?: \w+){0,3}|higher \w+(?: \w+){0,3}|fewer \w+|"
    r"greater|far \w+(?: \w+){0,3}) (?:\w+[ ,]+){0,6}?(?:than|(?<=superior )to|"
    r"(?<=inferior )to)\b(?! (?:before|midazolam|sham|placebo|the placebo|saline|expected|"
    r"usual|(?:the )?controls?|those (?:given|on) placebo|half|a third|\d|people think))"
    r"|\bas (?:\w+ )?(?:effective|good|strong|safe|well|potent|quickly|fast|"
    r"much)(?:ly)? as\b(?! (?:\d|possible|they|placebo))|\btwice as\b|\bunlike\b|"
    r"\bcompared with (?!placebo|saline|before|controls?)"
    r"|\b(?:beats?|outperform\w*|matches|matched|rivals?|equals?|on a par with|just like|"
    r"no match for) \w+|\bno better than (?:morphine|opioids?|standard|usual|lidocaine|ect|"
    r"other)"
    r"|\bdid not manage (?:as|so) much\b|\bdid (?:just )?as well\b|\bhead[- ]to[- ]head\b|"
    r"\bversus\b|\bcompared (?:favourably|favorably)\b|\bmore potent\b|"
    r"\binstead of\b.{0,40}\bworks?\b",
    re.I,
)
ARE_EFFECTIVE = re.compile(r"\beffective; |\bat best\b", re.I)
DOSE = re.compile(
    r"\bdoses?\b[^.;]{0,40}\b(?:above|below|over|under|of \d|higher|lower|bring|worked|works?|"
    r"enough|needed|usual|start\w*|between|range)|\b(?:higher|lower|highest|lowest|bigger|"
    r"smaller|larger) (?:of the \w+ )?doses?\b|"
    r"\b\d[\d.]* ?(?:mg|µg|mcg|milligrams?|micrograms?)\b|\bmg/kg\b|\b(?:can be|is|are|"
    r"is usually|may be) (?:given|taken|swallowed|sprayed|injected|rubbed|absorbed|infused|"
    r"dissolved)\b|\bbioavailab\w+|"
    r"\b(?:under the tongue|by mouth|through the skin|into a vein|into the muscle)\b|\babsorbed\b",
    re.I,
)
PREVALENCE = re.compile(
    r"\b(?:have|has|had|feel|feels|felt|get|gets|suffer\w*|develop\w*|live with|lives with|"
    r"report\w*|experience\w*|are|were|is|was|hurt|referred|affect\w*|seen|go on|went on|"
    r"complain\w*|"
    r"rated|offered|already|common\w*|known|still|women|men|carry|describe[sd]?)\b",
    re.I,
)
TREATED = re.compile(
    r"\b(?:relie[fv]\w*|reduc\w+|improv\w+|respond\w*|better|ended|remission|off opioids|"
    r"threw away|abolish\w*|cut|fell|fall|halv\w*|cured|helped|worked|eased|effective|brought|"
    r"less pain|"
    r"hallucinat\w*|went back|free of|side effects?|after (?:the )?(?:infusion|ketamine|treatment))\b",
    re.I,
)
WORKING = re.compile(
    r"\b(?:receptors?|blocks?|blocking|acts?|activat\w+|inhibit\w*|releas\w+|binds?|signals?|"
    r"pathways?|nervous system|sensiti[sz]\w+|wind-?up|bdnf|connections?|endorphins?|"
    r"inflam\w+|rewir\w*|synap\w*|plastic\w*|"
    r"what makes|in rats|in mice|tolerance to|run through|part in|levels? of|blood levels|"
    r"skin more sensitive|more sensitive to pain|glia\w*|brain cells|memory)\b",
    re.I,
)
RECEIVED = re.compile(
    r"\b(?:chronic pain|helped|improv\w+|reduc\w+ (?:\w+ ){0,2}pain|pain (?:scores?|relief)|"
    r"patients|people|come off|women|men|children)\b",
    re.I,
)
FINDING = re.compile(
    r"\b(?:found|finding|show(?:ed|s)?|report(?:ed|s)?(?! on)|conclud\w+|suggest\w*|reduc\w+|"
    r"lower\w*|improv\w+|reliev\w+|relief|eas(?:e|ed|es)|halv\w+|cut|fell|rose|better|worse|"
    r"effective\w*|no (?:\w+ )?(?:difference|effect|benefit)|"
    r"brought|abolish\w*|prevent(?:s|ed)|helped|worked|saw|responded|cured|recovered|"
    r"support for|only|could offer|whether ketamine can prevent|had \w+ of|threw|called|"
    r"advised|with \w+ pain|went back|out of (?:ten|five|four|three)|\d ?(?:%|per ?cent)|less|"
    r"more|fewer|hallucinated|did well|is testing)\b",
    re.I,
)
#: Statements on how good the evidence is.
QUALITY = re.compile(
    r"\b(?:level (?:iv|4|iii|3)|divergent|moderate to weak|(?:weak|thin|poor|"
    r"low[- ](?:quality|certainty)|limited|scarce|sparse|mixed|conflicting|scant|little|"
    r"patchy|inconclusive) (?:\w+ )?(?:evidence|data|results?|studies|trials)|"
    r"(?:evidence|data|results?|trials?|studies|support)\b[^.;]{0,90}\b(?:weak|thin|poor|"
    r"limited|scarce|sparse|mixed|conflicting|divergent|lacking|inconclusive|small case|"
    r"case series|case reports|insufficient|moderate|uncertain|patchy)|"
    r"is testing|are testing|will test|is under way|no one knows|remains? (?:unclear|unknown|"
    r"to be seen)|more (?:research|trials) (?:is|are)|open question)\b",
    re.I,
)
NONE_BETTER = re.compile(
    r"\bno (?:\w+[ -]){0,2}(?:differen\w+|effects?|benefits?|better|change|advantage|"
    r"improvement|morphine|opioid-sparing|extra|less|evidence)\b|\bdid(?: not|"
    r"n[’']t) (?:\w+ )?(?:help|work|reduce|improve|lower|differ|ease|change|"
    r"prevent|spare|cut|beat)\b|\bcould not show\b|\bfailed to\b|\bdid nothing\b|"
    r"\bdoes nothing\b|\bspared no\b|\bunchanged\b|\bmade no\b|\bdid no better\b|"
    r"\bevery bit as\b|\bjust as (?:effective|good|well|safe)\b|"
    r"\bas (?:effective|good|safe) as\b|\bno (?:more )?effective\b|\bineffective\b|"
    r"\bdoes(?: not|n[’']t) (?:\w+ )?(?:help|work|reduce|improve|lower|differ|ease|prevent|"
    r"raise)\b|\bnot (?:different|superior|better)\b|\bthe same as\b|\bequally\b|"
    r"\bare level\b|\bno worse\b",
    re.I,
)
HARMED = re.compile(
    r"\b(?:worse(?:n\w*)?|more sensitive|increase[sd]? pain|raise[sd]? (?:the )?(?:risk|blood|"
    r"pressure|pulse)|harm(?:s|ed)?|damag\w+|caus(?:e|es|ed)|triggers?|more pain|"
    r"pain increased|more dizz\w*|more hallucinat\w*|more side effects)\b",
    re.I,
)
PROMISE = re.compile(
    r"\b(?:reset\w*|wip\w+|calm\w*|quiet\w*|grows?|growing|grew|sends?|shield|makes? the pain|"
    r"eas\w+|soften\w*|heals?|healed|repair\w*|restor\w+|boost\w*|"
    r"anti[-\u2010\u2011 ]?inflammatory|rewir\w*|protect\w*|"
    r"reduc\w+ (?:\w+ ){0,3}(?:sensiti[sz]ation|inflammation|"
    r"wind-?up)|regrow\w*|dampen\w*|revers\w+|switch\w* off|turn\w* (?:down|off))\b",
    re.I,
)
MADE_SENSITIVE = re.compile(r"\bmore sensitive to (?:pain|touch)\b", re.I)
#: The dose that is spoken of is another drug's, or a finding.
DOSE_OF_OTHERS = re.compile(r"\bbrought\b|\bneeded in\b|\bopioids?\b|\bmorphine\b", re.I)
BUT_NOT = re.compile(r"\bbut not\b|\bbut did not\b|\bnot to placebo\b", re.I)
LESSENED = re.compile(r"\b(?:less|lower\w*|reduc\w+|help\w*)\b", re.I)
GONE = re.compile(r"\b(?:gone|wears? off|wore off|fades? away|faded)\b", re.I)
