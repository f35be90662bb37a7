import type { Basis, Span } from '../../document/index.ts';
import type { Gender, Kind } from './lexicon.ts';
import type { Mention } from './mention.ts';

/** All that is known of an actor from the mentions joined so far. */
export interface Cluster {
  /** Indices of its mentions, in text order; a join goes on with the list of one of the two. */
  readonly members: number[];
  readonly kind: Kind | undefined;
  readonly many: boolean | undefined;
  readonly gender: Gender | undefined;
  /** Proper names, the longest first. */
  readonly names: readonly (readonly string[])[];
  readonly roles: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  readonly nations: ReadonlySet<string>;
  readonly states: ReadonlySet<string>;
  readonly about: ReadonlySet<string>;
  /** Quotations in which it is "I", "we" or "you"; -1 for the text outside. */
  readonly voices: ReadonlySet<number>;
}

/** How a mention was joined to those before it. */
export interface Link {
  readonly rule: string;
  readonly basis: Basis;
}

/** The partition of the mentions into actors, built up by the passes. */
export class Clusters {
  readonly mentions: readonly Mention[];
  private readonly parents: number[];
  private readonly clusters: (Cluster | undefined)[];
  private readonly links: (Link | undefined)[];
  private readonly bySpan: ReadonlyMap<string, number>;

  constructor(mentions: readonly Mention[]) {
    this.mentions = mentions;
    this.parents = mentions.map((_, i) => i);
    this.clusters = mentions.map((mention, i) => start(mention, i));
    this.links = mentions.map(() => undefined);
    this.bySpan = new Map(mentions.map(({ start, end }, i) => [`${start} ${end}`, i]));
  }

  rootOf(i: number): number {
    let root = i;
    while (this.parents[root] !== root) root = this.parents[root]!;
    for (let at = i; at !== root;) {
      const next = this.parents[at]!;
      this.parents[at] = root;
      at = next;
    }
    return root;
  }

  of(i: number): Cluster {
    return this.clusters[this.rootOf(i)]!;
  }

  /** The mention with the ends of a span. */
  at({ start, end }: Span): number | undefined {
    return this.bySpan.get(`${start} ${end}`);
  }

  linkOf(i: number): Link | undefined {
    return this.links[i];
  }

  isLinked(i: number): boolean {
    return this.links[i] !== undefined || this.of(i).members.length > 1;
  }

  /** Makes a mention one actor with its antecedent; the mention remembers which rule did it. */
  join(antecedent: number, mention: number, link: Link): void {
    const [a, b] = [this.rootOf(antecedent), this.rootOf(mention)];
    if (a === b) return;
    this.links[mention] ??= link;
    const [keep, drop] = a < b ? [a, b] : [b, a];
    this.parents[drop] = keep;
    this.clusters[keep] = merge(this.clusters[keep]!, this.clusters[drop]!);
    this.clusters[drop] = undefined;
  }

  /** The first mentions of all actors, in text order. */
  roots(): number[] {
    return this.parents.flatMap((_, i) => (this.rootOf(i) === i ? [i] : []));
  }
}

function start(mention: Mention, i: number): Cluster {
  const { kind, many, gender, name, roles, words, nations, states, about, pronoun, quotation } = mention;
  // "We" may be one speaker, so its number says nothing.
  const number = pronoun && pronoun.person !== 3 ? undefined : many;
  const voices = new Set(pronoun && pronoun.person !== 3 ? [quotation ?? -1] : []);
  return {
    members: [i],
    kind,
    many: number,
    gender,
    names: name.length > 0 ? [name] : [],
    roles,
    words,
    nations,
    states,
    about,
    voices,
  };
}

function merge(a: Cluster, b: Cluster): Cluster {
  const names = [...a.names];
  for (const name of b.names)
    if (!names.some((other) => other.join(' ') === name.join(' '))) names.push(name);
  names.sort((x, y) => y.length - x.length);
  return {
    members: mergeMembers(a.members, b.members),
    kind: a.kind ?? b.kind,
    many: a.many ?? b.many,
    gender: a.gender ?? b.gender,
    names,
    roles: union(a.roles, b.roles),
    words: union(a.words, b.words),
    nations: union(a.nations, b.nations),
    states: union(a.states, b.states),
    about: union(a.about, b.about),
    voices: union(a.voices, b.voices),
  };
}

/** Two rising lists made one: the first goes on where the second is all behind it, which most are. */
function mergeMembers(a: number[], b: number[]): number[] {
  const [kept, taken] = a.length >= b.length ? [a, b] : [b, a];
  for (const member of taken) {
    let at = kept.length;
    if (kept[at - 1]! > member) {
      let low = 0;
      while (low < at) {
        const middle = (low + at) >> 1;
        if (kept[middle]! < member) low = middle + 1;
        else at = middle;
      }
    }
    if (at === kept.length) kept.push(member);
    else kept.splice(at, 0, member);
  }
  return kept;
}

function union<Item>(a: ReadonlySet<Item>, b: ReadonlySet<Item>): ReadonlySet<Item> {
  for (const item of b) if (!a.has(item)) return new Set([...a, ...b]);
  return a;
}

/** True where nothing known of the two forbids that they are one. */
export function agree(a: Cluster, b: Cluster): boolean {
  if (a.gender && b.gender && a.gender !== b.gender) return false;
  if (a.many !== undefined && b.many !== undefined && a.many !== b.many) return false;
  if (!a.kind || !b.kind || a.kind === b.kind) return true;
  return a.kind !== 'person' && b.kind !== 'person';
}
