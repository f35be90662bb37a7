import type {
  Actor,
  ActorRef,
  Basis,
  Decision,
  DecisionChange,
  Event,
  Quantity,
} from '../../document/index.ts';
import { project } from '../../ontology/index.ts';
import { dateBy, fieldsOf, placeBy, typeBy, withFields } from './values.ts';

/** An event with the values that a person set; its words, its sentence and what was coded otherwise stay as they are. */
export function correctEvent(event: Event, actors: readonly Actor[], decision: Decision): Event {
  const { change = {}, by, at, note } = decision;
  const before: Event = { ...event };
  delete before.projected;
  const typed = change.type !== undefined || change.mode !== undefined;
  if (typed) delete before.mode;
  const corrected: Event = {
    ...before,
    ...(typed && typeBy(event, change)),
    ...(change.status !== undefined && { status: change.status }),
    ...(change.source && { source: refsOf(change.source, event, actors) }),
    ...(change.target && { target: refsOf(change.target, event, actors) }),
    ...(change.date && { date: [dateBy(change.date), ...event.date.filter(isCoded)] }),
    ...(change.place && { place: [placeBy(change.place), ...event.place.filter(isCoded)] }),
    ...(change.figures && { quantities: quantitiesOf(change.figures, event) }),
    byHand: withFields(event.byHand, change),
    why: [
      ...event.why,
      `${by} set ${fieldsOf(change).join(', ')} on ${at}${note === undefined ? '' : `: ${note}`}`,
    ],
  };
  const { type, mode, cameo } = corrected;
  const act = { type, cameo, ...(mode !== undefined && { mode }) };
  const projected = project(act, corrected.status, tellerOf(corrected));
  return { ...corrected, ...(projected && { projected: { ...projected } }) };
}

/** False of what a person set before: a later correction takes its place. */
function isCoded({ basis }: { readonly basis: Basis }): boolean {
  return basis !== 'person';
}

/** Actors of the document by id or name; somebody whom it does not name stands under that name. */
function refsOf(names: readonly string[], event: Event, actors: readonly Actor[]): ActorRef[] {
  return names.map((name) => {
    const actor = actors.find((one) => one.id === name || one.name.toLowerCase() === name.toLowerCase());
    const { start, end } = actor?.mentions[0] ?? event.trigger;
    return { actor: actor?.id ?? name, span: { start, end }, text: actor?.name ?? name };
  });
}

function quantitiesOf(figures: NonNullable<DecisionChange['figures']>, event: Event): Quantity[] {
  const set = figures.map(({ kind, best, low, high }): Quantity => {
    // As in an incident: who sets one bound alone says that the other is the best.
    const bounded = low !== undefined || high !== undefined;
    const before = event.quantities.find((quantity) => quantity.kind === kind);
    const { span, text } = before ?? { span: event.trigger, text: String(best) };
    return {
      ...{ kind, span: { start: span.start, end: span.end }, text, value: best },
      ...(bounded && { low: low ?? best, high: high ?? best }),
      by: before?.by ?? [],
    };
  });
  const kinds = new Set(figures.map(({ kind }) => kind));
  return [...set, ...event.quantities.filter(({ kind }) => !kinds.has(kind))];
}

function tellerOf({ attribution, source }: Event): Parameters<typeof project>[2] {
  if (attribution.length === 0) return 'writer';
  return attribution.some(({ actor }) => source.some((one) => one.actor === actor)) ? 'actor' : 'other';
}
