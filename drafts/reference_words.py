"""How drafts speak of papers: tables."""

from __future__ import annotations

import re

#: Words for a kind of study, the first that fits rules; the design is the hand-labelled guidelines'.
DESIGNS: tuple[tuple[str, str], ...] = (
    (r"protocol", "protocol"),
    (r"guidelines?|consensus (?:statement|recommendations?)|practice advisory", "guideline"),
    (r"meta-?\s?analy[sz]\w+|pooled (?:\w+ )?(?:analysis|look|data|results?|study)|pooling", "meta_analysis"),
    (
        r"chart review|review of (?:\d+ )?(?:charts|records)|cohort|registry|follow-up study|"
        r"retrospective (?:\w+ )?(?:study|look|analysis|review|series)",
        "cohort",
    ),
    (
        r"systematic(?:ally)? review\w*|scoping review|evidence-based review|cochrane (?:review|overview)"
        r"|overview of reviews"
        r"|(?:the same|that|this) review|reviewers of|reviewing",
        "systematic_review",
    ),
    (r"narrative review|literature review|review article", "narrative_review"),
    (r"(?<!small )case series", "case_series"),
    (r"case[- ](?:report|study)|a single case\b|in one case\b", "case_report"),
    (r"case-control", "case_control"),
    (r"survey|questionnaire (?:study|survey)|cross-sectional|polled", "cross_sectional"),
    (r"in (?:male |female )?(?:rats?|mice)|(?:rat|mouse|animal) (?:study|model|experiment)s?", "animal"),
    (
        r"(?:open[- ]label|open|uncontrolled|single-arm|non-?randomi[sz]ed|before-and-after) (?:\w+ ){0,2}"
        r"(?:trial|study|pilot)",
        "nonrandomised_trial",
    ),
    (
        r"randomi[sz]ed|\brct\b|double[- ](?:blind|mask)|placebo[- ]controlled|cross-?over (?:trial|study)|"
        r"(?:gave|received?|given|assigned to) [^.]{0,60}\bor placebo\b",
        "rct",
    ),
    (r"controlled (?:trial|study)", "nonrandomised_trial"),
)
DESIGN_WORDS = tuple((re.compile(rf"\b(?:{pattern})", re.I), design) for pattern, design in DESIGNS)

#: A sentence that leans on a paper has one of these, or an author, a journal in italics, an identifier or a mark.
PAPER = re.compile(
    r"\b(?:stud(?:y|ies)|trials?|meta-?analys[ei]s|overview|"
    r"(?:systematic|scoping|cochrane|evidence-based|same|chart) review"
    r"|reviewers?|reviewing|case (?:report|series)|single case|survey|protocol|guidelines?|cohort|chart review"
    r"|researchers|its authors|later analysis|retrospective (?:look|analysis)|roundup|round-up|audit|paper|"
    r"pooled (?:look|data)|"
    r"randomi[sz]ed comparison"
    r"|(?:team|group) (?:at|from|in)|follow-up)\b",
    re.I,
)
#: Papers in general are no reference: "studies show", "most animal studies", "small case series".
GENERAL = re.compile(
    r"\b(?:most|many|some|several|few|most of the|some of the|both|animal|small|recent|other|numerous|clinical|all|"
    r"early|no) (?:\w+ )?"
    r"(?:studies|trials|reviews|case series)\b|\bstudies (?:show|suggest|have)|\bresearch (?:shows|suggests)",
    re.I,
)
SAME = re.compile(
    r"\b(?:the|that|this) same (?:\w+ )?(?:study|trial|review|analysis|report|survey|paper)|"
    r"mentioned above|its authors|"
    r"that trial|that study|that review|in (?:the|that|this) (?:crossover )?(?:study|trial) (?:above|just mentioned)",
    re.I,
)

