"""The words that tell which part ketamine plays in a record."""

from __future__ import annotations

from .patterns import Pattern, compiled

_K = "ketamine"
_OF = r"[^\s;.]{0,9}?ketamine"
_STREET = r"(?:nicotine|cocaine|heroin|cannabis|barbiturates)"
_USED = (
    r"\b(?:effects?|impact|trends?|patterns?|prevalence|correlates|chronic|recreational|frequent|lifetime) "
    r"(?:(?:of|in) )?(?:[\w-]+ ){0,2}ketamine use(?= on\b| among\b| and\b|[.,:;]|$)"
)
ABUSE = compiled(
    rf"{_USED}|{_K}[- ](?:abuse|misuse|depend|addict|use disorder|users?|using|related (?:deaths?|harms?)|poisoning|"
    rf"intoxication|induced (?:cystitis|uropathy|ulcerative|"
    rf"bladder|interstitial)|associated (?:cystitis|uropathy|lower)|cystitis|uropathy|bladder)|\b(?:abus\w+|"
    rf"misus\w+|recreational use|illicit use|chronic use|consumption|use|users|addiction|dependence|"
    rf"overdose) (?:of|to|on) (?:\w+ )?{_OF}|"
    r"\brecreational(?:ly)?\b|\bnight ?clubs?\b|\bchemsex\b|\bclub drugs?\b|\bnew psychoactive\b|"
    r"\bdrug[- ]checking\b|\bwastewater\b|\btusi\b|\bstreet drugs?\b|\billicit\w*\b|\bpolydrug\b|"
    r"\bpolysubstance\b|\bdrug users\b|\bdrug of abuse\b|\braves?\b|"
    r"\bparty drug|\bsubstance abusers?\b|\bdrugs? seiz|\bmisuse\b|\bchronically abused\b|\bdruggable rape\b|"
    r"\bdiversion\b|\bpast-year\b"
)
STRONG_ABUSE = compiled(
    rf"{_USED}|{_K}[- ](?:abuse|misuse|depend|addict|users?|induced (?:cystitis|uropathy|ulcerative)|"
    rf"associated (?:cystitis|uropathy)|cystitis|uropathy|use disorder)|\b(?:abus\w+|misus\w+|recreational use|"
    rf"illicit use|addiction|dependence) (?:of|to|on) (?:\w+ )?{_OF}|"
    r"\bchemsex\b|\bclub drugs?\b|\bnew psychoactive\b|\btusi\b|\bwastewater\b|\bnight ?club|\brecreational drug|"
    r"\bdrug users\b|\bdrivers\b|\bdrug seizures\b"
)
ANAESTHETIC = compiled(
    rf"\b(?:an(?:a)?esthe(?:s|t)i[sz]ed|an(?:a)?esthetised|sedated|immobili[sz]ed|restrained|premedicated|"
    rf"(?:were|was) induced (?:with|using|by)|tranquili[sz]ed)\b[^.;]{{0,70}}{_K}|{_K}[ -]*(?:/|and|plus|-|\+|with|"
    rf"combined with)[ -]*(?:hydrochloride )?(?:xylazine|medetomidine|dexmedetomidine an|"
    rf"acepromazine|azaperone|detomidine|romifidine|zolazepam)|(?:xylazine|medetomidine|acepromazine|azaperone|"
    rf"detomidine|romifidine|guaifenesin)[ -]*(?:/|and|plus|-|\+)[ -]*{_K}|"
    rf"{_K}[\w /-]{{0,25}} (?:an(?:a)?esthe(?:sia|tic\b)|sedation|induction|narcosis|immobili)|"
    rf"\b(?:an(?:a)?esthesia|sedation|induction|narcosis|immobili[sz]ation)\b[^.;]{{0,70}}\b(?:with|using|by|of|"
    rf"was|included?)\b[^.;]{{0,50}}{_K}|\bunder {_OF}|\bduring {_OF} (?:an(?:a)?esth|sedat)|"
    rf"\binduction agents?\b|\bprocedural sedation\b|\bketofol\b|"
    rf"\b(?:rsi|rapid[- ]sequence|intubation)\b[^.;]{{0,80}}{_K}|"
    rf"{_K} (?:or|versus|vs\.?|than|compared (?:with|to)) (?:propofol|etomidate|thiopent\w+|methohexital)|"
    rf"\b(?:propofol|etomidate|thiopent\w+|methohexital) (?:or|versus|vs\.?|than|compared (?:with|to)) {_OF}|"
    rf"{_K}[^.;]{{0,40}}\bas (?:an? )?(?:alternative |sole |induction |intravenous |general )*(?:an(?:a)?esthetic|"
    rf"sedative)|\ban(?:a)?esthetics?\b[^.;]{{0,40}}(?:such as|including|like)?[^.;]{{0,20}}{_K}"
)
THERAPY = compiled(
    r"\banalges|\bpain\b|\bpainful\b|\banti-?depress|\bdepressi(?:on|ve)\b|\bsuicid|\bopioid|"
    r"\bmorphine[- ](?:spar|consum|require)|\bsub-?an(?:a)?esthetic|\blow[- ]dose|\bsub-?dissociative|"
    r"\bdelirium\b|\bptsd\b|\bpost-?traumatic|\bocd\b|\bobsessive|\banxiety\b|\bmigraine|\bheadache|\bneuropath|"
    r"\bhyperalges|\bstatus epilepticus|\bseizures?\b|\badjuvant|\badjunct|\btherap|\balcohol use disorder|"
    r"\bopioid-free|\bneuroprotect|\bshivering\b|\basthma|\bmood\b|\brelief\b|\bagitation\b|\bsleep\b|\binflammat|"
    r"\bbipolar\b"
)
SUBJECT = compiled(
    r"\banalges|\bpain\b|\banti-?depress|\bdepressi|\bsuicid|\bopioid|\bmorphine\b|\bsub-?an(?:a)?esthetic|"
    r"\blow[- ]dose|\bmini-dose|\bsub-?dissociative|\btreatment\b|\btherap|\bprevent|\bptsd|\bpost-?traumatic|"
    r"\bdelirium|\bmigraine|\bheadache|\bneuropath|\banxiety|\bcognit|\bsleep\b|\bshivering|\binflammat|"
    r"\brecovery\b|\befficacy\b|\befficacious|\bneuralgia|\bhyperalges|\bagitation|\bobsessive|"
    r"\bstatus epilepticus|\bnegative emotion|\bfatigue"
)
TOOL = compiled(
    r"\bhealthy (?:[\w-]+ ){0,3}(?:volunteers?|subjects|controls|participants|males?|men|individuals|adults|"
    r"humans)\b|\bvolunteers\b(?! with\b)|\bexperimental(?:ly)?[- ](?:induced )?(?:pain|hyperalgesia)|"
    r"\bcapsaicin\b|\bpharmacokinetic|\bketamine[- ]induced (?:sleep|hypnosis|hyperlocomotion|psycho|schizo|behav|"
    r"stereotyp|"
    r"memory|cognitive|deficit|impair|increase|loss|anesthesia|model|social|neuro|gamma|changes|apoptosis|"
    r"toxicity)|\bketamine (?:model|test|challenge)\b|\bmodel of (?:schizophrenia|psychosis)\b|"
    r"\bpsychotomimetic\b|\bnormal (?:human )?subjects\b|(?<!closed )\btest procedure\b|\bconcentration[- ]effect|"
    r"\bmetaboli[sz]|\bmetabolites?\b|"
    r"\bpharmacological (?:tests?|challenge|analysis)|\bpain analysis\b|\bplasma concentration|"
    r"\breceptor (?:binding|occupancy)|\bfmri\b|\bmechanism of action\b|"
    rf"(?:{_K}|antagonist)[- ]induced (?:[\w-]+ ){{0,2}}(?:psychos[ie]s|psychotic|symptoms)\b"
)
PASSING = compiled(
    rf"\b(?:aside from|apart from|other than|except(?:ing)?(?: for)?|excluding|unlike|similar to|in contrast to|"
    rf"than|besides) (?:\(?(?:racemic|intravenous) )?{_K}|\bexclu\w+[^.;]{{0,160}}{_K}|\b(?:and|"
    rf"and/)or {_K}\b(?=\.)|\bdetect\w*[^.;]{{0,80}}{_K}|\bdeterminat\w+[^.;]{{0,80}}{_K}|"
    rf"\bother than\b[^.;]{{0,30}}{_K}|\breport\w* (?:the )?use of\b[^.;]{{0,160}}{_K}|\beligib\w+[^.;]{{0,160}}{_K}|"
    rf"\b(?:history|exposure)\b[^.;]{{0,30}}\bto\b[^.;]{{0,160}}{_K}|\btreatment history\b[^.;]{{0,200}}{_K}|"
    rf"\b{_STREET}, [^.;]{{0,60}}{_OF},|{_K}, [^.;]{{0,30}}\b{_STREET}\b(?! use| depend| withdraw| addict)|"
    rf"\banaly(?:sis|tical)\b[^.;]{{0,250}}{_K}"
)
REVIEWS = frozenset({"narrative_review", "systematic_review", "meta_analysis", "guideline", "comment"})


