/** A query, and the articles of `searched-articles.ts` that it finds. */
export interface SearchCase {
  query: string;
  finds: string[];
}

const EVERY = [
  'treaty',
  'ferry',
  'vertrag',
  'undated',
  'verify',
  'cafe',
  'beijing',
  'markets',
  'moscow',
  'letter',
];
const but = (...names: string[]) => EVERY.filter((name) => !names.includes(name));

/** Lines of `query → names`; nothing behind the arrow for a query that finds nothing. */
const lines = (text: string): SearchCase[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [query = '', names = ''] = line.split('→').map((part) => part.trim());
      return { query, finds: names === '' ? [] : names.split(' ') };
    });

/** The language of queries, case by case: the same on every database. */
export const searchCases: readonly SearchCase[] = [
  // Words, alone and together.
  ...lines(`
    treaty → treaty ferry undated letter
    TREATY → treaty ferry undated letter
    treaty missile → treaty
    treaty AND missile → treaty
    missile treaty → treaty
    noon → treaty ferry
    nowhere →
    treaty nowhere →
    nowhere OR vertrag → vertrag
    geneva → treaty markets
    washington 1987 → letter
    1987 → letter
    12 → markets
    harbour → treaty verify ferry undated letter markets
    smith → treaty verify markets letter
    ann smith → treaty verify markets letter
    the → treaty ferry verify markets letter
    at&t → markets
    C++ → markets
    3.5% → markets
    $12.30 → markets
    can't → markets
    can’t → markets
    harbour's → markets
    bank's decision → markets
    smith-jones → letter
    'missile' → treaty verify
  `),
  // Other forms of a word, in the article's language; not of one that is to be found as it is written.
  ...lines(`
    treaties → treaty ferry letter
    missiles → treaty verify
    title:missile → verify
    verifying → verify
    verified → verify
    inspector → verify
    fall → treaty
    falling → treaty
    market → markets
    closes → markets
    ship → markets letter
    ministers → treaty vertrag undated
    minister → treaty vertrag
    vertrages → vertrag
    minister lang:en → treaty
    minister lang:de → vertrag
    nouvelle → cafe
    ports → cafe
    новость → moscow
    порту → moscow
    reminds →
    treaties -ferries → treaty letter
    =treaties →
    =treaty → treaty ferry undated letter
    ="ferries" → ferry
    =missiles → verify
    =missile → treaty verify
    exact:missiles → verify
    exact:minister → vertrag
    exact:ministers → treaty undated
    title:=missile →
    title:="missiles" → verify
    "missile treaties" →
    "verified each missile" → verify
    missiles* → verify
    =verif →
    verif → verify
    -=missiles missile → treaty
    treaty OR =minister → treaty ferry undated letter vertrag
  `),
  // Case and accents fold.
  ...lines(`
    cafe → cafe
    CAFÉ → cafe
    café → cafe
    cafés → cafe
    emigre naif → cafe
    ÉMIGRÉ → cafe
    etaient → cafe
    корабли → moscow
    КОРАБЛИ → moscow
    ёлка → moscow
    verträge → vertrag
    vertrage → vertrag
  `),
  // Scripts without blanks.
  ...lines(`
    首都 → beijing
    北京 → beijing
    都首 →
    東京タワー → beijing
    新聞 → beijing
    title:新聞 → beijing
    中国 -首都 →
    "中国的首都" → beijing
    国的* → beijing
  `),
  // Phrases.
  ...lines(`
    "missile treaty" → treaty
    "treaty missile" →
    "new ground" → treaty
    "harbour master" → letter
    "old harbour master" → letter
    "one by one" → markets
    "one two three" → undated
    "one three" →
    "THE MINISTERS MET" → treaty
    "fell apart" noon → treaty
    "new ground" OR "harbour master" → treaty letter
    title:"harbour master" → letter
    text:"harbour master" → letter
    by:"ann smith" → treaty verify letter
    "ann smith" → treaty verify markets letter
    -"ann smith" harbour → ferry undated
    "never closed →
    "" treaty → treaty ferry undated letter
    "closed higher in london" → markets
    "markets close higher" → markets
    "treaty of 1987" → letter
    "A T&T" →
    "AT&T rose" → markets
  `),
  // Beginnings of words.
  ...lines(`
    verif* → verify
    VERIF* → verify
    inspect* → verify
    miss* → treaty verify
    minis* → treaty vertrag undated
    émig* → cafe
    emig* → cafe
    vertr* → vertrag
    "missile tre"* → treaty
    "old harb"* → letter
    title:insp* → verify
    title:verif* → verify
    by:smi* → treaty verify letter
    text:smi* → markets
    s* → treaty ferry verify markets letter vertrag undated
    zz* →
    кораб* → moscow
    treat* -ferr* → treaty undated letter
  `),
  // What is not to be there.
  ...lines(`
    treaty -ferry → treaty undated letter
    treaty NOT ferry → treaty undated letter
    treaty -ferry -undated → treaty letter
    treaty -(ferry OR undated) → treaty letter
    treaty NOT (ferry OR undated OR letter) → treaty
    treaty -"missile treaty" → ferry undated letter
    treaty -title:treaty → ferry undated letter
    harbour -mast* → treaty verify ferry undated
    noon -geneva → ferry
    geneva -treaty → markets
  `),
  { query: '-treaty', finds: but('treaty', 'ferry', 'undated', 'letter') },
  { query: 'NOT treaty', finds: but('treaty', 'ferry', 'undated', 'letter') },
  { query: '-treaty -geneva', finds: but('treaty', 'ferry', 'undated', 'letter', 'markets') },
  { query: '-(treaty OR geneva)', finds: but('treaty', 'ferry', 'undated', 'letter', 'markets') },
  // Either, and groups.
  ...lines(`
    ferry OR vertrag → ferry vertrag
    ferry or vertrag →
    ferry OR vertrag OR verification → ferry vertrag verify
    (ferry OR geneva) noon → treaty ferry
    noon (ferry OR geneva) → treaty ferry
    noon ferry OR geneva → treaty ferry markets
    (noon ferry) OR (geneva bank) → ferry markets
    ((treaty)) → treaty ferry undated letter
    (treaty (noon OR washington)) → treaty ferry letter
    (treaty OR missile) -(geneva OR washington) → ferry undated verify
    lang:de OR ferry → vertrag ferry
    ferry OR lang:de OR kind:mail → vertrag ferry letter
    (title:treaty OR published:2020) gen* → treaty vertrag
    -(lang:en OR lang:de) harbour → undated
  `),
  // Words near one another.
  ...lines(`
    NEAR(ministers treaty, 3) → undated
    NEAR(ministers treaty, 8) → treaty undated
    NEAR(ministers treaty) → treaty undated
    NEAR(treaty ministers, 3) → undated
    NEAR(met geneva, 1) → treaty
    NEAR(treaty washington, 5) → letter
    NEAR(treaty washington, 2) →
    NEAR(old master lights, 10) → letter
    NEAR(nowhere treaty, 5) →
    NEAR(minist* treat*, 3) → undated
    NEAR("harbour master" ships, 4) → letter
    treaty NEAR(harbour master, 1) → letter
    -NEAR(ministers treaty, 3) treaty → treaty ferry letter
  `),
  // Fields of words.
  ...lines(`
    title:treaty → treaty
    title:harbour → undated letter
    title:"treaty falls" → treaty
    title:falls -title:treaty →
    text:harbour → ferry letter markets
    text:treaty → treaty ferry undated letter
    by:smith → treaty verify letter
    by:ann by:jones → letter
    by:"harbour post" → treaty verify
    by:harbour → treaty verify
    title:close → markets
    title:nowhere →
    (title:ferry OR title:treaty) noon → treaty ferry
  `),
  // Fields of names.
  ...lines(`
    publisher:"harbour post" → treaty verify
    publisher:"The Harbour Post" → treaty verify
    publisher:post.example → treaty verify
    publisher:quay.example → ferry markets
    publisher:news.quay.example → ferry markets
    publisher:ay.example →
    publisher:QUAY → ferry markets
    publisher:% →
    publisher:_ →
    publisher:hafen noon →
    section:world → treaty verify
    section:harb → ferry
    lang:en → treaty ferry verify markets letter
    lang:EN → treaty ferry verify markets letter
    lang:en-GB → ferry
    lang:en-gb → ferry
    lang:e →
    lang:de → vertrag
    lang:zh OR lang:ru → beijing moscow
    mentions:geneva → treaty markets
    mentions:gen → treaty vertrag markets
    mentions:NATO → verify
    mentions:nato → verify
    place:geneva → treaty markets
    place:stoltenberg →
    person:stoltenberg → treaty
    person:smith → markets
    person:"Ann Smith" → markets
    person:geneva →
    org:nato → verify
    org:moscow →
    place:moscow missile → verify
    said-by:stoltenberg → treaty
    said-by:smith → markets
    said-by:lavrov →
    quote:"new ground" → treaty
    quote:NEW → treaty
    quote:geneva →
    kind:pdf → vertrag markets
    kind:mail → letter
    kind:image → cafe
    kind:html → ferry
    kind:markdown → undated
    kind:text → treaty verify beijing moscow
    kind:PDF geneva → markets
    kind:epub →
    tag:arms → verify
    tag:"arms control" → treaty verify
    tag:"ARMS CONTROL" → treaty verify
    tag:control →
    tag:arm* → treaty verify
    -tag:arms missile → treaty
    in:"cold war" → treaty letter
    in:"Cold War" -washington → treaty
    in:cold →
    in:cold* → treaty letter
    in:c1 → treaty letter
    story:nowhere →
    note:captain → ferry
    note:CAPTAIN → ferry
    note:nobody →
    is:read → treaty
    is:starred → treaty markets
    is:archived → cafe
    is:reading → markets
    is:starred -is:read → markets
    has:note → ferry
    has:highlight → markets
    has:correction →
    has:tag → treaty verify
    has:quotation → treaty markets
  `),
  { query: 'is:unread', finds: but('treaty', 'cafe', 'markets') },
  { query: '-is:unread', finds: ['treaty', 'cafe', 'markets'] },
  { query: 'has:date', finds: but('undated') },
  { query: '-has:date', finds: ['undated'] },
  // Dates and numbers.
  ...lines(`
    published:2019 → treaty ferry moscow
    published:2019-01 → treaty
    published:2019-01-16 → treaty
    published:2019-01-17 →
    published:2019-01..2019-02 → treaty ferry
    published:2019-01-16..2019-02-03 → treaty ferry
    published:2019-01-17..2019-02-02 →
    published:2018..2019-01 → verify treaty
    published:..1990 → letter
    published:2020.. → vertrag beijing markets
    published:>2019 → vertrag beijing markets
    published:>=2019-08-09 → vertrag beijing markets moscow
    published:>2019-08-09 → vertrag beijing markets
    published:<2018 → cafe letter
    published:<=2018 → cafe letter verify
    published:2017-11-30 → cafe
    published:2017-12 →
    published:2020 → vertrag
    treaty published:2019 → treaty ferry
    treaty -published:2019 → undated letter
    published:2019 OR published:2020 → treaty ferry moscow vertrag
    added:2001 →
    added:<2001 →
    when:2019-01 → treaty
    when:2018-05-01 → verify
    when:2021 → markets
    when:2018..2019 → treaty verify
    when:>2021 →
    words:>40 → markets
    words:<10 → moscow
    words:..20 → moscow cafe vertrag undated ferry beijing
    words:20..23 → treaty letter ferry
  `),
  { query: 'added:>2001', finds: EVERY },
  { query: 'words:>0', finds: EVERY },
  // An order is no condition.
  ...lines(`
    treaty sort:published → treaty ferry undated letter
    treaty sort:title → treaty ferry undated letter
    treaty sort:added → treaty ferry undated letter
    sort:relevance treaty → treaty ferry undated letter
    lang:de sort:title → vertrag
  `),
];
