"""The words of sentences that stand beside the results: what was known, tried, wished for or is only announced."""

from __future__ import annotations

from .patterns import compiled

CONDITIONAL = compiled(
    r"\b(?:infusion|means|order|given|administered|attempts?|aimed|designed|needed|used|chosen|decided|"
    r"trigger) to (?:help )?(?:relieve|prevent|reduce|control|treat|avoid|improve|abort|"
    r"alleviate|shorten|ease|enhance)\b[^,;]*|^(?:if|when|unless|"
    r"once)\b[^,;]*,|\b(?:if|unless)\b[^,;]*|,? but not (?:with |by |in |to |after )?(?:the )?(?:placebo|saline|"
    r"controls?)\b|"
    # A time, and what is wished for or chosen, are no result.
    r"\b(?:headache|pain|migraine|attack|symptom|drug)[- ]free (?:periods?|intervals?|phases?|states?|controls?|"
    r"subjects|individuals|volunteers|days)\b|"
    r"\b(?:ensure|ensures|ensuring|receive|receives|receiving|received|requires?|needs?|find|finding|choose|"
    r"choosing|in search of|lack of|towards?) (?:that )?[^.;,]{0,60}?\b(?:effective|efficacious|adequate|better|"
    r"improved|successful|beneficial) (?:[\w-]+ ){0,2}"
    r"(?:treatments?|therap\w+|care|management|analges\w+|pain|relief|control)\b"
)
# What others had found before, in a record of a study of its own.
KNOWN = compiled(
    r"\bha(?:s|ve) (?:\w+ )?been (?:reported|shown|found|demonstrated|proven|suggested|used|advocated)\b"
)
# What is only wished for at the end of a record.
FURTHER = compiled(
    r"^(?:further|future|more|additional|larger|if|(?:randomi[sz]ed|controlled|prospective) \w+ (?:is|are))\b"
)
# Own results that are told like an aim.
REVEALED = compiled(
    r"\b(?:our|this|the present) (?:[\w-]+ ){1,3}(?:revealed|showed|shows|found|demonstrated|demonstrates)\b"
)
# What had been tried before in a case that is told.
TRIED_BEFORE = compiled(
    r"\b(?:other|previous|prior|multiple|various|several|variety of|conventional|all|"
    r"many) (?:[\w-]+ ){0,2}(?:treatments?|"
    r"therap(?:y|ies)|medications?|drugs?|analgesics|modalities)\b|\b(?:was|were) not relieved by\b|\brefractory to\b"
)
# What only a record of its own results tells.
REPORTED = compiled(
    r"\b(?:was|were) (?:\w+ )?(?:seen|observed|reported|reduced|improved|lower|higher|abolished|comparable|"
    r"effective)\b|"
    r"\bturned out\b|\bparticipated\b|\bprovided (?:better|good|effective|significant)|\bmedian\b|\bmean\b|"
    r"\bresults? (?:show|suggest|indicat|demonstrat)\w*|\bp ?[<=>]|\d%|\b(?:patients|subjects|participants|"
    r"women|men|children|rats|mice|animals|volunteers) "
    r"(?:\w+ )?(?:received|were|had|showed|experienced|reported|treated|underwent|achieved)\b|\bwe (?:found|"
    r"observed)\b"
)
PROVEN = compiled(
    r"\b(?:found|shown|proven|proved|reported|demonstrated|established) (?:to be|to have|as|its|an?) (?:\w+ ){0,3}"
    r"(?:effective|efficac\w+|benefi\w+|helpful|useful|superior|successful|analges\w+)|\bof (?:first )?choice\b|"
    r"\bsuccessfully\b|\b\d+ ?% (?:of|to)\b|\b(?:evidence|studies|trials|data|findings|research|reports)\b[^.;]{0,80}"
    r"\b(?:suggests?|shows?|shown|indicates?|demonstrates?) that\b"
)
# What was measured and how, not what came of it.
ASSESSED = compiled(
    r"\b(?:was|were) (?:\w+ )?(?:measured|assessed|evaluated|recorded|rated|documented|scored|monitored|registered)\b"
)
OUTCOMES = compiled(
    r"\bp ?[<=>]|\d ?%|\bsignificant\w*|\bthan\b|\b(?:reduced|decreased|lower(?:ed)?|improved|relieved|increased|"
    r"similar|higher|better|effective|satisfactory|excellent|good|abolished)\b"
)
# The question that a study is going to answer.
OPEN = compiled(
    r"\b(?:remains?|is|are) (?:\w+ ){0,2}(?:unknown|unclear|uncertain|undetermined)\b|\blittle is known\b|"
    r"\bha(?:s|ve) not (?:yet )?been (?:\w+ )?(?:studied|established|determined|investigated|"
    r"evaluated|reported|tested)\b"
)
