"""Which part ketamine plays, by kinds of papers; every sentence here is made up."""

from __future__ import annotations

import pytest

from .reading_facts import facts

SLEEP = [
    (
        "Etomidate or ketamine for emergency airways",
        "METHODS: Adults who needed a tube were given ketamine or etomidate. RESULTS: Blood pressure fell in both.",
    ),
    (
        "Which sleep agent for the sickest?",
        "METHODS: Adults who needed rapid sequence intubation were assigned to ketamine or propofol. RESULTS: The "
        "pressure was 66 mmHg with ketamine and 60 mmHg with propofol.",
    ),
    (
        "Ketamine versus propofol as anaesthetics in electroconvulsive therapy of depression: a trial",
        "METHODS: Forty depressed patients were put to sleep with ketamine or propofol. RESULTS: Depression scores "
        "fell alike with ketamine and propofol. CONCLUSION: As an anaesthetic, ketamine is no worse.",
    ),
    (
        "Ketamine in the ambulance for severe agitation",
        "METHODS: Records of 60 people given ketamine were reviewed. RESULTS: Six were intubated after ketamine.",
    ),
    (
        "Midazolam against ketamine-induced emergence reactions: a systematic review",
        "METHODS: We searched PubMed for trials. RESULTS: Midazolam halved reactions to ketamine in children.",
    ),
    (
        "Anaesthesia for short gynaecological operations",
        "METHODS: Twenty women had sedation with ketamine, twenty fentanyl. RESULTS: Anxiety and pain were rare with "
        "ketamine. CONCLUSION: Operating is easy under ketamine sedation.",
    ),
    (
        "Bile flow in sheep",
        "METHODS: Sheep were anaesthetised with ketamine and xylazine. RESULTS: Bile flow fell by half.",
    ),
]
THERAPY = [
    (
        "Old anaesthetics for diseases of the brain",
        "This review asks whether anaesthetics such as ketamine and xenon help in treating epilepsy and depression.",
    ),
    (
        "Survival after cancer surgery",
        "BACKGROUND: Ketamine is used as an anaesthetic. METHODS: Adults who got ketamine on the day of surgery were "
        "matched with others. RESULTS: Ketamine was not linked to survival.",
    ),
    (
        "Adenosine carries the antidepressant effects of ketamine",
        "Mice were studied. Ketamine raised adenosine by way of metabolism. Blocking its receptors abolished the "
        "antidepressant effect of ketamine.",
    ),
    (
        "Ketamine alleviates memory impairment after shocks in depressed rats",
        "METHODS: Rats got ketamine or saline. RESULTS: Ketamine protected memory.",
    ),
    (
        "Is addiction to ketamine a risk during the treatment of depression?",
        "METHODS: We searched PubMed for studies. RESULTS: No addiction to ketamine was reported.",
    ),
    (
        "Esketamine as premedication and pain after tonsillectomy",
        "METHODS: Children got intranasal esketamine or saline. RESULTS: Pain was less with esketamine.",
    ),
    (
        "Morning and night: confusion and delirium after esketamine anaesthesia: a trial",
        "METHODS: Patients were put under anaesthesia with or without esketamine. RESULTS: Delirium was less.",
    ),
    (
        "Ketamine-assisted psychotherapy and the worth of what is felt",
        "In the first trials people saw strange things as they awoke from ketamine-induced anaesthesia. Such may "
        "help them to heal.",
    ),
    (
        "Healing after war",
        "Psilocybin and the dissociative anaesthetic ketamine are reviewed as therapies of post-traumatic stress.",
    ),
]
TOOL = [
    (
        "Ketamine, lamotrigine and the resting brain",
        "BACKGROUND: Ketamine helps in disease. AIMS: We studied changes of glutamate induced by ketamine. METHODS: "
        "Seventy healthy participants got ketamine or placebo. RESULTS: Ketamine raised connectivity.",
    ),
    (
        "Speech under S-ketamine: an imaging study",
        "The glutamate system is involved in schizophrenia. Ketamine given to volunteers brings on symptoms. In "
        "patients with schizophrenia, ketamine makes them worse. In a placebo-controlled study, healthy subjects "
        "were given S-ketamine during imaging. Ketamine slowed speech.",
    ),
    (
        "Psychotic symptoms after ketamine and the understanding of schizophrenia: a meta-analysis",
        "METHODS: Databases were searched for studies of healthy volunteers given ketamine. RESULTS: Scores rose.",
    ),
    (
        "Chronic ketamine as a mouse model of schizophrenia",
        "METHODS: Mice got ketamine for ten days. RESULTS: Recognition memory was impaired by ketamine.",
    ),
    (
        "Cross-tolerance of ketamine and morphine in the rat",
        "Rats got ketamine, morphine or both. Catalepsy was longest with ketamine and morphine together.",
    ),
    (
        "Clozapine dulls the psychosis of a blocked receptor: a study with ketamine",
        "Ten patients with schizophrenia underwent ketamine infusions with and without clozapine. Clozapine blunted "
        "ketamine-induced psychotic symptoms in them.",
    ),
    (
        "Melatonin and the narcosis of rats",
        "Rats were given thiopental after melatonin. Melatonin changed the duration of ketamine- or diazepam-induced "
        "narcosis.",
    ),
]
HARM = [
    (
        "Daily ketamine changes learning in mice",
        "Ketamine users show lapses of memory. Mice got ketamine for months. Learning was slower in ketamine mice, "
        "as in human ketamine abusers.",
    ),
    (
        "Prenatal exposure to ketamine is neurotoxic in offspring of mice",
        "METHODS: Pregnant mice got ketamine. RESULTS: The young were restless.",
    ),
    (
        "Drug use in prisons of three counties",
        "METHODS: Urine was screened. RESULTS: Laboratory work detected cocaine, ketamine and cannabis.",
    ),
    (
        "Effects of ketamine use on psychotic symptoms in men with addiction",
        "METHODS: Two hundred men were asked. RESULTS: Symptoms were commoner in those who also took ketamine.",
    ),
    ("Illicit use of ketamine: deaths in one city", "METHODS: Deaths after chronic use of ketamine were counted."),
]
PASSING = [
    (
        "The most cited papers of psychiatry: a bibliometric analysis",
        "Much has changed with the arrival of esketamine. This study counts citations. The "
        "first hundred papers were taken. Most were trials. Few had women as first authors.",
    ),
    (
        "Testing couples for infections: protocol of a trial",
        "METHODS: To be eligible, one partner must report use of a drug (cocaine, ketamine, or others). Couples will "
        "be randomised.",
    ),
    (
        "Medicines against addiction to plants: a review",
        "Some substances act on channels (alcohol, nicotine, ketamine, and barbiturates). This review is on plants.",
    ),
]
CASES = [
    (role, *case)
    for role, cases in (
        ("anaesthetic_only", SLEEP),
        ("treatment", THERAPY),
        ("probe", TOOL),
        ("abuse_harm", HARM),
        ("mentioned", PASSING),
    )
    for case in cases
]


@pytest.mark.parametrize(("role", "title", "text"), CASES, ids=[case[1][:40] for case in CASES])
def test_the_kind_of_paper_gives_ketamine_its_part(role: str, title: str, text: str) -> None:
    assert facts(title, text).ketamine_role == role


@pytest.mark.parametrize(("role", "title", "text"), CASES, ids=[case[1][:40] for case in CASES])
def test_the_part_is_shown_with_words_of_the_record(role: str, title: str, text: str) -> None:
    quote = facts(title, text).facts["ketamine_role"]
    assert quote.words
    assert quote.words in title + text
