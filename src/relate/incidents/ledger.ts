import type {
  FigureRule,
  FigureSummary,
  IncidentFigure,
  QuantityKind,
  Sector,
} from '../../document/index.ts';
import type { Report } from './report.ts';
import { saidNumber } from './said-number.ts';

/** Those whose figures are official. */
const OFFICIAL: ReadonlySet<Sector> = new Set(['GOV', 'COP', 'MIL', 'JUD', 'MED', 'UNO', 'LEG']);

/** Every number that the reports give, each once, who stands behind it, in order of publication. */
export function ledgerOf(reports: readonly Report[]): IncidentFigure[] {
  const figures = reports.flatMap(({ event, article, actors }) =>
    event.quantities
      .filter((quantity) => saidNumber(quantity) !== undefined)
      .map(({ kind, value, low, high, span, text, by }): IncidentFigure => {
        const givers = by.flatMap(({ actor }) => actors.get(actor) ?? []);
        return {
          kind,
          by: by.map((ref, i) => givers[i]?.name ?? ref.text),
          official: givers.some(({ sectors }) => sectors.some((sector) => OFFICIAL.has(sector))),
          document: article.id,
          event: event.id,
          ...(article.outlet !== undefined && { outlet: article.outlet }),
          ...(article.published !== undefined && { published: article.published.value }),
          ...(low !== undefined && { low }),
          ...(value !== undefined && { value }),
          ...(high !== undefined && { high }),
          span,
          text,
        };
      }),
  );
  // One phrase may stand with two acts that are one occurrence: "killed 12 in the bombing".
  return figures.filter(
    (figure, i) =>
      !figures
        .slice(0, i)
        .some(
          ({ document, kind, span }) =>
            document === figure.document && kind === figure.kind && span.start === figure.span.start,
        ),
  );
}

/** Chooses the best of some figures of one kind, in order of publication. */
type Choose = (figures: readonly IncidentFigure[]) => number;

const CHOOSE: Readonly<Record<FigureRule, Choose>> = {
  latest: (figures) => numberOf(figures.at(-1)!),
  'latest-official': (figures) => numberOf(figures.findLast(({ official }) => official) ?? figures.at(-1)!),
  'most-independent': (figures) => {
    const outlets = new Map<number, Set<string>>();
    for (const figure of figures) {
      const number = numberOf(figure);
      outlets.set(
        number,
        (outlets.get(number) ?? new Set()).add(figure.by[0] ?? figure.outlet ?? figure.document),
      );
    }
    return [...outlets].reduce((best, next) => (next[1].size >= best[1].size ? next : best))[0];
  },
  median: (figures) => {
    const sorted = figures.map(numberOf).sort((a, b) => a - b);
    return sorted[Math.floor((sorted.length - 1) / 2)]!;
  },
};

/**
 * Per kind the lowest, the best by the rule, and the highest number, and whether the reports disagree: of the figures of the
 * incident's own reports (`own`: their events), else, of a deed of conflict, of those told of other acts beside it: neither an accusation nor a
 * gift kills anybody.
 */
export function sumUp(
  figures: readonly IncidentFigure[],
  rule: FigureRule,
  own: ReadonlySet<string>,
  conflict: boolean,
): FigureSummary[] {
  const kinds = new Map<QuantityKind, IncidentFigure[]>();
  // What is of no kind is of many sorts: no sum says anything of it.
  for (const figure of figures.filter(({ kind }) => kind !== 'other'))
    kinds.set(figure.kind, [...(kinds.get(figure.kind) ?? []), figure]);
  return [...kinds].flatMap(([kind, all]) => {
    const told = all.filter(({ event }) => own.has(event));
    const some = told.length > 0 || !conflict ? told : all;
    return some.length === 0 ? [] : [summaryOf(kind, some, rule)];
  });
}

function summaryOf(kind: QuantityKind, some: readonly IncidentFigure[], rule: FigureRule): FigureSummary {
  return {
    kind,
    low: Math.min(...some.map((figure) => figure.low ?? numberOf(figure))),
    best: CHOOSE[rule](some),
    high: Math.max(...some.map((figure) => figure.high ?? numberOf(figure))),
    rule,
    disagree: some.some((x) => some.some((y) => !mayAgree(x, y))),
  };
}

/** Both may be right where their ranges meet: "at least 12" and 15 do, 12 and 15 do not. */
function mayAgree(x: IncidentFigure, y: IncidentFigure): boolean {
  const [a, b] = [rangeOf(x), rangeOf(y)];
  return a.low <= b.high && b.low <= a.high;
}

/** A bare number is itself; a bound alone is open on the other side. */
function rangeOf({ low, value, high }: IncidentFigure): { low: number; high: number } {
  if (low === undefined && high === undefined) return { low: value!, high: value! };
  return { low: low ?? 0, high: high ?? Infinity };
}

/** The ledger holds no figure without a number. */
function numberOf(figure: IncidentFigure): number {
  return saidNumber(figure)!;
}
