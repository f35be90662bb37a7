import type { FigureRule, Incident } from '../../document/index.ts';
import { dayOf, inOrder, type Placed } from '../article.ts';
import { type Group, Groups, type Regrouped } from '../groups/groups.ts';
import type { Bonds } from '../stories/cluster.ts';
import { crowdStep, HOME_STEPS, shareOf } from './compare-reports.ts';
import { idsOf, incidentOf } from './incident-record.ts';
import { countriesOf, type Report, tellsCountry } from './report.ts';
import { isUnlisted } from './signals/places.ts';

/** Two groups of reports are joined from this mean likeness on. */
const LEAST = 0.5;
/** Below this a pair counts as apart. */
const FLOOR = 0.02;
/** Reports outside one story meet only where type, country or town, and a day are the same. */
const DAYS = 2;
/** The days of a longer stretch bring no reports together. */
const WEEK = 7;

/** A document as the search for incidents sees it. */
export interface Reporting extends Placed {
  readonly reports: readonly Report[];
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
  readonly #storyOf = new Map<Text, number>();
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

  /** Lets documents come, go, and move to another story, which is a number. The groups follow with `regroup`. */
  change(stories: ReadonlyMap<Text, number>, gone: ReadonlySet<Text>): void {
    const moved = [...stories].filter(([text, story]) => this.#storyOf.get(text) !== story);
    const before = new Map<string, number>();
    for (const text of [...gone, ...moved.map(([text]) => text)]) this.#remove(text, before);
    const fresh = new Set(moved.flatMap(([text, story]) => this.#add(text, story, before)));
    for (const [key, level] of before) {
      const there = this.#meetings.get(key);
      if (there === undefined || crowdAt(key, there.size) === level) continue;
      for (const entry of there) {
        if (entry.node !== undefined) this.#loosen(entry, entry.node);
        fresh.add(entry);
      }
    }
    for (const entry of [...fresh].sort(inText)) this.#link(entry);
  }

  regroup(bonds: Bonds): Regrouped {
    const regrouped = this.#groups.regroup(bonds);
    for (const node of this.#past) this.#entries.delete(node);
    this.#past = [];
    return regrouped;
  }

  #add(text: Text, story: number, before: Map<string, number>): Entry<Text>[] {
    const ids = idsOf(text.reports);
    const entries = text.reports.map((report, place): Entry<Text> => {
      const keys = meetingsOf(report, story);
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
    this.#storyOf.set(text, story);
    return entries;
  }

  #remove(text: Text, before: Map<string, number>): void {
    if (!this.#storyOf.has(text)) return;
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
    this.#storyOf.delete(text);
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

  /** The crowd that two reports meet in: the least of those that they are both in. */
  #crowdOf(a: Entry<Text>, b: Entry<Text>): number {
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

/** A story speaks for itself, however many tell it. */
const STORY = 'story ';

/** Where those that tell no country meet others. */
const HOME = 'home ';

/** How large the crowd is that meets there, in steps: within one nothing has to be compared anew. */
function crowdAt(key: string, reports: number): number {
  if (key.startsWith(STORY)) return 0;
  return key.startsWith(HOME) ? HOME_STEPS + crowdStep(reports) : crowdStep(reports);
}

/** Where a report meets others: in the story of its document; with reports of its type, country or town, and days. */
function meetingsOf(report: Report, story: number): string[] {
  const days = daysOf(report);
  const { type } = report.event;
  return [
    `${STORY}${story}`,
    ...[...whereabouts(report)].flatMap((where) => days.map((d) => `${type} ${where} ${d}`)),
    ...homesOf(report).flatMap((country) => days.map((d) => `${HOME}${type} ${country} ${d}`)),
  ];
}

/** The days of the act and the day after, where they are told; else the day of publication and those after. */
function daysOf({ article, days }: Report): number[] {
  if (days && days.to - days.from < WEEK)
    return Array.from({ length: days.to - days.from + 2 }, (_, d) => days.from + d);
  const day = dayOf(article);
  return day === undefined ? [] : Array.from({ length: DAYS + 1 }, (_, d) => Math.floor(day) + d);
}

/** The countries that a report's place and actors are of, and the town that it names: it may name no country. */
function whereabouts(report: Report): ReadonlySet<string> {
  const places = report.event.place.slice(0, 1);
  return new Set([
    ...countriesOf(report),
    ...places.flatMap((place) =>
      place.precision === 'country' && !isUnlisted(place) ? [] : place.name.toLowerCase(),
    ),
  ]);
}

/** A deed told without a country is likely done where most acts of its document are. */
function homesOf(report: Report): readonly string[] {
  if (!report.event.quad.startsWith('material')) return [];
  if (tellsCountry(report)) return [...new Set(countriesOf(report))];
  return report.home === undefined ? [] : [report.home];
}
