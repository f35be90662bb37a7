import type { NumberType } from '../../../document/index.ts';
import type { Piece } from '../pieces.ts';
import type { Cardinal } from '../read-cardinal.ts';

/** A number that counts no things: what it is, and the pieces that belong to it. */
export interface Apart {
  readonly type: NumberType;
  readonly first: number;
  readonly until: number;
}

/** Recognises one way in which a number counts no things. */
export type ApartRule = (pieces: readonly Piece[], number: Cardinal) => Apart | undefined;
