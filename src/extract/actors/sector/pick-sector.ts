import type { Basis, Chain, ChainMention, Sector } from '../../../document/index.ts';
import { leastToOverrule } from '../overrule.ts';
import type { Reading } from '../reading.ts';

/** The sectors of an actor, and what says so. */
export interface SectorPick {
  readonly sectors: readonly Sector[];
  readonly basis?: Basis;
  readonly why: readonly string[];
}

/** Words that name a sector first, then the model's hint, then words that fit anybody. */
export function pickSector(readings: readonly Reading[], chain: Chain): SectorPick {
  const sure = readings.filter(isSure);
  const best = surest(readings);
  if (best !== undefined) {
    const { hint, found } = best;
    // Of the same words only: of a bare name elsewhere the model knows little, and takes most for a government's.
    if (
      hint !== undefined &&
      hint.value !== 'UNK' &&
      hint.value !== found.sectors[0] &&
      hint.confidence >= leastToOverrule(found, hint.value)
    ) {
      const said = `model-hint: ${hint.value} ${hint.confidence.toFixed(2)}`;
      return { sectors: [hint.value], basis: 'inferred', why: [...found.why, `${said} overrules`] };
    }
    const sectors = [
      ...new Set([...best.found.sectors, ...sure.flatMap((reading) => reading.found.sectors)]),
    ];
    return { sectors: sectors.slice(0, 2), basis: best.found.sectorBasis ?? 'stated', why: best.found.why };
  }
  const hint = hintOf(chain);
  if (hint !== undefined)
    return {
      sectors: [hint.value],
      basis: 'inferred',
      why: [`model-hint: ${hint.value} ${hint.confidence.toFixed(2)}`],
    };
  const vague = readings.find((reading) => reading.found.sectors.length > 0)?.found;
  return vague === undefined
    ? { sectors: [], why: [] }
    : { sectors: vague.sectors, basis: vague.sectorBasis ?? 'default', why: vague.why };
}

/** Below that the model has never been right, save of people who are only counted ("kills two"): nothing is said rather. */
const LEAST_HINT = 0.4;

function isHeard(
  { value, confidence }: NonNullable<ChainMention['sector']>,
  form: ChainMention['form'],
): boolean {
  if (value === 'CVL' && form === 'description') return true;
  return confidence >= (value === 'UNK' ? 0.7 : LEAST_HINT);
}

/** What the model is surest of among the mentions that say something themselves, else among the pronouns. */
function hintOf(chain: Chain): ChainMention['sector'] {
  const told = chain.mentions.filter(({ sector, form }) => sector !== undefined && isHeard(sector, form));
  const named = told.filter(({ form }) => form !== 'pronoun');
  return surestHint(named.length > 0 ? named : told);
}

/** What the model is surest of among some mentions, the first of as sure. */
export function surestHint(mentions: readonly ChainMention[]): ChainMention['sector'] {
  return mentions
    .flatMap(({ sector }) => sector ?? [])
    .reduce<ChainMention['sector']>(
      (best, one) => (best === undefined || one.confidence > best.confidence ? one : best),
      undefined,
    );
}

/** The reading whose words say most of the sector: a name that is a state's says less than a description beside it. */
export function surest(readings: readonly Reading[]): Reading | undefined {
  const sure = readings.filter(isSure);
  return sure.find((reading) => reading.found.sectorBasis === 'stated') ?? sure[0];
}

function isSure({ found }: Reading): boolean {
  return !found.vague;
}
