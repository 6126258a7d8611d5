"""What tells whether a text goes on about the same people and the same drug: tables."""

from __future__ import annotations

import re

from ..quick import Quick
from ..words import words

#: Opioids are what is spared here, not what is given.
OPIOID_OUTCOME = Quick(
    r"\b(?:opioid|morphine|opiate)s?[- ](?:doses?|sparing|use|needs?|consumption|"
    r"requirements?|intake)|\boff (?:their )?(?:opioids|morphine)|\btheir (?:opioids|"
    r"painkillers)|"
    r"\b(?:less|fewer|spared|saved|cut|amount of|dose of|gave up|give up|needed no|need for|without) (?:\w+ )?"
    r"(?:opioids?|\w*(?:morphine|morphone|codone|fentanil)|fentanyl|tramadol|codeine)|"
    r"\boff (?:all )?(?:opioids?|morphine)",
)
#: What ketamine is only the occasion of: "under ketamine", "the delirium that ketamine brings on".
OCCASION = Quick(r"\b(?:under|during) ketamine\b|\bketamine (?:itself|does send|can bring|brings on)\b")
#: Another drug is what is measured by, added to, spared or blocked, not what is spoken of.
MEASURED_BY = Quick(
    r"\b(?:than|versus|against|ahead of|advantages? over|better of|on top of|(?:the )?equals? of|equal to|"
    r"same job as|"
    r"alongside|cut back on|plus|followed by|mixed with|combined with|together with|infusions? (?:and|"
    r"with)|besides|no worse than) "
    r"(?:(?:[\w%]+ ){0,2}(?:on|with|for|from|by) |the |a |an |that of |any |more |extra |slow-release |"
    r"oral |\w+ (?=did))?"
    r"\w+(?: alone| plus saline| ever)?"
    r"|\b(?:halv\w+|sav\w+|spar\w+|need\w*|cut|less|fewer|mg of|milligrams? of|habit of|down from [^.;]{1,20}) "
    r"(?:\w+ ){0,2}(?:morphine|opioids?|tramadol|paracetamol|oxycodone|tablets|fentanyl|triptans?|painkillers)"
    r"|\b(?:morphine|opioid|tramadol)[- ](?:saving|spar\w+|has (?:stopped|failed)|habit|receptors?|(?:\w+ )?spared)"
    r"|\b(?:already|who were|people) on (?:strong )?(?:opioids|morphine)|\b\w+ (?:arm|group|blunt\w*|block\w* its)\b",
)
#: How ketamine is given: none of the other drugs is told of so.
GIVEN = words(
    r"drips?|infusions?|(?:nose|nasal|the) sprays?|lozenges?|(?:the )?pump|sessions?|bolus(?:es)?|(?:the )?trips?|"
    r"the drug|the medicine|chair|visits?|shots?|snort\w*|squirt\w*"
)
#: The other treatment stands aside: "Unlike morphine, …", "Together with morphine it …".
BESIDE = Quick(
    r"^\W*(?:unlike|together with|combined with|compared with|instead of|added to|on top of) "
    r"(?:[^,]{3,60},|\w+(?= it\b))",
)
#: That a named pain lasts is told of it as well: "long-standing back pain".
LASTING = Quick(
    r"\b(?:chronic|long-?standing|persistent|refractory|intractable|constant) (?:[\w-]+ ){0,2}?(?:back|neck|knee|hip|"
    r"joint|shoulder|nerve|neuropathic|pelvic|bladder|muscle|facial|leg)(?: and \w+)? pain|chronic pancreatitis|"
    r"\bpain that (?:had|has) lasted\b|\bbacks? that (?:had|have|has) (?:\w+ )?(?:ached|hurt) for (?:months|years)",
)
FELT = Quick(
    r"\b(?:feeling|floating|dizz\w+|hallucinat\w+|side[- ]effects?(?! were)|nausea|sedation|"
    r"dissociat\w+|wobbl\w+|sensations?|staring|gidd\w+|woozy|double vision|blurr\w+|drows\w+|"
    r"out of your (?:blood|system))\b",
)
#: What was seen in some people, or what "it" did: this goes on about whom the text was about.
GOES_ON = Quick(
    r"^\W*(?:(?:and|but|so|yet|though) )?(?:its?|they|their|those|these|that|this|he|she|her|his|which|the drug|"
    r"the (?:same|price|margin))\b|\b(?:they|them|those|she|he|her|him|that study|that trial|"
    r"the same (?:study|trial|review)|tolerate it)\b|"
    r"(?<!has )(?<!have )\b(?:was|were|had|did|gave|made|left|rose|counted|saw|felt|recorded|went|came|fell|climbed|"
    r"took|got|became|tripled|doubled|vomited|stayed|grew|stopped|dropped|complained|suffered|developed|needed)\b",
)
#: Moods that come with a drug, not the illness that it is given for.
HARM_FELT = words(
    r"(?:felt|feels?|feeling|became|becomes?|got|gets|turned|grew|(?:made|makes?|making|left|leaves?|leaving) \w+) "
    r"(?:(?:\w+ |\w+, )?(?:and |or ))?(?:(?:so|very|rather|quite|more|less|too|a little|a bit|deeply|terribly) )?"
    r"(?:low|down|sad|anxious|depressed|gloomy|panicky|suicidal|flat|frightened|scared)",
)
_MOOD = r"(?:low mood|gloom\w*|low spirits|sadness|anxiety|panic|fear|depression|suicidal thoughts)"
_OTHER_HARM = (
    r"(?:visions?|hallucinat\w+|(?:bad |odd |strange )?dreams|nightmares|voices|(?:suspicious|paranoid|odd) thoughts|"
    r"paranoia|suspicions?|confusion|dizziness|nausea|vomiting|drowsiness|sleepiness|floating|headaches?)"
)
#: A mood in one breath with what else a drug does amiss.
HARM_BESIDE = words(
    rf"{_MOOD}(?=(?:,| and| or) (?:the |a |some )?{_OTHER_HARM})",
    rf"(?<=visions and ){_MOOD}",
    rf"(?<=hallucinations and ){_MOOD}",
)
#: New growth in the brain is told of low mood rather than of pain.
GROWTH = words(
    r"bdnf|growth factors?|synaps\w+|hippocamp\w+|dendrit\w+|sprout\w*|fresh shoots|brain cells|ampa|glutamate|"
    r"thalamus|prefrontal|mtor|plastic\w*|habenula"
)
IT = Quick(r"\W*(?:(?:and|but|so|yet) )?(?:it|they|this|that|these|those)\b")
#: These people are ill of something else than what the text was about.
CRITICAL = words(
    r"(?:critically|very|gravely|seriously|desperately) (?:ill|sick)",
    r"intubat\w+",
    r"breathing tubes?",
    r"tube down",
    r"intensive care",
    r"ventilat(?:ed|or)",
)
#: What stands between another drug and ketamine where the other does better.
BEATS = Quick(r"\b(?:than|beats? any|beats|outlasts)\W*(?:\w+ ){0,2}$")
#: Something is done here, by what was spoken of; without it a mechanism is one of the body.
ACTS = words(
    r"it|its|this|that (?:surge|drug)|the (?:drug|medicine|molecule|dose|treatment|stuff|effect|trip|same)|each|"
    r"doses?|block\w*|course|s?he|they|heals?|mends?|erases?|resets?|synaps\w*|bdnf|growth|microglia|inflammat\w+|"
    r"grows?|shoots|rewrit\w+|wiped?|clean|helps?|better|response|respond\w*|lift\w*|reboots?|mood|results?|hints?|"
    r"suggests?|channels?|gate"
)
#: Pain goes on where the wound has healed.
LINGERS = Quick(
    r"\b(?:still (?:hurts?|sore|aches?|in pain|there)|go(?:es)? on hurting|long after (?:it|they) ha[sv]e? healed|"
    r"(?:becom\w+|turn(?:s|ed|ing)?|go(?:es|ing)?|went) (?:in)?(?:to )?(?:chronic|permanent|persistent|long-term)|"
    r"(?:(?:long-)?lasting|lingering|persistent) (?:\w+ )?pain|pain (?:that )?(?:lingers?|stays?|persists?)|"
    r"hurts? a year on|never (?:again (?:hurts?|aches?)|(?:hurts?|aches?) again)|hurt(?:s|ing)? for years)\b",
)
#: So long after an operation, pain is no longer the acute one.
MONTHS_ON = Quick(
    r"\b(?:(?:an?|one|two|three|five|\d+) years?|half a year|(?:three|four|five|six|nine|twelve|[3-9]|1[0-9]) "
    r"months) (?:later|on|after\w*|down the (?:line|road))\b",
)
#: What somebody has not: "pain that is not cancer", "other than migraine".
NOT_OF = re.compile(
    r"(?:\b(?:that|which) (?:is|was|are|were) not|\b(?:that|which) (?:is|was)n['’]t|\bother than|\bunrelated to|"
    r"\bnon-?|\bnot (?:due to|caused by))\s*(?:(?:from|due to|caused by|the|a|an)\s+){0,2}$",
    re.I,
)
#: A broken bone is put right in theatre, or muddles those who are old.
MENDED = Quick(
    r"\b(?:broken hips?|fractures?)\b[^.;]*\b(?:repair\w*|operat\w+|surgery|delirium|muddled|confus\w+)|"
    r"\b(?:delirium|muddled|confus\w+)\b[^.;]*\b(?:broken hips?|fractures?)\b",
)
#: How the two forms of ketamine differ is the same for all complaints.
FORMS = words(r"s[- ]form|r[- ]form|arketamine|mirror image|(?:twice|times) (?:as|more) potent|left-handed form")
#: A headache among what else people feel is an unwanted effect.
SICK_HEADS = Quick(
    r"\bheadaches?(?:,| and| or) (?:\w+,? )?(?:dizz|nausea|sick|drows|dissoc|vomit|blurr)|"
    r"\b(?:dizziness|nausea|vomiting|drowsiness)(?:,| and| or) headaches?\b",
)
