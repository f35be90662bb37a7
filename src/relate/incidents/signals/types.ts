import type { EventType } from '../../../document/index.ts';
import type { ToldEvent } from '../report.ts';
import { APART, type Signal } from '../signal.ts';

/** Types that reports give to one and the same occurrence: planned and done, promised and kept, the word and the deed. */
const FAMILIES: readonly (readonly EventType[])[] = [
  ['ASSAULT', 'COERCE'],
  ['COERCE', 'MOBILIZE'],
  ['CONCEDE', 'RETREAT', 'AGREE'],
  ['CONSULT', 'AGREE', 'SUPPORT', 'COOPERATE'],
  ['AID', 'AGREE', 'COOPERATE'],
  ['SANCTION', 'THREATEN', 'COERCE', 'REJECT'],
  ['PROTEST', 'THREATEN'],
  ['ACCUSE', 'SANCTION', 'COERCE'],
  ['ACCUSE', 'REJECT'],
];

/** Modes that reports of one occurrence may take for one another: a bombing may be told as an attack from the air, never as an abduction. */
const ALIKE: readonly (readonly string[])[] = [
  [
    'firearms',
    'explosives',
    'suicide-attack',
    'heavy-weapons',
    'aerial',
    'drone',
    'destroy',
    'targeted',
    'primitive',
  ],
  ['crowd-control', 'beat', 'firearms'],
  ['demo', 'riot', 'obstruct', 'vandalize'],
  ['strike', 'boycott', 'obstruct'],
  ['arrest', 'deport'],
  ['restrict', 'curfew', 'martial-law', 'censor', 'cyber', 'withhold'],
  ['seize', 'restrict'],
  ['expel', 'withdraw', 'discontinue'],
  ['withdraw', 'disarm', 'ceasefire', 'access'],
  ['troops', 'weapons', 'police', 'militia'],
];
/** Deeds of two types that reports take for one another: a mission that is stormed or attacked, homes that are cleared or pulled down. */
const SAME_DEED: readonly (readonly string[])[] = [
  ['ASSAULT', 'ASSAULT/destroy', 'PROTEST/riot', 'PROTEST/vandalize'],
  ['ASSAULT/abduct', 'COERCE/arrest', 'COERCE/seize'],
  ['ASSAULT', 'ASSAULT/destroy', 'ASSAULT/crowd-control', 'COERCE', 'COERCE/deport'],
  ['CONCEDE', 'RETREAT', 'RETREAT/release', 'RETREAT/ceasefire', 'RETREAT/withdraw', 'RETREAT/access'],
  ['AID', 'RETREAT/access', 'AGREE'],
  ['COERCE/arrest', 'SANCTION/convict'],
  ['COERCE', 'SANCTION/expel'],
  ['COERCE/seize', 'MOBILIZE/troops'],
  ['COERCE/arrest', 'MOBILIZE/police', 'MOBILIZE/troops'],
];

/** Types whose modes are deeds that nobody takes for one another; what was said may be told in many ways. */
const DEEDS: ReadonlySet<EventType> = new Set([
  'ASSAULT',
  'PROTEST',
  'COERCE',
  'SANCTION',
  'RETREAT',
  'MOBILIZE',
]);

/** What is ordered, and putting people out of the country. */
const ORDERS: ReadonlySet<string> = new Set([
  'restrict',
  'curfew',
  'martial-law',
  'censor',
  'cyber',
  'withhold',
  'deport',
]);

const OTHER_ACT = -5;
const ORDER_AND_DEED = -3;
/** CAMEO's code for signing what was agreed; who only praises it does another thing. */
export const SIGN = '057';
/** Types that reports take for one another. Two acts of one report are two more often than two reports' words for one. */
const ONE_DEED = { here: -0.7, elsewhere: 0 };
/** Types that an occurrence may have besides; of two acts that both reports put somewhere in so many words, seldom. */
const KIN = { here: -2.2, elsewhere: -0.5, placed: -1.5 };

