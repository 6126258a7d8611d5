"""How drafts name the people whose paper they speak of: tables."""

from __future__ import annotations

import re

#: Stands where the name of a journal was.
JOURNAL_SIGN = "§"

_NAME = (
    r"(?:(?:[Vv]an|[Vv]on|[Dd]e|[Dd]er|[Dd]en|[Dd]i|[Dd]a|[Dd]el|[Ll]a|[Ll]e|[Ee]l|[Aa]l|[Tt]en|[Tt]er|[Dd]os|"
    r"St\.?)\s)*"
    r"(?:O['’]|D['’])?[A-ZÀ-Þ](?:(?!['’]s?(?:\s|$))[\w'’À-ÿ])+(?:-[A-ZÀ-Þ](?:(?!['’]s?(?:\s|$))[\w'’À-ÿ])+)*"
)
_LISTED = rf"{_NAME}\s[A-Z]{{1,3}}"
_THEY = (
    r"(?:colleagues|co-?workers|co-?authors|associates|collaborators|"
    r"(?:(?:her|his|their)\s)?(?:team|group|colleagues)|others|co\b\.?|company)"
)
#: One person, a couple, several, or the first of several.
_TWO = rf"{_NAME}(?:,\s{_NAME}){{0,4}}(?:,?\s(?:and|&)\s{_NAME})?"
_STUDY = (
    r"(?:trial|study|review|paper|report|overview|survey|analysis|meta-?analysis|audit|cohort|series|protocol|piece|"
    r"article|editorial|letter|guidelines?|experiments?|comparison|registry|poll|essay|chapter|summary|roundup|"
    r"round-up|synthesis|work|data|figures|numbers|findings|results|pilot|rct|follow-up|count|estimate|burst|"
    r"guide|handbook|crew|team|group|patients|volunteers|subjects|participants)"
)
#: What only people do with a study, so that the one who did is its author.
_AUTHORS_DID = (
    r"(?:wrote|writes|writing|described|describes|randomi[sz]ed|pooled|reviewed|reviews|concluded|concludes|argued|"
    r"argues|counted|estimated|estimates|gathered|warns?|warned|tested|tried|treated|ran|led|recruited|enrolled|"
    r"followed|compared|surveyed|studied|saw|found|gave|noted|notes|reported|reports|tracked|observed|put\s(?:it|"
    r"together|\d+|\w+teen|\w+ty)|looked|collected|summed|asked|measured|watched|published|interviewed|polled|"
    r"set\sout|calls?|called|"
    r"examined|investigated|showed|took|infused|assigned|injected)"
)
#: What follows two names where they are authors: a bracket, or what authors do.
_DID = (
    r"(?=\s*[(,)]|\s(?:also\s|then\s|first\s|have\s|has\s|had\s|later\s|once\s)?"
    r"(?:\w+ed|found|saw|cut|wrote|gave|ran|took|put|set|have|had|made|got|did|led|kept|sent|let|went|drew|"
    r"brought|say|tell|report|show|describe|looks?|could|were|write|warn|argue|conclude|give|review|put)\b)"
)
_YEAR = r"(?:19|20)\d\d"
_DATED = rf"(?=\(\s*(?:[^()]{{0,50}}[,;\s])?{_YEAR})"
#: Authors without a name of their own.
HOUSES: tuple[re.Pattern[str], ...] = tuple(
    re.compile(pattern)
    for pattern in (
        r"\b(Researchers\s(?:in|at|from)\s(?:the\s)?(?:[A-Z][\w'’-]+\s?(?:of\s)?)+)(?=\s)",
        r"\b([Aa]\s(?:team|group)\s(?:from|at)\s(?:the\s)?[A-Z][\w'’-]+(?:\s(?:of\s)?[A-Z][\w'’-]+)*)",
        r"\b((?:The\s)?(?:[A-Z][\w-]+\s)+(?:Institute|Clinic|Centre|Center|Society|Foundation|College|Hospital))"
        rf"(?=\s\(\s?§?[\s,]*{_YEAR}|['’]s\s(?:{_YEAR}\s)?(?:[a-z][\w-]*\s){{0,3}}{_STUDY}\b)",
        r"\b([Aa]n?\s[A-Z][a-z]+\s(?:team|group))\b",
    )
)
#: How a draft names authors, the first that fits rules; the group is the authors as written.
AUTHORS: tuple[re.Pattern[str], ...] = tuple(
    re.compile(pattern)
    for pattern in (
        rf"^\W*({_LISTED}(?:,\s{_LISTED})*(?:,?\s(?:et al\.|et al|and others))?)(?=[.,:;\s])",
        rf"^\W*({_NAME}(?:,\s{_NAME})+)(?=\.\s[A-Z])",
        rf"\b({_NAME}(?:,\s{_NAME})*,?\s(?:and|&)\s{_THEY})(?!\w)",
        rf"\b({_NAME}(?:,\s{_NAME})*,?\set\sal\b\.?)",
        rf"\b({_NAME})(?=\s(?:and|&)\s(?:his|her|their)\s[a-z]+\b)",
        rf"\b((?:Dr\.?\s)?(?:(?:[A-Z][\w-]+|[A-Z]\.)\s)?{_NAME}['’]s?\s(?:team|group|clinic|lab|laboratory|unit))\b",
        rf"\b(Dr\.?\s(?:[A-Z][\w-]+\s|[A-Z]\.\s?)+{_NAME})",
        rf"\b(?:Professor|Prof\.?|Dr\.?)\s((?:[A-Z][\w'’-]+\s)?{_NAME})",
        rf"\b((?:[A-Z][a-zà-ÿ]+\s)?{_TWO})['’]s?\s(?:[\w-]+\s)?(?:{_YEAR}\s)?(?:[A-Za-z][\w-]*\s){{0,3}}{_STUDY}\b",
        rf"\b({_NAME}(?:,\s{_NAME})+,?\s(?:and|&)\s{_NAME}){_DID}",
        rf"\b({_NAME}\s(?:and|&)\s{_NAME}){_DID}",
        rf"\b(?:[Aa]n?|[Tt]he)\s(?:{_YEAR}\s)?([A-Z][A-Za-z]{{2,}})\s(?:study|survey|report)\b",
        rf"[(,;\"“]\s*({_TWO})[\s,{JOURNAL_SIGN}]*\s(?:[a-z][\w ]{{0,30}},\s)?(?={_YEAR}\b)",
        rf"(?<!\b[Ii]n\s)(?<!\b[Aa]t\s)(?<!\bfrom\s)(?<!\bof\s)(?<!\bfor\s)(?<!\bthe\s)\b({_TWO})\s{_DATED}",
        rf"\b({_TWO}),?\s(?:writing\s|reporting\s)?(?:in|for)\s(?:the\s)?\W{{0,2}}{JOURNAL_SIGN}",
        rf"\bby\s((?:[A-Z][a-zà-ÿ]+\s)?{_NAME}(?:,\s{_NAME})*\s(?:and|&)\s{_NAME})(?!\w)",
        r"\b(?:trial|study|review|paper|report|survey|analysis|meta-analysis|audit|cohort|series|protocol|article|"
        r"test|comparison|guide|guidelines?|rct|led|run|written|tested|reported|described|pooled|trialled|tried)\b"
        rf"[^.§]{{0,60}}?\sby\s((?:[A-Z][a-zà-ÿ]+\s)?{_NAME})(?![\w'’-]|\s[A-Z]|\s?{JOURNAL_SIGN})",
        rf"(?:^\W*|[,;:]\s)({_NAME}),\s(?:writing|reporting|in\san?|who|for)\b",
        rf"\b(?:warn|warns|warned|write|writes|wrote|report|reports|reported|argue|argues|found|conclude|"
        rf"concludes|concluded|add|adds)\s({_NAME}(?:\s(?:and|&)\s{_NAME})?)(?=\s(?:in|of)\b|[,.;(]|$)",
        rf"\b(?:volunteers|patients|subjects|participants|figures|data|numbers|work)\sof\s"
        rf"({_NAME}\s(?:and|&)\s{_NAME})",
    )
)
#: Who did what authors do; alone it is also said of patients and brands ("Ann tried ketamine"): see SIGNS.
DOERS = re.compile(
    rf"(?:^\W*|[,;:]\s|\b(?:that|when|as|where|which|what|how|while|and|but)\s)({_TWO}),?\s"
    rf"(?:(?:then|later|also|once|first|has|have|had|even|himself|herself)\s)?{_AUTHORS_DID}\b"
)
#: Signs of a study: numbers, its kind, or what nobody else does.
SIGNS = re.compile(
    r"\d|§|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|"
    r"forty|fifty|sixty|seventy|"
    r"eighty|ninety|\w*hundred|stud(?:y|ies)|trials?|reviews?|reviewed|surveys?|surveyed|"
    r"randomi[sz]ed|pooled|pooling|recruited|"
    r"enrolled|meta-analysis|cohort|case reports?|series|guidelines?|experiments?|published|"
    r"volunteers|amputees|rats|mice)\b",
    re.I,
)
#: Words with capitals that are no names of people: places, months, drugs, words that open sentences.
NOT_AUTHORS = frozenset(
    "Cochrane January February March April May June July August September October November December Ketamine "
    "Esketamine Pain Low Intravenous Danish Dutch French German Greek Swiss Thai Another Other KETIS KALPAS Even An "
    "And The In After Both Although Since Depression Headache Migraine Medicine Lancet Anesthesiology Anaesthesia "
    "Neurology Cephalalgia Trials Nature Science BMJ JAMA Protocol Review Women Men Children Adults Europe Britain "
    "Canada Australia China Germany France Spain Italy Japan Switzerland For Of On At By With From To As If When "
    "While Where What Who Whom Which How Why Whether But Or So Yet Then There Here Now Next Later Again Once Twice "
    "It Its He She They We You I One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Twenty Thirty Forty "
    "Fifty Sixty Hundred This That These Those Some Many Most Few Several All Each Every Any No None Nobody Nothing "
    "Everyone Everybody Anyone Somebody Someone Half Others A My Our Your Their His Her Only Just Not Also Still "
    "People Patients Researchers Doctors Surgeons Nurses Scientists Investigators Authors Volunteers Participants "
    "Veterans Soldiers Mothers Parents Teenagers Adolescents Students Rats Mice Monkeys Studies Study Trial Trial's "
    "Reviews Reviewer Reviewers Evidence Research Data Results Figures Writing Printed Published Reported Writers "
    "Experts Specialists Clinicians Physicians Psychiatrists Neurologists Anaesthetists Anesthesiologists Therapists "
    "Pharmacists Paramedics Dentists Vets Clinics Hospitals Guidelines Guideline Consensus Survey Surveys Cohort "
    "Exhibit EXHIBIT Figure Table Chapter Part Section Case Cases Series Report Reports Letter Article Book Paper "
    "London Paris Berlin Rome Madrid Lisbon Oslo Stockholm Copenhagen Helsinki Vienna Zurich Geneva Amsterdam Dublin "
    "Edinburgh Toronto Montreal Boston Chicago Houston Seattle Sydney Melbourne Tehran Cairo Istanbul Athens Beijing "
    "Shanghai Chengdu Taiwan Korea India Israel Iran Turkey Egypt Brazil Mexico Norway Sweden Denmark Finland "
    "Holland Belgium Austria Poland Portugal Ireland Scotland Wales England America Africa Asia Ontario Quebec "
    "California Texas Florida Medicare Medicaid FDA EMA WHO NICE MRI ECT TMS TENS CRPS RSD PTSD OCD NMDA AMPA BDNF "
    "NSAID NSAIDs RCT RCTs ICU ER GP GPs UK US USA EU Alzheimer Parkinson Crohn Sudeck Raynaud Tourette Hodgkin Lyme "
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Christmas Easter Spring Summer Autumn Winter "
    "Anti Pro Post Pre Non Sub Placebo Opioids Opioid Painkillers Drug Drugs Dose Doses Infusions Infusion Drips "
    "Drip Spray Sprays Nasal Oral Epidural Injection Injections Tablets Tablet Source Sources Quote Note Notes Yes "
    "Well Still Last First Second Third Finally Earlier Recently Overall Together Given Compared Added Taken Put Set "
    "Asked Told Whoever Whatever Because Before During Until Despite Among Between Against Over Under About Around "
    "Within Without Beyond Behind Beside Besides According Based PubMed PMID DOI Spravato Ketalar Ketanest Ketamines "
    "Sir Madam Mr Mrs Ms Prof Professor Today Yesterday Tomorrow".split(" ")
)
#: "British", "Canadian", "Chinese"; "Psychiatrists", "Neurologists".
NOT_A_NAME = re.compile(
    r"(?:[A-Z]\w+(?:ish|ian|ese|ean)|American|Korean|German|European|[A-Z]\w+(?:ists|ians|ologists))$"
)
