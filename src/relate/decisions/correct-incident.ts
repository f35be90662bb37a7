import type { Actor, Decision, FigureSummary, Incident, IncidentActor } from '../../document/index.ts';
import { createHash } from 'node:crypto';
import { dateBy, placeBy, typeBy, withFields } from './values.ts';

type Known = Pick<Actor, 'id' | 'name' | 'country' | 'sectors' | 'cameo'>;

/** An incident as a decision leaves it; `actors` are those of its documents. */
export function decideIncident(incident: Incident, decision: Decision, actors: Iterable<Known>): Incident {
  const { action, change } = decision;
  const told = { ...incident, history: [...incident.history, entryOf(decision)] };
  if (action === 'reject') return { ...told, review: 'rejected' };
  if (action === 'accept') return { ...told, review: 'accepted' };
  if (action !== 'correct' || change === undefined) return told;
  const { mode: _, ...rest } = told;
  const typed =
    change.type !== undefined || change.mode !== undefined ? { ...rest, ...typeBy(incident, change) } : told;
  return {
    ...typed,
    ...(change.status !== undefined && { status: change.status }),
    ...sidesOf(typed, change, actors),
    ...(change.date && { date: dateBy(change.date) }),
    ...(change.place && { place: placeBy(change.place) }),
    ...(change.figures && { sums: sumsOf(incident.sums, change.figures) }),
    byHand: withFields(incident.byHand, change),
  };
}

function entryOf({ action, at, by, id, change, note }: Decision): Incident['history'][number] {
  return {
    ...{ action, at, by, decision: id },
    ...(change !== undefined && { change }),
    ...(note !== undefined && { note }),
  };
}

function sidesOf(
  incident: Incident,
  { source, target }: NonNullable<Decision['change']>,
  actors: Iterable<Known>,
): Pick<Incident, 'source' | 'target' | 'actors'> | undefined {
  if (source === undefined && target === undefined) return undefined;
  const known = new Map<string, IncidentActor>();
  for (const one of [...incident.actors, ...actors]) {
    for (const key of [one.id, one.name.toLowerCase()]) if (!known.has(key)) known.set(key, summaryOf(one));
  }
  const find = (name: string) => known.get(name) ?? known.get(name.toLowerCase()) ?? unheard(name);
  const does = source?.map(find) ?? incident.source.map(find);
  const suffers = target?.map(find) ?? incident.target.map(find);
  const ids = (side: readonly IncidentActor[]) => [...new Set(side.map(({ id }) => id))];
  return {
    ...{ source: ids(does), target: ids(suffers) },
    actors: [...new Map([...does, ...suffers].map((actor) => [actor.id, actor])).values()],
  };
}

function summaryOf({ id, name, country, sectors, cameo }: Known): IncidentActor {
  return {
    ...{ id, name, ...(country !== undefined && { country }) },
    ...{ sectors, ...(cameo !== undefined && { cameo }) },
  };
}

/** Somebody whom no report names. */
function unheard(name: string): IncidentActor {
  if (/^Q\d+$/.test(name)) return { id: name, name, sectors: [] };
  return {
    id: `a${createHash('sha256').update(name.toLowerCase()).digest('hex').slice(0, 16)}`,
    name,
    sectors: [],
  };
}

function sumsOf(
  sums: readonly FigureSummary[],
  figures: NonNullable<NonNullable<Decision['change']>['figures']>,
): FigureSummary[] {
  const set = figures.map(({ kind, best, low = best, high = best }): FigureSummary => {
    const disagree = sums.some((sum) => sum.kind === kind && sum.disagree);
    return { kind, low, best, high, rule: 'person', disagree };
  });
  const kinds = new Set(figures.map(({ kind }) => kind));
  return [...sums.filter(({ kind }) => !kinds.has(kind)), ...set];
}
