import { inOrder } from '../article.ts';
import { type Group, Groups, type Links, type Regrouped, sameItems } from '../groups/groups.ts';
import { type Season, seasonsOf, TermCounter, type Termed } from './references.ts';
import { SimilarIndex } from './similar-index.ts';
import type { Bonds } from './cluster.ts';
import { makeVector, sameVector, type Vector } from './vectors.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface StoryOptions {
  /** The least mean cosine of two groups of documents that are one story. */
  readonly least?: number;
  /** Documents published further apart than this are never laid beside each other directly. */
  readonly days?: number;
}

const MOST_TERMS = 200;
/** Chosen on ECB+ and NewsWCL50. */
const LEAST = 0.21;
/** The least mean cosine of two groups of documents that are one circle; chosen on the multi-outlet sets. */
const WIDE = 0.08;
export const DAYS = 10;
/** Below this a pair says nothing. */
export const FLOOR = 0.03;

/** A text that is to be laid beside those before it. */
export interface Placing {
  /** Days since 1970; `Infinity` where it is not known. */
  readonly day: number;
  readonly vector: Vector;
}

/** Texts that are one story, in order. */
export interface Telling<Text> {
  readonly texts: readonly Text[];
}

/** Stories that follow their documents: of what has come and gone only the neighbourhood is sought anew. */
export class StoryIndex<Text extends Termed> {
  readonly #vocabulary: Vocabulary;
  readonly #similar: SimilarIndex;
  readonly #groups: Groups;
  readonly #circles: Groups;
  readonly #nodeOf = new Map<Text, number>();
  readonly #textOf = new Map<number, Text>();
  readonly #vectorOf = new Map<Text, Vector>();
  readonly #told = new Map<Group, Telling<Text>>();
  #references = new Map<number, readonly Text[]>();
  #ordered: readonly Text[] = [];
  /** What has come and is not laid beside the others yet. */
  #fresh: readonly (readonly [text: Text, vector: Vector])[] = [];
  #nodes = 0;
  /** Nodes that groups of before may still name. */
  #past: number[] = [];
  #moved: readonly number[] = [];

  constructor(vocabulary: Vocabulary, { least = LEAST, days = DAYS }: StoryOptions = {}) {
    this.#vocabulary = vocabulary;
    this.#similar = new SimilarIndex({ least: FLOOR, window: days });
    const placeOf = (node: number): Text => this.#textOf.get(node)!;
    this.#groups = new Groups(least, (a, b) => inOrder(placeOf(a), placeOf(b)));
    this.#circles = new Groups(Math.min(WIDE, least), (a, b) => inOrder(placeOf(a), placeOf(b)));
  }

  /** All texts in order. */
  get ordered(): readonly Text[] {
    return this.#ordered;
  }

  nodeOf(text: Text): number {
    return this.#nodeOf.get(text)!;
  }

  /** The texts of the circles that the last regrouping made. */
  get moved(): Text[] {
    return this.#moved.map((node) => this.#textOf.get(node)!);
  }

  storyOf(text: Text): Telling<Text> {
    return this.#told.get(this.#groups.groupOf(this.nodeOf(text))!)!;
  }

  /** The first text of its circle: those that are somewhat like it, its story among them. */
  circleOf(text: Text): Text {
    return this.#textOf.get(this.#circles.groupOf(this.nodeOf(text))!.members[0]!)!;
  }

  /** Lets texts come and go. `link` lays them beside the others, and the groups follow with `regroup`. */
  change(come: readonly Text[], gone: ReadonlySet<Text>): void {
    if (come.length === 0 && gone.size === 0) return;
    this.#ordered = [...this.#ordered.filter((text) => !gone.has(text)), ...come].sort(inOrder);
    const weighed = this.#weigh();
    // What a node was told of is of no use once its text weighs otherwise.
    for (const text of [...gone, ...weighed.map(([text]) => text)]) this.#remove(text);
    // Those without a day first: they meet any other, and so meet few yet.
    const undated = weighed.filter(([{ day }]) => day === Infinity);
    const dated = weighed.filter(([{ day }]) => day !== Infinity);
    this.#fresh = [...undated, ...dated];
  }

