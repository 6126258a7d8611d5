"""The words that tell what came of pain."""

from __future__ import annotations

from .patterns import compiled

PAIN = compiled(
    r"\bwithdrawal (?:thresholds?|latenc(?:y|ies))\b|"
    r"\banti-?migraine\b|\bpain(?:ful|less|s)?\b|\banalg[eo]\w+|\bhemicrania\b|\bheadaches?\b|\bmigraines?\b|"
    r"\bhyperalg\w+|"
    r"\ballodyni\w+|\bantinocicept\w+|\banti-?hyperalges\w+|\bnocicept\w+|\bhypersensiti\w+|"
    r"\bneuralgia\w*|\bvas\b|\bnrs\b|\bflacc\b|\bdiscomfort\b|\bsore throat\b|\b(?:morphine|opioid|opiate|"
    r"sufentanil|fentanyl|remifentanil|hydromorphone|oxycodone|tramadol|analgesics?|codeine|paracetamol|narcotic|"
    r"pca|pcia)s? "
    r"(?:\w+ )?(?:consumption|requirements?|use|usage|dos\w+|need|presses|escalation|sparing)\b|"
    r"\bopioid-sparing\b|\bmorphine[- ]sparing\b|\brescue (?:analg|medic|opioid)\w*|\bpresses\b|\bcrps\b|"
    r"\bcomplex regional|\breflex sympathetic|"
    r"\bfibromyalgia\b|\bneuropathic\b|\bsciatica\b|\bmucositis\b|\bwind-up\b|\btemporal summation\b|"
    r"\bsensiti[sz]ation\b|\bphantom\b|\bdysmenorrh\w+|\bendometriosis\b|\barthritis\b|\bosteoarthritis\b|"
    r"\battacks?\b|\bclusters?\b|\bischemic\b|\bsickle\b"
)
_INCREASED = (
    r"\b(?:increas|elevat|rais|enhanc|prolong|restor|revers|normali[sz])\w+ (?:the )?(?:[\w-]+ ){0,3}?(?:withdrawal|"
    r"nociceptive|mechanical|thermal|tactile) (?:[\w-]+ ){0,2}?(?:thresholds?|latenc(?:y|ies))\b|"
    r"\b(?:withdrawal|nociceptive|mechanical|thermal) (?:thresholds?|latenc(?:y|ies))\b[^.;]{0,60}"
    r"\b(?:increased|elevated|raised|restored|higher|"
    r"reversed|normali[sz]ed)\b|"
    r"\b(?:antinocicept\w+|analgesia|analgesic effects?|anti-?hyperalgesi\w+(?: effects?)?|pain (?:thresholds?|"
    r"tolerance))\b[^.;]{0,60}\b(?:increased|enhanced|potentiated|prolonged|greater|higher)\b|"
    r"\b(?:increas|enhanc|potentiat|prolong)\w+ (?:the )?(?:\w+ )?(?:antinocicept|analges(?:ia|ic effect)|"
    r"anti-?hyperalges|pain (?:threshold|tolerance))\w*|"
)
GOOD = compiled(
    _INCREASED
    + r"\bno (?:more |further |post-?operative |longer )?pain\b|\bminimal (?:or no )?pain\b|\bwithout pain\b|"
    r"\b(?:excellent|stable|good|long-term) (?:[\w-]+ ){0,2}(?:effect|benefit|results?|outcomes?|response)\b|"
    r"\b(?:reduc(?:e|es|ed|ing|tions?)|decreas(?:e|es|ed|ing)|relie(?:ve|ves|ved|ving|f)|alleviat\w+|improv\w+|"
    r"lower(?:ed|s|ing)?(?! (?:back|lumbar|limbs?|leg|extremit\w+|abdom\w+|body|jaw|quadrant|"
    r"doses?))|lessen\w*|attenuat\w+|diminish\w*|ameliorat\w+|"
    r"better|superior(?:ity)?|effective(?:ly|ness)?|efficac\w+|prevent(?:s|ed|ing|ion|ive|ative)?|beneficial|"
    r"benefits?|successful(?:ly)?(?! (?:contact|recruit|complet|enrol|intubat|perform|titrat))|helpful|"
    r"promising|promise|useful|potent|abolish\w*|inhibit\w*|aborts?|aborted|"
    r"terminat\w+|satisfactory|enhanc\w+|respond(?:ed|ers?|s)?|"
    r"resol(?:ve|ved|ution)|control(?:led)? of|well[- ]controlled|pain[- ]free|headache[- ]free|favou?r(?:s|ed|"
    r"ing|able)?|potentiat\w+|prolong\w+|antinociceptive|anti-hyperalgesic|anti-?allodynic|painless|comfortable|"
    r"less (?:\w+ ){0,3}(?:pain|morphine|opioid|analges\w+)|"
    r"fewer(?! than)|smaller|opioid-sparing|morphine-sparing|suppress\w*|eliminat\w+|profited|"
    r"drugs? of (?:first[- ])?choice|first-line|remission|disappeared|valuable|eas(?:e|ed|ing)|restor\w+|"
    r"protect\w*|positive effects?|advantages?|optimi[sz]\w+|reversed|mitigat\w+|shorter|recommended|responsive|"
    r"minimi[sz]\w+|counteract\w*|treated (?:successfully|effectively)|useful)\b"
)
SAME = compiled(
    r"\bfail(?:s|ed)? to (?:\w+ ){0,2}?(?:reliev|provid|reduc|improv|prevent|show|demonstrat|produc|alter)\w*|"
    r"\bsuperiority\b[^.;]{0,40}\bnot\b|"
    r"\bno (?:\w+[ -]){0,3}?(?:differences?|effects?|benefits?|reductions?|improvements?|changes?|advantages?|"
    r"influence|impact|association|variations?|relief)\b|"
    r"\b(?:not|never) (?:\w+ ){0,3}?(?:differ\w*|reduc\w+|improv\w+|affect\w*|decreas\w+|superior|effective|"
    r"useful|helpful|"
    r"better|alter\w*|change\w*|prevent\w*|relie\w+|influence\w*|"
    r"enhance\w*|diminish|lower\w*|attenuate\w*|alleviate\w*|beneficial|inferior|inhibit\w*|potentiate\w*|"
    r"significant\w*|supported|recommended)\b|\b(?:not|no) (?:have |show |provide |produce |demonstrate |"
    r"result in )(?:an? |any )?"
    r"(?:\w+ ){0,4}(?:effect|benefit|advantage|relief|analges\w+|reduction|improvement|difference)|\bsimilar(?:ly|"
    r"ity)?\b|\bcomparable\b|\bequal(?:ly)?\b|\bequivalen(?:t|ce)\b|\bequipotent\b|"
    r"\bas (?:\w+ ){0,3}?(?:effective(?:ly)?|efficacious) as\b|"
    r"\bnot (?:considered|thought|believed|known) to (?:have|be)\b|"
    r"\bunable to (?:demonstrate|show|detect)|\bnot demonstrable|\bineffective\w*|\black(?:s|"
    r"ed)? (?:of )?(?:an? )?(?:\w+ )?(?:effect|efficacy|benefit)|\bno better\b|"
    r"\bfailed to (?:\w+ )?(?:reduc|improv|show|demonstrat|prevent|reliev|produc|provid|attenuat|decreas|enhanc|"
    r"alleviat)|\bunaffected\b|\bunchanged\b|"
    r"\bwithout (?:any )?(?:\w+ )?benefit|\bno (?:clear |convincing |strong )?evidence\b|\bnon-?inferior\w*|"
    r"\bidentical\b|\bnon-?significant|\bthe same (?:pain|analges\w+|relief|effect|in|as|between|for both|"
    r"degree)\b|\bof no benefit\b|\bno intergroup\b|\bp ?= ?n\.?s\b|\bnot? (?:statistically )?significant"
)
BAD = compiled(
    r"\b(?:increas(?:e|ed|es|ing)|higher|(?<!one or )more|worse(?:n\w*)?|aggravat\w+|exacerbat\w+|"
    r"enhanced)\b (?:the |"
    r"post-?operative |severe |intense |mean |in ){0,2}(?:pain|hyperalgesia|headaches?|migraine|"
    r"opioid (?:consumption|requirement)|morphine (?:consumption|requirement)|"
    r"allodynia|analgesic requirement|rescue)(?! (?:relief|pressure|perception|threshold|toler|control|free|"
    r"reduc))|\b(?:pain|"
    r"hyperalgesia|headache|pain scores?)\b (?:intensity |scores? )?(?:increased|worsened|"
    r"were (?:significantly )?higher|was (?:significantly )?higher|aggravated|was worse)|"
    r"\b(?:attacks|days with headache|headache (?:frequency|days|severity)|migraine (?:days|frequency))\b[^.;]{0,50}"
    r"\b(?:increased|worsened)\b|\bworsened (?:the |their )?(?:outcomes?|symptoms|course)\b|"
    r"\bincreas(?:e|ed|es|ing) the (?:intensity|severity|frequency|number) of (?:the )?(?:pain|headaches?|migraines?|"
    r"attacks)\b"
)
STRONG = compiled(
    _INCREASED
    + r"\bno (?:more |further |post-?operative |longer )?pain\b|\bminimal (?:or no )?pain\b|\bwithout pain\b|"
    r"\bpain-free\b|\b(?:excellent|stable|good|long-term) (?:[\w-]+ ){0,2}(?:effect|benefit|results?|outcomes?|"
    r"response)\b|"
    r"\b(?:reduc(?:es|ed)|decreas(?:es|ed)|reliev(?:es|ed)|alleviat(?:es|ed)|improv(?:es|ed)|attenuat(?:es|ed)|"
    r"lower(?:s|ed)|diminish(?:es|ed)|ameliorat(?:es|ed)|abolish(?:es|ed)|inhibit(?:s|ed)|prevent(?:s|ed)|"
    r"abort(?:s|ed)?|resolved|disappeared|subsided|responded|suppress(?:es|ed)|eliminat(?:es|ed))\b|"
    r"\b(?:may|can|could|might|to|effectively|significantly|seems? to|appears? to|will|would) (?:also |"
    r"effectively |significantly |substantially |help |be able to )*(?:reduce|decrease|relieve|alleviate|improve|"
    r"attenuate|lower|diminish|ameliorate|abolish|prevent|control|respond|help|eliminate|provide|offer|benefit)\b|"
    r"\b(?:is|are|was|were|be|been|being|appears?|seems?|appeared|seemed|proved?|proven|remains?|found|considered|"
    r"shown|and|highly|very|more|most|also|as|an?|equally) (?:to be |to have |\w+ly |the |most |an? |more |"
    r"considered |well-tolerated and |safe and |both |of the |as )*(?:effective|efficacious|useful|helpful|"
    r"beneficial|"
    r"successful|superior|better|valuable|recommended|promising|drugs? of (?:first )?choice|first[- ]line|"
    r"favou?rable|indicated|helped|appropriate|therapies? of choice|treatments? of choice|satisf\w+|pain[- ]free|"
    r"headache[- ]free|pronounced|good|relieved|reduced|lower|decreased|lessened|less|shorter|controlled|treated|"
    r"managed)\b|"
    r"\bsuccessful(?:ly)?\b|\b(?:therapy|treatment|drugs?|agents?|medications?) of (?:first )?choice\b|"
    r"\b(?:provid\w+|produc\w+|achiev\w+|obtain\w+|offer\w*|experienc\w+|report\w+|caus\w+|demonstrat\w+|ha[sd]|"
    r"have|show\w*|indicat\w+|with|and|significant|complete|adequate|good|marked) (?:[\w-]+[ ,]+){0,5}?"
    r"(?:pain relief|analgesia|relief|analgesic effects?|efficacy|pain control|pain reduction|promise|reductions?|"
    r"improvements?|decreases?|benefits?|remission|potential|effectiveness|anal?getic effects?)\b|\bmost useful\b|"
    r"\bdrugs? of choice\b|\bopioid-sparing\b|\bmorphine-sparing\b|\bpotent\b|\bpromising\b|\beffective for\b|"
    r"\beffective(?:ness)? in\b|\beffective (?:analges|treatment|pain|and|for|techniques?|methods?|approach|"
    r"options?|means)|\banti-hyperalgesic\b|"
    r"\bantinociceptive effect|"
    r"\bgreatest improvement|\bfirst-line\b|\bsuperior\b|\bprofited\b|\bpositive effects?\b"
)
LIMITED = compiled(
    r"\b(?:little (?:\w+ ){0,3}evidence|debatable|questionable|insufficient|inconclusive|"
    r"unclear|uncertain|controversial|conflicting|not (?:been )?(?:clarified|clear|"
    r"established|known|fully)|limited (?:\w+ )?(?:evidence|effect|analgesic|efficacy|benefit|data|success)|"
    r"lack of (?:\w+ )?(?:evidence|data|studies)|inadequate evidence|remains? to be|still lacks?|few controlled|"
    r"scarce|paucity|equivocal|"
    r"inconsistent|variable|mixed|partial(?:ly)?|disappointing|difficult|sparse|no brand-new|"
    r"neither supported nor|poor|conflict\w*)\b"
)
TURN = compiled(
    r"[;:]|, (?:but|although|though|whereas|while|yet|however|and|with no|without)\b|\b(?:but|although|however|"
    r"whereas|while|despite|except|nevertheless)\b"
)
SIDE = compiled(
    r"\bwithout (?:significantly |any |an |serious |additional |the |major |causing |affecting )*(?:increas\w+|"
    r"side|adverse|serious|complicat\w+|affecting|significant (?:side|adverse|increase)|causing|prolonging|"
    r"producing|compromising)[^,;]*|\b(?:adverse|side)[- ](?:events?|effects?|reactions?)\b|\bnausea\b|"
    r"\bvomiting\b|\bhallucinat\w+|\bdizziness\b|\bhypotension\b|\bheart rate\b|\bblood pressure\b|\bdemographic|"
    r"\bcomplications?\b|\btolera\w+|\bsafety\b"
)
TESTED = compiled(
    r"\btreat(?:ed|ment|ments|ing)?\b|\btherap(?:y|ies|eutic)\b|\bmanagement\b|\befficacy\b|\beffectiveness\b|"
    r"\brelief\b|\breliev\w+|\bintervention\w*|\bmedication\w*|\bpharmacotherap\w+|\bprophyla\w+|"
    r"\bprevent\w*|\bheadache medicines\b|\banalges\w+|\bpain control\b"
)

