import { covers, near } from '../../document/index.ts';
import { distanceKm, type GazetteerPlace, isArea } from '../../gazetteer/index.ts';
import { NAMES } from './reach.ts';
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
  const whole = near(spans, span).find(
    (other) => other !== span && other.reading?.facility === true && covers(other, span),
  );
  if (reading?.facility !== true && whole === undefined) return false;
  return !townsOf(spans).some(
    (town) =>
      distanceKm(town.place, place) < NEAR_KM && town.spans.some((other) => !covers(whole ?? span, other)),
  );
}

interface Town {
  readonly place: GazetteerPlace;
  readonly spans: ResolvedSpan[];
}

const TOWNS = new WeakMap<readonly ResolvedSpan[], readonly Town[]>();

/** The towns and spots that a text names, each with where. */
function townsOf(spans: readonly ResolvedSpan[]): readonly Town[] {
  const known = TOWNS.get(spans);
  if (known !== undefined) return known;
  const towns = new Map<GazetteerPlace, Town>();
  for (const span of spans) {
    const place = span.choice?.place;
    if (place === undefined || span.reading?.facility === true || isArea(place.kind)) continue;
    const town = towns.get(place);
    if (town !== undefined) town.spans.push(span);
    else if (towns.size < NAMES) towns.set(place, { place, spans: [span] });
  }
  const found = [...towns.values()];
  TOWNS.set(spans, found);
  return found;
}
