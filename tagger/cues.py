"""The wordings that tell what part a condition plays, each with its name in plain words.

Every pattern is matched against the folded sentence with the mention replaced by `§`, so that "before" and
"after" are places beside `§`.
"""

from __future__ import annotations

import re

from msgspec import Struct


class Cue(Struct, frozen=True, kw_only=True):
    """A named wording; `name` is shown to readers."""

    name: str
    pattern: re.Pattern[str]


def _cue(name: str, pattern: str) -> Cue:
    return Cue(name=name, pattern=re.compile(pattern))


# Between a cue and the mention: words of the same clause.
_NEAR = r"[^.;:§]{0,60}"
_LIST = r"(?:[\w() /'-]{0,40}(?:,| or | and | nor ))*[\w() /'-]{0,30}"

EXCLUDED: tuple[Cue, ...] = (
    _cue("negated by 'no history of'", rf"\b(?:no|without(?: a| any)?|denied(?: any)?|negative) (?:\w+ ){{0,2}}(?:history|evidence|signs?|symptoms|diagnosis|complaints?) of {_LIST}§"),
    _cue("negated by 'no … or'", r"\b(?:had|have|with|reported|showed|has) (?:no|neither) (?:\w+ ){0,2}§"),
    _cue("negated by 'free of'", rf"\b(?:free (?:of|from)|absence of|never had|not (?:have|having|had|suffering from)|did not have|does not have) {_LIST}§"),
    _cue("excluded by 'were excluded'", r"§[^.;:]{0,80}\b(?:was|were|are|is|being|been) (?:an? |also |therefore )?(?:excluded|exclusion|not (?:included|eligible|enrolled))"),
    _cue("excluded by 'exclusion criteria'", r"\b(?:exclusion criteri(?:a|on)|excluded if|excluding|we excluded|exclusion of|excluded (?:patients|subjects|those|participants|individuals|were))\b[^.;]{0,160}§"),
    _cue("negated by 'non-'", r"\bnon-?§"),
)  # fmt: skip

EXAMPLE: tuple[Cue, ...] = (
    _cue("named as an example ('such as')", r"(?:\bsuch as|\be\.?g\.?,?|\bfor example,?|\bfor instance,?|\blike|\bincluding|\bamong others) [^.;:]{0,70}§"),
)  # fmt: skip

BACKGROUND: tuple[Cue, ...] = (
    _cue("named as an indication", r"\b(?:approved|indicated|indications?|licen[sc]ed|prescribed|marketed|first-line|mainstay|used (?:clinically )?(?:for|in|to treat|as))\b[^.;:]{0,60}§"),
    _cue("named as a known effect", r"\b(?:has|have) (?:also )?(?:been (?:shown|reported|demonstrated|used|proven|found|suggested)|emerged|shown|demonstrated)\b[^.;]{0,80}§"),
    _cue("named as a comparison", r"\b(?:similar to|unlike|in contrast to|as (?:seen |observed )?in|those (?:seen )?in|resembl\w+|confused with|compared with those)\b[^.;]{0,30}§"),
    _cue("named as a possible cause or companion", r"\b(?:due to|caused by|associated with|related to|comorbid\w*|co-morbid\w*|leading cause of|risk factors?|predictors?|correlat\w+ with)\b[^.;]{0,30}§"),
    _cue("named as an idea for the future", r"\b(?:future|further (?:research|studies|investigation)|may also|could also|might also|potential(?:ly)?|promis\w+)\b[^.;]{0,60}§"),
    _cue("an expression of a drug class", r"§[ -](?:drugs?|agents?|medications?|class)\b"),
)  # fmt: skip

ADVERSE = re.compile(
    r"\b(?:side.effects?|adverse|tolerated|tolerability|nausea|vomiting|dizziness|drowsiness|somnolence|sedation, |"
    r"dry mouth|complications?|pruritus|hallucinations|dissociat\w+)\b"
)

PARTICIPANTS: tuple[Cue, ...] = (
    _cue("participants have it", r"\b(?:patients?|subjects?|adults?|adolescents?|children|women|woman|man|men|individuals?|participants?|people|persons?|outpatients?|inpatients?|veterans?|cases?|volunteers?|parturients|mothers|population|sufferers|cohort|girl|boy|female|male|youth|soldiers|survivors)\b(?:[^.;:§]{0,50}? (?:with|suffering(?: from)?|diagnosed with|diagnosed as|having|who (?:have|had|suffer(?:ed)?(?: from)?|met criteria for|meet criteria for|developed)|affected by|experiencing|reporting|presenting with|presented with|undergoing treatment for|treated for|of|complaining of|in)|,) [^.;:§]{0,60}§"),
    _cue("participants have it", r"§[^.;:§,]{0,25}\b(?:patients?|subjects?|participants?|sufferers|inpatients?|outpatients?|volunteers|group|population|cohort|cases?|individuals|veterans)\b"),
    _cue("diagnosed", r"\b(?:diagnos\w+|suffer\w*|complain\w*|criteria for|history of|case of|cases of|episodes? of|developed|onset of|treated for|referred for|presented with|recurrent|refractory|severe|intractable|incidence of|prevalence of|occurrence of)\b[^.;:§]{0,40}§"),
)  # fmt: skip

OBJECT: tuple[Cue, ...] = (
    _cue("what is treated", r"\b(?:treat(?:ment|ments|ing|ed)?|therap(?:y|ies)|manag(?:ement|ing|ed)|prophyla\w+|prevent(?:ion|ing|s|ed|ive)?|reliev\w+|relief of|reduc(?:e|es|ed|ing|tion)|effects? (?:of|on)|efficacy|improv\w+|alleviat\w+|ameliorat\w+|mechanisms? of|pathophysiology of|risk of|decreas\w+)\b[^.;:§]{0,70}§"),
    _cue("what is measured", r"\b(?:outcomes?|measur\w+|assess\w+|endpoints?|evaluat\w+|record\w+|scores?|compar\w+|examin\w+|investigat\w+|analy[sz]\w+|scale)\b[^.;:§]{0,70}§"),
)  # fmt: skip

PRIMARY = re.compile(r"\b(?:primary|main|principal|co-primary)\b[^.;]{0,60}\b(?:outcome|end ?point|endpoint|measure|aim|objective|efficacy)")
SECONDARY = re.compile(r"\b(?:secondary|other|additional|exploratory|also)\b[^.;]{0,30}\b(?:outcomes?|end ?points?|endpoints|measures|assess\w+|measured|recorded|evaluated|included)|\b(?:secondary|exploratory) ")
ANIMAL = re.compile(r"\b(?:rats?|mice|mouse|murine|rodents?|rabbits?|dogs?|canine|cats?|feline|sheep|pigs?|piglets?|swine|horses?|equine|monkeys?|macaques?|primates|zebrafish|animals?|chicks?|hamsters?|guinea pigs?|sprague.dawley|wistar|c57bl|cows?|calves|goats?|ponies|in vitro|cultured|cell lines?|hens|larvae|drosophila)\b")
HUMAN = re.compile(r"\b(?:patients?|volunteers?|participants?|women|woman|men|man|children|adults?|adolescents?|humans?|veterans?|parturients?|case report|year.old|clinical trials?|people|individuals|infants|outpatients|inpatients)\b")
