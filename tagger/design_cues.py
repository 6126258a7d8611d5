"""The words by which a record tells its design: rules read from top to bottom, the first that holds wins."""

from __future__ import annotations

from msgspec import Struct

from .patterns import Pattern, compiled

# Lines a rule looks at: the title; the abstract's lines about this study; all of the abstract; title and study lines.
TITLE, STUDY, ABSTRACT, ANY = "title", "study", "abstract", "any"


class Rule(Struct, frozen=True, kw_only=True):
    """`design`, where `pattern` matches in a line of `where` and `unless` does not match in that line."""

    design: str
    where: str
    pattern: Pattern
    cue: str
    unless: Pattern | None = None


def rule(design: str, where: str, pattern: str, cue: str, unless: str = "") -> Rule:
    """A row of a table of rules."""
    return Rule(
        design=design,
        where=where,
        pattern=compiled(pattern),
        cue=cue,
        unless=compiled(unless) if unless else None,
    )


_REVIEWED = r"(?:systematic(?:ally|al)?|systemic|scoping|structured|integrative|umbrella|rapid|mapping)"
_DATABASES = r"(?:pubmed|medline|embase|cochrane|scopus|web of science|psycinfo|cinahl|google scholar|cnki)"

PROTOCOL = (
    rule(
        "protocol",
        TITLE,
        r"\b(?:study|trial|research|review) protocol\b|\bprotocol (?:for|of) (?:an?|the|two|systematic|random|"
        r"prospective|"
        r"multi|single|double|scoping|double-blind)|: ?(?:a |the |study )?protocol\b|"
        r"\brationale and (?:study )?design\b|\bdesign and rationale\b|\bstatistical analysis plan\b|"
        r"\bstudy design\b.{0,30}$",
        "the title says it is a protocol",
    ),
    rule(
        "protocol",
        ABSTRACT,
        r"\b(?:patients|participants|subjects|volunteers|women|children|adults|individuals|parturients|trial|"
        r"study|we)\b[^.]{0,80}"
        r"\bwill (?:be )?(?:randomly|randomi[sz]ed?|enrol|recruit|includ|allocat|assign|receive|conduct)|"
        r"\b(?:this|the) (?:study |trial |review )?protocol (?:describes|outlines|presents|has been|was approved|"
        r"is registered)|"
        r"\bwill be (?:searched|recruited|enrolled|randomi[sz]ed|allocated|randomly)\b|"
        r"\b(?:is|are) (?:scheduled|planned|expected) to (?:end|finish|run|be completed|last|enrol|recruit)",
        "the study is still to be done",
        unless=r"\bfuture\b|\bhelp\b|\bnew (?:trials|studies)\b",
    ),
)
GUIDELINE = (
    rule(
        "guideline",
        TITLE,
        r"\bguidelines? update\b|\bguidelines? (?:on|for|from|of the|in|by|committee)\b|\b(?:practice|clinical|"
        r"evidence-based|consensus|"
        r"treatment|"
        r"international|national|european|american|canadian|german|society|s3|nice|"
        r"updated) (?:\w+ ){0,2}guidelines?\b|"
        r"\bconsensus (?:statement|guideline|recommendation|report|panel|conference|document)|\b(?:expert|delphi|"
        r"international) "
        r"consensus\b|^recommendations (?:for|on)\b|\brecommendations (?:from|of the|by|on the|for the use)\b|"
        r"\bposition (?:statement|paper)\b|"
        r"\bpractice advisory\b|\bpolicy (?:statement|resource)\b",
        "the title says it is a guideline or consensus",
        unless=r"\b(?:review|comparison|adherence|critique|survey|quality|analysis|implementation|cohort|trial|"
        r"appraisal|based on|"
        r"according to|knowledge|compliance|impact|commentary)\b",
    ),
    rule(
        "guideline",
        STUDY,
        r"\b(?:this|these|present|following|our) (?:\w+ ){0,3}(?:guidelines?|consensus (?:statement|"
        r"guidelines?))\b[^.]{0,60}"
        r"\b(?:provide|recommend|present|describe|summari[sz]e|were|was|aim|is|are)\b|\b(?:developed|"
        r"formed) (?:as|by|through) (?:an? )?(?:\w+ )?consensus\b|\bconsensus (?:guidelines|"
        r"statements?|"
        r"recommendations) (?:on|for|were|was)\b|\b(?:society|committee|task force|panel|working group|"
        r"board)\b[^.]{0,100}"
        r"\b(?:guidelines?|recommendations)\b[^.]{0,40}\b(?:were|was|developed|approved|created)\b",
        "the record sets out a guideline",
        unless=r"\b(?:prisma|according to|following the|adher|in accordance|reporting)\b",
    ),
)
REVIEWS = (
    rule(
        "narrative_review",
        TITLE,
        r"\bnarrative (?:literature )?review\b",
        "the title says narrative review",
        unless=r"\bsystematic|\bmeta-?anal",
    ),
    rule(
        "meta_analysis",
        TITLE,
        r"\bmeta-?\s?anal|\bmetaanal|\bindividual (?:patient|participant)(?: data| level| quantitative)|"
        r"\bpooled (?:data )?analys|\bmeta-regression|\bn-of-1\b.{0,60}\bpopulation",
        "the title says meta-analysis",
        unless=r"\b(?:overview|umbrella review|review|critique|quality|"
        r"reanalysis) of (?:\w+ )?(?:systematic reviews and )?meta-?anal",
    ),
    rule(
        "meta_analysis",
        STUDY,
        r"\b(?:this|our|present|current|the|we|a) (?:[\w-]+,? ){0,6}meta-?\s?anal\w+ (?:\w+ ){0,2}(?:was|were|is|"
        r"of|evaluat|"
        r"assess|aim|show|reveal|demonstrat|suggest|includ|found|investigat|compar|provid|indicat|examin|to)|"
        r"\bmeta-?\s?anal\w+ (?:was|were) (?:performed|conducted|done|carried|used|undertaken|synthesi[sz]ed)|"
        r"\bpurpose of this [^.]{0,40}meta-?\s?anal|\brandom[- ]effects? (?:meta|model)|\bmeta-?anal\w+ (?:using|"
        r"with|was)|"
        r"\b(?:conducted|performed|did|undertook|carried out) (?:a |an )?(?:[\w-]+,? ){0,6}meta-?anal|"
        r"\bstatistically pooled\b|"
        r"\b(?:data|results|estimates|effect sizes|trials|studies) were (?:quantitatively )?pooled\b|"
        r"\bcombine n-of-1\b",
        "the record pools studies",
        unless=r"\b(?:not|no|previous|prior|recent|preclud\w*|published|existing|earlier|impossible|several|"
        r"exclud\w*|two|small-scale|mini|internal)\b[^.]{0,40}"
        r"meta-?\s?anal|meta-?\s?anal\w+ (?:was|were|is|could) (?:not|precluded|impossible)|"
        r"\breporting items\b(?!.{0,200}(?:pooled|random))|\bmixed\b|\bplanned to\b",
    ),
    rule(
        "systematic_review",
        TITLE,
        rf"\b{_REVIEWED} (?:literature |evidence |narrative |qualitative |critical )?(?:review|overview|"
        r"analysis of the literature|search|map)|\bsystematic evaluation|\bsystematically review|"
        r"\boverview of (?:systematic )?reviews\b|"
        r"\breview of systematic reviews\b",
        "the title says systematic or scoping review",
        unless=r"\bretrospective systematic analysis\b",
    ),
    rule(
        "systematic_review",
        STUDY,
        rf"\b(?:this|our|present|current|we|a|an) (?:[\w-]+,? ){{0,5}}{_REVIEWED} (?:literature |"
        rf"evidence )?(?:re)?(?:review|search|synthesis)(?!s\b)|"
        r"^(?:a |an )?(?:updated )?systematic (?:literature )?review\b|\bupdated? (?:version )?of (?:a|the|"
        r"our) (?:[\w-]+ )?cochrane review|"
        r"\bprisma\b|\bpreferred reporting items for systematic\b|\bsystematically (?:review|search)|"
        rf"\b(?:systematic|comprehensive|electronic) (?:literature )?search(?:es)? (?:of|in|was|were|on|using|"
        rf"for)\b[^.]{{0,200}}\b{_DATABASES}|"
        rf"\b(?:we|authors) (?:systematically |electronically |also )?searched\b|"
        rf"\b{_DATABASES}\b[^.]{{0,160}}\b(?:was|were) "
        rf"(?:systematically |electronically |also )?(?:searched|queried|screened)\b|\b(?:literature )?search(?:es)? "
        rf"(?:of|in|on|using|through|was|were)\b[^.]{{0,80}}\b{_DATABASES}\b[^.]{{0,200}}\b(?:studies|trials|"
        rf"articles|papers)\b"
        rf"[^.]{{0,60}}\b(?:met|included|eligible|identified)|"
        r"\bstudies (?:met|meeting|fulfilled) (?:the |our )?(?:inclusion|eligibility|selection)|"
        r"\b(?:studies|trials|articles|reports|papers)\b[^.]{0,90}\bwere (?:\w+ )?(?:identified|located|"
        r"retrieved|sought|found|"
        r"obtained) (?:by|through|from|using|via|with) (?:[\w-]+ ){0,4}(?:search|medline|pubmed|embase|databases?)|"
        r"\bthis structured review\b|\bshort-?cut review\b|\b(?:articles|studies|trials|papers|reports|"
        r"literature) were (?:\w+ )?(?:evaluated|reviewed|selected|analy[sz]ed|assessed) systematically\b|"
        rf"\b(?:literature|articles|studies|trials|reports) (?:was|were) (?:identified|obtained|retrieved|located) "
        rf"(?:through|from|by|via|using|in) (?:[\w-]+ ){{0,3}}{_DATABASES}|"
        rf"\b(?:computer\w*|online|literature) search(?:es)? (?:of|in|on|using) (?:the )?(?:[\w-]+ )?{_DATABASES}",
        "the record searches and selects studies by stated rules",
        unless=r"\b(?:guideline|recommendation)s? (?:were|was|are) (?:developed|based)\b|\bprevious systematic\b|"
        r"\b(?:recent|earlier|prior|published|existing|cochrane) systematic reviews?\b",
    ),
)
TOLD = (
    rule(
        "comment",
        TITLE,
        r"^(?:comment|commentary|reply|response|letter|editorial|correspondence|re|author'?s?'? (?:reply|"
        r"response)|in (?:reply|response))\b[: ]|\b(?:comment|commentary|reply|letter) (?:on|to)(?: the)?\b|"
        r"\bin reply\b|\bresponse to (?:the )?(?:letter|comment|article|\")|: ?response to\b|: ?(?:a |"
        r"an )?(?:commentary|editorial|letter|comment|reply|viewpoint|opinion)\b|"
        r"[.?!] an? (?:commentary|comment|editorial|viewpoint)\b|\bletter to the editor\b|\bauthor'?s?'? (?:reply|"
        r"response)\b|^editorial\b|\binvited commentary\b",
        "the title says comment, letter or reply",
        unless=r"\bresponse to (?:\w+ )?(?:treatment|ketamine|pain|therap|opioid|drug|stimul|antidepress|esketamine|"
        r"placebo|stress|noxious|morphine|surg|infusion|intraven|nerve|injur|covid)",
    ),
    rule(
        "comment",
        STUDY,
        r"\b(?:this|in this|our) (?:\w+ )?(?:commentary|editorial|letter|comment|viewpoint|column)\b|"
        r"\bthe letter (?:about|to|on|by|concern\w+)\b|\b(?:comments|"
        r"comment) on (?:the|an?) (?:article|study|paper)",
        "the record calls itself a comment",
        unless=r"\bletters? of\b",
    ),
    rule(
        "narrative_review",
        TITLE,
        r"\b(?:review|overview|update|primer|state[- ]of[- ]the[- ]art|perspectives?|advances|recent developments|"
        r"past, present|then and now|history of|historical|what (?:do )?we know|what is new|current (?:status|"
        r"concepts|evidence|understanding|knowledge|state|trends|approach)|narrative|news in|spotlight on|"
        r"introduction to)\b",
        "the title says review or overview",
        unless=r"\b(?:record|chart|single-cent\w+|case|institutional|retrospective|year|clinical experience|"
        r"utili[sz]ation) review\b|\bperspectives of\b|\bpatients?'? perspectives?\b|\b(?:gp|clinician|"
        r"practitioner)s?'? perspectives\b|\bmedical review\b",
    ),
    rule(
        "narrative_review",
        STUDY,
        r"\b(?:this|present|our|the current|the present|leading|following|in this|mini|brief|narrative|"
        r"the) (?:[\w-]+ ){0,3}?(?:review|overview|article|chapter|paper|monograph|primer|essay|perspective|"
        r"manuscript|update|commentary) "
        r"(?:first |also |briefly |article |aims? to |will |critically |focuses|thus |"
        r"therefore )*(?:\w+ly )?(?:review|discuss|summari|describ|consider|explor|present|focus|outlin|examin|"
        r"highlight|provid|address|aim|synthesi|consolidat|cover|"
        r"give|deal|look|evaluat|assess|survey|offer|attempt|is|was|delves|on|of|article|introduc|propos|seek|"
        r"analy[sz]e|the)|"
        r"\bwe (?:\w+ )?(?:review|discuss|summari[sz]e|provide an overview|outline|describe (?:the )?(?:current|"
        r"recent|available|mechanism))\b|\b(?:is|are|was|were|will be) (?:briefly |critically |also )?(?:reviewed|"
        r"discussed|summari[sz]ed|outlined|overviewed)\b|\bliterature review\b|"
        r"^a summary of\b|^to (?:review|summari[sz]e|discuss|outline|update)\b|"
        r"^to provide (?:an? )?(?:[\w-]+ )?(?:overview|update|insight|guidance)|"
        r"\breview of (?:the )?(?:[\w-]+ ){0,3}literature\b|\bin this (?:review|article|chapter|"
        r"overview|narrative)\b|\bwe present a review\b|\bnarrative review\b|"
        r"\bwe (?:evaluated|examined|assessed|surveyed|analy[sz]ed) the (?:[\w-]+ ){0,2}literature\b",
        "the record reviews or discusses",
        unless=r"\b(?:institutional|ethic|board|records?|charts?|peer[- ]review\w*|"
        r"medical record)\b[^.]{0,30}\breview|\breview board\b|\breviewed (?:the )?(?:records|charts)\b|"
        r"\bresults? (?:is|are|were) discussed\b|^to review (?:our|the) (?:experience|outcomes?|results|cases|"
        r"records|charts)\b",
    ),
)
COMMENT_TITLE = TOLD[:1]
