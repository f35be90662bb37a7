import type { Quantity, QuantityKind, Sector } from '../../document/index.ts';
import type { Point } from '../../gazetteer/index.ts';
import { isDeed } from '../../document/is-deed.ts';
import type { Report, ToldEvent } from './report.ts';
import { areApart, townOf } from './town.ts';

/** Kinds of occurrence, and the acts told beside them that are part of what they cost. */
const COSTS: readonly {
  readonly of: (event: ToldEvent) => boolean;
  /** Whether it is done by soldiers or police. */
  readonly armed?: true;
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
    of: ({ type, mode }) => (type === 'COERCE' && mode !== 'arrest') || type === 'MOBILIZE',
    acts: ({ type, mode }) => type === 'ASSAULT' || mode === 'seize',
    kinds: new Set(['killed', 'wounded', 'displaced']),
  },
  // "The army took the town; some 15 tanks took part".
  {
    of: ({ type, mode }) =>
      type === 'MOBILIZE' || (type === 'COERCE' && (mode === 'seize' || mode === undefined)),
    acts: ({ type }) => type === 'MOBILIZE',
    kinds: new Set(['troops', 'weapons']),
  },
  // "In the coup dozens of officials were locked up".
  {
    of: ({ type, mode }) =>
      type === 'COERCE' && (mode === 'seize' || mode === 'deport' || mode === undefined),
    acts: ({ type, mode }) => type === 'COERCE' && mode === 'arrest',
    kinds: new Set(['arrested']),
  },
  // "Gunmen took six hostages; a guard was shot dead".
  {
    of: ({ type, mode }) => type === 'ASSAULT' && mode === 'abduct',
    acts: ({ type, mode }) => type === 'ASSAULT' && mode !== 'abduct',
    kinds: new Set(['killed', 'wounded']),
  },
  // "Troops stormed the district; more than 200 people were in detention, and four rifles were found".
  {
    of: ({ type }) => type === 'ASSAULT' || type === 'COERCE',
    armed: true,
    acts: ({ type, mode }) =>
      (type === 'COERCE' && mode === 'arrest') || mode === 'disarm' || mode === 'seize',
    kinds: new Set(['arrested', 'weapons']),
  },
  // "Soldiers opened fire where 50,000 people had gathered".
  {
    of: ({ type, mode }) => type === 'ASSAULT' && CROWD.has(mode ?? ''),
    acts: ({ type }) => type === 'PROTEST',
    kinds: new Set(['protesters']),
  },
  // "Eighteen Russians leave Prague", who were ordered out.
  {
    of: ({ mode }) => mode === 'expel',
    acts: ({ type }) => type === 'RETREAT',
    kinds: new Set(['expelled']),
  },
];
/** How far, in code units, the words may lie from those for the occurrence. */
const NEAR = 600;
/** How violence is done to crowds. */
const CROWD: ReadonlySet<string> = new Set(['crowd-control', 'beat', 'firearms']);
const ARMED: ReadonlySet<Sector> = new Set(['MIL', 'COP']);

/** What a document tells first stands so near its beginning, in code units. */
const FIRST = 400;
/** More days than one occurrence takes: what is counted over them is of many. */
const LONG = 3;

/**
 * Reports of what was done at an occurrence, told as acts of their own, with the figures that are part of its cost: for each, the
 * act of such a kind that is nearest to it in its document is of this occurrence; and with those that somebody gives in a document
 * that is about it.
 */
export function aftermathOf(
  own: readonly Report[],
  lead: Report,
  told: ReadonlyMap<string, readonly Report[]>,
): readonly Report[] {
  // What both find stands in the ledger once.
  return [...costsOf(own, lead, told), ...givenAround(own, told)];
}

