import { expect, it } from 'vitest';
import type { Event, EventType } from '../../document/index.ts';
import type { CodebookRule } from '../../ontology/index.ts';
import { weighPair } from './weigh-pair.ts';

const at = (start: number) => ({ start, end: start + 4 });
const ref = (start: number) => ({ actor: 'a', span: at(start), text: 'Chad' });

/** As much of an event as is weighed. */
function act(type: EventType, source: number, target: number, projected?: EventType): Event {
  const event: Pick<Event, 'type' | 'cameo' | 'source' | 'target' | 'confidence' | 'codedBy'> = {
    type,
    cameo: '0841',
    source: [ref(source)],
    target: [ref(target)],
    confidence: 0.9,
    codedBy: { stage: 'code-events', program: '0', model: '', codebook: '' },
  };
  return { ...event, ...(projected && { projected: { type: projected, cameo: '0353' } }) } as Event;
}

const shares = [
  { type: 'AID', share: 0.52 },
  { type: 'RETREAT', share: 0.48 },
] as const;
const rules = [
  {
    name: 'sent-home',
    example: 'Chad sent the inspectors home.',
    when: { proposed: ['AID', 'COERCE/deport'] },
    then: { type: 'SANCTION' },
  },
] satisfies CodebookRule[];

const pair = { source: at(0), target: at(20) };

it.each<[string, readonly Event[], EventType, string | undefined]>([
  ['the model alone', [], 'AID', undefined],
  ['an act between the two', [act('RETREAT', 0, 20)], 'RETREAT', '0841'],
  ['an act as an export writes it', [act('RETREAT', 0, 20, 'CONCEDE')], 'CONCEDE', '0353'],
  ['an act of one of them: half', [act('RETREAT', 0, 40)], 'RETREAT', '0841'],
  ['an act that did not happen', [{ ...act('RETREAT', 0, 20), status: 'negated' }], 'AID', undefined],
  ['an act of others', [act('RETREAT', 30, 40)], 'AID', undefined],
])('%s', (_, events, type, cameo) => {
  const [first, ...rest] = weighPair(shares, events, pair, { rules });
  expect([first?.type, first?.cameo]).toEqual([type, cameo]);
  expect([first!, ...rest].reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
});

it('hears the codebook rather than the model where a rule has corrected an act between the two', () => {
  const corrected = { ...act('SANCTION', 0, 20), confidence: 0.1 };
  const byRule = { ...corrected, codedBy: { ...corrected.codedBy, rule: 'sent-home' } };
  expect(weighPair(shares, [corrected], pair, { rules })[0]?.type).toBe('AID');
  expect(weighPair(shares, [byRule], pair, { rules }).map(({ type }) => type)).toEqual([
    'SANCTION',
    'RETREAT',
  ]);
});

it('leaves an act of its own where it is, whichever comes first', () => {
  const own = act('AID', 0, 20);
  const other = act('SANCTION', 0, 20);
  const corrected = { ...other, codedBy: { ...other.codedBy, rule: 'sent-home' } };
  const [there, back] = [
    [own, corrected],
    [corrected, own],
  ].map((events) => weighPair(shares, events, pair, { rules }));
  const shareOf = (found: typeof there) => found!.find(({ type }) => type === 'AID')!.share;
  expect(shareOf(there)).toBeCloseTo(0.54 / 2.08);
  expect(shareOf(back)).toBeCloseTo(shareOf(there));
});

it('answers nothing where the model reads nothing', () => {
  expect(weighPair([], [act('RETREAT', 0, 20)], pair, { rules })).toEqual([]);
});
