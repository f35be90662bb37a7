import { inOrder, type Placed } from '../article.ts';
import { overlap } from './shingles.ts';
import type { Copy } from './find-copies.ts';

/** A text as the search for copies sees it. */
export interface Shingled extends Placed {
  readonly shingles: Uint32Array;
}

/** From this share on, the shorter text says nothing of its own: a reprint cut or edited keeps far more, a common source less. */
const LEAST_SHARE = 0.6;
/** One in so many shingles is looked up: enough to meet, few enough to be quick. */
const SAMPLE = 4;
/** Runs of words in more texts than this are phrases of the trade ("this is a breaking news story"), not signs of a copy. */
const MOST_HOLDERS = 200;
/** Texts with fewer runs than this are too short to tell. */
const LEAST_SHINGLES = 8;

interface Nearest<Text> {
  readonly text: Text;
  readonly share: number;
}

/**
 * Copies that follow their texts: each text is laid beside those published before it that share runs of words. When texts
 * come and go, only those after them that share such runs are looked at again.
 */
export class CopyIndex<Text extends Shingled> {
  /** The texts that hold a run of words, in order: most runs have one holder, which stands for itself. */
  readonly #holders = new Map<number, Text | Text[]>();
  readonly #nearest = new Map<Text, Nearest<Text>>();
  readonly #texts = new Set<Text>();

  change(come: readonly Text[], gone: ReadonlySet<Text>): void {
    const changes = come.length + gone.size;
    const many = 2 * changes > this.#texts.size;
    const looked = new Set<Text>(come);
    for (const text of gone) {
      this.#texts.delete(text);
      this.#nearest.delete(text);
      if (!many) for (const hash of sampleOf(text)) this.#after(hash, text, changes, looked);
    }
    for (const text of gone) for (const hash of sampleOf(text)) this.#drop(hash, text);
    for (const text of [...come].sort(inOrder)) {
      this.#texts.add(text);
      for (const hash of sampleOf(text)) this.#hold(hash, text);
    }
    for (const text of many ? this.#texts : come) {
      if (many) looked.add(text);
      else for (const hash of sampleOf(text)) this.#after(hash, text, changes, looked);
    }
    const counts = new Map<Text, number>();
    for (const text of looked) {
      if (gone.has(text)) continue;
      const nearest = this.#nearestOf(text, counts);
      if (nearest === undefined) this.#nearest.delete(text);
      else this.#nearest.set(text, nearest);
    }
  }

  /** All copies by the id of the document; a copy of a copy is one of the first. */
  copies(): Map<string, Copy> {
    const originalOf = (text: Text): Text => {
      let of = text;
      for (let next = this.#nearest.get(of); next !== undefined; next = this.#nearest.get(of)) of = next.text;
      return of;
    };
    return new Map(
      [...this.#nearest.keys()].sort(inOrder).map((text) => {
        const { share } = this.#nearest.get(text)!;
        return [
          text.id,
          { document: text.id, of: originalOf(text).id, share: Math.round(share * 1000) / 1000 },
        ];
      }),
    );
  }

  #listOf(hash: number): readonly Text[] {
    const held = this.#holders.get(hash);
    return held === undefined ? [] : Array.isArray(held) ? held : [held];
  }

  #hold(hash: number, text: Text): void {
    const held = this.#holders.get(hash);
    if (held === undefined) this.#holders.set(hash, text);
    else if (Array.isArray(held)) held.splice(placeIn(held, text), 0, text);
    else this.#holders.set(hash, inOrder(held, text) < 0 ? [held, text] : [text, held]);
  }

  #drop(hash: number, text: Text): void {
    const left = this.#listOf(hash).filter((one) => one !== text);
    if (left.length > 1) this.#holders.set(hash, left);
    else if (left.length === 1) this.#holders.set(hash, left[0]!);
    else this.#holders.delete(hash);
  }

  /** Adds the holders after a text for whom it counts, or for whom a run has become, or ceased to be, a phrase of the trade. */
  #after(hash: number, text: Text, changes: number, looked: Set<Text>): void {
    const list = this.#listOf(hash);
    if (list.length < 2) return;
    const end = Math.min(list.length, MOST_HOLDERS + 1 + changes);
    for (let i = placeIn(list, text); i < end; i++) looked.add(list[i]!);
  }

  /** `counts` is empty before and after. */
  #nearestOf(text: Text, counts: Map<Text, number>): Nearest<Text> | undefined {
    const own = text.shingles;
    for (const hash of sampleOf(text)) {
      const list = this.#listOf(hash);
      if (list.length < 2) continue;
      const before = placeIn(list, text);
      if (before > MOST_HOLDERS) continue;
      for (let i = 0; i < before; i++) counts.set(list[i]!, (counts.get(list[i]!) ?? 0) + 1);
    }
    const likely = [...counts].filter(
      ([other, sampled]) =>
        (sampled * SAMPLE * 2) / Math.min(own.length, other.shingles.length) >= LEAST_SHARE,
    );
    counts.clear();
    let best: Nearest<Text> | undefined;
    for (const [other] of likely.sort(([a], [b]) => inOrder(a, b))) {
      const share = overlap(own, other.shingles) / Math.min(own.length, other.shingles.length);
      if (share >= LEAST_SHARE && share > (best?.share ?? 0)) best = { text: other, share };
    }
    return best;
  }
}

function sampleOf({ shingles }: Shingled): Uint32Array {
  return shingles.length < LEAST_SHINGLES
    ? new Uint32Array()
    : shingles.filter((hash) => hash % SAMPLE === 0);
}

/** How many of a list in order stand before a text. */
function placeIn<Text extends Shingled>(list: readonly Text[], text: Text): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (inOrder(list[middle]!, text) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
