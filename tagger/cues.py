"""The wordings that tell what part a condition plays, each with its name in plain words.

They are looked for beside the mention, within its clause, so that none costs more than a glance.
"""

from __future__ import annotations

from msgspec import Struct

from .patterns import Pattern, compiled


class Cue(Struct, frozen=True, kw_only=True):
    """A named wording, looked for in the words of the clause before the mention or after it.

    `name` is shown to readers; `bit` are the bits of which a sentence with the wording has one. Patterns see folded
    text, at most `REACH` characters of it.
    """

    name: str
    before: Pattern | None = None
    after: Pattern | None = None
    bit: int = 0

    def stands(self, before: str, after: str, mask: int) -> bool:
        """True where the wording stands beside the mention, in a sentence whose words have these bits."""
        if self.before is not None and self.before.search(before, mask):
            return True
        return self.after is not None and self.after.search(after, mask) is not None


REACH = 200


def _cue(name: str, before: str | None = None, after: str | None = None) -> Cue:
    first, last = before and compiled(before), after and compiled(after)
    bit = (first.bit if first else 0) | (last.bit if last else 0)
    return Cue(name=name, before=first or None, after=last or None, bit=bit)


def _before(name: str, pattern: str) -> Cue:
    return _cue(name, before=pattern)


def _after(name: str, pattern: str) -> Cue:
    return _cue(name, after=pattern)


EXCLUDED: tuple[Cue, ...] = (
    _before(
        "negated by 'no history of'",
        r"\b(?:no|without(?: a| any)?|denied(?: any)?|negative) (?:\w+ ){0,2}"
        r"(?:history|evidence|signs?|symptoms|diagnosis|complaints?) of [\w ,/'()-]*$",
    ),
    _before(
        "negated by 'without'",
        r"\b(?:volunteers|subjects|patients|individuals|controls|participants|people|persons|women|men|children|"
        r"adults|those) (?:\w+ )?without (?:any |known |current |prior |previous |a history of |history of )?$",
    ),
    _before("negated by 'no'", r"\b(?:had|have|with|has) (?:no|neither) (?:known |previous |prior |current )?$"),
    _before(
        "negated by 'free of'",
        r"\b(?:free (?:of|from)|never had|(?:do|did|does) not (?:have|suffer from)|not having|not suffering "
        r"from) [\w ,/'()-]*$",
    ),
    _after(
        "excluded by 'were excluded'",
        r"^[\w ,/'()-]*\b(?:was|were|are|is|being|been) (?:an? |also |therefore )?"
        r"(?:excluded|exclusion|not (?:included|eligible|enrolled))",
    ),
    _before(
        "excluded by 'exclusion criteria'",
        r"\b(?:exclusion criteri(?:a|on)|excluded if|excluding|we excluded|exclusion of|"
        r"excluded (?:patients|subjects|those|participants|individuals|were))\b",
    ),
    _before("negated by 'non-'", r"\bnon-?$"),
)

EXAMPLE: tuple[Cue, ...] = (
    _before(
        "named as an example ('such as')",
        r"\b(?:such as|e\.?g\.?,?|for example,?|for instance,?|among others) [^.;:]{0,70}$|\b(?:like|"
        r"including) [^.;:]{0,40}$",
    ),
)

