"""The words for how many people have something, and what it costs."""

from __future__ import annotations

from .cue_tables import Cue, cue

#: How many have it, and what it costs.
FREQUENCY: tuple[Cue, ...] = (
    cue(
        "share",
        "epidemiology",
        r"""
        <share>(?:[\w-]+ ){0,4}?<people>  <share><count>\b  one (?:person |\w+ )?in (?:every )?<count>
        every (?:second|third|fourth|fifth|tenth)  <count> (?:\w+ )?out of (?:every )?<count>
        <percent> of (?!(?:an? |the |its )?(?:hour|century|day|year|milligram|gram|dose|level|point|time|drug|amount|
        it\b))
        <percent> (?:to|rated|had|have|has|were|are|said|reported)  between \d+ and \d+ ?(?:%|per ?cent|percent)
        \d+(?:\.\d+)?(?: (?:to|or|and) \d+)? ?(?:%|per ?cent)  \d{1,3},\d{3},\d{3}
        (?:<count>|some|about|nearly|over) (?:\d[\d.,]* )?(?:million|billion|thousand)s?
        \d{2,3},000 (?:\w+ )?<people>  (?:millions|thousands) of <people>
        (?:most|the majority|nearly all|a minority) (?:of )?(?:the )?(?:\w+ )?<people> (?:are|were|have|had|who|in)
        """,
    ),
    cue(
        "prevalence",
        "epidemiology",
        r"""
        prevalen\w+  incidence  epidemic  (?:leading|commonest|main|most common|top) cause  population  times as many
        twice as many  (?:times|twice|as) (?:as|more) (?:often|likely|common|frequent\w*) (?:as|among|in|to)
        go together  (?:a |is |are )(?:very )?(?:rare|common) (?:disease|disorder|condition|complaint)
        nearly all <people>  working days  hand in hand
        (?:more|most|less) (?:common|frequent|prevalent) (?:in|among|than)
        costs? (?:\w+ ){0,6}(?:billion|million|a year|year)  each year  every year  per year  a year  life expectancy
        lifetime  worldwide  on (?:this|the) planet  in the world  risk factors?  runs in families
        in (?:europe|america|germany|britain|the united states|the uk|canada|australia)
        <group> (?:\w+ ){1,4}(?:more|less|fewer) (?:\w+ ){0,3}than <group>
        """,
    ),
    cue(
        "having",
        "epidemiology",
        r"""
        have  has  had  gets?  feel  suffer  lives?  develop\w*  reports?  experience  still  already  also  strikes?
        hits?  affect\w*  referred\w*  offered\w*  diagnos\w*  occur\w*  prescri\w*  common  rare  turned out
        are women  are men  do not get
        """,
    ),
    cue(
        "treated_well",
        "epidemiology",
        r"""
        relie[fv]\w*  reduc\w+  improv\w+  respon[ds]\w*  remission  off (?:\w+ )?opioids  threw away  abolish\w*
        stop(?:s|ped)?  fell  fall(?:s|en)?  drop(?:s|ped)?  lower\w*  halv\w*  brought  eas(?:e|ed|es)  cut  gave up
        give up  worked  calmed  without (?:an? |any )?(?:attacks?|pain|headaches?|opioids|aura)  slept  woke  walk\w*
        pain (?:was|is) gone  felt (?:no |much )?better  free (?:of|from)  less pain  helped  benefit\w*  recovered
        went back  relapsed?  attack back  (?:put|took) [^.;]{0,40}(?:points|off)
        after (?:the |repeated |\w+ )?infusions?  spared
        """,
    ),
    cue("of_a_sample", "epidemiology", r"<count> (?:out )?of (?:the |their )?<count> (?:\w+ )?<people>"),
    cue("treated", "epidemiology", r"<treated>"),
    cue(
        "given",
        "epidemiology",
        r"\w*ketamine  nitrous oxide  mouthwash  our infusions  \w*opioids? (?:lower|cut|reduc)\w*",
    ),
    cue("offered", "epidemiology", r"offers?  offered  prescribed  already on  have tried  tried  turn to  cured"),
    cue(
        "unwanted_share",
        "epidemiology",
        r"""
        dizz\w*  nause\w*  vomit\w*  hallucinat\w*  drows\w*  dissociat\w*  queas\w*  floating\w*  side effects?  rash
        sick  risks  urin\w+  dreams  saw double  (?:liver|kidney) (?:tests?|enzymes?)
        (?:studies|trials|reviews|attacks|randomi[sz]ed trials)\b  swallowed  absor\w+  bioavailab\w+  dose
        through the nose  into the nose  strength
        """,
    ),
)
FREQUENCY_MORE: tuple[Cue, ...] = (
    cue(
        "people_first",
        "epidemiology",
        r"""
        <first>(?:\w+ ){0,3}?(?:<count>|<percent>|<people>|most|many|few|several|million|half|everybody|nobody|
        everyone|\w+ (?:people|patients))
        """,
    ),
    cue(
        "number_of_people",
        "epidemiology",
        r"""
        (?:people|patients|adults|women|men|amputees|students|children|users) (?:\w+ )?(?:in|
        out of) (?:every )?(?:ten|five|four|three|twenty|hundred|a hundred|a thousand|\d+)
        in every (?:hundred|ten|thousand|\w+)
        (?:one|two|three|four|nine|a) (?:\w+ )?(?:in|out of) (?:two|three|four|five|six|seven|eight|nine|ten|twelve|
        fifteen|twenty|fifty|a hundred|a thousand|\d+)
        (?:[\w.-]+ )?(?:to|and) [\w.-]+ (?:million|per ?cent)  million(?:s)?  billion(?:s)?  thousands of
        hundreds of thousands
        (?:a|the|one|two) (?:third|quarter|fifth|half|thirds|quarters|majority|minority|handful|share|fraction|
        proportion) of (?:all |the |those |british |american |danish |german |french |\w+ )?(?:\w+ )?(?:people|
        patients|adults|women|men|amputees|gps|doctors|nurses|users|clubbers|students|clinics|sufferers|veterans|
        children|teenagers|americans|britons|households)
        (?:most|many|few|half|nearly all|almost all|hardly any) (?:of )?(?:the )?(?:\w+ )?(?:people|patients|adults|
        women|men|amputees|gps|doctors|nurses|users|clubbers|students|clinics|sufferers|veterans) (?:with|who|are|
        have|never|report|say|live|had|were)
        the (?:number|share|proportion|percentage|rate|figure|odds|chance|chances|likelihood|risk) of (?!suicid)
        estimated?  (?:put|puts|reckon\w*|estimat\w+) (?:\S+ ){0,10}?(?:at|that)  or more americans
        """,
    ),
    cue(
        "asked_or_counted",
        "epidemiology",
        r"""
        surveys?  surveyed  polled  polls?  questionnaires?  census  registr(?:y|ies)
        clinics? (?:offers?|offered|gives?|uses?)  asked by  were asked  said (?:they|that they|yes)  answered
        admit\w*  told (?:the )?(?:researchers|interviewers)  reckoned that  counted  tally  cross-sectional
        poison (?:centre|center|line)s?  seizures of  prescriptions?  sales  past[- ]year  in the past year
        ever (?:taken|tried|used|been|had)  had (?:ever )?(?:taken|tried|used)  have (?:ever )?(?:tried|taken|used)
        has tried  last year  national  nationwide  americans  britons  europeans  british  danish  countries  country
        nightclub\w*  clubbers  party drug  teenagers  school\w*
        """,
    ),
    cue(
        "being_ill",
        "epidemiology",
        r"""
        (?:live|lives|living|lived) with  (?:suffer|suffers|suffered|suffering) (?:from)?
        (?:have|has|had) (?:\w+ ){0,3}(?:pain|depression|anxiety|disorder|migraine|neuropathy|fibromyalgia|fibro|
        crps|headaches?|diabetes|neuralgia|condition|diagnosis)
        (?:are|were|is|was) (?:\w+ )?(?:women|men|female|male|depressed|affected|diagnosed|undertreated|untreated|
        under forty|over sixty)
        go(?:es)? on to (?:develop|have)  went on to  end(?:s|ed)? up (?:with|dependent|disabled)  still hurts?
        (?:affects?|strikes?|hits?|plagues?|afflict\w*|touches|troubles)  comes? (?:along )?with  goes? with
        overlap\w*  begin(?:s)? (?:around|at|in|before) (?:the )?(?:age|thirty|forty|fifty|middle|childhood|\d+)
        tends to (?:begin|start|strike)  age of  middle age  in their (?:twenties|thirties|forties|fifties|sixties)
        waited  waiting  by the time  before (?:a|the) (?:diagnosis|doctor)  undiagnosed  misdiagnos\w*  sick leave
        days off  lost (?:work\w*|jobs?)  unemploy\w*  disability pension\w*  jobs?  rare(?:ly)?  common(?:er|est|ly)?
        widespread  more often  seldom  mostly women  women (?:more|than)  turned out to have  disturbed
        """,
    ),
    cue(
        "dearness",
        "epidemiology",
        r"""
        costs?  dollars  pounds  euros  a year  yearly  annual\w*  economy  per (?:head|person|year|100,000|thousand)
        burden  health (?:care|system|service) (?:costs|spending|bill)
        """,
    ),
)
