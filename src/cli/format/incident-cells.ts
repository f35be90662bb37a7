import type { FigureSummary, Incident } from '../../document/index.ts';
import { codeOf } from './actor-names.ts';
import type { Cell } from '../text/grid.ts';
import { styled, type Piece } from '../text/styled.ts';

/** So many actors of a side are shown. */
const MOST_ACTORS = 4;

/** The day of the act; where the reports tell none, the day of the first report, dim. */
export function incidentWhen({ date }: Incident, first: string | undefined): Cell {
  if (date?.from !== undefined) {
    const until = date.to === undefined || date.to === date.from ? '' : ` to ${date.to}`;
    return [{ text: `${date.from}${until}` }];
  }
  return first === undefined ? [] : [styled(first.slice(0, 10), 'dim')];
}

/** Who did it to whom, each with the actor's code. */
export function incidentWho(incident: Incident): Cell {
  const who = actorsOf(incident, incident.source);
  return incident.target.length === 0
    ? who
    : [...who, { text: '\n-> ' }, ...actorsOf(incident, incident.target)];
}

function actorsOf({ actors }: Incident, ids: readonly string[]): Piece[] {
  if (ids.length === 0) return [styled('-', 'dim')];
  const shown = ids.slice(0, MOST_ACTORS);
  const more = ids.length - shown.length;
  const pieces = shown.flatMap((id, i) => {
    const actor = actors.find((one) => one.id === id);
    const comma = i < shown.length - 1 ? ',\n' : '';
    return [styled(actor?.name ?? id, 'actor'), styled(` [${codeOf(actor)}]`, 'dim'), { text: comma }];
  });
  return more === 0 ? pieces : [...pieces, styled(`\nand ${more} more`, 'dim')];
}

/** Type and mode, status, and what a person thinks of it. */
export function incidentWhat({ type, mode, status, review }: Incident): Cell {
  return [
    styled(mode === undefined ? type : `${type}/${mode}`, 'event'),
    { text: '\n' },
    ...(status === 'actual' ? [{ text: status }] : [styled(status, 'bold')]),
    ...(review === undefined ? [] : [styled(` ${review}`, review === 'rejected' ? 'bad' : 'dim')]),
  ];
}

/** Place and figures, a line each. */
export function incidentDetail({ place, sums }: Incident): Cell {
  const lines: Piece[][] = [
    ...(place === undefined ? [] : [[{ text: `in ${place.name}` }]]),
    ...sums.map(sumPieces),
  ];
  return lines.flatMap((line, i) => (i === 0 ? line : [{ text: '\n' }, ...line]));
}

/** "killed: 12 (9 to 15), reports disagree". */
export function sumPieces({ kind, low, best, high, disagree }: FigureSummary): Piece[] {
  const range = low === best && high === best ? '' : ` (${low} to ${high})`;
  return [
    { text: `${kind}: ${best}${range}` },
    ...(disagree ? [{ text: ', ' }, styled('reports disagree', 'bad')] : []),
  ];
}

/** "3 reports of 2 independent texts in 2 outlets". */
export function reportedBy({ reports, independent }: Incident, outlets: readonly string[]): string {
  const many = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;
  return `${many(reports.length, 'report')}, ${many(independent, 'independent text')}, ${many(outlets.length, 'outlet')}`;
}
