"""The words that tell a claim's kind: a table of cues.

No cue decides alone (see `kinds`; what each is worth is in `kind_weights.json`), and a new phrase belongs into
the cue whose meaning it shares.
"""

from __future__ import annotations

from ..words import COMPLAINT, DRUG
from .body_words import MECHANISM
from .course_words import COURSE, DOSE
from .cue_tables import Cue, cue, cue_of
from .cues import Kind
from .harm_words import SAFETY
from .people_words import FREQUENCY, FREQUENCY_MORE

EFFECT: tuple[Cue, ...] = (
    cue("assertion", "effect", r"\w+"),
    cue(
        "outcome",
        "effect",
        r"""
        reduc\w*  lower\w*  eas\w*  reliev\w*  halv\w*  lessen\w*  sooth\w*  soften\w*  calm\w*  improv\w*  abolish\w*
        suppress\w*  prevent\w*  abort\w*  alleviat\w*  diminish\w*  decreas\w*  shrink\w*  spar\w*  eras\w*  remov\w*
        help\w*  benefit\w*  respond\w*  recover\w*  vanish\w*  tame\w*  dull\w*  quell\w*  rescu\w*  protect\w*
        shorten\w*  brought  brings?
        less (?:\w+ )?(?:pain|likely|morphine|opioids?|distress|depress\w*|delirium|soreness)
        fewer (?:\w+ )?(?:opioids?|attacks|painkillers|headaches|problems|days|trips)  works?  worked  effective\w*
        relief  remission  cured?  cures  free of  better  worse  fell  falls?  drop(?:s|ped)?  cuts?  stop(?:s|ped)?
        end(?:s|ed)  lifts?  lifted  ebbs?  gave up  give up  got by  get by
        (?:kept?|keeps?) (?:\w+ )?(?:at bay|away|in check)
        (?:no|little|small|any|clear|some) (?:\w+ )?(?:effect|benefit|difference|evidence|dent|gain|use)  add-on
        option  (?:did|does) (?:nothing|little|not)  recommend\w*  advis\w+  support(?: for)?  evidence  the sting out
        without (?:an? |any )?(?:attacks?|pain|headaches?|opioids|aura)  slept  woke  walk\w*  calmer  gone  easier
        shaved?  spared?  flinch\w*  ceased?  shr[aiu]nk  sank  bearable
        """,
    ),
    cue_of("complaint", "effect", COMPLAINT),
    cue("sample", "effect", r"<sample>(?:in|among) (?:[\w-]+ ){0,3}<people> (?:with|having|who|after)"),
    cue(
        "study",
        "effect",
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
    cue("unlike", "comparison", r"unlike \w+"),
    cue(
        "set_against",
        "comparison",
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
EFFECT_MORE: tuple[Cue, ...] = (
    cue_of("medicine", "effect", DRUG),
    cue(
        "medicine_first",
        "effect",
        r"<first>(?:(?:an?|the|adding|giving|daily|low-dose|intravenous|oral|one|single|\w+ing) ){0,3}<drug>",
    ),
    cue("it_first", "effect", r"<first>(?:it|that|they|this)"),
    cue(
        "against_placebo",
        "effect",
        r"""
        placebos?  dummy  dummies  sham  saline  salt water  sugar pills?  controls?  control group  inert
        no (?:ketamine|treatment|drug|magnets)  alone  untreated  usual care  standard care  midazolam
        beat(?:s|en)? (?:a |the )?(?:placebo|dummy|sham|saline)
        better than (?:a |the )?(?:placebo|dummy|sham|saline|nothing|midazolam)
        """,
    ),
    cue(
        "state_of_evidence",
        "effect",
        r"""
        evidence  proof  proven  trial data  level (?:[iv]+|one|two|three|four)  graded?  thin on the ground  scarce
        sparse  patchy  convincing  unconvincing  promising  hypothesis  jury is (?:still )?out
        (?:case series|controlled trials|studies|trials|data|research) (?:are|is|were|amount\w*|suggest\w*|so far|
        exist\w*)
        open question  uncertain\w*  inconclusive  mixed (?:results|evidence|picture|findings)  limited  conflicting
        divergent  pooled  bias  quality  recommend\w*  advis\w+  guidelines?  last resort
        (?:first|second|third)[- ]line  option  mainstay  role for  place in  worth (?:a try|trying|considering)
        is testing  will test  being tested  remains to be seen
        """,
    ),
    cue(
        "better_off",
        "effect",
        r"""
        back (?:at|to|in) (?:work|school|full-time|their)  returned to work  jogging  on crutches  walk(?:ed|ing|s)?
        danc\w+  rid of  free (?:of|from)  pain-free  symptom-free  spirits  hope  happier  calmer  calm  brighter
        mood response  cheer\w*  cured  remission  respon[ds]\w*
        (?:wip|banish|silenc|knock|send|chas|driv|crush|melt|conquer|defeat|beat|stopp?|halt|ward|fend|eras|remov|
        swept|clear)\w* (?:\w+ ){0,3}(?:pain|depression|migraines?|attacks?|headaches?|delirium|thoughts|out|away|off)
        under control  in check  at bay  taking hold  from spreading  stronger  energy  sleep(?:s|ing)? better
        quality of life  function\w*  scores?  points  useless  no use  good for
        (?:works?|worked) (?:in|for|against|on|well|wonders)  changed nothing  did nothing  left (?:\w+ )?cold
        did respond  blunt\w*  unnecessary  doubl\w+ (?:the|their|what)  sore\w*  soothed?  settl\w+  live longer
        save lives  mortality  survival  complications  in (?:every|all) (?:\w+ ){0,3}(?:patients?|amputee|case|horse)
        """,
    ),
    cue(
        "opioid_need",
        "effect",
        r"""
        (?:less|fewer|more|extra|spar\w+|halv\w+|reduc\w+|cut\w*|lower\w*|off|need\w*|requir\w*|tak\w+|use[sd]?|
        using) (?:\w+ ){0,4}(?:morphine|opioids?|opiates?|painkillers?|pills|rescue|analgesi\w+|hydromorphone|
        oxycodone|fentanyl)
        (?:morphine|opioid|painkiller)s? (?:use|dose|doses|need\w*|consumption|required|demand\w*|sparing)
        """,
    ),
)
COMPARISON_MORE: tuple[Cue, ...] = (
    cue(
        "verdict",
        "comparison",
        r"""
        (?:wins?|won|loses?|lost) (?:\w+ )?(?:out|easily|hands down|narrowly|by|against)  wins? easily
        (?:a |the )?(?:match|equal|rival) (?:for|of|to)  runner-up  came (?:first|second|last|top)
        come(?:s)? (?:first|second|last|top)  top of the (?:list|table)  nothing to choose between  too close to call
        a draw  dead heat  winner  hands down  best of the  a cut above  streets ahead  miles ahead
        head and shoulders  falls? short of  fell short of  no (?:better|worse|different|faster|safer) than
        every bit as  just as (?:good|well|much|many|effective|quick\w*|fast|safe)  equally  as good as  the same as
        on equal  no clear winner  both (?:drugs|treatments|medicines|groups)  kinder  gentler  cheaper  happier with
        better partner  outlast\w*  outdid  outscor\w+  outrank\w+  trounc\w+  bests?  bested  tops?  topped  trump\w*
        eclips\w+  overtak\w+  excel\w*  inferior  superior\w*  non-?inferior\w*  comparable  equivalent
        (?:did|do|does|would have done) (?:the job )?just as  does (?:far |much )?more for  do(?:es)? better on
        alongside  rather than  while the other  where (?:\w+ ){1,3}(?:changed|did|failed|had)  did (?:nothing|little)
        shrugged off  mirror image  twin  than either  than (?:\w+ ){1,3} alone
        better (?:in|on|for) (?:\w+ ){1,4}than (?:in|on|for)  for (?:\w+ ){1,3}, (?:but|while)
        """,
    ),
    cue(
        "others_named",
        "comparison",
        r"""
        alfentanil  remifentanil  fentanyl  dexmedetomidine  propofol  ketorolac  methadone  buprenorphine  gabapentin
        pregabalin  duloxetine  amitriptyline  fluoxetine  imipramine  tricyclics?  ssris?  antidepressants  lidocaine
        lignocaine  clonidine  ect  electroshock  electroconvulsive  haloperidol  ibuprofen  paracetamol  aspirin
        diclofenac  ergot\w*  sumatriptan  triptans?  oxygen  nitroglycerin  magnesium  etomidate  thiopental
        sevoflurane  psilocybin  racemic  racemate  arketamine  s-ketamine  r-ketamine  opioids  opiates  morphine
        tramadol  oxycodone  hydromorphone  tens  botox  nerve blocks?
        """,
    ),
)
CUES: tuple[Cue, ...] = (
    *EFFECT,
    *EFFECT_MORE,
    *MECHANISM,
    *SAFETY,
    *COMPARISON,
    *COMPARISON_MORE,
    *COURSE,
    *DOSE,
    *FREQUENCY,
    *FREQUENCY_MORE,
)
#: The cues by which a sentence speaks of a kind at all, claim or none.
SPOKEN: dict[str, Kind] = {
    "unlike": "comparison",
    "set_against": "comparison",
    "lasts": "onset_duration",
    "sets_in": "onset_duration",
    "amount": "route_dose",
    "share": "epidemiology",
    "prevalence": "epidemiology",
    "offered": "epidemiology",
    "nerve_parts": "mechanism",
    "workings": "mechanism",
    "animals": "mechanism",
    "unwanted": "safety",
    "compares": "comparison",
    "compares_loosely": "comparison",
    "senses_and_mind": "safety",
    "habit": "safety",
    "body_troubles": "safety",
    "chemistry": "mechanism",
    "places_in_brain": "mechanism",
    "sensitised": "mechanism",
    "leaving": "onset_duration",
    "lasting": "onset_duration",
    "verdict": "comparison",
    "better_off": "effect",
}
