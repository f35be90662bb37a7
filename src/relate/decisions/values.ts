import type { DecisionChange, EventDate, EventPlace, EventType } from '../../document/index.ts';
import { cameoFor, intensityOf, modesOf, quadOf } from '../../ontology/index.ts';

/** A date that a person set. */
export function dateBy({ from, to }: NonNullable<DecisionChange['date']>): EventDate {
  const precision = from.length <= 4 ? 'year' : from.length <= 7 ? 'month' : 'day';
  return { from, to: to ?? from, precision, basis: 'person' };
}

/** A place that a person set. */
export function placeBy(place: NonNullable<DecisionChange['place']>): EventPlace {
  return { ...place, precision: place.lat === undefined ? 'unknown' : 'city', basis: 'person' };
}

/** Type and mode as a person set them, with the codes that follow from them. */
export function typeBy(
  before: { readonly type: EventType; readonly mode?: string | undefined },
  change: DecisionChange,
) {
  const type = change.type ?? before.type;
  const asked = change.mode ?? before.mode;
  // A mode that the new type does not have goes with the old one, unless it was set too.
  const mode = change.mode !== undefined || modesOf(type).includes(asked ?? '') ? asked : undefined;
  const kept = mode === undefined || mode === '' ? {} : { mode };
  const cameo = cameoFor(type, kept.mode);
  return { type, ...kept, cameo, quad: quadOf(type), intensity: intensityOf(type, kept.mode, cameo) };
}

/** The names of the fields that a change sets. */
export function fieldsOf(change: DecisionChange): string[] {
  return Object.keys(change).filter((name) => change[name] !== undefined);
}

/** Both lists, each name once. */
export function withFields(before: readonly string[] | undefined, change: DecisionChange): string[] {
  return [...new Set([...(before ?? []), ...fieldsOf(change)])];
}
