import type { GazetteerPlace } from '../../gazetteer/index.ts';

/** Agencies keep desks in capitals, and in cities of so many people. */
export function isDesk({ kind, population }: GazetteerPlace): boolean {
  return kind === 'capital' || ((kind === 'city' || kind === 'seat') && population >= MANY);
}

const MANY = 3_000_000;
