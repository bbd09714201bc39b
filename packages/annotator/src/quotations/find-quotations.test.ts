import { expect, test } from 'vitest';
import { findNames } from '../names/find-names.ts';
import { readTokens } from '../tokens/read-tokens.ts';
import { findQuotations } from './find-quotations.ts';

/** Quotations in short: kind, source, cue, content, and to whom. */
function said(text: string, language?: string): string[] {
  const words = (spans: readonly (readonly [number, number])[]) =>
    spans.map(([start, end]) => text.slice(start, end)).join(' / ') || '-';
  const tokens = readTokens(text);
  return findQuotations(text, tokens, findNames(text, tokens), language).map(
    ({ kind, source, cue, content, addressee }) =>
      `${kind} | ${words(source)} | ${words(cue)} | ${words(content)}${addressee.length > 0 ? ` | to ${words(addressee)}` : ''}`,
  );
}

test.each([
  [
    'a clause behind its cue, without that',
    'Mayor Tom Reyes said the ferry would sail on Monday.',
    'indirect | Mayor Tom Reyes | said | the ferry would sail on Monday',
  ],
  [
    'two clauses of one cue',
    'Okafor said the pier was safe and that the crew had tested it.',
    'indirect | Okafor | said | the pier was safe and that the crew had tested it',
  ],
  [
    'a question',
    'Okafor asked whether the ferry would sail.',
    'indirect | Okafor | asked | whether the ferry would sail',
  ],
  ['an infinitive', 'Reyes refused to pay the fine.', 'indirect | Reyes | refused | to pay the fine'],
  [
    'an object',
    'Okafor accused the council of hiding the report.',
    'indirect | Okafor | accused | the council of hiding the report',
  ],
  [
    'an adjective with its copula',
    'Reyes is confident that the work will end in June.',
    'indirect | Reyes | is confident | that the work will end in June',
  ],
  [
    'what was said before its cue',
    'The harbour will close in May, the ministry said.',
    'indirect | the ministry | said | The harbour will close in May',
  ],
  [
    'the cue between two parts of a clause',
    'The bill, Reyes said, would cost too much.',
    'indirect | Reyes | said | The bill / would cost too much',
  ],
  [
    'according to, before',
    'According to two officials, the plan failed.',
    'indirect | two officials | According to | the plan failed',
  ],
  [
    'according to, behind',
    'The plan failed, according to a report by the harbour board.',
    'indirect | a report by the harbour board | according to | The plan failed',
  ],
  [
    'a relative clause ends at its comma',
    'The minister, who said the pier was safe, left early.',
    'indirect | who | said | the pier was safe',
  ],
  [
    'expected by nobody named',
    'Reyes is expected to resign.',
    'indirect | - | is expected | Reyes / to resign',
  ],
  [
    'speech and to whom',
    '“The bridge is safe,” Maria Okafor told reporters.',
    'direct | Maria Okafor | told | “The bridge is safe,” | to reporters',
  ],
  [
    'the verb before a long name',
    '“It will rain,” said Tom Reyes, a farmer from Leeds who has kept records for years.',
    'direct | Tom Reyes, a farmer from Leeds who has kept records for years | said | “It will rain,”',
  ],
  [
    'speech around its cue in one sentence',
    '“We wait,” Okafor said, “and then we go.”',
    'direct | Okafor | said | “We wait,” / “and then we go.”',
  ],
  [
    'a full stop inside the marks before the cue',
    '“We will not pay.” Reyes said.',
    'direct | Reyes | said | “We will not pay.”',
  ],
  [
    'speech of two sentences behind that',
    'He wrote that rain “is rare in this valley. It never lasts for long.”',
    'mixed | He | wrote | that rain “is rare in this valley. It never lasts for long.”',
  ],
  [
    'speech signed behind a dash',
    '“We go on whatever they say.” ― Ana Reyes',
    'direct | Ana Reyes | ― | “We go on whatever they say.”',
  ],
])('%s', (_, text, expected) => {
  expect(said(text)).toEqual([expected]);
});

