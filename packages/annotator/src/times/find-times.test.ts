import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findExpressions } from './find-expressions.ts';
import { findTimes, readTimes } from './find-times.ts';
import { readChunks } from './read-chunks.ts';
import { timeLanguage } from './time-language.ts';

/** `words = value` of each time, line ends as spaces. */
function times(text: string, published?: string, language = 'en'): string[] {
  return findTimes(text, { language, ...(published === undefined ? {} : { published }) }).map(
    ({ start, end, value }) => `${text.slice(start, end).replace(/\s+/g, ' ')} = ${value}`,
  );
}

describe('the seed', () => {
  const text = readFileSync(new URL('../../../../seeds/000_d62f07d240873995.txt', import.meta.url), 'utf8');
  it('has every time that a reader finds, given its day', () => {
    expect(times(text, '2019-01-16')).toEqual([
      'Wednesday = 2019-01-16',
      'next month = 2019-02',
      '1987 = 1987',
      'yesterday = 2019-01-15',
      'Jan. 15 = 2019-01-15',
      'yesterday = 2019-01-15',
      'today = 2019-01-16',
      'six months = P6M',
      'Feb. 2 = 2019-02-02',
      'now = PRESENT_REF',
      'the 1980s = 198X',
      'Earlier on Wednesday = 2019-01-16',
    ]);
  });
  it('lets the six months run from Feb. 2', () => {
    const found = findTimes(text, { published: '2019-01-16' }).find(({ value }) => value === 'P6M');
    expect(found).toMatchObject({ type: 'DURATION', from: '2019-02-02', to: '2019-08-02' });
  });
});

describe('findTimes', () => {
  it.each([
    ['The shop shut on Tuesday and reopens on Friday.', ['Tuesday = 2021-06-08', 'Friday = 2021-06-11']],
    ['They said that by September they would decide.', ['September = 2021-09']],
    ['It will reopen on Friday.', ['Friday = 2021-06-11']],
    [
      'He was born on 3 March 1950 and left in the summer of 1968.',
      ['3 March 1950 = 1950-03-03', 'the summer of 1968 = 1968-SU'],
    ],
    [
      'It began two weeks ago, or five months ago, or ten years ago.',
      ['two weeks ago = 2021-W21', 'five months ago = 2021-01', 'ten years ago = 2011'],
    ],
    [
      'Rain fell early Monday, at 5 p.m. on Tuesday and last night.',
      ['early Monday = 2021-06-07', '5 p.m. on Tuesday = 2021-06-08T17:00', 'last night = 2021-06-08TNI'],
    ],
    [
      'Profit rose in the third quarter from a year earlier.',
      ['the third quarter = 2020-Q3', 'a year earlier = 2019-Q3'],
    ],
    [
      'The mid-1990s, the 19th century, the fifties.',
      ['The mid-1990s = 199X', 'the 19th century = 18XX', 'the fifties = 195X'],
    ],
    [
      'From 1915-17 and on May 4 and 5.',
      ['1915 = 1915', '17 = 1917', 'May 4 = 2021-05-04', '5 = 2021-05-05'],
    ],
    ['Founded in 490 BC, in the 4th century BC.', ['490 BC = BC0490', 'the 4th century BC = BC03XX']],
    [
      'A 30-year-old man was held for two and a half hours.',
      ['30-year-old = P30Y', 'two and a half hours = PT2.5H'],
    ],
    [
      'They meet every other week, and daily in recent years.',
      ['every other week = P2W', 'daily = XXXX-XX-XX', 'recent years = PAST_REF'],
    ],
    [
      'Logged 2021-06-01T09:30:00Z and 14.05.2021.',
      ['2021-06-01T09:30:00Z = 2021-06-01T09:30', '14.05.2021 = 2021-05-14'],
    ],
    [
      'Born on Feb. 29 and on the fourth of July, 1995, not on 30.02.2019.',
      ['Feb. 29 = 2020-02-29', 'the fourth of July, 1995 = 1995-07-04'],
    ],
    ['The first nine months of 2020 were wet.', ['The first nine months of 2020 = P9M']],
  ])('%s', (text, expected) => expect(times(text, '2021-06-09')).toEqual(expected));

  it.each([
    'They may march on to the second house in the fall of the king.',
    'It cost $1,999 for 2000 people in room 1984.',
    'Sun Yat-sen sat with April Jones.',
    'Three quarters of the hall stayed empty.',
    'They won 3 of 12 games.',
  ])('finds nothing in: %s', (text) => expect(times(text, '2021-06-09')).toEqual([]));

  it('says what a value was reckoned from, and its first and last day', () => {
    expect(findTimes('It rained last week.', { published: '2021-06-09' })).toEqual([
      {
        rule: 'time.turned-unit',
        confidence: 0.73,
        start: 10,
        end: 19,
        type: 'DATE',
        value: '2021-W22',
        anchor: '2021-06-09',
        from: '2021-05-31',
        to: '2021-06-06',
      },
    ]);
  });
  it('counts decades and centuries as such, with their days, and parts of them joined by hyphens', () => {
    expect(
      findTimes('Over the past two decades; half a century; two-and-a-half years.', {
        published: '2021-06-09',
      }).map(({ value, from, to }) => [value, from, to]),
    ).toEqual([
      ['P2DE', '2001-06-09', '2021-06-09'],
      ['P0.5CE', undefined, undefined],
      ['P2.5Y', undefined, undefined],
    ]);
  });
  it('makes up no year where none is known', () => {
    expect(findTimes('It rained last year.').map(({ value }) => value)).toEqual(['XXXX']);
  });
  it('names the rule behind each time', () => {
    expect(readTimes('It rained two days ago.', { published: '2021-06-09' }).map(({ rule }) => rule)).toEqual(
      ['ago'],
    );
  });
  it('goes by the dates of the story in a history', () => {
    const text =
      'On 4 May 1902 the dam broke. Two days later help came. In June, after a count in 1901, it was mended. By January it stood. In March 1931 it fell, in July 1934 again.';
    expect(times(text, '2015-03-02')).toEqual([
      '4 May 1902 = 1902-05-04',
      'Two days later = 1902-05-06',
      'June = 1902-06',
      '1901 = 1901',
      'January = 1903-01',
      'March 1931 = 1931-03',
      'July 1934 = 1934-07',
    ]);
  });
  it('makes up no year where none is known', () => {
    expect(times('It rained yesterday, on Monday and on May 4.')).toEqual([
      'yesterday = XXXX-XX-XX',
      'Monday = XXXX-WXX-1',
      'May 4 = XXXX-05-04',
    ]);
  });
});

