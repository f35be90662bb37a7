import { encodeRecord } from '../../document/encode.ts';
import type { Decision } from '../../document/index.ts';
import { numberCell } from '../format/event-cells.ts';
import { changeOf } from '../show/draw-decision.ts';
import { styled } from '../text/styled.ts';
import type { Listing } from './listing.ts';

/** Decisions by hand, a row each. */
export const decisionListing: Listing<Decision> = {
  heads: ['#', 'WHEN', 'WHO', 'WHAT', 'ABOUT', 'ID'],
  widths: [4, 10, 0.25, 0.45, 0.3, 17],
  cells: (decision, number) => [
    numberCell(number),
    [{ text: decision.at.slice(0, 10) }],
    [{ text: decision.by }],
    [
      styled(`${decision.action} ${decision.kind}`, 'bold'),
      ...changeOf(decision).map((line) => ({ text: `\n${line}` })),
      ...(decision.sealed === true ? [styled('\nmade blind', 'dim')] : []),
      ...(decision.note === undefined ? [] : [styled(`\n${decision.note}`, 'dim')]),
    ],
    [{ text: decision.subjects.join('\n') }],
    [styled(decision.id, 'dim')],
  ],
  columns: ['decision', 'at', 'by', 'action', 'kind', 'subjects', 'change', 'note'],
  values: (decision) => [
    ...[decision.id, decision.at, decision.by, decision.action, decision.kind, decision.subjects.join('; ')],
    ...[changeOf(decision).join('; '), decision.note],
  ],
  json: encodeRecord,
};
