"""Identifiers in their plain form: DOI, PMCID, ORCID, and which accession numbers are those of trials."""

from __future__ import annotations

import re

_DOI = re.compile(r"(?:https?://(?:dx\.)?doi\.org/|doi:\s*)?(10\.[0-9]{4,9}/\S+)", re.IGNORECASE)
_PMCID = re.compile(r"PMC[0-9]+", re.IGNORECASE)
_ORCID = re.compile(r"(?<![0-9])([0-9]{4})-?([0-9]{4})-?([0-9]{4})-?([0-9]{3}[0-9Xx])(?![0-9A-Za-z])")
_DASHES = re.compile(r"[\s‐‑‒–—]+")

# The registries that DataBankName may name (https://www.nlm.nih.gov/bsd/medline_databank_source.html), without
# spaces and hyphens; the other data banks hold sequences, structures and data sets.
_REGISTRIES = frozenset(
    {"clinicaltrials.gov", "isrctn", "anzctr", "chictr", "cris", "ctri", "drks", "eudract", "ctis", "euctr", "irct"}
    | {"japiccti", "jmacct", "jrct", "jprn", "kct", "ntr", "nntr", "pactr", "rebec", "repec", "rpcec", "slctr"}
    | {"tctr", "umin", "uminctr", "lbctr", "phrr", "itmctr"}
)
_TRIAL = re.compile(
    r"(?:NCT[0-9]{8}|ISRCTN[0-9]+|ACTRN[0-9]+|ChiCTR\S+|DRKS[0-9]+|EUCTR\S+|CTRI/\S+|IRCT[0-9]\S*|jRCTs?[0-9]+|"
    r"UMIN[0-9]+|JPRN-\S+|JapicCTI-\S+|KCT[0-9]+|NTR[0-9]+|PACTR[0-9]+|RBR-\S+|SLCTR/\S+|TCTR[0-9]+)",
    re.IGNORECASE,
)


def plain_doi(text: str) -> str:
    """The DOI that a text gives, as printed but without an address before it; a text that is none is kept."""
    text = text.strip()
    found = _DOI.fullmatch(text)
    return found[1] if found else text


def plain_pmcid(text: str) -> str:
    """The PMCID (`PMC123`) that a text holds, "" for none."""
    found = _PMCID.search(text)
    return found[0].upper() if found else ""


def plain_orcid(text: str) -> str:
    """The ORCID (`0000-0002-1825-0097`) that a text holds in whichever form, "" for none."""
    found = _ORCID.search(_DASHES.sub("-", text.strip()))
    return "-".join(found.groups()).upper() if found else ""


def is_trial(bank: str, accession: str) -> bool:
    """Whether an accession number of a data bank is that of a clinical trial."""
    return _DASHES.sub("", bank).replace("-", "").lower() in _REGISTRIES or bool(_TRIAL.fullmatch(accession))
