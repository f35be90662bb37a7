import type { Doc, Event, Versions } from '../../document/index.ts';
import { createActorIndex } from '../../document/refs.ts';
import type { Stage } from '../../pipeline/index.ts';
import { stagePerDocument } from '../../pipeline/index.ts';
import { codeEvent, STAGE } from './code-event.ts';

type Needs = 'sentences' | 'tokens' | 'words' | 'frames' | 'actors';

/** The stage that turns the model's frames into event records. */
export function codeEvents({ versions }: { readonly versions: Versions }): Stage<Needs, 'events'> {
  return stagePerDocument(STAGE, ['sentences', 'tokens', 'words', 'frames', 'actors'], ['events'], (doc) => ({
    events: eventsOf(doc, versions),
  }));
}

function eventsOf(doc: Doc<Needs>, versions: Versions): readonly Event[] {
  const actors = createActorIndex(doc.layers.actors, doc.document.text);
  const seen = new Map<string, number>();
  return doc.layers.frames.map((frame) => {
    const key = `${frame.trigger.start}:${frame.trigger.end}:${frame.type.value}`;
    const nth = seen.get(key) ?? 0;
    seen.set(key, nth + 1);
    return codeEvent(frame, { doc, actors, versions, nth });
  });
}
