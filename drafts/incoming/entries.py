"""Which blocks of a draft are entries of its list of papers, under whatever heading they stand."""

from __future__ import annotations

import re

#: A heading that opens a list of papers and nothing else.
LIST_HEADING = re.compile(
    r"\W*(?:(?:key |selected |full |our |the )?(?:references?|bibliography|further reading|sources|literature|"
    r"works cited|"
    r"citations|footnotes|endnotes|reading list|papers)(?: and (?:notes|further reading|links|sources|references))?|"
    r"notes and (?:references|sources)|"
    r"(?:references|literature|sources|works|papers|studies) (?:cited|used|mentioned|quoted|consulted)|"
    r"notes)\W*",
    re.I,
)
_NAME = r"[A-ZÀ-Þ][\w'’À-ÿ-]+(?:\s[A-ZÀ-Þ][\w'’À-ÿ-]+)?"
_YEAR = re.compile(r"\b(?:19[5-9]\d|20[0-4]\d)\b")
_IDENTIFIER = re.compile(r"\b10\.\d{4,9}/\S|\bPMID:?\s*\d|\bPMC\d|pubmed\.ncbi\.nlm\.nih\.gov/\d", re.I)
#: "Exhibit A." and "Part II" are no people.
_LABELS = (
    r"(?!(?:Exhibit|Part|Section|Chapter|Appendix|Case|Option|Group|Plan|Point|Question|Item|Myth|Claim|Fact|Type|"
    r"Vitamin|Level|Class|Phase|Stage|Figure|Table|Box|Round|Team|Step|Act|Scene|Reason|Note|Letter|Patient|Schedule|"
    r"Grade|Arm|Dose|Day|Week)s?\b)"
)
#: "Max MB, Byas-Smith M.", "Smith, J., & Lee, K. (2019)", "Lou S et al."
_STARTS_WITH_AUTHORS = re.compile(
    rf"\W{{0,3}}{_LABELS}{_NAME}(?:\s[A-Z]{{1,3}}(?=[.,;:]|\s(?:et al|and|&))|,\s(?:[A-Z]\.[ -]?){{1,3}}(?=[,(&\s]))"
)
#: "Title of a paper. Journal 2024;12:3-9. PMID 123", with the identifier or the pages at its end.
_BY_TITLE = re.compile(
    r"\W*[^.?!]{15,300}[.?!][\"”*_]*\s+(?:[A-Z][\w&:. -]{1,90}[.,;*_]?\s*)?"
    r"(?:\(?(?:19|20)\d\d\)?[\w;:.,()\s–-]{0,60})?"
    r"(?:(?:https?://\S+|doi:?\s*\S+|10\.\d{4,9}/\S+|PMID:?\s*\d+|PMC\d+)[.;,\s\])]*){1,3}$",
    re.I,
)
_PAGES = re.compile(r"\b(?:19|20)\d\d\s?(?:[A-Z][a-z]{2}\s?\d{0,2})?;\s?\d+")


def names_authors(line: str) -> bool:
    """Whether a line begins as entries do: "Max MB, Byas-Smith M.", "Smith, J., & Lee, K."."""
    return bool(_STARTS_WITH_AUTHORS.match(line))


def is_entry(text: str, *, item: bool) -> bool:
    """Whether a block is an entry of a list of papers; one without authors only where it is an item."""
    whole = " ".join(text.split())
    dated = bool(_YEAR.search(whole) or _IDENTIFIER.search(whole))
    if not dated or len(whole) > _LONGEST_ENTRY:
        return False
    if names_authors(whole):
        return bool(_IDENTIFIER.search(whole) or _PAGES.search(whole) or whole.count(". ") > 1)
    return item and bool(_BY_TITLE.match(whole))


_LONGEST_ENTRY = 700
