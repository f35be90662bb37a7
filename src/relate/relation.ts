import {
  type Decision,
  type DecisionAnchor,
  type Event,
  type FigureRule,
  type Incident,
  standingOf,
  type Story,
} from '../document/index.ts';
import { dayOf, inOrder, type Placed, type Told, toldOf } from './article.ts';
import { anchorFinder } from './decisions/anchors.ts';
import { decideIncident } from './decisions/correct-incident.ts';
import { eventDecisions, reviewEvents } from './decisions/event-review.ts';
import { bondsBy, subjectsOf } from './decisions/wishes.ts';
import { CopyIndex } from './duplicates/copy-index.ts';
import { articleShingles, type Copy } from './duplicates/find-copies.ts';
import type { Group, Links, Regrouped } from './groups/groups.ts';
import { IncidentIndex, type Meeting } from './incidents/incident-index.ts';
import type { KnownSums } from './incidents/meet.ts';
import { type CodedArticle, numberReports, type Report, reportsOf } from './incidents/report.ts';
import { storyOf, storyTerms } from './stories/find-stories.ts';
import type { Reduced } from './shared/reduced.ts';
import { type Placing, StoryIndex, type Telling } from './stories/story-index.ts';
import { type NumberedTerms, Vocabulary } from './stories/vocabulary.ts';

/** One coding of a document; `key` changes where it is coded anew. */
export interface CodingKey {
  readonly document: string;
  readonly key: string;
}

/** What is to be related: the codings there are now, and all decisions in order. */
export interface Wanted {
  readonly codings: readonly CodingKey[];
  readonly decisions: readonly Decision[];
}

/** A decision that could not be followed, and why. */
export interface RelationIssue {
  readonly decision: string;
  readonly message: string;
}

/** What has become different since the last time: stories and incidents as they are now, and ids of those that are no more. */
export interface RelationChange {
  readonly stories: readonly Story[];
  readonly incidents: readonly Incident[];
  readonly gone: { readonly stories: readonly string[]; readonly incidents: readonly string[] };
  /** All events that a person corrected, rejected or accepted, as they are now. */
  readonly events: readonly Event[];
  readonly issues: readonly RelationIssue[];
}

/** What is kept of a document once it has been read. */
interface Sketch extends Told {
  readonly day: number;
  readonly key: string;
  readonly shingles: Uint32Array;
  readonly terms: NumberedTerms;
}

/** Its events, as people decided. */
interface Reporting extends Placed {
  readonly reports: readonly Report[];
  readonly reviewed: readonly Event[];
  readonly met: readonly string[];
  /** The decisions that were laid over them. */
  readonly about: string;
}

interface FollowedStories {
  readonly changed: readonly Story[];
  readonly gone: readonly string[];
  readonly issues: ReadonlyMap<string, string>;
}

/**
 * Stories and incidents of a growing collection. It keeps of each document only what comparing needs, and when documents and
 * decisions come or go it seeks anew only where they are. What it finds is what relating all documents at once finds: neither
 * the order of the documents shows, nor how many times it was asked on the way.
 *
 * `begin` names what is there and answers which codings must be read, `take` reads them, `end` tells what has changed. One
 * that threw must not be used again.
 */
