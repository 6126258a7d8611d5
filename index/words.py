"""Words of a question that are not what it is about, and words that say which kind of record is wanted."""

from __future__ import annotations

from index.tree import Boost, Facet, FacetKey, Node, Phrase, Term, any_of

# Small words of English: in almost every record, so that asking for them asks for nothing.
FUNCTION_WORDS = frozenset(
    """a about above after again all also although am among an and any are as at be because been before being between
    both but by can could did do does doing during each either etc ever for from further get give given gives giving
    had has have having he her here hers him his how however i if in into is it its itself just many may me might more
    most much must my neither no nor not of off on once one only onto or other our out over own per rather same she
    should since so some such than that the their theirs them then there therefore these they this those through thus
    to too toward towards under until up upon us very via was we were what when where whether which while who whom
    whose why will with within without would you your""".split()
)
# With one of these the text is a question: then the weak words below are welcome, and not asked of every record.
ASKING_WORDS = frozenset("what which how does do is are can should why when where who will was were did".split())
WEAK_WORDS = frozenset(
    """available benefit benefits best better case cases comparison compared current data different does dose
    effect effective effectively effectiveness effects efficacy employed especially evidence exist existing
    found good help helps information interest interested know known like literature look new paper papers
    patient patients people person published report reported reports research result results role show shown
    shows specifically studied studies study studying support supports there treat treated treating treatment
    treatments use used useful uses using various way ways well work works worked working""".split()
)
LONGEST_WISH = 5  # words

_WISH = 6.0
_DESIGNS: tuple[tuple[tuple[str, ...], str], ...] = (
    (
        ("rct",),
        "randomised controlled trial|randomized controlled trial|randomised clinical trial|randomized clinical trial|"
        "randomised placebo controlled trial|randomized placebo controlled trial|randomised trial|randomized trial|"
        "randomised study|randomized study|randomised|randomized|rct|controlled trial|controlled clinical trial|"
        "placebo controlled trial|placebo controlled|double blind trial|double blind|clinical trial",
    ),
    (("systematic_review", "meta_analysis"), "systematic review|systematic review and meta analysis|cochrane review"),
    (("meta_analysis",), "meta analysis|meta analyses|metaanalysis|metanalysis|pooled analysis"),
    (("narrative_review", "systematic_review", "meta_analysis"), "review|literature review|overview"),
    (("guideline",), "guideline|practice guideline|clinical guideline|consensus statement|consensus guideline"),
    (("case_report",), "case report"),
    (("case_series",), "case series"),
    (("cohort",), "cohort study|cohort|observational study|retrospective study|prospective cohort"),
    (("case_control",), "case control study|case control"),
    (("cross_sectional",), "cross sectional study|survey"),
    (("qualitative",), "qualitative study|interview study"),
    (("protocol",), "study protocol|trial protocol"),
)
_ROUTES: tuple[tuple[str, str], ...] = (
    ("iv", "iv|i v|intravenous|intravenously|intravenous infusion|iv infusion"),
    ("oral", "oral|orally|by mouth"),
    ("intranasal", "intranasal|intranasally|nasal spray|nasal"),
    ("im", "intramuscular|intramuscularly"),
    ("sc", "subcutaneous|subcutaneously"),
    ("topical", "topical|topically"),
    ("sublingual", "sublingual|sublingually"),
    ("epidural", "epidural|epidurally|caudal"),
    ("intrathecal", "intrathecal|intrathecally"),
    ("rectal", "rectal|rectally"),
    ("inhaled", "inhaled|nebulised|nebulized"),
)
# Words that mean the same to whoever asks; each finds the records of all.
_ALIKE: tuple[str, ...] = (
    "child|children|paediatric|pediatric",
    "newborn|neonate|neonatal",
    "pregnant|pregnancy",
    "rat|rats",
)


def _forms(words: str) -> list[str]:
    """The words as typed in a search: a plural of the last one too."""
    names = words.split("|")
    return [*names, *(f"{name}s" for name in names if not name.endswith(("s", "d", "y", "x")))]


DESIGN_WISHES: dict[str, tuple[str, ...]] = {form: ids for ids, words in _DESIGNS for form in _forms(words)}
ROUTES: dict[str, str] = {form: id_ for id_, words in _ROUTES for form in _forms(words)}
ALIKE: dict[str, tuple[str, ...]] = {
    word: tuple(words.split("|")) for words in _ALIKE for word in words.split("|") if " " not in word
}


def wished(words: str) -> tuple[Boost, ...]:
    """What a record may have to be of the kind of study that the words name; () where they name none."""
    ids = DESIGN_WISHES.get(words, ())
    return tuple(Boost(part=Facet(name="design", value=id_), weight=_WISH) for id_ in ids)


def route(words: str) -> tuple[Node, tuple[Boost, ...]] | None:
    """Records of a route, by their tag or by the words; None where the words name none."""
    id_ = ROUTES.get(words)
    if id_ is None:
        return None
    names = next(text for key, text in _ROUTES if key == id_).split("|")
    tag = Facet(name=_ROUTE, value=id_)
    return any_of(tag, *(_text(name) for name in names)), (Boost(part=tag, weight=_WISH),)


_ROUTE: FacetKey = "route"


def plain(word: str) -> Node:
    """An untagged word that nothing is known of; words that mean the same stand for each other."""
    return any_of(*(Term(field="all", text=other) for other in ALIKE.get(word.casefold(), (word,))))


def _text(name: str) -> Node:
    return Phrase(field="text", text=name) if " " in name else Term(field="text", text=name)
