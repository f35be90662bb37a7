import type { Doc, Event, Frame, MatchedFrame, Versions } from '../../document/index.ts';
import { createActorIndex } from '../../document/refs.ts';
import type { Codebook } from '../../ontology/index.ts';
import type { Stage } from '../../pipeline/index.ts';
import { stagePerDocument } from '../../pipeline/index.ts';
import { carryPlaces } from './carry-places.ts';
import { codeEvent, STAGE } from './code-event.ts';

type Needs = 'sentences' | 'tokens' | 'words' | 'frames' | 'matched' | 'quotations' | 'places' | 'actors';
const LAYERS = [
  'sentences',
  'tokens',
  'words',
  'frames',
  'matched',
  'quotations',
  'places',
  'actors',
] as const;

/** The stage that turns the model's frames into event records. */
export function codeEvents(means: EventMeans): Stage<Needs, 'events'> {
  return stagePerDocument(STAGE, [...LAYERS], ['events'], (doc) => ({
    events: eventsOf(doc, means),
  }));
}

/** What events are coded with. */
export interface EventMeans {
  readonly codebook: Codebook;
  readonly versions: Versions;
}

function eventsOf(doc: Doc<Needs>, means: EventMeans): readonly Event[] {
  const actors = createActorIndex(doc.layers.actors, doc.document.text);
  const sectors = new Map(doc.layers.actors.map((actor) => [actor.id, actor.sectors]));
  const crowds = new Map<number, number>();
  const frames: readonly (Frame | MatchedFrame)[] = [...doc.layers.frames, ...doc.layers.matched].sort(
    (a, b) => a.trigger.start - b.trigger.start,
  );
  for (const { sentence } of frames) crowds.set(sentence, (crowds.get(sentence) ?? 0) + 1);
  const seen = new Map<string, number>();
  const events = frames.flatMap((frame) => {
    const key = `${frame.trigger.start}:${frame.trigger.end}:${frame.type.value}`;
    const nth = seen.get(key) ?? 0;
    seen.set(key, nth + 1);
    const alone = crowds.get(frame.sentence) === 1;
    return codeEvent(frame, { ...means, doc, actors, sectors, nth, alone }) ?? [];
  });
  const countries = new Map(
    doc.layers.actors.map(({ id, country, countryBasis }) => [
      id,
      countryBasis === 'stated' ? country : undefined,
    ]),
  );
  return carryPlaces(doc, events, (actor) => countries.get(actor));
}
