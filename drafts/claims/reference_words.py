"""How drafts speak of papers: tables."""

from __future__ import annotations

import re

from ..quick import Quick

#: Words for a kind of study, the first that fits rules; the design is the hand-labelled guidelines'.
DESIGNS: tuple[tuple[str, str], ...] = (
    (
        r"(?<!one )(?<!no )protocol\b|plan for an? (?:\w+ )?(?:trial|study)|"
        r"(?:trial|study)\b[^.;]{0,60}\b(?:plans to|will enrol)",
        "protocol",
    ),
    (
        r"(?:an?|the|their|his|her|in) (?:\w+ )?(?:letter (?:by|from|to the)|editorial|commentary|correspondence)",
        "comment",
    ),
    (
        r"guidelines?|consensus (?:statement|recommendations?|guidance|panel|paper|document|group)|practice advisory",
        "guideline",
    ),
    (
        r"meta-?\s?analy[sz]\w+|pooled (?:\w+ )?(?:analysis|look|data|results?|study)|pooling"
        r"|pool(?:s|ed) (?:the |all |all the |together )?(?:\w+ ){0,3}(?:studies|trials|papers|surveys|rcts)"
        r"|(?:trials|studies|papers|rcts)\b[^.;]{0,40}, pooled\b|pooled together",
        "meta_analysis",
    ),
    (
        r"chart review|review of (?:\d+ )?(?:charts|records)|cohort|regist(?:ry|er) (?:study|data|analysis)|registry|"
        r"follow-up study|observational study|prospective study of|"
        r"retrospective (?:\w+ )?(?:study|look|analysis|review|series)|"
        r"back (?:over|through|at|into) [^.;]{0,20}"
        r"(?:charts|records|case notes|notes|files)",
        "cohort",
    ),
    (
        r"systematic(?:ally)? review\w*|scoping review|evidence-based review|cochrane (?:review|overview)"
        r"|cochrane (?:library|database)|overview of reviews"
        r"|(?:the same|that|this) review|reviewers of|reviewing",
        "systematic_review",
    ),
    (r"case reports? (?:with|and) (?:an? )?(?:[\w-]+ ){0,4}?(?:review|literature)", "case_report"),
    (r"(?:narrative|literature|non-systematic|general) review|review article", "narrative_review"),
    (
        r"(?<!small )case series|(?:set|series|handful|collection|pair|"
        r"string) of (?:\w+ )?case (?:reports|histories)|"
        r"(?:two|three|four|five|several) case (?:reports|histories)|"
        r"wr(?:ote|ites?) up (?:two|three|four|five|six|seven|eight|nine|ten|\d) |"
        r"(?:two|three|four|five|six) cases (?:written|described|reported)",
        "case_series",
    ),
    (r"case[- ](?:report|study)|a single case\b|in one case\b", "case_report"),
    (r"case-control", "case_control"),
    (
        r"survey|questionnaire (?:study|survey)|cross-sectional|polled|(?:a|the|one) (?:\w+ )?poll\b",
        "cross_sectional",
    ),
    (r"interview study|qualitative|focus groups?|(?:in-depth|semi-structured) interviews", "qualitative"),
    (
        r"in (?:male |female )?(?:rats?|mice)|(?:rat|mouse|animal) (?:study|model|experiment|work)s?|"
        r"(?:rats|mice|calves|rabbits|monkeys|piglets|guinea pigs)\b(?! of)",
        "animal",
    ),
    (r"in vitro|in a (?:petri )?dish\b|cell cultures?|cultured \w+ cells|test tubes?", "in_vitro"),
    (
        r"(?:open[- ]label|open|uncontrolled|single-arm|non-?\s?randomi[sz]ed|"
        r"before-and-after)(?:,? (?!randomi)[\w-]+){0,2}"
        r",? (?:trial|study|pilot|comparison|burst|series)|"
        r"open-label(?!\W+(?:\w+\W+){0,3}randomi)|without (?:a |any )?(?:control group|controls|comparison group)",
        "nonrandomised_trial",
    ),
    (
        r"(?<!non-)(?<!non )(?<!not )randomi[sz]ed|\brct\b|double[- ](?:blind|mask)|placebo[- ]controlled|"
        r"midazolam[- ]controlled|in random order|cross-?over (?:trial|study|test|comparison|experiment)|"
        r"phase [23] [^.]{0,80}\bplacebo|"
        r"placebo\b[^.]{0,80}\bphase\s+[23]\b|"
        r"(?:gave|received?|given|assigned to) [^.]{0,60}\bor placebo\b",
        "rct",
    ),
    (
        r"an? (?:(?:19|20)\d\d )?(?!book|product|peer|site|customer|google)(?:\w+ )?review\b"
        r"(?! of (?:\d|charts|records|prescriptions|patients|cases))",
        "narrative_review",
    ),
    (r"controlled (?:trial|study)", "nonrandomised_trial"),
)
DESIGN_WORDS = tuple((Quick(rf"\b(?:{pattern})"), design) for pattern, design in DESIGNS)

