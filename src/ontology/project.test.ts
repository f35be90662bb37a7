import { describe, expect, it } from 'vitest';
import type { EventType, Status } from '../document/index.ts';
import { cameoFor } from './plover.ts';
import { project, type Teller } from './project.ts';

describe('what an export says of an act', () => {
  it.each<[EventType, string | undefined, Status, Teller, string | undefined]>([
    ['AID', undefined, 'actual', 'writer', 'AID'],
    ['CONSULT', 'visit', 'future', 'writer', 'AGREE'],
    ['AID', undefined, 'future', 'other', 'AGREE'],
    ['SANCTION', 'expel', 'future', 'writer', 'THREATEN/expel'],
    ['ASSAULT', 'aerial', 'future', 'actor', 'THREATEN/violence'],
    ['ASSAULT', 'aerial', 'future', 'other', undefined],
    ['COERCE', 'arrest', 'hypothetical', 'actor', 'THREATEN/arrest'],
    ['COERCE', 'arrest', 'hypothetical', 'writer', undefined],
    ['AID', undefined, 'hypothetical', 'actor', undefined],
    ['PROTEST', 'demo', 'future', 'writer', undefined],
    ['ASSAULT', undefined, 'negated', 'writer', undefined],
    ['ASSAULT', undefined, 'historical', 'writer', undefined],
    ['RETREAT', 'release', 'future', 'other', 'CONCEDE'],
    ['CONCEDE', undefined, 'future', 'writer', 'CONCEDE'],
    ['RETREAT', 'release', 'hypothetical', 'actor', undefined],
  ])('%s/%s, %s, told by %s: %s', (type, mode, status, teller, expected) => {
    const act = { type, ...(mode !== undefined && { mode }), cameo: cameoFor(type, mode) };
    const found = project(act, status, teller);
    expect(found && [found.type, found.mode].filter(Boolean).join('/')).toBe(expected);
    // Cooperation to come has the code of the intent, which 03 gives as deep as the deed's.
    if (status !== 'future' || found?.type === 'THREATEN')
      expect(found?.cameo).toBe(found && cameoFor(found.type, found.mode));
  });

  it.each<[EventType, string, string]>([
    ['AID', '073', '0333'],
    ['CONSULT', '042', '036'],
    ['RETREAT', '0841', '0353'],
  ])('a future %s %s is the intent %s', (type, cameo, intent) => {
    expect(project({ type, cameo }, 'future', 'writer')?.cameo).toBe(intent);
  });
});
