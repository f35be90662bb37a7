import type { Actor, Frame, MatchedFrame, Sector } from '../../../document/index.ts';

/** Who acts and to whom, as the document knows them. */
interface Parties {
  readonly source: readonly Actor[];
  readonly target: readonly Actor[];
}

const FIRMS: readonly Sector[] = ['BUS', 'MNC'];

/**
 * "Praise for Ann came from a rival", "A rebuke to a carmaker was issued by another": names alone make no politics. Where a
 * pattern asks for names, who acts must have a part to play other than a firm's, and whom it is done to a part or a country.
 */
export function isOfPolitics(frame: Frame | MatchedFrame, { source, target }: Parties): boolean {
  const named = 'pattern' in frame ? (frame.named ?? []) : [];
  const acts = ({ sectors }: Actor): boolean => sectors.some((sector) => !FIRMS.includes(sector));
  const suffers = ({ sectors, countryBasis }: Actor): boolean =>
    sectors.length > 0 || countryBasis === 'stated';
  return (
    (named.length === 0 || source.length === 0 || source.some(acts)) &&
    (!named.includes('target') || target.some(suffers))
  );
}
