"""The wordings that tell what a record is about as a whole: animals, reviews, healthy people, its aim."""

from __future__ import annotations

from .patterns import compiled

AIM = compiled(
    r"^to [a-z]+ |\b(?:aim(?:s|ed)?|objectives?|purpose|goal|investigat\w+|(?:sought|wanted|wished) to|"
    r"we (?:evaluate|examine|assess|test|compare)|"
    r"this (?:[\w-]+ ){0,2}(?:study|trial|review|survey|report|article|paper)|hypothesi[sz]ed?)\b"
)
ANIMALS = frozenset(
    (
        "rat rats mouse mice murine rodent rodents rabbit rabbits dog dogs canine cat cats feline sheep pig "
        "pigs piglet "
        "piglets swine horse horses equine monkey monkeys macaque macaques zebrafish animal animals chick "
        "chicks hamster "
        "hamsters sprague wistar c57bl cow cows calf calves goat goats ponies cultured hens larvae drosophila "
        "preclinical paw paws hindpaw hindpaws"
    ).split()
)
HUMANS = frozenset(
    (
        "patient patients volunteer volunteers participant participants women woman men man child children "
        "adult adults "
        "adolescent adolescents human humans veteran veterans parturient parturients clinical people "
        "individuals infants "
        "outpatients inpatients girl boy person persons male males female females"
    ).split()
)
HUMAN_TITLE = compiled(r"\b(?:patients?|volunteers?|humans?|women|men|children|clinical|veterans?|participants)\b")
STUDY = compiled(
    r"\b(?:randomi[sz]ed|trial|cohort|retrospective|prospective|case (?:report|series)|in patients|patients with|"
    r"double-blind|rats?|mice|volunteers|a case|pilot|effects? of|comparison)\b"
)
REVIEW_WORDS = compiled(
    r"\b(?:this (?:\w+ ){0,2}(?:(?<!chart )(?<!record )(?<!records )(?<!retrospective )review|"
    r"article)|we (?:\w+ )?review(?:ed)?\b|were searched|literature search|"
    r"we searched|"
    r"systematic search|medline|embase|cochrane library|review(?:s|ed)? the (?:current |available )?(?:literature|"
    r"evidence))"
)
REVIEW = compiled(
    r"\b(?:(?<!chart )(?<!record )(?<!records )(?<!retrospective )review|"
    r"meta.?analys[ie]s|guidelines?|consensus|overview|update|from basic science)\b"
)
MIND_TITLE = compiled(r"\b(?:psychiatric|co-?morbid\w*|psychopatholog\w*|mental (?:health|disorders?|illness))")
HEALTHY = compiled(
    r"\bhealthy (?:(?!controls?\b)\w+ ){0,3}"
    r"(?:volunteers?|subjects?|participants?|men|women|adults|males|females|individuals)\b"
)
TREATED_TITLE = compiled(
    r"\b(?:patients?|women|men|children|adults|adolescents|infants) (?:with|treated|undergoing|suffering|after|who)\b"
)
# Drugs tried in healthy people before they are tried in patients.
PHARMACOLOGY = compiled(
    r"\b(?:pharmaco(?:kinetic|dynamic)|bioavailab|bioequival|interactions?\b|absorption|"
    r"tolerability[^.]*\b(?:healthy|volunteers))"
)
ANIMAL_REVIEW = compiled(r"\b(?:animal|rodent|mouse|rat|murine) (?:models?|stud|evidence|data)")
# Patients of the authors' own.
CASES = compiled(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|\d+) (?:[\w-]+ )?(?:patients|cases) "
    r"(?:with|who|were|suffering)\b|\byear-old\b|\bwe (?:report|treated|describe a)\b|\bwe present (?:a|the) case|"
    r"\b(?:a|one|this) case (?:of|is|report)"
)
# A patient who is told of, whatever label stands over him.
PRESENTED = compiled(
    r"\b\d+[- ]year[- ]old\b[^.;]{0,60}\b(?:presented|admitted|referred|with|suffer\w*|complain\w*|developed)\b"
)
# A model that is made, though no animal is named.
MODEL_TITLE = compiled(
    r"\b(?:in|of) (?:an? |the |two |three )?(?:[\w-]+ ){0,3}?"
    r"(?:migraine|pain|headache|injury|neuropathy|arthritis) models?\b\W*$"
)
