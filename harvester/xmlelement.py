"""The XML of one record as an element, read without entities, document type or network."""

from __future__ import annotations

from lxml import etree

from harvester.parse_errors import ParseError
from harvester.xmltext import Element

_LONGEST_MESSAGE = 200


def read_element(body: bytes) -> Element:
    """The element that the bytes spell, read without entities, DTD or network.

    Raises:
        ParseError: they spell none.
    """
    if not body.lstrip().startswith(b"<Pubmed"):
        raise ParseError("the record does not begin with <PubmedArticle> or <PubmedBookArticle>")
    try:
        return etree.fromstring(body, _PARSER)
    except etree.XMLSyntaxError as error:
        if "Namespace" in str(error) and (element := _lenient(body)) is not None:
            return element
        raise ParseError(f"the XML is not well-formed: {_one_line(error.msg)}") from error
    except ValueError as error:
        raise ParseError(f"the XML cannot be read: {error}") from error


def _parser(*, recover: bool = False) -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,
        recover=recover,
    )


_PARSER = _parser()  # lxml lets several threads use one parser, one after another


def _lenient(body: bytes) -> Element | None:
    """The element where its only fault is a prefix declared outside of it, on the set that it was cut from."""
    parser = _parser(recover=True)
    element = etree.fromstring(body, parser)
    faults = parser.error_log.filter_from_level(etree.ErrorLevels.ERROR)
    return element if all(fault.domain_name == "NAMESPACE" for fault in faults) else None


def _one_line(message: str | None) -> str:
    """The first line of a message, which may quote the record."""
    return (message or "").partition("\n")[0][:_LONGEST_MESSAGE]
