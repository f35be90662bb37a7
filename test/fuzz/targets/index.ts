import type { Target } from '../target.ts';
import { API } from './api.ts';
import { DECODERS } from './decoders.ts';
import { FILES } from './files.ts';
import { READERS } from './readers.ts';
import { STAGES } from './stages.ts';

/** Everything that takes bytes of others. */
export const TARGETS: readonly Target[] = [...READERS, ...DECODERS, ...STAGES, ...FILES, API];

/** The target of that name. */
export function targetOf(name: string): Target {
  const found = TARGETS.find((target) => target.name === name);
  if (found === undefined)
    throw new Error(`No target ${name}; there are ${TARGETS.map((one) => one.name).join(', ')}`);
  return found;
}
