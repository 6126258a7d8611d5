"""The publication types of MEDLINE, in small letters: what a word before `[pt]` can be.

Names: "Publication Characteristics (Publication Types)", https://www.nlm.nih.gov/mesh/pubtypes.html
"""

from __future__ import annotations

PUBLICATION_TYPES = frozenset(
    name.strip()
    for name in """
    adaptive clinical trial; address; autobiography; bibliography; biography; case reports; classical article;
    clinical conference; clinical study; clinical trial; clinical trial protocol; clinical trial, phase i;
    clinical trial, phase ii; clinical trial, phase iii; clinical trial, phase iv; clinical trial, veterinary;
    collected work; comment; comparative study; congress; consensus development conference; consensus
    development conference, nih; controlled clinical trial; corrected and republished article; dataset;
    dictionary; directory; duplicate publication; editorial; electronic supplementary materials; english
    abstract; equivalence trial; evaluation study; expression of concern; festschrift; government publication;
    guideline; historical article; interactive tutorial; interview; introductory journal article; journal
    article; lecture; legal case; legislation; letter; meta-analysis; multicenter study; network
    meta-analysis; news; newspaper article; observational study; observational study, veterinary; overall;
    patient education handout; periodical index; personal narrative; portrait; practice guideline; pragmatic
    clinical trial; preprint; published erratum; randomized controlled trial; randomized controlled trial,
    veterinary; research support, american recovery and reinvestment act; research support, n.i.h.,
    extramural; research support, n.i.h., intramural; research support, non-u.s. gov't; research support, u.s.
    gov't, non-p.h.s.; research support, u.s. gov't, p.h.s.; research support, u.s. gov't; retracted
    publication; retraction of publication; retraction notice; review; scientific integrity review; scoping
    review; systematic review; technical report; twin study; validation study; video- audio media; webcast
    """.replace("\n    ", " ").split(";")
)
