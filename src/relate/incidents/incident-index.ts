import type { FigureRule, Incident } from '../../document/index.ts';
import { inOrder, type Placed } from '../article.ts';
import { type Group, Groups, type Regrouped } from '../groups/groups.ts';
import type { Bonds } from '../stories/cluster.ts';
import { FLOOR, shareAt, shareOf } from './compare-reports.ts';
import { idsOf, incidentOf } from './incident-record.ts';
import type { KnownSums } from './meet.ts';
import { crowdAt, meetingsOf, type Telling } from './meetings.ts';
import type { Report } from './report.ts';

/** Two groups of reports are joined from this mean likeness on. */
const LEAST = 0.5;

/** A document as the search for incidents sees it. */
export interface Reporting extends Placed {
  readonly reports: readonly Report[];
}

/** A document that has come, and whom its reports meet. */
export interface Meeting<Text> extends Telling {
  readonly text: Text;
  readonly met: readonly number[];
}

interface Entry<Text> {
  /** Its number among the groups; absent while it waits for one. */
  node: number | undefined;
  readonly text: Text;
  readonly place: number;
  readonly report: Report;
  /** Where it meets others. */
  readonly keys: readonly string[];
  /** Of an incident that it is the first report of. */
  readonly id: string;
}

/**
 * Incidents that follow their documents: the events of all documents, each joined with the reports of the same occurrence.
 * Events of one story are laid beside each other, and so are events of the same type, country or town, and days.
 */
export class IncidentIndex<Text extends Reporting> {
  readonly #groups = new Groups(LEAST, (a, b) => inText(this.#entries.get(a)!, this.#entries.get(b)!));
  readonly #entries = new Map<number, Entry<Text>>();
  readonly #byText = new Map<Text, readonly Entry<Text>[]>();
  readonly #meetings = new Map<string, Set<Entry<Text>>>();
  readonly #toldIn = new Map<Text, Telling>();
  /** What has come and is not laid beside the others yet, in order. */
  #fresh: readonly Entry<Text>[] = [];
  #nodes = 0;
  /** Nodes that groups of before may still name. */
  #past: number[] = [];

