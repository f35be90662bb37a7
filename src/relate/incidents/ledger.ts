import type {
  FigureRule,
  FigureSummary,
  IncidentFigure,
  QuantityKind,
  Sector,
} from '../../document/index.ts';
import type { Report, ToldActor } from './report.ts';
import { saidNumber } from './said-number.ts';
import { groupBy } from '../../util/group-by.ts';
import { isClaim, isOwnLoss, type Someone } from './sides.ts';

/** Those whose figures are official. */
const OFFICIAL: ReadonlySet<Sector> = new Set(['GOV', 'COP', 'MIL', 'JUD', 'MED', 'UNO', 'LEG']);
/** Who speaks of a hospital, and not for it. */
const NO_OFFICIAL = /\b(?:sources?|nurses?|doctors?|surgeons?|(?:para)?medics?)\b/iu;

function isOfficial({ name, sectors }: ToldActor): boolean {
  if (!sectors.some((sector) => OFFICIAL.has(sector))) return false;
  return !sectors.includes('MED') || !NO_OFFICIAL.test(name);
}

/** A figure with what it counts. */
export interface Entry {
  readonly figure: IncidentFigure;
  /** What many acts come to, a part of what was counted, or what it cost those who struck. */
  readonly aside: boolean;
  /** Those who struck give it. */
  readonly claimed: boolean;
}

/**
 * Every number that the reports give, each once, who stands behind it, in order of publication. `strikers`: those who struck, where one side struck another.
 */
export function ledgerOf(reports: readonly Report[], strikers: readonly Someone[]): Entry[] {
  const entries = reports.flatMap((report) =>
    report.event.quantities
      .filter((quantity) => saidNumber(quantity) !== undefined)
      .map((quantity) => ({
        figure: figureOf(quantity, report),
        aside: report.aside?.includes(quantity.span.start) === true || isOwnLoss(quantity, report, strikers),
        claimed: isClaim(quantity, report, strikers),
      })),
  );
  // One phrase may stand with two acts that are one occurrence: "killed 12 in the bombing".
  return entries.filter(
    ({ figure }, i) =>
      !entries
        .slice(0, i)
        .some(
          ({ figure: { document, kind, span } }) =>
            document === figure.document && kind === figure.kind && span.start === figure.span.start,
        ),
  );
}

function figureOf(
  { kind, value, low, high, span, text, by }: Report['event']['quantities'][number],
  { event, article, actors }: Report,
): IncidentFigure {
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
}

/** Chooses the best of some figures of one kind, in order of publication. */
type Choose = (entries: readonly Entry[]) => number;

const CHOOSE: Readonly<Record<FigureRule, Choose>> = {
  latest: (entries) => numberOf(entries.at(-1)!.figure),
  'latest-official': latestWhole,
  'most-independent': (entries) => {
    const outlets = new Map<number, Set<string>>();
    for (const { figure } of entries) {
      const number = numberOf(figure);
      outlets.set(
        number,
        (outlets.get(number) ?? new Set()).add(figure.by[0] ?? figure.outlet ?? figure.document),
      );
    }
    return [...outlets].reduce((best, next) => (next[1].size >= best[1].size ? next : best))[0];
  },
  median: (entries) => {
    const sorted = entries.map(({ figure }) => numberOf(figure)).sort((a, b) => a - b);
    return sorted[Math.floor((sorted.length - 1) / 2)]!;
  },
};

/** A figure so many times below the middle one is a part: "eight more were freed", of seventy. */
const PART = 4;

/**
 * The latest official figure that is no mere part of what officials and the reports themselves give, before those of officials who
 * struck; else the latest.
 */
function latestWhole(entries: readonly Entry[]): number {
  const plain = entries.filter(({ figure: { official, by } }) => official || by.length === 0);
  const numbers = (plain.length > 0 ? plain : entries)
    .map(({ figure }) => numberOf(figure))
    .sort((a, b) => a - b);
  const middle = numbers[Math.floor((numbers.length - 1) / 2)]!;
  const wholes = entries.filter(({ figure }) => PART * numberOf(figure) >= middle);
  const official = wholes.filter(({ figure }) => figure.official);
  return numberOf((official.findLast(({ claimed }) => !claimed) ?? official.at(-1) ?? wholes.at(-1)!).figure);
}

/**
 * Without what one giver counts in one document behind a higher number: "14 died, nine of them children, police said". A number before a
 * higher one stays: "lowered the toll to 14 from 20". Nor what nobody gives and is far below another of its document: "two drivers
 * were killed", in a report of 30 dead.
 */
function wholesOf(entries: readonly Entry[]): readonly Entry[] {
  const giverOf = ({ figure: { document, by } }: Entry) => `${document}\n${by.join('\n')}`;
  const byGiver = groupBy(entries, giverOf);
  const byDocument = groupBy(entries, ({ figure }) => figure.document);
  const isBehind = ({ figure: { span } }: Entry, other: Entry) => other.figure.span.start < span.start;
  return entries.filter((entry) => {
    const { by, document } = entry.figure;
    const number = numberOf(entry.figure);
    const isBelow = (times: number) => (other: Entry) => times * number < numberOf(other.figure);
    const higher = byGiver.get(giverOf(entry))!.filter(isBelow(1));
    if (higher.some((other) => isBehind(entry, other))) return false;
    return by.length > 0 || !byDocument.get(document)!.some(isBelow(PART));
  });
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
function ofOneCurrency(entries: readonly Entry[]): readonly Entry[] {
  const counts = new Map<string, number>();
  for (const { figure } of entries) counts.set(currencyOf(figure), (counts.get(currencyOf(figure)) ?? 0) + 1);
  const [most] = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]!;
  return entries.filter(({ figure }) => currencyOf(figure) === most);
}

/**
 * Per kind the lowest, the best by the rule, and the highest number, and whether the reports disagree, of the entries of the
 * incident's own reports. What stands aside counts where most does.
 */
export function sumUp(own: readonly Entry[], rule: FigureRule): FigureSummary[] {
  // What is of no kind is of many sorts: no sum says anything of it.
  const kinds = groupBy(
    own.filter(({ figure }) => figure.kind !== 'other'),
    ({ figure }) => figure.kind,
  );
  return [...kinds].map(([kind, all]) => {
    const whole = all.filter(({ aside }) => !aside);
    const some = 2 * whole.length >= all.length ? whole : all;
    return summaryOf(kind, wholesOf(kind === 'money' ? ofOneCurrency(some) : some), rule);
  });
}

function summaryOf(kind: QuantityKind, some: readonly Entry[], rule: FigureRule): FigureSummary {
  const figures = some.map(({ figure }) => figure);
  return {
    kind,
    low: Math.min(...figures.map((figure) => figure.low ?? numberOf(figure))),
    best: CHOOSE[rule](some),
    high: Math.max(...figures.map((figure) => figure.high ?? numberOf(figure))),
    rule,
    disagree: figures.some((x) => figures.some((y) => !mayAgree(x, y))),
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
