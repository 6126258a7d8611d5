"""What a sentence says of the paper it leans on: journal, year, design, authors, PMID and DOI, each as written.

Nothing is looked up here; a field that the sentence does not state is None.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct


class Reference(Struct, frozen=True, kw_only=True):
    """A paper as a draft speaks of it. `title` is a quoted or listed title; `marks` are numbers into the draft's
    reference list (`[3]`); `same` is true where the paper is one spoken of before ("the same review").
    """

    journal: str | None = None
    year: int | None = None
    design: str | None = None
    authors: str | None = None
    pmid: str | None = None
    doi: str | None = None
    title: str | None = None
    marks: tuple[int, ...] = ()
    same: bool = False


#: Words for a kind of study, the first that fits rules; the design is the hand-labelled guidelines'.
DESIGNS: tuple[tuple[str, str], ...] = (
    (r"protocol", "protocol"),
    (r"guidelines?|consensus (?:statement|recommendations?)|practice advisory", "guideline"),
    (r"meta-?\s?analy[sz]\w+|pooled analysis", "meta_analysis"),
    (r"chart review|review of (?:charts|records)|cohort|registry|follow-up study", "cohort"),
    (
        r"systematic(?:ally)? review\w*|scoping review|evidence-based review|cochrane (?:review|overview)|overview of reviews"
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
        r"(?:open[- ]label|open|uncontrolled|single-arm|non-?randomi[sz]ed|before-and-after) (?:\w+ ){0,2}(?:trial|study|pilot)",
        "nonrandomised_trial",
    ),
    (r"randomi[sz]ed|\brct\b|double[- ]blind|placebo[- ]controlled|cross-?over (?:trial|study)|or placebo\b", "rct"),
    (r"controlled (?:trial|study)", "nonrandomised_trial"),
)
_DESIGN = tuple((re.compile(rf"\b(?:{pattern})", re.I), design) for pattern, design in DESIGNS)

#: A sentence that leans on a paper has one of these, or an author, a journal in italics, an identifier or a mark.
_PAPER = re.compile(
    r"\b(?:stud(?:y|ies)|trials?|meta-?analys[ei]s|overview|(?:systematic|scoping|cochrane|evidence-based|same|chart) review"
    r"|reviewers?|reviewing|case (?:report|series)|single case|survey|protocol|guidelines?|cohort|chart review"
    r"|researchers|its authors|later analysis)\b",
    re.I,
)
#: Papers in general are no reference: "studies show", "most animal studies", "small case series".
_GENERAL = re.compile(
    r"\b(?:most|many|some|several|few|animal|small|recent|other|numerous|clinical|all|early|no) (?:\w+ )?"
    r"(?:studies|trials|reviews|case series)\b|\bstudies (?:show|suggest|have)|\bresearch (?:shows|suggests)",
    re.I,
)
_SAME = re.compile(
    r"\b(?:the|that|this) same (?:\w+ )?(?:study|trial|review|analysis|report|survey|paper)|mentioned above|its authors|"
    r"that trial|that study|that review|in (?:the|that|this) (?:crossover )?(?:study|trial) (?:above|just mentioned)",
    re.I,
)

_YEAR = re.compile(r"(?<![\d/.;:-])(?:19[5-9]\d|20[0-4]\d)(?![\d/.]*\d|-\d)")
_PMID = re.compile(
    r"(?:pubmed\.ncbi\.nlm\.nih\.gov/|ncbi\.nlm\.nih\.gov/pubmed/|\bPMID:?[\s\xa0]*|\bPubMed[\s\xa0]+)(\d{1,9})\b",
    re.I,
)
_DOI = re.compile(r"\b(10\.\d{4,9}/[^\s\"'<>\])},;]+)", re.I)
_MARKS = re.compile(r"\[(\d{1,3}(?:\s*[,–-]\s*\d{1,3})*)\]")
_LONGEST_MARK_RANGE = 30

_NAME = r"(?:(?:[Vv]an|[Vv]on|[Dd]e|[Dd]er|[Dd]en|[Dd]i|[Dd]a|[Dd]el|[Ll]a|[Ll]e|[Ee]l|[Aa]l|[Tt]en|[Tt]er|[Dd]os|St\.?)\s)*(?:O['’]|D['’])?[A-ZÀ-Þ][\w'’À-ÿ]+(?:-[A-ZÀ-Þ][\w'’À-ÿ]+)*"
_PERSON = rf"(?:{_NAME}(?:\s[A-Z]{{1,3}})?)"
_LISTED = rf"{_NAME}\s[A-Z]{{1,3}}"
#: How a draft names authors, the first that fits rules; the group is the authors as written.
_AUTHORS: tuple[re.Pattern[str], ...] = tuple(
    re.compile(pattern)
    for pattern in (
        rf"^\W*({_LISTED}(?:,\s{_LISTED})*(?:,?\s(?:et al\.|et al|and others))?)(?=[.,:;\s])",
        rf"\b({_NAME}(?:,\s{_NAME})*\s(?:and|&)\s(?:colleagues|co-?workers|associates|team))\b",
        rf"\b({_NAME}(?:,\s{_NAME})*,?\set\sal\b\.?)",
        rf"\b({_NAME}(?:,\s{_NAME})+,?\s(?:and|&)\s{_NAME})(?=\s*[(,)]|\s(?:found|showed|reported|saw|cut|followed|tested|described))",
        rf"\b({_NAME}\s(?:and|&)\s{_NAME})(?=\s*[(,)]|\s(?:found|showed|reported|saw|cut|followed|tested|described|reviewed))",
        rf"\b(?:Professor|Prof\.?|Dr\.?)\s((?:[A-Z][\w'’-]+\s)?{_NAME})",
        r"\b(Researchers\s(?:in|at|from)\s(?:the\s)?(?:[A-Z][\w'’-]+\s?(?:of\s)?)+)(?=\s)",
        rf"\b({_NAME})(?:['’]s|s['’])\s(?:(?:19|20)\d\d\s)?(?:randomi[sz]ed\s|pilot\s|small\s)?(?:trial|study|review|paper|report)",
        r"\b(?:[Aa]n?|[Tt]he)\s(?:(?:19|20)\d\d\s)?([A-Z][A-Za-z]{2,})\s(?:study|survey|report|team)\b",
    )
)
_NOT_AUTHORS = frozenset(
    "Cochrane January February March April May June July August September October November December Ketamine Esketamine "
    "Pain Low Intravenous Danish Canadian British American German Dutch Swedish Norwegian Italian French Spanish "
    "Chinese Japanese Another Other KETIS KALPAS Even An And The In After".split(" ")
)

_ITALIC = re.compile(
    r"<(?P<tag>em|i|cite)\b[^>]*>(?P<html>[^<]{3,120})</(?P=tag)>|(?<![*\w])\*(?P<star>[^*\n]{3,120})\*(?![*\w])"
    r"|(?<![_\w])_(?P<line>[^_\n]{3,120})_(?![_\w])"
)
_CAPITALISED = r"(?:[A-Z][\w'’-]*|of|and|the|in|for|on|de|et|&|und|der)"
_PLAIN_JOURNAL = re.compile(
    rf"(?:\b(?:in|by)\s(?:the\s)?|^The\s|\bThe\s(?=\w+\sJournal))(?P<name>(?:[A-Z][\w'’-]*)(?:\s{_CAPITALISED}){{0,8}}?\s?)"
    r"(?=\s*(?:\(|,|\.|;|$|\s(?:had|has|in|that|found|gave|from|was|last|this|carried|published|called|describes|reported)\b))"
)
_JOURNAL_WORDS = re.compile(
    r"\b(?:journal|annals|archives|acta|lancet|nature|science|neurology|anesthesi\w+|anaesth\w+|medicine|pain|headache|review|"
    r"reviews|trials|psychiatry|research|bmj|jama|therap\w+|frontiers|cephalalgia|addiction|proceedings|letters|quarterly|plos)\b",
    re.I,
)
_LISTED_JOURNAL = re.compile(r"[.?!]\s+([A-Z][A-Za-z&. ]{2,60}?)\.?\s+(?:19|20)\d\d\s*;")
_QUOTED = re.compile(r"[\"“]([^\"”“]{15,300})[\"”]")


def read_reference(text: str, source: str, before: tuple[Reference, ...] = ()) -> Reference | None:
    """The paper that a claim leans on, None where it leans on none.

    Args:
        text: the claim with its markup blanked (see `drafts.reading`).
        source: the same stretch of the file, markup and all: journals stand in italics, identifiers in links.
        before: the references of the draft so far; "the same year" is theirs.
    """
    pmid, doi, marks = _first(_PMID, source), _doi(source), tuple(_marks(text))
    authors = _authors(text)
    journal = _journal(text, source)
    same = bool(_SAME.search(text))
    named = bool(pmid or doi or marks or authors or journal or same)
    if not named and (not _PAPER.search(text) or _GENERAL.search(text)):
        return None
    return Reference(
        journal=journal,
        year=_year(text, before),
        design=design_words(text) or (_carried_design(before) if same and "later" not in text else None),
        authors=authors,
        pmid=pmid,
        doi=doi,
        title=_title(text),
        marks=marks,
        same=same,
    )


def design_words(text: str) -> str | None:
    """The design that the words name, None where they name none."""
    return next((design for pattern, design in _DESIGN if pattern.search(text)), None)


def _carried_design(before: tuple[Reference, ...]) -> str | None:
    return before[-1].design if before else None


def _first(pattern: re.Pattern[str], text: str) -> str | None:
    match = pattern.search(text)
    return match[1] if match else None


def _doi(source: str) -> str | None:
    found = _first(_DOI, source)
    return found.rstrip(".") if found else None


def _marks(text: str) -> Iterator[int]:
    """The numbers of marks like [3] or [2, 4-6]."""
    for match in _MARKS.finditer(text):
        for part in match[1].split(","):
            first, _, last = re.sub(r"\s", "", part.replace("–", "-")).partition("-")
            end = int(last or first)
            yield from range(int(first), min(end, int(first) + _LONGEST_MARK_RANGE) + 1)


def _year(text: str, before: tuple[Reference, ...]) -> int | None:
    bare = _DOI.sub(" ", re.sub(r"https?://\S+", " ", text))
    if years := _YEAR.findall(bare):
        return int(years[0])
    if re.search(r"\bthe same year\b", text):
        return next((earlier.year for earlier in reversed(before) if earlier.year), None)
    return None


def _authors(text: str) -> str | None:
    for pattern in _AUTHORS:
        for match in pattern.finditer(text):
            found = " ".join(match[1].split())
            if not _NOT_AUTHORS.intersection(re.split(r"[\s,]+", found)):
                return found
    return None


def _journal(text: str, source: str) -> str | None:
    for match in _ITALIC.finditer(source):
        name = " ".join((match["html"] or match["star"] or match["line"]).replace("&amp;", "&").split())
        if name[:1].isupper() and len(name.split()) <= 12 and not name.endswith((".", "!", "?")):
            return name
    if listed := _LISTED_JOURNAL.search(text):
        return listed[1].strip()
    if re.search(r"\bCochrane\b", text):
        return "Cochrane"
    for match in _PLAIN_JOURNAL.finditer(_QUOTED.sub(lambda quoted: " " * len(quoted[0]), text)):
        name = match["name"].strip()
        if _JOURNAL_WORDS.search(name) and len(name.split()) > 1:
            return name
    return None


def _title(text: str) -> str | None:
    quoted = _QUOTED.search(text)
    words = len(quoted[1].split()) if quoted else 0
    return quoted[1] if quoted and (words > 3 or not quoted[1].isascii()) else None
