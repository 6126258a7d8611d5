"""The words of a title that tell whether a record has anything to say of what came of pain."""

from __future__ import annotations

from .patterns import compiled

# Titles of records that ask how often, by whom, why or how pain is told, not what helps against it.
ABOUT = compiled(
    r"\b(?:patterns?|trends?|co-?prescri\w+|prescri(?:bing|ption)s?|utili[sz]ation|use of|usage|costs?|"
    r"prevalence|incidence|"
    r"epidemiolog\w+|risk factors?|predict(?:ors?|ing)|diagnos\w+|quality of life|referral|knowledge|attitudes?|"
    r"opinions?|views?|aspects|links?|pathways|predicted|"
    r"barriers|"
    r"burden|psychometric|validation|validity|measur\w+|assessment|characteristics|correlates|comorbidit\w+|"
    r"mechanisms?|"
    r"pathophysiolog\w+|classification|criteria|disability|experiences?|perceptions?|beliefs|satisfaction|"
    r"questionnaire|"
    r"survey|risk of|differences|pharmacokinetic\w*|genetics?|imaging|markers?|biomarkers?|abuse|misuse|addiction)\b"
)
# Whatever treatment such a title names, it does not ask what it does to pain.
NEVER = compiled(
    r"\bpatterns\b|\bdeterminants?\b|\bpredict(?:ors?|ive)\b|\brisk factors?\b|\badverse (?:events?|effects?|"
    r"reactions?)\b|\bknowledge\b|\battitudes?\b|\breluctan\w+|\bbarriers?\b|\b(?:housestaff|residents|nurses|physicians|pharmacists|"
    r"practitioners|pediatricians|neurologists?)\b|\bdefinitions?\b|\babsorption\b|\bbioavailability\b|"
    r"\bbioequivalen\w+|\bencapsulat\w+|\bdeaths?\b|\bvariations? (?:among|between)\b|\butili[sz]ation\b|"
    r"\bprevalence\b|\bquestionnaire\b|\bvalidation\b|\breferrals?\b|\bautobiograph\w+"
)
EVALUATES = compiled(
    r"\btreat\w*(?! (?:patterns?|preferences?|satisfaction))|\btherap\w+|\beffects?\b(?<!side effects)|"
    r"\befficac\w+|\beffective\w*|\brelie[fv]\w*|\banalges\w+|"
    r"\bversus\b|\bvs\b|\bcompar\w+|\bmanag\w+|\btrial\b|\bprevent\w*|\bprophyla\w+|\brandomi[sz]ed\b|\bblock\w*|"
    r"\bketamine\b|\besketamine\b|\binfusions?\b|\bstimulation\b|\bimprov\w+|\breduc\w+|\brespons\w+|"
    r"\boutcomes?\b|\bsurgery\b|"
    r"\binject\w+|\bintervention\w*|\bprogram\w*|\bbenefi\w+|\banti\w+|\bcontrol\b"
)
TITLE_PAIN = compiled(r"\bpain|\banalges|\bantinocicept|\bheadache|\bmigraine")
# Titles of records on harms or on the fate of a drug in the body, in which silence on pain is no open question.
HARMS = compiled(
    r"\bpharmacokinetic\w*|\bside[- ]effects?\b|\badverse\b|\binteractions?\b|\btolerability\b|\bbioavailability\b|"
    r"\bsafety\b|\beconomic\b"
)
HELPS = compiled(r"\befficac\w+|\beffective\w*|\brelie\w+|\banalges\w+ effects?")
# A title that says what came of it.
TITLE_TELLS = compiled(
    r"\b(?:can|may|could|might) (?:be |effectively |also )?(?:effective|useful|helpful|beneficial|reduce|"
    r"relieve|alleviate|"
    r"prevent|improve|abort|attenuate)\b|\b(?:effective|useful|helpful|promising|valuable) (?:\w+ )?(?:drug|"
    r"agent|tool|option)\b|"
    r"\bunique effectiveness\b|"
    r"\b(?:reduc|decreas|reliev|alleviat|improv|attenuat|mitigat|inhibit|prevent|suppress|abolish|enhanc|ameliorat|"
    r"lower|block|revers|eliminat|resolv|diminish|prolong|potentiat|abort|help)(?:e?s|ed)\b|"
    r"\b(?:does|do|did|can) not\b|\bno (?:effect|benefit|difference|evidence)|\bfail(?:s|ed)\b|"
    r"\b(?:is|are|was|were) (?:\w+ ){0,2}(?:effective|superior|better|useful|ineffective|beneficial|analgesic)\b|"
    r"\b(?:successful|effective) (?:\w+ ){0,2}(?:treatment|therapy|relief|management)|"
    r"\bsuccessful\w* (?:treated|managed)|"
    r"\btreated success|\bresponsive to\b|\bresponse (?:of|to)\b|\brespon(?:ds|ded)\b|\brelief of\b|\breduction of\b"
)
# Titles that name what was measured, and it is not pain.
ELSEWHERE = compiled(
    r"\bblood flow\b|\bvelocit\w+|\bperfusion\b|\bevoked potentials?\b|"
    r"\bnegative variation\b|\beeg\b|\bprolactin\b|\bcortisol\b|\bneuroendocrine\b|"
    r"\bhormon\w+|\b(?:plasma|serum|urin\w+|salivary|platelet|csf|blood) (?:\w+ )?(?:levels?|concentrations?)\b|"
    r"\bconcentrations?\b|\bsensitivity\b|\bpreferences?\b|\bproductivity\b|\bwork loss\b|"
    r"\babsenteeism\b|\bsatisfaction\b|^costs?\b|\bcosts? of\b|\bcost-\w+|\bdriving\b|"
    r"\bcogniti(?:ve|on)\b(?! (?:behavio|therap))|\bdelirium\b|\bagitation\b|\bvisual fields?\b|\bintraocular\b|"
    r"\bweight\b|"
    r"\bnerve conduction\b|\bblood pressure\b|\bha?emodynamic\w*|\bgastric emptying\b|\bfluctuations?\b|"
    r"\breproducib\w+|\bvariability\b|\breliabilit\w+|\bmuscle activity\b|\bdyspnea\b|"
    r"\bpracticab\w+|\bacceptance\b|\bacceptability\b|\bcompliance\b|\badherence\b|\bhandling\b|\bconstipation\b|"
    r"\bnausea\b|\bvomiting\b|\bbowel (?:dys)?function|\bpruritus\b|\brespiratory depression\b|\btoxicit\w+|"
    r"\b(?:opioid|drug|morphine)-induced (?!hyperalg|analg|headache|pain|toler)\w+|"
    r"\bcardiovascular\b|\bischa?emic (?!pain)\w+|\bcontractions?\b|\bpropofol requirement"
)
# Titles on how care is given, told or ruled, not on what it does.
CARE = compiled(
    r"\b(?:history|polic(?:y|ies)|decisions?|education\w*|organi[sz]ation\w*|dependenc[ey]|problems|misuse|contracts?|agreements?|worth|"
    r"law|legal|ethic\w*|regulat\w+|training|nurses'?|referrals?|comorbidit\w+|distinguishing)\b"
)
# A text that ends with what it will tell.
ANNOUNCES = compiled(
    r"\b(?:this|the present|our|following) (?:[\w-]+ ){0,3}?(?:review|article|paper|chapter|overview|update)\b|\bwe "
    r"(?:\w+ )?(?:review|summari[sz]e|discuss|describe|present)\b|\b(?:is|are|will be) (?:\w+ )?(?:reviewed|"
    r"discussed|summari[sz]ed|described|outlined)\b"
)
IMPLIED = compiled(r"\bimplications? (?:for|of)\b")
# A title on what is given against what.
DRUGS = compiled(
    r"\bpharmacolog\w+|\bdrugs?\b|\b(?:for|in|against) (?:the )?(?:[\w-]+ ){0,4}(?:pain|migraine|neuralgia|"
    r"headaches?|fibromyalgia|neuropathy)\b.{0,30}\b(?:adults|children|adolescents)$|"
    r"\w(?<!\bapproach)(?<!\bcare) for (?:the )?(?:[\w-]+ ){0,4}(?:pain|migraine|neuralgia|headaches?|fibromyalgia|"
    r"neuropathy)\b"
)