DEFINITION = _before("named in a definition", r"\b(?:characteri[sz]ed by|consists? of|defined (?:as|by))\b")
PASSING: tuple[Cue, ...] = (
    _before(
        "named as an indication",
        r"\b(?:approved|indicated|indications? (?:for|of|include|such)|licen[sc]ed|prescribed|marketed|off-label|"
        r"label(?:l?ed)? for)\b",
    ),
    _before(
        "named as a comparison",
        r"\b(?:similar to|unlike|in contrast to|as (?:seen |observed )?in|those (?:seen )?in|resembl\w+|"
        r"are those of|compared with those|(?:observed|reported|seen) in|"
        r"(?:previous|preliminary|initial|earlier|most of those|prior) (?:reports|studies)[^.;]{0,20})\b[^.;]{0,30}$",
    ),
    _before(
        "named as a use",
        r"\b(?:has|have|had) (?:long |also |traditionally )?"
        r"been (?:widely |successfully )?(?:used|accepted|established|recogni[sz]ed)\b",
    ),
    _before("named as a consequence", r"\b(?:consequences|sequelae)\b[^.;]{0,60}$"),
    _before("named as an exception", r"\b(?:except(?: for)?|other than|apart from|rather than)\b[^.;,]{0,30}$"),
    _before(
        "named as what it is confused with",
        r"\b(?:confused with|misdiagnosed as|mistaken for|differs? from|different from|as opposed to|"
        r"distinguish\w* (?:\w+ )?from|discriminat\w+ (?:\w+ )?from|differentiat\w+ (?:\w+ )?from|"
        r"differential diagnosis|mimic\w*|"
        r"(?:from|than|to|unlike|as in|in) other(?! (?:types?|forms?|kinds?) of pain))\b",
    ),
    _after(
        "named as a use",
        r"^[^.;,]{0,20}\b(?:is|are|has been) (?:well|generally|widely|now|long) (?:\w+ )?(?:accepted|established)\b",
    ),
    _after("named as what it is confused with", r"^[^.;]{0,60}\bdifferential diagnos"),
    _before("named as a cause", r"\bcauses? of\b[^.;]{0,60}\b(?:were|was|are|is|include\w*)\b[^.;]{0,60}$"),
    _before("named as a use", r"\b(?:its|their|known|proven|established) (?:efficacy|effectiveness)\b[^.;]{0,180}$"),
    _before("named as a use", r"\b(?:therapeutic agents?|blockers|drugs|agonists|triptans) (?:used )?for $"),
    _before(
        "named as other people's work",
        r"\b(?:previous|preliminary|initial|earlier|prior|those|other) (?:reports|studies|trials)\b[^.;]{0,60}"
        r"\b(?:in|of|with)\b[^.;]{0,30}$",
    ),
    _before(
        "named as a fear",
        r"\b(?:fears?|worr(?:y|ies|ied)|afraid|concerns?|concerned|warn(?:ed|ings?)?|suspect(?:ed|s)?|vigilan\w+|"
        r"little risk|(?:low|abuse|misuse) potential|potential) (?:of|about|for|that|over|regarding)\b[^.;]{0,30}$",
    ),
    _before("named for some of them", r"\b(?:especially|particularly) (?:in|for|among|those)\b[^.;]{0,40}$"),
    DEFINITION,
    _before(
        "named as a covariate",
        r"\b(?:independent(?:ly)? of|adjust\w+ for|correlations? between|irrespective of|regardless of|"
        r"controlling for)\b",
    ),
    _before(
        "named as a cause or companion",
        r"\b(?:due to|caused by|comorbid\w*|co-morbid\w*|leading (?:cause|etiology) of|risk factors?|risk groups?|"
        r"predictors?|correlat\w+ with)\b"
        r"[^.;]{0,30}$",
    ),
    _before(
        "named as an idea for the future",
        r"\b(?:future|further (?:research|studies|investigation)|may also|could also|might also)\b[^.;]{0,60}$",
    ),
    _after("an expression of a drug class", r"^[ -](?:drugs?|agents?|medications?|class)\b"),
)

_CLASSES = (
    r"(?:anti-?convulsants?|anti-?epileptics?|benzodiazepines?|nsaids?|steroids?|opioids?|opiates?|tricyclics?|"
    r"antipsychotics?|anxiolytics?|sedatives?|hypnotics?|muscle relaxants?|analgesics?|triptans?)"
)
DRUG_CLASS: tuple[Cue, ...] = (
    _before("a class of drugs beside another", rf"\b{_CLASSES}\)?,? (?:and |or |/ ?)?$"),
    _after("a class of drugs beside another", rf"^s?(?:,|,? (?:and|or)|/) ?(?:an? )?{_CLASSES}\b"),
    _after("a class of drugs", r"^ (?:prescri|medications?\b|drugs?\b|agents?\b|use\b|users?\b)"),
)

BACKGROUND: tuple[Cue, ...] = (
    _before("named as a use", r"\b(?:first-line|mainstay|used (?:clinically )?(?:for|in|to treat|as))\b"),
    _before(
        "named as a known effect",
        r"\b(?:has|have) (?:also )?(?:been (?:shown|reported|demonstrated|used|proven|found|suggested)|emerged|shown|"
        r"demonstrated)\b",
    ),
)

CLINIC: tuple[Cue, ...] = (
    _before(
        "named as a use in people",
        r"\b(?:treatment|management|therapy|relief|treating|treat|managing|used (?:in|for)|utility|alternatives?|"
        r"candidates?|targets?|effective (?:in|for|against)|beneficial in|"
        r"strateg\w+|approach\w*|therapeutics?|drugs?|agents?|analgesics?)\b[^.;]{0,40}$",
    ),
)

