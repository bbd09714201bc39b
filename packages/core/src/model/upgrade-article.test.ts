import { describe, expect, it } from 'vitest';
import { article, p } from '../testing/index.ts';
import { MODEL_VERSION } from './article.ts';
import { readArticle } from './read-article.ts';
import { type Upgrade, upgradeArticle, upgrades } from './upgrade-article.ts';

describe('upgradeArticle', () => {
  it('has a step to every version behind the first', () => {
    const versions = Array.from({ length: MODEL_VERSION - 1 }, (_, at) => at + 2);
    expect([...upgrades.keys()]).toEqual(versions);
  });

  it('takes the steps one by one, in order', () => {
    const ran: number[] = [];
    const step = (version: number): [number, Upgrade] => [
      version,
      (old) => {
        expect(old.modelVersion).toBe(version - 1);
        ran.push(version);
        return { ...old, [`v${version}`]: true };
      },
    ];
    const steps = new Map([step(3), step(2), step(4)]);
    expect(upgradeArticle({ modelVersion: 1, kept: 1 }, steps, 4)).toEqual({
      modelVersion: 4,
      kept: 1,
      v2: true,
      v3: true,
      v4: true,
    });
    expect(ran).toEqual([2, 3, 4]);
    expect(upgradeArticle({ modelVersion: 3 }, steps, 4)).toEqual({ modelVersion: 4, v4: true });
  });

  it('leaves an article of this version as it is', () => {
    const present = article('A', p('b'));
    expect(upgradeArticle(present)).toBe(present);
  });

  it('refuses a newer article, and says what to do', () => {
    expect(() => upgradeArticle({ modelVersion: MODEL_VERSION + 1 })).toThrow(
      /newer Tearsheet.*Please update/,
    );
  });

  it.each([undefined, null, 1, 'x', {}, { modelVersion: 'one' }, { modelVersion: 0 }, { modelVersion: 1.5 }])(
    'refuses %j, which is no article',
    (value) => expect(() => upgradeArticle(value)).toThrow('This is no article'),
  );

  it('says so when a step is missing', () => {
    expect(() => upgradeArticle({ modelVersion: 1 }, new Map(), 2)).toThrow(
      'No upgrade leads to model version 2',
    );
    expect(() => readArticle({ modelVersion: 1 })).toThrow('does not fit the model');
  });
});
