import { records } from './0001-records.ts';
import { current } from './0002-current.ts';
import { related } from './0003-related.ts';
import { actorSums } from './0004-actor-sums.ts';
import { changes } from './0005-changes.ts';
import { ownNumbers } from './0006-own-numbers.ts';
import type { Migration } from './migration.ts';

export type { Migration } from './migration.ts';

/** All steps in order; their numbers are 1, 2, 3 and so on. */
export const MIGRATIONS: readonly Migration[] = [records, current, related, actorSums, changes, ownNumbers];
