"""What each style makes of awkward real records, to the character, and the rule behind it.

The whole references stand in `golden/STYLE.txt`; here are the rules of the manuals that they were read against, in
our words: NLM (Citing Medicine, 2nd ed.), AMA (11th), APA (7th), MLA (9th), Chicago (18th), Cite Them Right (12th),
the IEEE Reference Guide (2023), Nature's formatting guide, Elsevier's Vancouver and BMJ's house style.
"""

from __future__ import annotations

import pytest

from citations import STYLES, cite
from tests.citations.golden import golden_articles, golden_references

# (style, rule, PMID of a record that shows it, what stands in its reference)
RULES = (
    (
        "nlm",
        "pages as printed; PMID and PMCID last",
        "17284678",
        "Genome Res. 2007 Mar;17(3):311-9. doi: 10.1101/gr.582",
    ),
    ("nlm", "a supplement stands beside the volume", "20697127", "2010 Jul;8 Suppl 3:S22-5."),
    ("nlm", "a group stands after a semicolon", "20697127", "Engstrom PF; MENA Colon Cancer"),
    ("nlm", "numerals of a name are ordinals", "43", "Gilbert HF 3rd, O'Leary MH."),
    (
        "nlm",
        "the translated title in brackets, the language after the pages",
        "619929",
        "1978 Jan-Feb;35(1):57-63. Spanish.",
    ),
    ("nlm", "an article without issue is Epub ahead of print", "30241087", "Epub ahead of print. PMID: 30241087"),
    (
        "nlm",
        "a retraction or erratum is named with its place",
        "8635084",
        "Erratum in: Cancer 1996 Oct 1;78(7):1524.",
    ),
    (
        "ama",
        "3.7: up to six authors, else three and et al",
        "17284678",
        "Ling KH, Rajandream MA, Rivailler P, et al.",
    ),
    ("ama", "3.7: six are all named", "4120258", "Tischfield J, Creagan R, Ruddle F."),
    ("ama", "3.11: all digits of the pages, a hyphen", "27", "1975;47(8):811-812."),
    ("ama", "3.11: supplements in parentheses, lower case", "10026444", "1999;60(suppl 1):114-119."),
    ("ama", "3.11: parts after a comma", "9818818", "1998;108(11, pt 1):1635-1642."),
    ("ama", "3.9: the language is named", "7124239", "Article in Russian."),
    ("ama", "the DOI last, without a stop", "40", "doi:10.1021/bi00694a013"),
    (
        "apa",
        "9.8: up to twenty authors, else nineteen, an ellipsis and the last",
        "17284678",
        "Nor Shamsudin, M., … Wan, K.-L. (2007).",
    ),
    (
        "apa",
        "9.8: Jr. after a comma, with its stop",
        "40",
        "Roskoski, R., Jr., Lim, C. T., & Roskoski, L. M. (1975).",
    ),
    ("apa", "9.27: Article before an article number", "24808625", "22(5), Article 1360006."),
    ("apa", "9.12: no author, the title first", "1111769", "Letter: Tuberculosis of the spine. (1975)."),
    ("apa", "9.25: supplements", "10026444", "60(Suppl. 1), 114–119."),
    ("apa", "9.35: the DOI as an address, no stop after it", "40", "https://doi.org/10.1021/bi00694a013"),
    ("mla", "5.4: three or more authors are the first, et al.", "17284678", "Ling, King-Hwa, et al. “Sequencing"),
    ("mla", "5.84: pages with two digits of the last", "27", "pp. 811–12."),
    ("mla", "6.54: an inner quotation has single marks, the stop inside", "27", "“Editorial: ‘Old Lamps for New.’”"),
    ("mla", "5.41: seasons and ranges of months", "12091962", "vol. 17, no. 1, Spring 1990,"),
    (
        "mla",
        "2.1: no author, the title first",
        "1111769",
        "“Letter: Tuberculosis of the Spine.” British Medical Journal,",
    ),
    (
        "chicago",
        "13.107: more than six authors are three and et al.",
        "17284678",
        "Ling, King-Hwa, Marie-Adele Rajandream, Pierre Rivailler, et al. 2007.",
    ),
    ("chicago", "9.63: pages shortened as Chicago does", "8635084", "77 (11): 2200–2205."),
    ("chicago", "14.70: months where there is no volume", "7124239", "no. 3 (May–June): 32–38."),
    (
        "chicago-notes",
        "14.67: volume, no., year in parentheses",
        "17284678",
        "Genome Research 17, no. 3 (2007): 311–19.",
    ),
    ("chicago-notes", "14.70: a supplement is suppl.", "10026444", "Digestion 60, suppl. 1 (1999): 114–19."),
    (
        "harvard",
        "single quotation marks, the comma after them",
        "27",
        "‘Editorial: “Old lamps for new”’, British Journal",
    ),
    ("harvard", "four or more authors are the first and et al.", "17284678", "Ling, K.-H. et al. (2007)"),
    (
        "ieee",
        "initials first, abbreviated month before the year",
        "40",
        "R. Roskoski Jr., C. T. Lim, and L. M. Roskoski, “Human",
    ),
    (
        "ieee",
        "abbreviated journals with stops",
        "17284678",
        "Genome Res., vol. 17, no. 3, pp. 311–319, Mar. 2007, doi:",
    ),
    ("nature", "five authors, else the first and et al.", "17284678", "Ling, K.-H. et al. Sequencing"),
    (
        "nature",
        "abbreviated journal with stops, volume, pages, year in parentheses",
        "17284678",
        "Genome Res. 17, 311–319 (2007).",
    ),
    ("elsevier-vancouver", "six authors, then et al.; short pages", "22638694", "Geiger DH, et al. CYP2D6"),
    ("elsevier-vancouver", "no stop after the journal, short pages", "17284678", "Genome Res 2007;17:311–9."),
    ("bmj", "three authors, then et al.; short pages", "17284678", "Rivailler P, et al. Sequencing"),
    ("bmj", "no issue", "27", "Br J Anaesth. 1975;47:811–2."),
)


def test_there_are_forty_awkward_records_and_no_abstracts() -> None:
    articles = golden_articles()
    assert len(articles) >= 40
    assert not any(article.abstract or article.other_abstracts for article in articles)


@pytest.mark.parametrize("style", [style.id for style in STYLES])
def test_references_are_right_to_the_character(style: str) -> None:
    articles = golden_articles()
    made = {article.pmid: text for article, text in zip(articles, cite(articles, style), strict=True)}
    assert made == golden_references(style)


@pytest.mark.parametrize(("style", "rule", "pmid", "words"), RULES)
def test_the_golden_references_keep_the_rules(style: str, rule: str, pmid: str, words: str) -> None:
    assert words in golden_references(style)[pmid], rule


@pytest.mark.parametrize("style", [style.id for style in STYLES])
def test_a_retracted_paper_is_said_to_be_so(style: str) -> None:
    retracted = [article.pmid for article in golden_articles() if article.retracted]
    assert retracted
    assert all(golden_references(style)[pmid].endswith("Retracted.") for pmid in retracted)
