import type { Run } from '../../model/index.ts';
import type { Name } from './names/name.ts';

/**
 * "US Commerce Secretary Wilbur" of "Wilbur Ross": an actor's phrase that ends inside a person's name goes on to its end.
 *                                        ^^^^
 */
export function wholeName<Found extends Run>(run: Found, names: readonly Name[]): Found {
  const cut = names.find(
    ({ first, until, label }) =>
      label === 'PER' && first < run.until && run.until < until && first >= run.first,
  );
  return cut === undefined ? run : { ...run, until: cut.until };
}
