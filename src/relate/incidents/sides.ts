import type { Incident, IncidentActor, QuantityKind, Sector } from '../../document/index.ts';
import type { Report } from './report.ts';

/** Who may take part, by state, sectors and id. */
export type Someone = Pick<IncidentActor, 'id' | 'country' | 'sectors'>;
type Sides = Pick<Incident, 'type' | 'source' | 'target' | 'actors'>;
type Quantity = Report['event']['quantities'][number];

const STATE: ReadonlySet<Sector> = new Set(['GOV', 'MIL', 'COP', 'SPY', 'JUD']);
const BAND: ReadonlySet<Sector> = new Set(['REB', 'UAF', 'PRM', 'CRM', 'IMG']);
/** What one side does to the other. */
const LOSSES: ReadonlySet<QuantityKind> = new Set(['killed', 'wounded']);

/** Those who struck, where one side struck another; nobody in a fight of two. */
export function strikersOf({ type, source, target, actors }: Sides): readonly Someone[] {
  if (type !== 'ASSAULT') return [];
  const of = (side: readonly string[]) => actors.filter(({ id }) => side.includes(id));
  const [strikers, struck] = [of(source), of(target)];
  const fight = strikers.some(
    (one) =>
      struck.some((other) => areOneSide(one, other)) ||
      strikers.some((other) => isState(one) && isState(other) && areForeign(one, other)),
  );
  return fight ? [] : strikers;
}

/** "Jihadists ambushed a convoy. ... The army said 43 of the attackers had been killed": the toll of those who struck. */
export function isOwnLoss(
  { kind, span }: Quantity,
  { event, actors }: Report,
  strikers: readonly Someone[],
): boolean {
  if (!LOSSES.has(kind)) return false;
  const counted = event.target
    .filter((ref) => ref.span.start <= span.start && span.end <= ref.span.end)
    .flatMap(({ actor }) => actors.get(actor) ?? []);
  return counted.some((one) => strikers.some((striker) => areOneSide(one, striker)));
}

/** "Russia said that its guns had killed up to 50 soldiers": what those who struck say that they did to others. */
export function isClaim({ kind, by }: Quantity, { actors }: Report, strikers: readonly Someone[]): boolean {
  const givers = by.flatMap(({ actor }) => actors.get(actor) ?? []);
  return LOSSES.has(kind) && givers.some((giver) => strikers.some((striker) => areOneSide(giver, striker)));
}

/** One and the same, two of one state, or two bands of which no countries are known that differ. */
function areOneSide(x: Someone, y: Someone): boolean {
  if (x.id === y.id) return true;
  if (isBand(x) && isBand(y)) return !areForeign(x, y);
  return isState(x) && isState(y) && x.country !== undefined && x.country === y.country;
}

function areForeign({ country: x }: Someone, { country: y }: Someone): boolean {
  return x !== undefined && y !== undefined && x !== y;
}

function isBand({ sectors }: Someone): boolean {
  return sectors.some((sector) => BAND.has(sector));
}

function isState(someone: Someone): boolean {
  return !isBand(someone) && someone.sectors.some((sector) => STATE.has(sector));
}
