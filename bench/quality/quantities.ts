import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { overlaps, type Quantity, type Span, sameSpan, textOf } from '../../src/document/index.ts';
import { findQuantities, type FoundQuantity } from '../../src/find-quantities.ts';
import type { Coded } from '../../src/index.ts';
import { Counts, Share } from './counts.ts';
import type { Figure } from './figure.ts';
import type { FigureArticle, GoldFigure } from './figure-sets.ts';
import { type MeantimeText, readMeantime } from './meantime.ts';
import { type GoldDocument, HELD } from './own-corpus.ts';

/**
 * Quantities of events. A gold quantity is found where the event that overlaps its event's trigger has a quantity that
 * overlaps it; right where the kind is right too. All events of all sentences count.
 */
export function measureEventQuantities(gold: readonly GoldDocument[], coded: readonly Coded[]): Figure[] {
  const set = 'own held-out, quantities of events';
  const found = new Counts();
  const right = new Counts();
  const exact = new Counts();
  const given = new Counts();
  const kinds = new Map<string, Counts>();
  gold.forEach(({ sentences }, d) => {
    for (const sentence of sentences) {
      const mine = coded[d]!.events.filter((event) => overlaps(event.trigger, sentence));
      const taken = new Set<Quantity>();
      for (const event of mine) {
        found.found += event.quantities.length;
        for (const { kind } of event.quantities) countsOf(kinds, kind).found += 1;
        if (sentence.events.some(({ trigger }) => overlaps(trigger, event.trigger)))
          given.found += event.quantities.length;
      }
      for (const wanted of sentence.events) {
        const event = mine.find(({ trigger }) => overlaps(trigger, wanted.trigger));
        found.gold += wanted.quantities.length;
        if (event) given.gold += wanted.quantities.length;
        for (const { span, kind } of wanted.quantities) {
          countsOf(kinds, kind).gold += 1;
          const hit = event?.quantities.find((one) => !taken.has(one) && overlaps(one.span, span));
          if (!hit) continue;
          taken.add(hit);
          found.right += 1;
          if (hit.kind !== kind) continue;
          right.right += 1;
          given.right += 1;
          countsOf(kinds, kind).right += 1;
          if (sameSpan(hit.span, span)) exact.right += 1;
        }
      }
    }
  });
  for (const counts of [right, exact]) {
    counts.found = found.found;
    counts.gold = found.gold;
  }
  return [
    ...prf(set, 'found', found),
    ...prf(set, 'found, right kind', right),
    ...prf(set, 'found, right kind and words', exact),
    ...prf(set, 'found, right kind, given the event', given),
    ...[...kinds]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([label, counts]) => f1(set, 'found, right kind F1', counts, label)),
  ];
}

/**
 * Figures of the multi-outlet sets: each number about the set's incident, with who gives it. Value: the same low, high and
 * value. Giver: the writer where gold names the outlet, else an actor whose span or mentions share the words of gold's.
 * "tied": a quantity of any event overlaps it. The last row is precision: of the quantities of events that are the set's
 * incident, those that gold has.
 */
export function measureFigures(sets: readonly FigureArticle[], coded: readonly Coded[]): Figure[] {
  const set = 'own sets, figures';
  const found = new Share();
  const kind = new Share();
  const value = new Share();
  const giver = new Share();
  const whole = new Share();
  const tied = new Share();
  const precision = new Share();
  sets.forEach((article, i) => {
    const { events, figures } = coded[i]!;
    for (const wanted of article.figures) {
      const hit = figures.find((one) => overlaps(one.span, wanted.span));
      const rightKind = hit?.kind === wanted.kind;
      const rightValue = hit !== undefined && sameValue(hit, wanted);
      const rightGiver = hit !== undefined && sameGiver(hit, wanted, article, coded[i]!);
      found.add(hit !== undefined);
      kind.add(rightKind);
      value.add(rightValue);
      giver.add(rightGiver);
      whole.add(rightKind && rightValue && rightGiver);
      tied.add(hit?.event !== undefined);
    }
    const seen: Span[] = [];
    for (const event of events.filter(({ trigger }) => article.same.some((one) => overlaps(one, trigger)))) {
      for (const { span } of event.quantities) {
        if (seen.some((one) => sameSpan(one, span))) continue;
        seen.push(span);
        precision.add(article.figures.some((figure) => overlaps(figure.span, span)));
      }
    }
  });
  const shares = {
    found,
    'right kind': kind,
    'right value': value,
    'right giver': giver,
    'right kind, value and giver': whole,
    'tied to an event': tied,
    'quantities of the incident that are figures': precision,
  };
  return Object.entries(shares).map(([figure, share]) => ({
    set,
    figure,
    value: share.value,
    cases: share.cases,
  }));
}

export function sameGiver(
  { by }: Pick<Quantity, 'by'>,
  gold: GoldFigure,
  article: FigureArticle,
  { actors, document }: Coded,
): boolean {
  // What the outlet counts itself, it may say of itself by name.
  if (gold.by === article.outlet && by.length === 0) return true;
  return by.some(({ actor, text }) => {
    const mentions = actors.find(({ id }) => id === actor)?.mentions ?? [];
    return [text, ...mentions.map((one) => textOf(document.text, one))].some((name) =>
      sameName(name, gold.by),
    );
  });
}