#: A sentence that leans on a paper has one of these, or an author, a journal in italics, an identifier or a mark.
PAPER = Quick(
    r"\b(?:stud(?:y|ies)|trials?|meta-?analys[ei]s|overview|"
    r"(?:systematic|scoping|cochrane|evidence-based|same|chart|narrative|literature) review"
    r"|reviewers?|reviewing|case (?:report|series)|single case|survey|protocol|guidelines?|cohort|chart review"
    r"|researchers|its authors|later analysis|retrospective (?:look|analysis)|roundup|round-up|audit|paper|"
    r"pooled (?:look|data|analysis)|(?:a|the|one|another) (?:\w+ )?poll|consensus (?:panel|guidance|statement)|"
    r"(?:rat|mouse|animal) experiment|interview study|"
    r"(?:randomi[sz]ed|double-blind|crossover|head-to-head) (?:comparison|test|experiment|pilot|crossover)|"
    r"retrospective review|prospective study|in random order|"
    r"(?:were|was|got) randomi[sz]ed|a (?:\w+ )?review of (?:treatment|the)"
    r"|(?:team|group) (?:at|from|in)|follow-up)\b",
)
#: Of a certain year, or printed in it: "a 2019 report", "a comparison published in 2007".
DATED = Quick(
    r"\b(?:an?|the|one|another|this|that|their|his|her) (?:[\w-]+ )?(?:19|20)\d\d (?:[\w-]+ ){0,2}?"
    r"(?:review|report|article|analysis|letter|comparison|overview|editorial|account|look|summary|experiment)\b|"
    r"\b(?:published|printed|written up|reported|described) in (?:19|20)\d\d\b",
)
#: Papers in general are no reference: "studies show", "most animal studies", "small case series".
GENERAL = Quick(
    r"\b(?:most|many|some|several|few|most of the|some of the|both|animal|small|recent|other|numerous|clinical|all|"
    r"early|no|proper|good|large|long|big|more|better|these|those|"
    r"(?:in|from|across|by|of) (?:randomi[sz]ed|controlled)|\w+ phase \d) (?:[\w-]+ )?"
    r"(?:studies|trials|reviews|reviewers|case series)\b|\bstudies (?:show|suggest|have)|"
    r"\bresearch (?:shows|suggests)|\b(?:every|any|no|hardly any|scarcely any|"
    r"each) (?:[\w-]+ )?(?:trial|study|review)\b|"
    r"\b(?:the|in|from) (?:[\w-]+ )?(?:trials|studies)\b|"
    r"\b(?:nobody|no one|no-one|none)\b[^.]{0,40}\b(?:trial|study)\b|controlled evidence",
)
#: One paper of its own kind, whatever is said of papers in general beside it.
ONE_PAPER = Quick(
    r"\b(?:an?|one|another|this|that|their|his|her|the) (?:[\w-]+ ){0,3}?(?:(?:systematic|narrative|"
    r"scoping|literature|"
    r"cochrane|chart|evidence-based) review|meta-?analysis|pooled analysis|case (?:series|report)|survey)\b",
)
SAME = Quick(
    r"\b(?:the|that|this) same (?:\w+ )?(?:study|trial|review|analysis|report|survey|paper)|"
    r"mentioned above|its authors|"
    r"that trial|that study|that review|in (?:the|that|this) (?:crossover )?(?:study|trial) (?:above|just mentioned)",
)

#: Spoken of before, but its design is not what is said: "a later analysis of that trial", "in that study".
NEW_DESIGN = Quick(r"\blater\b|\b(?:that|this|the) (?:same )?study\b")

