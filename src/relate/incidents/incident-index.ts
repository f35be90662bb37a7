import type { FigureRule, Incident } from '../../document/index.ts';
import { inOrder, type Placed } from '../article.ts';
import { type Group, Groups, type Regrouped } from '../groups/groups.ts';
import type { Bonds } from '../stories/cluster.ts';
import { shareOf } from './compare-reports.ts';
import { idsOf, incidentOf } from './incident-record.ts';
import type { Report } from './report.ts';

/** Two groups of reports are joined from this mean likeness on. */
const LEAST = 0.5;
/** Below this a pair counts as apart. */
const FLOOR = 0.02;
/** Reports outside one story meet only where type, country and day are the same. */
const DAYS = 2;

/** A document as the search for incidents sees it. */
export interface Reporting extends Placed {
  readonly reports: readonly Report[];
}

interface Entry<Text> {
  readonly node: number;
  readonly text: Text;
  readonly place: number;
  readonly report: Report;
  /** Of an incident that it is the first report of. */
  readonly id: string;
}

/**
 * Incidents that follow their documents: the events of all documents, each joined with the reports of the same occurrence.
 * Events of one story are laid beside each other, and so are events of the same type, country and days.
 */
export class IncidentIndex<Text extends Reporting> {
  readonly #groups = new Groups(LEAST, (a, b) => {
    const [x, y] = [this.#entries.get(a)!, this.#entries.get(b)!];
    return x.text === y.text ? x.place - y.place : inOrder(x.text, y.text);
  });
  readonly #entries = new Map<number, Entry<Text>>();
  readonly #byText = new Map<Text, readonly Entry<Text>[]>();
  readonly #meetings = new Map<string, Set<Entry<Text>>>();
  readonly #storyOf = new Map<Text, number>();
  #nodes = 0;
  /** Nodes that groups of before may still name. */
  #past: number[] = [];

  /** The nodes of a document's reports, in order. */
  nodesOf(text: Text): readonly number[] {
    return (this.#byText.get(text) ?? []).map(({ node }) => node);
  }

  groupOf(node: number): Group {
    return this.#groups.groupOf(node)!;
  }

  reportsOf({ members }: Group): Report[] {
    return members.map((node) => this.#entries.get(node)!.report);
  }

  textsOf({ members }: Group): Set<Text> {
    return new Set(members.map((node) => this.#entries.get(node)!.text));
  }

  /** Where the group stands among all, by its first report. */
  compare = (a: Group, b: Group): number => {
    const [x, y] = [this.#entries.get(a.members[0]!)!, this.#entries.get(b.members[0]!)!];
    return x.text === y.text ? x.place - y.place : inOrder(x.text, y.text);
  };

  recordOf(
    group: Group,
    known: { readonly copyOf: (document: string) => string | undefined; readonly figures: FigureRule },
  ): Incident {
    const { id } = this.#entries.get(group.members[0]!)!;
    return incidentOf(this.reportsOf(group), { ...known, id, near: this.#groups.nearIn(group) });
  }

  /** Lets documents come, go, and move to another story, which is a number. The groups follow with `regroup`. */
  change(stories: ReadonlyMap<Text, number>, gone: ReadonlySet<Text>): void {
    const moved = [...stories].filter(([text, story]) => this.#storyOf.get(text) !== story);
    for (const text of [...gone, ...moved.map(([text]) => text)]) this.#remove(text);
    for (const [text, story] of moved.sort(([a], [b]) => inOrder(a, b))) this.#add(text, story);
  }

  regroup(bonds: Bonds): Regrouped {
    const regrouped = this.#groups.regroup(bonds);
    for (const node of this.#past) this.#entries.delete(node);
    this.#past = [];
    return regrouped;
  }

  #add(text: Text, story: number): void {
    const ids = idsOf(text.reports);
    const entries = text.reports.map((report, place): Entry<Text> => {
      const entry = { node: this.#nodes++, text, place, report, id: ids[place]! };
      this.#entries.set(entry.node, entry);
      const met = new Set<Entry<Text>>();
      for (const key of meetingsOf(entry, story)) {
        let there = this.#meetings.get(key);
        if (there === undefined) this.#meetings.set(key, (there = new Set()));
        for (const other of there) met.add(other);
        there.add(entry);
      }
      this.#groups.add(entry.node, linksOf(entry, met));
      return entry;
    });
    this.#byText.set(text, entries);
    this.#storyOf.set(text, story);
  }

  #remove(text: Text): void {
    const story = this.#storyOf.get(text);
    if (story === undefined) return;
    for (const entry of this.#byText.get(text)!) {
      for (const key of meetingsOf(entry, story)) {
        const there = this.#meetings.get(key)!;
        there.delete(entry);
        if (there.size === 0) this.#meetings.delete(key);
      }
      this.#groups.remove(entry.node);
      // The group that it was in still names it.
      this.#past.push(entry.node);
    }
    this.#byText.delete(text);
    this.#storyOf.delete(text);
  }
}

function linksOf<Text extends Reporting>(entry: Entry<Text>, met: ReadonlySet<Entry<Text>>) {
  const to: number[] = [];
  const near: number[] = [];
  for (const other of met) {
    if (other === entry) continue;
    const earlier = other.text === entry.text || inOrder(other.text, entry.text) < 0;
    const share = earlier ? shareOf(other.report, entry.report) : shareOf(entry.report, other.report);
    if (share < FLOOR) continue;
    to.push(other.node);
    near.push(share);
  }
  return { to, near };
}

/** Where a report meets others: in the story of its document; with reports of its type, country and days. */
function meetingsOf<Text extends Reporting>({ text, report }: Entry<Text>, story: number): string[] {
  if (text.day === Infinity) return [`${story}`];
  const days = Array.from({ length: DAYS + 1 }, (_, d) => Math.floor(text.day) + d);
  return [
    `${story}`,
    ...countriesOf(report).flatMap((country) => days.map((d) => `${report.event.type} ${country} ${d}`)),
  ];
}

/** The countries that a report's place and actors are of. */
function countriesOf({ event, source, target }: Report): string[] {
  return [
    ...new Set([...event.place.slice(0, 1), ...source, ...target].flatMap(({ country }) => country ?? [])),
  ];
}
