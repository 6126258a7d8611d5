"""What claims say that no record could: of all, for good, nothing but this; or that nothing came of it."""

from __future__ import annotations

from ..quick import Quick

#: That nothing is left of what was there: a mere reduction is less.
TOTAL = Quick(
    r"\b(?:do(?:es)? away with|no (?:more |longer |further )?(?:need|pain|opioids?|painkillers?)|gone|vanish\w*|"
    r"disappear\w*|ends?|ended|banish\w*|rid(?:s|ding)? of|cures?|cured|eliminat\w+|eras\w+|abolish\w*|wip\w+|"
    r"stops?|stopped|removes?|pain-free|completely|entirely|totally|all (?:the )?pain|unnecessary|throw away|"
    r"replac\w+|any (?:\w+ )?(?:migraine|pain|attack)|every|everybody|everyone|all patients|always|never|nobody|"
    r"no one)\b",
)
#: What holds of all, or wholly, or of nothing else: a record that tells of some, or of a part, limits it.
ABSOLUTE = Quick(
    r"\b(?:do(?:es)? away with|(?:put\w*|brings?|brought) an end to|(?:got|gets?) rid of|"
    r"(?:ends?|stops?|cures?|fix(?:es)?|beats?|relieves?|helps?|works? (?:for|in)) "
    r"(?:any|every|all)\b|every (?:[\w-]+ ){0,2}?"
    r"(?:trial|study|time|patient|person|case|attack|kind|type|sort|single|body|brain|mind|man|woman|child|"
    r"mother|sufferer|user|soldier|veteran|headache|nerve|pain)|sooner or later|"
    r"no (?:[\w-]+ ){0,3}?(?:patient|person|one|body|man|woman|child|mother|sufferer|soldier|veteran) "
    r"(?:ever |need |should |will |has to |needs? to |is (?:ever )?(?:left|turned)|goes without)|"
    r"all (?:trials|studies|patients|kinds|types|sorts)|without (?:fail|exception)|no exceptions?|never fails?|"
    r"nothing but|nothing more than|no matter|whether (?:you|they) are|at any age|at every age|full stop|"
    r"(?:full|original|normal) size|all at once|completely|entirely|totally|unnecessary|makes? \w+ needless|"
    r"(?:permanently|forever|for good|for ever|once and for all)|always|every (?:one|body)|everyone|everybody|"
    r"(?:is|are) (?:all|the only)|itself that|one and only|(?:anyone|anybody) (?:whose|who|with)|"
    r"no (?:[\w-]+ ){1,3}exists? (?:that|which)|"
    r"(?<!that )(?<!which )(?<!where )(?<!when )(?<!what )nothing (?:else|besides|other)|guarante\w+|settled science|"
    r"(?:ruled out|impossible)|(?:puts?|put) (?:a stop|an end) to|"
    r"(?:never|not one|none) (?:\w+ ){0,3}?(?:comes? back|returns?|fails?|failed|needs?)|"
    r"(?:whatever|whoever|wherever) (?:the|your|you|it|they)|each and every|100 ?(?:%|per ?cent)|a hundred per ?cent|"
    r"the (?:one|only|single|sole) (?:thing|drug|treatment|remedy|cause|reason|way|cure|answer)|miracle|"
    r"(?<!that )(?<!which )(?<!where )(?<!when )"
    r"(?:nothing|no other \w+|no drug|no treatment) (?:works|helps|beats|comes close|can match)|"
    r"(?:for|in) (?:the )?rest of (?:your|their|one[’']s)|year in,? year out|for (?:many )?years to come)\b",
)
EVERYONE = Quick(
    r"\b(?:every(?:one|body)|every (?:[\w-]+ ){0,2}?(?:patient|person|man|woman|child|sufferer|body|mother|user)|"
    r"no (?:[\w-]+ ){0,2}?(?:patient|person|man|woman|child|sufferer) (?:ever|need|should|will|has to)|"
    r"all (?:patients|people|of them)|"
    r"nobody|no one|anyone|anybody|any (?:patient|person)|without exception|never fails?)\b",
)
#: One cause, and no other.
ONLY = Quick(
    r"\b(?:only|alone|nothing else|nothing but|nothing more than|just an?|simply an?|purely|solely|entirely|"
    r"the (?:one|sole|single) (?:\w+ )?(?:thing|reason|cause|way|target|receptor|factor|switch|key)|"
    r"(?:is|are|was|be) what (?:makes?|does|drives|brings|lies|explains)|(?:is|are) the (?:treatment|cure|medicine|"
    r"whole (?:story|secret|point)|secret|reason)|(?:is|are) (?:why|how) (?:it|they|ketamine|esketamine)|"
    r"(?:comes?|is|boils) down to|owes? (?:\w+ ){0,3}to|(?:without|block|take away) [^.;]{0,60}"
    r"(?:nothing|no effect|useless|stops? working))\b",
)
#: The more of one, the more of the other.
LINK = Quick(
    r"\bthe (?:more|less|stronger|\w{2,}er)\b[^.;]{1,60}[,:]? the (?:more|less|better|stronger|worse|\w{2,}er)\b|"
    r"\b(?:hand in hand|goes? (?:along )?with how|depends? (?:on|upon)|linked to|tied to|the price of|"
    r"in step with)\b",
)
#: So many of all who are treated, as a rule: who finds fewer, or is not sure, limits it.
RATE = Quick(
    r"\b(?:two|three|four|five|six|seven|eight|nine|\d+) (?:out of|in|of) (?:every )?(?:three|four|five|ten|\d+)\b|"
    r"\b\d+(?:\.\d+)? ?(?:%|per ?cent) of (?:the |all |those )?(?:people|patients|sufferers|users|women|men)\b|"
    r"\b(?:three[- ]quarters|two[- ]thirds|nine[- ]tenths|almost all|nearly all|"
    r"most) (?:of )?(?:the |all |those )?(?:people|patients|sufferers|users|women|men|children|adults|cases)\b|"
    r"\b(?:halves|cuts? [^.;]{0,40}(?:in half|by half|in two)|doubles|triples)\b",
)
#: A claim that something did nothing, however its direction was read.
NOTHING = Quick(
    r"\b(?:chang(?:e|es|ed|ing) nothing|d(?:id|oes|o) nothing|nothing that|made no|makes no|"
    r"as (?:it|they) (?:was|were|is)|"
    r"no (?:better|rarer|fewer|less|lower|quicker|faster|edge|match|"
    r"more (?:effective|use|help|relief))\b|no different|not linked|not lower|"
    r"not (?:reduce|help|improve|change|prevent)|as good|"
    r"(?:do|does|did|work(?:s|ed)?|fare[sd]?|just|quite) as well as|every bit as|"
    r"just as(?! (?:it|they|he|she|we|you|in|with|for|after|during)\b)|no match|a match for|about even)\b",
)
#: That a harm is kept away: a good effect, though harms are named.
PREVENTS = Quick(
    r"\b(?:(?:keeps?|kept|stops?|stopped|protects?|protected|saves?|saved|guards?|shields?|spares?|spared) "
    r"[^.;]{0,40}\b(?:from|against|away|off)|prevents?|prevented|wards? off|fends? off|heads? off|staves? off|"
    r"spares?|spared|guards? against|rules? out|less likely to)\b",
)
#: What a drug may act on.
TARGETS = Quick(
    r"\b(?:nmda\w*|ampa|kainate|gaba\w*|glutamat\w*|opioid receptors?|opioidergic|endorphin\w*|serotonin\w*|"
    r"5-ht\w*|dopamin\w*|"
    r"noradren\w*|norepinephrin\w*|monoamin\w*|sigma|adenosin\w*|muscarinic|nicotinic|cholinerg\w*|hcn1?|"
    r"calcium channels?|"
    r"sodium channels?|potassium channels?|nitric oxide|mtor\w*|bdnf|trkb|inflammat\w*|anti-inflammat\w*|cytokin\w*|"
    r"microglia\w*|astrocyt\w*|kynuren\w*|mitochond\w*|energy metabolism|synap\w*|plasticity|neuroplasticity|"
    r"metabolites?|"
    r"hydroxynorketamine|norketamine|descending|cannabinoid\w*|oxytocin|cortisol|circadian|lateral habenula|gut|"
    r"microbio\w*)",
)