export class RelationState {
  readonly #vocabulary = new Vocabulary();
  readonly #copies = new CopyIndex<Sketch>();
  readonly #stories = new StoryIndex<Sketch>(this.#vocabulary);
  readonly #incidents = new IncidentIndex<Reporting>();
  readonly #sketches = new Map<string, Sketch>();
  readonly #reporting = new Map<string, Reporting>();
  readonly #placeOf = new Map<string, number>();
  #places = 0;
  #copyOf: ReadonlyMap<string, Copy> = new Map();
  #figures: FigureRule | undefined;
  readonly #story = new Records<Telling<Sketch>, Story>(
    ({ texts }) => storyOf(texts, this.#copyOf),
    (a, b) => inOrder(a.texts[0]!, b.texts[0]!),
  );
  readonly #incident = new Records<Group, Incident>(
    (group) =>
      this.#incidents.recordOf(group, {
        copyOf: (document) => this.#copyOf.get(document)?.of,
        figures: this.#figures!,
      }),
    (a, b) => this.#incidents.compare(a, b),
  );
  // Of the work in hand.
  #decisions: readonly Decision[] = [];
  #stand: readonly Decision[] = [];
  #about: ReturnType<typeof eventDecisions> = new Map();
  #come: Sketch[] = [];
  #gone = new Set<Sketch>();
  #heard: Reporting[] = [];
  #unheard = new Set<Reporting>();
  /** Once copies are followed: those that changed. */
  #copied: ReadonlySet<string> | undefined;
  /** Once stories are found. */
  #told: FollowedStories | undefined;

  /** Names what there is now; answers the codings that must be taken. */
  begin({ codings, decisions }: Wanted): readonly CodingKey[] {
    this.#decide(decisions);
    const now = new Set(codings.map(({ document }) => document));
    for (const id of [...this.#sketches.keys()]) if (!now.has(id)) this.#drop(id);
    return codings.filter(({ document, key }) => {
      const sketch = this.#sketches.get(document);
      return sketch?.key !== key || this.#reporting.get(document)!.about !== this.#aboutOf(document);
    });
  }

  /** The same for documents that are not yet known by name. */
  start(decisions: readonly Decision[]): void {
    this.#decide(decisions);
  }

  /** Answers the article as people decided. */
  take(article: CodedArticle, key: string): CodedArticle {
    const { document } = article;
    const { id } = document;
    const day = dayOf(document) ?? Infinity;
    if (this.#sketches.get(id)?.key !== key) {
      this.#drop(id);
      const sketch: Sketch = {
        ...{ ...toldOf(document), key, day, shingles: articleShingles(document) },
        terms: this.#vocabulary.number(storyTerms(document)),
      };
      this.#sketches.set(id, sketch);
      this.#come.push(sketch);
    } else this.#silence(id);
    const { events, reviewed, met } = reviewEvents(article, this.#about.get(id));
    const kept = events.filter(({ review }) => review !== 'rejected');
    const decided = { ...article, events: kept };
    const reports = reportsOf(decided, this.#vocabulary);
    const reporting = { id, day, reports, reviewed, met, about: this.#aboutOf(id) };
    this.#reporting.set(id, reporting);
    this.#heard.push(reporting);
    return decided;
  }

  /** The same of an article that another has reduced, and that nobody decided about. */
  takeReduced({ told, key, shingles, terms, reports }: Reduced): void {
    const { id } = told;
    this.#drop(id);
    const day = dayOf(told) ?? Infinity;
    const sketch: Sketch = { ...told, key, day, shingles, terms: this.#vocabulary.number(terms) };
    this.#sketches.set(id, sketch);
    this.#come.push(sketch);
    const reporting: Reporting = {
      ...{ id, day, reports: numberReports(reports, this.#vocabulary), reviewed: [], met: [] },
      about: '',
    };
    this.#reporting.set(id, reporting);
    this.#heard.push(reporting);
  }

  /** What has come, to be laid beside each other for stories. Only of a state that knew nothing before. */
  toLink(): Placing[] {
    this.#copied = this.#followCopies();
    this.#stories.change(this.#come, this.#gone);
    return this.#stories.toLink();
  }

  /** What has come, to be laid beside each other for incidents; `links` are those that `toLink` asked for. */
  toMeet(links: readonly Links[]): Meeting<Reporting>[] {
    this.#stories.link(links);
    this.#told = this.#followStories();
    return this.#incidents.toMeet();
  }

  /** Tells what has changed; `sums`, where given, are those that `toMeet` asked for. */
  end(figures: FigureRule, sums?: readonly KnownSums[]): RelationChange {
    if (this.#copied === undefined) {
      this.#copied = this.#followCopies();
      this.#stories.change(this.#come, this.#gone);
      this.#stories.link();
    }
    const stories = this.#told ?? this.#followStories();
    this.#incidents.link(sums);
    const issues = new Map<string, string>();
    const met = new Set([...this.#reporting.values()].flatMap((reporting) => reporting.met));
    for (const { id, kind } of this.#stand)
      if (kind === 'event' && !met.has(id))
        issues.set(id, 'The words that it is about are no longer coded as an event');
    for (const [id, message] of stories.issues) issues.set(id, message);
    const incidents = this.#followIncidents(this.#copied, figures, issues);
    [this.#come, this.#gone, this.#copied, this.#told] = [[], new Set(), undefined, undefined];
    return {
      ...{ stories: stories.changed, incidents: incidents.changed },
      gone: { stories: stories.gone, incidents: incidents.gone },
      events: [...this.#reporting.values()]
        .flatMap(({ reviewed }) => reviewed)
        .sort((a, b) => (a.id < b.id ? -1 : 1)),
      issues: this.#decisions.flatMap(({ id }) => {
        const message = issues.get(id);
        return message === undefined ? [] : { decision: id, message };
      }),
    };
  }

  /** All stories, by the first document of each. */
  stories(): Story[] {
    return this.#story.all();
  }

  /** All incidents, by the first report of each. */
  incidents(): Incident[] {
    return this.#incident.all();
  }

  #decide(decisions: readonly Decision[]): void {
    this.#decisions = decisions;
    this.#stand = standingOf(decisions).stand;
    this.#about = eventDecisions(this.#stand);
  }

  #aboutOf(document: string): string {
    return (this.#about.get(document) ?? []).map(({ id }) => id).join();
  }

  #drop(id: string): void {
    const sketch = this.#sketches.get(id);
    if (sketch === undefined) return;
    this.#sketches.delete(id);
    this.#placeOf.delete(id);
    this.#gone.add(sketch);
    this.#silence(id);
  }

  #silence(id: string): void {
    const reporting = this.#reporting.get(id);
    if (reporting === undefined) return;
    this.#reporting.delete(id);
    this.#unheard.add(reporting);
  }

  /** Ids of the documents that are copies of another text than before, or no longer. */
  #followCopies(): Set<string> {
    this.#copies.change(this.#come, this.#gone);
    const before = this.#copyOf;
    this.#copyOf = this.#copies.copies();
    const changed = new Set<string>();
    for (const [one, other] of [
      [before, this.#copyOf],
      [this.#copyOf, before],
    ] as const)
      for (const [id, { of, share }] of one) {
        const copy = other.get(id);
        if (copy?.of !== of || copy.share !== share) changed.add(id);
      }
    return changed;
  }

  #followStories(): FollowedStories {
    const index = this.#stories;
    const issues = new Map<string, string>();
    const own = this.#stand.filter(({ kind }) => kind === 'story');
    const sketchOf = ({ document }: DecisionAnchor) => this.#sketches.get(document);
    const nodeOf = (anchor: DecisionAnchor) => {
      const sketch = sketchOf(anchor);
      return sketch && index.nodeOf(sketch);
    };
    const regrouped = index.regroup(bondsBy(own, nodeOf, issues));
    this.#followPlaces(regrouped);
    const groupOf = (anchor: DecisionAnchor) => {
      const sketch = sketchOf(anchor);
      return sketch && index.storyOf(sketch);
    };
    const stale = [...this.#copied!].flatMap((document) => groupOf({ document }) ?? []);
    this.#story.follow(regrouped, stale);
    const told = this.#story.decide((change) => {
      for (const decision of own) {
        const about = subjectsOf(decision, groupOf, (a, b) => inOrder(a.texts[0]!, b.texts[0]!));
        if (about.length === 0) issues.set(decision.id, 'Its documents are no longer there');
        for (const group of about) change(group, (story) => decideStory(story, decision));
      }
    });
    return { ...told, issues };
  }

  /**
   * Gives each story a number under which its reports meet, a circle the name of its first document. Most of those that stay together keep theirs: their reports have
   * been laid beside each other already.
   */
  #followPlaces({ made }: Regrouped<Telling<Sketch>>): void {
    const claims = made.flatMap((group) => {
      const counts = new Map<number, number>();
      for (const { id } of group.texts) {
        const place = this.#placeOf.get(id);
        if (place !== undefined) counts.set(place, (counts.get(place) ?? 0) + 1);
      }
      return [...counts].map(([place, count]) => ({ group, place, count }));
    });
    const taken = new Set<number>();
    const placeOf = new Map<Telling<Sketch>, number>();
    for (const { group, place } of claims.sort((a, b) => b.count - a.count)) {
      if (placeOf.has(group) || taken.has(place)) continue;
      taken.add(place);
      placeOf.set(group, place);
    }
    const moved = new Set(this.#heard);
    for (const group of made) {
      const place = placeOf.get(group) ?? this.#places++;
      for (const { id } of group.texts) {
        this.#placeOf.set(id, place);
        moved.add(this.#reporting.get(id)!);
      }
    }
    for (const { id } of this.#stories.moved) moved.add(this.#reporting.get(id)!);
    const tellings = [...moved].map((reporting) => {
      const circle = this.#stories.circleOf(this.#sketches.get(reporting.id)!).id;
      return [reporting, { story: this.#placeOf.get(reporting.id)!, circle }] as const;
    });
    this.#incidents.change(new Map(tellings), this.#unheard);
    [this.#heard, this.#unheard] = [[], new Set()];
  }

  #followIncidents(copied: ReadonlySet<string>, figures: FigureRule, issues: Map<string, string>) {
    const index = this.#incidents;
    const own = this.#stand.filter(({ kind }) => kind === 'incident');
    const find = this.#reportFinder();
    const regrouped = index.regroup(bondsBy(own, find, issues));
    const groupOf = (anchor: DecisionAnchor) => {
      const node = find(anchor);
      return node === undefined ? undefined : index.groupOf(node);
    };
    const stale = [...copied].flatMap((id) => {
      const reporting = this.#reporting.get(id);
      return reporting === undefined ? [] : index.nodesOf(reporting).map((node) => index.groupOf(node));
    });
    const all = figures === this.#figures ? [] : this.#incident.groups();
    this.#figures = figures;
    this.#incident.follow(regrouped, [...stale, ...all]);
    return this.#incident.decide((change) => {
      for (const decision of own) {
        const about = subjectsOf(decision, groupOf, index.compare);
        if (about.length === 0) issues.set(decision.id, 'None of the reports that it is about is left');
        for (const group of about) {
          const actors = index.reportsOf(group).flatMap((report) => [...report.actors.values()]);
          change(group, (incident) => decideIncident(incident, decision, actors));
        }
      }
    });
  }

  /** Finds the report that an anchor holds on to. */
  #reportFinder(): (anchor: DecisionAnchor) => number | undefined {
    const known = new Map<string, (anchor: DecisionAnchor) => number | undefined>();
    const finderOf = (document: string) => {
      const reporting = this.#reporting.get(document);
      if (reporting === undefined) return () => undefined;
      const events = reporting.reports.map(({ event }) => event);
      const nodes = this.#incidents.nodesOf(reporting);
      const numbers = new Map(events.map(({ id }, i) => [id, nodes[i]!]));
      const find = anchorFinder(events);
      return (anchor: DecisionAnchor) => numbers.get(find(anchor)?.id ?? '');
    };
    return (anchor) => {
      const find = known.get(anchor.document) ?? finderOf(anchor.document);
      known.set(anchor.document, find);
      return find(anchor);
    };
  }
}

function decideStory({ history = [], ...story }: Story, decision: Decision): Story {
  const { id, action, at, by, note } = decision;
  return {
    ...story,
    history: [...history, { action, at, by, decision: id, ...(note !== undefined && { note }) }],
    ...(action === 'reject' && { review: 'rejected' as const }),
    ...(action === 'accept' && { review: 'accepted' as const }),
  };
}

/** The records of groups, as people decided. Of those that nobody decided about only the id is kept: they are soon made again. */
class Records<Group extends object, Kept extends { readonly id: string }> {
  readonly #make: (group: Group) => Kept;
  readonly #compare: (a: Group, b: Group) => number;
  readonly #ids = new Map<Group, string>();
  #decided = new Map<Group, Kept>();
  #fresh = new Map<Group, Kept>();
  #gone: string[] = [];

  constructor(make: (group: Group) => Kept, compare: (a: Group, b: Group) => number) {
    this.#make = make;
    this.#compare = compare;
  }

  groups(): Group[] {
    return [...this.#ids.keys()];
  }

  all(): Kept[] {
    return this.groups()
      .sort(this.#compare)
      .map((group) => this.#decided.get(group) ?? this.#make(group));
  }

  /** Drops the records of groups that are gone and makes those of new ones, and of those that no longer hold. */
  follow({ made, gone }: Regrouped<Group>, stale: readonly Group[]): void {
    for (const group of gone) {
      const id = this.#ids.get(group);
      if (id !== undefined) this.#gone.push(id);
      this.#ids.delete(group);
    }
    for (const group of [...made, ...stale]) {
      if (gone.has(group) || this.#fresh.has(group)) continue;
      const record = this.#make(group);
      this.#fresh.set(group, record);
      this.#ids.set(group, record.id);
    }
  }

  /** Lays all decisions over the records; answers those that differ from the last time, in order, and ids of those that are gone. */
  decide(lay: (change: (group: Group, to: (record: Kept) => Kept) => void) => void): {
    changed: Kept[];
    gone: string[];
  } {
    const before = this.#decided;
    const decided = new Map<Group, Kept>();
    const found = (group: Group) => this.#fresh.get(group) ?? this.#make(group);
    lay((group, to) => {
      decided.set(group, to(decided.get(group) ?? found(group)));
    });
    this.#decided = decided;
    const changed = new Map([...this.#fresh].map(([group, record]) => [group, decided.get(group) ?? record]));
    for (const group of new Set([...before.keys(), ...decided.keys()])) {
      if (changed.has(group) || !this.#ids.has(group)) continue;
      const now = decided.get(group) ?? found(group);
      if (JSON.stringify(now) !== JSON.stringify(before.get(group))) changed.set(group, now);
    }
    const there = new Set([...changed.values()].map(({ id }) => id));
    const gone = this.#gone.filter((id) => !there.has(id));
    this.#fresh = new Map();
    this.#gone = [];
    return {
      changed: [...changed.keys()].sort(this.#compare).map((group) => changed.get(group)!),
      gone,
    };
  }
}
