import { type GazetteerPlace, isArea } from '../../gazetteer/index.ts';
import type { NameGroup } from './choose.ts';
import { isDesk } from './desk.ts';

/** So many times as large is the town that a report from a desk means. */
const FAR_LARGER = 5;

/**
 * "MOSCOW - Two died in Donetsk, Ukrainian officials said": of two towns of one name, the small one in the land of the desk is not meant
 *                       ^^^^^^^
 * where the text names the land of the far larger one, and no words beside it say otherwise.
 */
export function withoutFarNamesakes(
  groups: readonly NameGroup[],
  desk: GazetteerPlace | undefined,
): readonly NameGroup[] {
  if (desk === undefined || !isDesk(desk)) return groups;
  const named = new Set(
    groups.flatMap(({ candidates }) =>
      candidates.flatMap(({ place }) => (place.kind === 'country' ? (place.country ?? []) : [])),
    ),
  );
  return groups.map((group) => {
    const { candidates, tied } = group;
    if (tied) return group;
    const kept = candidates.filter(
      ({ place }) =>
        place.index === desk.index ||
        place.country !== desk.country ||
        isArea(place.kind) ||
        !candidates.some(
          ({ place: other }) =>
            !isArea(other.kind) &&
            other.country !== desk.country &&
            named.has(other.country ?? '') &&
            other.population > place.population * FAR_LARGER,
        ),
    );
    return kept.length === candidates.length ? group : { ...group, candidates: kept };
  });
}