YEAR = re.compile(r"(?<![\d/.;:-])(?:19[5-9]\d|20[0-4]\d)(?![\d/.]*\d|-\d)")
PMID = Quick(
    r"(?:pubmed\.ncbi\.nlm\.nih\.gov/|ncbi\.nlm\.nih\.gov/pubmed/|europepmc\.org/\w+/med/|"
    r"\bPMID:?[\s\xa0]*|\bPubMed(?:[\s\xa0]*ID)?:?[\s\xa0]+)(\d{1,9})\b",
)
DOI = Quick(r"\b(10\.\d{4,9}/(?:[^\s\"'<>()\[\]{},;]|\([^\s()]{0,40}\))+)")
#: Years between which something was counted, no year of a paper.
SPELL = Quick(
    r"\b(?:between\s(?:19|20)\d\d\sand|from\s(?:19|20)\d\d\s(?:to|until|till|through)|since)\s(?:19|20)\d\d\b"
    r"|\b(?:19|20)\d\d\s?[–-]\s?(?:19|20)\d\d\b",
)
MARKS = re.compile(r"\[\^?(\d{1,3}(?:\s*[,–-]\s*\d{1,3})*)\]")
RAISED = re.compile(r"<sup\b[^>]*>(?:<[^>]*>)?\[?(\d{1,3}(?:\s*[,–-]\s*\d{1,3})*)\]?|([¹²³⁴⁵⁶⁷⁸⁹⁰]{1,3})")
LONGEST_MARK_RANGE = 30
ENTITY = Quick(r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]\w{1,30});")