/** MEANTIME's values: found where spans overlap, typed where the type agrees; ages and sizes are its quantities too. */
export function measureMeantime(texts: readonly MeantimeText[], find: Finder = findValues): Figure[] {
  const set = 'MEANTIME values';
  const all = new Counts();
  const exact = new Counts();
  const types = new Map<string, Counts>();
  for (const { text, values } of texts) {
    const found = find(text);
    const taken = new Set<TypedSpan>();
    all.found += found.length;
    all.gold += values.length;
    for (const { type } of found) countsOf(types, type).found += 1;
    for (const wanted of values) {
      countsOf(types, wanted.type).gold += 1;
      const hit = found.find((one) => !taken.has(one) && one.type === wanted.type && overlaps(one, wanted));
      if (!hit) continue;
      taken.add(hit);
      all.right += 1;
      countsOf(types, wanted.type).right += 1;
      if (sameSpan(hit, wanted)) exact.right += 1;
    }
  }
  exact.found = all.found;
  exact.gold = all.gold;
  return [
    ...prf(set, 'found and typed', all),
    ...prf(set, 'found and typed, equal spans', exact),
    ...[...types]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([label, counts]) => f1(set, 'found and typed F1', counts, label)),
  ];
}

/** A value of MEANTIME's three types. */
export interface TypedSpan extends Span {
  readonly type: 'QUANTITY' | 'MONEY' | 'PERCENT';
}

type Finder = (text: string) => readonly TypedSpan[];

function findValues(text: string): readonly TypedSpan[] {
  return findQuantities(text, { all: true }).flatMap((one) => {
    const type = valueType(one);
    return type === undefined ? [] : [{ start: one.start, end: one.end, type }];
  });
}

function valueType({ type }: FoundQuantity): TypedSpan['type'] | undefined {
  if (type === 'money') return 'MONEY';
  if (type === 'percent') return 'PERCENT';
  return ['count', 'size', 'part', 'age'].includes(type) ? 'QUANTITY' : undefined;
}

export function sameValue(a: Pick<Quantity, 'low' | 'high' | 'value'>, b: GoldFigure): boolean {
  return a.low === b.low && a.high === b.high && a.value === b.value;
}

/** "the Borno police commissioner, Bala Usman" and "Police": one holds the other's words; articles, case and signs apart. */
function sameName(a: string, b: string): boolean {
  const bare = (name: string) =>
    ` ${name
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
      .replace(/^(?:the|an?)\s/, '')} `;
  return bare(a).includes(bare(b)) || bare(b).includes(bare(a));
}

function countsOf(counts: Map<string, Counts>, key: string): Counts {
  const found = counts.get(key) ?? new Counts();
  counts.set(key, found);
  return found;
}

function prf(set: string, figure: string, counts: Counts): Figure[] {
  return [
    { set, figure: `${figure}: precision`, value: counts.precision, cases: counts.found },
    { set, figure: `${figure}: recall`, value: counts.recall, cases: counts.gold },
    f1(set, `${figure}: F1`, counts),
  ];
}

function f1(set: string, figure: string, counts: Counts, label?: string): Figure {
  return { set, figure, ...(label === undefined ? {} : { label }), value: counts.f1, cases: counts.gold };
}

/** The figures of all sets, of the half that rules were chosen on (odd numbers) and of the other, and of those held out. */
export function measureFigureSets(articles: readonly FigureArticle[], coded: readonly Coded[]): Figure[] {
  const part = (name: string, keeps: (set: number) => boolean) => {
    const kept = articles.flatMap(({ set }, i) => (keeps(set) ? [i] : []));
    return measureFigures(
      kept.map((i) => articles[i]!),
      kept.map((i) => coded[i]!),
    ).map((figure) => ({ ...figure, set: `${figure.set}${name}` }));
  };
  return [
    ...part('', () => true),
    ...part(', half of choice', (set) => set % 2 === 1),
    ...part(', half of check', (set) => set % 2 === 0),
    ...part(', held out from training', (set) => set % 10 === HELD),
  ];
}

/** MEANTIME's texts, one half for choosing rules and one to check them. */
export function measureMeantimeHalves(goldDir: string): Figure[] {
  const folder = join(goldDir, 'events/meantime/intra-doc_annotation');
  const files = readdirSync(folder)
    .sort()
    .flatMap((corpus) =>
      readdirSync(join(folder, corpus))
        .filter((name) => name.endsWith('.xml'))
        .sort()
        .map((name) => join(folder, corpus, name)),
    );
  const texts = files.map((file) => readMeantime(readFileSync(file, 'utf8')));
  const half = (rest: number) => texts.filter((_, i) => i % 2 === rest);
  return [
    ...measureMeantime(half(0)).map((figure) => ({ ...figure, set: `${figure.set}, half of choice` })),
    ...measureMeantime(half(1)).map((figure) => ({ ...figure, set: `${figure.set}, half of check` })),
    ...measureMeantime(texts),
  ];
}
