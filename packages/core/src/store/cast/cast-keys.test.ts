import { describe, expect, it } from 'vitest';
import type { Entity } from '../../model/index.ts';
import { castKey, castKeys } from './cast-keys.ts';

const keys = (type: Entity['type'], name: string, aliases: string[] = [], more: Partial<Entity> = {}) =>
  castKeys({ type, name, aliases, ...more }).map(({ kind, key }) => `${kind} ${key}`);

describe('names are looked up without what differs from paper to paper', () => {
  it.each<[Entity['type'], string, string]>([
    ['PER', 'Donald J. Trump', 'donald trump'],
    ['PER', 'Mr. José Ángel', 'jose angel'],
    ['PER', 'Martin Luther King Jr.', 'martin luther king jr'],
    ['PER', 'J. K. Rowling', 'j rowling'],
    ['ORG', 'The Velt Motors Co.', 'velt motors'],
    ['ORG', 'U.N.', 'un'],
    ['LOC', 'Kessin’s', 'kessin'],
    ['LOC', 'Ноябрьск', 'ноябрьск'],
  ])('%s %s', (type, name, key) => expect(castKey(type, name)).toBe(key));
});

describe('the names of an entity', () => {
  it('are a surname too, for a person', () => {
    expect(keys('PER', 'Ida Broom', ['Broom', 'Captain Ida Broom'])).toEqual([
      'name ida broom',
      'alias captain ida broom',
      'surname broom',
    ]);
    expect(keys('PER', 'Broom')).toEqual(['name broom']);
    expect(keys('PER', 'Ida Broom Jr.')).toEqual(['name ida broom jr', 'surname broom']);
  });

  it('are first letters, for a body, and no common words', () => {
    expect(keys('ORG', 'Lomar Shipping Union', ['LSU', 'the union', 'union'], {})).toEqual([
      'name lomar shipping union',
      'acronym lsu',
    ]);
    expect(keys('MISC', 'Treaty of Holm', [], { acronym: 'TOH' })).toEqual([
      'name treaty of holm',
      'acronym toh',
    ]);
  });
});
