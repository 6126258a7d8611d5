"""The words that tell a claim's kind: a table of cues, each with what it is worth.

No cue decides alone (see `drafts.kinds`), and a new phrase belongs into the cue whose meaning it shares.
"""

from __future__ import annotations

from .body_words import MECHANISM, SAFETY
from .cues import Cue, cue
from .words import COMPLAINT

EFFECT: tuple[Cue, ...] = (
    cue("effect", 0.9, r"\w+"),
    cue(
        "effect",
        0.9,
        r"""
        reduc\w*  lower\w*  eas\w*  reliev\w*  halv\w*  lessen\w*  sooth\w*  soften\w*  calm\w*  improv\w*
        abolish\w*  suppress\w*  prevent\w*  abort\w*  alleviat\w*  diminish\w*  decreas\w*  shrink\w*  spar\w*
        eras\w*  remov\w*  help\w*  benefit\w*  respond\w*  recover\w*  vanish\w*  tame\w*  dull\w*  quell\w*
        rescu\w*  protect\w*  shorten\w*  brought  brings?
        less (?:\w+ )?(?:pain|likely|morphine|opioids?|distress|depress\w*|delirium|soreness)
        fewer (?:\w+ )?(?:opioids?|attacks|painkillers|headaches|problems|days|trips)  works?  worked  effective\w*
        relief  remission  cured?  cures  free of  better  worse  fell  falls?  drop(?:s|ped)?  cuts?  stop(?:s|ped)?
        end(?:s|ed)  lifts?  lifted  ebbs?  gave up  give up  got by  get by
        (?:kept?|keeps?) (?:\w+ )?(?:at bay|away|in check)
        (?:no|little|small|any|clear|some) (?:\w+ )?(?:effect|benefit|difference|evidence|dent|gain|use)  add-on
        option  (?:did|does) (?:nothing|little|not)  recommend\w*  advis\w+  support(?: for)?  evidence
        the sting out  without (?:an? |any )?(?:attacks?|pain|headaches?|opioids|aura)  slept  woke  walk\w*  calmer
        gone  easier  shaved?  spared?  flinch\w*  ceased?  shr[aiu]nk  sank  bearable
        """,
    ),
    Cue("effect", 0.5, COMPLAINT),
    cue("effect", 0.5, r"<sample>(?:in|among) (?:[\w-]+ ){0,3}<people> (?:with|having|who|after)"),
    cue(
        "effect",
        0.7,
        r"""
        (?:stud(?:y)|trials?|reviews?|meta-analys[ei]s|analysis|report|series|audit|survey) (?:\S+ ){0,12}?<finds>
        (?:stud(?:ies)|trials?|reviews?|meta-analys[ei]s|analysis|report|series|audit|survey) (?:\S+ ){0,12}?<finds>
        guidelines? (?:\S+ ){0,12}?<finds>
        (?:found|showed|reported|saw|concluded|observed) (?:that|no|less|fewer|a)\b
        (?:in|of) (?:a |an |the )?(?:\S+ ){0,4}?(?:trial|study)  according to
        <sample>(?:in|of|with|among) (?:\d+|\w+teen|twenty) (?:\w+ )?(?:patients|people|volunteers)
        <sample>(?:in|of|with|among) (?:thirty|eight|nine|ten) (?:\w+ )?(?:patients|people|volunteers)
        """,
    ),
)
#: Two treatments, or groups treated, against each other: beside `COMPARES`, what is said without "than".
COMPARISON: tuple[Cue, ...] = (
    cue("comparison", 2.0, r"unlike \w+"),
    cue(
        "comparison",
        2.6,
        r"""
        head[- ]to[- ]head  no match for  leaves <drug> (?:standing|behind|far behind)  on (?:a )?par with
        neck and neck  side by side with  held? (?:its|their) own  holds (?:its|their) own
        come out (?:about )?(?:even|level|the same)  came out (?:about )?(?:even|level|the same|ahead|on top)
        (?:are|were|is) (?:about |roughly )?(?:level|equal|equivalent|interchangeable|equally \w+|comparable|tied)
        just like \w+  more potent  less potent  gold standard  the better of  beaten by  second only to  second to
        to the same (?:degree|extent)  came to the same thing  comes to the same thing  set against  kinder to
        twice the drug  does the work of  outlast\w*  outshin\w*  outweigh\w* \w+ketamine  makes? no odds which
        edges? out
        (?:neither|either) (?:drug|treatment|medicine|of the two|one) (?:\w+ ){0,3}(?:ahead|better|superior|won|wins)
        (?:better|best|faster|well|worse|quicker) (?:on|with) \w+,? (?:and|but|while) \w+ (?:on|with) \w+
        <drug> and (?:\w+ ){0,3}<drug> (?:\w+ ){0,3}?(?:both|alike|equally|the same|differ\w*|similar\w*|equal\w*)
        <drug> (?:is|are) (?:\w+ )?effective; \w*ketamine
        (?:nothing|not|little) [^;]{0,40}; (?:\w+ )?<drug> (?:did|does|do|was|were|is)
        (?:is|are|were|was) (?:\w+ ){0,3}(?:and|but) (?:about |just |equally |almost )*as \w+  lag(?:s|ged)? behind
        trail(?:s|ed)?  did not manage (?:as|so) much  instead of (?!\d)(?:\w+ ){0,3}(?:work|better)\w*
        differen\w+ between (?:the two(?! groups)|<drug>)
        (?:did|does|do|works?|worked|did it) (?:it )?(?:so )?(?:just )?(?:as|about as) (?:well|much|quickly) as \w+
        """,
    ),
)
#: The time in which an effect comes, stays or goes.
COURSE: tuple[Cue, ...] = (
    cue(
        "onset_duration",
        3.0,
        r"""
        last(?:s|ed|ing| for| about| up to| only| at least) (?:\w+ ){0,4}?<span>  lasts? (?:longer|all|only|no more)
        (?:wear|wore|wears|worn) (?:off|thin)  fad(?:es|ed|e|ing)  linger\w*  short-lived
        nothing (?:was |is )?left of  as long as the (?:drip|infusion)  used up  long-lived  prolong(?:s|ed|ing)?
        (?:long-lasting|lasting|sustained) (?:relief|effects?)  persist(?:s|ed)? (?:for|beyond)  extend(?:s|ed)?
        maintain(?:s|ed)?  (?:gone|over|back|history) (?:by|before|after|within|when|as soon as|in|at|once)
        stretch(?:es|ed)?  sustain(?:s|ed)?
        for (?!life|good)(?:(?:up to|about|around|at least|nearly|as long as|more than|another|only|just) )*<span>
        for the (?:next|first|rest) (?:\w+ )?(?:of|<time>)  over the (?:first|next|following|coming) (?:\w+ )?<time>
        until the  (?:relaps|return|reappear|resurfac)\w* (?:\w+ ){0,3}(?:by|within|after|in|at|once|over)
        back within  peak\w* (?:at|after|within|around)  at its (?:height|peak|strongest)  all it takes to stay
        (?:stay|remain|keep|hold)\w* (?:\w+ ){0,4}for <span>
        the (?:effect|benefit|relief) (?:had |has )?(?:\w+ )?(?:gone|worn|ended)
        (?:<count>|several)(?: to <count>| or <count>| or more)? (?:more )?<time> of (?:\w+ )?(?:relief|benefit)
        (?:some|many|a few)(?: to <count>| or <count>| or more)? (?:more )?<time> of (?:\w+ )?(?:relief|benefit)
        (?:<count>|several)(?: to <count>| or <count>| or more)? (?:more )?<time> of (?:\w+ )?(?:comfort|calm|peace)
        (?:some|many|a few)(?: to <count>| or <count>| or more)? (?:more )?<time> of (?:\w+ )?(?:comfort|calm|peace)
        """,
    ),
    cue(
        "onset_duration",
        2.3,
        r"""
        (?:within|inside|in (?:under|less than|as little as|about|just|only|around|roughly)|under) <span>  at once
        quickly  after (?:only|just|about|roughly|around) <span>  within (?:hours|minutes|days)
        in (?:a matter of|mere) <time>  rapidly
        <span> (?:into|after) the (?:drip|infusion|dose|injection|spray|shot)  by (?:week|day|month) \w+
        kick(?:s|ed)? in  set(?:s)? in  came round  come round  woke  spent after  comes? on in  in the hours after
        in <span> and  where (?:they|it|she|he) (?:had )?started  (?:good|more|pain-free) <time> out of
        survives? the  <time> sooner  <time> later  before you  every (?:week|month|fortnight) keeps?
        takes? (?:effect|hold)  took (?:effect|hold)  onset  fast-acting  rapid-acting  immediate(?:ly)?
        instant(?:ly)?  overnight  the same (?:day|evening|night|afternoon)  straight away  right away  the wait
        (?:needs?|needed|takes?|took) (?:\w+ ){0,3}<span>  <span> (?:longer|sooner|earlier|later) to
        shows? (?:up )?(?:\w+ )?(?:minutes|hours|days)
        (?:relief|effects?|it|they|lift) (?:only )?(?:arriv|com|start)\w* (?:only )?(?:once|when|after)
        (?:relief|effects?|it|they|lift) (?:only )?(?:arriv|com|start)\w* (?:only )?(?:before|within|in)
        (?:relief|effects?|it|they|lift) (?:only )?(?:begin|began|came|show)\w* (?:only )?(?:once|when|after)
        (?:relief|effects?|it|they|lift) (?:only )?(?:begin|began|came|show)\w* (?:only )?(?:before|within|in)
        builds? (?:up )?over  before the (?:needle|drip|infusion|dose) (?:is|was)  by the end of (?:the|each|a)
        slow to (?:work|act|start)
        """,
    ),
    cue("onset_duration", 0.8, r"only (?:once|after)  not until  sooner  later than  earlier  longer"),
    cue(
        "onset_duration",
        -1.6,
        r"""
        receptors?  synap\w+  bdnf  connections?  <count> (?:%|per ?cent) of attacks  chronic pain for
        <sample>(?:in|of|with) <count> (?:\w+ )?(?:people|patients|veterans)  (?:both|the) groups
        no (?:lasting|sustained)  for (?:many )?years (?:have|had|now)
        (?:followed|tracked|waited|studied) (?:\w+ ){0,4}for
        """,
    ),
)
#: How much, and which way in.
DOSE: tuple[Cue, ...] = (
    cue(
        "route_dose",
        2.3,
        r"""
        \d[\d.]* ?(?:mg|µg|mcg|milligrams?|micrograms?|g|ml)(?:/kg)?\b  mg/kg  milligrams? per  milligram per
        per kilo\w*  (?:higher|lower|bigger|larger|smaller|highest|lowest) (?:of the \w+ )?doses?
        (?:double|half|usual|starting|right|same|maximum) (?:of the \w+ )?doses?
        (?:typical|standard|usual|smallest) (?:\w+ )?(?:doses?|amount|quantity|dosage|strength)
        (?:correct|twice the|double the|half the) (?:\w+ )?(?:doses?|amount|quantity|dosage|strength)
        (?:doubl|rais|halv|increas|lower|tripl)\w+ the dose
        doses? (?:\w+ )?(?:above|below|over|under|of \d|range|between|beyond|up to)  dos(?:ing|age)  titrat\w+
        strength of the  the level of  from body weight  body weight  start(?:s|ing)? low  very little of it
        most of (?:it|its drug)  nothing more is gained  absor\w+  bioavailab\w+  first-pass  in the blood
        (?:reach\w*|gets? into|delivers?|enters?|shows? up in|showed up in|passes into) (?:\S+ ){0,6}?<inside>
        (?:can be|is|are|may be|is usually) (?:given|taken|swallowed|sprayed|dripped)
        (?:are usually|is often|are typically|typically|has to be) (?:given|taken|swallowed|sprayed|dripped)
        (?:can be|is|are|may be|is usually|are usually|typically) (?:injected|rubbed|infused)
        (?:can be|is|are|may be|is usually|are usually|typically) (?:dissolved|prescribed|delivered|administered)
        (?:gets?|got|makes? it) (?:through|across|past)  under the tongue  by mouth  through the (?:skin|nose|mouth)
        into (?:a|the) (?:vein|muscle|thigh|arm)  most protocols
        (?:usual|typical|standard|starting) (?:\w+ )?(?:course|regimen|schedule)
        <count> (?:infusions|sessions|sprays|lozenges) (?:over|in|across|a|per)  broken down  dismantled  wasted
        """,
    ),
    cue(
        "route_dose",
        0.7,
        r"swallowed  sprayed  rubbed  injected  dripped  doses?  lozenges?  troches?  tablets?  nose  skin",
    ),
    cue(
        "route_dose",
        -2.0,
        r"""
        relie[fv]\w*  reduc\w+  pain (?:scores?|relief|fell|dropped)  better than placebo  less pain  more likely
        improv\w+  help(?:s|ed)?  eas(?:es|ed)  took (?:about )?(?:a|half)  brought  effective  halved?
        less (?:morphine|opioid)  used  of (?:morphine|opioids?)  (?:morphine|opioid)s? (?:use|needed|doses?)
        off (?:the|their)  intravenous bolus  sooth\w+
        """,
    ),
)
#: How many have it, and what it costs.
FREQUENCY: tuple[Cue, ...] = (
    cue(
        "epidemiology",
        2.4,
        r"""
        <share>(?:[\w-]+ ){0,4}?<people>  <share><count>\b  one (?:person |\w+ )?in (?:every )?<count>
        every (?:second|third|fourth|fifth|tenth)  <count> (?:\w+ )?out of (?:every )?<count>
        <percent> (?:of(?! (?:an? )?(?:hour|century|day|year))|to|rated|had|have|has|were|are|said|reported)
        <percent> (?:of(?! (?:an? )?(?:milligram|gram))|to|rated|had|have|has|were|are|said|reported)
        <percent> (?:of(?! (?:an? )?(?:dose|level|point))|to|rated|had|have|has|were|are|said|reported)
        between \d+ and \d+ ?(?:%|per ?cent|percent)  \d+(?:\.\d+)?(?: (?:to|or|and) \d+)? ?(?:%|per ?cent)
        \d{1,3},\d{3},\d{3}  (?:<count>|some|about|nearly|over) (?:\d[\d.,]* )?(?:million|billion|thousand)s?
        \d{2,3},000 (?:\w+ )?<people>  (?:millions|thousands) of <people>
        (?:most|the majority|nearly all|a minority) (?:of )?(?:the )?(?:\w+ )?<people> (?:are|were|have|had|who|in)
        """,
    ),
    cue(
        "epidemiology",
        2.2,
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
        "epidemiology",
        0.9,
        r"""
        have  has  had  gets?  feel  suffer  lives?  develop\w*  reports?  experience  still  already  also  strikes?
        hits?  affect\w*  referred\w*  offered\w*  diagnos\w*  occur\w*  prescri\w*  common  rare  turned out
        are women  are men  do not get
        """,
    ),
    cue(
        "epidemiology",
        -2.0,
        r"""
        relie[fv]\w*  reduc\w+  improv\w+  respon[ds]\w*  remission  off (?:\w+ )?opioids  threw away  abolish\w*
        stop(?:s|ped)?  fell  fall(?:s|en)?  drop(?:s|ped)?  lower\w*  halv\w*  brought  eas(?:e|ed|es)  cut  gave up
        give up  worked  calmed  without (?:an? |any )?(?:attacks?|pain|headaches?|opioids|aura)  slept  woke
        walk\w*  pain (?:was|is) gone  felt (?:no |much )?better  free (?:of|from)  less pain  helped  benefit\w*
        recovered  went back  relapsed?  attack back  (?:put|took) [^.;]{0,40}(?:points|off)
        after (?:the |repeated |\w+ )?infusions?  spared
        """,
    ),
    cue("epidemiology", -0.8, r"<count> (?:out )?of (?:the |their )?<count> (?:\w+ )?<people>"),
    cue("epidemiology", -1.6, r"<treated>"),
    cue(
        "epidemiology",
        -1.6,
        r"\w*ketamine  nitrous oxide  mouthwash  our infusions  \w*opioids? (?:lower|cut|reduc)\w*",
    ),
    cue("epidemiology", 2.0, r"offers?  offered  prescribed  already on  have tried  tried  turn to  cured"),
    cue(
        "epidemiology",
        -2.6,
        r"""
        dizz\w*  nause\w*  vomit\w*  hallucinat\w*  drows\w*  dissociat\w*  queas\w*  floating\w*  side effects?
        rash  sick  risks  urin\w+  dreams  saw double  (?:liver|kidney) (?:tests?|enzymes?)
        (?:studies|trials|reviews|attacks|randomi[sz]ed trials)\b  swallowed  absor\w+  bioavailab\w+  dose
        through the nose  into the nose  strength
        """,
    ),
)
CUES: tuple[Cue, ...] = (*EFFECT, *MECHANISM, *SAFETY, *COMPARISON, *COURSE, *DOSE, *FREQUENCY)