DANGER: tuple[Cue, ...] = (
    _before("named as a danger", r"\b(?:increased|higher|greater) risks? (?:of|for) (?:\w+ )?$"),
)

COMPANION: tuple[Cue, ...] = (
    _before(
        "named as a companion",
        r"\b(?:associated with|link(?:ed|s)? (?:to|with|between)|accompanied by|induc\w+|interaction between|"
        r"relationship)\b",
    ),
)

_PERSON = (
    r"(?:patients?|subjects?|adults?|adolescents?|children|women|woman|man|men|individuals?|participants?|people|"
    r"persons?|"
    r"outpatients?|inpatients?|veterans?|cases?|volunteers?|parturients|mothers|population|sufferers|cohort|girl|boy|"
    r"female|male|youth|soldiers|survivors)"
)
PARTICIPANTS: tuple[Cue, ...] = (
    _cue(
        "participants have it",
        before=(
            rf"\b{_PERSON}\b[^.;:]{{0,40}}?\b(?:with|suffering|diagnosed|having|had|have|met|meet|developed|affected|"
            r"experiencing|reporting|presenting|presented|treated for|of|complaining|in)\b[^.;:]{0,50}$"
        ),
        after=(
            r"^(?:(?!\b(?:in|among|of|for|from|by|between|to|with|and)\b)[^.;:,]){0,25}"
            r"\b(?:patients?|subjects?|participants?|sufferers|inpatients?|outpatients?|volunteers|"
            r"group|"
            r"population|cohort|cases?|individuals|veterans)\b"
        ),
    ),
    _before(
        "diagnosed",
        r"\b(?:diagnos\w+|suffer\w*|complain\w*|criteria for|history of|case of|cases of|episodes? of|developed|"
        r"onset of(?! action| effect)|"
        r"treated for|referred for|presented with|recurrent|refractory|severe|intractable|incidence of|prevalence of|"
        r"occurrence of)\b[^.;:]{0,30}$",
    ),
)

COUNTED_BESIDE: tuple[Cue, ...] = (
    _cue(
        "counted among participants",
        before=r"\b\d+ ?\(\d+(?:\.\d+)? ?%\) (?:had|with|were|suffered) [^.;,]{0,30}$",
        after=(r"^[\w /-]{0,20}[(\[](?:n ?= ?)?\d+(?:\.\d+)?(?: ?%|[)\]]|,? (?:cases?|patients?|subjects?|of \d)\b)"),
    ),
)

SUFFERERS: tuple[Cue, ...] = (
    PARTICIPANTS[0],
    _before("diagnosed", r"\b(?:diagnos\w+|criteria for|found to have|suffer\w*)\b[^.;:]{0,40}$"),
    COUNTED_BESIDE[0],
)

# "Fibromyalgia is a chronic pain disorder": what the topic is, though it stands in the background.
DEFINES = compiled(
    r"\b(?:(?:is|are) (?:an? |considered (?:to be )?an? |[^.;,]{0,40}\b(?:form|type|kind) of )|"
    r"(?<=, )an? (?:form|type|kind) of )(?:[\w-]+,? ){0,5}$|(?<=\w, )an? (?:[\w-]+ ){0,2}$"
)
PRIMARY = compiled(
    r"\b(?:primary|main|principal|co-primary)\b[^.;]{0,60}\b(?:outcomes?|end ?points?|measures?|aim|objective|"
    r"efficacy)"
)
SECONDARY = compiled(
    r"\b(?:secondary|exploratory|other (?:outcomes?|measures|indicators|assessments|parameters))\b|"
    r"\b(?:also|additionally|as well as)\b[^.;]{0,40}\b(?:assess|measur|record|evaluat|examin)"
)
ADVERSE = compiled(
    r"\b(?:side.effects?|adverse|tolerated|tolerability|nausea|vomiting|dizziness|drowsiness|somnolence|dry mouth|"
    r"pruritus|"
    r"hallucinations|complications?|withdrawn|grade [34]|toxicit(?:y|ies)|dissociati\w+)\b"
)
# Beside these a mood is a side effect and nothing else.
SIDE_EFFECTS = compiled(r"\b(?:adverse|side|untoward)[ -](?:effects?|events?|reactions?)\b")
ISSUE = compiled(r"\bspecial issue\b")
COUNTED = compiled(
    r"\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty) (?:[\w-]+ )?(?:patients|subjects)\b"
)