test('words taken over make a clause mixed', () => {
  expect(said('Reyes told the council that the crew “did nothing wrong” and had kept to the rules.')).toEqual(
    ['mixed | Reyes | told | that the crew “did nothing wrong” and had kept to the rules | to the council'],
  );
});

test('speech goes on behind a sentence that says more', () => {
  expect(said('“We win,” Okafor said, noting that the pier had held. “We always do.”')[0]).toBe(
    'direct | Okafor | said | “We win,” / “We always do.”',
  );
});

test('a paragraph of speech alone is the last speaker’s, or else the next one’s', () => {
  expect(said('“It rained,” Okafor said.\n\n“We stayed at home all day.”')[1]).toBe(
    'direct | Okafor | - | “We stayed at home all day.”',
  );
  expect(said('“It rained all day long.”\n\n“We stayed at home,” Okafor said.')).toEqual([
    'direct | Okafor | - | “It rained all day long.”',
    'direct | Okafor | said | “We stayed at home,”',
  ]);
});

test('lines of speech, each signed', () => {
  expect(said('“It never rains here.” ― Tom Berg\n“It pours every day.” ― Ria Cole')).toEqual([
    'direct | Tom Berg | ― | “It never rains here.”',
    'direct | Ria Cole | ― | “It pours every day.”',
  ]);
});

test('no cue inside what is said', () => {
  expect(said('“I think he said it would rain,” Okafor said.')).toEqual([
    'direct | Okafor | said | “I think he said it would rain,”',
  ]);
});

test.each([
  [
    'de',
    '„Wir sperren die Brücke nicht“, sagte die Ministerin Anna Berger am Montag. „Das ist zu teuer.“',
    'direct | die Ministerin Anna Berger | sagte | „Wir sperren die Brücke nicht“ / „Das ist zu teuer.“',
  ],
  [
    'de',
    'Karl Weiß erklärte in Köln: „Der Hafen bleibt offen.“',
    'direct | Karl Weiß | erklärte | „Der Hafen bleibt offen.“',
  ],
  ['de', '»Das ist falsch«, meinte er.', 'direct | er | meinte | »Das ist falsch«'],
  [
    'fr',
    '« Nous ne fermerons pas le port », a déclaré Anne Morel, maire de la ville.',
    'direct | Anne Morel | a déclaré | « Nous ne fermerons pas le port »',
  ],
  ['fr', '« C’est faux », a-t-il ajouté.', 'direct | il | a-t-il ajouté | « C’est faux »'],
  ['fr', '— Nous partons demain, dit Anne Morel.', 'direct | Anne Morel | dit | Nous partons demain,'],
  [
    'de',
    '„Das stimmt nicht“, widersprach Karl Weiß.',
    'direct | Karl Weiß | widersprach | „Das stimmt nicht“',
  ],
  [
    'fr',
    '« Le port rouvrira », a annoncé mardi 5 mai la maire Anne Morel.',
    'direct | la maire Anne Morel | a annoncé | « Le port rouvrira »',
  ],
  [
    'es',
    '«El puerto reabrirá», anunció el martes 5 de mayo la alcaldesa Ana Ruiz.',
    'direct | la alcaldesa Ana Ruiz | anunció | «El puerto reabrirá»',
  ],
  [
    'es',
    'El ministro Pablo Sanz afirmó: «El puente es seguro».',
    'direct | El ministro Pablo Sanz | afirmó | «El puente es seguro»',
  ],
  [
    'es',
    '—No iremos —dijo Ana Ruiz—. Mañana, quizá.',
    'direct | Ana Ruiz | dijo | No iremos / Mañana, quizá.',
  ],
])('speech in %s: %s', (language, text, expected) => {
  expect(said(text, language)).toEqual([expected]);
});

