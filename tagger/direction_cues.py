"""The words that tell what came of pain."""

from __future__ import annotations

import re

PAIN = re.compile(
    r"\bpain(?:ful|less|s)?\b|\banalges\w+|\bheadaches?\b|\bmigraines?\b|\bhyperalg\w+|\ballodyni\w+|\bantinocicept\w+|\banti-?hyperalges\w+|\bnocicept\w+|\bhypersensiti\w+|"
    r"\bneuralgia\w*|\bvas\b|\bnrs\b|\bflacc\b|\bdiscomfort\b|\bsore throat\b|\b(?:morphine|opioid|opiate|sufentanil|fentanyl|remifentanil|hydromorphone|oxycodone|tramadol|analgesics?|codeine|paracetamol|narcotic|pca|pcia)s? "
    r"(?:\w+ )?(?:consumption|requirements?|use|usage|dos\w+|need|presses|escalation|sparing)\b|\bopioid-sparing\b|\bmorphine[- ]sparing\b|\brescue (?:analg|medic|opioid)\w*|\bpresses\b|\bcrps\b|\bcomplex regional|\breflex sympathetic|"
    r"\bfibromyalgia\b|\bneuropath(?:y|ic|ies)\b|\bsciatica\b|\bmucositis\b|\bwind-up\b|\btemporal summation\b|\bsensiti[sz]ation\b|\bphantom\b|\bdysmenorrh\w+|\bendometriosis\b|\barthritis\b|\bosteoarthritis\b|\battacks?\b|\bclusters?\b|\bischemic\b|\bsickle\b"
)
SURE_PAIN = re.compile(
    r"\bpain(?:ful|less)?\b|\banalges\w+|\bheadaches?\b|\bmigraines?\b|\bhyperalg\w+|\ballodyni\w+|\bnocicept\w+|\bantinocicept\w+|\bneuralgia|\bvas\b|\bnrs\b|\bmorphine\b|\bopioid|\battacks\b"
)
_EFFECT = r"(?:analges\w+|pain|headache|symptom\w*|relief|treatment|therap\w+|attack\w*)"
GOOD = re.compile(
    r"\b(?:significant(?:ly)? |markedly |effectively |dramatically |greatly |also |may |can |could )*(?:reduc(?:e|es|ed|ing|tions?)|decreas(?:e|es|ed|ing)|relie(?:ve|ves|ved|ving|f)|alleviat\w+|improv\w+|lower(?:ed|s|ing)?|lessen\w*|attenuat\w+|diminish\w*|ameliorat\w+|"
    r"better|superior(?:ity)?|effective(?:ly|ness)?|efficac\w+|prevent(?:s|ed|ing|ion|ive|ative)?|beneficial|benefits?|successful(?:ly)?|helpful|promising|promise|useful|potent|abolish\w*|inhibit\w*|aborts?|aborted|terminat\w+|satisf\w+|enhanc\w+|respond(?:ed|ers?|s)?|"
    r"resol(?:ve|ved|ution)|control(?:led)? of|well[- ]controlled|pain[- ]free|headache[- ]free|favou?r(?:s|ed|ing|able)?|potentiat\w+|prolong\w+|antinociceptive|anti-hyperalgesic|anti-?allodynic|painless|comfortable|less (?:\w+ ){0,3}(?:pain|morphine|opioid|analges\w+)|"
    r"fewer|smaller|opioid-sparing|morphine-sparing|suppress\w*|eliminat\w+|profited|drugs? of (?:first[- ])?choice|first-line|remission|disappeared|valuable|eas(?:e|ed|ing)|restor\w+|protect\w*|positive effects?|advantages?|optimi[sz]\w+|reversed|mitigat\w+|shorter|recommended|responsive|minimi[sz]\w+|counteract\w*|treated (?:successfully|effectively)|useful)\b"
)
SAME = re.compile(
    r"\bno (?:\w+[ -]){0,3}?(?:differences?|effects?|benefits?|reductions?|improvements?|changes?|advantages?|influence|impact|association|variations?|added)\b|\bnot (?:\w+ ){0,3}(?:differ\w*|reduc\w+|improv\w+|affect\w*|decreas\w+|superior|effective|better|alter\w*|change\w*|prevent\w*|relie\w+|influence\w*|"
    r"provide|have|enhance|diminish|lower|attenuate|alleviate|beneficial|inferior|inhibit\w*|increas\w+|statistically|significant\w*|potentiate|prolong|show|result|observed|associated)\b|\bdid not\b|\bdoes not\b|\bdo not\b|\bsimilar(?:ly|ity)?\b|\bcomparable\b|\bequal(?:ly)?\b|\bequivalen(?:t|ce)\b|\bequipotent\b|\bas (?:\w+ )?effective(?:ly)? as\b|\bas (?:well|good|much) as\b|"
    r"\bineffective\w*|\black(?:s|ed)? (?:of )?(?:an? )?(?:\w+ )?(?:effect|efficacy|benefit)|\bno better\b|\bfailed to\b|\bfails to\b|\bunaffected\b|\bunchanged\b|\bwithout (?:any )?(?:\w+ )?(?:benefit|effect)|\bno (?:clear )?evidence\b|\bnon-?inferior\w*|\bidentical\b|\bneither\b|\bnon-?significant|\bnot significant|\bthe same\b|\bwere not\b|\bwas not\b|\bno more\b"
)
BAD = re.compile(
    r"\b(?:increas(?:e|ed|es|ing)|higher|more|greater|worse(?:n\w*)?|aggravat\w+|exacerbat\w+|severe|prolonged|induc\w+)\b (?:\w+ ){0,4}(?:pain|hyperalgesia|headaches?|opioid (?:consumption|requirement)|morphine (?:consumption|requirement)|allodynia|analgesic requirement|rescue)|\b(?:pain|hyperalgesia|headache|scores?)\b (?:\w+ ){0,3}(?:increased|worsened|were higher|was higher|aggravated|was worse)"
)
LIMITED = re.compile(
    r"\b(?:insufficient|inconclusive|unclear|uncertain|controversial|conflicting|not (?:been )?(?:clarified|clear|established|known|fully)|limited (?:\w+ )?(?:evidence|effect|analgesic|efficacy|benefit|data|success)|lack of (?:\w+ )?(?:evidence|data|studies)|inadequate evidence|remains? to be|still lacks?|few controlled|scarce|paucity|equivocal|"
    r"inconsistent|variable|mixed|partial(?:ly)?|disappointing|difficult|sparse|no brand-new|neither supported nor|poor|conflict\w*)\b"
)
TURN = re.compile(
    r"[;:]|, (?:but|although|though|whereas|while|yet|however|and|with no|without)\b|\b(?:but|although|however|whereas|while|despite|except|nevertheless)\b"
)
SIDE = re.compile(
    r"\bwithout (?:significantly |any |an |serious |additional |the |major |causing |affecting )*(?:increas\w+|side|adverse|serious|complicat\w+|affecting|significant (?:side|adverse|increase)|causing|prolonging|producing|compromising)[^,;]*|\b(?:adverse|side)[- ](?:events?|effects?|reactions?)\b|\bnausea\b|\bvomiting\b|\bhallucinat\w+|\bdizziness\b|\bhypotension\b|\bheart rate\b|\bblood pressure\b|\bdemographic|\bcomplications?\b|\btolera\w+|\bsafety\b"
)
TRIED = re.compile(
    r"\btreat(?:ed|ment|ments|ing)?\b|\btherap(?:y|ies|eutic)\b|\bmanag(?:e|ed|ement|ing)\b|\befficacy\b|\beffective\w*|\banalges\w+|\brelief\b|\breliev\w+|\bdrugs?\b|\bprevent\w*|\bintervention\w*|\bmedication\w*|\bpharmac\w+|\banesthe\w+|\banaesthe\w+|\binfusions?\b|\bacupuncture\b|\bstimulation\b|\bexercise\b|\bsurgery\b|\bblocks?\b|\bprophyla\w+"
)
TESTED = re.compile(
    r"\btreat(?:ed|ment|ments|ing)?\b|\btherap(?:y|ies|eutic)\b|\bmanagement\b|\befficacy\b|\beffectiveness\b|\brelief\b|\breliev\w+|\bintervention\w*|\bmedication\w*|\bpharmacotherap\w+|\bprophyla\w+|\bheadache medicines\b|\banalges\w+|\bpain control\b"
)
