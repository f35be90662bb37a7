import { covers } from '../../document/index.ts';
import { distanceKm, isArea } from '../../gazetteer/index.ts';
import type { ResolvedSpan } from './resolve-spans.ts';

/** Larger towns are likely enough to be what a hospital or a stadium is named for. */
const KNOWN = 50_000;
const NEAR_KM = 100;

/**
 * Which names say little of where what bears them is, as no other place of the text lies near the one found:
 * - what stands somewhere and is named for a small town ("Cornell University", "the Rogers Centre"): the name may well be a founder's;
 * - a street, whatever it is named for;
 * - a small town far from the towns that the text is about ("Stonewall" in a report from one county): one of its name that no list has is likelier.
 */
export function findGuesses(spans: readonly ResolvedSpan[]): ReadonlySet<ResolvedSpan> {
  const towns = spans.filter(isTown);
  const facilities = spans.filter(({ reading }) => reading?.facility === true);
  const wholeOf = (span: ResolvedSpan) => facilities.find((other) => other !== span && covers(other, span));
  const firm = new Set(
    towns.filter(({ placed, reading }) => placed || reading?.hint !== undefined).map(keyOf),
  );
  const strays = new Set(
    towns
      .filter((span) => !firm.has(keyOf(span)) && wholeOf(span) === undefined && isStray(span, towns, spans))
      .map(keyOf),
  );
  const settled = towns.filter((one) => !strays.has(keyOf(one)));
  return new Set(
    spans.filter((span) => {
      const whole = wholeOf(span);
      if (span.reading?.facility !== true && whole === undefined)
        return isTown(span) && strays.has(keyOf(span));
      return isNamesake(span, whole ?? span, settled);
    }),
  );
}

type Town = ResolvedSpan & { readonly choice: NonNullable<ResolvedSpan['choice']> };

function isTown(span: ResolvedSpan): span is Town {
  return span.choice !== undefined && span.reading?.facility !== true && !isArea(span.choice.place.kind);
}

function keyOf({ choice }: Town): number {
  return choice.place.index;
}

function isNamesake(
  { choice, reading, placed }: ResolvedSpan,
  whole: ResolvedSpan,
  towns: readonly Town[],
): boolean {
  if (choice === undefined || placed || choice.place.kind === 'landmark') return false;
  const street = reading?.rule === 'street';
  if (isArea(choice.place.kind)) return street;
  if (choice.place.population >= KNOWN && !street) return false;
  return !towns.some(
    (other) => !covers(whole, other) && distanceKm(other.choice.place, choice.place) < NEAR_KM,
  );
}

/** Larger towns are named without their country or division. */
const SMALL = 20_000;
/** A text is about a district where this many of its towns lie near one another. */
const TOWNS = 2;
const FAR_KM = 250;

function isStray(
  { choice: { place } }: Town,
  towns: readonly Town[],
  spans: readonly ResolvedSpan[],
): boolean {
  if (place.kind !== 'city' || place.population >= SMALL) return false;
  const others = towns.filter(({ choice }) => choice.place.index !== place.index);
  if (others.some(({ choice }) => distanceKm(choice.place, place) < FAR_KM)) return false;
  if (spans.some(({ choice }) => choice?.place.kind === 'division' && choice.place.index === place.division))
    return false;
  return others.some(
    (one) =>
      others.filter((other) => distanceKm(one.choice.place, other.choice.place) < NEAR_KM).length >= TOWNS,
  );
}
