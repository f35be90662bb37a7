import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EventType } from '../../src/document/index.ts';
import type { Event } from '../../src/document/index.ts';

/** From a CAMEO code to the PLOVER type that stands for it; a code that PLOVER does not list has none. */
export type Crosswalk = ReadonlyMap<string, EventType>;

/**
 * PLOVER's own crosswalk from CAMEO (CAMEO2PLOVER-2021, in the gold folder's ontology). It parts from PLOVER's manual here
 * and there: promises to yield (035) are AGREE, embargoes and sanctions (163) COERCE, verdicts (116) ACCUSE.
 */
export function readCrosswalk(goldDir: string): Crosswalk {
  const { cameo_to_plover: rows } = JSON.parse(
    readFileSync(join(goldDir, 'ontology/plover.json'), 'utf8'),
  ) as { cameo_to_plover: readonly { readonly cameo: string; readonly type: string }[] };
  const crosswalk = new Map<string, EventType>();
  for (const { cameo, type } of rows) {
    const known = EventType.safeParse(type);
    if (known.success && !crosswalk.has(cameo)) crosswalk.set(cameo, known.data);
  }
  return crosswalk;
}

/** An event's type for a set that was coded in CAMEO: its code, as an export writes it, taken over the crosswalk. */
export function crosswalkType(crosswalk: Crosswalk, { type, cameo, projected }: Event): EventType {
  const act = projected ?? { type, cameo };
  return crosswalk.get(act.cameo) ?? act.type;
}
