import type { Meaning } from './meaning.ts';

/** What kinds of word may open an expression; `lead` words count only where a word of time follows soon. */
export type Opening =
  | 'month'
  | 'weekday'
  | 'unit'
  | 'season'
  | 'part'
  | 'day'
  | 'number'
  | 'digits'
  | 'ordinal'
  | 'lead'
  | 'often'
  | 'ref'
  | 'clock';

/** What a rule may ask of the text around its match. */
export interface Around {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** One kind of expression: what may open it, its pattern, and what its words say; undefined where they say no time. */
export interface TimeRule {
  readonly name: string;
  readonly opens: readonly Opening[];
  readonly pattern: RegExp;
  read(groups: Readonly<Record<string, string | undefined>>, around: Around): Meaning | undefined;
}
