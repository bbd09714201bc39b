import { describe, expect, it } from 'vitest';
import { castKeys } from './cast-keys.ts';
import { type Candidate, chooseMember, SURE } from './choose-member.ts';

const person = (name: string, roles: string[] = []) => ({ type: 'PER' as const, name, aliases: [], roles });
const known = (memberId: string, name: string, more: Partial<Candidate> = {}): Candidate[] =>
  castKeys(person(name)).map(({ kind, key }) => ({
    memberId,
    kind,
    key,
    articles: 1,
    roles: [],
    ...more,
  }));
const choose = (name: string, candidates: Candidate[], roles: string[] = []) =>
  chooseMember(person(name, roles), castKeys(person(name)), candidates);

describe('somebody is taken for', () => {
  it('a member of the same full name', () => {
    expect(choose('Ida Broom', known('a', 'Ida Broom'))).toEqual({
      memberId: 'a',
      rule: 'name',
      confidence: 0.95,
    });
  });

  it('nobody, where only the surname is the same', () => {
    expect(choose('Ida Broom', known('a', 'Tom Broom'))).toBeUndefined();
  });

  it('the one member of a surname, as a guess', () => {
    const choice = choose('Broom', known('a', 'Ida Broom'));
    expect(choice).toMatchObject({ memberId: 'a', rule: 'surname' });
    expect(choice?.confidence).toBeLessThan(SURE);
  });

  it('none of several with a surname, unless the role tells', () => {
    const both = [
      ...known('a', 'Ida Broom', { roles: ['captain of the ferry'] }),
      ...known('b', 'Tom Broom', { roles: ['finance minister'] }),
    ];
    expect(choose('Broom', both)).toBeUndefined();
    expect(choose('Broom', both, ['minister'])).toMatchObject({ memberId: 'b' });
  });

  it('a member of whom only the surname was known, once the full name comes', () => {
    expect(choose('Ida Broom', known('a', 'Broom'))).toMatchObject({ memberId: 'a', rule: 'surname' });
  });

  it('a namesake with another office, less surely', () => {
    const choice = choose('Ida Broom', known('a', 'Ida Broom', { roles: ['mate'] }), ['harbour master']);
    expect(choice?.confidence).toBeCloseTo(0.8);
    expect(
      choose('Broom', known('a', 'Ida Broom', { roles: ['mate'] }), ['minister'])?.confidence,
    ).toBeLessThan(0.5);
  });

  it('the better of two namesakes that a person parted', () => {
    const both = [
      ...known('a', 'Ida Broom', { roles: ['striker'], articles: 90 }),
      ...known('b', 'Ida Broom', { roles: ['harbour master'] }),
    ];
    expect(choose('Ida Broom', both, ['harbour master'])?.memberId).toBe('b');
    const doubtful = choose('Ida Broom', both);
    expect(doubtful?.memberId).toBe('a');
    expect(doubtful?.confidence).toBeLessThan(SURE);
  });
});