  /** The nodes of a document's reports, in order. */
  nodesOf(text: Text): readonly number[] {
    return (this.#byText.get(text) ?? []).map(({ node }) => node!);
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
  compare = (a: Group, b: Group): number =>
    inText(this.#entries.get(a.members[0]!)!, this.#entries.get(b.members[0]!)!);

  recordOf(
    group: Group,
    known: { readonly copyOf: (document: string) => string | undefined; readonly figures: FigureRule },
  ): Incident {
    const entries = group.members.map((node) => this.#entries.get(node)!);
    return incidentOf(this.reportsOf(group), {
      ...known,
      id: entries[0]!.id,
      near: this.#groups.nearIn(group),
      crowd: (a, b) => this.#crowdOf(entries[a]!, entries[b]!),
      told: new Map([...this.textsOf(group)].map((text) => [text.id, text.reports])),
    });
  }

  /** Lets documents come, go, and move to another story or circle. `link` lays them beside the others. */
  change(tellings: ReadonlyMap<Text, Telling>, gone: ReadonlySet<Text>): void {
    const moved = [...tellings].filter(([text, { story, circle }]) => {
      const before = this.#toldIn.get(text);
      return before?.story !== story || before.circle !== circle;
    });
    const before = new Map<string, number>();
    for (const text of [...gone, ...moved.map(([text]) => text)]) this.#remove(text, before);
    const fresh = new Set(moved.flatMap(([text, telling]) => this.#add(text, telling, before)));
    for (const [key, level] of before) {
      const there = this.#meetings.get(key);
      if (there === undefined || crowdAt(key, there.size) === level) continue;
      for (const entry of there) {
        if (entry.node !== undefined) this.#loosen(entry, entry.node);
        fresh.add(entry);
      }
    }
    this.#fresh = [...fresh].sort(inText);
  }

  /** Lays what has come beside the others. `known`, where given, are all pairs of what has come. */
  link(known?: readonly KnownSums[]): void {
    if (known === undefined) for (const entry of this.#fresh) this.#link(entry);
    else this.#linkKnown(known);
    this.#fresh = [];
  }

  /** Of all that has come, in order: the documents, each with its story, and the places of those before it that it meets. */
  toMeet(): Meeting<Text>[] {
    const texts = [...new Set(this.#fresh.map(({ text }) => text))];
    const places = new Map(texts.map((text, place) => [text, place]));
    return texts.map((text, place) => {
      const before = new Set<number>();
      for (const { keys } of this.#byText.get(text)!)
        for (const key of keys)
          for (const other of this.#meetings.get(key)!) {
            const at = places.get(other.text)!;
            if (at < place) before.add(at);
          }
      return { text, ...this.#toldIn.get(text)!, met: [...before] };
    });
  }

  regroup(bonds: Bonds): Regrouped {
    const regrouped = this.#groups.regroup(bonds);
    for (const node of this.#past) this.#entries.delete(node);
    this.#past = [];
    return regrouped;
  }

  #add(text: Text, telling: Telling, before: Map<string, number>): Entry<Text>[] {
    const ids = idsOf(text.reports);
    const entries = text.reports.map((report, place): Entry<Text> => {
      const keys = meetingsOf(report, telling);
      const entry: Entry<Text> = { node: undefined, text, place, report, keys, id: ids[place]! };
      for (const key of keys) {
        let there = this.#meetings.get(key);
        if (there === undefined) this.#meetings.set(key, (there = new Set()));
        if (!before.has(key)) before.set(key, crowdAt(key, there.size));
        there.add(entry);
      }
      return entry;
    });
    this.#byText.set(text, entries);
    this.#toldIn.set(text, telling);
    return entries;
  }

  #remove(text: Text, before: Map<string, number>): void {
    if (!this.#toldIn.has(text)) return;
    for (const entry of this.#byText.get(text)!) {
      for (const key of entry.keys) {
        const there = this.#meetings.get(key)!;
        if (!before.has(key)) before.set(key, crowdAt(key, there.size));
        there.delete(entry);
        if (there.size === 0) this.#meetings.delete(key);
      }
      this.#loosen(entry, entry.node!);
    }
    this.#byText.delete(text);
    this.#toldIn.delete(text);
  }

  #loosen(entry: Entry<Text>, node: number): void {
    this.#groups.remove(node);
    // The group that it was in still names it.
    this.#past.push(node);
    entry.node = undefined;
  }

  /** Gives a report its number, and its links to those that have one. */
  #link(entry: Entry<Text>): void {
    const met = new Map<Entry<Text>, number>();
    for (const key of entry.keys) {
      const there = this.#meetings.get(key)!;
      const crowd = crowdAt(key, there.size);
      for (const other of there)
        if (other.node !== undefined) met.set(other, Math.min(crowd, met.get(other) ?? Infinity));
    }
    entry.node = this.#nodes++;
    this.#entries.set(entry.node, entry);
    this.#groups.add(entry.node, linksOf(entry, met));
  }

  /** Gives the reports that have come their numbers, and the links that are known. */
  #linkKnown(known: readonly KnownSums[]): void {
    const fresh = this.#fresh;
    const links = fresh.map((): { to: number[]; near: number[] } => ({ to: [], near: [] }));
    fresh.forEach((entry, i) => {
      entry.node = this.#nodes + i;
      this.#entries.set(entry.node, entry);
    });
    for (const { of, to, sums } of known)
      of.forEach((place, i) => {
        const [entry, other] = [fresh[place]!, fresh[to[i]!]!];
        const share = shareAt(sums[i]!, other.report, entry.report, this.#crowdOf(other, entry));
        if (share < FLOOR) return;
        links[place]!.to.push(other.node!);
        links[place]!.near.push(share);
      });
    fresh.forEach(({ node }, i) => {
      this.#groups.add(node!, links[i]!);
    });
    this.#nodes += fresh.length;
  }

  /** The crowd that two reports meet in: the least of those that they are both in. */
  #crowdOf(a: Entry<Text>, b: Entry<Text>): number {
    // Most of those that are alike are told of in one story, where nobody is in a crowd.
    if (a.keys[0] === b.keys[0]) return crowdAt(a.keys[0]!, 0);
    const shared = a.keys.filter((key) => b.keys.includes(key));
    return Math.min(...shared.map((key) => crowdAt(key, this.#meetings.get(key)!.size)));
  }
}

function inText<Text extends Reporting>(a: Entry<Text>, b: Entry<Text>): number {
  return a.text === b.text ? a.place - b.place : inOrder(a.text, b.text);
}

function linksOf<Text extends Reporting>(entry: Entry<Text>, met: ReadonlyMap<Entry<Text>, number>) {
  const to: number[] = [];
  const near: number[] = [];
  for (const [other, crowd] of met) {
    const earlier = inText(other, entry) < 0;
    const share = earlier
      ? shareOf(other.report, entry.report, crowd)
      : shareOf(entry.report, other.report, crowd);
    if (share < FLOOR) continue;
    to.push(other.node!);
    near.push(share);
  }
  return { to, near };
}
