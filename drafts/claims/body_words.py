"""The words for what goes on in the body: how a drug works, and what it does amiss."""

from __future__ import annotations

from .cue_tables import Cue, cue

MECHANISM: tuple[Cue, ...] = (
    cue(
        "nerve_parts",
        "mechanism",
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
        "workings",
        "mechanism",
        r"""
        wind-?up  temporal summation  central(?:ly)? sensiti[sz]\w+  sensiti[sz]ation  spinal cord  inflam\w+  brains?
        nerves? (?:endings?|fib(?:re|er)s?)  (?:trigeminal|vagus|sciatic|peripheral|occipital) nerves?  nerves
        tolerance to  amplif\w+  genetic\w*  (?:blood |serum )?(?:levels?|concentrations?) of  that level
        fib(?:re|er)s  in (?:their|the|its) blood  neuro\w+  chemical\w*  biolog\w+  electrical  blood flow
        mitochondri\w+
        """,
    ),
    cue(
        "acts",
        "mechanism",
        r"""
        block\w*  bind\w*  act\w*  activat\w*  inhibit\w*  releas\w*  trigger\w*  stimulat\w*  antagoni\w*  modulat\w*
        boost\w*  grow\w*  sprout\w*  switch\w*  dampen\w*  quieten\w*  plug\w*  unplug\w*  dock\w*  latch\w*  nudg\w*
        reset\w*  transmi\w*  carr\w*  wak\w*  pour\w*  loosen\w*  tighten\w*  unlock\w*  rewrit\w*  prun\w*
        thicken\w*  clos\w*  open\w*  fir\w*  sync\w*  overrid\w*  interrupt\w*  disrupt\w*  interfer\w*  mimic\w*
        regrow\w*  repair\w*  restor\w*  strengthen\w*  weaken\w*
        (?:turn|turns|turned|dial|dials|shut|shuts|switch\w*) (?:\w+ ){0,4}?(?:down|up|off|on|back)  sits? (?:in|on)
        works? (?:by|on|through)  runs? through  takes? part in  what makes  shuts?  disorder of
        plays? (?:a|no|some|its) (?:\w+ )?(?:part|role)  is (?:thought|believed) to (?:work|act)  goe?s? (?:up|quiet)
        rises? (?:after|within)  shouts?  targets?  calms?  calmed  sends?  quiets?  points to  shares?  tied to
        linked to  depends? on  larger  smaller  thinner  in charge of  driven by  drives?  responsible for
        """,
    ),
    cue(
        "animals",
        "mechanism",
        r"""
        in (?:\w+ )?(?:rats?|mice|rodents?|monkeys|piglets|animal(?:s| models?))  cell cultures?  in vitro  mice  rats
        laboratory (?:animals|studies|rats|mice)  mood is what
        """,
    ),
    cue(
        "patients_outcome",
        "mechanism",
        r"""
        <sample>(?:in|of|for|among|helped|gave|let) (?:\w+ ){0,2}(?:patients|people|women|men|children)
        pain (?:scores?|relief|intensity)  reduc\w+ (?:\w+ ){0,2}pain  self-administration  less (?:\w+ )?pain
        spinal cord (?:injur\w+|stimul\w+)  brain (?:injur\w+|tumou?r\w*)  spinal injury  nerve (?:damage|injury)
        (?:eras|eas|reliev|lessen|end|stop|cur)\w* (?:\w+ )?(?:chronic|nerve|your|the)? ?pain  health system
        """,
    ),
    cue("damage", "mechanism", r"(?:kill|damag|harm|toxic|neurotoxic|poison)\w*"),
    cue(
        "chemistry",
        "mechanism",
        r"""
        ampa  kainate  mglur\w*  gsk\w*  eef2  trkb  cb1  5-ht\w*  d2  hcn\w*  d-serine  arginine  nitric oxide
        acetylcholine\w*  cholinergic  muscarinic  nicotinic  histamine  melatonin  oxytocin  o?estrogen  testosterone
        prostaglandins?  bradykinin  orexin  dynorphin\w*  enkephalin\w*  anandamide  adenosine  glycine  kynuren\w*
        tryptophan  lactate  glucose  insulin  leptin  ngf  vegf  igf-?\d?  homer\w*  fos  creb  nf-?kb  mapk  erk
        akt  pkc  il-\d+  crp  c-reactive  antibod\w+  antigens?  mast cells  t[- ]cells  white (?:blood )?cells
        growth hormone  nerve growth  stress (?:hormones?|chemicals?)  chemical messengers?  brain chemicals?
        (?:pain|brain|stress|happiness|feel-good) chemicals?  agonists?  antagonists?  blockers?  ligands?
        (?:lock and key|keyhole)  binding site  affinity  ions?  sodium  potassium  zinc  rna  mrna  dna  epigen\w+
        polymorphism\w*  variants?  alleles?  mutation\w*  transcript\w+  phosphor\w+  methyl\w+  oxidati\w+
        free radicals  cyclooxygenase  cox-?2  tissue factor  biomarkers?  markers?  microbiome  gut bacteria
        """,
    ),
    cue(
        "places_in_brain",
        "mechanism",
        r"""
        cingulate  striatum  accumbens  putamen  caudate  hypothalam\w+  cerebell\w+  temporal lobe  frontal lobes?
        (?:front|back|middle|depths|reward (?:areas?|centres?|centers?|system)) of the (?:brain|head)
        reward (?:areas?|centres?|centers?|circuit\w*|system|pathway)  fear (?:areas?|centres?|centers?|circuit\w*)
        pain (?:areas?|centres?|centers?|matrix|map)  mood (?:areas?|centres?|centers?|circuit\w*)  somatosensory
        motor cortex  white matter  ventricles?  periaqueductal  locus c\w+  raphe  dorsal root  ganglia
        ganglion cells  nerve roots?  nociceptors?  interneurons?  motor neurons?  glia  schwann\w*  myelin
        oligodendro\w+  (?:two|both|left|right) (?:halves|hemispheres|sides) of the brain  lobes?
        blood[- ]brain barrier  (?:gamma|alpha|theta|delta|beta) (?:waves?|power|rhythms?|oscillations?|activity)
        oscillat\w+  spines?(?= grow| sprout| density)  cell death  new (?:nerve|brain) cells  neurogenesis  traffic
        chatter  cross-?talk  loops?  relay\w*  crossroads  hubs?  feedback  connect(?:s|ions|ivity|ed)
        (?:firing|excitab\w+|overexcit\w+|hyperexcit\w+)  descending  inhibitory
        """,
    ),
    cue(
        "sensitised",
        "mechanism",
        r"""
        (?:over|hyper)[- ]?sensitiv\w+  hyperalgesi\w+  hypersensitiv\w+
        (?:ring|halo|zone|area|patch|circle|border|size) of (?:\w+ ){0,3}(?:tender\w*|sore\w*|sensitiv\w+|
        hyperalgesia)
        (?:tender|sore|sensitive) (?:ring|halo|zone|area|patch|circle)  twitchy  windup  wound up  winding up
        pain (?:that )?(?:breeds|feeds|learns|remember\w*)  cross-tolerance  carr(?:y|ied|ies) over to
        less and less of (?:a|its|the) effect  more (?:and more )?sensitive  turn(?:s|ed)? up the volume
        (?:stuck|jammed) (?:on|in)  false alarms?  over-?reacti\w+  overdrive  hair[- ]trigger  maladaptive
        """,
    ),
    cue(
        "experiment",
        "mechanism",
        r"""
        (?:volunteers?|healthy people|healthy men|healthy women|students|healthy subjects)  capsaicin  chill?i\w*
        small burns?  burn injur\w+  under the skin(?= of)  pinpricks?  pin pricks?  cold water  hot plate  heat pain
        (?:first|second)[- ]degree burn  sunburn\w*
        """,
    ),
    cue(
        "why",
        "mechanism",
        r"""
        what (?:makes|lets|gives|allows|causes|drives|turns)  why (?:it|ketamine|the drug|the pain|they)  how it works
        how ketamine works  (?:reason|explanation|secret|key|trick|clue|culprit) (?:is|was|lies|behind|for|why|may|to)
        (?:thanks|due|down|owing) to  owes?  accounts? for  explains?  explained by  lies? behind  (?:is|are) behind
        by (?:way of|means of|acting|blocking|binding|switching|turning|raising|lowering|damping|calming|boosting|
        helping)
        by (?:quiet\w+|releasing|activating|waking|rewiring|resetting|stopping|changing|dampening|making|letting)
        through (?:the same|its|their|a different|another|several|more than one)  via  independent of  not because
        because it  rather than (?:through|by|because)
        (?:thought|believed|supposed|known|said) to (?:\w+ )?(?:by|be|act)  nothing but  in disguise
        acts? (?:as|like|more like)  behaves? like  stands? in for  pretends?  a kind of  (?:is|are) not what
        (?:is|are) what  without which  (?:needs?|requires?) (?:the|its|those) (?:\w+ ){0,2}to work  take away
        took away  knock(?:ed|s|ing)? out  lack(?:s|ed|ing)?  bred without  born without  deprived of
        (?:when|if|once) (?:\w+ ){0,5}(?:is|are|was|were) (?:blocked|switched off|removed|silenced|knocked out|
        missing)
        no longer (?:works?|cheers?|lifts?|helps?|does)  loses its (?:effect|power|grip)  robs?  cancels?  undo(?:es)?
        predict\w*  goes? (?:hand in hand|along) with the (?:mood|relief|effect)  correlat\w+  tracks? with
        """,
    ),
    cue(
        "inner_change",
        "mechanism",
        r"""
        (?:grow|grows|grew|shrink|shrinks|shrank|swell\w*|thicken\w*|thin|bigger|smaller|larger|shrunken|enlarged)
        lights? up  lit up  quieter  busier  (?:more|less) active  (?:over|under)active  re-?connect\w*  reset\w*
        reboot\w*  reorgani[sz]\w+  remodel\w*  remap\w*  re-?build\w*  regenerat\w+  regrow\w*  repair\w*  sprout\w*
        new links  fresh (?:links|connections|growth)  wiped?  erase\w* the memory  hijack\w*  disconnect\w*
        unhook\w*  switch(?:es|ed|ing)? (?:\w+ ){0,3}(?:on|off)  turn(?:s|ed|ing)? (?:\w+ ){0,3}(?:up|down|on|off)
        shut(?:s|ting)? (?:\w+ ){0,3}(?:down|off)  clings?  clung  binds?  bound to  docks?  plugs?  sticks? to
        slips? into  flood\w*  soak\w*  drain\w*  leak\w*  pump\w* out  pour\w* out  spill\w*  mop\w* up  bath\w* in
        top\w* up  back to (?:normal|its (?:old|full|normal|former))  damp(?:s|ing|ens|ened)  muffl\w+  silenc\w+
        gag\w*  jam(?:s|med)?  unjam\w*  lock\w*  unlock\w*  opens? the (?:gate|door|floodgates)  slams?  bypass\w*
        """,
    ),
)
