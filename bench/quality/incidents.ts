import { fileURLToPath } from 'node:url';
import { overlaps, sameSpan, type Event, type Incident } from '../../src/document/index.ts';
import type { Coded, Dragoman } from '../../src/index.ts';
import { findIncidents } from '../../src/relate/index.ts';
import { Counts } from './counts.ts';
import type { Figure } from './figure.ts';
import { readFigureSets, type FigureArticle } from './figure-sets.ts';
import { sameGiver, sameValue } from './quantities.ts';

/**
 * Sets of three or four articles, never trained on, written by other hands than those of the corpus: with three times as many figures
 * ("dense"); of desks that write in many ways, local ones among them ("varied"); look-alikes of one day in two towns, of which
 * many mentions say no place ("twin"); in the manner of the corpus, with all kinds of acts ("fresh"). Rules may be chosen on what is
 * `read`; what is `blind` is never read.
 */
const OTHERS = ['dense', 'varied', 'twin', 'fresh'];

/** Sets 1 and 2, 3 and 4 and so on up to here are look-alikes: the same kind of act in the same place on another day. */
const LOOK_ALIKES = 16;

/** A mention that annotators called a set's incident, and that was coded. */
interface Mention {
  readonly set: number;
  readonly article: number;
  readonly incident: Incident | undefined;
}

/**
 * Incidents over the articles of all multi-outlet sets at once. Of the mentions that annotators called a set's incident and
 * that were coded as events, each pair of two documents is joined or not: F1 over these pairs, and the share of pairs of
 * look-alike sets that are kept apart. Mentions that were not coded count in the share coded alone.
 *
 * The ledger of a set is that of the incident that most of its mentions are in. Right is a figure of the ledger whose words
 * gold has too, with the same kind, the same low, high and value, and the same giver; missed figures count against recall,
 * those that gold does not have against precision. "Those of other incidents wrong" also counts against precision what the ledger
 * has from articles of other sets where gold says that it is of theirs.
 *
 * Pairs of look-alike sets by turns are the half that rules were chosen on and the half of check.
 */
export async function measureIncidents(dragoman: Dragoman, corpus: string): Promise<Figure[]> {
  const others: Figure[] = [];
  for (const name of OTHERS)
    for (const lot of ['read', 'blind']) {
      const folder = fileURLToPath(new URL(`${name}-sets/${lot}`, import.meta.url));
      others.push(...(await measureSets(dragoman, folder, `${name} multi-outlet sets, ${lot}`, false)));
    }
  return [...(await measureSets(dragoman, corpus, 'own multi-outlet sets', true)), ...others];
}

async function measureSets(
  dragoman: Dragoman,
  folder: string,
  name: string,
  halves: boolean,
): Promise<Figure[]> {
  const articles = readFigureSets(folder);
  const coded = await dragoman.code(articles.map(({ document }) => document));
  return scoreIncidents(articles, coded, name, halves);
}

function scoreIncidents(
  articles: readonly FigureArticle[],
  coded: readonly Coded[],
  set: string,
  halves: boolean,
): Figure[] {
  const incidents = findIncidents(coded);
  const incidentOf = new Map(
    incidents.flatMap((incident) => incident.reports.map(({ event }) => [event, incident] as const)),
  );
  const mentions = articles.flatMap(({ set, same }, article) =>
    same.flatMap((span): Mention[] => {
      const event = coded[article]!.events.find(({ trigger }) => overlaps(trigger, span));
      return event === undefined ? [] : [{ set, article, incident: incidentOf.get(event.id) }];
    }),
  );
  const part = (name: string, keeps: (set: number) => boolean): Figure[] => {
    const own = articles.flatMap((one, i) => (keeps(one.set) ? [i] : []));
    const some = mentions.filter(({ set }) => keeps(set));
    const gold = own.reduce((sum, i) => sum + articles[i]!.same.length, 0);
    return [
      ...pairFigures(some),
      { figure: 'mentions of incidents coded', value: some.length / gold, cases: gold },
      purityFigure(articles, coded, own, some),
      ...ledgerFigures(articles, coded, own, some),
    ].map((figure) => ({ set: set + name, ...figure }));
  };
  if (!halves) return part('', () => true);
  return [
    ...part('', () => true),
    ...part(', half of choice', (set) => Math.floor(set / 2) % 2 === 0),
    ...part(', half of check', (set) => Math.floor(set / 2) % 2 === 1),
  ];
}

type Row = Omit<Figure, 'set'>;

