import type { Clusters } from '../clusters.ts';
import type { Reading } from '../reading.ts';

/** One rule of the sieve: joins what it is sure of and leaves the rest to the passes after it. */
export type Pass = (clusters: Clusters, reading: Reading) => void;
