"""How far what a record says reaches: names of classes of drugs, and what is narrower than a condition."""

from __future__ import annotations

from ..quick import Quick

#: Who studies one of a class of drugs speaks of the class, and a review of all drugs for an illness of each of them.
CLASSES: tuple[tuple[Quick, Quick], ...] = tuple(
    (Quick(rf"\b(?:{members})"), Quick(names))
    for names, members in (
        (
            r"anti-?depressants?|tricyclics?|ssris?",
            r"anti-?depressant|tricyclic|amitriptyline|nortriptyline|imipramine|desipramine|fluoxetine|sertraline|"
            r"paroxetine|citalopram|escitalopram|duloxetine|venlafaxine|milnacipran|SSRI|SNRI",
        ),
        (
            r"nerve blocks?|stellate ganglion\w*|(?:sympathetic )?blocks?",
            r"(?:nerve|sympathetic|ganglion|plexus|regional) block|blockade|sympath(?:o|ec)|ganglion|bupivacaine|"
            r"lidocaine|guanethidine|local an(?:a)?esthetic",
        ),
        (
            r"anticonvulsants?|anti-?epileptics?|gabapentin\w*",
            r"anticonvulsant|anti-?epileptic|gabapentin|pregabalin|carbamazepine|lamotrigine|topiramate|valproate",
        ),
        (r"triptans?", r"triptan|sumatriptan|\w+triptan"),
        (r"beta-?blockers?", r"beta[- ]?(?:adrenergic )?block|\w+olol\b"),
        (
            r"calcium(?:[- ]channel)? (?:blockers?|antagonists?)",
            r"calcium (?:channel|antagonist)|flunarizine|verapamil",
        ),
        (r"antihistamines?", r"antihistamine|histamine|\w+(?:rizine|ramine)\b"),
        (r"nsaids?|ibuprofen", r"NSAID|anti-?inflammator|ibuprofen|ketorolac|naproxen|diclofenac|celecoxib"),
        (
            r"opioids?|opiates?",
            r"opioid|opiate|morphine|fentanyl|\w+fentanil|oxycodone|methadone|buprenorphine|tramadol|codeine",
        ),
        (r"benzodiazepines?", r"benzodiazepine|diazepam|midazolam|lorazepam|clonazepam"),
        (r"steroids?", r"steroid|prednisolone|prednisone|dexamethasone|cortisone"),
        (r"psychedelics?", r"psychedelic|psilocybin|LSD|lysergic|MDMA|ayahuasca"),
        (r"vitamin b-?6", r"pyridoxine|vitamin B-?6"),
        (r"vitamin b-?12", r"cobalamin|vitamin B-?12"),
        (r"vitamin b-?1", r"thiamine|vitamin B-?1\b"),
        (r"vitamin c", r"ascorbic|vitamin C"),
        (r"vitamin d", r"cholecalciferol|vitamin D"),
        (r"cannab\w+", r"cannab|THC|marijuana"),
        (r"bisphosphonates?", r"bisphosphonate|\w+dronate"),
        (r"botulinum\w*|botox", r"botulinum|botox"),
        (r"tens", r"TENS|transcutaneous electrical"),
        (r"ect", r"ECT\b|electroconvulsive"),
    )
)
ALL_DRUGS = Quick(
    r"\b(?:pharmacologic(?:al)? (?:agents?|treatments?|therap(?:y|ies)|management|interventions?|options?)|"
    r"drug (?:treatments?|therap(?:y|ies))|pharmacotherap(?:y|ies)|medications? (?:for|used))\b",
)
#: Narrower than a condition: who does not speak of it says nothing on it.
CLOSER: tuple[tuple[Quick, Quick], ...] = tuple(
    (Quick(rf"\b(?:{named})\b"), Quick(rf"\b(?:{told})"))
    for named, told in (
        (r"hemicrania", r"hemicrania"),
        (r"tension(?:-type)? headaches?", r"tension"),
        (r"cluster headaches?", r"cluster"),
        (
            r"mothers?(?![’'])|childbirth|labou?r ward|breast-?feed\w*|giv\w+ birth|pregnan\w+|c(?:a)?esarean\w*|"
            r"post-?natal",
            r"mother|matern|(?:post-?|peri|ante)?partum|pregnan|(?:post|peri|neo)natal|c(?:a)?esarean|obstetric|"
            r"parturi|perinatal|labou?r|deliver|birth",
        ),
        (r"electroconvulsive|electric shock|ECT", r"electroconvulsive|ECT\b|electroshock"),
        (r"sickle[- ]cell", r"sickle"),
        (r"burns", r"burn"),
        (r"dent(?:al|ist\w*)|wisdom t(?:oo|ee)th|molars?", r"dent(?:al|ist)|molar|tooth|teeth|oral surgery"),
        (
            r"critically ill|breathing tube|intubat\w+|intensive care",
            r"critical|intubat|intensive care|ICU\b|ventilat",
        ),
        (r"tonsil\w*", r"tonsil"),
        (r"veterans?|soldiers?", r"veteran|soldier|military|combat|war\b"),
        (r"coming off|weaning|withdrawing", r"withdraw|detoxif|discontinu|abstinen|taper|wean|use disorder|dependen"),
        (r"bipolar", r"bipolar"),
        (r"autis\w+", r"autis"),
    )
)
