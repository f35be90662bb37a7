import type { Issue, Published } from '../document/index.ts';
import { warning } from './issues.ts';
import { parsePublished } from './published.ts';

/** The publication date that a field tells. A value that is no date is told as an issue, not dropped in silence. */
export function readPublished(value: unknown): {
  readonly published?: Published;
  readonly issues: readonly Issue[];
} {
  if (value === undefined || value === null) return { issues: [] };
  if (typeof value === 'string' && value.trim() === '') return { issues: [] };
  const moment = typeof value === 'string' || typeof value === 'number' ? parsePublished(value) : undefined;
  if (moment !== undefined) return { published: { ...moment, basis: 'metadata' }, issues: [] };
  const words = JSON.stringify(value);
  const shown = words.length > 60 ? `${words.slice(0, 60)}...` : words;
  return { issues: [warning('bad-date', `The publication date ${shown} cannot be read`)] };
}
