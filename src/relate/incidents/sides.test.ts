import { describe, expect, test } from 'vitest';
import type { IncidentActor, QuantityKind, Sector } from '../../document/index.ts';
import { makeChance, write } from '../test-articles.ts';
import { Vocabulary } from '../stories/vocabulary.ts';
import { type Report, reportsOf } from './report.ts';
import { isClaim, isOwnLoss, strikersOf } from './sides.ts';

const [ARTICLE] = [...Array(20).keys()]
  .map((seed) => write(`d${seed}`, makeChance(seed), 9))
  .filter(({ events }) => events.length > 0);
const [REPORT] = reportsOf(ARTICLE!, new Vocabulary());

const someone = (id: string, country: string | undefined, ...sectors: Sector[]): IncidentActor => ({
  ...{ id, name: id, sectors },
  ...(country !== undefined && { country }),
});
const ARMY = someone('the army', 'NER', 'MIL');
const MINISTRY = someone('the defence ministry', 'NER', 'GOV');
const REBELS = someone('rebels', 'NER', 'REB');
const GUNMEN = someone('gunmen', undefined, 'UAF');
const TRADERS = someone('traders', 'NER', 'CVL');
const CHAD = someone("Chad's army", 'TCD', 'MIL');

function strikers(
  source: readonly IncidentActor[],
  target: readonly IncidentActor[],
  type = 'ASSAULT' as const,
) {
  const ids = (side: readonly IncidentActor[]) => side.map(({ id }) => id);
  const actors = [...source, ...target];
  return strikersOf({ type, source: ids(source), target: ids(target), actors }).map(({ id }) => id);
}

/** A number of those who are counted, and who gives it. */
function told(counted: IncidentActor, giver: IncidentActor, kind: QuantityKind = 'killed') {
  const span = { start: 10, end: 12 };
  const actors = new Map([counted, giver].map((one) => [one.id, one]));
  const target = [{ actor: counted.id, span: { start: 10, end: 20 }, text: counted.name }];
  const report: Report = { ...REPORT!, actors, event: { ...REPORT!.event, target } };
  const by = [{ actor: giver.id, span: { start: 0, end: 8 }, text: giver.name }];
  return [{ kind, span, text: '43', value: 43, by }, report] as const;
}

describe('strikersOf', () => {
  test('those who struck another side', () => {
    expect(strikers([GUNMEN], [ARMY])).toEqual(['gunmen']);
    expect(strikers([ARMY], [TRADERS])).toEqual(['the army']);
  });

  test('nobody in a fight of two', () => {
    expect(strikers([ARMY, REBELS], [REBELS])).toEqual([]);
    expect(strikers([ARMY, CHAD], [])).toEqual([]);
  });
});

test('the toll of those who struck', () => {
  expect(isOwnLoss(...told(GUNMEN, ARMY), [REBELS])).toBe(true);
  expect(isOwnLoss(...told(ARMY, ARMY), [REBELS])).toBe(false);
  expect(isOwnLoss(...told(CHAD, ARMY), [ARMY])).toBe(false);
  expect(isOwnLoss(...told(GUNMEN, ARMY, 'abducted'), [REBELS])).toBe(false);
});

test('what those who struck say of those whom they struck', () => {
  expect(isClaim(...told(TRADERS, MINISTRY), [ARMY])).toBe(true);
  expect(isClaim(...told(TRADERS, TRADERS), [ARMY])).toBe(false);
  expect(isClaim(...told(ARMY, CHAD), [ARMY])).toBe(false);
  expect(isClaim(...told(TRADERS, MINISTRY, 'arrested'), [ARMY])).toBe(false);
});
