import type { QuantityKind } from '../../document/index.ts';
import type { Report } from './report.ts';

/** What a rally cost, told as acts of their own: "police detained 47 at the march". */
const COST: ReadonlySet<QuantityKind> = new Set(['killed', 'wounded', 'arrested']);
/** How far, in code units, the words may lie from those for the rally. */
const NEAR = 300;

/**
 * Reports of what police or others did at an occurrence that is a protest, with the figures that are part of its cost: for each, the
 * protest nearest to it in its document is of this occurrence.
 */
export function aftermathOf(
  own: readonly Report[],
  told: ReadonlyMap<string, readonly Report[]>,
): readonly Report[] {
  const within = new Set(own);
  return [...new Set(own.map(({ article }) => article.id))].flatMap((document) => {
    const all = told.get(document) ?? [];
    const protests = all.filter(({ event }) => event.type === 'PROTEST');
    return all.flatMap((report): Report[] => {
      const { event } = report;
      if (within.has(report) || event.status !== 'actual') return [];
      if (event.type !== 'COERCE' && event.type !== 'ASSAULT') return [];
      const quantities = event.quantities.filter(({ kind }) => COST.has(kind));
      if (quantities.length === 0) return [];
      const nearest = protests.reduce<Report | undefined>(
        (best, next) => (best === undefined || gap(next, report) < gap(best, report) ? next : best),
        undefined,
      );
      if (nearest === undefined || !within.has(nearest) || gap(nearest, report) > NEAR) return [];
      return isLater(report, nearest) ? [] : [{ ...report, event: { ...event, quantities } }];
    });
  });
}

function gap({ event: a }: Report, { event: b }: Report): number {
  return Math.max(a.trigger.start - b.trigger.end, b.trigger.start - a.trigger.end, 0);
}

/** True where the days that the text tells lie apart. */
function isLater({ days: x }: Report, { days: y }: Report): boolean {
  return x !== undefined && y !== undefined && (x.from > y.to + 1 || y.from > x.to + 1);
}
