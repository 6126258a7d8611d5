"""The words that go beyond any record, and those that hedge: tables, in small letters."""

from __future__ import annotations

import re


def words(*patterns: str) -> re.Pattern[str]:
    """A pattern for whole words in small letters, which is sought much quicker than one in any case."""
    return re.compile(r"(?<!\w)(?:" + "|".join(patterns) + r")(?!\w)")


#: Whom or what a claim is about, where it says that it holds for every one of them.
_EACH = (
    r"(?:kind|type|sort|form|patient|single|time|person|case|sufferer|amputee|veteran|woman|man|child|horse|"
    r"dog|"
    r"pain|migraine|headache|attack|depression|nerve|organ|bladder|connection|cell|battle|trial|study|painkiller|"
    r"opioid|"
    r"antidepressant|drug|medicine|treatment|\w+ (?:patient|pain|trial|study|person|case|sufferer|connection|"
    r"migraine|"
    r"attack|medicine|painkiller|drug))s?"
)
#: These words go beyond any record wherever they stand.
OVER = words(
    r"prov(?:en|ed|es) (?!in (?:a|one))",
    r"(?<!not )(?<!un)proven",
    r"proof(?! of concept)",
    r"science has settled|settled science|beyond (?:doubt|dispute|question)|(?:without|no) (?:a )?doubt|undoubtedly",
    r"(?:certain|sure|bound) to (?:work|help|end|cure|stop)",
    r"(?:all|the) (?:studies|trials|experts|doctors) agree",
    r"resets?|resetting|reboots?|rebooted|rewires? (?:the|your|a)|factory settings|rebuilds?",
    r"cures?|cured|the cure",
    r"permanent(?:ly)?|forever|for (?:good|ever|life|keeps)|for (?:a|the rest of (?:your|their|one[’']s)) (?:life|"
    r"days)",
    r"for (?:a )?(?:lifetime|years)|(?:the )?rest of (?:your|their|his|her) (?:li(?:fe|ves)|days)|lifelong",
    r"never (?:again|fades?|wears? off|fails?|comes? back|touch\w*|harms?|caus\w+|hurts?|needs?|goes|slows?|bring)",
    r"perfectly (?:safe|harmless|well|still|clear|fine|calm|free|normal)|exactly as (?:they|it|before)\b|"
    r"(?:a )?sure(?:-?fire)? (?:way|thing|bet|cure)|surefire|infallibl\w+|every (?:single )?time|without fail",
    r"once and for all|whole year|two full years|pain-free for",
    r"always (?!\w+ed\b)",
    rf"(?:every|(?<!show )(?<!for )(?<!of )any) (?!second|third|fourth|fifth|tenth|other){_EACH}(?!-)|"
    rf"every last \w+|(?:in|at|"
    rf"of) any (?:age|dose)|any kind",
    rf"(?<!nearly )(?<!almost )(?<!of )all (?:the )?(?:kinds|types|sorts|forms|{_EACH})(?! (?:had|were|got|"
    rf"received|in\b))",
    r"(?:an?y?one|anybody|everyone|everybody|whoever|nobody|no one) (?:who (?:has|gets|takes|tries|can|had)|"
    r"(?:ever )?(?:needs?|"
    r"gets|leaves|dies|has ever|feels))",
    r"(?:safe|fine|good|right|suitable|harmless|works?) for (?:any\w+|every\w+|all)|(?:in|to) (?:anyone|anybody|"
    r"everyone|everybody)|"
    r"(?:helps?|works? for|cures?|suits?) (?:everyone|everybody|all)",
    r"no matter (?:how|what|who|which|the)|whatever (?:the|your|its) (?:cause|dose|age|kind|reason)",
    r"(?:without|with no) (?:exception|fail|any (?:side effects?|risks?|danger|pain))|even the (?:most|worst)",
    r"(?:tens of )?thousands of|millions? of (?!people (?:have|live|suffer))",
    r"million people(?! (?:have|live|suffer|may|are|worldwide|with))",
    r"(?:the|is|its) only (?:medicine|drug|treatment|therapy|thing|one that|remedy|painkiller|hope|cure)",
    r"one receptor only|and nothing else|nothing (?:but|else (?:works|matters))|nothing more than",
    r"(?:there is )?(?:nothing|no(?: other)? (?:\w+ )?(?:drug|medicine|painkiller|"
    r"treatment)s?) (?:that )?(?:works? better|"
    r"beats|matches|comes|can match|equals|stops? it)",
    r"(?:best|strongest|safest|most (?:powerful|effective)) (?:\w+ ){0,2}(?:there is|on earth|in the world|known|"
    r"ever|"
    r"we have|of all time)",
    r"(?:has|have) ever (?:been )?(?:tested|tried|made|worked|known|harmed|seen)(?! (?:a|any) (?:trial|study))",
    r"(?:better|stronger|faster|safer) than (?:all|any|every|anything)|far (?:more|better) (?:for|than|effective)",
    r"streets ahead|miles ahead|in the dust|obsolete|anywhere near",
    r"(?:does|do|did|done) away with|puts? (?:an end|paid) to|(?:is|are|becomes?) (?:history|a thing of the past)",
    r"(?:ends|will end|can end|end) (?:any|all|every|the|your|chronic|depression|pain|migraines?)(?! of)",
    r"finish(?:es)? off|stops? (?:\w+ ){1,3}dead|rids? (?:\w+ ){1,3}of|wins? every|has no chance|gives? in to it",
    r"(?:throw|threw|thrown|toss|tossed) (?:away|out) (?:\w+ )?(?:their|your|his|her)|threw away|(?:crutches|"
    r"pills) away",
    r"banish\w*|eras(?:es?|ed|ing)|wip\w+ (?:\w+ ){0,4}(?:clean|out|away)|undo(?:es)?|vanish\w*|"
    r"melts? (?:\w+ ){0,3}away(?! with)",
    r"(?:itself|that|one \w+|single \w+|ketamine|it|drug) heals|heals? the|healing (?:force|power)|"
    r"the (?:very )?root of",
    r"(?:makes?|made|renders?) (?:\w+ ){1,3}(?:unnecessary|painless|obsolete|safe)|no longer hurts?",
    r"fully? recover\w*|full(?:y)? (?:size|restored?)|total (?:freedom|relief|cure)|good as new|back to full",
    r"does nothing,? whether|magic\w*|miracle\w*|guarantee\w*|wonder drug|breakthrough(?! (?:pain|cancer|attacks?|"
    r"headaches?))",
    r"revolution\w*|game-?chang\w+|instant(?:ly)?|natural(?! history)|shield|in (?:mere )?seconds",
    r"outright|in as little as(?! \d)|ever taking hold|from ever \w+ing|wards? off (?:\w+ ){1,3}at any",
    r"(?:is|are) all (?:it|you) (?:takes?|need)|every bit as(?! (?:good|much|many))|works like a charm",
    r"from the first (?:\w+ )?(?:\w+ )?to the last|stays? (?:razor-)?sharp|razor-sharp|not (?:even )?a (?:trace|"
    r"child)",
    r"(?:can|could)(?: not|not|[’']t) (?:be|become|cause|get|harm|hurt|fail|damage|go wrong)(?! (?:told|tested|"
    r"given|known|"
    r"ruled|excluded|said|seen|compared|recommended|drawn|found|made|foretold|predicted|measured|used))",
    r"incapable of|impossible to (?:get|become|overdose|harm)|no way to (?:become|get)|not something any\w+",
    r"(?:simply|just) (?:do|does) not (?:happen|occur|exist)|pure (?:invention|fiction|bliss)|(?:an?|"
    r"nothing but an) (?:old )?"
    r"(?:myth|legend|fairy tale)",
    r"(?:completely|perfectly|totally|absolutely|entirely|altogether|utterly|100 ?%) (?:safe|free|gone|harmless|"
    r"effective|"
    r"painless|useless|clean)",
    r"completely|harmless(?!\w)(?! extra)|risk-free|not toxic|100 ?(?:%|per ?cent)|(?:no|zero) (?:risks?|"
    r"danger)(?: at all)?"
    r"(?! of| in| for)",
    r"(?:no|zero) side[- ]effects?|side effects at all|no (?!better|worse|dent|difference|effect|relief|use|"
    r"benefit|change|sign)\w+ (?:at all|whatsoever)|zero",
    r"(?:as safe as|safer than|kinder to (?:\w+ ){1,3}than|as risky as) (?:an? (?:glass|cup|apple|walk)|water|tea|"
    r"milk|aspirin)",
    r"safe for (?:every\w+|any\w+|all)",
    r"about three months|works for (?:all|every)|abolished \w+ \w+ in \d+ of",
    r"full stop|period(?=\W*$)|sooner or later|come what may|year in,? year out|(?:is|are) ruled out",
    r"nothing else besides",
    r"however (?:old|bad|long|severe|deep|many|much) (?:you|they|it|he|she|the)|beyond all (?:doubt|question)",
    r"all but (?:one|two|three|four|five) of (?:the |our )?\d{2,}|nothing (?:can|could|will) go wrong",
    r"(?:can|could) (?:withstand|resist|survive|hold out against) it|cannot (?:shift|reach|break|touch|beat)",
    r"cares? to name|in (?:all of |the whole of )?history|ever tested|nothing whatsoever",
)
#: These do so unless they report what one study saw.
ABSOLUTE = words(
    r"everybody|everyone|(?:nobody|no one)(?! (?:knows|has (?:yet|run|drawn|asked|studied)|in the)|[’']s)|"
    r"not (?:a single )?one|never|"
    r"always|every one of them|not a single|all patients|(?<!nearly )(?<!almost )all of them(?! had)|whoever",
    r"in (?:9[0-9]|8[0-9]|100) ?(?:%|per ?cent)|9\d% of (?:our |all |the )?(?:patients|people|guests|clients|users)",
)
NINE_IN_TEN = words(r"nine (?:out )?(?:of|in) (?:every )?ten")
#: A study that saw it is named, and what it saw in the others.
ONE_STUDY = words(
    r"(?:in|of|by) (?:that|this|the|a|an|another|one|the same|its|her|his) (?:\S+ ){0,5}?(?:study|trial|series|"
    r"review|survey|"
    r"audit|analysis|group|meta-analysis)",
    r"(?:reviewers?|review|trial|study|analysis|audit) (?:found|saw|counted|recorded|reported)",
    r"(?:reports?|audits?|registry|records|files|survey) (?:on|of|from)|(?:19|20)\d\d (?:\w+ )?(?:audit|study|"
    r"trial|survey)",
)
COMPARED = words(
    r"against \d[\d.]*|(?:on|with|in|of) (?:the )?(?:placebo|dummy|saline|controls?|sham|others?)|placebo|versus|"
    r"compared",
)
#: So large a share is free of its complaint: in few words, of so many so many.
SHARE = re.compile(
    r"(?<![\d.,])(\d+) (?:out )?of (?:the |their |its |his |her |all )?(\d+)(?![\d.,%])|(?<![\d.])(\d\d) ?(?:%|"
    r"per ?cent)"
)
WELL = words(
    r"free|off|gone|gave up|no longer|back (?:at|to|in|on)|rid|recovered|remission|without|vanished|lost|"
    r"non-patients|well|"
    r"(?:needed|had) no|never|banished|over|left (?:behind|their)|threw|not (?:a|one)",
)
HEDGE = words(
    r"(?<!if i )(?<!if we )may(?! \d)",
    r"might",
    r"could(?! (?:not|offer|be|show|tell|find|sleep|walk|think|stop|dress|halve|get|go|do|cope|feel|now))",
    r"seem(?:s|ed)?",
    r"appear(?:s|ed)? to",
    r"suggests?",
    r"suggesting",
    r"possibly",
    r"it is possible",
    r"perhaps",
    r"promising",
    r"preliminary",
    r"tentative\w*",
    r"moderate to weak",
    r"case reports? of",
    r"in one (?:man|woman|patient|case|person|boy|girl)",
    r"in a single (?:case|patient)",
    r"one (?:man|woman|patient)[’']s",
    r"level iv",
    r"divergent",
    r"at best",
    r"is testing",
    r"third-line",
    r"last resort",
    r"small case series",
    r"case series",
    r"can leave",
    r"in some (?:people|patients|cases)",
    r"early (?:signs|data|evidence|studies)",
    r"limited (?:evidence|data)",
    r"weak(?:er)? evidence",
    r"uncertain\w*",
    r"so far",
    r"not yet",
    r"hints?",
    r"hinted",
    r"mixed (?:results|evidence)",
    r"inconclusive",
    r"thin(?! (?:air|skin|film|layer))",
    r"thinner (?:evidence|data|proof)",
    r"low certainty",
    r"cautious\w*",
    r"at least in",
    r"(?:inconsistent|insufficient|not sufficient|inconclusive|disappoint\w*|unproven|not (?:yet )?proven)",
    r"(?:high )?risk of bias|(?:poor|low|very low)[- ](?:quality|certainty)|quality (?:is|was|of the evidence)",
    r"as limited|too little (?:evidence|data)|(?:hardly|barely|scarcely) (?:been )?(?:any|studied|tested)|"
    r"few (?:and small|"
    r"trials)",
    r"thin on the ground|at odds|all over the place|not clear\w*|unclear|unknown|nobody (?:has|knows)|"
    r"still not understood",
    r"(?:is|are) (?:now )?(?:testing|recruiting|going to (?:find|test|show))|will (?:tell|test|show) whether|"
    r"under way|"
    r"(?:now|being) (?:tried|tested|recruited)",
    r"hypothes\w+|(?:new|mere) ideas?|modest|some think|worth (?:a try|a go|trying)|might",
    r"a (?:man|woman|boy|girl) of \d+|one-man|one[- ]patient|(?:in one|a single) (?:\w+ )?(?:soldier|teenager|"
    r"child|veteran|man|"
    r"woman|boy|girl|patient)",
    r"(?:case reports?|case series) (?:only|of|speak)|only (?:case|small|a few)|handful of",
    r"(?:and|but) (?:one|two|three|four|five) (?:did not|saw no\w*|found no\w*)|no \w+ was clearly",
    r"we (?:still )?(?:lack|do not know)|how (?:it|ketamine) (?:\w+ )?(?:works|lifts mood) is",
)