describe('other languages', () => {
  it.each([
    [
      'de',
      'Am Mittwoch, dem 16. Januar 2019, sagte er, seit dem 3. Januar und vor zwei Jahren.',
      ['Mittwoch, dem 16. Januar 2019 = 2019-01-16', 'dem 3. Januar = 2019-01-03', 'vor zwei Jahren = 2017'],
    ],
    [
      'de',
      'In den 1980er Jahren, im Sommer 2018 und nächste Woche.',
      ['1980er Jahren = 198X', 'Sommer 2018 = 2018-SU', 'nächste Woche = 2019-W04'],
    ],
    [
      'fr',
      'Mercredi 16 janvier 2019, hier, depuis le 1er janvier et il y a deux ans.',
      [
        'Mercredi 16 janvier 2019 = 2019-01-16',
        'hier = 2019-01-15',
        'le 1er janvier = 2019-01-01',
        'il y a deux ans = 2017',
      ],
    ],
    [
      'fr',
      'Dans les années 1980, au XIXe siècle, la semaine prochaine.',
      ['les années 1980 = 198X', 'XIXe siècle = 18XX', 'la semaine prochaine = 2019-W04'],
    ],
    [
      'es',
      'El miércoles 16 de enero de 2019, ayer, desde hace dos años.',
      ['El miércoles 16 de enero de 2019 = 2019-01-16', 'ayer = 2019-01-15', 'hace dos años = 2017'],
    ],
    [
      'es',
      'En la década de 1980, en el siglo XIX, los últimos tres meses.',
      ['la década de 1980 = 198X', 'el siglo XIX = 18XX', 'los últimos tres meses = P3M'],
    ],
  ])('%s: %s', (language, text, expected) => expect(times(text, '2019-01-16', language)).toEqual(expected));
  it('tells the language by its commonest words where none is given', () => {
    const text = 'Der Rat und die Stadt haben mit dem Bau am 3. Mai 2018 begonnen.';
    expect(findTimes(text).map(({ value }) => value)).toEqual(['2018-05-03']);
  });
});

describe('any text', () => {
  const words = fc.constantFrom(
    'the',
    'last',
    'next',
    'two',
    'of',
    'May',
    '4',
    ',',
    '1999',
    '-',
    'days',
    'ago',
    'Monday',
    'night',
    'a',
    'few',
    'BC',
    '.',
    '\n\n',
    'early',
    '5:30',
    'p.m.',
    "'",
    '29',
    'Feb.',
    'century',
    'every',
    'Q1',
    '’99',
    '2019-02-30',
    '99:99',
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(words, { maxLength: 60 }).map((list) => list.join(' ')),
  );
  const days = fc.option(fc.constantFrom('2019-01-16', '1900-12-31', '2024-02-29', '2019', 'soon'), {
    nil: undefined,
  });

  it('gives spans inside it, in order, none overlapping', () => {
    fc.assert(
      fc.property(texts, days, fc.constantFrom('en', 'de', 'fr', 'es', 'xx'), (text, published, language) => {
        let end = 0;
        for (const time of findTimes(text, { language, ...(published === undefined ? {} : { published }) })) {
          expect(time.start).toBeGreaterThanOrEqual(end);
          expect(time.end).toBeGreaterThan(time.start);
          end = time.end;
          if (time.from !== undefined && time.to !== undefined) expect(time.from <= time.to).toBe(true);
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 500 },
    );
  });

  it.each(['the last two of ', 'about a few early 5 ', '1999 - 4 May , ', 'every other second ', 'twenty-'])(
    'twice of %j is twice the work',
    (unit) => {
      const work = (times: number): number => {
        const { lexicon, rules } = timeLanguage('', 'en');
        let reads = 0;
        const chunks = new Proxy(readChunks(unit.repeat(times), lexicon), {
          get: (target, key) => {
            reads++;
            return Reflect.get(target, key);
          },
        });
        findExpressions(chunks, rules);
        return reads;
      };
      expect(work(800) / work(400)).toBeLessThan(2.1);
    },
  );
});
