import type { Links } from '../groups/groups.ts';
import { firstMet, linksFrom } from '../stories/like.ts';
import type { Placing } from '../stories/story-index.ts';
import { numbersOf, realsOf, textOf } from './arrays.ts';

interface LotText {
  /** The places of the texts among all. */
  readonly places: string;
  /** How many of them are only met. */
  readonly met: number;
  /** A text without a day: null. */
  readonly days: readonly (number | null)[];
  readonly lengths: string;
  readonly terms: string;
  readonly weights: string;
}

interface AnswerText {
  readonly lengths: string;
  readonly to: string;
  readonly near: string;
}

/** Some texts that are to be laid beside those before them, with all that they may meet; undated ones come first. */
export function likeLot(texts: readonly Placing[], from: number, to: number): string {
  const first = firstMet(texts, from);
  const places: number[] = [];
  for (let place = 0; place < first && texts[place]!.day === Infinity; place++) places.push(place);
  for (let place = first; place < to; place++) places.push(place);
  const own = places.map((place) => texts[place]!);
  const lot: LotText = {
    places: textOf(Uint32Array.from(places)),
    met: own.length - (to - from),
    days: own.map(({ day }) => (day === Infinity ? null : day)),
    lengths: textOf(Uint32Array.from(own, ({ vector }) => vector.terms.length)),
    terms: textOf(
      joined(
        Uint32Array,
        own.map(({ vector }) => vector.terms),
      ),
    ),
    weights: textOf(
      joined(
        Float64Array,
        own.map(({ vector }) => vector.weights),
      ),
    ),
  };
  return JSON.stringify(lot);
}

/** Finds the links of a lot. */
export function likeIn(lot: string): string {
  const { days, met, ...texts } = JSON.parse(lot) as LotText;
  const places = numbersOf(texts.places);
  const lengths = numbersOf(texts.lengths);
  const [terms, weights] = [numbersOf(texts.terms), realsOf(texts.weights)];
  let end = 0;
  const placings = days.map((day, i): Placing => {
    const start = end;
    end += lengths[i]!;
    return {
      day: day ?? Infinity,
      vector: { terms: terms.subarray(start, end), weights: weights.subarray(start, end) },
    };
  });
  const links = linksFrom(placings, met);
  const answer: AnswerText = {
    lengths: textOf(Uint32Array.from(links, ({ to }) => to.length)),
    to: textOf(
      joined(
        Uint32Array,
        links.map(({ to }) => to.map((place) => places[place]!)),
      ),
    ),
    near: textOf(
      joined(
        Float64Array,
        links.map(({ near }) => near),
      ),
    ),
  };
  return JSON.stringify(answer);
}

/** The links of the texts of a lot, by places among all. */
export function readLinks(answer: string): Links[] {
  const { lengths, to, near } = JSON.parse(answer) as AnswerText;
  const [places, nears] = [numbersOf(to), realsOf(near)];
  let end = 0;
  return Array.from(numbersOf(lengths), (length) => {
    const start = end;
    end += length;
    return { to: [...places.subarray(start, end)], near: [...nears.subarray(start, end)] };
  });
}

function joined<List extends Uint32Array | Float64Array>(
  kind: new (length: number) => List,
  lists: readonly ArrayLike<number>[],
): List {
  const all = new kind(lists.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const list of lists) {
    all.set(list, at);
    at += list.length;
  }
  return all;
}
