import { expect, test } from 'vitest';
import { fullDocument } from '../../test/export/support.ts';
import type { FigureSummary, Incident, IncidentFigure } from '../document/index.ts';
import { figureOf } from './figures.ts';
import { entryOf } from './incidents.ts';

const coded = fullDocument();
const [raid] = coded.events as [(typeof coded.events)[0]];
const span = { start: raid.trigger.start, end: raid.trigger.end };

/** What an export makes of an incident with these sums and figures of those killed. */
function exportedFigure(
  sum: Pick<FigureSummary, 'low' | 'best' | 'high'> & Partial<FigureSummary>,
  figures: readonly Partial<IncidentFigure>[],
) {
  const { id, type, cameo, status } = raid;
  const incident: Incident = {
    ...{ record: 'incident', version: 1, id: 'i1', type, cameo, status, source: [], target: [], actors: [] },
    reports: [{ event: id, document: 'd1', trigger: span, status }],
    figures: figures.map((figure) => ({
      ...{ kind: 'killed', by: [], official: false, document: 'd1', event: id, span, text: '' },
      ...figure,
    })),
    sums: [{ kind: 'killed', rule: 'latest-official', disagree: true, ...sum }],
    ...{ independent: 1, history: [], why: [] },
  };
  return figureOf(entryOf(incident, new Map([['d1', coded]]))!.event, 'killed');
}

test('low, best and high of an incident are its sums', () => {
  const figures = [{ value: 9 }, { low: 15, value: 15, high: 15 }, { low: 22, high: 30 }];
  expect(exportedFigure({ low: 9, best: 15, high: 30 }, figures)).toEqual({ low: 9, best: 15, high: 30 });
});

test('a report that leaves the end open leaves no high, not the best in its place', () => {
  const figures = [{ low: 9 }, { value: 15 }, { value: 22 }];
  expect(exportedFigure({ low: 9, best: 15, high: 22 }, figures)).toEqual({ low: 9, best: 15 });
});

test('what a person set is written whole, also where no report gives a figure', () => {
  const sum = { low: 9, best: 15, high: 30, rule: 'person' } as const;
  for (const figures of [[{ low: 9 }, { value: 15 }], []])
    expect(exportedFigure(sum, figures)).toEqual({ low: 9, best: 15, high: 30 });
});
