import type { Doc, Frame, Layers, MatchedFrame, Versions } from '../../document/index.ts';
import { createActorIndex } from '../../document/refs.ts';
import type { Codebook } from '../../ontology/index.ts';
import type { Stage } from '../../pipeline/index.ts';
import { stagePerDocument } from '../../pipeline/index.ts';
import { groupBy } from '../../util/group-by.ts';
import { carryPlaces } from './places/carry-places.ts';
import { withoutAskedFor } from './asked-for.ts';
import { codeEvent, STAGE } from './code-event.ts';
import { inheritDates, orderEvents } from './dates/index.ts';
import { joinActs } from './one-act.ts';
import { refersBack } from './refers-back.ts';
import type { KindChooser } from './quantities/kind/choose-kinds.ts';
import { tieQuantities } from './quantities/tie-quantities.ts';
import { toldTypes } from './told-types.ts';

const LAYERS = [
  ...(['sentences', 'tokens', 'words', 'frames', 'times'] as const),
  ...(['matched', 'quotations', 'quantities', 'places', 'actors'] as const),
] as const;
type Needs = (typeof LAYERS)[number];

/** The stage that turns the model's frames into event records, and ties numbers to them. */
export function codeEvents(means: EventMeans): Stage<Needs, 'events' | 'figures'> {
  return stagePerDocument(STAGE, [...LAYERS], ['events', 'figures'], (doc) => eventsOf(doc, means));
}

/** What events are coded with. */
export interface EventMeans {
  readonly codebook: Codebook;
  readonly versions: Versions;
  /** Has the last word on what numbers count; without it rules say so. */
  readonly chooseKinds?: KindChooser;
}

/** What the model and the patterns propose, in text order; one act once, and none that is only asked for. */
function framesOf(doc: Doc<Needs>): readonly (Frame | MatchedFrame)[] {
  const all = [...doc.layers.frames, ...doc.layers.matched].sort((a, b) => a.trigger.start - b.trigger.start);
  const bySentence = groupBy(all, ({ sentence }) => sentence);
  const told = [...bySentence.values()].flatMap((some) => joinActs(doc, withoutAskedFor(doc, some)));
  return [...told, ...refersBack(doc, told)].sort((a, b) => a.trigger.start - b.trigger.start);
}

function eventsOf(doc: Doc<Needs>, means: EventMeans): Pick<Layers, 'events' | 'figures'> {
  const actors = createActorIndex(doc.layers.actors, doc.document.text);
  const byId = new Map(doc.layers.actors.map((actor) => [actor.id, actor]));
  const crowds = new Map<number, number>();
  const frames = framesOf(doc);
  for (const { sentence } of frames) crowds.set(sentence, (crowds.get(sentence) ?? 0) + 1);
  const told = toldTypes(doc, frames);
  const seen = new Map<string, number>();
  const framed = frames.flatMap((frame) => {
    const key = `${frame.trigger.start}:${frame.trigger.end}:${frame.type.value}`;
    const nth = seen.get(key) ?? 0;
    seen.set(key, nth + 1);
    const alone = crowds.get(frame.sentence) === 1;
    const event = codeEvent(frame, { ...means, doc, actors, byId, told, frames, nth, alone });
    return event === undefined ? [] : [{ frame, event, trigger: frame.trigger }];
  });
  const countries = new Map(
    doc.layers.actors.map(({ id, country, countryBasis }) => [
      id,
      countryBasis === 'stated' ? country : undefined,
    ]),
  );
  const countryOf = (actor: string) => countries.get(actor);
  const dated = inheritDates(orderEvents(framed, doc), doc, countryOf);
  const placed = carryPlaces(doc, dated, countryOf);
  return tieQuantities(
    doc,
    framed.map(({ frame }, i) => ({ frame, event: placed[i]! })),
    actors,
    means.chooseKinds,
  );
}
