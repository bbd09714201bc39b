import type { Frame } from './find-complement.ts';

const words = (list: string) => new Set(list.trim().split(/\s+/));

/** Take a clause as what is said or thought: `said that …`, `the plan, he said, …`, `asked whether …`. */
const CLAUSE_VERBS = words(`
  accept acknowledge add admit advise affirm agree allege announce answer argue ask assert assume assure attest aver
  believe bet boast caution certify cite claim clarify comment complain concede conclude concur confess confide confirm
  conjecture contend convince counter declare decide decree demand demonstrate deny describe determine disclose
  discuss doubt echo emphasize estimate chant criticize endorse exclaim expect explain fear figure find forecast foresee forget grumble
  guess hint hope imagine imply indicate inform infer insinuate insist interject intimate joke know lament learn maintain
  mention mutter note notify object observe opine ordain pledge point post postulate pray predict presume proclaim
  promise pronounce propose prophesy protest prove provide question quip realize reason reassure recall reckon
  recognize recommend recount reflect reiterate relate remark remember remind repeat reply report request respond
  retort reveal rule say scoff shout show sigh signal speculate state stipulate stress submit suggest suppose surmise
  suspect swear tell testify theorize think threaten tweet underline underscore urge venture vow wager warn whisper
  wonder worry write yell`);

/** Introduce speech in quotation marks; what would be rare elsewhere is safe before them. */
const NOT_SPEECH_VERBS = words(
  'be have do make get give take put use hear mean see make seem become come win play hold',
);

/** Take an infinitive as what is intended: `refused to answer`. */
const INFINITIVE_VERBS = words(`
  agree ask aim appear beg claim decide decline demand expect hope look love offer opt pledge prefer like
  profess promise propose refuse resolve seek seem swear tell threaten undertake urge vow wish`);

/** Take an object as what is said of: `accused Trump of …`, `called the plan a disaster`. */
const OBJECT_VERBS = words(`
  accuse acknowledge address advocate affirm announce applaud argue assail attack attribute back ban bar bash bemoan
  berate blame blast boo brand call caution champion characterize chastise cheer cherish chide cite claim commend
  compare concede condemn declare confirm congratulate contradict contrast counter credit criticize deem decline decry defend
  demand denounce deny deplore deride describe detail disavow disclose discredit discuss dismiss dispute disparage
  downplay dub echo embrace emphasize endorse envision exclaim excoriate explain express extol favor fault flog foresee
  forecast guarantee hail harangue herald highlight hint hope identify insult invoke justify knock label lambast lament
  laud liken list lobby mention mock mourn name email mull note oppose order outline paint peg perceive petition point ponder
  portray posit praise predict prefer proclaim prohibit project promise pronounce propose protest question quote
  reaffirm rebuff rebuke rebut recall recant recite recommend recount reiterate reject relish remember renounce repeat
  report repudiate request resist retract retweet reveal ridicule rip savage say scold second slam slap spurn state
  stress suggest support tell thank threaten tout trumpet tweet underscore urge utter veto vilify voice vow welcome
  withdraw write yell`);

/** Verbs whose cue takes the preposition in: `called for`, `pointed to`. */
const PREPOSITION_VERBS = words(`
  accuse+of agree+on agree+with allude+to apologize+for apologize+to argue+against argue+for ask+about ask+for ask+whether
  attest+to balk+at believe+in boast+about boast+of brag+about brush+off call+for call+on call+out campaign+against
  caution+against comment+on complain+about complain+of complain+to consent+to describe+as disagree+with dwell+on
  hint+at hope+for inquire+about insist+on joke+about lash+at lash+out lay+out learn+of lobby+for object+to opine+on
  pass+with plead+for point+out point+to protest+against push+against push+back push+for question+whether rail+against
  react+to refer+to reflect+on remark+on report+about report+on respond+by respond+to
  respond+with rule+out say+about say+of scoff+at seem+like side+with speak+about speak+of
  speak+out speculate+about stick+to swear+by talk+about talk+of testify+about think+of touch+on view+as vouch+for
  wait+for warn+about warn+against warn+of weigh+in wonder+about worry+about write+about write+of`);

const INFINITIVES_OF_OBJECTS = words(
  'answer assail criticize disavow discredit discuss dismiss emphasize express highlight justify mention portray recognize tout',
);
const INFINITIVE_CLAUSE_VERBS = words(
  'claim convince defend discuss explain note point say tell argue suggest announce',
);

const PASSIVE = words(
  'accuse+of ask+about assure+of charge+with criticize+for criticize+by reject+by see+as see+by expect+to say+to rumor+to report+to know+for',
);

/** What the lexicon is asked about a verb in its surroundings. */
export interface VerbUse {
  lemma: string;
  frame: Frame | 'left';
  /** `passive`, or the verb group's form. */
  form: string;
  preposition?: string;
}

/** Whether the verb, used in this way, introduces what somebody said, thought or intended. */
export function introducesContent({ lemma, frame, form, preposition }: VerbUse): boolean {
  if (form === 'passive') return acceptsPassive(lemma, frame, preposition);
  if (frame === 'speech') return !NOT_SPEECH_VERBS.has(lemma);
  if (
    frame === 'that' ||
    frame === 'clause' ||
    frame === 'question' ||
    frame === 'left' ||
    frame === 'colon'
  ) {
    return form === 'to' ? INFINITIVE_CLAUSE_VERBS.has(lemma) : CLAUSE_VERBS.has(lemma);
  }
  if (frame === 'to')
    return form === 'to' ? lemma === 'urge' || lemma === 'persuade' : INFINITIVE_VERBS.has(lemma);
  if (frame === 'object') return form === 'to' ? INFINITIVES_OF_OBJECTS.has(lemma) : OBJECT_VERBS.has(lemma);
  if (frame === 'preposition') {
    const key = `${lemma}+${preposition}`;
    return form === 'to' ? /^(?:comment|respond|speak|talk)\+/.test(key) : PREPOSITION_VERBS.has(key);
  }
  return false;
}

function acceptsPassive(lemma: string, frame: Frame | 'left', preposition: string | undefined): boolean {
  if (frame === 'to') return PASSIVE.has(`${lemma}+to`);
  if (frame === 'preposition') return PASSIVE.has(`${lemma}+${preposition}`);
  if (frame === 'speech') return CLAUSE_VERBS.has(lemma);
  if (frame === 'object')
    return lemma === 'declare' || lemma === 'name' || lemma === 'call' || lemma === 'dub';
  return /^(?:ask|convince|report|say|tell|worry|remind|assure)$/.test(lemma);
}