ITALIC = re.compile(
    r"<(?P<tag>em|i|cite)\b[^>]*>(?P<html>[^<]{3,120})</(?P=tag)>|(?<![*\w])\*(?P<star>[^*\n]{3,120})\*(?![*\w])"
    r"|(?<![_\w])_(?P<line>[^_\n]{3,120})_(?![_\w])"
)
#: The rest of a name in italics that a claim begins with: its mark stands before the claim.
CUT_ITALIC = re.compile(r"^([A-Z][^*<>\n]{2,80}[^*<>\s])(?:\*(?=[\s,.;(])|</(?:em|i|cite)>)")
_CAPITALISED = r"(?:[A-Z][\w'’À-ÿ-]*|of|and|the|in|for|on|de|et|&|und|der)"
_FIELD = r"(?:(?:Frontiers|Advances|Trends|Progress|Seminars|Current Opinion|Expert Opinion)\s(?:in|on)\s)?"
_TITLE = rf"{_FIELD}[A-Z][\w'’À-ÿ-]*(?:\s{_CAPITALISED}){{0,10}}?"
_SEASON = (
    r"(?:(?:spring|summer|autumn|fall|winter|January|February|March|April|May|June|July|August|September|October|"
    r"November|December),?\s)?"
)
#: "… in the X", "according to X", "The X" at a sentence's start.
PLAIN_JOURNAL = re.compile(
    r"(?:\b(?P<before>[Ii]n|[Bb]y|[Tt]o|[Ff]rom)\s(?:the\s)?|\b(?:last|this)\s(?:year|month|week|"
    r"spring|autumn)['’]s\s|"
    rf"^The\s|\bThe\s(?=\w+\sJournal))(?P<name>{_TITLE}\s?)"
    r"(?=\s*(?:\(|\)|,|\.|;|:|$|\s(?:in|for|on|last|this)\b|\s(?!(?:of|and|the|de|et|und|der)\b)[a-z]|(?:19|20)\d\d))"
)
#: A journal as the one who does: "X printed a review", "a test that X published", "In 2019 the X reported".
PRINTING_JOURNAL = re.compile(
    rf"(?:^\W*(?:[Ii]n\s(?:19|20)\d\d,?\s)?|\b(?:that|which|when|and)\s)(?:the\s|The\s)?(?P<name>{_TITLE})\s"
    r"(?:(?:has|had|also|first|once|later)\s){0,2}"
    r"(?:published|publishes|printed|prints|pitted|set|ran|carried|carries|devoted|reported|featured|issued|put\sout|"
    r"brought\sout|accepted|gave\sspace|(?<=has\s)(?:an?|its|the)|(?<=had\s)(?:an?|its))\b"
)
#: "The 2019 Lancet Psychiatry trial", "a JAMA paper".
JOURNALS_OWN = re.compile(
    rf"\b(?:[Aa]n?|[Tt]he|['’]s)\s(?:(?:19|20)\d\d\s)?(?P<name>{_TITLE})\s"
    r"(?:trial|study|review|paper|meta-analysis|report|article|editorial|survey)\b"
)
#: Somebody works for a journal: "a survey for X", "tested for X", "writing for X".
ORDERING_JOURNAL = re.compile(
    rf"\b(?:for|with|of|through|via)\s(?:the\s)?(?P<name>{_TITLE})(?=\s*(?:[(),.;:]|$)|\s(?!(?:of|and|the)\b)[a-z])"
)
#: What names of journals have and names of complaints and houses have not.
TELLING_NAME = Quick(
    r"\b(?:journal|annals|archives|digest|today|notes|monthly|weekly|quarterly|review|reviews|reports|letters|"
    r"bulletin|forum|gazette|proceedings|advances|frontiers|record|chronicle|magazine|update|updates|bmj|jama|lancet|"
    r"plos|acta|revista)\b",
)
#: "(…, X 2012)", "(X, 2012;7:3)": what stands before the year in brackets, or after the authors.
BRACKETED_JOURNAL = re.compile(
    rf"(?:[(,;:]|\bal\.)\s*(?P<name>{_TITLE})\.?,?\s?\(?{_SEASON}(?=(?:19|20)\d\d\b)",
)
#: In brackets of its own: "… six months later (Neurobiology of Disease)"; called one: "in the journal Headache".
BRACKETS_OWN = re.compile(rf"\((?:in\s)?(?P<name>{_TITLE})\)|\bthe\sjournal\s(?P<called>{_TITLE})(?=[\s,.;:)])")
#: The name of these begins so.
WITH_THE = ("The New England Journal of Medicine", "The Ochsner Journal")
#: Journals of one word.
ONE_WORD = frozenset(
    "Anaesthesia Anesthesiology Addiction Bioelectronics BMJ Brain Burns Cancer Cell Cephalalgia Chest "
    "Circulation Cureus Diabetes Drugs eLife Epilepsia Gut Headache Injury JAMA Lancet Medicine Molecules Nature "
    "Neurology Neuron Neuropharmacology Neuropsychopharmacology Neuroscience Nutrients Pain Pediatrics "
    "Pharmaceuticals Psychopharmacology Science Spine Stroke Surgery Thorax Toxins Trials Psychosomatics "
    "Neuromodulation Cells".split(" ")
)
JOURNAL_WORDS = Quick(
    r"\b(?:journal|annals|archives|acta|lancet|nature|science|neurology|anesthesi\w*|anaesth\w*|medicine|pain|"
    r"headache|review|"
    r"reviews|trials|psychiatry|research|bmj|jama|therap\w+|frontiers|cephalalgia|addiction|proceedings|letters|"
    r"quarterly|"
    r"plos|revista|zeitschrift|annales|european|international|british|american|clinics?|reports|bulletin|j|med|int|"
    r"clin|"
    r"neurol|psychopharmacol\w*|pharmacol\w*|psychiatr\w*|neurosci\w*|scand|surg\w*|res|disord\w*|open|ther|ann|"
    r"arch|an(?:a)?esth|analg|eur|rheumatol|oncol|gastroenterol|pediatr|palliat|symptom|neurosurg|"
    r"pharmacother|cardiol|"
    r"\w+ology|\w+iatry|\w+ics|stress|nursing|digest|today|monthly|weekly|notes|forum|gazette|advances|"
    r"magazine|updates?|record|chronicle)\b",
)
#: Complaints with capitals, places of several words: no journals.
NO_JOURNAL = Quick(
    r"\b(?:syndromes?|disorders?|disease|scale|score|inventory|questionnaire|index|new york|los angeles|hong kong|"
    r"san \w+|united (?:states|kingdom)|(?:north|south|new) [A-Z]\w+(?<!journal))$|^(?:north|south)\b",
)
#: What stands before "in X in 2021" where X is a journal.
PUT_INTO = re.compile(
    r"\b(?:writing|wrote|published|printed|reported|reporting|appeared|came out|described|article|paper|letter|piece|"
    r"review|study|trial|meta-analysis)\b[^.;]{0,60}$"
)
HOUSES = Quick(
    r"\b(?:society|association|university|college|institute|academy|hospital|clinic|agency|centers?|ministry)\b",
)
#: "… title. Anesth Analg 2003;97:1730", "… title. Pain, 12(3), 3-9".
LISTED_JOURNAL = re.compile(
    r"(?<!\bDr)(?<!\bProf)(?<!\b[A-Z])[.?!]\s+((?:(?:[A-Z][\w&-]*\.?|of|and|the|in|for|&)\s){0,8}?[A-Z][\w&-]*)"
    r"(?:[.,]?\s\(?(?:19|20)\d\d\)?\s*[;:(.]|,\s\d{1,3}(?:\(\d|[,:]\s?\d))"
)
CAPITALISED = re.compile(r"(?<![\w'’])[A-ZÀ-Þ][\w'’À-ÿ]+")
COCHRANE = re.compile(r"\bCochrane(?: Database(?: of Systematic Reviews)?| Library)?\b")
QUOTED = re.compile(r"[\"“]([^\"”“]{15,300})[\"”]")

