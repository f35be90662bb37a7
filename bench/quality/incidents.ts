import type { Dragoman } from '../../src/index.ts';
import { findIncidents } from '../../src/relate/index.ts';
import type { Figure } from './figure.ts';
import { readFigureSets } from './figure-sets.ts';

/** Sets 1 and 2, 3 and 4 and so on up to here are look-alikes: the same kind of act in the same place on another day. */
const LOOK_ALIKES = 16;

/**
 * Incidents over the articles of all multi-outlet sets at once. Of the mentions that annotators called a set's incident and
 * that were coded as events, each pair of two documents is joined or not: F1 over these pairs, and the share of pairs of
 * look-alike sets that are kept apart. Mentions that were not coded count in the share coded alone. The weights of
 * `findIncidents` were chosen by these sets.
 */
export async function measureIncidents(dragoman: Dragoman, corpus: string): Promise<Figure[]> {
  const articles = readFigureSets(corpus);
  const coded = await dragoman.code(articles.map(({ document }) => document));
  const incidentOf = new Map(
    findIncidents(coded).flatMap(({ id, reports }) => reports.map(({ event }) => [event, id] as const)),
  );
  const mentions = articles.flatMap(({ set, same }, i) =>
    same.flatMap((span) => {
      const event = coded[i]!.events.find(
        ({ trigger }) => trigger.start < span.end && span.start < trigger.end,
      );
      return event === undefined ? [] : { set, article: i, incident: incidentOf.get(event.id) };
    }),
  );
  const gold = articles.reduce((sum, { same }) => sum + same.length, 0);
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
  const set = 'own multi-outlet sets';
  return [
    { set, figure: 'incident pairs F1', value: (2 * both) / (joined + same), cases: same },
    { set, figure: 'incident pairs F1', label: 'precision', value: both / joined, cases: joined },
    { set, figure: 'incident pairs F1', label: 'recall', value: both / same, cases: same },
    { set, figure: 'look-alikes kept apart', value: apart / alike, cases: alike },
    { set, figure: 'mentions of incidents coded', value: mentions.length / gold, cases: gold },
  ];
}
