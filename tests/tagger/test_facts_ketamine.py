"""Ketamine's role, routes and doses."""

from __future__ import annotations

import pytest

from .reading_facts import facts


@pytest.mark.parametrize(
    ("role", "title", "text"),
    [
        ("none", "Morphine in cancer", "METHODS: Forty patients received morphine."),
        ("treatment", "Ketamine for CRPS", "METHODS: Forty patients received ketamine infusions against pain."),
        (
            "treatment",
            "Opioid-free anaesthesia",
            "METHODS: Patients received ketamine, lidocaine and magnesium against pain.",
        ),
        (
            "anaesthetic_only",
            "Nerve grafts in rabbits",
            "METHODS: Rabbits were anesthetized with ketamine and xylazine.",
        ),
        ("anaesthetic_only", "Bone repair in dogs", "METHODS: Surgery was done under ketamine/xylazine anaesthesia."),
        ("abuse_harm", "Ketamine abuse and the bladder", "Ketamine users in nightclubs reported cystitis."),
        (
            "probe",
            "Ketamine and hyperalgesia",
            "METHODS: Twelve healthy volunteers got capsaicin and intravenous ketamine.",
        ),
        (
            "mentioned",
            "Psilocybin: a primer",
            "This review is about psilocybin. Aside from ketamine, it is the best known drug.",
        ),
    ],
)
def test_ketamine_plays_the_part_the_words_give_it(role: str, title: str, text: str) -> None:
    assert facts(title, text).ketamine_role == role


@pytest.mark.parametrize(
    ("routes", "text"),
    [
        (("iv",), "METHODS: Patients received intravenous ketamine."),
        (("iv",), "METHODS: Patients received i.v. morphine, lidocaine or ketamine."),
        (("iv",), "METHODS: Esketamine was added to sufentanil in the PCIA pump."),
        (("im", "oral"), "METHODS: Patients received intramuscular ketamine, then oral ketamine."),
        (("epidural",), "METHODS: Patients received epidural ketamine and i.v. fentanyl."),
        (("intranasal",), "METHODS: Patients used esketamine nasal spray."),
        ((), "METHODS: Patients received a ketamine infusion."),
        ((), "METHODS: Patients received ketamine or oral morphine."),
        ((), "METHODS: Patients in phase IV received a ketamine bolus."),
        (("iv",), "METHODS: Continuous intravenous anaesthesia with ketamine was given."),
        (("iv", "intranasal"), "METHODS: Patients received intravenous ketamine or IN esketamine."),
        (("iv",), "METHODS: He had intravenous sedation with propofol, ketamine and fentanyl and a nerve block."),
        ((), "CONCLUSIONS: Ketamine may help. Strategies such as intrathecal administration are needed."),
    ],
)
def test_routes_are_those_of_ketamine(routes: tuple[str, ...], text: str) -> None:
    assert facts("Ketamine and pain", text).routes == routes


@pytest.mark.parametrize(
    ("doses", "text"),
    [
        (("0.5 mg/kg",), "METHODS: Patients received ketamine 0.5 mg/kg or midazolam 0.05 mg/kg."),
        (("0.5 mg/kg",), "METHODS: Patients received 0.1 mg/kg of morphine or 0.5 mg/kg of ketamine."),
        (
            ("0.15, 0.30, or 0.45 mg/kg",),
            "METHODS: Patients got 0.15, 0.30, or 0.45 mg/kg racemic ketamine and morphine 10 mg.",
        ),
        (("0.3 mg/kg", "0.15 mg/kg/h"), "METHODS: Esketamine was given at 0.3 mg/kg, then 0.15 mg/kg/h."),
        (("0.1 mg kg(-1)",), "METHODS: Patients received ketamine 0.1 mg kg(-1) i.m."),
        (("10-20 µg/kg/min",), "METHODS: Patients received ketamine 10-20 µg/kg/min."),
        ((), "METHODS: Patients received ketamine; the solution held 2 mg/ml."),
        (("0.1 mg/kg",), "METHODS: Ketamine 0 mg/kg or 0.1 mg/kg was given. Ketamine 0.1mg/kg was safe."),
        (
            ("0.1, 0.2, or 0.3 mg/kg",),
            "METHODS: Ketamine 0.1, 0.2, or 0.3 mg/kg was given. Ketamine 0.3 mg/kg helped.",
        ),
        (("0.2-0.4 mg/kg", "0.4 mg/kg"), "METHODS: Ketamine 0.2-0.4 mg/kg, then ketamine 0.4 mg/kg was given."),
        (("200 mg (100 to 400 mg)",), "RESULTS: The mean dose given was 200 mg (100 to 400 mg)."),
        ((), "RESULTS: Morphine consumption was lower in the ketamine group (28 mg) than without it."),
    ],
)
def test_doses_are_those_of_ketamine_verbatim(doses: tuple[str, ...], text: str) -> None:
    assert facts("Ketamine and pain", text).doses == doses


def test_a_drug_that_is_only_mentioned_has_no_route() -> None:
    text = "Psilocybin is taken by mouth. Aside from ketamine given intravenously at 0.5 mg/kg, little is known."
    assert facts("Psilocybin: a primer", text).routes == ()


def test_the_forms_of_ketamine_are_named() -> None:
    assert facts("Esketamine and arketamine", "Racemic ketamine was compared.").drugs == (
        "esketamine",
        "arketamine",
        "ketamine",
    )
