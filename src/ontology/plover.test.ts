import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EventType, Sector } from '../document/index.ts';
import {
  cameoFor,
  EVENT_TYPES,
  intensityOf,
  modesOf,
  quadOf,
  SECTOR_MEANING,
  TYPE_MEANING,
} from './index.ts';
import { GOLDSTEIN } from './facts.ts';

describe('PLOVER', () => {
  it('has every type of the record, each with a meaning', () => {
    expect(EVENT_TYPES.map((facts) => facts.type).sort()).toEqual([...EventType.options].sort());
    expect(Object.keys(TYPE_MEANING).sort()).toEqual([...EventType.options].sort());
    expect(Object.keys(SECTOR_MEANING).sort()).toEqual([...Sector.options].sort());
  });

  it('is what data/ontology says', () => {
    const file = new URL('../../data/ontology/plover.json', import.meta.url);
    const data = JSON.parse(readFileSync(file, 'utf8')) as { types: unknown; goldstein: unknown };
    expect(data.types).toEqual(EVENT_TYPES);
    expect(data.goldstein).toEqual(GOLDSTEIN);
  });

  it.each([
    ['SANCTION', 'expel', '166'],
    ['SANCTION', 'convict', '116'],
    ['COERCE', 'arrest', '173'],
    ['COERCE', 'deport', '174'],
    ['COERCE', 'curfew', '1723'],
    ['ASSAULT', 'aerial', '195'],
    ['ASSAULT', 'suicide-attack', '1831'],
    ['PROTEST', 'demo', '141'],
    ['CONSULT', 'phone', '041'],
    ['REQUEST', undefined, '100'],
    ['AID', 'no-such-mode', '070'],
  ] as const)('%s/%s is CAMEO %s', (type, mode, cameo) => {
    expect(cameoFor(type, mode)).toBe(cameo);
  });

  it('gives every type and mode a code with a Goldstein weight', () => {
    for (const { type } of EVENT_TYPES)
      for (const mode of [undefined, ...modesOf(type)])
        expect(intensityOf(type, mode).goldstein, `${type}/${mode ?? ''}`).toBeTypeOf('number');
  });

  it('keeps hostile types below zero and cooperative ones above', () => {
    for (const { type, score } of EVENT_TYPES)
      if (quadOf(type).endsWith('conflict')) expect(score, type).toBeLessThanOrEqual(0);
      else expect(score, type).toBeGreaterThan(0);
  });
});