TITLE_ASLEEP = compiled(
    rf"{_K}[ -](?:xylazine|an(?:a)?esthe|sedat)|(?:an(?:a)?esthe\w+|sedation) (?:with|by) {_OF}|"
    rf"\bas an? (?:\w+ )?an(?:a)?esthetic|"
    rf"\ban(?:a)?esthetic efficacy|{_K}[- ](?:induced|associated) emergence|\binduction (?:agent|of an|strateg|"
    rf"regimen|dose)|"
    rf"\bprocedural sedation|{_K}\b[^.]{{0,20}}\b(?:versus|vs\.?|or|compared (?:with|to)) (?:propofol|etomidate|"
    rf"thiopent\w+|methohexital)|"
    rf"\b(?:propofol|etomidate|thiopent\w+|methohexital)\b[^.]{{0,20}}\b(?:versus|vs\.?|or|compared (?:with|"
    rf"to)) {_OF}|\bfor (?:\w+ )?sedation|\b(?:for|sequence|tracheal) intubation|"
    r"\bsedation (?:for|of|in) (?:[\w-]+ ){0,2}(?:mechanically|ventilated|critically|intubated|icu)\b|"
    r"\b(?:severe|acute|undifferentiated|prehospital) (?:\w+ )?agitation\b|\bagitated\b|\bexcited delirium|"
    r"\bchemical (?:restraint|sedation)"
)
ADJUNCT = compiled(r"\badjunct")
DURING_THERAPY = compiled(r"\b(?:during|in|with|after) (?:the )?(?:[\w-]+ ){0,2}(?:treatment|therapy)\b")
HUMAN_TEST = compiled(
    rf"(?:{_K}|antagonist)[- ]induced (?:[\w-]+ ){{0,2}}(?:psychos[ie]s|psychotic|psychotomimetic|symptoms|"
    rf"impairments?|"
    r"deficits?|dysfunction|dissociation|perceptual|changes|increases? in)\b|"
    r"\bpain analysis\b|\b(?:ketamine|drug) (?:test|challenge)\b|(?<!closed )\btest procedure\b|"
    r"\bpharmacological pain analysis\b"
)
INDUCED = compiled(rf"{_K}[- ]induced\b")
OPENING = 3
PATIENTS = compiled(
    r"\bpatients?\b|\bdepress(?:ed|ion|ive)\b|\bsurg(?:ery|ical)\b|\bptsd\b|\bchildren\b|\bvolunteers with\b"
)
FORMS: tuple[tuple[str, Pattern], ...] = (
    (
        "esketamine",
        compiled(
            r"\b(?:esketamine|s-ketamine|\(s\)-ketamine|s\(\+\)-? ?ketamine|s\+-?ketamine|\(s\+\)-?ketamine|spravato)"
        ),
    ),
    ("arketamine", compiled(r"\b(?:arketamine|r-ketamine|r\(-\)-? ?ketamine)|\(r\)-ketamine")),
    ("norketamine", compiled(r"norketamine")),
    ("ketamine", compiled(r"ketamine(?<![a-z-]ketamine)|\bketalar|ketanest|racemic ketamine|\(r,s\)-ketamine")),
)
# Words of treatment that in an animal only say that it was given.
TREATED = compiled(r"\btreatment\b|\btreated\b|\bcognit\w*")
# A drug that is otherwise an anaesthetic, given to cure.
CURES = compiled(
    r"\b(?:treating|treatment of|therapy of|repurpos\w+)\b[^.]{0,80}\b(?:disorders?|diseases?|depress\w*|pain|"
    r"epilep\w*|status epilepticus)"
)
# Too little to put to sleep, or against nothing at all: no anaesthetic.
# Given to half of those who are put to sleep, for an aim besides; and therapy in which ketamine has a part.
AGAINST_NONE = compiled(
    r"\bwith or without (?:es|s-)?ketamine|\bketamine (?:or|versus|vs\.?|than|and) (?:placebo|saline)\b|"
    r"\bplacebo or (?:es|s-)?ketamine"
)
ASSISTED = compiled(rf"{_K}[- ](?:assisted|augmented|enhanced|facilitated) (?:\w+ )?(?:psycho)?therap")
# What another drug does to the sleep that ketamine brings.
SLEEP_MEASURED = compiled(
    rf"\b(?:duration|latency|onset|potentiat\w+|prolong\w+|shorten\w+|influenc\w+)\b[^.;]{{0,60}}{_K}[- ]{{1,2}}"
    r"(?:(?:or|and) \w+-)?induced (?:narcosis|sleep|hypnosis|an(?:a)?esthesia)"
)
EPITHET = compiled(
    rf"\b(?:dissociative|veterinary|general|older?|known|intravenous|psychedelic) an(?:a)?esthetics?,? {_K}"
)
LIGHT = compiled(
    r"\bsub-?an(?:a)?esthetic|\blow[- ]dose (?:es|s-)?ketamine|\bplacebo[- ]controlled\b|"
    r"\bwith or without (?:es|s-)?ketamine"
)
# What the mind-changing effects of ketamine teach.
MIND_STUDIED = compiled(
    r"\bhealthy (?:volunteers|subjects|participants|humans)|"
    r"\b(?:understanding|models? (?:of|for)|insights? into) (?:[\w-]+ ){0,2}(?:schizophreni|psychos[ie]s)"
)
MIND_CHANGED = compiled(
    r"\bschizophreni|\bpsychos[ie]s\b|\bpsychotomimetic|\bdissociative (?:states?|symptoms|experiences?)|"
    r"\bentactogen|\bhallucinat|\bconcentration[- ]effect|\baltered states?\b"
)
MIND_DRUGS = compiled(r"\bpsychedelic|\bantidepress|\bdepress|\bsuicid|\bketamin|\bdissociative")
SLEEP = compiled(r"\ban(?:a)?esthe|\bsedat")
# Records about the use of drugs among people, of which ketamine is one.
DRUG_USE_TITLE = compiled(
    r"\b(?:drug|substance|polydrug|psychedelics?) (?:use(?! disorder)|users|exposure|seizures)\b|\bdrugs? of abuse\b|"
    r"\bparty drugs?\b|\bclub drugs?\b|\bnightclub|\billicit\b|\bwastewater|\bnew psychoactive|\bchemsex\b|"
    r"\bdesigner drugs?\b|\buse of (?:psychoactive|illicit|recreational|club|party) (?:substances|drugs)|"
    r"\bpsychoactive (?:substances?|drug) use\b"
)
PREMEDICATION = compiled(r"\bpremedica")
