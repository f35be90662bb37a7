import { type Frame, overlaps, type Span } from '../../document/index.ts';

const ROLES = ['source', 'target', 'place', 'attribution'] as const;

/** What somebody or a place is in an event that the model proposes. */
export function rolesIn(frame: Frame, one: Span): readonly (typeof ROLES)[number][] {
  return ROLES.filter((role) => frame[role].some((filler) => overlaps(filler, one)));
}
