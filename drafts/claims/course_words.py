"""The words for when an effect comes and goes, and for how much is given and which way."""

from __future__ import annotations

from .cue_tables import Cue, cue

#: The time in which an effect comes, stays or goes.
COURSE: tuple[Cue, ...] = (
    cue(
        "lasts",
        "onset_duration",
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
        "sets_in",
        "onset_duration",
        r"""
        (?:within|inside|in (?:under|less than|as little as|about|just|only|around|roughly)|under) <span>  at once
        quickly  after (?:only|just|about|roughly|around) <span>  within (?:hours|minutes|days)
        in (?:a matter of|mere) <time>  rapidly  <span> (?:into|after) the (?:drip|infusion|dose|injection|spray|shot)
        by (?:week|day|month) \w+  kick(?:s|ed)? in  set(?:s)? in  came round  come round  woke  spent after
        comes? on in  in the hours after  in <span> and  where (?:they|it|she|he) (?:had )?started
        (?:good|more|pain-free) <time> out of  survives? the  <time> sooner  <time> later  before you
        every (?:week|month|fortnight) keeps?  takes? (?:effect|hold)  took (?:effect|hold)  onset  fast-acting
        rapid-acting  immediate(?:ly)?  instant(?:ly)?  overnight  the same (?:day|evening|night|afternoon)
        straight away  right away  the wait  (?:needs?|needed|takes?|took) (?:\w+ ){0,3}<span>
        <span> (?:longer|sooner|earlier|later) to  shows? (?:up )?(?:\w+ )?(?:minutes|hours|days)
        (?:relief|effects?|it|they|lift) (?:only )?(?:arriv|com|start)\w* (?:only )?(?:once|when|after)
        (?:relief|effects?|it|they|lift) (?:only )?(?:arriv|com|start)\w* (?:only )?(?:before|within|in)
        (?:relief|effects?|it|they|lift) (?:only )?(?:begin|began|came|show)\w* (?:only )?(?:once|when|after)
        (?:relief|effects?|it|they|lift) (?:only )?(?:begin|began|came|show)\w* (?:only )?(?:before|within|in)
        builds? (?:up )?over  before the (?:needle|drip|infusion|dose) (?:is|was)  by the end of (?:the|each|a)
        slow to (?:work|act|start)
        """,
    ),
    cue("order_in_time", "onset_duration", r"only (?:once|after)  not until  sooner  later than  earlier  longer"),
    cue(
        "measured_only",
        "onset_duration",
        r"""
        receptors?  synap\w+  bdnf  connections?  <count> (?:%|per ?cent) of attacks  chronic pain for
        <sample>(?:in|of|with) <count> (?:\w+ )?(?:people|patients|veterans)  (?:both|the) groups
        no (?:lasting|sustained)  for (?:many )?years (?:have|had|now)
        (?:followed|tracked|waited|studied) (?:\w+ ){0,4}for
        """,
    ),
    cue(
        "lasting",
        "onset_duration",
        r"""
        hold(?:s|ing)? (?:up |on |out )?(?:for|until|through|over)  held (?:up |on |out )?(?:for|until|through|over)
        (?:keeps?|kept|stays?|stayed|remains?|remained) (?:\S+ ){0,6}?(?:for|until|through|all) (?:\w+ ){0,3}<span>
        going for  goes on (?:for|after)  went on (?:for|after)  carr(?:y|ies|ied) on (?:for|after)  endur\w+
        outliv\w+  top-?ups?  boosters?  repeat (?:dose|infusion|session)s?  maintenance  every <span>  how long
        long enough
        (?:a|one|an|two|three|six|several|many|some|few|couple of) (?:\w+ )?(?:weeks?|months?|years?|days?|hours?|
        nights?)'?s? (?:of|without|free|later|on|after)
        long[- ](?:lasting|lived)  short[- ](?:lasting|lived)  brief\w*  passing  temporary  temporarily  momentary
        transient\w*  fleeting  permanent\w*  for (?:good|ever|life|keeps)  forever  lifelong  for the rest of
        once and for all  never (?:came|comes|come) back  never returns?  durab\w+  durable  duration  half-life
        length of (?:relief|effect)  the whole (?:day|week|month|year|night)  all (?:day|night|week|year)
        still (?:\w+ ){0,5}(?:later|after|on|by|at)  three-quarters of an hour  half an hour
        """,
    ),
    cue(
        "leaving",
        "onset_duration",
        r"""
        (?:comes?|came|is|are|was|were|be|creeps?|crept|go|goes|went|had) (?:\w+ )?back (?:\w+ )?(?:by|within|in|
        after|at|when|once|as|soon|to (?:where|square))
        (?:is|are|was|were|be) back  returns?  returned  relaps\w+  recur\w*  re-?appear\w*  petered out  peters out
        dwindl\w*  wan(?:e|es|ed|ing)  ebb(?:s|ed)?  tail(?:s|ed)? off  die[sd]? (?:away|down)  melt(?:s|ed)? away
        slip(?:s|ped)? away
        (?:gone|over|spent|lost|vanished|disappeared|cleared) (?:by|within|in|after|as soon|before|once|an?|when|two|
        the)
        nothing left  no trace of  washed out  wash(?:es)? out  no longer (?:there|felt|seen|detectable)
        run(?:s)? out  ran out  rebound\w*
        """,
    ),
    cue(
        "coming",
        "onset_duration",
        r"""
        set(?:s|ting)? in  kick(?:s|ed|ing)? in  begin(?:s|ning)?  began
        start(?:s|ed|ing)? (?:to|working|within|after|on|in)  starting on
        first (?:hours?|minutes?|days?|day|night|dose|spray|session|signs?)  from day \w+
        on (?:the )?(?:same|first|second|third|next|very first|very same) (?:day|night|morning|evening)
        by (?:the )?(?:next|second|third|first|following|evening|morning|nightfall|bedtime|lunch\w*|teatime)
        by day \w+  within (?:an?|the|one|two|three|four|five|six|\d+|half|\w+ to \w+|about|a few|some|mere)
        in (?:under|less than|about|around|just|only|as little as|no time|a flash|a jiffy|seconds|minutes)
        under (?:a|an|one|two|three|five|ten|\d+) (?:minutes?|hours?|days?)
        (?:faster|quicker|sooner|slower|later|earlier|quickest|fastest)
        (?:halv\w+|cut\w*|shorten\w*|lengthen\w*|doubl\w+) the (?:wait|time|delay)  wait(?:s|ed|ing)? for  the wait
        delay\w*  time to  speed of (?:onset|action|relief)  how (?:fast|soon|quickly)
        (?:needs?|needed|takes?|took|requires?) (?:\w+ ){0,4}(?:seconds?|minutes?|hours?|days?|weeks?|months?|nearer|
        longer)
        slow(?:ly)?  fast  rapid\w*  quick\w*  swift\w*  prompt\w*  speed(?:y|ily|s)?  instant\w*
        before the (?:drip|infusion|hour|day|week|first|second|next)  builds? (?:up)?  gradual\w*  bit by bit
        little by little  peak\w*  at its (?:best|height|peak|strongest)  come round  came round
        wak(?:e|es|ing) (?:up )?(?:faster|sooner|later|earlier|quicker)  wear\w* off
        """,
    ),
    cue("time_named", "onset_duration", r"<span>"),
    cue(
        "endpoint",
        "effect",
        r"""
        at (?:<count>|six|twelve|the|day|week|month|year) (?:\w+ )?(?:weeks?|months?|years?|days?|hours?|\d+|end)
        (?:six|three|<count>|a) (?:weeks?|months?|years?|days?) (?:later|after|on|down the line)
        at (?:one|follow-up|discharge)  within (?:two|six|24|48|four) (?:hours|weeks|months) (?:to|of|in)
        in the first (?:\w+ )?(?:days?|hours?|weeks?) after  first-day  48-hour  24-hour
        """,
    ),
)
#: How much, and which way in.
DOSE: tuple[Cue, ...] = (
    cue(
        "amount",
        "route_dose",
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
        "way_in",
        "route_dose",
        r"swallowed  sprayed  rubbed  injected  dripped  doses?  lozenges?  troches?  tablets?  nose  skin",
    ),
    cue(
        "painkilling",
        "route_dose",
        r"""
        relie[fv]\w*  reduc\w+  pain (?:scores?|relief|fell|dropped)  better than placebo  less pain  more likely
        improv\w+  help(?:s|ed)?  eas(?:es|ed)  took (?:about )?(?:a|half)  brought  effective  halved?
        less (?:morphine|opioid)  used  of (?:morphine|opioids?)  (?:morphine|opioid)s? (?:use|needed|doses?)
        off (?:the|their)  intravenous bolus  sooth\w+
        """,
    ),
    cue(
        "customary",
        "route_dose",
        r"""
        customary  conventional  commonly (?:given|used|prescribed)
        (?:most|many) (?:clinics|doctors|protocols|trials|studies|units|hospitals) (?:use|give|start|run|infuse|used|
        gave)
        (?:the|a|its) (?:\w+ ){0,2}(?:dose|course|schedule|regimen|rate|strength|dosage|protocol) (?:is|was|are|were|
        runs?|of|comes?)
        twice (?:a day|daily|a week|weekly)  three times (?:a|per) (?:day|week)  once (?:a|per) (?:day|week)
        every (?:<count>|few|other) (?:hours?|days?)
        over (?:forty|40|an?|two|thirty|sixty|<count>) (?:minutes|hours?)
        (?:milligrams?|micrograms?|mg|mcg) (?:an?|per|of|every|over|for|twice|as)  per cent (?:cream|gel|solution)
        percent (?:cream|gel|solution)  weight-based  by weight
        """,
    ),
    cue(
        "more_or_less_of_it",
        "route_dose",
        r"""
        (?:higher|lower|bigger|smaller|larger|stronger|weaker|highest|lowest|biggest|smallest|heftier|increasing|
        rising|two|three|different|various|low|high|extra|both|single) (?:\w+ )?(?:doses?|amounts?|strengths?|
        sprays?|ones)
        (?:more|less|much|most|bigger|higher|stronger) (?:of )?(?:the |it |ketamine |
        the drug )?(?:\w+ ){0,4}the (?:more|less|better|worse|greater|stronger|longer|bigger)
        the more so  the more (?:ketamine|of)  dose-?(?:response|dependent\w*|related|ranging)  with the dose
        with dose  depends? on (?:the )?(?:dose|amount|route)  half (?:as much|the (?:usual )?(?:dose|amount))
        (?:about )?as (?:much|well) as \d+  ceiling  threshold  beyond (?:that|\d)  above (?:that|\d)
        below (?:that|\d)  too (?:low|little|small|high) a? ?(?:dose)?  enough (?:to|for)  is enough  as little as \d
        mg (?:was|were|is|did|does|works?|worked|beats?|spray)  titrat\w+  doubl\w+ the (?:dose|amount)
        """,
    ),
    cue(
        "getting_in",
        "route_dose",
        r"""
        (?:reach\w*|enter\w*|get\w* (?:in|into|to)|pass\w* (?:into|through)|cross\w*|seep\w*|soak\w*|make\w* it|
        ma[dk]e? it|end\w* up|arriv\w*|turn\w* up|show\w* up|found|detected|measur\w+) (?:\S+ ){0,6}?(?:blood\w*|
        circulation|bloodstream|plasma|veins?)
        absor\w+  bioavailab\w+  swallow\w*  digest\w*  the gut  through the (?:skin|nose|gums|gut|lining|cheek)
        under the tongue  first pass  last milligram  metaboli[sz]\w+  broken down  uptake
        (?:by|into|through|via) (?:a |the )?(?:vein|mouth|nose|muscle|rectum|skin|spine|tongue|drip)  route  routes
        intranasal(?:ly)?  intramuscular\w*  subcutaneous\w*  sublingual\w*  oral(?:ly)?  rectal\w*  topical\w*
        intravenous\w*  epidural\w*  intrathecal\w*  transdermal\w*
        """,
    ),
)
