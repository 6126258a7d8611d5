"""The words for what goes on in the body: how a drug works, and what it does amiss."""

from __future__ import annotations

from .cues import Cue, cue

MECHANISM: tuple[Cue, ...] = (
    cue(
        "mechanism",
        2.4,
        r"""
        nmda\w*  receptors?  glutamate\w*  glutamatergic  gaba(?!pent)\w*  bdnf  growth (?:factors?|proteins?)
        mtor\w*  neuroplastic\w*  plasticity  synap\w+  neurons?  neural  neuronal
        (?:nerve|brain|pain|glial?|immune|support) cells  dendrit\w+  axons?  microglia\w*  astrocyt\w+  cytokines?
        interleukins?(?:-\d)?  tnf\w*  neuroinflammat\w+  anti[-\u2010\u2011 ]?inflammatory
        inflammatory (?:\w+ )?(?:messengers?|molecules?|markers?|proteins?)
        (?:ion |calcium |sodium |potassium )?(?:channels?|gates?)  calcium  dopamine  serotonin  noradrenaline
        norepinephrine  adrenaline  endorphins?  endocannabinoid\w*  cgrp  substance p  peptides?  neuropeptides?
        neurotransmitters?  messengers?  transmitters?  cortex  cortical  amygdala\w*  hippocamp\w+  insula  thalamus
        default mode  prefrontal  habenula  brainstem  brain stem  grey matter  gray matter  dorsal horn
        brain (?:connections?|circuits?|networks?|regions?|waves?|scans?|imaging|activity|areas?|chemistry)
        (?:brain|functional|mri|pet|fmri) (?:scans?|imaging|images)  scans  fmri  eeg  networks?(?! meta)  circuits?
        circuitry  wiring  wired  rewir\w+  pathways?  enzymes?  kinases?  metabolites?  norketamine
        breakdown products?  genes?  gene expression  proteins?  molecules?  hormones?  cortisol  signall?ing
        pain (?:signals?|messages?|gates?|memor(?:y|ies)|processing|system|pathways?|networks?|alarm)
        (?:\w+[- ])?(?:nervous|opioid|trigeminovascular|immune|endorphin) system
        (?:\w+[- ])?(?:limbic|pain|reward|vascular|serotonin) system  more sensitive to (?:pain|touch)  hyperactiv\w+
        volume (?:of|knob|dial|control)  (?:the|its) volume
        """,
    ),
    cue(
        "mechanism",
        1.3,
        r"""
        wind-?up  temporal summation  central(?:ly)? sensiti[sz]\w+  sensiti[sz]ation  spinal cord  inflam\w+
        brains?  nerves? (?:endings?|fib(?:re|er)s?)  (?:trigeminal|vagus|sciatic|peripheral|occipital) nerves?
        nerves  tolerance to  amplif\w+  genetic\w*  (?:blood |serum )?(?:levels?|concentrations?) of  that level
        fib(?:re|er)s  in (?:their|the|its) blood  neuro\w+  chemical\w*  biolog\w+  electrical  blood flow
        mitochondri\w+
        """,
    ),
    cue(
        "mechanism",
        0.8,
        r"""
        block\w*  bind\w*  act\w*  activat\w*  inhibit\w*  releas\w*  trigger\w*  stimulat\w*  antagoni\w*
        modulat\w*  boost\w*  grow\w*  sprout\w*  switch\w*  dampen\w*  quieten\w*  plug\w*  unplug\w*  dock\w*
        latch\w*  nudg\w*  reset\w*  transmi\w*  carr\w*  wak\w*  pour\w*  loosen\w*  tighten\w*  unlock\w*
        rewrit\w*  prun\w*  thicken\w*  clos\w*  open\w*  fir\w*  sync\w*  overrid\w*  interrupt\w*  disrupt\w*
        interfer\w*  mimic\w*  regrow\w*  repair\w*  restor\w*  strengthen\w*  weaken\w*
        (?:turn|turns|turned|dial|dials|shut|shuts|switch\w*) (?:\w+ ){0,4}?(?:down|up|off|on|back)  sits? (?:in|on)
        works? (?:by|on|through)  runs? through  takes? part in  what makes  shuts?  disorder of
        plays? (?:a|no|some|its) (?:\w+ )?(?:part|role)  is (?:thought|believed) to (?:work|act)  goe?s? (?:up|quiet)
        rises? (?:after|within)  shouts?  targets?  calms?  calmed  sends?  quiets?  points to  shares?  tied to
        linked to  depends? on  larger  smaller  thinner  in charge of  driven by  drives?  responsible for
        """,
    ),
    cue(
        "mechanism",
        2.4,
        r"""
        in (?:\w+ )?(?:rats?|mice|rodents?|monkeys|piglets|animal(?:s| models?))  cell cultures?  in vitro  mice
        rats  laboratory (?:animals|studies|rats|mice)  mood is what
        """,
    ),
    cue(
        "mechanism",
        -2.2,
        r"""
        <sample>(?:in|of|for|among|helped|gave|let) (?:\w+ ){0,2}(?:patients|people|women|men|children)
        pain (?:scores?|relief|intensity)  reduc\w+ (?:\w+ ){0,2}pain  self-administration  less (?:\w+ )?pain
        spinal cord (?:injur\w+|stimul\w+)  brain (?:injur\w+|tumou?r\w*)  spinal injury  nerve (?:damage|injury)
        (?:eras|eas|reliev|lessen|end|stop|cur)\w* (?:\w+ )?(?:chronic|nerve|your|the)? ?pain  health system
        """,
    ),
    cue("mechanism", -3.5, r"(?:kill|damag|harm|toxic|neurotoxic|poison)\w*"),
)
SAFETY: tuple[Cue, ...] = (
    cue(
        "safety",
        2.6,
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
        "safety",
        0.8,
        r"""
        happen\w*  occur\w*  strik\w*  climb\w*  rise\w*  rising\w*  rose\w*  common\w*  frequent\w*  rare\w*
        suffer\w*  report\w*  record\w*  mild\w*  severe\w*  serious\w*  transient\w*  worr\w*  warn\w*  caus\w*
        avoid\w*  can  may  more  nobody  no one  never  none  heavy  long-term  repeated
        """,
    ),
    cue(
        "safety",
        -2.0,
        r"""
        (?:opioid|alcohol|cocaine|substance) use disorder  (?:cravings?|relapse|withdrawal)\b  opioid addict\w*
        nerve (?:damage|injury)  (?:after|with|from|for) (?:an? |the )?(?:\w+ )?injury
        (?:burning|pelvic|bladder) pain
        (?:less|fewer|lower|reduc\w+|eas\w+|reliev\w+|cut\w*|spared?|used?) (?:\w+ ){0,4}(?:pain|morphine|opioids?)\b
        pain (?:scores?|relief) (?:fell|dropped|was)  help(?:s|ed)? (?:\w+ ){0,3}addict\w*  heart surgery
        """,
    ),
)
