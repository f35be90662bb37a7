import type { FigureRule, Incident } from '../../document/index.ts';
import type { Point } from '../../gazetteer/index.ts';
import { inOrder, type Placed } from '../article.ts';
import { type Group, Groups, type Links, type Regrouped } from '../groups/groups.ts';
import type { Bonds } from '../stories/cluster.ts';
import { FLOOR, shareAt, shareOf } from './compare-reports.ts';
import { idsOf, incidentOf } from './incident-record.ts';
import { lift, put, type Shares } from './lift.ts';
import type { KnownSums } from './meet.ts';
import { crowdAt, meetingsOf, type Telling } from './meetings.ts';
import { partsOf } from './parts.ts';
import type { Report } from './report.ts';
import { areToldApart } from './told-apart.ts';
import { areApart, townOf } from './town.ts';

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
  /** The reports of its document that tell of the same occurrence, itself among them, in order. */
  readonly part: Entry<Text>[];
  /** Where it happened, in so many words, or null; absent until it is asked for. */
  town?: Point | null;
}

/**
 * Incidents that follow their documents: the events of all documents, each joined with the reports of the same occurrence.
 * Events of one story are laid beside each other, and so are events of the same type, country or town, and days.
 */
export class IncidentIndex<Text extends Reporting> {
  readonly #groups = new Groups(
    LEAST,
    (a, b) => inText(this.#entries.get(a)!, this.#entries.get(b)!),
    (as, bs) =>
      areApart(this.#townsOf(as), this.#townsOf(bs)) || areToldApart(this.#told(as), this.#told(bs)),
  );
  readonly #entries = new Map<number, Entry<Text>>();
  readonly #byText = new Map<Text, readonly Entry<Text>[]>();
  readonly #meetings = new Map<string, Set<Entry<Text>>>();
  readonly #toldIn = new Map<Text, Telling>();
  readonly #parts = new WeakMap<Text, readonly (readonly number[])[]>();
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
    return this.#told(members);
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
      for (const { part } of there)
        for (const entry of part) {
          if (entry.node !== undefined) this.#loosen(entry, entry.node);
          fresh.add(entry);
        }
    }
    this.#fresh = [...fresh].sort(inText);
  }

  /** Lays what has come beside the others. `known`, where given, are all pairs of what has come. */
  link(known?: readonly KnownSums[]): void {
    if (known === undefined) for (const part of this.#freshParts()) this.#link(part);
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

  #told(nodes: readonly number[]): Report[] {
    return nodes.map((node) => this.#entries.get(node)!.report);
  }

  /** The towns that reports are put in, each once. */
  #townsOf(nodes: readonly number[]): Point[] {
    const towns = new Map<string, Point>();
    for (const node of nodes) {
      const entry = this.#entries.get(node)!;
      if (entry.town === undefined)
        entry.town = townOf(
          entry.report,
          entry.part.map(({ report }) => report),
        );
      if (entry.town !== null) towns.set(`${entry.town.lat} ${entry.town.lon}`, entry.town);
    }
    return [...towns.values()];
  }

  #add(text: Text, telling: Telling, before: Map<string, number>): Entry<Text>[] {
    const ids = idsOf(text.reports);
    const parts = new Map<number, Entry<Text>[]>();
    for (const places of this.#placesOf(text)) {
      const part: Entry<Text>[] = [];
      for (const place of places) parts.set(place, part);
    }
    const entries = text.reports.map((report, place): Entry<Text> => {
      const keys = meetingsOf(report, telling);
      const part = parts.get(place)!;
      const entry: Entry<Text> = { node: undefined, text, place, report, keys, id: ids[place]!, part };
      part.push(entry);
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

  /** The places of a document's reports by parts: they stay the same wherever it is told. */
  #placesOf(text: Text): readonly (readonly number[])[] {
    let parts = this.#parts.get(text);
    if (parts === undefined) this.#parts.set(text, (parts = partsOf(text.reports, LEAST)));
    return parts;
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

  /** The parts of what has come, in order. */
  #freshParts(): Set<readonly Entry<Text>[]> {
    return new Set(this.#fresh.map(({ part }) => part));
  }

  /** Gives the reports of a part their numbers, and their links to those that have one. */
  #link(part: readonly Entry<Text>[]): void {
    const links = lift(
      part,
      part.map((entry) => sharesOf(entry, this.#metBy(entry))),
    );
    part.forEach((entry, i) => {
      for (const other of part.slice(0, i)) {
        const share = shareOf(other.report, entry.report, 0);
        if (share >= FLOOR) put(links[i]!, other, share);
      }
      entry.node = this.#nodes++;
      this.#entries.set(entry.node, entry);
      this.#groups.add(entry.node, numbered(links[i]!));
    });
  }

  /** Those with a number that a report meets, each in the least crowd. */
  #metBy(entry: Entry<Text>): Map<Entry<Text>, number> {
    const met = new Map<Entry<Text>, number>();
    for (const key of entry.keys) {
      const there = this.#meetings.get(key)!;
      const crowd = crowdAt(key, there.size);
      for (const other of there)
        if (other.node !== undefined) met.set(other, Math.min(crowd, met.get(other) ?? Infinity));
    }
    return met;
  }

  /** Gives the reports that have come their numbers, and the links that are known. */
  #linkKnown(known: readonly KnownSums[]): void {
    const fresh = this.#fresh;
    const links = new Map(
      fresh.map((entry): [Entry<Text>, Shares<Entry<Text>>] => [entry, { to: [], near: [] }]),
    );
    fresh.forEach((entry, i) => {
      entry.node = this.#nodes + i;
      this.#entries.set(entry.node, entry);
    });
    for (const { of, to, sums } of known)
      of.forEach((place, i) => {
        const [entry, other] = [fresh[place]!, fresh[to[i]!]!];
        const share = shareAt(sums[i]!, other.report, entry.report, this.#crowdOf(other, entry));
        if (share < FLOOR) return;
        put(links.get(entry)!, other, share);
      });
    for (const part of this.#freshParts())
      lift(
        part,
        part.map((entry) => links.get(entry)!),
      ).forEach((lifted, i) => {
        this.#groups.add(part[i]!.node!, numbered(lifted));
        links.delete(part[i]!);
      });
    this.#nodes += fresh.length;
  }

  /** The crowd that two reports meet in: the least of those that they are both in. Whoever meets nowhere is in no crowd. */
  #crowdOf(a: Entry<Text>, b: Entry<Text>): number {
    // Most of those that are alike are told of in one story, where nobody is in a crowd.
    if (a.keys[0] === b.keys[0]) return crowdAt(a.keys[0]!, 0);
    const shared = a.keys.filter((key) => b.keys.includes(key));
    if (shared.length === 0) return 0;
    return Math.min(...shared.map((key) => crowdAt(key, this.#meetings.get(key)!.size)));
  }
}

function inText<Text extends Reporting>(a: Entry<Text>, b: Entry<Text>): number {
  return a.text === b.text ? a.place - b.place : inOrder(a.text, b.text);
}

function sharesOf<Text extends Reporting>(
  entry: Entry<Text>,
  met: ReadonlyMap<Entry<Text>, number>,
): Shares<Entry<Text>> {
  const shares: Shares<Entry<Text>> = { to: [], near: [] };
  for (const [other, crowd] of met) {
    const earlier = inText(other, entry) < 0;
    const share = earlier
      ? shareOf(other.report, entry.report, crowd)
      : shareOf(entry.report, other.report, crowd);
    if (share >= FLOOR) put(shares, other, share);
  }
  return shares;
}

function numbered<Text>({ to, near }: Shares<Entry<Text>>): Links {
  return { to: to.map(({ node }) => node!), near };
}