function costsOf(
  own: readonly Report[],
  lead: Report,
  told: ReadonlyMap<string, readonly Report[]>,
): readonly Report[] {
  const within = new Set(own);
  const armed = own.some(({ source }) => source.some(({ sectors }) => sectors.some((one) => ARMED.has(one))));
  return COSTS.filter((cost) => cost.of(lead.event) && (armed || !cost.armed)).flatMap(
    ({ of, acts, kinds }) =>
      [...new Set(own.map(({ article }) => article.id))].flatMap((document) => {
        const all = told.get(document) ?? [];
        const such = all.filter((report) => of(report.event) || (within.has(report) && !acts(report.event)));
        return all.flatMap((report): readonly Report[] => {
          const { event } = report;
          if (within.has(report) || report.beside || event.status !== 'actual' || !acts(event)) return [];
          const cost = withFigures(report, ({ kind }) => kinds.has(kind));
          if (cost.length === 0) return [];
          const nearest = such.reduce<Report | undefined>(
            (best, next) =>
              next !== report && (best === undefined || gap(next, report) < gap(best, report)) ? next : best,
            undefined,
          );
          if (nearest === undefined || !within.has(nearest) || gap(nearest, report) > NEAR) return [];
          // What is only planned has cost nobody anything yet.
          const done = nearest.event.status === 'actual';
          return !done || isLater(report, nearest) ? [] : cost;
        });
      }),
  );
}

/**
 * Reports of other acts, with the figures that somebody gives, in documents that are about the occurrence: "Police cleared the
 * square. ... The union spoke of 46 in the cells". Not those that are put on another day, nor deeds in
 * another town than that of a deed.
 */
function givenAround(
  own: readonly Report[],
  told: ReadonlyMap<string, readonly Report[]>,
): readonly Report[] {
  const within = new Set(own);
  const mains = new Map<string, Report>();
  for (const report of own) {
    const { event, article } = report;
    const isMain = event.status === 'actual' && event.trigger.start <= FIRST;
    if (isMain && !mains.has(article.id)) mains.set(article.id, report);
  }
  const several = new Set(own.map(({ article }) => article.id)).size > 1;
  return [...mains].flatMap(([document, main]) => {
    const all = told.get(document)!;
    if (!(several && isDeed(main.event)) && !opens(all, within)) return [];
    return all.flatMap((report): readonly Report[] => {
      const { event, days, beside } = report;
      if (within.has(report) || beside || event.status !== 'actual') return [];
      if (isLater(report, main) && !isSoonAfter(report, main)) return [];
      if (days !== undefined && days.to - days.from > LONG) return [];
      if (areApart(townsOf(report), townsOf(main))) return [];
      return withFigures(
        report,
        ({ by, span }) => by.length > 0 && report.aside?.includes(span.start) !== true,
      );
    });
  });
}

/** Whether what a document tells first, or the first deed that it tells, is of the occurrence. */
function opens(all: readonly Report[], within: ReadonlySet<Report>): boolean {
  const actual = all.filter(({ event }) => event.status === 'actual');
  const deeds = actual.filter(({ event }) => isDeed(event));
  return [actual, deeds].some((some) => {
    const first = firstOf(some);
    return first !== undefined && within.has(first);
  });
}

function firstOf(reports: readonly Report[]): Report | undefined {
  return reports.reduce<Report | undefined>(
    (first, next) =>
      first === undefined || next.event.trigger.start < first.event.trigger.start ? next : first,
    undefined,
  );
}

/** The report with some of its figures alone; none where it has none of them. */
function withFigures(
  { event, ...report }: Report,
  wanted: (quantity: Quantity) => boolean,
): readonly Report[] {
  const quantities = event.quantities.filter(wanted);
  return quantities.length === 0 ? [] : [{ ...report, event: { ...event, quantities } }];
}

function townsOf(report: Report): readonly Point[] {
  const town = townOf(report, [report]);
  return town === null ? [] : [town];
}

function gap({ event: a }: Report, { event: b }: Report): number {
  return Math.max(a.trigger.start - b.trigger.end, b.trigger.start - a.trigger.end, 0);
}

/** So many days after an occurrence a report that tells no day of an act may still be of it. */
const SOON = 4;

/** "Eleven relatives are in custody, the ministry said", days after an abduction: no day is told, only that of the report. */
function isSoonAfter({ days: x }: Report, { days: y }: Report): boolean {
  return x?.untold === true && y !== undefined && x.from > y.to && x.from - y.to <= SOON;
}

/** True where the days that the text tells lie apart. */
function isLater({ days: x }: Report, { days: y }: Report): boolean {
  if (x === undefined || y === undefined) return false;
  const slack = x.vague || y.vague ? 1 : 0;
  return x.from > y.to + slack || y.from > x.to + slack;
}
