"""How drafts speak of papers: tables."""

from __future__ import annotations

import re

#: Words for a kind of study, the first that fits rules; the design is the hand-labelled guidelines'.
DESIGNS: tuple[tuple[str, str], ...] = (
    (r"protocol", "protocol"),
    (r"guidelines?|consensus (?:statement|recommendations?)|practice advisory", "guideline"),
    (r"meta-?\s?analy[sz]\w+|pooled analysis", "meta_analysis"),
    (r"chart review|review of (?:charts|records)|cohort|registry|follow-up study", "cohort"),
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
    (r"survey|questionnaire study|cross-sectional", "cross_sectional"),
    (r"in (?:male |female )?(?:rats?|mice)|(?:rat|mouse|animal) (?:study|model|experiment)s?", "animal"),
    (
        r"(?:open[- ]label|open|uncontrolled|single-arm|non-?randomi[sz]ed|before-and-after) (?:\w+ ){0,2}"
        r"(?:trial|study|pilot)",
        "nonrandomised_trial",
    ),
    (r"randomi[sz]ed|\brct\b|double[- ]blind|placebo[- ]controlled|cross-?over (?:trial|study)|or placebo\b", "rct"),
    (r"controlled (?:trial|study)", "nonrandomised_trial"),
)
DESIGN_WORDS = tuple((re.compile(rf"\b(?:{pattern})", re.I), design) for pattern, design in DESIGNS)

#: A sentence that leans on a paper has one of these, or an author, a journal in italics, an identifier or a mark.
PAPER = re.compile(
    r"\b(?:stud(?:y|ies)|trials?|meta-?analys[ei]s|overview|"
    r"(?:systematic|scoping|cochrane|evidence-based|same|chart) review"
    r"|reviewers?|reviewing|case (?:report|series)|single case|survey|protocol|guidelines?|cohort|chart review"
    r"|researchers|its authors|later analysis)\b",
    re.I,
)
#: Papers in general are no reference: "studies show", "most animal studies", "small case series".
GENERAL = re.compile(
    r"\b(?:most|many|some|several|few|animal|small|recent|other|numerous|clinical|all|early|no) (?:\w+ )?"
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
    r"(?:pubmed\.ncbi\.nlm\.nih\.gov/|ncbi\.nlm\.nih\.gov/pubmed/|\bPMID:?[\s\xa0]*|\bPubMed[\s\xa0]+)(\d{1,9})\b",
    re.I,
)
DOI = re.compile(r"\b(10\.\d{4,9}/[^\s\"'<>\])},;]+)", re.I)
MARKS = re.compile(r"\[(\d{1,3}(?:\s*[,–-]\s*\d{1,3})*)\]")
LONGEST_MARK_RANGE = 30

_NAME = (
    r"(?:(?:[Vv]an|[Vv]on|[Dd]e|[Dd]er|[Dd]en|[Dd]i|[Dd]a|[Dd]el|[Ll]a|[Ll]e|[Ee]l|[Aa]l|[Tt]en|[Tt]er|[Dd]os|"
    r"St\.?)\s)*"
    r"(?:O['’]|D['’])?[A-ZÀ-Þ][\w'’À-ÿ]+(?:-[A-ZÀ-Þ][\w'’À-ÿ]+)*"
)
_PERSON = rf"(?:{_NAME}(?:\s[A-Z]{{1,3}})?)"
_LISTED = rf"{_NAME}\s[A-Z]{{1,3}}"
#: How a draft names authors, the first that fits rules; the group is the authors as written.
AUTHORS: tuple[re.Pattern[str], ...] = tuple(
    re.compile(pattern)
    for pattern in (
        rf"^\W*({_LISTED}(?:,\s{_LISTED})*(?:,?\s(?:et al\.|et al|and others))?)(?=[.,:;\s])",
        rf"\b({_NAME}(?:,\s{_NAME})*\s(?:and|&)\s(?:colleagues|co-?workers|associates|team))\b",
        rf"\b({_NAME}(?:,\s{_NAME})*,?\set\sal\b\.?)",
        rf"\b({_NAME}(?:,\s{_NAME})+,?\s(?:and|&)\s{_NAME})(?=\s*[(,)]|\s(?:found|showed|reported|saw|cut|followed|"
        rf"tested|described))",
        rf"\b({_NAME}\s(?:and|&)\s{_NAME})(?=\s*[(,)]|\s(?:found|showed|reported|saw|cut|followed|tested|described|"
        rf"reviewed))",
        rf"\b(?:Professor|Prof\.?|Dr\.?)\s((?:[A-Z][\w'’-]+\s)?{_NAME})",
        r"\b(Researchers\s(?:in|at|from)\s(?:the\s)?(?:[A-Z][\w'’-]+\s?(?:of\s)?)+)(?=\s)",
        rf"\b({_NAME})(?:['’]s|s['’])\s(?:(?:19|20)\d\d\s)?(?:randomi[sz]ed\s|pilot\s|small\s)?(?:trial|study|"
        rf"review|paper|report)",
        r"\b(?:[Aa]n?|[Tt]he)\s(?:(?:19|20)\d\d\s)?([A-Z][A-Za-z]{2,})\s(?:study|survey|report|team)\b",
    )
)
NOT_AUTHORS = frozenset(
    "Cochrane January February March April May June July August September October November December "
    "Ketamine Esketamine "
    "Pain Low Intravenous Danish Canadian British American German Dutch Swedish Norwegian Italian French Spanish "
    "Chinese Japanese Another Other KETIS KALPAS Even An And The In After".split(" ")
)

