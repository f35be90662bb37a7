import { covers } from '../../document/index.ts';
import { distanceKm, isArea } from '../../gazetteer/index.ts';
import type { ResolvedSpan } from './resolve-spans.ts';

/** Larger towns are likely enough to be what a hospital or a stadium is named for. */
const KNOWN = 50_000;
const NEAR_KM = 100;

/**
 * True for a town that is only read out of the name of what stands somewhere ("Cornell University", "the Rogers Centre"), if it is small
 * or the name is a street's, and no other place of the text lies near it: the name may well be a founder's.
 */
export function isGuess(span: ResolvedSpan, spans: readonly ResolvedSpan[]): boolean {
  const { choice, reading, placed } = span;
  if (choice === undefined || placed || isArea(choice.place.kind)) return false;
  const { place } = choice;
  if (place.kind === 'landmark' || (place.population >= KNOWN && reading?.rule !== 'street')) return false;
  const whole = spans.find(
    (other) => other !== span && other.reading?.facility === true && covers(other, span),
  );
  if (reading?.facility !== true && whole === undefined) return false;
  return !spans.some(
    (other) =>
      other.choice !== undefined &&
      other.reading?.facility !== true &&
      !covers(whole ?? span, other) &&
      !isArea(other.choice.place.kind) &&
      distanceKm(other.choice.place, place) < NEAR_KM,
  );
}