YEAR = re.compile(r"(?<![\d/.;:-])(?:19[5-9]\d|20[0-4]\d)(?![\d/.]*\d|-\d)")
PMID = re.compile(
    r"(?:pubmed\.ncbi\.nlm\.nih\.gov/|ncbi\.nlm\.nih\.gov/pubmed/|europepmc\.org/\w+/med/|"
    r"\bPMID:?[\s\xa0]*|\bPubMed(?:[\s\xa0]*ID)?:?[\s\xa0]+)(\d{1,9})\b",
    re.I,
)
DOI = re.compile(r"\b(10\.\d{4,9}/(?:[^\s\"'<>()\[\]{},;]|\([^\s()]{0,40}\))+)", re.I)
MARKS = re.compile(r"\[\^?(\d{1,3}(?:\s*[,–-]\s*\d{1,3})*)\]")
RAISED = re.compile(r"<sup\b[^>]*>(?:<[^>]*>)?\[?(\d{1,3}(?:\s*[,–-]\s*\d{1,3})*)\]?|([¹²³⁴⁵⁶⁷⁸⁹⁰]{1,3})")
LONGEST_MARK_RANGE = 30

_NAME = (
    r"(?:(?:[Vv]an|[Vv]on|[Dd]e|[Dd]er|[Dd]en|[Dd]i|[Dd]a|[Dd]el|[Ll]a|[Ll]e|[Ee]l|[Aa]l|[Tt]en|[Tt]er|[Dd]os|"
    r"St\.?)\s)*"
    r"(?:O['’]|D['’])?[A-ZÀ-Þ][\w'’À-ÿ]+(?:-[A-ZÀ-Þ][\w'’À-ÿ]+)*"
)
_PERSON = rf"(?:{_NAME}(?:\s[A-Z]{{1,3}})?)"
_LISTED = rf"{_NAME}\s[A-Z]{{1,3}}"
_THEY = r"(?:colleagues|co-?workers|co-?authors|associates|(?:(?:her|his|their)\s)?(?:team|group|colleagues)|others)"
#: What follows two names where they are authors: a bracket, or what authors do.
_DID = (
    r"(?=\s*[(,)]|\s(?:also\s|then\s|first\s)?(?:\w+ed|found|saw|cut|wrote|gave|ran|took|put|set|had|made|got|did|"
    r"led|kept|"
    r"brought|say|tell|report|show|describe|looks?|could|were)\b)"
)
#: How a draft names authors, the first that fits rules; the group is the authors as written.
AUTHORS: tuple[re.Pattern[str], ...] = tuple(
    re.compile(pattern)
    for pattern in (
        rf"^\W*({_LISTED}(?:,\s{_LISTED})*(?:,?\s(?:et al\.|et al|and others))?)(?=[.,:;\s])",
        rf"\b({_NAME}(?:,\s{_NAME})*,?\s(?:and|&)\s{_THEY})\b",
        rf"\b({_NAME}(?:,\s{_NAME})*,?\set\sal\b\.?)",
        rf"\b({_NAME}(?:,\s{_NAME})+,?\s(?:and|&)\s{_NAME}){_DID}",
        rf"\b({_NAME}\s(?:and|&)\s{_NAME}){_DID}",
        rf"\b(?:Professor|Prof\.?|Dr\.?)\s((?:[A-Z][\w'’-]+\s)?{_NAME})",
        r"\b(Researchers\s(?:in|at|from)\s(?:the\s)?(?:[A-Z][\w'’-]+\s?(?:of\s)?)+)(?=\s)",
        rf"\b({_NAME}(?:\s(?:and|&)\s{_NAME})?)(?:['’]s|s['’])\s(?:(?:19|"
        rf"20)\d\d\s)?(?:[a-z][\w-]+\s){{0,3}}"
        r"(?:trial|study|review|paper|report|overview|survey|analysis)",
        r"\b(?:[Aa]n?|[Tt]he)\s(?:(?:19|20)\d\d\s)?([A-Z][A-Za-z]{2,})\s(?:study|survey|report|team)\b",
        rf"[(,;]\s*({_NAME}(?:\s(?:and|&)\s{_NAME})?),?\s(?=(?:19|20)\d\d\b)",
        rf"\bby\s({_NAME}(?:,\s{_NAME})*\s(?:and|&)\s{_NAME})\b",
    )
)
#: Words with capitals that are no names of people: places, months, drugs, words that open sentences.
NOT_AUTHORS = frozenset(
    "Cochrane January February March April May June July August September October November December Ketamine "
    "Esketamine Pain Low Intravenous Danish Dutch French German Greek Swiss Thai Another Other KETIS KALPAS Even An "
    "And The In After Both Although Since Depression Headache Migraine Medicine Lancet Anesthesiology Anaesthesia "
    "Neurology Cephalalgia Trials Nature Science BMJ JAMA Protocol Review Women Men Children Adults Europe Britain "
    "Canada Australia China Germany France Spain Italy Japan Switzerland".split(" ")
)
#: "British", "Canadian", "Chinese".
NATION = re.compile(r"(?:[A-Z]\w+(?:ish|ian|ese|ean)|American|Korean|German|European)$")

