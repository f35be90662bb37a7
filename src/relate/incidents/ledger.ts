import type {
  FigureRule,
  FigureSummary,
  IncidentFigure,
  QuantityKind,
  Sector,
} from '../../document/index.ts';
import type { Report, ToldActor } from './report.ts';
import { saidNumber } from './said-number.ts';

/** Those whose figures are official. */
const OFFICIAL: ReadonlySet<Sector> = new Set(['GOV', 'COP', 'MIL', 'JUD', 'MED', 'UNO', 'LEG']);
/** Who speaks of a hospital, and not for it. */
const NO_OFFICIAL = /\b(?:sources?|nurses?|doctors?|surgeons?|(?:para)?medics?)\b/iu;

function isOfficial({ name, sectors }: ToldActor): boolean {
  if (!sectors.some((sector) => OFFICIAL.has(sector))) return false;
  return !sectors.includes('MED') || !NO_OFFICIAL.test(name);
}

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
          official: givers.some(isOfficial),
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
  'latest-official': latestWhole,
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

/** A figure so many times below the middle one is a part: "eight more were freed", of seventy. */
const PART = 4;

/** The latest official figure that is no mere part of what officials and the reports themselves give, else the latest. */
function latestWhole(figures: readonly IncidentFigure[]): number {
  const plain = figures.filter(({ official, by }) => official || by.length === 0);
  const numbers = (plain.length > 0 ? plain : figures).map(numberOf).sort((a, b) => a - b);
  const middle = numbers[Math.floor((numbers.length - 1) / 2)]!;
  const wholes = figures.filter((figure) => PART * numberOf(figure) >= middle);
  return numberOf(wholes.findLast(({ official }) => official) ?? wholes.at(-1)!);
}

/**
 * Without what one giver counts in one document behind a higher number: "14 died, nine of them children, police said". A number before a
 * higher one stays: "lowered the toll to 14 from 20".
 */
function wholesOf(figures: readonly IncidentFigure[]): readonly IncidentFigure[] {
  const byGiver = new Map<string, IncidentFigure[]>();
  const ownOf = ({ document, by }: IncidentFigure) => {
    const giver = `${document}\n${by.join('\n')}`;
    const own = byGiver.get(giver) ?? [];
    byGiver.set(giver, own);
    return own;
  };
  for (const figure of figures) ownOf(figure).push(figure);
  return figures.filter(
    (figure) =>
      !ownOf(figure).some(
        (other) => other.span.start < figure.span.start && numberOf(other) > numberOf(figure),
      ),
  );
}

/** Words for what signs say. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['dollar', '$'],
  ['euro', '€'],
  ['pound', '£'],
  ['yen', '¥'],
]);

/** "C$", "$" of "$2 million" and "900,000 dollars", "kwacha". */
function currencyOf({ text }: IncidentFigure): string {
  const sign = /\p{L}{0,3}\p{Sc}/u.exec(text)?.[0];
  if (sign !== undefined) return sign;
  const word = (text.split(/\s+/).at(-1) ?? '').toLowerCase().replace(/s$/, '');
  return SIGNS.get(word) ?? word;
}

/** Sums of the currency that most are told in, the first by name of as many: "500,000 kwacha ($38,000)" is one sum. */
function ofOneCurrency(figures: readonly IncidentFigure[]): readonly IncidentFigure[] {
  const counts = new Map<string, number>();
  for (const figure of figures) counts.set(currencyOf(figure), (counts.get(currencyOf(figure)) ?? 0) + 1);
  const [most] = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]!;
  return figures.filter((figure) => currencyOf(figure) === most);
}

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
    if (some.length === 0) return [];
    return [summaryOf(kind, wholesOf(kind === 'money' ? ofOneCurrency(some) : some), rule)];
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
