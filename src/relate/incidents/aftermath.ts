import type { QuantityKind } from '../../document/index.ts';
import type { Report, ToldEvent } from './report.ts';

/** Kinds of occurrence, and the acts told beside them that are part of what they cost. */
const COSTS: readonly {
  readonly of: (event: ToldEvent) => boolean;
  readonly acts: (event: ToldEvent) => boolean;
  readonly kinds: ReadonlySet<QuantityKind>;
}[] = [
  // "Police detained 47 at the march".
  {
    of: ({ type }) => type === 'PROTEST',
    acts: ({ type }) => type === 'COERCE' || type === 'ASSAULT',
    kinds: new Set(['killed', 'wounded', 'arrested']),
  },
  // "Rebels took the town; nine soldiers were killed".
  {
    of: ({ type, mode }) => (type === 'COERCE' && mode === 'seize') || type === 'MOBILIZE',
    acts: ({ type }) => type === 'ASSAULT',
    kinds: new Set(['killed', 'wounded', 'displaced']),
  },
  // "Gunmen took six hostages; a guard was shot dead".
  {
    of: ({ type, mode }) => type === 'ASSAULT' && mode === 'abduct',
    acts: ({ type, mode }) => type === 'ASSAULT' && mode !== 'abduct',
    kinds: new Set(['killed', 'wounded']),
  },
  // "Police beat students and took 60 away".
  {
    of: ({ type, mode }) => type === 'ASSAULT' && (mode === 'crowd-control' || mode === 'beat'),
    acts: ({ type, mode }) => type === 'COERCE' && mode === 'arrest',
    kinds: new Set(['arrested']),
  },
];
/** How far, in code units, the words may lie from those for the occurrence. */
const NEAR = 300;

/**
 * Reports of what was done at an occurrence, told as acts of their own, with the figures that are part of its cost: for each, the
 * act of such a kind that is nearest to it in its document is of this occurrence.
 */
export function aftermathOf(
  own: readonly Report[],
  lead: Report,
  told: ReadonlyMap<string, readonly Report[]>,
): readonly Report[] {
  const within = new Set(own);
  return COSTS.filter((cost) => cost.of(lead.event)).flatMap(({ of, acts, kinds }) =>
    [...new Set(own.map(({ article }) => article.id))].flatMap((document) => {
      const all = told.get(document) ?? [];
      const such = all.filter((report) => of(report.event) || (within.has(report) && !acts(report.event)));
      return all.flatMap((report): Report[] => {
        const { event } = report;
        if (within.has(report) || event.status !== 'actual' || !acts(event)) return [];
        const quantities = event.quantities.filter(({ kind }) => kinds.has(kind));
        if (quantities.length === 0) return [];
        const nearest = such.reduce<Report | undefined>(
          (best, next) => (best === undefined || gap(next, report) < gap(best, report) ? next : best),
          undefined,
        );
        if (nearest === undefined || !within.has(nearest) || gap(nearest, report) > NEAR) return [];
        return isLater(report, nearest) ? [] : [{ ...report, event: { ...event, quantities } }];
      });
    }),
  );
}

function gap({ event: a }: Report, { event: b }: Report): number {
  return Math.max(a.trigger.start - b.trigger.end, b.trigger.start - a.trigger.end, 0);
}

/** True where the days that the text tells lie apart. */
function isLater({ days: x }: Report, { days: y }: Report): boolean {
  return x !== undefined && y !== undefined && (x.from > y.to + 1 || y.from > x.to + 1);
}
