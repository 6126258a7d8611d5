"""Makes data/starter.nbib, the starter library: bibliographic facts of real records, without abstracts.

    python data/make_starter.py ../shared/data

Reads `starter/citations.jsonl` and `pubmed/*.xml.gz` below the folder it is given; see data/README.md for what these
are, what is taken from them, and what is left out.
"""

from __future__ import annotations

import gzip
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lxml import etree

TARGET = Path(__file__).resolve().parent / "starter.nbib"
COLLECTIONS = ("ketamine.xml.gz", "pain.xml.gz", "native.xml.gz")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
PLACE = {"VI": "volume", "IP": "issue", "PG": "pages"}
JOURNAL = {"TA": "journal_abbrev", "JT": "journal"}
SUFFIXES = ("Jr", "Sr", "2nd", "3rd", "II", "III")

# PubMed's publication types, by the words of the sources. Other words ("Systematic review subset") are no such type.
TYPES = {
    "journal article": "Journal Article",
    "review": "Review",
    "meta-analysis": "Meta-Analysis",
    "randomized controlled trial": "Randomized Controlled Trial",
    "case reports": "Case Reports",
}

# Records that are complete by their fields, but of which one is doubtful to a reader.
LEFT_OUT = {
    "37160847": "the source cut the name of its group author in two",
    "12966259": "a first name of two letters that may be initials",
}
# A hyphen before a line's end leaves a space behind it; "active- and placebo-controlled" and "pain- A" are meant so.
BROKEN_HYPHEN = re.compile(r"(?<=[a-z])- (?=[a-z])(?!(?:an?|the|and|or|to|versus|vs)\b)")

Facts = dict[str, Any]
Line = tuple[str, str]


def main(shared: Path) -> None:
    """Write the starter file, and say how many records it has."""
    found = list(wanted(shared / "starter" / "citations.jsonl"))
    known = from_pubmed(shared / "pubmed", {facts["pmid"] for facts in found})
    records = [
        medline(facts, known.get(facts["pmid"])) for facts in sorted(found, key=lambda facts: int(facts["pmid"]))
    ]
    TARGET.write_text("\n".join(records), encoding="utf-8")
    sys.stderr.write(f"{len(records)} records in {TARGET.name}\n")


def wanted(path: Path) -> Iterator[Facts]:
    """The facts that are complete and beyond doubt."""
    for line in path.read_text("utf-8").splitlines():
        facts = json.loads(line)
        whole = facts.get("complete") and facts.get("authors_complete") and facts.get("pmid")
        if whole and not facts.get("doubt") and not facts.get("status") and facts["pmid"] not in LEFT_OUT:
            yield facts


def from_pubmed(folder: Path, pmids: set[str]) -> dict[str, etree._Element]:
    """The records of these PMIDs in the collections of XML."""
    found: dict[str, etree._Element] = {}
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
    for name in COLLECTIONS:
        root = etree.fromstring(gzip.decompress((folder / name).read_bytes()), parser)
        for article in root.iterfind("PubmedArticle"):
            pmid = article.findtext("MedlineCitation/PMID") or ""
            if pmid in pmids:
                found.setdefault(pmid, article)
    return found


def medline(facts: Facts, xml: etree._Element | None) -> str:
    """One MEDLINE block."""
    lines: list[Line] = [("PMID", facts["pmid"])]
    lines += [("DP", date_of(facts)), ("TI", title_of(facts))]
    lines += [
        (tag, str(facts[field]))
        for tag, field in (("VI", "volume"), ("IP", "issue"), ("PG", "pages"))
        if field in facts
    ]
    lines += [line for author in facts["authors"] for line in author_lines(author)]
    lines += [("PT", name) for name in types_of(facts, xml)]
    lines += [("DEP", day) for day in epub_of(facts)]
    lines += [(tag, facts[field]) for tag, field in JOURNAL.items() if facts.get(field)]
    lines += [("MH", heading) for heading in headings(xml)]
    if facts.get("pmcid"):
        lines.append(("PMC", facts["pmcid"]))
    doi = facts.get("doi") or doi_of(xml)
    if doi:
        lines += [("LID", f"{doi} [doi]"), ("AID", f"{doi} [doi]")]
    return "".join(f"{tag:<4}- {' '.join(text.split())}\n" for tag, text in lines)


def title_of(facts: Facts) -> str:
    """The title as MEDLINE has it, with its full stop."""
    title = BROKEN_HYPHEN.sub("-", " ".join(facts["title"].split()))
    return title if title.endswith((".", "?", "!", ".]", '."')) else f"{title}."


def date_of(facts: Facts) -> str:
    """The issue's date as printed, months as words ("2024 Jan-Feb"); sources also have "09" and "Jan/Feb 01"."""
    month = facts.get("month", "")
    if month.isdigit():
        month = MONTHS[int(month) - 1]
    month = month.replace("/", "-")
    if "-" in month:
        month = month.split(" ")[0]
    return f"{facts['year']} {month}".strip()


def author_lines(author: dict[str, str]) -> list[Line]:
    """An author in the form known: FAU only where more than initials is known."""
    if "collective" in author:
        return [("CN", author["collective"])]
    family, given, suffix = author["family"].replace("’", "'"), author["given"].replace(".", " ").strip(), ""
    if given in SUFFIXES and " " in family:
        (family, given), suffix = family.rsplit(" ", 1), f" {given}"
    given = " ".join(given.split())
    if given.replace(" ", "").isupper():
        return [("AU", f"{family} {given.replace(' ', '')}{suffix}")]
    initials = "".join(part[0] for part in re.split(r"[ -]", given) if part[:1].isupper())
    return [("FAU", f"{family}, {given}"), ("AU", f"{family} {initials}{suffix}")]


def types_of(facts: Facts, xml: etree._Element | None) -> list[str]:
    """Publication types of PubMed's own; "Systematic Review" in the collections only repeats a search filter."""
    named = [TYPES.get(part.strip().lower(), "") for part in facts.get("kind", "").split(";")]
    if xml is not None:
        found = [element.text or "" for element in xml.iterfind(".//PublicationType")]
        named += [name for name in found if name != "Systematic Review"]
    return list(dict.fromkeys(name for name in named if name))


def epub_of(facts: Facts) -> list[str]:
    """The electronic date of NLM's citation, where it has a day."""
    match = re.search(r"\bEpub (\d{4}) ([A-Z][a-z]{2}) (\d{1,2})\.", facts.get("nlm_citation", ""))
    return [f"{match[1]}{MONTHS.index(match[2]) + 1:02d}{int(match[3]):02d}"] if match else []


def headings(xml: etree._Element | None) -> Iterator[str]:
    """MeSH headings in MEDLINE's form: *Pain/drug therapy."""
    for heading in [] if xml is None else xml.iterfind(".//MeshHeading"):
        yield "/".join(
            ("*" if element.get("MajorTopicYN") == "Y" else "") + (element.text or "")
            for element in heading.iterfind("*")
        )


def doi_of(xml: etree._Element | None) -> str:
    """The DOI that the collections have."""
    path = "PubmedData/ArticleIdList/ArticleId[@IdType='doi']"
    return "" if xml is None else (xml.findtext(path) or "")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
