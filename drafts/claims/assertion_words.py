"""The words by which a sentence asserts something, or tells a story, whatever its kind: a table of cues.

They are lay words mostly; what each cue is worth stands in `claim_weights.json` (see `drafts.claims.asserting`).
"""

from __future__ import annotations

from .cue_tables import Cue, cue

#: Of whom and what.
_ABOUT: tuple[Cue, ...] = (
    cue(
        "trouble",
        "effect",
        r"""
        tinnitus  swell\w*  swollen  cramp\w*  flashbacks?  nightmares?  dreams?  fatigue\w*  tired\w*  weary
        wear\w*  fog\w*  appetite  cravings?  crav\w+  urges?  naps?  insomnia  sleep\w*  slept  moods?  gloom\w*
        despair\w*  sad  sadness  weepy  tearful  crying  worr\w+  panic\w*  fear  fears  anxi\w+  nerves?  grief
        trauma\w*  mania  manic  psycho\w+  schizo\w+  autis\w+  adhd  parkinson\w*  dementia  alzheimer\w*
        whiplash  gout  lupus  hernias?  caesareans?  births?  labour  childbirth  hysterectom\w+  bunions?
        tonsil\w*  wisdom  append\w+  disc  discs  concussion\w*  asthma\w*  epilep\w+  seizures?  fits  itch\w*
        tingl\w*  numb\w*  burn\w*  sting\w*  throb\w*  stabbing  stiff\w*  sprain\w*  broken  cough\w*  breath\w*
        scars?  wounds?  ulcers?  sores?  sore  tender\w*  ache\w*  aching  achy  agony  hurt\w*  pains?  painful
        migraine\w*  headaches?  aura\w*  attacks?  bouts?  flares?  flare-ups?  cris[ie]s  spasms?  palsy  shivers?
        shivering  sweats?  shakes  sick  sickness  queasy  nause\w*  vomit\w*  dizz\w*  giddy  woozy  drows\w*
        sleepy  muddled?  confus\w+  deliri\w+  groggy  hangover  hallucinat\w*  visions?  weird\w*  strange\w*
        spaced  floaty  floating  unreal  drool\w*  dribbl\w*  palpitations  irritab\w*  restless\w*  addict\w*
        hooked  habit\w*  abuse\w*  dependen\w+  withdrawal  relaps\w*  overdos\w*  deaths?  suicid\w*  infect\w*
        sepsis  bleed\w*  stroke\w*  tumou?rs?  cancers?  diabet\w*  sickle  shingles  crps  rsd  fibro\w*  sciatica
        arthrit\w*  rheumat\w*  neuropath\w*  neuralgi\w*  endometrio\w*  cystitis  ibs  colitis  pancreat\w*
        phantom\w*  stumps?  amput\w+  depress\w*  ptsd  ocd  obsess\w*  compuls\w*  bipolar  toleran\w+  sensiti\w+
        inflam\w+  symptoms?  relief
        """,
    ),
    cue(
        "body",
        "effect",
        r"""
        jaws?  knees?  hips?  shoulders?  elbows?  wrists?  ankles?  foot  feet  toes?  fingers?  hands?  arms?
        legs?  limbs?  necks?  backs?  tooth  teeth  dental  ribs?  skin  stomachs?  bell(?:y|ies)  guts?  bowels?
        bladders?  kidneys?  livers?  hearts?  pulse  pressure  eyes?  ears?  heads?  face  faces  facial  mouths?
        tongues?  throats?  gullet  lungs?  muscles?  joints?  bones?  spines?  spinal  discs?  brains?  cortex
        lobes?  memory  attention  concentrat\w+  thinking  grip  strength  balance  walking  hormones?  cortisol
        blood  urine  pelvi\w+  womb  prostate  nostrils?  veins?  nervous  cells?  rats?  mice  mouse  genes?
        weight  speech  vision
        """,
    ),
    cue(
        "remedy",
        "effect",
        r"""
        electroshock\w*  cbt  counselling  physio\w*  exercis\w*  yoga  meditation  hypnosis  acupuncture
        massage\w*  mirror  ice  heat  aspirin  plasters?  patch(?:es)?  gels?  creams?  ointments?  jabs?  needles?
        syringes?  pills?  capsules?  tablets?  drips?  infusions?  lozenges?  boosters?  top-ups?  sessions?
        rounds?  courses?  doses?  dosing  dosage  milligrams?  mg  micrograms?  racem\w+  s-form  botox  steroids?
        cannabis  cbd  thc  alcohol  drink\w*  heroin  cocaine  mushrooms?  oxygen  sedatives?  magnesium  lithium
        vitamins?  zinc  turmeric  painkillers?  opioids?  opiates?  morphine  methadone  triptans?  anaesthetics?
        anesthetics?  anaesthesia  anesthesia  surgery  surgical  operations?  operated  transplants?  blocks?
        epidurals?  sprays?  ketamine  esketamine  ect  placebos?  dummy  saline  medicines?  medications?  drugs?
        molecules?  stuff  remed(?:y|ies)  treatments?  therap(?:y|ies)  pumps?  bolus\w*  spoonfuls?  sniff\w*
        snort\w*  squirt\w*  swallow\w*  inject\w*  \w+caines?  \w+z[eo]lam  \w+azepam  \w+triptyline  \w+triptans?
        \w+oxetine  \w+azepine  \w+gabalin  \w+profen  \w+setron  \w+idone  \w+exidine  \w+medine  \w+adone
        \w+odone  \w+orphine  \w+fentanil  \w+pentin  \w+trexone  \w+tidine  \w+amine  \w+dronate
        """,
    ),
    cue(
        "folk",
        "effect",
        r"""
        people  patients?  women  men  children  kids  babies  teenagers  adolescents  youngsters  adults  elderly
        older  pensioners  veterans?  soldiers?  mothers  amputees  drinkers  smokers  users  sufferers  survivors
        volunteers  participants  subjects  members  clients  customers  everybody  everyone  nobody  anyone
        anybody  no one  none  them  those  these  they  most  many  few  others?  half  some  all  neither  both
        every  each  groups?  arms?  rats?  mice  horses?  dogs?  cats?  americans  britons  adult  child
        """,
    ),
)
#: What comes of it.
_TOLD: tuple[Cue, ...] = (
    cue(
        "change",
        "effect",
        r"""
        budge[sd]?  shift(?:s|ed)?  vanish\w*  disappear\w*  return(?:s|ed)?  linger\w*  creep\w*  crept  subsid\w*
        ebb\w*  doubl\w*  tripl\w*  halv\w*  drop\w*  relaps\w*  cool(?:s|ed)?  lift(?:s|ed)?  loosen\w*  settl\w*
        fad(?:e|es|ed|ing)  thaw\w*  regain\w*  improv\w*  recover\w*  heal(?:s|ed|ing)?  shrink\w*  shr[au]nk
        worsen\w*  persist\w*  abat\w*  dwindl\w*  wan(?:e|es|ed)  peak(?:s|ed)?  plateau\w*  spread\w*
        grow(?:s|n)?  grew  fell  fall(?:s|en)?  rose  rises?  climb\w*  slid\w*  soften\w*  ease[sd]?  easing
        lessen\w*  decreas\w*  increas\w*  (?:wears?|wore|worn) (?:off|thin|out)  (?:kick|set)s? in
        (?:takes?|took|taking) hold  gives? way  gave way
        (?:go|goes|went|gone|come|comes|came) (?:away|down|up|back|off|on|first|last|too)
        (?:caught|catch\w*|hold|holds|held) (?:up|on|out)  stop(?:s|ped)?  ceas\w+  end(?:s|ed)  gone  over  back
        sprout\w*  sprang  returned  wak(?:e|es|ing)  woke  switch\w*  turn(?:s|ed)? (?:up|down|off|on|out)
        cut(?:s)?  trim\w*  (?:gave|give|gives|giving) up  cut (?:down|back|out)  put on  lost  lose[s]?
        gain(?:s|ed)?  rob(?:s|bed)?
        """,
    ),
    cue(
        "no_change",
        "effect",
        r"""
        no (?:better|worse|fewer|less|more|different|sooner|faster|safer|lower|higher|stronger|longer)
        (?:much |about |exactly )?the same  just as  as (?:much|good|well|bad|many|often|common)  equally  neither
        nor (?:did|was|were|do|does|is|are|has|have|could|can)
        no (?:odds|difference|matter|effect|benefit|gain|use)  hardly (?:matters|budged|any\w*|ever|a)  makes? no
        made no  did not  does not  do not  didn['’]t  doesn['’]t  don['’]t  won['’]t  cannot  can['’]t  could not
        couldn['’]t  was not  were not  wasn['’]t  weren['’]t  (?:is|are|was|were) (?:not|no)  isn['’]t  aren['’]t
        never  nothing  little  barely  scarcely  unchanged  unaffected  without  far from  anything but  told apart
        not (?:one|a|any|only|even|merely|just|yet)  whether \w+ or  with or without  regardless  either way
        no matter  alike
        """,
    ),
    cue(
        "works",
        "effect",
        r"""
        (?:does|did|do) the (?:trick|job|work|same)
        (?:does|did|do|doing) (?:nothing|little|wonders|well|better|as|no)  adds? (?:little|nothing)
        added (?:little|nothing)  earns? its keep  shines?  best bet  useless  worthless  pointless  hopeless
        superior  inferior  wins?  won  loses  beat\w*  outclass\w*  outperform\w*  sweet spot  enough  plenty
        edge off  laughs? at  gives? way  meets? its match  packs?  tam(?:e|es|ed)  nothing \w+  few things  flop
        dud  stands? up to  (?:no |its )match  succe\w+  fail(?:s|ed|ure)?  good for  works?  worked  working
        help\w*  benefit\w*  effective\w*  answer\w* to  respon[ds]\w*  respond\w*  surrender\w*  cures?  cured
        heals?  fix(?:es|ed)?  sorts? (?:out|it)  sorted  mend(?:s|ed)?  relie[fv]\w*  sooth\w*  calm\w*  numb\w*
        banish\w*  silenc\w*  quiet\w*  reliev\w*  prevent\w*  protect\w*  reduc\w*  lower\w*  shorten\w*  soften\w*
        spar(?:e|es|ed)  free (?:of|from)  pain-free  rid of  nipped  tide[s]?
        keeps? \w+ (?:going|away|down|off|up|well)  kept  keep  stay(?:s|ed)?  remain(?:s|ed)?  last(?:s|ed|ing)?
        lets?  allow\w*  makes?  brings?  brought  buys?  bought  gives?  gave  gets?  got  takes?  took  leaves?
        left  needs?  needed  spares?  sends?  sent  wakes?
        """,
    ),
    cue(
        "how_good",
        "effect",
        r"""
        better  best  worse  worst  stronger  weaker  gentler  kinder  milder  safer  safest  safe  harmless
        dangerous  riskier  faster  quicker  sooner  earlier  later  longer  shorter  slower  more  less  fewer
        fewest  least  twice  half  third  quarter  double  easier  harder  lower  higher  deeper  further
        common\w*  rare\w*  usual\w*  often  seldom  sometimes  mostly  mainly  always  instant\w*  total\w*
        permanent\w*  lasting  short-lived  temporary  guarantee\w*  impair\w*  risk\w*  harm\w*  damag\w*  toxic\w*
        caus\w*  trigger\w*  lead\w* to  led to
        """,
    ),
)
#: How it is known.
_KNOWN: tuple[Cue, ...] = (
    cue(
        "known_by",
        "effect",
        r"""
        evidence  proof  prov(?:en|ed|es)  unproven  stud(?:y|ies)  studied  trials?  tested  untested  tried
        research  reviews?  reviewers?  overview  analys\w+  meta-\w+  pooled  surveys?  registr\w+  guidelines?
        letter  paper  report(?:s|ed)?  series  numbers  data  results?  findings?  authors  group in  colleagues
        et al  journal  published  recruit\w*  follow-up  science  experts?  textbooks?  thin  patchy  missing
        lacking  disput\w+  unanimous\w*  guess  unclear  unknown  uncertain\w*  mixed  promising  weak  modest
        small  handful  scarce  choice  option  last resort  recommend\w*  advis\w+  place in  role in  in the dark
        looked at  not been  never been  nobody (?:has|knows)  bias  quality  convinc\w+  conclu\w+  show(?:s|ed|n)?
        found  finds?  saw  seen  suggest\w*  seems?  may  might  could  appears?  probably  perhaps  likely
        thought to  said to  believed to
        """,
    ),
)
#: Who tells of whom.
_STORY: tuple[Cue, ...] = (
    cue(
        "teller",
        "effect",
        r"""
        i  i['’]\w+  me  my  mine  myself  he  him  his  she  her  hers  mum  mom  mother  dad  father  wife
        husband  sister  brother  daughter  son  aunt  uncle  cousin  friends?  neighbou?rs?  granny  grandmother
        grandfather  boss  colleagues?  doctors?  nurses?  surgeons?  anaesthetists?  consultants?  professors?
        dr\.?  mr  mrs  readers?  told  asked  asks?  wrote  writes?  said  says?  felt  cried  laughed  sat  walked
        drove  rang  called  remember\w*  talked  spoke  thought  knew  wanted  hoped  smiled  held  carried  waited
        slept  woke  went  came  bought  started  began  opened  met  once  yesterday  tuesday  monday  wednesday
        thursday  friday  saturday  sunday
        """,
    ),
    cue(
        "of_the_house",
        "effect",
        r"""
        we  us  our  ours  you  your  yours  book\w*  prices?  pric\w+  euros?  dollars?  pounds?  clinics?  visits?
        chairs?  recliners?  parking  appointments?  consent  form  forms  consult\w*  staff  team  members?  lounge
        coffee  tea  lights?  playlist\w*  website\w*  newsletter\w*  column\w*  blogs?  posts?  pages?  section
        questions?  answers?  story  stories  chapter  podcast  episode  phone  email  address  door  doors  open
        room  rooms  driver  taxi  lunch  breakfast  biscuits?  cake  music  insurance  insurers?  bill  bills  cost
        costs  free  cash  welcome  please  thank\w*  sorry  read  reading  write  writing  ask  tell  bring  wear
        call  remember  forget  meet  next  below  above  here  today  tomorrow  deserve\w*  hope  trust  believe
        honest\w*  truth  advice  opinion\w*  word
        """,
    ),
    cue(
        "past_of_it",
        "effect",
        r"""
        patent\w*  synthesi\w+  invent\w*  approv\w*  discover\w*  fda  licen[sc]\w*  vets?  ravers?  club  clubs
        dance floor  made in  named  called  famous  history  sixties  seventies  eighties  nineties  decade\w*
        vietnam  laborator\w+  chemist\w*  factory  company  companies  police  law  legal  illegal  class
        """,
    ),
    cue("likened", "effect", r"like an?  as if  as though  so to speak  think of  imagine  picture  metaphor\w*"),
)
ASSERTING: tuple[Cue, ...] = (*_ABOUT, *_TOLD, *_KNOWN, *_STORY)