test.each([
  ['de', '„Das stimmt nicht“, dementierte Karl Weiß.', 'deny'],
  ['fr', '« C’est faux », a nié Paul Petit.', 'deny'],
  ['es', '«Es falso», negó Juan Gil.', 'deny'],
  ['es', '«El puerto reabrirá», prometió Juan Gil.', 'promise'],
])('what a verb of %s does: %s', (language, text, lemma) => {
  expect(findQuotations(text, readTokens(text), [], language)).toMatchObject([{ lemma }]);
});

test('words taken over in German are no speech', () => {
  expect(said('Die sogenannte „Ruhezone“ wurde geschlossen.', 'de')).toEqual([]);
});

test.each([
  [
    'a name that a tagger takes for a verb',
    '“The council takes comfort in that fact,” Lynch said on Monday.',
    ['direct | Lynch | said | “The council takes comfort in that fact,”'],
  ],
  [
    'a verb of no dictionary of speech, by its place',
    '“Is the pier too old to carry any weight?” Okafor thundered.',
    ['direct | Okafor | thundered | “Is the pier too old to carry any weight?”'],
  ],
  [
    'an abbreviation ends no sentence between speech and what goes on',
    '“Bad things will come,” Okafor warned in Olympia, Wash., recently. “We have seen none of it yet.”',
    ['direct | Okafor | warned | “Bad things will come,” / “We have seen none of it yet.”'],
  ],
  [
    'a speaker who agreed, the sentence before',
    'Harbour master Ida Broom agreed. “The ferry is running out of time to be repaired.”',
    ['direct | Harbour master Ida Broom | agreed | “The ferry is running out of time to be repaired.”'],
  ],
  [
    'a quotation in straight marks with one in typographic marks inside',
    '"She had gone home after what she called a “rant,” and slept," Okafor said.',
    ['direct | Okafor | said | "She had gone home after what she called a “rant,” and slept,"'],
  ],
])('%s', (_, text, expected) => {
  expect(said(text)).toEqual(expected);
});

test('the turns of a transcript are those of their labels', () => {
  expect(
    said(
      'The hearing went like this:\n\nREYES: Was the valve open?\n\nOKAFOR: It was shut at noon.\n\nREYES: Who shut it?\n\nThe hearing ended there.',
    ),
  ).toEqual([
    'direct | REYES | : | Was the valve open?',
    'direct | OKAFOR | : | It was shut at noon.',
    'direct | REYES | : | Who shut it?',
  ]);
  expect(said('RECIPE: pancakes\n\nTime: ten minutes\n\nServes: four').join()).not.toMatch(/^direct|,direct/);
});

test.each([
  ['Okafor said in an interview with the Brask Herald that the pier was safe.', 'the Brask Herald'],
  ['“It will rain,” Okafor said to farmers in the valley.', 'farmers'],
  ['Okafor warned the council that the pier was old.', 'the council'],
  ['Okafor told reporters on Monday that the pier was old.', 'reporters'],
])('to whom: %s', (text, addressee) => {
  const tokens = readTokens(text);
  const [found] = findQuotations(text, tokens, findNames(text, tokens));
  expect(found?.addressee.map(([start, end]) => text.slice(start, end))).toEqual([addressee]);
});

test('what a speaker quotes of another is a quotation of its own', () => {
  expect(
    said('“He told me, ‘The pier will open whatever you find,’ and I wrote it down,” Okafor said.'),
  ).toEqual([
    'direct | Okafor | said | “He told me, ‘The pier will open whatever you find,’ and I wrote it down,”',
    'direct | He | told | ‘The pier will open whatever you find,’ | to me',
  ]);
});

test('scare quotes and titles are no speech', () => {
  expect(said('The so-called “static display” was closed at noon.')).toEqual([]);
});

test.each([
  'The treaty eliminated the missiles of two powers.',
  'Okafor repaired the pier in May.',
  'The council destroyed the old bridge.',
])('what is done is not said: %s', (text) => {
  expect(said(text)).toEqual([]);
});