  /** All that has come, as it is to be laid beside the others. */
  toLink(): Placing[] {
    return this.#fresh.map(([{ day }, vector]) => ({ day, vector }));
  }

  /** Lays what has come beside the others. `known`, where given, are all links of what has come, in its order. */
  link(known?: readonly Links[]): void {
    const first = this.#nodes;
    for (const [i, [text, vector]] of this.#fresh.entries()) {
      const own = known?.[i];
      this.#add(text, vector, own && { to: own.to.map((place) => first + place), near: own.near });
    }
    this.#fresh = [];
  }

  regroup(bonds: Bonds): Regrouped<Telling<Text>> {
    const regrouped = this.#groups.regroup(bonds);
    this.#moved = this.#circles.regroup(bonds).made.flatMap(({ members }) => members);
    const before = new Map<Text, Telling<Text>>();
    for (const group of regrouped.gone) {
      const story = this.#told.get(group)!;
      this.#told.delete(group);
      before.set(story.texts[0]!, story);
    }
    const made: Telling<Text>[] = [];
    for (const group of regrouped.made) {
      const texts = group.members.map((node) => this.#textOf.get(node)!);
      const same = before.get(texts[0]!);
      // Texts that weigh otherwise than before, and are one story still.
      const kept = same !== undefined && sameItems(same.texts, texts) ? same : undefined;
      if (kept === undefined) made.push({ texts });
      else before.delete(texts[0]!);
      this.#told.set(group, kept ?? made.at(-1)!);
    }
    for (const node of this.#past) this.#textOf.delete(node);
    this.#past = [];
    return { gone: new Set(before.values()), made };
  }

  /** The vectors of texts that have none yet, or another one than before. */
  #weigh(): [text: Text, vector: Vector][] {
    const weighed: [Text, Vector][] = [];
    const counter = new TermCounter(this.#ordered, this.#vocabulary);
    const references = new Map<number, readonly Text[]>();
    for (const season of seasonsOf(this.#ordered)) {
      const { key, texts } = season;
      const reference = this.#referenceOf(season);
      references.set(key, reference);
      const changed = reference !== this.#references.get(key);
      const own = changed ? texts : texts.filter((text) => !this.#vectorOf.has(text));
      if (own.length === 0) continue;
      const rarity = counter.rarityIn(season);
      for (const text of own) {
        const vector = makeVector(text.terms, MOST_TERMS, this.#vocabulary, rarity);
        const before = this.#vectorOf.get(text);
        if (before === undefined || !sameVector(before, vector)) weighed.push([text, vector]);
      }
    }
    this.#references = references;
    return weighed;
  }

  /** The texts that weigh a season: the list of before where they are the same. */
  #referenceOf({ key, from, to }: Season<Text>): readonly Text[] {
    const before = this.#references.get(key);
    if (before?.length === to - from && before.every((text, i) => text === this.#ordered[from + i]))
      return before;
    return this.#ordered.slice(from, to);
  }

  #remove(text: Text): void {
    const node = this.#nodeOf.get(text);
    if (node === undefined) return;
    this.#similar.remove(node);
    this.#groups.remove(node);
    this.#circles.remove(node);
    this.#nodeOf.delete(text);
    this.#vectorOf.delete(text);
    // The group that it was in still names it.
    this.#past.push(node);
  }

  #add(text: Text, vector: Vector, known?: Links): void {
    const node = this.#nodes++;
    const links = known ?? this.#similar.like(vector, text.day);
    this.#similar.add(node, vector, text.day);
    this.#nodeOf.set(text, node);
    this.#textOf.set(node, text);
    this.#vectorOf.set(text, vector);
    this.#groups.add(node, links);
    this.#circles.add(node, links);
  }
}
