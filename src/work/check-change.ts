import type { DecisionChange, EventType } from '../document/index.ts';
import { countryFacts } from '../export/countries.ts';
import { modesOf } from '../ontology/index.ts';
import { firstDay, lastDay } from '../store/index.ts';
import { DecisionError } from './decision-error.ts';

/** Refuses values that cannot be: modes of other types, days and clocks that there are not, bounds the wrong way round. */
export function checkChange(change: DecisionChange, typeBefore: EventType | undefined): void {
  const { mode, date, place, figures = [] } = change;
  const type = change.type ?? typeBefore;
  if (mode !== undefined && mode !== '' && type !== undefined) checkMode(mode, type);
  if (date !== undefined) checkDate(date);
  if (place !== undefined) checkPlace(place);
  for (const figure of figures) checkFigure(figure);
  const twice = figures.find(({ kind }, i) => figures.findIndex((one) => one.kind === kind) < i);
  if (twice !== undefined)
    throw new DecisionError(`The figure of ${twice.kind} is set twice`, 'Set each kind once.');
}

function checkMode(mode: string, type: EventType): void {
  const modes = modesOf(type);
  if (modes.includes(mode)) return;
  const hint = modes.length === 0 ? `${type} has no modes.` : `${type} has ${modes.join(', ')}.`;
  throw new DecisionError(`${mode} is no mode of ${type}`, hint);
}

/** A year, month or day, or a day with its clock: 2024-05-01T20:00, with seconds and a zone where they are known. */
const WRITTEN =
  /^\d{4}(?:-\d{2}(?:-\d{2}(?:T((?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?)(Z|[+-](?:0\d|1[0-4]):[0-5]\d)?)?)?)?$/;

function checkDate({ from, to = from }: NonNullable<DecisionChange['date']>): void {
  const [begins, ends] = [from, to].map((end) => {
    const written = WRITTEN.exec(end);
    if (written !== null && firstDay(end) !== undefined) return { clock: written[1], zone: written[2] };
    throw new DecisionError(
      `${JSON.stringify(end)} is no date of the calendar`,
      'A date is a day, month or year: 2017-07-31, 2017-07, 2017; a day may have its time: 2017-07-31T20:00.',
    );
  });
  // Without a zone at one end both are taken as of the same.
  const [before, after] =
    begins!.zone === undefined || ends!.zone === undefined ? ['Z', 'Z'] : [begins!.zone, ends!.zone];
  const first = Date.parse(`${firstDay(from)!}T${begins!.clock ?? '00:00'}${before}`);
  const last = Date.parse(`${lastDay(to)!}T${ends!.clock ?? '23:59:59.999'}${after}`);
  if (first > last)
    throw new DecisionError(`The date ends before it begins: ${from}..${to}`, 'Put the earlier end first.');
}

function checkPlace({ country, lat, lon }: NonNullable<DecisionChange['place']>): void {
  if (country !== undefined && countryFacts(country) === undefined)
    throw new DecisionError(
      `There is no country ${JSON.stringify(country)}`,
      'A country is an ISO 3166 alpha-3 code such as SYR; KOS is Kosovo.',
    );
  if (Math.abs(lat ?? 0) > 90 || Math.abs(lon ?? 0) > 180)
    throw new DecisionError(
      `No place on earth lies at ${lat ?? ''}, ${lon ?? ''}`,
      'Latitude goes from -90 to 90, longitude from -180 to 180.',
    );
}

function checkFigure({
  kind,
  best,
  low = best,
  high = best,
}: NonNullable<DecisionChange['figures']>[number]): void {
  if (Math.min(low, best, high) < 0)
    throw new DecisionError(`The figure of ${kind} is below zero`, 'Numbers begin at 0.');
  if (low > best || best > high)
    throw new DecisionError(
      `The figure of ${kind} has its bounds the wrong way round: best ${best}, low ${low}, high ${high}`,
      'The low is at most the best, the best at most the high: killed=12:9-15.',
    );
}