/** The same type, or one that tells of the same kind of occurrence. */
export const compareTypes: Signal = ({ event: a }, { event: b }) => {
  if (a.type === b.type) {
    if (a.mode !== undefined && b.mode !== undefined && a.mode !== b.mode)
      return {
        score: scoreOfModes(a, b),
        reason: `both ${a.type}, ${a.mode} and ${b.mode}`,
      };
    if (a.type === 'SUPPORT' && (a.cameo === SIGN) !== (b.cameo === SIGN))
      return { score: OTHER_ACT, reason: 'one signs, one speaks' };
    const mode = a.mode !== undefined && a.mode === b.mode ? `/${a.mode}` : '';
    return { score: mode === '' ? 1.5 : 2, reason: `both ${a.type}${mode}` };
  }
  const one = isOneDeed(a, b);
  if (!one && !FAMILIES.some((family) => family.includes(a.type) && family.includes(b.type)))
    return { score: APART, reason: `${a.type} is not ${b.type}` };
  if (areWordAndDeed(a, b)) return { score: OTHER_ACT, reason: `${a.type} is seldom ${b.type}` };
  if (!one && (isOrderBeside(a, b) || isOrderBeside(b, a)))
    return { score: ORDER_AND_DEED, reason: `${wholeTypeOf(a)} is seldom ${wholeTypeOf(b)}` };
  return {
    score: one ? scoreOfOneDeed(a, b) : scoreOfKin(a, b),
    reason: `${a.type} and ${b.type} may be one occurrence`,
  };
};

function scoreOfOneDeed(a: ToldEvent, b: ToldEvent): number {
  return a.document === b.document ? ONE_DEED.here : ONE_DEED.elsewhere;
}

/** "Police fired tear gas in Zorin" and "Nine were arrested in Zorin": the town that both name is that of several acts. */
function scoreOfKin(a: ToldEvent, b: ToldEvent): number {
  if (a.document === b.document) return KIN.here;
  return isPlaced(a) && isPlaced(b) ? KIN.placed : KIN.elsewhere;
}

function isPlaced({ place: [place] }: ToldEvent): boolean {
  return place !== undefined && place.basis !== 'inferred';
}

/** "stormed" and "attacked". */
function isOneDeed(a: ToldEvent, b: ToldEvent): boolean {
  const [x, y] = [wholeTypeOf(a), wholeTypeOf(b)];
  return SAME_DEED.some((some) => some.includes(x) && some.includes(y));
}

function wholeTypeOf({ type, mode }: ToldEvent): string {
  return mode === undefined ? type : `${type}/${mode}`;
}

/** "Police opened fire. ... The governor imposed a curfew and sent for troops": neither the shots nor the troops are the curfew. */
function isOrderBeside({ type, mode }: ToldEvent, { type: other }: ToldEvent): boolean {
  return type === 'COERCE' && ORDERS.has(mode ?? '') && (other === 'ASSAULT' || other === 'MOBILIZE');
}

/** Of one type, with modes that differ. */
function scoreOfModes(a: ToldEvent, b: ToldEvent): number {
  if (!areDeedsApart(a, b)) return a.type === 'PROTEST' ? 0.8 : 0.3;
  // "Police arrested 40; the governor imposed a curfew": who orders one thing and does another in one report does two.
  const ordered = a.type === 'COERCE' && [a, b].some(({ mode }) => ORDERS.has(mode!));
  return ordered && a.document === b.document ? ORDER_AND_DEED : -1;
}

/** A putsch and the curfew behind it: deeds of one type that nobody takes for one another. */
export function areDeedsApart(a: ToldEvent, b: ToldEvent): boolean {
  if (a.type !== b.type || !DEEDS.has(a.type)) return false;
  if (a.mode === undefined || b.mode === undefined || a.mode === b.mode) return false;
  return !ALIKE.some((some) => some.includes(a.mode!) && some.includes(b.mode!));
}

/** "ordered the schools closed" and "rejected the criticism". */
function areWordAndDeed(a: ToldEvent, b: ToldEvent): boolean {
  const quads = [a.quad, b.quad];
  return quads.includes('verbal-conflict') && quads.includes('material-conflict');
}
