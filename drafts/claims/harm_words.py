"""The words for what a drug does amiss, and for its doing no harm."""

from __future__ import annotations

from .cue_tables import Cue, cue

SAFETY: tuple[Cue, ...] = (
    cue(
        "unwanted",
        "safety",
        r"""
        (?:side|unwanted|ill|unpleasant|after|mental|psychological|perceptual|untoward)[- ]?effects?  adverse(?:ly)?
        reactions?  complications?  (?:un)?safe(?:ly|ty|st)?  safer  danger\w*  harm(?:s|ed|ful|less|ing)?  hazard\w*
        toxic\w*  neurotoxic\w*  poison\w*  overdos\w+  habit-forming  contra-?indicat\w+  risky  downsides?
        unpleasant  (?:well|poorly|badly)[- ]tolerated  tolerat\w+  tolerab\w+  come to grief
        bad (?:trips?|reactions?)  ill-advised
        (?:should|must|ought to) (?:not|never|avoid|stay away)(?: be given| have| take| receive| get| from)?
        risks?(?! of (?:\w+ ){0,2}(?:depression|delirium|relapse|suicid\w*|chronic|persistent|migraine|developing))
        dizz\w*  giddi\w*  drows\w*  sedat\w*  nause\w*  vomit\w*  queas\w*  retch\w*  hallucinat\w*  dissociat\w*
        psychotomim\w*  dysphori\w*  agitat\w*  disorient\w*  nightmare\w*  palpitat\w*  itch\w*  saliva\w*  drool\w*
        dribbl\w*  constipat\w*  sweat\w*  tremor\w*  twitch\w*  faint\w*  paranoi\w*  laryngospasm\w*  psychosis
        psychotic  mania  manic  unreal  floating  detached  out-of-body  light-?headed\w*  giddy  sleepy  sleepier
        sleepiness  groggy  woozy  seizures?  fits  convulsions?  rash(?:es)?  hives  cramps?  spinning
        headaches? (?:afterwards|from)  (?:hear|see)(?:s|ing)? (?:voices|things)  (?:saw|see|seeing|seen) double
        (?:odd|strange|weird|unpleasant|scary|bad|vivid|disturbing|nasty) (?:\w+ )?(?:perceptions?|feelings?|dreams)
        (?:odd|strange|weird|unpleasant|scary|vivid|disturbing) (?:\w+ )?(?:sensations?|thoughts|experiences?)
        muddled  (?:double|blurred|blurry) vision  confus\w+  forgetful\w*
        (?:be|being|feel|felt|were|was|you|them|be) sick  throw(?:s|ing)? up  threw up  watch\w* themselves  cystitis
        urin\w+  toilet  pass(?:es|ing)? (?:blood|water)
        (?:memory|bladder|liver|kidney|heart|skin|vision) (?:loss|lapses|trouble|problems?)
        (?:memory|bladder|liver|kidney|heart|skin|vision) (?:damage|failure|injury|symptoms)
        (?:bladder|liver|kidneys?|stomach|lungs?|heart)(?! <operated>)  blood pressure  (?:the|arterial) pressure
        heart ?(?:rate|beat)\w*  pulse  hypertens\w+  breath\w*  respirat\w+  airway  oxygen (?:levels?|saturation)
        lasting damage  kill(?:s|ed|ing)?  deaths?  died  dies  fatal\w*  lethal
        (?:damag|injur)\w* (?:\w+ ){0,2}(?:nerves?|brain|bladder|liver|tissue|organs?)  drop(?:ped)? out because
        addict\w*  abuse[ds]?  abusing  hooked  dependence  dependency  misus\w+  craving for ketamine  drunk
        intensive care  (?:given|needed|need) oxygen  had to (?:be )?(?:stop\w*|sent|admitted)  to be stopped
        withdrew  dropped out  left the (?:study|trial)  off their food  appetite  sore throats?  hoarse\w*
        nuisances?  teeth grinding  eye pressure  things that are not there  dry mouth  diarrh\w+  weight gain
        hot flushes  fever  infections?  bleeding  bruis\w+  falls?(?= in older)  physical withdrawal
        """,
    ),
    cue(
        "comes_about",
        "safety",
        r"""
        happen\w*  occur\w*  strik\w*  climb\w*  rise\w*  rising\w*  rose\w*  common\w*  frequent\w*  rare\w*
        suffer\w*  report\w*  record\w*  mild\w*  severe\w*  serious\w*  transient\w*  worr\w*  warn\w*  caus\w*
        avoid\w*  can  may  more  nobody  no one  never  none  heavy  long-term  repeated
        """,
    ),
    cue(
        "other_trouble",
        "safety",
        r"""
        (?:opioid|alcohol|cocaine|substance) use disorder  (?:cravings?|relapse|withdrawal)\b  opioid addict\w*
        nerve (?:damage|injury)  (?:after|with|from|for) (?:an? |the )?(?:\w+ )?injury
        (?:burning|pelvic|bladder) pain
        (?:less|fewer|lower|reduc\w+|eas\w+|reliev\w+|cut\w*|spared?|used?) (?:\w+ ){0,4}(?:pain|morphine|opioids?)\b
        pain (?:scores?|relief) (?:fell|dropped|was)  help(?:s|ed)? (?:\w+ ){0,3}addict\w*  heart surgery
        """,
    ),
    cue(
        "senses_and_mind",
        "safety",
        r"""
        visions?(?! of the)  see(?:s|ing)? (?:things|colours|colors|shapes|double|stars)
        saw (?:things|double|colours)  trance  trip(?:s|ping|ped)?  k-?hole  high(?= feeling)  feel(?:s|ing)? high
        got high  out of (?:their|your|the|it|one's) (?:body|head|mind)  off (?:their|your) heads?  spaced[- ]out
        zoned out  dreamlike  dream-like  dreams?  night terrors
        (?:odd|strange|weird|funny|peculiar|bizarre|eerie|scary|frightening|unsettling|unwelcome|alarming|surreal)
        (?:thinking|mind|head|thoughts|wits|memory|speech) (?:stays?|stayed|remains?|was|were|is|clear\w*|trouble|
        suffer\w*|slurred)
        razor-sharp  clear-headed  lucid  level-headed  wits  fog(?:gy|gier)?  foggy  hazy  dazed  stupor  delirious
        muddle\w*  forget(?:s|ting)?  forgot  memory  concentrat\w+  attention  learning  getting lost  got lost
        mazes?  slur\w*  stagger\w*  unsteady  wobbl\w+  balance  co-?ordination  clums\w+  drive  driving  reflexes
        panic\w*  terrif\w+  afraid  fright\w*  scared  distress\w*(?= during| from the)  tearful  upset  loopy  tipsy
        drunken  hangover  tired(?:ness)?  sluggish  exhausted  letharg\w+  knocked out  zonked  depersonali[sz]\w+
        dereali[sz]\w+  unconscious\w*  coma  blackouts?  passed out  pass out  collapse[ds]?
        """,
    ),
    cue(
        "body_troubles",
        "safety",
        r"""
        sick  sickness  threw up  throw(?:s|ing)? up  puk\w+  stomach (?:upset|ache|pain|cramps)  upset stomach
        retch\w*  tummy  belly ache  heartburn  bloat\w*  thirst\w*  dry eyes  runny nose  nosebleeds?  burning nose
        bad taste  bitter  taste  sneez\w*  sting(?:s|ing)?  redness  swelling  swollen
        sore (?:throat|nose|mouth|arm)  blister\w*  ulcers?
        heart (?:racing|race|raced|races|pound\w*|flutter\w*|trouble|attack|rhythm|disease|beats?)  make\w* the heart
        racing heart
        (?:raises?|raised|push\w*|sends?|sent|lift\w*|drives?|drove) (?:\w+ ){0,3}(?:pressure|pulse|heart)
        pressure (?:may|can|will|did|climb\w*|r[io]se\w*|went|goes|shoots?|shot|stay\w*|was|in the eye|drop\w*|
        crash\w*)
        pulse rate  cardia\w+  arrhythm\w+  ecg  qt  strokes?(?= after)  chest pain  low blood pressure  bleed\w*
        clot\w*  stop(?:s|ped|ping)? breathing  breath\w*  gasp\w*  chok\w*  drool\w*  slobber\w*  sweaty  shiver\w*
        chills  bladder  urethra\w*  pee(?:ing)?  wee  urin\w+  incontinen\w+  bathroom  loo  kidneys?  ureters?
        hydroneph\w+  liver  hepat\w+  jaundice  bile  enzymes  scar(?:s|red|ring)?(?= of the bladder)
        shrunken bladder  cystitis  blurr\w+  squint\w*  glaucoma  ringing in the ears  deaf\w*  numb(?:ness|ed)?
        tingl\w+  jerk\w*  stiff\w* muscles  los(?:e|es|t|ing) (?:weight|hair|their hair)  (?:gain|put on)\w* weight
        miscarriage\w*  birth defects  unborn  stillb\w+  newborns?  breast ?milk  foetus\w*  fetus\w*  allerg\w+
        anaphyla\w+  wheez\w*
        """,
    ),
    cue(
        "habit",
        "safety",
        r"""
        addict\w*  hooked  habit(?:s|ual|ually)?  habit-forming  dependen\w+  dependency  abus\w+  misus\w+
        recreational\w*  street (?:users?|use|drug|ketamine)  party(?:goers)?  ravers?  clubbers?  heavy users?
        long-term users?  daily users?  regular (?:users?|use)  users  diver(?:t|ted|sion)  crave[sd]?
        cravings? for (?:ketamine|it|the drug|more)  hunger for  keep coming back  want(?:s|ed)? more  escalat\w+
        (?:cannot|can't|could not) (?:stop|be abused|become)  withdrawal symptoms(?= from ketamine)  cold turkey
        overdos\w+  too much of it  kill\w*  deaths?  die[sd]?  dead  lethal  fatal\w*  mortality  life-threatening
        drown\w*  accidents?  crash\w*  suicides?(?= on ketamine)  died off  die off  cell death
        kill(?:s|ed|ing)? (?:\w+ ){0,2}cells  nerve damage  brain damage  holes in  neurofilament
        (?:damag|harm|injur|ruin|destroy|wreck|scar|shrivel|poison)\w* (?:the |your |their |\w+ ){0,3}(?:brain|
        bladder|liver|kidneys?|nerves?|cells|organs?|cord|tissue)
        (?:sign|signs|marker|trace|evidence) of (?:\w+ ){0,2}(?:damage|harm|injury|toxicity)
        """,
    ),
    cue(
        "harmlessness",
        "safety",
        r"""
        harmless\w*  gentle(?! on the mind)  mild(?:er|ly)?  trouble-free  well tolerated  tolerat\w+  put up with
        no worse (?:than|when)
        (?:nobody|no one|none|not one|not a single|no (?:patient|child|serious|case|sign)) (?:\S+ ){0,5}(?:hurt|
        harm\w*|ill|complain\w*|had to|suffer\w*|stopped|needed|event\w*|problem\w*|hallucinat\w+|died|report\w*)
        (?:cannot|can't|could not|incapable of|unable to|never) (?:\w+ ){0,2}(?:harm\w*|hurt\w*|damag\w*|addict\w*|
        slow\w*|turn\w* into)
        without (?:\w+ ){0,3}(?:side|harm|risk|danger|trouble|problems?|complications?|nausea|drowsiness|sedation|
        incident)
        (?:no|few|fewer|zero|more|less|extra|hardly any|little|any) (?:\w+ ){0,2}(?:side[- ]effects?|harm|risks?|
        danger|problems?|complaints?|trouble|troubles|nausea|vomiting|sickness|dizziness|drowsiness|sleepiness|
        sedation|hallucinat\w+|nightmares?|complications?)
        complain\w* (?:of|about)  complaints?  trouble with  troubled by  bothered  bother\w*
        the (?:price|cost|downside|catch|snag|flip side)  myth  scare\w*  warned?  warning\w*  caution\w*  careful\w*
        watch(?:ed)? closely  monitor\w*  supervis\w+  (?:should|must|ought) (?:not|never)  off[- ]limits
        ruled? out for  not (?:for|suitable for|advised|recommended) (?:people|those|anyone|anybody|patients)
        contra-?indicat\w+  pregnan\w+(?= should| must| women should)  steer clear  keep away  wise to avoid
        mix(?:es|ed|ing)? badly  side  settle[sd]? the (?:stomach|heart)  unpleasant\w*  unwelcome  uncomfortable
        disagreeable  mishaps?  scary
        """,
    ),
)
