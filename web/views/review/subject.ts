import type { ActorBrief, NewDecision, ReviewItem } from '../../data/types.ts';
import { partiesOf, partiesOfRefs } from '../../parts/acts.tsx';

/** Which of two incidents. */
export type Which = 'one' | 'other';

type Change = NonNullable<NewDecision['change']>;

/** What of a record a reviewer may set, in the words of a form. */
export interface Fields {
  readonly type: string;
  readonly mode: string;
  readonly status: string;
  readonly source: string;
  readonly target: string;
  readonly from: string;
  readonly to: string;
  readonly place: string;
  readonly country: string;
  readonly figures: readonly FigureFields[];
}

export interface FigureFields {
  readonly kind: string;
  readonly low: string;
  readonly best: string;
  readonly high: string;
}

/** Kind and id of what an item of the queue is about; of a possible duplicate both. */
export function subjectOf(item: ReviewItem): Pick<NewDecision, 'kind' | 'subjects'> | undefined {
  if (item.event !== undefined) return { kind: 'event', subjects: [item.event.event.id] };
  const ids = [item.incident, item.other].flatMap((one) => (one === undefined ? [] : [one.incident.id]));
  return ids.length === 0 ? undefined : { kind: 'incident', subjects: ids };
}

/** Of a possible duplicate the one or the other incident alone; of all else the item itself. */
export function oneOf(item: ReviewItem, which: Which): ReviewItem {
  if (item.other === undefined) return item;
  return { ...item, incident: which === 'one' ? item.incident : item.other, other: undefined };
}

/** What the record says now. */
export function fieldsOf(item: ReviewItem): Fields {
  const record = item.event?.event ?? item.incident?.incident;
  const actors = item.event?.actors ?? item.incident?.actors ?? [];
  const date = item.event === undefined ? item.incident?.incident.date : item.event.event.date[0];
  const place = item.event === undefined ? item.incident?.incident.place : item.event.event.place[0];
  const figures = item.event?.event.quantities.map(({ kind, low, value, high }) => ({
    ...{ kind, low: number(low), best: number(value ?? low ?? high), high: number(high) },
  }));
  const sums = item.incident?.incident.sums.map(({ kind, low, best, high }) => ({
    ...{ kind, low: number(low), best: number(best), high: number(high) },
  }));
  return {
    ...{ type: record?.type ?? '', mode: record?.mode ?? '', status: record?.status ?? '' },
    ...{ source: namesOf(item, 'source', actors), target: namesOf(item, 'target', actors) },
    ...{ from: date?.from ?? '', to: date?.to ?? '' },
    ...{ place: place?.toponym ?? place?.name ?? '', country: place?.country ?? '' },
    figures: figures ?? sums ?? [],
  };
}

/** Only what differs between the record and the form; undefined where nothing does. */
export function changeOf(before: Fields, after: Fields): Change | undefined {
  const change: Record<string, unknown> = {};
  for (const name of ['type', 'mode', 'status'] as const) {
    if (after[name] !== before[name]) change[name] = after[name];
  }
  for (const name of ['source', 'target'] as const) {
    if (after[name] !== before[name]) change[name] = listOf(after[name]);
  }
  if (after.from !== '' && (after.from !== before.from || after.to !== before.to)) {
    change['date'] = { from: after.from, ...(after.to === '' ? {} : { to: after.to }) };
  }
  if (after.place !== '' && (after.place !== before.place || after.country !== before.country)) {
    change['place'] = { name: after.place, ...(after.country === '' ? {} : { country: after.country }) };
  }
  const figures = after.figures.flatMap((figure, index) => {
    const [low, best, high] = [figure.low, figure.best, figure.high].map((one) =>
      one.trim() === '' ? undefined : Number(one),
    );
    if (JSON.stringify(figure) === JSON.stringify(before.figures[index])) return [];
    if (best === undefined || Number.isNaN(best)) return [];
    return [
      {
        ...{ kind: figure.kind, best },
        ...(low === undefined || Number.isNaN(low) ? {} : { low }),
        ...(high === undefined || Number.isNaN(high) ? {} : { high }),
      },
    ];
  });
  if (figures.length > 0) change['figures'] = figures;
  return Object.keys(change).length === 0 ? undefined : change;
}

function namesOf(item: ReviewItem, side: 'source' | 'target', actors: readonly ActorBrief[]): string {
  const parties =
    item.event === undefined
      ? partiesOf(item.incident?.incident[side] ?? [], actors)
      : partiesOfRefs(item.event.event[side], actors);
  return parties.map(({ name }) => name).join('; ');
}

function listOf(names: string): string[] {
  return names
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function number(value: number | undefined): string {
  return value === undefined ? '' : String(value);
}
