import type { NumberType } from '../../document/index.ts';
import type { Reading } from './value.ts';

/** A number with all the words that belong to it, as pieces. */
export interface Phrase {
  readonly first: number;
  readonly until: number;
  readonly type: NumberType;
  readonly reading: Reading;
  readonly unit?: string;
}