function pairFigures(mentions: readonly Mention[]): Row[] {
  let [both, joined, same, alike, apart] = [0, 0, 0, 0, 0];
  mentions.forEach((a, i) => {
    for (const b of mentions.slice(i + 1)) {
      if (a.article === b.article) continue;
      const one = a.incident === b.incident;
      if (one) joined += 1;
      if (a.set === b.set) same += 1;
      if (one && a.set === b.set) both += 1;
      if (a.set === b.set || Math.max(a.set, b.set) >= LOOK_ALIKES) continue;
      if (Math.floor(a.set / 2) !== Math.floor(b.set / 2)) continue;
      alike += 1;
      if (!one) apart += 1;
    }
  });
  return [
    { figure: 'incident pairs F1', value: (2 * both) / (joined + same), cases: same },
    { figure: 'incident pairs F1', label: 'precision', value: both / joined, cases: joined },
    { figure: 'incident pairs F1', label: 'recall', value: both / same, cases: same },
    { figure: 'look-alikes kept apart', value: apart / alike, cases: alike },
  ];
}

/** Of what is in the sets' incidents, the share that annotators call so: the rest are other acts, or unnamed mentions. */
function purityFigure(
  articles: readonly FigureArticle[],
  coded: readonly Coded[],
  own: readonly number[],
  mentions: readonly Mention[],
): Row {
  const triggers = new Map(
    own.flatMap((i) =>
      coded[i]!.events.map(({ id, trigger }) => [id, { same: articles[i]!.same, trigger }] as const),
    ),
  );
  let [all, right] = [0, 0];
  for (const set of new Set(own.map((i) => articles[i]!.set))) {
    const main = mainOf(set, mentions);
    for (const { event } of main?.reports ?? []) {
      const told = triggers.get(event);
      all += 1;
      if (told?.same.some((span) => overlaps(span, told.trigger))) right += 1;
    }
  }
  return { figure: 'reports of the main incident that are mentions of it', value: right / all, cases: all };
}

/** The incident that most mentions of a set are in. */
function mainOf(set: number, mentions: readonly Mention[]): Incident | undefined {
  return commonest(mentions.filter((one) => one.set === set).flatMap(({ incident }) => incident ?? []));
}

function ledgerFigures(
  articles: readonly FigureArticle[],
  coded: readonly Coded[],
  own: readonly number[],
  mentions: readonly Mention[],
): Row[] {
  const found = new Counts();
  const whole = new Counts();
  const byId = new Map(coded.map((one) => [one.document.id, one]));
  const clean = new Counts();
  const all = own.map((i) => articles[i]!);
  for (const set of new Set(all.map((one) => one.set))) {
    const told = all.filter((one) => one.set === set);
    const documents = new Set(told.map(({ document }) => document.id));
    const figures = mainOf(set, mentions)?.figures ?? [];
    // What the report of the look-alike recalls of this incident is rightly there, and not annotated.
    const ledger = figures.filter(({ document }) => documents.has(document));
    found.found += ledger.length;
    clean.found += figures.filter(({ document, span }) =>
      all.some(
        (one) =>
          one.document.id === document &&
          one.set !== set &&
          one.figures.some((other) => overlaps(other.span, span)),
      ),
    ).length;
    const taken = new Set<unknown>();
    for (const article of told) {
      for (const wanted of article.figures) {
        found.gold += 1;
        const hit = ledger.find(
          (one) => !taken.has(one) && one.document === article.document.id && overlaps(one.span, wanted.span),
        );
        if (hit === undefined) continue;
        taken.add(hit);
        found.right += 1;
        const document = byId.get(hit.document)!;
        const by = quantityOf(document.events, hit)?.by ?? [];
        if (
          hit.kind === wanted.kind &&
          sameValue(hit, wanted) &&
          sameGiver({ by }, wanted, article, document)
        )
          whole.right += 1;
      }
    }
  }
  whole.found = found.found;
  whole.gold = found.gold;
  clean.found += whole.found;
  clean.gold = whole.gold;
  clean.right = whole.right;
  return [
    { figure: 'figures ledger, those of other incidents wrong: F1', value: clean.f1, cases: clean.gold },
    { figure: 'figures ledger, words found: F1', value: found.f1, cases: found.gold },
    { figure: 'figures ledger, kind, value and giver right: F1', value: whole.f1, cases: whole.gold },
    ...(['precision', 'recall'] as const).map((label) => ({
      figure: 'figures ledger, kind, value and giver right: F1',
      label,
      value: whole[label],
      cases: label === 'precision' ? whole.found : whole.gold,
    })),
  ];
}

function commonest(incidents: readonly Incident[]): Incident | undefined {
  const counts = new Map<Incident, number>();
  for (const one of incidents) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].reduce<[Incident, number] | undefined>(
    (best, next) => (best === undefined || next[1] > best[1] ? next : best),
    undefined,
  )?.[0];
}

function quantityOf(
  events: readonly Event[],
  figure: Incident['figures'][number],
): Event['quantities'][number] | undefined {
  return events
    .find(({ id }) => id === figure.event)
    ?.quantities.find(({ span, kind }) => kind === figure.kind && sameSpan(span, figure.span));
}
