"""CSL styles made ready for use: what a style of the package needs before pandoc gets it, and why."""

from __future__ import annotations

from functools import cache
from typing import Literal

from lxml import etree

from citations.pruned import prune
from citations.styles import csl_source

Purpose = Literal["single", "list"]

_NS = {"c": "http://purl.org/net/xbiblio/csl"}
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)

# Cite Them Right has single quotation marks, and the comma after them.
_BRITISH = frozenset(("harvard-cite-them-right",))

# In a reference that stands alone nothing may depend on its neighbours: no "2020a", no "———", no order.
_NEIGHBOURLY = (
    "disambiguate-add-year-suffix",
    "disambiguate-add-names",
    "disambiguate-add-givenname",
    "subsequent-author-substitute",
    "subsequent-author-substitute-rule",
)


@cache
def prepare(name: str, purpose: Purpose) -> bytes:
    """The CSL of a style, adapted for one reference at a time (`single`) or for a reference list (`list`)."""
    root = etree.fromstring(csl_source(name).encode("utf-8"), _PARSER)
    # PubMed files "van der Walt" under v and prints it so everywhere; a style that turns particles round would
    # make another name of it.
    root.set("demote-non-dropping-particle", "never")
    if name in _BRITISH:
        root.set("default-locale", "en-GB")
    _drop_numbers(root)
    _name_before_label(root)
    if purpose == "single":
        _set_alone(root)
    prune(root)
    return etree.tostring(root, encoding="utf-8", xml_declaration=True)


def _drop_numbers(root: etree._Element) -> None:
    """Take out the citation numbers: whoever makes a list numbers it, and a reference alone has none."""
    for part in root.findall("c:bibliography", _NS):
        part.attrib.pop("second-field-align", "")
    for number in root.findall("c:bibliography//c:text[@variable='citation-number']", _NS):
        parent = number.getparent()
        if parent is not None:
            parent.remove(number)


def _name_before_label(root: etree._Element) -> None:
    """Where names have a label but no form, pandoc puts the label of a substitute first (", eds.Pagon RA")."""
    for names in root.iterfind(".//c:names", _NS):
        if names.find("c:label", _NS) is not None and names.find("c:name", _NS) is None:
            names.insert(0, etree.Element(names.tag.replace("names", "name")))


def _set_alone(root: etree._Element) -> None:
    for part in root.findall("c:citation", _NS) + root.findall("c:bibliography", _NS):
        for attribute in _NEIGHBOURLY:
            part.attrib.pop(attribute, "")
        for sort in part.findall("c:sort", _NS):
            part.remove(sort)
    for layout in root.findall("c:citation/c:layout", _NS):  # how it is marked in a text is never asked for here
        layout[:] = [etree.Element(layout.tag.replace("layout", "text"), variable="title")]