ITALIC = re.compile(
    r"<(?P<tag>em|i|cite)\b[^>]*>(?P<html>[^<]{3,120})</(?P=tag)>|(?<![*\w])\*(?P<star>[^*\n]{3,120})\*(?![*\w])"
    r"|(?<![_\w])_(?P<line>[^_\n]{3,120})_(?![_\w])"
)
_CAPITALISED = r"(?:[A-Z][\w'’-]*|of|and|the|in|for|on|de|et|&|und|der)"
PLAIN_JOURNAL = re.compile(
    rf"(?:\b(?:in|by)\s(?:the\s)?|^The\s|"
    rf"\bThe\s(?=\w+\sJournal))(?P<name>(?:[A-Z][\w'’-]*)(?:\s{_CAPITALISED}){{0,8}}?\s?)"
    r"(?=\s*(?:\(|,|\.|;|$|\s(?:in|for|on)\b|\s(?!(?:of|and|the|de|et|und|der)\b)[a-z]))"
)
JOURNAL_WORDS = re.compile(
    r"\b(?:journal|annals|archives|acta|lancet|nature|science|neurology|anesthesi\w+|anaesth\w+|medicine|pain|"
    r"headache|review|"
    r"reviews|trials|psychiatry|research|bmj|jama|therap\w+|frontiers|cephalalgia|addiction|proceedings|letters|"
    r"quarterly|plos)\b",
    re.I,
)
LISTED_JOURNAL = re.compile(r"[.?!]\s+([A-Z][A-Za-z&. ]{2,60}?)\.?\s+(?:19|20)\d\d\s*;")
QUOTED = re.compile(r"[\"“]([^\"”“]{15,300})[\"”]")

#: Somebody looks at a paper …
LOOKS = re.compile(
    r"\b(?:look(?:ed|s) (?:at|into)|gather(?:s|ed)|came out|appear(?:ed|s)\b(?! to)|(?:is|are|was|were)\s*\.?$|"
    r"(?:was|were|is|are|been|be) (?:published|printed|"
    r"set out|described|reviewed|summarised|summarized|found|available|under way|underway)|asked (?:what|whether|"
    r"how|if)|tested|"
    r"carried|(?:are|is) in\b|published|gave|describes? the|covers?|covered|summari[sz](?:es|ed)|collect(?:s|ed)|"
    r"(?:has|have) been "
    r"studied|(?:is|are|were) watching|examin(?:es|ed|ing)|explor(?:es|ed|ing)|review(?:s|ed)|compar(?:es|ed)|"
    r"discuss(?:es|ed)|"
    r"set out to|investigat(?:es|ed)|reports? on|ran\b|studied|pull(?:s|ed) together|(?:can|will) be (?:found|read)|"
    r"devoted|"
    r"maps?|mapped|considers?|considered|weigh(?:s|ed)|took a look|sums? up|summed up|outlines?|outlined|wr[io]tes?|"
    r"wrote(?: up)?|"
    r"to itself|there is an?\b|see(?: also)?\b|will find|read(?:ers)?\b|details? (?:are|is)|for (?:the|an) overview|"
    r"deals? with|"
    r"about)\b|^[^.]{0,60}:\s*[A-Z][\w-]+(?: et al| and )",
    re.I,
)
#: … and tells what it found.
FINDING = re.compile(
    r"\b(?:found\b(?! in\b)|finding|show(?:ed|s)?|conclud\w+|suggest\w*|report(?:ed|s)? (?!on|in\b|of\b)|reduc\w+|"
    r"lower(?:ed|s)?|"
    r"improv(?:ed|es|ement)|reliev(?:ed|es)|relief|eas(?:e|ed|es)|halv(?:ed|es)|cut|fell|rose|drop\w*|better|worse|"
    r"effective\w*|"
    r"(?:no|little|clear|small) (?:\w+ )?(?:difference|effect|benefit|evidence)|brought|abolish\w*|prevent(?:s|ed)|"
    r"helps|helped|works\b|worked|saw\b|"
    r"responded|cured?|recovered|support for|only\b|could offer|had \w+ of|threw|called|advised?|recommends?|weak|"
    r"strong|with \w+ pain|"
    r"went back|out of (?:ten|five|four|three)|\d ?(?:%|per ?cent)|less|more|fewer|hallucinated|did well|is testing|"
    r"nine in ten|"
    r"put the|ended|lasted|softened|calmed|whether ketamine can|failed|vanished|stopped|used \d|limited|"
    r"among the drugs|level \w+)\b",
    re.I,
)
