import { CURRENCIES, FLOORS, NUMBERS, SCALES } from './number-words.ts';

/** A number phrase as bounds and a best value. */
export interface NumberReading {
  readonly low?: number;
  readonly high?: number;
  readonly value?: number;
  readonly approximate?: boolean;
  /** ISO 4217 code of a currency. */
  readonly unit?: string;
}

const AT_LEAST = /\b(?:at least|no fewer than|no less than|not less than|a minimum of|upwards of)\b/;
const MORE_THAN = /\b(?:more than|over|above|exceeding|greater than)\b|\+$/;
const AT_MOST =
  /\b(?:at most|up to|as many as|as much as|no more than|fewer than|less than|under|a maximum of)\b/;
const ABOUT =
  /\b(?:some|about|around|roughly|nearly|almost|approximately|an estimated|estimated|close to|circa|or so)\b|~/;
/** "an unknown number", "a crowd": the article counts the heap, not what is in it. */
const UNCOUNTED =
  /\b(?:numbers?|sums?|amounts?|quantit(?:y|ies)|crowds?|groups?|teams?|waves?|series|majority|fraction|part|lot|unknown|undisclosed|unspecified|undetermined|uncertain)\b/;
const RANGE = /(?:between )?(\S.*?)\s*(?:\bto\b|\band\b|–|-)\s*(\S.*)/;

/** Reads "at least 12", "some 400,000", "dozens", "$40 million", "between 10 and 15"; empty where no number stands. */
export function readNumber(phrase: string): NumberReading {
  const text = phrase.toLowerCase().replaceAll('’', "'").trim();
  const money = unitOf(text);
  const unit = money === undefined ? {} : { unit: money };
  const range = readRange(text);
  if (range !== undefined) return { ...range, ...unit };
  const value = valueOf(text);
  if (value === undefined) {
    const low = floorOf(text);
    return low === undefined ? unit : { low, approximate: true, ...unit };
  }
  if (AT_LEAST.test(text)) return { low: value, value, ...unit };
  if (MORE_THAN.test(text) && !text.includes('no more than'))
    return { low: value, value, approximate: true, ...unit };
  if (AT_MOST.test(text)) return { high: value, value, approximate: true, ...unit };
  if (ABOUT.test(text)) return { value, approximate: true, ...unit };
  return { low: value, high: value, value, ...unit };
}

/** "10 to 15", "between ten and 15", "10-15 million". */
function readRange(text: string): NumberReading | undefined {
  const match = RANGE.exec(text);
  if (match === null || !/\d|between/.test(text)) return undefined;
  const [, left = '', right = ''] = match;
  const scale = /(hundred|thousand|million|billion)/.exec(right)?.[1];
  const low = valueOf(scale !== undefined && !left.includes(scale) ? `${left} ${scale}` : left);
  const high = valueOf(right);
  return low === undefined || high === undefined || low >= high ? undefined : { low, high };
}

function valueOf(text: string): number | undefined {
  const uncounted = UNCOUNTED.test(text);
  let total = 0;
  let part: number | undefined;
  for (const word of wordsOf(text)) {
    const digits = /^\d[\d,]*(?:\.\d+)?$/.test(word) ? Number(word.replaceAll(',', '')) : undefined;
    // "a few hundred", "several thousand": vague, whatever the scale.
    if (FLOORS[word] !== undefined) return undefined;
    const number =
      digits ?? (/^an?$/.test(word) && uncounted ? undefined : fits(part) ? NUMBERS[word] : undefined);
    const scale = SCALES[word];
    if (word === 'half') part = (part ?? 0) + 0.5;
    else if (scale !== undefined && (part !== undefined || word.length > 2)) {
      const scaled = (part ?? 1) * scale;
      // "six hundred thousand": hundreds stay open for the scale that follows.
      if (scale === 100) part = scaled;
      else {
        total += scaled;
        part = undefined;
      }
    } else if (number !== undefined && !(/^an?$/.test(word) && part !== undefined)) {
      part = part !== undefined && digits === undefined ? part + number : number;
    }
  }
  return part === undefined ? (total === 0 ? undefined : total) : total + part;
}

/** "twenty three": a word for a number may follow tens, or nothing. */
function fits(part: number | undefined): boolean {
  return part === undefined || (part >= 20 && part % 10 === 0);
}

function floorOf(text: string): number | undefined {
  const words = wordsOf(text);
  const at = words.findIndex((word) => FLOORS[word] !== undefined);
  if (at < 0) return undefined;
  const first = FLOORS[words[at]!]!;
  // "tens of thousands", "several hundred": the unit that follows multiplies.
  const unit = words
    .slice(at + 1)
    .map((word) => SCALES[word.replace(/s$/, '')])
    .find((scale) => scale !== undefined);
  return first * (unit ?? 1);
}

function wordsOf(text: string): readonly string[] {
  return text.match(/\d[\d,]*(?:\.\d+)?|[a-z]+/g) ?? [];
}

function unitOf(text: string): string | undefined {
  const mark = /[$€£¥]/.exec(text)?.[0];
  if (mark !== undefined) return CURRENCIES[mark];
  return wordsOf(text)
    .map((word) => CURRENCIES[word] ?? CURRENCIES[word.replace(/s$/, '')])
    .find((unit) => unit !== undefined);
}