WEAK = compiled(
    r"\bmarginal(?:ly)?\b|\bweak\b|\binconsistent\b|\bdisappointing\b|\bnot (?:well )?supported\b|"
    r"\b(?:limited (?:\w+ ){0,2}(?:effect\w*|efficacy|analges\w+|benefit|success|relief|role)|(?:only|"
    r"of) limited (?:use|value))\b|\bmodest\w* (?:at best|"
    r"only)|\bonly (?:modest|partial|slight|minor)|\bmixed results\b|\bconflicting (?:results|evidence)|"
    r"\bequivocal\b|\bin some (?:patients|cases)\b[^.;]{0,20}\bonly\b"
)
OUTCOME = compiled(
    r"\bpain (?:scores?|intensity|ratings?|severity|relief|levels?|control|management|vas|nrs|scales?)\b|"
    r"\b(?:postoperative|post-operative|postsurgical|acute|chronic) (?:acute )?(?:pain|analges\w+)|"
    r"\banalgesi[ac]\w* (?:consumption|requirements?|use|effects?|efficacy|outcomes?|rescue|medications?)|"
    r"\b(?:opioid|morphine|sufentanil) (?:consumption|requirements?)|\breduc\w+ (?:of |in )?pain\b|"
    r"\bvisual analog\w* (?:scale|score)[^.;]{0,20}pain|\bflacc\b|\bpain\b[^.;]{0,30}\b(?:visual analog|vas|nrs|"
    r"numeric)|\b(?:vas|nrs)\b[^.;]{0,20}\bpain"
)
# Pain as what is measured, with a word for the measure.
SCORES = compiled(
    r"\b(?:pain|headache|migraine) (?:scores?|intensity|ratings?|severity|relief|response|frequency|attacks?|days|"
    r"thresholds?|recurrence|control|reduction)\b|\bpain[- ]free\b|\bheadache[- ]free\b|\banalgesi[ac]\w* "
    r"(?:consumption|requirements?|effects?|efficacy)|\b(?:opioid|morphine|sufentanil) (?:consumption|requirements?)|"
    r"\breduc\w+ (?:of |in )?(?:pain|headaches?|attacks)\b|\bseverity of (?:the )?(?:pain|headache|attacks?)|"
    r"\b(?:effective|effects?|efficacy|benefi\w+|improve\w*) (?:in|on|against|for|of) (?:the )?(?:pain|migraine|"
    r"headaches?)\b|\bmigrainous complaints\b|\b(?:vas|nrs|flacc)\b|\bhyperalges\w+|\ballodyni\w+|"
    r"\bnocicept\w+|\bantinocicept\w+"
)
HOPED = compiled(
    r"\binvolved in\b|\bmechanisms? (?:of|in|for) (?:the )?(?:pain relief|analges\w+|relief)|"
    r"\b(?:concept|hypothesis|idea|notion|view) that\b|"
    r"\bmust\b|\b(?:necessary|needed|important|essential|vital|crucial) (?:to|for|of)\b|\bimportance of\b|"
    r"\bconceivabl\w+|\bcost savings?\b|\bunder-?treat\w+|\bcut-?offs?\b|\bcut-off|\bquantif(?:y|ied)\b|"
    r"\boutcomes? (?:measured|assessed)\b|\bwilling(?:ness)?\b|"
    r"\b(?:regarded|classified|defined|counted) as\b|\bindependent(?:ly)? of\b|\bmeasures? of pain\b|"
    r"\b(?:useful|helpful|valuable|used) (?:\w+ ){0,2}(?:in|for|to) (?:the )?(?:evaluat|diagnos|assess|"
    r"understand|predict|identif|measur|record|study)\w*|\b(?:improved|our|advances in|better) (?:\w+ )?"
    r"(?:knowledge|understanding|awareness)\b|"
    r"\brecommend\w* against\b|"
    r"\bcould be (?:enhanced|improved)\b|\b(?:considered|believed|thought|felt|agreed) (?:that )?(?:they|it)\b|"
    r"\bpower (?:of|to) detect|\bfurther (?:\w+[ ,]+){0,5}?(?:studies|research|trials|investigation|study|work|"
    r"evaluation|information)|\b(?:studies|trials|research|study|investigations?) (?:\w+ ){0,4}(?:needed|required|"
    r"warranted|necessary)|\bshould be (?:investigated|studied|confirmed|tested|considered in future)|"
    r"\b(?:efficacy|effectiveness|effects?|safety|tolerability|usefulness)\b[^.;]{0,160}\b(?:was|were) (?:\w+ )?"
    r"(?:carried out|undertaken|performed|conducted|investigated|studied|examined|tested|explored)\b|"
    r"\bremains to be\b|\bto (?:determine|clarify|establish|evaluate|assess|investigate|examine|confirm|identify|"
    r"compare)\b|\bwhether\b|"
    r"\bwill (?:be|enable|provide|help)\b|\bwe hypothesi|\bhypothesis\b|\bwas defined\b|\bwere defined\b|"
    r"\bprimary (?:outcome|end-?point)|\bsecondary (?:outcome|end-?point)|\bwas (?:measured|assessed|evaluated|"
    r"recorded)\b|\bwere (?:measured|assessed|evaluated|recorded|compared|randomi[sz]ed|randomly|reviewed|"
    r"discussed)\b|\bquality of life\b(?!.{0,60}pain)|\bprevious study\b|\b(?:is|are) (?:reviewed|discussed|"
    r"described|outlined)\b|"
    r"\b(?:this|the) (?:article|review|chapter|paper) (?:review|discuss|describ|explor|provid|focus|summar)|"
    r"\bis a (?:major|public) (?:health|concern|problem)|\b(?:requires?|demands?|"
    r"calls? for) (?:\w+ ){0,3}(?:effective|better|improved|new)\b|"
    r"\b(?:need|needs|search|demand|quest) for\b|\b(?:are|is) (?:urgently )?(?:needed|required|lacking)\b|\bchallenge"
)
TREATMENT = compiled(
    r"\b(?:es)?ketamine\b|\bgroups?\b|\btreat\w*|\btherap\w+|\bdrugs?\b|\bplacebo\b|\binfus\w+|\binject\w+|"
    r"\bdos(?:e|es|ing)\b|\badminist\w+|\ban(?:a)?esth\w+|\bstimulat\w+|\bblocks?\b|\bblockade\b|"
    r"\bintervention\w*|\b(?:co)?administ\w+|\baddition\b|\badding\b|\badjuncts?\b|\badjuvants?\b|"
    r"\bmedications?\b|\bopioids?\b|"
    r"\bantidepressants?\b|\banticonvulsants?\b|\banti-?epileptics?\b|\banti-?inflammator\w+|\bsteroids?\b|"
    r"\bcorticosteroids?\b|\bagents?\b|\bagonists?\b|\bantagonists?\b|\binhibitors?\b|\btriptans?\b|"
    r"\bpsychedelics?\b|\bbotulinum\b|\btoxin\b|\bacupuncture\b|\bneedling\b|\blaser\b|\bsurg\w+|\bprocedures?\b|"
    r"\btechniques?\b|\bmethods?\b|\bvitamin\b|"
    r"\boxygen\b|\bexercise\b|\bprogram\w*|\bmanagement\b|\bstrateg\w+|\bregimens?\b|\bcombin\w+|"
    r"\bpremedication\b|\banalges(?:ic|ics|ia)\b|\bmagnetic\b|\bpatch\w*|\btablets?\b|\bcream\b|\bgel\b|"
    r"\bexposure\b|"
    r"\buse of\b|\bprophyla\w+|\bacid\b|\bantibod\w+|\bcannabi\w+|\bimplant\w*|\bcatheters?\b|\bpumps?\b|"
    r"\bsystem\b|"
    r"\b\w+(?:triptan|pentin|gabalin|caine|oxetine|tyline|ptyline|fentanil|fentanyl|orphine|orphone|codone|adol|"
    r"zepam|zolam|profen|coxib|nidine|amine|midine|etine|faxine|setron|sartan|olol|mab|gepant|zepine|azine|toin|"
    r"proate|bamate|sone|lone|tadine|idone|pride|fenac|xicam|indole|cin|eltrexone|oxone|thadone|propofol|"
    r"magnesium|lithium|baclofen)\b"
)
WORKS = compiled(
    r"\bsuperiority (?:over|to) (?:placebo|saline|controls?)\b|"
    r"(?<!clinical )\bsymptoms? (?:\w+ ){0,3}(?:resolv|improv|disappear|reliev|subsid|remit)\w+|"
    r"\bresponded (?:\w+ )?to\b|\b(?:may|can|might|could|will)? ?benefit(?:ed|s)? from\b|"
    r"\b(?:good|excellent|marked) therapeutic (?:effects?|response)\b|"
    r"\bnot (?:well )?supported\b|\bencouraging\b|\bdrugs? of (?:first )?choice\b|"
    r"\bfound to be (?:\w+ )?(?:effective|useful|helpful)\b|"
    r"\b(?:therap(?:y|ies)|treatments?|ketamine|esketamine|drugs?|administration|antidepressants?|"
    r"anticonvulsants?|agents?|infusions?|injections?|blocks?|stimulation|it)\b[^.;]{0,40}\b(?:was|is|were|are|be|"
    r"appears?|seems?|proved|proven)\b[^.;]{0,20}"
    r"\b(?:in)?(?:effective|efficacious|successful|beneficial|useful|helpful)\b|\b(?:effective|efficacious|"
    r"helpful|useful|worthwhile) (?:[\w-]+ ){0,3}(?:treatment|therapy|alternative|option)|\b(?:mode|form|method|"
    r"option) of treatment\b|\b(?:pain|headache|long-term|therapeutic|stable) (?:effect|benefit|relief|"
    r"response)\b|\brelief\b"
)
ALIKE = compiled(r"similar|comparable|equal|equivalen|as |non-?inferior|identical")
# Of two treatments, where nothing but pain is treated.
ALIKE_WORKS = compiled(
    r"\b(?:equally|similarly|comparably|as) (?:\w+ ){0,3}?(?:effective|efficacious)\b|\b(?:similar|comparable|equal|"
    r"equivalent) (?:\w+ ){0,2}(?:efficacy|effectiveness|relief)\b|\bno (?:\w+ ){0,2}differences? in (?:\w+ ){0,2}"
    r"(?:efficacy|effectiveness|relief)\b"
)
EFFECTIVE = compiled(
    r"\b(?:is|are|was|were|be|an?|and|both|highly) (?:\w+[ -]){0,4}?(?:effective|efficacious)\b(?! as\b)|"
    r"\bsuperior to (?:the )?(?:placebo|controls?|saline)\b|"
    r"\balternative\b[^.;]{0,40}\b(?:for|to)\b|\beffective (?:alternative|analges\w+|treatment|mode|and)\b"
)
BEATS_PLACEBO = compiled(
    r"\b(?:better|superior|more effective|more efficacious|greater|higher|lower|less)\b[^.;]{0,40}\b(?:than|to|over) "
    r"(?:the |with |after |for |in |did )?placebo\b"
)
CONTROL = compiled(r"\b(?:control|placebo|saline)\b")
SCORED = compiled(
    r"\bpain (?:scores?|intensity|ratings?|relief|vas|nrs)\b|\banalgesi[ac]\w* (?:consumption|requirements?)\b"
)
# Pain as a mark of the people, the place or the time, not as what came of it.
_SUFFERERS = (
    r"\b(?:patients?|women|men|children|adults|subjects|people|individuals|persons|veterans|sufferers) (?:with|"
    r"suffering from|experiencing|having|who ha(?:ve|d)) (?:[\w-]+ ){0,4}?(?:pain|migraine|headaches?|"
    r"neuralgia|fibromyalgia)\b|"
    r"\b(?:during|between|outside) (?:the |an? )?(?:[\w-]+ )?(?:attacks?|interval|phase)\b"
)
SUFFERERS = compiled(_SUFFERERS)
WHOSE = compiled(
    rf"{_SUFFERERS}|"
    r"\b(?:pain|migraine|headache) (?:patients?|clinics?|centres?|centers?|services?|syndromes?|populations?|"
    r"sufferers|treatment|medicine)\b"
)
# What is said of a treatment as a whole, so that its object need not be named.
PRAISED = compiled(
    r"\b(?:in)?effective\w*|\befficac\w+|\banalges\w+|\brelie[fv]\w*|\bhelpful\b|\buseful\b|\bbenefi\w+|"
    r"\bpromis\w+|\bsuperior\w*|\bof choice\b|\bsuccess\w*|\brespon\w+|\bsatisf\w+|\brecommended\b|"
    r"\bfirst[- ]line\b|\bvaluable\b|\bresults\b"
)
