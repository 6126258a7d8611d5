"""What a sentence says of two that are compared: both alike, one ahead of the other; and what it leaves uncertain."""

from __future__ import annotations

from .patterns import compiled

_HELPED = (
    r"(?:reduc\w+|improv\w+|reliev\w+|relief|effective\w*|effic\w+|decreas\w+|alleviat\w+|attenuat\w+|allevia\w+|"
    r"lower\w*|analges\w+|respon\w+|abolish\w*|beneficial)"
)
#: Both helped, or none more than the other.
ALIKE_WORDS = compiled(
    rf"\bboth (?:[\w()/.-]+ ){{0,4}}?(?:drugs|treatments?|groups|agents|medications?|doses|routes|regimens|arms|"
    rf"interventions|techniques|methods|blocks)\b[^.;]{{0,80}}?\b{_HELPED}|"
    rf"\bboth (?:[\w()/.%+-]+ ){{1,5}}?and (?:[\w()/.%+-]+ ){{1,6}}?[^.;]{{0,40}}?\b{_HELPED}|"
    rf"\b{_HELPED}[^.;]{{0,60}}\b(?:in|by|with|after|following) (?:both|either|all (?:three|four))\b|"
    rf"\b(?:all|each of the|the) (?:two|three|four) (?:drugs|treatments|agents|medications)[^.;]{{0,60}}?\b{_HELPED}|"
    r"\bas (?:well|effective|efficacious|good|safe|potent|fast) as\b|\bequally\b|"
    r"\bsimilarly (?:effective|efficacious|potent)\b|\bon (?:a )?par\b|\bnon-?inferior|"
    r"\bdid not differ\b|\bno (?:\w+ ){0,3}?differen\w+|"
    r"\b(?:effects?|benefits?|analgesia|relief|reductions?|improvements?)\b[^.;]{0,50}\b"
    r"(?:whether [^.;]{1,60}? or\b|regardless of|irrespective of)"
)
THAN_WORDS = compiled(r"\b(?:than|compared (?:with|to)|in comparison (?:with|to)|relative to|versus|vs\.?|over|to)\b")
#: The one before "than" is behind, or ahead.
LESS_WORDS = compiled(
    r"\b(?:less (?:[\w-]+ ){0,2}?(?:effective|efficacious|stability|potent|relief|improvement|tolerable|tolerated|"
    r"benefits?|response|analgesia|satisf\w+|pronounced|marked|reductions?|likely to (?:respond|improve|benefit))|"
    r"inferior|(?:lower|poorer|smaller|weaker|reduced|worse) (?:[\w-]+ ){0,2}?(?:response|remission|efficacy|"
    r"satisfaction|effects?|improvements?|benefits?|tolerability|stability|outcomes?|odds of (?:response|remission)|"
    r"reductions?|rates? of (?:response|remission)|likelihood)|"
    r"(?:higher|greater|more|increased) (?:[\w-]+ ){0,3}?(?:risk|incidence|pain|instability|mortality|side|adverse|"
    r"relapse|consumption))\b"
)
#: Less of what is better gone, in the one before "than".
FEWER_WORDS = compiled(r"\b(?:lower|less|fewer|shorter|smaller|reduced|decreased|milder)\b")
TROUBLE_WORDS = compiled(
    r"\b(?:pain\w*|scores?|consumption|requirements?|incidence|rates? of|risk|shivering|nausea|vomiting|agitation|"
    r"delirium|confusion|side[- ]effects|adverse|headache|itch\w*|pruritus|cough|symptoms|severity|hyperalgesia|"
    r"hypotension|anxiety|fatigue)\b"
)
MORE_WORDS = compiled(
    r"\b(?:superior|better|more (?:[\w-]+ ){0,2}?(?:effective|efficacious|potent|pronounced|relief|improvement|"
    r"favou?rabl[ey])|greater|faster|outperform\w*|(?:higher|larger|longer|"
    r"stronger) (?:[\w-]+ ){0,2}?(?:response|remission|"
    r"efficacy|satisfaction|effects?|improvements?|reductions?|benefits?))\b"
)
#: It is not certain that it helps.
HEDGED_WORDS = compiled(
    r"\b(?:may|might|could|can potentially|appears? to|seems? to|potentially|possibly|preliminary|promising)\b|"
    r"\b(?:trials|studies|research) (?:[\w-]+ ){0,3}(?:required|needed|warranted|necessary)\b|\bsubset\b|\bsubgroup\b"
)
#: Two that were both given did alike, or who was treated made no difference: not that the treatment did nothing.
EVEN_WORDS = compiled(
    r"\b(?:equally|as) (?:effective|efficacious|good|well|fast|beneficial)\b|\bnon-?inferior\w*|"
    r"\bcomparable to (?:that|those) of\b|"
    r"\b(?:similar|comparable|equal|equivalent|same) (?:[\w-]+ ){0,3}?(?:efficacy|effectiveness|analgesia|"
    r"response|relief|"
    r"improvements?|reductions?|benefits?)\b(?! (?:[\w-]+ ){0,4}?(?:placebo|saline|controls?|midazolam|sham))|"
    r"\b(?:between|among) (?:the )?(?:two |three |different |various |single |responders|sexes|males?|females?|"
    r"men|women|"
    r"routes|doses|racemic|iv|intravenous|morphine|fentanyl|older|younger)|"
    r"\b(?:did|does|do) not (?:\w+ )?(?:impact|influence|affect|predict|moderate|alter|"
    r"change) (?:the )?(?:[\w-]+ ){0,2}?"
    r"(?:antidepressant|analgesic|treatment|clinical|therapeutic|antisuicidal|response|efficacy|effectiveness|"
    r"outcomes?)\b"
)
#: Not all who were treated were helped, or not for good.
NOT_ALL_WORDS = compiled(
    r"\bnot (?:\w+ ){0,2}?(?:effective|helpful|beneficial|work) (?:for|in) (?:everyone|everybody|all|every)\b|"
    r"\bnot (?:all|everyone|every (?:patient|one)|everybody)\b|\bnon-?respon(?:ders?|se|ding)\b|"
    r"\b(?:half|third|quarter|minority|majority|proportion|percent|per cent|%|\d+) (?:of )?(?:the |all |"
    r"these )?(?:[\w-]+ ){0,2}?"
    r"(?:patients|participants|subjects|individuals|cases|people|responders|remitters)? ?(?:who )?(?:did not|"
    r"do not|failed to|"
    r"relapsed|discontinued|had no|showed no)\b|\ball but (?:one|two|three)\b|"
    r"\b(?:did|do|does) not (?:\w+ )?(?:respond|remit|achieve|benefit)\b|\bfailed to (?:respond|remit|achieve)\b|"
    r"\brelaps(?:e|es|ed|ing)\b|\brecurren(?:ce|t)\b (?:rate|within|after|of)|\bonly a (?:minority|few|subset|"
    r"third|quarter)\b|"
    r"\b(?:up to |about |approximately |nearly |almost )?(?:one[- ])?(?:a )?(?:third|half|"
    r"quarter) of (?:the )?patients\b"
)
