import type { Basis } from '../../document/index.ts';
import type { Gender, Kind } from './lexicon.ts';
import type { Mention } from './mention.ts';

/** All that is known of an actor from the mentions joined so far. */
export interface Cluster {
  /** Indices of its mentions, in text order. */
  readonly members: readonly number[];
  readonly kind: Kind | undefined;
  readonly many: boolean | undefined;
  readonly gender: Gender | undefined;
  /** Proper names, the longest first. */
  readonly names: readonly (readonly string[])[];
  readonly roles: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  readonly nations: ReadonlySet<string>;
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

  constructor(mentions: readonly Mention[]) {
    this.mentions = mentions;
    this.parents = mentions.map((_, i) => i);
    this.clusters = mentions.map((mention, i) => start(mention, i));
    this.links = mentions.map(() => undefined);
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
  const { kind, many, gender, name, roles, words, nations, pronoun, quotation } = mention;
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
    voices,
  };
}

function merge(a: Cluster, b: Cluster): Cluster {
  const names = [...a.names];
  for (const name of b.names)
    if (!names.some((other) => other.join(' ') === name.join(' '))) names.push(name);
  names.sort((x, y) => y.length - x.length);
  return {
    members: [...a.members, ...b.members].sort((x, y) => x - y),
    kind: a.kind ?? b.kind,
    many: a.many ?? b.many,
    gender: a.gender ?? b.gender,
    names,
    roles: new Set([...a.roles, ...b.roles]),
    words: new Set([...a.words, ...b.words]),
    nations: new Set([...a.nations, ...b.nations]),
    voices: new Set([...a.voices, ...b.voices]),
  };
}

/** True where nothing known of the two forbids that they are one. */
export function agree(a: Cluster, b: Cluster): boolean {
  if (a.gender && b.gender && a.gender !== b.gender) return false;
  if (a.many !== undefined && b.many !== undefined && a.many !== b.many) return false;
  if (!a.kind || !b.kind || a.kind === b.kind) return true;
  return a.kind !== 'person' && b.kind !== 'person';
}
