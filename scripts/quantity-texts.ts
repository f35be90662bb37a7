import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { QuantityKind, type Span } from '../src/document/index.ts';
import { wholeWords } from './whole-words.ts';

const Row = z.object({
  text: z.string(),
  numbers: z.array(
    z.object({
      number: z.string(),
      /** Which of its occurrences as a whole word. */
      nth: z.int().positive(),
      kind: QuantityKind,
      /** Words for who gives it. */
      by: z.string().nullable(),
    }),
  ),
});

/** A text whose numbers are labelled. */
export interface NumberText {
  readonly text: string;
  readonly numbers: readonly {
    readonly span: Span;
    readonly kind: QuantityKind;
    readonly by: string | undefined;
  }[];
  /** Never trained on. */
  readonly held: boolean;
}

/** Every so many texts one is held out. */
const HELD_EVERY = 3;

const TEXTS = join(import.meta.dirname, '../training/quantities');

/** The texts of `training/quantities`, file by file. Throws where a number does not stand in its text. */
export function readNumberTexts(): NumberText[] {
  return readdirSync(TEXTS)
    .sort()
    .flatMap((file) => readNumbers(join(TEXTS, file)));
}

function readNumbers(path: string): NumberText[] {
  const lines = readFileSync(path, 'utf8').trim().split('\n');
  return lines.map((line, index) => {
    const { text, numbers } = Row.parse(JSON.parse(line));
    return {
      text,
      numbers: numbers.map(({ number, nth, kind, by }) => ({
        span: find(text, number, nth, path),
        kind,
        by: by ?? undefined,
      })),
      held: index % HELD_EVERY === HELD_EVERY - 1,
    };
  });
}

function find(text: string, number: string, nth: number, path: string): Span {
  const found = [...text.matchAll(new RegExp(wholeWords(number), 'gu'))][nth - 1];
  if (found === undefined) throw new Error(`${path}: no "${number}" in "${text}"`);
  return { start: found.index, end: found.index + number.length };
}