#: Somebody looks at a paper …
LOOKS = Quick(
    r"\b(?:look(?:ed|s) (?:at|into)|gather(?:s|ed)|came out|appear(?:ed|s)\b(?! to)|"
    r"(?:was|were|is|are|been|be) (?:published|printed|"
    r"set out|described|reviewed|summarised|summarized|found|available|under way|underway)|asked (?:what|whether|"
    r"how|if)|tested|"
    r"carried|(?:are|is) in\b|published|gave|describes? the|covers?|covered|summari[sz](?:es|ed)|collect(?:s|ed)|"
    r"(?:has|have) been "
    r"studied|(?:is|are|were) watching|examin(?:es|ed|ing)|explor(?:es|ed|ing)|review(?:s|ed)|compar(?:es|ed)|"
    r"discuss(?:es|ed)|"
    r"set out to|investigat(?:es|ed)|reports? on|ran\b|studied|pull(?:s|ed) together|(?:can|will) be (?:found|read)|"
    r"devoted|"
    r"maps?|mapped|considers?|considered|weigh(?:s|ed)|took a look|look(?:s|ed)? back|being (?:examined|tested|"
    r"studied|compared)|the subject of|turn to|described in|sums? up|summed up|outlines?|outlined|wr[io]tes?|"
    r"wrote(?: up)?|"
    r"to itself|there is an?\b|see(?: also)?\b|will find|read(?:ers)?\b|details? (?:are|is)|for (?:the|an) overview|"
    r"deals? with|"
    r"about)\b|^[^.]{0,60}:\s*[A-Z][\w-]+(?: et al| and )",
)
#: … and tells what it found.
FINDING = Quick(
    r"\b(?:found\b(?! in\b)|finding|show(?:ed|s)?|conclud\w+|suggest\w*|report(?:ed|s)? (?!on|in\b|of\b)|reduc\w+|"
    r"lower(?:ed|s)?|improv(?:ed|es|ement)|reliev(?:ed|es)|relief|eas(?:e|ed|es)|halv(?:ed|es)|cut|fell|rose|"
    r"drop\w*|better|worse|effective\w*|(?:no|little|clear|small) (?:\w+ )?(?:difference|effect|benefit|evidence)|"
    r"brought|abolish\w*|prevent(?:s|ed)|helps|helped|works\b|worked|saw\b|responded|cured?|recovered|support for|"
    r"only\b|could offer|had \w+ of|threw|called|shaved?|sank|shrank|counted|tells? of|let\b|left\b|kept\b|"
    r"asked for|rated|grants?|freed|woke|slept|trim(?:s|med)|spared|raised|lift(?:s|ed)|off\b|credits?|could not|"
    r"near the top|came back|wears?|ceased|shortened|\d+ (?:of|out of|in) (?:the |their )?\d+|half|a (?:third|"
    r"fifth|quarter)|made\b|(?:says?|said|agree\w*|noted?|argues?|holds?|claims?) that|advis\w+|recommends?|weak|"
    r"strong|with \w+ pain|went back|out of (?:ten|five|four|three)|\d ?(?:%|per ?cent)|less|more|fewer|"
    r"hallucinated|did well|is testing|nine in ten|put the|ended|lasted|softened|calmed|whether ketamine can|"
    r"failed|vanished|stopped|used \d|limited|among the drugs|level \w+)\b",
)