ITALIC = re.compile(
    r"<(?P<tag>em|i|cite)\b[^>]*>(?P<html>[^<]{3,120})</(?P=tag)>|(?<![*\w])\*(?P<star>[^*\n]{3,120})\*(?![*\w])"
    r"|(?<![_\w])_(?P<line>[^_\n]{3,120})_(?![_\w])"
)
_CAPITALISED = r"(?:[A-Z][\w'’À-ÿ-]*|of|and|the|in|for|on|de|et|&|und|der)"
_FIELD = r"(?:(?:Frontiers|Advances|Trends|Progress|Seminars|Current Opinion|Expert Opinion)\s(?:in|on)\s)?"
_TITLE = rf"{_FIELD}[A-Z][\w'’À-ÿ-]*(?:\s{_CAPITALISED}){{0,8}}?"
#: "… in the X", "according to X", "The X" at a sentence's start.
PLAIN_JOURNAL = re.compile(
    rf"(?:\b(?:[Ii]n|[Bb]y|[Tt]o|[Ff]rom)\s(?:the\s)?|^The\s|\bThe\s(?=\w+\sJournal))(?P<name>{_TITLE}\s?)"
    r"(?=\s*(?:\(|,|\.|;|:|$|\s(?:in|for|on|last|this)\b|\s(?!(?:of|and|the|de|et|und|der)\b)[a-z]|(?:19|20)\d\d))"
)
#: "(…, X 2012)", "(X, 2012;7:3)": what stands before the year in brackets, or after the authors.
BRACKETED_JOURNAL = re.compile(
    rf"(?:[(,;:]|\bal\.)\s*(?P<name>{_TITLE})\.?,?\s?\(?(?=(?:19|20)\d\d\b)",
)
#: Journals of one word.
ONE_WORD = frozenset(
    "Anaesthesia Anesthesiology Addiction Bioelectronics BMJ Brain Burns Cancer Cell Cephalalgia Chest "
    "Circulation Cureus Diabetes Drugs eLife Epilepsia Gut Headache Injury JAMA Lancet Medicine Molecules Nature "
    "Neurology Neuron Neuropharmacology Neuropsychopharmacology Neuroscience Nutrients Pain Pediatrics "
    "Pharmaceuticals Psychopharmacology Science Spine Stroke Surgery Thorax Toxins Trials Psychosomatics "
    "Neuromodulation Cells".split(" ")
)
JOURNAL_WORDS = re.compile(
    r"\b(?:journal|annals|archives|acta|lancet|nature|science|neurology|anesthesi\w*|anaesth\w*|medicine|pain|"
    r"headache|review|"
    r"reviews|trials|psychiatry|research|bmj|jama|therap\w+|frontiers|cephalalgia|addiction|proceedings|letters|"
    r"quarterly|"
    r"plos|revista|zeitschrift|annales|european|international|british|american|clinics?|reports|bulletin|j|med|int|"
    r"clin|"
    r"neurol|psychopharmacol\w*|pharmacol\w*|psychiatr\w*|neurosci\w*|scand|surg\w*|res|disord\w*|open|ther|ann|"
    r"arch)\b",
    re.I,
)
HOUSES = re.compile(
    r"\b(?:society|association|university|college|institute|academy|hospital|clinic|agency|centers?|ministry)\b", re.I
)
#: "… title. Anesth Analg 2003;97:1730", "… title. Pain, 12(3), 3-9".
LISTED_JOURNAL = re.compile(
    r"[.?!]\s+((?:(?:[A-Z][\w&-]*\.?|of|and|the|in|for|&)\s){0,8}?[A-Z][\w&-]*)"
    r"(?:[.,]?\s\(?(?:19|20)\d\d\)?\s*[;:(.]|,\s\d{1,3}(?:\(\d|[,:]\s?\d))"
)
QUOTED = re.compile(r"[\"“]([^\"”“]{15,300})[\"”]")

#: Somebody looks at a paper …
LOOKS = re.compile(
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
    re.I,
)
#: … and tells what it found.
FINDING = re.compile(
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
    re.I,
)
